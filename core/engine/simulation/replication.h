// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/simulation/cluster_hour.h"
#include "engine/simulation/demand_shape.h"
#include "engine/simulation/queue_wait.h"
#include "engine/simulation/run_state.h"

namespace lumos::engine::simulation {

/// One run of a plan from its beginning to its end: stages (hours, mostly), in which blocks of units are stepped side
/// by side, and between them what the units share. Every sum over units is of integers, so that the order of the blocks
/// is free.
class Replication final {
public:
    Replication(const SimulationPlan& plan, std::int32_t number);
    [[nodiscard]] base::Result<ReplicationOutcome> run(const base::StopToken& stop, base::ProgressSink& progress,
                                                       const Simulation::ParallelFor& parallelFor);

private:
    /// Sums of the day in work.
    struct Day {
        std::int64_t peakWanted = 0;
        std::int64_t peakAllocated = 0;
        std::int64_t stepsOverCapacity = 0;
        std::vector<double> waits;
    };
    /// Goes on to the terms and nodes of the hour; true if they are others than before.
    bool enter(std::int32_t hour);
    [[nodiscard]] const Epoch& epoch() const { return m_faulted ? *m_faulted : m_plan.epochs[m_epoch]; }
    void stepBlocks(std::size_t stage, const base::StopToken& stop, const Simulation::ParallelFor& parallelFor);
    void gatherHour(const Stage& stage);
    void gatherService(DayTotals& totals);
    void closeDay(std::int32_t day, const base::StopToken& stop, const Simulation::ParallelFor& parallelFor);
    [[nodiscard]] std::uint64_t stateHash() const;
    [[nodiscard]] ReplicationOutcome finish();

    const SimulationPlan& m_plan;
    std::int32_t m_number;
    FitDeviation m_deviation;
    std::vector<UnitState> m_units;
    std::vector<PoolState> m_pools;
    std::vector<BlockSums> m_blocks;
    std::size_t m_epoch = 0;
    std::optional<FaultTimeline> m_faults; ///< nullopt: nothing can go wrong
    std::optional<Epoch> m_faulted;        ///< the epoch with what is left of its nodes
    ClusterHour m_cluster;
    CardQueue m_queue;
    Day m_day;
    std::int64_t m_sloAllowed = 0; ///< tokens, of the days that are closed
    ReplicationOutcome m_outcome;
};

} // namespace lumos::engine::simulation
