// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace lumos::engine::studies {

/// Points of a study: a coordinate for each factor.
using Design = std::vector<std::vector<double>>;

/// Every combination of the levels, the last factor fastest.
[[nodiscard]] Design gridOf(std::span<const std::vector<double>> levels);
/// Latin hypercube (McKay, Beckman and Conover 1979) in [0, 1)^factors: each of `points` equal strips of each factor
/// holds one point, at a random place in it. A function of the seed.
[[nodiscard]] Design latinHypercube(std::size_t points, std::size_t factors, std::uint64_t seed);
/// The first points of Sobol's sequence, the origin among them (without it, a power of two of points is no net any
/// more: Owen, On dropping the first Sobol' point, 2020), each in the middle of its 2^-32: in (0, 1)^factors. At most
/// SobolSequence::kMostDimensions factors.
[[nodiscard]] Design sobolDesign(std::size_t points, std::size_t factors);

} // namespace lumos::engine::studies
