// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_series.h"

#include "charts/chart_axis.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>

#include <algorithm>
#include <cmath>
#include <map>

namespace lumos::charts {

namespace {

QString isoText(double msecs, const QTimeZone& zone)
{
    const QDateTime instant = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(msecs), zone);
    return (instant.offsetFromUtc() == 0 ? instant.toUTC() : instant).toString(Qt::ISODate);
}

QString headText(const QString& name, const QString& unit)
{
    return unit.isEmpty() ? name : QCoreApplication::translate("lumos::charts", "%1 (%2)").arg(name, unit);
}

} // namespace

ChartTable chartTable(const TimeChartContent& content)
{
    ChartTable table;
    table.header << QCoreApplication::translate("lumos::charts", "Time");
    const qsizetype columns = content.series.size() + 2 * content.bands.size();
    std::map<double, QStringList> rows;
    const auto put = [&](double x, qsizetype column, double y) {
        QStringList& row = rows[x];
        row.resize(columns);
        if (std::isfinite(y))
            row[column] = numberText(y, content.decimals);
    };
    for (qsizetype i = 0; i < content.series.size(); ++i) {
        table.header << headText(content.series.at(i).name, content.unit);
        for (const QPointF& point : content.series.at(i).points)
            put(point.x(), i, point.y());
    }
    for (qsizetype i = 0; i < content.bands.size(); ++i) {
        const qsizetype column = content.series.size() + 2 * i;
        const QString name = headText(content.bands.at(i).name, content.unit);
        table.header << QCoreApplication::translate("lumos::charts", "%1, low").arg(name)
                     << QCoreApplication::translate("lumos::charts", "%1, high").arg(name);
        for (const BandPoint& point : content.bands.at(i).points) {
            put(point.x, column, point.low);
            put(point.x, column + 1, point.high);
        }
    }
    for (const auto& [x, cells] : rows)
        table.rows.append(QStringList(isoText(x, content.zone)) + cells);
    return table;
}

ChartTable chartTable(const StackedBarContent& content)
{
    ChartTable table;
    table.header << QCoreApplication::translate("lumos::charts", "Day");
    for (const BarStack& stack : content.stacks)
        table.header << headText(stack.name, content.unit);
    const bool forecast = !content.forecast.isEmpty();
    if (forecast)
        table.header << headText(QCoreApplication::translate("lumos::charts", "Forecast"), content.unit);
    for (qsizetype i = 0; i < content.categories.size(); ++i) {
        QStringList row{content.categories.at(i)};
        for (const BarStack& stack : content.stacks)
            row << (i < stack.values.size() ? numberText(stack.values.at(i), content.decimals) : QString());
        if (forecast)
            row << (i < content.forecast.size() && std::isfinite(content.forecast.at(i))
                        ? numberText(content.forecast.at(i), content.decimals)
                        : QString());
        table.rows.append(row);
    }
    return table;
}

QVector<QPointF> decimated(const QVector<QPointF>& points, int limit)
{
    if (points.size() <= limit || limit < 4)
        return points;
    QVector<QPointF> kept;
    kept.reserve(limit);
    kept.append(points.first());
    const qsizetype inner = points.size() - 2;
    const qsizetype buckets = (limit - 2) / 2;
    for (qsizetype bucket = 0; bucket < buckets; ++bucket) {
        const auto begin = points.begin() + 1 + inner * bucket / buckets;
        const auto end = points.begin() + 1 + inner * (bucket + 1) / buckets;
        if (begin == end)
            continue;
        const auto byHeight = [](const QPointF& a, const QPointF& b) { return a.y() < b.y(); };
        const auto [low, high] = std::minmax_element(begin, end, byHeight);
        kept.append(*std::min(low, high));
        if (low != high)
            kept.append(*std::max(low, high));
    }
    kept.append(points.last());
    return kept;
}

} // namespace lumos::charts
