// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/network.h"
#include "domain/node.h"
#include "domain/policy.h"
#include "domain/validation.h"
#include "domain/workload.h"

#include <QTest>

using namespace lumos::domain;

class TestNetwork final : public QObject {
    Q_OBJECT

private slots:
    void readsAddresses_data();
    void readsAddresses();
    void readsRanges_data();
    void readsRanges();
    void refusesRanges_data();
    void refusesRanges();
    void overlapsInclusively();
    void wordsRoundTrip();
    void validatesWorkloads();
    void validatesNodesAndPolicies();
};

void TestNetwork::readsAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<quint32>("address");
    QTest::addColumn<bool>("valid");
    QTest::newRow("private") << "10.1.2.3" << 0x0A010203U << true;
    QTest::newRow("lowest") << "0.0.0.0" << 0U << true;
    QTest::newRow("highest") << "255.255.255.255" << 0xFFFFFFFFU << true;
    for (const char* text : {"", "10.1.2", "10.1.2.3.4", "10.1.2.256", "10.1.2.-1", "10.1.2.03", "10.1..3", "a.b.c.d",
                             " 10.1.2.3", "10.1.2.3000"})
        QTest::newRow(text) << QString::fromLatin1(text) << 0U << false;
}

void TestNetwork::readsAddresses()
{
    QFETCH(QString, text);
    QFETCH(quint32, address);
    QFETCH(bool, valid);
    const auto a = parseIpv4(text);
    QCOMPARE(a.has_value(), valid);
    if (a) {
        QCOMPARE(*a, address);
        QCOMPARE(ipv4ToString(*a), text);
    }
}

void TestNetwork::readsRanges_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<quint32>("low");
    QTest::addColumn<quint32>("high");
    QTest::addColumn<QString>("written");
    QTest::newRow("all") << "0.0.0.0/0" << 0U << 0xFFFFFFFFU << "0.0.0.0/0";
    QTest::newRow("ten") << "10.0.0.0/8" << 0x0A000000U << 0x0AFFFFFFU << "10.0.0.0/8";
    QTest::newRow("host bits") << "10.9.8.7/16" << 0x0A090000U << 0x0A09FFFFU << "10.9.0.0/16";
    QTest::newRow("single") << "10.0.0.1" << 0x0A000001U << 0x0A000001U << "10.0.0.1/32";
    QTest::newRow("pair") << "10.0.0.2/31" << 0x0A000002U << 0x0A000003U << "10.0.0.2/31";
    QTest::newRow("half") << "128.0.0.0/1" << 0x80000000U << 0xFFFFFFFFU << "128.0.0.0/1";
    QTest::newRow("span") << "10.0.0.1-10.0.0.6" << 0x0A000001U << 0x0A000006U << "10.0.0.1-10.0.0.6";
    QTest::newRow("span that is a cidr") << "10.0.0.4-10.0.0.7" << 0x0A000004U << 0x0A000007U << "10.0.0.4/30";
    QTest::newRow("unaligned four") << "10.0.0.2-10.0.0.5" << 0x0A000002U << 0x0A000005U << "10.0.0.2-10.0.0.5";
}

void TestNetwork::readsRanges()
{
    QFETCH(QString, text);
    QFETCH(quint32, low);
    QFETCH(quint32, high);
    QFETCH(QString, written);
    const auto r = Ipv4Range::parse(text);
    QVERIFY(r.has_value());
    QCOMPARE(r->low, low);
    QCOMPARE(r->high, high);
    QCOMPARE(r->toString(), written);
    QVERIFY(*Ipv4Range::parse(r->toString()) == *r);
    QCOMPARE(Ipv4Range::parseCidr(text).has_value(), !text.contains(u'-'));
}

void TestNetwork::refusesRanges_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "10.0.0/8", "/8", "10.0.0.0/08",
                             "10.0.0.5-10.0.0.1", "10.0.0.1-", "10.0.0.0/8/8"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestNetwork::refusesRanges()
{
    QFETCH(QString, text);
    QVERIFY(!Ipv4Range::parse(text));
}

void TestNetwork::overlapsInclusively()
{
    const Ipv4Range a{10, 20};
    QVERIFY(a.overlaps({20, 30}));
    QVERIFY(a.overlaps({0, 10}));
    QVERIFY(a.overlaps({12, 13}));
    QVERIFY(a.overlaps({0, 100}));
    QVERIFY(!a.overlaps({21, 30}));
    QVERIFY(!a.overlaps({0, 9}));
}

void TestNetwork::wordsRoundTrip()
{
    for (const Protocol p : {Protocol::Any, Protocol::Icmp, Protocol::Tcp, Protocol::Udp})
        QCOMPARE(*parseProtocol(QString(name(p))), p);
    for (const RuleAction a : {RuleAction::Allow, RuleAction::Deny})
        QCOMPARE(*parseRuleAction(QString(name(a))), a);
    for (const RuleDirection d : {RuleDirection::Ingress, RuleDirection::Egress})
        QCOMPARE(*parseRuleDirection(QString(name(d))), d);
    for (const DataSeparation s : {DataSeparation::RowLevelSecurity, DataSeparation::Schema, DataSeparation::Database})
        QCOMPARE(*parseDataSeparation(QString(name(s))), s);
    for (const NodeState s : {NodeState::Ready, NodeState::Cordoned, NodeState::Down})
        QCOMPARE(*parseNodeState(QString(name(s))), s);
    for (const WorkloadState s : {WorkloadState::Pending, WorkloadState::Running, WorkloadState::Stopped})
        QCOMPARE(*parseWorkloadState(QString(name(s))), s);
    for (const ScalingMetric m : {ScalingMetric::Cpu, ScalingMetric::Memory, ScalingMetric::Gpu, ScalingMetric::Tokens,
                                  ScalingMetric::QueueLength})
        QCOMPARE(*parseScalingMetric(QString(name(m))), m);
    for (const ScalingLimit l :
         {ScalingLimit::None, ScalingLimit::Bounds, ScalingLimit::StepLimit, ScalingLimit::Cooldown,
          ScalingLimit::QuotaGuard, ScalingLimit::NodeRoom, ScalingLimit::Disabled})
        QCOMPARE(*parseScalingLimit(QString(name(l))), l);
    for (const ScalingResult r :
         {ScalingResult::Kept, ScalingResult::Raised, ScalingResult::Lowered, ScalingResult::Held})
        QCOMPARE(*parseScalingResult(QString(name(r))), r);
    QVERIFY(!parseProtocol(u"TCP") && !parseNodeState(u"") && !parseScalingMetric(u"gpus"));
}

void TestNetwork::validatesWorkloads()
{
    Workload w;
    w.id = {lumos::base::Uuid{1, 1}};
    w.name = QStringLiteral("ranker");
    const auto accepts = [&](std::int32_t count, std::int32_t milli) {
        w.request.gpuCount = count;
        w.request.gpuMilli = milli;
        return validate(w).has_value();
    };
    QVERIFY(accepts(0, 0));
    QVERIFY(accepts(1, 1000));
    QVERIFY(accepts(8, 1000));
    QVERIFY(accepts(1, 1));
    QVERIFY(accepts(1, 999));
    QVERIFY(!accepts(1, 0));
    QVERIFY(!accepts(1, 1001));
    QVERIFY(!accepts(2, 500));
    QVERIFY(!accepts(-1, 0));
    QVERIFY(accepts(0, 0));
    w.request.cpuMilli = -1;
    QVERIFY(!validate(w));
    w.request.cpuMilli = 0;
    w.replicas = -1;
    QVERIFY(!validate(w));
    w.replicas = 0;
    QVERIFY(validate(w).has_value());
    w.name.clear();
    QVERIFY(!validate(w));
}

void TestNetwork::validatesNodesAndPolicies()
{
    Node n;
    n.id = {lumos::base::Uuid{1, 1}};
    n.name = QStringLiteral("gpu-1");
    QVERIFY(validate(n).has_value());
    n.gpuCount = -1;
    QVERIFY(!validate(n));

    const auto refused = [](auto change) {
        ScalingPolicy p;
        change(p);
        return !validate(p).has_value();
    };
    QVERIFY(validate(ScalingPolicy{}).has_value());
    QVERIFY(refused([](ScalingPolicy& p) { p.minReplicas = -1; }));
    QVERIFY(refused([](ScalingPolicy& p) { p.maxReplicas = 0; }));
    QVERIFY(refused([](ScalingPolicy& p) { p.targetPercent = 0; }));
    QVERIFY(refused([](ScalingPolicy& p) { p.tolerancePercent = 101; }));
    QVERIFY(refused([](ScalingPolicy& p) { p.quotaGuardPercent = -1; }));
    QVERIFY(refused([](ScalingPolicy& p) { p.maxStepUp = 0; }));
    QVERIFY(refused([](ScalingPolicy& p) { p.cooldownDownMinutes = -1; }));
}

QTEST_APPLESS_MAIN(TestNetwork)
#include "tst_network.moc"
