// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "domain/history.h"
#include "domain/network.h"
#include "domain/node.h"
#include "domain/policy.h"
#include "domain/pricing.h"
#include "domain/quota.h"
#include "domain/resource.h"
#include "domain/slo.h"
#include "domain/tenant.h"
#include "domain/workload.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace lumos::domain {

/// Counts committed writes of a store; grows by one with each.
struct Revision {
    std::int64_t number = 0;
    friend constexpr auto operator<=>(Revision, Revision) = default;
};

/// Name and choices of a platform.
struct PlatformProfile {
    QString name;        ///< "Aurora platform"
    QString environment; ///< "production"
    base::Currency currency;
    std::int32_t utcOffsetMinutes = 0; ///< zone of the platform, for day borders on the screen
    friend bool operator==(const PlatformProfile&, const PlatformProfile&) = default;
};

/// The whole present state, read in one transaction and never changed afterwards; histories are read apart, by period.
/// Every vector is sorted by its natural key (id, or tenant then kind), so that equal platforms compare and export equal.
/// Shared as SnapshotPtr between threads without locks.
struct PlatformSnapshot {
    Revision revision;
    base::Instant takenAt; ///< instant of the data ("data as of")
    PlatformProfile profile;
    ResourceCatalog catalog;
    std::vector<Tenant> tenants;                ///< by id
    std::vector<Quota> quotas;                  ///< by (tenant, kind)
    std::vector<Usage> usage;                   ///< by (tenant, kind)
    std::vector<Cluster> clusters;              ///< by id
    std::vector<Node> nodes;                    ///< by id
    std::vector<Workload> workloads;            ///< by id
    std::vector<Placement> placements;          ///< by (workload, replica)
    std::vector<ScalingPolicy> scalingPolicies; ///< by workload
    std::vector<PriceBook> priceBooks;          ///< by version
    std::vector<Budget> budgets;                ///< by tenant
    std::vector<Vpc> vpcs;                      ///< by key, likewise below
    std::vector<FirewallRule> rules;
    std::vector<Endpoint> endpoints;
    std::vector<Peering> peerings;
    std::vector<Volume> volumes;
    std::vector<EncryptionKey> encryptionKeys;
    std::vector<DataStore> dataStores;
    std::vector<Slo> slos;
    std::vector<Incident> incidents; ///< by id

    /// Binary searches, O(log n); nullptr if absent.
    [[nodiscard]] const Tenant* tenant(TenantId id) const;
    [[nodiscard]] const Tenant* tenantBySlug(QStringView slug) const; ///< linear
    [[nodiscard]] const Quota* quota(TenantId id, ResourceKindId kind) const;
    [[nodiscard]] Quantity used(TenantId id, ResourceKindId kind) const;
    [[nodiscard]] const Cluster* cluster(ClusterId id) const;
    [[nodiscard]] const Node* node(NodeId id) const;
    [[nodiscard]] const Workload* workload(WorkloadId id) const;
    [[nodiscard]] const ScalingPolicy* scalingPolicy(WorkloadId id) const;
    /// Version in force on `day`: the highest whose effectiveFrom is not after it.
    [[nodiscard]] const PriceBook* priceBook(base::Date day) const;
    [[nodiscard]] const Budget* budget(TenantId id) const;
    /// Direct children in id order; linear in the number of tenants (build a TenantTree for more).
    [[nodiscard]] std::vector<const Tenant*> children(TenantId parent) const;

    friend bool operator==(const PlatformSnapshot&, const PlatformSnapshot&) = default;
};

using SnapshotPtr = std::shared_ptr<const PlatformSnapshot>;

/// Restores the stated order of every vector (after edits).
void sortSnapshot(PlatformSnapshot& snapshot);

} // namespace lumos::domain
