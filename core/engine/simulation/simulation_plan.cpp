// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulation/simulation_plan.h"

#include "base/rng.h"
#include "engine/autoscaling/observation.h"
#include "engine/simulation/demand_shape.h"
#include "engine/simulation/replica_placement.h"
#include "engine/simulation/tenant_scope.h"

#include <algorithm>
#include <map>

namespace lumos::engine::simulation {

namespace {

using base::ErrorCode;
using base::fail;

constexpr std::int32_t kMostDays = 3660;
constexpr std::int32_t kHourSeconds = 3600;

base::Status validateService(const ServiceAssumptions& service)
{
    constexpr double kDaySeconds = 86'400;
    constexpr double kMostRequestTokens = 1e9;
    constexpr double kMostScv = 1e6;
    struct Range {
        const char* name;
        double value;
        double least;
        double most;
    };
    for (const Range& range : {Range{"gpuStartupSeconds", 1.0 * service.gpuStartupSeconds, 0, kDaySeconds},
                               Range{"startupSeconds", 1.0 * service.startupSeconds, 0, kDaySeconds},
                               Range{"queueSeconds", 1.0 * service.queueSeconds, 0, kDaySeconds},
                               Range{"retryPercent", 1.0 * service.retryPercent, 0, 100},
                               Range{"retrySeconds", 1.0 * service.retrySeconds, 1, kDaySeconds},
                               Range{"waitSeconds", 1.0 * service.waitSeconds, 0, kDaySeconds},
                               Range{"requestTokens", 1.0 * service.requestTokens, 1, kMostRequestTokens},
                               Range{"serviceScv", service.serviceScv, 0, kMostScv}})
        if (!(range.value >= range.least && range.value <= range.most)) // a NaN is refused, too
            return fail(ErrorCode::InvalidArgument,
                        {QT_TRANSLATE_NOOP("core", "How replicas serve: %1 is %2; it must lie between %3 and %4."),
                         {QString::fromLatin1(range.name), QString::number(range.value), QString::number(range.least),
                          QString::number(range.most, 'f', 0)}});
    return {};
}

base::Status validateConfig(const SimulationConfig& config)
{
    LUMOS_TRY(checkStep(config.stepSeconds));
    LUMOS_TRY(validateService(config.service));
    if (config.recordedMinutes > 0 && config.stepSeconds > kHourSeconds)
        return fail(ErrorCode::InvalidArgument,
                    {QT_TRANSLATE_NOOP("core", "A run in steps of %1 s has no moments to look into: its hours are not "
                                               "stepped one by one."),
                     {QString::number(config.stepSeconds)}},
                    {QT_TRANSLATE_NOOP("core", "Run the study in steps of an hour or less."), {}});
    if (config.days < 1 || config.days > kMostDays)
        return fail(ErrorCode::InvalidArgument,
                    {QT_TRANSLATE_NOOP("core", "%1 days cannot be simulated; the horizon is 1 to %2 days."),
                     {QString::number(config.days), QString::number(kMostDays)}});
    return {};
}

/// A demand that nothing was fitted for: the live level, always.
DemandModel steadyDemand(domain::TenantId tenant, domain::ResourceKindId kind, double level)
{
    DemandModel model;
    model.tenant = tenant;
    model.kind = kind;
    model.level = level;
    model.hourOfDay.fill(1.0);
    model.dayOfWeek.fill(1.0);
    model.noiseSigma = 0;
    return model;
}

using ModelsByKind = std::map<std::uint16_t, DemandModel>;
using DemandByTenant = std::map<domain::TenantId, ModelsByKind>;

bool isLevel(const domain::ResourceCatalog& catalog, domain::ResourceKindId kind)
{
    return catalog.at(kind).aggregation != domain::Aggregation::Sum;
}

double levelOfModel(const ModelsByKind& models, domain::ResourceKindId kind)
{
    const auto found = models.find(kind.index);
    return found == models.end() ? 0.0 : found->second.level;
}

/// Tokens a minute: as fitted, or from the fitted hourly sums of prompt and generated tokens, or the live level.
DemandModel tokenDemand(domain::TenantId tenant, const ModelsByKind& models, const domain::PlatformSnapshot& snapshot)
{
    if (const auto found = models.find(domain::kinds::kTokensPerMin.index); found != models.end())
        return found->second;
    const double hourly =
        levelOfModel(models, domain::kinds::kTokensIn) + levelOfModel(models, domain::kinds::kTokensOut);
    if (hourly > 0) {
        const auto shape = models.count(domain::kinds::kTokensOut.index) != 0
                               ? models.at(domain::kinds::kTokensOut.index)
                               : models.at(domain::kinds::kTokensIn.index);
        DemandModel model = shape;
        model.kind = domain::kinds::kTokensPerMin;
        model.level = hourly / 60;
        return model;
    }
    return steadyDemand(tenant, domain::kinds::kTokensPerMin,
                        static_cast<double>(snapshot.used(tenant, domain::kinds::kTokensPerMin).value));
}

void addMetered(Unit& unit, const ModelsByKind& models, const domain::PlatformSnapshot& snapshot)
{
    using namespace domain::kinds;
    for (std::uint16_t k = 0; k < snapshot.catalog.size(); ++k) {
        const domain::ResourceKindId kind{k};
        if (kind == kGpu || kind == kTokensPerMin || kind == kTokensIn || kind == kTokensOut)
            continue;
        if (const auto found = models.find(k); found != models.end())
            unit.metered.push_back(found->second);
        else if (const auto used = snapshot.used(unit.tenant, kind); used.value > 0 && isLevel(snapshot.catalog, kind))
            unit.metered.push_back(steadyDemand(unit.tenant, kind, static_cast<double>(used.value)));
    }
}

Unit unitFor(domain::TenantId tenant, const ModelsByKind& models, const domain::PlatformSnapshot& snapshot,
             const HourClock& start)
{
    Unit unit;
    unit.tenant = tenant;
    unit.drawId = base::CounterRng::mix(tenant.uuid.hi) ^ tenant.uuid.lo;
    unit.tokens = tokenDemand(tenant, models, snapshot);
    const double expected = expectedLevel(unit.tokens, start);
    const auto live = static_cast<double>(snapshot.used(tenant, domain::kinds::kTokensPerMin).value);
    if (expected > 0 && live > 0)
        unit.startCorrection = live / expected;
    unit.tokensAtStart = expected * unit.startCorrection;
    if (const auto found = models.find(domain::kinds::kGpu.index); found != models.end())
        unit.gpu = found->second;
    const double prompt = levelOfModel(models, domain::kinds::kTokensIn);
    const double generated = levelOfModel(models, domain::kinds::kTokensOut);
    if (prompt + generated > 0)
        unit.promptPerMille = static_cast<std::int64_t>(prompt * 1000 / (prompt + generated));
    addMetered(unit, models, snapshot);
    return unit;
}

/// Every node of level Tenant that exists at some time of the run, by id.
std::vector<Unit> unitsOf(const std::vector<domain::SnapshotPtr>& snapshots, const DemandByTenant& demand,
                          const HourClock& start)
{
    std::map<domain::TenantId, Unit> units;
    for (const domain::SnapshotPtr& snapshot : snapshots)
        for (const domain::Tenant& tenant : snapshot->tenants) {
            if (tenant.level != domain::TenantLevel::Tenant || units.find(tenant.id) != units.end())
                continue;
            const auto models = demand.find(tenant.id);
            units.emplace(tenant.id, unitFor(tenant.id, models == demand.end() ? ModelsByKind{} : models->second,
                                             *snapshots.front(), start));
        }
    std::vector<Unit> ordered;
    ordered.reserve(units.size());
    for (auto& [id, unit] : units)
        ordered.push_back(std::move(unit));
    return ordered;
}

/// Rates the pool such that its use at the start is its policy's target, by what its load follows.
void rate(Pool& pool, const Unit& unit, const domain::ScalingPolicy& policy, const HourClock& start,
          std::int32_t stepSeconds)
{
    double load = expectedLevel(unit.tokens, start) * unit.startCorrection * stepSeconds / 60.0;
    const domain::ResourceKindId kind = autoscaling::demandKind(policy.metric);
    for (std::uint32_t m = 0; m < unit.metered.size(); ++m)
        if (unit.metered[m].kind == kind) {
            pool.driver = m;
            load = expectedLevel(unit.metered[m], start) * kDriverScale;
        }
    pool.loadPerReplica = autoscaling::ratingPerReplica(load, std::max(pool.startReplicas, policy.minReplicas),
                                                        std::max(policy.targetPercent, 1));
}

void addPools(SimulationPlan& plan, const std::vector<domain::SnapshotPtr>& snapshots, const HourClock& start)
{
    std::map<std::pair<std::uint32_t, domain::WorkloadId>, Pool> pools;
    for (const domain::SnapshotPtr& snapshot : snapshots) {
        const TenantScope scope(plan.units, *snapshot);
        for (const domain::ScalingPolicy& policy : snapshot->scalingPolicies) {
            const domain::Workload* workload = snapshot->workload(policy.workload);
            const auto unit = workload == nullptr ? std::nullopt : scope.unitOf(workload->tenant);
            if (!unit)
                continue;
            const domain::Workload* live = snapshots.front()->workload(policy.workload);
            Pool pool;
            pool.workload = policy.workload;
            pool.unit = *unit;
            pool.startReplicas = live != nullptr && live->state == domain::WorkloadState::Running ? live->replicas : 0;
            pool.minReplicas = policy.minReplicas;
            pool.maxReplicas = policy.maxReplicas;
            pool.gpuMilliPerReplica = std::int64_t{workload->request.gpuCount} * workload->request.gpuMilli;
            rate(pool, plan.units[*unit], policy, start, plan.config.stepSeconds);
            pools.emplace(std::pair{*unit, policy.workload}, pool);
        }
    }
    for (const auto& [key, pool] : pools) {
        Unit& unit = plan.units[pool.unit];
        if (unit.poolCount++ == 0)
            unit.firstPool = static_cast<std::uint32_t>(plan.pools.size());
        plan.pools.push_back(pool);
    }
}

/// The live GPU use that the replicas of scaled workloads do not explain.
void setGpuBase(SimulationPlan& plan, const domain::PlatformSnapshot& live, const HourClock& start)
{
    for (Unit& unit : plan.units) {
        if (live.tenant(unit.tenant) == nullptr)
            continue; // it joins later: nothing of it is known but its model
        std::int64_t scaled = 0;
        for (std::uint32_t p = unit.firstPool; p < unit.firstPool + unit.poolCount; ++p)
            scaled += plan.pools[p].startReplicas * plan.pools[p].gpuMilliPerReplica;
        unit.gpuBaseMilli = std::max<std::int64_t>(0, live.used(unit.tenant, domain::kinds::kGpu).value - scaled);
        if (const double expected = unit.gpu ? expectedLevel(*unit.gpu, start) : 0; expected > 0)
            unit.gpuCorrection = static_cast<double>(unit.gpuBaseMilli + scaled) / expected;
    }
}

using SnapshotsByHour = std::map<std::int32_t, domain::SnapshotPtr>;

/// Snapshots after the changes of each hour; the first holds from the beginning. Enters into the book what they lease.
base::Result<SnapshotsByHour> snapshotsByHour(const domain::SnapshotPtr& live,
                                              std::span<const domain::TimedChange> changes,
                                              const SimulationConfig& config, std::int32_t stepHours, LeaseBook& leases,
                                              const base::StopToken& stop)
{
    std::map<std::int32_t, std::vector<const domain::Change*>> byHour;
    for (const domain::TimedChange& timed : changes) {
        const std::int32_t hour = timed.at ? hourOf(config.start, *timed.at) : 0;
        byHour[hour - hour % stepHours].push_back(&timed.change);
    }
    SnapshotsByHour snapshots{{0, live}};
    domain::SnapshotPtr last = live;
    for (const auto& [hour, due] : byHour) {
        auto next = std::make_shared<domain::PlatformSnapshot>(*last);
        for (const domain::Change* change : due) {
            if (stop.stop_requested())
                return cancelledSimulation();
            if (const auto* nodes = std::get_if<domain::AddNodes>(change))
                leases.order(*next, *nodes);
            LUMOS_TRY(domain::apply(*next, *change));
        }
        leases.hold(*next, hour);
        last = next;
        snapshots[hour] = last;
    }
    return snapshots;
}

} // namespace

base::Status checkStep(std::int32_t stepSeconds)
{
    const bool isInRange = stepSeconds >= kShortestStepSeconds && stepSeconds <= kLongestStepSeconds;
    const bool dividesMinute = isInRange && 60 % stepSeconds == 0;
    const bool dividesHour = isInRange && stepSeconds % 60 == 0 && kHourSeconds % stepSeconds == 0;
    const bool dividesDay = isInRange && stepSeconds % kHourSeconds == 0 && kLongestStepSeconds % stepSeconds == 0;
    if (dividesMinute || dividesHour || dividesDay)
        return {};
    return fail(ErrorCode::InvalidArgument,
                {QT_TRANSLATE_NOOP("core", "A step of %1 s divides neither the hour nor the day."),
                 {QString::number(stepSeconds)}},
                {QT_TRANSLATE_NOOP("core", "Use a part of the minute, whole minutes that divide the hour, or whole "
                                           "hours that divide the day, such as 60, 3600 or 86400."),
                 {}});
}

double SimulationPlan::demandFactor(std::uint32_t unit, std::int32_t hour) const
{
    double factor = 1;
    for (const DemandScale& scale : scales)
        if (scale.covers(unit))
            factor *= scale.at(hour);
    return factor;
}

base::Result<SimulationPlan> planSimulation(domain::SnapshotPtr snapshot, std::span<const DemandModel> demand,
                                            std::span<const domain::TimedChange> changes,
                                            const SimulationConfig& config, const base::StopToken& stop)
{
    LUMOS_TRY(validateConfig(config));
    if (stop.stop_requested())
        return cancelledSimulation();
    SimulationPlan plan;
    plan.config = config;
    plan.live = snapshot;
    plan.config.start = {config.start.ms - config.start.timeOfDay().ms % base::Duration::hours(1).ms};
    plan.config.stepSeconds = std::min(config.stepSeconds, kHourSeconds);
    plan.stepsPerHour = kHourSeconds / plan.config.stepSeconds;
    plan.stepHours = std::max(1, config.stepSeconds / kHourSeconds);
    constexpr std::int32_t kFewSteps = 8; // too few for vectors
    plan.kernels = &stepKernels(plan.stepsPerHour < kFewSteps ? IsaLevel::Baseline
                                                              : std::min(config.isa.value_or(bestIsa()), bestIsa()));
    plan.hours = config.days * 24;

    LUMOS_ASSIGN(PlannedChanges planned, plannedChanges(*snapshot, demand, changes, plan.config.start, stop));
    LeaseBook leases;
    LUMOS_ASSIGN(const auto byHour,
                 snapshotsByHour(snapshot, planned.changes, plan.config, plan.stepHours, leases, stop));
    plan.leases = leases.take(plan.hours);
    // The live snapshot comes first: what the start looks like is read from it even where a change holds from hour 0.
    std::vector<domain::SnapshotPtr> snapshots{snapshot};
    for (const auto& [hour, at] : byHour)
        snapshots.push_back(at);
    DemandByTenant models;
    for (const DemandModel& model : demand)
        models[model.tenant][model.kind.index] = model;
    for (const DemandModel& model : planned.demand)
        models[model.tenant][model.kind.index] = model;
    const HourClock start = clockAt(plan.config.start, 0);
    plan.units = unitsOf(snapshots, models, start);
    addPools(plan, snapshots, start);
    setGpuBase(plan, *snapshot, start);
    for (const auto& [hour, at] : byHour) {
        if (stop.stop_requested())
            return cancelledSimulation();
        Epoch epoch = epochOf(plan, at, *snapshot, hour);
        const domain::PlatformSnapshot& before = plan.epochs.empty() ? *snapshot : *plan.epochs.back().snapshot;
        epoch.nodesChanged = before.nodes != at->nodes;
        epoch.placement = placementAt(planned.changes, plan.config, hour);
        if (hour < plan.hours)
            plan.epochs.push_back(std::move(epoch));
    }
    LUMOS_ASSIGN(plan.scales, demandScales(plan, *snapshots.back(), planned.changes));
    LUMOS_ASSIGN(plan.faults, faultPlan(plan, planned.changes));
    plan.stages = stagesOf(plan, stop);
    plan.expected = ExpectedDemand(plan, stop);
    plan.ratings = RatingPlan(plan, stop);
    if (plan.config.allocate) {
        ReplicaPlacement placement(plan);
        placement.rebuild(plan, plan.epochs.front(), stop);
        plan.startPlacement = std::make_shared<const ReplicaPlacement>(std::move(placement));
    }
    if (stop.stop_requested())
        return cancelledSimulation();
    return plan;
}

} // namespace lumos::engine::simulation
