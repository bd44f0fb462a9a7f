// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/scenario_list.h"

#include "support/platform_builder.h"
#include "viewmodels/scenario_command.h"

#include <QTest>
#include <QUndoStack>

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
    void editsOutliveARefresh();
    void studiesAreNamedAndCounted();
    void aStudyIsATree();
    void aDuplicateStandsBesideItsOriginal();
    void aNewNameKeepsTheStudy();
    void aSavedOneIsUnchanged();
    void draggingIsOneStepBack();
    void aDeadOwnerIsNotCalled();
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

void TestScenarioList::editsOutliveARefresh()
{
    ScenarioList list;
    list.setStored(
        {scenario(1, QStringLiteral("A")), scenario(2, QStringLiteral("B")), scenario(3, QStringLiteral("C"))});
    list.setDemand(scenarioId(1), {});
    list.branch(scenarioId(1), scenarioId(4), QStringLiteral("draft"));
    list.remove(scenarioId(3));
    // Somebody else renamed B, changed A and added E meanwhile.
    list.setStored({scenario(1, QStringLiteral("A theirs")), scenario(2, QStringLiteral("B theirs")),
                    scenario(3, QStringLiteral("C")), scenario(5, QStringLiteral("E"))});
    QVERIFY(list.demand(scenarioId(1)).has_value());
    QCOMPARE(list.find(scenarioId(1))->name, QStringLiteral("A"));
    QCOMPARE(list.find(scenarioId(2))->name, QStringLiteral("B theirs"));
    QVERIFY(list.find(scenarioId(3)) == nullptr);
    QVERIFY(list.find(scenarioId(4)) != nullptr);
    QVERIFY(list.find(scenarioId(5)) != nullptr);
    QVERIFY(list.isChanged(scenarioId(1)));
    QVERIFY(!list.isChanged(scenarioId(2)));
}

void TestScenarioList::studiesAreNamedAndCounted()
{
    ScenarioList list;
    domain::Scenario sale = scenario(1, QStringLiteral("A Year-end +60 %"));
    sale.study = QStringLiteral("Year-end sale");
    list.setStored(
        {sale, scenario(2, QStringLiteral("B Cap"), scenarioId(1)), scenario(3, QStringLiteral("A Growth"))});
    QCOMPARE(list.studyOf(scenarioId(2)), QStringLiteral("Year-end sale"));
    QCOMPARE(list.studyOf(scenarioId(3)), QStringLiteral("Growth"));
    const std::vector<viewmodels::StudyEntry> expected{{QStringLiteral("Growth"), 2},
                                                       {QStringLiteral("Year-end sale"), 3}};
    QCOMPARE(list.studies(), expected);
    // Letters are those of the study.
    list.branch({}, scenarioId(4), QStringLiteral("more"), QStringLiteral("Growth"));
    QCOMPARE(list.find(scenarioId(4))->name, QStringLiteral("B more"));
}

void TestScenarioList::aStudyIsATree()
{
    ScenarioList list;
    list.setStored({scenario(1, QStringLiteral("A root")), scenario(2, QStringLiteral("B"), scenarioId(1)),
                    scenario(3, QStringLiteral("C"), scenarioId(1)), scenario(4, QStringLiteral("D"), scenarioId(2))});
    QStringList order;
    for (const domain::Scenario& s : list.ofStudy(QStringLiteral("root")))
        order.append(QStringLiteral("%1%2").arg(ScenarioList::letterOf(s.name)).arg(list.depth(s.id)));
    QCOMPARE(order,
             QStringList({QStringLiteral("A0"), QStringLiteral("B1"), QStringLiteral("D2"), QStringLiteral("C1")}));
    list.setDemand(scenarioId(1), {});
    list.setDemand(scenarioId(2), {});
    QCOMPARE(list.inherited(scenarioId(4)).size(), std::size_t{2});
    QCOMPARE(list.inherited(scenarioId(1)).size(), std::size_t{0});
}

void TestScenarioList::aDuplicateStandsBesideItsOriginal()
{
    ScenarioList list;
    list.setStored({scenario(1, QStringLiteral("A root")), scenario(2, QStringLiteral("B more"), scenarioId(1))});
    list.setDemand(scenarioId(2), {});
    list.duplicate(scenarioId(2), scenarioId(3), QStringLiteral("more (copy)"));
    const domain::Scenario* copy = list.find(scenarioId(3));
    QVERIFY(copy != nullptr);
    QCOMPARE(copy->name, QStringLiteral("C more (copy)"));
    QCOMPARE(copy->base, scenarioId(1));
    QCOMPARE(copy->changes, list.find(scenarioId(2))->changes);
}

void TestScenarioList::aNewNameKeepsTheStudy()
{
    ScenarioList list;
    list.setStored({scenario(1, QStringLiteral("A root")), scenario(2, QStringLiteral("B"), scenarioId(1))});
    list.rename(scenarioId(1), QStringLiteral("A trunk"));
    QCOMPARE(list.studyOf(scenarioId(1)), QStringLiteral("root"));
    QCOMPARE(list.studyOf(scenarioId(2)), QStringLiteral("root"));
    list.remove(scenarioId(1));
    QCOMPARE(list.studyOf(scenarioId(2)), QStringLiteral("root"));
    list.renameStudy(QStringLiteral("root"), QStringLiteral("Year-end sale"));
    QCOMPARE(list.studyOf(scenarioId(2)), QStringLiteral("Year-end sale"));
}

void TestScenarioList::aSavedOneIsUnchanged()
{
    ScenarioList list;
    list.branch({}, scenarioId(1), QStringLiteral("growth"));
    QCOMPARE(list.changed().size(), std::size_t{1});
    const std::vector<domain::Scenario> written = list.scenarios();
    list.setDemand(scenarioId(1), {});
    list.setSaved(written);
    // Edited while it was written: still a draft.
    QVERIFY(list.isChanged(scenarioId(1)));
    list.setSaved(list.scenarios());
    QVERIFY(list.changed().empty());
    list.remove(scenarioId(1));
    QVERIFY(list.isStored(scenarioId(1)));
    list.setSaved({}, {scenarioId(1)});
    QVERIFY(!list.isStored(scenarioId(1)));
}

void TestScenarioList::draggingIsOneStepBack()
{
    ScenarioList list;
    list.branch({}, scenarioId(1), QStringLiteral("growth"));
    QUndoStack stack;
    QObject owner;
    const auto edit = [&](std::int32_t percent, const QString& key) {
        const std::vector<domain::Scenario> before = list.scenarios();
        list.setDemand(scenarioId(1), {{}, percent, {}});
        stack.push(new viewmodels::ScenarioCommand(&owner, before, list.scenarios(), QStringLiteral("demand"), key,
                                                   [&](const std::vector<domain::Scenario>& now,
                                                       const std::vector<domain::Scenario>&) { list.setEdited(now); }));
    };
    edit(120, QStringLiteral("demand/1"));
    edit(130, QStringLiteral("demand/1"));
    edit(140, QStringLiteral("demand/1"));
    QCOMPARE(stack.count(), 1);
    edit(150, {});
    edit(160, {});
    QCOMPARE(stack.count(), 3);
    stack.undo();
    stack.undo();
    QCOMPARE(list.demand(scenarioId(1))->percent, 140);
    stack.undo();
    QVERIFY(!list.demand(scenarioId(1)).has_value());
    stack.redo();
    QCOMPARE(list.demand(scenarioId(1))->percent, 140);
}

void TestScenarioList::aDeadOwnerIsNotCalled()
{
    QUndoStack stack;
    auto owner = std::make_unique<QObject>();
    int calls = 0;
    stack.push(new viewmodels::ScenarioCommand(owner.get(), {}, {}, QStringLiteral("edit"), {},
                                               [&](const auto&, const auto&) { ++calls; }));
    QCOMPARE(calls, 1);
    owner.reset();
    stack.undo();
    QCOMPARE(calls, 1);
}

QTEST_GUILESS_MAIN(TestScenarioList)
#include "tst_scenario_list.moc"
