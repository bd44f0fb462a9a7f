// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>

namespace lumos::engine::allocation {

/// A request in numbers: names of models and pools are replaced by what the node table calls them. Workloads of one
/// class fit the same nodes and score the same. More than one GPU, or 1000 milli of one, means whole GPUs.
struct RequestClass {
    std::int64_t cpuMilli = 0;
    std::int64_t memoryBytes = 0;
    std::int32_t gpuCount = 0;
    std::int32_t gpuMilli = 0;    ///< per GPU; 1000 for whole ones
    std::uint64_t models = ~0ULL; ///< bit per accepted model of the table; all bits = any
    std::int32_t pool = 0;        ///< pool of the table that is tolerated beside the shared one; -1 = none

    [[nodiscard]] bool wantsShare() const { return gpuCount == 1 && gpuMilli < 1000; }
    [[nodiscard]] std::int64_t totalGpuMilli() const { return std::int64_t{gpuCount} * gpuMilli; }
    friend bool operator==(const RequestClass&, const RequestClass&) = default;
};

struct RequestClassHash {
    std::size_t operator()(const RequestClass& c) const noexcept
    {
        std::uint64_t h = 0;
        for (const std::uint64_t part :
             {static_cast<std::uint64_t>(c.cpuMilli), static_cast<std::uint64_t>(c.memoryBytes),
              static_cast<std::uint64_t>(c.gpuCount) << 32 | static_cast<std::uint32_t>(c.gpuMilli), c.models,
              static_cast<std::uint64_t>(c.pool)})
            h = (h ^ part) * 0x9E3779B97F4A7C15ULL ^ (h >> 29);
        return static_cast<std::size_t>(h);
    }
};

} // namespace lumos::engine::allocation
