// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tenant_tree.h"
#include "engine/simulation/replication.h"
#include "services/demand_history.h"
#include "services/multi_tenant_architecture.h"
#include "services/sample_platform.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace lumos;
using namespace lumos::engine::simulation;

/// A run from the live store begins as the live platform stands.
class TestDigitalTwin final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void replicasAndCards();
    void limits();
    void rates();
    void firstDecisionsSeeTheLiveState();

private:
    QTemporaryDir m_folder;
    base::ManualClock m_clock{services::SampleSpec{}.now};
    domain::SnapshotPtr m_live;
    std::optional<SimulationPlan> m_plan;
};

void TestDigitalTwin::initTestCase()
{
    const store::StoreLocation location{store::StoreKind::Sqlite, m_folder.filePath(QStringLiteral("sample.lumos"))};
    auto store = store::Store::open(location, store::OpenMode::CreateNew, m_clock);
    QVERIFY(store);
    services::SampleSpec spec;
    spec.days = 45;
    base::NullProgress quiet;
    QVERIFY(services::writeSample((*store)->writer(), spec, {}, quiet));
    const auto live = (*store)->snapshot();
    QVERIFY(live.has_value());
    m_live = *live;
    const auto demand = services::fitStoredDemand((*store)->history(), *m_live, spec.now.date() - 1, {});
    QVERIFY(demand.has_value());
    SimulationConfig config;
    config.start = spec.now;
    config.days = 1;
    config.recordedMinutes = 1;
    auto plan = planSimulation(m_live, *demand, {}, config, {});
    QVERIFY(plan.has_value());
    m_plan = std::move(*plan);
    QVERIFY(m_plan->units.size() >= 42);
}

void TestDigitalTwin::replicasAndCards()
{
    std::vector<UnitState> units(m_plan->units.size());
    std::vector<PoolState> pools(m_plan->pools.size());
    ClusterHour cluster(*m_plan, units, pools);
    cluster.begin(m_plan->epochs.front(), true, {});
    QVERIFY(!pools.empty());
    for (std::size_t p = 0; p < pools.size(); ++p) {
        const domain::Workload* workload = m_live->workload(m_plan->pools[p].workload);
        QCOMPARE(pools[p].replicas, workload->state == domain::WorkloadState::Running ? workload->replicas : 0);
        QCOMPARE(pools[p].readiness.ready(), pools[p].replicas); // all of them serve already
        QCOMPARE(pools[p].station.queued(), std::int64_t{0});
    }
    for (std::size_t u = 0; u < units.size(); ++u)
        QCOMPARE(units[u].gpuUsed, m_live->used(m_plan->units[u].tenant, domain::kinds::kGpu).value);
    std::int64_t capacity = 0;
    for (const domain::Node& node : m_live->nodes)
        capacity += node.state == domain::NodeState::Down ? 0 : node.gpuCount * 1000;
    QCOMPARE(m_plan->epochs.front().capacityMilli, capacity);
}

void TestDigitalTwin::limits()
{
    const Epoch& now = m_plan->epochs.front();
    for (std::size_t u = 0; u < m_plan->units.size(); ++u) {
        const domain::TenantId tenant = m_plan->units[u].tenant;
        const domain::Quota* tokens = m_live->quota(tenant, domain::kinds::kTokensPerMin);
        const domain::Quota* gpu = m_live->quota(tenant, domain::kinds::kGpu);
        QCOMPARE(now.units[u].tokenLimit, tokens != nullptr ? tokens->limit.value : kNoLimit); // steps are minutes
        QCOMPARE(now.units[u].gpuLimit, gpu != nullptr ? gpu->limit.value : kNoLimit);
        QCOMPARE(now.units[u].serving, domain::serves(m_live->tenant(tenant)->state));
        int objectives = 0;
        for (const domain::Slo& slo : m_live->slos)
            objectives += slo.tenant == tenant && slo.objectivePpm == now.units[u].sloObjectivePpm ? 1 : 0;
        QVERIFY(objectives > 0 || now.units[u].sloObjectivePpm == 0);
    }
}

/// What the first step expects is what is measured now.
void TestDigitalTwin::rates()
{
    int compared = 0;
    for (const Unit& unit : m_plan->units) {
        const auto live = static_cast<double>(m_live->used(unit.tenant, domain::kinds::kTokensPerMin).value);
        if (live <= 0)
            continue;
        QVERIFY(std::abs(unit.tokensAtStart - live) < 1e-6 * live);
        ++compared;
    }
    QVERIFY(compared >= 40);
}

void TestDigitalTwin::firstDecisionsSeeTheLiveState()
{
    base::NullProgress progress;
    const auto outcome =
        Replication(*m_plan, 0).run({}, progress, [](std::size_t count, const std::function<void(std::size_t)>& body) {
            for (std::size_t i = 0; i < count; ++i)
                body(i);
        });
    QVERIFY(outcome.has_value());
    QVERIFY(!outcome->decisions.empty());
    for (const domain::ScalingRecord& record : outcome->decisions)
        QCOMPARE(record.current, m_live->workload(record.workload)->replicas);
}

QTEST_GUILESS_MAIN(TestDigitalTwin)
#include "tst_digital_twin.moc"
