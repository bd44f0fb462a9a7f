// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulation/demand_draw.h"

#include "base/rng.h"
#include "engine/simulation/demand_shape.h"
#include "engine/simulation/portable_math.h"

#include <algorithm>

namespace lumos::engine::simulation {

namespace {

constexpr std::uint32_t kDemandStream = 1;
constexpr std::uint32_t kDriftStream = 5;

} // namespace

double drawDrift(const SimulationPlan& plan, const Unit& unit, DrawPlace place, std::int32_t hours, DriftState& state)
{
    if (unit.tokens.driftSigma <= 0)
        return 1;
    const DrawnAs drawn = drawnAs(place.replication, plan.config.antithetic);
    const double z = plan.normals(
        base::CounterRng::bits({plan.config.seed, kDriftStream, static_cast<std::uint32_t>(drawn.replication),
                                unit.drawId, static_cast<std::uint64_t>(place.hour)}));
    return stepDrift(unit.tokens, hours, drawn.sign * z, state);
}

void drawHour(const SimulationPlan& plan, const Unit& unit, DrawPlace place, double mean, std::span<double> normals,
              std::span<std::int64_t> demand)
{
    const double sigma = unit.tokens.noiseSigma;
    if (mean <= 0 || sigma <= 0) {
        std::fill(demand.begin(), demand.end(), nearestInteger(std::max(mean, 0.0)));
        return;
    }
    const DrawnAs drawn = drawnAs(place.replication, plan.config.antithetic);
    // The same draws as CounterRng::bits: all but the last round depend on the tenant and the replication only.
    std::uint64_t prefix = base::CounterRng::mix(plan.config.seed);
    prefix = base::CounterRng::mix(
        prefix ^ (std::uint64_t{kDemandStream} << 32 | static_cast<std::uint32_t>(drawn.replication)));
    prefix = base::CounterRng::mix(prefix ^ unit.drawId);
    const std::size_t steps = demand.size();
    const std::uint64_t first = static_cast<std::uint64_t>(place.hour) * steps;
    plan.kernels->normals(plan.normals, prefix, first, normals);
    const double centre = -0.5 * sigma * sigma; // so that the noise has mean 1
    plan.kernels->logNormal(mean, centre, drawn.sign * sigma, normals, demand);
}

} // namespace lumos::engine::simulation
