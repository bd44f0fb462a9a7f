// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/allocation/node_table.h"

#include <algorithm>

namespace lumos::engine::allocation {

namespace {

constexpr std::int32_t kWholeGpu = 1000;
/// Models beyond this share the last bit of the mask; a platform has a dozen.
constexpr std::size_t kModelBits = 63;

template <class Names>
std::size_t intern(Names& names, const QString& name)
{
    const auto it = std::find(names.begin(), names.end(), name);
    if (it != names.end())
        return static_cast<std::size_t>(it - names.begin());
    names.push_back(name);
    return names.size() - 1;
}

} // namespace

NodeTable::NodeTable(std::vector<domain::Node> nodes) : m_nodes(std::move(nodes))
{
    const std::size_t n = m_nodes.size();
    m_gpuBegin.assign(1, 0);
    m_gpuFreeTotal.resize(n);
    m_wholeFree.resize(n);
    m_largestFree.resize(n);
    m_byId.reserve(n);
    for (std::size_t i = 0; i < n; ++i) {
        const domain::Node& node = m_nodes[i];
        m_cpuFree.push_back(node.cpuMilli);
        m_memoryFree.push_back(node.memoryBytes);
        m_gpuFree.insert(m_gpuFree.end(), static_cast<std::size_t>(std::max(0, node.gpuCount)), kWholeGpu);
        m_gpuBegin.push_back(m_gpuFree.size());
        m_model.push_back(static_cast<std::uint8_t>(std::min(kModelBits, intern(m_models, node.gpuModel))));
        const bool open = !node.noScheduleTaint && (node.pool.isEmpty() || node.pool == kSharedPool);
        m_pool.push_back(open ? -1 : static_cast<std::int32_t>(intern(m_pools, node.pool)));
        m_byId.emplace(node.id, i);
        summarize(i);
        m_totalGpuMilli += m_gpuFreeTotal[i];
    }
    m_freeGpuMilli = m_totalGpuMilli;
}

std::optional<std::size_t> NodeTable::find(domain::NodeId id) const
{
    const auto it = m_byId.find(id);
    return it == m_byId.end() ? std::nullopt : std::optional<std::size_t>(it->second);
}

std::int32_t NodeTable::poolIndex(QStringView name) const
{
    if (name.isEmpty())
        return -1;
    const auto it = std::find(m_pools.begin(), m_pools.end(), name);
    return it == m_pools.end() ? -1 : static_cast<std::int32_t>(it - m_pools.begin());
}

RequestClass NodeTable::classify(const domain::ResourceRequest& request, QStringView toleratesPool) const
{
    RequestClass c{request.cpuMilli, request.memoryBytes, request.gpuCount, 0, ~0ULL, poolIndex(toleratesPool)};
    if (request.gpuCount > 0)
        c.gpuMilli = request.gpuCount > 1 ? kWholeGpu : std::min(request.gpuMilli, kWholeGpu);
    if (request.gpuCount > 0 && !request.gpuModels.isEmpty()) {
        c.models = 0;
        for (std::size_t m = 0; m < m_models.size(); ++m)
            if (request.gpuModels.contains(m_models[m]))
                c.models |= 1ULL << std::min(kModelBits, m);
    }
    return c;
}

std::optional<Constraint> NodeTable::staticObstacle(std::size_t i, const RequestClass& c) const
{
    if (m_nodes[i].state != domain::NodeState::Ready)
        return Constraint::NodeState;
    if (m_pool[i] >= 0 && m_pool[i] != c.pool)
        return Constraint::DedicatedPool;
    if (c.gpuCount > 0 && (c.models >> m_model[i] & 1) == 0)
        return Constraint::GpuModel;
    return std::nullopt;
}

std::optional<Constraint> NodeTable::obstacle(std::size_t i, const RequestClass& c) const
{
    if (const auto fixed = staticObstacle(i, c))
        return fixed;
    if (m_cpuFree[i] < c.cpuMilli)
        return Constraint::Cpu;
    if (m_memoryFree[i] < c.memoryBytes)
        return Constraint::Memory;
    if (fits(i, c))
        return std::nullopt;
    return c.wantsShare() && !gpuFree(i).empty() ? Constraint::GpuShare : Constraint::GpuCount;
}

std::int64_t NodeTable::room(std::size_t i, const RequestClass& c, std::int64_t most) const
{
    std::int64_t n = most;
    if (c.cpuMilli > 0)
        n = std::min(n, m_cpuFree[i] / c.cpuMilli);
    if (c.memoryBytes > 0)
        n = std::min(n, m_memoryFree[i] / c.memoryBytes);
    if (c.gpuCount == 0 || n <= 0)
        return std::max<std::int64_t>(n, 0);
    if (!c.wantsShare())
        return std::min<std::int64_t>(n, m_wholeFree[i] / c.gpuCount);
    if (c.gpuMilli <= 0)
        return gpuFree(i).empty() ? 0 : n;
    std::int64_t shares = 0;
    for (const std::int32_t free : gpuFree(i))
        shares += std::max(0, free) / c.gpuMilli;
    return std::min(n, shares);
}

void NodeTable::change(std::size_t i, const RequestClass& c, std::span<const std::int32_t> devices, std::int32_t sign)
{
    m_cpuFree[i] += sign * c.cpuMilli;
    m_memoryFree[i] += sign * c.memoryBytes;
    const std::int64_t before = m_gpuFreeTotal[i];
    for (const std::int32_t d : devices)
        if (d >= 0 && static_cast<std::size_t>(d) < gpuFree(i).size())
            m_gpuFree[m_gpuBegin[i] + static_cast<std::size_t>(d)] += sign * c.gpuMilli;
    summarize(i);
    m_freeGpuMilli += m_gpuFreeTotal[i] - before;
}

void NodeTable::summarize(std::size_t i)
{
    std::int64_t total = 0;
    std::int32_t whole = 0;
    std::int32_t largest = 0;
    for (const std::int32_t free : gpuFree(i)) {
        total += free;
        whole += free >= kWholeGpu ? 1 : 0;
        largest = std::max(largest, free);
    }
    m_gpuFreeTotal[i] = total;
    m_wholeFree[i] = whole;
    m_largestFree[i] = largest;
}

} // namespace lumos::engine::allocation
