// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/allocation/fragment_gradient.h"

#include <cmath>

namespace lumos::engine::allocation {

namespace {

/// milli-GPU of penalty for every milli-CPU by which the cores beside idle GPUs fall short.
constexpr double kCpuDeficitWeight = 0.1;
/// Penalty for every milli-GPU of remainder that no common share can fill.
constexpr double kResidueWeight = 10.0;
/// Gains closer than this are equal, so that the fixed node order fills node after node.
constexpr double kStepMilli = 20.0;

/// Cores that are missing beside the idle GPUs of a node.
double cpuDeficit(const ScoreInputs& in, std::int64_t cpuFree, std::int64_t gpuMilliFree)
{
    return std::max(0.0, static_cast<double>(gpuMilliFree) / 1000.0 * in.expected.cpuMilliPerGpu() -
                             static_cast<double>(cpuFree));
}

Score inSteps(double gainMilli) { return static_cast<Score>(std::floor(gainMilli / kStepMilli)); }

DeviceScore byGradientAndRemainder(const ScoreInputs& in, std::size_t i, const RequestClass& c)
{
    const NodeTable& nodes = in.nodes;
    const double deficitGrowth =
        cpuDeficit(in, nodes.cpuFree(i) - c.cpuMilli, nodes.gpuFreeTotal(i) - c.totalGpuMilli()) -
        cpuDeficit(in, nodes.cpuFree(i), nodes.gpuFreeTotal(i));
    const double base = fragmentNow(in, i) - kCpuDeficitWeight * deficitGrowth;
    if (!c.wantsShare())
        return {inSteps(base - fragmentAfterWhole(in, i, c)), -1};
    return bestDevice(nodes.gpuFree(i), c.gpuMilli, [&](std::size_t d) {
        const std::int32_t free = nodes.gpuFree(i)[d];
        const std::int32_t growth = in.expected.residue(free - c.gpuMilli) - in.expected.residue(free);
        return inSteps(base - fragmentAfterShare(in, i, c, d) - kResidueWeight * growth);
    });
}

} // namespace

/// The default: the fragmentation gradient, less what it costs to strand cores away from idle GPUs and to leave
/// remainders of devices that no common share fills. Both terms are measured against the expected workload.
Score scoreLumos(const ScoreInputs& inputs, std::size_t i, const RequestClass& c)
{
    return byGradientAndRemainder(inputs, i, c).score;
}
std::int32_t deviceLumos(const ScoreInputs& inputs, std::size_t i, const RequestClass& c)
{
    return byGradientAndRemainder(inputs, i, c).device;
}

} // namespace lumos::engine::allocation
