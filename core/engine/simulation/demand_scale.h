// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/simulation/simulation.h"

namespace lumos::engine::simulation {

struct SimulationPlan;

/// What a change makes of the demand of some units, hour by hour.
struct DemandScale {
    enum class Shape : unsigned char {
        Window, ///< times `to` in the hours [fromHour, toHour)
        Ramp,   ///< from `from` to `to` in a straight line, and `to` afterwards
        Growth, ///< by `logPerHour` an hour, compound, and no further afterwards
    };
    std::vector<bool> covered; ///< by unit; empty = all
    Shape shape = Shape::Window;
    double from = 1;
    double to = 1;
    double logPerHour = 0;
    double share = 1; ///< of the unit's demand that it is about: a project
    std::int32_t fromHour = 0;
    std::int32_t toHour = 0;

    [[nodiscard]] bool covers(std::uint32_t unit) const { return covered.empty() || covered[unit]; }
    [[nodiscard]] double at(std::int32_t hour) const;
};

/// The scales of the changes of demand, in their order. Error: the demand of a project that is not metered apart.
[[nodiscard]] base::Result<std::vector<DemandScale>> demandScales(const SimulationPlan& plan,
                                                                  const domain::PlatformSnapshot& snapshot,
                                                                  std::span<const domain::TimedChange> changes);

/// The hour of a run that contains the instant, 0 before its start.
[[nodiscard]] std::int32_t hourOf(base::Instant start, base::Instant at);
/// First hour that begins at or after the instant.
[[nodiscard]] std::int32_t endHourOf(base::Instant start, base::Instant at);

} // namespace lumos::engine::simulation
