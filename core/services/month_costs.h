// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/history.h"
#include "services/outcomes.h"

#include <span>

namespace lumos::services {

/// Cost of the calendar month of one tenant or project: so far, and the whole month by forecast.
struct MonthCost {
    domain::TenantId tenant;
    base::Money toDate;
    base::Money forecast;
    std::array<base::Decimal, 4> restByCategory{}; ///< forecast minus toDate, by category; sums up exactly
};

/// Days of cost that a month forecast is made from: the month so far and at least four weeks.
[[nodiscard]] base::Date costHistoryStart(base::Instant asOf);
/// Of every tenant that has rows in `days` (sorted by tenant). The remaining days come from the forecasting kernel on
/// daily cost by category, the rest of today by its share; rounded to the minor unit per category. O(rows).
[[nodiscard]] std::vector<MonthCost> monthCosts(std::span<const domain::CostDay> days, base::Instant asOf,
                                                base::Currency currency);
/// Cost by day of the month of one tenant, with the forecast days at the end (summing to MonthCost::forecast within the
/// minor unit a day).
[[nodiscard]] std::vector<DayCost> monthByDay(std::span<const domain::CostDay> daysOfTenant, base::Instant asOf);
/// Rows for the table: all tenants of level Tenant by cost, with budgets, shares and levels.
[[nodiscard]] std::vector<CostRow> costRows(const domain::PlatformSnapshot& snapshot, std::span<const MonthCost> costs,
                                            base::Currency currency);
/// The first `top` rows and one row for all the others.
[[nodiscard]] std::vector<CostRow> collected(std::vector<CostRow> rows, std::size_t top);
/// part / whole in hundredths of a percent, rounded half up; nullopt when whole is zero.
[[nodiscard]] std::optional<std::int64_t> sharePointsOf(const base::Money& part, const base::Money& whole);
/// Warning from 100 %, High from 105 % of the budget.
[[nodiscard]] domain::Level budgetLevel(std::optional<std::int64_t> points);

} // namespace lumos::services
