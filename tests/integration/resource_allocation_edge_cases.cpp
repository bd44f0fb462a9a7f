// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integration/running_platform.h"
#include "services/resource_allocator.h"

#include <QTest>

using namespace lumos;
using domain::NodeState;
using domain::WorkloadState;
using tests::PlatformBuilder;
using tests::RunningPlatform;

namespace {

services::AllocationOutcome allocate(RunningPlatform& platform)
{
    base::NullProgress quiet;
    auto outcome = platform->allocator().allocate({}, {}, quiet);
    if (!outcome)
        qFatal("%s", qPrintable(outcome.error().toEnglish()));
    return std::move(*outcome);
}

PlatformBuilder withTenant() { return PlatformBuilder().organisation(u"org").tenant(u"jade"); }

const services::AllocationRow& rowOf(const services::AllocationOutcome& outcome, QStringView name)
{
    for (const auto& row : outcome.rows)
        if (row.name == name)
            return row;
    qFatal("no row of %s", qPrintable(name.toString()));
}

} // namespace

class ResourceAllocationEdgeCases final : public QObject {
    Q_OBJECT
private slots:
    void sharesOneDevice_data() { tests::addDatabaseRows(); }
    void sharesOneDevice();
    void saysWhyNothingFits_data() { tests::addDatabaseRows(); }
    void saysWhyNothingFits();
    void placesPartly_data() { tests::addDatabaseRows(); }
    void placesPartly();
    void honoursPriorityAndQuota_data() { tests::addDatabaseRows(); }
    void honoursPriorityAndQuota();
    void releases_data() { tests::addDatabaseRows(); }
    void releases();
    void copesWithNothing_data() { tests::addDatabaseRows(); }
    void copesWithNothing();
};

void ResourceAllocationEdgeCases::sharesOneDevice()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(
        database, withTenant()
                      .workload(u"half", {.gpus = 1, .gpuMilli = 500, .replicas = 2, .state = WorkloadState::Pending})
                      .workload(u"cpu-only", {.cores = 2, .replicas = 1, .state = WorkloadState::Pending})
                      .cluster(u"c")
                      .node(u"n", {.cores = 16, .memoryGiB = 64, .gpus = 1, .gpuModel = u"T4"})
                      .build());
    const auto outcome = allocate(platform);
    QCOMPARE(outcome.placed, std::int64_t{3});
    QCOMPARE(outcome.notPlaced, std::int64_t{0});
    for (const domain::Placement& p : platform.now()->placements)
        QCOMPARE(p.gpus.size(), p.workload == PlatformBuilder::workloadId(u"half") ? std::size_t{1} : std::size_t{0});
    QVERIFY(allocate(platform).changes.empty()); // nothing waits any more
}

void ResourceAllocationEdgeCases::saysWhyNothingFits()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(
        database,
        withTenant()
            .workload(u"too-many-gpus", {.gpus = 9, .state = WorkloadState::Pending})
            .workload(u"too-much-memory", {.memoryGiB = 4096, .state = WorkloadState::Pending})
            .cluster(u"c")
            .nodes(u"n", 2, {.cores = 64, .memoryGiB = 512, .gpus = 8, .gpuModel = u"H100"})
            .node(u"cordoned",
                  {.cores = 64, .memoryGiB = 8192, .gpus = 16, .gpuModel = u"H100", .state = NodeState::Cordoned})
            .node(u"dedicated", {.cores = 64,
                                 .memoryGiB = 8192,
                                 .gpus = 16,
                                 .gpuModel = u"H100",
                                 .pool = u"northstar",
                                 .noScheduleTaint = true})
            .build());
    const auto outcome = allocate(platform);
    QCOMPARE(outcome.placed, std::int64_t{0});
    QCOMPARE(outcome.notPlaced, std::int64_t{2});
    const QString gpus = rowOf(outcome, u"too-many-gpus").reason.toEnglish();
    QVERIFY2(gpus.contains(u'4') && gpus.contains(u'2'), qPrintable(gpus));
    QVERIFY(rowOf(outcome, u"too-much-memory").reason.toEnglish() != gpus);
    LUMOS_VALUE(const services::AllocationRow explained,
                platform->allocator().explain(PlatformBuilder::workloadId(u"too-many-gpus")));
    QCOMPARE(explained.reason.toEnglish(), gpus);
    QCOMPARE(platform->allocator().explain(domain::WorkloadId{}).error().code, base::ErrorCode::NotFound);
}

void ResourceAllocationEdgeCases::placesPartly()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database,
                             withTenant()
                                 .workload(u"many", {.gpus = 1, .replicas = 10, .state = WorkloadState::Pending})
                                 .cluster(u"c")
                                 .node(u"n", {.cores = 64, .memoryGiB = 512, .gpus = 8, .gpuModel = u"H100"})
                                 .build());
    const auto outcome = allocate(platform);
    QCOMPARE(outcome.placed, std::int64_t{8});
    QCOMPARE(outcome.notPlaced, std::int64_t{2});
    QCOMPARE(platform.now()->workload(PlatformBuilder::workloadId(u"many"))->state, WorkloadState::Running);
    // A second node gives the rest its places; the first eight stay where they are.
    const auto before = platform.now()->placements;
    domain::Node more = platform.now()->nodes.front();
    more.id = PlatformBuilder::nodeId(u"more");
    more.name = QStringLiteral("more");
    LUMOS_GOOD(platform->changes().execute({domain::PutNode{more}}, platform.now()->revision));
    QCOMPARE(allocate(platform).placed, std::int64_t{2});
    const auto after = platform.now()->placements;
    QCOMPARE(after.size(), std::size_t{10});
    QVERIFY(std::includes(after.begin(), after.end(), before.begin(), before.end(),
                          [](const auto& a, const auto& b) { return a.replica < b.replica; }));
}

void ResourceAllocationEdgeCases::honoursPriorityAndQuota()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(
        database, withTenant()
                      .quota(u"gpu", u"6")
                      .workload(u"low", {.gpus = 1, .replicas = 4, .priority = 0, .state = WorkloadState::Pending})
                      .workload(u"high", {.gpus = 1, .replicas = 4, .priority = 100, .state = WorkloadState::Pending})
                      .cluster(u"c")
                      .nodes(u"n", 2, {.cores = 64, .memoryGiB = 512, .gpus = 8, .gpuModel = u"H100"})
                      .build());
    const auto outcome = allocate(platform);
    QCOMPARE(rowOf(outcome, u"high").placed, 4);
    QCOMPARE(rowOf(outcome, u"low").placed, 2);
    const QString reason = rowOf(outcome, u"low").reason.toEnglish();
    QVERIFY2(reason.contains(QStringLiteral("GPU")) && reason.contains(u'6'), qPrintable(reason));
    QCOMPARE(platform.now()->used(PlatformBuilder::tenantId(u"jade"), domain::kinds::kGpu).value, std::int64_t{6000});
}

void ResourceAllocationEdgeCases::releases()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, withTenant()
                                           .workload(u"first", {.gpus = 8, .state = WorkloadState::Pending})
                                           .workload(u"second", {.gpus = 8, .state = WorkloadState::Pending})
                                           .cluster(u"c")
                                           .node(u"n", {.cores = 64, .memoryGiB = 512, .gpus = 8, .gpuModel = u"H100"})
                                           .build());
    QCOMPARE(allocate(platform).placed, std::int64_t{1});
    const domain::WorkloadId holder = platform.now()->placements.front().workload;
    LUMOS_GOOD(platform->allocator().release(holder));
    QCOMPARE(platform.now()->used(PlatformBuilder::tenantId(u"jade"), domain::kinds::kGpu).value, std::int64_t{0});
    QCOMPARE(allocate(platform).placed, std::int64_t{1});
    QVERIFY(platform.now()->placements.front().workload != holder);
}

void ResourceAllocationEdgeCases::copesWithNothing()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, withTenant()
                                           .workload(u"alone", {.state = WorkloadState::Pending})
                                           .workload(u"none", {.replicas = 0, .state = WorkloadState::Pending})
                                           .build());
    const auto outcome = allocate(platform);
    QCOMPARE(outcome.rows.size(), std::size_t{1}); // who wants no replica waits for nothing
    QCOMPARE(outcome.notPlaced, std::int64_t{1});
    base::NullProgress quiet;
    base::StopSource stop;
    stop.request_stop();
    QCOMPARE(platform->allocator().plan({}, stop.get_token(), quiet).error().code, base::ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(ResourceAllocationEdgeCases)
#include "resource_allocation_edge_cases.moc"
