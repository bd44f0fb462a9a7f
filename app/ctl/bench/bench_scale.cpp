// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/rng.h"
#include "ctl/bench/bench_platform.h"
#include "ctl/bench/benches.h"
#include "engine/autoscaling/decision.h"
#include "engine/quota/ledger.h"

#include <algorithm>
#include <chrono>

namespace lumos::ctl {

namespace {

using engine::autoscaling::ScalingInputs;
using Clock = std::chrono::steady_clock;

constexpr int kTenants = 1'000;
constexpr int kWorkloads = 4;

struct ScaledWorkload {
    std::size_t tenant = 0;
    domain::ScalingPolicy policy;
    ScalingInputs inputs;
};

std::vector<ScaledWorkload> workloadsOf(const domain::PlatformSnapshot& platform)
{
    std::vector<ScaledWorkload> workloads;
    for (const domain::Workload& workload : platform.workloads)
        workloads.push_back({workloads.size() / kWorkloads, *platform.scalingPolicy(workload.id), {}});
    for (std::size_t w = 0; w < workloads.size(); ++w)
        workloads[w].inputs.current = platform.workloads[w].replicas;
    return workloads;
}

/// Use of a workload in a cycle: every cycle brings another load.
std::int32_t useAt(std::size_t workload, std::uint64_t cycle)
{
    return static_cast<std::int32_t>(base::CounterRng::below({1, 3, 0, workload, cycle}, 60)) + 45;
}

/// One cycle of all tenants: read use and quota, decide, admit what grows, return what shrinks.
std::int64_t fullCycle(engine::quota::Ledger& ledger, const std::vector<engine::quota::TenantHandle>& tenants,
                       std::vector<ScaledWorkload>& workloads, std::uint64_t cycle)
{
    constexpr std::int64_t kCard = 1000;
    std::int64_t running = 0;
    for (std::size_t w = 0; w < workloads.size(); ++w) {
        ScaledWorkload& workload = workloads[w];
        const auto tenant = tenants[workload.tenant];
        const auto limit = ledger.limit(tenant, domain::kinds::kGpu);
        workload.inputs.usePercent = useAt(w, cycle);
        workload.inputs.quotaPercent =
            limit
                ? static_cast<std::int32_t>(domain::sharePoints(ledger.used(tenant, domain::kinds::kGpu), *limit) / 100)
                : 0;
        const auto outcome = engine::autoscaling::decide(workload.policy, workload.inputs);
        const std::int32_t delta = outcome.decided - workload.inputs.current;
        const engine::quota::Amount cards[] = {{domain::kinds::kGpu, (delta < 0 ? -delta : delta) * kCard}};
        if (delta > 0 && ledger.reserve(tenant, cards).granted)
            workload.inputs.current = outcome.decided;
        if (delta < 0) {
            ledger.release(tenant, cards);
            workload.inputs.current = outcome.decided;
        }
        running += workload.inputs.current;
    }
    return running;
}

/// The least that any autoscaler must do: the ratio rule within minimum and maximum.
std::int64_t bareCycle(std::vector<ScaledWorkload>& workloads, std::uint64_t cycle)
{
    std::int64_t running = 0;
    for (std::size_t w = 0; w < workloads.size(); ++w) {
        ScaledWorkload& workload = workloads[w];
        const std::int32_t need = (workload.inputs.current * useAt(w, cycle) + workload.policy.targetPercent - 1) /
                                  workload.policy.targetPercent;
        workload.inputs.current = std::clamp(need, workload.policy.minReplicas, workload.policy.maxReplicas);
        running += workload.inputs.current;
    }
    return running;
}

/// Milliseconds of each cycle, ascending. `running` keeps the work from being left out.
template <class Cycle>
std::vector<double> timesOf(double seconds, const Cycle& cycle)
{
    std::vector<double> times;
    std::int64_t running = 0;
    const auto end = Clock::now() + std::chrono::duration<double>(seconds);
    do {
        const auto begin = Clock::now();
        running += cycle(times.size());
        times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
    } while (Clock::now() < end);
    std::sort(times.begin(), times.end());
    return running < 0 ? std::vector<double>{} : times;
}

double quantile(const std::vector<double>& ascending, double p)
{
    return ascending.empty() ? 0.0 : ascending[static_cast<std::size_t>(p * static_cast<double>(ascending.size() - 1))];
}

} // namespace

std::vector<BenchRow> benchScale(const BenchContext& context)
{
    constexpr double kGoalMs = 50;
    const auto platform = benchPlatform(kTenants, kWorkloads);
    engine::quota::Ledger ledger(*platform);
    std::vector<engine::quota::TenantHandle> tenants;
    for (int t = 0; t < kTenants; ++t)
        tenants.push_back(*ledger.find(benchTenant(t)));
    std::vector<ScaledWorkload> workloads = workloadsOf(*platform);
    const auto full =
        timesOf(context.seconds, [&](std::uint64_t cycle) { return fullCycle(ledger, tenants, workloads, cycle); });
    std::vector<ScaledWorkload> others = workloadsOf(*platform);
    const auto bare = timesOf(context.seconds / 2, [&](std::uint64_t cycle) { return bareCycle(others, cycle); });

    BenchRow row;
    row.name = QStringLiteral("scale.cycle.1000_tenants");
    row.unit = QStringLiteral("ms");
    row.value = quantile(full, 0.5);
    row.p50 = row.value;
    row.p99 = quantile(full, 0.99);
    row.p9999 = quantile(full, 0.9999);
    row.baselineName = QStringLiteral("bare ratio rule");
    row.baselineValue = quantile(bare, 0.5);
    row.ratio = row.baselineValue > 0 ? row.value / row.baselineValue : 0;
    row.goal = kGoalMs;
    row.correct = !full.empty();
    row.ok = row.correct && *row.p99 < kGoalMs;
    return {row};
}

} // namespace lumos::ctl
