// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/fault_model.h"

#include <concepts>

namespace lumos::domain {

/// Changes of what-if scenarios. Those of nodes change the snapshot; those with a period are no part of any present
/// state: a simulation reads them, `apply` checks them only. A `withdrawn` change takes back an earlier one that is
/// equal to it but for that word: so it is undone.

/// `count` equal nodes in one step. Their ids follow from the cluster, the model and a number: the same in every run.
/// What is not said is as with the node `like`. In force `leadTimeDays` after the time of the change.
struct AddNodes {
    ClusterId cluster;
    std::int32_t count = 1;
    NodeId like;
    QString zone{}; ///< empty = that of `like`
    QString pool{}; ///< empty = shared; else the slug of the tenant that they are dedicated to
    std::optional<QString> gpuModel{};
    std::optional<std::int32_t> gpuCount{};
    std::optional<std::int64_t> cpuMilli{};
    std::optional<std::int64_t> memoryBytes{};
    std::int32_t leadTimeDays = 0;
    std::optional<base::Money> leasePerHour{}; ///< of one node, from the day it is there
    friend bool operator==(const AddNodes&, const AddNodes&) = default;
};
/// All nodes of the set, or `count` of them: those with the fewest replicas first. What runs there loses its place.
struct RemoveNodes {
    NodeSet where;
    std::optional<std::int32_t> count{};
    friend bool operator==(const RemoveNodes&, const RemoveNodes&) = default;
};
/// Other sizes for all nodes of the set. Replicas on GPUs that are gone lose their place.
struct ResizeNodes {
    NodeSet where;
    std::optional<QString> gpuModel{};
    std::optional<std::int32_t> gpuCount{};
    std::optional<std::int64_t> cpuMilli{};
    std::optional<std::int64_t> memoryBytes{};
    friend bool operator==(const ResizeNodes&, const ResizeNodes&) = default;
};
/// Only the inverse of the changes of nodes: brings nodes, and all placements on them, back to what they were.
struct RestoreNodes {
    std::vector<NodeId> absent;
    std::vector<Node> nodes;
    std::vector<Placement> placements;
    friend bool operator==(const RestoreNodes&, const RestoreNodes&) = default;
};
/// New tenants of a type, with its limits and its plan, spread evenly over the period. Each has the demand of the
/// tenant `like` times `demandPercent`, or a steady one.
struct OnboardTenants {
    TenantType type = TenantType::SmallBusiness;
    std::int32_t count = 1;
    base::TimeRange period;
    TenantId like;
    std::int32_t demandPercent = 100;
    std::optional<std::int64_t> tokensPerMinute{}; ///< in place of `like`
    std::int64_t gpuMilli = 0;                     ///< beside tokensPerMinute
    std::int32_t growthBasisPointsPerMonth = 0;    ///< beyond that of `like`, compound
    QString tier{};                                ///< price plan; empty = that of the type
    bool withdrawn = false;
    friend bool operator==(const OnboardTenants&, const OnboardTenants&) = default;
};
/// A share of the tenants of a type (none = of all) leaves each month of the period.
struct ChurnTenants {
    std::optional<TenantType> type;
    std::int32_t basisPointsPerMonth = 0;
    base::TimeRange period;
    bool withdrawn = false;
    friend bool operator==(const ChurnTenants&, const ChurnTenants&) = default;
};
/// Demand of one tenant (null = all but `except`) times percent/100 in a period.
struct ScaleDemand {
    TenantId tenant;
    std::int32_t percent = 100;
    base::TimeRange period;
    std::vector<TenantId> except{};
    bool withdrawn = false;
    friend bool operator==(const ScaleDemand&, const ScaleDemand&) = default;
};
/// Demand rises or falls in a straight line from one percentage to the other over the period, and stays there.
struct RampDemand {
    TenantId tenant;
    std::int32_t fromPercent = 100;
    std::int32_t toPercent = 100;
    base::TimeRange period;
    std::vector<TenantId> except{};
    bool withdrawn = false;
    friend bool operator==(const RampDemand&, const RampDemand&) = default;
};
/// Demand grows by a share each month of the period, compound, beyond the growth that was measured, and stays there.
struct GrowDemand {
    TenantId tenant;
    std::int32_t basisPointsPerMonth = 0;
    base::TimeRange period;
    std::vector<TenantId> except{};
    bool withdrawn = false;
    friend bool operator==(const GrowDemand&, const GrowDemand&) = default;
};
/// Nodes keep a part of their capacity in the period: 0 = they are down.
struct Outage {
    NodeSet where;
    base::TimeRange period;
    std::int32_t capacityPercent = 0;
    bool withdrawn = false;
    friend bool operator==(const Outage&, const Outage&) = default;
};
/// How nodes are chosen, from the time of the change on.
struct SetPlacementPolicy {
    PlacementPolicy policy = PlacementPolicy::Lumos;
    bool withdrawn = false;
    friend bool operator==(const SetPlacementPolicy&, const SetPlacementPolicy&) = default;
};

template <class C>
concept NodeChange = std::same_as<C, AddNodes> || std::same_as<C, RemoveNodes> || std::same_as<C, ResizeNodes> ||
    std::same_as<C, RestoreNodes>;
/// What only a simulation reads; the snapshot stays as it is.
template <class C>
concept ProspectiveChange = requires(const C& c)
{
    c.withdrawn;
};
/// Exists in simulations only. `concreteChanges` gives what the platform can be given in its place.
template <class C>
concept SimulatedChange = NodeChange<C> || ProspectiveChange<C>;

/// How many days a month of growth or churn has: 365.25 / 12.
inline constexpr double kDaysPerMonth = 30.4375;

} // namespace lumos::domain
