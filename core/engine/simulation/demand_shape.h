// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/simulation/normal_table.h"
#include "engine/simulation/simulation.h"

namespace lumos::engine::simulation {

/// One simulated hour: its number in the run and where it lies in day and week.
struct HourClock {
    std::int32_t hour = 0;      ///< 0 = first of the run
    std::int32_t day = 0;       ///< hour / 24
    std::int32_t clockHour = 0; ///< 0..23 UTC
    std::int32_t weekday = 0;   ///< 0 = Monday
};
/// `start` is on the full hour.
[[nodiscard]] HourClock clockAt(base::Instant start, std::int32_t hour);

/// Expected level of the model in an hour, without noise: level x hour x weekday x growth. At least 0.
[[nodiscard]] double expectedLevel(const DemandModel& model, const HourClock& clock);

/// How far one replication lies off what was fitted, in standard errors. All tenants share it: what a fit cannot know
/// (a busy month, a late holiday) moves them together, and errors of their own would cancel out over many tenants.
struct FitDeviation {
    double level = 0;
    double growth = 0;
};
/// The replication whose draws are taken, and the sign they are taken with: in antithetic pairs an odd replication has
/// the noise of the even one before it, turned, so that what chance adds to one it takes from the other.
struct DrawnAs {
    std::int32_t replication = 0;
    double sign = 1;
};
[[nodiscard]] constexpr DrawnAs drawnAs(std::int32_t replication, bool antithetic)
{
    const bool isTurned = antithetic && replication % 2 == 1;
    return {isTurned ? replication - 1 : replication, isTurned ? -1.0 : 1.0};
}
/// The draw of a replication: standard normal, the same for every scenario of a study.
[[nodiscard]] FitDeviation fitDeviation(const NormalTable& normals, std::uint64_t seed, std::int32_t replication,
                                        bool antithetic = false);
/// What the model's level is multiplied by on a day of the replication. At least 0.
[[nodiscard]] double deviationFactor(const DemandModel& model, const FitDeviation& deviation, std::int32_t day);

} // namespace lumos::engine::simulation
