// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/segment_button.h"

#include "style/console_style.h"
#include "style/painting.h"
#include "style/theme.h"

#include <QtGui/QPainter>

namespace lumos::widgets {

namespace {

constexpr int kPadding = 10;
constexpr int kIcon = 14;

} // namespace

SegmentButton::SegmentButton(const style::Theme& theme, style::Icon icon, const QString& text, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_icon(icon)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setFont(style::font(style::TextSize::Caption));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SegmentButton::setEnds(bool first, bool last)
{
    m_first = first;
    m_last = last;
    update();
}

QSize SegmentButton::sizeHint() const
{
    // Room for the semibold text of the chosen state, so that choosing moves nothing.
    const int text = style::textWidth(style::font(style::TextSize::Caption, true), this->text());
    return QSize(2 * kPadding + text + (m_icon == style::Icon::None ? 0 : kIcon + 5), 24);
}

void SegmentButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const style::Token ground = isChecked()    ? style::Token::Selected
                                : underMouse() ? style::Token::Hover
                                               : style::Token::Card;
    // The round ends of inner parts lie outside and are cut off; neighbours share one line.
    const int beyond = 2 * style::kPillRadius;
    const QRect outline = rect().adjusted(m_first ? 0 : -beyond, 0, m_last ? 0 : beyond, 0);
    style::paintPanel(&painter, outline, m_theme.color(ground), m_theme.color(style::Token::BorderStrong),
                      style::kPillRadius);
    if (!m_first)
        style::paintHairline(&painter, rect(), Qt::LeftEdge, m_theme.color(style::Token::BorderStrong));
    const QColor ink = m_theme.color(isChecked() ? style::Token::Text : style::Token::Text2);
    const QFont font = style::font(style::TextSize::Caption, isChecked());
    const int icon = m_icon == style::Icon::None ? 0 : kIcon + 5;
    const int content = icon + style::textWidth(font, text());
    const int left = (width() - content) / 2;
    style::paintIcon(&painter, QRectF(left, (height() - kIcon) / 2.0, kIcon, kIcon), m_icon, ink);
    style::paintLine(&painter, QRect(left + icon, 0, width() - left - icon, height()), text(), font, ink);
    if (hasFocus())
        style::paintFocusRing(&painter, rect(), m_theme, style::kPillRadius);
}

} // namespace lumos::widgets
