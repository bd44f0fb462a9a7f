// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/isolation/checks.h"
#include "engine/isolation/tenant_owners.h"

namespace lumos::engine::isolation {

/// Row-level security without FORCE does not apply to the owner of a table.
Findings checkDat001(const PlatformSnapshot& snapshot, const StopToken& stop)
{
    const TenantOwners owners(snapshot);
    Findings findings;
    for (const domain::DataStore& s : snapshot.dataStores) {
        if (stop.stop_requested())
            break;
        const bool violated = !s.policyForced;
        if (s.separation != domain::DataSeparation::RowLevelSecurity || !violated)
            continue;
        Finding f = finding("DAT-001",
                            s.tenant.isNull() ? std::vector<domain::TenantId>()
                                              : std::vector<domain::TenantId>{owners.ownerId(s.tenant)},
                            {s.key});
        f.statement = {QT_TRANSLATE_NOOP("core", "Row-level security of the data store %1 is not forced, so the owner "
                                                 "of its tables sees the rows of all tenants."),
                       {s.key}};
        f.remediation = {QT_TRANSLATE_NOOP("core", "Force row-level security on every table of %1."), {s.key}};
        findings.push_back(std::move(f));
    }
    return findings;
}

} // namespace lumos::engine::isolation
