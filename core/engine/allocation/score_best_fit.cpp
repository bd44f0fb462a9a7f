// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/allocation/score.h"

namespace lumos::engine::allocation {

/// Least left over: 100 * (1 - half of the CPU left - half of the GPU left) in whole points.
Score scoreBestFit(const ScoreInputs& inputs, std::size_t i, const RequestClass& c)
{
    const double cpu = static_cast<double>(inputs.nodes.cpuFree(i) - c.cpuMilli) / kCpuScale;
    const double gpu = static_cast<double>(inputs.nodes.gpuFreeTotal(i) - c.totalGpuMilli()) / kGpuScale;
    return static_cast<Score>((1.0 - (cpu + gpu) / 2.0) * 100.0);
}

} // namespace lumos::engine::allocation
