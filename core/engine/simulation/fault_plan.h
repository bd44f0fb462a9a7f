// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/simulation/simulation.h"

namespace lumos::engine::simulation {

struct Epoch;
struct SimulationPlan;

inline constexpr std::int32_t kWholePermille = 1000;

/// A Weibull distribution by its mean; shape 1 is the exponential one.
struct RepairTime {
    double scaleSeconds = 0;
    double shape = 1;

    [[nodiscard]] static RepairTime ofMean(double seconds, std::int32_t shapePercent);
    /// The quantile of `u` in (0, 1); the same bits on every processor.
    [[nodiscard]] double at(double u) const;
};

/// A renewal process that takes a part of the capacity of its nodes, again and again.
struct FaultSource {
    std::uint64_t drawId = 0;
    RepairTime up;
    RepairTime repair;
    std::int32_t capacityPercent = 0;
    std::vector<std::uint32_t> nodes; ///< of FaultPlan::nodes
};

/// A period, in seconds of the run, in which nodes keep a part of their capacity.
struct CapacityWindow {
    std::int64_t from = 0;
    std::int64_t to = 0;
    std::int32_t capacityPercent = 0;
    std::vector<std::uint32_t> nodes;
};

/// What can go wrong in a run, resolved to indices once. Empty if nothing can: then a run is as if there were no
/// faults.
struct FaultPlan {
    std::vector<domain::NodeId> nodes;   ///< every node of any time of the run, by id
    std::vector<std::int64_t> addedAt;   ///< second at which it joins; -1 = it is there from the start
    std::vector<FaultSource> sources;    ///< random
    std::vector<CapacityWindow> windows; ///< outages, chaos script, maintenance
    std::optional<domain::ProvisioningFaults> provisioning;

    [[nodiscard]] bool isEmpty() const { return sources.empty() && windows.empty() && !provisioning; }
};
/// Error: a fault model out of its range, or of places that do not exist at any time of the run.
[[nodiscard]] base::Result<FaultPlan> faultPlan(const SimulationPlan& plan,
                                                std::span<const domain::TimedChange> changes);

/// What the faults of one replication leave of the nodes, from step to step.
class FaultTimeline final {
public:
    /// The share of its capacity that a node has from a step on, in thousandths.
    struct Turn {
        std::int32_t step = 0; ///< hours of the run, or whole steps where a step is longer
        std::uint32_t node = 0;
        std::int32_t permille = kWholePermille;
    };
    FaultTimeline(const FaultPlan& faults, std::uint64_t seed, std::int32_t replication, std::int32_t steps,
                  std::int64_t stepSeconds);

    /// Goes on to a step, not before the last; true if a node has changed.
    bool advance(std::int32_t step);
    /// The epoch with the nodes as they are now.
    [[nodiscard]] Epoch applied(const Epoch& epoch) const;
    [[nodiscard]] const std::vector<Turn>& turns() const { return m_turns; }

private:
    const FaultPlan* m_faults; ///< of the plan; a pointer, so that a run can be assigned
    std::vector<Turn> m_turns; ///< by step, then node
    std::size_t m_next = 0;
    std::vector<std::int32_t> m_permille; ///< by node, now
};

} // namespace lumos::engine::simulation
