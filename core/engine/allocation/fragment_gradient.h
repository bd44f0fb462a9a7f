// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/allocation/score.h"

#include <algorithm>

namespace lumos::engine::allocation {

/// F of node `i` now and after the class is placed; whole GPUs are taken from the first free devices.
[[nodiscard]] inline double fragmentNow(const ScoreInputs& in, std::size_t i)
{
    return in.expected.fragment(in.nodes.cpuFree(i), in.nodes.model(i), in.nodes.gpuFree(i));
}
[[nodiscard]] inline double fragmentAfterShare(const ScoreInputs& in, std::size_t i, const RequestClass& c,
                                               std::size_t device)
{
    return in.expected.fragmentWithout(in.nodes.cpuFree(i) - c.cpuMilli, in.nodes.model(i), in.nodes.gpuFree(i), device,
                                       c.gpuMilli);
}
[[nodiscard]] inline double fragmentAfterWhole(const ScoreInputs& in, std::size_t i, const RequestClass& c)
{
    constexpr std::size_t kOnStack = 32;
    const std::span<const std::int32_t> free = in.nodes.gpuFree(i);
    std::array<std::int32_t, kOnStack> onStack;
    std::vector<std::int32_t> onHeap;
    std::span<std::int32_t> left(onStack.data(), std::min(kOnStack, free.size()));
    if (free.size() > kOnStack) {
        onHeap.resize(free.size());
        left = onHeap;
    }
    std::int32_t wanted = c.gpuCount;
    for (std::size_t d = 0; d < free.size(); ++d) {
        const bool taken = wanted > 0 && free[d] >= 1000;
        left[d] = taken ? 0 : free[d];
        wanted -= taken ? 1 : 0;
    }
    return in.expected.fragment(in.nodes.cpuFree(i) - c.cpuMilli, in.nodes.model(i), left);
}

} // namespace lumos::engine::allocation
