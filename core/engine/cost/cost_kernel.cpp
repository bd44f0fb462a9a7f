// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/cost/cost_kernel.h"

#include "engine/billing/invoice.h"

namespace lumos::engine::cost {

using base::Decimal;
using domain::CostCategory;

namespace {

/// Names the rows; shared literals, so that a row costs no allocation.
const QString& serviceName(CostCategory category)
{
    static const std::array<QString, DayAmounts::kCategories> kNames{
        QStringLiteral("gpu"), QStringLiteral("tokens"), QStringLiteral("storage"), QStringLiteral("platform")};
    return kNames[static_cast<std::size_t>(category)];
}

std::vector<KindUnits> unitsByKind(const domain::ResourceCatalog& catalog, std::span<const domain::UsageDay> usageOfDay)
{
    std::vector<KindUnits> units(catalog.size());
    for (std::size_t k = 0; k < units.size(); ++k)
        units[k].kind.index = static_cast<std::uint16_t>(k);
    for (const domain::UsageDay& u : usageOfDay)
        if (u.kind.index < units.size())
            units[u.kind.index].units += billing::unitsOf(u);
    return units;
}

} // namespace

std::vector<domain::CostDay> dayCost(const domain::Tenant& tenant, const domain::PriceBook& book,
                                     const domain::ResourceCatalog& catalog,
                                     std::span<const domain::UsageDay> usageOfDay, base::Date day)
{
    const DayAmounts amounts = DayRating(book, tenant.tier).rate(tenant, unitsByKind(catalog, usageOfDay), day);
    std::vector<domain::CostDay> rows;
    rows.reserve(DayAmounts::kCategories);
    for (std::size_t i = 0; i < DayAmounts::kCategories; ++i) {
        if (amounts.cost[i].isZero() && amounts.charge[i].isZero())
            continue;
        const auto category = static_cast<CostCategory>(i);
        rows.push_back({tenant.id,
                        day,
                        category,
                        serviceName(category),
                        {amounts.cost[i], book.currency},
                        {amounts.charge[i], book.currency}});
    }
    return rows;
}

bool isComputed(const domain::CostDay& row) { return row.service == serviceName(row.category); }

base::Money sum(std::span<const domain::CostDay> days, base::Currency currency)
{
    base::Money total{Decimal(), currency};
    for (const domain::CostDay& d : days)
        total += d.cost;
    return total;
}

} // namespace lumos::engine::cost
