// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/sample_platform.h"

#include "engine/cost/cost_kernel.h"
#include "services/sample_story.h"

#include <algorithm>

namespace lumos::services {

namespace {

using namespace domain;
using namespace sample;

struct Builder {
    const SampleSpec& spec;
    base::IdGenerator ids;
    std::vector<StoryTenant> story;
    std::vector<TenantId> tenantIds;
    PlatformSnapshot platform;
};

void addProfile(Builder& b)
{
    b.platform.takenAt = b.spec.now;
    b.platform.profile = {b.spec.tenants == 42 ? QStringLiteral("Aurora platform") : QStringLiteral("Sample platform"),
                          QStringLiteral("sample"), base::Currency::cny(), 0};
    // Metered beside the built-in kinds: how busy cards are, and what was refused.
    static_cast<void>(b.platform.catalog.add(
        {QStringLiteral("gpu_busy"), QStringLiteral("GPU busy"), QStringLiteral("mGPU"), Aggregation::Latest, true}));
    static_cast<void>(b.platform.catalog.add({QStringLiteral("rejected_requests"), QStringLiteral("Rejected requests"),
                                              QStringLiteral("requests"), Aggregation::Sum, true}));
}

Tenant baseTenant(Builder& b, TenantLevel level, TenantId parent, const QString& slug, const QString& name,
                  base::Instant createdAt)
{
    Tenant t;
    t.id = b.ids.make<TenantId>(createdAt);
    t.parent = parent;
    t.level = level;
    t.state = TenantState::Active;
    t.slug = slug;
    t.name = name;
    t.createdAt = createdAt;
    return t;
}

void addWorkload(Builder& b, const StoryProject& project, const Tenant& node, const Tenant& tenant)
{
    if (project.cards == 0)
        return;
    // Training runs on whole nodes, inference on single cards.
    const std::int32_t perReplica = project.name.endsWith(u"-train") && project.cards % 8 == 0 ? 8 : 1;
    Workload w;
    w.id = b.ids.make<WorkloadId>(node.createdAt);
    w.tenant = node.id;
    w.name = project.name;
    w.request = {std::int64_t{12'000} * perReplica, (std::int64_t{96} << 30) * perReplica, perReplica, 1000, {}};
    w.state = WorkloadState::Running;
    w.replicas = project.cards / perReplica;
    w.createdAt = node.createdAt;
    if (tenant.isolation == IsolationMode::Silo)
        w.toleratesPool = tenant.slug;
    b.platform.workloads.push_back(w);
    const bool isService = perReplica == 1 && project.cards >= 4;
    if (isService && b.platform.scalingPolicies.size() < 24) {
        ScalingPolicy policy;
        policy.workload = w.id;
        policy.minReplicas = std::max(1, project.cards / 8);
        policy.maxReplicas = std::max(project.cards * 13 / 10, project.cards + 1);
        b.platform.scalingPolicies.push_back(policy);
    }
}

void addProjects(Builder& b, const StoryTenant& story, const Tenant& tenant)
{
    for (const StoryProject& project : story.projects) {
        Tenant node = baseTenant(b, TenantLevel::Project, tenant.id, tenant.slug + u'-' + project.name, project.name,
                                 tenant.createdAt + base::Duration::days(2));
        node.type = tenant.type;
        node.tier = tenant.tier;
        node.region = tenant.region;
        node.owner = tenant.owner;
        node.isolation = tenant.isolation;
        b.platform.tenants.push_back(node);
        if (project.cards > 0)
            b.platform.usage.push_back({node.id, kinds::kGpu, {std::int64_t{project.cards} * 1000}, b.spec.now});
        addWorkload(b, project, node, tenant);
    }
}

void addQuotas(Builder& b, const StoryTenant& story, TenantId id)
{
    for (std::size_t k = 0; k < kStoryKinds.size(); ++k)
        if (story.levels.limit[k] > 0) {
            b.platform.quotas.push_back({id, kStoryKinds[k], {story.levels.limit[k]}, {}, QuotaSource::Tenant});
            b.platform.usage.push_back({id, kStoryKinds[k], {story.levels.used[k]}, b.spec.now});
        }
}

void addTenants(Builder& b)
{
    const base::Instant founded = b.spec.now - base::Duration::days(600);
    std::vector<TenantId> groups;
    const std::vector<QString> names = storyGroups(b.spec);
    for (std::size_t g = 0; g < names.size(); ++g) {
        Tenant t = baseTenant(b, TenantLevel::Organisation, {},
                              QStringLiteral("org-%1").arg(g + 1, 4, 10, QLatin1Char('0')), names[g], founded);
        t.type = TenantType::Enterprise;
        groups.push_back(t.id);
        b.platform.tenants.push_back(t);
    }
    for (std::size_t i = 0; i < b.story.size(); ++i) {
        const StoryTenant& story = b.story[i];
        Tenant t = baseTenant(b, TenantLevel::Tenant, groups[static_cast<std::size_t>(story.group)],
                              QStringLiteral("tenant-%1").arg(i + 1, 4, 10, QLatin1Char('0')), story.name,
                              founded + base::Duration::hours(static_cast<std::int64_t>(i) % 9000));
        t.type = story.type;
        t.tier = story.tier;
        t.owner = story.owner;
        t.region = i % 5 == 3 ? QStringLiteral("ap-se") : QStringLiteral("cn-north");
        t.contractEnd =
            i == kJadeRiver ? base::Date::fromYmd(2027, 6, 30) : b.spec.now.date() + 90 + static_cast<int>(i % 400);
        t.isolation = story.type == TenantType::Government   ? IsolationMode::Silo
                      : story.type == TenantType::Enterprise ? IsolationMode::Bridge
                                                             : IsolationMode::Pool;
        t.deleteProtected = story.type == TenantType::Government || story.type == TenantType::Enterprise;
        b.tenantIds.push_back(t.id);
        b.platform.tenants.push_back(t);
        addQuotas(b, story, t.id);
        addProjects(b, story, t);
    }
}

/// Qinghe's evaluation jobs wait for cards: what the allocator explains.
void addQueue(Builder& b)
{
    if (b.spec.tenants != 42)
        return;
    const Tenant* project = b.platform.tenantBySlug(u"tenant-0006-grasp-train");
    Workload w;
    w.id = b.ids.make<WorkloadId>(b.spec.now - base::Duration::hours(5));
    w.tenant = project->id;
    w.name = QStringLiteral("grasp-eval");
    w.request = {12'000, std::int64_t{96} << 30, 1, 1000, {QStringLiteral("H100")}};
    w.replicas = 9;
    w.createdAt = b.spec.now - base::Duration::hours(5);
    b.platform.workloads.push_back(w);
}

void addPolicies(Builder& b)
{
    for (ScalingPolicy& policy : b.platform.scalingPolicies) {
        const Workload* w = b.platform.workload(policy.workload);
        if (w->name == u"chat-assist") {
            policy.minReplicas = 4;
            policy.maxReplicas = 40;
        }
    }
}

void addBudgets(Builder& b)
{
    // A week of real cost tells the month; for huge platforms one day has to do.
    const int days = b.spec.tenants <= 1000 ? 7 : 1;
    const base::Date today = b.spec.now.date();
    const PriceBook* book = b.platform.priceBook(today);
    const base::Int128 hundred = base::Decimal::fromInt(100).atoms();
    for (std::size_t i = 0; i < b.story.size(); ++i) {
        const Tenant& tenant = *b.platform.tenant(b.tenantIds[i]);
        base::Money sum{{}, b.platform.profile.currency};
        for (int d = 1; d <= days; ++d)
            sum += engine::cost::sum(engine::cost::dayCost(tenant, *book, b.platform.catalog,
                                                           sampleUsageDay(b.spec, b.platform, tenant,
                                                                          static_cast<std::int64_t>(i), today - d),
                                                           today - d),
                                     sum.currency);
        const base::Decimal month =
            sum.amount.scaledBy(std::int64_t{30} * 10'000, std::int64_t{days} * b.story[i].budgetPoints);
        b.platform.budgets.push_back(
            {tenant.id,
             {base::Decimal::fromInt(static_cast<std::int64_t>(std::max(base::Int128{1}, month.atoms() / hundred))) *
                  100,
              sum.currency}});
    }
}

void addSlosAndIncidents(Builder& b)
{
    for (std::size_t i = 0; i < b.story.size(); ++i) {
        const Tenant& t = *b.platform.tenant(b.tenantIds[i]);
        b.platform.slos.push_back({QStringLiteral("slo-") + t.slug, t.id, b.story[i].sloName, 999'000});
    }
    if (b.spec.tenants != 42)
        return;
    const auto incident = [&](int number, std::size_t tenant, Level level, const char16_t* title,
                              const char16_t* effect, std::int64_t minutesAgo) {
        const base::Instant at = b.spec.now - base::Duration::minutes(minutesAgo);
        b.platform.incidents.push_back({b.ids.make<IncidentId>(at), QStringLiteral("INC-%1").arg(number),
                                        b.tenantIds[tenant], level, IncidentState::Open, QString::fromUtf16(title),
                                        QString::fromUtf16(effect), QStringLiteral("li.wei"), at, std::nullopt});
    };
    incident(2290, 6, Level::Critical, u"Tokens / min above 95 %", u"214 requests rejected", 34);
    incident(2291, 6, Level::Critical, u"chat-assist can reach feature-cache:6379", u"cross-tenant path", 51);
    incident(2292, 5, Level::High, u"SLO burn over 6 h, inference-api", u"error budget runs out", 6);
}

} // namespace

PlatformSnapshot makeSamplePlatform(const SampleSpec& spec)
{
    Builder b{spec, base::IdGenerator(spec.seed), storyTenants(spec), {}, {}};
    addProfile(b);
    addTenants(b);
    sortSnapshot(b.platform);
    addQueue(b);
    addPolicies(b);
    addSampleClusters(b.platform, spec, b.ids);
    addSamplePrices(b.platform);
    addSampleNetwork(b.platform, spec, b.story, b.tenantIds);
    addSampleStorage(b.platform, spec, b.tenantIds);
    addSlosAndIncidents(b);
    addBudgets(b);
    sortSnapshot(b.platform);
    return std::move(b.platform);
}

} // namespace lumos::services
