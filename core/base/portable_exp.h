// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstdint>

namespace lumos::base {

// As portableLog: the C library's exp differs in its last bit from processor to processor.

inline constexpr double kRoundingMagic = 0x1.8p52; ///< adding it leaves the nearest integer in the low bits

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

} // namespace lumos::base
