// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/change_keys.h"

namespace lumos::store {

namespace {

using Of = ChangeKey::Of;

struct RowOf {
    ChangeKey operator()(const domain::PutTenant& c) const { return {Of::Tenant, c.tenant.id.uuid}; }
    ChangeKey operator()(const domain::EraseTenant& c) const { return {Of::Tenant, c.tenant.uuid}; }
    ChangeKey operator()(const domain::ActOnTenant& c) const { return {Of::Tenant, c.tenant.uuid}; }
    ChangeKey operator()(const domain::RestoreTenantState& c) const { return {Of::Tenant, c.tenant.uuid}; }
    ChangeKey operator()(const domain::SetQuota& c) const { return {Of::Quota, c.tenant.uuid, c.kind.index}; }
    ChangeKey operator()(const domain::SetUsage& c) const { return {Of::Usage, c.tenant.uuid, c.kind.index}; }
    ChangeKey operator()(const domain::SetBudget& c) const { return {Of::Budget, c.tenant.uuid}; }
    ChangeKey operator()(const domain::SetScalingPolicy& c) const { return {Of::Policy, c.workload.uuid}; }
    ChangeKey operator()(const domain::PutNode& c) const { return {Of::Node, c.node.id.uuid}; }
    ChangeKey operator()(const domain::EraseNode& c) const { return {Of::Node, c.node.uuid}; }
    ChangeKey operator()(const domain::PutWorkload& c) const { return {Of::Workload, c.workload.id.uuid}; }
    ChangeKey operator()(const domain::EraseWorkload& c) const { return {Of::Workload, c.workload.uuid}; }
    ChangeKey operator()(const domain::SetPlacements& c) const { return {Of::Placements, c.workload.uuid}; }
    ChangeKey operator()(const domain::AddPriceBook& c) const { return {Of::PriceBook, {}, c.book.version}; }
    ChangeKey operator()(const domain::RemovePriceBook& c) const { return {Of::PriceBook, {}, c.version}; }
    ChangeKey operator()(const domain::PutIncident& c) const { return {Of::Incident, c.incident.id.uuid}; }
    ChangeKey operator()(const domain::EraseIncident& c) const { return {Of::Incident, c.incident.uuid}; }
    ChangeKey operator()(const domain::SetIncidentState& c) const { return {Of::Incident, c.incident.uuid}; }
    ChangeKey operator()(const domain::SetSloTarget& c) const { return {Of::Slo, {qHash(c.slo), 0}}; }
    template <domain::SimulatedChange C>
    ChangeKey operator()(const C&) const
    {
        return {Of::Nothing, {}};
    }
};

bool endsWhatLiesWithin(domain::TenantAction action)
{
    return action == domain::TenantAction::Suspend || action == domain::TenantAction::Offboard ||
           action == domain::TenantAction::Delete;
}

} // namespace

std::set<ChangeKey> writtenBy(const domain::PlatformSnapshot& before, const domain::Change& change)
{
    std::set<ChangeKey> keys{std::visit(RowOf{}, change)};
    const auto addHome = [&](domain::WorkloadId id) {
        if (const domain::Workload* w = before.workload(id))
            keys.insert({Of::WithinTenant, w->tenant.uuid});
    };
    if (const auto* tenant = std::get_if<domain::PutTenant>(&change))
        keys.insert({Of::WithinTenant, tenant->tenant.parent.uuid});
    if (const auto* put = std::get_if<domain::PutWorkload>(&change)) {
        keys.insert({Of::WithinTenant, put->workload.tenant.uuid});
        addHome(put->workload.id);
    }
    if (const auto* erased = std::get_if<domain::EraseWorkload>(&change))
        addHome(erased->workload);
    if (const auto* placed = std::get_if<domain::SetPlacements>(&change)) {
        addHome(placed->workload);
        for (const domain::Placement& p : placed->placements)
            keys.insert({Of::OnNode, p.node.uuid});
    }
    return keys;
}

std::set<ChangeKey> plannedOn(const domain::Change& change)
{
    std::set<ChangeKey> keys{std::visit(RowOf{}, change)};
    if (const auto* act = std::get_if<domain::ActOnTenant>(&change); act && endsWhatLiesWithin(act->action))
        keys.insert({Of::WithinTenant, act->tenant.uuid});
    if (const auto* erased = std::get_if<domain::EraseTenant>(&change))
        keys.insert({Of::WithinTenant, erased->tenant.uuid});
    if (const auto* erased = std::get_if<domain::EraseNode>(&change))
        keys.insert({Of::OnNode, erased->node.uuid});
    return keys;
}

} // namespace lumos::store
