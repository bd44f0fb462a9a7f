// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/isolation/checks.h"
#include "engine/isolation/tenant_owners.h"

#include <QHash>

namespace lumos::engine::isolation {

namespace {

base::Text fault(const domain::Peering& p, base::Instant now)
{
    if (p.expiresAt && *p.expiresAt <= now)
        return {QT_TRANSLATE_NOOP("core", "The peering %1 expired on %2."), {p.key, p.expiresAt->date().toIso()}};
    if (p.approvedBy.isEmpty())
        return {QT_TRANSLATE_NOOP("core", "The peering %1 is one-sided: nobody has approved it."), {p.key}};
    return {QT_TRANSLATE_NOOP("core", "%1 both requested and approved the peering %2."), {p.approvedBy, p.key}};
}

} // namespace

/// A state check: one finding a peering that is not sound, whatever the rules let through.
Findings checkNet004(const PlatformSnapshot& snapshot, const StopToken& stop)
{
    QHash<QString, domain::TenantId> tenantOfVpc;
    for (const domain::Vpc& v : snapshot.vpcs)
        tenantOfVpc.insert(v.key, v.tenant);
    Findings findings;
    for (const domain::Peering& p : snapshot.peerings) {
        if (stop.stop_requested())
            break;
        if (isSound(p, snapshot.takenAt))
            continue;
        std::vector<domain::TenantId> tenants;
        for (const QString& vpc : {p.fromVpc, p.toVpc})
            if (const auto it = tenantOfVpc.constFind(vpc); it != tenantOfVpc.constEnd())
                insertTenant(tenants, *it);
        Finding f = finding("NET-004", std::move(tenants), {p.key});
        f.statement = fault(p, snapshot.takenAt);
        f.remediation = {QT_TRANSLATE_NOOP("core", "Revoke the peering %1, or have both sides approve it again."),
                         {p.key}};
        findings.push_back(std::move(f));
    }
    return findings;
}

} // namespace lumos::engine::isolation
