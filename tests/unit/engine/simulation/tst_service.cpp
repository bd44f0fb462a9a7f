// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/queueing/closed_forms.h"
#include "engine/queueing/request_run.h"
#include "engine/queueing/token_throughput.h"
#include "engine/simulation/readiness.h"
#include "engine/simulation/station_step.h"
#include "unit/engine/simulation/small_platform.h"

#include <QTest>

#include <rapidcheck.h>

#include <cmath>

using namespace lumos;
using namespace lumos::engine::simulation;
using tests::SmallPlatform;

class TestService final : public QObject {
    Q_OBJECT

private slots:
    void everyStepConservesTokens();
    void theBacklogIsServedFirst();
    void aFullQueueRefuses();
    void waitsBeyondPatienceAreLate();
    void refusedTokensComeAgainAfterTheirBackOff();
    void addedReplicasServeAfterTheirStart();
    void removedReplicasAreThoseThatStart();
    void replicasOfALostNodeStartAgain();
    void anHourOfTooFewReplicasByHand();
    void aSuspendedTenantKeepsNoQueue();
    void whatStopsServesNothing();
    void theRestServesNoMoreThanItsRating();
    void longerStepsQueueAlike();
    void batchesSaturate();
    void theStationIsThatOfTheRequestLevel_data();
    void theStationIsThatOfTheRequestLevel();
    void theObjectiveIsOfWaitAndRefusal();
    void theBudgetAddsUpOverTheHorizon();
};

void TestService::everyStepConservesTokens()
{
    QVERIFY(rc::check([] {
        const auto amount = rc::gen::inRange<std::int64_t>(0, 10'000'000'000'000);
        const auto percent = rc::gen::inRange(0, 101);
        const auto seconds = rc::gen::inRange(1, 7200);
        StationState state;
        const RetryTerms retry = retryTerms(*percent, *seconds, *seconds);
        RC_ASSERT(retry.kept >= 0 && retry.kept <= kWholePart && retry.due > 0 && retry.due <= kWholePart);
        for (int i = 0; i < 20; ++i) {
            const StationTerms terms{*amount, *amount, *amount};
            const std::int64_t arriving = *amount;
            const std::int64_t before = state.queued();
            const StationStep step = serveStep(state, arriving, terms, retry);
            RC_ASSERT(arriving + before == step.served + step.throttled + state.queued());
            RC_ASSERT(step.served <= terms.capacity && state.backlog <= terms.room);
            RC_ASSERT(step.served >= 0 && step.throttled >= 0 && step.late >= 0 && step.late <= step.served);
            RC_ASSERT(state.backlog == 0 || step.served == terms.capacity); // nothing waits while a replica idles
        }
    }));
}

void TestService::theBacklogIsServedFirst()
{
    StationState state;
    const RetryTerms none;
    const StationTerms terms{100, 80, 1000};
    QCOMPARE(serveStep(state, 150, terms, none).served, std::int64_t{100});
    QCOMPARE(state.backlog, std::int64_t{50});
    const StationStep next = serveStep(state, 30, terms, none);
    QCOMPARE(next.served, std::int64_t{80});
    QCOMPARE(next.before, std::int64_t{50});
    QCOMPARE(state.backlog, std::int64_t{0});
}

void TestService::aFullQueueRefuses()
{
    StationState state;
    const StationStep step = serveStep(state, 250, {100, 80, 1000}, {});
    QCOMPARE(step.served, std::int64_t{100});
    QCOMPARE(state.backlog, std::int64_t{80});
    QCOMPARE(step.throttled, std::int64_t{70});
}

void TestService::waitsBeyondPatienceAreLate()
{
    // The backlog grows from 0 to 80 in a straight line; above 20 a token waits too long: three quarters of the step.
    StationState state;
    QCOMPARE(serveStep(state, 180, {100, 80, 20}, {}).late, std::int64_t{75});
    QCOMPARE(serveStep(state, 100, {100, 80, 20}, {}).late, std::int64_t{100});
    StationState empty;
    QCOMPARE(serveStep(empty, 110, {100, 80, 20}, {}).late, std::int64_t{0});
}

void TestService::refusedTokensComeAgainAfterTheirBackOff()
{
    // Steps of 15 s and a back-off of 30 s: half of what is refused is kept, and half of what is kept is due a step.
    const RetryTerms retry = retryTerms(50, 30, 15);
    QCOMPARE(retry.kept, kWholePart / 2);
    QCOMPARE(retry.due, kWholePart / 2);
    Returning returning;
    QCOMPARE(returning.refuse(800, retry), std::int64_t{400});
    QCOMPARE(returning.take(retry), std::int64_t{200});
    QCOMPARE(returning.take(retry), std::int64_t{100});
    std::int64_t left = returning.tokens();
    for (int i = 0; i < 10; ++i)
        left -= returning.take(retry);
    QCOMPARE(left, std::int64_t{0});
    QCOMPARE(returning.tokens(), std::int64_t{0});
    // Of a minute, the tokens of the last 30 s are asked for again, all of them in the next minute.
    const RetryTerms minute = retryTerms(50, 30, 60);
    QCOMPARE(minute.kept, kWholePart / 4);
    QCOMPARE(minute.due, kWholePart);
}

void TestService::addedReplicasServeAfterTheirStart()
{
    Readiness pool(10);
    pool.beginHour(0, 10, 180);
    pool.change(600, 4, 180);
    QCOMPARE(pool.ready(), 10);
    pool.endHour(3600);
    QCOMPARE(pool.ready(), 14);
    QCOMPARE(pool.least(), 10);
    QCOMPARE(pool.changes().size(), std::size_t{1});
    QCOMPARE(pool.changes()[0].at, std::int64_t{780});
    // What begins at the end of an hour ends in the next one; what is given between the hours starts, too.
    pool.beginHour(3600, 14, 180);
    pool.change(7140, 1, 180);
    pool.endHour(7200);
    QCOMPARE(pool.ready(), 14);
    pool.beginHour(7200, 17, 180);
    pool.endHour(10'800);
    QCOMPARE(pool.ready(), 17);
    QCOMPARE(pool.least(), 14);
}

void TestService::removedReplicasAreThoseThatStart()
{
    Readiness pool(10);
    pool.beginHour(0, 10, 180);
    pool.change(0, 4, 180);
    pool.change(60, -3, 180); // three of the four that start
    pool.endHour(3600);
    QCOMPARE(pool.ready(), 11);
    QCOMPARE(pool.least(), 10);
    pool.beginHour(3600, 6, 180); // nodes went away
    QCOMPARE(pool.ready(), 6);
    QCOMPARE(pool.least(), 6);
    QCOMPARE(pool.atBegin(), 11);
}

void TestService::replicasOfALostNodeStartAgain()
{
    Readiness pool(10);
    pool.beginHour(0, 10, 180);
    pool.change(3500, 2, 180);
    pool.endHour(3600);
    pool.beginHour(3600, 12, 180, 4); // all found another node
    QCOMPARE(pool.ready(), 6);
    QCOMPARE(pool.least(), 6);
    pool.endHour(7200);
    QCOMPARE(pool.ready(), 12);
    pool.beginHour(7200, 9, 180, 5); // two of five did
    QCOMPARE(pool.ready(), 7);
    pool.endHour(10'800);
    QCOMPARE(pool.ready(), 9);
}

/// Ten replicas are rated for 10,000 tokens a minute; without a policy they stay ten. 12,000 come.
void TestService::anHourOfTooFewReplicasByHand()
{
    SmallPlatform platform;
    platform.snapshot.scalingPolicies[0].maxReplicas = tests::kReplicas;
    platform.config.service.retryPercent = 0;
    platform.config.service.requestTokens = 1; // so many requests that only the backlog makes any wait
    for (std::size_t h = 0; h < 24; ++h)
        platform.demand[0].hourOfDay[h] = h == 12 ? 12.0 / 7.0 : 1.0;
    platform.config.days = 1;
    const ReplicationOutcome outcome = platform.run();
    const TenantTotals& tenant = outcome.tenants[0];
    QCOMPARE(tenant.demanded, std::int64_t{7'000 * 60 * 23 + 12'000 * 60});
    // The queue takes a minute's 10,000 in its first five minutes; then 2,000 a minute are refused. The next hour
    // clears it.
    QCOMPARE(tenant.throttled, std::int64_t{2'000 * 55});
    QCOMPARE(tenant.queued, std::int64_t{0});
    QCOMPARE(tenant.served, tenant.demanded - tenant.throttled);
    QCOMPARE(outcome.days[0].served, tenant.served);
    // Area under the backlog: up to 10,000 in five minutes, there for 55, and down by 3,000 a minute.
    const double area = 60.0 * (5 * 5'000 + 55 * 10'000 + (8'500 + 5'500 + 2'500 + 500));
    QVERIFY(std::abs(outcome.days[0].requestWaitSeconds * static_cast<double>(tenant.served) - area) < area * 0.02);
}

void TestService::aSuspendedTenantKeepsNoQueue()
{
    SmallPlatform platform;
    platform.snapshot.scalingPolicies[0].maxReplicas = tests::kReplicas;
    for (double& factor : platform.demand[0].hourOfDay)
        factor = 2;
    const base::Instant noon = platform.config.start + base::Duration::hours(12);
    const ReplicationOutcome outcome = platform.run(
        {domain::TimedChange{domain::ActOnTenant{platform.tenant(0), domain::TenantAction::Suspend}, noon}});
    const TenantTotals& tenant = outcome.tenants[0];
    QCOMPARE(tenant.queued, std::int64_t{0});
    QCOMPARE(tenant.demanded, tenant.served + tenant.throttled);
    QCOMPARE(outcome.days[1].served, std::int64_t{0});
    QVERIFY(outcome.days[0].served > 0);
}

namespace {

domain::TimedChange stopped(const SmallPlatform& platform, const domain::Workload& workload, int day)
{
    domain::Workload off = workload;
    off.state = domain::WorkloadState::Stopped;
    return {domain::PutWorkload{off}, platform.config.start + base::Duration::days(day)};
}

} // namespace

void TestService::whatStopsServesNothing()
{
    const SmallPlatform platform;
    const ReplicationOutcome outcome = platform.run({stopped(platform, platform.snapshot.workloads.front(), 1)});
    QCOMPARE(outcome.days[0].served, outcome.days[0].demanded);
    QCOMPARE(outcome.days[1].demanded, std::int64_t{7'000 * 1440});
    QCOMPARE(outcome.days[1].served, std::int64_t{0});
    QCOMPARE(outcome.days[1].throttled, outcome.days[1].demanded);
}

/// Two pools of ten replicas share 7,000 tokens a minute, rated for 10,000 together. One serves 5,000.
void TestService::theRestServesNoMoreThanItsRating()
{
    SmallPlatform platform;
    domain::Workload second = platform.snapshot.workloads.front();
    second.id = {{5, 77}};
    second.name = QStringLiteral("second");
    domain::ScalingPolicy policy = platform.snapshot.scalingPolicies.front();
    policy.workload = second.id;
    platform.snapshot.workloads.push_back(second);
    platform.snapshot.scalingPolicies.push_back(policy);
    for (domain::ScalingPolicy& p : platform.snapshot.scalingPolicies)
        p.minReplicas = p.maxReplicas = tests::kReplicas;
    for (domain::Node& node : platform.snapshot.nodes)
        node.gpuCount = 16;
    domain::sortSnapshot(platform.snapshot);
    platform.config.service.retryPercent = 0;
    const std::vector<domain::TimedChange> changes{stopped(platform, second, 1)};
    const ReplicationOutcome outcome = platform.run(changes);
    QCOMPARE(outcome.days[0].served, outcome.days[0].demanded);
    QCOMPARE(outcome.days[1].served, std::int64_t{5'000 * 1440});
    // What is left grows with what comes to it, where its policy lets it.
    for (domain::ScalingPolicy& p : platform.snapshot.scalingPolicies)
        p.maxReplicas = 32;
    const ReplicationOutcome scaled = platform.run(changes);
    QVERIFY(scaled.days[1].served > std::int64_t{6'500 * 1440});
    QVERIFY(scaled.days[1].gpuAllocatedPeak > 1.5 * tests::kReplicas);
}

void TestService::longerStepsQueueAlike()
{
    SmallPlatform platform;
    platform.snapshot.scalingPolicies[0].maxReplicas = tests::kReplicas;
    for (double& factor : platform.demand[0].hourOfDay)
        factor = 12.0 / 7.0;
    platform.config.days = 1;
    platform.setUsage(platform.tenant(0), domain::kinds::kTokensPerMin, 12'000);
    std::vector<double> shares;
    for (const int step : {10, 60, 300, 3600}) {
        platform.config.stepSeconds = step;
        const ReplicationOutcome outcome = platform.run();
        shares.push_back(outcome.days[0].throttledShare);
        QCOMPARE(outcome.tenants[0].demanded,
                 outcome.tenants[0].served + outcome.tenants[0].throttled + outcome.tenants[0].queued);
    }
    for (const double share : shares)
        QVERIFY2(std::abs(share - shares.front()) < 0.002, qPrintable(QString::number(share)));
}

void TestService::batchesSaturate()
{
    using namespace engine::queueing;
    const TokenServer server;
    QVERIFY(std::abs(server.tokenTime(30) - 0.0251) < 1e-12);
    QVERIFY(std::abs(server.throughput(30) - 30 / 0.0251) < 1e-9);
    QVERIFY(server.throughput(2) < 2 * server.throughput(1));
    for (const double batch : {1.0, 7.0, 29.0})
        QVERIFY(std::abs(server.batchFor(server.throughput(batch)) - batch) < 1e-9);
    QCOMPARE(server.batchFor(1e6), 30.0); // the cache holds no more
    for (const double rate : {0.5, 50.0, 900.0, 5'000.0}) {
        const RequestSlots sequences = slotsOf(server, rate, 211);
        QVERIFY(std::abs(sequences.perReplica / sequences.meanService * 211 - rate) < rate * 1e-12);
        QVERIFY(sequences.perReplica >= 1 && sequences.perReplica <= 30);
    }
}

void TestService::theStationIsThatOfTheRequestLevel_data()
{
    QTest::addColumn<int>("servers");
    QTest::addColumn<double>("load");
    QTest::addColumn<double>("scv");
    QTest::addRow("one server") << 1 << 0.8 << 1.0;
    QTest::addRow("eight, exponential") << 8 << 7.2 << 1.0;
    QTest::addRow("one, steadier than exponential") << 1 << 0.9 << 0.6;
    QTest::addRow("a batch of thirty") << 30 << 28.5 << 1.0;
}

void TestService::theStationIsThatOfTheRequestLevel()
{
    using namespace engine::queueing;
    QFETCH(int, servers);
    QFETCH(double, load);
    QFETCH(double, scv);
    base::NullProgress progress;
    Station station;
    station.arrivalRate = load;
    station.meanService = 1;
    station.scv = scv;
    station.replicas = servers;
    const auto run = runRequests(station, 400'000, 7, {}, progress);
    QVERIFY(run.has_value());
    const double waits = erlangCAbove(servers, load, 1e-9);
    QVERIFY(std::abs(waits - erlangC(servers, load)) < 1e-12);
    const double wait = waits / (servers - load) * (1 + scv) / 2;
    QVERIFY2(run->wait.contains(wait), qPrintable(QString::number(wait)));
    QVERIFY(run->wait.halfWidth < 0.25 * wait);
    // The exponential tail with that mean gives the mean again.
    const double t = 1.5 / (servers - load);
    QVERIFY(std::abs(waitTailOfMgc(waits, load, 1, scv, servers, t) - waits * std::exp(-3 / (1 + scv))) < 1e-9);
    QCOMPARE(erlangCAbove(400, 200, 1e-9), 0.0);
    QVERIFY(erlangC(400, 200) < 1e-9);
}

void TestService::theObjectiveIsOfWaitAndRefusal()
{
    SmallPlatform platform(2);
    platform.snapshot.slos.push_back({QStringLiteral("slo"), platform.tenant(0), QStringLiteral("latency"), 990'000});
    domain::sortSnapshot(platform.snapshot);
    platform.snapshot.scalingPolicies[0].maxReplicas = tests::kReplicas;
    platform.demand[0].hourOfDay[12] = 12.0 / 7.0;
    platform.config.service.requestTokens = 1;
    platform.config.days = 1;
    const ReplicationOutcome outcome = platform.run();
    const TenantTotals& with = outcome.tenants[0];
    QCOMPARE(with.sloTotal, with.served + with.throttled);
    QVERIFY(with.sloGood < with.served); // who waited a minute is served, but not well
    QCOMPARE(outcome.tenants[1].sloTotal, std::int64_t{0});
    QCOMPARE(outcome.days[0].sloTotal, with.sloTotal);
    QCOMPARE(outcome.days[0].sloAllowed, with.sloTotal / 100);
    QCOMPARE(outcome.slosTotal, 1);
    QCOMPARE(outcome.slosMet, 0);
    // One busy hour of the day, all of it beyond the patience but its first minute.
    const double bad = static_cast<double>(with.sloTotal - with.sloGood);
    QVERIFY(bad > 60 * 12'000 * 0.9 && bad < 64.0 * 12'000);
}

void TestService::theBudgetAddsUpOverTheHorizon()
{
    std::vector<ReplicationOutcome> runs(2);
    for (std::int32_t r = 0; r < 2; ++r) {
        runs[static_cast<std::size_t>(r)].replication = r;
        for (int day = 0; day < 2; ++day) {
            DayTotals totals;
            totals.sloTotal = 100'000;
            totals.sloAllowed = 100;
            totals.sloGood = 100'000 - (r == 0 ? 50 : 120);
            runs[static_cast<std::size_t>(r)].days.push_back(totals);
        }
        runs[static_cast<std::size_t>(r)].slosMet = 3 + 2 * r;
    }
    const SimulationSummary summary = summarise(runs);
    QCOMPARE(summary.sloBudgetUsed.p50[1], 85.0); // between 50 and 120 percent
    QVERIFY(std::abs(summary.sloBudgetUsed.p90[1] - (50 + 0.9 * 70)) < 1e-9);
    QCOMPARE(summary.sloMetProbability, 0.5);
    QCOMPARE(summary.slosMetP50, 4.0);
    QCOMPARE(summarise({}).sloMetProbability, 1.0);
}

QTEST_APPLESS_MAIN(TestService)
#include "tst_service.moc"
