// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/series_plot.h"

#include <QtCharts/QAreaSeries>
#include <QtCharts/QBarSet>
#include <QtCharts/QChart>
#include <QtCharts/QLegend>
#include <QtCharts/QLineSeries>
#include <QtCharts/QStackedBarSeries>
#include <QtCharts/QValueAxis>
#include <QtGui/QPainter>
#include <QtWidgets/QGraphicsLayout>
#include <QtWidgets/QGraphicsScene>

#include <cmath>

namespace lumos::charts {

namespace {

constexpr double kBandAlpha = 0.20;
constexpr double kFillAlpha = 0.14;

QColor translucent(QColor color, double alpha)
{
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

// A chart that fills its plot area and shows nothing but series: axes, labels and legend are drawn by us.
class BareChart {
public:
    explicit BareChart(const ChartGeometry& geometry) : m_geometry(geometry), m_chart(new QChart)
    {
        m_scene.addItem(m_chart);
        m_chart->setBackgroundVisible(false);
        m_chart->setMargins(QMargins());
        m_chart->layout()->setContentsMargins(0, 0, 0, 0);
        m_chart->legend()->hide();
        m_chart->addAxis(axis(geometry.xMin, geometry.xMax), Qt::AlignBottom);
        m_chart->addAxis(axis(geometry.yMin, geometry.yMax), Qt::AlignLeft);
    }

    void add(QAbstractSeries* series)
    {
        m_chart->addSeries(series);
        const auto axes = m_chart->axes();
        for (QAbstractAxis* const each : axes)
            series->attachAxis(each);
    }

    void render(QPainter* painter)
    {
        const QRectF area(QPointF(), m_geometry.plot.size());
        m_chart->resize(area.size());
        m_chart->setPlotArea(area);
        m_chart->layout()->activate();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        m_scene.render(painter, m_geometry.plot, area, Qt::IgnoreAspectRatio);
        painter->restore();
    }

private:
    static QValueAxis* axis(double low, double high)
    {
        auto* const result = new QValueAxis;
        result->setRange(low, high);
        result->setVisible(false);
        return result;
    }

    const ChartGeometry m_geometry;
    QGraphicsScene m_scene;
    QChart* const m_chart; // owned by the scene
};

// Runs of points without gaps, cut to the range shown plus one point on each side.
QVector<QVector<QPointF>> runs(const QVector<QPointF>& points, double from, double to)
{
    QVector<QVector<QPointF>> result;
    QVector<QPointF> run;
    const auto close = [&] {
        if (!run.isEmpty())
            result.append(run);
        run.clear();
    };
    for (qsizetype i = 0; i < points.size(); ++i) {
        const bool before = points.at(i).x() < from && i + 1 < points.size() && points.at(i + 1).x() < from;
        const bool after = points.at(i).x() > to && i > 0 && points.at(i - 1).x() > to;
        if (before || after)
            continue;
        if (std::isfinite(points.at(i).y()))
            run.append(points.at(i));
        else
            close();
    }
    close();
    return result;
}

QVector<QPointF> stepped(const QVector<QPointF>& points)
{
    QVector<QPointF> result;
    result.reserve(points.size() * 2);
    for (const QPointF& point : points) {
        if (!result.isEmpty())
            result.append(QPointF(point.x(), result.last().y()));
        result.append(point);
    }
    return result;
}

QLineSeries* line(const QVector<QPointF>& points, const QPen& pen)
{
    auto* const result = new QLineSeries;
    result->append(points);
    result->setPen(pen);
    return result;
}

void addArea(BareChart& chart, const QVector<QPointF>& upper, const QVector<QPointF>& lower, const QColor& fill)
{
    auto* const top = line(upper, Qt::NoPen);
    auto* const bottom = line(lower, Qt::NoPen);
    auto* const area = new QAreaSeries(top, bottom);
    // Without an owner of their own the two edges would outlive the chart.
    top->setParent(area);
    bottom->setParent(area);
    area->setPen(Qt::NoPen);
    area->setBrush(fill);
    chart.add(area);
}

void addBand(BareChart& chart, const ChartBand& band, const style::Tokens& tokens)
{
    QVector<QPointF> low;
    QVector<QPointF> high;
    for (const BandPoint& point : band.points) {
        low.append(QPointF(point.x, point.low));
        high.append(QPointF(point.x, point.high));
    }
    if (low.size() >= 2)
        addArea(chart, decimated(high), decimated(low), translucent(tokens.category(band.category), kBandAlpha));
}

void addLine(BareChart& chart, const ChartSeries& series, const ChartGeometry& geometry, const style::Tokens& tokens)
{
    const QColor color = tokens.category(series.category);
    for (const QVector<QPointF>& run : runs(series.points, geometry.xMin, geometry.xMax)) {
        QVector<QPointF> points = decimated(run);
        if (series.shape == Shape::Step)
            points = stepped(points);
        if (series.filled && points.size() >= 2) {
            const double ground = std::max(geometry.yMin, 0.0);
            addArea(chart, points, {QPointF(points.first().x(), ground), QPointF(points.last().x(), ground)},
                    translucent(color, kFillAlpha));
        }
        chart.add(line(points, linePen(color, series.dash, series.width)));
    }
}

} // namespace

QPen linePen(const QColor& color, Dash dash, double width)
{
    QPen pen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (dash == Dash::Solid)
        return pen;
    pen.setCapStyle(Qt::FlatCap);
    // Patterns are in pen widths; the design gives pixels.
    if (dash == Dash::Dashed)
        pen.setDashPattern({7.0 / width, 3.0 / width});
    else
        pen.setDashPattern({2.0 / width, 2.5 / width});
    return pen;
}

void plotSeries(QPainter* painter, const ChartGeometry& geometry, const TimeChartContent& content,
                const style::Tokens& tokens)
{
    BareChart chart(geometry);
    for (const ChartBand& band : content.bands)
        addBand(chart, band, tokens);
    // The first series is the most important one and is drawn last.
    for (qsizetype i = content.series.size() - 1; i >= 0; --i)
        addLine(chart, content.series.at(i), geometry, tokens);
    chart.render(painter);
}

void plotBars(QPainter* painter, const ChartGeometry& geometry, const StackedBarContent& content,
              const style::Tokens& tokens)
{
    BareChart chart(geometry);
    auto* const bars = new QStackedBarSeries;
    bars->setBarWidth(0.86);
    for (const BarStack& stack : content.stacks) {
        auto* const set = new QBarSet(stack.name);
        set->append(QList<qreal>(stack.values.begin(), stack.values.end()));
        set->setBrush(tokens.category(stack.category));
        set->setPen(QPen(tokens.color(style::Token::Card), 1.0));
        bars->append(set);
    }
    chart.add(bars);
    chart.render(painter);
}

} // namespace lumos::charts
