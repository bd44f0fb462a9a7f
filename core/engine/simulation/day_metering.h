// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/simulation/run_state.h"

namespace lumos::engine::simulation {

/// The metered usage of one unit over one simulated day, in the form that history is stored in.
[[nodiscard]] std::vector<domain::UsageDay> meteredDay(const SimulationPlan& plan, const Unit& unit,
                                                       const UnitState& state, std::int32_t day);

/// Rates the day through the cost kernel and begins a new one: cost and charge land in the unit's day and totals.
void closeDay(const SimulationPlan& plan, const Epoch& epoch, std::uint32_t unit, UnitState& state, std::int32_t day);

} // namespace lumos::engine::simulation
