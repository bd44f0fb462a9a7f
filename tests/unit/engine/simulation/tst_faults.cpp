// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulation/fault_plan.h"
#include "engine/simulation/simulation_plan.h"
#include "unit/engine/simulation/small_platform.h"

#include <QTest>

#include <cmath>

using namespace lumos;
using namespace lumos::engine::simulation;
using tests::sameOutcome;
using tests::SmallPlatform;

namespace {

constexpr std::int32_t kYearHours = 365 * 24;
constexpr double kCards = tests::kNodesPerTenant * tests::kGpusPerNode;

/// Nodes 1..count that fail by one source each.
FaultPlan failing(std::uint32_t count, const RepairTime& up, const RepairTime& repair)
{
    FaultPlan plan;
    for (std::uint32_t n = 0; n < count; ++n) {
        plan.nodes.push_back({{7, n + 1}});
        plan.addedAt.push_back(-1);
        plan.sources.push_back({n + 1, up, repair, 0, {n}});
    }
    return plan;
}

/// Mean of the share of its capacity that each node has.
std::vector<double> availability(const FaultPlan& plan, std::int32_t replication, std::int32_t hours)
{
    const FaultTimeline timeline(plan, 42, replication, hours, 3600);
    std::vector<double> sum(plan.nodes.size(), 0);
    std::vector<std::int32_t> since(plan.nodes.size(), 0);
    std::vector<std::int32_t> permille(plan.nodes.size(), kWholePermille);
    for (const FaultTimeline::Turn& turn : timeline.turns()) {
        sum[turn.node] += static_cast<double>(permille[turn.node]) * (turn.step - since[turn.node]);
        since[turn.node] = turn.step;
        permille[turn.node] = turn.permille;
    }
    for (std::size_t n = 0; n < sum.size(); ++n)
        sum[n] = (sum[n] + static_cast<double>(permille[n]) * (hours - since[n])) / hours / kWholePermille;
    return sum;
}

base::TimeRange days(const SmallPlatform& platform, int from, int to)
{
    return {platform.config.start + base::Duration::days(from), platform.config.start + base::Duration::days(to)};
}

} // namespace

class TestFaults final : public QObject {
    Q_OBJECT

private slots:
    void availabilityOfNodes_data();
    void availabilityOfNodes();
    void nothingGoesWrongByItself();
    void aClusterIsLost();
    void anotherNodeTakesTimeToServe();
    void slowNodesHaveLessCapacity();
    void aWithdrawnOutageLeavesNoTrace();
    void maintenanceAndChaos();
    void aCommonCauseTakesTheZone();
    void replicationsDiffer();
    void newNodesComeLate();
    void aLeaseEndsWithItsNodes();
    void aRunMayEndBeforeItsHorizon();
    void refusesWhatIsNotThere();
};

void TestFaults::availabilityOfNodes_data()
{
    QTest::addColumn<int>("failureShape");
    QTest::addColumn<int>("repairShape");
    QTest::addRow("exponential") << 100 << 100;
    QTest::addRow("ageing") << 250 << 100;
    QTest::addRow("infant mortality, even repairs") << 70 << 300;
}

/// A renewal system is available MTBF / (MTBF + MTTR) of the time, whatever the distributions: within the interval of
/// 99.9 % of a hundred nodes over twenty years.
void TestFaults::availabilityOfNodes()
{
    QFETCH(const int, failureShape);
    QFETCH(const int, repairShape);
    constexpr std::uint32_t count = 100;
    const FaultPlan plan =
        failing(count, RepairTime::ofMean(200 * 3600.0, failureShape), RepairTime::ofMean(10 * 3600.0, repairShape));
    const std::vector<double> nodes = availability(plan, 3, 20 * kYearHours);
    double mean = 0;
    for (const double a : nodes)
        mean += a / count;
    double variance = 0;
    for (const double a : nodes)
        variance += (a - mean) * (a - mean) / (count - 1);
    const double halfWidth = 3.4 * std::sqrt(variance / count); // t, 99 degrees of freedom
    const double expected = 200.0 / 210.0;
    QVERIFY2(std::abs(mean - expected) < halfWidth, qPrintable(QStringLiteral("%1 is not %2 +- %3")
                                                                   .arg(mean, 0, 'f', 6)
                                                                   .arg(expected, 0, 'f', 6)
                                                                   .arg(halfWidth, 0, 'f', 6)));
    QVERIFY2(halfWidth < 0.002, "the interval says nothing");
}

void TestFaults::nothingGoesWrongByItself()
{
    SmallPlatform platform(2);
    platform.setNoise(0.1);
    const auto plain = platform.run();
    platform.config.faults = domain::FaultModel{};
    QVERIFY(sameOutcome(platform.run(), plain));
    QCOMPARE(platform.run().stateHash, plain.stateHash);
    // A process that no run is long enough for.
    platform.config.faults.nodes = domain::FailureProcess{1'000'000'000, 60};
    QCOMPARE(platform.run().stateHash, plain.stateHash);
}

void TestFaults::aClusterIsLost()
{
    SmallPlatform platform;
    platform.config.days = 3;
    const domain::Outage outage{{platform.snapshot.clusters.front().id, {}, {}}, days(platform, 1, 2)};
    const auto outcome = platform.run({{outage, std::nullopt}});
    QCOMPARE(outcome.days[0].capacityCards, kCards);
    QCOMPARE(outcome.days[1].capacityCards, 0.0);
    QCOMPARE(outcome.days[2].capacityCards, kCards);
    QVERIFY(outcome.days[1].minutesOverCapacity > 1400);
    QCOMPARE(outcome.days[1].gpuAllocatedPeak, 0.0);
    QCOMPARE(outcome.days[1].served, std::int64_t{0});
    QCOMPARE(outcome.days[2].gpuAllocatedPeak, platform.run().days[2].gpuAllocatedPeak);
}

/// The other node has room for all ten replicas, but those that move load their weights first.
void TestFaults::anotherNodeTakesTimeToServe()
{
    SmallPlatform platform;
    for (domain::Node& node : platform.snapshot.nodes)
        node.gpuCount = 16;
    platform.snapshot.slos.push_back({QStringLiteral("slo"), platform.tenant(0), QStringLiteral("latency"), 990'000});
    platform.config.service.gpuStartupSeconds = 600;
    platform.config.service.retryPercent = 0;
    const auto whole = platform.run();
    // Wherever they are, a loss of the one node or of the other moves them.
    std::int64_t bad = 0;
    std::int64_t refused = 0;
    for (const domain::Node& node : platform.snapshot.nodes) {
        const auto outcome = platform.run({{domain::Outage{{{}, {}, {node.id}}, days(platform, 1, 2)}, std::nullopt}});
        QCOMPARE(outcome.days[1].gpuAllocatedPeak, static_cast<double>(tests::kReplicas));
        bad += whole.days[1].sloGood - outcome.days[1].sloGood;
        refused += outcome.days[1].throttled;
    }
    QVERIFY(bad > 0);
    QCOMPARE(refused, std::int64_t{10 * 7'000 - 1'000}); // ten minutes of all that comes, but what the queue takes
}

void TestFaults::slowNodesHaveLessCapacity()
{
    SmallPlatform platform;
    platform.config.days = 2;
    const auto outcome = platform.run(
        {{domain::Outage{{{}, {}, {platform.snapshot.nodes.front().id}}, days(platform, 1, 2), 25}, std::nullopt}});
    QCOMPARE(outcome.days[0].capacityCards, kCards);
    QCOMPARE(outcome.days[1].capacityCards, kCards - tests::kGpusPerNode * 0.75);
    QCOMPARE(outcome.days[1].gpuAllocatedPeak, 1.0 * tests::kReplicas); // ten replicas find ten cards on the two nodes
}

void TestFaults::aWithdrawnOutageLeavesNoTrace()
{
    const SmallPlatform platform(2);
    const domain::Change outage = domain::Outage{{platform.snapshot.clusters.front().id, {}, {}}, days(platform, 0, 1)};
    const auto back = domain::inverse(platform.snapshot, outage);
    QVERIFY(back.has_value());
    QVERIFY(sameOutcome(platform.run({{outage, std::nullopt}, {*back, std::nullopt}}), platform.run()));
    QVERIFY(platform.run({{outage, std::nullopt}}).stateHash != platform.run().stateHash);
}

void TestFaults::maintenanceAndChaos()
{
    SmallPlatform platform;
    platform.config.days = 4;
    const domain::NodeSet first{{}, {}, {platform.snapshot.nodes.front().id}};
    const domain::NodeSet all{platform.snapshot.clusters.front().id, {}, {}};
    platform.config.faults.maintenance.push_back({first, days(platform, 1, 3)});
    platform.config.faults.chaos.push_back({all, days(platform, 2, 3), 50});
    const auto outcome = platform.run();
    QCOMPARE(outcome.days[0].capacityCards, kCards);
    QCOMPARE(outcome.days[1].capacityCards, kCards - tests::kGpusPerNode);
    QCOMPARE(outcome.days[2].capacityCards, tests::kGpusPerNode / 2.0); // where both meet, the greater loss counts
    QCOMPARE(outcome.days[3].capacityCards, kCards);
}

void TestFaults::aCommonCauseTakesTheZone()
{
    SmallPlatform platform(2);
    platform.config.days = 60;
    platform.config.faults.nodes = domain::FailureProcess{100, 600};
    platform.config.faults.commonCausePercent = 100;
    const auto plan = planSimulation(std::make_shared<const domain::PlatformSnapshot>(platform.snapshot),
                                     platform.demand, {}, platform.config, {});
    QVERIFY(plan.has_value());
    const std::size_t nodes = platform.snapshot.nodes.size();
    const FaultTimeline timeline(plan->faults, 42, 0, plan->hours, 3600);
    QVERIFY(timeline.turns().size() > nodes);
    QCOMPARE(timeline.turns().size() % nodes, std::size_t{0});
    for (std::size_t i = 0; i < timeline.turns().size(); i += nodes)
        for (std::size_t n = 0; n < nodes; ++n) {
            QCOMPARE(timeline.turns()[i + n].step, timeline.turns()[i].step);
            QCOMPARE(timeline.turns()[i + n].permille, timeline.turns()[i].permille);
        }
}

void TestFaults::replicationsDiffer()
{
    SmallPlatform platform(2);
    platform.config.days = 10;
    platform.config.faults.nodes = domain::FailureProcess{48, 300};
    const auto simulation = platform.prepare();
    QVERIFY(simulation.has_value());
    base::NullProgress quiet;
    const auto first = simulation->run(0, {}, quiet);
    const auto second = simulation->run(1, {}, quiet);
    const auto backwards = simulation->run(1, {}, quiet, [](std::size_t count, const auto& body) {
        for (std::size_t i = count; i-- > 0;)
            body(i);
    });
    QVERIFY(first->stateHash != second->stateHash);
    QVERIFY(sameOutcome(*second, *backwards));
}

void TestFaults::newNodesComeLate()
{
    SmallPlatform platform;
    platform.config.days = 10;
    domain::AddNodes add{platform.snapshot.clusters.front().id, 4, platform.snapshot.nodes.front().id};
    add.leadTimeDays = 2;
    add.leasePerHour = base::Money{base::Decimal::fromInt(3), base::Currency::cny()};
    const std::vector<domain::TimedChange> changes{{add, std::nullopt}};
    const auto due = platform.run(changes);
    const double more = 4.0 * tests::kGpusPerNode;
    QCOMPARE(due.days[1].capacityCards, kCards);
    QCOMPARE(due.days[2].capacityCards, kCards + more);
    const auto none = platform.run();
    QVERIFY(due.days[1].cost == none.days[1].cost);
    QVERIFY(due.days[2].cost == none.days[2].cost + base::Decimal::fromInt(3 * 4 * 24));
    platform.config.faults.provisioning = domain::ProvisioningFaults{0, 99, 24};
    const auto late = platform.run(changes);
    QVERIFY(late.days[2].capacityCards < kCards + more);
    QVERIFY(late.days[2].capacityCards >= kCards);
    platform.config.faults.provisioning = domain::ProvisioningFaults{};
    QVERIFY(platform.run(changes).days[2].capacityCards == due.days[2].capacityCards);
}

/// Four nodes at 3 an hour from the start: one is given back on day 1 at noon, and taken again on day 3.
void TestFaults::aLeaseEndsWithItsNodes()
{
    SmallPlatform platform;
    platform.config.days = 5;
    domain::AddNodes add{platform.snapshot.clusters.front().id, 4, platform.snapshot.nodes.front().id};
    add.leasePerHour = base::Money{base::Decimal::fromInt(3), base::Currency::cny()};
    domain::PlatformSnapshot with = platform.snapshot;
    QVERIFY(domain::apply(with, add).has_value());
    domain::NodeId last;
    for (const domain::Node& node : with.nodes)
        if (platform.snapshot.node(node.id) == nullptr)
            last = node.id;
    const domain::Change give = domain::RemoveNodes{{{}, {}, {last}}, std::nullopt};
    const auto back = domain::inverse(with, give);
    QVERIFY(back.has_value());
    const base::Instant noon = platform.config.start + base::Duration::hours(36);
    const auto outcome =
        platform.run({{add, std::nullopt}, {give, noon}, {*back, platform.config.start + base::Duration::days(3)}});
    const auto none = platform.run();
    const std::vector<int> nodeHours{96, 84, 72, 96, 96};
    for (std::size_t day = 0; day < 5; ++day)
        QCOMPARE(outcome.days[day].cost, none.days[day].cost + base::Decimal::fromInt(3 * nodeHours[day]));
}

/// The days that are stepped are those of the whole run, though a fault names a node and a cluster of other days.
void TestFaults::aRunMayEndBeforeItsHorizon()
{
    SmallPlatform platform(2);
    platform.setNoise(0.1);
    platform.config.days = 6;
    domain::AddNodes add{platform.snapshot.clusters.front().id, 1, platform.snapshot.nodes.front().id};
    domain::PlatformSnapshot with = platform.snapshot;
    QVERIFY(domain::apply(with, add).has_value());
    domain::NodeId added;
    for (const domain::Node& node : with.nodes)
        if (platform.snapshot.node(node.id) == nullptr)
            added = node.id;
    platform.config.faults.chaos = {{{{}, {}, {added}}, days(platform, 4, 5), 0}};
    const std::vector<domain::TimedChange> changes{{add, platform.config.start + base::Duration::days(3)}};
    const auto whole = platform.run(changes);
    platform.config.steppedDays = 2;
    auto part = platform.run(changes);
    QCOMPARE(part.days.size(), std::size_t{2});
    for (std::size_t day = 0; day < 2; ++day) {
        QCOMPARE(part.days[day].served, whole.days[day].served);
        QCOMPARE(part.days[day].cost, whole.days[day].cost);
        QCOMPARE(part.days[day].gpuPeakCards, whole.days[day].gpuPeakCards);
    }
}

void TestFaults::refusesWhatIsNotThere()
{
    SmallPlatform platform;
    const auto refusal = [&] {
        const auto prepared = platform.prepare();
        return prepared ? std::nullopt : std::optional(prepared.error().code);
    };
    platform.config.faults.chaos = {{{{}, QStringLiteral("nowhere"), {}}, days(platform, 0, 1), 0}};
    QCOMPARE(refusal(), base::ErrorCode::NotFound);
    platform.config.faults.chaos.clear();
    platform.config.faults.nodes = domain::FailureProcess{0, 60};
    QCOMPARE(refusal(), base::ErrorCode::InvalidArgument);
    platform.config.faults.nodes = domain::FailureProcess{100, 60, 5};
    QCOMPARE(refusal(), base::ErrorCode::InvalidArgument);
    platform.config.faults.nodes.reset();
    platform.config.faults.commonCausePercent = 101;
    QCOMPARE(refusal(), base::ErrorCode::InvalidArgument);
}

QTEST_APPLESS_MAIN(TestFaults)
#include "tst_faults.moc"
