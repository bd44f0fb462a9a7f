// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace lumos::engine::forecasting {

/// Smoothing parameters of additive Holt-Winters with damped trend, in the error-correction form:
/// level += phi trend + alpha e, trend = phi trend + beta e, season += gamma e.
struct Smoothing {
    double alpha = 0;
    double beta = 0;
    double gamma = 0;
    double phi = 1;
};

/// Where the recursion begins; `season` has one value a step of the period (sum about 0), at least one.
struct SmoothingStart {
    double level = 0;
    double trend = 0;
    std::vector<double> season;
};

/// The state after the last observation and the spread of its one-step errors.
struct SmoothedState {
    Smoothing smoothing;
    double level = 0;
    double trend = 0;
    std::vector<double> season; ///< season[0] belongs to the first step after the history
    double errorSigma = 0;
};

/// First level, trend and season from the first seasons of the history; gaps are bridged.
[[nodiscard]] SmoothingStart startOf(std::span<const double> history, std::size_t season);
/// The parameters of the grid whose trial forecasts of `horizon` steps from the last origins of the history err least
/// (absolute errors), run to the end of the history. O(grid x n).
[[nodiscard]] SmoothedState fitHoltWinters(std::span<const double> history, const SmoothingStart& start,
                                           std::size_t horizon);

} // namespace lumos::engine::forecasting
