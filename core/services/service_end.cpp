// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/service_end.h"

#include "store/audit_detail.h"
#include "store/writer.h"

#include <algorithm>

namespace lumos::services {

namespace {

using Entries = std::vector<store::AuditEntry>;

/// Entries that are looked through; little follows the end of a tenant.
constexpr qint64 kNewestEntries = 500;
/// Of the whole log, page by page, for one that was renamed after its end.
constexpr int kMostPages = 100;

class EndOfService final {
public:
    EndOfService(const domain::Tenant& tenant, const domain::ResourceCatalog& catalog)
        : m_tenant(tenant), m_id(tenant.id.toString()), m_catalog(catalog)
    {}

    [[nodiscard]] std::optional<base::Date> dayIn(const Entries& newestFirst) const
    {
        const auto at = std::find_if(newestFirst.begin(), newestFirst.end(),
                                     [this](const store::AuditEntry& e) { return any(e, &EndOfService::begins); });
        return at == newestFirst.end() ? std::nullopt : std::optional(at->at.date());
    }

    /// The day of an end before its oldest edit among the entries: what came before that may stand under another slug.
    [[nodiscard]] base::Result<std::optional<base::Date>> dayBeforeEdit(const store::HistoryReader& history,
                                                                        const Entries& newestFirst) const
    {
        const auto edit = std::find_if(newestFirst.rbegin(), newestFirst.rend(), [this](const store::AuditEntry& e) {
            return any(e, &EndOfService::editsEnded);
        });
        if (edit == newestFirst.rend())
            return std::nullopt;
        qint64 before = edit->sequence;
        for (int page = 0; page < kMostPages && before > 1; ++page) {
            LUMOS_ASSIGN(const Entries entries, history.audit(kNewestEntries, std::nullopt, before));
            if (const auto day = dayIn(entries); day || entries.empty())
                return day;
            before = entries.back().sequence;
        }
        return std::nullopt;
    }

private:
    using Test = bool (EndOfService::*)(const domain::Change&) const;

    [[nodiscard]] bool any(const store::AuditEntry& entry, Test test) const
    {
        if (!entry.detail.contains(m_id)) // far cheaper than to read it
            return false;
        const auto changes = store::auditedChanges(entry.detail, m_catalog);
        return changes && std::any_of(changes->begin(), changes->end(),
                                      [&](const domain::Change& change) { return (this->*test)(change); });
    }
    [[nodiscard]] bool begins(const domain::Change& change) const
    {
        const auto* act = std::get_if<domain::ActOnTenant>(&change);
        return act != nullptr && act->tenant == m_tenant.id && act->action == domain::TenantAction::Offboard;
    }
    [[nodiscard]] bool editsEnded(const domain::Change& change) const
    {
        const auto* put = std::get_if<domain::PutTenant>(&change);
        return put != nullptr && put->tenant.id == m_tenant.id &&
               (put->tenant.state == domain::TenantState::Offboarding ||
                put->tenant.state == domain::TenantState::Deleted);
    }

    const domain::Tenant& m_tenant;
    const QString m_id;
    const domain::ResourceCatalog& m_catalog;
};

} // namespace

base::Result<std::optional<base::Date>> lastServedDay(const store::HistoryReader& history,
                                                      const domain::PlatformSnapshot& snapshot,
                                                      const domain::Tenant& tenant)
{
    const bool isDeleted = tenant.state == domain::TenantState::Deleted;
    if (!isDeleted && tenant.state != domain::TenantState::Offboarding)
        return std::nullopt;
    const EndOfService end(tenant, snapshot.catalog);
    LUMOS_ASSIGN(const Entries entries, history.audit(kNewestEntries, tenant.slug));
    if (const auto day = end.dayIn(entries))
        return day;
    LUMOS_ASSIGN(const std::optional<base::Date> day, end.dayBeforeEdit(history, entries));
    return day || !isDeleted ? day : std::optional(tenant.createdAt.date() - 1);
}

} // namespace lumos::services
