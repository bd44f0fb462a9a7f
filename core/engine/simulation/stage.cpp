// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulation/stage.h"

#include "engine/simulation/portable_math.h"
#include "engine/simulation/simulation_plan.h"

#include <algorithm>
#include <numeric>

namespace lumos::engine::simulation {

namespace {

/// What the model did not expect of the live level fades with a half life of six hours.
double leftAfter(std::int32_t hour)
{
    constexpr double kLeftAfterAnHour = 0.8908987181403393; // 2^(-1/6)
    constexpr std::int32_t kForgotten = 24 * 14;
    return hour >= kForgotten ? 0.0 : integerPower(kLeftAfterAnHour, hour);
}

constexpr std::uint32_t kUnitsPerPoll = 1024;

/// Asks the token once for many units.
bool stopsAt(std::uint32_t unit, const base::StopToken& stop)
{
    return unit % kUnitsPerPoll == 0 && stop.stop_requested();
}

/// GPUs that the platform is expected to want in an hour; its tokens where nothing asks for GPUs. Scaled demand moves
/// the pools; what no pool explains is the rest of what the model says of demand as it was fitted.
double expectedPlatform(const SimulationPlan& plan, std::int32_t hour, const base::StopToken& stop)
{
    const HourClock clock = clockAt(plan.config.start, hour);
    double gpus = 0;
    double tokens = 0;
    for (std::uint32_t u = 0; u < plan.units.size() && !stopsAt(u, stop); ++u) {
        const Unit& unit = plan.units[u];
        const double own = expectedLevel(unit.tokens, clock);
        const double factor = plan.demandFactor(u, hour);
        tokens += own * factor;
        double base = static_cast<double>(unit.gpuBaseMilli);
        if (unit.gpu)
            base = std::max(0.0, expectedLevel(*unit.gpu, clock) - expectedPoolGpu(plan, unit, own));
        gpus += base + expectedPoolGpu(plan, unit, own * factor);
    }
    return gpus > 0 ? gpus : tokens;
}

Stage stageAt(const SimulationPlan& plan, const StagePlan& order, std::int32_t first, std::int32_t hours)
{
    Stage stage{clockAt(plan.config.start, first), hours, 0};
    for (const std::int32_t hour : order.hoursOf(stage))
        stage.startLeft += leftAfter(hour);
    stage.startLeft /= hours;
    return stage;
}

/// Hours of the step from `first` on by rising demand: the quiet half, the busy half, the peak.
void addStep(const SimulationPlan& plan, std::int32_t first, StagePlan& order, const base::StopToken& stop)
{
    std::vector<std::pair<double, std::int32_t>> byDemand;
    for (std::int32_t hour = first; hour < first + plan.stepHours; ++hour)
        byDemand.emplace_back(expectedPlatform(plan, hour, stop), hour);
    std::sort(byDemand.begin(), byDemand.end());
    for (const auto& [demand, hour] : byDemand)
        order.hours.push_back(hour);
    const std::int32_t quiet = (plan.stepHours - 1) / 2;
    const std::int32_t busy = plan.stepHours - 1 - quiet;
    for (const std::int32_t hours : {quiet, busy, 1})
        if (hours > 0) {
            order.stages.push_back(stageAt(plan, order, first, hours));
            first += hours;
        }
}

StageDemand demandOf(const SimulationPlan& plan, std::uint32_t unit, const Stage& stage)
{
    const Unit& of = plan.units[unit];
    StageDemand demand{expectedLevel(plan, of.tokens, stage), of.gpu ? expectedLevel(plan, *of.gpu, stage) : 0.0, 1};
    if (stage.hours == 1) {
        demand.factor = plan.demandFactor(unit, plan.stages.hoursOf(stage).front());
        return demand;
    }
    double scaled = 0;
    for (const std::int32_t hour : plan.stages.hoursOf(stage))
        scaled += expectedLevel(of.tokens, clockAt(plan.config.start, hour)) * plan.demandFactor(unit, hour);
    if (demand.tokens > 0)
        demand.factor = scaled / (stage.hours * demand.tokens);
    return demand;
}

} // namespace

StagePlan stagesOf(const SimulationPlan& plan, const base::StopToken& stop)
{
    StagePlan order;
    if (plan.stepHours == 1) {
        order.hours.resize(static_cast<std::size_t>(plan.hours));
        std::iota(order.hours.begin(), order.hours.end(), 0);
        for (std::int32_t hour = 0; hour < plan.hours; ++hour)
            order.stages.push_back(stageAt(plan, order, hour, 1));
        return order;
    }
    for (std::int32_t hour = 0; hour < plan.hours; hour += plan.stepHours) {
        if (stop.stop_requested())
            return {};
        addStep(plan, hour, order, stop);
    }
    return order;
}

double expectedPoolGpu(const SimulationPlan& plan, const Unit& unit, double tokens)
{
    const double ratio = unit.tokensAtStart > 0 ? tokens / unit.tokensAtStart : 1.0;
    double milli = 0;
    for (std::uint32_t p = unit.firstPool; p < unit.firstPool + unit.poolCount; ++p) {
        const Pool& pool = plan.pools[p];
        milli +=
            std::clamp(pool.startReplicas * ratio, static_cast<double>(std::min(pool.minReplicas, pool.startReplicas)),
                       static_cast<double>(std::max(pool.maxReplicas, pool.startReplicas))) *
            static_cast<double>(pool.gpuMilliPerReplica);
    }
    return milli;
}

double expectedLevel(const SimulationPlan& plan, const DemandModel& model, const Stage& stage)
{
    if (stage.hours == 1 && plan.stepHours == 1)
        return expectedLevel(model, stage.clock);
    double sum = 0;
    for (const std::int32_t hour : plan.stages.hoursOf(stage))
        sum += expectedLevel(model, clockAt(plan.config.start, hour));
    return sum / stage.hours;
}

ExpectedDemand::ExpectedDemand(const SimulationPlan& plan, const base::StopToken& stop)
{
    const std::size_t count = plan.units.size() * plan.stages.stages.size();
    if (count > kMostEntries)
        return;
    m_entries.reserve(count);
    for (const Stage& stage : plan.stages.stages) {
        for (std::uint32_t u = 0; u < plan.units.size(); ++u) {
            if (stopsAt(u, stop))
                return;
            m_entries.push_back(demandOf(plan, u, stage));
        }
    }
}

StageDemand ExpectedDemand::at(const SimulationPlan& plan, std::uint32_t unit, std::size_t stage) const
{
    return m_entries.empty() ? demandOf(plan, unit, plan.stages.stages[stage])
                             : m_entries[stage * plan.units.size() + unit];
}

} // namespace lumos::engine::simulation
