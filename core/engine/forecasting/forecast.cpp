// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/forecasting/forecast.h"

#include "engine/forecasting/holt_winters.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lumos::engine::forecasting {

namespace {

constexpr double kTenPercentQuantile = 1.2815515655446004; // of the standard normal distribution, both sides

/// Leading gaps say nothing; everything before the first measured value is dropped.
std::span<const double> withoutLeadingGaps(std::span<const double> history)
{
    const auto first = std::find_if(history.begin(), history.end(), [](double v) { return !std::isnan(v); });
    return history.subspan(static_cast<std::size_t>(first - history.begin()));
}

/// Growth of the error variance from one step ahead to the next (class-1 state space models; Hyndman and
/// Athanasopoulos, 8.7): the weight of the error made `distance` steps before.
double errorWeight(const Smoothing& s, double dampedSteps, std::size_t distance, std::size_t season)
{
    const double seasonal = season > 1 && distance % season == 0 ? s.gamma : 0.0;
    return s.alpha + s.beta * dampedSteps + seasonal;
}

} // namespace

Forecast forecast(std::span<const double> history, std::size_t horizon, std::size_t season)
{
    Forecast out;
    const std::span<const double> known = withoutLeadingGaps(history);
    if (known.empty()) {
        const std::vector<double> nothing(horizon, std::numeric_limits<double>::quiet_NaN());
        return {nothing, nothing, nothing};
    }
    const std::size_t period = season > 1 && known.size() >= 2 * season ? season : 1;
    const SmoothedState state = fitHoltWinters(known, startOf(known, period), horizon);
    // A use that was never negative will not be so tomorrow.
    const bool floored = std::none_of(known.begin(), known.end(), [](double v) { return v < 0; });
    const auto shown = [floored](double v) { return floored ? std::max(v, 0.0) : v; };

    double dampedSteps = 0; // phi + phi^2 + ... + phi^h
    double damping = 1;
    double variance = 1; // in units of the one-step variance
    for (std::size_t h = 1; h <= horizon; ++h) {
        if (h > 1) {
            const double weight = errorWeight(state.smoothing, dampedSteps, h - 1, period);
            variance += weight * weight;
        }
        damping *= state.smoothing.phi;
        dampedSteps += damping;
        const double middle = state.level + dampedSteps * state.trend + state.season[(h - 1) % period];
        const double spread = kTenPercentQuantile * state.errorSigma * std::sqrt(variance);
        out.p10.push_back(shown(middle - spread));
        out.p50.push_back(shown(middle));
        out.p90.push_back(shown(middle + spread));
    }
    return out;
}

std::int64_t stepsToLimit(const Forecast& forecast, double limit, bool pessimistic)
{
    const std::vector<double>& line = pessimistic ? forecast.p90 : forecast.p50;
    const auto reached = std::find_if(line.begin(), line.end(), [limit](double v) { return v >= limit; });
    return reached == line.end() ? -1 : reached - line.begin() + 1;
}

} // namespace lumos::engine::forecasting
