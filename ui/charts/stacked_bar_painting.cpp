// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_frame.h"
#include "charts/chart_painting.h"
#include "charts/series_plot.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace lumos::charts {

namespace {

constexpr double kBottom = 22.0;
constexpr double kTop = 8.0;

double tallest(const StackedBarContent& content)
{
    double high = content.pace.value_or(0.0);
    for (qsizetype i = 0; i < content.categories.size(); ++i) {
        double sum = 0.0;
        for (const BarStack& stack : content.stacks)
            sum += i < stack.values.size() ? stack.values.at(i) : 0.0;
        high = std::max(high, sum);
    }
    for (const double value : content.forecast) {
        if (std::isfinite(value))
            high = std::max(high, value);
    }
    return high;
}

QVector<AxisTick> categoryTicks(const StackedBarContent& content)
{
    QVector<AxisTick> ticks;
    for (qsizetype i = 0; i < content.axisLabels.size(); ++i) {
        if (!content.axisLabels.at(i).isEmpty())
            ticks.append({static_cast<double>(i), content.axisLabels.at(i)});
    }
    return ticks;
}

void paintForecastGround(QPainter* painter, const ChartGeometry& geometry, const StackedBarContent& content,
                         const style::Tokens& tokens)
{
    if (content.forecastFrom < 0)
        return;
    const double left = geometry.xToPixel(content.forecastFrom - 0.5);
    painter->fillRect(QRectF(left, geometry.plot.top(), geometry.plot.right() - left, geometry.plot.height()),
                      tokens.color(style::Token::Header));
    paintPlotLabel(painter, QPointF((left + geometry.plot.right()) / 2, geometry.plot.top() + 18),
                   content.forecastLabel, tokens.color(style::Token::Text2), Qt::AlignHCenter);
}

void paintLines(QPainter* painter, const ChartGeometry& geometry, const StackedBarContent& content,
                const style::Tokens& tokens)
{
    QPen dashed = linePen(tokens.color(style::Token::Text), Dash::Dashed, 1.3);
    dashed.setDashPattern({3.6, 2.4});
    painter->setPen(dashed);
    painter->setBrush(Qt::NoBrush);
    QPolygonF line;
    for (qsizetype i = 0; i < content.forecast.size(); ++i) {
        if (std::isfinite(content.forecast.at(i)))
            line.append(QPointF(geometry.xToPixel(static_cast<double>(i)), geometry.yToPixel(content.forecast.at(i))));
    }
    painter->drawPolyline(line);
    if (!content.pace)
        return;
    const double y = std::round(geometry.yToPixel(*content.pace)) + 0.5;
    painter->drawLine(QPointF(geometry.plot.left(), y), QPointF(geometry.plot.right(), y));
    // On forecast ground the label stands clear of the bars.
    const double low = content.forecastFrom >= 0 ? 40.0 : 0.0;
    if (low > 0.0) {
        painter->setPen(QPen(tokens.color(style::Token::Border), 1.0));
        const double x = geometry.plot.right() - 28;
        painter->drawLine(QPointF(x, y + 2), QPointF(x, y + low - 14));
    }
    paintPlotLabel(painter, QPointF(geometry.plot.right() - 2, y + low), content.paceLabel,
                   tokens.color(style::Token::Text2), Qt::AlignRight);
}

} // namespace

ChartGeometry paintStackedBars(QPainter* painter, const QRectF& rect, const StackedBarContent& content,
                               const ChartLook& look)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRectF area = rect;
    if (look.legend)
        area.setTop(area.top() + paintLegendRow(painter, rect, content, look.tokens) + 4);
    const int wanted = std::clamp(static_cast<int>((area.height() - kTop - kBottom) / 40.0), 2, 8);
    const ValueAxis axis = valueAxis(0.0, content.yMax.value_or(tallest(content)), wanted);

    ChartGeometry geometry;
    geometry.xMin = -0.6;
    geometry.xMax = static_cast<double>(std::max<qsizetype>(1, content.categories.size())) - 0.4;
    geometry.yMin = axis.low;
    geometry.yMax = axis.high;
    geometry.plot = area.adjusted(valueAxisWidth(axis), kTop, -8, -kBottom);

    paintForecastGround(painter, geometry, content, look.tokens);
    paintValueAxis(painter, geometry, axis, look.tokens);
    plotBars(painter, geometry, content, look.tokens);
    paintLines(painter, geometry, content, look.tokens);
    paintTimeAxis(painter, geometry, categoryTicks(content), look.tokens);
    painter->restore();
    return geometry;
}

} // namespace lumos::charts
