// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/isolation/checks.h"
#include "engine/isolation/tenant_owners.h"

#include <QHash>

namespace lumos::engine::isolation {

namespace {

const QLatin1String kSharedPool("shared");

bool isDedicatedPool(const QString& pool) { return !pool.isEmpty() && pool != kSharedPool; }

void addUntainted(const PlatformSnapshot& s, const QHash<QString, domain::TenantId>& tenantBySlug, Findings& findings)
{
    for (const domain::Node& node : s.nodes) {
        if (!isDedicatedPool(node.pool) || node.noScheduleTaint)
            continue;
        const auto owner = tenantBySlug.constFind(node.pool);
        Finding f = finding("CMP-002",
                            owner == tenantBySlug.constEnd() ? std::vector<domain::TenantId>()
                                                             : std::vector<domain::TenantId>{*owner},
                            {node.name, node.pool});
        f.statement = {QT_TRANSLATE_NOOP("core", "The node %1 of the dedicated pool %2 has no NoSchedule taint."),
                       {node.name, node.pool}};
        f.remediation = {QT_TRANSLATE_NOOP("core", "Taint the node %1 for the pool %2."), {node.name, node.pool}};
        findings.push_back(std::move(f));
    }
}

void addForeign(const PlatformSnapshot& s, const QHash<QString, domain::TenantId>& tenantBySlug,
                const TenantOwners& owners, Findings& findings)
{
    for (const domain::Workload& w : s.workloads) {
        if (!isDedicatedPool(w.toleratesPool))
            continue;
        const auto poolOwner = tenantBySlug.constFind(w.toleratesPool);
        const domain::TenantId owner = owners.ownerId(w.tenant);
        if (poolOwner == tenantBySlug.constEnd() || *poolOwner == owner)
            continue;
        std::vector<domain::TenantId> tenants;
        insertTenant(tenants, *poolOwner);
        insertTenant(tenants, owner);
        Finding f = finding("CMP-002", std::move(tenants), {w.name, w.toleratesPool});
        f.statement = {QT_TRANSLATE_NOOP("core", "The workload %1 of %2 tolerates the dedicated pool %3."),
                       {w.name, owners.slug(owner), w.toleratesPool}};
        f.remediation = {QT_TRANSLATE_NOOP("core", "Remove the toleration of the pool %1 from the workload %2."),
                         {w.toleratesPool, w.name}};
        findings.push_back(std::move(f));
    }
}

} // namespace

/// Taints times tolerations: a dedicated pool is closed by a taint, and only its own tenant's workloads tolerate it.
Findings checkCmp002(const PlatformSnapshot& snapshot, const StopToken& stop)
{
    QHash<QString, domain::TenantId> tenantBySlug;
    for (const domain::Tenant& t : snapshot.tenants)
        tenantBySlug.insert(t.slug, t.id);
    Findings findings;
    addUntainted(snapshot, tenantBySlug, findings);
    if (!stop.stop_requested())
        addForeign(snapshot, tenantBySlug, TenantOwners(snapshot), findings);
    return findings;
}

} // namespace lumos::engine::isolation
