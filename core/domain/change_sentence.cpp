// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/change.h"

#include "domain/sorted_vector.h"
#include "domain/what_if_sentence.h"

namespace lumos::domain {

namespace {

using base::Text;

QString tenantName(const PlatformSnapshot& s, TenantId id)
{
    const Tenant* t = s.tenant(id);
    return t == nullptr ? id.toString() : t->name;
}

QString nodeName(const PlatformSnapshot& s, NodeId id)
{
    const Node* n = s.node(id);
    return n == nullptr ? id.toString() : n->name;
}

QString workloadName(const PlatformSnapshot& s, WorkloadId id)
{
    const Workload* w = s.workload(id);
    return w == nullptr ? id.toString() : w->name;
}

QString incidentNumber(const PlatformSnapshot& s, IncidentId id)
{
    const Incident* i = sorted::find(s.incidents, id, &Incident::id);
    return i == nullptr ? id.toString() : i->number;
}

QString kindName(const PlatformSnapshot& s, ResourceKindId kind)
{
    return kind.index < s.catalog.size() ? s.catalog.at(kind).name : QString::number(kind.index);
}

QString amount(const PlatformSnapshot& s, ResourceKindId kind, Quantity q)
{
    return kind.index < s.catalog.size() ? formatQuantity(q, s.catalog.at(kind)) : QString::number(q.value);
}

Text sentenceOf(const PlatformSnapshot& s, const PutTenant& c)
{
    const Tenant* old = s.tenant(c.tenant.id);
    if (old != nullptr) {
        if (old->name != c.tenant.name)
            return {QT_TRANSLATE_NOOP("core", "Rename %1 to %2."), {old->name, c.tenant.name}};
        if (old->deleteProtected != c.tenant.deleteProtected)
            return c.tenant.deleteProtected
                       ? Text{QT_TRANSLATE_NOOP("core", "Protect %1 against deletion."), {old->name}}
                       : Text{QT_TRANSLATE_NOOP("core", "Lift the delete protection of %1."), {old->name}};
        return {QT_TRANSLATE_NOOP("core", "Edit the settings of %1."), {old->name}};
    }
    switch (c.tenant.level) {
    case TenantLevel::Organisation: return {QT_TRANSLATE_NOOP("core", "Create the organisation %1."), {c.tenant.name}};
    case TenantLevel::Tenant: return {QT_TRANSLATE_NOOP("core", "Create the tenant %1."), {c.tenant.name}};
    case TenantLevel::Project: break;
    }
    return {QT_TRANSLATE_NOOP("core", "Create the project %1 of %2."), {c.tenant.name, tenantName(s, c.tenant.parent)}};
}

Text sentenceOf(const PlatformSnapshot& s, const EraseTenant& c)
{
    return {QT_TRANSLATE_NOOP("core", "Take back the creation of %1."), {tenantName(s, c.tenant)}};
}

Text sentenceOf(const PlatformSnapshot& s, const ActOnTenant& c)
{
    const QString tenant = tenantName(s, c.tenant);
    switch (c.action) {
    case TenantAction::Activate: return {QT_TRANSLATE_NOOP("core", "Activate %1."), {tenant}};
    case TenantAction::Suspend: return {QT_TRANSLATE_NOOP("core", "Suspend %1."), {tenant}};
    case TenantAction::Resume: return {QT_TRANSLATE_NOOP("core", "Resume %1."), {tenant}};
    case TenantAction::Offboard: return {QT_TRANSLATE_NOOP("core", "Offboard %1."), {tenant}};
    case TenantAction::Delete: break;
    }
    return {QT_TRANSLATE_NOOP("core", "Delete %1."), {tenant}};
}

Text sentenceOf(const PlatformSnapshot& s, const RestoreTenantState& c)
{
    const QString tenant = tenantName(s, c.tenant);
    switch (c.state) {
    case TenantState::Provisioning: return {QT_TRANSLATE_NOOP("core", "Put %1 back to provisioning."), {tenant}};
    case TenantState::Active: return {QT_TRANSLATE_NOOP("core", "Put %1 back to active."), {tenant}};
    case TenantState::Suspended: return {QT_TRANSLATE_NOOP("core", "Put %1 back to suspended."), {tenant}};
    case TenantState::Offboarding: return {QT_TRANSLATE_NOOP("core", "Put %1 back to offboarding."), {tenant}};
    case TenantState::Deleted: break;
    }
    return {QT_TRANSLATE_NOOP("core", "Put %1 back to deleted."), {tenant}};
}

Text sentenceOf(const PlatformSnapshot& s, const SetQuota& c)
{
    if (!c.quota)
        return {QT_TRANSLATE_NOOP("core", "Remove the limit of %1 of %2."),
                {kindName(s, c.kind), tenantName(s, c.tenant)}};
    return {QT_TRANSLATE_NOOP("core", "Set the limit of %1 of %2 to %3."),
            {kindName(s, c.kind), tenantName(s, c.tenant), amount(s, c.kind, c.quota->limit)}};
}

Text sentenceOf(const PlatformSnapshot& s, const SetUsage& c)
{
    if (!c.usage)
        return {QT_TRANSLATE_NOOP("core", "Remove the usage of %1 of %2."),
                {kindName(s, c.kind), tenantName(s, c.tenant)}};
    return {QT_TRANSLATE_NOOP("core", "Set the usage of %1 of %2 to %3."),
            {kindName(s, c.kind), tenantName(s, c.tenant), amount(s, c.kind, c.usage->used)}};
}

Text sentenceOf(const PlatformSnapshot& s, const SetBudget& c)
{
    if (!c.budget)
        return {QT_TRANSLATE_NOOP("core", "Remove the budget of %1."), {tenantName(s, c.tenant)}};
    return {QT_TRANSLATE_NOOP("core", "Set the monthly budget of %1 to %2."),
            {tenantName(s, c.tenant), c.budget->monthly.toString()}};
}

Text sentenceOf(const PlatformSnapshot& s, const SetScalingPolicy& c)
{
    const QString workload = workloadName(s, c.workload);
    if (!c.policy)
        return {QT_TRANSLATE_NOOP("core", "Remove the scaling policy of %1."), {workload}};
    if (!c.policy->enabled)
        return {QT_TRANSLATE_NOOP("core", "Switch off the scaling of %1."), {workload}};
    return {QT_TRANSLATE_NOOP("core", "Scale %1 between %2 and %3 replicas at a target of %4 percent."),
            {workload, QString::number(c.policy->minReplicas), QString::number(c.policy->maxReplicas),
             QString::number(c.policy->targetPercent)}};
}

Text sentenceOf(const PlatformSnapshot& s, const PutNode& c)
{
    const Node* old = s.node(c.node.id);
    if (old == nullptr)
        return {QT_TRANSLATE_NOOP("core", "Add the node %1."), {c.node.name}};
    if (old->state == c.node.state)
        return {QT_TRANSLATE_NOOP("core", "Edit the node %1."), {old->name}};
    switch (c.node.state) {
    case NodeState::Ready: return {QT_TRANSLATE_NOOP("core", "Set the node %1 ready."), {old->name}};
    case NodeState::Cordoned: return {QT_TRANSLATE_NOOP("core", "Cordon the node %1."), {old->name}};
    case NodeState::Down: break;
    }
    return {QT_TRANSLATE_NOOP("core", "Mark the node %1 as down."), {old->name}};
}

Text sentenceOf(const PlatformSnapshot& s, const EraseNode& c)
{
    return {QT_TRANSLATE_NOOP("core", "Remove the node %1."), {nodeName(s, c.node)}};
}

Text sentenceOf(const PlatformSnapshot& s, const PutWorkload& c)
{
    const Workload* old = s.workload(c.workload.id);
    if (old == nullptr)
        return {QT_TRANSLATE_NOOP("core", "Create the workload %1 of %2."),
                {c.workload.name, tenantName(s, c.workload.tenant)}};
    if (old->replicas != c.workload.replicas)
        return {QT_TRANSLATE_NOOP("core", "Change the replicas of %1 from %2 to %3."),
                {old->name, QString::number(old->replicas), QString::number(c.workload.replicas)}};
    return {QT_TRANSLATE_NOOP("core", "Edit the workload %1."), {old->name}};
}

Text sentenceOf(const PlatformSnapshot& s, const EraseWorkload& c)
{
    return {QT_TRANSLATE_NOOP("core", "Remove the workload %1."), {workloadName(s, c.workload)}};
}

Text sentenceOf(const PlatformSnapshot& s, const SetPlacements& c)
{
    if (c.placements.empty())
        return {QT_TRANSLATE_NOOP("core", "Take %1 off its nodes."), {workloadName(s, c.workload)}};
    return {QT_TRANSLATE_NOOP("core", "Place %1 replicas of %2."),
            {QString::number(c.placements.size()), workloadName(s, c.workload)}};
}

Text sentenceOf(const PlatformSnapshot&, const AddPriceBook& c)
{
    return {QT_TRANSLATE_NOOP("core", "Add the price book v%1, in force from %2."),
            {QString::number(c.book.version), c.book.effectiveFrom.toIso()}};
}

Text sentenceOf(const PlatformSnapshot&, const RemovePriceBook& c)
{
    return {QT_TRANSLATE_NOOP("core", "Take back the price book v%1."), {QString::number(c.version)}};
}

Text sentenceOf(const PlatformSnapshot& s, const PutIncident& c)
{
    const bool known = sorted::find(s.incidents, c.incident.id, &Incident::id) != nullptr;
    if (known)
        return {QT_TRANSLATE_NOOP("core", "Edit the incident %1."), {c.incident.number}};
    return {QT_TRANSLATE_NOOP("core", "Open the incident %1: %2."), {c.incident.number, c.incident.title}};
}

Text sentenceOf(const PlatformSnapshot& s, const EraseIncident& c)
{
    return {QT_TRANSLATE_NOOP("core", "Take back the incident %1."), {incidentNumber(s, c.incident)}};
}

Text sentenceOf(const PlatformSnapshot& s, const SetIncidentState& c)
{
    const QString number = incidentNumber(s, c.incident);
    switch (c.state) {
    case IncidentState::Open: return {QT_TRANSLATE_NOOP("core", "Reopen the incident %1."), {number}};
    case IncidentState::Acknowledged: return {QT_TRANSLATE_NOOP("core", "Acknowledge the incident %1."), {number}};
    case IncidentState::Resolved: break;
    }
    return {QT_TRANSLATE_NOOP("core", "Resolve the incident %1."), {number}};
}

Text sentenceOf(const PlatformSnapshot&, const SetSloTarget& c)
{
    return {QT_TRANSLATE_NOOP("core", "Set the objective of %1 to %2 percent."),
            {c.slo, QString::number(c.objectivePpm / 10'000.0)}};
}

template <SimulatedChange C>
Text sentenceOf(const PlatformSnapshot& s, const C& c)
{
    return whatIfSentence(s, c);
}

QString slugOf(const PlatformSnapshot& s, TenantId id)
{
    const Tenant* t = s.tenant(id);
    return t == nullptr ? id.toString() : t->slug;
}

struct SubjectOf {
    const PlatformSnapshot& s;

    QString operator()(const PutTenant& c) const { return c.tenant.slug; }
    QString operator()(const PutNode& c) const { return c.node.name; }
    QString operator()(const EraseNode& c) const { return nodeName(s, c.node); }
    QString operator()(const PutWorkload& c) const { return c.workload.name; }
    QString operator()(const EraseWorkload& c) const { return workloadName(s, c.workload); }
    QString operator()(const SetScalingPolicy& c) const { return workloadName(s, c.workload); }
    QString operator()(const SetPlacements& c) const { return workloadName(s, c.workload); }
    QString operator()(const AddPriceBook& c) const { return u'v' + QString::number(c.book.version); }
    QString operator()(const RemovePriceBook& c) const { return u'v' + QString::number(c.version); }
    QString operator()(const PutIncident& c) const { return c.incident.number; }
    QString operator()(const EraseIncident& c) const { return incidentNumber(s, c.incident); }
    QString operator()(const SetIncidentState& c) const { return incidentNumber(s, c.incident); }
    QString operator()(const SetSloTarget& c) const { return c.slo; }
    template <SimulatedChange C>
    QString operator()(const C& c) const
    {
        if constexpr (requires { c.where; })
            return nameOf(s, c.where);
        else if constexpr (requires { c.cluster; })
            return nameOf(s, NodeSet{c.cluster, {}, {}});
        else if constexpr (requires { c.tenant; })
            return c.tenant.isNull() ? QStringLiteral("*") : slugOf(s, c.tenant);
        else
            return QStringLiteral("*");
    }
    template <class TenantChange>
    QString operator()(const TenantChange& c) const
    {
        return slugOf(s, c.tenant);
    }
};

} // namespace

Text sentence(const PlatformSnapshot& snapshot, const Change& change)
{
    return std::visit([&](const auto& c) { return sentenceOf(snapshot, c); }, change);
}

QLatin1String name(const Change& change)
{
    // In the order of the alternatives of Change.
    static constexpr const char* kNames[] = {
        "put_tenant",      "erase_tenant",        "act_on_tenant",     "restore_tenant_state",
        "set_quota",       "set_usage",           "set_budget",        "set_scaling_policy",
        "put_node",        "erase_node",          "put_workload",      "erase_workload",
        "set_placements",  "add_price_book",      "remove_price_book", "put_incident",
        "erase_incident",  "set_incident_state",  "scale_demand",      "set_slo_target",
        "add_nodes",       "remove_nodes",        "resize_nodes",      "restore_nodes",
        "onboard_tenants", "churn_tenants",       "ramp_demand",       "grow_demand",
        "outage",          "set_placement_policy"};
    static_assert(std::size(kNames) == std::variant_size_v<Change>);
    return QLatin1String(kNames[change.index()]);
}

QString subject(const PlatformSnapshot& snapshot, const Change& change)
{
    return std::visit(SubjectOf{snapshot}, change);
}

} // namespace lumos::domain
