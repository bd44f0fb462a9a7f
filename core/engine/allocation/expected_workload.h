// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/allocation/request_class.h"

#include <array>
#include <span>
#include <vector>

namespace lumos::engine::allocation {

/// A request with its share of all expected ones; shares that add up to less than 1 leave the rest uncounted.
struct TypicalRequest {
    RequestClass request;
    double popularity = 0;
};

/// What requests to expect, prepared so that the fragmentation of a node costs one table look-up a GPU.
///
/// F(node) of the FGD paper (USENIX ATC'23): for each typical request with its popularity, the free milli-GPU that it
/// could not use on this node: devices with less free than it needs, or all of them when it does not fit at all (CPU,
/// number of GPUs, model; requests without GPU use none). Typical are the most frequent requests that together make up
/// 95 %; memory plays no part. Immutable; thread-safe.
class ExpectedWorkload final {
public:
    ExpectedWorkload() = default;
    /// `modelCount` = number of GPU models of the node table.
    ExpectedWorkload(std::span<const RequestClass> requests, std::size_t modelCount);

    /// From shares that are already known; cores per GPU and common sizes of shares are weighted by them.
    ExpectedWorkload(std::span<const TypicalRequest> typical, std::size_t modelCount);

    [[nodiscard]] bool isEmpty() const { return m_steps == 0; }
    /// F in milli-GPU.
    [[nodiscard]] double fragment(std::int64_t cpuFree, std::uint8_t model,
                                  std::span<const std::int32_t> gpuFree) const;
    /// F after `milli` of the device `device` and `cpu` are taken.
    [[nodiscard]] double fragmentWithout(std::int64_t cpuFree, std::uint8_t model,
                                         std::span<const std::int32_t> gpuFree, std::size_t device,
                                         std::int32_t milli) const;

    /// Milli-CPU that go with a GPU of the expected requests: what should be left beside an idle one.
    [[nodiscard]] double cpuMilliPerGpu() const { return m_cpuMilliPerGpu; }
    /// Milli-GPU of a device's remainder that no sum of common shares can fill.
    [[nodiscard]] std::int32_t residue(std::int32_t free) const
    {
        return m_residue[static_cast<std::size_t>(free < 0 ? 0 : free > 1000 ? 1000 : free)];
    }

private:
    /// Typical requests for several GPUs; one GPU is covered by the weight table.
    struct Several {
        std::int32_t milli = 0;
        std::int32_t count = 0;
        std::vector<double> popularity; ///< [model * m_steps + cpuStep]
    };
    void buildSteps(std::span<const TypicalRequest> typical);
    void buildWeights(std::span<const TypicalRequest> typical, std::size_t modelCount);
    void buildResidue(std::span<const TypicalRequest> requests);
    void deriveCpuPerGpu(std::span<const TypicalRequest> requests);
    [[nodiscard]] std::size_t cpuStep(std::int64_t cpuFree) const;
    [[nodiscard]] const double* weights(std::int64_t cpuFree, std::uint8_t model) const
    {
        return m_weight.data() + (model * m_steps + cpuStep(cpuFree)) * m_ranks;
    }
    [[nodiscard]] std::size_t rank(std::int32_t free) const
    {
        return m_rank[static_cast<std::size_t>(free < 0 ? 0 : free > 1000 ? 1000 : free)];
    }

    std::size_t m_steps = 0;                   ///< distinct CPU requests + 1
    std::size_t m_ranks = 0;                   ///< distinct GPU requests + 1
    std::vector<std::int64_t> m_cpuThresholds; ///< ascending
    std::array<std::uint8_t, 1001> m_rank{};   ///< free milli-GPU -> number of distinct requests that it serves
    std::vector<double> m_weight;              ///< [model][cpuStep][rank]: popularity of one-GPU requests served
    std::vector<Several> m_several;
    std::array<std::int32_t, 1001> m_residue{};
    double m_popularity = 0; ///< sum of the shares
    double m_cpuMilliPerGpu = 0;
};

} // namespace lumos::engine::allocation
