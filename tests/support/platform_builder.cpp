// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/platform_builder.h"

#include "base/rng.h"

#include <algorithm>

namespace lumos::tests {

namespace {

using namespace lumos::domain;

constexpr std::int64_t kGiB = std::int64_t{1} << 30;

/// A well-formed UUID that follows from a name. The tag keeps a tenant and a node of one name apart.
base::Uuid uuidOf(std::uint64_t tag, QStringView name)
{
    std::uint64_t h = base::CounterRng::mix(tag);
    for (const QChar c : name)
        h = base::CounterRng::mix(h ^ c.unicode());
    base::Uuid u{base::CounterRng::mix(h), base::CounterRng::mix(h + 1)};
    u.hi = (u.hi & ~0xF000ULL) | 0x7000ULL;
    u.lo = u.lo >> 2 | 0x8000'0000'0000'0000ULL;
    return u;
}

[[noreturn]] void stop(const char* what, QStringView value)
{
    qFatal("PlatformBuilder: %s \"%s\"", what, qUtf8Printable(value.toString()));
}

base::Instant instant(QStringView iso)
{
    const auto t = base::Instant::parse(iso);
    if (!t)
        stop("not an instant", iso);
    return *t;
}

base::Decimal decimal(QStringView text)
{
    const auto d = base::Decimal::parse(text);
    if (!d)
        stop("not a decimal number", text);
    return *d;
}

ResourceKindId kindOf(const ResourceCatalog& catalog, QStringView key)
{
    const auto kind = catalog.find(key);
    if (!kind)
        stop("no resource kind", key);
    return *kind;
}

Quantity quantity(const ResourceCatalog& catalog, ResourceKindId kind, QStringView text)
{
    const auto q = parseQuantity(text, catalog.at(kind));
    if (!q)
        stop("not an amount", text);
    return *q;
}

} // namespace

PlatformBuilder::PlatformBuilder()
{
    m_platform.profile = {QStringLiteral("Test platform"), QStringLiteral("test"), base::Currency::cny(), 480};
    takenAt(u"2026-11-23T14:32:05Z");
}

TenantId PlatformBuilder::tenantId(QStringView slug) { return {uuidOf(1, slug)}; }
ClusterId PlatformBuilder::clusterId(QStringView name) { return {uuidOf(2, name)}; }
NodeId PlatformBuilder::nodeId(QStringView name) { return {uuidOf(3, name)}; }
WorkloadId PlatformBuilder::workloadId(QStringView name) { return {uuidOf(4, name)}; }
IncidentId PlatformBuilder::incidentId(QStringView number) { return {uuidOf(5, number)}; }

PlatformBuilder& PlatformBuilder::takenAt(QStringView iso)
{
    m_platform.takenAt = instant(iso);
    return *this;
}

PlatformBuilder& PlatformBuilder::currency(QStringView code)
{
    const auto c = base::Currency::fromCode(code);
    if (!c)
        stop("no currency", code);
    m_platform.profile.currency = *c;
    return *this;
}

PlatformBuilder& PlatformBuilder::kind(QStringView key, QStringView unit, Aggregation aggregation)
{
    if (!m_platform.catalog.add({key.toString(), key.toString(), unit.toString(), aggregation, true}))
        stop("cannot add the resource kind", key);
    return *this;
}

// ---- tenants

PlatformBuilder& PlatformBuilder::add(TenantLevel level, TenantId parent, QStringView slug, QStringView name)
{
    Tenant t;
    t.id = tenantId(slug);
    t.parent = parent;
    t.level = level;
    t.state = TenantState::Active;
    t.slug = slug.toString();
    t.name = name.isEmpty() ? t.slug : name.toString();
    t.owner = QStringLiteral("Wang Min");
    t.tier = QStringLiteral("gold");
    t.region = QStringLiteral("cn-north-1");
    t.createdAt = m_platform.takenAt - base::Duration::days(365);
    m_platform.tenants.push_back(std::move(t));
    return *this;
}

PlatformBuilder& PlatformBuilder::organisation(QStringView slug, QStringView name)
{
    m_organisation = tenantId(slug);
    return add(TenantLevel::Organisation, {}, slug, name);
}

PlatformBuilder& PlatformBuilder::tenant(QStringView slug, QStringView name)
{
    m_tenant = tenantId(slug);
    return add(TenantLevel::Tenant, m_organisation, slug, name);
}

PlatformBuilder& PlatformBuilder::project(QStringView slug, QStringView name)
{
    if (m_tenant.isNull())
        stop("a project needs a tenant before it:", slug);
    return add(TenantLevel::Project, m_tenant, slug, name);
}

Tenant& PlatformBuilder::current()
{
    if (m_platform.tenants.empty())
        stop("name a tenant first", u"");
    return m_platform.tenants.back();
}

TenantId PlatformBuilder::owner() { return current().id; }

PlatformBuilder& PlatformBuilder::type(TenantType type)
{
    current().type = type;
    return *this;
}

PlatformBuilder& PlatformBuilder::state(TenantState state)
{
    current().state = state;
    return *this;
}

PlatformBuilder& PlatformBuilder::isolation(IsolationMode mode)
{
    current().isolation = mode;
    return *this;
}

PlatformBuilder& PlatformBuilder::tier(QStringView plan)
{
    current().tier = plan.toString();
    return *this;
}

PlatformBuilder& PlatformBuilder::region(QStringView region, QStringView residency)
{
    current().region = region.toString();
    current().residency = residency.toString();
    return *this;
}

PlatformBuilder& PlatformBuilder::createdAt(QStringView iso)
{
    current().createdAt = instant(iso);
    return *this;
}

PlatformBuilder& PlatformBuilder::deleteProtected()
{
    current().deleteProtected = true;
    return *this;
}

// ---- what belongs to a tenant

PlatformBuilder& PlatformBuilder::quota(QStringView kind, QStringView limit, const Thresholds& thresholds)
{
    const ResourceKindId id = kindOf(m_platform.catalog, kind);
    const QuotaSource source = current().level == TenantLevel::Project ? QuotaSource::Project : QuotaSource::Tenant;
    m_platform.quotas.push_back({owner(), id, quantity(m_platform.catalog, id, limit), thresholds, source});
    return *this;
}

PlatformBuilder& PlatformBuilder::usage(QStringView kind, QStringView used)
{
    const ResourceKindId id = kindOf(m_platform.catalog, kind);
    m_platform.usage.push_back({owner(), id, quantity(m_platform.catalog, id, used), m_platform.takenAt});
    return *this;
}

PlatformBuilder& PlatformBuilder::budget(QStringView monthly)
{
    m_platform.budgets.push_back({owner(), {decimal(monthly), m_platform.profile.currency}});
    return *this;
}

PlatformBuilder& PlatformBuilder::workload(QStringView name, const WorkloadShape& shape)
{
    Workload w;
    w.id = workloadId(name);
    w.tenant = owner();
    w.name = name.toString();
    w.request = {shape.cores * 1000, shape.memoryGiB * kGiB, shape.gpus, shape.gpus > 0 ? shape.gpuMilli : 0, {}};
    w.state = shape.state;
    w.replicas = shape.replicas;
    w.priority = shape.priority;
    w.createdAt = m_platform.takenAt - base::Duration::days(30);
    m_platform.workloads.push_back(std::move(w));
    return *this;
}

PlatformBuilder& PlatformBuilder::vpc(QStringView key, QStringView cidr, QStringView overlapDomain)
{
    const auto range = Ipv4Range::parseCidr(cidr);
    if (!range)
        stop("not a CIDR", cidr);
    m_platform.vpcs.push_back({key.toString(), owner(), *range, overlapDomain.toString(), true});
    return *this;
}

PlatformBuilder& PlatformBuilder::endpoint(QStringView key, QStringView vpc, QStringView address, std::uint16_t port)
{
    const auto ip = parseIpv4(address);
    if (!ip)
        stop("not an IPv4 address", address);
    m_platform.endpoints.push_back({key.toString(), vpc.toString(), owner(), *ip, port});
    return *this;
}

PlatformBuilder& PlatformBuilder::slo(QStringView key, QStringView name, std::int32_t objectivePpm)
{
    m_platform.slos.push_back({key.toString(), owner(), name.toString(), objectivePpm});
    return *this;
}

PlatformBuilder& PlatformBuilder::incident(QStringView number, Level level, QStringView title)
{
    Incident i;
    i.id = incidentId(number);
    i.number = number.toString();
    i.tenant = owner();
    i.level = level;
    i.title = title.toString();
    i.openedAt = m_platform.takenAt - base::Duration::hours(2);
    m_platform.incidents.push_back(std::move(i));
    return *this;
}

// ---- what belongs to a workload

PlatformBuilder& PlatformBuilder::scaling(ScalingPolicy policy)
{
    if (m_platform.workloads.empty())
        stop("name a workload before its scaling policy", u"");
    policy.workload = m_platform.workloads.back().id;
    m_platform.scalingPolicies.push_back(policy);
    return *this;
}

PlatformBuilder& PlatformBuilder::placed(QStringView node, std::initializer_list<std::int32_t> gpus)
{
    if (m_platform.workloads.empty())
        stop("name a workload before it is placed on", node);
    const WorkloadId id = m_platform.workloads.back().id;
    const auto& all = m_platform.placements;
    const auto replica = std::count_if(all.begin(), all.end(), [id](const Placement& p) { return p.workload == id; });
    m_platform.placements.push_back({id, static_cast<std::int32_t>(replica), nodeId(node), gpus});
    return *this;
}

// ---- clusters and nodes

PlatformBuilder& PlatformBuilder::cluster(QStringView name, QStringView region)
{
    m_cluster = clusterId(name);
    m_platform.clusters.push_back({m_cluster, name.toString(), region.toString()});
    return *this;
}

PlatformBuilder& PlatformBuilder::node(QStringView name, const NodeShape& shape)
{
    if (m_cluster.isNull())
        stop("name a cluster before the node", name);
    Node n;
    n.id = nodeId(name);
    n.cluster = m_cluster;
    n.name = name.toString();
    n.pool = QString::fromUtf16(shape.pool);
    n.zone = QString::fromUtf16(shape.zone);
    n.gpuModel = QString::fromUtf16(shape.gpuModel);
    n.state = shape.state;
    n.noScheduleTaint = shape.noScheduleTaint;
    n.cpuMilli = shape.cores * 1000;
    n.memoryBytes = shape.memoryGiB * kGiB;
    n.gpuCount = shape.gpus;
    m_platform.nodes.push_back(std::move(n));
    return *this;
}

PlatformBuilder& PlatformBuilder::nodes(QStringView prefix, int count, const NodeShape& shape)
{
    for (int i = 1; i <= count; ++i)
        node(QStringLiteral("%1-%2").arg(prefix).arg(i), shape);
    return *this;
}

// ---- the rest

PlatformBuilder& PlatformBuilder::rule(FirewallRule rule)
{
    m_platform.rules.push_back(std::move(rule));
    return *this;
}

PlatformBuilder& PlatformBuilder::priceBook(PriceBook book)
{
    m_platform.priceBooks.push_back(std::move(book));
    return *this;
}

PlatformBuilder& PlatformBuilder::edit(const std::function<void(PlatformSnapshot&)>& change)
{
    change(m_platform);
    return *this;
}

PlatformSnapshot PlatformBuilder::build() const
{
    PlatformSnapshot snapshot = m_platform;
    sortSnapshot(snapshot);
    return snapshot;
}

SnapshotPtr PlatformBuilder::share() const { return std::make_shared<const PlatformSnapshot>(build()); }

PriceBook simplePriceBook(QStringView planKey, std::int32_t version)
{
    PricePlan plan;
    plan.key = planKey.toString();
    plan.name = plan.key;
    plan.taxBasisPoints = 600;
    plan.charges = {
        {QStringLiteral("Platform fee"), FixedCharge{base::Decimal::fromInt(1000)}},
        {QStringLiteral("GPU hours"), UsageCharge{kinds::kGpu, base::Decimal::fromInt(18), 1000, 0}},
        {QStringLiteral("Prompt tokens"),
         TieredCharge{kinds::kTokensIn,
                      TierMode::Graduated,
                      1'000'000,
                      {{1'000'000'000, base::Decimal::fromInt(2), {}}, {std::nullopt, base::Decimal::fromInt(1), {}}}}},
    };
    PriceBook book;
    book.version = version;
    book.currency = base::Currency::cny();
    book.effectiveFrom = base::Date::fromYmd(2026, 1, 1);
    book.plans = {std::move(plan)};
    book.unitCosts = {{kinds::kGpu, base::Decimal::fromInt(12), 1000},
                      {kinds::kTokensIn, base::Decimal::fromInt(1), 1'000'000}};
    return book;
}

} // namespace lumos::tests
