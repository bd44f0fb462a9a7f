// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/touched_rows.h"

#include "store/cluster_repository.h"
#include "store/pricing_repository.h"
#include "store/quota_repository.h"
#include "store/repository.h"
#include "store/scaling_repository.h"
#include "store/slo_repository.h"
#include "store/tenant_repository.h"
#include "store/workload_repository.h"

#include <algorithm>

namespace lumos::store {

namespace {

/// Writes the touched values that exist after the changes. `find(key)` gives a pointer or null.
template <class Repository, class Keys, class Find>
base::Status putFound(Session& session, const Repository& repository, const Keys& keys, Find find)
{
    if (keys.empty())
        return {};
    RowBatch rows(session, Repository::table(), OnConflict::Replace);
    for (const auto& key : keys) {
        if (const auto* value = find(key))
            LUMOS_TRY(repository.write(rows, *value));
    }
    return rows.finish();
}

const domain::Usage* usageOf(const domain::PlatformSnapshot& s,
                             const std::pair<domain::TenantId, domain::ResourceKindId>& key)
{
    const auto at = std::lower_bound(s.usage.begin(), s.usage.end(), key, [](const domain::Usage& u, const auto& k) {
        return std::pair(u.tenant, u.kind) < k;
    });
    return at != s.usage.end() && at->tenant == key.first && at->kind == key.second ? &*at : nullptr;
}

const domain::PriceBook* bookOf(const domain::PlatformSnapshot& s, std::int32_t version)
{
    const auto at = std::find_if(s.priceBooks.begin(), s.priceBooks.end(),
                                 [version](const domain::PriceBook& b) { return b.version == version; });
    return at == s.priceBooks.end() ? nullptr : &*at;
}

const domain::Incident* incidentOf(const domain::PlatformSnapshot& s, domain::IncidentId id)
{
    const auto at = std::lower_bound(s.incidents.begin(), s.incidents.end(), id,
                                     [](const domain::Incident& i, domain::IncidentId k) { return i.id < k; });
    return at != s.incidents.end() && at->id == id ? &*at : nullptr;
}

std::pair<std::vector<domain::Placement>::const_iterator, std::vector<domain::Placement>::const_iterator> placementsOf(
    const domain::PlatformSnapshot& s, domain::WorkloadId id)
{
    const auto first =
        std::lower_bound(s.placements.begin(), s.placements.end(), id,
                         [](const domain::Placement& p, domain::WorkloadId k) { return p.workload < k; });
    auto last = first;
    while (last != s.placements.end() && last->workload == id)
        ++last;
    return {first, last};
}

} // namespace

struct TouchedRows::Visitor {
    TouchedRows& rows;
    void operator()(const domain::PutTenant& c) const { rows.m_tenants.insert(c.tenant.id); }
    void operator()(const domain::EraseTenant& c) const { rows.m_tenants.insert(c.tenant); }
    void operator()(const domain::ActOnTenant& c) const { rows.m_tenants.insert(c.tenant); }
    void operator()(const domain::RestoreTenantState& c) const { rows.m_tenants.insert(c.tenant); }
    void operator()(const domain::SetQuota& c) const { rows.m_quotas.insert({c.tenant, c.kind}); }
    void operator()(const domain::SetUsage& c) const { rows.m_usage.insert({c.tenant, c.kind}); }
    void operator()(const domain::SetBudget& c) const { rows.m_budgets.insert(c.tenant); }
    void operator()(const domain::SetScalingPolicy& c) const { rows.m_policies.insert(c.workload); }
    void operator()(const domain::PutNode& c) const { rows.m_nodes.insert(c.node.id); }
    void operator()(const domain::EraseNode& c) const { rows.m_nodes.insert(c.node); }
    void operator()(const domain::PutWorkload& c) const { rows.m_workloads.insert(c.workload.id); }
    void operator()(const domain::EraseWorkload& c) const { rows.m_workloads.insert(c.workload); }
    void operator()(const domain::SetPlacements& c) const { rows.m_placements.insert(c.workload); }
    void operator()(const domain::AddPriceBook& c) const { rows.m_priceBooks.insert(c.book.version); }
    void operator()(const domain::RemovePriceBook& c) const { rows.m_priceBooks.insert(c.version); }
    void operator()(const domain::PutIncident& c) const { rows.m_incidents.insert(c.incident.id); }
    void operator()(const domain::EraseIncident& c) const { rows.m_incidents.insert(c.incident); }
    void operator()(const domain::SetIncidentState& c) const { rows.m_incidents.insert(c.incident); }
    void operator()(const domain::SetSloTarget& c) const { rows.m_slos.insert(c.slo); }
    template <domain::SimulatedChange C>
    void operator()(const C&) const
    {} // no part of the present state
};

void TouchedRows::add(const domain::Change& change) { std::visit(Visitor{*this}, change); }

base::Status TouchedRows::write(Session& session, const KindNumbers& kinds, const domain::PlatformSnapshot& after) const
{
    LUMOS_TRY(eraseAbsent(session, kinds, after));
    return putPresent(session, kinds, after);
}

base::Status TouchedRows::eraseAbsent(Session& session, const KindNumbers& kinds,
                                      const domain::PlatformSnapshot& after) const
{
    for (const domain::WorkloadId id : m_placements)
        LUMOS_TRY(eraseRows(session, PlacementRepository::table(), id));
    for (const domain::WorkloadId id : m_policies)
        LUMOS_TRY(after.scalingPolicy(id) != nullptr ? base::Status()
                                                     : eraseRows(session, ScalingPolicyRepository::table(), id));
    for (const domain::WorkloadId id : m_workloads)
        LUMOS_TRY(after.workload(id) != nullptr ? base::Status() : eraseRows(session, WorkloadRepository::table(), id));
    for (const domain::NodeId id : m_nodes)
        LUMOS_TRY(after.node(id) != nullptr ? base::Status() : eraseRows(session, NodeRepository::table(), id));
    for (const TenantAndKind& key : m_quotas)
        LUMOS_TRY(after.quota(key.first, key.second) != nullptr
                      ? base::Status()
                      : eraseRows(session, QuotaRepository::table(), key.first, kinds.numberOf(key.second)));
    for (const TenantAndKind& key : m_usage)
        LUMOS_TRY(usageOf(after, key) != nullptr
                      ? base::Status()
                      : eraseRows(session, UsageRepository::table(), key.first, kinds.numberOf(key.second)));
    for (const domain::TenantId id : m_budgets)
        LUMOS_TRY(after.budget(id) != nullptr ? base::Status() : eraseRows(session, BudgetRepository::table(), id));
    for (const domain::IncidentId id : m_incidents)
        LUMOS_TRY(incidentOf(after, id) != nullptr ? base::Status()
                                                   : eraseRows(session, IncidentRepository::table(), id));
    for (const domain::TenantId id : m_tenants)
        LUMOS_TRY(after.tenant(id) != nullptr ? base::Status() : eraseRows(session, TenantRepository::table(), id));
    for (const std::int32_t version : m_priceBooks)
        LUMOS_TRY(bookOf(after, version) != nullptr ? base::Status()
                                                    : eraseRows(session, PriceBookRepository::table(), version));
    return {};
}

base::Status TouchedRows::putPresent(Session& session, const KindNumbers& kinds,
                                     const domain::PlatformSnapshot& after) const
{
    LUMOS_TRY(putFound(session, TenantRepository{}, m_tenants, [&](domain::TenantId id) { return after.tenant(id); }));
    LUMOS_TRY(putFound(session, QuotaRepository{kinds}, m_quotas,
                       [&](const TenantAndKind& key) { return after.quota(key.first, key.second); }));
    LUMOS_TRY(putFound(session, UsageRepository{kinds}, m_usage,
                       [&](const TenantAndKind& key) { return usageOf(after, key); }));
    LUMOS_TRY(putFound(session, BudgetRepository{}, m_budgets, [&](domain::TenantId id) { return after.budget(id); }));
    LUMOS_TRY(putFound(session, NodeRepository{}, m_nodes, [&](domain::NodeId id) { return after.node(id); }));
    LUMOS_TRY(putFound(session, WorkloadRepository{}, m_workloads,
                       [&](domain::WorkloadId id) { return after.workload(id); }));
    LUMOS_TRY(putFound(session, ScalingPolicyRepository{}, m_policies,
                       [&](domain::WorkloadId id) { return after.scalingPolicy(id); }));
    LUMOS_TRY(putFound(session, PriceBookRepository{after.catalog}, m_priceBooks,
                       [&](std::int32_t version) { return bookOf(after, version); }));
    LUMOS_TRY(putFound(session, IncidentRepository{}, m_incidents,
                       [&](domain::IncidentId id) { return incidentOf(after, id); }));
    LUMOS_TRY(putFound(session, SloRepository{}, m_slos, [&](const QString& key) {
        const auto at =
            std::find_if(after.slos.begin(), after.slos.end(), [&](const domain::Slo& slo) { return slo.key == key; });
        return at == after.slos.end() ? nullptr : &*at;
    }));
    RowBatch placements(session, PlacementRepository::table(), OnConflict::Replace);
    for (const domain::WorkloadId id : m_placements) {
        const auto [first, last] = placementsOf(after, id);
        for (auto at = first; at != last; ++at)
            LUMOS_TRY(PlacementRepository{}.write(placements, *at));
    }
    return placements.finish();
}

} // namespace lumos::store
