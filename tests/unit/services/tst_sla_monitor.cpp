// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/planning_measures.h"
#include "services/sla_monitor.h"

#include <QTest>

using namespace lumos;
using base::Date;
using services::SlaMonitor;

namespace {

const Date kToday = Date::fromYmd(2026, 11, 23);

/// Thirty days of a million requests, `bad` of them bad each day.
std::vector<domain::SloDay> month(const QString& key, std::int64_t bad)
{
    std::vector<domain::SloDay> out;
    for (int i = 29; i >= 0; --i)
        out.push_back({key, kToday - i, 1'000'000 - bad, 1'000'000});
    return out;
}

} // namespace

class TestSlaMonitor final : public QObject {
    Q_OBJECT
private slots:
    void countsInWholeNumbers();
    void seesABurn();
    void ignoresOtherDays();
    void sortsTheWorstFirst();
    void backtestComparesDayByDay();
};

void TestSlaMonitor::countsInWholeNumbers()
{
    const domain::Slo slo{QStringLiteral("a"), {}, QStringLiteral("availability"), 999'000};
    const auto exact = SlaMonitor::statusOf(slo, month(slo.key, 1000), kToday);
    QVERIFY(exact.met); // exactly as many as allowed
    QCOMPARE(exact.budgetLeftPoints, std::int64_t{0});
    QCOMPARE(exact.actualPpm, std::int64_t{999'000});
    const auto over = SlaMonitor::statusOf(slo, month(slo.key, 1001), kToday);
    QVERIFY(!over.met);
    const auto half = SlaMonitor::statusOf(slo, month(slo.key, 500), kToday);
    QCOMPARE(half.budgetLeftPoints, std::int64_t{5000});
    QCOMPARE(half.burnRate, 0.5);
}

void TestSlaMonitor::seesABurn()
{
    const domain::Slo slo{QStringLiteral("a"), {}, QStringLiteral("availability"), 999'000};
    auto days = month(slo.key, 100);
    days.back().good = 1'000'000 - 6300;
    const auto status = SlaMonitor::statusOf(slo, days, kToday);
    QVERIFY(status.met);
    QCOMPARE(status.burnRate, 6.3);
    QVERIFY(status.burnRate >= SlaMonitor::kFastBurn);
}

void TestSlaMonitor::ignoresOtherDays()
{
    const domain::Slo slo{QStringLiteral("a"), {}, QStringLiteral("availability"), 999'000};
    auto days = month(slo.key, 0);
    days.insert(days.begin(), {slo.key, kToday - 30, 0, 1'000'000});
    days.push_back({slo.key, kToday + 1, 0, 1'000'000});
    QCOMPARE(SlaMonitor::statusOf(slo, days, kToday).budgetLeftPoints, std::int64_t{10'000});
    QVERIFY(SlaMonitor::statusOf(slo, {}, kToday).met);
}

void TestSlaMonitor::sortsTheWorstFirst()
{
    domain::PlatformSnapshot snapshot;
    std::vector<domain::SloDay> days;
    for (const auto& [key, bad] :
         {std::pair{QStringLiteral("a"), 200}, {QStringLiteral("b"), 2000}, {QStringLiteral("c"), 700}}) {
        snapshot.slos.push_back({key, {}, key, 999'000});
        const auto more = month(key, bad);
        days.insert(days.end(), more.begin(), more.end());
    }
    const auto statuses = SlaMonitor::statusesOf(snapshot, days, kToday);
    QCOMPARE(statuses[0].slo, QStringLiteral("b"));
    QCOMPARE(statuses[1].slo, QStringLiteral("c"));
    QCOMPARE(statuses[2].slo, QStringLiteral("a"));
}

void TestSlaMonitor::backtestComparesDayByDay()
{
    const engine::simulation::Band band{{90, 90, 90}, {100, 100, 100}, {110, 110, 110}};
    const auto outcome = services::backtestOf(band, {100, 125, std::numeric_limits<double>::quiet_NaN()});
    QCOMPARE(outcome.days, 2);
    QCOMPARE(outcome.mapePercent, 10.0);
    QCOMPARE(outcome.coveragePercent, 50.0);
}

QTEST_GUILESS_MAIN(TestSlaMonitor)
#include "tst_sla_monitor.moc"
