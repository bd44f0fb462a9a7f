// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/allocation/score.h"

namespace lumos::engine::allocation {

/// Spreads: mean of the free percentages after placing, in whole points as Kubernetes computes them; a resource that
/// the node does not have leaves the mean.
Score scoreLeastAllocated(const ScoreInputs& inputs, std::size_t i, const RequestClass& c)
{
    const NodeLoad load = loadWith(inputs.nodes, i, c);
    std::int64_t sum = 0;
    std::int64_t weights = 0;
    for (std::size_t r = 0; r < load.used.size(); ++r) {
        if (load.capacity[r] == 0)
            continue;
        sum += load.used[r] > load.capacity[r] ? 0 : (load.capacity[r] - load.used[r]) * 100 / load.capacity[r];
        ++weights;
    }
    return weights == 0 ? 0 : static_cast<Score>(sum / weights);
}

} // namespace lumos::engine::allocation
