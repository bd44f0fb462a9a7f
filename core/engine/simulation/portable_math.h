// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/portable_exp.h"
#include "base/portable_log.h"

#include <bit>
#include <cstdint>

namespace lumos::engine::simulation {

// The C library picks its exp and log by processor, and their last bit differs. A run must give the same bytes
// everywhere, so that everything a step computes uses only + - x / and the functions below.

using base::kRoundingMagic;
using base::portableExp;
using base::portableLog;

/// Nearest integer (ties to even) of |x| < 2^51; a single addition that vectorises everywhere.
[[nodiscard]] inline std::int64_t nearestInteger(double x)
{
    return std::bit_cast<std::int64_t>(x + kRoundingMagic) - std::bit_cast<std::int64_t>(kRoundingMagic);
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
