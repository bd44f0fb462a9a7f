// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/planning/planning_page.h"

#include "charts/chart_legend.h"
#include "charts/time_chart.h"
#include "delegates/number_delegate.h"
#include "pages/planning/measure_roles.h"
#include "pages/planning/parameter_panel.h"
#include "pages/planning/scenario_panel.h"
#include "style/metrics.h"
#include "widgets/card.h"
#include "widgets/data_table.h"
#include "widgets/empty_state.h"
#include "widgets/level_pill.h"
#include "widgets/page_header.h"
#include "widgets/segmented_control.h"
#include "widgets/state_stack.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QVBoxLayout>

namespace lumos::pages {

PlanningPage::PlanningPage(const PageContext& context, QWidget* parent)
    : Page(context, parent), m_stack(new widgets::StateStack(theme(), this)),
      m_scenarios(new ScenarioPanel(theme(), this)), m_parameters(new ParameterPanel(theme(), this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_scenarios->hide();
    m_parameters->hide();
    m_stack->setContent(makeContent());
    m_stack->setState(widgets::StateStack::State::Loading);
    connect(m_stack, &widgets::StateStack::retryRequested, this, &PlanningPage::run);
    connect(m_scenarios, &ScenarioPanel::scenarioActivated, this, [this](domain::ScenarioId id) {
        QMetaObject::invokeMethod(
            this, [this, id] { select(id); }, Qt::QueuedConnection);
    });
    connect(m_scenarios, &ScenarioPanel::branchRequested, this,
            [this] { QMetaObject::invokeMethod(this, &PlanningPage::branch, Qt::QueuedConnection); });
    connect(m_scenarios, &ScenarioPanel::visibilityToggled, this, [this](int index, bool visible) {
        while (m_visible.size() <= index)
            m_visible.append(true);
        m_visible[index] = visible;
        QMetaObject::invokeMethod(this, &PlanningPage::render, Qt::QueuedConnection);
    });
    connect(m_parameters, &ParameterPanel::demandEdited, this,
            [this](const domain::ScaleDemand& demand) { m_list.setDemand(m_current, demand); });
    connect(m_parameters, &ParameterPanel::runRequested, this, [this] {
        renderPanels();
        run();
    });
    connect(m_parameters, &ParameterPanel::saveRequested, this, &PlanningPage::save);
    connect(m_parameters, &ParameterPanel::removeRequested, this, &PlanningPage::remove);
    connect(&workspace(), &viewmodels::Workspace::platformChanged, this, [this] {
        m_outcome.reset();
        m_loaded = false;
        m_current = {};
        setState(viewmodels::PageState::Loading);
    });
    connect(&workspace(), &viewmodels::Workspace::snapshotChanged, this, [this] {
        if (isVisible())
            reload();
    });
}

QString PlanningPage::title() const { return tr("Planning"); }
QStringList PlanningPage::breadcrumb() const { return {title(), tr("What-if"), currentName()}; }
QString PlanningPage::command() const { return m_parameters->command(); }

QString PlanningPage::selectionText() const { return tr("Scenario %1 selected").arg(currentName().left(1)); }
QWidget* PlanningPage::sidePanel() { return m_scenarios; }
QWidget* PlanningPage::inspector() { return m_parameters; }
QString PlanningPage::inspectorTitle() const { return tr("Parameters: %1").arg(currentName().left(1)); }

QString PlanningPage::currentName() const
{
    const domain::Scenario* scenario = m_list.find(m_current);
    return scenario != nullptr ? scenario->name : tr("0 Baseline");
}

void PlanningPage::open(const Destination&)
{
    if (!m_loaded)
        reload();
}

void PlanningPage::reload()
{
    if (workspace().snapshot() && workspace().platform())
        loadScenarios();
}

void PlanningPage::loadScenarios()
{
    m_loaded = true;
    load<std::vector<domain::Scenario>>(
        {QT_TRANSLATE_NOOP("core", "Loading scenarios"), {}},
        [](const services::MultiTenantArchitecture& platform, base::StopToken) {
            return platform.store().history().scenarios();
        },
        [this](std::vector<domain::Scenario> scenarios) {
            m_list.setStored(std::move(scenarios));
            if (m_list.find(m_current) == nullptr)
                m_current = m_list.scenarios().empty() ? domain::ScenarioId{} : m_list.scenarios().back().id;
            renderPanels();
            run();
        },
        [this](const base::Error& error) { m_stack->fail(formats().text(error.text), formats().text(error.remedy)); });
}

void PlanningPage::run()
{
    const auto platform = workspace().platform();
    if (!platform)
        return;
    services::StudySpec spec;
    spec.scenarios = m_list.scenarios();
    spec.days = m_parameters->days();
    spec.replications = m_parameters->replications();
    workspace().jobs().start<services::PlanningOutcome>(
        {QStringLiteral("planning.run"), {QT_TRANSLATE_NOOP("core", "What-if simulation"), {}}, currentName(), false},
        [platform, spec](base::StopToken stop, base::ProgressSink& progress) {
            return platform->simulation().run(spec, stop, progress);
        },
        this,
        [this](base::Result<services::PlanningOutcome> outcome) {
            if (outcome) {
                m_outcome = std::move(*outcome);
                m_stack->setState(widgets::StateStack::State::Ready);
                render();
            } else if (outcome.error().code != base::ErrorCode::Cancelled) {
                m_stack->fail(formats().text(outcome.error().text), formats().text(outcome.error().remedy));
            } else if (!m_outcome) {
                m_stack->fail(tr("The simulation was cancelled."), tr("Run it again when you are ready."));
            }
        });
}

QWidget* PlanningPage::makeContent()
{
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(style::kSpace4, style::kSpace3, style::kSpace4, style::kSpace3);
    column->setSpacing(style::kSpace3);
    m_header = new widgets::PageHeader(theme(), content);
    column->addWidget(m_header);
    m_chartCard = new widgets::Card(theme(), content);
    m_views = new widgets::SegmentedControl(theme(), m_chartCard);
    for (int i = 0; i < 3; ++i)
        m_views->addSegment(QString());
    connect(m_views, &widgets::SegmentedControl::currentChanged, this, &PlanningPage::render);
    m_chartCard->addHeadWidget(m_views);
    m_chart = new charts::TimeChart(theme(), m_chartCard);
    m_chartCard->addContent(m_chart);
    column->addWidget(m_chartCard, 1);
    m_tableCard = new widgets::Card(theme(), content);
    m_tableCard->setFlush(true);
    m_table = new widgets::DataTable(theme(), m_tableCard);
    auto* roles = new MeasureRoles(this);
    roles->setSourceModel(&m_model);
    m_table->setModel(roles);
    m_tableCard->addContent(m_table);
    column->addWidget(m_tableCard, 1);
    return content;
}

void PlanningPage::renderPanels()
{
    const auto snapshot = workspace().snapshot();
    if (!snapshot)
        return;
    const viewmodels::Formats f = formats();
    m_scenarios->show(m_list, m_current, snapshot, f);
    m_parameters->show(m_list, m_current, snapshot, f, workspace().storeAddress());
    emit breadcrumbChanged();
    emit inspectorChanged();
}

void PlanningPage::render()
{
    const viewmodels::Formats f = formats();
    const auto snapshot = workspace().snapshot();
    m_views->setSegmentText(0, tr("Demand"));
    m_views->setSegmentText(1, tr("Queue wait"));
    m_views->setSegmentText(2, tr("Cost"));
    m_tableCard->setTitle(tr("Difference"));
    m_tableCard->setSubtitle(tr("each scenario against the one on its left"));
    m_header->setTitle(tr("What-if study"));
    renderPanels();
    if (!m_outcome || !snapshot)
        return;
    const services::PlanningOutcome& o = *m_outcome;
    m_header->clearPills();
    m_header->addPill(new widgets::LevelPill(
        theme(), domain::Level::Normal,
        tr("%1 runs, %2 days, seed %3").arg(f.integer(o.replications), f.integer(o.days), QString::number(o.seed))));
    const auto view = static_cast<PlanningView>(m_views->currentIndex());
    const charts::TimeChartContent chart = planningChart(o, view, m_visible, f);
    m_chartCard->setTitle(chart.title);
    m_chartCard->setSubtitle(
        view == PlanningView::Demand ? tr("cards, daily peak; bands P10 to P90")
        : view == PlanningView::QueueWait
            ? tr("minutes, 95 % of jobs wait less; bands P10 to P90")
            : tr("%1 million since the start; bands P10 to P90").arg(f.currencyUnit(snapshot->profile.currency)));
    m_chart->setContent(chart);
    m_model.setOutcome(o, snapshot->profile.currency, f);
    for (int c = 2; c < m_model.columnCount(); ++c) {
        if (m_table->itemDelegateForColumn(c) == nullptr)
            m_table->setItemDelegateForColumn(c, new delegates::NumberDelegate(theme(), m_table));
        m_table->setNumeric(c);
    }
    m_table->setFillColumn(0);
    m_parameters->setBacktest(o.backtest, f);
}

void PlanningPage::select(domain::ScenarioId scenario)
{
    m_current = scenario;
    renderPanels();
    emit selectionChanged();
}

void PlanningPage::branch()
{
    const auto snapshot = workspace().snapshot();
    if (!snapshot)
        return;
    base::IdGenerator ids(base::IdGenerator::entropySeed());
    const domain::ScenarioId made =
        m_list.branch(m_current, ids.make<domain::ScenarioId>(snapshot->takenAt), tr("New branch"));
    m_list.setDemand(
        made, {workspace().currentTenant(), 120, {snapshot->takenAt, snapshot->takenAt + base::Duration::days(30)}});
    select(made);
    run();
}

void PlanningPage::save()
{
    const domain::Scenario* scenario = m_list.find(m_current);
    const auto platform = workspace().platform();
    if (scenario == nullptr || !platform)
        return;
    workspace().jobs().start<domain::Revision>(
        {QStringLiteral("planning.save"), {QT_TRANSLATE_NOOP("core", "Saving a scenario"), {}}, scenario->name, true},
        [platform, copy = *scenario](base::StopToken, base::ProgressSink&) { return platform->saveScenario(copy); },
        this,
        [this](base::Result<domain::Revision> saved) {
            if (saved)
                loadScenarios();
            else
                m_stack->fail(formats().text(saved.error().text), formats().text(saved.error().remedy));
        });
}

void PlanningPage::remove()
{
    const domain::ScenarioId gone = m_current;
    const auto platform = workspace().platform();
    if (!platform)
        return;
    m_list.remove(gone);
    m_current = {};
    workspace().jobs().start<domain::Revision>(
        {QStringLiteral("planning.remove"), {QT_TRANSLATE_NOOP("core", "Removing a scenario"), {}}, {}, true},
        [platform, gone](base::StopToken, base::ProgressSink&) { return platform->eraseScenario(gone); }, this,
        [this](const base::Result<domain::Revision>&) {
            renderPanels();
            run();
        });
}

void PlanningPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        render();
    Page::changeEvent(event);
}

void PlanningPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (!m_loaded)
        reload();
}

void PlanningPage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(style::Token::Page));
}

} // namespace lumos::pages
