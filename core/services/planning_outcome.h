// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"
#include "domain/change.h"
#include "engine/simulation/simulation.h"
#include "engine/studies/paired_difference.h"
#include "engine/studies/run_measures.h"
#include "services/study_provenance.h"

#include <optional>
#include <vector>

namespace lumos::services {

using engine::studies::PairedDifference;

/// One scenario of a study, simulated.
struct ScenarioOutcome {
    domain::Scenario scenario;         ///< null id = the baseline
    std::vector<base::Text> sentences; ///< its own changes, readable
    engine::simulation::SimulationSummary summary;
    std::vector<engine::studies::RunMeasures> runs{}; ///< in replication order
    engine::studies::Saturation saturation{};
};

enum class MeasureUnit : unsigned char { Cards, Percent, Days, Minutes, Count, Money };
/// How a bigger value is judged.
enum class MeasureSense : unsigned char { LessIsBetter, MoreIsBetter, Neutral };

/// One row of the difference table: a value per scenario; differences are against the scenario on the left.
struct MeasureRow {
    base::Text measure;
    MeasureUnit unit = MeasureUnit::Count;
    MeasureSense sense = MeasureSense::Neutral;
    std::vector<double> values;
    /// One for each value: this scenario less the one on its left, with the same random numbers. Empty for the first,
    /// and where there are too few runs to tell.
    std::vector<std::optional<PairedDifference>> differences{};
};

/// How well the same engine would have foretold stored history.
struct BacktestOutcome {
    std::int32_t days = 0;
    double mapePercent = 0;
    double coveragePercent = 0; ///< days inside P10..P90
};

/// The Planning page: baseline first, then branches, each simulated with the same seeds.
struct PlanningOutcome {
    domain::Revision revision;
    base::Instant start;
    std::int32_t days = 0;
    std::int32_t replications = 0;
    std::uint64_t seed = 0;
    std::vector<ScenarioOutcome> scenarios;
    std::vector<MeasureRow> measures;
    std::optional<BacktestOutcome> backtest;
    StudyProvenance provenance{};
};

} // namespace lumos::services
