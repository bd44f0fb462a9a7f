// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/simulation/run_state.h"

#include <optional>

namespace lumos::engine::simulation {

/// Replicas of the pools on nodes, through the placer that the live platform uses. A copy goes its own way.
class ReplicaPlacement final {
public:
    explicit ReplicaPlacement(const SimulationPlan& plan);

    /// Takes the nodes of a new epoch; replicas on nodes that are gone or down lose their place. A pool's entry of the
    /// result is the number of those.
    const std::vector<std::int32_t>& rebuild(const SimulationPlan& plan, const Epoch& epoch,
                                             const base::StopToken& stop);
    /// Releases what is more than a pool's replicas, then places what is less. A pool's entry of the result is the
    /// number of its replicas that have a place. Stopped, it leaves the rest as it is.
    [[nodiscard]] const std::vector<std::int32_t>& settle(const Epoch& epoch, const std::vector<PoolState>& pools,
                                                          const base::StopToken& stop);

private:
    [[nodiscard]] domain::PlatformSnapshot placedSnapshot(const SimulationPlan& plan, const Epoch& epoch) const;
    void houseUnrecorded(const Epoch& epoch, const base::StopToken& stop);
    void dropUnrecorded(const Epoch& epoch);

    std::optional<allocation::Placer> m_placer;
    std::vector<std::vector<domain::Placement>> m_placed; ///< by pool
    std::vector<std::int32_t> m_unrecorded;               ///< live replicas without a place on record that no node took
    std::vector<std::int32_t> m_housed;
    std::vector<std::int32_t> m_lost;
    bool m_hasNewNodes = false; ///< since the last settling
};

} // namespace lumos::engine::simulation
