// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/simulation/run_state.h"
#include "engine/simulation/stage.h"

#include <span>

namespace lumos::engine::simulation {

/// What one unit's tokens go through in an hour, or in the hours of a stage: admission under the limit, then its pools
/// as queueing stations. Each present pool that is rated in tokens takes a part of them (by its GPUs at the start) and
/// serves what its ready replicas are rated for at the start; where pools stop, the others take their part, and where
/// all do, nothing is served. What no station serves waits, up to a bound; more is refused (429) and partly asked for
/// again after a back-off. Where nothing waits, the wait is that of M/G/c at the hour's use, with the sequences of all
/// ready replicas as servers (queueing::TokenServer). In every step, in whole tokens: demanded + queued before = served
/// + throttled + queued after. A unit that no such pool served at the start serves what is admitted. Suspended units
/// refuse everything, and nothing of it counts for an SLO. Touches the unit and its pools only.
class ServiceHour final {
public:
    ServiceHour(const SimulationPlan& plan, const Epoch& epoch, std::uint32_t unit, const Stage& stage,
                UnitState& state, std::span<PoolState> pools);
    /// Before the first step: replicas that came or went between the hours.
    void begin();
    void admit(std::span<const std::int64_t> demand, std::span<std::int64_t> admitted);
    /// After the decisions of the hour.
    void serve(std::span<const std::int64_t> admitted);

private:
    struct Station;
    struct Sums {
        std::int64_t served = 0;
        std::int64_t throttled = 0;
        std::int64_t late = 0;
        std::int64_t waited = 0; ///< token-seconds
    };
    void admitAgain(std::span<const std::int64_t> demand, std::span<std::int64_t> admitted, std::int64_t limit);
    [[nodiscard]] bool isStation(std::size_t pool) const;
    [[nodiscard]] std::int64_t weightOf(std::size_t pool) const;
    [[nodiscard]] bool isFree(std::size_t pool) const;
    [[nodiscard]] StationTerms termsOf(const Station& station, std::size_t pool, std::int64_t readySeconds) const;
    void serveStations(std::span<const std::int64_t> admitted, std::int64_t weights);
    [[nodiscard]] std::int64_t serveQueued(const Station& station, std::size_t pool,
                                           std::span<const std::int64_t> admitted);
    void addWaits(const Station& station, std::int64_t tokens, double ready, double busy);
    void giveUpQueue(PoolState& pool);
    void close();

    const SimulationPlan& m_plan;
    const Unit& m_unit;
    const UnitTerms& m_terms;
    UnitState& m_state;
    std::span<PoolState> m_pools;
    std::span<const Pool> m_poolPlans;
    std::span<const PoolTerms> m_poolTerms;
    std::int64_t m_hours = 1; ///< that the hour stands for; where they are several, it has one step
    std::int64_t m_from = 0;  ///< second of the run
    std::int64_t m_stepSeconds = 0;
    RetryTerms m_retry;
    std::int64_t m_admitted = 0;
    std::int64_t m_peak = 0; ///< admitted in one step
    Sums m_sums;
};

/// Seconds until an added replica of the pool serves.
[[nodiscard]] inline std::int32_t startupSeconds(const SimulationPlan& plan, const Pool& pool)
{
    const ServiceAssumptions& service = plan.config.service;
    return pool.gpuMilliPerReplica > 0 ? service.gpuStartupSeconds : service.startupSeconds;
}

} // namespace lumos::engine::simulation
