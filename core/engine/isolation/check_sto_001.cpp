// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/isolation/checks.h"
#include "engine/isolation/tenant_owners.h"

namespace lumos::engine::isolation {

/// Nothing at rest without a key: volumes, snapshots and backups alike.
Findings checkSto001(const PlatformSnapshot& snapshot, const StopToken& stop)
{
    const TenantOwners owners(snapshot);
    Findings findings;
    for (const domain::Volume& v : snapshot.volumes) {
        if (stop.stop_requested())
            break;
        if (!v.encryptionKey.isEmpty())
            continue;
        const domain::TenantId owner = owners.ownerId(v.tenant);
        Finding f = finding("STO-001", {owner}, {v.key});
        f.statement = {QT_TRANSLATE_NOOP("core", "%1 (%2) of %3 is not encrypted."),
                       {v.key, v.kind, owners.slug(owner)}};
        f.remediation = {QT_TRANSLATE_NOOP("core", "Encrypt %1 with a key of %2."), {v.key, owners.slug(owner)}};
        findings.push_back(std::move(f));
    }
    return findings;
}

} // namespace lumos::engine::isolation
