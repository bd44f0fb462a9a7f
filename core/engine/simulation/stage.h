// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/simulation/demand_shape.h"

#include <vector>

namespace lumos::engine::simulation {

struct SimulationPlan;
struct Unit;

/// What is stepped in one go: an hour of the run, or, where the step is longer, several hours of it that are alike.
/// Such a stage is stepped once, at the mean of their demand, and counts for all of them.
struct Stage {
    HourClock clock; ///< where it lies in the run; `clock.hour` is also its first place in StagePlan::hours
    std::int32_t hours = 1;
    double startLeft = 1; ///< what is left of the live level's distance from the model, 1 at the start
};

/// Expected demand of a unit in a stage: without noise and deviation, and as if the live level were the model's.
struct StageDemand {
    double tokens = 0; ///< a minute, before any scaling of demand
    double gpu = 0;    ///< milli-GPU in all; 0 without a model of it
    double factor = 1; ///< of the scalings of demand in force
};

/// The stages of a run in order. An hour each, as long as a step is an hour or less. A longer step is divided by the
/// platform's expected demand: its quiet hours, its busy hours, and its peak hour, in this order; so the peak of a day
/// is that of its highest hour, limits are met where hours of high demand meet them, and replicas climb and fall as
/// they do over a day. See SimulationConfig::stepSeconds for what that costs in precision.
struct StagePlan {
    std::vector<Stage> stages;
    std::vector<std::int32_t> hours; ///< hours of the run, stage after stage

    [[nodiscard]] std::span<const std::int32_t> hoursOf(const Stage& stage) const
    {
        return std::span(hours).subspan(static_cast<std::size_t>(stage.clock.hour),
                                        static_cast<std::size_t>(stage.hours));
    }
};
/// Empty once stopped.
[[nodiscard]] StagePlan stagesOf(const SimulationPlan& plan, const base::StopToken& stop);

/// Milli-GPU that the unit's pools use if they follow so many tokens a minute from the start on, within their first
/// policy.
[[nodiscard]] double expectedPoolGpu(const SimulationPlan& plan, const Unit& unit, double tokens);
/// Mean of the model's expected level over the hours of a stage.
[[nodiscard]] double expectedLevel(const SimulationPlan& plan, const DemandModel& model, const Stage& stage);

/// What every replication expects of every unit and stage, computed once; of large runs, when it is asked for.
class ExpectedDemand final {
public:
    /// Units x stages that are kept: 24 MiB.
    static constexpr std::size_t kMostEntries = std::size_t{1} << 20;

    ExpectedDemand() = default;
    ExpectedDemand(const SimulationPlan& plan, const base::StopToken& stop);
    [[nodiscard]] StageDemand at(const SimulationPlan& plan, std::uint32_t unit, std::size_t stage) const;

private:
    std::vector<StageDemand> m_entries; ///< by stage, then unit; empty: too many
};

} // namespace lumos::engine::simulation
