// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulation/normal_table.h"

#include "engine/simulation/portable_math.h"

#include <cmath>

namespace lumos::engine::simulation {

namespace {

double polynomial(double x, std::initializer_list<double> highestFirst)
{
    double sum = 0;
    for (const double c : highestFirst)
        sum = sum * x + c;
    return sum;
}

/// -Phi^-1(p) for 0 < p <= 0.5, by Peter Acklam's rational approximation (relative error 1.15e-9).
double upperQuantile(double p)
{
    constexpr double kCentral = 0.02425;
    if (p < kCentral) {
        const double q = std::sqrt(-2.0 * portableLog(p));
        return -polynomial(q, {-7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838, -2.549732539343734,
                               4.374664141464968, 2.938163982698783}) /
               polynomial(q, {7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996, 3.754408661907416, 1.0});
    }
    const double q = p - 0.5;
    const double r = q * q;
    return -q *
           polynomial(r, {-3.969683028665376e+01, 2.209460984245205e+02, -2.759285104469687e+02, 1.383577518672690e+02,
                          -3.066479806614716e+01, 2.506628277459239}) /
           polynomial(r, {-5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02, 6.680131188771972e+01,
                          -1.328068155288572e+01, 1.0});
}

} // namespace

NormalTable::NormalTable()
{
    for (std::size_t octave = 0; octave < kOctaves; ++octave) {
        double begin = 0.25; // octave 0 covers probabilities 1/4 to 1/2
        for (std::size_t i = 0; i < octave; ++i)
            begin *= 0.5;
        const double width = begin / static_cast<double>(kPiecesPerOctave);
        for (std::size_t i = 0; i < kPiecesPerOctave; ++i) {
            const double p = begin + width * static_cast<double>(i);
            const double left = upperQuantile(p);
            const double middle = upperQuantile(p + width * 0.5);
            const double right = upperQuantile(p + width);
            m_pieces[octave * kPiecesPerOctave + i] = {left, 4 * middle - 3 * left - right,
                                                       2 * (left - 2 * middle + right)};
        }
    }
}

} // namespace lumos::engine::simulation
