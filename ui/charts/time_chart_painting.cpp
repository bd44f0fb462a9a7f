// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_frame.h"
#include "charts/chart_painting.h"
#include "charts/series_plot.h"
#include "style/painting.h"
#include "style/status_glyph.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace lumos::charts {

namespace {

constexpr double kBottom = 22.0;
constexpr double kMark = 15.0;

struct Extent {
    double low = std::numeric_limits<double>::max();
    double high = std::numeric_limits<double>::lowest();

    void add(double value)
    {
        if (!std::isfinite(value))
            return;
        low = std::min(low, value);
        high = std::max(high, value);
    }
    bool empty() const { return low > high; }
};

Extent timeExtent(const TimeChartContent& content)
{
    Extent extent;
    for (const ChartSeries& series : content.series) {
        if (!series.points.isEmpty()) {
            extent.add(series.points.first().x());
            extent.add(series.points.last().x());
        }
    }
    for (const ChartBand& band : content.bands) {
        if (!band.points.isEmpty()) {
            extent.add(band.points.first().x);
            extent.add(band.points.last().x);
        }
    }
    return extent;
}

// The values that are seen between two times.
Extent valueExtent(const TimeChartContent& content, double from, double to)
{
    Extent extent;
    for (const ChartSeries& series : content.series) {
        for (const QPointF& point : series.points) {
            if (point.x() >= from && point.x() <= to)
                extent.add(point.y());
        }
    }
    for (const ChartBand& band : content.bands) {
        for (const BandPoint& point : band.points) {
            if (point.x >= from && point.x <= to) {
                extent.add(point.low);
                extent.add(point.high);
            }
        }
    }
    for (const ChartLimit& limit : content.limits) {
        if (limit.steps.isEmpty())
            extent.add(limit.value);
        for (const QPointF& step : limit.steps)
            extent.add(step.y());
    }
    return extent;
}

ValueAxis axisFor(const TimeChartContent& content, double from, double to, double height)
{
    Extent extent = valueExtent(content, from, to);
    if (extent.empty())
        extent = {0.0, 1.0};
    const bool filled = std::any_of(content.series.begin(), content.series.end(),
                                    [](const ChartSeries& series) { return series.filled; });
    // Lines may leave zero out when all values lie close together; areas may not.
    if (extent.low > 0.0 && (filled || extent.low < 0.6 * extent.high))
        extent.low = 0.0;
    const int wanted = std::clamp(static_cast<int>(height / 36.0), 2, 8);
    const bool fixed = content.yMin && content.yMax;
    ValueAxis axis = valueAxis(content.yMin.value_or(extent.low), content.yMax.value_or(extent.high), wanted, fixed);
    // A rounded axis that leaves much empty room is cut to just above what it must show.
    if (!content.yMax && extent.high > axis.low && axis.high - extent.high > 0.1 * (axis.high - axis.low))
        axis.high = extent.high + 0.06 * (extent.high - axis.low);
    while (!axis.ticks.isEmpty() && axis.ticks.last().value > axis.high)
        axis.ticks.removeLast();
    return axis;
}

double endLabelWidth(const TimeChartContent& content)
{
    double width = 0.0;
    const QFontMetricsF metrics(axisFont(true));
    for (const ChartSeries& series : content.series) {
        if (series.endLabel)
            width = std::max(width, metrics.horizontalAdvance(series.name) + 8);
    }
    return width;
}

class Painting {
public:
    Painting(QPainter* painter, const TimeChartContent& content, const ChartGeometry& geometry,
             const style::Tokens& tokens)
        : m_painter(painter), m_content(content), m_geometry(geometry), m_tokens(tokens)
    {}

    void paintGrounds() const
    {
        if (m_content.now)
            paintSpan(*m_content.now, m_geometry.xMax);
        for (const ChartSpan& span : m_content.spans) {
            paintSpan(span.from, span.to);
            const double middle = (clampedX(span.from) + clampedX(span.to)) / 2;
            paintPlotLabel(m_painter, QPointF(middle, m_geometry.plot.top() + 20), span.label,
                           m_tokens.color(style::Token::Text2), Qt::AlignHCenter);
        }
        for (const ChartZone& zone : m_content.zones) {
            const double top = clampedY(zone.to);
            m_painter->fillRect(QRectF(m_geometry.plot.left(), top, m_geometry.plot.width(), clampedY(zone.from) - top),
                                m_tokens.zone(zone.shade));
        }
    }

    void paintLimits() const
    {
        const QRectF& plot = m_geometry.plot;
        for (const ChartLimit& limit : m_content.limits) {
            m_painter->setPen(limitPen(limit.dash));
            if (limit.steps.isEmpty()) {
                const double y = std::round(clampedY(limit.value)) + 0.5;
                m_painter->drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
            } else {
                m_painter->drawPolyline(stepLine(limit.steps));
            }
            // Steps are named where they end, so that their label keeps clear of the one they start from.
            if (limit.steps.isEmpty())
                paintPlotLabel(m_painter, QPointF(plot.left() + 6, clampedY(limit.value)), limit.label,
                               m_tokens.color(style::Token::Text2), Qt::AlignLeft);
            else
                paintPlotLabel(m_painter, QPointF(plot.right() - 6, clampedY(limit.steps.last().y())), limit.label,
                               m_tokens.color(style::Token::Text2), Qt::AlignRight);
        }
    }

    void paintEvents() const
    {
        const QRectF& plot = m_geometry.plot;
        for (const ChartAnnotation& event : m_content.annotations) {
            if (event.at < m_geometry.xMin || event.at > m_geometry.xMax)
                continue;
            const double x = std::round(m_geometry.xToPixel(event.at)) + 0.5;
            m_painter->setPen(QPen(m_tokens.color(style::Token::Text2), 1.2, Qt::DotLine));
            m_painter->drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
            paintAnnotationMark(QPointF(x, plot.top() - kMark / 2 - 1), event.mark);
        }
        if (m_content.now) {
            const double x = std::round(clampedX(*m_content.now)) + 0.5;
            m_painter->setPen(QPen(m_tokens.color(style::Token::Text2), 1.3));
            m_painter->drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        }
    }

    void paintMarks() const
    {
        for (const ChartSeries& series : m_content.series)
            paintMarkers(series);
        for (const ChartMark& mark : m_content.marks) {
            if (mark.x >= m_geometry.xMin && mark.x <= m_geometry.xMax)
                paintMark(mark);
        }
        if (m_content.now)
            paintNowDots();
    }

    void paintEndLabels() const
    {
        struct Label {
            double y;
            const ChartSeries* series;
        };
        QVector<Label> labels;
        for (const ChartSeries& series : m_content.series) {
            if (series.endLabel && !series.points.isEmpty())
                labels.append({m_geometry.yToPixel(series.points.last().y()), &series});
        }
        std::sort(labels.begin(), labels.end(), [](const Label& a, const Label& b) { return a.y < b.y; });
        double free = m_geometry.plot.top();
        m_painter->setFont(axisFont(true));
        for (const Label& label : std::as_const(labels)) {
            const double top = std::max(label.y - 7, free);
            m_painter->setPen(m_tokens.category(label.series->category));
            m_painter->drawText(QRectF(m_geometry.plot.right() + 6, top, 300, 14),
                                static_cast<int>(Qt::AlignVCenter) | Qt::TextSingleLine | Qt::TextDontClip,
                                label.series->name);
            free = top + 13;
        }
    }

private:
    double clampedX(double x) const { return m_geometry.xToPixel(std::clamp(x, m_geometry.xMin, m_geometry.xMax)); }
    double clampedY(double y) const { return m_geometry.yToPixel(std::clamp(y, m_geometry.yMin, m_geometry.yMax)); }

    void paintSpan(double from, double to) const
    {
        const double left = clampedX(from);
        m_painter->fillRect(QRectF(left, m_geometry.plot.top(), clampedX(to) - left, m_geometry.plot.height()),
                            m_tokens.color(style::Token::Header));
    }

    QPen limitPen(Dash dash) const
    {
        QPen pen = linePen(m_tokens.color(style::Token::Text), dash, 1.4);
        if (dash == Dash::Dashed)
            pen.setDashPattern({3.2, 2.0});
        return pen;
    }

    QPolygonF stepLine(const QVector<QPointF>& steps) const
    {
        QPolygonF line;
        for (const QPointF& step : steps) {
            const QPointF at(clampedX(step.x()), clampedY(step.y()));
            if (!line.isEmpty())
                line.append(QPointF(at.x(), line.last().y()));
            line.append(at);
        }
        if (!line.isEmpty())
            line.append(QPointF(m_geometry.plot.right(), line.last().y()));
        return line;
    }

    void paintAnnotationMark(const QPointF& center, const QString& mark) const
    {
        QRectF box(0, 0, std::max(kMark, QFontMetricsF(axisFont(true)).horizontalAdvance(mark) + 6), kMark);
        box.moveCenter(center);
        style::paintPanel(m_painter, box, m_tokens.color(style::Token::Text2), QColor(), 2);
        m_painter->setFont(axisFont(true));
        m_painter->setPen(m_tokens.color(style::Token::Card));
        m_painter->drawText(box, Qt::AlignCenter, mark);
    }

    void paintMarkers(const ChartSeries& series) const
    {
        if (series.marker == Marker::None || series.points.isEmpty())
            return;
        m_painter->setPen(Qt::NoPen);
        m_painter->setBrush(m_tokens.category(series.category));
        // About eight a line: enough to tell lines apart without hiding them.
        const qsizetype stride = std::max<qsizetype>(1, series.points.size() / 8);
        for (qsizetype i = stride / 2; i < series.points.size(); i += stride) {
            const QPointF at(m_geometry.xToPixel(series.points.at(i).x()),
                             m_geometry.yToPixel(series.points.at(i).y()));
            if (!m_geometry.plot.contains(at))
                continue;
            if (series.marker == Marker::Circle)
                m_painter->drawEllipse(at, 3.2, 3.2);
            else if (series.marker == Marker::Square)
                m_painter->drawRect(QRectF(at - QPointF(3, 3), QSizeF(6, 6)));
            else
                m_painter->drawPolygon(QPolygonF({at + QPointF(0, -3.8), at + QPointF(3.8, 3), at + QPointF(-3.8, 3)}));
        }
    }

    void paintMark(const ChartMark& mark) const
    {
        const QPointF at(m_geometry.xToPixel(mark.x), clampedY(mark.y));
        if (mark.kind == ChartMark::Kind::Held) {
            style::paintGlyph(m_painter, QRectF(at - QPointF(8, 8), QSizeF(16, 16)), mark.level, m_tokens);
            return;
        }
        const double up = mark.kind == ChartMark::Kind::Up ? 1.0 : -1.0;
        const QPointF tip = at + QPointF(0, -12 * up);
        m_painter->setPen(Qt::NoPen);
        m_painter->setBrush(m_tokens.color(style::Token::Text));
        m_painter->drawPolygon(QPolygonF({tip, tip + QPointF(4.5, 7 * up), tip + QPointF(-4.5, 7 * up)}));
    }

    // Where the present stands on each measured line.
    void paintNowDots() const
    {
        for (const ChartSeries& series : m_content.series) {
            if (series.continuation || series.points.isEmpty() || series.points.last().x() > *m_content.now + 1.0)
                continue;
            const QPointF last = series.points.last();
            if (last.x() < m_geometry.xMin || last.x() > m_geometry.xMax || !std::isfinite(last.y()))
                continue;
            m_painter->setPen(QPen(m_tokens.color(style::Token::Card), 1.2));
            m_painter->setBrush(m_tokens.category(series.category));
            m_painter->drawEllipse(QPointF(m_geometry.xToPixel(last.x()), m_geometry.yToPixel(last.y())), 4, 4);
        }
    }

    QPainter* const m_painter;
    const TimeChartContent& m_content;
    const ChartGeometry& m_geometry;
    const style::Tokens& m_tokens;
};

QVector<AxisTick> ticksWithNow(const TimeChartContent& content, const ChartGeometry& geometry)
{
    const int wanted = std::max(2, static_cast<int>(geometry.plot.width() / 62.0));
    QVector<AxisTick> ticks = timeTicks(geometry.xMin, geometry.xMax, wanted, content.zone);
    if (content.now && *content.now >= geometry.xMin && *content.now <= geometry.xMax) {
        const double x = geometry.xToPixel(*content.now);
        const auto close = [&](const AxisTick& tick) { return std::abs(geometry.xToPixel(tick.value) - x) < 42.0; };
        ticks.erase(std::remove_if(ticks.begin(), ticks.end(), close), ticks.end());
        ticks.append({*content.now, QCoreApplication::translate("lumos::charts", "now")});
        std::sort(ticks.begin(), ticks.end(), [](const AxisTick& a, const AxisTick& b) { return a.value < b.value; });
    }
    return ticks;
}

} // namespace

ChartGeometry paintTimeChart(QPainter* painter, const QRectF& rect, const TimeChartContent& content,
                             const ChartLook& look)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRectF area = rect;
    if (look.legend)
        area.setTop(area.top() + paintLegendRow(painter, rect, content, look.tokens) + 4);

    ChartGeometry geometry;
    const Extent times = timeExtent(content);
    geometry.xMin = content.xMin.value_or(times.empty() ? 0.0 : times.low);
    geometry.xMax = content.xMax.value_or(times.empty() ? 1.0 : times.high);
    if (geometry.xMax <= geometry.xMin)
        geometry.xMax = geometry.xMin + 1.0;
    // Marks of events and the name of a limit at the very top need a line of their own.
    const double top = content.annotations.isEmpty() && content.limits.isEmpty() ? 8.0 : kMark + 4.0;
    const ValueAxis axis = axisFor(content, geometry.xMin, geometry.xMax, area.height() - top - kBottom);
    geometry.yMin = axis.low;
    geometry.yMax = axis.high;
    geometry.plot = area.adjusted(valueAxisWidth(axis), top, -std::max(10.0, endLabelWidth(content)), -kBottom);

    const Painting painting(painter, content, geometry, look.tokens);
    painting.paintGrounds();
    paintValueAxis(painter, geometry, axis, look.tokens);
    plotSeries(painter, geometry, content, look.tokens);
    painting.paintLimits();
    painting.paintEvents();
    painting.paintMarks();
    painting.paintEndLabels();
    paintTimeAxis(painter, geometry, ticksWithNow(content, geometry), look.tokens);
    painter->restore();
    return geometry;
}

} // namespace lumos::charts
