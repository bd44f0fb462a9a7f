// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/result_file.h"
#include "services/service_context.h"
#include "services/study_plan.h"

namespace lumos::services {

/// Where the results of a study go while it runs.
struct RecordSpec {
    QString file;        ///< empty = memory only
    bool resume = false; ///< go on with what the file holds; a file that is not there is begun
    Shard shard{};
};

/// Runs a study, or a shard of it, and writes each result as soon as all before it are written. A process that is
/// killed leaves a file that resume goes on with; in the end the bytes are those of an uninterrupted run.
[[nodiscard]] base::Result<StudyResults> recordStudy(
    const StudyPlan& plan, const StudySpec& spec, const RecordSpec& record,
    const std::function<base::Result<std::optional<BacktestOutcome>>()>& backtest, const base::StopToken& stop,
    base::ProgressSink& progress);
[[nodiscard]] base::Result<StudyResults> readResultFile(const QString& file);
/// All or nothing: a file of its own that is renamed at the end.
[[nodiscard]] base::Status writeResultFile(const QString& file, const StudyResults& results);

/// The study that shards make up, in any order. Error: a file of another study (what differs), results that do not
/// agree, or replications that are missing (which, and the shards to run again).
[[nodiscard]] base::Result<StudyResults> mergeResults(std::vector<StudyResults> parts);
/// Results by scenario, as a study has them.
[[nodiscard]] std::vector<ScenarioRuns> byScenario(const StudyResults& results);

} // namespace lumos::services
