// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/attention_model.h"
#include "viewmodels/cost_model.h"
#include "viewmodels/measure_model.h"
#include "viewmodels/project_model.h"
#include "viewmodels/scaling_decision_model.h"

#include "support/platform_builder.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

using namespace lumos;
using namespace lumos::viewmodels;
using tests::PlatformBuilder;

namespace {

constexpr auto kReport = QAbstractItemModelTester::FailureReportingMode::QtTest;
const base::Instant kNow = base::Instant::at(base::Date{20780}, base::Duration::hours(12));

Formats english() { return Formats(QLocale(QLocale::English, QLocale::UnitedStates)); }

base::Money yuan(std::int64_t n) { return {base::Decimal::fromInt(n), base::Currency::cny()}; }

QString cell(const QAbstractItemModel& model, int row, int column)
{
    return model.index(row, column).data().toString();
}

QStringList columnTexts(const QAbstractItemModel& model, int column)
{
    QStringList texts;
    for (int r = 0; r < model.rowCount(); ++r)
        texts.append(cell(model, r, column));
    return texts;
}

domain::SnapshotPtr twoTenants()
{
    return PlatformBuilder()
        .organisation(u"retail")
        .tenant(u"jade", u"Jade River")
        .tenant(u"amber", u"Amber Peak")
        .share();
}

services::AttentionItem attention(domain::Level level, const char* what, QStringView tenant,
                                  std::optional<base::Instant> since = {})
{
    services::AttentionItem item;
    item.level = level;
    item.what = {what, {}};
    item.tenant = PlatformBuilder::tenantId(tenant);
    item.since = since;
    return item;
}

services::CostRow costRow(const QString& name, std::int64_t cost, std::int64_t forecast,
                          std::optional<std::int64_t> budget)
{
    services::CostRow row;
    row.tenant = PlatformBuilder::tenantId(name.toLower());
    row.name = name;
    row.cost = yuan(cost);
    row.sharePoints = cost;
    row.forecast = yuan(forecast);
    if (budget) {
        row.budget = yuan(*budget);
        row.budgetPoints = forecast * 10'000 / *budget;
    }
    return row;
}

/// Every column orders these four differently.
std::vector<services::CostRow> costRows()
{
    return {costRow(QStringLiteral("Delta"), 400, 900, 800), costRow(QStringLiteral("Alpha"), 100, 3000, 4000),
            costRow(QStringLiteral("Charlie"), 300, 2000, std::nullopt),
            costRow(QStringLiteral("Bravo"), 200, 1000, 1000)};
}

domain::ScalingRecord decision(int minute, domain::ScalingResult result, domain::ScalingLimit limit,
                               std::int32_t current, std::int32_t decided, std::int32_t needed)
{
    domain::ScalingRecord r;
    r.at = kNow + base::Duration::minutes(minute);
    r.current = current;
    r.decided = decided;
    r.needed = needed;
    r.usePercent = 84;
    r.result = result;
    r.limitedBy = limit;
    return r;
}

services::PlanningOutcome study()
{
    services::PlanningOutcome o;
    services::ScenarioOutcome baseline;
    services::ScenarioOutcome branch;
    branch.scenario.id = domain::ScenarioId{base::Uuid{1, 1}};
    branch.scenario.name = QStringLiteral("A growth");
    o.scenarios = {baseline, branch};
    using services::MeasureSense;
    using services::MeasureUnit;
    o.measures = {{{"Peak GPU cards", {}}, MeasureUnit::Cards, MeasureSense::Neutral, {571, 603}},
                  {{"Throttled", {}}, MeasureUnit::Percent, MeasureSense::LessIsBetter, {1.5, 4.0}},
                  {{"Cost", {}}, MeasureUnit::Money, MeasureSense::LessIsBetter, {8'000'000, 7'000'000}},
                  {{"Days of room", {}}, MeasureUnit::Days, MeasureSense::MoreIsBetter, {14, 14.2}}};
    return o;
}

} // namespace

class TestTableModels final : public QObject {
    Q_OBJECT

private slots:
    void attentionShowsWhoAndSince();
    void attentionKeepsRowsThatStay();
    void attentionResetsWhenTheLengthDiffers();
    void projectsShowCardsAndMonth();
    void costSortsByEveryColumn_data();
    void costSortsByEveryColumn();
    void costSortKeepsTheSelection();
    void costKeepsItsOrderForNewRows();
    void costRolesJudge();
    void decisionsAreNewestFirstWithoutRepeats();
    void decisionsShowAllOnRequest();
    void decisionLevels();
    void measuresCompareWithTheLeft();
    void measuresJudgeByTheirSense();
    void measuresTellHowSureTheyAre();
    void measuresCompareWithTheBaseline();
    void emptyModelsHaveHeads();
};

void TestTableModels::attentionShowsWhoAndSince()
{
    AttentionModel model;
    const QAbstractItemModelTester tester(&model, kReport);
    services::AttentionItem pair =
        attention(domain::Level::Critical, "Traffic is possible.", u"jade", kNow - base::Duration::minutes(51));
    pair.otherTenant = PlatformBuilder::tenantId(u"amber");
    pair.incident = QStringLiteral("INC-2291");
    model.setItems({pair, attention(domain::Level::Warning, "Memory at 84 %.", u"amber")}, twoTenants(), kNow,
                   english());
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(cell(model, 0, AttentionModel::TenantName), QStringLiteral("Jade River → Amber Peak"));
    QCOMPARE(cell(model, 0, AttentionModel::Since), QStringLiteral("51 min"));
    QCOMPARE(cell(model, 0, AttentionModel::IncidentNumber), QStringLiteral("INC-2291"));
    QCOMPARE(cell(model, 0, AttentionModel::LevelColumn), QStringLiteral("Critical"));
    QCOMPARE(cell(model, 1, AttentionModel::Since), QStringLiteral("–"));
    QCOMPARE(model.index(1, 0).data(AttentionModel::LevelValue).toInt(), static_cast<int>(domain::Level::Warning));
    QCOMPARE(model.item(1)->tenant, PlatformBuilder::tenantId(u"amber"));
    QCOMPARE(model.item(2), nullptr);
    QCOMPARE(model.item(-1), nullptr);
}

void TestTableModels::attentionKeepsRowsThatStay()
{
    AttentionModel model;
    const QAbstractItemModelTester tester(&model, kReport);
    const auto snapshot = twoTenants();
    model.setItems({attention(domain::Level::High, "GPU cards at 97 %.", u"jade"),
                    attention(domain::Level::Warning, "Memory at 84 %.", u"amber")},
                   snapshot, kNow, english());
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setItems({attention(domain::Level::High, "GPU cards at 97 %.", u"jade"),
                    attention(domain::Level::Warning, "Memory at 86 %.", u"amber")},
                   snapshot, kNow, english());
    QCOMPARE(resets.size(), 0);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().first().toModelIndex().row(), 1);
    QCOMPARE(cell(model, 1, AttentionModel::What), QStringLiteral("Memory at 86 %."));
}

void TestTableModels::attentionResetsWhenTheLengthDiffers()
{
    AttentionModel model;
    const QAbstractItemModelTester tester(&model, kReport);
    const auto snapshot = twoTenants();
    model.setItems({attention(domain::Level::High, "GPU cards at 97 %.", u"jade")}, snapshot, kNow, english());
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setItems({}, snapshot, kNow, english());
    QCOMPARE(resets.size(), 1);
    QCOMPARE(model.rowCount(), 0);
}

void TestTableModels::projectsShowCardsAndMonth()
{
    ProjectModel model;
    const QAbstractItemModelTester tester(&model, kReport);
    services::ProjectRow project;
    project.name = QStringLiteral("Checkout");
    project.level = domain::Level::High;
    project.gpuMilli = 12'500;
    project.cost = yuan(1'234'567);
    project.cost7Days.values = {1, 2, 3};
    services::ProjectRow whole = project;
    whole.gpuMilli = 8000;
    model.setProjects({project, whole}, english());
    QCOMPARE(cell(model, 0, ProjectModel::Gpu), QStringLiteral("12.5"));
    QCOMPARE(cell(model, 1, ProjectModel::Gpu), QStringLiteral("8"));
    QCOMPARE(cell(model, 0, ProjectModel::Cost), QStringLiteral("1,234,567"));
    QCOMPARE(model.index(0, ProjectModel::Days).data(ProjectModel::SeriesValue).value<QVector<double>>(),
             (QVector<double>{1, 2, 3}));
    QCOMPARE(model.index(0, ProjectModel::Name).data(ProjectModel::LevelValue).toInt(),
             static_cast<int>(domain::Level::High));
    QCOMPARE(model.headerData(ProjectModel::Cost, Qt::Horizontal, Qt::DisplayRole).toString(),
             QStringLiteral("¥ month"));
}

void TestTableModels::costSortsByEveryColumn_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("ascending");
    QTest::newRow("tenant") << int{CostModel::Tenant} << QStringLiteral("Alpha Bravo Charlie Delta");
    QTest::newRow("cost") << int{CostModel::Cost} << QStringLiteral("Alpha Bravo Charlie Delta");
    QTest::newRow("share") << int{CostModel::Share} << QStringLiteral("Alpha Bravo Charlie Delta");
    QTest::newRow("forecast") << int{CostModel::Forecast} << QStringLiteral("Delta Bravo Charlie Alpha");
    QTest::newRow("budget") << int{CostModel::BudgetAmount} << QStringLiteral("Charlie Delta Bravo Alpha");
    QTest::newRow("judged") << int{CostModel::Judged} << QStringLiteral("Charlie Alpha Bravo Delta");
}

void TestTableModels::costSortsByEveryColumn()
{
    QFETCH(int, column);
    QFETCH(QString, ascending);
    CostModel model;
    const QAbstractItemModelTester tester(&model, kReport);
    model.setRows(costRows(), english());
    model.sort(column, Qt::AscendingOrder);
    QStringList expected = ascending.split(u' ');
    QCOMPARE(columnTexts(model, CostModel::Tenant), expected);
    model.sort(column, Qt::DescendingOrder);
    std::reverse(expected.begin(), expected.end());
    QCOMPARE(columnTexts(model, CostModel::Tenant), expected);
}

void TestTableModels::costSortKeepsTheSelection()
{
    CostModel model;
    const QAbstractItemModelTester tester(&model, kReport);
    model.setRows(costRows(), english());
    QItemSelectionModel selection(&model);
    for (int r = 0; r < model.rowCount(); ++r)
        if (model.row(r)->name == u"Charlie")
            selection.setCurrentIndex(model.index(r, CostModel::Forecast), QItemSelectionModel::Select);
    for (int column = 0; column < CostModel::kColumnCount; ++column)
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            model.sort(column, order);
            QCOMPARE(model.row(selection.currentIndex().row())->name, QStringLiteral("Charlie"));
            QCOMPARE(selection.currentIndex().column(), int{CostModel::Forecast});
            QCOMPARE(selection.selectedIndexes().size(), 1);
        }
}

void TestTableModels::costKeepsItsOrderForNewRows()
{
    CostModel model;
    const QAbstractItemModelTester tester(&model, kReport);
    model.setRows(costRows(), english());
    QCOMPARE(columnTexts(model, CostModel::Tenant).first(), QStringLiteral("Delta"));
    model.sort(CostModel::Tenant, Qt::AscendingOrder);
    auto rows = costRows();
    rows.push_back(costRow(QStringLiteral("Aaron"), 1, 1, 1));
    model.setRows(rows, english());
    QCOMPARE(columnTexts(model, CostModel::Tenant).first(), QStringLiteral("Aaron"));
}

void TestTableModels::costRolesJudge()
{
    CostModel model;
    const QAbstractItemModelTester tester(&model, kReport);
    auto rows = costRows();
    rows.front().level = domain::Level::High;
    rows.front().sharePoints = 2500;
    model.setRows(rows, english());
    QCOMPARE(model.index(0, CostModel::Judged).data(CostModel::LevelValue).toInt(),
             static_cast<int>(domain::Level::High));
    QCOMPARE(model.index(0, CostModel::Share).data(CostModel::ShareValue).toDouble(), 0.25);
    QVERIFY(!model.index(0, CostModel::Tenant).data(CostModel::LevelValue).isValid());
    const auto without = columnTexts(model, CostModel::Tenant).indexOf(QStringLiteral("Charlie"));
    QCOMPARE(cell(model, static_cast<int>(without), CostModel::BudgetAmount), QStringLiteral("–"));
    QCOMPARE(model.row(99), nullptr);
}

void TestTableModels::decisionsAreNewestFirstWithoutRepeats()
{
    using domain::ScalingLimit;
    using domain::ScalingResult;
    ScalingDecisionModel model;
    const QAbstractItemModelTester tester(&model, kReport);
    model.setRecords({decision(0, ScalingResult::Kept, ScalingLimit::None, 4, 4, 4),
                      decision(5, ScalingResult::Held, ScalingLimit::QuotaGuard, 4, 4, 6),
                      decision(10, ScalingResult::Held, ScalingLimit::QuotaGuard, 4, 4, 6),
                      decision(15, ScalingResult::Kept, ScalingLimit::None, 4, 4, 4),
                      decision(20, ScalingResult::Held, ScalingLimit::QuotaGuard, 4, 4, 6),
                      decision(25, ScalingResult::Held, ScalingLimit::NodeRoom, 4, 4, 6),
                      decision(30, ScalingResult::Raised, ScalingLimit::None, 4, 6, 6),
                      decision(35, ScalingResult::Held, ScalingLimit::NodeRoom, 6, 6, 7)},
                     {*base::Decimal::parse(u"12.5"), base::Currency::cny()}, false, english());
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.record(0)->at, kNow + base::Duration::minutes(35));
    QCOMPARE(model.record(3)->at, kNow + base::Duration::minutes(5));
    QCOMPARE(cell(model, 1, ScalingDecisionModel::Replicas), QStringLiteral("4 → 6"));
    QCOMPARE(cell(model, 1, ScalingDecisionModel::HourCost), QStringLiteral("+25.00"));
    QCOMPARE(cell(model, 1, ScalingDecisionModel::Result), QStringLiteral("raised"));
    QCOMPARE(cell(model, 2, ScalingDecisionModel::LimitedBy), QStringLiteral("node room"));
    QCOMPARE(model.headerData(ScalingDecisionModel::HourCost, Qt::Horizontal, Qt::DisplayRole).toString(),
             QStringLiteral("¥ / h"));
}

void TestTableModels::decisionsShowAllOnRequest()
{
    ScalingDecisionModel model;
    const QAbstractItemModelTester tester(&model, kReport);
    const std::vector records{decision(0, domain::ScalingResult::Kept, domain::ScalingLimit::None, 4, 4, 4),
                              decision(5, domain::ScalingResult::Lowered, domain::ScalingLimit::None, 4, 3, 3)};
    model.setRecords(records, yuan(10), false, english());
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(cell(model, 0, ScalingDecisionModel::HourCost), QStringLiteral("−10.00"));
    model.setRecords(records, yuan(10), true, english());
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.record(2), nullptr);
}

void TestTableModels::decisionLevels()
{
    using domain::ScalingLimit;
    using domain::ScalingResult;
    QCOMPARE(ScalingDecisionModel::levelOf(decision(0, ScalingResult::Raised, ScalingLimit::StepLimit, 4, 6, 9)),
             domain::Level::Normal);
    QCOMPARE(ScalingDecisionModel::levelOf(decision(0, ScalingResult::Held, ScalingLimit::QuotaGuard, 4, 4, 6)),
             domain::Level::High);
    QCOMPARE(ScalingDecisionModel::levelOf(decision(0, ScalingResult::Held, ScalingLimit::Cooldown, 4, 4, 3)),
             domain::Level::Info);
}

void TestTableModels::measuresCompareWithTheLeft()
{
    MeasureModel model;
    const QAbstractItemModelTester tester(&model, kReport);
    model.setOutcome(study(), base::Currency::cny(), english());
    QCOMPARE(model.columnCount(), 5);
    QCOMPARE(model.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("0 Baseline"));
    QCOMPARE(model.headerData(3, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("A growth"));
    QCOMPARE(model.headerData(4, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("A − 0"));
    QCOMPARE(cell(model, 0, 2), QStringLiteral("571"));
    QCOMPARE(cell(model, 0, 4), QStringLiteral("+32"));
    QCOMPARE(cell(model, 1, 4), QStringLiteral("+2.5 pt"));
    QCOMPARE(cell(model, 2, 1), QStringLiteral("¥ M"));
    QCOMPARE(cell(model, 2, 4), QStringLiteral("−1.00"));
    QCOMPARE(cell(model, 3, 4), QStringLiteral("0"));
}

void TestTableModels::measuresTellHowSureTheyAre()
{
    MeasureModel model;
    const QAbstractItemModelTester tester(&model, kReport);
    auto o = study();
    o.measures[0].differences = {std::nullopt, services::PairedDifference{32, 20, 44, 95, 1}};
    o.measures[1].differences = {std::nullopt, services::PairedDifference{2.5, -0.5, 5.5, 95, 1}};
    model.setOutcome(o, base::Currency::cny(), english());
    const auto uncertain = [&](int row) { return model.index(row, 4).data(MeasureModel::UncertainValue).toBool(); };
    QVERIFY(!uncertain(0));
    QVERIFY(uncertain(1));
    QVERIFY(!uncertain(2)); // no runs to tell
    QCOMPARE(model.index(0, 4).data(Qt::ToolTipRole).toString(),
             QStringLiteral("+20 to +44 with %1 confidence").arg(english().percent(9500, 0)));
    QVERIFY(model.index(1, 4).data(Qt::ToolTipRole).toString().contains(QLatin1String("contains 0")));
    QVERIFY(model.index(2, 4).data(Qt::ToolTipRole).toString().isEmpty());
    QVERIFY(!model.index(0, 3).data(Qt::ToolTipRole).isValid());
}

void TestTableModels::measuresCompareWithTheBaseline()
{
    MeasureModel model;
    const QAbstractItemModelTester tester(&model, kReport);
    auto o = study();
    services::ScenarioOutcome second = o.scenarios.back();
    second.scenario.name = QStringLiteral("B more");
    o.scenarios.push_back(second);
    for (services::MeasureRow& row : o.measures)
        row.values.push_back(row.values[0]);
    o.measures[0].differences = {std::nullopt, services::PairedDifference{32, 20, 44, 95, 1},
                                 services::PairedDifference{-32, -44, -20, 95, 1}};
    model.setOutcome(o, base::Currency::cny(), english());
    QCOMPARE(cell(model, 0, 6), QStringLiteral("−32"));
    QCOMPARE(model.headerData(6, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("B − A"));
    model.setReference(viewmodels::Reference::Baseline);
    QCOMPARE(cell(model, 0, 6), QStringLiteral("0"));
    QCOMPARE(model.headerData(6, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("B − 0"));
    // The interval is that against the left one: not shown for another difference.
    QVERIFY(model.index(0, 6).data(Qt::ToolTipRole).toString().isEmpty());
    QVERIFY(!model.index(0, 4).data(Qt::ToolTipRole).toString().isEmpty());
}

void TestTableModels::measuresJudgeByTheirSense()
{
    MeasureModel model;
    const QAbstractItemModelTester tester(&model, kReport);
    model.setOutcome(study(), base::Currency::cny(), english());
    const auto judgement = [&](int row, int column) {
        return model.index(row, column).data(MeasureModel::JudgementValue).toInt();
    };
    QCOMPARE(judgement(0, 4), 0);
    QCOMPARE(judgement(1, 4), -1);
    QCOMPARE(judgement(2, 4), 1);
    QCOMPARE(judgement(3, 4), 0);
    QCOMPARE(judgement(2, 3), 0);
    auto more = study();
    more.measures[3].values = {14, 20};
    model.setOutcome(more, base::Currency::cny(), english());
    QCOMPARE(judgement(3, 4), 1);
}

void TestTableModels::emptyModelsHaveHeads()
{
    AttentionModel attentionModel;
    ProjectModel projectModel;
    CostModel costModel;
    ScalingDecisionModel decisionModel;
    const std::vector<QAbstractItemModel*> models{&attentionModel, &projectModel, &costModel, &decisionModel};
    for (QAbstractItemModel* model : models) {
        const QAbstractItemModelTester tester(model, kReport);
        QCOMPARE(model->rowCount(), 0);
        for (int c = 0; c < model->columnCount(); ++c)
            QVERIFY(!model->headerData(c, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
    }
    MeasureModel measures;
    const QAbstractItemModelTester tester(&measures, kReport);
    QCOMPARE(measures.columnCount(), 0);
}

QTEST_GUILESS_MAIN(TestTableModels)
#include "tst_table_models.moc"
