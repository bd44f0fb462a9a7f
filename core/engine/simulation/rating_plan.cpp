// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulation/rating_plan.h"

#include "engine/simulation/portable_math.h"
#include "engine/simulation/run_state.h"

#include <algorithm>
#include <map>

namespace lumos::engine::simulation {

namespace {

using domain::ResourceKindId;

constexpr std::array kStepped{domain::kinds::kGpu, domain::kinds::kTokensIn, domain::kinds::kTokensOut,
                              domain::kinds::kTokensPerMin};

/// Units of a day of a kind that is metered as expected: its hours, rounded one by one.
std::int64_t expectedUnits(const SimulationPlan& plan, const DemandModel& model, std::int32_t day)
{
    constexpr double kMost = 0x1p50;
    std::int64_t units = 0;
    for (std::int32_t h = 0; h < 24; ++h)
        units += nearestInteger(std::min(expectedLevel(model, clockAt(plan.config.start, day * 24 + h)), kMost));
    return units;
}

base::Date dateOf(const SimulationPlan& plan, std::int32_t day)
{
    return (plan.config.start + base::Duration::days(day)).date();
}

} // namespace

RatingPlan::RatingPlan(const SimulationPlan& plan, const base::StopToken& stop)
{
    const domain::PriceBook* book = nullptr;
    std::size_t epoch = 0;
    bool hasTurned = false;
    for (std::int32_t day = 0; day < plan.config.days; ++day) {
        const std::size_t before = epoch;
        while (epoch + 1 < plan.epochs.size() && plan.epochs[epoch + 1].hour < (day + 1) * 24)
            ++epoch;
        const domain::PriceBook* now = plan.epochs[epoch].snapshot->priceBook(dateOf(plan, day));
        if (day == 0 || epoch != before || hasTurned || now != book)
            addPeriod(plan, day, {before, epoch}, now);
        hasTurned = epoch != before; // who leaves on a day is charged for it, and for no day after it
        book = now;
    }
    const std::size_t count = plan.units.size() * static_cast<std::size_t>(plan.config.days);
    if (count > kMostEntries)
        return;
    m_expected.reserve(count);
    constexpr std::uint32_t kUnitsPerPoll = 1024;
    for (std::int32_t day = 0; day < plan.config.days; ++day)
        for (std::uint32_t u = 0; u < plan.units.size(); ++u) {
            if (u % kUnitsPerPoll == 0 && stop.stop_requested())
                return;
            m_expected.push_back(expected(plan, periodOf(day), u, day));
        }
}

void RatingPlan::addPeriod(const SimulationPlan& plan, std::int32_t day, EpochRange epochs,
                           const domain::PriceBook* book)
{
    Period period{day, std::vector<const domain::Tenant*>(plan.units.size()),
                  std::vector<std::uint32_t>(plan.units.size(), kNone)};
    std::map<QString, std::uint32_t> known;
    for (std::size_t u = 0; u < plan.units.size(); ++u) {
        const domain::Tenant* tenant = plan.epochs[epochs.last].units[u].tenant;
        for (std::size_t e = epochs.last; tenant == nullptr && e > epochs.first; --e)
            tenant = plan.epochs[e - 1].units[u].tenant;
        period.tenants[u] = tenant;
        if (tenant == nullptr || book == nullptr)
            continue;
        const auto [at, isNew] = known.emplace(tenant->tier, static_cast<std::uint32_t>(m_prices.size()));
        if (isNew) {
            auto [stepped, rest] = cost::DayRating(*book, tenant->tier).split(kStepped);
            m_prices.push_back({std::move(stepped), std::move(rest)});
        }
        period.prices[u] = at->second;
    }
    m_periods.push_back(std::move(period));
}

const RatingPlan::Period& RatingPlan::periodOf(std::int32_t day) const
{
    const auto after = std::upper_bound(m_periods.begin(), m_periods.end(), day,
                                        [](std::int32_t d, const Period& period) { return d < period.first; });
    return *std::prev(after);
}

/// The amounts that no replication changes.
RatedDay RatingPlan::expected(const SimulationPlan& plan, const Period& period, std::uint32_t unit,
                              std::int32_t day) const
{
    if (period.prices[unit] == kNone)
        return {};
    std::vector<cost::KindUnits> usage;
    for (const DemandModel& model : plan.units[unit].metered)
        usage.push_back({model.kind, expectedUnits(plan, model, day)});
    const cost::DayAmounts amounts =
        m_prices[period.prices[unit]].rest.rate(*period.tenants[unit], usage, dateOf(plan, day));
    return {amounts.costSum(), amounts.chargeSum()};
}

RatedDay RatingPlan::rate(const SimulationPlan& plan, std::uint32_t unit, std::int32_t day,
                          const MeteredUnits& metered) const
{
    const Period& period = periodOf(day);
    if (period.prices[unit] == kNone)
        return {};
    RatedDay rated = m_expected.empty() ? expected(plan, period, unit, day)
                                        : m_expected[static_cast<std::size_t>(day) * plan.units.size() + unit];
    const std::array<cost::KindUnits, kStepped.size()> usage{{{kStepped[0], metered.gpu},
                                                              {kStepped[1], metered.prompt},
                                                              {kStepped[2], metered.generated},
                                                              {kStepped[3], metered.rate}}};
    const cost::DayAmounts amounts =
        m_prices[period.prices[unit]].stepped.rate(*period.tenants[unit], usage, dateOf(plan, day));
    rated.cost += amounts.costSum();
    rated.charge += amounts.chargeSum();
    return rated;
}

} // namespace lumos::engine::simulation
