// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/random_platform.h"

#include "base/rng.h"

#include <algorithm>

namespace lumos::tests {

using namespace lumos::domain;

// ---- plain values

std::uint64_t RandomPlatform::bits() { return base::CounterRng::bits({m_seed, 7, 0, 0, m_count++}); }

std::int64_t RandomPlatform::below(std::int64_t n)
{
    return static_cast<std::int64_t>(base::CounterRng::below({m_seed, 8, 0, 0, m_count++},
                                                             static_cast<std::uint64_t>(std::max<std::int64_t>(n, 1))));
}

std::int32_t RandomPlatform::between(std::int32_t low, std::int32_t high)
{
    return low + static_cast<std::int32_t>(below(high - low + 1));
}

std::int64_t RandomPlatform::amount()
{
    const std::int64_t shift = 1 + below(60);
    return static_cast<std::int64_t>(bits() >> shift);
}

base::Decimal RandomPlatform::decimal()
{
    return base::Decimal::fromScaled(static_cast<std::int64_t>(bits() >> (20 + below(40))), between(0, 18));
}

base::Instant RandomPlatform::instant() { return {1'600'000'000'000 + below(400'000'000'000)}; }

base::Uuid RandomPlatform::uuid()
{
    const std::uint64_t hi = bits();
    return {hi | 1, bits()};
}

QString RandomPlatform::text()
{
    static const std::vector<QString> words{
        QStringLiteral("Jade River"), QStringLiteral("玉河零售"),    QStringLiteral("a\"quoted\" name"),
        QStringLiteral("tab\there"),  QStringLiteral("line\nbreak"), QStringLiteral("back\\slash"),
        QStringLiteral("émigré"),     QStringLiteral("🚀 rocket"),    QStringLiteral("%1 is no argument"),
        QStringLiteral("null"),       QStringLiteral("</script>"),   QStringLiteral("0x00")};
    return pick(words) + u' ' + QString::number(below(1000));
}

QString RandomPlatform::slug() { return QStringLiteral("t-%1").arg(below(5000)); }

// ---- values of the domain

TenantId RandomPlatform::tenantId(const PlatformSnapshot& s)
{
    return chance(4) || s.tenants.empty() ? TenantId{uuid()} : pick(s.tenants).id;
}
WorkloadId RandomPlatform::workloadId(const PlatformSnapshot& s)
{
    return chance(4) || s.workloads.empty() ? WorkloadId{uuid()} : pick(s.workloads).id;
}

ResourceKindId RandomPlatform::kind(const PlatformSnapshot& s)
{
    return {static_cast<std::uint16_t>(below(static_cast<std::int64_t>(s.catalog.size()) + (chance(3) ? 3 : 0)))};
}

Tenant RandomPlatform::tenant(const PlatformSnapshot& s)
{
    Tenant t;
    t.id = {uuid()};
    t.level = any<TenantLevel>(3);
    if (t.level != TenantLevel::Organisation && !s.tenants.empty())
        t.parent = pick(s.tenants).id;
    t.type = any<TenantType>(5);
    t.state = any<TenantState>(5);
    t.isolation = any<IsolationMode>(3);
    t.slug = chance(3) ? text() : slug();
    t.name = chance(3) ? QString() : text();
    t.owner = text();
    t.tier = chance(50) ? QStringLiteral("gold") : QString();
    t.region = QStringLiteral("cn-north-1");
    t.residency = chance(50) ? QStringLiteral("cn-") : QString();
    t.createdAt = instant();
    if (chance(40))
        t.contractEnd = instant().date();
    t.deleteProtected = chance(20);
    return t;
}

Quota RandomPlatform::quota(TenantId tenant, ResourceKindId kind)
{
    Quota q{tenant, kind, {amount()}, {}, any<QuotaSource>(4)};
    if (chance(30)) {
        const std::int32_t warning = between(1, 9000);
        q.thresholds = {warning, warning + between(0, 500), warning + between(500, 1000)};
    }
    if (chance(3))
        q.limit = {-1};
    return q;
}

Usage RandomPlatform::usage(TenantId tenant, ResourceKindId kind) { return {tenant, kind, {amount()}, instant()}; }

Node RandomPlatform::node(const PlatformSnapshot& s)
{
    Node n;
    n.id = {uuid()};
    n.cluster = chance(4) || s.clusters.empty() ? ClusterId{uuid()} : pick(s.clusters).id;
    n.name = text();
    n.pool = QStringLiteral("shared");
    n.zone = QStringLiteral("a");
    n.gpuModel = chance(50) ? QStringLiteral("H100") : QString();
    n.state = any<NodeState>(3);
    n.noScheduleTaint = chance(20);
    n.cpuMilli = below(256'000);
    n.memoryBytes = amount();
    n.gpuCount = between(0, 8);
    return n;
}

Workload RandomPlatform::workload(const PlatformSnapshot& s)
{
    Workload w;
    w.id = {uuid()};
    w.tenant = tenantId(s);
    w.name = text();
    w.request = {below(64'000), amount(), between(0, 2), 1000, {}};
    if (w.request.gpuCount == 1 && chance(50))
        w.request.gpuMilli = between(0, 1000);
    if (chance(30))
        w.request.gpuModels = {QStringLiteral("H100"), QStringLiteral("A100")};
    w.state = any<WorkloadState>(3);
    w.replicas = between(0, 5);
    w.priority = between(-10, 10);
    w.toleratesPool = chance(20) ? slug() : QString();
    w.privileged = chance(10);
    w.hasLimits = chance(80);
    w.createdAt = instant();
    return w;
}

ScalingPolicy RandomPlatform::policy(WorkloadId workload)
{
    ScalingPolicy p;
    p.workload = workload;
    p.metric = any<ScalingMetric>(5);
    p.minReplicas = between(0, 4);
    p.maxReplicas = between(3, 12);
    p.targetPercent = between(0, 100);
    p.enabled = chance(80);
    return p;
}

std::vector<Placement> RandomPlatform::placements(const PlatformSnapshot& s, WorkloadId id)
{
    std::vector<Placement> out;
    const Workload* w = s.workload(id);
    if (w == nullptr || s.nodes.empty())
        return out;
    for (std::int32_t replica = between(0, 4); replica > 0; --replica) {
        Placement p{id, chance(3) ? 0 : replica, pick(s.nodes).id, {}};
        for (std::int32_t gpu = 0; gpu < w->request.gpuCount; ++gpu)
            p.gpus.push_back(gpu);
        out.push_back(std::move(p));
    }
    return out;
}

PriceBook RandomPlatform::priceBook(const PlatformSnapshot& s)
{
    PriceBook book;
    book.version = (s.priceBooks.empty() ? 0 : s.priceBooks.back().version) + between(0, 2);
    book.currency = base::Currency::cny();
    book.effectiveFrom = instant().date();
    for (const char16_t* key : {u"gold", u"silver"}) {
        PricePlan plan{QString::fromUtf16(key), text(), {}, between(0, 2000)};
        plan.charges.push_back({text(), FixedCharge{decimal()}});
        plan.charges.push_back({text(), UsageCharge{kind(s), decimal(), 1 + below(1'000'000), below(1000)}});
        const std::int64_t first = 1 + below(1'000'000);
        plan.charges.push_back({text(), TieredCharge{kind(s),
                                                     any<TierMode>(2),
                                                     1 + below(1000),
                                                     {{first, decimal(), decimal()},
                                                      {first + below(1000), decimal(), {}},
                                                      {std::nullopt, decimal(), {}}}}});
        book.plans.push_back(std::move(plan));
    }
    book.unitCosts = {{kinds::kGpu, decimal(), 1000}, {kinds::kTokensIn, decimal(), 1'000'000}};
    return book;
}

Incident RandomPlatform::incident(const PlatformSnapshot& s)
{
    Incident i{{uuid()},
               QStringLiteral("INC-%1").arg(below(1'000'000)),
               chance(30) || s.tenants.empty() ? TenantId{} : pick(s.tenants).id,
               any<Level>(6),
               IncidentState::Open,
               text(),
               text(),
               text(),
               instant(),
               {}};
    if (chance(40)) {
        i.state = IncidentState::Resolved;
        i.resolvedAt = i.openedAt + base::Duration::minutes(below(1000));
    }
    return i;
}

// ---- a platform

void RandomPlatform::addTenants(PlatformSnapshot& s)
{
    const auto add = [&](TenantLevel level, TenantId parent, int number) {
        Tenant t = tenant(s);
        t.level = level;
        t.parent = parent;
        t.state = any<TenantState>(4);
        t.slug = QStringLiteral("base-%1").arg(number);
        t.name = text();
        s.tenants.push_back(t);
        return t.id;
    };
    int number = 0;
    for (int o = 0; o < 3; ++o) {
        const TenantId organisation = add(TenantLevel::Organisation, {}, number++);
        for (int t = 0; t < 3; ++t) {
            const TenantId tenant = add(TenantLevel::Tenant, organisation, number++);
            for (int p = 0; p < 2; ++p)
                (void)add(TenantLevel::Project, tenant, number++);
        }
    }
    for (const Tenant& t : s.tenants) {
        for (std::uint16_t k = 0; k < s.catalog.size(); ++k) {
            Quota q = quota(t.id, {k});
            q.limit = {std::max<std::int64_t>(0, q.limit.value)};
            if (chance(60))
                s.quotas.push_back(q);
            if (chance(60))
                s.usage.push_back(usage(t.id, {k}));
        }
        if (chance(50))
            s.budgets.push_back({t.id, {decimal(), base::Currency::cny()}});
    }
}

void RandomPlatform::addCompute(PlatformSnapshot& s)
{
    for (const char16_t* name : {u"cn-north-1", u"cn-east-1"})
        s.clusters.push_back({{uuid()}, QString::fromUtf16(name), QStringLiteral("cn")});
    for (int i = 0; i < 6; ++i) {
        Node n = node(s);
        n.cluster = pick(s.clusters).id;
        n.gpuCount = 8;
        s.nodes.push_back(n);
    }
    for (int i = 0; i < 12; ++i) {
        Workload w = workload(s);
        w.tenant = pick(s.tenants).id;
        w.request.gpuMilli = 1000;
        s.workloads.push_back(w);
    }
    sortSnapshot(s);
    for (const Workload& w : s.workloads) {
        ScalingPolicy p = policy(w.id);
        p.minReplicas = 1;
        p.targetPercent = 70;
        if (chance(50))
            s.scalingPolicies.push_back(p);
        std::int32_t replica = 0;
        for (Placement& placed : placements(s, w.id)) {
            placed.replica = replica++;
            s.placements.push_back(placed);
        }
    }
}

void RandomPlatform::addNetwork(PlatformSnapshot& s)
{
    for (int i = 0; i < 4; ++i) {
        const QString key = QStringLiteral("vpc-%1").arg(i);
        const auto low = static_cast<std::uint32_t>(below(1'000'000));
        s.vpcs.push_back(
            {key, pick(s.tenants).id, {low, low + static_cast<std::uint32_t>(below(1000))}, text(), chance(50)});
        FirewallRule rule{QStringLiteral("rule-%1").arg(i),
                          key,
                          between(0, 2000),
                          any<RuleDirection>(2),
                          any<RuleAction>(2),
                          Protocol::Udp,
                          {0, low},
                          {},
                          80,
                          443,
                          {}};
        if (chance(50))
            rule.expiresAt = instant();
        s.rules.push_back(rule);
        s.endpoints.push_back({QStringLiteral("endpoint-%1").arg(i), key, pick(s.tenants).id, low, 8080});
        s.peerings.push_back({QStringLiteral("peering-%1").arg(i),
                              key,
                              QStringLiteral("vpc-0"),
                              Protocol::Tcp,
                              1,
                              65535,
                              text(),
                              {},
                              {}});
        s.volumes.push_back({QStringLiteral("volume-%1").arg(i), pick(s.tenants).id, amount(),
                             chance(50) ? key : QString(), QStringLiteral("backup"), chance(10)});
        s.encryptionKeys.push_back(
            {QStringLiteral("key-%1").arg(i), chance(50) ? TenantId{} : pick(s.tenants).id, instant(), chance(10)});
        s.dataStores.push_back({QStringLiteral("store-%1").arg(i), chance(50) ? TenantId{} : pick(s.tenants).id,
                                any<DataSeparation>(3), chance(50), chance(50), chance(50)});
    }
}

void RandomPlatform::addService(PlatformSnapshot& s)
{
    for (int i = 0; i < 4; ++i) {
        s.slos.push_back({QStringLiteral("slo-%1").arg(i), pick(s.tenants).id, text(), between(900'000, 1'000'000)});
        s.incidents.push_back(incident(s));
    }
    for (int i = 0; i < 2; ++i) {
        PriceBook book = priceBook(s);
        book.version = i + 1;
        for (PricePlan& plan : book.plans)
            plan.charges.resize(1);
        s.priceBooks.push_back(std::move(book));
    }
}

PlatformSnapshot RandomPlatform::snapshot()
{
    PlatformSnapshot s;
    s.profile = {text(), QStringLiteral("test"), base::Currency::cny(), between(-720, 840)};
    (void)s.catalog.add({QStringLiteral("embeddings"), text(), QStringLiteral("vectors"), Aggregation::Sum, true});
    (void)s.catalog.add({QStringLiteral("fine_tunes"), text(), QStringLiteral("jobs"), Aggregation::Max, true});
    addTenants(s);
    addCompute(s);
    addNetwork(s);
    addService(s);
    sortSnapshot(s);
    return s;
}

// ---- changes

Change RandomPlatform::tenantChange(const PlatformSnapshot& s)
{
    switch (below(6)) {
    case 0: return PutTenant{tenant(s)};
    case 1: {
        Tenant t = pick(s.tenants);
        if (chance(70))
            t.name = text();
        if (chance(20))
            t.slug = slug();
        if (chance(10))
            t.level = any<TenantLevel>(3);
        if (chance(30))
            t.deleteProtected = !t.deleteProtected;
        if (chance(10) && t.level != TenantLevel::Organisation)
            t.parent = tenantId(s);
        return PutTenant{t};
    }
    case 2: return EraseTenant{tenantId(s)};
    case 3:
    case 4: return ActOnTenant{tenantId(s), any<TenantAction>(5)};
    default: return RestoreTenantState{tenantId(s), any<TenantState>(5)};
    }
}

Change RandomPlatform::amountChange(const PlatformSnapshot& s)
{
    const TenantId id = tenantId(s);
    const ResourceKindId k = kind(s);
    switch (below(3)) {
    case 0: return SetQuota{id, k, chance(30) ? std::nullopt : std::optional(quota(chance(3) ? tenantId(s) : id, k))};
    case 1: return SetUsage{id, k, chance(30) ? std::nullopt : std::optional(usage(id, k))};
    default:
        return SetBudget{id, chance(30) ? std::nullopt
                                        : std::optional(Budget{
                                              id, {decimal(), chance(3) ? base::Currency{} : base::Currency::cny()}})};
    }
}

Change RandomPlatform::computeChange(const PlatformSnapshot& s)
{
    switch (below(8)) {
    case 0: return PutNode{node(s)};
    case 1: {
        if (s.nodes.empty())
            return PutNode{node(s)};
        Node n = pick(s.nodes);
        n.state = any<NodeState>(3);
        n.gpuCount = between(0, 8);
        if (chance(5))
            n.cpuMilli = -1;
        return PutNode{n};
    }
    case 2: return EraseNode{chance(5) || s.nodes.empty() ? NodeId{uuid()} : pick(s.nodes).id};
    case 3: return PutWorkload{workload(s)};
    case 4: {
        if (s.workloads.empty())
            return PutWorkload{workload(s)};
        Workload w = pick(s.workloads);
        w.replicas = between(-1, 9);
        if (chance(20))
            w.request.gpuCount = between(0, 2);
        return PutWorkload{w};
    }
    case 5: return EraseWorkload{workloadId(s)};
    case 6: {
        const WorkloadId id = workloadId(s);
        return SetPlacements{id, placements(s, id)};
    }
    default: {
        const WorkloadId id = workloadId(s);
        return SetScalingPolicy{id, chance(40) ? std::nullopt : std::optional(policy(id))};
    }
    }
}

Change RandomPlatform::otherChange(const PlatformSnapshot& s)
{
    switch (below(4)) {
    case 0: return AddPriceBook{priceBook(s)};
    case 1: return RemovePriceBook{s.priceBooks.empty() || chance(20) ? between(0, 99) : s.priceBooks.back().version};
    case 2: {
        Incident opened = incident(s);
        if (chance(20))
            opened.title.clear();
        if (chance(10) && opened.resolvedAt)
            opened.resolvedAt = opened.openedAt - base::Duration::minutes(1);
        const Incident& known = s.incidents.empty() ? opened : pick(s.incidents);
        if (chance(30))
            return PutIncident{chance(50) ? opened : known};
        if (chance(30))
            return EraseIncident{chance(10) ? opened.id : known.id};
        const auto state = any<IncidentState>(3);
        std::optional<base::Instant> resolved;
        if ((state == IncidentState::Resolved) != chance(5))
            resolved = known.openedAt + base::Duration::minutes(below(1000) - 20);
        return SetIncidentState{chance(5) ? opened.id : known.id, state, resolved};
    }
    default: return SetSloTarget{s.slos.empty() || chance(10) ? text() : pick(s.slos).key, between(-5, 1'000'005)};
    }
}

// ---- what-if

base::TimeRange RandomPlatform::period()
{
    const base::Instant from = instant();
    return {from, from + base::Duration::hours(chance(12) ? -below(2) : 1 + below(100))};
}

NodeSet RandomPlatform::nodeSet(const PlatformSnapshot& s)
{
    NodeSet set;
    if (chance(40) && !s.nodes.empty())
        for (int i = between(1, 3); i > 0; --i)
            set.nodes.push_back(chance(5) ? NodeId{uuid()} : pick(s.nodes).id);
    if (set.nodes.empty() ? chance(80) : chance(5))
        set.cluster = chance(5) || s.clusters.empty() ? ClusterId{uuid()} : pick(s.clusters).id;
    if (set.nodes.empty() && !s.nodes.empty() && chance(40))
        set.zone = chance(10) ? text() : pick(s.nodes).zone;
    return set;
}

Change RandomPlatform::nodesChange(const PlatformSnapshot& s)
{
    const auto size = [&](int most) {
        return chance(50) ? std::optional(between(chance(5) ? -1 : 0, most)) : std::nullopt;
    };
    const auto model = [&] {
        return chance(50) ? std::optional(QStringLiteral("H%1").arg(between(1, 9))) : std::nullopt;
    };
    switch (below(4)) {
    case 0: {
        AddNodes add;
        add.cluster = s.clusters.empty() || chance(5) ? ClusterId{uuid()} : pick(s.clusters).id;
        add.count = between(0, 4);
        if (chance(80) && !s.nodes.empty())
            add.like = pick(s.nodes).id;
        add.gpuModel = model();
        add.gpuCount = size(8);
        add.cpuMilli = size(9000);
        add.memoryBytes = size(9000);
        add.pool = chance(20) ? slug() : QString();
        add.zone = chance(20) ? text() : QString();
        add.leadTimeDays = between(chance(5) ? -1 : 0, 30);
        if (chance(20))
            add.leasePerHour = base::Money{decimal(), s.profile.currency};
        return add;
    }
    case 1: return RemoveNodes{nodeSet(s), chance(60) ? std::optional(between(0, 3)) : std::nullopt};
    case 2: return ResizeNodes{nodeSet(s), model(), size(8), size(9000), size(9000)};
    default: {
        if (s.nodes.empty())
            return RestoreNodes{{NodeId{uuid()}}, {node(s)}, {}};
        // What was there may be put back, or be gone for good.
        const NodeId id = pick(s.nodes).id;
        RestoreNodes restore{{}, {*s.node(id)}, {}};
        for (const Placement& p : s.placements)
            if (p.node == id && chance(80))
                restore.placements.push_back(p);
        if (chance(30))
            restore.nodes.front().gpuCount = 0;
        if (chance(30))
            restore = {{id}, {}, {}};
        return restore;
    }
    }
}

Change RandomPlatform::demandChange(const PlatformSnapshot& s)
{
    const TenantId tenant = chance(50) ? TenantId{} : tenantId(s);
    std::vector<TenantId> except;
    if (tenant.isNull() ? chance(40) : chance(5))
        except = {tenantId(s), tenantId(s)};
    switch (below(3)) {
    case 0: return ScaleDemand{tenant, between(-5, 300), period(), except, chance(20)};
    case 1: return RampDemand{tenant, between(-5, 300), between(-5, 300), period(), except, chance(20)};
    default: return GrowDemand{tenant, between(-10'100, 9000), period(), except, chance(20)};
    }
}

Change RandomPlatform::prospectChange(const PlatformSnapshot& s)
{
    switch (below(5)) {
    case 0: {
        OnboardTenants wave{any<TenantType>(5), between(0, 9), period(), {}, between(-5, 200)};
        if (chance(50))
            wave.like = tenantId(s);
        if (wave.like.isNull() != chance(5))
            wave.tokensPerMinute = amount();
        wave.growthBasisPointsPerMonth = chance(50) ? between(-20, 900) : 0;
        wave.withdrawn = chance(20);
        return wave;
    }
    case 1:
        return ChurnTenants{chance(50) ? std::nullopt : std::optional(any<TenantType>(5)), between(-200, 9000),
                            period(), chance(20)};
    case 2: return Outage{nodeSet(s), period(), between(-5, 105), chance(20)};
    case 3: return SetPlacementPolicy{any<PlacementPolicy>(9), chance(20)};
    default: return demandChange(s);
    }
}

std::optional<FaultModel> RandomPlatform::faults(const PlatformSnapshot& s)
{
    if (chance(30))
        return std::nullopt;
    const auto process = [&] {
        return chance(50) ? std::optional(FailureProcess{between(0, 9000), between(0, 900), between(10, 300), 100})
                          : std::nullopt;
    };
    FaultModel faults;
    faults.nodes = process();
    faults.commonCausePercent = chance(50) ? between(0, 100) : 0;
    faults.zones = process();
    faults.clusters = process();
    if (const auto slow = process())
        faults.degraded = {*slow, between(0, 100)};
    if (chance(50))
        faults.provisioning = {between(0, 99), between(0, 99), between(0, 99)};
    for (int i = between(0, 2); i > 0; --i) {
        faults.maintenance.push_back({nodeSet(s), period()});
        faults.chaos.push_back({nodeSet(s), period(), between(0, 100)});
    }
    return faults;
}

Change RandomPlatform::change(const PlatformSnapshot& s)
{
    switch (below(6)) {
    case 0: return tenantChange(s);
    case 1: return amountChange(s);
    case 2: return computeChange(s);
    case 3: return nodesChange(s);
    case 4: return prospectChange(s);
    default: return otherChange(s);
    }
}

} // namespace lumos::tests
