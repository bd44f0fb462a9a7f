// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/simulation/demand_drift.h"
#include "engine/simulation/readiness.h"
#include "engine/simulation/simulation_plan.h"
#include "engine/simulation/station_step.h"

#include <array>
#include <vector>

namespace lumos::engine::simulation {

/// A change of replicas, kept while it lies in the step window of the policy.
struct ReplicaChange {
    std::int64_t minute = -1;
    std::int32_t added = 0; ///< sums of the minute
    std::int32_t removed = 0;
};

/// Tokens a step that leave a pool as it is: no decision need be taken. Empty: least > most.
struct QuietBand {
    std::int64_t least = 0;
    std::int64_t most = kNoLimit;
    [[nodiscard]] bool holds(std::int64_t tokens) const { return tokens >= least && tokens <= most; }
};

struct PoolState {
    std::int32_t replicas = 0;
    std::int32_t needed = 0; ///< what the last decision asked for, before limits
    std::int32_t parked = 0; ///< replicas to come back after a suspension
    std::int32_t lost = 0;   ///< replicas whose node went away since the last hour, moved or not
    bool present = false;
    QuietBand quiet; ///< of the present replicas, for the hour in work
    std::int64_t lastChangeMinute = -(std::int64_t{1} << 20);
    Readiness readiness; ///< which of the replicas serve
    StationState station;
    std::vector<ReplicaChange> recent; ///< of the step window, by time
};

/// What a day's stepped kinds come to for billing, from whole hours: unit-hours of levels, units of counters.
struct MeteredUnits {
    std::int64_t gpu = 0; ///< milli-GPU hours, of hourly means
    std::int64_t prompt = 0;
    std::int64_t generated = 0;
    std::int64_t rate = 0; ///< tokens a minute, hours

    /// `hours` hours in each of which so many tokens were served.
    void addServed(std::int64_t tokens, std::int64_t promptPerMille, std::int64_t hours)
    {
        const std::int64_t ofPrompts = tokens / 1000 * promptPerMille + tokens % 1000 * promptPerMille / 1000;
        prompt += ofPrompts * hours;
        generated += (tokens - ofPrompts) * hours;
        rate += tokens / 60 * hours;
    }
};

struct UnitState {
    // of this hour
    std::int64_t tokenCap = kNoLimit;  ///< tokens a step: the own limit, or the part of a shared one where that is less
    std::int64_t gpuCap = kNoLimit;    ///< milli-GPU, likewise
    std::int64_t nodeGrant = kNoLimit; ///< milli-GPU that it may grow by until the next hour
    // live
    std::int64_t gpuBase = 0; ///< allocated beside the pools
    std::int64_t gpuBaseWanted = 0;
    std::int64_t gpuUsed = 0;        ///< base and pools
    std::int64_t gpuWanted = 0;      ///< before limits
    std::int64_t lastHourDemand = 0; ///< tokens
    DriftState drift;
    Returning returning;     ///< refused at the limit
    std::int64_t queued = 0; ///< tokens at the end of the hour: at the pools, or about to come again
    // of this day
    MeteredUnits metered;
    std::int64_t dayDemanded = 0;
    std::int64_t dayThrottled = 0;
    std::int64_t dayServed = 0;
    std::int64_t dayWaited = 0; ///< token-seconds
    std::int64_t daySloGood = 0;
    std::int64_t daySloTotal = 0;
    bool atLimitToday = false;
    bool everThrottled = false;
    // of the run
    std::int64_t stepsOver80 = 0;
    std::int64_t stepsOver90 = 0;
    std::int64_t stepsOver95 = 0;
    std::int64_t replicaSeconds = 0;
    TenantTotals totals;
    base::Int128 sloAllowed = 0; ///< millionths of a token that may be bad
    base::Decimal dayCost;
    base::Decimal dayCharge;
    std::uint64_t hash = 0;
    std::vector<domain::ScalingRecord> decisions; ///< of the minutes that are on record
};

/// Sums over the units of a block, step by step of one hour.
struct BlockSums {
    std::vector<std::int64_t> wanted; ///< milli-GPU
    std::vector<std::int64_t> allocated;
    // scratch of the unit in work
    std::vector<std::int64_t> demand; ///< tokens
    std::vector<std::int64_t> admitted;
    std::vector<std::int64_t> unitWanted;
    std::vector<std::int64_t> unitGpu;
    std::vector<double> normals;

    explicit BlockSums(std::size_t steps)
        : wanted(steps), allocated(steps), demand(steps), admitted(steps), unitWanted(steps), unitGpu(steps),
          normals(steps)
    {}
};

} // namespace lumos::engine::simulation
