// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/allocation/placer.h"
#include "engine/allocation/request_class.h"

#include <span>
#include <unordered_map>
#include <vector>

namespace lumos::engine::allocation {

/// Free capacity of the nodes as a structure of arrays, in the order given, so that a scan over a thousand nodes stays
/// in the cache. Free amounts may become negative when a snapshot is over-committed; such a node takes nothing.
/// Not thread-safe.
class NodeTable final {
public:
    explicit NodeTable(std::vector<domain::Node> nodes);

    [[nodiscard]] std::size_t size() const { return m_nodes.size(); }
    [[nodiscard]] const domain::Node& node(std::size_t i) const { return m_nodes[i]; }
    [[nodiscard]] std::optional<std::size_t> find(domain::NodeId id) const;
    [[nodiscard]] RequestClass classify(const domain::ResourceRequest& request, QStringView toleratesPool) const;

    [[nodiscard]] std::int64_t cpuFree(std::size_t i) const { return m_cpuFree[i]; }
    [[nodiscard]] std::int64_t memoryFree(std::size_t i) const { return m_memoryFree[i]; }
    [[nodiscard]] std::int64_t cpuCapacity(std::size_t i) const { return m_nodes[i].cpuMilli; }
    [[nodiscard]] std::int64_t memoryCapacity(std::size_t i) const { return m_nodes[i].memoryBytes; }
    /// Free milli-GPU of every device of a node.
    [[nodiscard]] std::span<const std::int32_t> gpuFree(std::size_t i) const
    {
        return {m_gpuFree.data() + m_gpuBegin[i], m_gpuBegin[i + 1] - m_gpuBegin[i]};
    }
    [[nodiscard]] std::int64_t gpuFreeTotal(std::size_t i) const { return m_gpuFreeTotal[i]; }
    [[nodiscard]] std::int32_t wholeGpusFree(std::size_t i) const { return m_wholeFree[i]; }
    [[nodiscard]] std::uint8_t model(std::size_t i) const { return m_model[i]; }
    [[nodiscard]] const std::vector<QString>& models() const { return m_models; }
    [[nodiscard]] std::int64_t totalGpuMilli() const { return m_totalGpuMilli; }
    [[nodiscard]] std::int64_t freeGpuMilli() const { return m_freeGpuMilli; }

    /// State, pool and model let the class in (never changes while the table lives).
    [[nodiscard]] bool admits(std::size_t i, const RequestClass& c) const { return !staticObstacle(i, c).has_value(); }
    /// Enough is free now.
    [[nodiscard]] bool fits(std::size_t i, const RequestClass& c) const
    {
        return m_cpuFree[i] >= c.cpuMilli && m_memoryFree[i] >= c.memoryBytes &&
               (c.gpuCount == 0 || (c.wantsShare() ? m_largestFree[i] >= c.gpuMilli : m_wholeFree[i] >= c.gpuCount));
    }
    /// First constraint, in the order of the enumeration, that keeps the class out; nullopt when it fits.
    [[nodiscard]] std::optional<Constraint> obstacle(std::size_t i, const RequestClass& c) const;
    /// Replicas of a class that fit on the node together, at most `most`.
    [[nodiscard]] std::int64_t room(std::size_t i, const RequestClass& c, std::int64_t most) const;

    void take(std::size_t i, const RequestClass& c, std::span<const std::int32_t> devices)
    {
        change(i, c, devices, -1);
    }
    void give(std::size_t i, const RequestClass& c, std::span<const std::int32_t> devices)
    {
        change(i, c, devices, +1);
    }

private:
    [[nodiscard]] std::optional<Constraint> staticObstacle(std::size_t i, const RequestClass& c) const;
    void change(std::size_t i, const RequestClass& c, std::span<const std::int32_t> devices, std::int32_t sign);
    void summarize(std::size_t i);
    [[nodiscard]] std::int32_t poolIndex(QStringView name) const;

    std::vector<domain::Node> m_nodes;
    std::vector<std::int64_t> m_cpuFree;
    std::vector<std::int64_t> m_memoryFree;
    std::vector<std::size_t> m_gpuBegin; ///< size() + 1 offsets into m_gpuFree
    std::vector<std::int32_t> m_gpuFree;
    std::vector<std::int64_t> m_gpuFreeTotal;
    std::vector<std::int32_t> m_wholeFree;
    std::vector<std::int32_t> m_largestFree;
    std::vector<std::uint8_t> m_model; ///< index into m_models; without GPUs: that of ""
    std::vector<std::int32_t> m_pool;  ///< index into m_pools; -1 = open to all
    std::vector<QString> m_models;
    std::vector<QString> m_pools;
    std::unordered_map<domain::NodeId, std::size_t> m_byId;
    std::int64_t m_totalGpuMilli = 0;
    std::int64_t m_freeGpuMilli = 0;
};

/// The pool that needs no toleration.
inline constexpr QLatin1String kSharedPool{"shared"};

} // namespace lumos::engine::allocation
