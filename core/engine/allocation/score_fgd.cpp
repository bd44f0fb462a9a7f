// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/allocation/fragment_gradient.h"

#include <cmath>

namespace lumos::engine::allocation {

namespace {

/// Smallest arguments at which 100 * sigmoid(x) reaches 1, 2 ... 99: a search in them replaces an exponential.
const std::array<double, 99>& sigmoidSteps()
{
    static const std::array<double, 99> kSteps = [] {
        std::array<double, 99> steps{};
        for (std::size_t k = 0; k < steps.size(); ++k) {
            const double p = static_cast<double>(k + 1) / 100.0;
            steps[k] = std::log(p / (1.0 - p));
        }
        steps[49] = 0.0; // sigmoid(0) = 1/2 exactly
        return steps;
    }();
    return kSteps;
}

/// trunc(100 * sigmoid(gain / 1000)).
Score squash(double gainMilli)
{
    const auto& steps = sigmoidSteps();
    return static_cast<Score>(std::upper_bound(steps.begin(), steps.end(), gainMilli / 1000.0) - steps.begin());
}

DeviceScore byFragmentGradient(const ScoreInputs& in, std::size_t i, const RequestClass& c)
{
    const double before = fragmentNow(in, i);
    if (!c.wantsShare())
        return {squash(before - fragmentAfterWhole(in, i, c)), -1};
    return bestDevice(in.nodes.gpuFree(i), c.gpuMilli,
                      [&](std::size_t d) { return squash(before - fragmentAfterShare(in, i, c, d)); });
}

} // namespace

/// Fragmentation gradient descent (USENIX ATC'23): the fall of the expected fragmentation, through a sigmoid, in whole
/// points; a share takes the device with the best score.
Score scoreFgd(const ScoreInputs& inputs, std::size_t i, const RequestClass& c)
{
    return byFragmentGradient(inputs, i, c).score;
}
std::int32_t deviceFgd(const ScoreInputs& inputs, std::size_t i, const RequestClass& c)
{
    return byFragmentGradient(inputs, i, c).device;
}

} // namespace lumos::engine::allocation
