// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/report_tables.h"

#include "domain/quota.h"

#include <algorithm>

namespace lumos::reports {

namespace {

struct HighestQuota {
    std::int64_t points = -1;
    domain::Level level = domain::Level::Normal;
};

HighestQuota highestQuota(const domain::PlatformSnapshot& s, domain::TenantId tenant)
{
    HighestQuota best;
    const auto first = std::lower_bound(s.quotas.begin(), s.quotas.end(), tenant,
                                        [](const domain::Quota& q, domain::TenantId id) { return q.tenant < id; });
    for (auto q = first; q != s.quotas.end() && q->tenant == tenant; ++q) {
        const domain::Quantity used = s.used(tenant, q->kind);
        if (const std::int64_t points = domain::sharePoints(used, q->limit); points > best.points)
            best = {points, domain::levelOf(used, q->limit, q->thresholds)};
    }
    return best;
}

ReportCell judged(const QString& text, domain::Level level)
{
    return {text, level >= domain::Level::Warning ? std::optional(level) : std::nullopt, false};
}

QString sloWords(const ReportInput& in, domain::TenantId tenant, const viewmodels::Formats& f)
{
    for (const services::SloStatus& s : in.overview.slos)
        if (s.tenant == tenant) {
            if (!s.met)
                return say(QT_TRANSLATE_NOOP("Report", "%1 missed")).arg(s.name);
            const QString left = f.percent(s.budgetLeftPoints, 0);
            return s.burnRate >= 2 ? say(QT_TRANSLATE_NOOP("Report", "burning, %1 left")).arg(left)
                                   : say(QT_TRANSLATE_NOOP("Report", "met, %1 left")).arg(left);
        }
    return QStringLiteral("–");
}

ReportCell budgetCell(const services::CostRow& c, const viewmodels::Formats& f)
{
    return c.budgetPoints ? judged(f.percent(*c.budgetPoints), c.level)
                          : ReportCell{QStringLiteral("–"), std::nullopt, false};
}

} // namespace

QString tenantName(const domain::PlatformSnapshot& snapshot, domain::TenantId id)
{
    const domain::Tenant* tenant = snapshot.tenant(id);
    return tenant != nullptr ? tenant->name : QString();
}

ReportTable largestTenants(const ReportInput& in, const viewmodels::Formats& f)
{
    const services::OverviewOutcome& o = in.overview;
    ReportTable t;
    t.caption = say(QT_TRANSLATE_NOOP("Report", "Table 1. Largest tenants by cost"));
    t.head = {say(QT_TRANSLATE_NOOP("Report", "Tenant")),
              say(QT_TRANSLATE_NOOP("Report", "Cost, %1")).arg(o.costToDate.currency.symbol()),
              say(QT_TRANSLATE_NOOP("Report", "Share")),
              say(QT_TRANSLATE_NOOP("Report", "Forecast / budget")),
              say(QT_TRANSLATE_NOOP("Report", "Highest quota use")),
              say(QT_TRANSLATE_NOOP("Report", "SLO"))};
    t.numeric = {false, true, true, true, true, false};
    t.widths = {24, 14, 10, 18, 20, 26};
    for (const services::CostRow& c : o.costByTenant) {
        const bool others = c.others > 0;
        const HighestQuota quota = others ? HighestQuota{} : highestQuota(*in.snapshot, c.tenant);
        t.rows.append({{others ? say(QT_TRANSLATE_NOOP("Report", "%1 others")).arg(f.integer(c.others)) : c.name,
                        std::nullopt, false},
                       {f.decimal(c.cost.amount.rounded(0).toDouble(), 0), std::nullopt, false},
                       {f.percent(c.sharePoints), std::nullopt, false},
                       budgetCell(c, f),
                       quota.points < 0 ? ReportCell{QStringLiteral("–"), std::nullopt, false}
                                        : judged(f.percent(quota.points), quota.level),
                       {others ? QString() : sloWords(in, c.tenant, f), std::nullopt, false}});
    }
    t.rows.append(
        {{say(QT_TRANSLATE_NOOP("Report", "All %1")).arg(f.integer(o.tenantLevels.total())), std::nullopt, true},
         {f.decimal(o.costTotal.amount.rounded(0).toDouble(), 0), std::nullopt, true},
         {f.percent(10'000), std::nullopt, true},
         {o.budgetPoints ? f.percent(*o.budgetPoints) : QStringLiteral("–"), std::nullopt, true},
         {QString(), std::nullopt, true},
         {say(QT_TRANSLATE_NOOP("Report", "%1 of %2 met")).arg(f.integer(o.slosMet), f.integer(o.slosTotal)),
          std::nullopt, true}});
    t.totalRows = 1;
    return t;
}

ReportTable quotaTable(const ReportInput& in, const viewmodels::Formats& f)
{
    const services::OverviewOutcome& o = in.overview;
    ReportTable t;
    t.caption = say(QT_TRANSLATE_NOOP("Report", "Table 2. Quota pressure, % of limit, worst tenants first"));
    t.head = {say(QT_TRANSLATE_NOOP("Report", "Tenant"))};
    t.numeric = {false};
    t.widths = {28};
    for (const domain::ResourceKindId kind : o.pressureKinds) {
        t.head.append(f.kindShortName(in.snapshot->catalog.at(kind)));
        t.numeric.append(true);
        t.widths.append(12);
    }
    for (const services::PressureRow& row : o.pressure) {
        QVector<ReportCell> cells{{row.name, std::nullopt, false}};
        for (const std::int64_t points : row.points)
            cells.append(points < 0 ? ReportCell{QStringLiteral("–"), std::nullopt, false}
                                    : judged(f.percent(points), domain::levelOf({points}, {10'000})));
        t.rows.append(cells);
    }
    return t;
}

ReportTable sloTable(const ReportInput& in, const viewmodels::Formats& f)
{
    constexpr qsizetype most = 12;
    ReportTable t;
    t.caption = say(QT_TRANSLATE_NOOP("Report", "Table 3. Service level objectives, 30 days, worst first"));
    t.head = {say(QT_TRANSLATE_NOOP("Report", "Tenant")),      say(QT_TRANSLATE_NOOP("Report", "Objective")),
              say(QT_TRANSLATE_NOOP("Report", "Target")),      say(QT_TRANSLATE_NOOP("Report", "Reached")),
              say(QT_TRANSLATE_NOOP("Report", "Budget left")), say(QT_TRANSLATE_NOOP("Report", "Burn rate, 1 day"))};
    t.numeric = {false, false, true, true, true, true};
    t.widths = {24, 26, 12, 12, 14, 18};
    for (const services::SloStatus& s : in.overview.slos) {
        if (t.rows.size() == most)
            break;
        const domain::Level level = !s.met            ? domain::Level::Critical
                                    : s.burnRate >= 2 ? domain::Level::High
                                                      : domain::Level::Normal;
        t.rows.append({{tenantName(*in.snapshot, s.tenant), std::nullopt, false},
                       {s.name, std::nullopt, false},
                       {f.percent(s.objectivePpm / 100, 2), std::nullopt, false},
                       judged(f.percent(s.actualPpm / 100, 2), level),
                       {f.percent(s.budgetLeftPoints, 0), std::nullopt, false},
                       {QStringLiteral("%1×").arg(f.decimal(s.burnRate, 1)), std::nullopt, false}});
    }
    return t;
}

ReportTable allTenants(const ReportInput& in, const viewmodels::Formats& f)
{
    ReportTable t;
    t.caption = say(QT_TRANSLATE_NOOP("Report", "Table 4. Cost of every tenant, month to date"));
    t.head = {say(QT_TRANSLATE_NOOP("Report", "Tenant")),       say(QT_TRANSLATE_NOOP("Report", "Cost")),
              say(QT_TRANSLATE_NOOP("Report", "Share")),        say(QT_TRANSLATE_NOOP("Report", "Month forecast")),
              say(QT_TRANSLATE_NOOP("Report", "Month budget")), say(QT_TRANSLATE_NOOP("Report", "Forecast / budget"))};
    t.numeric = {false, true, true, true, true, true};
    t.widths = {28, 20, 10, 18, 18, 18};
    for (const services::CostRow& c : in.cost.byTenant)
        t.rows.append({{c.name, std::nullopt, false},
                       {f.moneyExact(c.cost), std::nullopt, false},
                       {f.percent(c.sharePoints), std::nullopt, false},
                       {f.money(c.forecast), std::nullopt, false},
                       {c.budget ? f.money(*c.budget) : QStringLiteral("–"), std::nullopt, false},
                       budgetCell(c, f)});
    t.rows.append({{say(QT_TRANSLATE_NOOP("Report", "Total")), std::nullopt, true},
                   {f.moneyExact(in.cost.cost), std::nullopt, true},
                   {f.percent(10'000), std::nullopt, true},
                   {QString(), std::nullopt, true},
                   {QString(), std::nullopt, true},
                   {QString(), std::nullopt, true}});
    t.totalRows = 1;
    return t;
}

} // namespace lumos::reports
