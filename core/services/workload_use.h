// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/change.h"
#include "domain/tenant_tree.h"
#include "engine/quota/ledger.h"

#include <array>
#include <map>
#include <span>

namespace lumos::services {

/// What one replica takes of its tenant's limits; `replicas` of them.
[[nodiscard]] std::array<engine::quota::Amount, 3> amountsOf(const domain::ResourceRequest& request,
                                                             std::int64_t replicas = 1);

/// Sums what placed replicas take or give back and turns it into the new usage of everything concerned: the workload's
/// tenant and what stands above it up to level Tenant (rows of a tenant include its projects).
class UsageShift final {
public:
    explicit UsageShift(const domain::TenantTree& tree) : m_tree(tree) {}
    /// `replicas` may be negative.
    void add(const domain::Workload& workload, std::int64_t replicas);
    /// One SetUsage for every tenant and kind whose use moved; never below zero.
    void appendTo(std::vector<domain::Change>& changes, base::Instant at) const;

private:
    const domain::TenantTree& m_tree;
    std::map<std::pair<domain::TenantId, domain::ResourceKindId>, std::int64_t> m_delta;
};

/// Ends the workloads of `tenants` that run or wait: state `next`, no places, less use.
void addWorkloadStops(const domain::PlatformSnapshot& snapshot, const domain::TenantTree& tree,
                      std::span<const domain::Tenant* const> tenants, domain::WorkloadState next, base::Instant at,
                      std::vector<domain::Change>& changes);

} // namespace lumos::services
