// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/change.h"
#include "store/catalog_repository.h"

#include <set>
#include <utility>

namespace lumos::store {

/// Which rows of the present state a group of changes has touched. After the changes are applied to a snapshot, `write`
/// brings exactly these rows to the snapshot's state: one statement per table however often a row was changed.
class TouchedRows final {
public:
    void add(const domain::Change& change);
    base::Status write(Session& session, const KindNumbers& kinds, const domain::PlatformSnapshot& after) const;

private:
    struct Visitor;
    using TenantAndKind = std::pair<domain::TenantId, domain::ResourceKindId>;
    base::Status eraseAbsent(Session& session, const KindNumbers& kinds, const domain::PlatformSnapshot& after) const;
    base::Status putPresent(Session& session, const KindNumbers& kinds, const domain::PlatformSnapshot& after) const;

    std::set<domain::TenantId> m_tenants;
    std::set<TenantAndKind> m_quotas;
    std::set<TenantAndKind> m_usage;
    std::set<domain::TenantId> m_budgets;
    std::set<domain::NodeId> m_nodes;
    std::set<domain::WorkloadId> m_workloads;
    std::set<domain::WorkloadId> m_policies;
    std::set<domain::WorkloadId> m_placements;
    std::set<std::int32_t> m_priceBooks;
    std::set<domain::IncidentId> m_incidents;
    std::set<QString> m_slos;
};

} // namespace lumos::store
