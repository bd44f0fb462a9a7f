// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/allocation/expected_workload.h"
#include "engine/allocation/node_table.h"

#include <limits>

namespace lumos::engine::allocation {

/// Higher is better; equal scores fall to the earlier node. Integers on purpose: the steps decide how often the fixed
/// order of the nodes decides, and that alone is worth points of utilisation.
using Score = std::int32_t;
inline constexpr Score kDoesNotFit = std::numeric_limits<Score>::min();

// The published experiment scales by the largest node of its cluster: 128 cores and 8 GPUs.
inline constexpr double kCpuScale = 128'000.0;
inline constexpr double kGpuScale = 8'000.0;

/// What a score may look at. Scores are pure functions of it.
struct ScoreInputs {
    const NodeTable& nodes;
    const ExpectedWorkload& expected;
};

/// Scores node `i` for a class that fits on it.
using ScoreFunction = Score (*)(const ScoreInputs& inputs, std::size_t i, const RequestClass& c);
/// The device of node `i` that a share of a GPU goes to.
using DeviceFunction = std::int32_t (*)(const ScoreInputs& inputs, std::size_t i, const RequestClass& c);

struct ScoreRule {
    ScoreFunction score = nullptr;
    DeviceFunction device = nullptr;
};
/// Rule of a policy; Random scores all nodes alike and is drawn by the placer.
[[nodiscard]] ScoreRule scoreRule(PlacementPolicy policy);

[[nodiscard]] Score scoreLeastAllocated(const ScoreInputs& inputs, std::size_t i, const RequestClass& c);
[[nodiscard]] Score scoreMostAllocated(const ScoreInputs& inputs, std::size_t i, const RequestClass& c);
[[nodiscard]] Score scoreBalanced(const ScoreInputs& inputs, std::size_t i, const RequestClass& c);
[[nodiscard]] Score scoreDotProduct(const ScoreInputs& inputs, std::size_t i, const RequestClass& c);
[[nodiscard]] Score scoreBestFit(const ScoreInputs& inputs, std::size_t i, const RequestClass& c);
[[nodiscard]] Score scoreFgd(const ScoreInputs& inputs, std::size_t i, const RequestClass& c);
[[nodiscard]] Score scoreLumos(const ScoreInputs& inputs, std::size_t i, const RequestClass& c);

/// The device with the least free that still takes the share; the first of equals.
[[nodiscard]] std::int32_t fullestDevice(const ScoreInputs& inputs, std::size_t i, const RequestClass& c);
[[nodiscard]] std::int32_t deviceFgd(const ScoreInputs& inputs, std::size_t i, const RequestClass& c);
[[nodiscard]] std::int32_t deviceLumos(const ScoreInputs& inputs, std::size_t i, const RequestClass& c);

/// A node's best device and the score of placing there; for requests that are no share: device -1.
struct DeviceScore {
    Score score = kDoesNotFit;
    std::int32_t device = -1;
};
/// Goes through the devices that take a share, each free amount once, and keeps the first best by `scoreOf(device)`.
template <class ScoreOf>
[[nodiscard]] DeviceScore bestDevice(std::span<const std::int32_t> free, std::int32_t milli, const ScoreOf& scoreOf)
{
    DeviceScore best;
    std::int32_t seen[4] = {-1, -1, -1, -1};
    std::size_t distinct = 0;
    for (std::size_t d = 0; d < free.size(); ++d) {
        if (free[d] < milli || free[d] == seen[0] || free[d] == seen[1] || free[d] == seen[2] || free[d] == seen[3])
            continue;
        seen[distinct++ % 4] = free[d];
        if (const Score s = scoreOf(d); s > best.score)
            best = {s, static_cast<std::int32_t>(d)};
    }
    return best;
}

/// Used and total of the three resources of a node with the class placed on it.
struct NodeLoad {
    std::array<std::int64_t, 3> used{};
    std::array<std::int64_t, 3> capacity{}; ///< 0 = the node has none of it
};
[[nodiscard]] NodeLoad loadWith(const NodeTable& nodes, std::size_t i, const RequestClass& c);

} // namespace lumos::engine::allocation
