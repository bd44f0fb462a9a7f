// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rail_button.h"

#include "style/console_style.h"
#include "style/painting.h"
#include "style/theme.h"

#include <QtGui/QPainter>

namespace lumos::widgets {

namespace {
constexpr int kHeight = 54;
}

RailButton::RailButton(const style::Theme& theme, const RailEntry& entry, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_id(entry.id), m_icon(entry.icon)
{
    setObjectName(entry.id);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setFont(style::font(style::TextSize::Axis));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setTexts(entry.label, entry.toolTip);
}

void RailButton::setTexts(const QString& label, const QString& toolTip)
{
    setText(label);
    setToolTip(toolTip.isEmpty() ? label : toolTip);
    refreshName();
    update();
}

void RailButton::setBadge(int count)
{
    m_badge = count;
    refreshName();
    update();
}

void RailButton::refreshName()
{
    setAccessibleName(m_badge > 0 ? tr("%1, %n open", nullptr, m_badge).arg(text()) : text());
}

QSize RailButton::sizeHint() const { return QSize(style::kRailWidth, kHeight); }

void RailButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRectF ground = QRectF(rect()).adjusted(5, 1, -5, -1);
    if (isChecked()) {
        style::paintPanel(&painter, ground, m_theme.color(style::Token::Selected), QColor(), style::kControlRadius);
        style::paintPanel(&painter, QRectF(0, ground.top() + 9, 3, ground.height() - 18),
                          m_theme.color(style::Token::Accent), QColor(), 1.5);
    } else if (underMouse() && isEnabled()) {
        style::paintPanel(&painter, ground, m_theme.color(style::Token::Hover), QColor(), style::kControlRadius);
    }
    const style::Token ink = !isEnabled()  ? style::Token::Disabled
                             : isChecked() ? style::Token::Text
                                           : style::Token::Text2;
    const QRectF icon((width() - 20) / 2.0, 8, 20, 20);
    painter.drawPixmap(icon.topLeft(), style::iconPixmap(m_icon, m_theme.color(ink), 20, devicePixelRatioF()));
    style::paintLine(&painter, QRect(2, 30, width() - 4, 18), text(), style::font(style::TextSize::Axis, isChecked()),
                     m_theme.color(ink), Qt::AlignHCenter);
    if (m_badge > 0)
        style::paintBadge(&painter, QPointF(icon.right() + 6, 9), m_badge, m_theme.color(style::Token::Crit),
                          m_theme.color(style::Token::OnAccent));
    if (hasFocus())
        style::paintFocusRing(&painter, ground, m_theme, style::kControlRadius);
}

} // namespace lumos::widgets
