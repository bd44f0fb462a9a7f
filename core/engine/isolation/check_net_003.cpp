// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/isolation/checks.h"
#include "engine/isolation/flow_text.h"

namespace lumos::engine::isolation {

/// Where a sound peering exists: what passes less what it allows.
Findings checkNet003On(const PlatformSnapshot& snapshot, const Reachability& reachability)
{
    Findings findings;
    for (const VpcPair& pair : reachability.pairs) {
        if (!pair.leak)
            continue;
        const domain::Vpc& from = snapshot.vpcs[pair.from];
        const domain::Vpc& to = snapshot.vpcs[pair.to];
        for (const domain::Peering& p : snapshot.peerings) {
            if (p.fromVpc != from.key || p.toVpc != to.key || !isSound(p, snapshot.takenAt))
                continue;
            Finding f = finding("NET-003", {from.tenant, to.tenant},
                                {p.key, deciderKey(snapshot, pair.leak->ingressRule, pair.to)});
            f.witness = pair.leak->box.witness();
            f.statement = {
                QT_TRANSLATE_NOOP(
                    "core", "The peering %1 allows %2 to the ports %3 to %4, but %5 to port %6 of %7 passes, too."),
                {p.key, protocolText(p.protocol), QString::number(p.portLow), QString::number(p.portHigh),
                 protocolText(f.witness->protocol), QString::number(f.witness->port),
                 domain::ipv4ToString(f.witness->destination)}};
            f.remediation = {QT_TRANSLATE_NOOP("core", "Tighten %1 to the scope of the peering %2."),
                             {f.objects[1], p.key}};
            findings.push_back(std::move(f));
        }
    }
    return findings;
}

Findings checkNet003(const PlatformSnapshot& snapshot, const StopToken& stop)
{
    return checkNet003On(snapshot, computeReachability(snapshot, stop));
}

} // namespace lumos::engine::isolation
