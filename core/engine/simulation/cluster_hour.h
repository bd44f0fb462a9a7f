// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/simulation/replica_placement.h"

namespace lumos::engine::simulation {

/// What units share, settled between the hours on one thread: terms of a new epoch, parts of shared limits, node room,
/// and the placement of replicas on nodes.
class ClusterHour final {
public:
    ClusterHour(const SimulationPlan& plan, std::vector<UnitState>& units, std::vector<PoolState>& pools);

    /// Before the hour's steps. `epochBegins`: its terms hold from now on. What is stopped leaves a state to throw
    /// away.
    void begin(const Epoch& epoch, bool epochBegins, const base::StopToken& stop);
    /// After the hour's steps: places what was added, releases what was removed; what no node takes is given up.
    void end(const Epoch& epoch, const base::StopToken& stop);

private:
    void startEpoch(const Epoch& epoch, const base::StopToken& stop);
    void settle(const Epoch& epoch, const base::StopToken& stop);
    void shareLimit(const SharedLimit& shared);
    void grantNodes(const Epoch& epoch, bool shrink);
    void setReplicas(std::uint32_t pool, std::int32_t replicas);
    [[nodiscard]] std::int32_t admittedReplicas(std::uint32_t pool, std::int32_t wanted) const;

    const SimulationPlan& m_plan;
    std::vector<UnitState>& m_units;
    std::vector<PoolState>& m_pools;
    std::optional<ReplicaPlacement> m_placement; ///< nullopt without allocation
    bool m_startIsPlaced = true;                 ///< nothing came after the start of the plan
};

} // namespace lumos::engine::simulation
