// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/tokens.h"

#include <QtWidgets/QWidget>

namespace lumos::style {
class Theme;
}

namespace lumos::widgets {

/// A plain surface in a colour of the theme, with hairlines along chosen edges: page, side panel, header, dock.
class Ground final : public QWidget {
    Q_OBJECT
public:
    Ground(const style::Theme& theme, style::Token color, QWidget* parent = nullptr);

    void setHairlines(Qt::Edges edges, style::Token color = style::Token::Border);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const style::Theme& m_theme;
    style::Token m_color;
    style::Token m_line = style::Token::Border;
    Qt::Edges m_edges;
};

} // namespace lumos::widgets
