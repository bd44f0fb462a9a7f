// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/portable_exp.h"
#include "base/rng.h"
#include "engine/studies/measure_estimate.h"
#include "engine/studies/paired_difference.h"
#include "engine/studies/run_measures.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

using namespace lumos;
using namespace lumos::engine::studies;

namespace {

using Pair = std::pair<std::vector<double>, std::vector<double>>;

/// What both sides share, and half as much of their own: the variance of the difference is 0.5, of independent runs
/// 2.5.
Pair commonRuns(std::uint64_t repetition, std::uint64_t count, double shift)
{
    Pair out;
    for (std::uint64_t i = 0; i < count; ++i) {
        const auto draw = [&](std::uint32_t stream) {
            return base::CounterRng::normal({21, stream, 0, repetition, i});
        };
        const double shared = draw(1);
        out.first.push_back(shared + draw(2) / 2);
        out.second.push_back(shared + draw(3) / 2 + shift);
    }
    return out;
}

PairedDifference quantileDifference(const Pair& runs, double p)
{
    const OrderedRuns left(runs.first);
    const OrderedRuns right(runs.second);
    const std::vector<ResampledFigure> figures{[&](RunCounts c) { return left.quantile(p, c); },
                                               [&](RunCounts c) { return right.quantile(p, c); }};
    return bootstrapDifference(bootstrap(figures, runs.first.size(), {5, 1}), 0, 1);
}

double coverage(double truth, const std::function<PairedDifference(std::uint64_t)>& difference)
{
    int covered = 0;
    for (std::uint64_t r = 0; r < 1000; ++r) {
        const PairedDifference d = difference(r);
        covered += d.low <= truth && truth <= d.high ? 1 : 0;
    }
    return covered / 10.0;
}

bool isNominal(const char* what, double percent)
{
    qInfo("coverage of 95 %% intervals, %s: %.1f %%", what, percent);
    return percent >= 93 && percent <= 97;
}

std::vector<double> passing(const std::vector<double>& values, double threshold)
{
    std::vector<double> out;
    for (const double v : values)
        out.push_back(v > threshold ? 1 : 0);
    return out;
}

RunMeasures runWith(std::int32_t firstDayOver)
{
    RunMeasures run;
    run.firstDayOver = firstDayOver;
    return run;
}

} // namespace

class TestPairedDifference : public QObject {
    Q_OBJECT

private slots:
    void commonNumbersNarrowTheDifference();
    void coverageIsNominal();
    void resamplesAreQuantilesOfWhatTheyHold();
    void pairsStayTogether();
    void nothingEverHappening();
    void saturationDates();
};

void TestPairedDifference::commonNumbersNarrowTheDifference()
{
    const Pair runs = commonRuns(0, 2000, 0.3);
    const PairedDifference mean = meanDifference(runs.first, runs.second);
    qInfo("common random numbers: variance of the mean difference times %.3f (0.5 / 2.5)", mean.varianceRatio);
    QVERIFY(mean.varianceRatio < 1);
    QVERIFY(std::abs(mean.varianceRatio - 0.2) < 0.03);
    QCOMPARE(mean.difference, meanOf(runs.second) - meanOf(runs.first));
    const PairedDifference p90 = quantileDifference(runs, 0.9);
    qInfo("common random numbers: variance of the P90 difference times %.3f", p90.varianceRatio);
    QVERIFY(p90.varianceRatio < 1);
    QVERIFY(p90.low <= p90.difference && p90.difference <= p90.high);
    // The same runs on both sides differ by nothing, surely.
    const PairedDifference same = quantileDifference({runs.first, runs.first}, 0.5);
    QCOMPARE(same.low, 0.0);
    QCOMPARE(same.high, 0.0);
    QCOMPARE(same.varianceRatio, 0.0);
}

void TestPairedDifference::coverageIsNominal()
{
    QVERIFY(isNominal("difference of means, 40 runs", coverage(0.3, [](std::uint64_t r) {
                          const Pair runs = commonRuns(r, 40, 0.3);
                          return meanDifference(runs.first, runs.second);
                      })));
    // Both sides have deviation sqrt(1.25) and thresholds such that they pass with 0.3 and 0.2.
    const double scale = std::sqrt(1.25);
    const double left = scale * base::CounterRng::inverseNormal(0.7);
    const double right = scale * base::CounterRng::inverseNormal(0.8);
    QVERIFY(isNominal("difference of shares, 200 runs", coverage(-0.1, [&](std::uint64_t r) {
                          const Pair runs = commonRuns(r, 200, 0);
                          return proportionDifference(passing(runs.first, left), passing(runs.second, right));
                      })));
    QVERIFY(isNominal("difference of medians, 100 runs",
                      coverage(0.3, [](std::uint64_t r) { return quantileDifference(commonRuns(r, 100, 0.3), 0.5); })));
    QVERIFY(isNominal("difference of P90, 200 runs",
                      coverage(0.3, [](std::uint64_t r) { return quantileDifference(commonRuns(r, 200, 0.3), 0.9); })));
}

void TestPairedDifference::resamplesAreQuantilesOfWhatTheyHold()
{
    const std::vector<double> values{5, 1, 4, 2, 3};
    const OrderedRuns ordered(values);
    for (std::uint64_t r = 0; r < 200; ++r) {
        std::vector<std::uint32_t> counts(5, 0);
        std::vector<double> held;
        for (std::uint64_t i = 0; i < 7; ++i)
            ++counts[base::CounterRng::below({3, 1, 0, r, i}, 5)];
        for (std::size_t i = 0; i < 5; ++i)
            held.insert(held.end(), counts[i], values[i]);
        std::sort(held.begin(), held.end());
        for (const double p : {0.0, 0.1, 0.5, 0.77, 0.9, 1.0})
            QCOMPARE(ordered.quantile(p, counts), quantileOfSorted(held, p));
    }
}

void TestPairedDifference::pairsStayTogether()
{
    const std::vector<ResampledFigure> figures{[](RunCounts counts) {
        double apart = 0;
        for (std::size_t i = 0; i < counts.size(); i += 2)
            apart += counts[i] == counts[i + 1] ? 0 : 1;
        return apart;
    }};
    const BootstrapOutcome together = bootstrap(figures, 20, {9, 2});
    QVERIFY(std::all_of(together.resampled[0].begin(), together.resampled[0].end(), [](double a) { return a == 0; }));
    QCOMPARE(bootstrap(figures, 20, {9, 1}).resampled, bootstrap(figures, 20, {9, 1}).resampled);
    QVERIFY(bootstrap(figures, 20, {9, 1}).resampled != bootstrap(figures, 20, {10, 1}).resampled);
}

void TestPairedDifference::nothingEverHappening()
{
    const std::vector<double> never(100, 0);
    const PairedDifference d = proportionDifference(never, never);
    QCOMPARE(d.difference, 0.0);
    QVERIFY(d.low < 0 && d.high > 0); // a hundred quiet runs do not show that it never will
    QVERIFY(d.high < 0.05);
    QVERIFY(std::isnan(d.varianceRatio));
}

void TestPairedDifference::saturationDates()
{
    const base::Date start = base::Date::fromYmd(2026, 11, 24);
    std::vector<RunMeasures> runs;
    for (const int day : {12, 3, -1, 7, 20, 5, -1, 9, 15, 30})
        runs.push_back(runWith(day));
    // 3 5 7 9 12 15 20 30, never, never: the first, fifth and ninth of ten.
    const Saturation of = saturationOf(runs, start);
    QCOMPARE(of.probability, 0.8);
    QVERIFY(of.soonest == start + 3);
    QVERIFY(of.median == start + 12);
    QVERIFY(!of.latest.has_value());
    QVERIFY(!saturationOf({}, start).median.has_value());
}

QTEST_APPLESS_MAIN(TestPairedDifference)
#include "tst_paired_difference.moc"
