// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/simulation/simulation.h"

namespace lumos::tests {

/// A platform small enough to follow by hand: an organisation over `tenants` tenants, each with a scaled workload of
/// ten replicas of one GPU, 7,000 tokens a minute and a noiseless demand of just that; sixteen GPUs a tenant.
struct SmallPlatform {
    domain::PlatformSnapshot snapshot;
    std::vector<engine::simulation::DemandModel> demand;
    engine::simulation::SimulationConfig config;

    explicit SmallPlatform(int tenants = 1);
    [[nodiscard]] domain::TenantId tenant(int index) const;
    [[nodiscard]] domain::WorkloadId workload(int index) const;
    void setQuota(domain::TenantId tenant, domain::ResourceKindId kind, std::int64_t limit);
    void setUsage(domain::TenantId tenant, domain::ResourceKindId kind, std::int64_t used);
    void setNoise(double sigma);
    [[nodiscard]] base::Result<engine::simulation::Simulation> prepare(
        const std::vector<domain::TimedChange>& changes = {}) const;
    /// Runs replication 0 to its end on this thread; the test fails where it cannot be prepared.
    [[nodiscard]] engine::simulation::ReplicationOutcome run(
        const std::vector<domain::TimedChange>& changes = {}) const;
};

inline constexpr int kReplicas = 10;
inline constexpr std::int64_t kTokensPerMinute = 7'000;
inline constexpr int kNodesPerTenant = 2;
inline constexpr int kGpusPerNode = 8;

[[nodiscard]] bool sameOutcome(const engine::simulation::ReplicationOutcome& a,
                               const engine::simulation::ReplicationOutcome& b);

} // namespace lumos::tests
