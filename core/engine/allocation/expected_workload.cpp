// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/allocation/expected_workload.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace lumos::engine::allocation {

namespace {

constexpr double kTypicalShare = 0.95;
/// A share size is common from one request in a hundred on.
constexpr double kCommonShare = 0.01;

/// Requests that differ only in memory or pool fragment a node alike.
RequestClass withoutMemory(RequestClass c)
{
    c.memoryBytes = 0;
    c.pool = -1;
    return c;
}

/// Distinct requests with their shares, most frequent first; equal shares by size, so that a cut does not depend on hashing.
std::vector<TypicalRequest> byPopularity(std::span<const RequestClass> requests)
{
    std::unordered_map<RequestClass, std::size_t, RequestClassHash> counts;
    for (const RequestClass& r : requests)
        ++counts[withoutMemory(r)];
    std::vector<TypicalRequest> all;
    for (const auto& [request, count] : counts)
        all.push_back({request, static_cast<double>(count) / static_cast<double>(requests.size())});
    std::sort(all.begin(), all.end(), [](const TypicalRequest& a, const TypicalRequest& b) {
        const auto key = [](const TypicalRequest& t) {
            return std::tuple(-t.popularity, -t.request.totalGpuMilli(), -t.request.cpuMilli, t.request.gpuCount,
                              t.request.models);
        };
        return key(a) < key(b);
    });
    return all;
}

/// The most frequent ones that make up 95 %, their shares scaled to 1.
std::vector<TypicalRequest> mostFrequent(std::vector<TypicalRequest> all)
{
    constexpr double kRoundingSlack = 1e-9;
    double covered = 0;
    std::size_t kept = 0;
    while (kept < all.size() && covered < kTypicalShare - kRoundingSlack)
        covered += all[kept++].popularity;
    all.resize(kept);
    for (TypicalRequest& t : all)
        t.popularity /= covered;
    return all;
}

} // namespace

ExpectedWorkload::ExpectedWorkload(std::span<const RequestClass> requests, std::size_t modelCount)
{
    if (requests.empty())
        return;
    const std::vector<TypicalRequest> all = byPopularity(requests);
    const std::vector<TypicalRequest> typical = mostFrequent(all);
    buildSteps(typical);
    buildWeights(typical, modelCount);
    // Rare requests shape no node, but their cores and sizes count like any other.
    buildResidue(all);
    deriveCpuPerGpu(all);
}

ExpectedWorkload::ExpectedWorkload(std::span<const TypicalRequest> typical, std::size_t modelCount)
{
    if (typical.empty())
        return;
    buildSteps(typical);
    buildWeights(typical, modelCount);
    buildResidue(typical);
    deriveCpuPerGpu(typical);
}

void ExpectedWorkload::buildSteps(std::span<const TypicalRequest> typical)
{
    std::vector<std::int32_t> millis;
    for (const TypicalRequest& t : typical) {
        if (t.request.gpuCount == 0)
            continue;
        m_cpuThresholds.push_back(t.request.cpuMilli);
        millis.push_back(t.request.gpuMilli);
    }
    const auto distinct = [](auto& v) {
        std::sort(v.begin(), v.end());
        v.erase(std::unique(v.begin(), v.end()), v.end());
    };
    distinct(m_cpuThresholds);
    distinct(millis);
    m_steps = m_cpuThresholds.size() + 1;
    m_ranks = millis.size() + 1;
    for (std::size_t free = 0; free < m_rank.size(); ++free)
        m_rank[free] = static_cast<std::uint8_t>(
            std::upper_bound(millis.begin(), millis.end(), static_cast<std::int32_t>(free)) - millis.begin());
}

void ExpectedWorkload::buildWeights(std::span<const TypicalRequest> typical, std::size_t modelCount)
{
    m_weight.assign(modelCount * m_steps * m_ranks, 0.0);
    for (const TypicalRequest& t : typical) {
        m_popularity += t.popularity;
        if (t.request.gpuCount == 0)
            continue;
        Several several{t.request.gpuMilli, t.request.gpuCount, {}};
        if (t.request.gpuCount > 1)
            several.popularity.assign(modelCount * m_steps, 0.0);
        for (std::size_t model = 0; model < modelCount; ++model) {
            if ((t.request.models >> std::min<std::size_t>(63, model) & 1) == 0)
                continue;
            for (std::size_t step = cpuStep(t.request.cpuMilli); step < m_steps; ++step) {
                if (t.request.gpuCount > 1)
                    several.popularity[model * m_steps + step] += t.popularity;
                else
                    for (std::size_t r = rank(t.request.gpuMilli); r < m_ranks; ++r)
                        m_weight[(model * m_steps + step) * m_ranks + r] += t.popularity;
            }
        }
        if (t.request.gpuCount > 1)
            m_several.push_back(std::move(several));
    }
}

void ExpectedWorkload::buildResidue(std::span<const TypicalRequest> requests)
{
    std::array<double, 1001> popularity{};
    for (const TypicalRequest& t : requests)
        if (t.request.gpuCount == 1 && t.request.gpuMilli > 0)
            popularity[static_cast<std::size_t>(t.request.gpuMilli)] += t.popularity;
    std::array<bool, 1001> reachable{};
    reachable[0] = true;
    std::int32_t best = 0;
    for (std::size_t sum = 1; sum < reachable.size(); ++sum) {
        for (std::size_t size = 1; size <= sum && !reachable[sum]; ++size)
            reachable[sum] = popularity[size] >= kCommonShare && reachable[sum - size];
        if (reachable[sum])
            best = static_cast<std::int32_t>(sum);
        m_residue[sum] = static_cast<std::int32_t>(sum) - best;
    }
}

void ExpectedWorkload::deriveCpuPerGpu(std::span<const TypicalRequest> requests)
{
    double cpu = 0;
    double gpus = 0;
    for (const TypicalRequest& t : requests) {
        if (t.request.gpuCount == 0)
            continue;
        cpu += t.popularity * static_cast<double>(t.request.cpuMilli);
        gpus += t.popularity * static_cast<double>(t.request.totalGpuMilli()) / 1000.0;
    }
    m_cpuMilliPerGpu = gpus > 0 ? cpu / gpus : 0;
}

std::size_t ExpectedWorkload::cpuStep(std::int64_t cpuFree) const
{
    return static_cast<std::size_t>(std::upper_bound(m_cpuThresholds.begin(), m_cpuThresholds.end(), cpuFree) -
                                    m_cpuThresholds.begin());
}

double ExpectedWorkload::fragment(std::int64_t cpuFree, std::uint8_t model, std::span<const std::int32_t> gpuFree) const
{
    return fragmentWithout(cpuFree, model, gpuFree, gpuFree.size(), 0);
}

double ExpectedWorkload::fragmentWithout(std::int64_t cpuFree, std::uint8_t model,
                                         std::span<const std::int32_t> gpuFree, std::size_t device,
                                         std::int32_t milli) const
{
    if (m_steps == 0)
        return 0;
    const double* weight = weights(cpuFree, model);
    double unusable = 0;
    for (std::size_t d = 0; d < gpuFree.size(); ++d) {
        const std::int32_t free = gpuFree[d] - (d == device ? milli : 0);
        unusable += static_cast<double>(free) * (m_popularity - weight[rank(free)]);
    }
    for (const Several& s : m_several) {
        const double popularity = s.popularity[model * m_steps + cpuStep(cpuFree)];
        std::int32_t devices = 0;
        std::int64_t usable = 0;
        for (std::size_t d = 0; d < gpuFree.size(); ++d) {
            const std::int32_t free = gpuFree[d] - (d == device ? milli : 0);
            devices += free >= s.milli ? 1 : 0;
            usable += free >= s.milli ? free : 0;
        }
        if (devices >= s.count)
            unusable -= popularity * static_cast<double>(usable);
    }
    return unusable;
}

} // namespace lumos::engine::allocation
