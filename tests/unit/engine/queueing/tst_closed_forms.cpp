// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/queueing/closed_forms.h"
#include "support/data_set.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>
#include <map>

using namespace lumos;
using namespace lumos::engine::queueing;

namespace {

bool isClose(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max(1.0, std::abs(b)); }

using Figures = std::map<QString, double>;

double parameter(const QJsonObject& vector, const char* name)
{
    return vector.value(u"params").toObject().value(QLatin1String(name)).toDouble();
}

Figures named(const QueueMeans& m)
{
    return {{QStringLiteral("L"), m.inSystem},
            {QStringLiteral("Lq"), m.waiting},
            {QStringLiteral("W"), m.sojourn},
            {QStringLiteral("Wq"), m.wait}};
}

/// What our formulas say to a published vector; empty for a model that is not one of a queue.
Figures figuresOf(const QJsonObject& vector)
{
    const QString model = vector.value(u"model").toString();
    const double arrivals = parameter(vector, "lambda_");
    const double service = parameter(vector, "mu");
    const auto servers = static_cast<std::int64_t>(parameter(vector, "c"));
    if (model == u"M/M/1") {
        const QueueMeans means = meansOfMmc(arrivals, service, 1);
        Figures out = named(means);
        out[QStringLiteral("P_wait")] = means.waitProbability;
        out[QStringLiteral("T_p95")] = sojournQuantileOfMm1(arrivals, service, 0.95);
        return out;
    }
    if (model == u"M/M/c") {
        Figures out = named(meansOfMmc(arrivals, service, servers));
        out[QStringLiteral("erlang_c")] = erlangC(servers, arrivals / service);
        out[QStringLiteral("Wq_tail_at_1")] = waitTailOfMmc(arrivals, service, servers, 1);
        return out;
    }
    if (model == u"M/M/c/c") {
        const double blocking = erlangB(servers, arrivals / service);
        return {{QStringLiteral("blocking"), blocking},
                {QStringLiteral("carried"), arrivals / service * (1 - blocking)}};
    }
    if (model == u"M/G/1")
        return named(meansOfMg1(arrivals, parameter(vector, "mean_service"), parameter(vector, "scv")));
    if (model == u"M/M/1/K") {
        const FiniteQueueMeans m = meansOfMm1k(arrivals, service, static_cast<std::int64_t>(parameter(vector, "K")));
        return {{QStringLiteral("blocking"), m.blocking},
                {QStringLiteral("L"), m.inSystem},
                {QStringLiteral("W"), m.sojourn},
                {QStringLiteral("throughput"), m.throughput}};
    }
    if (model == u"machine repair, 1 repairer") {
        const RepairMeans m = meansOfRepair(static_cast<std::int64_t>(parameter(vector, "N")),
                                            parameter(vector, "failure_rate"), parameter(vector, "repair_rate"));
        return {{QStringLiteral("all_up"), m.allUp},
                {QStringLiteral("mean_down"), m.meanDown},
                {QStringLiteral("availability"), m.availability}};
    }
    if (model == u"alternating renewal") {
        const double up = availability(parameter(vector, "MTBF"), parameter(vector, "MTTR"));
        return {{QStringLiteral("availability"), up},
                {QStringLiteral("two_parallel"), 1 - (1 - up) * (1 - up)},
                {QStringLiteral("two_serial"), up * up}};
    }
    if (model == u"two M/M/1 in series") {
        const QueueMeans first = meansOfMmc(arrivals, parameter(vector, "mu1"), 1);
        const QueueMeans second = meansOfMmc(arrivals, parameter(vector, "mu2"), 1);
        return {{QStringLiteral("L1"), first.inSystem},
                {QStringLiteral("L2"), second.inSystem},
                {QStringLiteral("W"), first.sojourn + second.sojourn}};
    }
    return {};
}

} // namespace

class TestClosedForms : public QObject {
    Q_OBJECT

private slots:
    void erlangMatchesItsSums();
    void littleHolds();
    void oneServerIsTheSameByEveryFormula();
    void quantilesInvertTheTail();
    void anOverloadedQueueHasNoMeans();
    void matchesThePublishedVectors();
};

void TestClosedForms::erlangMatchesItsSums()
{
    // M/M/2 with one erlang: C = 1/3.
    QVERIFY(isClose(erlangC(2, 1.0), 1.0 / 3.0));
    // B and C of 10 servers, 8 erlangs, from their sums of powers and factorials.
    double sum = 0;
    double term = 1;
    for (int n = 0; n < 10; ++n) {
        sum += term;
        term *= 8.0 / (n + 1);
    }
    QVERIFY(isClose(erlangB(10, 8.0), term / (sum + term)));
    const double last = term * 10.0 / 2.0;
    QVERIFY(isClose(erlangC(10, 8.0), last / (sum + last)));
    QCOMPARE(erlangC(5, 0.0), 0.0);
    QCOMPARE(erlangB(0, 1.0), 1.0);
    QCOMPARE(erlangC(4, 4.0), 1.0);
}

void TestClosedForms::littleHolds()
{
    for (const double scv : {0.0, 0.5, 1.0, 4.0})
        for (const std::int64_t servers : {1, 3, 40}) {
            const double rate = 0.8 * static_cast<double>(servers) / 2.5;
            const QueueMeans m = meansOfMgc(rate, 2.5, scv, servers);
            QVERIFY(isClose(m.inSystem, rate * m.sojourn));
            QVERIFY(isClose(m.waiting, rate * m.wait));
            QVERIFY(isClose(m.sojourn, m.wait + 2.5));
        }
}

void TestClosedForms::oneServerIsTheSameByEveryFormula()
{
    // L = rho / (1 - rho) = 4 for rho = 0.8; M/D/1 waits half as long as M/M/1.
    QVERIFY(isClose(meansOfMmc(0.8, 1, 1).inSystem, 4));
    QVERIFY(isClose(meansOfMg1(0.8, 1, 1).wait, 4));
    QVERIFY(isClose(meansOfMg1(0.8, 1, 0).wait, 2));
    // A queue that never fills is one without a limit; one of one place is Erlang's B.
    QVERIFY(isClose(meansOfMm1k(0.8, 1, 1000).inSystem, 4));
    QVERIFY(isClose(meansOfMm1k(0.8, 1, 1).blocking, erlangB(1, 0.8)));
    // One machine is an alternating renewal.
    QVERIFY(isClose(meansOfRepair(1, 0.01, 0.5).availability, availability(100, 2)));
}

void TestClosedForms::quantilesInvertTheTail()
{
    QVERIFY(isClose(waitQuantile(1, 0.8, 1.0, 0.95), std::log(0.8 / 0.05) / 0.2));
    for (const double t : {0.1, 0.7, 3.0}) {
        const double tail = waitTailOfMmc(7.2, 1, 8, t);
        QVERIFY(isClose(waitQuantile(8, 7.2, 1.0, 1 - tail), t));
    }
    QCOMPARE(waitQuantile(1000, 100.0, 60.0, 0.95), 0.0);
    QVERIFY(waitTailOfMmc(0.5, 1, 1, 1e6) < 1e-290);
}

void TestClosedForms::anOverloadedQueueHasNoMeans()
{
    QVERIFY(std::isinf(meansOfMmc(2, 1, 2).wait));
    QVERIFY(std::isinf(meansOfMg1(3, 1, 0).inSystem));
    // One with a limit has: nearly always full, served all the time.
    const FiniteQueueMeans full = meansOfMm1k(1000, 1, 50);
    QVERIFY(isClose(full.throughput, 1));
    QVERIFY(full.inSystem > 49.99 && full.inSystem <= 50);
}

void TestClosedForms::matchesThePublishedVectors()
{
    LUMOS_DATA_FILE(path, "vectors/closed_forms.json");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    std::map<QString, int> compared;
    for (const QJsonValue value : QJsonDocument::fromJson(file.readAll()).object().value(u"vectors").toArray()) {
        const QJsonObject vector = value.toObject();
        const Figures ours = figuresOf(vector);
        if (ours.empty())
            continue;
        const QJsonObject expected = vector.value(u"expected").toObject();
        for (auto figure = expected.begin(); figure != expected.end(); ++figure) {
            QVERIFY2(ours.contains(figure.key()), qPrintable(figure.key()));
            QVERIFY2(isClose(ours.at(figure.key()), figure.value().toDouble()),
                     qPrintable(vector.value(u"id").toString() + u' ' + figure.key()));
        }
        ++compared[vector.value(u"model").toString()];
    }
    QCOMPARE(compared.size(), std::size_t{8}); // models
}

QTEST_GUILESS_MAIN(TestClosedForms)
#include "tst_closed_forms.moc"
