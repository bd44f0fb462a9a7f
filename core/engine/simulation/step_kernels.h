// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/simulation/normal_table.h"

#include <array>
#include <span>

namespace lumos::engine::simulation {

/// Instruction sets that the loops over the steps of an hour are compiled for.
enum class IsaLevel : unsigned char { Baseline, Avx2, Avx512 };
/// The highest that this processor knows.
[[nodiscard]] IsaLevel bestIsa();

/// Limits of the minutes near a quota, of one amount: 80, 90 and 95 %.
using NearLimits = std::array<std::int64_t, 3>;
/// What metering takes from the steps of one unit's hour.
struct StepSums {
    std::array<std::int64_t, 3> over{}; ///< steps at or above the NearLimits of either amount
    std::int64_t gpu = 0;
    std::uint64_t hash = 0; ///< chained over the steps
};
/// One unit's hour, step by step.
struct UnitSteps {
    std::span<const std::int64_t> demand;
    std::span<const std::int64_t> admitted;
    std::span<const std::int64_t> wanted; ///< milli-GPU
    std::span<const std::int64_t> gpu;
};

/// The loops over steps. Integers, and doubles of + - x / in a fixed order: the same bytes at every level, as nothing
/// is contracted and no sum of doubles is reordered.
struct StepKernels {
    /// Standard normal numbers of the draws prefix ^ (first + i).
    void (*normals)(const NormalTable& table, std::uint64_t prefix, std::uint64_t first, std::span<double> out);
    /// mean x exp(centre + sigma x normal), to the nearest integer.
    void (*logNormal)(double mean, double centre, double sigma, std::span<const double> normals,
                      std::span<std::int64_t> out);
    /// Adds the unit's GPUs to the block's sums of each step.
    void (*addGpus)(const UnitSteps& unit, std::span<std::int64_t> wanted, std::span<std::int64_t> allocated);
    StepSums (*meter)(const UnitSteps& unit, const NearLimits& tokens, const NearLimits& gpu, std::uint64_t hash);
};
/// `level` must be one that the processor knows.
[[nodiscard]] const StepKernels& stepKernels(IsaLevel level);

} // namespace lumos::engine::simulation
