// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/billing/charge_rating.h"
#include "engine/billing/invoice.h"

#include <limits>

namespace lumos::engine::billing {

std::int64_t unitsOf(const domain::UsageDay& usage)
{
    std::int64_t total = 0;
    for (const std::int64_t hour : usage.hours)
        if (hour > 0 && __builtin_add_overflow(total, hour, &total))
            return std::numeric_limits<std::int64_t>::max();
    return total;
}

std::vector<MeteredQuantity> meter(const domain::ResourceCatalog& catalog, std::span<const domain::UsageDay> days,
                                   const BillingPeriod& period)
{
    std::vector<std::int64_t> units(catalog.size(), 0);
    std::vector<bool> seen(catalog.size(), false);
    for (const domain::UsageDay& day : days) {
        const std::size_t kind = day.kind.index;
        if (kind >= units.size() || day.day < period.from || day.day >= period.to)
            continue;
        seen[kind] = true;
        if (__builtin_add_overflow(units[kind], unitsOf(day), &units[kind]))
            units[kind] = std::numeric_limits<std::int64_t>::max();
    }
    std::vector<MeteredQuantity> metered;
    for (std::size_t kind = 0; kind < units.size(); ++kind)
        if (seen[kind])
            metered.push_back({{static_cast<std::uint16_t>(kind)}, {units[kind]}});
    return metered;
}

} // namespace lumos::engine::billing
