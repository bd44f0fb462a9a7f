// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstdint>

namespace lumos::engine::simulation {

// The C library picks its exp and log by processor, and their last bit differs. A run must give the same bytes
// everywhere, so that everything a step computes uses only + - x / and the functions below.

inline constexpr double kRoundingMagic = 0x1.8p52; ///< adding it leaves the nearest integer in the low bits

/// Nearest integer (ties to even) of |x| < 2^51; a single addition that vectorises everywhere.
[[nodiscard]] inline std::int64_t nearestInteger(double x)
{
    return std::bit_cast<std::int64_t>(x + kRoundingMagic) - std::bit_cast<std::int64_t>(kRoundingMagic);
}

/// e^x for |x| < 700, relative error below 1e-11.
[[nodiscard]] inline double portableExp(double x)
{
    constexpr double kLog2E = 0x1.71547652b82fep0;
    constexpr double kLn2High = 0x1.62e42feep-1;
    constexpr double kLn2Low = 0x1.a39ef35793c76p-33;
    const double shifted = x * kLog2E + kRoundingMagic;
    const double n = shifted - kRoundingMagic;
    const double r = (x - n * kLn2High) - n * kLn2Low;
    double p = 1.0 / 362880;
    p = p * r + 1.0 / 40320;
    p = p * r + 1.0 / 5040;
    p = p * r + 1.0 / 720;
    p = p * r + 1.0 / 120;
    p = p * r + 1.0 / 24;
    p = p * r + 1.0 / 6;
    p = p * r + 0.5;
    p = p * r + 1.0;
    p = p * r + 1.0;
    return std::bit_cast<double>(std::bit_cast<std::uint64_t>(p) + (std::bit_cast<std::uint64_t>(shifted) << 52));
}

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

/// base^exponent by repeated squaring; exponent >= 0.
[[nodiscard]] inline double integerPower(double base, std::int32_t exponent)
{
    double result = 1.0;
    for (double square = base; exponent > 0; exponent >>= 1, square *= square)
        if ((exponent & 1) != 0)
            result *= square;
    return result;
}

} // namespace lumos::engine::simulation
