// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/study_plan.h"

#include "services/demand_history.h"
#include "services/page_reader.h"
#include "services/planning_measures.h"

#include <algorithm>
#include <utility>

namespace lumos::services {

using base::ErrorCode;
using base::fail;
using engine::simulation::Simulation;
using engine::simulation::SimulationConfig;

namespace {

constexpr std::int32_t kLongestChain = 32;

base::Status checkSpec(const StudySpec& spec)
{
    if (spec.days < 1 || spec.days > 3660 || spec.replications < 1 || spec.replications > 1'000'000)
        return fail(ErrorCode::InvalidArgument,
                    {QT_TRANSLATE_NOOP("core", "A study has 1 to 3,660 days and 1 to 1,000,000 replications."), {}});
    return engine::simulation::checkStep(spec.stepSeconds);
}

/// Sentences of a scenario's own changes, on the state that its base leaves.
std::vector<base::Text> sentencesOf(const domain::PlatformSnapshot& snapshot, const domain::Scenario& scenario,
                                    const std::vector<domain::TimedChange>& all)
{
    domain::PlatformSnapshot state = snapshot;
    std::vector<base::Text> out;
    const std::size_t inherited = all.size() - scenario.changes.size();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i >= inherited)
            out.push_back(domain::sentence(state, all[i].change));
        if (!domain::apply(state, all[i].change))
            break; // Simulation::prepare has refused it already, or it applies at its date only
    }
    return out;
}

SimulationConfig configOf(const StudySpec& spec, base::Instant start)
{
    SimulationConfig config;
    config.start = start;
    config.days = spec.days;
    config.stepSeconds = spec.stepSeconds;
    config.seed = spec.seed;
    config.replications = spec.replications;
    return config;
}

} // namespace

base::Result<StudyStart> liveStart(const ServiceContext& context, const base::StopToken& stop)
{
    StudyStart out;
    LUMOS_ASSIGN(out.snapshot, context.store.snapshot());
    LUMOS_ASSIGN(out.asOf, dataInstantOf(context));
    // The present day is not complete and would pull the level down.
    LUMOS_ASSIGN(out.demand, fitStoredDemand(context.store.history(), *out.snapshot, out.asOf.date() - 1, stop));
    return out;
}

base::Result<domain::Scenario> flattened(const domain::Scenario& scenario, const std::vector<domain::Scenario>& known)
{
    std::vector<const domain::Scenario*> chain{&scenario};
    while (!chain.back()->base.isNull()) {
        const auto it = std::find_if(known.begin(), known.end(),
                                     [&](const domain::Scenario& s) { return s.id == chain.back()->base; });
        if (it == known.end() || std::cmp_greater(chain.size(), kLongestChain))
            return fail(
                ErrorCode::NotFound,
                {QT_TRANSLATE_NOOP("core", "The scenario %1 stands on one that does not exist."), {scenario.name}});
        chain.push_back(&*it);
    }
    domain::Scenario out;
    for (auto it = chain.rbegin(); it != chain.rend(); ++it) {
        out.changes.insert(out.changes.end(), (*it)->changes.begin(), (*it)->changes.end());
        if ((*it)->faults)
            out.faults = (*it)->faults;
    }
    return out;
}

base::Result<StudyPlan> planStudy(const ServiceContext& context, const StudySpec& spec, const base::StopToken& stop,
                                  base::ProgressSink& progress)
{
    LUMOS_TRY(checkSpec(spec));
    progress.report(0, 0, {QT_TRANSLATE_NOOP("core", "Fitting demand to the history"), {}});
    StudyPlan out;
    LUMOS_ASSIGN(out.start, liveStart(context, stop));
    LUMOS_ASSIGN(std::vector<domain::Scenario> known, context.store.history().scenarios());
    known.insert(known.begin(), spec.scenarios.begin(), spec.scenarios.end());
    domain::Scenario baseline;
    baseline.name = QStringLiteral("Baseline");
    out.scenarios.push_back(baseline);
    out.scenarios.insert(out.scenarios.end(), spec.scenarios.begin(), spec.scenarios.end());
    SimulationConfig config = configOf(spec, out.start.asOf);
    const domain::PlatformSnapshot& snapshot = *out.start.snapshot;
    out.provenance = {engineVersion(),   snapshotHash(snapshot, out.start.demand),
                      out.start.asOf,    spec.days,
                      spec.stepSeconds,  spec.seed,
                      spec.replications, {}};
    for (const domain::Scenario& scenario : out.scenarios) {
        LUMOS_ASSIGN(domain::Scenario flat, flattened(scenario, known));
        config.faults = flat.faults.value_or(domain::FaultModel{});
        LUMOS_ASSIGN(Simulation simulation,
                     Simulation::prepare(out.start.snapshot, out.start.demand, flat.changes, config, stop));
        out.simulations.push_back(std::move(simulation));
        out.sentences.push_back(sentencesOf(snapshot, scenario, flat.changes));
        out.provenance.scenarios.push_back({scenario.id, scenario.name, changesHash(flat, snapshot.catalog)});
        out.flat.push_back(std::move(flat));
    }
    return out;
}

PlanningOutcome outcomeOf(const StudyProvenance& provenance, std::vector<ScenarioRuns> runs)
{
    PlanningOutcome out;
    out.provenance = provenance;
    out.provenance.replications = static_cast<std::int32_t>(runs.front().size());
    out.start = provenance.start;
    out.days = provenance.days;
    out.replications = out.provenance.replications;
    out.seed = provenance.seed;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        ScenarioOutcome scenario;
        scenario.scenario.id = provenance.scenarios[i].id;
        scenario.scenario.name = provenance.scenarios[i].name;
        takeRuns(scenario, std::move(runs[i]), provenance.start.date());
        out.scenarios.push_back(std::move(scenario));
    }
    out.measures = planningMeasures(out.scenarios, provenance.days);
    return out;
}

PlanningOutcome outcomeOf(const StudyPlan& plan, std::vector<ScenarioRuns> runs)
{
    PlanningOutcome out = outcomeOf(plan.provenance, std::move(runs));
    out.revision = plan.start.snapshot->revision;
    for (std::size_t i = 0; i < out.scenarios.size(); ++i) {
        out.scenarios[i].scenario = plan.scenarios[i];
        out.scenarios[i].sentences = plan.sentences[i];
    }
    return out;
}

} // namespace lumos::services
