// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/autoscaling/decision.h"
#include "engine/simulation/demand_shape.h"
#include "engine/simulation/run_state.h"

namespace lumos::engine::simulation {

/// One hour of one replication, the same for all units.
struct HourContext {
    const SimulationPlan& plan;
    const Epoch& epoch;
    HourClock clock;
    std::int32_t replication = 0;
    FitDeviation deviation; ///< of the replication
};

/// Steps one unit through one hour: demand, admission, scaling, GPU use, metering. Touches nothing but the unit, its
/// pools and the block's sums, so that units may be stepped in any order on any threads.
class TenantHour final {
public:
    TenantHour(const HourContext& hour, std::uint32_t unit, UnitState& state, std::span<PoolState> pools,
               BlockSums& sums);
    void step();

private:
    void drawDemand();
    void admit();
    void moveGpuBase();
    [[nodiscard]] double levelAt(const DemandModel& model, double startCorrection) const;
    [[nodiscard]] double expectedPoolGpu() const;
    void scale();
    void scaleStep(std::size_t step);
    void rest(std::size_t from, std::size_t to);
    void decideAt(std::size_t pool, std::int64_t load, std::int64_t minute, std::int32_t minutes);
    [[nodiscard]] autoscaling::ScalingInputs inputsAt(std::size_t pool, std::int64_t load, std::int64_t minute) const;
    [[nodiscard]] std::int64_t loadOf(std::size_t pool, std::int64_t tokens) const;
    [[nodiscard]] std::int32_t quotaRoom(std::size_t pool) const;
    [[nodiscard]] std::int32_t nodeRoom(std::size_t pool) const;
    [[nodiscard]] std::int32_t mostFurther(std::size_t pool) const;
    [[nodiscard]] bool isRecorded(std::int64_t minuteOfHour) const;
    void record(std::size_t pool, const autoscaling::ScalingInputs& inputs, const autoscaling::ScalingOutcome& outcome,
                std::int64_t minute);
    void change(PoolState& pool, const domain::ScalingPolicy& policy, std::int32_t delta, std::int64_t minute);
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
    double m_expectedTokens = 0; ///< a minute, before noise and scaling of demand
};

} // namespace lumos::engine::simulation
