// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/fonts.h"
#include "style/tokens.h"

#include <QtWidgets/QLabel>

namespace lumos::style {
class Theme;
}

namespace lumos::widgets {

/// A label with a size of the type scale and a colour of the theme, without a style sheet of its own.
class TextLabel final : public QLabel {
    Q_OBJECT
public:
    TextLabel(const style::Theme& theme, const QString& text, style::TextSize size = style::TextSize::Body,
              style::Token color = style::Token::Text, bool strong = false, QWidget* parent = nullptr);

    void setColor(style::Token color);

private:
    void refresh();

    const style::Theme& m_theme;
    style::Token m_color;
};

} // namespace lumos::widgets
