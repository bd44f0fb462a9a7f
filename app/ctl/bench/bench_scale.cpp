// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/rng.h"
#include "composition/composition.h"
#include "ctl/bench/bench_platform.h"
#include "ctl/bench/benches.h"
#include "services/auto_scaler.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>

#include <algorithm>
#include <chrono>

namespace lumos::ctl {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int kTenants = 1'000;
constexpr int kWorkloads = 4;

/// The platform of the benches with every replica on a device of its own.
domain::PlatformSnapshot placedPlatform()
{
    domain::PlatformSnapshot platform = *benchPlatform(kTenants, kWorkloads);
    std::size_t device = 0;
    for (const domain::Workload& workload : platform.workloads)
        for (std::int32_t replica = 0; replica < workload.replicas; ++replica, ++device) {
            const domain::Node& node = platform.nodes[device / 8];
            platform.placements.push_back({workload.id, replica, node.id, {static_cast<std::int32_t>(device % 8)}});
        }
    domain::sortSnapshot(platform);
    return platform;
}

/// Use of every workload in a cycle: every cycle brings another load.
std::vector<services::ObservedUse> useOf(const domain::PlatformSnapshot& platform, std::uint64_t cycle)
{
    std::vector<services::ObservedUse> use;
    for (const domain::Workload& workload : platform.workloads)
        use.push_back(
            {workload.id, static_cast<std::int32_t>(base::CounterRng::below({1, 3, 0, use.size(), cycle}, 60)) + 45});
    return use;
}

/// Every policy decided, some up and some down, and each decision the one that its record replays to.
bool isRight(const domain::PlatformSnapshot& platform, const services::ScalingCycle& cycle)
{
    bool raised = false;
    bool lowered = false;
    for (const domain::ScalingRecord& record : cycle.records) {
        const auto replayed = services::AutoScaler::replay(*platform.scalingPolicy(record.workload), {&record, 1});
        if (replayed.front().decided != record.decided)
            return false;
        raised = raised || record.decided > record.current;
        lowered = lowered || record.decided < record.current;
    }
    return raised && lowered && cycle.records.size() == platform.scalingPolicies.size();
}

/// The least that any autoscaler must do: the ratio rule within minimum and maximum.
std::int64_t bareCycle(const domain::PlatformSnapshot& platform, const std::vector<services::ObservedUse>& use)
{
    std::int64_t running = 0;
    for (std::size_t w = 0; w < platform.workloads.size(); ++w) {
        const domain::ScalingPolicy& policy = platform.scalingPolicies[w];
        const std::int32_t need =
            (platform.workloads[w].replicas * use[w].usePercent + policy.targetPercent - 1) / policy.targetPercent;
        running += std::clamp(need, policy.minReplicas, policy.maxReplicas);
    }
    return running;
}

double quantile(const std::vector<double>& ascending, double p)
{
    return ascending.empty() ? 0.0 : ascending[static_cast<std::size_t>(p * static_cast<double>(ascending.size() - 1))];
}

/// Milliseconds of each cycle, ascending; none when one of them went wrong.
template <class Cycle>
std::vector<double> timesOf(double seconds, const domain::PlatformSnapshot& platform, const Cycle& cycle)
{
    std::vector<double> times;
    const auto end = Clock::now() + std::chrono::duration<double>(seconds);
    do {
        const auto use = useOf(platform, times.size());
        const auto begin = Clock::now();
        const bool done = cycle(use);
        times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
        if (!done)
            return {};
    } while (Clock::now() < end);
    std::sort(times.begin(), times.end());
    return times;
}

} // namespace

/// A whole cycle of the service that the product runs: state, quota ledger and nodes read, decided, placed and admitted.
std::vector<BenchRow> benchScale(const BenchContext& context)
{
    constexpr double kGoalMs = 50;
    const QTemporaryDir folder(QDir::currentPath() + QStringLiteral("/lumos-bench-XXXXXX"));
    const base::SystemClock clock;
    const domain::PlatformSnapshot placed = placedPlatform();
    base::NullProgress quiet;
    const store::Actor actor{QStringLiteral("bench"), QStringLiteral("bench")};
    auto platform = composition::openPlatform(folder.filePath(QStringLiteral("bench.lumos")),
                                              store::OpenMode::CreateNew, clock, actor);
    if (!platform || !(*platform)->store().writer().replacePlatform(placed, actor, {}, quiet))
        return {};
    bool right = true;
    const auto full = timesOf(context.seconds, placed, [&](const std::vector<services::ObservedUse>& use) {
        const auto cycle = (*platform)->scaler().plan(placed.takenAt, use);
        right = right && cycle && isRight(placed, *cycle);
        return cycle.has_value();
    });
    const auto bare = timesOf(context.seconds / 2, placed, [&](const std::vector<services::ObservedUse>& use) {
        return bareCycle(placed, use) > 0;
    });

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
    row.correct = !full.empty() && right;
    row.ok = row.correct && *row.p99 < kGoalMs;
    return {row};
}

} // namespace lumos::ctl
