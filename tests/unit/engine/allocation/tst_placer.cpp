// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/allocation/placer.h"

#include <QTest>

#include <rapidcheck.h>

#include <map>
#include <numeric>

using namespace lumos;
using namespace lumos::domain;
using namespace lumos::engine::allocation;

namespace {

constexpr std::int64_t kGiB = std::int64_t{1} << 30;
constexpr PlacementPolicy kAll[] = {PlacementPolicy::Random,        PlacementPolicy::LeastAllocated,
                                    PlacementPolicy::MostAllocated, PlacementPolicy::Balanced,
                                    PlacementPolicy::DotProduct,    PlacementPolicy::BestFit,
                                    PlacementPolicy::Fgd,           PlacementPolicy::Lumos};

Node node(std::uint64_t number, std::int64_t cores, std::int32_t gpus, const QString& model = QStringLiteral("H100"))
{
    Node n;
    n.id.uuid = {1, number};
    n.name = QStringLiteral("node-%1").arg(number);
    n.pool = QStringLiteral("shared");
    n.gpuModel = gpus > 0 ? model : QString();
    n.cpuMilli = cores * 1000;
    n.memoryBytes = 64 * kGiB;
    n.gpuCount = gpus;
    return n;
}

Workload workload(std::int64_t cores, std::int32_t gpus = 0, std::int32_t milli = 1000, std::int64_t memoryGiB = 1)
{
    Workload w;
    w.id.uuid = {2, 1};
    w.request = {cores * 1000, memoryGiB * kGiB, gpus, gpus > 0 ? milli : 0, {}};
    return w;
}

std::int32_t excluded(const PlacementOutcome& outcome, Constraint c)
{
    return outcome.excluded[static_cast<std::size_t>(c)];
}

// Generators
std::vector<Node> anyNodes()
{
    std::vector<Node> nodes;
    for (int n = *rc::gen::inRange(1, 8); n > 0; --n) {
        nodes.push_back(node(static_cast<std::uint64_t>(n), *rc::gen::inRange<std::int64_t>(1, 33),
                             *rc::gen::element(0, 1, 2, 4, 8),
                             *rc::gen::element(QStringLiteral("H100"), QStringLiteral("T4"))));
        nodes.back().pool =
            *rc::gen::element(QStringLiteral("shared"), QStringLiteral("shared"), QStringLiteral("gov"));
        nodes.back().state =
            *rc::gen::element(NodeState::Ready, NodeState::Ready, NodeState::Ready, NodeState::Cordoned);
    }
    return nodes;
}

Workload anyWorkload()
{
    const int kind = *rc::gen::inRange(0, 4);
    Workload w = kind == 0 ? workload(*rc::gen::inRange<std::int64_t>(1, 17))
                 : kind == 1
                     ? workload(*rc::gen::inRange<std::int64_t>(0, 9), 1, *rc::gen::element(110, 320, 470, 650, 810))
                     : workload(*rc::gen::inRange<std::int64_t>(0, 9), *rc::gen::element(1, 1, 2, 4));
    w.request.memoryBytes = *rc::gen::inRange<std::int64_t>(0, 20) * kGiB;
    w.toleratesPool = *rc::gen::element(QString(), QString(), QStringLiteral("gov"));
    if (w.request.gpuCount > 0 && *rc::gen::inRange(0, 3) == 0)
        w.request.gpuModels = QStringList{QStringLiteral("T4")};
    return w;
}

/// Keeps account of what was placed, apart from the placer.
class Ledger final {
public:
    explicit Ledger(std::vector<Node> nodes) : m_nodes(std::move(nodes)) {}

    void add(const Placement& p, const ResourceRequest& r, int sign)
    {
        m_cpu[p.node] += sign * r.cpuMilli;
        m_memory[p.node] += sign * r.memoryBytes;
        for (const std::int32_t g : p.gpus)
            m_gpu[{p.node, g}] += sign * r.gpuMilli;
    }
    void checkCapacity() const
    {
        for (const Node& n : m_nodes) {
            if (const auto it = m_cpu.find(n.id); it != m_cpu.end())
                RC_ASSERT(it->second <= n.cpuMilli);
            if (const auto it = m_memory.find(n.id); it != m_memory.end())
                RC_ASSERT(it->second <= n.memoryBytes);
        }
        for (const auto& [device, used] : m_gpu)
            RC_ASSERT(used >= 0 && used <= 1000);
    }
    void checkHonoured(const Placement& p, const Workload& w) const
    {
        const auto it = std::find_if(m_nodes.begin(), m_nodes.end(), [&](const Node& n) { return n.id == p.node; });
        RC_ASSERT(it != m_nodes.end());
        RC_ASSERT(it->state == NodeState::Ready);
        RC_ASSERT(it->pool == QStringLiteral("shared") || it->pool == w.toleratesPool);
        RC_ASSERT(w.request.gpuCount == 0 || w.request.gpuModels.isEmpty() ||
                  w.request.gpuModels.contains(it->gpuModel));
        RC_ASSERT(p.gpus.size() == static_cast<std::size_t>(w.request.gpuCount));
        for (std::size_t i = 0; i < p.gpus.size(); ++i) {
            RC_ASSERT(p.gpus[i] >= 0 && p.gpus[i] < it->gpuCount);
            RC_ASSERT(std::count(p.gpus.begin(), p.gpus.end(), p.gpus[i]) == 1);
        }
    }
    [[nodiscard]] std::int64_t gpuMilli() const
    {
        std::int64_t total = 0;
        for (const auto& [device, used] : m_gpu)
            total += used;
        return total;
    }

private:
    std::vector<Node> m_nodes;
    std::map<NodeId, std::int64_t> m_cpu;
    std::map<NodeId, std::int64_t> m_memory;
    std::map<std::pair<NodeId, std::int32_t>, std::int64_t> m_gpu;
};

std::vector<ResourceRequest> expectation()
{
    std::vector<ResourceRequest> requests(10, workload(4, 1, 470).request);
    requests.insert(requests.end(), 10, workload(8, 1).request);
    requests.insert(requests.end(), 5, workload(8, 2).request);
    requests.insert(requests.end(), 5, workload(8).request);
    return requests;
}

} // namespace

class TestPlacer final : public QObject {
    Q_OBJECT

private slots:
    void namesPolicies();
    void leavesTheChoiceToScores();
    void breaksTiesByNodeOrder();
    void saysWhatKeepsAWorkloadOut();
    void honoursPoolsTaintsAndModels();
    void measuresFragmentationAsPublished();
    void takesPlacementsOfASnapshotIntoAccount();
    void neverExceedsCapacityAndHonoursConstraints();
    void releaseRestoresExactly();
    void tryPlaceForetellsPlace();
    void roomIsTheNumberOfPlacementsThatSucceed();
    void cachedScoresEqualFreshOnes();
};

void TestPlacer::namesPolicies()
{
    for (const PlacementPolicy p : kAll)
        QCOMPARE(parsePlacementPolicy(QString(name(p))), std::optional(p));
    QCOMPARE(parsePlacementPolicy(u"Best-Fit"), std::optional(PlacementPolicy::BestFit));
    QVERIFY(!parsePlacementPolicy(u"worst"));
}

void TestPlacer::leavesTheChoiceToScores()
{
    // Node 1 is half used, node 2 is empty.
    const auto chosen = [](PlacementPolicy policy) {
        Placer placer({node(1, 16, 0), node(2, 16, 0)}, {policy, 1});
        (void)placer.place(workload(8), 0); // both empty: the first
        return placer.place(workload(2), 1).placement->node.uuid.lo;
    };
    QCOMPARE(chosen(PlacementPolicy::MostAllocated), std::uint64_t{1});
    QCOMPARE(chosen(PlacementPolicy::BestFit), std::uint64_t{1});
    QCOMPARE(chosen(PlacementPolicy::LeastAllocated), std::uint64_t{2});
}

void TestPlacer::breaksTiesByNodeOrder()
{
    for (const PlacementPolicy policy : kAll) {
        if (policy == PlacementPolicy::Random)
            continue;
        Placer placer({node(5, 8, 2), node(3, 8, 2), node(4, 8, 2)}, {policy, 7});
        QCOMPARE(placer.place(workload(1, 1), 0).placement->node.uuid.lo, std::uint64_t{5});
    }
}

void TestPlacer::saysWhatKeepsAWorkloadOut()
{
    std::vector<Node> nodes{node(1, 2, 0), node(2, 64, 0), node(3, 64, 2), node(4, 64, 2)};
    nodes[3].state = NodeState::Down;
    Placer placer(nodes, {});
    (void)placer.place(workload(1, 2), 0); // takes both GPUs of node 3
    const PlacementOutcome outcome = placer.place(workload(8, 1, 500), 0);
    QVERIFY(!outcome.placement);
    QCOMPARE(excluded(outcome, Constraint::NodeState), 1);
    QCOMPARE(excluded(outcome, Constraint::Cpu), 1);
    QCOMPARE(excluded(outcome, Constraint::GpuCount), 1);
    QCOMPARE(excluded(outcome, Constraint::GpuShare), 1);
    QVERIFY2(outcome.reason().toEnglish().startsWith(QLatin1String("None of the 4 nodes fits.")),
             qPrintable(outcome.reason().toEnglish()));
    QVERIFY(outcome.reason().toEnglish().contains(QLatin1String("free GPU share 1.")));

    Placer small({node(1, 2, 0), node(2, 3, 0)}, {});
    QCOMPARE(small.tryPlace(workload(4)).reason().toEnglish(),
             QStringLiteral("None of the 2 nodes has enough free CPU."));
    QCOMPARE(Placer(std::vector<Node>(), {}).tryPlace(workload(4)).reason().toEnglish(),
             QStringLiteral("There are no nodes."));
    QVERIFY(small.tryPlace(workload(1)).reason().isEmpty());
}

void TestPlacer::honoursPoolsTaintsAndModels()
{
    std::vector<Node> nodes{node(1, 8, 2, QStringLiteral("T4")), node(2, 8, 2, QStringLiteral("H100"))};
    nodes[1].pool = QStringLiteral("gov");
    nodes[1].noScheduleTaint = true;
    Placer placer(nodes, {});
    Workload w = workload(1, 1);
    w.request.gpuModels = QStringList{QStringLiteral("H100")};
    const PlacementOutcome refused = placer.tryPlace(w);
    QVERIFY(!refused.placement);
    QCOMPARE(excluded(refused, Constraint::GpuModel), 1);
    QCOMPARE(excluded(refused, Constraint::DedicatedPool), 1);
    w.toleratesPool = QStringLiteral("gov");
    QCOMPARE(placer.tryPlace(w).placement->node.uuid.lo, std::uint64_t{2});
    w.toleratesPool = QStringLiteral("other");
    QVERIFY(!placer.tryPlace(w).placement);
}

void TestPlacer::measuresFragmentationAsPublished()
{
    // Expected: half the requests take 500 milli and 4 cores, half a whole GPU and 8 cores.
    std::vector<ResourceRequest> requests(10, workload(4, 1, 500).request);
    requests.insert(requests.end(), 10, workload(8, 1).request);
    Placer placer({node(1, 16, 2)}, {PlacementPolicy::BestFit, 1});
    placer.expect(requests);
    QCOMPARE(placer.fragmentedGpuMilli(), 0.0);
    // 600 of one GPU and 4 cores gone: 400 fit neither request, 1000 fit both: 400.
    const auto first = placer.place(workload(4, 1, 600), 0);
    QCOMPARE(placer.fragmentedGpuMilli(), 400.0);
    // 6 more cores gone leaves 6: the whole-GPU request no longer fits, so half of the other 1000 is lost, too.
    const auto second = placer.place(workload(6), 1);
    QCOMPARE(placer.fragmentedGpuMilli(), 400.0 + 500.0);
    placer.release(*second.placement, workload(6).request);
    placer.release(*first.placement, workload(4, 1, 600).request);
    QVERIFY(qAbs(placer.fragmentedGpuMilli()) < 1e-9);
}

void TestPlacer::takesPlacementsOfASnapshotIntoAccount()
{
    PlatformSnapshot snapshot;
    snapshot.nodes = {node(1, 8, 1), node(2, 8, 1)};
    Workload w = workload(2, 1);
    snapshot.workloads = {w};
    snapshot.placements = {{w.id, 0, snapshot.nodes[0].id, {0}}};
    Placer placer(snapshot, {});
    QCOMPARE(placer.totalGpuMilli(), std::int64_t{2000});
    QCOMPARE(placer.allocatedGpuMilli(), std::int64_t{1000});
    QCOMPARE(placer.place(w, 1).placement->node.uuid.lo, std::uint64_t{2});
    QVERIFY(!placer.place(w, 2).placement);
}

void TestPlacer::neverExceedsCapacityAndHonoursConstraints()
{
    QVERIFY(rc::check("placed amounts stay within capacity and constraints hold", [] {
        const std::vector<Node> nodes = anyNodes();
        Placer placer(nodes, {*rc::gen::elementOf(std::vector<PlacementPolicy>(std::begin(kAll), std::end(kAll))), 5});
        if (*rc::gen::inRange(0, 2) == 1)
            placer.expect(expectation());
        Ledger ledger(nodes);
        std::vector<std::pair<Placement, ResourceRequest>> placed;
        for (int step = *rc::gen::inRange(1, 40); step > 0; --step) {
            if (!placed.empty() && *rc::gen::inRange(0, 4) == 0) {
                placer.release(placed.back().first, placed.back().second);
                ledger.add(placed.back().first, placed.back().second, -1);
                placed.pop_back();
                continue;
            }
            const Workload w = anyWorkload();
            const PlacementOutcome outcome = placer.place(w, 0);
            if (outcome.placement) {
                ledger.checkHonoured(*outcome.placement, w);
                ledger.add(*outcome.placement, w.request, +1);
                placed.emplace_back(*outcome.placement, w.request);
            } else {
                RC_ASSERT(std::accumulate(outcome.excluded.begin(), outcome.excluded.end(), 0) ==
                          static_cast<std::int32_t>(nodes.size()));
            }
            ledger.checkCapacity();
            RC_ASSERT(placer.allocatedGpuMilli() == ledger.gpuMilli());
        }
    }));
}

void TestPlacer::releaseRestoresExactly()
{
    QVERIFY(rc::check("after releasing everything, decisions and figures are those of a fresh placer", [] {
        const std::vector<Node> nodes = anyNodes();
        const PlacementPolicy policy =
            *rc::gen::element(PlacementPolicy::Fgd, PlacementPolicy::Lumos, PlacementPolicy::BestFit);
        Placer used(nodes, {policy, 5});
        used.expect(expectation());
        std::vector<std::pair<Placement, ResourceRequest>> placed;
        for (int i = 0; i < 20; ++i) {
            const Workload w = anyWorkload();
            if (const auto outcome = used.place(w, 0); outcome.placement)
                placed.emplace_back(*outcome.placement, w.request);
        }
        for (const auto& [placement, request] : placed)
            used.release(placement, request);
        Placer fresh(nodes, {policy, 5});
        fresh.expect(expectation());
        RC_ASSERT(used.allocatedGpuMilli() == 0);
        RC_ASSERT(std::abs(used.fragmentedGpuMilli() - fresh.fragmentedGpuMilli()) < 1e-6);
        for (int i = 0; i < 10; ++i) {
            const Workload w = anyWorkload();
            RC_ASSERT(used.place(w, i).placement == fresh.place(w, i).placement);
        }
    }));
}

void TestPlacer::tryPlaceForetellsPlace()
{
    QVERIFY(rc::check("tryPlace takes nothing and names the place that place() takes", [] {
        Placer placer(anyNodes(),
                      {*rc::gen::elementOf(std::vector<PlacementPolicy>(std::begin(kAll), std::end(kAll))), 5});
        placer.expect(expectation());
        for (int i = 0; i < 20; ++i) {
            const Workload w = anyWorkload();
            const std::int64_t before = placer.allocatedGpuMilli();
            const PlacementOutcome foretold = placer.tryPlace(w);
            RC_ASSERT(placer.allocatedGpuMilli() == before);
            const PlacementOutcome taken = placer.place(w, 0);
            RC_ASSERT(foretold.placement == taken.placement);
            RC_ASSERT(foretold.excluded == taken.excluded);
        }
    }));
}

void TestPlacer::roomIsTheNumberOfPlacementsThatSucceed()
{
    QVERIFY(rc::check("room() equals the placements that succeed", [] {
        Placer placer(anyNodes(),
                      {*rc::gen::elementOf(std::vector<PlacementPolicy>(std::begin(kAll), std::end(kAll))), 5});
        for (int i = *rc::gen::inRange(0, 10); i > 0; --i)
            (void)placer.place(anyWorkload(), 0);
        Workload w = anyWorkload();
        w.request.cpuMilli = std::max<std::int64_t>(1000, w.request.cpuMilli);
        const std::int32_t most = *rc::gen::inRange(0, 60);
        const std::int32_t room = placer.room(w, most);
        std::int32_t placed = 0;
        while (placed < most && placer.place(w, placed).placement)
            ++placed;
        RC_ASSERT(room == placed);
    }));
}

void TestPlacer::cachedScoresEqualFreshOnes()
{
    QVERIFY(rc::check("a placer with warm caches decides as one that has just taken the same placements", [] {
        PlatformSnapshot snapshot;
        snapshot.nodes = anyNodes();
        const PlacementPolicy policy = *rc::gen::element(PlacementPolicy::Fgd, PlacementPolicy::Lumos,
                                                         PlacementPolicy::BestFit, PlacementPolicy::LeastAllocated);
        std::vector<Workload> kinds;
        for (std::uint64_t k = 1; k <= 4; ++k) {
            kinds.push_back(anyWorkload());
            kinds.back().id.uuid = {2, k};
        }
        snapshot.workloads = kinds;
        Placer warm(snapshot, {policy, 5});
        for (int i = 0; i < 12; ++i)
            if (auto outcome = warm.place(kinds[*rc::gen::inRange<std::size_t>(0, 4)], i); outcome.placement)
                snapshot.placements.push_back(*outcome.placement);
        Placer cold(snapshot, {policy, 5});
        for (const Workload& w : kinds)
            RC_ASSERT(warm.tryPlace(w).placement == cold.tryPlace(w).placement);
    }));
}

QTEST_APPLESS_MAIN(TestPlacer)
#include "tst_placer.moc"
