// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tab_strip.h"

#include "style/console_style.h"
#include "style/painting.h"
#include "style/theme.h"

#include <QtGui/QPainter>

namespace lumos::widgets {

namespace {

constexpr int kPadding = 11;
constexpr int kIcon = 16;

style::Icon iconOf(const QTabBar* tabs, int index)
{
    return static_cast<style::Icon>(tabs->tabData(index).toPoint().x());
}

QVariant packed(style::Icon icon, int count) { return QPoint(static_cast<int>(icon), count); }

} // namespace

TabStrip::TabStrip(const style::Theme& theme, QWidget* parent) : QTabBar(parent), m_theme(theme)
{
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setFont(style::font());
}

int TabStrip::addStripTab(const QString& text, style::Icon icon)
{
    const int index = addTab(text);
    setTabData(index, packed(icon, -1));
    return index;
}

void TabStrip::setCount(int index, int count)
{
    setTabData(index, packed(iconOf(this, index), count));
    setTabText(index, tabText(index)); // lays the tabs out anew
    update();
}

QString TabStrip::countText(int index) const
{
    const int count = tabData(index).toPoint().y();
    return count < 0 ? QString() : QString::number(count);
}

QSize TabStrip::tabSizeHint(int index) const
{
    int width = 2 * kPadding + style::textWidth(style::font(style::TextSize::Body, true), tabText(index));
    if (iconOf(this, index) != style::Icon::None)
        width += kIcon + 6;
    if (!countText(index).isEmpty())
        width += 12 + style::textWidth(style::font(style::TextSize::Caption), countText(index));
    return QSize(width, 32);
}

void TabStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    style::paintHairline(&painter, rect(), Qt::BottomEdge, m_theme.color(style::Token::Border));
    for (int index = 0; index < count(); ++index) {
        const QRect area = tabRect(index);
        const bool current = index == currentIndex();
        if (!current && underMouse() && area.contains(mapFromGlobal(QCursor::pos())))
            style::paintPanel(&painter, area.adjusted(1, 3, -1, -3), m_theme.color(style::Token::Hover), QColor(), 4);
        const QColor ink = m_theme.color(current ? style::Token::Text : style::Token::Text2);
        int left = area.left() + kPadding;
        if (const style::Icon icon = iconOf(this, index); icon != style::Icon::None) {
            style::paintIcon(&painter, QRectF(left, area.center().y() - kIcon / 2.0 + 0.5, kIcon, kIcon), icon, ink);
            left += kIcon + 6;
        }
        const QFont font = style::font(style::TextSize::Body, current);
        style::paintLine(&painter, QRect(left, area.top(), area.right() - left, area.height()), tabText(index), font,
                         ink);
        left += style::textWidth(font, tabText(index)) + 12;
        style::paintLine(&painter, QRect(left, area.top(), area.right() - left, area.height()), countText(index),
                         style::font(style::TextSize::Caption, current), ink);
        if (current)
            painter.fillRect(QRect(area.left(), area.bottom() - 1, area.width(), 2),
                             m_theme.color(style::Token::Accent));
        if (current && hasFocus())
            style::paintFocusRing(&painter, area, m_theme, 3.0);
    }
}

} // namespace lumos::widgets
