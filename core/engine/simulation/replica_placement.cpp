// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulation/replica_placement.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace lumos::engine::simulation {

namespace {

bool runs(const domain::PlatformSnapshot& snapshot, const domain::Placement& placement)
{
    const domain::Node* node = snapshot.node(placement.node);
    // A node that is slower in a fault has fewer GPUs for as long.
    const auto isThere = [&](std::int32_t gpu) { return gpu < node->gpuCount; };
    return node != nullptr && node->state != domain::NodeState::Down &&
           snapshot.workload(placement.workload) != nullptr &&
           std::all_of(placement.gpus.begin(), placement.gpus.end(), isThere);
}

std::unordered_map<domain::WorkloadId, std::size_t> indexOfPools(const SimulationPlan& plan)
{
    std::unordered_map<domain::WorkloadId, std::size_t> index;
    for (std::size_t p = 0; p < plan.pools.size(); ++p)
        index.emplace(plan.pools[p].workload, p);
    return index;
}

} // namespace

ReplicaPlacement::ReplicaPlacement(const SimulationPlan& plan)
    : m_placed(plan.pools.size()), m_unrecorded(plan.pools.size()), m_housed(plan.pools.size()),
      m_lost(plan.pools.size())
{
    const auto pools = indexOfPools(plan);
    for (const domain::Placement& placement : plan.live->placements)
        if (const auto pool = pools.find(placement.workload); pool != pools.end())
            m_placed[pool->second].push_back(placement);
    for (std::size_t p = 0; p < plan.pools.size(); ++p) {
        const auto start = static_cast<std::size_t>(std::max(plan.pools[p].startReplicas, 0));
        m_placed[p].resize(std::min(m_placed[p].size(), start));
        m_unrecorded[p] = static_cast<std::int32_t>(start - m_placed[p].size());
    }
}

/// The epoch's snapshot with the placements of now: the pools' own, and the recorded ones of everything else.
domain::PlatformSnapshot ReplicaPlacement::placedSnapshot(const SimulationPlan& plan, const Epoch& epoch) const
{
    domain::PlatformSnapshot snapshot = *epoch.snapshot;
    const auto pools = indexOfPools(plan);
    std::vector<domain::Placement> placements;
    for (domain::Placement& placement : snapshot.placements)
        if (pools.count(placement.workload) == 0 && runs(snapshot, placement))
            placements.push_back(std::move(placement));
    for (const auto& placed : m_placed)
        placements.insert(placements.end(), placed.begin(), placed.end());
    snapshot.placements = std::move(placements);
    domain::sortSnapshot(snapshot);
    return snapshot;
}

const std::vector<std::int32_t>& ReplicaPlacement::rebuild(const SimulationPlan& plan, const Epoch& epoch,
                                                           const base::StopToken& stop)
{
    if (stop.stop_requested())
        return m_lost;
    for (std::size_t p = 0; p < m_placed.size(); ++p)
        m_lost[p] = static_cast<std::int32_t>(std::erase_if(
            m_placed[p], [&](const domain::Placement& placement) { return !runs(*epoch.snapshot, placement); }));
    m_hasNewNodes = m_hasNewNodes || epoch.nodesChanged;
    m_placer.emplace(placedSnapshot(plan, epoch), allocation::PlacerConfig{epoch.placement, plan.config.seed});
    houseUnrecorded(epoch, stop);
    return m_lost;
}

/// Live replicas whose place is not on record run somewhere: where a node takes them, that is their place.
void ReplicaPlacement::houseUnrecorded(const Epoch& epoch, const base::StopToken& stop)
{
    for (std::size_t p = 0; p < m_placed.size(); ++p)
        while (m_unrecorded[p] > 0 && epoch.pools[p].workload != nullptr && !stop.stop_requested()) {
            allocation::PlacementOutcome outcome =
                m_placer->place(*epoch.pools[p].workload, static_cast<std::int32_t>(m_placed[p].size()));
            if (!outcome.placement)
                break;
            m_placed[p].push_back(std::move(*outcome.placement));
            --m_unrecorded[p];
        }
}

/// Other nodes than those on record hold no more of them than the cards that no recorded replica has.
void ReplicaPlacement::dropUnrecorded(const Epoch& epoch)
{
    const auto milliOf = [&](std::size_t p) {
        const domain::Workload* workload = epoch.pools[p].workload;
        return workload == nullptr ? 0 : std::int64_t{workload->request.gpuCount} * workload->request.gpuMilli;
    };
    std::int64_t room = epoch.capacityMilli;
    for (std::size_t p = 0; p < m_placed.size(); ++p)
        room -= static_cast<std::int64_t>(m_placed[p].size()) * milliOf(p);
    room = std::max<std::int64_t>(0, room);
    const std::vector<domain::Node>& nodes = epoch.snapshot->nodes;
    const bool anyUp = std::any_of(nodes.begin(), nodes.end(),
                                   [](const domain::Node& node) { return node.state != domain::NodeState::Down; });
    for (std::size_t p = 0; p < m_placed.size(); ++p) {
        const std::int64_t milli = milliOf(p);
        const std::int64_t most = milli > 0 ? room / milli : (anyUp ? m_unrecorded[p] : 0);
        m_unrecorded[p] = static_cast<std::int32_t>(std::min<std::int64_t>(m_unrecorded[p], most));
        room -= m_unrecorded[p] * milli;
        m_housed[p] = std::min(m_housed[p], static_cast<std::int32_t>(m_placed[p].size()) + m_unrecorded[p]);
    }
}

const std::vector<std::int32_t>& ReplicaPlacement::settle(const Epoch& epoch, const std::vector<PoolState>& pools,
                                                          const base::StopToken& stop)
{
    if (stop.stop_requested())
        return m_housed;
    for (std::size_t p = 0; p < pools.size(); ++p) {
        const domain::Workload* workload = epoch.pools[p].workload;
        auto& placed = m_placed[p];
        m_unrecorded[p] =
            std::min(m_unrecorded[p], std::max(0, pools[p].replicas - static_cast<std::int32_t>(placed.size())));
        while (static_cast<std::int32_t>(placed.size()) > pools[p].replicas) {
            if (workload != nullptr)
                m_placer->release(placed.back(), workload->request);
            placed.pop_back();
        }
    }
    for (std::size_t p = 0; p < pools.size(); ++p) {
        const domain::Workload* workload = epoch.pools[p].workload;
        auto& placed = m_placed[p];
        auto housed = static_cast<std::int32_t>(placed.size()) + m_unrecorded[p];
        for (; workload != nullptr && housed < pools[p].replicas && !stop.stop_requested(); ++housed) {
            allocation::PlacementOutcome outcome = m_placer->place(*workload, static_cast<std::int32_t>(placed.size()));
            if (!outcome.placement)
                break;
            placed.push_back(std::move(*outcome.placement));
        }
        m_housed[p] = housed;
    }
    if (std::exchange(m_hasNewNodes, false))
        dropUnrecorded(epoch);
    return m_housed;
}

} // namespace lumos::engine::simulation
