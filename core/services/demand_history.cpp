// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demand_history.h"

#include "services/usage_series.h"

#include <algorithm>

namespace lumos::services {

base::Result<std::vector<engine::simulation::DemandModel>> fitStoredDemand(const store::HistoryReader& history,
                                                                           const domain::PlatformSnapshot& snapshot,
                                                                           base::Date lastDay, base::StopToken stop)
{
    std::vector<engine::simulation::DemandModel> out;
    const TenantFilter wanted = levelTenant(snapshot);
    for (std::size_t k = 0; k < snapshot.catalog.size(); ++k) {
        const domain::ResourceKindId kind{static_cast<std::uint16_t>(k)};
        LUMOS_ASSIGN(const std::vector<domain::UsageDay> days,
                     history.usageDays({lastDay - (kDemandHistoryDays - 1), lastDay + 1, std::nullopt, kind}, stop));
        for (std::size_t i = 0; i < days.size();) {
            std::size_t end = i;
            while (end < days.size() && days[end].tenant == days[i].tenant)
                ++end;
            if (stop.stop_requested())
                return engine::simulation::cancelledSimulation();
            if (wanted(days[i].tenant))
                out.push_back(engine::simulation::fitDemand(days[i].tenant, kind, std::span(days).subspan(i, end - i)));
            i = end;
        }
    }
    std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.tenant < b.tenant; });
    return out;
}

} // namespace lumos::services
