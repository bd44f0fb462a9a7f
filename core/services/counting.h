// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>

namespace lumos::services {

// What several services count with.
inline constexpr std::int64_t kHourMs = 3'600'000;
inline constexpr std::size_t kDaysPerWeek = 7;
inline constexpr std::int64_t kGib = std::int64_t{1} << 30;
inline constexpr double kMilliPerCard = 1000; ///< milli-GPU
/// A gap in a series.
inline constexpr double kNotMeasured = std::numeric_limits<double>::quiet_NaN();

} // namespace lumos::services
