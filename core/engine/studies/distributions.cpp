// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/studies/distributions.h"

#include "base/portable_exp.h"
#include "base/portable_log.h"

#include <cmath>

namespace lumos::engine::studies {

namespace {

/// Stirling's series beyond 12, the recursion below.
double logGamma(double x)
{
    constexpr double kHalfLogTwoPi = 0.91893853320467274178;
    double product = 1;
    for (; x < 12; x += 1)
        product *= x;
    const double inverse = 1 / (x * x);
    const double series = (1.0 / 12 - inverse * (1.0 / 360 - inverse * (1.0 / 1260 - inverse / 1680))) / x;
    return (x - 0.5) * base::portableLog(x) - x + kHalfLogTwoPi + series - base::portableLog(product);
}

/// The continued fraction of the incomplete beta function.
double betaFraction(double a, double b, double x)
{
    constexpr double kTiny = 1e-300;
    constexpr int kMostTerms = 100'000;
    const auto nonZero = [](double v) { return std::abs(v) < kTiny ? kTiny : v; };
    double c = 1;
    double d = 1 / nonZero(1 - (a + b) * x / (a + 1));
    double value = d;
    for (int m = 1; m < kMostTerms; ++m) {
        const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / nonZero(1 + even * d);
        c = nonZero(1 + even / c);
        value *= d * c;
        const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / nonZero(1 + odd * d);
        c = nonZero(1 + odd / c);
        value *= d * c;
        if (std::abs(d * c - 1) < 1e-15)
            break;
    }
    return value;
}

} // namespace

double regularisedBeta(double a, double b, double x)
{
    if (!(x > 0))
        return 0;
    if (x >= 1)
        return 1;
    const double exponent =
        logGamma(a + b) - logGamma(a) - logGamma(b) + a * base::portableLog(x) + b * base::portableLog(1 - x);
    const double factor = exponent < -690 ? 0 : base::portableExp(exponent);
    return x < (a + 1) / (a + b + 2) ? factor * betaFraction(a, b, x) / a : 1 - factor * betaFraction(b, a, 1 - x) / b;
}

double betaQuantile(double p, double a, double b)
{
    double low = 0;
    double high = 1;
    for (int i = 0; i < 200; ++i) {
        const double middle = low + (high - low) / 2;
        if (!(middle > low && middle < high))
            break;
        (regularisedBeta(a, b, middle) < p ? low : high) = middle;
    }
    return low + (high - low) / 2;
}

double studentQuantile(double p, double freedom)
{
    const double share = betaQuantile(2 * p - 1, 0.5, freedom / 2); // t^2 / (freedom + t^2)
    return std::sqrt(freedom * share / (1 - share));
}

double binomialCdf(std::int64_t hits, std::int64_t trials, double p)
{
    if (hits < 0)
        return 0;
    if (hits >= trials)
        return 1;
    return regularisedBeta(static_cast<double>(trials - hits), static_cast<double>(hits + 1), 1 - p);
}

} // namespace lumos::engine::studies
