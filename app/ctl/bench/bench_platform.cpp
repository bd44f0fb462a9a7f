// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/bench/bench_platform.h"

#include "base/rng.h"

namespace lumos::ctl {

namespace {

constexpr int kOrganisations = 20;
constexpr int kGpusPerNode = 8;
const base::Instant kStart = base::Instant::at(base::Date::fromYmd(2026, 11, 23));

std::int64_t draw(std::uint32_t stream, int index, std::int64_t low, std::int64_t high)
{
    const base::DrawKey key{7, stream, 0, static_cast<std::uint64_t>(index), 0};
    return low + static_cast<std::int64_t>(base::CounterRng::below(key, static_cast<std::uint64_t>(high - low + 1)));
}

void addTenant(domain::PlatformSnapshot& platform, domain::TenantId id, domain::TenantId parent,
               domain::TenantLevel level)
{
    domain::Tenant tenant;
    tenant.id = id;
    tenant.parent = parent;
    tenant.level = level;
    tenant.state = domain::TenantState::Active;
    tenant.slug = QStringLiteral("b-%1-%2").arg(id.uuid.hi).arg(id.uuid.lo);
    tenant.name = tenant.slug;
    tenant.tier = QStringLiteral("bench");
    tenant.createdAt = kStart;
    platform.tenants.push_back(tenant);
}

void addLimit(domain::PlatformSnapshot& platform, domain::TenantId tenant, domain::ResourceKindId kind,
              std::int64_t limit, std::int64_t used)
{
    domain::Quota quota;
    quota.tenant = tenant;
    quota.kind = kind;
    quota.limit = {limit};
    platform.quotas.push_back(quota);
    domain::Usage usage;
    usage.tenant = tenant;
    usage.kind = kind;
    usage.used = {used};
    usage.at = kStart;
    platform.usage.push_back(usage);
}

/// Returns the replicas of the tenant's workloads.
int addWorkloads(domain::PlatformSnapshot& platform, int index, int workloads)
{
    int replicas = 0;
    for (int w = 0; w < workloads; ++w) {
        domain::Workload workload;
        workload.id = {{5, static_cast<std::uint64_t>(index * workloads + w)}};
        workload.tenant = benchTenant(index);
        workload.name = QStringLiteral("w%1").arg(w);
        workload.request = {4'000, std::int64_t{8} << 30, 1, 1000, {}};
        workload.state = domain::WorkloadState::Running;
        workload.replicas = static_cast<std::int32_t>(draw(1, index * workloads + w, 2, 6));
        replicas += workload.replicas;
        platform.workloads.push_back(workload);
        domain::ScalingPolicy policy;
        policy.workload = workload.id;
        policy.maxReplicas = 3 * workload.replicas;
        platform.scalingPolicies.push_back(policy);
    }
    return replicas;
}

domain::PriceBook benchBook()
{
    domain::PriceBook book;
    book.currency = base::Currency::cny();
    book.effectiveFrom = base::Date::fromYmd(2026, 1, 1);
    domain::PricePlan plan;
    plan.key = QStringLiteral("bench");
    plan.name = plan.key;
    plan.charges.push_back({QStringLiteral("Base fee"), domain::FixedCharge{base::Decimal::fromInt(3000)}});
    plan.charges.push_back(
        {QStringLiteral("GPU"), domain::UsageCharge{domain::kinds::kGpu, base::Decimal::fromInt(27), 1000, 0}});
    domain::TieredCharge tokens;
    tokens.kind = domain::kinds::kTokensOut;
    tokens.per = 1'000'000;
    tokens.tiers = {{1'000'000'000, base::Decimal::fromInt(12), {}}, {std::nullopt, base::Decimal::fromInt(9), {}}};
    plan.charges.push_back({QStringLiteral("Generated tokens"), tokens});
    book.plans.push_back(plan);
    book.unitCosts = {{domain::kinds::kGpu, base::Decimal::fromInt(18), 1000},
                      {domain::kinds::kTokensOut, base::Decimal::fromInt(1), 1'000'000}};
    return book;
}

void addNodes(domain::PlatformSnapshot& platform, int gpus)
{
    const domain::ClusterId cluster{{3, 1}};
    platform.clusters.push_back({cluster, QStringLiteral("bench"), QStringLiteral("bench")});
    for (int n = 0; n * kGpusPerNode < gpus; ++n) {
        domain::Node node;
        node.id = {{4, static_cast<std::uint64_t>(n)}};
        node.cluster = cluster;
        node.name = QStringLiteral("node-%1").arg(n);
        node.pool = QStringLiteral("shared");
        node.gpuModel = QStringLiteral("H100");
        node.cpuMilli = 96'000;
        node.memoryBytes = std::int64_t{1} << 40;
        node.gpuCount = kGpusPerNode;
        platform.nodes.push_back(node);
    }
}

} // namespace

domain::TenantId benchTenant(int index) { return {{2, static_cast<std::uint64_t>(index)}}; }

domain::SnapshotPtr benchPlatform(int tenants, int workloads)
{
    auto platform = std::make_shared<domain::PlatformSnapshot>();
    platform->takenAt = kStart;
    platform->profile.currency = base::Currency::cny();
    for (int o = 0; o < kOrganisations; ++o)
        addTenant(*platform, {{1, static_cast<std::uint64_t>(o)}}, {}, domain::TenantLevel::Organisation);
    int gpus = 0;
    for (int t = 0; t < tenants; ++t) {
        const domain::TenantId id = benchTenant(t);
        addTenant(*platform, id, {{1, static_cast<std::uint64_t>(t % kOrganisations)}}, domain::TenantLevel::Tenant);
        const int replicas = addWorkloads(*platform, t, workloads);
        gpus += replicas;
        const std::int64_t tokens = draw(2, t, 200'000, 4'000'000);
        addLimit(*platform, id, domain::kinds::kCpu, 1'000'000, 400'000);
        addLimit(*platform, id, domain::kinds::kMemory, std::int64_t{1} << 42, std::int64_t{1} << 40);
        addLimit(*platform, id, domain::kinds::kGpu, replicas * 2000, replicas * 1000);
        addLimit(*platform, id, domain::kinds::kTokensPerMin, tokens * 3 / 2, tokens);
        addLimit(*platform, id, domain::kinds::kConcurrency, 2'000, 600);
    }
    addNodes(*platform, gpus * 3 / 2);
    platform->priceBooks.push_back(benchBook());
    domain::sortSnapshot(*platform);
    return platform;
}

std::vector<engine::simulation::DemandModel> benchDemand(const domain::PlatformSnapshot& platform)
{
    constexpr std::array kHours{0.62, 0.55, 0.5,  0.48, 0.5,  0.58, 0.72, 0.9,  1.1, 1.28, 1.4,  1.42,
                                1.35, 1.4,  1.45, 1.4,  1.32, 1.25, 1.2,  1.15, 1.1, 1.0,  0.82, 0.5};
    constexpr std::array kWeekdays{1.1, 1.12, 1.12, 1.1, 1.06, 0.78, 0.72};
    std::vector<engine::simulation::DemandModel> models;
    for (const domain::Tenant& tenant : platform.tenants) {
        if (tenant.level != domain::TenantLevel::Tenant)
            continue;
        engine::simulation::DemandModel model;
        model.tenant = tenant.id;
        model.kind = domain::kinds::kTokensPerMin;
        model.level = static_cast<double>(platform.used(tenant.id, model.kind).value);
        model.growthPerDay = 0.001;
        model.hourOfDay = kHours;
        model.dayOfWeek = kWeekdays;
        model.noiseSigma = 0.05;
        models.push_back(model);
    }
    return models;
}

} // namespace lumos::ctl
