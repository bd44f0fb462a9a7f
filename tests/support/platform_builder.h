// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/platform_snapshot.h"

#include <functional>
#include <initializer_list>

namespace lumos::tests {

/// A node in units that people speak of.
struct NodeShape {
    std::int64_t cores = 64;
    std::int64_t memoryGiB = 512;
    std::int32_t gpus = 0;
    const char16_t* gpuModel = u"";
    const char16_t* pool = u"shared";
    const char16_t* zone = u"a";
    domain::NodeState state = domain::NodeState::Ready;
    bool noScheduleTaint = false;
};

/// A workload; one replica asks for this much.
struct WorkloadShape {
    std::int64_t cores = 1;
    std::int64_t memoryGiB = 4;
    std::int32_t gpus = 0;
    std::int32_t gpuMilli = 1000; ///< per GPU, counts only where gpus > 0
    std::int32_t replicas = 1;
    std::int32_t priority = 0;
    domain::WorkloadState state = domain::WorkloadState::Running;
};

/// Builds a small platform in the language of the domain. What is added belongs to the tenant, project, cluster or
/// workload that was named last:
///
///     const auto snapshot = PlatformBuilder()
///         .organisation(u"retail")
///             .tenant(u"jade-river", u"Jade River Retail").type(TenantType::Enterprise)
///                 .quota(u"gpu", u"64").usage(u"gpu", u"58").budget(u"700000")
///                 .project(u"checkout").workload(u"ranker", {.gpus = 1, .replicas = 3})
///         .cluster(u"cn-north-1", u"cn-north").nodes(u"gpu", 4, {.gpus = 8, .gpuModel = u"H100"})
///         .share();
///
/// Ids follow from the names (tenantId(u"jade-river")), so that a test never has to carry them around. Wrong input
/// (an unknown kind, a bad amount) ends the test program with a message.
class PlatformBuilder final {
public:
    PlatformBuilder();

    [[nodiscard]] static domain::TenantId tenantId(QStringView slug);
    [[nodiscard]] static domain::ClusterId clusterId(QStringView name);
    [[nodiscard]] static domain::NodeId nodeId(QStringView name);
    [[nodiscard]] static domain::WorkloadId workloadId(QStringView name);
    [[nodiscard]] static domain::IncidentId incidentId(QStringView number);

    // Platform
    PlatformBuilder& takenAt(QStringView iso);
    PlatformBuilder& currency(QStringView code);
    PlatformBuilder& kind(QStringView key, QStringView unit,
                          domain::Aggregation aggregation = domain::Aggregation::Sum);

    // Tenants; an empty name means the slug
    PlatformBuilder& organisation(QStringView slug, QStringView name = {});
    PlatformBuilder& tenant(QStringView slug, QStringView name = {});
    PlatformBuilder& project(QStringView slug, QStringView name = {});
    PlatformBuilder& type(domain::TenantType type);
    PlatformBuilder& state(domain::TenantState state);
    PlatformBuilder& isolation(domain::IsolationMode mode);
    PlatformBuilder& tier(QStringView plan);
    PlatformBuilder& region(QStringView region, QStringView residency = {});
    PlatformBuilder& createdAt(QStringView iso);
    PlatformBuilder& deleteProtected();

    // Of the last tenant or project; amounts as operators type them ("64", "8TiB", "4.8M")
    PlatformBuilder& quota(QStringView kind, QStringView limit, const domain::Thresholds& thresholds = {});
    PlatformBuilder& usage(QStringView kind, QStringView used);
    PlatformBuilder& budget(QStringView monthly);
    PlatformBuilder& workload(QStringView name, const WorkloadShape& shape = {});
    PlatformBuilder& vpc(QStringView key, QStringView cidr, QStringView overlapDomain = {});
    PlatformBuilder& endpoint(QStringView key, QStringView vpc, QStringView address, std::uint16_t port = 0);
    PlatformBuilder& slo(QStringView key, QStringView name, std::int32_t objectivePpm);
    PlatformBuilder& incident(QStringView number, domain::Level level, QStringView title = u"Incident");

    // Of the last workload
    PlatformBuilder& scaling(domain::ScalingPolicy policy = {});
    PlatformBuilder& placed(QStringView node, std::initializer_list<std::int32_t> gpus = {});

    // Clusters and nodes
    PlatformBuilder& cluster(QStringView name, QStringView region = u"cn-north");
    PlatformBuilder& node(QStringView name, const NodeShape& shape = {});
    /// prefix-1 .. prefix-count.
    PlatformBuilder& nodes(QStringView prefix, int count, const NodeShape& shape = {});

    PlatformBuilder& rule(domain::FirewallRule rule);
    PlatformBuilder& priceBook(domain::PriceBook book);
    /// Anything else.
    PlatformBuilder& edit(const std::function<void(domain::PlatformSnapshot&)>& change);

    /// The platform with every vector in its stated order.
    [[nodiscard]] domain::PlatformSnapshot build() const;
    [[nodiscard]] domain::SnapshotPtr share() const;

private:
    PlatformBuilder& add(domain::TenantLevel level, domain::TenantId parent, QStringView slug, QStringView name);
    [[nodiscard]] domain::Tenant& current();
    [[nodiscard]] domain::TenantId owner();

    domain::PlatformSnapshot m_platform;
    domain::TenantId m_organisation;
    domain::TenantId m_tenant;
    domain::ClusterId m_cluster;
};

/// A price book of one plan: fixed 1000 a month, GPU by the card, graduated tokens; for tests that need any prices.
[[nodiscard]] domain::PriceBook simplePriceBook(QStringView planKey = u"gold", std::int32_t version = 1);

} // namespace lumos::tests
