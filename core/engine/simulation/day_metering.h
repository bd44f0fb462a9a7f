// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/simulation/run_state.h"

namespace lumos::engine::simulation {

/// Rates the day as the cost kernel does and begins a new one: cost and charge land in the unit's day and totals.
void closeDay(const SimulationPlan& plan, std::uint32_t unit, UnitState& state, std::int32_t day);

} // namespace lumos::engine::simulation
