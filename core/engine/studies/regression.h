// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/studies/measure_estimate.h"

namespace lumos::engine::studies {

/// y = intercept + sum of coefficient x column, by least squares.
struct Regression {
    double intercept = 0;
    std::vector<double> coefficients;
    std::vector<double> standardErrors; ///< of the coefficients; 0 where a column says nothing of its own
    double interceptError = 0;
    double residualVariance = 0; ///< sum of squares / freedom
    double freedom = 0;          ///< observations - columns - 1
    double r2 = 0;
};
/// `columns` are as long as `y`. Normal equations on centred columns, Cholesky; a column that the ones before it
/// explain gets coefficient 0. O(observations * columns^2).
[[nodiscard]] Regression regress(std::span<const double> y, std::span<const std::vector<double>> columns);

/// A mean, freed of what known chance explains.
struct ControlledMean {
    MeasureEstimate estimate;
    double varianceRatio = 1; ///< variance of the mean by that of the plain mean
};
/// Control variates: figures of each run whose true mean is 0, such as the standard normal numbers that moved it. The
/// estimate is the intercept of the regression on them (Lavenberg and Welch, Management Science 27, 1981).
[[nodiscard]] ControlledMean controlledMean(std::span<const double> values,
                                            std::span<const std::vector<double>> controls, double confidencePercent);

} // namespace lumos::engine::studies
