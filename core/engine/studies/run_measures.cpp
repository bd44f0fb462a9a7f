// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/studies/run_measures.h"

#include <algorithm>

namespace lumos::engine::studies {

RunMeasures measuresOf(const simulation::ReplicationOutcome& run)
{
    RunMeasures out;
    out.replication = run.replication;
    out.throttledTenants = run.throttledTenants;
    for (const simulation::DayTotals& day : run.days) {
        if (simulation::isOverCapacity(day)) {
            if (out.firstDayOver < 0)
                out.firstDayOver = static_cast<std::int32_t>(out.gpuPeaks.size());
            out.daysOverCapacity += 1;
        }
        out.gpuPeaks.push_back(day.gpuPeakCards);
        out.queueWaits.push_back(day.queueWaitP95Minutes);
        out.cost += day.cost;
        out.charge += day.charge;
    }
    out.servedShare = simulation::servedShare(run);
    return out;
}

Saturation saturationOf(std::span<const RunMeasures> runs, base::Date start)
{
    std::vector<std::int32_t> days;
    for (const RunMeasures& run : runs)
        if (run.firstDayOver >= 0)
            days.push_back(run.firstDayOver);
    std::sort(days.begin(), days.end());
    Saturation out;
    if (runs.empty())
        return out;
    out.probability = static_cast<double>(days.size()) / static_cast<double>(runs.size());
    const auto reached = [&](std::size_t tenths) -> std::optional<base::Date> {
        const std::size_t rank = (runs.size() * tenths + 9) / 10;
        return rank <= days.size() ? std::optional(start + days[rank - 1]) : std::nullopt;
    };
    out.soonest = reached(1);
    out.median = reached(5);
    out.latest = reached(9);
    return out;
}

} // namespace lumos::engine::studies
