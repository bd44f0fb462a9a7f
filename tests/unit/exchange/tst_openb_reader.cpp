// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/openb_reader.h"

#include "support/data_set.h"
#include "unit/exchange/reading.h"

#include <QFile>
#include <QTest>

#include <set>

using namespace lumos;
using namespace lumos::exchange;
using domain::Node;
using test::gather;
using test::gatherBytes;
using test::optionsFor;
using test::placesOf;

namespace {

constexpr std::int64_t kMebibyte = std::int64_t{1} << 20;
const base::Instant kEpoch = base::Instant::fromSeconds(1'700'000'000);
const domain::ClusterId kCluster{{1, 2}};
const domain::TenantId kTenant{{3, 4}};
const QByteArray kNodeHeader = "sn,cpu_milli,memory_mib,gpu,model\n";
const QByteArray kPodHeader =
    "name,cpu_milli,memory_mib,num_gpu,gpu_milli,gpu_spec,qos,pod_phase,creation_time,deletion_time,scheduled_time\n";

auto nodesOf(base::IdGenerator& ids)
{
    return [&ids](QIODevice& device, const ReadOptions& options, const RowSink<OpenbNode>& sink) {
        return readOpenbNodes(device, options, {ids, kEpoch, kCluster, kTenant}, sink);
    };
}

auto podsOf(base::IdGenerator& ids)
{
    return [&ids](QIODevice& device, const ReadOptions& options, const RowSink<OpenbPod>& sink) {
        return readOpenbPods(device, options, {ids, kEpoch, kCluster, kTenant}, sink);
    };
}

QStringList nodePlaces(const QByteArray& lines)
{
    base::IdGenerator ids(1);
    const auto reading = gatherBytes<OpenbNode>(kNodeHeader + lines, QStringLiteral("nodes.csv"), nodesOf(ids));
    return reading ? placesOf(reading->check.errors) : QStringList{reading.error().toEnglish()};
}

QStringList podPlaces(const QByteArray& lines)
{
    base::IdGenerator ids(1);
    const auto reading = gatherBytes<OpenbPod>(kPodHeader + lines, QStringLiteral("pods.csv"), podsOf(ids));
    return reading ? placesOf(reading->check.errors) : QStringList{reading.error().toEnglish()};
}

base::Result<std::vector<std::uint16_t>> orderOf(QByteArray bytes, std::size_t podCount)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return readArrivalOrder(buffer, QStringLiteral("order.u16le"), podCount);
}

} // namespace

class TestOpenbReader : public QObject {
    Q_OBJECT

private slots:
    void readsTheInventoryOf1213Nodes()
    {
        LUMOS_DATA_FILE(path, "openb/openb_node_list_gpu_node.csv");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        base::IdGenerator ids(7);
        const auto reading = gather<OpenbNode>(file, optionsFor(QStringLiteral("nodes.csv")), nodesOf(ids));
        QVERIFY(reading.has_value());
        QCOMPARE(placesOf(reading->check.errors), QStringList());
        QCOMPARE(reading->rows.size(), std::size_t{1213});
        std::int64_t gpus = 0;
        std::set<domain::NodeId> distinct;
        for (const OpenbNode& row : reading->rows) {
            const Node& node = row.node;
            gpus += node.gpuCount;
            distinct.insert(node.id);
        }
        QCOMPARE(gpus, std::int64_t{6212});
        QCOMPARE(distinct.size(), std::size_t{1213});
        QVERIFY(std::is_sorted(reading->rows.begin(), reading->rows.end(),
                               [](const OpenbNode& a, const OpenbNode& b) { return a.node.id < b.node.id; }));
        QCOMPARE(reading->rows.front().line, qint64{2}); // behind the header
        const Node& first = reading->rows.front().node;
        QCOMPARE(first.name, QStringLiteral("openb-node-0000"));
        QCOMPARE(first.cpuMilli, std::int64_t{64000});
        QCOMPARE(first.memoryBytes, 262144 * kMebibyte);
        QCOMPARE(first.gpuCount, 2);
        QCOMPARE(first.gpuModel, QStringLiteral("P100"));
        QVERIFY(first.cluster == kCluster);
    }

    void readsThePodListOf8152Pods_data()
    {
        QTest::addColumn<QString>("list");
        QTest::newRow("default") << QStringLiteral("openb/openb_pod_list_default.csv");
        QTest::newRow("gpushare40") << QStringLiteral("openb/openb_pod_list_gpushare40.csv");
    }

    void readsThePodListOf8152Pods()
    {
        QFETCH(const QString, list);
        const QString path = test::dataFile(list);
        if (path.isEmpty())
            QSKIP("the pod list is not at hand");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        base::IdGenerator ids(7);
        const auto reading = gather<OpenbPod>(file, optionsFor(list), podsOf(ids));
        QVERIFY(reading.has_value());
        QCOMPARE(placesOf(reading->check.errors), QStringList());
        QCOMPARE(reading->rows.size(), std::size_t{8152});
        QVERIFY(std::is_sorted(reading->rows.begin(), reading->rows.end(),
                               [](const OpenbPod& a, const OpenbPod& b) { return a.workload.id < b.workload.id; }));
        for (const OpenbPod& pod : reading->rows)
            QVERIFY(pod.workload.request.gpuCount <= 1 || pod.workload.request.gpuMilli == 1000);
    }

    void readsTheOrdersOfArrival()
    {
        LUMOS_DATA_FILE(path, "openb/arrival/default.seed42.u16le");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto order = readArrivalOrder(file, QStringLiteral("order"), 8152);
        QVERIFY(order.has_value());
        QCOMPARE(order->size(), std::size_t{10866});
        QCOMPARE(int{order->front()}, 255);
        QCOMPARE((std::set<std::uint16_t>(order->begin(), order->end()).size()), std::size_t{8152});
    }

    void takesTheFieldsOfAPod()
    {
        base::IdGenerator ids(1);
        const auto reading =
            gatherBytes<OpenbPod>(kPodHeader + "pod-1,6000,12288,1,460,V100M16|V100M32,LS,Running,427061,12902960,"
                                               "427062\npod-2,1000,1024,0,0,,BE,Failed,5,,\n",
                                  QStringLiteral("pods.csv"), podsOf(ids));
        QVERIFY(reading.has_value());
        QCOMPARE(placesOf(reading->check.errors), QStringList());
        const OpenbPod& pod = reading->rows.front();
        QCOMPARE(pod.workload.name, QStringLiteral("pod-1"));
        QVERIFY(pod.workload.tenant == kTenant);
        QCOMPARE(pod.workload.request.cpuMilli, std::int64_t{6000});
        QCOMPARE(pod.workload.request.memoryBytes, 12288 * kMebibyte);
        QCOMPARE(pod.workload.request.gpuCount, 1);
        QCOMPARE(pod.workload.request.gpuMilli, 460);
        QCOMPARE(pod.workload.request.gpuModels, (QStringList{QStringLiteral("V100M16"), QStringLiteral("V100M32")}));
        QCOMPARE(pod.workload.priority, 100);
        QVERIFY(pod.workload.state == domain::WorkloadState::Running);
        QVERIFY(pod.workload.createdAt == kEpoch + base::Duration::seconds(427061));
        QVERIFY(pod.scheduledAt == kEpoch + base::Duration::seconds(427062));
        const OpenbPod& second = reading->rows.back();
        QVERIFY(second.workload.state == domain::WorkloadState::Stopped);
        QVERIFY(!second.scheduledAt && !second.deletedAt);
        QVERIFY(second.workload.request.gpuModels.isEmpty());
        QCOMPARE(second.workload.priority, 0);
    }

    void givesTheSameIdsForTheSameSeed()
    {
        const QByteArray bytes = kNodeHeader + "a,1,1,0,\nb,1,1,0,\n";
        base::IdGenerator one(5);
        base::IdGenerator two(5);
        const auto first = gatherBytes<OpenbNode>(bytes, QStringLiteral("n"), nodesOf(one));
        const auto second = gatherBytes<OpenbNode>(bytes, QStringLiteral("n"), nodesOf(two));
        QVERIFY(first.has_value() && second.has_value());
        QCOMPARE(first->rows.size(), std::size_t{2});
        QVERIFY(first->rows == second->rows);
    }

    void refusesBadNodes()
    {
        QCOMPARE(nodePlaces("a,x,1,0,\n"),
                 QStringList{QStringLiteral("2 cpu_milli: x -> a whole number from 0 to 1000000000")});
        QCOMPARE(nodePlaces("a,1,-1,0,\n"),
                 QStringList{QStringLiteral("2 memory_mib: -1 -> a whole number from 0 to 1073741824")});
        QCOMPARE(nodePlaces("a,1,1,2,\n"), QStringList{QStringLiteral("2 model:  -> a GPU model such as H100")});
        QCOMPARE(nodePlaces("a,1,1,0,\nb,1,1,0,\na,1,1,0,\n"),
                 QStringList{QStringLiteral("4 sn: a -> a name of its own in each line")});
        QCOMPARE(nodePlaces(",1,1,0,\n"), QStringList{QStringLiteral("2 sn:  -> a value")});
        QCOMPARE(nodePlaces("a,1,1\n"), QStringList{QStringLiteral("2 gpu: 3 fields -> 5 fields")});
    }

    void refusesBadPods()
    {
        QCOMPARE(podPlaces("p,1,1,0,5,,LS,Running,0,0,0\n"), QStringList{QStringLiteral("2 gpu_milli: 5 -> 0")});
        QCOMPARE(podPlaces("p,1,1,1,0,,LS,Running,0,0,0\n"),
                 QStringList{QStringLiteral("2 gpu_milli: 0 -> a whole number from 1 to 1000")});
        QCOMPARE(podPlaces("p,1,1,2,500,,LS,Running,0,0,0\n"), QStringList{QStringLiteral("2 gpu_milli: 500 -> 1000")});
        QCOMPARE(podPlaces("p,1,1,0,0,,XX,Running,0,0,0\n"),
                 QStringList{QStringLiteral("2 qos: XX -> one of LS, Guaranteed, Burstable, BE")});
        QCOMPARE(podPlaces("p,1,1,0,0,,LS,Lost,0,0,0\n"),
                 QStringList{QStringLiteral("2 pod_phase: Lost -> one of Pending, Running, Succeeded, Failed")});
        QCOMPARE(podPlaces("p,1,1,0,0,,LS,Running,,0,0\n"),
                 QStringList{QStringLiteral("2 creation_time:  -> a whole number from 0 to 3162240000")});
    }

    void refusesBadOrders()
    {
        QVERIFY(orderOf(QByteArray::fromHex("0100"), 2).has_value());
        const auto tooLarge = orderOf(QByteArray::fromHex("00000200"), 2);
        QVERIFY(!tooLarge);
        QCOMPARE(tooLarge.error().place->field, QStringLiteral("entry 2"));
        QCOMPARE(tooLarge.error().place->found, QStringLiteral("2"));
        const auto half = orderOf(QByteArray::fromHex("000001"), 2);
        QVERIFY(!half);
        QCOMPARE(half.error().place->field, QStringLiteral("entry 2"));
    }
};

QTEST_GUILESS_MAIN(TestOpenbReader)
#include "tst_openb_reader.moc"
