// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/rng.h"
#include "engine/allocation/placer.h"

#include <benchmark/benchmark.h>

using namespace lumos;
using namespace lumos::engine::allocation;

namespace {

std::vector<domain::Node> nodes(std::size_t count)
{
    std::vector<domain::Node> list(count);
    for (std::size_t i = 0; i < count; ++i) {
        list[i].id.uuid = {1, i + 1};
        list[i].cpuMilli = 96'000;
        list[i].memoryBytes = std::int64_t{384} << 30;
        list[i].gpuCount = i % 2 == 0 ? 8 : 2;
    }
    return list;
}

std::vector<domain::ResourceRequest> requests()
{
    std::vector<domain::ResourceRequest> list;
    for (std::int64_t cores = 1; cores <= 8; ++cores)
        for (const std::int32_t milli : {110, 320, 470, 650, 810, 1000})
            list.push_back({cores * 2000, std::int64_t{8} << 30, 1, milli, {}});
    return list;
}

/// A placement and the release of an older one on a cluster that is three quarters full.
void placeAndRelease(benchmark::State& state)
{
    const auto policy = static_cast<PlacementPolicy>(state.range(0));
    Placer placer(nodes(1213), {policy, 42});
    const auto kinds = requests();
    placer.expect(kinds);
    domain::Workload workload;
    std::vector<std::pair<domain::Placement, std::size_t>> running;
    std::size_t oldest = 0;
    for (std::uint64_t k = 0; placer.allocatedGpuMilli() * 4 < placer.totalGpuMilli() * 3; ++k) {
        workload.request = kinds[k % kinds.size()];
        if (auto outcome = placer.place(workload, 0); outcome.placement)
            running.emplace_back(*outcome.placement, k % kinds.size());
    }
    std::uint64_t k = 0;
    for (auto _ : state) {
        const auto kind = static_cast<std::size_t>(base::CounterRng::below({42, 1, 0, 0, k++}, kinds.size()));
        workload.request = kinds[kind];
        if (auto outcome = placer.place(workload, 0); outcome.placement)
            running.emplace_back(*outcome.placement, kind);
        placer.release(running[oldest].first, kinds[running[oldest].second]);
        ++oldest;
    }
    state.SetLabel(name(policy).latin1());
}

void room(benchmark::State& state)
{
    const Placer placer(nodes(1213), {PlacementPolicy::Lumos, 42});
    domain::Workload workload;
    workload.request = requests().front();
    for (auto _ : state)
        benchmark::DoNotOptimize(placer.room(workload, 1'000'000));
}

} // namespace

BENCHMARK(placeAndRelease)->DenseRange(0, static_cast<int>(PlacementPolicy::Lumos));
BENCHMARK(room);
