// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tenant_tree.h"

#include <algorithm>

namespace lumos::domain {

const Tenant* owningTenant(const PlatformSnapshot& snapshot, TenantId id)
{
    const Tenant* t = snapshot.tenant(id);
    while (t != nullptr && t->level > TenantLevel::Tenant) {
        const Tenant* above = snapshot.tenant(t->parent);
        // Each step must climb a level, so that even a damaged snapshot with a cycle ends.
        t = above != nullptr && above->level < t->level ? above : nullptr;
    }
    return t != nullptr && t->level == TenantLevel::Tenant ? t : nullptr;
}

TenantTree::TenantTree(SnapshotPtr snapshot) : m_snapshot(std::move(snapshot))
{
    m_children.reserve(m_snapshot->tenants.size() / 2 + 1);
    // A tenant whose parent is missing stands at the root, so that nothing can vanish from the screen.
    for (const Tenant& t : m_snapshot->tenants)
        m_children[m_snapshot->tenant(t.parent) == nullptr ? TenantId{} : t.parent].push_back(&t);
    for (auto& [parent, children] : m_children)
        std::sort(children.begin(), children.end(), [](const Tenant* a, const Tenant* b) {
            const int order = a->name.compare(b->name);
            return order != 0 ? order < 0 : a->id < b->id;
        });
}

std::span<const Tenant* const> TenantTree::roots() const { return children(TenantId{}); }

std::span<const Tenant* const> TenantTree::children(TenantId id) const
{
    const auto it = m_children.find(id);
    return it == m_children.end() ? std::span<const Tenant* const>{} : std::span<const Tenant* const>(it->second);
}

std::vector<const Tenant*> TenantTree::subtree(TenantId id) const
{
    std::vector<const Tenant*> out;
    if (const Tenant* top = m_snapshot->tenant(id))
        out.push_back(top);
    for (std::size_t i = 0; i < out.size(); ++i)
        for (const Tenant* child : children(out[i]->id))
            if (child->level > out[i]->level) // always so in a sound snapshot; ends a cycle in a damaged one
                out.push_back(child);
    return out;
}

std::vector<const Tenant*> TenantTree::path(TenantId id) const
{
    std::vector<const Tenant*> out;
    // Each step must climb a level, so that even a damaged snapshot with a cycle ends.
    for (const Tenant* t = m_snapshot->tenant(id); t != nullptr; t = m_snapshot->tenant(t->parent)) {
        if (!out.empty() && t->level >= out.back()->level)
            break;
        out.push_back(t);
    }
    std::reverse(out.begin(), out.end());
    return out;
}

} // namespace lumos::domain
