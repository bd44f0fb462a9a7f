// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace lumos::engine::studies {

/// Sobol's sequence with the direction numbers of Joe and Kuo (Constructing Sobol sequences with better two-dimensional
/// projections, SIAM Journal on Scientific Computing 30, 2008; their file new-joe-kuo-6.21201), in the order of Gray's
/// code (Antonov and Saleev 1979). The first point is the origin.
class SobolSequence final {
public:
    static constexpr std::size_t kMostDimensions = 21;
    /// 1 to kMostDimensions.
    explicit SobolSequence(std::size_t dimensions);
    /// Point number `index` < 2^32, each coordinate in [0, 1). Any point at once, so that shards need not step through.
    [[nodiscard]] std::vector<double> point(std::uint32_t index) const;

private:
    static constexpr std::size_t kBits = 32;
    std::vector<std::array<std::uint32_t, kBits>> m_directions;
};

} // namespace lumos::engine::studies
