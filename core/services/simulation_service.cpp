// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/simulation_service.h"

#include "domain/sorted_vector.h"
#include "domain/tenant_tree.h"
#include "engine/autoscaling/observation.h"
#include "services/demand_history.h"
#include "services/jobs/parallel_for.h"
#include "services/planning_measures.h"
#include "services/study_plan.h"
#include "services/study_runner.h"
#include "services/usage_series.h"

#include <algorithm>
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
constexpr std::int32_t kMinutesPerDay = 24 * 60;

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

base::Status checkMoment(const StudySpec& spec, const MomentSpec& moment)
{
    const std::int64_t horizon = std::int64_t{spec.days} * kMinutesPerDay;
    if (moment.from < 0 || moment.minutes < 1 || std::int64_t{moment.from} + moment.minutes > horizon ||
        moment.replication < 0 || moment.replication >= spec.replications)
        return fail(ErrorCode::InvalidArgument,
                    {QT_TRANSLATE_NOOP("core", "The moment lies outside the %1 days and %2 replications of the study."),
                     {QString::number(spec.days), QString::number(spec.replications)}});
    return {};
}

/// The platform as its changes up to an instant leave it; one that does not apply is passed over.
domain::SnapshotPtr stateAt(const domain::PlatformSnapshot& start, const std::vector<domain::TimedChange>& changes,
                            base::Instant at)
{
    auto state = std::make_shared<domain::PlatformSnapshot>(start);
    for (const domain::TimedChange& change : changes)
        if (!change.at || *change.at <= at)
            static_cast<void>(domain::apply(*state, change.change));
    return state;
}

} // namespace

base::Result<PlanningOutcome> SimulationService::run(const StudySpec& spec, base::StopToken stop,
                                                     base::ProgressSink& progress) const
{
    LUMOS_ASSIGN(const StudyPlan plan, planStudy(m_context, spec, stop, progress));
    RunSpec runs{allReplications(spec.replications), spec.threads, spec.gate};
    if (spec.onPartial)
        runs.onRound = [&](const std::vector<ScenarioRuns>& soFar) { spec.onPartial(outcomeOf(plan, soFar)); };
    LUMOS_ASSIGN(auto results, runReplications(plan.simulations, std::move(runs), stop, progress));
    PlanningOutcome out = outcomeOf(plan, std::move(results));
    if (spec.backtest) {
        LUMOS_ASSIGN(out.backtest, backtestIfStored(stop, progress));
    }
    return out;
}

base::Result<StudyResults> SimulationService::record(const StudySpec& spec, const RecordSpec& record,
                                                     base::StopToken stop, base::ProgressSink& progress) const
{
    LUMOS_ASSIGN(const StudyPlan plan, planStudy(m_context, spec, stop, progress));
    const auto tested = [&]() -> base::Result<std::optional<BacktestOutcome>> {
        if (!spec.backtest)
            return std::optional<BacktestOutcome>();
        return backtestIfStored(stop, progress);
    };
    return recordStudy(plan, spec, record, tested, stop, progress);
}

base::Result<MomentOutcome> SimulationService::decisions(const StudySpec& spec, const MomentSpec& moment,
                                                         base::StopToken stop, base::ProgressSink& progress) const
{
    LUMOS_TRY(checkMoment(spec, moment));
    LUMOS_ASSIGN(const StudyPlan plan, planStudy(m_context, spec, stop, progress));
    if (!moment.snapshotHash.isEmpty() && moment.snapshotHash != plan.provenance.snapshotHash)
        return fail(ErrorCode::Conflict,
                    {QT_TRANSLATE_NOOP("core", "The platform has changed since the study; run it again."), {}});
    const auto found = std::find_if(plan.scenarios.begin(), plan.scenarios.end(),
                                    [&](const domain::Scenario& s) { return s.id == moment.scenario; });
    if (found == plan.scenarios.end())
        return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "The scenario is none of this study."), {}});
    const auto index = static_cast<std::size_t>(found - plan.scenarios.begin());
    SimulationConfig config = plan.simulations[index].config();
    config.stepSeconds = spec.stepSeconds; // as the study asked for it: an hour at most is what a run keeps of it
    config.recordedFrom = moment.from;
    config.recordedMinutes = moment.minutes;
    // The horizon stays: what comes after the moment may be named by what came before it.
    config.steppedDays = (moment.from + moment.minutes - 1) / kMinutesPerDay + 1;
    LUMOS_ASSIGN(const Simulation simulation,
                 Simulation::prepare(plan.start.snapshot, plan.start.demand, plan.flat[index].changes, config, stop));
    LUMOS_ASSIGN(ReplicationOutcome run, simulation.run(moment.replication, stop, progress));
    MomentOutcome out;
    const base::Instant from = simulation.config().start + base::Duration::minutes(moment.from);
    out.provenance = plan.provenance;
    out.provenance.scenarios = {plan.provenance.scenarios[index]};
    out.state = stateAt(*plan.start.snapshot, plan.flat[index].changes, from);
    out.period = {from, from + base::Duration::minutes(moment.minutes)};
    out.decisions = std::move(run.decisions);
    out.days.assign(run.days.begin() + moment.from / kMinutesPerDay, run.days.end());
    return out;
}

base::Result<std::optional<BacktestOutcome>> SimulationService::backtestIfStored(const base::StopToken& stop,
                                                                                 base::ProgressSink& progress) const
{
    auto tested = backtest(kBacktestDays, stop, progress);
    if (tested)
        return std::optional(*tested);
    if (tested.error().code == ErrorCode::NotFound)
        return std::optional<BacktestOutcome>();
    return fail(std::move(tested).error());
}

base::Result<ReplicationOutcome> SimulationService::simulateOnce(const SimulationConfig& config,
                                                                 const std::vector<domain::TimedChange>& changes,
                                                                 int threads, base::StopToken stop,
                                                                 base::ProgressSink& progress) const
{
    LUMOS_ASSIGN(const StudyStart start, liveStart(m_context, stop));
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
    LUMOS_ASSIGN(auto runs, runReplications(simulations, {allReplications(kBacktestReplications)}, stop, progress));
    return backtestOf(engine::simulation::summarise(std::move(runs.front())).gpuPeak,
                      measuredPeaks(*snapshot, gpu, from, days));
}

} // namespace lumos::services
