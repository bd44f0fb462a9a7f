// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/change.h"
#include "services/service_context.h"

#include <QString>

#include <map>
#include <vector>

namespace lumos::services {

/// Turns account ids of a bill into tenants: the one whose slug is the id or follows from it, or a new one.
class AccountTenants final {
public:
    AccountTenants(const ServiceContext& context, const domain::PlatformSnapshot& snapshot)
        : m_context(context), m_snapshot(snapshot)
    {}
    /// The tenant of an account; made up when it is seen for the first time.
    [[nodiscard]] domain::TenantId of(const QString& accountId, const QString& accountName);
    /// The tenants that must be created, active, in the order of their first row.
    [[nodiscard]] const std::vector<domain::Tenant>& created() const { return m_created; }
    [[nodiscard]] std::vector<domain::Change> changes() const;
    /// "51738928782" -> "acct-51738928782"; other letters become dashes, and a digest keeps such slugs apart.
    [[nodiscard]] static QString slugOf(const QString& accountId);

private:
    const ServiceContext& m_context;
    const domain::PlatformSnapshot& m_snapshot;
    std::map<QString, domain::TenantId> m_known;
    std::vector<domain::Tenant> m_created;
};

} // namespace lumos::services
