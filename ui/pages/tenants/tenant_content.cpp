// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/tenants/tenant_content.h"

#include "domain/quota.h"
#include "pages/overview/overview_content.h"

#include <QtCore/QCoreApplication>

#include <cmath>
#include <limits>

namespace lumos::pages {

namespace {

using domain::Level;
using widgets::KpiContent;

QString say(const char* source) { return QCoreApplication::translate("Tenant", source); }

style::Icon trend(qint64 points) { return points >= 0 ? style::Icon::ArrowUpRight : style::Icon::ArrowDownRight; }

Level budgetLevel(qint64 points) { return points > 10'500 ? Level::High : points > 10'000 ? Level::Warning : Level::Normal; }

KpiContent costFigure(const services::TenantOutcome& o, const viewmodels::Formats& f)
{
    KpiContent c{say(QT_TRANSLATE_NOOP("Tenant", "Cost, month to date")), f.money(o.costToDate), {}, {}, sparkValues(o.costSeries), {}, {}};
    if (o.costDeltaPoints)
        c.parts.append({std::nullopt, trend(*o.costDeltaPoints), f.signedPercent(*o.costDeltaPoints), say(QT_TRANSLATE_NOOP("Tenant", "vs last month"))});
    return c;
}

KpiContent forecastFigure(const services::TenantOutcome& o, const viewmodels::Formats& f)
{
    const base::Date end = o.asOf.date().firstOfMonth().addMonths(1) - 1;
    KpiContent c{say(QT_TRANSLATE_NOOP("Tenant", "Forecast, %1")).arg(f.shortDate(end)), f.money(o.costForecast), {}, {}, {}, {}, {}};
    if (o.budgetPoints)
        c.parts.append({budgetLevel(*o.budgetPoints), style::Icon::None, f.percent(*o.budgetPoints), say(QT_TRANSLATE_NOOP("Tenant", "of %1")).arg(f.moneyCompact(*o.budget))});
    return c;
}

KpiContent tokensFigure(const services::TenantOutcome& o, const viewmodels::Formats& f)
{
    KpiContent c{say(QT_TRANSLATE_NOOP("Tenant", "Tokens, 24 h")), f.compact(static_cast<double>(o.tokens24h)), {}, {}, sparkValues(o.tokensSeries), {}, {}};
    if (o.tokensDeltaPoints)
        c.parts.append({std::nullopt, trend(*o.tokensDeltaPoints), f.signedPercent(*o.tokensDeltaPoints), say(QT_TRANSLATE_NOOP("Tenant", "vs previous day"))});
    return c;
}

KpiContent sloFigure(const services::TenantOutcome& o, const viewmodels::Formats& f)
{
    if (!o.slo)
        return {say(QT_TRANSLATE_NOOP("Tenant", "SLO, 30 d")), QStringLiteral("–"), {}, {{std::nullopt, style::Icon::None, {}, say(QT_TRANSLATE_NOOP("Tenant", "none agreed"))}}, {}, {}, {}};
    KpiContent c{say(QT_TRANSLATE_NOOP("Tenant", "SLO %1, 30 d")).arg(f.percent(o.slo->objectivePpm / 100, 2)), f.decimal(static_cast<double>(o.slo->actualPpm) / 10'000.0, 2), QStringLiteral("%"), {}, sparkValues(o.sloSeries), {}, {}};
    const Level level = !o.slo->met ? Level::Critical : o.slo->budgetLeftPoints < 2000 ? Level::Warning : Level::Normal;
    c.parts.append({level, style::Icon::None, f.percent(o.slo->budgetLeftPoints, 0), say(QT_TRANSLATE_NOOP("Tenant", "left"))});
    return c;
}

double percentOf(domain::Quantity value, domain::Quantity limit)
{
    return static_cast<double>(domain::sharePoints(value, limit)) / 100.0;
}

} // namespace

style::Icon kindIcon(const domain::ResourceKind& kind)
{
    static constexpr struct {
        const char* key;
        style::Icon icon;
    } icons[] = {{"cpu", style::Icon::Cpu},           {"memory", style::Icon::MemoryStick}, {"storage", style::Icon::HardDrive},        {"gpu", style::Icon::Gpu},
                 {"gpu_type", style::Icon::Layers},   {"egress", style::Icon::Network},     {"api_calls", style::Icon::Activity},       {"tokens_in", style::Icon::MessageSquare},
                 {"tokens_out", style::Icon::MessageSquare}, {"tokens_per_min", style::Icon::MessageSquare}, {"concurrency", style::Icon::Zap}, {"api_keys", style::Icon::KeyRound}};
    for (const auto& i : icons)
        if (kind.key == QLatin1String(i.key))
            return i.icon;
    return style::Icon::Tag;
}

QVector<KpiContent> tenantFigures(const services::TenantOutcome& o, const viewmodels::Formats& f)
{
    return {costFigure(o, f), forecastFigure(o, f), tokensFigure(o, f), sloFigure(o, f)};
}

QVector<widgets::BulletRow> tenantBullets(const services::TenantOutcome& o, const domain::ResourceCatalog& catalog, const viewmodels::Formats& f)
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

charts::StackedBarContent costBars(const std::vector<services::DayCost>& days, const base::Currency& currency, const viewmodels::Formats& f)
{
    charts::StackedBarContent c;
    c.title = say(QT_TRANSLATE_NOOP("Tenant", "Cost by day"));
    c.unit = say(QT_TRANSLATE_NOOP("Tenant", "%1 thousand")).arg(currency.symbol());
    const domain::CostCategory order[] = {domain::CostCategory::Gpu, domain::CostCategory::Tokens, domain::CostCategory::Storage, domain::CostCategory::Other};
    for (int i = 0; i < 4; ++i)
        c.stacks.append({f.categoryName(order[i]), {}, i});
    const std::size_t stride = days.size() > 40 ? days.size() / 6 : days.size() > 10 ? 7 : 1;
    for (std::size_t d = 0; d < days.size(); ++d) {
        c.categories.append(f.shortDate(days[d].day));
        c.axisLabels.append(d % stride == 0 || d + 1 == days.size() ? (days.size() <= 31 ? QString::number(days[d].day.day()) : f.shortDate(days[d].day)) : QString());
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
    c.forecastLabel = say(QT_TRANSLATE_NOOP("Tenant", "forecast"));
    c.decimals = 1;
    return c;
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
        c.limits.append({say(QT_TRANSLATE_NOOP("Tenant", "quota %1")).arg(f.decimal(quota, quota == std::floor(quota) ? 0 : 1)), quota, {}, charts::Dash::Solid});
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
