// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integration/running_platform.h"
#include "services/auto_scaler.h"
#include "services/resource_allocator.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace lumos;
using domain::ScalingLimit;
using domain::ScalingResult;
using tests::PlatformBuilder;
using tests::RunningPlatform;
using tests::WorkloadShape;

namespace {

const domain::WorkloadId kChat = PlatformBuilder::workloadId(u"chat");

domain::PlatformSnapshot scaledPlatform(const domain::ScalingPolicy& policy, std::int32_t quotaCards)
{
    return PlatformBuilder()
        .organisation(u"retail")
        .tenant(u"jade-river")
        .quota(u"gpu", QString::number(quotaCards))
        .project(u"chat-assist")
        .workload(u"chat",
                  {.cores = 8, .memoryGiB = 64, .gpus = 1, .replicas = 4, .state = domain::WorkloadState::Pending})
        .scaling(policy)
        .cluster(u"cn-north-1")
        .nodes(u"gpu", 2, {.cores = 128, .memoryGiB = 1024, .gpus = 8, .gpuModel = u"H100"})
        .build();
}

domain::ScalingPolicy policyUpTo(std::int32_t most)
{
    domain::ScalingPolicy policy;
    policy.minReplicas = 2;
    policy.maxReplicas = most;
    return policy;
}

} // namespace

class AutoScaling final : public QObject {
    Q_OBJECT
private slots:
    void growsAndShrinks_data() { tests::addDatabaseRows(); }
    void growsAndShrinks();
    void respectsTheQuotaGuard_data() { tests::addDatabaseRows(); }
    void respectsTheQuotaGuard();
    void respectsNodeRoom_data() { tests::addDatabaseRows(); }
    void respectsNodeRoom();
    void followsMeteredLoad_data() { tests::addDatabaseRows(); }
    void followsMeteredLoad();
    void respectsTheHardLimit_data() { tests::addDatabaseRows(); }
    void respectsTheHardLimit();
    void allocationIsNotLoad_data() { tests::addDatabaseRows(); }
    void allocationIsNotLoad();
    void roomGivenUpIsRoomInTheSameCycle_data() { tests::addDatabaseRows(); }
    void roomGivenUpIsRoomInTheSameCycle();
    void aPlanIsCarriedOutOnItsStateOnly_data() { tests::addDatabaseRows(); }
    void aPlanIsCarriedOutOnItsStateOnly();

private:
    static services::ScalingCycle cycle(RunningPlatform& platform, std::int32_t usePercent, base::Duration later)
    {
        platform.clock().advance(later);
        const services::ObservedUse use{kChat, usePercent};
        auto done = platform->scaler().runCycle(platform.clock().now(), {&use, 1});
        if (!done)
            qFatal("%s", qPrintable(done.error().toEnglish()));
        return std::move(*done);
    }
    static void place(RunningPlatform& platform)
    {
        base::NullProgress quiet;
        LUMOS_GOOD(platform->allocator().allocate({}, {}, quiet));
    }
};

void AutoScaling::growsAndShrinks()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, scaledPlatform(policyUpTo(12), 16));
    place(platform);

    // 4 x 140 / 70 = 8: four more are allowed at once.
    const auto up = cycle(platform, 140, base::Duration::minutes(1));
    QCOMPARE(up.records.size(), std::size_t{1});
    QCOMPARE(up.records[0].needed, 8);
    QCOMPARE(up.records[0].decided, 8);
    QCOMPARE(up.records[0].result, ScalingResult::Raised);
    auto now = platform.now();
    QCOMPARE(now->workload(kChat)->replicas, 8);
    QCOMPARE(now->placements.size(), std::size_t{8});
    QCOMPARE(now->used(PlatformBuilder::tenantId(u"jade-river"), domain::kinds::kGpu).value, std::int64_t{8000});

    // The step limit holds within its window.
    const auto limited = cycle(platform, 140, base::Duration::minutes(2));
    QCOMPARE(limited.records[0].decided, 8);
    QCOMPARE(limited.records[0].limitedBy, ScalingLimit::StepLimit);
    // Shrinking waits for its cooldown of ten minutes.
    const auto cooling = cycle(platform, 35, base::Duration::minutes(3));
    QCOMPARE(cooling.records[0].limitedBy, ScalingLimit::Cooldown);
    QCOMPARE(cooling.records[0].result, ScalingResult::Held);
    const auto down = cycle(platform, 35, base::Duration::minutes(10));
    QCOMPARE(down.records[0].needed, 4);
    QCOMPARE(down.records[0].decided, 5); // three at a time
    now = platform.now();
    QCOMPARE(now->placements.size(), std::size_t{5});
    QCOMPARE(now->used(PlatformBuilder::tenantId(u"jade-river"), domain::kinds::kGpu).value, std::int64_t{5000});

    // Every stored decision can be taken again from its own inputs.
    const base::TimeRange all{base::Instant{0}, platform.clock().now() + base::Duration::seconds(1)};
    LUMOS_VALUE(const auto records, platform->scaler().records(kChat, all));
    QCOMPARE(records.size(), std::size_t{4});
    const auto replayed = services::AutoScaler::replay(*now->scalingPolicy(kChat), records);
    for (std::size_t i = 0; i < records.size(); ++i) {
        QCOMPARE(replayed[i].decided, records[i].decided);
        QCOMPARE(replayed[i].limitedBy, records[i].limitedBy);
    }
    LUMOS_VALUE(const services::ScalingOutcome page, platform->scaling({}, all));
    QCOMPARE(page.workload.id, kChat);
    QCOMPARE(page.records.size(), std::size_t{4});
}

void AutoScaling::respectsTheQuotaGuard()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, scaledPlatform(policyUpTo(12), 4));
    place(platform); // 4 of 4 cards: the guard at 90 % holds
    const auto held = cycle(platform, 140, base::Duration::minutes(1));
    QCOMPARE(held.records[0].limitedBy, ScalingLimit::QuotaGuard);
    QCOMPARE(held.records[0].decided, 4);
    QVERIFY(held.changes.empty());
}

void AutoScaling::respectsNodeRoom()
{
    LUMOS_DATABASE(database);
    auto snapshot = scaledPlatform(policyUpTo(40), 64);
    for (domain::Node& node : snapshot.nodes)
        node.gpuCount = 3;
    RunningPlatform platform(database, snapshot);
    place(platform);
    const auto grown = cycle(platform, 140, base::Duration::minutes(1));
    QCOMPARE(grown.records[0].nodeRoom, 2);
    QCOMPARE(grown.records[0].decided, 6);
    QCOMPARE(grown.records[0].limitedBy, ScalingLimit::NodeRoom);
    QCOMPARE(platform.now()->placements.size(), std::size_t{6});
}

/// Without an observation the load follows the tenant's tokens since the last decision.
void AutoScaling::followsMeteredLoad()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, scaledPlatform(policyUpTo(12), 16));
    place(platform);
    LUMOS_VALUE(const services::ScalingCycle unknown, platform->scaler().plan(platform.clock().now()));
    QCOMPARE(unknown.notMeasured.size(), std::size_t{1});
    cycle(platform, 70, base::Duration::minutes(1)); // kept at 4 x 70 %

    const auto jade = PlatformBuilder::tenantId(u"jade-river");
    store::HistoryBatch batch;
    domain::UsageDay day{jade, domain::kinds::kTokensPerMin, platform.clock().now().date(), {}, {1000}};
    day.hours.fill(1000);
    batch.usageDays.push_back(day);
    platform.write(batch);
    const domain::Usage raised{jade, domain::kinds::kTokensPerMin, {1500}, platform.clock().now()};
    LUMOS_GOOD(platform->changes().execute({domain::SetUsage{jade, domain::kinds::kTokensPerMin, raised}},
                                           platform.now()->revision));
    platform.clock().advance(base::Duration::minutes(10));
    LUMOS_VALUE(const services::ScalingCycle seen, platform->scaler().runCycle(platform.clock().now()));
    QCOMPARE(seen.records[0].usePercent, 105);
    QCOMPARE(seen.records[0].decided, 6);
}

/// Without a guard growth still ends at the limit, as in a simulation.
void AutoScaling::respectsTheHardLimit()
{
    LUMOS_DATABASE(database);
    domain::ScalingPolicy policy = policyUpTo(12);
    policy.quotaGuardPercent = 0;
    RunningPlatform platform(database, scaledPlatform(policy, 6));
    place(platform);
    const auto grown = cycle(platform, 140, base::Duration::minutes(1));
    QCOMPARE(grown.records[0].needed, 8);
    QCOMPARE(grown.records[0].nodeRoom, 2);
    QCOMPARE(grown.records[0].decided, 6);
    QCOMPARE(platform.now()->placements.size(), std::size_t{6});
    QCOMPARE(platform.now()->used(PlatformBuilder::tenantId(u"jade-river"), domain::kinds::kGpu).value,
             std::int64_t{6000});
}

/// CPU is recorded as allocated, which is all of what the replicas ask for: read as use it would grow without end.
void AutoScaling::allocationIsNotLoad()
{
    LUMOS_DATABASE(database);
    domain::ScalingPolicy policy = policyUpTo(12);
    policy.metric = domain::ScalingMetric::Cpu;
    RunningPlatform platform(database, scaledPlatform(policy, 16));
    place(platform);
    LUMOS_VALUE(const services::ScalingCycle unknown, platform->scaler().plan(platform.clock().now()));
    QCOMPARE(unknown.notMeasured.size(), std::size_t{1});
    cycle(platform, 70, base::Duration::minutes(1));
    platform.clock().advance(base::Duration::minutes(10));
    LUMOS_VALUE(const services::ScalingCycle later, platform->scaler().plan(platform.clock().now()));
    QCOMPARE(later.records.size(), std::size_t{1});
    QCOMPARE(later.records[0].usePercent, 70);
    QCOMPARE(later.records[0].decided, 4);
}

/// The use is on record of the tenant alone, as imports of tenants leave it.
void AutoScaling::roomGivenUpIsRoomInTheSameCycle()
{
    LUMOS_DATABASE(database);
    const auto& [first, second] =
        std::minmax({PlatformBuilder::workloadId(u"one"), PlatformBuilder::workloadId(u"two")});
    domain::ScalingPolicy policy = policyUpTo(12);
    policy.quotaGuardPercent = 0;
    const WorkloadShape four{.cores = 8, .memoryGiB = 64, .gpus = 1, .replicas = 4};
    PlatformBuilder builder;
    builder.organisation(u"retail").tenant(u"jade-river").quota(u"gpu", u"8").usage(u"gpu", u"8");
    builder.project(u"left").workload(u"one", four).scaling(policy);
    for (const std::int32_t gpu : {0, 1, 2, 3})
        builder.placed(u"gpu-1", {gpu});
    builder.project(u"right").workload(u"two", four).scaling(policy);
    for (const std::int32_t gpu : {4, 5, 6, 7})
        builder.placed(u"gpu-1", {gpu});
    builder.cluster(u"cn-north-1");
    builder.nodes(u"gpu", 2, {.cores = 128, .memoryGiB = 1024, .gpus = 8, .gpuModel = u"H100"});
    RunningPlatform platform(database, builder.build());

    platform.clock().advance(base::Duration::minutes(1));
    const std::array<services::ObservedUse, 2> use{{{first, 35}, {second, 140}}};
    LUMOS_VALUE(const services::ScalingCycle done, platform->scaler().runCycle(platform.clock().now(), use));
    QCOMPARE(done.records.size(), std::size_t{2});
    QCOMPARE(done.records[0].workload, first);
    QCOMPARE(done.records[0].decided, 2);
    QCOMPARE(done.records[1].nodeRoom, 2); // what the first gave up of eight cards
    QCOMPARE(done.records[1].decided, 6);
    QCOMPARE(platform.now()->used(PlatformBuilder::tenantId(u"jade-river"), domain::kinds::kGpu).value,
             std::int64_t{8000});
}

void AutoScaling::aPlanIsCarriedOutOnItsStateOnly()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, scaledPlatform(policyUpTo(12), 16));
    place(platform);
    platform.clock().advance(base::Duration::minutes(1));
    const services::ObservedUse use{kChat, 140};
    LUMOS_VALUE(const services::ScalingCycle plan, platform->scaler().plan(platform.clock().now(), {&use, 1}));
    QCOMPARE(plan.records[0].decided, 8);
    // Somebody lowers the maximum before it is carried out.
    domain::ScalingPolicy lower = *platform.now()->scalingPolicy(kChat);
    lower.maxReplicas = 5;
    LUMOS_GOOD(platform->changes().execute({domain::SetScalingPolicy{kChat, lower}}, platform.now()->revision));
    LUMOS_REFUSED(platform->scaler().carryOut(plan), base::ErrorCode::Conflict);
    QCOMPARE(platform.now()->workload(kChat)->replicas, 4);
    LUMOS_VALUE(const services::ScalingCycle again, platform->scaler().runCycle(platform.clock().now(), {&use, 1}));
    QCOMPARE(again.records[0].decided, 5);
    QCOMPARE(platform.now()->workload(kChat)->replicas, 5);
}

QTEST_GUILESS_MAIN(AutoScaling)
#include "auto_scaling.moc"
