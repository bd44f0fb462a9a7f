// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/isolation/check.h"
#include "engine/isolation/reachability.h"

#include <QSet>
#include <QTest>

#include <rapidcheck.h>

#include <chrono>
#include <thread>

using namespace lumos;
using namespace lumos::domain;
using namespace lumos::engine::isolation;

namespace {

const base::Instant kNow = base::Instant::at(base::Date::fromYmd(2026, 11, 23));

TenantId tenantId(std::uint64_t n) { return TenantId{{1, n}}; }
Ipv4Range cidr(const char* text) { return *Ipv4Range::parseCidr(QString::fromLatin1(text)); }
std::uint32_t address(const char* text) { return *parseIpv4(QString::fromLatin1(text)); }
QString q(const char* text) { return QString::fromLatin1(text); }

Vpc vpc(const char* key, std::uint64_t tenant, const char* range, bool defaultDeny = true)
{
    return {q(key), tenantId(tenant), cidr(range), q("main"), defaultDeny};
}

FirewallRule rule(const char* key, const char* vpcKey, RuleDirection direction, RuleAction action, const char* remote,
                  std::uint16_t low = 0, std::uint16_t high = 65535)
{
    FirewallRule r;
    r.key = q(key);
    r.vpc = q(vpcKey);
    r.direction = direction;
    r.action = action;
    r.remote = cidr(remote);
    r.portLow = low;
    r.portHigh = high;
    return r;
}

/// Three tenants with a VPC each, closed to one another.
PlatformSnapshot threeTenants()
{
    PlatformSnapshot s;
    s.takenAt = kNow;
    for (std::uint64_t n = 1; n <= 3; ++n) {
        Tenant t;
        t.id = tenantId(n);
        t.level = TenantLevel::Tenant;
        t.slug = QStringLiteral("tenant-%1").arg(n);
        s.tenants.push_back(t);
    }
    s.vpcs = {vpc("vpc-1", 1, "10.1.0.0/16"), vpc("vpc-2", 2, "10.2.0.0/16"), vpc("vpc-3", 3, "10.3.0.0/16")};
    return s;
}

/// The same with traffic from tenant 1 to port 443 to 445 of tenant 2.
PlatformSnapshot withTraffic()
{
    PlatformSnapshot s = threeTenants();
    s.rules = {rule("in-2", "vpc-2", RuleDirection::Ingress, RuleAction::Allow, "10.1.0.0/16", 443, 445),
               rule("out-1", "vpc-1", RuleDirection::Egress, RuleAction::Allow, "10.2.0.0/16")};
    return s;
}

Peering peering(std::uint16_t low, std::uint16_t high)
{
    Peering p;
    p.key = q("peer-1-2");
    p.fromVpc = q("vpc-1");
    p.toVpc = q("vpc-2");
    p.portLow = low;
    p.portHigh = high;
    p.requestedBy = q("ada");
    p.approvedBy = q("grace");
    return p;
}

IsolationOutcome run(const PlatformSnapshot& s)
{
    base::NullProgress progress;
    return runChecks(s, {}, progress).value();
}

QStringList rulesOf(const IsolationOutcome& outcome)
{
    QStringList ids;
    for (const Finding& f : outcome.findings)
        ids.append(f.rule);
    return ids;
}

PairVerdict pairOf(const IsolationOutcome& outcome, std::uint64_t from, std::uint64_t to)
{
    const auto it = std::find_if(outcome.pairs.begin(), outcome.pairs.end(), [&](const PairVerdict& p) {
        return p.from == tenantId(from) && p.to == tenantId(to);
    });
    return it == outcome.pairs.end() ? PairVerdict() : *it;
}

/// Walks the rules for one packet, as the firewall does.
bool firewallPasses(const PlatformSnapshot& s, const Vpc& v, RuleDirection direction,
                    const std::array<std::uint32_t, kAxes>& packet)
{
    std::vector<const FirewallRule*> list;
    for (const FirewallRule& r : s.rules)
        if (r.vpc == v.key && r.direction == direction)
            list.push_back(&r);
    std::sort(list.begin(), list.end(), [](const FirewallRule* a, const FirewallRule* b) {
        return std::tie(a->priority, a->key) < std::tie(b->priority, b->key);
    });
    const std::uint32_t local = packet[direction == RuleDirection::Ingress ? 1 : 0];
    const std::uint32_t remote = packet[direction == RuleDirection::Ingress ? 0 : 1];
    for (const FirewallRule* r : list) {
        const bool protocol = r->protocol == Protocol::Any || static_cast<std::uint32_t>(r->protocol) == packet[2];
        if (protocol && r->remote.low <= remote && remote <= r->remote.high && r->local.low <= local &&
            local <= r->local.high && r->portLow <= packet[3] && packet[3] <= r->portHigh)
            return r->action == RuleAction::Allow;
    }
    return !v.defaultDeny;
}

/// Two small VPCs with random rules over few addresses, protocols and ports.
PlatformSnapshot anyRules()
{
    PlatformSnapshot s = threeTenants();
    s.vpcs = {vpc("vpc-1", 1, "10.0.0.0/30", *rc::gen::arbitrary<bool>()),
              vpc("vpc-2", 2, "10.0.0.4/30", *rc::gen::arbitrary<bool>())};
    const std::uint32_t base = address("10.0.0.0");
    const int count = *rc::gen::inRange(0, 10);
    for (int i = 0; i < count; ++i) {
        FirewallRule r = rule("r", *rc::gen::element("vpc-1", "vpc-2"),
                              *rc::gen::element(RuleDirection::Ingress, RuleDirection::Egress),
                              *rc::gen::element(RuleAction::Allow, RuleAction::Deny), "0.0.0.0/0");
        r.key = QStringLiteral("r%1").arg(i);
        r.priority = *rc::gen::inRange(1, 5);
        r.protocol = *rc::gen::element(Protocol::Any, Protocol::Tcp, Protocol::Udp);
        r.remote.low = base + *rc::gen::inRange<std::uint32_t>(0, 8);
        r.remote.high = base + *rc::gen::inRange<std::uint32_t>(0, 8);
        r.local.low = base + *rc::gen::inRange<std::uint32_t>(0, 8);
        r.local.high = base + *rc::gen::inRange<std::uint32_t>(0, 8);
        r.portLow = *rc::gen::inRange<std::uint16_t>(0, 4);
        r.portHigh = *rc::gen::inRange<std::uint16_t>(0, 4);
        s.rules.push_back(r);
    }
    if (*rc::gen::arbitrary<bool>()) {
        s.peerings = {peering(*rc::gen::inRange<std::uint16_t>(0, 3), 3)};
        s.peerings[0].protocol = *rc::gen::element(Protocol::Any, Protocol::Tcp);
    }
    return s;
}

/// Decides from -> to by trying every packet that the rules can tell apart.
PairState bruteForce(const PlatformSnapshot& s, std::size_t from, std::size_t to)
{
    bool passes = false;
    const Vpc& a = s.vpcs[from];
    const Vpc& b = s.vpcs[to];
    for (std::uint32_t src = a.cidr.low; src <= a.cidr.high; ++src)
        for (std::uint32_t dst = b.cidr.low; dst <= b.cidr.high; ++dst)
            for (const std::uint32_t protocol : {0U, 1U, 6U, 17U, 255U})
                for (std::uint32_t port = 0; port <= 5; ++port) {
                    const std::array<std::uint32_t, kAxes> packet{src, dst, protocol, port};
                    if (!firewallPasses(s, a, RuleDirection::Egress, packet) ||
                        !firewallPasses(s, b, RuleDirection::Ingress, packet))
                        continue;
                    passes = true;
                    const bool agreed = std::any_of(s.peerings.begin(), s.peerings.end(), [&](const Peering& p) {
                        return p.fromVpc == a.key && p.toVpc == b.key &&
                               (p.protocol == Protocol::Any || static_cast<std::uint32_t>(p.protocol) == protocol) &&
                               p.portLow <= port && port <= p.portHigh;
                    });
                    if (!agreed)
                        return PairState::Violation;
                }
    return passes ? PairState::Exception : PairState::Proven;
}

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

/// Many tenants, so that a proof takes long enough to be stopped.
PlatformSnapshot large(std::uint32_t tenants)
{
    PlatformSnapshot s;
    s.takenAt = kNow;
    for (std::uint32_t i = 0; i < tenants; ++i) {
        const QString key = QStringLiteral("vpc-%1").arg(i);
        const std::uint32_t low = address("10.0.0.0") + i * 256;
        s.vpcs.push_back({key, tenantId(i + 1), {low, low + 255}, q("main"), true});
        for (std::uint16_t k = 0; k < 20; ++k) {
            FirewallRule r = rule("", "", k % 2 == 0 ? RuleDirection::Ingress : RuleDirection::Egress,
                                  RuleAction::Allow, "10.0.0.0/8", k, static_cast<std::uint16_t>(k + 1));
            r.key = QStringLiteral("%1-%2").arg(key).arg(k);
            r.vpc = key;
            s.rules.push_back(r);
        }
    }
    return s;
}

} // namespace

class TestIsolationChecks final : public QObject {
    Q_OBJECT

private slots:
    void catalogueHasUniqueIdsOverFourAreas();
    void provesClosedTenants();
    void findsALeakWithAWitness();
    void aPeeringMakesItAnException();
    void aPeeringThatIsTooNarrowStaysAViolation();
    void doubtfulPeeringsLeaveThePairUnknown_data();
    void doubtfulPeeringsLeaveThePairUnknown();
    void aRuleWhoseTermHasPassedLeavesThePairUnknown();
    void firstMatchDecides();
    void overlapDomainsKeepApart();
    void findsOverlappingRanges();
    void checksDedicatedNodes();
    void checksDedicatedPools();
    void checksLimits();
    void checksKeysAndVolumes();
    void checksDataStores();
    void agreesWithAWalkThroughTheRules();
    void sameSnapshotSameFindings();
    void stopsWithin50Milliseconds();
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

void TestIsolationChecks::provesClosedTenants()
{
    const IsolationOutcome outcome = run(threeTenants());
    QVERIFY(outcome.findings.empty());
    QCOMPARE(outcome.pairs.size(), std::size_t{6});
    for (const PairVerdict& p : outcome.pairs)
        QCOMPARE(p.state, PairState::Proven);
}

void TestIsolationChecks::findsALeakWithAWitness()
{
    const IsolationOutcome outcome = run(withTraffic());
    QCOMPARE(rulesOf(outcome), QStringList{q("NET-002")});
    const Finding& f = outcome.findings[0];
    QCOMPARE(f.severity, Severity::Critical);
    QCOMPARE(f.tenants, (std::vector<TenantId>{tenantId(1), tenantId(2)}));
    QCOMPARE(f.objects, (QStringList{q("vpc-1"), q("vpc-2"), q("out-1"), q("in-2")}));
    QVERIFY(f.witness.has_value());
    QCOMPARE(ipv4ToString(f.witness->source), q("10.1.0.0"));
    QCOMPARE(ipv4ToString(f.witness->destination), q("10.2.0.0"));
    QCOMPARE(f.witness->port, std::uint16_t{443});
    QCOMPARE(pairOf(outcome, 1, 2).state, PairState::Violation);
    QCOMPARE(pairOf(outcome, 1, 2).reason, q("NET-002"));
    QCOMPARE(pairOf(outcome, 2, 1).state, PairState::Proven);
}

void TestIsolationChecks::aPeeringMakesItAnException()
{
    PlatformSnapshot s = withTraffic();
    s.peerings = {peering(443, 500)};
    const IsolationOutcome outcome = run(s);
    QVERIFY(outcome.findings.empty());
    QCOMPARE(pairOf(outcome, 1, 2).state, PairState::Exception);
    QCOMPARE(pairOf(outcome, 1, 2).reason, q("peer-1-2"));
}

void TestIsolationChecks::aPeeringThatIsTooNarrowStaysAViolation()
{
    PlatformSnapshot s = withTraffic();
    s.peerings = {peering(443, 444)};
    const IsolationOutcome outcome = run(s);
    QCOMPARE(rulesOf(outcome), (QStringList{q("NET-002"), q("NET-003")}));
    QCOMPARE(outcome.findings[1].witness->port, std::uint16_t{445});
    QCOMPARE(outcome.findings[1].objects[0], q("peer-1-2"));
    QCOMPARE(pairOf(outcome, 1, 2).state, PairState::Violation);
}

void TestIsolationChecks::doubtfulPeeringsLeaveThePairUnknown_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<QString>("statement");
    QTest::newRow("expired") << 0 << q("The peering peer-1-2 expired at 2026-11-23T00:00:00Z.");
    QTest::newRow("one-sided") << 1 << q("The peering peer-1-2 is one-sided: nobody has approved it.");
    QTest::newRow("self-approved") << 2 << q("ada both requested and approved the peering peer-1-2.");
}

void TestIsolationChecks::doubtfulPeeringsLeaveThePairUnknown()
{
    QFETCH(int, fault);
    PlatformSnapshot s = withTraffic();
    s.peerings = {peering(443, 445)};
    if (fault == 0)
        s.peerings[0].expiresAt = kNow;
    else
        s.peerings[0].approvedBy = fault == 1 ? QString() : q("ada");
    const IsolationOutcome outcome = run(s);
    QCOMPARE(rulesOf(outcome), QStringList{q("NET-004")});
    QTEST(outcome.findings[0].statement.toEnglish(), "statement");
    QCOMPARE(pairOf(outcome, 1, 2).state, PairState::Unknown);
    QCOMPARE(pairOf(outcome, 1, 2).reason, q("peer-1-2"));
}

void TestIsolationChecks::aRuleWhoseTermHasPassedLeavesThePairUnknown()
{
    PlatformSnapshot s = withTraffic();
    FirewallRule block = rule("block", "vpc-2", RuleDirection::Ingress, RuleAction::Deny, "10.1.0.0/16");
    block.priority = 1;
    block.expiresAt = kNow - base::Duration::hours(1);
    s.rules.insert(s.rules.begin(), block);
    const IsolationOutcome outcome = run(s);
    QCOMPARE(pairOf(outcome, 1, 2).state, PairState::Unknown);
    QCOMPARE(pairOf(outcome, 1, 2).reason, q("block"));
    s.rules[0].expiresAt.reset();
    QCOMPARE(pairOf(run(s), 1, 2).state, PairState::Proven);
}

void TestIsolationChecks::firstMatchDecides()
{
    PlatformSnapshot s = withTraffic();
    FirewallRule block = rule("a-block", "vpc-2", RuleDirection::Ingress, RuleAction::Deny, "10.1.0.0/16", 443, 444);
    s.rules.insert(s.rules.begin(), block); // same priority, earlier key
    QCOMPARE(run(s).findings.at(0).witness->port, std::uint16_t{445});
    s.rules[0].priority = 2000;
    QCOMPARE(run(s).findings.at(0).witness->port, std::uint16_t{443});
}

void TestIsolationChecks::overlapDomainsKeepApart()
{
    PlatformSnapshot s = withTraffic();
    s.vpcs[1].overlapDomain = q("other");
    QVERIFY(run(s).findings.empty());
    s.peerings = {peering(443, 443)}; // a peering is a route
    QCOMPARE(rulesOf(run(s)), (QStringList{q("NET-002"), q("NET-003")}));
}

void TestIsolationChecks::findsOverlappingRanges()
{
    PlatformSnapshot s = threeTenants();
    s.vpcs[2].cidr = cidr("10.1.128.0/17");
    const IsolationOutcome outcome = run(s);
    QCOMPARE(rulesOf(outcome), QStringList{q("NET-001")});
    QCOMPARE(outcome.findings[0].objects, (QStringList{q("vpc-1"), q("vpc-3")}));
    QVERIFY(outcome.findings[0].statement.toEnglish().contains(q("10.1.128.0/17")));
    QCOMPARE(pairOf(outcome, 1, 3).state, PairState::Violation);
    QCOMPARE(pairOf(outcome, 3, 1).state, PairState::Violation);
    s.vpcs[2].overlapDomain = q("other");
    QVERIFY(run(s).findings.empty());
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

void TestIsolationChecks::agreesWithAWalkThroughTheRules()
{
    QVERIFY(rc::check("verdicts equal a walk of every packet through the rules, and witnesses pass", [] {
        const PlatformSnapshot s = anyRules();
        const IsolationOutcome outcome = run(s);
        RC_ASSERT(pairOf(outcome, 1, 2).state == bruteForce(s, 0, 1));
        RC_ASSERT(pairOf(outcome, 2, 1).state == bruteForce(s, 1, 0));
        for (const Finding& f : outcome.findings) {
            if (f.rule != QLatin1String("NET-002"))
                continue;
            const std::size_t from = f.objects[0] == s.vpcs[0].key ? 0 : 1;
            const std::array<std::uint32_t, kAxes> packet{f.witness->source, f.witness->destination,
                                                          static_cast<std::uint32_t>(f.witness->protocol),
                                                          f.witness->port};
            RC_ASSERT(firewallPasses(s, s.vpcs[from], RuleDirection::Egress, packet));
            RC_ASSERT(firewallPasses(s, s.vpcs[1 - from], RuleDirection::Ingress, packet));
        }
    }));
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

void TestIsolationChecks::stopsWithin50Milliseconds()
{
    using Clock = std::chrono::steady_clock;
    const PlatformSnapshot s = large(1500);
    base::StopSource source;
    Clock::time_point stoppedAt;
    std::thread stopper([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        source.request_stop();
        stoppedAt = Clock::now();
    });
    base::NullProgress progress;
    const auto outcome = runChecks(s, source.get_token(), progress);
    const auto ended = Clock::now();
    stopper.join();
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, base::ErrorCode::Cancelled);
    // 50 ms are promised on an idle machine; a loaded one may not even schedule the thread that soon.
    QVERIFY(ended - stoppedAt < std::chrono::milliseconds(250));
}

QTEST_APPLESS_MAIN(TestIsolationChecks)
#include "tst_isolation_checks.moc"
