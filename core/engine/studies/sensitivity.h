// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/studies/measure_estimate.h"
#include "engine/studies/sample_design.h"

namespace lumos::engine::studies {

/// How much a factor matters to a measure, by regression on any design.
struct RegressionIndex {
    MeasureEstimate standardised; ///< change of the measure, in its deviations, for one deviation of the factor
    MeasureEstimate rank;         ///< Spearman's correlation: monotone, but not only straight
};
struct RegressionSensitivity {
    std::vector<RegressionIndex> factors;
    double r2 =
        0; ///< share of the variance that a straight model explains; where it is low, trust the ranks or Sobol's
};
/// Standardised regression coefficients with Student's interval, and rank correlations with Fisher's (deviation of
/// Fieller, Hartley and Pearson 1957). `outputs` one for each point.
[[nodiscard]] RegressionSensitivity regressionSensitivity(const Design& design, std::span<const double> outputs,
                                                          double confidencePercent = 95);

/// Elementary effects of a factor (Morris 1991), over its whole range.
struct MorrisIndex {
    double mean = 0;          ///< of the effects, signs and all
    MeasureEstimate meanSize; ///< of their sizes (Campolongo, Cariboni and Saltelli 2007): how much it matters
    double deviation = 0;     ///< large beside the mean size: the effect depends on where the others stand
};
/// Trajectories on four levels, factors + 1 points each: from a random start, one factor after the other moves by two
/// thirds.
[[nodiscard]] Design morrisDesign(std::size_t trajectories, std::size_t factors, std::uint64_t seed);
[[nodiscard]] std::vector<MorrisIndex> morrisSensitivity(const Design& design, std::span<const double> outputs,
                                                         double confidencePercent = 95);

/// Shares of the variance of a measure.
struct SobolIndex {
    MeasureEstimate first; ///< that the factor explains alone
    MeasureEstimate total; ///< with everything that it takes part in
};
/// base * (factors + 2) points of Saltelli's scheme: two independent samples, from Sobol's sequence, and for each
/// factor the first one with that factor of the second. At most 10 factors. `base` is best a power of two.
[[nodiscard]] Design sobolIndexDesign(std::size_t base, std::size_t factors);
/// First-order indices by Saltelli et al. (2010), total ones by Jansen (1999); intervals by 499 resamples of the base
/// points.
[[nodiscard]] std::vector<SobolIndex> sobolSensitivity(std::size_t factors, std::span<const double> outputs,
                                                       std::uint64_t seed, double confidencePercent = 95);

} // namespace lumos::engine::studies
