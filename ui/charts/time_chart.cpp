// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/time_chart.h"

#include "charts/chart_axis.h"
#include "charts/chart_frame.h"
#include "charts/chart_legend.h"
#include "style/console_style.h"
#include "style/theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace lumos::charts {

namespace {

constexpr int kDragThreshold = 6;

// The value a line shows at `x`: interpolated, or the last step; nothing outside its extent or in a gap.
std::optional<double> valueAt(const ChartSeries& series, double x)
{
    const auto& points = series.points;
    if (points.isEmpty() || x < points.first().x() || x > points.last().x())
        return std::nullopt;
    const auto after = std::upper_bound(points.begin(), points.end(), x,
                                        [](double value, const QPointF& point) { return value < point.x(); });
    if (after == points.begin())
        return std::nullopt;
    const QPointF left = *(after - 1);
    double value = left.y();
    if (after != points.end() && series.shape == Shape::Line)
        value += (after->y() - left.y()) * (x - left.x()) / (after->x() - left.x());
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

const BandPoint* bandAt(const ChartBand& band, double x)
{
    if (band.points.isEmpty() || x < band.points.first().x || x > band.points.last().x)
        return nullptr;
    return &*std::min_element(band.points.begin(), band.points.end(), [x](const BandPoint& a, const BandPoint& b) {
        return std::abs(a.x - x) < std::abs(b.x - x);
    });
}

QVector<TipLine> tipLines(const TimeChartContent& content, double x, const style::Tokens& tokens)
{
    QVector<TipLine> lines;
    for (const ChartSeries& series : content.series) {
        const std::optional<double> value = valueAt(series, x);
        if (!value)
            continue;
        QString text = series.name;
        if (content.percentOf > 0.0)
            text = TimeChart::tr("%1 (%2 %)").arg(series.name, numberText(100.0 * *value / content.percentOf, 1));
        for (const ChartBand& band : content.bands) {
            const BandPoint* const range = band.name == series.name ? bandAt(band, x) : nullptr;
            if (range)
                text = TimeChart::tr("%1 (%2 to %3)")
                           .arg(series.name, numberText(range->low, content.decimals),
                                numberText(range->high, content.decimals));
        }
        lines.append({tokens.category(series.category), numberText(*value, content.decimals),
                      text.replace(QLatin1String(" %"), QString(QChar::Nbsp) + u'%')});
    }
    for (const ChartAnnotation& event : content.annotations) {
        const double near = (content.xMax.value_or(event.at) - content.xMin.value_or(event.at)) / 120.0;
        if (std::abs(event.at - x) <= std::max(near, 1.0))
            lines.append({QColor(), event.mark, event.text});
    }
    return lines;
}

} // namespace

TimeChart::TimeChart(const style::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&theme, &style::Theme::changed, this, &TimeChart::invalidate);
}

void TimeChart::setContent(const TimeChartContent& content)
{
    const auto sameName = [](const ChartSeries& a, const ChartSeries& b) { return a.name == b.name; };
    // A refresh keeps what the reader has hidden; other series begin shown.
    if (!std::equal(content.series.begin(), content.series.end(), m_content.series.begin(), m_content.series.end(),
                    sameName))
        m_hidden.clear();
    m_content = content;
    setAccessibleName(content.title);
    refreshLegend();
    const ChartTable facts = table();
    setAccessibleDescription(facts.rows.isEmpty() ? tr("No values")
                                                  : tr("Chart with %1 lines; last values: %2")
                                                        .arg(content.series.size())
                                                        .arg(facts.rows.last().join(QLatin1String(", "))));
    invalidate();
}

TimeChartContent TimeChart::visibleContent() const
{
    TimeChartContent shown = m_content;
    for (qsizetype i = shown.series.size() - 1; i >= 0; --i) {
        if (!m_hidden.contains(static_cast<int>(i))) {
            continue;
        }
        const QString name = shown.series.at(i).name;
        shown.bands.erase(std::remove_if(shown.bands.begin(), shown.bands.end(),
                                         [&name](const ChartBand& band) { return band.name == name; }),
                          shown.bands.end());
        shown.series.removeAt(i);
    }
    if (m_zoomed) {
        shown.xMin = m_from;
        shown.xMax = m_to;
    }
    return shown;
}

void TimeChart::setRange(double from, double to)
{
    if (!(to > from))
        return;
    m_zoomed = true;
    m_from = from;
    m_to = to;
    invalidate();
}

void TimeChart::resetRange()
{
    m_zoomed = false;
    invalidate();
}

void TimeChart::zoomOut()
{
    if (!m_zoomed)
        return;
    resetRange();
    emit zoomReset();
}

void TimeChart::setCrosshair(double msecs)
{
    m_crosshair = msecs;
    update();
}

void TimeChart::clearCrosshair()
{
    m_crosshair.reset();
    update();
}

void TimeChart::setSeriesVisible(int index, bool visible)
{
    m_hidden.removeAll(index);
    if (!visible)
        m_hidden.append(index);
    // The dashed future of a line comes and goes with it.
    for (int next = index + 1; next < m_content.series.size() && m_content.series.at(next).continuation; ++next) {
        m_hidden.removeAll(next);
        if (!visible)
            m_hidden.append(next);
    }
    invalidate();
}

ChartLegend* TimeChart::createLegend(QWidget* parent)
{
    m_legend = new ChartLegend(m_theme, parent);
    connect(m_legend, &ChartLegend::toggled, this, &TimeChart::setSeriesVisible);
    refreshLegend();
    return m_legend;
}

void TimeChart::refreshLegend()
{
    if (!m_legend)
        return;
    QVector<LegendEntry> entries;
    for (int i = 0; i < m_content.series.size(); ++i) {
        const ChartSeries& series = m_content.series.at(i);
        if (!series.continuation)
            entries.append({series.name, series.category, series.dash, false, i, isSeriesVisible(i)});
    }
    m_legend->setEntries(entries);
}

void TimeChart::paint(QPainter* painter, const QRectF& rect, const style::Tokens& tokens) const
{
    paintTimeChart(painter, rect, visibleContent(), {tokens, true});
}

ChartTable TimeChart::table() const { return chartTable(m_content); }

QSize TimeChart::sizeHint() const { return QSize(420, 220); }

QSize TimeChart::minimumSizeHint() const { return QSize(160, 90); }

void TimeChart::invalidate()
{
    m_cache = QPixmap();
    update();
}

void TimeChart::paintEvent(QPaintEvent*)
{
    if (m_cache.isNull()) {
        m_cache = QPixmap(size() * devicePixelRatioF());
        m_cache.setDevicePixelRatio(devicePixelRatioF());
        m_cache.fill(Qt::transparent);
        QPainter plotter(&m_cache);
        m_geometry = paintTimeChart(&plotter, QRectF(rect()), visibleContent(), {m_theme.tokens(), false});
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_cache);
    paintOverlay(&painter);
    if (hasFocus())
        style::paintFocusRing(&painter, rect(), m_theme, 3.0);
}

void TimeChart::paintOverlay(QPainter* painter) const
{
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF& plot = m_geometry.plot;
    if (m_dragStart && std::abs(m_dragNow.x() - m_dragStart->x()) >= kDragThreshold) {
        QColor veil = m_theme.color(style::Token::Accent);
        veil.setAlphaF(0.18F);
        const double left = std::clamp<double>(std::min(m_dragStart->x(), m_dragNow.x()), plot.left(), plot.right());
        const double right = std::clamp<double>(std::max(m_dragStart->x(), m_dragNow.x()), plot.left(), plot.right());
        painter->fillRect(QRectF(left, plot.top(), right - left, plot.height()), veil);
        return;
    }
    if (!m_crosshair || *m_crosshair < m_geometry.xMin || *m_crosshair > m_geometry.xMax)
        return;
    const TimeChartContent shown = visibleContent();
    const double x = std::round(m_geometry.xToPixel(*m_crosshair)) + 0.5;
    painter->setPen(QPen(m_theme.color(style::Token::Text), 1.0));
    painter->drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    double highest = plot.bottom();
    for (const ChartSeries& series : shown.series) {
        const std::optional<double> value = valueAt(series, *m_crosshair);
        if (!value)
            continue;
        const QPointF at(x, m_geometry.yToPixel(*value));
        highest = std::min(highest, at.y());
        painter->setPen(QPen(m_theme.color(style::Token::Card), 1.5));
        painter->setBrush(m_theme.tokens().category(series.category));
        painter->drawEllipse(at, 4.2, 4.2);
    }
    const QVector<TipLine> lines = tipLines(shown, *m_crosshair, m_theme.tokens());
    if (!lines.isEmpty()) {
        const bool withTime = m_geometry.xMax - m_geometry.xMin < 45.0 * 86'400'000.0;
        paintTip(painter, QRectF(rect()), QPointF(x, std::max(highest, plot.center().y() - 10)),
                 instantText(*m_crosshair, m_content.zone, withTime), lines, m_theme.tokens());
    }
}

void TimeChart::moveCrosshairTo(double msecs)
{
    setCrosshair(msecs);
    emit crosshairMoved(msecs);
}

void TimeChart::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && m_geometry.plot.contains(event->position())) {
        m_dragStart = event->pos();
        m_dragNow = event->pos();
    }
}

void TimeChart::mouseMoveEvent(QMouseEvent* event)
{
    m_dragNow = event->pos();
    if (m_dragStart)
        update();
    else if (m_geometry.plot.adjusted(0, -20, 0, 0).contains(event->position()))
        moveCrosshairTo(
            m_geometry.pixelToX(std::clamp(event->position().x(), m_geometry.plot.left(), m_geometry.plot.right())));
    else if (m_crosshair) {
        clearCrosshair();
        emit crosshairLeft();
    }
}

void TimeChart::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_dragStart || event->button() != Qt::LeftButton)
        return;
    const int start = m_dragStart->x();
    m_dragStart.reset();
    const auto timeAt = [this](double x) {
        return m_geometry.pixelToX(std::clamp(x, m_geometry.plot.left(), m_geometry.plot.right()));
    };
    if (std::abs(event->pos().x() - start) >= kDragThreshold) {
        const double a = timeAt(start);
        const double b = timeAt(event->position().x());
        setRange(std::min(a, b), std::max(a, b));
        emit zoomed(m_from, m_to);
        return;
    }
    for (int i = 0; i < m_content.annotations.size(); ++i) {
        if (std::abs(m_geometry.xToPixel(m_content.annotations.at(i).at) - event->position().x()) < 8.0)
            emit annotationActivated(i);
    }
    emit instantChosen(timeAt(event->position().x()));
    update();
}

void TimeChart::mouseDoubleClickEvent(QMouseEvent*) { zoomOut(); }

void TimeChart::leaveEvent(QEvent*)
{
    if (!m_crosshair)
        return;
    clearCrosshair();
    emit crosshairLeft();
}

void TimeChart::stepCrosshair(int steps)
{
    // One step is one point of the densest line shown.
    qsizetype points = 2;
    for (const ChartSeries& series : std::as_const(m_content.series))
        points = std::max(points, series.points.size());
    const double whole = m_content.series.isEmpty() || m_content.series.first().points.isEmpty()
                             ? m_geometry.xMax - m_geometry.xMin
                             : m_content.series.first().points.last().x() - m_content.series.first().points.first().x();
    const double step = whole / static_cast<double>(points - 1);
    const double start = m_crosshair.value_or(steps > 0 ? m_geometry.xMin - step : m_geometry.xMax + step);
    moveCrosshairTo(std::clamp(start + step * steps, m_geometry.xMin, m_geometry.xMax));
}

void TimeChart::keyPressEvent(QKeyEvent* event)
{
    const int stride = event->modifiers() & Qt::ShiftModifier ? 10 : 1;
    switch (event->key()) {
    case Qt::Key_Left: stepCrosshair(-stride); break;
    case Qt::Key_Right: stepCrosshair(stride); break;
    case Qt::Key_Home: moveCrosshairTo(m_geometry.xMin); break;
    case Qt::Key_End: moveCrosshairTo(m_geometry.xMax); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_crosshair)
            emit instantChosen(*m_crosshair);
        else
            QWidget::keyPressEvent(event);
        break;
    case Qt::Key_Escape:
        if (m_zoomed)
            zoomOut();
        else if (m_crosshair)
            clearCrosshair();
        else
            QWidget::keyPressEvent(event);
        break;
    default: QWidget::keyPressEvent(event);
    }
}

void TimeChart::resizeEvent(QResizeEvent*) { invalidate(); }

void TimeChart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        invalidate();
    QWidget::changeEvent(event);
}

} // namespace lumos::charts
