// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "isolation_platform.h"

#include "engine/isolation/reachability.h"

#include <QTest>

#include <rapidcheck.h>

using namespace lumos;
using namespace lumos::domain;
using namespace lumos::engine::isolation;
using namespace lumos::engine::isolation::test;

namespace {

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

} // namespace

class TestIsolationNetwork final : public QObject {
    Q_OBJECT

private slots:
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
    void agreesWithAWalkThroughTheRules();
};

void TestIsolationNetwork::provesClosedTenants()
{
    const IsolationOutcome outcome = run(threeTenants());
    QVERIFY(outcome.findings.empty());
    QCOMPARE(outcome.pairs.size(), std::size_t{6});
    for (const PairVerdict& p : outcome.pairs)
        QCOMPARE(p.state, PairState::Proven);
}

void TestIsolationNetwork::findsALeakWithAWitness()
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

void TestIsolationNetwork::aPeeringMakesItAnException()
{
    PlatformSnapshot s = withTraffic();
    s.peerings = {peering(443, 500)};
    const IsolationOutcome outcome = run(s);
    QVERIFY(outcome.findings.empty());
    QCOMPARE(pairOf(outcome, 1, 2).state, PairState::Exception);
    QCOMPARE(pairOf(outcome, 1, 2).reason, q("peer-1-2"));
}

void TestIsolationNetwork::aPeeringThatIsTooNarrowStaysAViolation()
{
    PlatformSnapshot s = withTraffic();
    s.peerings = {peering(443, 444)};
    const IsolationOutcome outcome = run(s);
    QCOMPARE(rulesOf(outcome), (QStringList{q("NET-002"), q("NET-003")}));
    QCOMPARE(outcome.findings[1].witness->port, std::uint16_t{445});
    QCOMPARE(outcome.findings[1].objects[0], q("peer-1-2"));
    QCOMPARE(pairOf(outcome, 1, 2).state, PairState::Violation);
}

void TestIsolationNetwork::doubtfulPeeringsLeaveThePairUnknown_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<QString>("statement");
    QTest::newRow("expired") << 0 << q("The peering peer-1-2 expired on 2026-11-23.");
    QTest::newRow("one-sided") << 1 << q("The peering peer-1-2 is one-sided: nobody has approved it.");
    QTest::newRow("self-approved") << 2 << q("ada both requested and approved the peering peer-1-2.");
}

void TestIsolationNetwork::doubtfulPeeringsLeaveThePairUnknown()
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

void TestIsolationNetwork::aRuleWhoseTermHasPassedLeavesThePairUnknown()
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

void TestIsolationNetwork::firstMatchDecides()
{
    PlatformSnapshot s = withTraffic();
    FirewallRule block = rule("a-block", "vpc-2", RuleDirection::Ingress, RuleAction::Deny, "10.1.0.0/16", 443, 444);
    s.rules.insert(s.rules.begin(), block); // same priority, earlier key
    QCOMPARE(run(s).findings.at(0).witness->port, std::uint16_t{445});
    s.rules[0].priority = 2000;
    QCOMPARE(run(s).findings.at(0).witness->port, std::uint16_t{443});
}

void TestIsolationNetwork::overlapDomainsKeepApart()
{
    PlatformSnapshot s = withTraffic();
    s.vpcs[1].overlapDomain = q("other");
    QVERIFY(run(s).findings.empty());
    s.peerings = {peering(443, 443)}; // a peering is a route
    QCOMPARE(rulesOf(run(s)), (QStringList{q("NET-002"), q("NET-003")}));
}

void TestIsolationNetwork::findsOverlappingRanges()
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

void TestIsolationNetwork::agreesWithAWalkThroughTheRules()
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

QTEST_APPLESS_MAIN(TestIsolationNetwork)
#include "tst_isolation_network.moc"
