// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulation/replica_placement.h"
#include "unit/engine/simulation/small_platform.h"

#include <QTest>

#include <numeric>

using namespace lumos;
using namespace lumos::engine::simulation;
using tests::SmallPlatform;

class TestReplicaPlacement final : public QObject {
    Q_OBJECT

private slots:
    void placesAndReleases();
    void aStopPlacesNothingMore();
    void whatIsNotOnRecordNeedsNodes();

private:
    [[nodiscard]] static SimulationPlan plan(const SmallPlatform& platform)
    {
        return *planSimulation(std::make_shared<const domain::PlatformSnapshot>(platform.snapshot), platform.demand, {},
                               platform.config, {});
    }
    static std::vector<PoolState> poolsOf(const SimulationPlan& plan, std::int32_t replicas)
    {
        std::vector<PoolState> pools(plan.pools.size());
        for (PoolState& pool : pools)
            pool.replicas = replicas;
        return pools;
    }
    static std::int32_t sum(const std::vector<std::int32_t>& housed)
    {
        return std::accumulate(housed.begin(), housed.end(), 0);
    }
};

void TestReplicaPlacement::placesAndReleases()
{
    const SimulationPlan p = plan(SmallPlatform(3));
    ReplicaPlacement placement(p);
    placement.rebuild(p, p.epochs.front(), {});
    QCOMPARE(sum(placement.settle(p.epochs.front(), poolsOf(p, 16), {})), 3 * 16);
    QCOMPARE(sum(placement.settle(p.epochs.front(), poolsOf(p, 17), {})), 3 * 16); // no node has room for more
    QCOMPARE(sum(placement.settle(p.epochs.front(), poolsOf(p, 2), {})), 3 * 2);
}

void TestReplicaPlacement::aStopPlacesNothingMore()
{
    const SimulationPlan p = plan(SmallPlatform(3));
    ReplicaPlacement placement(p);
    placement.rebuild(p, p.epochs.front(), {});
    QCOMPARE(sum(placement.settle(p.epochs.front(), poolsOf(p, 10), {})), 3 * 10);
    base::StopSource stop;
    stop.request_stop();
    QCOMPARE(sum(placement.settle(p.epochs.front(), poolsOf(p, 16), stop.get_token())), 3 * 10);
    // Its nodes are as they were: without the stop the rest finds room.
    QCOMPARE(sum(placement.settle(p.epochs.front(), poolsOf(p, 16), {})), 3 * 16);
}

/// Eighteen replicas of a platform of sixteen cards: two run where nothing is on record, until the nodes are lost.
void TestReplicaPlacement::whatIsNotOnRecordNeedsNodes()
{
    SmallPlatform platform;
    platform.snapshot.workloads.front().replicas = 18;
    const SimulationPlan p = plan(platform);
    ReplicaPlacement placement(p);
    QCOMPARE(sum(placement.rebuild(p, p.epochs.front(), {})), 0);
    QCOMPARE(sum(placement.settle(p.epochs.front(), poolsOf(p, 18), {})), 18);
    Epoch dark = p.epochs.front();
    auto snapshot = std::make_shared<domain::PlatformSnapshot>(*dark.snapshot);
    for (domain::Node& node : snapshot->nodes)
        node.state = domain::NodeState::Down;
    dark.snapshot = snapshot;
    dark.capacityMilli = 0;
    dark.nodesChanged = true;
    QCOMPARE(sum(placement.rebuild(p, dark, {})), 16);
    QCOMPARE(sum(placement.settle(dark, poolsOf(p, 18), {})), 0);
}

QTEST_APPLESS_MAIN(TestReplicaPlacement)
#include "tst_replica_placement.moc"
