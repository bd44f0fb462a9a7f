// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/studies/sensitivity.h"

#include "base/rng.h"

#include <cmath>
#include <numeric>

namespace lumos::engine::studies {

namespace {

constexpr std::uint64_t kMorrisLevels = 4;
constexpr double kMorrisStep = static_cast<double>(kMorrisLevels) / (2 * (kMorrisLevels - 1)); // 2/3

} // namespace

Design morrisDesign(std::size_t trajectories, std::size_t factors, std::uint64_t seed)
{
    constexpr std::uint32_t kStartStream = 43;
    constexpr std::uint32_t kOrderStream = 44;
    Design out;
    std::vector<std::size_t> order(factors);
    for (std::size_t t = 0; t < trajectories; ++t) {
        const auto trajectory = static_cast<std::uint32_t>(t);
        std::vector<double> point;
        for (std::size_t f = 0; f < factors; ++f)
            point.push_back(
                static_cast<double>(base::CounterRng::below({seed, kStartStream, trajectory, f, 0}, kMorrisLevels)) /
                static_cast<double>(kMorrisLevels - 1));
        out.push_back(point);
        std::iota(order.begin(), order.end(), std::size_t{0});
        for (std::size_t i = factors; i > 1; --i)
            std::swap(order[i - 1], order[base::CounterRng::below({seed, kOrderStream, trajectory, 0, i}, i)]);
        for (const std::size_t f : order) {
            // From each of the levels there is one way only that stays inside.
            point[f] += point[f] < 0.5 ? kMorrisStep : -kMorrisStep;
            out.push_back(point);
        }
    }
    return out;
}

std::vector<MorrisIndex> morrisSensitivity(const Design& design, std::span<const double> outputs,
                                           double confidencePercent)
{
    const std::size_t factors = design.empty() ? 0 : design.front().size();
    std::vector<std::vector<double>> effects(factors);
    for (std::size_t start = 0; start + factors < design.size(); start += factors + 1)
        for (std::size_t i = start; i < start + factors; ++i)
            for (std::size_t f = 0; f < factors; ++f)
                if (const double step = design[i + 1][f] - design[i][f]; step != 0)
                    effects[f].push_back((outputs[i + 1] - outputs[i]) / step);
    std::vector<MorrisIndex> out;
    for (const std::vector<double>& of : effects) {
        std::vector<double> sizes;
        for (const double effect : of)
            sizes.push_back(std::abs(effect));
        out.push_back({meanOf(of), meanEstimate(sizes, confidencePercent), std::sqrt(varianceOf(of))});
    }
    return out;
}

} // namespace lumos::engine::studies
