// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tenant_tree.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace lumos::engine::isolation {

/// Which tenant a project belongs to: the node of level Tenant at or above. Keeps pointers into the snapshot.
class TenantOwners final {
public:
    explicit TenantOwners(const domain::PlatformSnapshot& snapshot) : m_snapshot(snapshot) {}

    /// The owning tenant; nullptr for organisations and unknown ids.
    [[nodiscard]] const domain::Tenant* owner(domain::TenantId id) const
    {
        return domain::owningTenant(m_snapshot, id);
    }
    /// The owner's id, or the id itself where there is none.
    [[nodiscard]] domain::TenantId ownerId(domain::TenantId id) const
    {
        const domain::Tenant* t = owner(id);
        return t == nullptr ? id : t->id;
    }
    /// The slug for people; the id where the tenant is unknown.
    [[nodiscard]] QString slug(domain::TenantId id) const
    {
        const domain::Tenant* t = m_snapshot.tenant(id);
        return t == nullptr ? id.toString() : t->slug;
    }

private:
    const domain::PlatformSnapshot& m_snapshot;
};

/// Adds a tenant once, in the order of ids.
inline void insertTenant(std::vector<domain::TenantId>& tenants, domain::TenantId id)
{
    const auto at = std::lower_bound(tenants.begin(), tenants.end(), id);
    if (at == tenants.end() || *at != id)
        tenants.insert(at, id);
}

} // namespace lumos::engine::isolation
