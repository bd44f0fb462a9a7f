// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/change.h"

#include "domain/sorted_vector.h"
#include "domain/what_if_apply.h"

namespace lumos::domain {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

template <class T>
std::optional<T> valueOrNone(const T* found)
{
    return found == nullptr ? std::nullopt : std::optional<T>(*found);
}

tl::unexpected<base::Error> absent(const QString& what)
{
    return fail(ErrorCode::NotFound,
                {QT_TRANSLATE_NOOP("core", "The change cannot be undone: %1 does not exist."), {what}});
}

Result<Change> inverseOf(const PlatformSnapshot& s, const PutTenant& c)
{
    const Tenant* old = s.tenant(c.tenant.id);
    return old == nullptr ? Change(EraseTenant{c.tenant.id}) : Change(PutTenant{*old});
}

Result<Change> inverseOf(const PlatformSnapshot& s, const EraseTenant& c)
{
    const Tenant* old = s.tenant(c.tenant);
    if (old == nullptr)
        return absent(c.tenant.toString());
    return PutTenant{*old};
}

Result<Change> inverseOf(const PlatformSnapshot& s, const ActOnTenant& c)
{
    const Tenant* old = s.tenant(c.tenant);
    if (old == nullptr)
        return absent(c.tenant.toString());
    return RestoreTenantState{c.tenant, old->state};
}

Result<Change> inverseOf(const PlatformSnapshot& s, const RestoreTenantState& c)
{
    const Tenant* old = s.tenant(c.tenant);
    if (old == nullptr)
        return absent(c.tenant.toString());
    // Going back undid a lifecycle step; its inverse takes that step again.
    if (const auto action = actionBetween(c.state, old->state))
        return ActOnTenant{c.tenant, *action};
    return RestoreTenantState{c.tenant, old->state};
}

Result<Change> inverseOf(const PlatformSnapshot& s, const SetQuota& c)
{
    return SetQuota{c.tenant, c.kind, valueOrNone(s.quota(c.tenant, c.kind))};
}

Result<Change> inverseOf(const PlatformSnapshot& s, const SetUsage& c)
{
    return SetUsage{c.tenant, c.kind,
                    valueOrNone(sorted::find(s.usage, std::pair{c.tenant, c.kind}, sorted::kTenantAndKind))};
}

Result<Change> inverseOf(const PlatformSnapshot& s, const SetBudget& c)
{
    return SetBudget{c.tenant, valueOrNone(s.budget(c.tenant))};
}

Result<Change> inverseOf(const PlatformSnapshot& s, const SetScalingPolicy& c)
{
    return SetScalingPolicy{c.workload, valueOrNone(s.scalingPolicy(c.workload))};
}

Result<Change> inverseOf(const PlatformSnapshot& s, const PutNode& c)
{
    const Node* old = s.node(c.node.id);
    return old == nullptr ? Change(EraseNode{c.node.id}) : Change(PutNode{*old});
}

Result<Change> inverseOf(const PlatformSnapshot& s, const EraseNode& c)
{
    const Node* old = s.node(c.node);
    if (old == nullptr)
        return absent(c.node.toString());
    return PutNode{*old};
}

Result<Change> inverseOf(const PlatformSnapshot& s, const PutWorkload& c)
{
    const Workload* old = s.workload(c.workload.id);
    return old == nullptr ? Change(EraseWorkload{c.workload.id}) : Change(PutWorkload{*old});
}

Result<Change> inverseOf(const PlatformSnapshot& s, const EraseWorkload& c)
{
    const Workload* old = s.workload(c.workload);
    if (old == nullptr)
        return absent(c.workload.toString());
    return PutWorkload{*old};
}

Result<Change> inverseOf(const PlatformSnapshot& s, const SetPlacements& c)
{
    auto it = sorted::lowerBound(s.placements, c.workload, &Placement::workload);
    SetPlacements old{c.workload, {}};
    for (; it != s.placements.end() && it->workload == c.workload; ++it)
        old.placements.push_back(*it);
    return old;
}

Result<Change> inverseOf(const PlatformSnapshot&, const AddPriceBook& c) { return RemovePriceBook{c.book.version}; }

Result<Change> inverseOf(const PlatformSnapshot& s, const RemovePriceBook& c)
{
    const PriceBook* old = sorted::find(s.priceBooks, c.version, &PriceBook::version);
    if (old == nullptr)
        return absent(QString::number(c.version));
    return AddPriceBook{*old};
}

Result<Change> inverseOf(const PlatformSnapshot& s, const PutIncident& c)
{
    const Incident* old = sorted::find(s.incidents, c.incident.id, &Incident::id);
    return old == nullptr ? Change(EraseIncident{c.incident.id}) : Change(PutIncident{*old});
}

Result<Change> inverseOf(const PlatformSnapshot& s, const EraseIncident& c)
{
    const Incident* old = sorted::find(s.incidents, c.incident, &Incident::id);
    if (old == nullptr)
        return absent(c.incident.toString());
    return PutIncident{*old};
}

Result<Change> inverseOf(const PlatformSnapshot& s, const SetIncidentState& c)
{
    const Incident* old = sorted::find(s.incidents, c.incident, &Incident::id);
    if (old == nullptr)
        return absent(c.incident.toString());
    return SetIncidentState{c.incident, old->state, old->resolvedAt};
}

Result<Change> inverseOf(const PlatformSnapshot& s, const SetSloTarget& c)
{
    const Slo* old = sorted::find(s.slos, c.slo, &Slo::key);
    if (old == nullptr)
        return absent(c.slo);
    return SetSloTarget{c.slo, old->objectivePpm};
}

template <NodeChange C>
Result<Change> inverseOf(const PlatformSnapshot& s, const C& c)
{
    return captureNodes(s, touchedNodes(s, c));
}

template <ProspectiveChange C>
Result<Change> inverseOf(const PlatformSnapshot&, C c)
{
    c.withdrawn = !c.withdrawn;
    return c;
}

} // namespace

Result<Change> inverse(const PlatformSnapshot& before, const Change& change)
{
    return std::visit([&](const auto& c) { return inverseOf(before, c); }, change);
}

} // namespace lumos::domain
