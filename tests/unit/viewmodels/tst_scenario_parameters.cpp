// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/scenario_parameters.h"

#include "support/platform_builder.h"

#include <QTest>

using namespace lumos;
using viewmodels::ScenarioList;
using viewmodels::ScenarioParameters;
using Field = ScenarioParameters::Field;

namespace {

constexpr base::Instant kStart{1'700'000'000'000};

domain::ScenarioId scenarioId(std::uint64_t n) { return domain::ScenarioId{base::Uuid{1, n}}; }

domain::ScaleDemand demandOf(std::int32_t percent)
{
    domain::ScaleDemand demand;
    demand.tenant = tests::PlatformBuilder::tenantId(u"jade");
    demand.percent = percent;
    demand.period = {kStart, kStart + base::Duration::days(10)};
    return demand;
}

domain::SetQuota capOf(std::int64_t limit)
{
    domain::SetQuota cap;
    cap.tenant = tests::PlatformBuilder::tenantId(u"jade");
    cap.kind = domain::kinds::kTokensPerMin;
    cap.quota = domain::Quota{cap.tenant, cap.kind, {limit}, {}, domain::QuotaSource::Tenant};
    return cap;
}

/// B stands on A.
ScenarioList branches()
{
    ScenarioList list;
    list.branch({}, scenarioId(1), QStringLiteral("root"));
    list.branch(scenarioId(1), scenarioId(2), QStringLiteral("cap"));
    return list;
}

} // namespace

class TestScenarioParameters final : public QObject {
    Q_OBJECT

private slots:
    void aBranchHasTheDemandOfItsBase();
    void aFactorReplacesThatOfTheBase();
    void theFactorOfTheBaseIsNoChange();
    void onlyWhatDiffersHasADot();
    void aCapLikeThatOfTheBaseIsNoChange();
    void nodesComeOnTop();
    void otherChangesStay();
    void anOutageIsSetAndTakenAway();
};

void TestScenarioParameters::aBranchHasTheDemandOfItsBase()
{
    ScenarioList list = branches();
    list.setDemand(scenarioId(1), demandOf(160));
    const ScenarioParameters p = viewmodels::parametersOf(list, scenarioId(2));
    QCOMPARE(p.demand->percent, 160);
    QVERIFY(p.differing.empty());
    QCOMPARE(p.differences, 0);
    QVERIFY(viewmodels::parametersOf(list, scenarioId(1)).differing.contains(Field::Factor));
}

void TestScenarioParameters::aFactorReplacesThatOfTheBase()
{
    ScenarioList list = branches();
    list.setDemand(scenarioId(1), demandOf(160));
    list.setChanges(scenarioId(2), viewmodels::withDemand(list, scenarioId(2), demandOf(200)));
    // The base's is withdrawn, or the two would multiply.
    const auto& own = list.find(scenarioId(2))->changes;
    QCOMPARE(own.size(), std::size_t{2});
    domain::ScaleDemand withdrawn = demandOf(160);
    withdrawn.withdrawn = true;
    QCOMPARE(std::get<domain::ScaleDemand>(own[0].change), withdrawn);
    QCOMPARE(viewmodels::parametersOf(list, scenarioId(2)).demand->percent, 200);
    // Editing again leaves no rest of the first edit.
    list.setChanges(scenarioId(2), viewmodels::withDemand(list, scenarioId(2), demandOf(180)));
    QCOMPARE(list.find(scenarioId(2))->changes.size(), std::size_t{2});
    QCOMPARE(viewmodels::parametersOf(list, scenarioId(2)).demand->percent, 180);
}

void TestScenarioParameters::theFactorOfTheBaseIsNoChange()
{
    ScenarioList list = branches();
    list.setDemand(scenarioId(1), demandOf(160));
    list.setChanges(scenarioId(2), viewmodels::withDemand(list, scenarioId(2), demandOf(200)));
    list.setChanges(scenarioId(2), viewmodels::withDemand(list, scenarioId(2), demandOf(160)));
    QVERIFY(list.find(scenarioId(2))->changes.empty());
}

void TestScenarioParameters::onlyWhatDiffersHasADot()
{
    ScenarioList list = branches();
    list.setDemand(scenarioId(1), demandOf(160));
    domain::ScaleDemand longer = demandOf(160);
    longer.period.to = longer.period.to + base::Duration::days(3);
    list.setChanges(scenarioId(2), viewmodels::withDemand(list, scenarioId(2), longer));
    const ScenarioParameters p = viewmodels::parametersOf(list, scenarioId(2));
    QCOMPARE(p.differing, std::set<Field>{Field::To});
    QCOMPARE(p.differences, 1);
}

void TestScenarioParameters::aCapLikeThatOfTheBaseIsNoChange()
{
    ScenarioList list = branches();
    list.setChanges(scenarioId(1), viewmodels::withCap(list, scenarioId(1), capOf(5'000'000)));
    QCOMPARE(viewmodels::parametersOf(list, scenarioId(2)).cap->quota->limit.value, std::int64_t{5'000'000});
    list.setChanges(scenarioId(2), viewmodels::withCap(list, scenarioId(2), capOf(6'000'000)));
    QVERIFY(viewmodels::parametersOf(list, scenarioId(2)).differing.contains(Field::Cap));
    list.setChanges(scenarioId(2), viewmodels::withCap(list, scenarioId(2), capOf(5'000'000)));
    QVERIFY(list.find(scenarioId(2))->changes.empty());
}

void TestScenarioParameters::nodesComeOnTop()
{
    ScenarioList list = branches();
    domain::AddNodes nodes;
    nodes.count = 4;
    list.setChanges(scenarioId(1), viewmodels::withNodes(list, scenarioId(1), nodes, kStart));
    QCOMPARE(viewmodels::parametersOf(list, scenarioId(1)).nodes->count, 4);
    QCOMPARE(viewmodels::parametersOf(list, scenarioId(1)).online, std::optional(kStart));
    QVERIFY(!viewmodels::parametersOf(list, scenarioId(2)).nodes.has_value());
    nodes.count = 6;
    list.setChanges(scenarioId(1), viewmodels::withNodes(list, scenarioId(1), nodes, kStart));
    QCOMPARE(list.find(scenarioId(1))->changes.size(), std::size_t{1});
    list.setChanges(scenarioId(1), viewmodels::withNodes(list, scenarioId(1), std::nullopt, std::nullopt));
    QVERIFY(list.find(scenarioId(1))->changes.empty());
}

void TestScenarioParameters::otherChangesStay()
{
    ScenarioList list = branches();
    const domain::TimedChange other{domain::SetBudget{tests::PlatformBuilder::tenantId(u"jade"), std::nullopt}, kStart};
    list.setChanges(scenarioId(1), {other});
    list.setChanges(scenarioId(1), viewmodels::withDemand(list, scenarioId(1), demandOf(120)));
    list.setChanges(scenarioId(1), viewmodels::withDemand(list, scenarioId(1), std::nullopt));
    QCOMPARE(list.find(scenarioId(1))->changes, std::vector{other});
    const ScenarioParameters p = viewmodels::parametersOf(list, scenarioId(1));
    QCOMPARE(p.further, std::vector{other});
    QCOMPARE(p.differences, 1);
}

void TestScenarioParameters::anOutageIsSetAndTakenAway()
{
    ScenarioList list = branches();
    domain::Outage outage;
    outage.period = {kStart, kStart + base::Duration::hours(6)};
    list.setChanges(scenarioId(2), viewmodels::withOutage(list, scenarioId(2), outage));
    QCOMPARE(viewmodels::parametersOf(list, scenarioId(2)).outage, std::optional(outage));
    list.setChanges(scenarioId(2), viewmodels::withOutage(list, scenarioId(2), std::nullopt));
    QVERIFY(list.find(scenarioId(2))->changes.empty());
}

QTEST_GUILESS_MAIN(TestScenarioParameters)
#include "tst_scenario_parameters.moc"
