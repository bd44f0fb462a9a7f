// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/portable_exp.h"
#include "base/rng.h"
#include "engine/studies/distributions.h"
#include "engine/studies/measure_estimate.h"
#include "engine/studies/regression.h"
#include "engine/studies/sequential_stopping.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>

using namespace lumos;
using namespace lumos::engine::studies;

namespace {

constexpr std::uint64_t kRepetitions = 1000;

bool isNear(double a, double b, double tolerance) { return std::abs(a - b) <= tolerance * std::max(1.0, std::abs(b)); }

double normalOf(std::uint64_t repetition, std::uint64_t run, std::uint32_t stream = 7)
{
    return base::CounterRng::normal({11, stream, 0, repetition, run});
}

std::vector<double> normals(std::uint64_t repetition, std::uint64_t count, std::uint32_t stream = 7)
{
    std::vector<double> out;
    for (std::uint64_t i = 0; i < count; ++i)
        out.push_back(normalOf(repetition, i, stream));
    return out;
}

/// Percent of the repetitions in which the interval covers what is true.
double coverage(double truth, const std::function<MeasureEstimate(std::uint64_t repetition)>& estimate)
{
    int covered = 0;
    for (std::uint64_t r = 0; r < kRepetitions; ++r)
        covered += estimate(r).contains(truth) ? 1 : 0;
    return 100.0 * covered / static_cast<double>(kRepetitions);
}

bool isNominal(const char* what, double percent)
{
    qInfo("coverage of 95 %% intervals, %s: %.1f %%", what, percent);
    return percent >= 93 && percent <= 97;
}

} // namespace

class TestMeasureEstimate : public QObject {
    Q_OBJECT

private slots:
    void distributionsMatchTheirTables();
    void intervalsMatchHandComputation();
    void coverageIsNominal();
    void controlVariatesNarrow();
    void antitheticPairsNarrow();
    void stopsWhenPreciseEnough();
    void stoppingKeepsItsCoverage();
    void regressionMatchesHandComputation();
};

void TestMeasureEstimate::distributionsMatchTheirTables()
{
    // Tables of Student's t, 97.5 %; with one degree of freedom it is Cauchy's: tan(0.475 pi).
    QVERIFY(isNear(studentQuantile(0.975, 1), 12.706204736, 1e-8));
    QVERIFY(isNear(studentQuantile(0.975, 5), 2.570581836, 1e-8));
    QVERIFY(isNear(studentQuantile(0.975, 29), 2.045229642, 1e-8));
    QVERIFY(isNear(studentQuantile(0.975, 1e6), 1.959966, 1e-5));
    // I_x(1, b) = 1 - (1 - x)^b and I_x(a, 1) = x^a; the sum of the binomial: (1 + 5 + 10) / 32.
    QVERIFY(isNear(regularisedBeta(1, 3, 0.2), 1 - 0.8 * 0.8 * 0.8, 1e-10));
    QVERIFY(isNear(regularisedBeta(4, 1, 0.7), 0.7 * 0.7 * 0.7 * 0.7, 1e-10));
    QVERIFY(isNear(binomialCdf(2, 5, 0.5), 0.5, 1e-10));
    QCOMPARE(binomialCdf(-1, 5, 0.5), 0.0);
    QCOMPARE(binomialCdf(5, 5, 0.5), 1.0);
}

void TestMeasureEstimate::intervalsMatchHandComputation()
{
    // Mean 3, deviation sqrt(2.5), half width 2.776445 * sqrt(2.5 / 5).
    const MeasureEstimate mean = meanEstimate(std::vector<double>{1, 2, 3, 4, 5}, 95);
    QCOMPARE(mean.value, 3.0);
    QVERIFY(isNear(mean.halfWidth(), 2.776445105 * std::sqrt(0.5), 1e-8));
    QVERIFY(std::isinf(meanEstimate(std::vector<double>{1}, 95).high));
    // 5 of 20: Clopper and Pearson 0.0866..0.4910, Wilson 0.1119..0.4687 (published examples).
    QVERIFY(isNear(exactProportion(5, 20, 95).low, 0.0865714691, 1e-8));
    QVERIFY(isNear(exactProportion(5, 20, 95).high, 0.4910458723, 1e-8));
    QVERIFY(isNear(proportionEstimate(5, 20, 95).low, 0.1118616, 1e-5));
    QVERIFY(isNear(proportionEstimate(5, 20, 95).high, 0.4687018, 1e-5));
    // None of 100: 1 - 0.025^(1/100).
    QVERIFY(isNear(exactProportion(0, 100, 95).high, 1 - std::pow(0.025, 0.01), 1e-9));
    QCOMPARE(exactProportion(0, 100, 95).low, 0.0);
    // The median of 20 lies between the 6th and the 15th with 95.86 % (tables of the sign test).
    std::vector<double> twenty;
    for (int i = 20; i >= 1; --i)
        twenty.push_back(i);
    const MeasureEstimate median = quantileEstimate(twenty, 0.5, 95);
    QCOMPARE(median.value, 10.5);
    QCOMPARE(median.low, 6.0);
    QCOMPARE(median.high, 15.0);
    QVERIFY(std::isinf(quantileEstimate({1, 2, 3}, 0.5, 95).low));
}

void TestMeasureEstimate::coverageIsNominal()
{
    QVERIFY(isNominal("mean of 30 normal runs",
                      coverage(0, [](std::uint64_t r) { return meanEstimate(normals(r, 30), 95); })));
    QVERIFY(isNominal("share 0.2 of 200 runs", coverage(0.2, [](std::uint64_t r) {
                          std::int64_t hits = 0;
                          for (std::uint64_t i = 0; i < 200; ++i)
                              hits += base::CounterRng::uniform({12, 1, 0, r, i}) < 0.2 ? 1 : 0;
                          return proportionEstimate(hits, 200, 95);
                      })));
    const double p90 = base::CounterRng::inverseNormal(0.9);
    QVERIFY(isNominal("P90 of 300 runs",
                      coverage(p90, [](std::uint64_t r) { return quantileEstimate(normals(r, 300), 0.9, 95); })));
}

void TestMeasureEstimate::controlVariatesNarrow()
{
    double ratio = 0;
    const double percent = coverage(5, [&](std::uint64_t r) {
        // 5 + 2 z + e / 2: the control explains 4 of 4.25 of the variance.
        const std::vector<std::vector<double>> control{normals(r, 50)};
        std::vector<double> values = normals(r, 50, 8);
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = 5 + 2 * control[0][i] + values[i] / 2;
        const ControlledMean mean = controlledMean(values, control, 95);
        ratio += mean.varianceRatio / static_cast<double>(kRepetitions);
        return mean.estimate;
    });
    qInfo("control variates: variance times %.3f (0.25 / 4.25 = %.3f)", ratio, 0.25 / 4.25);
    QVERIFY(isNominal("controlled mean of 50 runs", percent));
    QVERIFY(std::abs(ratio - 0.25 / 4.25) < 0.01);
    // A control that says nothing of its own (twice the same) does no harm.
    const std::vector<std::vector<double>> twice{normals(1, 50), normals(1, 50)};
    QCOMPARE(controlledMean(normals(2, 50, 8), twice, 95).estimate.value,
             controlledMean(normals(2, 50, 8), std::span(twice).first(1), 95).estimate.value);
}

void TestMeasureEstimate::antitheticPairsNarrow()
{
    // exp(z / 2): pairs with the sign turned. Cov(e^{z/2}, e^{-z/2}) = 1 - e^{1/4}, variance e^{1/2} - e^{1/4}.
    const double truth = std::exp(0.125);
    const double expected = (std::exp(0.5) - std::exp(0.25) + 1 - std::exp(0.25)) / (std::exp(0.5) - std::exp(0.25));
    double pairs = 0;
    double single = 0;
    const double percent = coverage(truth, [&](std::uint64_t r) {
        std::vector<double> runs;
        std::vector<double> independent;
        for (std::uint64_t i = 0; i < 60; ++i) {
            const double sign = i % 2 == 0 ? 1 : -1;
            runs.push_back(base::portableExp(sign * normalOf(r, i / 2) / 2));
            independent.push_back(base::portableExp(normalOf(r, i) / 2));
        }
        pairs += varianceOf(pairMeans(runs));
        single += varianceOf(pairMeans(independent));
        return meanEstimate(pairMeans(runs), 95);
    });
    qInfo("antithetic pairs: variance times %.3f (closed form %.3f)", pairs / single, expected);
    QVERIFY(pairs < single);
    QVERIFY(std::abs(pairs / single - expected) < 0.03);
    // A pair mean is cosh(z / 2): skewed to the right, so Student's interval covers less than it says, but not much.
    QVERIFY(percent >= 85 && percent <= 97);
}

void TestMeasureEstimate::stopsWhenPreciseEnough()
{
    const Precision tenth{0.1, 0, 95, 30, 500};
    QCOMPARE(furtherRuns(tenth, {}, 0), 30);
    QCOMPARE(furtherRuns(tenth, {1, 0.95, 1.05}, 30), 0);   // narrow enough
    QCOMPARE(furtherRuns(tenth, {1, 0.95, 1.05}, 20), 10);  // narrow by chance: not before 30
    QCOMPARE(furtherRuns(tenth, {1, 0, 2}, 100), 100);      // would need 9,900: at most as many again
    QCOMPARE(furtherRuns(tenth, {1, 0.89, 1.11}, 100), 22); // 100 * 0.21 and one, even
    QCOMPARE(furtherRuns(tenth, {1, 0, 2}, 450), 50);
    QCOMPARE(furtherRuns(tenth, {1, 0, 2}, 500), 0);
    const double unbounded = std::numeric_limits<double>::infinity();
    QCOMPARE(furtherRuns(tenth, {1, -unbounded, unbounded}, 100), 100);
    // Relative: 5 % of 200 is 10.
    QVERIFY(isPrecise({0, 0.05, 95, 30, 500}, {200, 190, 210}, 30));
    QVERIFY(!isPrecise({0, 0.05, 95, 30, 500}, {200, 189, 210}, 30));
    // No precision wanted: all runs at once.
    QCOMPARE(furtherRuns({0, 0, 95, 30, 250}, {}, 0), 250);
}

void TestMeasureEstimate::stoppingKeepsItsCoverage()
{
    std::int64_t all = 0;
    const Precision fifth{0.2, 0, 95, 30, 1000};
    const double percent = coverage(0, [&](std::uint64_t r) {
        std::vector<double> runs;
        MeasureEstimate estimate;
        for (std::int32_t more = furtherRuns(fifth, {}, 0); more > 0;
             more = furtherRuns(fifth, estimate, static_cast<std::int32_t>(runs.size()))) {
            runs = normals(r, runs.size() + static_cast<std::size_t>(more));
            estimate = meanEstimate(runs, 95);
        }
        all += static_cast<std::int64_t>(runs.size());
        return estimate;
    });
    const double mean = static_cast<double>(all) / static_cast<double>(kRepetitions);
    qInfo("sequential stopping: %.0f runs on average, (1.96 / 0.2)^2 = 96", mean);
    QVERIFY(isNominal("sequential stopping", percent));
    QVERIFY(mean > 85 && mean < 120);
}

void TestMeasureEstimate::regressionMatchesHandComputation()
{
    // y = 1 + 2 a - b exactly.
    const std::vector<std::vector<double>> columns{{0, 1, 2, 3, 5}, {1, 0, 4, 2, 2}};
    std::vector<double> y;
    for (std::size_t i = 0; i < 5; ++i)
        y.push_back(1 + 2 * columns[0][i] - columns[1][i]);
    const Regression exact = regress(y, columns);
    QVERIFY(isNear(exact.intercept, 1, 1e-9));
    QVERIFY(isNear(exact.coefficients[0], 2, 1e-9));
    QVERIFY(isNear(exact.coefficients[1], -1, 1e-9));
    QVERIFY(isNear(exact.r2, 1, 1e-9));
    // x 1..4, y 2 4 5 4: slope 0.7, intercept 2, residual sum of squares 2.3, standard error sqrt(1.15 / 5).
    const std::vector<std::vector<double>> x{{1, 2, 3, 4}};
    const Regression line = regress(std::vector<double>{2, 4, 5, 4}, x);
    QVERIFY(isNear(line.coefficients[0], 0.7, 1e-12));
    QVERIFY(isNear(line.intercept, 2, 1e-12));
    QVERIFY(isNear(line.standardErrors[0], std::sqrt(1.15 / 5), 1e-12));
    QVERIFY(isNear(line.interceptError, std::sqrt(1.15 * (0.25 + 2.5 * 2.5 / 5)), 1e-12));
}

QTEST_APPLESS_MAIN(TestMeasureEstimate)
#include "tst_measure_estimate.moc"
