// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/isolation/checks.h"
#include "engine/isolation/flow_text.h"
#include "engine/isolation/tenant_owners.h"

namespace lumos::engine::isolation {

namespace {

Finding leakFinding(const PlatformSnapshot& s, const TenantOwners& owners, const VpcPair& pair)
{
    const domain::Vpc& from = s.vpcs[pair.from];
    const domain::Vpc& to = s.vpcs[pair.to];
    const QString egress = deciderKey(s, pair.leak->egressRule, pair.from);
    const QString ingress = deciderKey(s, pair.leak->ingressRule, pair.to);
    Finding f = finding("NET-002", {from.tenant, to.tenant}, {from.key, to.key, egress, ingress});
    f.witness = pair.leak->box.witness();
    f.statement = {
        QT_TRANSLATE_NOOP("core", "Packets of %1 reach %2 outside every peering, such as %3 from %4 to %5, port %6."),
        {owners.slug(from.tenant), owners.slug(to.tenant), protocolText(f.witness->protocol),
         domain::ipv4ToString(f.witness->source), domain::ipv4ToString(f.witness->destination),
         QString::number(f.witness->port)}};
    f.remediation = {QT_TRANSLATE_NOOP("core", "Narrow %1 or %2, or have a peering from %3 to %4 approved."),
                     {egress, ingress, from.key, to.key}};
    return f;
}

} // namespace

/// Exact: box algebra over source, destination, protocol and port with first-match subtraction; the witness passes the
/// egress rules of the one VPC and the ingress rules of the other.
Findings checkNet002On(const PlatformSnapshot& snapshot, const Reachability& reachability)
{
    const TenantOwners owners(snapshot);
    Findings findings;
    for (const VpcPair& pair : reachability.pairs)
        if (pair.leak)
            findings.push_back(leakFinding(snapshot, owners, pair));
    return findings;
}

Findings checkNet002(const PlatformSnapshot& snapshot, const StopToken& stop)
{
    return checkNet002On(snapshot, computeReachability(snapshot, stop));
}

} // namespace lumos::engine::isolation
