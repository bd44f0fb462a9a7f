// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace lumos::engine::studies {

/// Loss of each run, by plan, then scenario; runs of the same place are of the same random numbers, as many everywhere.
using Losses = std::vector<std::vector<std::vector<double>>>;

/// Which plan is regretted least, whatever comes (Savage 1951).
struct RegretOutcome {
    std::vector<std::vector<double>> meanLoss; ///< by plan, then scenario
    std::vector<std::vector<double>> regret;   ///< loss above that of the best plan for the scenario
    std::vector<double> worst;                 ///< by plan: its largest regret
    std::size_t chosen = 0;                    ///< the plan whose largest regret is smallest; the first of equals
    double chosenShare = 1;                    ///< of the resamples of bootstrap() in which the same plan is chosen
};
[[nodiscard]] RegretOutcome leastRegret(const Losses& losses, std::uint64_t seed);

} // namespace lumos::engine::studies
