// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/planning_outcome.h"

namespace lumos::services {

/// Puts what the replications of a scenario came to into it: summary, measures of each run, saturation dates. `start`
/// is the first day. Whatever the order they come in.
void takeRuns(ScenarioOutcome& scenario, std::vector<engine::simulation::ReplicationOutcome> runs, base::Date start);
/// The rows of the difference table, a value per scenario, from what the summaries hold. With ten runs or more, the
/// same in every scenario, each difference has its 95 % interval: by paired shares for the probability, else by
/// resamples of the runs. Pure; 25 ms for 1,000 runs of three scenarios.
[[nodiscard]] std::vector<MeasureRow> planningMeasures(const std::vector<ScenarioOutcome>& scenarios,
                                                       std::int32_t days);
/// How near a foretold band came to what was measured, day by day; days without a measured value do not count.
[[nodiscard]] BacktestOutcome backtestOf(const engine::simulation::Band& foretold, const std::vector<double>& measured);

} // namespace lumos::services
