// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/service_end.h"

#include "domain/change_json.h"
#include "store/writer.h"

#include <QJsonDocument>

namespace lumos::services {

namespace {

/// Entries that are looked through; little follows the end of a tenant.
constexpr qint64 kNewestEntries = 500;

bool beginsOffboarding(const store::AuditEntry& entry, const domain::Tenant& tenant,
                       const domain::ResourceCatalog& catalog)
{
    const auto change = domain::changeFromJson(QJsonDocument::fromJson(entry.detail.toUtf8()).object(), catalog);
    const auto* act = change ? std::get_if<domain::ActOnTenant>(&*change) : nullptr;
    return act != nullptr && act->tenant == tenant.id && act->action == domain::TenantAction::Offboard;
}

} // namespace

base::Result<std::optional<base::Date>> lastServedDay(const store::HistoryReader& history,
                                                      const domain::PlatformSnapshot& snapshot,
                                                      const domain::Tenant& tenant)
{
    const bool isDeleted = tenant.state == domain::TenantState::Deleted;
    if (!isDeleted && tenant.state != domain::TenantState::Offboarding)
        return std::nullopt;
    LUMOS_ASSIGN(const std::vector<store::AuditEntry> entries, history.audit(kNewestEntries, tenant.slug));
    for (const store::AuditEntry& entry : entries)
        if (beginsOffboarding(entry, tenant, snapshot.catalog))
            return entry.at.date();
    return isDeleted ? std::optional(tenant.createdAt.date() - 1) : std::nullopt;
}

} // namespace lumos::services
