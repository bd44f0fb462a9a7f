// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/simulation/simulation.h"

namespace lumos::engine::simulation {

/// Nodes that are paid for by the hour, whether they are used or not, until they are given back.
struct Lease {
    std::int32_t fromHour = 0;
    std::int32_t toHour = 0;
    base::Decimal perHour; ///< of all its nodes
};

/// The leases of added nodes, from the states of the platform from hour to hour.
class LeaseBook final {
public:
    /// The change is about to be applied to this state.
    void order(const domain::PlatformSnapshot& before, const domain::AddNodes& nodes);
    /// The platform from the hour on; hours ascend.
    void hold(const domain::PlatformSnapshot& platform, std::int32_t hour);
    /// Those of a run of so many hours.
    [[nodiscard]] std::vector<Lease> take(std::int32_t hours);

private:
    struct Order {
        std::vector<domain::NodeId> nodes;
        base::Decimal perHour; ///< of one
        std::int64_t held = 0;
        std::int32_t since = 0;
    };
    void change(Order& order, std::int64_t held, std::int32_t hour);

    std::vector<Order> m_orders;
    std::vector<Lease> m_leases;
};

/// The changes of a scenario as a run takes them: none that is taken back, nodes after their lead time, tenants that
/// join and leave one by one.
struct PlannedChanges {
    std::vector<domain::TimedChange> changes;
    std::vector<DemandModel> demand; ///< of the tenants that join
};
[[nodiscard]] base::Result<PlannedChanges> plannedChanges(const domain::PlatformSnapshot& live,
                                                          std::span<const DemandModel> demand,
                                                          std::span<const domain::TimedChange> changes,
                                                          base::Instant start, const base::StopToken& stop);
/// What the leases of a day come to.
[[nodiscard]] base::Decimal leaseCost(const std::vector<Lease>& leases, std::int32_t day);
/// The placement policy from an hour on: the newest one that is set before.
[[nodiscard]] allocation::PlacementPolicy placementAt(const std::vector<domain::TimedChange>& changes,
                                                      const SimulationConfig& config, std::int32_t hour);

} // namespace lumos::engine::simulation
