// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/simulation/demand_drift.h"
#include "engine/simulation/simulation_plan.h"

#include <span>

namespace lumos::engine::simulation {

/// Which hour of which replication is drawn.
struct DrawPlace {
    std::int32_t replication = 0;
    std::int32_t hour = 0;
};
/// The unit's drift in a stage of so many hours: what its mean is multiplied by.
[[nodiscard]] double drawDrift(const SimulationPlan& plan, const Unit& unit, DrawPlace place, std::int32_t hours,
                               DriftState& state);
/// Token demand of one unit, step by step of an hour: `mean` a step times log-normal noise of mean 1. Every draw is a
/// function of (seed, replication, unit, step). `normals` is scratch as long as `demand`.
void drawHour(const SimulationPlan& plan, const Unit& unit, DrawPlace place, double mean, std::span<double> normals,
              std::span<std::int64_t> demand);

} // namespace lumos::engine::simulation
