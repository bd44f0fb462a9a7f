// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulation/day_metering.h"

namespace lumos::engine::simulation {

void closeDay(const SimulationPlan& plan, std::uint32_t unit, UnitState& state, std::int32_t day)
{
    const RatedDay rated = plan.ratings.rate(plan, unit, day, state.metered);
    state.dayCost = rated.cost;
    state.dayCharge = rated.charge;
    state.totals.cost += state.dayCost;
    state.totals.charge += state.dayCharge;
    if (state.atLimitToday && state.totals.firstDayAtLimit < 0)
        state.totals.firstDayAtLimit = day;
    state.metered = {};
    state.dayDemanded = 0;
    state.dayThrottled = 0;
    state.dayServed = 0;
    state.dayWaited = 0;
    state.totals.sloGood += state.daySloGood;
    state.totals.sloTotal += state.daySloTotal;
    state.daySloGood = 0;
    state.daySloTotal = 0;
    state.atLimitToday = false;
}

} // namespace lumos::engine::simulation
