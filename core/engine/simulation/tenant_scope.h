// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/simulation/simulation_plan.h"

#include <unordered_map>

namespace lumos::engine::simulation {

/// Finds the unit that a node of the tenant tree is part of: itself, or the nearest one above it.
class TenantScope final {
public:
    TenantScope(const std::vector<Unit>& units, const domain::PlatformSnapshot& snapshot) : m_snapshot(snapshot)
    {
        for (std::uint32_t u = 0; u < units.size(); ++u)
            m_units.emplace(units[u].tenant, u);
    }
    [[nodiscard]] std::optional<std::uint32_t> unitOf(domain::TenantId id) const
    {
        for (;;) {
            if (const auto found = m_units.find(id); found != m_units.end())
                return found->second;
            const domain::Tenant* tenant = m_snapshot.tenant(id);
            if (tenant == nullptr || tenant->parent.isNull())
                return std::nullopt;
            id = tenant->parent;
        }
    }
    /// Is `id` the organisation (or any node) above `below`, or that node itself?
    [[nodiscard]] bool covers(domain::TenantId id, domain::TenantId below) const
    {
        while (id != below) {
            const domain::Tenant* tenant = m_snapshot.tenant(below);
            if (tenant == nullptr || tenant->parent.isNull())
                return false;
            below = tenant->parent;
        }
        return true;
    }

private:
    const domain::PlatformSnapshot& m_snapshot;
    std::unordered_map<domain::TenantId, std::uint32_t> m_units;
};

} // namespace lumos::engine::simulation
