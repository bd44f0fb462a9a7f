// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unit/engine/simulation/small_platform.h"

#include <QTest>

#include <limits>

using namespace lumos;
using namespace lumos::engine::simulation;
using tests::SmallPlatform;

/// What service, refusals, waits and objectives add up to, and the assumptions that they rest on.
class TestServiceTotals final : public QObject {
    Q_OBJECT

private slots:
    void aFullQueueThrottlesItsTenant();
    void whatIsServedOnRetryThrottlesNobody();
    void suspensionIsNotReachingTheLimit();
    void allowedTokensAddUpBeforeTheyAreRounded();
    void theMeanWaitKnowsNoPatience();
    void aPartTooSmallForATokenWaitsForNothing();
    void refusesAssumptionsThatMeanNothing();
};

/// The quota admits all of it; the replicas do not keep up in one hour, and their queue is full.
void TestServiceTotals::aFullQueueThrottlesItsTenant()
{
    SmallPlatform platform;
    platform.snapshot.scalingPolicies[0].maxReplicas = tests::kReplicas;
    platform.config.service.retryPercent = 0;
    platform.demand[0].hourOfDay[12] = 12.0 / 7.0;
    const ReplicationOutcome outcome = platform.run();
    QVERIFY(outcome.tenants[0].throttled > 0);
    QCOMPARE(outcome.days[0].throttledTenants, std::int64_t{1});
    QCOMPARE(outcome.throttledTenants, 1);
    QCOMPARE(outcome.tenants[0].firstDayAtLimit, -1);
}

/// 8,000 tokens a minute in one hour against a limit of 7,500; all that is refused comes again, and there is room
/// later.
void TestServiceTotals::whatIsServedOnRetryThrottlesNobody()
{
    SmallPlatform platform;
    platform.setQuota(platform.tenant(0), domain::kinds::kTokensPerMin, 7'500);
    platform.config.service.retryPercent = 100;
    platform.config.service.retrySeconds = 60;
    platform.demand[0].hourOfDay[12] = 8.0 / 7.0;
    const ReplicationOutcome outcome = platform.run();
    QCOMPARE(outcome.tenants[0].throttled, std::int64_t{0});
    QCOMPARE(outcome.tenants[0].served, outcome.tenants[0].demanded);
    QCOMPARE(outcome.days[0].throttledTenants, std::int64_t{0});
    QCOMPARE(outcome.throttledTenants, 0);
    QCOMPARE(outcome.tenants[0].firstDayAtLimit, 0);
}

void TestServiceTotals::suspensionIsNotReachingTheLimit()
{
    const SmallPlatform platform;
    const base::Instant noon = platform.config.start + base::Duration::hours(12);
    const ReplicationOutcome outcome = platform.run(
        {domain::TimedChange{domain::ActOnTenant{platform.tenant(0), domain::TenantAction::Suspend}, noon}});
    QCOMPARE(outcome.tenants[0].firstDayAtLimit, -1);
    QCOMPARE(outcome.throttledTenants, 1);
}

/// 9.936 tokens of each tenant and day may be bad: 29.8 of a day, 59.6 of both.
void TestServiceTotals::allowedTokensAddUpBeforeTheyAreRounded()
{
    constexpr std::int64_t kMillion = 1'000'000;
    SmallPlatform platform(3);
    for (int t = 0; t < 3; ++t) {
        platform.snapshot.slos.push_back(
            {QStringLiteral("slo%1").arg(t), platform.tenant(t), QStringLiteral("latency"), 999'999});
        platform.setUsage(platform.tenant(t), domain::kinds::kTokensPerMin, 6'900);
        platform.demand[static_cast<std::size_t>(t)].level = 6'900;
    }
    domain::sortSnapshot(platform.snapshot);
    const ReplicationOutcome outcome = platform.run();
    QCOMPARE(outcome.days[0].sloTotal, std::int64_t{3 * 6'900 * 1440});
    QCOMPARE(outcome.days[0].sloAllowed, std::int64_t{29});
    QCOMPARE(outcome.days[0].sloAllowed + outcome.days[1].sloAllowed,
             (outcome.days[0].sloTotal + outcome.days[1].sloTotal) / kMillion);
}

void TestServiceTotals::theMeanWaitKnowsNoPatience()
{
    SmallPlatform platform;
    const double patient = platform.run().days[0].requestWaitSeconds;
    platform.config.service.waitSeconds = 0;
    const ReplicationOutcome outcome = platform.run();
    QCOMPARE(outcome.days[0].requestWaitSeconds, patient);
    QVERIFY(patient >= 0);
}

/// A replica without a GPU beside ten with one each: its part of 7,000 tokens is less than one in a minute.
void TestServiceTotals::aPartTooSmallForATokenWaitsForNothing()
{
    SmallPlatform platform;
    platform.config.service.requestTokens = 1; // so many requests that none of the others waits
    domain::Workload small = platform.snapshot.workloads.front();
    small.id = {{5, 77}};
    small.name = QStringLiteral("small");
    small.request.gpuCount = 0;
    small.replicas = 1;
    domain::ScalingPolicy policy = platform.snapshot.scalingPolicies.front();
    policy.workload = small.id;
    policy.targetPercent = 100; // rated for just what comes
    policy.minReplicas = 1;
    platform.snapshot.workloads.push_back(small);
    platform.snapshot.scalingPolicies.push_back(policy);
    domain::sortSnapshot(platform.snapshot);
    QCOMPARE(platform.run().days[0].requestWaitSeconds, 0.0);
}

void TestServiceTotals::refusesAssumptionsThatMeanNothing()
{
    using S = ServiceAssumptions;
    const auto refused = [](const auto& set) {
        SmallPlatform platform;
        set(platform.config.service);
        const auto prepared = platform.prepare();
        return !prepared && prepared.error().code == base::ErrorCode::InvalidArgument;
    };
    QVERIFY(refused([](S& s) { s.requestTokens = 0; }));
    QVERIFY(refused([](S& s) { s.waitSeconds = -1; }));
    QVERIFY(refused([](S& s) { s.queueSeconds = -1; }));
    QVERIFY(refused([](S& s) { s.retryPercent = 101; }));
    QVERIFY(refused([](S& s) { s.retrySeconds = 0; }));
    QVERIFY(refused([](S& s) { s.startupSeconds = -1; }));
    QVERIFY(refused([](S& s) { s.gpuStartupSeconds = 86'401; }));
    QVERIFY(refused([](S& s) { s.serviceScv = -1; }));
    QVERIFY(refused([](S& s) { s.serviceScv = std::numeric_limits<double>::quiet_NaN(); }));
    QVERIFY(!refused([](S& s) { s.serviceScv = 0; }));
    QVERIFY(!refused([](S& s) { s.queueSeconds = 0; }));
}

QTEST_APPLESS_MAIN(TestServiceTotals)
#include "tst_service_totals.moc"
