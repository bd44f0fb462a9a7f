// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/platform_snapshot.h"

#include "domain/sorted_vector.h"

#include <algorithm>
#include <utility>

namespace lumos::domain {

namespace {

using sorted::find;
using sorted::kTenantAndKind;

template <class T, class KeyOf>
void sortBy(std::vector<T>& v, KeyOf keyOf)
{
    std::sort(v.begin(), v.end(), [&](const T& a, const T& b) { return keyOf(a) < keyOf(b); });
}

template <class T>
void sortByKey(std::vector<T>& v)
{
    sortBy(v, [](const T& e) -> const QString& { return e.key; });
}

using KindKey = std::pair<TenantId, ResourceKindId>;

} // namespace

const Tenant* PlatformSnapshot::tenant(TenantId id) const { return find(tenants, id, &Tenant::id); }

const Tenant* PlatformSnapshot::tenantBySlug(QStringView slug) const
{
    const auto it = std::find_if(tenants.begin(), tenants.end(), [&](const Tenant& t) { return t.slug == slug; });
    return it == tenants.end() ? nullptr : &*it;
}

const Quota* PlatformSnapshot::quota(TenantId id, ResourceKindId kind) const
{
    return find(quotas, KindKey{id, kind}, kTenantAndKind);
}

Quantity PlatformSnapshot::used(TenantId id, ResourceKindId kind) const
{
    const Usage* u = find(usage, KindKey{id, kind}, kTenantAndKind);
    return u == nullptr ? Quantity{} : u->used;
}

const Cluster* PlatformSnapshot::cluster(ClusterId id) const { return find(clusters, id, &Cluster::id); }
const Node* PlatformSnapshot::node(NodeId id) const { return find(nodes, id, &Node::id); }
const Workload* PlatformSnapshot::workload(WorkloadId id) const { return find(workloads, id, &Workload::id); }
const ScalingPolicy* PlatformSnapshot::scalingPolicy(WorkloadId id) const
{
    return find(scalingPolicies, id, &ScalingPolicy::workload);
}
const Budget* PlatformSnapshot::budget(TenantId id) const { return find(budgets, id, &Budget::tenant); }

const PriceBook* PlatformSnapshot::priceBook(base::Date day) const
{
    const auto it = std::find_if(priceBooks.rbegin(), priceBooks.rend(),
                                 [&](const PriceBook& b) { return b.effectiveFrom <= day; });
    return it == priceBooks.rend() ? nullptr : &*it;
}

std::vector<const Tenant*> PlatformSnapshot::children(TenantId parent) const
{
    std::vector<const Tenant*> out;
    for (const Tenant& t : tenants)
        if (t.parent == parent)
            out.push_back(&t);
    return out;
}

void sortSnapshot(PlatformSnapshot& s)
{
    sortBy(s.tenants, [](const Tenant& t) { return t.id; });
    sortBy(s.quotas, kTenantAndKind);
    sortBy(s.usage, kTenantAndKind);
    sortBy(s.clusters, [](const Cluster& c) { return c.id; });
    sortBy(s.nodes, [](const Node& n) { return n.id; });
    sortBy(s.workloads, [](const Workload& w) { return w.id; });
    sortBy(s.placements, [](const Placement& p) { return std::pair{p.workload, p.replica}; });
    sortBy(s.scalingPolicies, [](const ScalingPolicy& p) { return p.workload; });
    sortBy(s.priceBooks, [](const PriceBook& b) { return b.version; });
    sortBy(s.budgets, [](const Budget& b) { return b.tenant; });
    sortByKey(s.vpcs);
    sortByKey(s.rules);
    sortByKey(s.endpoints);
    sortByKey(s.peerings);
    sortByKey(s.volumes);
    sortByKey(s.encryptionKeys);
    sortByKey(s.dataStores);
    sortByKey(s.slos);
    sortBy(s.incidents, [](const Incident& i) { return i.id; });
}

} // namespace lumos::domain
