// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/change.h"

#include "domain/sorted_vector.h"
#include "domain/validation.h"
#include "domain/what_if_apply.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace lumos::domain {

namespace {

using base::ErrorCode;
using base::fail;
using base::Status;

template <class Vector, class Predicate>
bool any(const Vector& v, Predicate predicate)
{
    return std::any_of(v.begin(), v.end(), predicate);
}

Status mismatch()
{
    return fail(
        ErrorCode::InvalidArgument,
        {QT_TRANSLATE_NOOP("core", "The value of the change belongs to something else than the change itself."), {}});
}

Status requireTenant(const PlatformSnapshot& s, TenantId id)
{
    if (s.tenant(id) == nullptr)
        return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "There is no tenant %1."), {id.toString()}});
    return {};
}

Status requireWorkload(const PlatformSnapshot& s, WorkloadId id)
{
    if (s.workload(id) == nullptr)
        return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "There is no workload %1."), {id.toString()}});
    return {};
}

Status requireNode(const PlatformSnapshot& s, NodeId id)
{
    if (s.node(id) == nullptr)
        return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "There is no node %1."), {id.toString()}});
    return {};
}

Status requireKind(const PlatformSnapshot& s, ResourceKindId kind)
{
    if (kind.index >= s.catalog.size())
        return fail(ErrorCode::NotFound,
                    {QT_TRANSLATE_NOOP("core", "There is no resource kind number %1."), {QString::number(kind.index)}});
    return {};
}

// ---- tenants

/// Below a deleted tenant everything is deleted.
Status checkParentLives(const PlatformSnapshot& s, const Tenant& t, TenantState state)
{
    const Tenant* parent = s.tenant(t.parent);
    if (parent != nullptr && parent->state == TenantState::Deleted && state != TenantState::Deleted)
        return fail(ErrorCode::InvalidTransition,
                    {QT_TRANSLATE_NOOP("core", "%1 cannot stand below %2, which is deleted."), {t.name, parent->name}});
    return {};
}

Status checkParent(const PlatformSnapshot& s, const Tenant& t)
{
    if (t.parent.isNull())
        return {};
    LUMOS_TRY(requireTenant(s, t.parent));
    const Tenant& parent = *s.tenant(t.parent);
    if (parent.level >= t.level)
        return fail(ErrorCode::InvalidArgument,
                    {QT_TRANSLATE_NOOP("core", "%1 cannot stand below %2: a parent must be of a higher level."),
                     {t.name, parent.name}});
    return checkParentLives(s, t, t.state);
}

Status checkSlug(const PlatformSnapshot& s, const Tenant& t)
{
    const Tenant* holder = s.tenantBySlug(t.slug);
    if (holder != nullptr && holder->id != t.id)
        return fail(ErrorCode::AlreadyExists,
                    {QT_TRANSLATE_NOOP("core", "The slug \"%1\" is already taken by %2."), {t.slug, holder->name}});
    return {};
}

Status checkEdit(const PlatformSnapshot& s, const Tenant& old, const Tenant& t)
{
    if (old.state != t.state)
        return fail(ErrorCode::InvalidTransition,
                    {QT_TRANSLATE_NOOP("core", "The state of %1 changes by lifecycle steps only, not by an edit."),
                     {old.name}});
    const auto blocks = [&](const Tenant& child) { return child.parent == t.id && child.level <= t.level; };
    if (t.level > old.level && any(s.tenants, blocks))
        return fail(
            ErrorCode::Conflict,
            {QT_TRANSLATE_NOOP("core", "%1 cannot move to a lower level while tenants of that level stand below it."),
             {old.name}});
    return {};
}

Status applyOne(PlatformSnapshot& s, const PutTenant& c)
{
    LUMOS_TRY(validate(c.tenant));
    LUMOS_TRY(checkParent(s, c.tenant));
    const Tenant* old = s.tenant(c.tenant.id);
    if (old == nullptr || old->slug != c.tenant.slug)
        LUMOS_TRY(checkSlug(s, c.tenant));
    if (old != nullptr)
        LUMOS_TRY(checkEdit(s, *old, c.tenant));
    sorted::put(s.tenants, c.tenant, &Tenant::id);
    return {};
}

bool isReferred(const PlatformSnapshot& s, TenantId id)
{
    const auto owned = [id](const auto& e) { return e.tenant == id; };
    return any(s.tenants, [id](const Tenant& t) { return t.parent == id; }) || any(s.quotas, owned) ||
           any(s.usage, owned) || any(s.workloads, owned) || any(s.budgets, owned) || any(s.vpcs, owned) ||
           any(s.endpoints, owned) || any(s.volumes, owned) || any(s.encryptionKeys, owned) ||
           any(s.dataStores, owned) || any(s.slos, owned) || any(s.incidents, owned);
}

Status applyOne(PlatformSnapshot& s, const EraseTenant& c)
{
    LUMOS_TRY(requireTenant(s, c.tenant));
    if (isReferred(s, c.tenant))
        return fail(ErrorCode::Conflict,
                    {QT_TRANSLATE_NOOP("core", "%1 cannot be erased while something belongs to it."),
                     {s.tenant(c.tenant)->name}},
                    {QT_TRANSLATE_NOOP("core", "Delete it by its lifecycle instead."), {}});
    sorted::erase(s.tenants, c.tenant, &Tenant::id);
    return {};
}

Status checkDelete(const PlatformSnapshot& s, const Tenant& t)
{
    if (t.deleteProtected)
        return fail(ErrorCode::InvalidTransition,
                    {QT_TRANSLATE_NOOP("core", "%1 is protected against deletion."), {t.name}},
                    {QT_TRANSLATE_NOOP("core", "Lift the protection first."), {}});
    const auto lives = [&](const Tenant& child) { return child.parent == t.id && child.state != TenantState::Deleted; };
    if (any(s.tenants, lives))
        return fail(
            ErrorCode::InvalidTransition,
            {QT_TRANSLATE_NOOP("core", "%1 cannot be deleted before everything below it is deleted."), {t.name}});
    return {};
}

Status applyOne(PlatformSnapshot& s, const ActOnTenant& c)
{
    LUMOS_TRY(requireTenant(s, c.tenant));
    Tenant& t = *sorted::find(s.tenants, c.tenant, &Tenant::id);
    LUMOS_ASSIGN(const TenantState next, transition(t.state, c.action));
    if (c.action == TenantAction::Delete)
        LUMOS_TRY(checkDelete(s, t));
    t.state = next;
    return {};
}

Status applyOne(PlatformSnapshot& s, const RestoreTenantState& c)
{
    LUMOS_TRY(requireTenant(s, c.tenant));
    Tenant& t = *sorted::find(s.tenants, c.tenant, &Tenant::id);
    if (t.state != c.state && !actionBetween(c.state, t.state))
        return fail(ErrorCode::InvalidTransition,
                    {QT_TRANSLATE_NOOP("core", "%1 cannot go back from the state \"%2\" to \"%3\"."),
                     {t.name, name(t.state), name(c.state)}});
    LUMOS_TRY(checkParentLives(s, t, c.state));
    t.state = c.state;
    return {};
}

// ---- quota, usage, budget

/// Puts or removes the value of a (tenant, kind), after its checks.
template <class T>
Status setByKind(const PlatformSnapshot& s, std::vector<T>& values, TenantId tenant, ResourceKindId kind,
                 const std::optional<T>& value)
{
    LUMOS_TRY(requireTenant(s, tenant));
    LUMOS_TRY(requireKind(s, kind));
    if (!value) {
        sorted::erase(values, std::pair{tenant, kind}, sorted::kTenantAndKind);
        return {};
    }
    if (value->tenant != tenant || value->kind != kind)
        return mismatch();
    LUMOS_TRY(validate(*value));
    sorted::put(values, *value, sorted::kTenantAndKind);
    return {};
}

Status applyOne(PlatformSnapshot& s, const SetQuota& c) { return setByKind(s, s.quotas, c.tenant, c.kind, c.quota); }
Status applyOne(PlatformSnapshot& s, const SetUsage& c) { return setByKind(s, s.usage, c.tenant, c.kind, c.usage); }

Status applyOne(PlatformSnapshot& s, const SetBudget& c)
{
    LUMOS_TRY(requireTenant(s, c.tenant));
    if (!c.budget) {
        sorted::erase(s.budgets, c.tenant, &Budget::tenant);
        return {};
    }
    if (c.budget->tenant != c.tenant)
        return mismatch();
    LUMOS_TRY(validate(*c.budget));
    sorted::put(s.budgets, *c.budget, &Budget::tenant);
    return {};
}

// ---- nodes

Status applyOne(PlatformSnapshot& s, const PutNode& c)
{
    LUMOS_TRY(validate(c.node));
    if (s.cluster(c.node.cluster) == nullptr)
        return fail(ErrorCode::NotFound,
                    {QT_TRANSLATE_NOOP("core", "There is no cluster %1."), {c.node.cluster.toString()}});
    const Node* old = s.node(c.node.id);
    const auto usesLostGpu = [&](const Placement& p) {
        return p.node == c.node.id && any(p.gpus, [&](std::int32_t gpu) { return gpu >= c.node.gpuCount; });
    };
    if (old != nullptr && c.node.gpuCount < old->gpuCount && any(s.placements, usesLostGpu))
        return fail(ErrorCode::Conflict,
                    {QT_TRANSLATE_NOOP("core", "The node \"%1\" cannot lose a GPU that a workload is placed on."),
                     {old->name}});
    sorted::put(s.nodes, c.node, &Node::id);
    return {};
}

Status applyOne(PlatformSnapshot& s, const EraseNode& c)
{
    LUMOS_TRY(requireNode(s, c.node));
    if (any(s.placements, [&](const Placement& p) { return p.node == c.node; }))
        return fail(ErrorCode::Conflict,
                    {QT_TRANSLATE_NOOP("core", "The node \"%1\" still runs workloads."), {s.node(c.node)->name}},
                    {QT_TRANSLATE_NOOP("core", "Cordon it and move its workloads first."), {}});
    sorted::erase(s.nodes, c.node, &Node::id);
    return {};
}

// ---- workloads

auto placementsOf(const PlatformSnapshot& s, WorkloadId id)
{
    const auto [first, last] =
        std::equal_range(s.placements.begin(), s.placements.end(), Placement{id, 0, {}, {}},
                         [](const Placement& a, const Placement& b) { return a.workload < b.workload; });
    return std::pair{first, last};
}

Status applyOne(PlatformSnapshot& s, const PutWorkload& c)
{
    LUMOS_TRY(validate(c.workload));
    LUMOS_TRY(requireTenant(s, c.workload.tenant));
    const auto [first, last] = placementsOf(s, c.workload.id);
    const Workload* old = s.workload(c.workload.id);
    if (old != nullptr && first != last && old->request.gpuCount != c.workload.request.gpuCount)
        return fail(
            ErrorCode::Conflict,
            {QT_TRANSLATE_NOOP("core", "The number of GPUs of \"%1\" cannot change while it is placed."), {old->name}});
    sorted::put(s.workloads, c.workload, &Workload::id);
    return {};
}

Status applyOne(PlatformSnapshot& s, const EraseWorkload& c)
{
    LUMOS_TRY(requireWorkload(s, c.workload));
    const auto [first, last] = placementsOf(s, c.workload);
    if (first != last || s.scalingPolicy(c.workload) != nullptr)
        return fail(ErrorCode::Conflict,
                    {QT_TRANSLATE_NOOP("core", "The workload \"%1\" still has placements or a scaling policy."),
                     {s.workload(c.workload)->name}});
    sorted::erase(s.workloads, c.workload, &Workload::id);
    return {};
}

Status applyOne(PlatformSnapshot& s, const SetScalingPolicy& c)
{
    LUMOS_TRY(requireWorkload(s, c.workload));
    if (!c.policy) {
        sorted::erase(s.scalingPolicies, c.workload, &ScalingPolicy::workload);
        return {};
    }
    if (c.policy->workload != c.workload)
        return mismatch();
    LUMOS_TRY(validate(*c.policy));
    sorted::put(s.scalingPolicies, *c.policy, &ScalingPolicy::workload);
    return {};
}

Status checkPlacement(const PlatformSnapshot& s, const Workload& workload, const Placement& p)
{
    if (p.workload != workload.id || p.replica < 0)
        return mismatch();
    LUMOS_TRY(requireNode(s, p.node));
    const Node& node = *s.node(p.node);
    std::vector<std::int32_t> gpus = p.gpus;
    std::sort(gpus.begin(), gpus.end());
    const bool repeated = std::adjacent_find(gpus.begin(), gpus.end()) != gpus.end();
    const bool outside = !gpus.empty() && (gpus.front() < 0 || gpus.back() >= node.gpuCount);
    if (repeated || outside || std::cmp_not_equal(gpus.size(), workload.request.gpuCount))
        return fail(ErrorCode::InvalidArgument,
                    {QT_TRANSLATE_NOOP("core", "Replica %1 of \"%2\" is not given GPUs that the node \"%3\" has."),
                     {QString::number(p.replica), workload.name, node.name}});
    return {};
}

Status applyOne(PlatformSnapshot& s, const SetPlacements& c)
{
    LUMOS_TRY(requireWorkload(s, c.workload));
    const Workload& workload = *s.workload(c.workload);
    for (const Placement& p : c.placements)
        LUMOS_TRY(checkPlacement(s, workload, p));
    std::vector<Placement> placements = c.placements;
    std::sort(placements.begin(), placements.end(),
              [](const Placement& a, const Placement& b) { return a.replica < b.replica; });
    const auto sameReplica = [](const Placement& a, const Placement& b) { return a.replica == b.replica; };
    if (std::adjacent_find(placements.begin(), placements.end(), sameReplica) != placements.end())
        return fail(ErrorCode::InvalidArgument,
                    {QT_TRANSLATE_NOOP("core", "A replica of \"%1\" is placed twice."), {workload.name}});
    const auto [first, last] = placementsOf(s, c.workload);
    const auto at = s.placements.erase(first, last);
    s.placements.insert(at, std::make_move_iterator(placements.begin()), std::make_move_iterator(placements.end()));
    return {};
}

// ---- price books, incidents

Status checkKinds(const PlatformSnapshot& s, const PriceBook& book)
{
    for (const UnitCost& cost : book.unitCosts)
        LUMOS_TRY(requireKind(s, cost.kind));
    for (const PricePlan& plan : book.plans) {
        for (const Charge& charge : plan.charges) {
            if (const auto* usage = std::get_if<UsageCharge>(&charge.model))
                LUMOS_TRY(requireKind(s, usage->kind));
            if (const auto* tiered = std::get_if<TieredCharge>(&charge.model))
                LUMOS_TRY(requireKind(s, tiered->kind));
        }
    }
    return {};
}

Status applyOne(PlatformSnapshot& s, const AddPriceBook& c)
{
    LUMOS_TRY(validate(c.book));
    LUMOS_TRY(checkKinds(s, c.book));
    if (!s.priceBooks.empty() && c.book.version <= s.priceBooks.back().version)
        return fail(ErrorCode::AlreadyExists,
                    {QT_TRANSLATE_NOOP("core", "The price book version %1 does not follow version %2."),
                     {QString::number(c.book.version), QString::number(s.priceBooks.back().version)}},
                    {QT_TRANSLATE_NOOP("core", "Price books are never edited: add a higher version."), {}});
    s.priceBooks.push_back(c.book);
    return {};
}

Status applyOne(PlatformSnapshot& s, const RemovePriceBook& c)
{
    const PriceBook* book = sorted::find(s.priceBooks, c.version, &PriceBook::version);
    if (book == nullptr)
        return fail(ErrorCode::NotFound,
                    {QT_TRANSLATE_NOOP("core", "There is no price book version %1."), {QString::number(c.version)}});
    if (book != &s.priceBooks.back())
        return fail(ErrorCode::Conflict,
                    {QT_TRANSLATE_NOOP("core", "Only the newest price book can be removed, and %1 is not it."),
                     {QString::number(c.version)}});
    s.priceBooks.pop_back();
    return {};
}

Status checkResolution(const Incident& i, IncidentState state, const std::optional<base::Instant>& resolvedAt)
{
    if ((state == IncidentState::Resolved) != resolvedAt.has_value())
        return fail(ErrorCode::InvalidArgument,
                    {QT_TRANSLATE_NOOP("core", "A resolved incident, and no other, has a time of resolution (%1)."),
                     {i.number}});
    if (resolvedAt && *resolvedAt < i.openedAt)
        return fail(
            ErrorCode::InvalidArgument,
            {QT_TRANSLATE_NOOP("core", "The incident %1 cannot be resolved before it was opened."), {i.number}});
    return {};
}

Status applyOne(PlatformSnapshot& s, const PutIncident& c)
{
    const Incident& i = c.incident;
    if (i.id.isNull() || i.number.isEmpty() || i.title.isEmpty())
        return fail(ErrorCode::InvalidArgument,
                    {QT_TRANSLATE_NOOP("core", "An incident has an id, a number and a title."), {}});
    if (!i.tenant.isNull())
        LUMOS_TRY(requireTenant(s, i.tenant));
    LUMOS_TRY(checkResolution(i, i.state, i.resolvedAt));
    if (any(s.incidents, [&](const Incident& other) { return other.number == i.number && other.id != i.id; }))
        return fail(ErrorCode::AlreadyExists,
                    {QT_TRANSLATE_NOOP("core", "There is an incident %1 already."), {i.number}});
    sorted::put(s.incidents, i, &Incident::id);
    return {};
}

Status applyOne(PlatformSnapshot& s, const EraseIncident& c)
{
    if (sorted::find(s.incidents, c.incident, &Incident::id) == nullptr)
        return fail(ErrorCode::NotFound,
                    {QT_TRANSLATE_NOOP("core", "There is no incident %1."), {c.incident.toString()}});
    sorted::erase(s.incidents, c.incident, &Incident::id);
    return {};
}

Status applyOne(PlatformSnapshot& s, const SetIncidentState& c)
{
    Incident* incident = sorted::find(s.incidents, c.incident, &Incident::id);
    if (incident == nullptr)
        return fail(ErrorCode::NotFound,
                    {QT_TRANSLATE_NOOP("core", "There is no incident %1."), {c.incident.toString()}});
    LUMOS_TRY(checkResolution(*incident, c.state, c.resolvedAt));
    incident->state = c.state;
    incident->resolvedAt = c.resolvedAt;
    return {};
}

// ---- service levels and what-if

Status applyOne(PlatformSnapshot& s, const SetSloTarget& c)
{
    constexpr std::int32_t kMillion = 1'000'000;
    Slo* slo = sorted::find(s.slos, c.slo, &Slo::key);
    if (slo == nullptr)
        return fail(ErrorCode::NotFound,
                    {QT_TRANSLATE_NOOP("core", "There is no service level objective \"%1\"."), {c.slo}});
    if (c.objectivePpm < 1 || c.objectivePpm >= kMillion)
        return fail(ErrorCode::InvalidArgument,
                    {QT_TRANSLATE_NOOP("core", "An objective lies above 0 and below 100 percent."), {}});
    slo->objectivePpm = c.objectivePpm;
    return {};
}

template <NodeChange C>
Status applyOne(PlatformSnapshot& s, const C& c)
{
    return applyNodes(s, c);
}

/// No part of the present state: a simulation reads the change, the snapshot stays as it is.
template <ProspectiveChange C>
Status applyOne(const PlatformSnapshot& s, const C& c)
{
    return checkProspect(s, c);
}

} // namespace

bool isSimulated(const Change& change)
{
    return std::visit([]<class C>(const C&) { return SimulatedChange<C>; }, change);
}

Status apply(PlatformSnapshot& snapshot, const Change& change)
{
    return std::visit([&](const auto& c) { return applyOne(snapshot, c); }, change);
}

} // namespace lumos::domain
