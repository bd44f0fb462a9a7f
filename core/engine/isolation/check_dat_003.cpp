// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/isolation/checks.h"
#include "engine/isolation/tenant_owners.h"

namespace lumos::engine::isolation {

/// A superuser, an owner or a role with BYPASSRLS sees every row.
Findings checkDat003(const PlatformSnapshot& snapshot, const StopToken& stop)
{
    const TenantOwners owners(snapshot);
    Findings findings;
    for (const domain::DataStore& s : snapshot.dataStores) {
        if (stop.stop_requested())
            break;
        const bool violated = s.roleBypasses;
        if (s.separation != domain::DataSeparation::RowLevelSecurity || !violated)
            continue;
        Finding f = finding("DAT-003",
                            s.tenant.isNull() ? std::vector<domain::TenantId>()
                                              : std::vector<domain::TenantId>{owners.ownerId(s.tenant)},
                            {s.key});
        f.statement = {QT_TRANSLATE_NOOP(
                           "core", "The role of the application may bypass row-level security in the data store %1."),
                       {s.key}};
        f.remediation = {
            QT_TRANSLATE_NOOP("core", "Give the application of %1 a role without BYPASSRLS that owns no table."),
            {s.key}};
        findings.push_back(std::move(f));
    }
    return findings;
}

} // namespace lumos::engine::isolation
