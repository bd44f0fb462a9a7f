// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/tenants/tenant_content.h"

#include "domain/quota.h"
#include "pages/series_content.h"

#include <QtCore/QCoreApplication>

#include <cmath>
#include <limits>

namespace lumos::pages {

namespace {

using domain::Level;
using widgets::KpiContent;

QString say(const char* source) { return QCoreApplication::translate("Tenant", source); }

style::Icon trend(qint64 points) { return points >= 0 ? style::Icon::ArrowUpRight : style::Icon::ArrowDownRight; }

Level budgetLevel(qint64 points)
{
    return points > 10'500 ? Level::High : points > 10'000 ? Level::Warning : Level::Normal;
}

KpiContent costFigure(const services::TenantOutcome& o, const viewmodels::Formats& f)
{
    KpiContent c{say(QT_TRANSLATE_NOOP("Tenant", "Cost, month to date")),
                 f.money(o.costToDate),
                 {},
                 {},
                 sparkValues(o.costSeries),
                 {},
                 {}};
    if (o.costDeltaPoints)
        c.parts.append({std::nullopt, trend(*o.costDeltaPoints), f.signedPercent(*o.costDeltaPoints),
                        say(QT_TRANSLATE_NOOP("Tenant", "vs last month"))});
    return c;
}

KpiContent forecastFigure(const services::TenantOutcome& o, const viewmodels::Formats& f)
{
    const base::Date end = o.asOf.date().firstOfMonth().addMonths(1) - 1;
    KpiContent c{say(QT_TRANSLATE_NOOP("Tenant", "Forecast, %1")).arg(f.shortDate(end)),
                 f.money(o.costForecast),
                 {},
                 {},
                 {},
                 {},
                 {}};
    if (o.budgetPoints)
        c.parts.append({budgetLevel(*o.budgetPoints), style::Icon::None, f.percent(*o.budgetPoints),
                        say(QT_TRANSLATE_NOOP("Tenant", "of %1")).arg(f.moneyCompact(*o.budget))});
    return c;
}

KpiContent tokensFigure(const services::TenantOutcome& o, const viewmodels::Formats& f)
{
    KpiContent c{say(QT_TRANSLATE_NOOP("Tenant", "Tokens, 24 h")),
                 f.compact(static_cast<double>(o.tokens24h)),
                 {},
                 {},
                 sparkValues(o.tokensSeries),
                 {},
                 {}};
    if (o.tokensDeltaPoints)
        c.parts.append({std::nullopt, trend(*o.tokensDeltaPoints), f.signedPercent(*o.tokensDeltaPoints),
                        say(QT_TRANSLATE_NOOP("Tenant", "vs previous day"))});
    return c;
}

KpiContent sloFigure(const services::TenantOutcome& o, const viewmodels::Formats& f)
{
    if (!o.slo)
        return {say(QT_TRANSLATE_NOOP("Tenant", "SLO, 30 d")),
                QStringLiteral("–"),
                {},
                {{std::nullopt, style::Icon::None, {}, say(QT_TRANSLATE_NOOP("Tenant", "none agreed"))}},
                {},
                {},
                {}};
    KpiContent c{say(QT_TRANSLATE_NOOP("Tenant", "SLO %1, 30 d")).arg(f.percent(o.slo->objectivePpm / 100, 2)),
                 f.decimal(static_cast<double>(o.slo->actualPpm) / 10'000.0, 2),
                 QStringLiteral("%"),
                 {},
                 sparkValues(o.sloSeries),
                 {},
                 {}};
    const Level level = !o.slo->met ? Level::Critical : o.slo->budgetLeftPoints < 2000 ? Level::Warning : Level::Normal;
    c.parts.append(
        {level, style::Icon::None, f.percent(o.slo->budgetLeftPoints, 0), say(QT_TRANSLATE_NOOP("Tenant", "left"))});
    return c;
}

double percentOf(domain::Quantity value, domain::Quantity limit)
{
    return static_cast<double>(domain::sharePoints(value, limit)) / 100.0;
}

} // namespace

QVector<KpiContent> tenantFigures(const services::TenantOutcome& o, const viewmodels::Formats& f)
{
    return {costFigure(o, f), forecastFigure(o, f), tokensFigure(o, f), sloFigure(o, f)};
}

QVector<widgets::BulletRow> tenantBullets(const services::TenantOutcome& o, const domain::ResourceCatalog& catalog,
                                          const viewmodels::Formats& f)
{
    QVector<widgets::BulletRow> rows;
    for (const services::QuotaRow& q : o.quotas) {
        if (!q.limit)
            continue;
        const domain::ResourceKind& kind = catalog.at(q.kind);
        widgets::BulletRow row;
        row.key = kind.key;
        row.icon = kindIcon(kind);
        row.label = f.kindName(kind);
        const QString pair = f.usedOfLimit(q.used, *q.limit, kind);
        const qsizetype slash = pair.indexOf(QLatin1String(" / "));
        row.used = pair.left(slash);
        row.limit = pair.mid(slash + 3);
        row.percent = f.percent(q.points);
        row.value.percent = static_cast<double>(q.points) / 100.0;
        row.value.level = q.level;
        row.value.peak = percentOf(q.peak7Days, *q.limit);
        if (q.forecastMonthEnd)
            row.value.forecast = percentOf(*q.forecastMonthEnd, *q.limit);
        rows.append(row);
    }
    return rows;
}

charts::StackedBarContent tenantCostByDay(const services::TenantOutcome& o, const viewmodels::Formats& f)
{
    charts::StackedBarContent c = costBars(o.costByDay, o.costToDate.currency, f);
    if (o.budget) {
        c.pace = o.pace.toDouble() / 1000.0;
        c.paceLabel = say(QT_TRANSLATE_NOOP("Tenant", "pace %1")).arg(f.decimal(*c.pace, 1));
    }
    return c;
}

charts::TimeChartContent tenantGpuChart(const services::TenantOutcome& o, const viewmodels::Formats& f)
{
    charts::TimeChartContent c;
    c.title = say(QT_TRANSLATE_NOOP("Tenant", "GPU allocation vs quota"));
    c.unit = say(QT_TRANSLATE_NOOP("Tenant", "cards"));
    charts::ChartSeries allocated;
    allocated.name = say(QT_TRANSLATE_NOOP("Tenant", "allocated"));
    allocated.points = chartPoints(o.gpuAllocated);
    c.series.append(allocated);
    if (!o.gpuBusy.values.empty()) {
        charts::ChartSeries busy;
        busy.name = say(QT_TRANSLATE_NOOP("Tenant", "busy"));
        busy.points = chartPoints(o.gpuBusy);
        busy.category = 1;
        busy.dash = charts::Dash::Dashed;
        c.series.append(busy);
    }
    if (o.gpuQuotaCards) {
        const double quota = *o.gpuQuotaCards;
        c.limits.append(
            {say(QT_TRANSLATE_NOOP("Tenant", "quota %1")).arg(f.decimal(quota, quota == std::floor(quota) ? 0 : 1)),
             quota,
             {},
             charts::Dash::Solid});
        c.zones = {{quota * 0.80, quota * 0.90, 0}, {quota * 0.90, quota * 0.95, 1}, {quota * 0.95, quota, 2}};
        c.percentOf = quota;
        c.yMax = std::ceil(quota * 1.1);
    }
    c.yMin = 0.0;
    int number = 0;
    for (const services::Annotation& a : o.annotations)
        c.annotations.append({static_cast<double>(a.at.ms), QString::number(++number), f.text(a.text)});
    c.decimals = 1;
    return c;
}

} // namespace lumos::pages
