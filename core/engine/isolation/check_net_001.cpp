// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/isolation/checks.h"
#include "engine/isolation/tenant_owners.h"

namespace lumos::engine::isolation {

namespace {

Finding overlapFinding(const TenantOwners& owners, const domain::Vpc& a, const domain::Vpc& b)
{
    std::vector<domain::TenantId> tenants;
    insertTenant(tenants, owners.ownerId(a.tenant));
    insertTenant(tenants, owners.ownerId(b.tenant));
    QStringList objects{a.key, b.key};
    objects.sort();
    Finding f = finding("NET-001", std::move(tenants), std::move(objects));
    const domain::Ipv4Range shared{std::max(a.cidr.low, b.cidr.low), std::min(a.cidr.high, b.cidr.high)};
    f.statement = {QT_TRANSLATE_NOOP("core", "The VPCs %1 and %2 both use %3 in the overlap domain %4."),
                   {f.objects[0], f.objects[1], shared.toString(), a.overlapDomain}};
    f.remediation = {QT_TRANSLATE_NOOP("core", "Renumber %1, or move it to an overlap domain of its own."),
                     {f.objects[1]}};
    return f;
}

} // namespace

/// Sort and sweep a domain: only VPCs whose ranges are still open at the next one's start are compared.
Findings checkNet001(const PlatformSnapshot& snapshot, const StopToken& stop)
{
    const TenantOwners owners(snapshot);
    std::vector<const domain::Vpc*> order;
    for (const domain::Vpc& v : snapshot.vpcs)
        order.push_back(&v);
    std::sort(order.begin(), order.end(), [](const domain::Vpc* a, const domain::Vpc* b) {
        return std::tie(a->overlapDomain, a->cidr.low, a->key) < std::tie(b->overlapDomain, b->cidr.low, b->key);
    });
    Findings findings;
    std::vector<const domain::Vpc*> open;
    for (const domain::Vpc* v : order) {
        if (stop.stop_requested())
            break;
        std::erase_if(open, [&](const domain::Vpc* o) {
            return o->overlapDomain != v->overlapDomain || o->cidr.high < v->cidr.low;
        });
        for (const domain::Vpc* o : open)
            if (owners.ownerId(o->tenant) != owners.ownerId(v->tenant))
                findings.push_back(overlapFinding(owners, *o, *v));
        open.push_back(v);
    }
    return findings;
}

} // namespace lumos::engine::isolation
