// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text_label.h"

#include "style/theme.h"

namespace lumos::widgets {

TextLabel::TextLabel(const style::Theme& theme, const QString& text, style::TextSize size, style::Token color,
                     bool strong, QWidget* parent)
    : QLabel(text, parent), m_theme(theme), m_color(color)
{
    setFont(style::font(size, strong));
    connect(&theme, &style::Theme::changed, this, &TextLabel::refresh);
    refresh();
}

void TextLabel::setColor(style::Token color)
{
    m_color = color;
    refresh();
}

void TextLabel::refresh()
{
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, m_theme.color(m_color));
    colors.setColor(QPalette::Text, m_theme.color(m_color));
    setPalette(colors);
}

} // namespace lumos::widgets
