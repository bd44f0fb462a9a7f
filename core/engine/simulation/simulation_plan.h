// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/simulation/demand_scale.h"
#include "engine/simulation/fault_plan.h"
#include "engine/simulation/normal_table.h"
#include "engine/simulation/planned_changes.h"
#include "engine/simulation/rating_plan.h"
#include "engine/simulation/simulation.h"
#include "engine/simulation/stage.h"
#include "engine/simulation/step_kernels.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace lumos::engine::simulation {

/// Loads that are no tokens are counted in thousandths, as they may be small numbers.
inline constexpr double kDriverScale = 1000;
inline constexpr std::int64_t kNoLimit = std::numeric_limits<std::int64_t>::max();

/// A node of level Tenant as the engine steps it, with everything below it (its projects).
struct Unit {
    domain::TenantId tenant;
    std::uint64_t drawId = 0;          ///< coordinate of its random draws; the same in every scenario
    DemandModel tokens;                ///< of kTokensPerMin, in tokens a minute
    double startCorrection = 1;        ///< live level / expected level at the start; fades away
    std::optional<DemandModel> gpu;    ///< of all its GPU demand
    double tokensAtStart = 0;          ///< expected level x startCorrection
    double gpuCorrection = 1;          ///< live GPU use / expected use at the start; fades away
    std::int64_t gpuBaseMilli = 0;     ///< GPU use at the start that no scaled workload explains
    std::int64_t promptPerMille = 750; ///< share of prompt tokens, for metering
    std::vector<DemandModel> metered;  ///< other kinds, metered as expected (level, season, growth)
    std::uint32_t firstPool = 0;       ///< its scaled workloads: pools firstPool .. firstPool + poolCount - 1
    std::uint32_t poolCount = 0;
};

/// A scaled workload. All pools of a unit share its tokens in the proportion of the start.
struct Pool {
    domain::WorkloadId workload;
    std::uint32_t unit = 0;
    std::int32_t startReplicas = 0;
    std::int32_t minReplicas = 1; ///< of its policy at the start
    std::int32_t maxReplicas = 1;
    std::optional<std::uint32_t> driver; ///< what its load follows, of the unit's `metered`; none = the unit's tokens
    std::int64_t loadPerReplica = 1; ///< load of the *unit* (tokens in a step, or kDriverScale a driver's unit) that
                                     ///< uses one replica fully
    std::int64_t gpuMilliPerReplica = 0;

    /// Its part of the unit's tokens among the pools that share them: its GPUs at the start.
    [[nodiscard]] std::int64_t weight() const
    {
        return std::max({startReplicas, minReplicas, 1}) * std::max<std::int64_t>(gpuMilliPerReplica, 1);
    }
};

/// Terms of a unit from one epoch on.
struct UnitTerms {
    const domain::Tenant* tenant = nullptr; ///< nullptr: has not joined yet, or has left
    bool serving = false;                   ///< demand is served; otherwise all of it is refused
    bool stopped = false;                   ///< pools served it at the start, and none is left that could
    std::int64_t tokenLimit = kNoLimit;     ///< tokens a step
    std::int64_t gpuLimit = kNoLimit;       ///< milli-GPU
    std::int64_t gpuBaseDelta = 0;          ///< workloads without policy, against the start
    std::int32_t sloObjectivePpm = 0;       ///< strictest that covers it; 0 = none
};
struct PoolTerms {
    const domain::Workload* workload = nullptr;    ///< nullptr: does not exist
    const domain::ScalingPolicy* policy = nullptr; ///< nullptr: replicas stay
    bool serving = false;                          ///< the project it belongs to is served
    /// As Pool::loadPerReplica, of the load that comes to the pool now: where others of the unit stop, more of it does,
    /// but a replica serves no more than before.
    std::int64_t loadPerReplica = 1;
};
/// A limit above the units: what they use together stays within it.
struct SharedLimit {
    domain::ResourceKindId kind; ///< kTokensPerMin (a step) or kGpu
    std::int64_t limit = 0;
    std::vector<std::uint32_t> units;
};

/// What holds from `hour` on, until the next epoch.
struct Epoch {
    std::int32_t hour = 0;
    domain::SnapshotPtr snapshot; ///< owner of what the terms point to
    std::vector<UnitTerms> units;
    std::vector<PoolTerms> pools;
    std::vector<SharedLimit> shared;
    std::int64_t capacityMilli = 0; ///< GPUs of nodes that are ready or cordoned
    bool nodesChanged = false;      ///< against the epoch before
    allocation::PlacementPolicy placement = allocation::PlacementPolicy::Lumos;
};

class ReplicaPlacement;

/// Everything a run needs, resolved to indices once. Immutable, shared by all replications and threads.
struct SimulationPlan {
    SimulationConfig config;  ///< start lowered to the full hour, step to an hour at most
    domain::SnapshotPtr live; ///< the platform before any change
    std::int32_t stepsPerHour = 60;
    std::int32_t stepHours = 1; ///< of a step of more than an hour
    std::int32_t hours = 0;
    std::vector<Unit> units;   ///< by tenant id
    std::vector<Pool> pools;   ///< by unit, then workload id
    std::vector<Epoch> epochs; ///< by hour; the first at hour 0
    std::vector<DemandScale> scales;
    std::vector<Lease> leases;
    FaultPlan faults;
    NormalTable normals; ///< the noise of every draw
    const StepKernels* kernels = nullptr;
    StagePlan stages;
    ExpectedDemand expected;
    RatingPlan ratings;
    std::shared_ptr<const ReplicaPlacement> startPlacement; ///< of the first epoch; nullptr without allocation

    /// Product of all scales of the unit in the hour.
    [[nodiscard]] double demandFactor(std::uint32_t unit, std::int32_t hour) const;
};

/// Errors: a step that does not divide the hour, days out of range, a change that does not apply.
[[nodiscard]] base::Result<SimulationPlan> planSimulation(domain::SnapshotPtr snapshot,
                                                          std::span<const DemandModel> demand,
                                                          std::span<const domain::TimedChange> changes,
                                                          const SimulationConfig& config, const base::StopToken& stop);
/// Limits, states, policies and capacity of one snapshot, for the units and pools of the plan.
[[nodiscard]] Epoch epochOf(const SimulationPlan& plan, domain::SnapshotPtr snapshot,
                            const domain::PlatformSnapshot& start, std::int32_t hour);

} // namespace lumos::engine::simulation
