// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/studies/measure_estimate.h"

#include "base/rng.h"
#include "engine/studies/distributions.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lumos::engine::studies {

namespace {

constexpr double kUnbounded = std::numeric_limits<double>::infinity();

double tailOf(double confidencePercent) { return (1 - confidencePercent / 100) / 2; }

/// Least k with P(X <= k) >= p, X binomial.
std::int64_t binomialQuantile(double p, std::int64_t trials, double share)
{
    std::int64_t low = 0;
    std::int64_t high = trials;
    while (low < high) {
        const std::int64_t middle = low + (high - low) / 2;
        if (binomialCdf(middle, trials, share) >= p)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

} // namespace

double meanOf(std::span<const double> values)
{
    double sum = 0;
    for (const double v : values)
        sum += v;
    return values.empty() ? 0 : sum / static_cast<double>(values.size());
}

double varianceOf(std::span<const double> values)
{
    const double mean = meanOf(values);
    double squares = 0;
    for (const double v : values)
        squares += (v - mean) * (v - mean);
    return values.size() < 2 ? 0 : squares / static_cast<double>(values.size() - 1);
}

double quantileOfSorted(std::span<const double> sorted, double p)
{
    if (sorted.empty())
        return 0;
    const double place = p * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const double part = place - static_cast<double>(below);
    return below + 1 < sorted.size() ? sorted[below] + part * (sorted[below + 1] - sorted[below]) : sorted.back();
}

MeasureEstimate meanEstimate(std::span<const double> values, double confidencePercent)
{
    const double mean = meanOf(values);
    if (values.size() < 2)
        return {mean, -kUnbounded, kUnbounded};
    const auto n = static_cast<double>(values.size());
    const double half = studentQuantile(1 - tailOf(confidencePercent), n - 1) * std::sqrt(varianceOf(values) / n);
    return {mean, mean - half, mean + half};
}

MeasureEstimate proportionEstimate(std::int64_t hits, std::int64_t runs, double confidencePercent)
{
    if (runs <= 0)
        return {0, 0, 1};
    const auto n = static_cast<double>(runs);
    const double share = static_cast<double>(hits) / n;
    const double z = base::CounterRng::inverseNormal(1 - tailOf(confidencePercent));
    const double centre = (share + z * z / (2 * n)) / (1 + z * z / n);
    const double half = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / (1 + z * z / n);
    // The bounds are exactly 0 and 1 there, up to rounding.
    return {share, hits == 0 ? 0 : centre - half, hits == runs ? 1 : centre + half};
}

MeasureEstimate exactProportion(std::int64_t hits, std::int64_t runs, double confidencePercent)
{
    if (runs <= 0)
        return {0, 0, 1};
    const double tail = tailOf(confidencePercent);
    const auto k = static_cast<double>(hits);
    const auto n = static_cast<double>(runs);
    return {k / n, hits == 0 ? 0 : betaQuantile(tail, k, n - k + 1),
            hits == runs ? 1 : betaQuantile(1 - tail, k + 1, n - k)};
}

MeasureEstimate quantileEstimate(std::vector<double> values, double p, double confidencePercent)
{
    std::sort(values.begin(), values.end());
    const auto n = static_cast<std::int64_t>(values.size());
    MeasureEstimate out{quantileOfSorted(values, p), -kUnbounded, kUnbounded};
    if (n == 0)
        return out;
    const double tail = tailOf(confidencePercent);
    // The l-th smallest is above the quantile with P(X < l), the u-th below it with P(X >= u); X values lie below it.
    const std::int64_t lower = binomialQuantile(tail, n, p);
    const std::int64_t rank = binomialCdf(lower, n, p) > tail ? lower : lower + 1;
    const std::int64_t upper = binomialQuantile(1 - tail, n, p) + 1;
    if (rank >= 1)
        out.low = values[static_cast<std::size_t>(rank - 1)];
    if (upper <= n)
        out.high = values[static_cast<std::size_t>(upper - 1)];
    return out;
}

std::vector<double> pairMeans(std::span<const double> values)
{
    std::vector<double> out;
    for (std::size_t i = 0; i + 1 < values.size(); i += 2)
        out.push_back((values[i] + values[i + 1]) / 2);
    return out;
}

} // namespace lumos::engine::studies
