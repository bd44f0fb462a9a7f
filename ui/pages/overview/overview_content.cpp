// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/overview/overview_content.h"

#include "domain/quota.h"
#include "pages/series_content.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <cmath>

namespace lumos::pages {

namespace {

using domain::Level;
using widgets::KpiContent;
using widgets::KpiPart;

QString say(const char* source) { return QCoreApplication::translate("Overview", source); }

Level levelOfPoints(qint64 points) { return domain::levelOf({points}, {10'000}); }

style::Icon trend(qint64 points) { return points >= 0 ? style::Icon::ArrowUpRight : style::Icon::ArrowDownRight; }

KpiContent tenantsFigure(const services::OverviewOutcome& o, const viewmodels::Formats& f)
{
    KpiContent c{say(QT_TRANSLATE_NOOP("Overview", "Tenants")), f.integer(o.tenantLevels.total()), {}, {}, {}, {}, {}};
    const std::pair<Level, int> counts[] = {{Level::Critical, o.tenantLevels.critical},
                                            {Level::High, o.tenantLevels.high},
                                            {Level::Warning, o.tenantLevels.warning},
                                            {Level::Normal, o.tenantLevels.normal}};
    for (const auto& [level, count] : counts) {
        c.parts.append({level, style::Icon::None, {}, f.integer(count)});
        c.segments.append({level, count});
    }
    return c;
}

KpiContent gpuFigure(const services::OverviewOutcome& o, const viewmodels::Formats& f)
{
    const qint64 points = domain::sharePoints({o.gpuAllocatedMilli}, {o.gpuCapacityMilli});
    KpiContent c{say(QT_TRANSLATE_NOOP("Overview", "GPU cards allocated")),
                 f.integer(o.gpuAllocatedMilli / 1000),
                 QStringLiteral("/ ") + f.integer(o.gpuCapacityMilli / 1000),
                 {},
                 {},
                 {},
                 {}};
    const Level level = levelOfPoints(points);
    c.parts.append({level, style::Icon::None, f.percent(points), {}});
    if (o.gpuDeltaPoints)
        c.parts.append({std::nullopt,
                        trend(*o.gpuDeltaPoints),
                        {},
                        say(QT_TRANSLATE_NOOP("Overview", "%1 pt"))
                            .arg((*o.gpuDeltaPoints > 0 ? QStringLiteral("+") : QString()) +
                                 f.decimal(static_cast<double>(*o.gpuDeltaPoints) / 100.0, 1))});
    c.bullet = charts::BulletValue{static_cast<double>(points) / 100.0, std::nullopt, std::nullopt, level};
    return c;
}

KpiContent tokensFigure(const services::OverviewOutcome& o, const viewmodels::Formats& f)
{
    KpiContent c{say(QT_TRANSLATE_NOOP("Overview", "Tokens per minute")),
                 f.compact(o.tokensPerMinute),
                 {},
                 {},
                 sparkValues(o.tokensPerMinuteSeries),
                 {},
                 {}};
    if (o.tokensDeltaPoints)
        c.parts.append({std::nullopt, trend(*o.tokensDeltaPoints), f.signedPercent(*o.tokensDeltaPoints),
                        say(QT_TRANSLATE_NOOP("Overview", "vs previous period"))});
    return c;
}

KpiContent costFigure(const services::OverviewOutcome& o, const viewmodels::Formats& f)
{
    KpiContent c{say(QT_TRANSLATE_NOOP("Overview", "Cost, month to date")), f.money(o.costToDate), {}, {}, {}, {}, {}};
    if (o.budgetPoints)
        c.parts.append({*o.budgetPoints > 10'500   ? Level::High
                        : *o.budgetPoints > 10'000 ? Level::Warning
                                                   : Level::Normal,
                        style::Icon::None, f.percent(*o.budgetPoints),
                        say(QT_TRANSLATE_NOOP("Overview", "forecast of %1")).arg(f.moneyCompact(o.budget))});
    return c;
}

KpiContent sloFigure(const services::OverviewOutcome& o, const viewmodels::Formats& f)
{
    KpiContent c{say(QT_TRANSLATE_NOOP("Overview", "SLOs met, 30 d")),
                 f.integer(o.slosMet),
                 QStringLiteral("/ ") + f.integer(o.slosTotal),
                 {},
                 sparkValues(o.slosMetSeries),
                 {},
                 {}};
    const auto missed =
        std::count_if(o.slos.begin(), o.slos.end(), [](const services::SloStatus& s) { return !s.met; });
    const Level level = o.slosBurningFast > 0 ? Level::High : missed > 0 ? Level::Warning : Level::Normal;
    c.parts.append({level,
                    style::Icon::None,
                    {},
                    say(QT_TRANSLATE_NOOP("Overview", "%1 burning fast, %2 missed"))
                        .arg(f.integer(o.slosBurningFast), f.integer(missed))});
    return c;
}

KpiContent isolationFigure(const services::OverviewOutcome& o, const viewmodels::Formats& f)
{
    KpiContent c{say(QT_TRANSLATE_NOOP("Overview", "Isolation")),
                 f.integer(o.pairsProven),
                 say(QT_TRANSLATE_NOOP("Overview", "/ %1 pairs proven")).arg(f.integer(o.pairsTotal)),
                 {},
                 {},
                 {},
                 {}};
    c.parts.append({o.pairsViolated > 0 ? Level::Critical : Level::Normal,
                    style::Icon::None,
                    {},
                    say(QT_TRANSLATE_NOOP("Overview", "%1 violations")).arg(f.integer(o.pairsViolated))});
    if (o.pairsUnknown > 0)
        c.parts.append({Level::Unknown,
                        style::Icon::None,
                        {},
                        say(QT_TRANSLATE_NOOP("Overview", "%1 unknown")).arg(f.integer(o.pairsUnknown))});
    return c;
}

charts::ChartSeries line(const QString& name, const services::TimeSeries& series, bool continuation)
{
    charts::ChartSeries s;
    s.name = name;
    s.points = chartPoints(series);
    s.continuation = continuation;
    s.dash = continuation ? charts::Dash::Dashed : charts::Dash::Solid;
    return s;
}

} // namespace

QVector<KpiContent> overviewFigures(const services::OverviewOutcome& o, const viewmodels::Formats& f)
{
    return {tenantsFigure(o, f), gpuFigure(o, f), tokensFigure(o, f),
            costFigure(o, f),    sloFigure(o, f), isolationFigure(o, f)};
}

QVector<widgets::RankedRow> overviewCosts(const services::OverviewOutcome& o, const viewmodels::Formats& f)
{
    QVector<widgets::RankedRow> rows;
    for (const services::CostRow& c : o.costByTenant) {
        widgets::RankedRow row;
        row.key = c.tenant.isNull() ? QString() : c.tenant.toString();
        row.name = c.others > 0 ? say(QT_TRANSLATE_NOOP("Overview", "%1 others")).arg(f.integer(c.others)) : c.name;
        row.amount = c.cost.amount.toDouble();
        row.value = f.thousands(c.cost);
        row.share = f.percent(c.sharePoints);
        row.judged = c.budgetPoints ? f.percent(*c.budgetPoints) : QStringLiteral("–");
        row.level = c.level;
        rows.append(row);
    }
    return rows;
}

widgets::HeatMapContent overviewPressure(const services::OverviewOutcome& o, const domain::ResourceCatalog& catalog,
                                         const viewmodels::Formats& f)
{
    widgets::HeatMapContent content;
    content.corner = say(QT_TRANSLATE_NOOP("Overview", "Tenant"));
    for (const domain::ResourceKindId kind : o.pressureKinds)
        content.columns.append(f.kindShortName(catalog.at(kind)));
    for (const services::PressureRow& p : o.pressure) {
        widgets::HeatRow row{p.tenant.toString(), p.name, {}};
        for (const std::int64_t points : p.points)
            row.cells.append(points < 0
                                 ? widgets::HeatCell{}
                                 : widgets::HeatCell{static_cast<double>(points) / 100.0, levelOfPoints(points)});
        content.rows.append(row);
    }
    return content;
}

charts::TimeChartContent overviewGpuChart(const services::OverviewOutcome& o, const viewmodels::Formats& f)
{
    charts::TimeChartContent c;
    c.title = say(QT_TRANSLATE_NOOP("Overview", "GPU allocation, all clusters"));
    c.unit = say(QT_TRANSLATE_NOOP("Overview", "cards"));
    c.series.append(line(say(QT_TRANSLATE_NOOP("Overview", "allocated")), o.gpuAllocated, false));
    c.series.append(line(say(QT_TRANSLATE_NOOP("Overview", "forecast")), o.gpuForecast.p50, true));
    charts::ChartBand band{say(QT_TRANSLATE_NOOP("Overview", "P10 to P90")), {}, 0};
    const services::TimeSeries& low = o.gpuForecast.p10;
    for (std::size_t i = 0; i < low.values.size() && i < o.gpuForecast.p90.values.size(); ++i)
        band.points.append({static_cast<double>(low.start.ms + low.step.ms * static_cast<qint64>(i)), low.values[i],
                            o.gpuForecast.p90.values[i]});
    c.bands.append(band);
    const double capacity = static_cast<double>(o.gpuCapacityMilli) / 1000.0;
    c.limits.append({say(QT_TRANSLATE_NOOP("Overview", "capacity %1")).arg(f.integer(o.gpuCapacityMilli / 1000)),
                     capacity,
                     {},
                     charts::Dash::Solid});
    c.limits.append({f.percent(9500, 0), capacity * 0.95, {}, charts::Dash::Dashed});
    int number = 0;
    for (const services::Annotation& a : o.annotations)
        c.annotations.append({static_cast<double>(a.at.ms), QString::number(++number), f.text(a.text)});
    c.now = static_cast<double>(o.asOf.ms);
    c.decimals = 0;
    c.percentOf = capacity;
    return c;
}

} // namespace lumos::pages
