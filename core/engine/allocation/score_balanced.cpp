// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/allocation/score.h"

#include <algorithm>
#include <cmath>

namespace lumos::engine::allocation {

/// Keeps CPU, memory and GPU equally used: 100 less the standard deviation of the used fractions.
Score scoreBalanced(const ScoreInputs& inputs, std::size_t i, const RequestClass& c)
{
    const NodeLoad load = loadWith(inputs.nodes, i, c);
    std::array<double, 3> fractions{};
    std::size_t n = 0;
    double sum = 0;
    for (std::size_t r = 0; r < load.used.size(); ++r) {
        if (load.capacity[r] == 0)
            continue;
        fractions[n] = std::min(1.0, static_cast<double>(load.used[r]) / static_cast<double>(load.capacity[r]));
        sum += fractions[n++];
    }
    if (n == 0)
        return 0;
    const double mean = sum / static_cast<double>(n);
    double variance = 0;
    for (std::size_t k = 0; k < n; ++k)
        variance += (fractions[k] - mean) * (fractions[k] - mean) / static_cast<double>(n);
    return static_cast<Score>((1.0 - std::sqrt(variance)) * 100.0);
}

} // namespace lumos::engine::allocation
