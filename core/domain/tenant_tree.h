// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/platform_snapshot.h"

#include <span>
#include <unordered_map>

namespace lumos::domain {

/// The node of level Tenant at or above `id`; nullptr for an organisation. O(log n).
[[nodiscard]] const Tenant* owningTenant(const PlatformSnapshot& snapshot, TenantId id);

/// Parent/child index over a snapshot: children of a node sorted by name, O(1) look-up. Keeps the snapshot alive.
class TenantTree final {
public:
    explicit TenantTree(SnapshotPtr snapshot);
    [[nodiscard]] const PlatformSnapshot& snapshot() const { return *m_snapshot; }
    [[nodiscard]] std::span<const Tenant* const> roots() const;
    [[nodiscard]] std::span<const Tenant* const> children(TenantId id) const;
    /// The node itself and everything below it, parents first.
    [[nodiscard]] std::vector<const Tenant*> subtree(TenantId id) const;
    /// From the root down to the node itself.
    [[nodiscard]] std::vector<const Tenant*> path(TenantId id) const;
    [[nodiscard]] const Tenant* owningTenant(TenantId id) const { return domain::owningTenant(*m_snapshot, id); }

private:
    SnapshotPtr m_snapshot;
    std::unordered_map<TenantId, std::vector<const Tenant*>> m_children;
};

} // namespace lumos::domain
