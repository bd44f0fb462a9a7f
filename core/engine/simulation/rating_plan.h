// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cost/day_rating.h"
#include "engine/simulation/demand_shape.h"

#include <optional>

namespace lumos::engine::simulation {

struct SimulationPlan;
struct MeteredUnits;

/// Exact amounts of a day.
struct RatedDay {
    base::Decimal cost;
    base::Decimal charge;
};

/// What the days of a run cost, made ready once for all replications: per price book and tier the prices of the kinds
/// that are stepped, and of everything else (other kinds are metered as expected; fixed charges) the amounts
/// themselves.
class RatingPlan final {
public:
    /// Units x days whose expected amounts are kept: 32 MiB. Of larger runs they are rated day by day.
    static constexpr std::size_t kMostEntries = std::size_t{1} << 20;

    RatingPlan() = default;
    RatingPlan(const SimulationPlan& plan, const base::StopToken& stop);

    /// The unit's day, from what was stepped; nothing before there is a price book or a tenant.
    [[nodiscard]] RatedDay rate(const SimulationPlan& plan, std::uint32_t unit, std::int32_t day,
                                const MeteredUnits& metered) const;

private:
    /// Prices of a tier, divided by split(): of the stepped kinds, and the rest.
    struct Prices {
        cost::DayRating stepped;
        cost::DayRating rest;
    };
    /// Days from `first` on under the same book and terms.
    struct Period {
        std::int32_t first = 0;
        std::vector<const domain::Tenant*> tenants; ///< by unit, as they are rated
        std::vector<std::uint32_t> prices;          ///< by unit; kNone
    };
    /// Numbers of the epochs in which a day begins and ends.
    struct EpochRange {
        std::size_t first = 0;
        std::size_t last = 0;
    };
    void addPeriod(const SimulationPlan& plan, std::int32_t day, EpochRange epochs, const domain::PriceBook* book);
    [[nodiscard]] const Period& periodOf(std::int32_t day) const;
    [[nodiscard]] RatedDay expected(const SimulationPlan& plan, const Period& period, std::uint32_t unit,
                                    std::int32_t day) const;

    static constexpr std::uint32_t kNone = static_cast<std::uint32_t>(-1);
    std::vector<Prices> m_prices;
    std::vector<Period> m_periods;
    std::vector<RatedDay> m_expected; ///< by day, then unit; empty: too many
};

} // namespace lumos::engine::simulation
