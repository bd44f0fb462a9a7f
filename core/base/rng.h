// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace lumos::base {

/// Where in the space of random numbers a draw lies. A draw is a pure function of its coordinates, so it is the same
/// on any thread, in any order, after a resume and in any shard.
struct DrawKey {
    std::uint64_t seed = 0;
    std::uint32_t stream = 0; ///< what is drawn (demand, failure, name, ...)
    std::uint32_t replication = 0;
    std::uint64_t tenant = 0;
    std::uint64_t step = 0;
};

/// Counter-based generator. Rounds of the splitmix64 finaliser (Steele, Lea, Flood 2014; David Stafford's Mix13) over
/// the coordinates: no state, about 2 ns a draw.
class CounterRng final {
public:
    static constexpr std::uint64_t mix(std::uint64_t z)
    {
        z += 0x9E3779B97F4A7C15ULL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    static constexpr std::uint64_t bits(const DrawKey& k)
    {
        std::uint64_t h = mix(k.seed);
        h = mix(h ^ (static_cast<std::uint64_t>(k.stream) << 32 | k.replication));
        h = mix(h ^ k.tenant);
        return mix(h ^ k.step);
    }
    /// Uniform in [0, 1) with 53 bits.
    static constexpr double uniform(const DrawKey& k) { return static_cast<double>(bits(k) >> 11) * 0x1.0p-53; }
    /// Uniform integer in [0, n), n > 0, by multiply-shift (bias below n / 2^64).
    static std::uint64_t below(const DrawKey& k, std::uint64_t n);
    /// Standard normal by the inverse distribution function (Acklam's rational approximation, relative error 1.15e-9).
    static double normal(const DrawKey& k);
    /// Inverse standard normal distribution function, p in (0, 1); the same bits on every processor.
    static double inverseNormal(double p);
};

} // namespace lumos::base
