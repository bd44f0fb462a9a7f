// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/capacity_planner.h"

#include "engine/forecasting/forecast.h"
#include "services/counting.h"
#include "services/usage_series.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>

namespace lumos::services {

namespace {

constexpr std::array kPlannedKinds{domain::kinds::kCpu, domain::kinds::kMemory, domain::kinds::kGpu};

std::int64_t capacityOf(const domain::Node& n, domain::ResourceKindId kind)
{
    if (kind == domain::kinds::kCpu)
        return n.cpuMilli;
    return kind == domain::kinds::kMemory ? n.memoryBytes : std::int64_t{n.gpuCount} * 1000;
}

std::int64_t requestOf(const domain::ResourceRequest& r, domain::ResourceKindId kind)
{
    if (kind == domain::kinds::kCpu)
        return r.cpuMilli;
    return kind == domain::kinds::kMemory ? r.memoryBytes : std::int64_t{r.gpuCount} * r.gpuMilli;
}

/// Highest hour of each day, all tenants together.
std::vector<double> dailyPeaks(const TimeSeries& hourly)
{
    std::vector<double> out;
    for (std::size_t i = 0; i < hourly.values.size(); i += 24) {
        double peak = std::numeric_limits<double>::quiet_NaN();
        for (std::size_t h = i; h < std::min(i + 24, hourly.values.size()); ++h)
            if (!std::isnan(hourly.values[h]) && !(peak >= hourly.values[h]))
                peak = hourly.values[h];
        out.push_back(peak);
    }
    return out;
}

std::optional<base::Date> dateOf(std::int64_t steps, base::Date today)
{
    return steps < 0 ? std::nullopt : std::optional(today + static_cast<int>(steps));
}

} // namespace

std::vector<SaturationRow> CapacityPlanner::allocation(const domain::PlatformSnapshot& snapshot,
                                                       domain::ResourceKindId kind)
{
    std::vector<SaturationRow> out;
    for (const domain::Cluster& c : snapshot.clusters)
        out.push_back({c.id, c.name, kind, 0, 0, std::nullopt, std::nullopt});
    const auto rowOf = [&](domain::ClusterId id) {
        const auto it = std::lower_bound(out.begin(), out.end(), id,
                                         [](const SaturationRow& r, domain::ClusterId key) { return r.cluster < key; });
        return it != out.end() && it->cluster == id ? &*it : nullptr;
    };
    for (const domain::Node& n : snapshot.nodes)
        if (SaturationRow* row = rowOf(n.cluster); row && n.state != domain::NodeState::Down)
            row->capacity += capacityOf(n, kind);
    const domain::Workload* w = nullptr;
    for (const domain::Placement& p : snapshot.placements) {
        if (!w || w->id != p.workload)
            w = snapshot.workload(p.workload);
        const domain::Node* n = snapshot.node(p.node);
        SaturationRow* row = n ? rowOf(n->cluster) : nullptr;
        if (w && row)
            row->allocated += requestOf(w->request, kind);
    }
    return out;
}

base::Result<std::vector<SaturationRow>> CapacityPlanner::saturation(base::Date today, int horizonDays,
                                                                     base::StopToken stop) const
{
    LUMOS_ASSIGN(const domain::SnapshotPtr snapshot, m_context.store.snapshot());
    std::vector<SaturationRow> out;
    for (const domain::ResourceKindId kind : kPlannedKinds) {
        const base::Date from = today - kHistoryDays;
        LUMOS_ASSIGN(const std::vector<domain::UsageDay> days,
                     m_context.store.history().usageDays({from, today + 1, std::nullopt, kind}, stop));
        const TimeSeries hourly =
            hourlySum(days, kind, {base::Instant::at(from), base::Instant::at(today + 1)}, levelTenant(*snapshot));
        const std::vector<double> peaks = dailyPeaks(hourly);
        const auto forecast = engine::forecasting::forecast(peaks, static_cast<std::size_t>(horizonDays), kDaysPerWeek);
        const auto last = std::find_if(peaks.rbegin(), peaks.rend(), [](double v) { return !std::isnan(v) && v > 0; });
        for (SaturationRow row : allocation(*snapshot, kind)) {
            if (last != peaks.rend() && row.allocated > 0) {
                // The cluster is full when the platform has grown by as much as the cluster has left.
                const double limit = *last * static_cast<double>(row.capacity) / static_cast<double>(row.allocated);
                row.full = dateOf(engine::forecasting::stepsToLimit(forecast, limit), today);
                row.fullAtSoonest = dateOf(engine::forecasting::stepsToLimit(forecast, limit, true), today);
            }
            out.push_back(std::move(row));
        }
    }
    return out;
}

} // namespace lumos::services
