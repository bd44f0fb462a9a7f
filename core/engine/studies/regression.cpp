// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/studies/regression.h"

#include "engine/studies/distributions.h"

#include <cmath>

namespace lumos::engine::studies {

namespace {

using Matrix = std::vector<std::vector<double>>;

/// Lower factor of a covariance matrix; a row that depends on the ones before it is zero.
Matrix choleskyOf(const Matrix& m)
{
    constexpr double kDependent = 1e-10;
    Matrix lower(m.size(), std::vector<double>(m.size(), 0));
    for (std::size_t i = 0; i < m.size(); ++i)
        for (std::size_t j = 0; j <= i; ++j) {
            double sum = m[i][j];
            for (std::size_t k = 0; k < j; ++k)
                sum -= lower[i][k] * lower[j][k];
            if (i == j)
                lower[i][i] = sum > kDependent * m[i][i] ? std::sqrt(sum) : 0;
            else
                lower[i][j] = lower[j][j] > 0 ? sum / lower[j][j] : 0;
        }
    return lower;
}

std::vector<double> solved(const Matrix& lower, std::vector<double> b)
{
    const std::size_t n = b.size();
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t k = 0; k < i; ++k)
            b[i] -= lower[i][k] * b[k];
        b[i] = lower[i][i] > 0 ? b[i] / lower[i][i] : 0;
    }
    for (std::size_t i = n; i-- > 0;) {
        for (std::size_t k = i + 1; k < n; ++k)
            b[i] -= lower[k][i] * b[k];
        b[i] = lower[i][i] > 0 ? b[i] / lower[i][i] : 0;
    }
    return b;
}

double crossProduct(std::span<const double> a, double meanA, std::span<const double> b, double meanB)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += (a[i] - meanA) * (b[i] - meanB);
    return sum;
}

} // namespace

Regression regress(std::span<const double> y, std::span<const std::vector<double>> columns)
{
    const std::size_t width = columns.size();
    const double meanY = meanOf(y);
    std::vector<double> means;
    for (const std::vector<double>& column : columns)
        means.push_back(meanOf(column));
    Matrix products(width, std::vector<double>(width, 0));
    std::vector<double> withY;
    for (std::size_t i = 0; i < width; ++i) {
        for (std::size_t j = 0; j <= i; ++j)
            products[i][j] = products[j][i] = crossProduct(columns[i], means[i], columns[j], means[j]);
        withY.push_back(crossProduct(columns[i], means[i], y, meanY));
    }
    const Matrix lower = choleskyOf(products);
    Regression out;
    out.coefficients = solved(lower, withY);
    out.intercept = meanY;
    const double total = crossProduct(y, meanY, y, meanY);
    double explained = 0;
    for (std::size_t i = 0; i < width; ++i) {
        out.intercept -= out.coefficients[i] * means[i];
        explained += out.coefficients[i] * withY[i];
    }
    out.freedom = static_cast<double>(y.size()) - static_cast<double>(width) - 1;
    out.r2 = total > 0 ? explained / total : 0;
    out.residualVariance = out.freedom > 0 ? std::max(0.0, total - explained) / out.freedom : 0;
    for (std::size_t i = 0; i < width; ++i) {
        std::vector<double> unit(width, 0);
        unit[i] = 1;
        out.standardErrors.push_back(std::sqrt(out.residualVariance * solved(lower, std::move(unit))[i]));
    }
    const std::vector<double> atMeans = solved(lower, means);
    double leverage = y.empty() ? 0 : 1 / static_cast<double>(y.size());
    for (std::size_t i = 0; i < width; ++i)
        leverage += means[i] * atMeans[i];
    out.interceptError = std::sqrt(out.residualVariance * leverage);
    return out;
}

ControlledMean controlledMean(std::span<const double> values, std::span<const std::vector<double>> controls,
                              double confidencePercent)
{
    const Regression fit = regress(values, controls);
    if (controls.empty() || fit.freedom < 1)
        return {meanEstimate(values, confidencePercent), 1};
    const double t = studentQuantile(1 - (1 - confidencePercent / 100) / 2, fit.freedom);
    const double half = t * fit.interceptError;
    const double plain = varianceOf(values) / static_cast<double>(values.size());
    return {{fit.intercept, fit.intercept - half, fit.intercept + half},
            plain > 0 ? fit.interceptError * fit.interceptError / plain : 1};
}

} // namespace lumos::engine::studies
