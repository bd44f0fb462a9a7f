// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "isolation_platform.h"

#include <QSet>
#include <QTest>

using namespace lumos;
using namespace lumos::domain;
using namespace lumos::engine::isolation;
using namespace lumos::engine::isolation::test;

namespace {

Workload workloadOf(std::uint64_t number, std::uint64_t tenant)
{
    Workload w;
    w.id.uuid = {2, number};
    w.tenant = tenantId(tenant);
    w.name = QStringLiteral("work-%1").arg(number);
    w.state = WorkloadState::Running;
    return w;
}

Node nodeOf(const char* pool, bool taint)
{
    Node n;
    n.id.uuid = {3, 1};
    n.name = q("node-1");
    n.pool = q(pool);
    n.noScheduleTaint = taint;
    return n;
}

/// Stops the run at its first report.
class StopAtFirstReport final : public base::ProgressSink {
public:
    explicit StopAtFirstReport(base::StopSource& source) : m_source(source) {}
    void report(qint64, qint64, const base::Text&) override
    {
        m_source.request_stop();
        ++m_reports;
    }
    [[nodiscard]] int reports() const { return m_reports; }

private:
    base::StopSource& m_source;
    int m_reports = 0;
};

} // namespace

class TestIsolationChecks final : public QObject {
    Q_OBJECT

private slots:
    void catalogueHasUniqueIdsOverFourAreas();
    void checksDedicatedNodes();
    void checksDedicatedPools();
    void checksLimits();
    void checksKeysAndVolumes();
    void checksDataStores();
    void sameSnapshotSameFindings();
    void stopsInTheMiddleOfTheProof();
};

void TestIsolationChecks::catalogueHasUniqueIdsOverFourAreas()
{
    QSet<QString> ids;
    QSet<int> areas;
    QString last;
    for (const Check& c : catalogue()) {
        QVERIFY(last < QLatin1String(c.id));
        last = QLatin1String(c.id);
        ids.insert(last);
        areas.insert(static_cast<int>(c.area));
        QVERIFY(!c.title.isEmpty());
    }
    QVERIFY(ids.size() >= 10);
    QCOMPARE(areas.size(), 4);
}

void TestIsolationChecks::checksDedicatedNodes()
{
    PlatformSnapshot s = threeTenants();
    s.nodes = {nodeOf("shared", false)};
    s.workloads = {workloadOf(1, 1), workloadOf(2, 2)};
    s.placements = {{s.workloads[0].id, 0, s.nodes[0].id, {}}, {s.workloads[1].id, 0, s.nodes[0].id, {}}};
    QVERIFY(run(s).findings.empty());
    s.tenants[1].isolation = IsolationMode::Silo;
    QCOMPARE(rulesOf(run(s)), QStringList{q("CMP-001")});
    s.tenants[1].isolation = IsolationMode::Pool;
    s.tenants[0].type = TenantType::Government;
    QCOMPARE(rulesOf(run(s)), QStringList{q("CMP-001")});
    s.workloads[1].tenant = tenantId(1);
    QVERIFY(run(s).findings.empty());
}

void TestIsolationChecks::checksDedicatedPools()
{
    PlatformSnapshot s = threeTenants();
    s.nodes = {nodeOf("tenant-1", false)};
    s.workloads = {workloadOf(1, 1), workloadOf(2, 2)};
    s.workloads[0].toleratesPool = s.workloads[1].toleratesPool = q("tenant-1");
    const IsolationOutcome outcome = run(s);
    QCOMPARE(rulesOf(outcome), (QStringList{q("CMP-002"), q("CMP-002")}));
    QCOMPARE(outcome.findings[0].objects, (QStringList{q("node-1"), q("tenant-1")}));
    QCOMPARE(outcome.findings[1].objects, (QStringList{q("work-2"), q("tenant-1")}));
    s.nodes[0].noScheduleTaint = true;
    s.workloads[1].toleratesPool.clear();
    QVERIFY(run(s).findings.empty());
}

void TestIsolationChecks::checksLimits()
{
    PlatformSnapshot s = threeTenants();
    s.workloads = {workloadOf(1, 1), workloadOf(2, 2), workloadOf(3, 3)};
    for (Workload& w : s.workloads)
        w.hasLimits = false;
    s.workloads[1].state = WorkloadState::Stopped;
    s.workloads[2].toleratesPool = q("tenant-3");
    const IsolationOutcome outcome = run(s);
    QCOMPARE(rulesOf(outcome), QStringList{q("CMP-003")});
    QCOMPARE(outcome.findings[0].objects, QStringList{q("work-1")});
}

void TestIsolationChecks::checksKeysAndVolumes()
{
    PlatformSnapshot s = threeTenants();
    s.volumes = {{q("vol-a"), tenantId(1), 1, q("key-1"), q("volume"), false},
                 {q("vol-b"), tenantId(1), 1, {}, q("backup"), false}};
    s.encryptionKeys = {{q("key-1"), tenantId(1), kNow - base::Duration::days(365), false}};
    QCOMPARE(rulesOf(run(s)), QStringList{q("STO-001")});
    s.volumes[1] = {q("vol-b"), tenantId(2), 1, q("key-1"), q("volume"), false};
    QCOMPARE(rulesOf(run(s)), QStringList{q("STO-002")});
    s.volumes.pop_back();
    s.encryptionKeys[0].rotatedAt = kNow - base::Duration::days(366);
    QCOMPARE(rulesOf(run(s)), QStringList{q("STO-003")});
    s.encryptionKeys[0].rotatedAt = kNow - base::Duration::days(91);
    QVERIFY(run(s).findings.empty());
    s.tenants[0].type = TenantType::Government;
    QCOMPARE(rulesOf(run(s)), QStringList{q("STO-003")});
    s.encryptionKeys[0].destroyed = true;
    QVERIFY(run(s).findings.empty());
}

void TestIsolationChecks::checksDataStores()
{
    PlatformSnapshot s = threeTenants();
    s.dataStores = {{q("orders"), {}, DataSeparation::RowLevelSecurity, false, false, true},
                    {q("silo"), tenantId(1), DataSeparation::Database, false, false, true}};
    QCOMPARE(rulesOf(run(s)), (QStringList{q("DAT-001"), q("DAT-002"), q("DAT-003")}));
    s.dataStores[0] = {q("orders"), {}, DataSeparation::RowLevelSecurity, true, true, false};
    QVERIFY(run(s).findings.empty());
}

void TestIsolationChecks::sameSnapshotSameFindings()
{
    const auto print = [](const IsolationOutcome& outcome) {
        QStringList lines;
        for (const Finding& f : outcome.findings)
            lines.append(f.rule + f.objects.join(u',') + f.statement.toEnglish());
        for (const PairVerdict& p : outcome.pairs)
            lines.append(p.from.toString() + p.to.toString() + name(p.state) + p.reason);
        return lines;
    };
    const PlatformSnapshot s = large(40);
    QCOMPARE(print(run(s)), print(run(s)));
    QVERIFY(!run(s).findings.empty());
}

void TestIsolationChecks::stopsInTheMiddleOfTheProof()
{
    // Pairs enough for many minutes: were the stop not polled inside the proof, the time limit of the test would end it.
    const PlatformSnapshot s = large(40'000);
    base::StopSource source;
    StopAtFirstReport progress(source);
    const auto outcome = runChecks(s, source.get_token(), progress);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, base::ErrorCode::Cancelled);
    QCOMPARE(progress.reports(), 1);
}

QTEST_APPLESS_MAIN(TestIsolationChecks)
#include "tst_isolation_checks.moc"
