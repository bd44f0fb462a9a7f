// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace lumos::engine::forecasting {

/// A forecast with its 10 % and 90 % quantiles, one value a step.
struct Forecast {
    std::vector<double> p10;
    std::vector<double> p50;
    std::vector<double> p90;
};

/// Additive Holt-Winters with damped trend (Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 8.3), smoothing
/// parameters chosen on a fixed grid by the errors of trial forecasts over the last part of the history; the band from the residuals' spread growing with the
/// horizon. `season` steps a period (24 for hourly, 7 for daily data; 1 = none). Deterministic. NaN = not measured.
/// Fewer than two periods of history: no season. No measured value: every value of the result is NaN. Bounded below by 0
/// where the history never is negative. About 0.5 ms for 90 days of hours.
/// Drawing and planning only: money and quotas never pass through here without being rounded to integers by the caller.
[[nodiscard]] Forecast forecast(std::span<const double> history, std::size_t horizon, std::size_t season);

/// Steps from now until the median (or P90 when `pessimistic`) first reaches `limit` (1 = at the next step); -1 when it does not within the horizon.
[[nodiscard]] std::int64_t stepsToLimit(const Forecast& forecast, double limit, bool pessimistic = false);

} // namespace lumos::engine::forecasting
