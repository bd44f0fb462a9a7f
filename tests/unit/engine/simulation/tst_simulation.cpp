// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unit/engine/simulation/small_platform.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace lumos;
using namespace lumos::engine::simulation;
using tests::kReplicas;
using tests::kTokensPerMinute;
using tests::SmallPlatform;

namespace {

constexpr std::int64_t kMinutesPerDay = 1440;

/// Calls the bodies on `threads` threads, in an order of their own.
Simulation::ParallelFor onThreads(int threads)
{
    return [threads](std::size_t count, const std::function<void(std::size_t)>& body) {
        std::atomic<std::size_t> next{0};
        std::vector<std::thread> workers;
        for (int t = 0; t < threads; ++t)
            workers.emplace_back([&] {
                for (std::size_t i = next++; i < count; i = next++)
                    body(count - 1 - i);
            });
        for (std::thread& worker : workers)
            worker.join();
    };
}

class StopAtFirstDay final : public base::ProgressSink {
public:
    explicit StopAtFirstDay(base::StopSource& stop) : m_stop(stop) {}
    void report(qint64, qint64, const base::Text&) override
    {
        m_stop.request_stop();
        ++m_reports;
    }
    [[nodiscard]] int reports() const { return m_reports; }

private:
    base::StopSource& m_stop;
    int m_reports = 0;
};

} // namespace

class TestSimulation final : public QObject {
    Q_OBJECT

private slots:
    void startsFromTheLiveState();
    void zeroNoiseEqualsTheHandComputation();
    void throttlesAboveTheQuota();
    void scalesUpToTheQuota();
    void liveLevelFadesIntoTheModel();
    void demandIsServedOrThrottled_data();
    void demandIsServedOrThrottled();
    void sameOutcomeOnAnyNumberOfThreads();
    void sameDrawsWithAndWithoutOtherTenants();
    void replicationsDiffer();
    void queuesDeviateAsTokensDo();
    void shardsMergeToOneRun();
    void neverAllocatesBeyondTheNodes();
    void organisationLimitHoldsTogether();
    void hourlyStepsAgreeWithMinutes();
    void cancelReturnsAtOnce();
    void cancelsWhileADayIsClosed();
    void refusesWhatItCannotRun();
};

void TestSimulation::startsFromTheLiveState()
{
    SmallPlatform platform(3);
    platform.setUsage(platform.tenant(1), domain::kinds::kGpu, 15'000); // five cards beside the scaled workload
    platform.config.days = 1;
    const ReplicationOutcome outcome = platform.run();
    QCOMPARE(outcome.days.front().gpuPeakCards, 35.0);
    QCOMPARE(outcome.days.front().gpuAllocatedPeak, 35.0);
    QCOMPARE(outcome.days.front().capacityCards, 48.0);
    QCOMPARE(outcome.days.front().minutesOverCapacity, 0.0);
    QCOMPARE(outcome.tenants.size(), std::size_t{3});
    QCOMPARE(outcome.tenants[1].tenant, platform.tenant(1));
    for (const TenantTotals& tenant : outcome.tenants)
        QCOMPARE(tenant.scalingsUp + tenant.scalingsDown, std::int64_t{0});
}

void TestSimulation::zeroNoiseEqualsTheHandComputation()
{
    SmallPlatform platform;
    const ReplicationOutcome outcome = platform.run();
    const TenantTotals& tenant = outcome.tenants.front();
    QCOMPARE(tenant.demanded, kTokensPerMinute * kMinutesPerDay * 2);
    QCOMPARE(tenant.served, tenant.demanded);
    QCOMPARE(tenant.throttled, std::int64_t{0});
    QCOMPARE(tenant.replicaMinutes, kReplicas * kMinutesPerDay * 2);
    QCOMPARE(tenant.firstDayAtLimit, -1);
    // Ten cards for 48 hours at 10 (cost) and 20 (charge) a card and hour.
    QCOMPARE(tenant.cost, base::Decimal::fromInt(10 * 48 * 10));
    QCOMPARE(tenant.charge, base::Decimal::fromInt(10 * 48 * 20));
    QCOMPARE(outcome.days.size(), std::size_t{2});
    QCOMPARE(outcome.days[1].cost, base::Decimal::fromInt(10 * 24 * 10));
}

void TestSimulation::throttlesAboveTheQuota()
{
    SmallPlatform platform;
    platform.setQuota(platform.tenant(0), domain::kinds::kTokensPerMin, 6'500);
    const ReplicationOutcome outcome = platform.run();
    const TenantTotals& tenant = outcome.tenants.front();
    // Of each minute's 500 a quarter comes again in the next: half of what is refused, and half of that within the
    // back-off. The pool of those settles at 500 / (1 - 1/4) x 1/4.
    QVERIFY(std::abs(tenant.queued - 167) <= 1);
    QCOMPARE(tenant.throttled, 500 * kMinutesPerDay * 2 - tenant.queued);
    QCOMPARE(tenant.served, 6'500 * kMinutesPerDay * 2);
    QCOMPARE(tenant.minutesOver95, static_cast<std::int32_t>(kMinutesPerDay * 2));
    QCOMPARE(tenant.firstDayAtLimit, 0);
    QCOMPARE(outcome.throttledTenants, 1);
    QCOMPARE(outcome.days[0].throttledTenants, std::int64_t{1});
    QVERIFY(std::abs(outcome.days[0].throttledShare - 500.0 / 7000.0) < 1e-4);
}

void TestSimulation::scalesUpToTheQuota()
{
    SmallPlatform platform;
    platform.setQuota(platform.tenant(0), domain::kinds::kGpu, 12'000);
    platform.demand[0].hourOfDay.fill(1.0);
    platform.demand[0].hourOfDay[12] = 2.0; // twice the demand at noon
    platform.config.days = 1;
    const ReplicationOutcome outcome = platform.run();
    // The guard stops growth at 90 % of 12 cards: 11 replicas. Twenty were needed, all the hour long.
    QCOMPARE(outcome.days[0].gpuAllocatedPeak, 12.0);
    QCOMPARE(outcome.days[0].gpuPeakCards, 20.0);
    QCOMPARE(outcome.days[0].minutesOverCapacity, 60.0);
    QVERIFY(outcome.tenants[0].scalingsUp >= 1);
    QVERIFY(outcome.tenants[0].scalingsDown >= 1);
}

void TestSimulation::liveLevelFadesIntoTheModel()
{
    SmallPlatform platform;
    platform.setUsage(platform.tenant(0), domain::kinds::kTokensPerMin, 2 * kTokensPerMinute);
    platform.config.days = 1;
    const ReplicationOutcome outcome = platform.run();
    // 24 hours of 1 + 2^(-h/6) times the level.
    double factor = 0;
    for (int h = 0; h < 24; ++h)
        factor += 1 + std::pow(2.0, -h / 6.0);
    const double expected = factor * 60 * static_cast<double>(kTokensPerMinute);
    QVERIFY(std::abs(static_cast<double>(outcome.tenants[0].demanded) - expected) < 24 * 60);
}

void TestSimulation::demandIsServedOrThrottled_data()
{
    QTest::addColumn<int>("stepSeconds");
    for (const int step : {10, 60, 300, 3600})
        QTest::addRow("%d s", step) << step;
}

void TestSimulation::demandIsServedOrThrottled()
{
    QFETCH(int, stepSeconds);
    SmallPlatform platform(40);
    platform.setNoise(0.2);
    for (int t = 0; t < 40; t += 2)
        platform.setQuota(platform.tenant(t), domain::kinds::kTokensPerMin, 7'200);
    platform.config.stepSeconds = stepSeconds;
    platform.config.days = 1;
    const ReplicationOutcome outcome = platform.run();
    std::int64_t demanded = 0;
    std::int64_t throttled = 0;
    for (const TenantTotals& tenant : outcome.tenants) {
        QCOMPARE(tenant.demanded, tenant.served + tenant.throttled + tenant.queued);
        QVERIFY(tenant.served > 0);
        demanded += tenant.demanded;
        throttled += tenant.throttled;
    }
    QCOMPARE(outcome.days[0].demanded, demanded);
    QCOMPARE(outcome.days[0].throttled, throttled);
    QVERIFY(throttled > 0);
}

void TestSimulation::sameOutcomeOnAnyNumberOfThreads()
{
    SmallPlatform platform(100);
    platform.setNoise(0.15);
    platform.setQuota(platform.tenant(5), domain::kinds::kGpu, 11'000);
    const auto simulation = platform.prepare();
    QVERIFY(simulation.has_value());
    base::NullProgress progress;
    const auto alone = simulation->run(0, {}, progress);
    QVERIFY(alone.has_value());
    for (const int threads : {1, 2, 8}) {
        const auto together = simulation->run(0, {}, progress, onThreads(threads));
        QVERIFY(together.has_value());
        QVERIFY(tests::sameOutcome(*alone, *together));
    }
    const auto again = simulation->run(0, {}, progress);
    QVERIFY(tests::sameOutcome(*alone, *again));
}

void TestSimulation::sameDrawsWithAndWithoutOtherTenants()
{
    SmallPlatform few(1);
    SmallPlatform many(50);
    few.setNoise(0.1);
    many.setNoise(0.1);
    QCOMPARE(few.run().tenants.front().demanded, many.run().tenants.front().demanded);
}

void TestSimulation::replicationsDiffer()
{
    SmallPlatform platform;
    platform.setNoise(0.1);
    const auto simulation = platform.prepare();
    base::NullProgress progress;
    const auto first = simulation->run(0, {}, progress);
    const auto second = simulation->run(1, {}, progress);
    QVERIFY(first->stateHash != second->stateHash);
    QVERIFY(first->days[0].demanded != second->days[0].demanded);
    QVERIFY(second->tenants.empty());
    platform.config.seed = 43;
    QVERIFY(platform.run().stateHash != first->stateHash);
}

/// The same model of the same load gives the same replicas, whatever the load is made of.
void TestSimulation::queuesDeviateAsTokensDo()
{
    SmallPlatform tokens;
    tokens.config.days = 4; // what the start was off is forgotten by then
    SmallPlatform queue = tokens;
    tokens.demand[0].levelError = 0.2;
    queue.demand.push_back(tokens.demand[0]);
    queue.demand.back().kind = domain::kinds::kConcurrency;
    queue.demand.back().level = 70;
    queue.snapshot.scalingPolicies[0].metric = domain::ScalingMetric::QueueLength;
    std::vector<ReplicationOutcome> runs;
    const auto byTokens = tokens.prepare();
    const auto byQueue = queue.prepare();
    base::NullProgress progress;
    for (std::int32_t r = 0; r < 20; ++r) {
        const auto expected = byTokens->run(r, {}, progress);
        runs.push_back(*byQueue->run(r, {}, progress));
        QCOMPARE(runs.back().days[0].gpuAllocatedPeak, expected->days[0].gpuAllocatedPeak);
        QCOMPARE(runs.back().days[3].gpuAllocatedPeak, expected->days[3].gpuAllocatedPeak);
    }
    const SimulationSummary summary = summarise(runs);
    QVERIFY(summary.gpuPeak.p10[3] < kReplicas);
    QVERIFY(summary.gpuPeak.p90[3] > kReplicas);
}

void TestSimulation::shardsMergeToOneRun()
{
    SmallPlatform platform(5);
    platform.setNoise(0.2);
    base::NullProgress progress;
    std::vector<ReplicationOutcome> whole;
    std::vector<ReplicationOutcome> shards;
    const auto all = platform.prepare();
    for (std::int32_t r = 0; r < 6; ++r)
        whole.push_back(*all->run(r, {}, progress));
    platform.config.replications = 2;
    for (const std::int32_t first : {4, 0, 2}) {
        platform.config.firstReplication = first;
        const auto shard = platform.prepare();
        for (std::int32_t r = first; r < first + 2; ++r)
            shards.push_back(*shard->run(r, {}, progress));
    }
    const SimulationSummary a = summarise(whole);
    const SimulationSummary b = summarise(shards);
    QCOMPARE(a.replications, 6);
    QCOMPARE(b.gpuPeak.p10, a.gpuPeak.p10);
    QCOMPARE(b.gpuPeak.p90, a.gpuPeak.p90);
    QCOMPARE(b.cumulativeCost.p50, a.cumulativeCost.p50);
    QCOMPARE(b.queueWait.p50, a.queueWait.p50);
    QCOMPARE(b.costP50, a.costP50);
    QCOMPARE(b.servedShareP50, a.servedShareP50);
    QVERIFY(a.gpuPeak.p10[0] < a.gpuPeak.p90[0]);
}

void TestSimulation::neverAllocatesBeyondTheNodes()
{
    SmallPlatform platform(8);
    platform.setNoise(0.3);
    for (DemandModel& model : platform.demand)
        model.hourOfDay[9] = 2.5;
    const ReplicationOutcome outcome = platform.run();
    for (const DayTotals& day : outcome.days) {
        QVERIFY(day.gpuAllocatedPeak <= day.capacityCards);
        QVERIFY(day.gpuPeakCards > day.capacityCards);
        QVERIFY(day.queueWaitP95Minutes >= 0);
    }
}

void TestSimulation::organisationLimitHoldsTogether()
{
    SmallPlatform platform(4);
    platform.setNoise(0.1);
    platform.setQuota(platform.snapshot.tenants.front().id, domain::kinds::kTokensPerMin, 3 * kTokensPerMinute);
    const ReplicationOutcome outcome = platform.run();
    std::int64_t served = 0;
    for (const TenantTotals& tenant : outcome.tenants) {
        QVERIFY(tenant.throttled > 0);
        served += tenant.served;
    }
    QVERIFY(served <= 3 * kTokensPerMinute * kMinutesPerDay * 2);
    QVERIFY(served > 3 * kTokensPerMinute * kMinutesPerDay * 2 * 9 / 10);
}

void TestSimulation::hourlyStepsAgreeWithMinutes()
{
    SmallPlatform platform(3);
    for (DemandModel& model : platform.demand)
        for (std::size_t h = 8; h < 18; ++h)
            model.hourOfDay[h] = 1.5;
    const ReplicationOutcome minutes = platform.run();
    platform.config.stepSeconds = 3600;
    const ReplicationOutcome hours = platform.run();
    for (std::size_t t = 0; t < 3; ++t) {
        QCOMPARE(hours.tenants[t].demanded, minutes.tenants[t].demanded);
        QCOMPARE(hours.tenants[t].scalingsUp, minutes.tenants[t].scalingsUp);
    }
    QCOMPARE(hours.days[0].gpuPeakCards, minutes.days[0].gpuPeakCards);
}

void TestSimulation::cancelReturnsAtOnce()
{
    SmallPlatform platform(200);
    platform.setNoise(0.1);
    platform.config.days = 300;
    const auto simulation = platform.prepare();
    QVERIFY(simulation.has_value());
    base::StopSource stop;
    StopAtFirstDay progress(stop);
    const auto outcome = simulation->run(0, stop.get_token(), progress);
    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().code, base::ErrorCode::Cancelled);
    QCOMPARE(progress.reports(), 1); // no further day was stepped
}

/// The stop comes with the last thing that the last day asks for: its metering.
void TestSimulation::cancelsWhileADayIsClosed()
{
    SmallPlatform platform(100);
    platform.config.days = 1;
    const auto simulation = platform.prepare();
    QVERIFY(simulation.has_value());
    base::NullProgress progress;
    base::StopSource stop;
    int calls = 0;
    const auto outcome = simulation->run(0, stop.get_token(), progress,
                                         [&](std::size_t count, const std::function<void(std::size_t)>& body) {
                                             if (++calls > 24)
                                                 stop.request_stop();
                                             for (std::size_t i = 0; i < count; ++i)
                                                 body(i);
                                         });
    QCOMPARE(calls, 25);
    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().code, base::ErrorCode::Cancelled);
}

void TestSimulation::refusesWhatItCannotRun()
{
    SmallPlatform platform;
    platform.config.stepSeconds = 7;
    QCOMPARE(platform.prepare().error().code, base::ErrorCode::InvalidArgument);
    platform.config.stepSeconds = 60;
    platform.config.days = 0;
    QCOMPARE(platform.prepare().error().code, base::ErrorCode::InvalidArgument);
    platform.config.days = 1;
    QVERIFY(!platform.prepare({{domain::EraseNode{domain::NodeId{{9, 9}}}, std::nullopt}}).has_value());
}

QTEST_APPLESS_MAIN(TestSimulation)
#include "tst_simulation.moc"
