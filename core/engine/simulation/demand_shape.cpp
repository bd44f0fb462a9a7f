// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulation/demand_shape.h"

#include "base/rng.h"
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

FitDeviation fitDeviation(const NormalTable& normals, std::uint64_t seed, std::int32_t replication, bool antithetic)
{
    constexpr std::uint32_t kFitStream = 2;
    const DrawnAs drawn = drawnAs(replication, antithetic);
    const auto draw = [&](std::uint64_t step) {
        return drawn.sign * normals(base::CounterRng::bits(
                                {seed, kFitStream, static_cast<std::uint32_t>(drawn.replication), 0, step}));
    };
    return {draw(0), draw(1)};
}

double deviationFactor(const DemandModel& model, const FitDeviation& deviation, std::int32_t day)
{
    const double trend = deviation.growth * model.growthError * (model.centreDays + day);
    return std::max(0.0, 1.0 + deviation.level * model.levelError + trend);
}

} // namespace lumos::engine::simulation
