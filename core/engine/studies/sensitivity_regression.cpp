// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/studies/sensitivity.h"

#include "base/portable_exp.h"
#include "base/portable_log.h"
#include "base/rng.h"
#include "engine/studies/distributions.h"
#include "engine/studies/regression.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace lumos::engine::studies {

namespace {

/// Ranks from 1; equal values share the mean of theirs.
std::vector<double> ranksOf(std::span<const double> values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<double> out(values.size());
    for (std::size_t i = 0; i < order.size();) {
        std::size_t end = i;
        while (end < order.size() && values[order[end]] == values[order[i]])
            ++end;
        for (std::size_t k = i; k < end; ++k)
            out[order[k]] = static_cast<double>(i + 1 + end) / 2;
        i = end;
    }
    return out;
}

double correlationOf(std::span<const double> a, std::span<const double> b)
{
    const double meanA = meanOf(a);
    const double meanB = meanOf(b);
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += (a[i] - meanA) * (b[i] - meanB);
    const double scale = std::sqrt(varianceOf(a) * varianceOf(b)) * static_cast<double>(a.size() - 1);
    return scale > 0 ? sum / scale : 0;
}

MeasureEstimate rankEstimate(std::span<const double> a, std::span<const double> b, double confidencePercent)
{
    const double r = correlationOf(ranksOf(a), ranksOf(b));
    const double inside = std::clamp(r, -1 + 1e-12, 1 - 1e-12);
    const double z = base::portableLog((1 + inside) / (1 - inside)) / 2;
    const double deviation = std::sqrt(1.06 / std::max(1.0, static_cast<double>(a.size()) - 3));
    const double half = base::CounterRng::inverseNormal(1 - (1 - confidencePercent / 100) / 2) * deviation;
    const auto back = [](double v) {
        const double e = base::portableExp(2 * std::clamp(v, -300.0, 300.0));
        return (e - 1) / (e + 1);
    };
    return {r, std::min(r, back(z - half)), std::max(r, back(z + half))};
}

} // namespace

RegressionSensitivity regressionSensitivity(const Design& design, std::span<const double> outputs,
                                            double confidencePercent)
{
    const std::size_t factors = design.empty() ? 0 : design.front().size();
    std::vector<std::vector<double>> columns(factors);
    for (const std::vector<double>& point : design)
        for (std::size_t f = 0; f < factors; ++f)
            columns[f].push_back(point[f]);
    const Regression fit = regress(outputs, columns);
    RegressionSensitivity out;
    out.r2 = fit.r2;
    const double deviationY = std::sqrt(varianceOf(outputs));
    const double t = fit.freedom >= 1 ? studentQuantile(1 - (1 - confidencePercent / 100) / 2, fit.freedom) : 0;
    for (std::size_t f = 0; f < factors; ++f) {
        const double scale = deviationY > 0 ? std::sqrt(varianceOf(columns[f])) / deviationY : 0;
        const double value = fit.coefficients[f] * scale;
        const double half = t * fit.standardErrors[f] * scale;
        out.factors.push_back(
            {{value, value - half, value + half}, rankEstimate(columns[f], outputs, confidencePercent)});
    }
    return out;
}

} // namespace lumos::engine::studies
