// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/simulation/simulation.h"
#include "services/planning_outcome.h"
#include "services/service_context.h"
#include "services/study_provenance.h"
#include "services/study_runner.h"
#include "services/study_spec.h"

namespace lumos::services {

/// The state a study starts from.
struct StudyStart {
    domain::SnapshotPtr snapshot;
    base::Instant asOf;
    std::vector<engine::simulation::DemandModel> demand;
};
[[nodiscard]] base::Result<StudyStart> liveStart(const ServiceContext& context, const base::StopToken& stop);

/// A scenario that stands on nothing: all its changes, those of its bases first, and the faults of the last that has
/// some. It keeps neither id nor name.
[[nodiscard]] base::Result<domain::Scenario> flattened(const domain::Scenario& scenario,
                                                       const std::vector<domain::Scenario>& known);

/// A study that is ready to run: one simulation for each scenario, the baseline first.
struct StudyPlan {
    StudyStart start;
    std::vector<domain::Scenario> scenarios;
    std::vector<domain::Scenario> flat; ///< the same, each standing on nothing
    std::vector<std::vector<base::Text>> sentences;
    std::vector<engine::simulation::Simulation> simulations;
    StudyProvenance provenance;
};
[[nodiscard]] base::Result<StudyPlan> planStudy(const ServiceContext& context, const StudySpec& spec,
                                                const base::StopToken& stop, base::ProgressSink& progress);
/// What the runs of a study come to: measures and bands. Knows no platform (no revision, no sentences), so that result
/// files are read anywhere; the number of replications is that of the runs.
[[nodiscard]] PlanningOutcome outcomeOf(const StudyProvenance& provenance, std::vector<ScenarioRuns> runs);
/// The same, with what the platform says of it.
[[nodiscard]] PlanningOutcome outcomeOf(const StudyPlan& plan, std::vector<ScenarioRuns> runs);

} // namespace lumos::services
