// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_legend.h"

#include "charts/series_plot.h"
#include "style/console_style.h"
#include "style/painting.h"
#include "style/theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>

#include <algorithm>

namespace lumos::charts {

namespace {

constexpr int kHeight = 24;
constexpr int kGap = 10;
constexpr int kLine = 18;
constexpr int kSwatch = 11;

int keyWidth(const LegendEntry& entry) { return (entry.swatch ? kSwatch : kLine) + 5; }

} // namespace

ChartLegend::ChartLegend(const style::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setFont(style::font(style::TextSize::Caption));
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Legend"));
}

void ChartLegend::setEntries(const QVector<LegendEntry>& entries)
{
    m_entries = entries;
    m_focused = 0;
    updateGeometry();
    update();
}

QSize ChartLegend::sizeHint() const
{
    int width = 2;
    for (const LegendEntry& entry : m_entries)
        width += keyWidth(entry) + style::textWidth(font(), entry.name) + kGap + 4;
    return QSize(width, kHeight);
}

QVector<QRect> ChartLegend::entryRects() const
{
    QVector<QRect> rects;
    int left = 0;
    for (const LegendEntry& entry : m_entries) {
        const int width = keyWidth(entry) + style::textWidth(font(), entry.name) + 6;
        rects.append(QRect(left, 0, width, kHeight));
        left += width + kGap - 2;
    }
    return rects;
}

void ChartLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QVector<QRect> rects = entryRects();
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const LegendEntry& entry = m_entries.at(i);
        const QRect& area = rects.at(i);
        const QColor color =
            entry.visible ? m_theme.tokens().category(entry.category) : m_theme.color(style::Token::Disabled);
        const double middle = area.center().y() + 0.5;
        const int left = area.left() + 2;
        if (entry.swatch) {
            const QRectF square(left, middle - kSwatch / 2.0, kSwatch, kSwatch);
            if (entry.visible)
                painter.fillRect(square, color);
            else
                style::paintPanel(&painter, square, QColor(), color, 0);
        } else {
            painter.setPen(linePen(color, entry.dash, 2.0));
            painter.drawLine(QPointF(left, middle), QPointF(left + kLine, middle));
        }
        QFont shown = font();
        shown.setStrikeOut(!entry.visible);
        style::paintLine(&painter, area.adjusted(2 + keyWidth(entry), 0, 4, 0), entry.name, shown,
                         m_theme.color(entry.visible ? style::Token::Text2 : style::Token::Text3));
        if (hasFocus() && i == m_focused)
            style::paintFocusRing(&painter, area, m_theme, 3.0);
    }
}

void ChartLegend::toggle(int position)
{
    if (position < 0 || position >= m_entries.size())
        return;
    LegendEntry& entry = m_entries[position];
    entry.visible = !entry.visible;
    update();
    emit toggled(entry.index, entry.visible);
}

void ChartLegend::isolate(int position)
{
    for (int i = 0; i < m_entries.size(); ++i) {
        if (m_entries.at(i).visible != (i == position))
            toggle(i);
    }
}

void ChartLegend::mousePressEvent(QMouseEvent* event)
{
    const QVector<QRect> rects = entryRects();
    for (int i = 0; i < rects.size(); ++i) {
        if (rects.at(i).contains(event->pos()))
            toggle(i);
    }
}

void ChartLegend::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QVector<QRect> rects = entryRects();
    for (int i = 0; i < rects.size(); ++i) {
        if (rects.at(i).contains(event->pos()))
            isolate(i);
    }
}

void ChartLegend::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m_entries.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left: m_focused = std::max(0, m_focused - 1); break;
    case Qt::Key_Right: m_focused = std::min(last, m_focused + 1); break;
    case Qt::Key_Space: toggle(m_focused); break;
    case Qt::Key_Return:
    case Qt::Key_Enter: isolate(m_focused); break;
    default: QWidget::keyPressEvent(event); return;
    }
    update();
}

void ChartLegend::focusInEvent(QFocusEvent* event)
{
    m_focused = std::clamp(m_focused, 0, std::max(0, static_cast<int>(m_entries.size()) - 1));
    QWidget::focusInEvent(event);
}

} // namespace lumos::charts
