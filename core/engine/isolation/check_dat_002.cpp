// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/isolation/checks.h"
#include "engine/isolation/tenant_owners.h"

namespace lumos::engine::isolation {

/// Permissive policies are joined by OR; only a RESTRICTIVE one holds whatever else is added.
Findings checkDat002(const PlatformSnapshot& snapshot, const StopToken& stop)
{
    const TenantOwners owners(snapshot);
    Findings findings;
    for (const domain::DataStore& s : snapshot.dataStores) {
        if (stop.stop_requested())
            break;
        const bool violated = !s.restrictiveGuard;
        if (s.separation != domain::DataSeparation::RowLevelSecurity || !violated)
            continue;
        Finding f = finding("DAT-002",
                            s.tenant.isNull() ? std::vector<domain::TenantId>()
                                              : std::vector<domain::TenantId>{owners.ownerId(s.tenant)},
                            {s.key});
        f.statement = {
            QT_TRANSLATE_NOOP(
                "core",
                "The data store %1 has only permissive policies, and any one of them opens rows to other tenants."),
            {s.key}};
        f.remediation = {QT_TRANSLATE_NOOP("core", "Add a RESTRICTIVE policy on the tenant to every table of %1."),
                         {s.key}};
        findings.push_back(std::move(f));
    }
    return findings;
}

} // namespace lumos::engine::isolation
