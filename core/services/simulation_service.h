// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/planning_outcome.h"
#include "services/service_context.h"
#include "services/study_recorder.h"
#include "services/study_spec.h"

#include <optional>

namespace lumos::services {

/// What one simulated run did in a stretch of time, and why.
struct MomentOutcome {
    StudyProvenance provenance; ///< of the study, with the one scenario
    domain::SnapshotPtr
        state; ///< the platform as the scenario has it then: names, and the policies for explainScaling()
    base::TimeRange period;
    std::vector<domain::ScalingRecord> decisions; ///< with all their inputs; by workload, then time
    /// The days that the stretch touches, as the study has them.
    std::vector<engine::simulation::DayTotals> days;
};

/// Runs what-if studies from the live state; nothing is written. Thread-safe, cancellable.
class SimulationService final {
public:
    explicit SimulationService(ServiceContext context) : m_context(std::move(context)) {}
    [[nodiscard]] base::Result<PlanningOutcome> run(const StudySpec& spec, base::StopToken stop,
                                                    base::ProgressSink& progress) const;
    /// The same study, or a shard of it, with each result written to a file as it comes.
    [[nodiscard]] base::Result<StudyResults> record(const StudySpec& spec, const RecordSpec& record,
                                                    base::StopToken stop, base::ProgressSink& progress) const;
    /// Runs one replication of a study again up to a moment, and records its scaling decisions there. The engine is
    /// deterministic, so they are those that the study took.
    [[nodiscard]] base::Result<MomentOutcome> decisions(const StudySpec& spec, const MomentSpec& moment,
                                                        base::StopToken stop, base::ProgressSink& progress) const;
    /// One replication in full, for `lumosctl simulate --days N` (summary table, per-tenant totals).
    [[nodiscard]] base::Result<engine::simulation::ReplicationOutcome> simulateOnce(
        const engine::simulation::SimulationConfig& config, const std::vector<domain::TimedChange>& changes,
        int threads, base::StopToken stop, base::ProgressSink& progress) const;
    [[nodiscard]] base::Result<BacktestOutcome> backtest(std::int32_t days, base::StopToken stop,
                                                         base::ProgressSink& progress) const;

private:
    /// Nothing where the history is too short for one.
    [[nodiscard]] base::Result<std::optional<BacktestOutcome>> backtestIfStored(const base::StopToken& stop,
                                                                                base::ProgressSink& progress) const;
    ServiceContext m_context;
};

} // namespace lumos::services
