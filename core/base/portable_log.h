// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstdint>

namespace lumos::base {

// The C library picks its log by processor, and its last bit differs; what is drawn must be the same bytes everywhere.

/// Natural logarithm of a positive normal number, relative error below 1e-15.
[[nodiscard]] inline double portableLog(double x)
{
    constexpr double kLn2 = 0x1.62e42fefa39efp-1;
    constexpr double kSqrt2 = 0x1.6a09e667f3bcdp0;
    const std::uint64_t bits = std::bit_cast<std::uint64_t>(x);
    double exponent = static_cast<double>(static_cast<std::int64_t>(bits >> 52 & 0x7FF) - 1023);
    double mantissa = std::bit_cast<double>((bits & 0x000FFFFFFFFFFFFFULL) | 0x3FF0000000000000ULL);
    if (mantissa > kSqrt2) {
        mantissa *= 0.5;
        exponent += 1.0;
    }
    const double s = (mantissa - 1.0) / (mantissa + 1.0);
    const double square = s * s;
    double sum = 0;
    for (int k = 21; k >= 1; k -= 2)
        sum = sum * square + 1.0 / k;
    return 2.0 * s * sum + exponent * kLn2;
}

} // namespace lumos::base
