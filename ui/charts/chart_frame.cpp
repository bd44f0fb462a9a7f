// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_frame.h"

#include "charts/series_plot.h"
#include "style/painting.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

namespace lumos::charts {

namespace {

constexpr double kLabelHeight = 16.0;
constexpr double kLegendHeight = 18.0;

void paintText(QPainter* painter, const QRectF& rect, const QString& text, const QFont& font, const QColor& color,
               Qt::Alignment alignment)
{
    painter->setFont(font);
    painter->setPen(color);
    painter->drawText(rect, static_cast<int>(alignment) | Qt::TextSingleLine | Qt::TextDontClip, text);
}

double advance(const QFont& font, const QString& text) { return QFontMetricsF(font).horizontalAdvance(text); }

} // namespace

QFont axisFont(bool strong) { return style::font(style::TextSize::Axis, strong); }

int valueAxisWidth(const ValueAxis& axis)
{
    double width = 0.0;
    for (const AxisTick& tick : axis.ticks)
        width = std::max(width, advance(axisFont(), tick.label));
    return static_cast<int>(std::ceil(width)) + 8;
}

void paintValueAxis(QPainter* painter, const ChartGeometry& geometry, const ValueAxis& axis,
                    const style::Tokens& tokens)
{
    const QRectF& plot = geometry.plot;
    for (const AxisTick& tick : axis.ticks) {
        const double y = std::round(geometry.yToPixel(tick.value));
        painter->fillRect(QRectF(plot.left(), y, plot.width(), 1), tokens.color(style::Token::BorderSubtle));
        paintText(painter, QRectF(plot.left() - 200, y - kLabelHeight / 2, 194, kLabelHeight), tick.label, axisFont(),
                  tokens.color(style::Token::Text3), Qt::AlignRight | Qt::AlignVCenter);
    }
}

void paintTimeAxis(QPainter* painter, const ChartGeometry& geometry, const QVector<AxisTick>& ticks,
                   const style::Tokens& tokens)
{
    const QRectF& plot = geometry.plot;
    const QColor line = tokens.color(style::Token::Border);
    painter->fillRect(QRectF(plot.left(), plot.bottom(), plot.width(), 1), line);
    double free = plot.left() - 14;
    for (const AxisTick& tick : ticks) {
        const double x = std::round(geometry.xToPixel(tick.value));
        if (x < plot.left() - 1 || x > plot.right() + 1)
            continue;
        painter->fillRect(QRectF(x, plot.bottom(), 1, 4), line);
        const double width = advance(axisFont(), tick.label);
        const double left =
            std::clamp(x - width / 2, plot.left() - 14, std::max(plot.left(), plot.right() + 10 - width));
        if (left < free || tick.label.isEmpty())
            continue;
        paintText(painter, QRectF(left, plot.bottom() + 5, width + 2, kLabelHeight), tick.label, axisFont(),
                  tokens.color(style::Token::Text3), Qt::AlignLeft | Qt::AlignVCenter);
        free = left + width + 8;
    }
}

void paintPlotLabel(QPainter* painter, const QPointF& anchor, const QString& text, const QColor& color,
                    Qt::Alignment alignment)
{
    const double width = advance(axisFont(), text);
    double left = anchor.x();
    if (alignment & Qt::AlignRight)
        left -= width;
    else if (alignment & Qt::AlignHCenter)
        left -= width / 2;
    paintText(painter, QRectF(left, anchor.y() - kLabelHeight, width + 2, kLabelHeight), text, axisFont(), color,
              Qt::AlignLeft | Qt::AlignVCenter);
}

double paintLegendRow(QPainter* painter, const QRectF& rect, const TimeChartContent& content,
                      const style::Tokens& tokens)
{
    double left = rect.left();
    for (const ChartSeries& series : content.series) {
        if (series.continuation)
            continue;
        const double middle = rect.top() + kLegendHeight / 2;
        painter->setPen(linePen(tokens.category(series.category), series.dash, 2.0));
        painter->drawLine(QPointF(left, middle), QPointF(left + 18, middle));
        const double width = advance(axisFont(), series.name);
        paintText(painter, QRectF(left + 24, rect.top(), width + 2, kLegendHeight), series.name, axisFont(),
                  tokens.color(style::Token::Text2), Qt::AlignVCenter);
        left += 24 + width + 14;
    }
    return kLegendHeight;
}

double paintLegendRow(QPainter* painter, const QRectF& rect, const StackedBarContent& content,
                      const style::Tokens& tokens)
{
    double left = rect.left();
    for (const BarStack& stack : content.stacks) {
        painter->fillRect(QRectF(left, rect.top() + 4, 10, 10), tokens.category(stack.category));
        const double width = advance(axisFont(), stack.name);
        paintText(painter, QRectF(left + 15, rect.top(), width + 2, kLegendHeight), stack.name, axisFont(),
                  tokens.color(style::Token::Text2), Qt::AlignVCenter);
        left += 15 + width + 12;
    }
    return kLegendHeight;
}

void paintTip(QPainter* painter, const QRectF& bounds, const QPointF& anchor, const QString& title,
              const QVector<TipLine>& lines, const style::Tokens& tokens)
{
    const QFont plain = style::font(style::TextSize::Caption);
    const QFont bold = style::font(style::TextSize::Caption, true);
    constexpr double kLine = 18.0;
    constexpr double kPad = 9.0;
    double width = advance(bold, title);
    for (const TipLine& line : lines) {
        const double swatch = line.swatch.isValid() ? 15.0 : 0.0;
        const double gap = line.strong.isEmpty() || line.text.isEmpty() ? 0.0 : 6.0;
        width = std::max(width, swatch + advance(bold, line.strong) + gap + advance(plain, line.text));
    }
    QRectF box(0, 0, width + 2 * kPad, kLine * static_cast<double>(lines.size() + 1) + 12);
    box.moveTopLeft(anchor + QPointF(14, 14));
    if (box.right() > bounds.right())
        box.moveRight(anchor.x() - 14);
    box.moveLeft(std::max(box.left(), bounds.left()));
    if (box.bottom() > bounds.bottom())
        box.moveBottom(bounds.bottom() - 2);
    box.moveTop(std::max(box.top(), bounds.top()));

    const QColor ink = tokens.color(style::Token::Card);
    style::paintPanel(painter, box, tokens.color(style::Token::Text), QColor(), 4);
    QRectF row(box.left() + kPad, box.top() + 6, width + 2, kLine);
    paintText(painter, row, title, bold, ink, Qt::AlignVCenter);
    for (const TipLine& line : lines) {
        row.translate(0, kLine);
        double left = row.left();
        if (line.swatch.isValid()) {
            painter->fillRect(QRectF(left, row.center().y() - 4.5, 9, 9), line.swatch);
            left += 15;
        }
        paintText(painter, QRectF(left, row.top(), width, kLine), line.strong, bold, ink, Qt::AlignVCenter);
        left += advance(bold, line.strong) + (line.strong.isEmpty() ? 0 : 6);
        paintText(painter, QRectF(left, row.top(), width, kLine), line.text, plain, ink, Qt::AlignVCenter);
    }
}

} // namespace lumos::charts
