// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/isolation/checks.h"
#include "engine/isolation/tenant_owners.h"

namespace lumos::engine::isolation {

namespace {

/// Days within which a key must be rotated; the yearly rotation of the common cloud benchmarks, sooner where more depends on it.
int rotationDays(const domain::Tenant* owner)
{
    constexpr int kYear = 365;
    if (owner == nullptr)
        return kYear;
    switch (owner->type) {
    case domain::TenantType::Government: return 90;
    case domain::TenantType::Enterprise: return 180;
    case domain::TenantType::Individual:
    case domain::TenantType::SmallBusiness:
    case domain::TenantType::Educational: return kYear;
    }
    return kYear;
}

} // namespace

Findings checkSto003(const PlatformSnapshot& snapshot, const StopToken& stop)
{
    const TenantOwners owners(snapshot);
    Findings findings;
    for (const domain::EncryptionKey& k : snapshot.encryptionKeys) {
        if (stop.stop_requested())
            break;
        const int days = rotationDays(owners.owner(k.tenant));
        const std::int64_t age = (snapshot.takenAt - k.rotatedAt).ms / base::Duration::days(1).ms;
        if (k.destroyed || snapshot.takenAt - k.rotatedAt <= base::Duration::days(days))
            continue;
        Finding f = finding("STO-003",
                            k.tenant.isNull() ? std::vector<domain::TenantId>()
                                              : std::vector<domain::TenantId>{owners.ownerId(k.tenant)},
                            {k.key});
        f.statement = {QT_TRANSLATE_NOOP("core", "The encryption key %1 was last rotated %2 days ago; %3 are allowed."),
                       {k.key, QString::number(age), QString::number(days)}};
        f.remediation = {QT_TRANSLATE_NOOP("core", "Rotate the encryption key %1."), {k.key}};
        findings.push_back(std::move(f));
    }
    return findings;
}

} // namespace lumos::engine::isolation
