// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/autoscaling/decision_kernel.h"
#include "engine/simulation/demand_shape.h"
#include "engine/simulation/run_state.h"
#include "engine/simulation/stage.h"

namespace lumos::engine::simulation {

/// One hour of one replication, or what stands for several of them, the same for all units.
struct HourContext {
    const SimulationPlan& plan;
    const Epoch& epoch;
    HourClock clock;
    std::int32_t replication = 0;
    FitDeviation deviation; ///< of the replication
    std::size_t stage = 0;  ///< its number in the plan

    [[nodiscard]] const Stage& current() const { return plan.stages.stages[stage]; }
    /// What one step of the hour counts for.
    [[nodiscard]] std::int64_t hours() const { return current().hours; }
};

/// Steps one unit through one hour: demand, admission, scaling, GPU use, service, metering. Touches nothing but the
/// unit, its pools and the block's sums, so that units may be stepped in any order on any threads.
class TenantHour final {
public:
    TenantHour(const HourContext& hour, std::uint32_t unit, UnitState& state, std::span<PoolState> pools,
               BlockSums& sums);
    void step();

private:
    void drawDemand();
    void moveGpuBase();
    [[nodiscard]] double levelAt(const DemandModel& model, double expected, double startCorrection) const;
    void scale();
    void scaleStep(std::size_t step);
    void rest(std::size_t from, std::size_t to);
    void decideAt(std::size_t pool, std::int64_t load, std::int64_t minute, std::int32_t minutes);
    void grow(std::size_t pool, std::int32_t delta, std::int64_t minute);
    [[nodiscard]] std::int64_t nextChance(std::size_t pool, const autoscaling::DecisionSteps& steps,
                                          domain::ScalingLimit limit, std::int64_t minute) const;
    [[nodiscard]] autoscaling::ScalingInputs inputsAt(std::size_t pool, std::int64_t load, std::int64_t minute,
                                                      std::int32_t room) const;
    [[nodiscard]] std::int64_t loadOf(std::size_t pool, std::int64_t tokens) const;
    [[nodiscard]] std::int32_t quotaRoom(std::size_t pool) const;
    [[nodiscard]] std::int32_t nodeRoom(std::size_t pool) const;
    [[nodiscard]] std::int32_t mostFurther(std::size_t pool) const;
    [[nodiscard]] bool meetsRecord() const;
    [[nodiscard]] bool isRecorded(std::int64_t minuteOfHour) const;
    void record(std::size_t pool, const autoscaling::ScalingInputs& inputs, const autoscaling::ScalingOutcome& outcome,
                std::int64_t minute);
    void change(std::size_t pool, std::int32_t delta, std::int64_t minute);
    [[nodiscard]] QuietBand quietBand(std::size_t pool) const;
    [[nodiscard]] QuietBand commonBand() const;
    [[nodiscard]] std::int64_t running() const;
    void setWanted();
    void meter();

    const HourContext& m_hour;
    const Unit& m_unit;
    const UnitTerms& m_terms;
    UnitState& m_state;
    std::span<PoolState> m_pools;
    std::span<const Pool> m_poolPlans;
    std::span<const PoolTerms> m_poolTerms;
    BlockSums& m_sums;
    std::uint32_t m_index;
    StageDemand m_expected;
    double m_expectedTokens = 0; ///< a minute, before noise and scaling of demand
};

} // namespace lumos::engine::simulation
