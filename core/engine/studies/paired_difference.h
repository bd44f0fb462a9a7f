// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace lumos::engine::studies {

/// How a measure of one scenario differs from that of another, run with the same random numbers.
struct PairedDifference {
    double difference = 0; ///< of the estimates, in the unit of the measure
    double low = 0;        ///< of the confidence interval
    double high = 0;
    double confidencePercent = 95;
    /// Variance of the difference by that of independent runs: below 1 where common random numbers help, NaN where the
    /// measure does not vary.
    double varianceRatio = 1;
};

/// Difference of the means, right less left; values of the same place are of the same random numbers. Student's
/// interval of the differences. Values are as many on both sides, at least two.
[[nodiscard]] PairedDifference meanDifference(std::span<const double> left, std::span<const double> right,
                                              double confidencePercent = 95);
/// Difference of the shares of runs in which something happens (values 0 and 1). Adjusted Wald interval of paired
/// shares (Bonett and Price, Journal of Educational and Behavioral Statistics 37, 2012): has a width even where it
/// never happened.
[[nodiscard]] PairedDifference proportionDifference(std::span<const double> left, std::span<const double> right,
                                                    double confidencePercent = 95);

/// How often each run is in a resample.
using RunCounts = std::span<const std::uint32_t>;
/// A figure of a resample of the runs.
using ResampledFigure = std::function<double(RunCounts)>;
/// The values of a measure in order of size, so that a quantile of a resample is one walk. Immutable.
class OrderedRuns final {
public:
    explicit OrderedRuns(std::span<const double> values);
    /// As quantileOfSorted of the resampled values. O(runs).
    [[nodiscard]] double quantile(double p, RunCounts counts) const;

private:
    std::vector<double> m_sorted;
    std::vector<std::uint32_t> m_run; ///< that the value is of
};

struct BootstrapConfig {
    std::uint64_t seed = 0;
    std::size_t cluster = 1; ///< runs that belong together: 2 for antithetic pairs
};
/// Every figure on the runs themselves, and on each resample: the same resamples for all, so that differences are
/// paired.
struct BootstrapOutcome {
    std::vector<double> values;                 ///< by figure
    std::vector<std::vector<double>> resampled; ///< by figure, then resample
};
/// Draws whole runs with replacement (Efron and Tibshirani, An Introduction to the Bootstrap, 1993): 399 resamples, 199
/// above 5,000 runs. The draws are counter-based: same runs, same bytes. O(resamples * figures * runs).
[[nodiscard]] BootstrapOutcome bootstrap(std::span<const ResampledFigure> figures, std::size_t runs,
                                         const BootstrapConfig& config);
/// Figure `right` less figure `left`, with the normal interval of the deviation over the resamples: for paired
/// quantiles its coverage is nearer the nominal one than that of percentiles, which are too wide where the runs have
/// most in common.
[[nodiscard]] PairedDifference bootstrapDifference(const BootstrapOutcome& outcome, std::size_t left, std::size_t right,
                                                   double confidencePercent = 95);

} // namespace lumos::engine::studies
