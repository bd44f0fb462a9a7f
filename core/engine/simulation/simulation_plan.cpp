// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulation/simulation_plan.h"

#include "base/rng.h"
#include "engine/autoscaling/observation.h"
#include "engine/simulation/demand_shape.h"
#include "engine/simulation/tenant_scope.h"

#include <algorithm>
#include <map>

namespace lumos::engine::simulation {

namespace {

using base::ErrorCode;
using base::fail;

constexpr std::int32_t kMostDays = 3660;

base::Status validateConfig(const SimulationConfig& config)
{
    LUMOS_TRY(checkStep(config.stepSeconds));
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
        std::int64_t scaled = 0;
        for (std::uint32_t p = unit.firstPool; p < unit.firstPool + unit.poolCount; ++p)
            scaled += plan.pools[p].startReplicas * plan.pools[p].gpuMilliPerReplica;
        unit.gpuBaseMilli = std::max<std::int64_t>(0, live.used(unit.tenant, domain::kinds::kGpu).value - scaled);
        if (const double expected = unit.gpu ? expectedLevel(*unit.gpu, start) : 0; expected > 0)
            unit.gpuCorrection = static_cast<double>(unit.gpuBaseMilli + scaled) / expected;
    }
}

std::int32_t hourOf(base::Instant start, base::Instant at)
{
    const std::int64_t hour = base::Duration::hours(1).ms;
    return at <= start ? 0
                       : static_cast<std::int32_t>(
                             std::min<std::int64_t>((at - start).ms / hour, std::numeric_limits<std::int32_t>::max()));
}

/// First hour that begins at or after the instant.
std::int32_t endHourOf(base::Instant start, base::Instant at)
{
    return at <= start ? 0 : hourOf(start, {at.ms - 1}) + 1;
}

/// Snapshots after the changes of each hour; the first holds from the beginning.
base::Result<std::map<std::int32_t, domain::SnapshotPtr>> snapshotsByHour(const domain::SnapshotPtr& live,
                                                                          std::span<const domain::TimedChange> changes,
                                                                          const SimulationConfig& config,
                                                                          const base::StopToken& stop)
{
    std::map<std::int32_t, std::vector<const domain::Change*>> byHour;
    for (const domain::TimedChange& timed : changes)
        byHour[timed.at ? hourOf(config.start, *timed.at) : 0].push_back(&timed.change);
    std::map<std::int32_t, domain::SnapshotPtr> snapshots{{0, live}};
    domain::SnapshotPtr last = live;
    for (const auto& [hour, due] : byHour) {
        auto next = std::make_shared<domain::PlatformSnapshot>(*last);
        for (const domain::Change* change : due) {
            if (stop.stop_requested())
                return cancelledSimulation();
            LUMOS_TRY(domain::apply(*next, *change));
        }
        last = next;
        snapshots[hour] = last;
    }
    return snapshots;
}

/// A project's part of the tokens of the tenant that it belongs to, by the live use.
base::Result<double> shareOf(const domain::PlatformSnapshot& live, domain::TenantId project, domain::TenantId tenant)
{
    const std::int64_t own = live.used(project, domain::kinds::kTokensPerMin).value;
    const std::int64_t all = live.used(tenant, domain::kinds::kTokensPerMin).value;
    if (own > 0 && all > 0)
        return std::min(1.0, static_cast<double>(own) / static_cast<double>(all));
    const domain::Tenant* found = live.tenant(project);
    const domain::Tenant* above = live.tenant(tenant);
    return fail(ErrorCode::Unsupported,
                {QT_TRANSLATE_NOOP("core", "The demand of %1 is not metered apart from that of %2."),
                 {found ? found->name : project.toString(), above ? above->name : tenant.toString()}},
                {QT_TRANSLATE_NOOP("core", "Scale the demand of the tenant instead."), {}});
}

base::Status addScales(SimulationPlan& plan, const domain::PlatformSnapshot& snapshot,
                       std::span<const domain::TimedChange> changes)
{
    const TenantScope scope(plan.units, snapshot);
    for (const domain::TimedChange& timed : changes) {
        const auto* scale = std::get_if<domain::ScaleDemand>(&timed.change);
        if (scale == nullptr)
            continue;
        DemandScale window{std::nullopt, scale->percent / 100.0, hourOf(plan.config.start, scale->period.from),
                           endHourOf(plan.config.start, scale->period.to)};
        if (scale->tenant.isNull()) {
            plan.scales.push_back(window);
            continue;
        }
        const auto own = scope.unitOf(scale->tenant);
        if (own && plan.units[*own].tenant != scale->tenant) {
            LUMOS_ASSIGN(const double share, shareOf(*plan.live, scale->tenant, plan.units[*own].tenant));
            window.factor = 1 + share * (window.factor - 1);
        }
        for (std::uint32_t u = 0; u < plan.units.size(); ++u)
            if ((own && *own == u) || (!own && scope.covers(scale->tenant, plan.units[u].tenant))) {
                window.unit = u;
                plan.scales.push_back(window);
            }
    }
    return {};
}

} // namespace

base::Status checkStep(std::int32_t stepSeconds)
{
    const bool isInRange = stepSeconds >= kShortestStepSeconds && stepSeconds <= kLongestStepSeconds;
    const bool dividesMinute = isInRange && 60 % stepSeconds == 0;
    const bool dividesHour = isInRange && stepSeconds % 60 == 0 && 3600 % stepSeconds == 0;
    if (dividesMinute || dividesHour)
        return {};
    return fail(ErrorCode::InvalidArgument,
                {QT_TRANSLATE_NOOP("core", "A step of %1 s does not divide the hour."), {QString::number(stepSeconds)}},
                {QT_TRANSLATE_NOOP(
                     "core", "Use a part of the minute, or whole minutes that divide the hour, such as 60 or 3600."),
                 {}});
}

double SimulationPlan::demandFactor(std::uint32_t unit, std::int32_t hour) const
{
    double factor = 1;
    for (const DemandScale& scale : scales)
        if ((!scale.unit || *scale.unit == unit) && scale.fromHour <= hour && hour < scale.toHour)
            factor *= scale.factor;
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
    plan.stepsPerHour = 3600 / config.stepSeconds;
    plan.hours = config.days * 24;

    LUMOS_ASSIGN(const auto byHour, snapshotsByHour(snapshot, changes, plan.config, stop));
    // The live snapshot comes first: what the start looks like is read from it even where a change holds from hour 0.
    std::vector<domain::SnapshotPtr> snapshots{snapshot};
    for (const auto& [hour, at] : byHour)
        snapshots.push_back(at);
    DemandByTenant models;
    for (const DemandModel& model : demand)
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
        if (hour < plan.hours)
            plan.epochs.push_back(std::move(epoch));
    }
    LUMOS_TRY(addScales(plan, *snapshots.back(), changes));
    return plan;
}

} // namespace lumos::engine::simulation
