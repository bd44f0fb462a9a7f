// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace lumos::engine::studies {

/// An estimate from independent runs with its confidence interval; infinite bounds where there are too few runs.
struct MeasureEstimate {
    double value = 0;
    double low = 0;
    double high = 0;
    /// The wider side.
    [[nodiscard]] double halfWidth() const { return value - low > high - value ? value - low : high - value; }
    [[nodiscard]] bool contains(double v) const { return v >= low && v <= high; }
    friend bool operator==(const MeasureEstimate&, const MeasureEstimate&) = default;
};

[[nodiscard]] double meanOf(std::span<const double> values);
/// Of the sample: sum of squared deviations / (n - 1); 0 below two values.
[[nodiscard]] double varianceOf(std::span<const double> values);
/// Between the ordered values, linear (type 7 of Hyndman and Fan); 0 of none.
[[nodiscard]] double quantileOfSorted(std::span<const double> sorted, double p);

/// Mean with Student's interval.
[[nodiscard]] MeasureEstimate meanEstimate(std::span<const double> values, double confidencePercent);
/// Share with Wilson's score interval (Wilson 1927): its coverage is near the nominal one, above and below it.
[[nodiscard]] MeasureEstimate proportionEstimate(std::int64_t hits, std::int64_t runs, double confidencePercent);
/// Share with the exact interval of Clopper and Pearson (1934): covers at least what it says, for decisions.
[[nodiscard]] MeasureEstimate exactProportion(std::int64_t hits, std::int64_t runs, double confidencePercent);
/// Quantile with the interval of order statistics (Conover, Practical Nonparametric Statistics, 3.2): holds for every
/// distribution, covers at least what it says where values are continuous.
[[nodiscard]] MeasureEstimate quantileEstimate(std::vector<double> values, double p, double confidencePercent);

/// Means of each two values, first and second, third and fourth: antithetic pairs are independent of each other, the
/// runs in them are not. A last one without its pair is left out.
[[nodiscard]] std::vector<double> pairMeans(std::span<const double> values);

} // namespace lumos::engine::studies
