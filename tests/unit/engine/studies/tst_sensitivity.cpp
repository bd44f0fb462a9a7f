// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/studies/sensitivity.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace lumos::engine::studies;

namespace {

constexpr double kPi = std::numbers::pi;
constexpr double kA = 7;
constexpr double kB = 0.1;

/// Ishigami and Homma (1990), factors in (-pi, pi).
double ishigami(const std::vector<double>& unit)
{
    const double x = (2 * unit[0] - 1) * kPi;
    const double y = (2 * unit[1] - 1) * kPi;
    const double z = (2 * unit[2] - 1) * kPi;
    return std::sin(x) + kA * std::sin(y) * std::sin(y) + kB * z * z * z * z * std::sin(x);
}

template <class Function>
std::vector<double> outputsOf(const Design& design, const Function& f)
{
    std::vector<double> out;
    for (const auto& point : design)
        out.push_back(f(point));
    return out;
}

/// The analytic shares of the variance, first order and total, by factor.
struct IshigamiShares {
    double first[3];
    double total[3];
};
IshigamiShares analyticShares()
{
    const double pi4 = kPi * kPi * kPi * kPi;
    const double v1 = 0.5 * (1 + kB * pi4 / 5) * (1 + kB * pi4 / 5);
    const double v2 = kA * kA / 8;
    const double v13 = kB * kB * pi4 * pi4 * (1.0 / 18 - 1.0 / 50);
    const double v = v1 + v2 + v13;
    return {{v1 / v, v2 / v, 0}, {(v1 + v13) / v, v2 / v, v13 / v}};
}

bool isNear(double a, double b, double tolerance) { return std::abs(a - b) <= tolerance; }

} // namespace

class TestSensitivity : public QObject {
    Q_OBJECT

private slots:
    void sobolIndicesOfIshigami();
    void regressionOfAStraightModel();
    void ranksSeeWhatIsMonotone();
    void morrisOfAStraightModel();
    void morrisSeesInteractions();
};

void TestSensitivity::sobolIndicesOfIshigami()
{
    const Design design = sobolIndexDesign(4096, 3);
    QCOMPARE(design.size(), std::size_t{4096 * 5});
    const auto found = sobolSensitivity(3, outputsOf(design, ishigami), 42, 99);
    const IshigamiShares analytic = analyticShares();
    QVERIFY(isNear(analytic.first[0], 0.3139, 1e-4) && isNear(analytic.total[2], 0.2437, 1e-4)); // as published
    for (std::size_t f = 0; f < 3; ++f) {
        qInfo("factor %d: first %.4f [%.4f, %.4f], analytic %.4f; total %.4f [%.4f, %.4f], analytic %.4f",
              static_cast<int>(f + 1), found[f].first.value, found[f].first.low, found[f].first.high, analytic.first[f],
              found[f].total.value, found[f].total.low, found[f].total.high, analytic.total[f]);
        QVERIFY(found[f].first.contains(analytic.first[f]));
        QVERIFY(found[f].total.contains(analytic.total[f]));
        QVERIFY(isNear(found[f].first.value, analytic.first[f], 0.01));
        QVERIFY(isNear(found[f].total.value, analytic.total[f], 0.01));
    }
}

void TestSensitivity::regressionOfAStraightModel()
{
    const Design design = latinHypercube(400, 3, 1);
    const auto straight =
        regressionSensitivity(design, outputsOf(design, [](const auto& x) { return 3 * x[0] - 4 * x[1] + 0 * x[2]; }));
    QVERIFY(isNear(straight.r2, 1, 1e-9));
    // Independent factors of the same variance: 3 / 5 and -4 / 5, up to the chance of the sample.
    QVERIFY(isNear(straight.factors[0].standardised.value, 0.6, 0.03));
    QVERIFY(isNear(straight.factors[1].standardised.value, -0.8, 0.03));
    QVERIFY(isNear(straight.factors[2].standardised.value, 0, 1e-9));
    // Ishigami's second factor moves the output up and down: no straight line sees it.
    const auto curved = regressionSensitivity(design, outputsOf(design, ishigami));
    QVERIFY(curved.factors[1].standardised.contains(0));
    QVERIFY(!curved.factors[0].standardised.contains(0));
    QVERIFY(curved.r2 < 0.4);
}

void TestSensitivity::ranksSeeWhatIsMonotone()
{
    const Design design = latinHypercube(100, 2, 2);
    const auto found =
        regressionSensitivity(design, outputsOf(design, [](const auto& x) { return std::exp(9 * x[0]); }));
    QVERIFY(isNear(found.factors[0].rank.value, 1, 1e-12));
    QVERIFY(found.factors[0].standardised.value < 0.9);
    QVERIFY(found.factors[1].rank.contains(0));
}

void TestSensitivity::morrisOfAStraightModel()
{
    const Design design = morrisDesign(20, 4, 3);
    QCOMPARE(design.size(), std::size_t{20 * 5});
    for (const auto& point : design)
        for (const double x : point)
            QVERIFY(x >= 0 && x <= 1);
    const auto found =
        morrisSensitivity(design, outputsOf(design, [](const auto& x) { return 5 * x[0] - 2 * x[1] + x[2]; }));
    const double expected[] = {5, -2, 1, 0};
    for (std::size_t f = 0; f < 4; ++f) {
        QVERIFY(isNear(found[f].mean, expected[f], 1e-9));
        QVERIFY(isNear(found[f].meanSize.value, std::abs(expected[f]), 1e-9));
        QVERIFY(isNear(found[f].deviation, 0, 1e-9));
    }
}

void TestSensitivity::morrisSeesInteractions()
{
    // The effect of the first factor is the second one: on four levels 0, 1/3, 2/3, 1, mean 1/2, variance 5/36.
    const Design design = morrisDesign(400, 2, 4);
    const auto found = morrisSensitivity(design, outputsOf(design, [](const auto& x) { return x[0] * x[1]; }));
    QVERIFY(found[0].meanSize.contains(0.5));
    QVERIFY(isNear(found[0].deviation, std::sqrt(5.0 / 36), 0.03));
}

QTEST_APPLESS_MAIN(TestSensitivity)
#include "tst_sensitivity.moc"
