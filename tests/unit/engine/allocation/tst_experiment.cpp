// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/allocation/experiment.h"
#include "support/data_set.h"

#include <QFile>
#include <QTest>

#include <cmath>

using namespace lumos;
using namespace lumos::domain;
using namespace lumos::engine::allocation;

namespace {

Node gpuNode(std::uint64_t number, const QStringList& f)
{
    Node n;
    n.id.uuid = {1, number};
    n.name = f[0];
    n.pool = QStringLiteral("shared");
    n.cpuMilli = f[1].toLongLong();
    n.memoryBytes = f[2].toLongLong() << 20;
    n.gpuCount = f[3].toInt();
    n.gpuModel = f[4];
    return n;
}

std::vector<QStringList> rowsOf(const QString& path)
{
    std::vector<QStringList> rows;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    file.readLine();
    while (!file.atEnd())
        rows.push_back(QString::fromUtf8(file.readLine()).trimmed().split(u','));
    return rows;
}

std::vector<std::uint32_t> orderOf(const QString& path)
{
    std::vector<std::uint32_t> order;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return order;
    const QByteArray bytes = file.readAll();
    for (qsizetype i = 0; i + 1 < bytes.size(); i += 2)
        order.push_back(static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i]) |
                                                   static_cast<unsigned char>(bytes[i + 1]) << 8));
    return order;
}

/// A clock that moves a microsecond at a time.
Tick steps()
{
    return [now = std::int64_t{0}]() mutable { return now += 1000; };
}

ExperimentSpec smallSpec()
{
    ExperimentSpec spec;
    spec.nodes = {gpuNode(1, {QStringLiteral("a"), QStringLiteral("64000"), QStringLiteral("1000"),
                              QStringLiteral("10"), QStringLiteral("T4")})};
    spec.requests = {{1000, 0, 1, 1000, {}}};
    spec.order.assign(13, 0);
    return spec;
}

} // namespace

class TestExperiment final : public QObject {
    Q_OBJECT

private slots:
    void countsWhatArrivesAndFails();
    void refusesBadOrders();
    void stopsWhenAsked();
    void matchesThePublishedResults_data();
    void matchesThePublishedResults();
};

void TestExperiment::countsWhatArrivesAndFails()
{
    const auto checkpoints = runExperiment(smallSpec(), steps(), {});
    QVERIFY(checkpoints.has_value());
    QCOMPARE(checkpoints->size(), std::size_t{6}); // 80, 90, 100, 110, 120, 130
    QCOMPARE(checkpoints->at(0).arrivedPercent, 80);
    QCOMPARE(checkpoints->at(0).allocatedGpuPercent, 80.0);
    QCOMPARE(checkpoints->at(0).failed, std::int64_t{0});
    QCOMPARE(checkpoints->at(5).arrivedPercent, 130);
    QCOMPARE(checkpoints->at(5).allocatedGpuPercent, 100.0);
    QCOMPARE(checkpoints->at(5).failed, std::int64_t{3});
    QCOMPARE(checkpoints->at(5).p50Us, 1.0);
    QCOMPARE(checkpoints->at(5).decisionsPerSecond, 1e6);
}

void TestExperiment::refusesBadOrders()
{
    ExperimentSpec spec = smallSpec();
    spec.order.push_back(1);
    QCOMPARE(runExperiment(spec, steps(), {}).error().toEnglish(),
             QStringLiteral("Arrival 14 is row 1 of a list of 1 requests."));
    spec.nodes.clear();
    QVERIFY(!runExperiment(spec, steps(), {}));
}

void TestExperiment::stopsWhenAsked()
{
    base::StopSource source;
    source.request_stop();
    QCOMPARE(runExperiment(smallSpec(), steps(), source.get_token()).error().code, base::ErrorCode::Cancelled);
}

void TestExperiment::matchesThePublishedResults_data()
{
    QTest::addColumn<PlacementPolicy>("policy");
    QTest::addColumn<double>("published100");
    QTest::addColumn<double>("published130");
    QTest::addColumn<double>("tolerance");
    // Means of ten seeds as published with the FGD paper; here of the orders that are at hand. The random policy spreads
    // most from seed to seed. The default has no published figure: it must beat FGD.
    QTest::newRow("fgd") << PlacementPolicy::Fgd << 95.23 << 95.39 << 0.2;
    QTest::newRow("best_fit") << PlacementPolicy::BestFit << 92.86 << 93.08 << 0.3;
    QTest::newRow("dot_product") << PlacementPolicy::DotProduct << 90.62 << 90.85 << 0.3;
    QTest::newRow("random") << PlacementPolicy::Random << 86.30 << 87.47 << 0.6;
    QTest::newRow("lumos") << PlacementPolicy::Lumos << 96.09 << 96.17 << 0.2;
}

void TestExperiment::matchesThePublishedResults()
{
    LUMOS_DATA_FILE(nodeFile, "openb/openb_node_list_gpu_node.csv");
    LUMOS_DATA_FILE(podFile, "openb/openb_pod_list_default.csv");
    const auto nodes = rowsOf(nodeFile);
    const auto pods = rowsOf(podFile);
    QVERIFY(!nodes.empty() && !pods.empty());
    QFETCH(PlacementPolicy, policy);
    ExperimentSpec spec;
    spec.policy = policy;
    for (const QStringList& f : nodes)
        spec.nodes.push_back(gpuNode(spec.nodes.size() + 1, f));
    for (const QStringList& f : pods)
        spec.requests.push_back({f[1].toLongLong(), f[2].toLongLong() << 20, f[3].toInt(), f[4].toInt(), {}});
    double at100 = 0;
    double at130 = 0;
    int runs = 0;
    for (spec.seed = 42; spec.seed <= 46; ++spec.seed) {
        spec.order = orderOf(test::dataFile(QStringLiteral("openb/arrival/default.seed%1.u16le").arg(spec.seed)));
        if (spec.order.empty())
            continue;
        const auto checkpoints = runExperiment(spec, steps(), {});
        QVERIFY(checkpoints.has_value());
        QCOMPARE(checkpoints->size(), std::size_t{10});
        at100 += checkpoints->at(3).allocatedGpuPercent;
        at130 += checkpoints->at(9).allocatedGpuPercent;
        ++runs;
    }
    QVERIFY(runs > 0);
    at100 /= runs;
    at130 /= runs;
    QFETCH(double, published100);
    QFETCH(double, published130);
    QFETCH(double, tolerance);
    QVERIFY2(std::abs(at100 - published100) <= tolerance, qPrintable(QString::number(at100)));
    QVERIFY2(std::abs(at130 - published130) <= tolerance, qPrintable(QString::number(at130)));
}

QTEST_APPLESS_MAIN(TestExperiment)
#include "tst_experiment.moc"
