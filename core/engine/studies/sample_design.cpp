// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/studies/sample_design.h"

#include "base/rng.h"
#include "engine/studies/sobol_sequence.h"

#include <numeric>

namespace lumos::engine::studies {

Design gridOf(std::span<const std::vector<double>> levels)
{
    Design out{{}};
    for (const std::vector<double>& of : levels) {
        Design longer;
        for (const std::vector<double>& point : out)
            for (const double level : of) {
                longer.push_back(point);
                longer.back().push_back(level);
            }
        out = std::move(longer);
    }
    return out;
}

Design latinHypercube(std::size_t points, std::size_t factors, std::uint64_t seed)
{
    constexpr std::uint32_t kOrderStream = 41;
    constexpr std::uint32_t kPlaceStream = 42;
    Design out(points, std::vector<double>(factors, 0));
    std::vector<std::size_t> strips(points);
    for (std::size_t f = 0; f < factors; ++f) {
        std::iota(strips.begin(), strips.end(), std::size_t{0});
        // Fisher and Yates
        for (std::size_t i = points; i > 1; --i)
            std::swap(strips[i - 1], strips[base::CounterRng::below({seed, kOrderStream, 0, f, i}, i)]);
        for (std::size_t i = 0; i < points; ++i)
            out[i][f] = (static_cast<double>(strips[i]) + base::CounterRng::uniform({seed, kPlaceStream, 0, f, i})) /
                        static_cast<double>(points);
    }
    return out;
}

Design sobolDesign(std::size_t points, std::size_t factors)
{
    constexpr double kHalfStep = 0x1p-33;
    const SobolSequence sequence(factors);
    Design out;
    for (std::size_t i = 0; i < points; ++i) {
        out.push_back(sequence.point(static_cast<std::uint32_t>(i)));
        for (double& coordinate : out.back())
            coordinate += kHalfStep;
    }
    return out;
}

} // namespace lumos::engine::studies
