// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulation/day_metering.h"

#include "engine/cost/cost_kernel.h"
#include "engine/simulation/demand_shape.h"
#include "engine/simulation/portable_math.h"

#include <algorithm>

namespace lumos::engine::simulation {

namespace {

domain::UsageDay expectedDay(const SimulationPlan& plan, const DemandModel& model, std::int32_t day)
{
    domain::UsageDay usage;
    usage.tenant = model.tenant;
    usage.kind = model.kind;
    for (std::int32_t h = 0; h < 24; ++h) {
        const HourClock clock = clockAt(plan.config.start, day * 24 + h);
        constexpr double kMost = 0x1p50;
        const std::int64_t level = nearestInteger(std::min(expectedLevel(model, clock), kMost));
        usage.hours[static_cast<std::size_t>(clock.clockHour)] = level;
        usage.peak.value = std::max(usage.peak.value, level);
    }
    return usage;
}

std::int64_t peakOf(const std::array<std::int64_t, 24>& hours) { return *std::max_element(hours.begin(), hours.end()); }

} // namespace

std::vector<domain::UsageDay> meteredDay(const SimulationPlan& plan, const Unit& unit, const UnitState& state,
                                         std::int32_t day)
{
    std::vector<domain::UsageDay> usages;
    usages.reserve(unit.metered.size() + 4);
    domain::UsageDay prompt{unit.tenant, domain::kinds::kTokensIn, {}, {}, {}};
    domain::UsageDay generated{unit.tenant, domain::kinds::kTokensOut, {}, {}, {}};
    domain::UsageDay rate{unit.tenant, domain::kinds::kTokensPerMin, {}, {}, {}};
    for (std::size_t h = 0; h < 24; ++h) {
        const std::int64_t served = state.servedHours[h];
        prompt.hours[h] = served / 1000 * unit.promptPerMille + served % 1000 * unit.promptPerMille / 1000;
        generated.hours[h] = served - prompt.hours[h];
        rate.hours[h] = served / 60;
    }
    prompt.peak.value = peakOf(prompt.hours);
    generated.peak.value = peakOf(generated.hours);
    rate.peak.value = state.peakStepTokens * 60 / plan.config.stepSeconds;
    usages.push_back({unit.tenant, domain::kinds::kGpu, {}, state.gpuHours, {state.peakGpu}});
    usages.push_back(prompt);
    usages.push_back(generated);
    usages.push_back(rate);
    for (const DemandModel& model : unit.metered)
        usages.push_back(expectedDay(plan, model, day));
    const base::Date date = (plan.config.start + base::Duration::days(day)).date();
    for (domain::UsageDay& usage : usages)
        usage.day = date;
    return usages;
}

void closeDay(const SimulationPlan& plan, const Epoch& epoch, std::uint32_t unit, UnitState& state, std::int32_t day)
{
    state.dayCost = {};
    state.dayCharge = {};
    const base::Date date = (plan.config.start + base::Duration::days(day)).date();
    const domain::PriceBook* book = epoch.snapshot->priceBook(date);
    if (const domain::Tenant* tenant = epoch.units[unit].tenant; tenant != nullptr && book != nullptr) {
        const auto usages = meteredDay(plan, plan.units[unit], state, day);
        for (const domain::CostDay& row : cost::dayCost(*tenant, *book, epoch.snapshot->catalog, usages, date)) {
            state.dayCost += row.cost.amount;
            state.dayCharge += row.charge.amount;
        }
    }
    state.totals.cost += state.dayCost;
    state.totals.charge += state.dayCharge;
    if (state.atLimitToday && state.totals.firstDayAtLimit < 0)
        state.totals.firstDayAtLimit = day;
    state.servedHours.fill(0);
    state.gpuHours.fill(0);
    state.peakStepTokens = 0;
    state.peakGpu = 0;
    state.dayDemanded = 0;
    state.dayThrottled = 0;
    state.atLimitToday = false;
}

} // namespace lumos::engine::simulation
