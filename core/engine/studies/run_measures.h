// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/simulation/simulation.h"

namespace lumos::engine::studies {

/// What a study keeps of one replication: as much as its measures need, a few hundred bytes a month.
struct RunMeasures {
    std::int32_t replication = 0;
    std::vector<double> gpuPeaks;   ///< highest sum of wanted cards, day by day
    std::vector<double> queueWaits; ///< 95 % of the hours do not exceed it, in minutes, day by day
    double daysOverCapacity = 0;
    std::int32_t firstDayOver = -1; ///< first day on which demand passes capacity; -1 = none
    double servedShare = 1;         ///< of the demanded tokens
    double throttledTenants = 0;
    base::Decimal cost;
    base::Decimal charge;
    friend bool operator==(const RunMeasures&, const RunMeasures&) = default;
};
[[nodiscard]] RunMeasures measuresOf(const simulation::ReplicationOutcome& run);

/// When demand first passes capacity, over all runs of a scenario; a run in which it never does comes after every day,
/// so that a date is absent where the share of runs it stands for is not reached within the horizon.
struct Saturation {
    double probability = 0;            ///< share of the runs in which it happens within the horizon
    std::optional<base::Date> soonest; ///< P10: a tenth of the runs is over capacity on that day or before
    std::optional<base::Date> median;  ///< P50
    std::optional<base::Date> latest;  ///< P90
};
[[nodiscard]] Saturation saturationOf(std::span<const RunMeasures> runs, base::Date start);

} // namespace lumos::engine::studies
