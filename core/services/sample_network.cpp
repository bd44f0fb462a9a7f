// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/sample_story.h"

namespace lumos::services::sample {

namespace {

using namespace domain;

QString vpcKey(const Tenant& tenant) { return QStringLiteral("vpc-") + tenant.slug; }

Ipv4Range cidrOf(std::size_t number)
{
    const auto low = static_cast<std::uint32_t>(10U << 24 | (10U + number) << 16);
    return {low, low | 0xFFFFU};
}

/// TCP from one tenant's network to a port of another's: the rule that a peering, or a mistake, stands on.
FirewallRule allowFrom(const QString& key, const Vpc& to, const Vpc& from, std::uint16_t port)
{
    FirewallRule rule;
    rule.key = key;
    rule.vpc = to.key;
    rule.priority = 200;
    rule.remote = from.cidr;
    rule.local = to.cidr;
    rule.portLow = port;
    rule.portHigh = port;
    return rule;
}

void addVpc(PlatformSnapshot& p, const Tenant& tenant, std::size_t number)
{
    const Vpc vpc{vpcKey(tenant), tenant.id, cidrOf(number), QStringLiteral("core"), true};
    FirewallRule out;
    out.key = vpc.key + QStringLiteral("-egress");
    out.vpc = vpc.key;
    out.direction = RuleDirection::Egress;
    out.local = vpc.cidr;
    out.portLow = 1;
    FirewallRule in = allowFrom(vpc.key + QStringLiteral("-own"), vpc, vpc, 1);
    in.priority = 100;
    in.portHigh = 65535;
    p.vpcs.push_back(vpc);
    p.rules.push_back(out);
    p.rules.push_back(in);
    std::uint32_t host = 10;
    for (const Tenant* project : p.children(tenant.id)) {
        const std::uint16_t port = project->name == u"feature-cache"  ? 6379
                                   : tenant.name == u"Internal tools" ? 8443
                                                                      : 443;
        p.endpoints.push_back({project->slug, vpc.key, project->id, vpc.cidr.low | host++, port});
    }
}

struct SamplePath {
    std::size_t from;
    std::size_t to;
    std::uint16_t port;
};

const Vpc* vpcOf(const PlatformSnapshot& p, TenantId tenant)
{
    for (const Vpc& vpc : p.vpcs)
        if (vpc.tenant == tenant)
            return &vpc;
    return nullptr;
}

/// Four agreed paths; two mistakes (Jade River reaches Northstar's cache, Sandbox reaches the internal tools); and one
/// agreement that ran out while its rule stayed, so that nobody can say what Vega may do at Lumen.
void addPaths(PlatformSnapshot& p, std::span<const TenantId> ids, base::Instant now)
{
    constexpr SamplePath agreed[] = {{0, 1, 443}, {6, 3, 443}, {8, 40, 443}, {5, 7, 8883}};
    constexpr SamplePath mistakes[] = {{6, 0, 6379}, {38, 39, 8443}};
    constexpr SamplePath lapsed = {7, 8, 443};
    const auto rule = [&](const SamplePath& path, const QString& key) {
        const Vpc* from = vpcOf(p, ids[path.from]);
        const Vpc* to = vpcOf(p, ids[path.to]);
        if (from != nullptr && to != nullptr)
            p.rules.push_back(allowFrom(key, *to, *from, path.port));
        return from != nullptr && to != nullptr;
    };
    const auto peering = [&](const SamplePath& path, const QString& key, std::optional<base::Instant> expires) {
        if (rule(path, key + QStringLiteral("-rule")))
            p.peerings.push_back({key, vpcOf(p, ids[path.from])->key, vpcOf(p, ids[path.to])->key, Protocol::Tcp,
                                  path.port, path.port, QStringLiteral("chen.yu"), QStringLiteral("li.wei"), expires});
    };
    int number = 1;
    for (const SamplePath& path : agreed)
        peering(path, QStringLiteral("peering-%1").arg(number++), now + base::Duration::days(180));
    peering(lapsed, QStringLiteral("peering-%1").arg(number), now - base::Duration::days(3));
    for (const SamplePath& path : mistakes)
        rule(path, QStringLiteral("mistake-%1").arg(path.port));
}

} // namespace

void addSampleNetwork(PlatformSnapshot& platform, const SampleSpec& spec, std::span<const StoryTenant> story,
                      std::span<const TenantId> ids)
{
    std::size_t number = 0;
    for (std::size_t i = 0; i < story.size(); ++i)
        if (story[i].hasVpc)
            addVpc(platform, *platform.tenant(ids[i]), number++);
    if (spec.tenants == 42)
        addPaths(platform, ids, spec.now);
}

void addSampleStorage(PlatformSnapshot& platform, const SampleSpec& spec, std::span<const TenantId> ids)
{
    for (const TenantId id : ids) {
        const Tenant& t = *platform.tenant(id);
        platform.encryptionKeys.push_back(
            {QStringLiteral("key-") + t.slug, id, spec.now - base::Duration::days(30), false});
        platform.volumes.push_back({QStringLiteral("vol-") + t.slug, id, platform.used(id, kinds::kStorage).value,
                                    QStringLiteral("key-") + t.slug, QStringLiteral("volume"), false});
        platform.dataStores.push_back(
            {QStringLiteral("db-") + t.slug, id,
             t.isolation == IsolationMode::Silo ? DataSeparation::Database : DataSeparation::RowLevelSecurity, true,
             true, false});
    }
}

} // namespace lumos::services::sample
