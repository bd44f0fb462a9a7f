// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/bench/latency_histogram.h"

#include <QTest>

using lumos::ctl::LatencyHistogram;
using std::chrono::nanoseconds;

class TestBenchLatency final : public QObject {
    Q_OBJECT
private slots:
    void isExactBelowFourMicroseconds();
    void isNearUpToAMillisecond();
    void ranksAcrossMerges();
};

void TestBenchLatency::isExactBelowFourMicroseconds()
{
    for (const int ns : {0, 1, 999, 4095}) {
        LatencyHistogram times;
        times.add(nanoseconds(ns));
        QCOMPARE(times.quantile(0.5), static_cast<double>(ns));
    }
}

void TestBenchLatency::isNearUpToAMillisecond()
{
    for (int ns = 4096; ns <= 2'000'000; ns += ns / 97) {
        LatencyHistogram times;
        times.add(nanoseconds(ns));
        const double told = times.quantile(0.9999);
        QVERIFY2(told >= ns && told <= ns * 1.05, qPrintable(QStringLiteral("%1 ns told as %2").arg(ns).arg(told)));
    }
    LatencyHistogram times;
    times.add(std::chrono::hours(1000)); // beyond the last bucket, but counted
    QVERIFY(times.quantile(1) > 1e9);
}

void TestBenchLatency::ranksAcrossMerges()
{
    LatencyHistogram fast;
    LatencyHistogram slow;
    for (int i = 0; i < 9'998; ++i)
        fast.add(nanoseconds(100));
    slow.add(nanoseconds(65'000));
    slow.add(nanoseconds(65'000));
    fast.merge(slow);
    QCOMPARE(fast.quantile(0.5), 100.0);
    QCOMPARE(fast.quantile(0.9998), 100.0);
    QVERIFY(fast.quantile(0.9999) >= 65'000.0 && fast.quantile(0.9999) <= 65'000.0 * 1.05);
}

QTEST_GUILESS_MAIN(TestBenchLatency)
#include "tst_bench_latency.moc"
