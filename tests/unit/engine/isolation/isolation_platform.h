// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/isolation/check.h"

#include <QStringList>

/// Small platforms for the tests of isolation: a few tenants with a VPC each.
namespace lumos::engine::isolation::test {

using namespace lumos::domain;

inline const base::Instant kNow = base::Instant::at(base::Date::fromYmd(2026, 11, 23));

inline TenantId tenantId(std::uint64_t n) { return TenantId{{1, n}}; }
inline Ipv4Range cidr(const char* text) { return *Ipv4Range::parseCidr(QString::fromLatin1(text)); }
inline std::uint32_t address(const char* text) { return *parseIpv4(QString::fromLatin1(text)); }
inline QString q(const char* text) { return QString::fromLatin1(text); }

inline Vpc vpc(const char* key, std::uint64_t tenant, const char* range, bool defaultDeny = true)
{
    return {q(key), tenantId(tenant), cidr(range), q("main"), defaultDeny};
}

inline FirewallRule rule(const char* key, const char* vpcKey, RuleDirection direction, RuleAction action,
                         const char* remote, std::uint16_t low = 0, std::uint16_t high = 65535)
{
    FirewallRule r;
    r.key = q(key);
    r.vpc = q(vpcKey);
    r.direction = direction;
    r.action = action;
    r.remote = cidr(remote);
    r.portLow = low;
    r.portHigh = high;
    return r;
}

/// Three tenants with a VPC each, closed to one another.
inline PlatformSnapshot threeTenants()
{
    PlatformSnapshot s;
    s.takenAt = kNow;
    for (std::uint64_t n = 1; n <= 3; ++n) {
        Tenant t;
        t.id = tenantId(n);
        t.level = TenantLevel::Tenant;
        t.slug = QStringLiteral("tenant-%1").arg(n);
        s.tenants.push_back(t);
    }
    s.vpcs = {vpc("vpc-1", 1, "10.1.0.0/16"), vpc("vpc-2", 2, "10.2.0.0/16"), vpc("vpc-3", 3, "10.3.0.0/16")};
    return s;
}

/// Many tenants, so that a proof takes long enough to be stopped.
inline PlatformSnapshot large(std::uint32_t tenants)
{
    PlatformSnapshot s;
    s.takenAt = kNow;
    for (std::uint32_t i = 0; i < tenants; ++i) {
        const QString key = QStringLiteral("vpc-%1").arg(i);
        const std::uint32_t low = address("10.0.0.0") + i * 256;
        s.vpcs.push_back({key, tenantId(i + 1), {low, low + 255}, q("main"), true});
        for (std::uint16_t k = 0; k < 20; ++k) {
            FirewallRule r = rule("", "", k % 2 == 0 ? RuleDirection::Ingress : RuleDirection::Egress,
                                  RuleAction::Allow, "10.0.0.0/8", k, static_cast<std::uint16_t>(k + 1));
            r.key = QStringLiteral("%1-%2").arg(key).arg(k);
            r.vpc = key;
            s.rules.push_back(r);
        }
    }
    return s;
}

inline IsolationOutcome run(const PlatformSnapshot& s)
{
    base::NullProgress progress;
    return runChecks(s, {}, progress).value();
}

inline QStringList rulesOf(const IsolationOutcome& outcome)
{
    QStringList ids;
    for (const Finding& f : outcome.findings)
        ids.append(f.rule);
    return ids;
}

inline PairVerdict pairOf(const IsolationOutcome& outcome, std::uint64_t from, std::uint64_t to)
{
    const auto it = std::find_if(outcome.pairs.begin(), outcome.pairs.end(), [&](const PairVerdict& p) {
        return p.from == tenantId(from) && p.to == tenantId(to);
    });
    return it == outcome.pairs.end() ? PairVerdict() : *it;
}

} // namespace lumos::engine::isolation::test
