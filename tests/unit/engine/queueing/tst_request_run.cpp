// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/queueing/closed_forms.h"
#include "engine/queueing/request_run.h"
#include "engine/queueing/service_times.h"

#include <QTest>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>

using namespace lumos;
using namespace lumos::engine::queueing;

Q_DECLARE_METATYPE(Station)

namespace {

RequestOutcome runOf(const Station& station, std::int64_t requests, std::uint64_t seed)
{
    base::NullProgress progress;
    return runRequests(station, requests, seed, {}, progress).value();
}

/// The laws that hold exactly in every run, whatever is drawn.
bool isConserved(const RequestOutcome& o)
{
    const bool little = std::abs(o.inSystem * o.duration - o.sojourns) <= 1e-9 * std::max(1.0, o.sojourns);
    return o.requests == o.served + o.givenUp && o.events == o.requests + (o.refusals - o.givenUp) + o.served &&
           o.waits.count() == o.served && little && o.utilisation <= 1.0 + 1e-12;
}

} // namespace

class TestRequestRun : public QObject {
    Q_OBJECT

private slots:
    void agreesWithTheFormulas_data();
    void agreesWithTheFormulas();
    void refusesAsErlangSays_data();
    void refusesAsErlangSays();
    void retriesGetThrough();
    void conserves();
    void theSameSeedGivesTheSame();
    void serviceTimesHaveTheirMoments_data();
    void serviceTimesHaveTheirMoments();
    void intervalsCoverTheMean();
    void theWarmUpIsCutOff();
    void quantilesAreNearTheExactOnes();
    void refusesWhatHasNoEnd();
    void stopsWhenAsked();
};

void TestRequestRun::agreesWithTheFormulas_data()
{
    QTest::addColumn<Station>("station");
    QTest::newRow("M/M/1") << Station{0.8, 1, 1, 1, {}, 0, 1};
    QTest::newRow("M/M/8") << Station{7.2, 1, 1, 8, {}, 0, 1};
    QTest::newRow("M/M/64, minutes") << Station{1.9, 32, 1, 64, {}, 0, 1};
    QTest::newRow("M/D/1") << Station{0.9, 1, 0, 1, {}, 0, 1};
    QTest::newRow("M/E2/1") << Station{0.7, 1, 0.5, 1, {}, 0, 1};
    QTest::newRow("M/H2/1") << Station{0.6, 1, 4, 1, {}, 0, 1};
}

void TestRequestRun::agreesWithTheFormulas()
{
    QFETCH(const Station, station);
    const RequestOutcome o = runOf(station, 600'000, 7);
    const QueueMeans exact = meansOfMgc(station.arrivalRate, station.meanService, station.scv, station.replicas);
    QVERIFY(isConserved(o));
    QVERIFY2(o.wait.contains(exact.wait),
             qPrintable(QStringLiteral("%1 +- %2, exact %3").arg(o.wait.mean).arg(o.wait.halfWidth).arg(exact.wait)));
    QVERIFY(o.sojourn.contains(exact.sojourn));
    // An interval that says nothing would contain everything.
    QVERIFY2(o.wait.halfWidth < 0.25 * exact.wait, qPrintable(QString::number(o.wait.halfWidth / exact.wait)));
    const double load = station.arrivalRate * station.meanService / station.replicas;
    QVERIFY(std::abs(o.utilisation - load) < 0.02);
    if (station.scv == 1.0 && exact.waitProbability > 0.05) {
        const double load95 =
            waitQuantile(station.replicas, station.arrivalRate * station.meanService, station.meanService, 0.95);
        QVERIFY(std::abs(o.waits.quantile(0.95) - load95) < 0.1 * load95);
    }
}

void TestRequestRun::refusesAsErlangSays_data()
{
    QTest::addColumn<Station>("station");
    QTest::addColumn<double>("blocking");
    QTest::newRow("10 replicas, no queue") << Station{8, 1, 1, 10, 10, 0, 1} << erlangB(10, 8);
    // Erlang's B does not depend on how service times are spread.
    QTest::newRow("constant service") << Station{8, 1, 0, 10, 10, 0, 1} << erlangB(10, 8);
    QTest::newRow("a queue of 5") << Station{0.8, 1, 1, 1, 5, 0, 1} << meansOfMm1k(0.8, 1, 5).blocking;
    QTest::newRow("overload") << Station{1.2, 1, 1, 1, 10, 0, 1} << meansOfMm1k(1.2, 1, 10).blocking;
}

void TestRequestRun::refusesAsErlangSays()
{
    QFETCH(const Station, station);
    QFETCH(const double, blocking);
    const RequestOutcome o = runOf(station, 400'000, 11);
    QVERIFY(isConserved(o));
    QCOMPARE(o.refusals, o.givenUp);
    // Refusals come in bursts; three times the half width of independent ones covers them here.
    const double share = static_cast<double>(o.givenUp) / static_cast<double>(o.requests);
    const double half = 3.29 * std::sqrt(blocking * (1 - blocking) / static_cast<double>(o.requests));
    QVERIFY2(std::abs(share - blocking) < 3 * half, qPrintable(QStringLiteral("%1, %2").arg(share).arg(blocking)));
}

void TestRequestRun::retriesGetThrough()
{
    Station station{8, 1, 1, 10, 10, 0, 2};
    const RequestOutcome once = runOf(station, 100'000, 3);
    station.retries = 4;
    const RequestOutcome patient = runOf(station, 100'000, 3);
    QVERIFY(isConserved(patient));
    QVERIFY(patient.givenUp < once.givenUp / 4);
    QVERIFY(patient.refusals > once.refusals); // who comes again meets a fuller station
}

void TestRequestRun::conserves()
{
    const bool holds = rc::check("requests = served + given up, and Little's law, for every station", [] {
        Station station;
        station.replicas = *rc::gen::inRange(1, 20);
        station.arrivalRate = static_cast<double>(*rc::gen::inRange(1, 400)) / 10;
        station.meanService = static_cast<double>(*rc::gen::inRange(1, 50)) / 10;
        station.scv = static_cast<double>(*rc::gen::inRange(0, 60)) / 10;
        station.limit = *rc::gen::inRange(1, 60);
        station.retries = *rc::gen::inRange(0, 6);
        station.retryAfter = static_cast<double>(*rc::gen::inRange(1, 100)) / 10;
        const RequestOutcome o = runOf(station, *rc::gen::inRange(1, 3'000), *rc::gen::arbitrary<std::uint64_t>());
        RC_ASSERT(isConserved(o));
    });
    QVERIFY(holds);
}

void TestRequestRun::theSameSeedGivesTheSame()
{
    const Station station{7, 1, 2, 8, 30, 3, 1};
    const RequestOutcome a = runOf(station, 50'000, 42);
    const RequestOutcome b = runOf(station, 50'000, 42);
    QCOMPARE(a.duration, b.duration);
    QCOMPARE(a.sojourns, b.sojourns);
    QCOMPARE(a.refusals, b.refusals);
    QVERIFY(runOf(station, 50'000, 43).duration != a.duration);
    // Pinned: the same on every processor and in every build.
    QCOMPARE(a.served, std::int64_t{49'839});
}

void TestRequestRun::serviceTimesHaveTheirMoments_data()
{
    QTest::addColumn<double>("scv");
    for (const double scv : {0.0, 0.3, 0.5, 0.75, 1.0, 4.0})
        QTest::newRow(qPrintable(QString::number(scv))) << scv;
}

void TestRequestRun::serviceTimesHaveTheirMoments()
{
    QFETCH(const double, scv);
    const ServiceTimes times(2.5, scv);
    RandomSequence random(5);
    constexpr int n = 400'000;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < n; ++i) {
        const double x = times.draw(random);
        sum += x;
        squares += x * x;
    }
    const double mean = sum / n;
    QVERIFY(std::abs(mean - 2.5) < 0.04);
    QVERIFY(std::abs((squares / n - mean * mean) / (mean * mean) - scv) < 0.03 * std::max(1.0, scv));
}

void TestRequestRun::intervalsCoverTheMean()
{
    // An autoregressive series of mean 10: neighbours are alike, as waits are. Of 1,000 intervals of 99.9 % few miss.
    int covered = 0;
    for (std::uint64_t seed = 0; seed < 1'000; ++seed) {
        RandomSequence random(seed);
        BatchMeans means;
        double x = 0;
        for (int i = 0; i < 4'000; ++i) {
            x = 0.5 * x + base::CounterRng::inverseNormal(random.uniform());
            means.add(10 + x);
        }
        covered += means.estimate().contains(10.0) ? 1 : 0;
    }
    QVERIFY2(covered >= 990, qPrintable(QString::number(covered)));
}

void TestRequestRun::theWarmUpIsCutOff()
{
    BatchMeans means;
    RandomSequence random(9);
    for (int i = 0; i < 20'000; ++i)
        means.add((i < 1'500 ? 50.0 : 10.0) + base::CounterRng::inverseNormal(random.uniform()));
    const Estimate estimate = means.estimate();
    QVERIFY(estimate.warmUp >= 1'500 && estimate.warmUp < 10'000);
    QVERIFY(estimate.contains(10.0));
    QVERIFY(std::isinf(BatchMeans().estimate().halfWidth));
}

void TestRequestRun::quantilesAreNearTheExactOnes()
{
    QuantileSketch even;
    QuantileSketch odd;
    QuantileSketch all;
    std::vector<double> values;
    RandomSequence random(4);
    for (int i = 0; i < 100'000; ++i) {
        values.push_back(i % 10 == 0 ? 0.0 : 1000 * random.exponential());
        (i % 2 == 0 ? even : odd).add(values.back());
        all.add(values.back());
    }
    odd.merge(even);
    std::sort(values.begin(), values.end());
    for (const double p : {0.05, 0.5, 0.95, 0.999}) {
        const double exact = values[static_cast<std::size_t>(p * 100'000) - 1];
        QVERIFY(std::abs(all.quantile(p) - exact) <= exact / 128);
        QCOMPARE(odd.quantile(p), all.quantile(p));
    }
    QCOMPARE(odd.count(), all.count());
    QCOMPARE(QuantileSketch().quantile(0.5), 0.0);
}

void TestRequestRun::refusesWhatHasNoEnd()
{
    base::NullProgress progress;
    for (const Station& station : {Station{8, 1, 1, 8, {}, 0, 1}, Station{0, 1, 1, 8, {}, 0, 1},
                                   Station{1, 1, 1, 0, {}, 0, 1}, Station{1, 1, -1, 8, {}, 0, 1}})
        QCOMPARE(runRequests(station, 100, 1, {}, progress).error().code, base::ErrorCode::InvalidArgument);
}

void TestRequestRun::stopsWhenAsked()
{
    struct StopAtOnce final : base::ProgressSink {
        base::StopSource source;
        void report(qint64, qint64, const base::Text&) override { source.request_stop(); }
    } progress;
    const auto outcome = runRequests({0.9, 1, 1, 1, {}, 0, 1}, 10'000'000, 1, progress.source.get_token(), progress);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, base::ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestRequestRun)
#include "tst_request_run.moc"
