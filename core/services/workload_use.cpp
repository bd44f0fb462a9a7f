// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/workload_use.h"

#include <algorithm>
#include <set>

namespace lumos::services {

std::array<engine::quota::Amount, 3> amountsOf(const domain::ResourceRequest& r, std::int64_t replicas)
{
    return {{{domain::kinds::kCpu, replicas * r.cpuMilli},
             {domain::kinds::kMemory, replicas * r.memoryBytes},
             {domain::kinds::kGpu, replicas * r.gpuCount * r.gpuMilli}}};
}

void UsageShift::add(const domain::Workload& workload, std::int64_t replicas)
{
    if (replicas == 0)
        return;
    const domain::ResourceRequest& r = workload.request;
    for (const domain::Tenant* t : m_tree.path(workload.tenant)) {
        if (t->level == domain::TenantLevel::Organisation)
            continue;
        m_delta[{t->id, domain::kinds::kCpu}] += replicas * r.cpuMilli;
        m_delta[{t->id, domain::kinds::kMemory}] += replicas * r.memoryBytes;
        m_delta[{t->id, domain::kinds::kGpu}] += replicas * r.gpuCount * r.gpuMilli;
    }
}

void UsageShift::appendTo(std::vector<domain::Change>& changes, base::Instant at) const
{
    for (const auto& [key, delta] : m_delta) {
        if (delta == 0)
            continue;
        const auto& [tenant, kind] = key;
        const domain::Quantity used{std::max<std::int64_t>(0, m_tree.snapshot().used(tenant, kind).value + delta)};
        changes.emplace_back(domain::SetUsage{tenant, kind, domain::Usage{tenant, kind, used, at}});
    }
}

void addWorkloadStops(const domain::PlatformSnapshot& snapshot, const domain::TenantTree& tree,
                      std::span<const domain::Tenant* const> tenants, domain::WorkloadState next, base::Instant at,
                      std::vector<domain::Change>& changes)
{
    std::set<domain::TenantId> ids;
    for (const domain::Tenant* t : tenants)
        ids.insert(t->id);
    std::map<domain::WorkloadId, std::int64_t> placed;
    for (const domain::Placement& p : snapshot.placements)
        ++placed[p.workload];
    UsageShift shift(tree);
    for (const domain::Workload& w : snapshot.workloads) {
        if (w.state == domain::WorkloadState::Stopped || w.state == next || !ids.contains(w.tenant))
            continue;
        const auto it = placed.find(w.id);
        if (it != placed.end()) {
            changes.emplace_back(domain::SetPlacements{w.id, {}});
            shift.add(w, -it->second);
        }
        domain::Workload stopped = w;
        stopped.state = next;
        changes.emplace_back(domain::PutWorkload{stopped});
    }
    shift.appendTo(changes, at);
}

} // namespace lumos::services
