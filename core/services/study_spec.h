// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/pause_gate.h"
#include "domain/change.h"

#include <functional>
#include <memory>
#include <vector>

namespace lumos::services {

struct PlanningOutcome;

/// What a study runs. How many threads it may use, pauses and partial results change nothing in its results.
struct StudySpec {
    std::vector<domain::Scenario> scenarios; ///< branches on top of the baseline, which always runs first
    std::int32_t days = 30;
    std::int32_t replications = 100;
    std::uint64_t seed = 42;
    std::int32_t stepSeconds = 3600;
    int threads = 0; ///< 0 = all cores
    bool backtest = true;
    /// Called from the running job after 16 replications, and whenever they have doubled: the outcome of the study of
    /// so many replications, exactly, without its backtest.
    std::function<void(const PlanningOutcome&)> onPartial{};
    std::shared_ptr<const base::PauseGate> gate{}; ///< passed between the replications, and after each of their days
};

/// A moment of one simulated run, to look into.
struct MomentSpec {
    domain::ScenarioId scenario; ///< null = the baseline
    std::int32_t replication = 0;
    std::int32_t from = 0; ///< minute of the run
    std::int32_t minutes = 60;
    QString
        snapshotHash; ///< of the study it belongs to; refused (Conflict) when the platform is another by now. Empty = any
};

} // namespace lumos::services
