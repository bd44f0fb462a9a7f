// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/autoscaling/decision.h"

#include <QTest>
#include <rapidcheck.h>

using namespace lumos;
using namespace lumos::engine::autoscaling;
using domain::ScalingLimit;
using domain::ScalingPolicy;
using domain::ScalingResult;

namespace {

/// The decision of the picture: 31 replicas of 4 to 40, use 78 % of a target of 70 %, 58 of 64 cards.
ScalingPolicy chatAssist()
{
    ScalingPolicy policy;
    policy.minReplicas = 4;
    policy.maxReplicas = 40;
    return policy;
}
ScalingInputs at1412()
{
    ScalingInputs inputs;
    inputs.current = 31;
    inputs.usePercent = 78;
    inputs.minutesSinceChange = 20;
    inputs.quotaPercent = 90;
    inputs.nodeRoom = 6;
    return inputs;
}

ScalingPolicy anyPolicy()
{
    ScalingPolicy policy;
    policy.minReplicas = *rc::gen::inRange(0, 8);
    policy.maxReplicas = policy.minReplicas + *rc::gen::inRange(0, 40);
    policy.targetPercent = *rc::gen::inRange(10, 100);
    policy.tolerancePercent = *rc::gen::inRange(0, 30);
    policy.maxStepUp = *rc::gen::inRange(0, 10);
    policy.maxStepDown = *rc::gen::inRange(0, 10);
    policy.cooldownUpMinutes = *rc::gen::inRange(0, 5);
    policy.cooldownDownMinutes = *rc::gen::inRange(0, 15);
    policy.quotaGuardPercent = *rc::gen::element(0, 80, 90, 95);
    policy.enabled = *rc::gen::inRange(0, 10) != 0;
    return policy;
}
ScalingInputs anyInputs()
{
    ScalingInputs inputs;
    inputs.current = *rc::gen::inRange(0, 60);
    inputs.usePercent = *rc::gen::inRange(0, 250);
    inputs.minutesSinceChange = *rc::gen::inRange(0, 30);
    inputs.recentAdded = *rc::gen::inRange(0, 6);
    inputs.recentRemoved = *rc::gen::inRange(0, 6);
    inputs.quotaPercent = *rc::gen::inRange(0, 120);
    inputs.nodeRoom = *rc::gen::inRange(0, 30);
    return inputs;
}

} // namespace

class TestScalingDecision final : public QObject {
    Q_OBJECT

private slots:
    void needRoundsUp_data();
    void needRoundsUp();
    void everyLimitIsNamed();
    void explainsThePicture();
    void counterfactualsOfThePicture();
    void restingAtTheMinimumIsNotAHold();
    void startsFromZero();
    void storedRecordReplays();
    void staysWithinBounds();
    void isMonotoneInUse();
    void explanationEndsAtTheDecision();
    void counterfactualsAreOtherOutcomes();
};

void TestScalingDecision::needRoundsUp_data()
{
    QTest::addColumn<int>("use");
    QTest::addColumn<int>("needed");
    QTest::newRow("62 below the band") << 62 << 9;
    QTest::newRow("63 lower edge of the band") << 63 << 10;
    QTest::newRow("70 on target") << 70 << 10;
    QTest::newRow("77 upper edge of the band") << 77 << 10;
    QTest::newRow("78 above the band") << 78 << 12;
    QTest::newRow("140 doubles") << 140 << 20;
    QTest::newRow("nothing to do") << 0 << 0;
}

void TestScalingDecision::needRoundsUp()
{
    QFETCH(int, use);
    QFETCH(int, needed);
    ScalingInputs inputs;
    inputs.current = 10;
    inputs.usePercent = use;
    QCOMPARE(decide(chatAssist(), inputs).needed, needed);
}

void TestScalingDecision::everyLimitIsNamed()
{
    const ScalingPolicy policy = chatAssist();
    ScalingInputs inputs = at1412();
    inputs.quotaPercent = 50;
    QCOMPARE(decide(policy, inputs).limitedBy, ScalingLimit::None);
    QCOMPARE(decide(policy, inputs).decided, 35);
    QCOMPARE(decide(policy, inputs).result, ScalingResult::Raised);

    inputs.nodeRoom = 2;
    QCOMPARE(decide(policy, inputs).limitedBy, ScalingLimit::NodeRoom);
    QCOMPARE(decide(policy, inputs).decided, 33);

    inputs.quotaPercent = 90;
    QCOMPARE(decide(policy, inputs).limitedBy, ScalingLimit::QuotaGuard);
    QCOMPARE(decide(policy, inputs).result, ScalingResult::Held);

    inputs.minutesSinceChange = 0;
    QCOMPARE(decide(policy, inputs).limitedBy, ScalingLimit::Cooldown);

    inputs = at1412();
    inputs.quotaPercent = 0;
    inputs.recentAdded = 3;
    QCOMPARE(decide(policy, inputs).limitedBy, ScalingLimit::StepLimit);
    QCOMPARE(decide(policy, inputs).decided, 32);

    inputs.recentAdded = 0;
    inputs.current = 38;
    inputs.usePercent = 90;
    QCOMPARE(decide(policy, inputs).limitedBy, ScalingLimit::Bounds);
    QCOMPARE(decide(policy, inputs).decided, 40);

    ScalingPolicy off = policy;
    off.enabled = false;
    QCOMPARE(decide(off, inputs).limitedBy, ScalingLimit::Disabled);
    QCOMPARE(decide(off, inputs).decided, 38);
    QCOMPARE(decide(off, inputs).result, ScalingResult::Held);
}

void TestScalingDecision::explainsThePicture()
{
    const auto steps = explain(chatAssist(), at1412());
    QCOMPARE(steps.size(), std::size_t{6});
    const int replicas[] = {35, 35, 35, 35, 31, 31};
    const char* const titles[] = {"Need",          "Minimum and maximum", "Step limit",
                                  "Settling time", "Tenant quota guard",  "Node room"};
    for (std::size_t i = 0; i < 6; ++i) {
        QCOMPARE(steps[i].replicas, replicas[i]);
        QCOMPARE(steps[i].title.toEnglish(), QString::fromLatin1(titles[i]));
        QCOMPARE(steps[i].decisive, i == 4);
    }
    QCOMPARE(steps[0].detail.toEnglish(), QStringLiteral("31 × 78 % ÷ 70 % = 34.5, rounded up"));
    QCOMPARE(steps[1].detail.toEnglish(), QStringLiteral("4 to 40"));
    QCOMPARE(steps[4].detail.toEnglish(), QStringLiteral("No growth while GPU use is 90 % or more; now 90 %."));
}

void TestScalingDecision::counterfactualsOfThePicture()
{
    const auto others = counterfactuals(chatAssist(), at1412());
    QCOMPARE(others.size(), std::size_t{2});
    QCOMPARE(others[0].change.toEnglish(), QStringLiteral("Guard at 95 %"));
    QCOMPARE(others[0].replicas, 35);
    // 90 % of a quota raised by 1 % is 89 %: the guard opens.
    QCOMPARE(others[1].change.toEnglish(), QStringLiteral("GPU quota raised by 1 %"));
    QCOMPARE(others[1].replicas, 35);
}

void TestScalingDecision::restingAtTheMinimumIsNotAHold()
{
    ScalingInputs inputs;
    inputs.current = 4;
    inputs.usePercent = 10;
    const ScalingOutcome outcome = decide(chatAssist(), inputs);
    QCOMPARE(outcome.decided, 4);
    QCOMPARE(outcome.result, ScalingResult::Kept);
    QCOMPARE(outcome.limitedBy, ScalingLimit::Bounds);
}

void TestScalingDecision::startsFromZero()
{
    ScalingPolicy policy;
    policy.minReplicas = 0;
    ScalingInputs inputs;
    QCOMPARE(decide(policy, inputs).decided, 0);
    inputs.usePercent = 150;
    QCOMPARE(decide(policy, inputs).decided, 3);
}

void TestScalingDecision::storedRecordReplays()
{
    QVERIFY(rc::check("a stored record decides the same again", [] {
        const ScalingPolicy policy = anyPolicy();
        const ScalingInputs inputs = anyInputs();
        const ScalingOutcome outcome = decide(policy, inputs);
        domain::ScalingRecord record;
        record.current = inputs.current;
        record.usePercent = inputs.usePercent;
        record.minutesSinceChange = inputs.minutesSinceChange;
        record.recentAdded = inputs.recentAdded;
        record.recentRemoved = inputs.recentRemoved;
        record.quotaPercent = inputs.quotaPercent;
        record.nodeRoom = inputs.nodeRoom;
        const ScalingOutcome replayed = decide(policy, inputsOf(record));
        RC_ASSERT(replayed.needed == outcome.needed && replayed.decided == outcome.decided);
        RC_ASSERT(replayed.limitedBy == outcome.limitedBy && replayed.result == outcome.result);
    }));
}

void TestScalingDecision::staysWithinBounds()
{
    QVERIFY(rc::check("never leaves the bounds, never moves away from them", [] {
        const ScalingPolicy policy = anyPolicy();
        const ScalingInputs inputs = anyInputs();
        const int decided = decide(policy, inputs).decided;
        RC_ASSERT(decided >= std::min(policy.minReplicas, inputs.current));
        RC_ASSERT(decided <= std::max(policy.maxReplicas, inputs.current));
        RC_ASSERT(decided >= 0);
    }));
}

void TestScalingDecision::isMonotoneInUse()
{
    QVERIFY(rc::check("more use never means fewer replicas", [] {
        const ScalingPolicy policy = anyPolicy();
        ScalingInputs less = anyInputs();
        ScalingInputs more = less;
        more.usePercent += *rc::gen::inRange(0, 100);
        RC_ASSERT(decide(policy, less).decided <= decide(policy, more).decided);
    }));
}

void TestScalingDecision::explanationEndsAtTheDecision()
{
    QVERIFY(rc::check("the last step is the decision, exactly one step decides", [] {
        const ScalingPolicy policy = anyPolicy();
        const ScalingInputs inputs = anyInputs();
        const auto steps = explain(policy, inputs);
        RC_ASSERT(steps.back().replicas == decide(policy, inputs).decided);
        RC_ASSERT(std::count_if(steps.begin(), steps.end(), [](const ExplanationStep& s) { return s.decisive; }) == 1);
        for (const ExplanationStep& step : steps)
            RC_ASSERT(!step.detail.toEnglish().contains(u'%' + QString(u'1')));
    }));
}

void TestScalingDecision::counterfactualsAreOtherOutcomes()
{
    QVERIFY(rc::check("every counterfactual leads elsewhere", [] {
        const ScalingPolicy policy = anyPolicy();
        const ScalingInputs inputs = anyInputs();
        const int decided = decide(policy, inputs).decided;
        for (const Counterfactual& other : counterfactuals(policy, inputs))
            RC_ASSERT(other.replicas != decided);
    }));
}

QTEST_APPLESS_MAIN(TestScalingDecision)
#include "tst_scaling_decision.moc"
