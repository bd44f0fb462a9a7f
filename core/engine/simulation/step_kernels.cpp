// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulation/step_kernels.h"

#include "base/rng.h"
#include "engine/simulation/portable_math.h"

// Compiled by itself and always optimised (see CMakeLists.txt): each loop is written once and compiled for every level.
// target_clones would do the same by ifunc resolvers, which the sanitizers do not survive.

namespace lumos::engine::simulation {

namespace {

#define LUMOS_STEP_LOOP [[gnu::always_inline]] inline

LUMOS_STEP_LOOP void normalsOf(const NormalTable& table, std::uint64_t prefix, std::uint64_t first,
                               std::span<double> out)
{
    // Bits first: that loop vectorises, while gathering from the table would be slower than reading it.
    double* const z = out.data();
    for (std::size_t i = 0; i < out.size(); ++i)
        z[i] = std::bit_cast<double>(base::CounterRng::mix(prefix ^ (first + i)));
    for (std::size_t i = 0; i < out.size(); ++i)
        z[i] = table(std::bit_cast<std::uint64_t>(z[i]));
}

LUMOS_STEP_LOOP void logNormalOf(double mean, double centre, double sigma, std::span<const double> normals,
                                 std::span<std::int64_t> out)
{
    const double* const z = normals.data();
    std::int64_t* const to = out.data();
    for (std::size_t i = 0; i < out.size(); ++i)
        to[i] = nearestInteger(mean * portableExp(centre + sigma * z[i]));
}

LUMOS_STEP_LOOP void addGpusOf(const UnitSteps& unit, std::span<std::int64_t> wanted, std::span<std::int64_t> allocated)
{
    std::int64_t* const sumWanted = wanted.data();
    std::int64_t* const sumAllocated = allocated.data();
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        sumWanted[i] += unit.wanted[i];
        sumAllocated[i] += unit.gpu[i];
    }
}

LUMOS_STEP_LOOP StepSums meterOf(const UnitSteps& unit, const NearLimits& tokensAt, const NearLimits& gpuAt,
                                 std::uint64_t hash)
{
    StepSums sums;
    const std::size_t steps = unit.admitted.size();
    for (std::size_t i = 0; i < steps; ++i) {
        const std::int64_t tokens = unit.admitted[i];
        const std::int64_t gpu = unit.gpu[i];
        sums.gpu += gpu;
        for (std::size_t l = 0; l < tokensAt.size(); ++l)
            sums.over[l] +=
                static_cast<std::int64_t>(tokens >= tokensAt[l]) | static_cast<std::int64_t>(gpu >= gpuAt[l]);
    }
    for (std::size_t i = 0; i < steps; ++i) {
        const std::uint64_t now = static_cast<std::uint64_t>(unit.admitted[i]) * 0x9E3779B97F4A7C15ULL ^
                                  static_cast<std::uint64_t>(unit.demand[i]) * 0xBF58476D1CE4E5B9ULL ^
                                  static_cast<std::uint64_t>(unit.gpu[i]) * 0x94D049BB133111EBULL;
        hash = (hash ^ now) * 0x100000001B3ULL;
    }
    sums.hash = hash;
    return sums;
}

#define LUMOS_STEP_KERNELS(NAME, TARGET)                                                                   \
    TARGET void normals##NAME(const NormalTable& table, std::uint64_t prefix, std::uint64_t first,         \
                              std::span<double> out)                                                       \
    {                                                                                                      \
        normalsOf(table, prefix, first, out);                                                              \
    }                                                                                                      \
    TARGET void logNormal##NAME(double mean, double centre, double sigma, std::span<const double> normals, \
                                std::span<std::int64_t> out)                                               \
    {                                                                                                      \
        logNormalOf(mean, centre, sigma, normals, out);                                                    \
    }                                                                                                      \
    TARGET void addGpus##NAME(const UnitSteps& unit, std::span<std::int64_t> wanted,                       \
                              std::span<std::int64_t> allocated)                                           \
    {                                                                                                      \
        addGpusOf(unit, wanted, allocated);                                                                \
    }                                                                                                      \
    TARGET StepSums meter##NAME(const UnitSteps& unit, const NearLimits& tokens, const NearLimits& gpu,    \
                                std::uint64_t hash)                                                        \
    {                                                                                                      \
        return meterOf(unit, tokens, gpu, hash);                                                           \
    }                                                                                                      \
    constexpr StepKernels k##NAME{normals##NAME, logNormal##NAME, addGpus##NAME, meter##NAME};

LUMOS_STEP_KERNELS(Baseline, )
#if defined(__x86_64__)
LUMOS_STEP_KERNELS(Avx2, [[gnu::target("avx2")]])
LUMOS_STEP_KERNELS(Avx512, [[gnu::target("avx512f,avx512dq,avx512cd,avx512vl,avx512bw,prefer-vector-width=512")]])
#endif

} // namespace

IsaLevel bestIsa()
{
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512cd") &&
        __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512bw"))
        return IsaLevel::Avx512;
    if (__builtin_cpu_supports("avx2"))
        return IsaLevel::Avx2;
#endif
    return IsaLevel::Baseline;
}

const StepKernels& stepKernels(IsaLevel level)
{
#if defined(__x86_64__)
    if (level == IsaLevel::Avx512)
        return kAvx512;
    if (level == IsaLevel::Avx2)
        return kAvx2;
#endif
    return kBaseline;
}

} // namespace lumos::engine::simulation
