// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/rng.h"
#include "engine/autoscaling/decision_kernel.h"
#include "engine/simulation/demand_shape.h"
#include "engine/simulation/normal_table.h"
#include "engine/simulation/portable_math.h"
#include "engine/simulation/queue_wait.h"
#include "engine/simulation/simulation.h"

#include <QTest>
#include <rapidcheck.h>

#include <cmath>

using namespace lumos;
using namespace lumos::engine::simulation;

class TestSimulationModels final : public QObject {
    Q_OBJECT

private slots:
    void exponentialAndLogarithm();
    void nearestIntegerRounds();
    void normalNumbersHaveTheirMoments();
    void normalNumbersFollowTheInverse();
    void backlogIsWorkedOff();
    void usesWithinToleranceDecideNothing();
    void fitRecoversTheModel();
    void fitKnowsHowSureItIs();
    void replicationsDeviateByTheFitsErrors();
    void fitTakesWhatThereIs();
    void summaryHasTheBands();
};

void TestSimulationModels::exponentialAndLogarithm()
{
    for (int i = -4000; i <= 4000; ++i) {
        const double x = i * 0.01;
        QVERIFY(std::abs(portableExp(x) / std::exp(x) - 1) < 1e-11);
        const double y = std::exp(x);
        QVERIFY(std::abs(portableLog(y) - x) < 1e-14 * std::max(1.0, std::abs(x)));
    }
    QCOMPARE(portableExp(0.0), 1.0);
    QCOMPARE(integerPower(1.5, 3), 3.375);
    QCOMPARE(integerPower(2.0, 0), 1.0);
}

void TestSimulationModels::nearestIntegerRounds()
{
    QCOMPARE(nearestInteger(2.4), std::int64_t{2});
    QCOMPARE(nearestInteger(2.6), std::int64_t{3});
    QCOMPARE(nearestInteger(-7.2), std::int64_t{-7});
    QCOMPARE(nearestInteger(4'800'000.0), std::int64_t{4'800'000});
    QCOMPARE(nearestInteger(0x1p50), std::int64_t{1} << 50);
}

void TestSimulationModels::normalNumbersHaveTheirMoments()
{
    constexpr int kDraws = 1'000'000;
    const NormalTable normal;
    double sum = 0, square = 0, fourth = 0;
    int beyond2 = 0;
    for (std::uint64_t i = 0; i < kDraws; ++i) {
        const double z = normal(base::CounterRng::mix(i));
        sum += z;
        square += z * z;
        fourth += z * z * z * z;
        beyond2 += std::abs(z) > 2 ? 1 : 0;
    }
    QVERIFY(std::abs(sum / kDraws) < 0.004); // four standard errors
    QVERIFY(std::abs(square / kDraws - 1) < 0.006);
    QVERIFY(std::abs(fourth / kDraws - 3) < 0.04);
    QVERIFY(std::abs(beyond2 / static_cast<double>(kDraws) - 0.0455) < 0.001);
}

void TestSimulationModels::normalNumbersFollowTheInverse()
{
    const NormalTable normal;
    for (std::uint64_t i = 0; i < 20'000; ++i) {
        const std::uint64_t bits =
            base::CounterRng::mix(i) >> (i % 24) | 1; // odd: negative side; small: far in the tail
        const double p = (static_cast<double>(bits >> 1) + 0.5) * 0x1p-64;
        if (p < 0x1p-32)
            continue;
        QVERIFY2(std::abs(normal(bits) - base::CounterRng::inverseNormal(p)) < 2e-5, qPrintable(QString::number(p)));
    }
}

void TestSimulationModels::backlogIsWorkedOff()
{
    CardQueue queue;
    QCOMPARE(queue.hour(100, 50), 0.0);
    QCOMPARE(queue.hour(100, 150), 30.0); // 50 card-hours before 100 cards
    QCOMPARE(queue.hour(100, 150), 60.0);
    const double after = queue.hour(100, 50);
    QCOMPARE(after, 30.0);
    QCOMPARE(queue.hour(100, 50), 0.0);
    QVERIFY(queue.hour(0, 1) >= 1e6);
    QCOMPARE(CardQueue().hour(0, 0), 0.0);
}

/// What lets the engine skip most decisions: within tolerance and bounds, decide() keeps and needs what there is.
void TestSimulationModels::usesWithinToleranceDecideNothing()
{
    QVERIFY(rc::check("within tolerance nothing changes", [] {
        domain::ScalingPolicy policy;
        policy.minReplicas = *rc::gen::inRange(0, 5);
        policy.maxReplicas = policy.minReplicas + *rc::gen::inRange(1, 30);
        policy.targetPercent = *rc::gen::inRange(1, 120);
        policy.tolerancePercent = *rc::gen::inRange(0, 50);
        engine::autoscaling::ScalingInputs inputs;
        inputs.current = *rc::gen::inRange(std::max(policy.minReplicas, 1), policy.maxReplicas + 1);
        inputs.usePercent = *rc::gen::inRange(0, 200);
        inputs.minutesSinceChange = *rc::gen::inRange(0, 30);
        inputs.quotaPercent = *rc::gen::inRange(0, 120);
        if (!engine::autoscaling::withinTolerance(policy, inputs.usePercent))
            return;
        const auto outcome = engine::autoscaling::decide(policy, inputs);
        RC_ASSERT(outcome.decided == inputs.current && outcome.needed == inputs.current);
    }));
}

void TestSimulationModels::fitRecoversTheModel()
{
    constexpr double kGrowth = 0.004;
    std::vector<domain::UsageDay> days;
    for (int d = 0; d < 84; ++d) {
        domain::UsageDay day;
        day.kind = domain::kinds::kTokensPerMin;
        day.day = base::Date::fromYmd(2026, 8, 31) + d;
        for (std::size_t h = 0; h < 24; ++h) {
            const double season = 1 + 0.5 * std::sin(2 * 3.14159265358979 * static_cast<double>(h) / 24);
            const double weekend = day.day.dayOfWeek() >= 6 ? 0.6 : 1.16;
            const double noise = std::exp(0.08 * base::CounterRng::normal({1, 0, 0, static_cast<std::uint64_t>(d), h}));
            day.hours[h] = static_cast<std::int64_t>(1e6 * season * weekend * (1 + kGrowth * d) * noise);
        }
        days.push_back(day);
    }
    const DemandModel model = fitDemand({{1, 1}}, domain::kinds::kTokensPerMin, days);
    // The mean of the last two weeks, carried from their middle to the day after the history.
    QVERIFY(std::abs(model.level / (1e6 * (1 + kGrowth * 84)) - 1) < 0.01);
    QVERIFY(std::abs(model.hourOfDay[6] - 1.5) < 0.03);
    QVERIFY(std::abs(model.hourOfDay[18] - 0.5) < 0.02);
    QVERIFY(std::abs(model.dayOfWeek[6] - 0.6) < 0.03);
    QVERIFY(std::abs(model.dayOfWeek[0] - 1.16) < 0.03);
    QVERIFY(std::abs(model.growthPerDay - kGrowth / (1 + kGrowth * 76.5)) < 0.0004);
    QVERIFY2(std::abs(model.noiseSigma - 0.08) < 0.01, qPrintable(QString::number(model.noiseSigma)));
    double mean = 0;
    for (const double factor : model.hourOfDay)
        mean += factor / 24;
    QVERIFY(std::abs(mean - 1) < 1e-9);
}

void TestSimulationModels::fitKnowsHowSureItIs()
{
    // Days that lie 10 above and 10 below a level line of 1000, in no order of weekdays.
    std::vector<domain::UsageDay> days;
    for (int d = 0; d < 6; ++d) {
        domain::UsageDay day;
        day.day = base::Date::fromYmd(2026, 11, 2) + d;
        day.hours.fill(d == 0 || d == 3 || d == 4 ? 1010 : 990);
        days.push_back(day);
    }
    const DemandModel model = fitDemand({{1, 1}}, domain::kinds::kTokensPerMin, days);
    // By hand: x from the centre -2.5 .. 2.5, sum of squares 17.5; the residuals of +10 -10 -10 +10 +10 -10 from their
    // own line, whose slope is (-25 + 15 + 5 + 5 + 15 - 25) / 17.5 = -4/7; their squares add up to 600 - 17.5 *
    // (4/7)^2.
    const double squares = 600 - 17.5 * 16 / 49;
    const double deviation = std::sqrt(squares / 4) / 1000;
    QCOMPARE(model.level, 1000.0);
    QVERIFY(std::abs(model.levelError / (deviation / std::sqrt(6.0)) - 1) < 1e-12);
    QVERIFY(std::abs(model.growthError / (deviation / std::sqrt(17.5)) - 1) < 1e-12);
    QCOMPARE(model.centreDays, 3.5);
    QCOMPARE(fitDemand({{1, 1}}, domain::kinds::kTokensPerMin, std::span(days).first(2)).levelError, 0.0);
}

void TestSimulationModels::replicationsDeviateByTheFitsErrors()
{
    const NormalTable normals;
    DemandModel model;
    model.levelError = 0.02;
    model.growthError = 0.001;
    model.centreDays = 28;
    constexpr int kRuns = 20'000;
    double sum = 0;
    double squares = 0;
    for (int r = 0; r < kRuns; ++r) {
        const double off = deviationFactor(model, fitDeviation(normals, 42, r), 12) - 1;
        sum += off;
        squares += off * off;
    }
    // Variance: 0.02^2 of the level and (0.001 * 40 days)^2 of the trend.
    QVERIFY(std::abs(sum / kRuns) < 0.001);
    QVERIFY(std::abs(std::sqrt(squares / kRuns) / std::sqrt(0.0004 + 0.0016) - 1) < 0.02);
    QCOMPARE(fitDeviation(normals, 42, 7).level, fitDeviation(normals, 42, 7).level);
    QVERIFY(fitDeviation(normals, 42, 7).level != fitDeviation(normals, 42, 8).level);
    QVERIFY(fitDeviation(normals, 42, 7).level != fitDeviation(normals, 43, 7).level);
    model.levelError = model.growthError = 0;
    QCOMPARE(deviationFactor(model, fitDeviation(normals, 42, 7), 100), 1.0);
}

void TestSimulationModels::fitTakesWhatThereIs()
{
    const DemandModel none = fitDemand({{1, 1}}, domain::kinds::kGpu, {});
    QCOMPARE(none.level, 0.0);
    QCOMPARE(none.hourOfDay[5], 1.0);
    domain::UsageDay day;
    day.day = base::Date::fromYmd(2026, 11, 23);
    day.hours.fill(-1);
    day.hours[3] = 40;
    const DemandModel one = fitDemand({{1, 1}}, domain::kinds::kGpu, std::span(&day, 1));
    QCOMPARE(one.level, 40.0);
    QCOMPARE(one.hourOfDay[3], 1.0);
    QCOMPARE(one.hourOfDay[4], 1.0);
    QCOMPARE(one.growthPerDay, 0.0);
    QCOMPARE(one.noiseSigma, 0.0);
}

void TestSimulationModels::summaryHasTheBands()
{
    std::vector<ReplicationOutcome> runs;
    for (int r = 10; r >= 0; --r) {
        ReplicationOutcome run;
        run.replication = r;
        DayTotals day;
        day.gpuPeakCards = r;
        day.capacityCards = r % 3 == 0 ? 4 : 7; // a fault in four of eleven, the first one among them
        day.minutesOverCapacity = r < 3 ? 10 : 0;
        day.demanded = 100;
        day.served = 100 - r;
        day.queued = r;
        day.cost = base::Decimal::fromInt(r);
        run.days = {day, day};
        run.throttledTenants = r;
        runs.push_back(run);
    }
    const SimulationSummary summary = summarise(runs);
    QCOMPARE(summary.replications, 11);
    QCOMPARE(summary.gpuPeak.p10, (std::vector<double>{1, 1}));
    QCOMPARE(summary.gpuPeak.p50, (std::vector<double>{5, 5}));
    QCOMPARE(summary.gpuPeak.p90, (std::vector<double>{9, 9}));
    QCOMPARE(summary.cumulativeCost.p50, (std::vector<double>{5, 10}));
    QCOMPARE(summary.capacity, (std::vector<double>{7, 7}));
    QCOMPARE(summary.shortageProbability, 3.0 / 11);
    QCOMPARE(summary.daysOverCapacityP50, 0.0);
    QCOMPARE(summary.throttledTenantsP50, 5.0);
    QCOMPARE(summary.servedShareP50, 0.95);
    QCOMPARE(summary.costP50, base::Decimal::fromInt(10));
    QCOMPARE(summarise({}).replications, 0);
}

QTEST_APPLESS_MAIN(TestSimulationModels)
#include "tst_simulation_models.moc"
