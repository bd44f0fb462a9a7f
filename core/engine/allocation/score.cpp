// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/allocation/score.h"

namespace lumos::engine::allocation {

namespace {

Score scoreAlike(const ScoreInputs&, std::size_t, const RequestClass&) { return 0; }

} // namespace

ScoreRule scoreRule(PlacementPolicy policy)
{
    switch (policy) {
    case PlacementPolicy::Random: return {scoreAlike, fullestDevice};
    case PlacementPolicy::LeastAllocated: return {scoreLeastAllocated, fullestDevice};
    case PlacementPolicy::MostAllocated: return {scoreMostAllocated, fullestDevice};
    case PlacementPolicy::Balanced: return {scoreBalanced, fullestDevice};
    case PlacementPolicy::DotProduct: return {scoreDotProduct, fullestDevice};
    case PlacementPolicy::BestFit: return {scoreBestFit, fullestDevice};
    case PlacementPolicy::Fgd: return {scoreFgd, deviceFgd};
    case PlacementPolicy::Lumos: return {scoreLumos, deviceLumos};
    }
    return {scoreAlike, fullestDevice};
}

std::int32_t fullestDevice(const ScoreInputs& inputs, std::size_t i, const RequestClass& c)
{
    return bestDevice(inputs.nodes.gpuFree(i), c.gpuMilli,
                      [free = inputs.nodes.gpuFree(i)](std::size_t d) { return -free[d]; })
        .device;
}

NodeLoad loadWith(const NodeTable& nodes, std::size_t i, const RequestClass& c)
{
    const std::int64_t gpuCapacity = static_cast<std::int64_t>(nodes.gpuFree(i).size()) * 1000;
    NodeLoad load;
    load.capacity = {nodes.cpuCapacity(i), nodes.memoryCapacity(i), gpuCapacity};
    load.used = {nodes.cpuCapacity(i) - nodes.cpuFree(i) + c.cpuMilli,
                 nodes.memoryCapacity(i) - nodes.memoryFree(i) + c.memoryBytes,
                 gpuCapacity - nodes.gpuFreeTotal(i) + c.totalGpuMilli()};
    return load;
}

} // namespace lumos::engine::allocation
