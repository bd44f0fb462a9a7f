// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulation/simulation_plan.h"
#include "engine/simulation/tenant_scope.h"

#include <algorithm>
#include <map>
#include <unordered_set>

namespace lumos::engine::simulation {

namespace {

/// It asks for nothing more, and nothing is charged but the day on which that began: as of the live platform.
bool hasLeft(domain::TenantState state)
{
    return state == domain::TenantState::Offboarding || state == domain::TenantState::Deleted;
}

std::int64_t gpuMilliOf(const domain::Workload& workload)
{
    return std::int64_t{workload.request.gpuCount} * workload.request.gpuMilli;
}

/// A limit of tokens a minute as tokens a step, rounded down.
std::int64_t tokensPerStep(std::int64_t perMinute, std::int32_t stepSeconds)
{
    return perMinute > kNoLimit / stepSeconds ? kNoLimit : perMinute * stepSeconds / 60;
}

/// GPUs of running workloads without a scaling policy, by unit.
std::vector<std::int64_t> unscaledGpu(const SimulationPlan& plan, const TenantScope& scope,
                                      const domain::PlatformSnapshot& snapshot)
{
    std::unordered_set<domain::WorkloadId> scaled;
    for (const Pool& pool : plan.pools)
        scaled.insert(pool.workload);
    std::vector<std::int64_t> sums(plan.units.size(), 0);
    for (const domain::Workload& workload : snapshot.workloads) {
        if (workload.state == domain::WorkloadState::Stopped || gpuMilliOf(workload) == 0 ||
            scaled.count(workload.id) != 0)
            continue;
        if (const auto unit = scope.unitOf(workload.tenant))
            sums[*unit] += gpuMilliOf(workload) * workload.replicas;
    }
    return sums;
}

/// Sums of the weights of the pools that serve tokens of each unit.
std::vector<std::int64_t> servingWeights(const SimulationPlan& plan, const domain::PlatformSnapshot& snapshot)
{
    std::vector<std::int64_t> sums(plan.units.size(), 0);
    for (const Pool& pool : plan.pools) {
        const domain::Workload* workload = snapshot.workload(pool.workload);
        const domain::Tenant* project = workload == nullptr ? nullptr : snapshot.tenant(workload->tenant);
        if (!pool.driver && project != nullptr && domain::serves(project->state) &&
            workload->state != domain::WorkloadState::Stopped)
            sums[pool.unit] += pool.weight();
    }
    return sums;
}

/// The pools of a unit are rated for its tokens as they shared them at the start.
std::int64_t ratedNow(const Pool& pool, std::int64_t weightsAtStart, std::int64_t weightsNow)
{
    if (pool.driver || weightsAtStart == 0 || weightsNow == 0)
        return pool.loadPerReplica;
    constexpr base::Int128 kMost = std::int64_t{1} << 50;
    const base::Int128 load = base::Int128{pool.loadPerReplica} * weightsNow / weightsAtStart;
    return static_cast<std::int64_t>(
        std::clamp<base::Int128>(load, 1, std::max<base::Int128>(kMost, pool.loadPerReplica)));
}

std::vector<SharedLimit> sharedLimits(const SimulationPlan& plan, const domain::PlatformSnapshot& snapshot)
{
    std::map<std::pair<domain::TenantId, std::uint16_t>, SharedLimit> found;
    for (std::uint32_t u = 0; u < plan.units.size(); ++u) {
        const domain::Tenant* at = snapshot.tenant(plan.units[u].tenant);
        while (at != nullptr && !at->parent.isNull()) {
            at = snapshot.tenant(at->parent);
            if (at == nullptr)
                break;
            for (const domain::ResourceKindId kind : {domain::kinds::kTokensPerMin, domain::kinds::kGpu}) {
                const domain::Quota* quota = snapshot.quota(at->id, kind);
                if (quota == nullptr)
                    continue;
                SharedLimit& shared = found[{at->id, kind.index}];
                shared.kind = kind;
                shared.limit = kind == domain::kinds::kGpu ? quota->limit.value
                                                           : tokensPerStep(quota->limit.value, plan.config.stepSeconds);
                shared.units.push_back(u);
            }
        }
    }
    std::vector<SharedLimit> limits;
    for (auto& [key, shared] : found)
        limits.push_back(std::move(shared));
    return limits;
}

/// The strictest objective of each unit: of its own, of a project of it, of what stands above it, or of the platform.
std::vector<std::int32_t> objectives(const SimulationPlan& plan, const TenantScope& scope,
                                     const domain::PlatformSnapshot& snapshot)
{
    std::vector<std::int32_t> strictest(plan.units.size(), 0);
    for (const domain::Slo& slo : snapshot.slos) {
        if (const auto unit = scope.unitOf(slo.tenant)) {
            strictest[*unit] = std::max(strictest[*unit], slo.objectivePpm);
            continue;
        }
        for (std::size_t u = 0; u < plan.units.size(); ++u)
            if (slo.tenant.isNull() || scope.covers(slo.tenant, plan.units[u].tenant))
                strictest[u] = std::max(strictest[u], slo.objectivePpm);
    }
    return strictest;
}

} // namespace

Epoch epochOf(const SimulationPlan& plan, domain::SnapshotPtr snapshot, const domain::PlatformSnapshot& start,
              std::int32_t hour)
{
    Epoch epoch;
    epoch.hour = hour;
    const TenantScope scope(plan.units, *snapshot);
    const TenantScope startScope(plan.units, start);
    const std::vector<std::int64_t> now = unscaledGpu(plan, scope, *snapshot);
    const std::vector<std::int64_t> before = unscaledGpu(plan, startScope, start);
    const std::vector<std::int32_t> slos = objectives(plan, scope, *snapshot);
    const std::vector<std::int64_t> weightsAtStart = servingWeights(plan, start);
    const std::vector<std::int64_t> weights = servingWeights(plan, *snapshot);
    for (std::size_t u = 0; u < plan.units.size(); ++u) {
        UnitTerms terms;
        terms.stopped = weightsAtStart[u] > 0 && weights[u] == 0;
        terms.sloObjectivePpm = slos[u];
        terms.tenant = snapshot->tenant(plan.units[u].tenant);
        if (terms.tenant != nullptr && hasLeft(terms.tenant->state))
            terms.tenant = nullptr;
        terms.serving = terms.tenant != nullptr && domain::serves(terms.tenant->state);
        if (const domain::Quota* quota = snapshot->quota(plan.units[u].tenant, domain::kinds::kTokensPerMin))
            terms.tokenLimit = tokensPerStep(quota->limit.value, plan.config.stepSeconds);
        if (const domain::Quota* quota = snapshot->quota(plan.units[u].tenant, domain::kinds::kGpu))
            terms.gpuLimit = quota->limit.value;
        terms.gpuBaseDelta = now[u] - before[u];
        epoch.units.push_back(terms);
    }
    for (const Pool& pool : plan.pools) {
        const domain::Workload* workload = snapshot->workload(pool.workload);
        const domain::Tenant* project = workload == nullptr ? nullptr : snapshot->tenant(workload->tenant);
        const bool serving = project != nullptr && domain::serves(project->state);
        epoch.pools.push_back({workload, serving ? snapshot->scalingPolicy(pool.workload) : nullptr, serving,
                               ratedNow(pool, weightsAtStart[pool.unit], weights[pool.unit])});
    }
    epoch.shared = sharedLimits(plan, *snapshot);
    for (const domain::Node& node : snapshot->nodes)
        if (node.state != domain::NodeState::Down)
            epoch.capacityMilli += std::int64_t{node.gpuCount} * 1000;
    epoch.snapshot = std::move(snapshot);
    return epoch;
}

} // namespace lumos::engine::simulation
