// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/level.h"
#include "style/icon.h"

#include <QtWidgets/QAbstractButton>

#include <optional>

namespace lumos::style {
class Theme;
}

namespace lumos::widgets {

/// One cell of the status bar: glyph or icon, text, optional progress. A click does what it stands for.
class StatusCell final : public QAbstractButton {
    Q_OBJECT
public:
    explicit StatusCell(const style::Theme& theme, QWidget* parent = nullptr);

    void setLevel(std::optional<domain::Level> level);
    void setThemedIcon(style::Icon icon);
    /// 0..1 draws a bar after the text; nothing hides it.
    void setProgress(std::optional<double> progress);
    /// A hairline at the left (cells at the right end) or right edge.
    void setSeparator(Qt::Edge edge);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const style::Theme& m_theme;
    std::optional<domain::Level> m_level;
    style::Icon m_icon = style::Icon::None;
    std::optional<double> m_progress;
    Qt::Edge m_separator = Qt::RightEdge;
};

} // namespace lumos::widgets
