// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/allocation/score.h"

namespace lumos::engine::allocation {

/// Alignment of request and free capacity over CPU and GPU (Tetris, SIGCOMM'14); the least aligned node wins, as in
/// the published experiment: 100 * (1 - dot / 2) in whole points.
Score scoreDotProduct(const ScoreInputs& inputs, std::size_t i, const RequestClass& c)
{
    const double cpu =
        static_cast<double>(inputs.nodes.cpuFree(i)) / kCpuScale * (static_cast<double>(c.cpuMilli) / kCpuScale);
    const double gpu = static_cast<double>(inputs.nodes.gpuFreeTotal(i)) / kGpuScale *
                       (static_cast<double>(c.totalGpuMilli()) / kGpuScale);
    return static_cast<Score>(100.0 * (1.0 - (cpu + gpu) / 2.0));
}

} // namespace lumos::engine::allocation
