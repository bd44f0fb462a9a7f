// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/planning_outcome.h"
#include "services/service_context.h"

namespace lumos::services {

/// How many threads a study may use; results do not depend on it.
struct StudySpec {
    std::vector<domain::Scenario> scenarios; ///< branches on top of the baseline, which always runs first
    std::int32_t days = 30;
    std::int32_t replications = 100;
    std::uint64_t seed = 42;
    std::int32_t stepSeconds = 3600;
    int threads = 0; ///< 0 = all cores
    bool backtest = true;
};

/// Runs what-if studies from the live state; nothing is written. Thread-safe, cancellable.
class SimulationService final {
public:
    explicit SimulationService(ServiceContext context) : m_context(std::move(context)) {}
    [[nodiscard]] base::Result<PlanningOutcome> run(const StudySpec& spec, base::StopToken stop,
                                                    base::ProgressSink& progress) const;
    /// One replication in full, for `lumosctl simulate --days N` (summary table, per-tenant totals).
    [[nodiscard]] base::Result<engine::simulation::ReplicationOutcome> simulateOnce(
        const engine::simulation::SimulationConfig& config, const std::vector<domain::TimedChange>& changes,
        int threads, base::StopToken stop, base::ProgressSink& progress) const;
    [[nodiscard]] base::Result<BacktestOutcome> backtest(std::int32_t days, base::StopToken stop,
                                                         base::ProgressSink& progress) const;

private:
    ServiceContext m_context;
};

} // namespace lumos::services
