// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/series_content.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <limits>

namespace lumos::pages {

namespace {

QString say(const char* source) { return QCoreApplication::translate("Series", source); }

} // namespace

QVector<QPointF> chartPoints(const services::TimeSeries& series)
{
    QVector<QPointF> points;
    points.reserve(static_cast<qsizetype>(series.values.size()));
    for (std::size_t i = 0; i < series.values.size(); ++i)
        points.append(
            {static_cast<double>(series.start.ms + series.step.ms * static_cast<qint64>(i)), series.values[i]});
    return points;
}

QVector<double> sparkValues(const services::TimeSeries& series)
{
    // A sparkline is some 60 px wide: a value for each two pixels is enough.
    constexpr std::size_t most = 32;
    const std::size_t stride = std::max<std::size_t>(1, series.values.size() / most);
    QVector<double> values;
    for (std::size_t i = series.values.size() % stride; i < series.values.size(); i += stride)
        values.append(series.values[i]);
    return values;
}

style::Icon kindIcon(const domain::ResourceKind& kind)
{
    static constexpr struct {
        const char* key;
        style::Icon icon;
    } icons[] = {{"cpu", style::Icon::Cpu},
                 {"memory", style::Icon::MemoryStick},
                 {"storage", style::Icon::HardDrive},
                 {"gpu", style::Icon::Gpu},
                 {"gpu_type", style::Icon::Layers},
                 {"egress", style::Icon::Network},
                 {"api_calls", style::Icon::Activity},
                 {"tokens_in", style::Icon::MessageSquare},
                 {"tokens_out", style::Icon::MessageSquare},
                 {"tokens_per_min", style::Icon::MessageSquare},
                 {"concurrency", style::Icon::Zap},
                 {"api_keys", style::Icon::KeyRound}};
    for (const auto& i : icons)
        if (kind.key == QLatin1String(i.key))
            return i.icon;
    return style::Icon::Tag;
}

charts::StackedBarContent costBars(const std::vector<services::DayCost>& days, const base::Currency& currency,
                                   const viewmodels::Formats& f)
{
    charts::StackedBarContent c;
    c.title = say(QT_TRANSLATE_NOOP("Series", "Cost by day"));
    c.unit = say(QT_TRANSLATE_NOOP("Series", "%1 thousand")).arg(f.currencyUnit(currency));
    const domain::CostCategory order[] = {domain::CostCategory::Gpu, domain::CostCategory::Tokens,
                                          domain::CostCategory::Storage, domain::CostCategory::Other};
    for (int i = 0; i < 4; ++i)
        c.stacks.append({f.categoryName(order[i]), {}, i});
    const std::size_t stride = days.size() > 40 ? days.size() / 6 : days.size() > 10 ? 7 : 1;
    for (std::size_t d = 0; d < days.size(); ++d) {
        c.categories.append(f.shortDate(days[d].day));
        c.axisLabels.append(d % stride == 0 || d + 1 == days.size()
                                ? (days.size() <= 31 ? QString::number(days[d].day.day()) : f.shortDate(days[d].day))
                                : QString());
        double sum = 0;
        for (int i = 0; i < 4; ++i) {
            const double value = days[d].byCategory[static_cast<std::size_t>(order[i])].toDouble() / 1000.0;
            sum += value;
            c.stacks[i].values.append(days[d].forecast ? 0.0 : value);
        }
        c.forecast.append(days[d].forecast ? sum : std::numeric_limits<double>::quiet_NaN());
        if (days[d].forecast && c.forecastFrom < 0)
            c.forecastFrom = static_cast<int>(d);
    }
    c.forecastLabel = say(QT_TRANSLATE_NOOP("Series", "forecast"));
    c.decimals = 1;
    return c;
}

} // namespace lumos::pages
