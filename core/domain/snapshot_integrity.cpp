// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/snapshot_integrity.h"

#include "domain/sorted_vector.h"
#include "domain/validation.h"

#include <QSet>

#include <algorithm>
#include <functional>

namespace lumos::domain {

namespace {

using base::ErrorCode;
using base::fail;
using base::Status;

template <class T, class KeyOf>
Status requireSorted(const std::vector<T>& v, KeyOf keyOf, const char* list)
{
    const auto notBefore = [&](const T& a, const T& b) { return !(std::invoke(keyOf, a) < std::invoke(keyOf, b)); };
    const auto at = std::adjacent_find(v.begin(), v.end(), notBefore);
    if (at != v.end())
        return fail(
            ErrorCode::InvalidArgument,
            {QT_TRANSLATE_NOOP("core", "The list \"%1\" has the same key twice or is not sorted, at element %2."),
             {QString::fromLatin1(list), QString::number(at - v.begin() + 1)}});
    return {};
}

Status checkOrder(const PlatformSnapshot& s)
{
    LUMOS_TRY(requireSorted(s.tenants, &Tenant::id, "tenants"));
    LUMOS_TRY(requireSorted(s.quotas, sorted::kTenantAndKind, "quotas"));
    LUMOS_TRY(requireSorted(s.usage, sorted::kTenantAndKind, "usage"));
    LUMOS_TRY(requireSorted(s.clusters, &Cluster::id, "clusters"));
    LUMOS_TRY(requireSorted(s.nodes, &Node::id, "nodes"));
    LUMOS_TRY(requireSorted(s.workloads, &Workload::id, "workloads"));
    LUMOS_TRY(requireSorted(
        s.placements,
        [](const Placement& p) {
            return std::pair{p.workload, p.replica};
        },
        "placements"));
    LUMOS_TRY(requireSorted(s.scalingPolicies, &ScalingPolicy::workload, "scalingPolicies"));
    LUMOS_TRY(requireSorted(s.priceBooks, &PriceBook::version, "priceBooks"));
    LUMOS_TRY(requireSorted(s.budgets, &Budget::tenant, "budgets"));
    LUMOS_TRY(requireSorted(s.vpcs, &Vpc::key, "vpcs"));
    LUMOS_TRY(requireSorted(s.rules, &FirewallRule::key, "rules"));
    LUMOS_TRY(requireSorted(s.endpoints, &Endpoint::key, "endpoints"));
    LUMOS_TRY(requireSorted(s.peerings, &Peering::key, "peerings"));
    LUMOS_TRY(requireSorted(s.volumes, &Volume::key, "volumes"));
    LUMOS_TRY(requireSorted(s.encryptionKeys, &EncryptionKey::key, "encryptionKeys"));
    LUMOS_TRY(requireSorted(s.dataStores, &DataStore::key, "dataStores"));
    LUMOS_TRY(requireSorted(s.slos, &Slo::key, "slos"));
    return requireSorted(s.incidents, &Incident::id, "incidents");
}

Status dangling(const char* list, const QString& reference)
{
    return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "The list \"%1\" refers to %2, which does not exist."),
                                      {QString::fromLatin1(list), reference}});
}

Status checkTenants(const PlatformSnapshot& s)
{
    QSet<QStringView> slugs;
    slugs.reserve(static_cast<qsizetype>(s.tenants.size()));
    for (const Tenant& t : s.tenants) {
        LUMOS_TRY(validate(t));
        if (slugs.contains(t.slug))
            return fail(ErrorCode::AlreadyExists,
                        {QT_TRANSLATE_NOOP("core", "The slug \"%1\" is used twice."), {t.slug}});
        slugs.insert(t.slug);
        if (t.parent.isNull())
            continue;
        const Tenant* parent = s.tenant(t.parent);
        if (parent == nullptr)
            return dangling("tenants", t.parent.toString());
        if (parent->level >= t.level)
            return fail(ErrorCode::InvalidArgument,
                        {QT_TRANSLATE_NOOP("core", "%1 cannot stand below %2: a parent must be of a higher level."),
                         {t.name, parent->name}});
        if (parent->state == TenantState::Deleted && t.state != TenantState::Deleted)
            return fail(
                ErrorCode::InvalidArgument,
                {QT_TRANSLATE_NOOP("core", "%1 cannot stand below %2, which is deleted."), {t.name, parent->name}});
    }
    return {};
}

enum class NullTenant : unsigned char { Allowed, Refused };

template <class T>
Status requireTenants(const PlatformSnapshot& s, const std::vector<T>& v, const char* list, NullTenant null)
{
    for (const T& e : v) {
        const bool allowed = e.tenant.isNull() && null == NullTenant::Allowed;
        if (!allowed && s.tenant(e.tenant) == nullptr)
            return dangling(list, e.tenant.toString());
    }
    return {};
}

Status checkOwners(const PlatformSnapshot& s)
{
    LUMOS_TRY(requireTenants(s, s.quotas, "quotas", NullTenant::Refused));
    LUMOS_TRY(requireTenants(s, s.usage, "usage", NullTenant::Refused));
    LUMOS_TRY(requireTenants(s, s.workloads, "workloads", NullTenant::Refused));
    LUMOS_TRY(requireTenants(s, s.budgets, "budgets", NullTenant::Refused));
    LUMOS_TRY(requireTenants(s, s.vpcs, "vpcs", NullTenant::Allowed));
    LUMOS_TRY(requireTenants(s, s.endpoints, "endpoints", NullTenant::Allowed));
    LUMOS_TRY(requireTenants(s, s.volumes, "volumes", NullTenant::Allowed));
    LUMOS_TRY(requireTenants(s, s.encryptionKeys, "encryptionKeys", NullTenant::Allowed));
    LUMOS_TRY(requireTenants(s, s.dataStores, "dataStores", NullTenant::Allowed));
    LUMOS_TRY(requireTenants(s, s.slos, "slos", NullTenant::Allowed));
    return requireTenants(s, s.incidents, "incidents", NullTenant::Allowed);
}

template <class T>
Status requireValid(const std::vector<T>& v)
{
    for (const T& e : v)
        LUMOS_TRY(validate(e));
    return {};
}

Status checkCompute(const PlatformSnapshot& s)
{
    LUMOS_TRY(requireValid(s.nodes));
    LUMOS_TRY(requireValid(s.workloads));
    LUMOS_TRY(requireValid(s.scalingPolicies));
    for (const Node& n : s.nodes)
        if (s.cluster(n.cluster) == nullptr)
            return dangling("nodes", n.cluster.toString());
    for (const Placement& p : s.placements) {
        if (s.workload(p.workload) == nullptr)
            return dangling("placements", p.workload.toString());
        const Node* node = s.node(p.node);
        if (node == nullptr)
            return dangling("placements", p.node.toString());
        for (const std::int32_t gpu : p.gpus)
            if (gpu < 0 || gpu >= node->gpuCount)
                return dangling("placements", QStringLiteral("%1/%2").arg(node->name).arg(gpu));
    }
    for (const ScalingPolicy& p : s.scalingPolicies)
        if (s.workload(p.workload) == nullptr)
            return dangling("scalingPolicies", p.workload.toString());
    return {};
}

Status checkLimits(const PlatformSnapshot& s)
{
    LUMOS_TRY(requireValid(s.quotas));
    LUMOS_TRY(requireValid(s.usage));
    LUMOS_TRY(requireValid(s.budgets));
    return requireValid(s.priceBooks);
}

} // namespace

Status checkIntegrity(const PlatformSnapshot& snapshot)
{
    LUMOS_TRY(checkOrder(snapshot));
    LUMOS_TRY(checkTenants(snapshot));
    LUMOS_TRY(checkOwners(snapshot));
    LUMOS_TRY(checkLimits(snapshot));
    return checkCompute(snapshot);
}

} // namespace lumos::domain
