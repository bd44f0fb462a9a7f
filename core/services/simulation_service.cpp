// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/simulation_service.h"

#include "domain/sorted_vector.h"
#include "domain/tenant_tree.h"
#include "engine/autoscaling/observation.h"
#include "services/demand_history.h"
#include "services/jobs/parallel_for.h"
#include "services/page_reader.h"
#include "services/planning_measures.h"
#include "services/usage_series.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>

namespace lumos::services {

using base::ErrorCode;
using base::fail;
using engine::simulation::DemandModel;
using engine::simulation::ReplicationOutcome;
using engine::simulation::Simulation;
using engine::simulation::SimulationConfig;

namespace {

constexpr std::int32_t kBacktestReplications = 20;
constexpr std::int32_t kBacktestDays = 14;
constexpr std::int32_t kLongestChain = 32;

/// The state a study starts from.
struct Start {
    domain::SnapshotPtr snapshot;
    base::Instant asOf;
    std::vector<DemandModel> demand;
};

base::Result<Start> liveStart(const ServiceContext& context, const base::StopToken& stop)
{
    Start out;
    LUMOS_ASSIGN(out.snapshot, context.store.snapshot());
    LUMOS_ASSIGN(out.asOf, dataInstantOf(context));
    // The present day is not complete and would pull the level down.
    LUMOS_ASSIGN(out.demand, fitStoredDemand(context.store.history(), *out.snapshot, out.asOf.date() - 1, stop));
    return out;
}

/// Changes of a scenario, those of what it stands on first.
base::Result<std::vector<domain::TimedChange>> chainOf(const domain::Scenario& scenario,
                                                       const std::vector<domain::Scenario>& known)
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
    std::vector<domain::TimedChange> out;
    for (auto it = chain.rbegin(); it != chain.rend(); ++it)
        out.insert(out.end(), (*it)->changes.begin(), (*it)->changes.end());
    return out;
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

/// Runs every replication of every simulation on the threads; the results stand in replication order whatever the order
/// of their ends.
base::Result<std::vector<std::vector<ReplicationOutcome>>> runAll(const std::vector<Simulation>& simulations,
                                                                  std::int32_t replications, int threads,
                                                                  const base::StopToken& stop,
                                                                  base::ProgressSink& progress)
{
    const auto perScenario = static_cast<std::size_t>(replications);
    const std::size_t total = simulations.size() * perScenario;
    std::vector<base::Result<ReplicationOutcome>> results(total, ReplicationOutcome{});
    std::atomic<qint64> done{0};
    ParallelFor parallelFor(threads);
    parallelFor(total, [&](std::size_t i) {
        // Once stopped, the replications that have not begun are passed over, not entered.
        if (stop.stop_requested())
            return;
        base::NullProgress quiet;
        const Simulation& simulation = simulations[i / perScenario];
        results[i] = simulation.run(simulation.config().firstReplication + static_cast<std::int32_t>(i % perScenario),
                                    stop, quiet);
        progress.report(++done, static_cast<qint64>(total), {QT_TRANSLATE_NOOP("core", "Simulating"), {}});
    });
    if (stop.stop_requested())
        return engine::simulation::cancelledSimulation();
    std::vector<std::vector<ReplicationOutcome>> out(simulations.size());
    for (std::size_t i = 0; i < total; ++i) {
        if (!results[i])
            return fail(std::move(results[i]).error());
        out[i / perScenario].push_back(std::move(*results[i]));
    }
    return out;
}

base::Status checkSpec(const StudySpec& spec)
{
    if (spec.days < 1 || spec.days > 3660 || spec.replications < 1 || spec.replications > 1'000'000)
        return fail(ErrorCode::InvalidArgument,
                    {QT_TRANSLATE_NOOP("core", "A study has 1 to 3,660 days and 1 to 1,000,000 replications."), {}});
    return engine::simulation::checkStep(spec.stepSeconds);
}

/// Replicas of scaled workloads follow the tokens of their tenant, so those of then follow from those of now.
void scaleReplicas(domain::PlatformSnapshot& past, const domain::PlatformSnapshot& now)
{
    const domain::TenantTree tree(std::make_shared<const domain::PlatformSnapshot>(now));
    for (domain::Workload& w : past.workloads) {
        const domain::ScalingPolicy* policy = past.scalingPolicy(w.id);
        const domain::Tenant* owner = policy ? tree.owningTenant(w.tenant) : nullptr;
        const std::int64_t tokensNow = owner ? now.used(owner->id, domain::kinds::kTokensPerMin).value : 0;
        if (tokensNow <= 0 || engine::autoscaling::demandKind(policy->metric) != domain::kinds::kTokensPerMin)
            continue;
        const double ratio = static_cast<double>(past.used(owner->id, domain::kinds::kTokensPerMin).value) /
                             static_cast<double>(tokensNow);
        w.replicas = std::clamp(static_cast<std::int32_t>(std::lround(w.replicas * ratio)), policy->minReplicas,
                                policy->maxReplicas);
    }
    std::erase_if(past.placements, [&](const domain::Placement& p) {
        const domain::Workload* w = past.workload(p.workload);
        return w && p.replica >= w->replicas;
    });
}

/// The state with levels as they were measured at an earlier hour.
domain::SnapshotPtr asItWas(const domain::PlatformSnapshot& now, const std::vector<domain::UsageDay>& days,
                            base::Instant at)
{
    auto past = std::make_shared<domain::PlatformSnapshot>(now);
    past->takenAt = at;
    for (const domain::UsageDay& d : days) {
        const std::int64_t value =
            d.day == at.date() ? d.hours[static_cast<std::size_t>(at.timeOfDay().ms / 3'600'000)] : -1;
        if (value >= 0 && past->tenant(d.tenant))
            domain::sorted::put(past->usage, domain::Usage{d.tenant, d.kind, {value}, at},
                                domain::sorted::kTenantAndKind);
    }
    scaleReplicas(*past, now);
    return past;
}

/// Highest hour of each day from `from`, in cards, all tenants together.
std::vector<double> measuredPeaks(const domain::PlatformSnapshot& s, const std::vector<domain::UsageDay>& days,
                                  base::Date from, std::int32_t count)
{
    const TimeSeries hourly = hourlySum(
        days, domain::kinds::kGpu, {base::Instant::at(from), base::Instant::at(from + count)}, levelTenant(s), 1000);
    std::vector<double> out(static_cast<std::size_t>(count), std::numeric_limits<double>::quiet_NaN());
    for (std::size_t i = 0; i < hourly.values.size(); ++i)
        if (!std::isnan(hourly.values[i]) && !(out[i / 24] >= hourly.values[i]))
            out[i / 24] = hourly.values[i];
    return out;
}

} // namespace

base::Result<PlanningOutcome> SimulationService::run(const StudySpec& spec, base::StopToken stop,
                                                     base::ProgressSink& progress) const
{
    LUMOS_TRY(checkSpec(spec));
    progress.report(0, 0, {QT_TRANSLATE_NOOP("core", "Fitting demand to the history"), {}});
    LUMOS_ASSIGN(const Start start, liveStart(m_context, stop));
    LUMOS_ASSIGN(std::vector<domain::Scenario> known, m_context.store.history().scenarios());
    known.insert(known.begin(), spec.scenarios.begin(), spec.scenarios.end());

    PlanningOutcome out{
        start.snapshot->revision, start.asOf, spec.days, spec.replications, spec.seed, {}, {}, std::nullopt};
    SimulationConfig config;
    config.start = start.asOf;
    config.days = spec.days;
    config.stepSeconds = spec.stepSeconds;
    config.seed = spec.seed;
    config.replications = spec.replications;
    std::vector<domain::Scenario> scenarios{domain::Scenario{{}, {}, QStringLiteral("Baseline"), {}}};
    scenarios.insert(scenarios.end(), spec.scenarios.begin(), spec.scenarios.end());
    std::vector<Simulation> simulations;
    for (const domain::Scenario& scenario : scenarios) {
        LUMOS_ASSIGN(const std::vector<domain::TimedChange> changes, chainOf(scenario, known));
        LUMOS_ASSIGN(Simulation simulation, Simulation::prepare(start.snapshot, start.demand, changes, config, stop));
        simulations.push_back(std::move(simulation));
        out.scenarios.push_back({scenario, sentencesOf(*start.snapshot, scenario, changes), {}});
    }
    LUMOS_ASSIGN(auto runs, runAll(simulations, spec.replications, spec.threads, stop, progress));
    for (std::size_t i = 0; i < runs.size(); ++i)
        takeRuns(out.scenarios[i], std::move(runs[i]), start.asOf.date());
    out.measures = planningMeasures(out.scenarios, spec.days);
    if (spec.backtest) {
        auto tested = backtest(kBacktestDays, stop, progress);
        if (tested)
            out.backtest = *tested;
        else if (tested.error().code != ErrorCode::NotFound)
            return fail(std::move(tested).error());
    }
    return out;
}

base::Result<ReplicationOutcome> SimulationService::simulateOnce(const SimulationConfig& config,
                                                                 const std::vector<domain::TimedChange>& changes,
                                                                 int threads, base::StopToken stop,
                                                                 base::ProgressSink& progress) const
{
    LUMOS_ASSIGN(const Start start, liveStart(m_context, stop));
    SimulationConfig used = config;
    if (used.start == base::Instant{})
        used.start = start.asOf;
    LUMOS_ASSIGN(const Simulation simulation, Simulation::prepare(start.snapshot, start.demand, changes, used, stop));
    if (threads == 1)
        return simulation.run(used.firstReplication, stop, progress);
    ParallelFor parallelFor(threads);
    return simulation.run(
        used.firstReplication, stop, progress,
        [&](std::size_t count, const std::function<void(std::size_t)>& body) { parallelFor(count, body); });
}

base::Result<BacktestOutcome> SimulationService::backtest(std::int32_t days, base::StopToken stop,
                                                          base::ProgressSink& progress) const
{
    LUMOS_ASSIGN(const domain::SnapshotPtr snapshot, m_context.store.snapshot());
    LUMOS_ASSIGN(const auto covered, m_context.store.history().coveredDays());
    // Whole days only: the last one may have just begun.
    const base::Date end = covered ? covered->second : base::Date();
    const base::Date from = end - days;
    if (!covered || from - covered->first < 2 * 7)
        return fail(ErrorCode::NotFound,
                    {QT_TRANSLATE_NOOP("core", "A back-test of %1 days needs two weeks of history before them."),
                     {QString::number(days)}});
    LUMOS_ASSIGN(const std::vector<DemandModel> demand,
                 fitStoredDemand(m_context.store.history(), *snapshot, from - 1, stop));
    LUMOS_ASSIGN(const std::vector<domain::UsageDay> gpu,
                 m_context.store.history().usageDays({from, end, std::nullopt, domain::kinds::kGpu}, stop));
    LUMOS_ASSIGN(
        const std::vector<domain::UsageDay> tokens,
        m_context.store.history().usageDays({from, from + 1, std::nullopt, domain::kinds::kTokensPerMin}, stop));
    std::vector<domain::UsageDay> levels = tokens;
    levels.insert(levels.end(), gpu.begin(), gpu.end());
    SimulationConfig config;
    config.start = base::Instant::at(from);
    config.days = days;
    config.stepSeconds = 3600;
    config.replications = kBacktestReplications;
    std::vector<Simulation> simulations;
    LUMOS_ASSIGN(Simulation simulation,
                 Simulation::prepare(asItWas(*snapshot, levels, config.start), demand, {}, config, stop));
    simulations.push_back(std::move(simulation));
    LUMOS_ASSIGN(auto runs, runAll(simulations, kBacktestReplications, 0, stop, progress));
    return backtestOf(engine::simulation::summarise(std::move(runs.front())).gpuPeak,
                      measuredPeaks(*snapshot, gpu, from, days));
}

} // namespace lumos::services
