// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/pause_gate.h"
#include "engine/simulation/simulation.h"

#include <functional>
#include <memory>
#include <vector>

namespace lumos::services {

/// Outcomes of a scenario, in the order of the replications.
using ScenarioRuns = std::vector<engine::simulation::ReplicationOutcome>;

/// What to run, and who hears of it. The results stand in the order replication by replication, the scenarios of each
/// one after the other, whatever the order of their ends.
struct RunSpec {
    std::vector<std::int32_t> replications; ///< ascending; each is run in every scenario
    int threads = 0;                        ///< 0 = all cores
    std::shared_ptr<const base::PauseGate> gate{};
    /// The first results in that order, from an earlier run: they are not run again.
    std::vector<engine::simulation::ReplicationOutcome> known{};
    /// Each new result in that order, as soon as all before it are there: one at a time, from any thread. An error ends
    /// the run.
    std::function<base::Status(std::size_t scenario, const engine::simulation::ReplicationOutcome&)> onResult{};
    /// After 16 replications, and whenever they have doubled: what there is, by scenario. Decided by count, so that a
    /// partial result is that of a smaller study exactly. From any thread; not after the last.
    std::function<void(const std::vector<ScenarioRuns>&)> onRound{};
};

/// Runs every replication of every simulation on the threads.
[[nodiscard]] base::Result<std::vector<ScenarioRuns>> runReplications(
    const std::vector<engine::simulation::Simulation>& simulations, RunSpec spec, const base::StopToken& stop,
    base::ProgressSink& progress);
/// 0 .. count-1
[[nodiscard]] std::vector<std::int32_t> allReplications(std::int32_t count);

} // namespace lumos::services
