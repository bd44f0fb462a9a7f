// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulation/demand_shape.h"

#include "engine/simulation/portable_math.h"

#include <algorithm>

namespace lumos::engine::simulation {

HourClock clockAt(base::Instant start, std::int32_t hour)
{
    const base::Instant now = start + base::Duration::hours(hour);
    return {hour, hour / 24, static_cast<std::int32_t>(now.timeOfDay().ms / base::Duration::hours(1).ms),
            now.date().dayOfWeek() - 1};
}

double expectedLevel(const DemandModel& model, const HourClock& clock)
{
    constexpr double kMostGrowth = 1e6; // a fitted trend must not run to infinity over years
    const double growth = std::min(integerPower(std::max(1.0 + model.growthPerDay, 0.0), clock.day), kMostGrowth);
    const double level = model.level * model.hourOfDay[static_cast<std::size_t>(clock.clockHour)] *
                         model.dayOfWeek[static_cast<std::size_t>(clock.weekday)] * growth;
    return std::max(level, 0.0);
}

} // namespace lumos::engine::simulation
