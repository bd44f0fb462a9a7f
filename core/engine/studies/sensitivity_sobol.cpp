// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/studies/sensitivity.h"

#include "base/rng.h"
#include "engine/studies/sobol_sequence.h"

#include <algorithm>

namespace lumos::engine::studies {

namespace {

/// Outputs of the scheme: sample A, sample B, then A with one factor of B, factor by factor.
struct SaltelliOutputs {
    std::span<const double> all;
    std::size_t base;
    [[nodiscard]] double a(std::size_t row) const { return all[row]; }
    [[nodiscard]] double b(std::size_t row) const { return all[base + row]; }
    [[nodiscard]] double mixed(std::size_t factor, std::size_t row) const { return all[(2 + factor) * base + row]; }
};

struct IndexPair {
    double first = 0;
    double total = 0;
};

std::vector<IndexPair> indicesOf(const SaltelliOutputs& y, std::size_t factors, std::span<const std::size_t> rows)
{
    std::vector<double> both;
    for (const std::size_t row : rows) {
        both.push_back(y.a(row));
        both.push_back(y.b(row));
    }
    const double variance = varianceOf(both);
    // The estimator of the first order is a difference of products: around the mean it is least disturbed.
    const double centre = meanOf(both);
    const auto count = static_cast<double>(rows.size());
    std::vector<IndexPair> out;
    for (std::size_t f = 0; f < factors; ++f) {
        double first = 0;
        double total = 0;
        for (const std::size_t row : rows) {
            const double change = y.mixed(f, row) - y.a(row);
            first += (y.b(row) - centre) * change;
            total += change * change;
        }
        out.push_back(variance > 0 ? IndexPair{first / count / variance, total / (2 * count) / variance} : IndexPair{});
    }
    return out;
}

MeasureEstimate percentileEstimate(double value, std::vector<double> resampled, double confidencePercent)
{
    std::sort(resampled.begin(), resampled.end());
    const double tail = (1 - confidencePercent / 100) / 2;
    return {value, std::min(value, quantileOfSorted(resampled, tail)),
            std::max(value, quantileOfSorted(resampled, 1 - tail))};
}

} // namespace

Design sobolIndexDesign(std::size_t base, std::size_t factors)
{
    const Design both = sobolDesign(base, 2 * factors);
    Design out;
    for (const std::vector<double>& row : both)
        out.emplace_back(row.begin(), row.begin() + static_cast<std::ptrdiff_t>(factors));
    for (const std::vector<double>& row : both)
        out.emplace_back(row.begin() + static_cast<std::ptrdiff_t>(factors), row.end());
    for (std::size_t f = 0; f < factors; ++f)
        for (std::size_t row = 0; row < base; ++row) {
            std::vector<double> mixed = out[row];
            mixed[f] = both[row][factors + f];
            out.push_back(std::move(mixed));
        }
    return out;
}

std::vector<SobolIndex> sobolSensitivity(std::size_t factors, std::span<const double> outputs, std::uint64_t seed,
                                         double confidencePercent)
{
    constexpr std::size_t kIndexResamples = 499;
    constexpr std::uint32_t kRowStream = 45;
    const SaltelliOutputs y{outputs, outputs.size() / (factors + 2)};
    std::vector<std::size_t> rows(y.base);
    for (std::size_t i = 0; i < y.base; ++i)
        rows[i] = i;
    const std::vector<IndexPair> values = indicesOf(y, factors, rows);
    std::vector<std::vector<double>> first(factors);
    std::vector<std::vector<double>> total(factors);
    for (std::uint32_t b = 0; b < kIndexResamples && y.base > 0; ++b) {
        for (std::size_t i = 0; i < y.base; ++i)
            rows[i] = base::CounterRng::below({seed, kRowStream, b, 0, i}, y.base);
        const std::vector<IndexPair> resampled = indicesOf(y, factors, rows);
        for (std::size_t f = 0; f < factors; ++f) {
            first[f].push_back(resampled[f].first);
            total[f].push_back(resampled[f].total);
        }
    }
    std::vector<SobolIndex> out;
    for (std::size_t f = 0; f < factors; ++f)
        out.push_back({percentileEstimate(values[f].first, std::move(first[f]), confidencePercent),
                       percentileEstimate(values[f].total, std::move(total[f]), confidencePercent)});
    return out;
}

} // namespace lumos::engine::studies
