// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/decimal.h"

#include <cstdint>

/// The arithmetic of objectives and error budgets, live and in a simulation. Integers decide, not doubles.
namespace lumos::engine::sla {

inline constexpr std::int64_t kPointsPerWhole = 10'000;

/// What good and total requests say of an objective.
struct SloBudget {
    std::int64_t actualPpm = 1'000'000;
    std::int64_t leftPoints = kPointsPerWhole; ///< hundredths of a percent of the error budget; negative = overspent
    bool met = true;
};
/// Without a request the objective is met and its budget whole. 0 <= good <= total.
[[nodiscard]] SloBudget sloBudget(std::int64_t good, std::int64_t total, std::int32_t objectivePpm);

/// Millionths of a request that may be bad where `total` came: exact, so that they may be added up over tenants, days
/// and objectives before anything is rounded.
[[nodiscard]] base::Int128 allowedMillionths(std::int64_t total, std::int32_t objectivePpm);
/// Whole requests that may be bad, rounded down: `bad` ones overspend the budget exactly where they are more.
[[nodiscard]] std::int64_t allowedBad(base::Int128 millionths);
/// Part of a budget of `allowed` bad requests that `bad` ones used, in hundredths of a percent; where nothing is
/// allowed, one bad request uses twice the whole.
[[nodiscard]] std::int64_t budgetUsedPoints(std::int64_t bad, std::int64_t allowed);
/// How much faster than allowed the budget goes; 0 where nothing came or nothing is allowed.
[[nodiscard]] double burnRate(std::int64_t good, std::int64_t total, std::int32_t objectivePpm);

} // namespace lumos::engine::sla
