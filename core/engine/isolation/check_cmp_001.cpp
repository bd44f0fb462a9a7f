// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/isolation/checks.h"
#include "engine/isolation/tenant_owners.h"

namespace lumos::engine::isolation {

namespace {

bool isDedicated(const domain::Tenant* tenant)
{
    return tenant != nullptr &&
           (tenant->isolation == domain::IsolationMode::Silo || tenant->type == domain::TenantType::Government);
}

QString slugs(const TenantOwners& owners, const std::vector<domain::TenantId>& tenants)
{
    QStringList list;
    for (const domain::TenantId id : tenants)
        list.append(owners.slug(id));
    return list.join(QLatin1String(", "));
}

} // namespace

/// Joins placements to nodes: a node that runs a dedicated (silo or government) tenant may run nobody else.
Findings checkCmp001(const PlatformSnapshot& snapshot, const StopToken& stop)
{
    const TenantOwners owners(snapshot);
    std::unordered_map<domain::NodeId, std::vector<domain::TenantId>> tenantsOn;
    for (const domain::Placement& p : snapshot.placements)
        if (const domain::Workload* w = snapshot.workload(p.workload))
            insertTenant(tenantsOn[p.node], owners.ownerId(w->tenant));
    Findings findings;
    for (const domain::Node& node : snapshot.nodes) {
        if (stop.stop_requested())
            break;
        const auto it = tenantsOn.find(node.id);
        if (it == tenantsOn.end() || it->second.size() < 2)
            continue;
        const auto dedicated = std::find_if(it->second.begin(), it->second.end(),
                                            [&](domain::TenantId id) { return isDedicated(owners.owner(id)); });
        if (dedicated == it->second.end())
            continue;
        Finding f = finding("CMP-001", it->second, {node.name});
        f.statement = {
            QT_TRANSLATE_NOOP("core", "The node %1 runs workloads of %2, although %3 must have nodes of its own."),
            {node.name, slugs(owners, it->second), owners.slug(*dedicated)}};
        f.remediation = {QT_TRANSLATE_NOOP("core", "Drain the node %1 of the others, and taint it for the pool of %2."),
                         {node.name, owners.slug(*dedicated)}};
        findings.push_back(std::move(f));
    }
    return findings;
}

} // namespace lumos::engine::isolation
