// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/isolation/checks.h"
#include "engine/isolation/tenant_owners.h"

#include <map>

namespace lumos::engine::isolation {

/// Groups by key: the tenants whose volumes use it and the tenant that owns it must be one.
Findings checkSto002(const PlatformSnapshot& snapshot, const StopToken& stop)
{
    const TenantOwners owners(snapshot);
    std::map<QString, std::vector<domain::TenantId>> users;
    for (const domain::Volume& v : snapshot.volumes)
        if (!v.encryptionKey.isEmpty())
            insertTenant(users[v.encryptionKey], owners.ownerId(v.tenant));
    for (const domain::EncryptionKey& k : snapshot.encryptionKeys)
        if (const auto it = users.find(k.key); it != users.end() && !k.tenant.isNull())
            insertTenant(it->second, owners.ownerId(k.tenant));
    Findings findings;
    for (const auto& [key, tenants] : users) {
        if (stop.stop_requested())
            break;
        if (tenants.size() < 2)
            continue;
        Finding f = finding("STO-002", tenants, {key});
        f.statement = {QT_TRANSLATE_NOOP("core", "%1 tenants use the encryption key %2, among them %3 and %4."),
                       {QString::number(tenants.size()), key, owners.slug(tenants[0]), owners.slug(tenants[1])}};
        f.remediation = {
            QT_TRANSLATE_NOOP("core", "Give each tenant a key of its own, and encrypt anew what %1 protects."), {key}};
        findings.push_back(std::move(f));
    }
    return findings;
}

} // namespace lumos::engine::isolation
