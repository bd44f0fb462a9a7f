// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// Distribution functions that intervals are made of. Pure, the same bits on every processor (the C library's lgamma is
/// not).
namespace lumos::engine::studies {

/// Regularised incomplete beta function I_x(a, b), a and b > 0, 0 <= x <= 1: continued fraction by Lentz (Press et al.,
/// Numerical Recipes, 6.4). Relative error about 1e-10. O(sqrt(max(a, b))).
[[nodiscard]] double regularisedBeta(double a, double b, double x);
/// x with I_x(a, b) = p, by bisection.
[[nodiscard]] double betaQuantile(double p, double a, double b);
/// Student's t with `freedom` >= 1 degrees of freedom, 0.5 <= p < 1.
[[nodiscard]] double studentQuantile(double p, double freedom);
/// P(X <= hits) of `trials` independent trials that each succeed with probability p.
[[nodiscard]] double binomialCdf(std::int64_t hits, std::int64_t trials, double p);

} // namespace lumos::engine::studies
