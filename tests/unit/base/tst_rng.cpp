// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/rng.h"

#include <QTest>

#include <array>
#include <cmath>

using lumos::base::CounterRng;
using lumos::base::DrawKey;

class TestRng final : public QObject {
    Q_OBJECT

private slots:
    void mixIsTheKnownFinaliser();
    void dependsOnEveryCoordinate();
    void isUniform();
    void belowStaysBelow();
    void invertsTheNormalDistribution_data();
    void invertsTheNormalDistribution();
    void normalHasTheRightMoments();
};

void TestRng::mixIsTheKnownFinaliser()
{
    // First outputs of splitmix64 with state 0 and with state 1234567 (Vigna's reference).
    QCOMPARE(CounterRng::mix(0), 0xE220A8397B1DCDAFULL);
    QCOMPARE(CounterRng::mix(0x9E3779B97F4A7C15ULL), 0x6E789E6AA1B965F4ULL);
    QCOMPARE(CounterRng::mix(1234567), 6457827717110365317ULL);
}

void TestRng::dependsOnEveryCoordinate()
{
    const DrawKey base{1, 2, 3, 4, 5};
    const std::uint64_t h = CounterRng::bits(base);
    QCOMPARE(CounterRng::bits(base), h);
    const DrawKey others[] = {{2, 2, 3, 4, 5}, {1, 3, 3, 4, 5}, {1, 2, 4, 4, 5}, {1, 2, 3, 5, 5}, {1, 2, 3, 4, 6}};
    for (const DrawKey& k : others)
        QVERIFY(CounterRng::bits(k) != h);
}

void TestRng::isUniform()
{
    // Chi-square over 64 cells: 63 degrees of freedom, 99.9 % quantile 103.4. The draws are fixed, so the test is too.
    constexpr int n = 64'000;
    std::array<int, 64> cells{};
    for (std::uint64_t i = 0; i < n; ++i) {
        const double u = CounterRng::uniform({99, 1, 0, 0, i});
        QVERIFY(u >= 0 && u < 1);
        ++cells[static_cast<std::size_t>(u * 64)];
    }
    double chi = 0;
    for (const int c : cells)
        chi += (c - 1000.0) * (c - 1000.0) / 1000.0;
    QVERIFY2(chi < 103.4, qPrintable(QString::number(chi)));
}

void TestRng::belowStaysBelow()
{
    std::array<int, 7> seen{};
    for (std::uint64_t i = 0; i < 7000; ++i)
        ++seen[CounterRng::below({5, 0, 0, 0, i}, 7)];
    for (const int c : seen)
        QVERIFY(c > 850 && c < 1150);
    QCOMPARE(CounterRng::below({5, 0, 0, 0, 1}, 1), std::uint64_t{0});
}

void TestRng::invertsTheNormalDistribution_data()
{
    QTest::addColumn<double>("x");
    for (const double x :
         {-7.0, -5.0, -3.0, -2.0, -1.959963984540054, -1.0, -0.5, -0.01, 0.0, 0.3, 1.2815515655446004, 2.5, 4.0})
        QTest::addRow("%g", x) << x;
}

void TestRng::invertsTheNormalDistribution()
{
    QFETCH(double, x);
    const double p = 0.5 * std::erfc(-x / std::sqrt(2.0));
    const double back = CounterRng::inverseNormal(p);
    QVERIFY2(std::abs(back - x) <= 1.15e-9 * std::max(1.0, std::abs(x)) + 1e-12,
             qPrintable(QString::number(back, 'g', 17)));
}

void TestRng::normalHasTheRightMoments()
{
    constexpr int n = 100'000;
    double sum = 0;
    double squares = 0;
    for (std::uint64_t i = 0; i < n; ++i) {
        const double z = CounterRng::normal({3, 2, 1, 7, i});
        sum += z;
        squares += z * z;
    }
    QVERIFY(std::abs(sum / n) < 0.015);
    QVERIFY(std::abs(squares / n - 1) < 0.02);
}

QTEST_APPLESS_MAIN(TestRng)
#include "tst_rng.moc"
