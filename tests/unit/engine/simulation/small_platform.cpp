// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unit/engine/simulation/small_platform.h"

#include <stdexcept>

namespace lumos::tests {

using namespace engine::simulation;

namespace {

constexpr std::uint64_t kOrganisation = 1;
const base::Instant kStart = base::Instant::at(base::Date::fromYmd(2026, 11, 23)); // a Monday

domain::TenantId tenantId(std::uint64_t n) { return {{2, n}}; }

domain::Tenant tenantOf(std::uint64_t n, domain::TenantLevel level)
{
    domain::Tenant tenant;
    tenant.id = tenantId(n);
    tenant.parent = n == kOrganisation ? domain::TenantId{} : tenantId(kOrganisation);
    tenant.level = level;
    tenant.state = domain::TenantState::Active;
    tenant.slug = QStringLiteral("t%1").arg(n);
    tenant.name = tenant.slug;
    tenant.tier = QStringLiteral("plain");
    tenant.createdAt = kStart;
    return tenant;
}

domain::PriceBook plainBook()
{
    domain::PriceBook book;
    book.currency = base::Currency::cny();
    book.effectiveFrom = base::Date::fromYmd(2026, 1, 1);
    domain::PricePlan plan;
    plan.key = QStringLiteral("plain");
    plan.name = plan.key;
    plan.charges.push_back(
        {QStringLiteral("GPU"), domain::UsageCharge{domain::kinds::kGpu, base::Decimal::fromInt(20), 1000, 0}});
    book.plans.push_back(plan);
    book.unitCosts.push_back({domain::kinds::kGpu, base::Decimal::fromInt(10), 1000});
    return book;
}

} // namespace

SmallPlatform::SmallPlatform(int tenants)
{
    snapshot.takenAt = kStart;
    snapshot.profile.currency = base::Currency::cny();
    snapshot.tenants.push_back(tenantOf(kOrganisation, domain::TenantLevel::Organisation));
    const domain::ClusterId cluster{{3, 1}};
    snapshot.clusters.push_back({cluster, QStringLiteral("c"), QStringLiteral("cn")});
    for (int t = 0; t < tenants; ++t) {
        snapshot.tenants.push_back(tenantOf(static_cast<std::uint64_t>(t) + 2, domain::TenantLevel::Tenant));
        domain::Workload workload;
        workload.id = this->workload(t);
        workload.tenant = tenant(t);
        workload.name = QStringLiteral("w%1").arg(t);
        workload.request = {1000, 1 << 30, 1, 1000, {}};
        workload.state = domain::WorkloadState::Running;
        workload.replicas = kReplicas;
        snapshot.workloads.push_back(workload);
        domain::ScalingPolicy policy;
        policy.workload = workload.id;
        policy.maxReplicas = 16;
        snapshot.scalingPolicies.push_back(policy);
        for (int n = 0; n < kNodesPerTenant; ++n) {
            domain::Node node;
            node.id = {{4, static_cast<std::uint64_t>(t * kNodesPerTenant + n)}};
            node.cluster = cluster;
            node.name = QStringLiteral("n%1-%2").arg(t).arg(n);
            node.pool = QStringLiteral("shared");
            node.gpuModel = QStringLiteral("H100");
            node.cpuMilli = 64'000;
            node.memoryBytes = std::int64_t{1} << 40;
            node.gpuCount = kGpusPerNode;
            snapshot.nodes.push_back(node);
        }
        setUsage(tenant(t), domain::kinds::kTokensPerMin, kTokensPerMinute);
        setUsage(tenant(t), domain::kinds::kGpu, kReplicas * 1000);
        DemandModel model;
        model.tenant = tenant(t);
        model.kind = domain::kinds::kTokensPerMin;
        model.level = static_cast<double>(kTokensPerMinute);
        model.hourOfDay.fill(1.0);
        model.dayOfWeek.fill(1.0);
        model.noiseSigma = 0;
        demand.push_back(model);
    }
    snapshot.priceBooks.push_back(plainBook());
    domain::sortSnapshot(snapshot);
    config.start = kStart;
    config.days = 2;
}

domain::TenantId SmallPlatform::tenant(int index) const { return tenantId(static_cast<std::uint64_t>(index) + 2); }
domain::WorkloadId SmallPlatform::workload(int index) const { return {{5, static_cast<std::uint64_t>(index)}}; }

void SmallPlatform::setQuota(domain::TenantId tenant, domain::ResourceKindId kind, std::int64_t limit)
{
    domain::Quota quota;
    quota.tenant = tenant;
    quota.kind = kind;
    quota.limit = {limit};
    std::erase_if(snapshot.quotas, [&](const domain::Quota& q) { return q.tenant == tenant && q.kind == kind; });
    snapshot.quotas.push_back(quota);
    domain::sortSnapshot(snapshot);
}

void SmallPlatform::setUsage(domain::TenantId tenant, domain::ResourceKindId kind, std::int64_t used)
{
    domain::Usage usage;
    usage.tenant = tenant;
    usage.kind = kind;
    usage.used = {used};
    usage.at = kStart;
    std::erase_if(snapshot.usage, [&](const domain::Usage& u) { return u.tenant == tenant && u.kind == kind; });
    snapshot.usage.push_back(usage);
    domain::sortSnapshot(snapshot);
}

void SmallPlatform::setNoise(double sigma)
{
    for (DemandModel& model : demand)
        model.noiseSigma = sigma;
}

base::Result<Simulation> SmallPlatform::prepare(const std::vector<domain::TimedChange>& changes) const
{
    return Simulation::prepare(std::make_shared<const domain::PlatformSnapshot>(snapshot), demand, changes, config);
}

ReplicationOutcome SmallPlatform::run(const std::vector<domain::TimedChange>& changes) const
{
    base::NullProgress progress;
    const auto simulation = prepare(changes);
    if (!simulation)
        throw std::runtime_error(simulation.error().toEnglish().toStdString());
    auto outcome = simulation->run(0, {}, progress);
    if (!outcome)
        throw std::runtime_error(outcome.error().toEnglish().toStdString());
    return std::move(*outcome);
}

bool sameOutcome(const ReplicationOutcome& a, const ReplicationOutcome& b)
{
    const auto sameDay = [](const DayTotals& x, const DayTotals& y) {
        return x.gpuPeakCards == y.gpuPeakCards && x.gpuAllocatedPeak == y.gpuAllocatedPeak &&
               x.capacityCards == y.capacityCards && x.throttledTenants == y.throttledTenants &&
               x.demanded == y.demanded && x.throttled == y.throttled &&
               x.queueWaitP95Minutes == y.queueWaitP95Minutes && x.minutesOverCapacity == y.minutesOverCapacity &&
               x.cost == y.cost && x.charge == y.charge && x.served == y.served && x.queued == y.queued &&
               x.requestWaitSeconds == y.requestWaitSeconds && x.sloGood == y.sloGood && x.sloTotal == y.sloTotal &&
               x.sloAllowed == y.sloAllowed;
    };
    const auto sameTenant = [](const TenantTotals& x, const TenantTotals& y) {
        return x.tenant == y.tenant && x.demanded == y.demanded && x.served == y.served && x.throttled == y.throttled &&
               x.scalingsUp == y.scalingsUp && x.scalingsDown == y.scalingsDown &&
               x.replicaMinutes == y.replicaMinutes && x.minutesOver80 == y.minutesOver80 &&
               x.minutesOver90 == y.minutesOver90 && x.minutesOver95 == y.minutesOver95 &&
               x.firstDayAtLimit == y.firstDayAtLimit && x.cost == y.cost && x.charge == y.charge &&
               x.queued == y.queued && x.sloGood == y.sloGood && x.sloTotal == y.sloTotal;
    };
    return a.slosMet == b.slosMet && a.slosTotal == b.slosTotal && a.replication == b.replication &&
           a.stateHash == b.stateHash && a.throttledTenants == b.throttledTenants &&
           std::equal(a.days.begin(), a.days.end(), b.days.begin(), b.days.end(), sameDay) &&
           std::equal(a.tenants.begin(), a.tenants.end(), b.tenants.begin(), b.tenants.end(), sameTenant);
}

} // namespace lumos::tests
