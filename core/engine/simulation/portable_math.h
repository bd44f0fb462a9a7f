// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/portable_log.h"

#include <bit>
#include <cstdint>

namespace lumos::engine::simulation {

// The C library picks its exp and log by processor, and their last bit differs. A run must give the same bytes
// everywhere, so that everything a step computes uses only + - x / and the functions below.

using base::portableLog;

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
