// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/scenario_list.h"

#include "support/platform_builder.h"

#include <QTest>

using namespace lumos;
using viewmodels::ScenarioList;

namespace {

domain::ScenarioId scenarioId(std::uint64_t n) { return domain::ScenarioId{base::Uuid{1, n}}; }

domain::Scenario scenario(std::uint64_t n, const QString& name, domain::ScenarioId base = {})
{
    domain::Scenario s;
    s.id = scenarioId(n);
    s.base = base;
    s.name = name;
    return s;
}

} // namespace

class TestScenarioList final : public QObject {
    Q_OBJECT

private slots:
    void storedOnesAreOrderedAndUnchanged();
    void branchesTakeTheNextLetter();
    void otherNamesTakeNoLetterAway();
    void removingHandsBranchesToTheBase();
    void demandIsReplacedNotRepeated();
    void settingTheSameAgainIsNoChange();
    void unknownOnesAreIgnored();
};

void TestScenarioList::storedOnesAreOrderedAndUnchanged()
{
    ScenarioList list;
    list.setStored({scenario(2, QStringLiteral("B more")), scenario(1, QStringLiteral("A less"))});
    QCOMPARE(list.scenarios().size(), std::size_t{2});
    QCOMPARE(list.scenarios().front().name, QStringLiteral("A less"));
    QVERIFY(!list.isChanged(scenarioId(1)));
    QVERIFY(!list.isChanged(scenarioId(2)));
}

void TestScenarioList::branchesTakeTheNextLetter()
{
    ScenarioList list;
    QCOMPARE(list.branch({}, scenarioId(1), QStringLiteral("growth")), scenarioId(1));
    list.branch(scenarioId(1), scenarioId(2), QStringLiteral("growth"));
    QCOMPARE(list.find(scenarioId(1))->name, QStringLiteral("A growth"));
    QCOMPARE(list.find(scenarioId(2))->name, QStringLiteral("B growth"));
    QCOMPARE(list.find(scenarioId(2))->base, scenarioId(1));
    QVERIFY(list.isChanged(scenarioId(1)));
}

void TestScenarioList::otherNamesTakeNoLetterAway()
{
    ScenarioList list;
    list.setStored({scenario(1, QStringLiteral("Zonal failure")), scenario(2, QStringLiteral("增长一倍")),
                    scenario(3, QStringLiteral("B plan"))});
    list.branch({}, scenarioId(4), QStringLiteral("growth"));
    QCOMPARE(list.find(scenarioId(4))->name, QStringLiteral("C growth"));
}

void TestScenarioList::removingHandsBranchesToTheBase()
{
    ScenarioList list;
    list.setStored({scenario(1, QStringLiteral("A")), scenario(2, QStringLiteral("B"), scenarioId(1)),
                    scenario(3, QStringLiteral("C"), scenarioId(2))});
    list.remove(scenarioId(2));
    QCOMPARE(list.find(scenarioId(2)), nullptr);
    QCOMPARE(list.find(scenarioId(3))->base, scenarioId(1));
    QVERIFY(list.isChanged(scenarioId(3)));
    list.remove(scenarioId(1));
    QVERIFY(list.find(scenarioId(3))->base.isNull());
}

void TestScenarioList::demandIsReplacedNotRepeated()
{
    ScenarioList list;
    list.branch({}, scenarioId(1), QStringLiteral("growth"));
    QVERIFY(!list.demand(scenarioId(1)).has_value());
    domain::ScaleDemand demand;
    demand.tenant = tests::PlatformBuilder::tenantId(u"jade-river");
    demand.percent = 150;
    list.setDemand(scenarioId(1), demand);
    demand.percent = 200;
    list.setDemand(scenarioId(1), demand);
    QCOMPARE(list.find(scenarioId(1))->changes.size(), std::size_t{1});
    QCOMPARE(list.demand(scenarioId(1))->percent, 200);
}

void TestScenarioList::settingTheSameAgainIsNoChange()
{
    ScenarioList list;
    domain::Scenario stored = scenario(1, QStringLiteral("A"));
    domain::ScaleDemand demand;
    demand.percent = 130;
    stored.changes.push_back({demand, std::nullopt});
    list.setStored({stored});
    domain::ScaleDemand other = demand;
    other.percent = 140;
    list.setDemand(scenarioId(1), other);
    QVERIFY(list.isChanged(scenarioId(1)));
    list.setDemand(scenarioId(1), demand);
    QVERIFY(!list.isChanged(scenarioId(1)));
}

void TestScenarioList::unknownOnesAreIgnored()
{
    ScenarioList list;
    list.setStored({scenario(1, QStringLiteral("A"))});
    list.remove(scenarioId(9));
    list.setDemand(scenarioId(9), {});
    QCOMPARE(list.scenarios().size(), std::size_t{1});
    QVERIFY(!list.isChanged(scenarioId(9)));
    QVERIFY(!list.demand(scenarioId(9)).has_value());
}

QTEST_GUILESS_MAIN(TestScenarioList)
#include "tst_scenario_list.moc"
