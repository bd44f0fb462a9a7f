// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/change_json.h"
#include "engine/simulation/simulation.h"
#include "services/sample_platform.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace lumos;
using engine::simulation::ReplicationOutcome;
using engine::simulation::Simulation;
using engine::simulation::SimulationConfig;

namespace {

constexpr std::int32_t kDays = 24; // from 2026-11-23

/// The scenarios of resources/samples, on the sample platform, at its present demand.
class Runs final {
public:
    Runs() : m_platform(std::make_shared<const domain::PlatformSnapshot>(services::makeSamplePlatform({}))) {}

    [[nodiscard]] const domain::PlatformSnapshot& platform() const { return *m_platform; }
    [[nodiscard]] ReplicationOutcome baseline() const { return run({}, 0); }
    /// The test fails where the file cannot be read or run.
    [[nodiscard]] ReplicationOutcome of(const char* name, std::int32_t replication = 0) const
    {
        QFile file(qEnvironmentVariable("LUMOS_SOURCE_DIR") + QStringLiteral("/resources/samples/") +
                   QLatin1String(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", name);
        const auto scenario =
            domain::scenarioFromJson(QJsonDocument::fromJson(file.readAll()).object(), m_platform->catalog);
        if (!scenario)
            qFatal("%s", qPrintable(scenario.error().toEnglish()));
        return run(*scenario, replication);
    }

private:
    [[nodiscard]] ReplicationOutcome run(const domain::Scenario& scenario, std::int32_t replication) const
    {
        SimulationConfig config;
        config.start = base::Instant::at(base::Date::fromYmd(2026, 11, 23));
        config.days = kDays;
        config.stepSeconds = 3600;
        config.faults = scenario.faults.value_or(domain::FaultModel{});
        const auto prepared = Simulation::prepare(m_platform, {}, scenario.changes, config);
        if (!prepared)
            qFatal("%s", qPrintable(prepared.error().toEnglish()));
        base::NullProgress quiet;
        auto outcome = prepared->run(replication, {}, quiet);
        if (!outcome)
            qFatal("%s", qPrintable(outcome.error().toEnglish()));
        return std::move(*outcome);
    }
    domain::SnapshotPtr m_platform;
};

std::size_t dayOf(int month, int day)
{
    return static_cast<std::size_t>(base::Date::fromYmd(2026, month, day) - base::Date::fromYmd(2026, 11, 23));
}

} // namespace

class TestSampleScenarios final : public QObject {
    Q_OBJECT

private slots:
    void yearEndSale();
    void loseACluster();
    void priceChange();
    void newTenants();
    void nodeFailures();

private:
    Runs m_runs;
};

void TestSampleScenarios::yearEndSale()
{
    const auto baseline = m_runs.baseline();
    const auto sale = m_runs.of("year_end_sale.json");
    QCOMPARE(sale.days[dayOf(12, 7)].capacityCards, baseline.days[dayOf(12, 7)].capacityCards);
    QCOMPARE(sale.days[dayOf(12, 8)].capacityCards, baseline.days[dayOf(12, 8)].capacityCards + 32);
    QVERIFY(sale.days[dayOf(12, 13)].demanded > baseline.days[dayOf(12, 13)].demanded);
}

void TestSampleScenarios::loseACluster()
{
    const auto baseline = m_runs.baseline();
    const auto outage = m_runs.of("lose_a_cluster.json");
    const domain::Cluster& lost = *std::find_if(m_runs.platform().clusters.begin(), m_runs.platform().clusters.end(),
                                                [](const domain::Cluster& c) { return c.name == u"cn-north-1"; });
    double cards = 0;
    for (const domain::Node& node : m_runs.platform().nodes)
        if (node.cluster == lost.id && node.state != domain::NodeState::Down)
            cards += node.gpuCount;
    QVERIFY(cards > 0);
    const auto missing = [&](std::size_t day) {
        return baseline.days[day].capacityCards - outage.days[day].capacityCards;
    };
    QCOMPARE(missing(dayOf(11, 30)), 0.0);
    QCOMPARE(missing(dayOf(12, 1)), cards);
    QCOMPARE(missing(dayOf(12, 2)), cards);
    QVERIFY(missing(dayOf(12, 3)) > 0 && missing(dayOf(12, 3)) < cards);
    QCOMPARE(missing(dayOf(12, 4)), 0.0);
}

void TestSampleScenarios::priceChange()
{
    const auto baseline = m_runs.baseline();
    const auto dearer = m_runs.of("price_change.json");
    QVERIFY(dearer.days[dayOf(12, 9)].charge == baseline.days[dayOf(12, 9)].charge);
    QVERIFY(dearer.days[dayOf(12, 10)].charge > baseline.days[dayOf(12, 10)].charge);
    QVERIFY(dearer.days[dayOf(12, 10)].cost == baseline.days[dayOf(12, 10)].cost);
}

void TestSampleScenarios::newTenants()
{
    const auto baseline = m_runs.baseline();
    const auto wave = m_runs.of("new_tenants.json");
    QCOMPARE(wave.tenants.size(), baseline.tenants.size() + 8);
    QCOMPARE(wave.days[dayOf(11, 30)].demanded, baseline.days[dayOf(11, 30)].demanded);
    QVERIFY(wave.days[dayOf(12, 14)].demanded > baseline.days[dayOf(12, 14)].demanded);
}

void TestSampleScenarios::nodeFailures()
{
    const auto baseline = m_runs.baseline();
    const auto first = m_runs.of("node_failures.json");
    const auto again = m_runs.of("node_failures.json");
    const auto other = m_runs.of("node_failures.json", 1);
    QCOMPARE(first.stateHash, again.stateHash);
    const auto capacities = [](const ReplicationOutcome& run) {
        std::vector<double> cards;
        for (const auto& day : run.days)
            cards.push_back(day.capacityCards);
        return cards;
    };
    QVERIFY(capacities(first) != capacities(other));
    QVERIFY(std::any_of(first.days.begin(), first.days.end(),
                        [&](const auto& day) { return day.capacityCards < baseline.days.front().capacityCards; }));
    // The chaos script takes a quarter of cn-north-2 from the 10th to the 12th, whatever else fails.
    QVERIFY(first.days[dayOf(12, 10)].capacityCards < baseline.days[dayOf(12, 10)].capacityCards - 30);
}

QTEST_GUILESS_MAIN(TestSampleScenarios)
#include "tst_sample_scenarios.moc"
