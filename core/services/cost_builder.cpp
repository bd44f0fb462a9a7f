// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/cost_builder.h"

#include "services/cost_tracker.h"
#include "services/month_costs.h"
#include "services/usage_series.h"

#include <algorithm>
#include <map>

namespace lumos::services {

namespace {

struct Days {
    base::Date from;
    base::Date to; ///< not included
    [[nodiscard]] bool contains(base::Date d) const { return from <= d && d < to; }
};

Days daysOf(const base::TimeRange& range) { return {range.from.date(), base::Instant{range.to.ms - 1}.date() + 1}; }

std::vector<CostRow> tenantRows(const CostInputs& in, const Days& days, base::Currency currency)
{
    // The whole-month figures come from the month, the cost of the row from the range.
    std::vector<CostRow> rows = costRows(*in.snapshot, monthCosts(in.costs, in.asOf, currency), currency);
    std::map<domain::TenantId, base::Money> inRange;
    for (const domain::CostDay& d : in.costs)
        if (days.contains(d.day))
            inRange.try_emplace(d.tenant, base::Money{{}, currency}).first->second += d.cost;
    base::Money total{{}, currency};
    for (CostRow& row : rows) {
        const auto it = inRange.find(row.tenant);
        row.cost = it == inRange.end() ? base::Money{{}, currency} : it->second;
        total += row.cost;
    }
    for (CostRow& row : rows)
        row.sharePoints = sharePointsOf(row.cost, total).value_or(0);
    std::stable_sort(rows.begin(), rows.end(),
                     [](const CostRow& a, const CostRow& b) { return a.cost.amount > b.cost.amount; });
    return rows;
}

void addServices(const std::map<std::pair<QString, domain::CostCategory>, CostTotal>& byService, CostOutcome& out)
{
    for (const auto& [key, sum] : byService)
        out.byService.push_back(
            {key.first, key.second, sum.cost, sum.charge, sharePointsOf(sum.cost, out.cost).value_or(0)});
    std::stable_sort(out.byService.begin(), out.byService.end(),
                     [](const auto& a, const auto& b) { return a.cost.amount > b.cost.amount; });
}

} // namespace

CostOutcome buildCost(const CostInputs& in)
{
    CostOutcome out;
    out.revision = in.snapshot->revision;
    out.asOf = in.asOf;
    out.range = in.range;
    const base::Currency currency = currencyOf(*in.snapshot, in.costs);
    const base::Money zero{{}, currency};
    out.cost = out.charge = zero;
    const Days days = daysOf(in.range);
    const Days before{days.from - (days.to - days.from), days.from};
    for (base::Date d = days.from; d < days.to; d = d + 1)
        out.byDay.push_back({d, {}, false});
    base::Money costBefore = zero;
    std::map<std::pair<QString, domain::CostCategory>, CostTotal> byService;
    const TenantFilter platform = levelTenant(*in.snapshot);
    for (const domain::CostDay& d : in.costs) {
        if (!platform(d.tenant))
            continue;
        if (before.contains(d.day))
            costBefore += d.cost;
        if (!days.contains(d.day))
            continue;
        out.cost += d.cost;
        out.charge += d.charge;
        out.byDay[static_cast<std::size_t>(d.day - days.from)].byCategory[static_cast<std::size_t>(d.category)] +=
            d.cost.amount;
        CostTotal& service = byService.try_emplace({d.service, d.category}, CostTotal{zero, zero}).first->second;
        service.cost += d.cost;
        service.charge += d.charge;
    }
    out.byTenant = tenantRows(in, days, currency);
    addServices(byService, out);
    if (!costBefore.isZero())
        out.deltaPoints = *sharePointsOf(out.cost, costBefore) - 10'000;
    return out;
}

} // namespace lumos::services
