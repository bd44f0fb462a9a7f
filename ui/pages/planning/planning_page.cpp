// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/planning/planning_page.h"

#include "charts/time_chart.h"
#include "delegates/number_delegate.h"
#include "pages/planning/decision_panel.h"
#include "pages/planning/measure_roles.h"
#include "pages/planning/parameter_panel.h"
#include "pages/planning/scenario_panel.h"
#include "style/metrics.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/data_table.h"
#include "widgets/page_header.h"
#include "widgets/segmented_control.h"
#include "widgets/state_stack.h"

#include <QtCore/QEvent>
#include <QtCore/QSettings>
#include <QtGui/QPainter>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace lumos::pages {

namespace {

constexpr QLatin1String kStudyKey("planning/study");
constexpr QLatin1String kScenarioKey("planning/scenario");
constexpr QLatin1String kHiddenKey("planning/hidden");
constexpr QLatin1String kViewKey("planning/view");
constexpr QLatin1String kTabKey("planning/tab");
constexpr QLatin1String kReferenceKey("planning/reference");

} // namespace

PlanningPage::PlanningPage(const PageContext& context, QWidget* parent)
    : Page(context, parent), m_stack(new widgets::StateStack(theme(), this)),
      m_scenarios(new ScenarioPanel(theme(), this)), m_parameters(new ParameterPanel(theme(), this)),
      m_editor(new ScenarioEditor(workspace(), this)), m_study(new StudyRun(workspace(), this)),
      m_export(workspace(), theme(), this)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_scenarios->hide();
    m_parameters->hide();
    m_stack->setContent(makeContent());
    m_stack->setState(widgets::StateStack::State::Loading);
    const QSettings settings;
    m_studyName = settings.value(kStudyKey).toString();
    m_current = domain::ScenarioId::parse(settings.value(kScenarioKey).toString()).value_or(domain::ScenarioId{});
    for (const QString& text : settings.value(kHiddenKey).toStringList())
        if (const auto hidden = text == u"baseline" ? domain::ScenarioId{} : domain::ScenarioId::parse(text))
            m_hidden.insert(*hidden);
    m_views->setCurrentIndex(std::clamp(settings.value(kViewKey).toInt(), 0, 3));
    m_tabs->setCurrentIndex(std::clamp(settings.value(kTabKey).toInt(), 0, 1));
    m_lower->setCurrentIndex(m_tabs->currentIndex());
    m_reference =
        settings.value(kReferenceKey).toInt() == 1 ? viewmodels::Reference::Baseline : viewmodels::Reference::Left;
    m_model.setReference(m_reference);
    connect(m_stack, &widgets::StateStack::retryRequested, this, &PlanningPage::run);
    connectPanels();
    connectParameters();
    connectStudy();
}

void PlanningPage::remember() const
{
    QSettings settings;
    settings.setValue(kStudyKey, m_studyName);
    settings.setValue(kScenarioKey, m_current.isNull() ? QString() : m_current.toString());
    QStringList hidden;
    for (const domain::ScenarioId id : m_hidden)
        hidden.append(id.isNull() ? QStringLiteral("baseline") : id.toString());
    settings.setValue(kHiddenKey, hidden);
    settings.setValue(kViewKey, m_views->currentIndex());
    settings.setValue(kTabKey, m_tabs->currentIndex());
    settings.setValue(kReferenceKey, m_reference == viewmodels::Reference::Baseline ? 1 : 0);
}

void PlanningPage::connectPanels()
{
    // Each of these makes the list anew, and with it the row that sends the signal: so not before the row has done.
    const auto later = Qt::QueuedConnection;
    connect(m_scenarios, &ScenarioPanel::scenarioActivated, this, &PlanningPage::select, later);
    connect(m_scenarios, &ScenarioPanel::studyActivated, this, &PlanningPage::selectStudy, later);
    connect(m_scenarios, &ScenarioPanel::branchRequested, this, &PlanningPage::branch, later);
    connect(m_scenarios, &ScenarioPanel::visibilityToggled, this, &PlanningPage::toggle, later);
    connect(m_scenarios, &ScenarioPanel::removeRequested, this, &PlanningPage::remove, later);
    connect(m_scenarios, &ScenarioPanel::studyRequested, this, &PlanningPage::askForStudy, later);
    connect(m_scenarios, &ScenarioPanel::renameRequested, this, &PlanningPage::askForName, later);
    connect(m_scenarios, &ScenarioPanel::studyRenameRequested, this, &PlanningPage::askForStudyName, later);
    connect(m_scenarios, &ScenarioPanel::importRequested, this, &PlanningPage::importScenario, later);
    connect(m_scenarios, &ScenarioPanel::exportRequested, this, &PlanningPage::exportScenario, later);
    connect(
        m_scenarios, &ScenarioPanel::duplicateRequested, this,
        [this](domain::ScenarioId id) {
            if (const domain::ScenarioId made = m_editor->duplicate(id); !made.isNull())
                select(made);
        },
        later);
    connect(
        m_scenarios, &ScenarioPanel::allShownRequested, this,
        [this] {
            m_hidden.clear();
            remember();
            render();
        },
        later);
    connect(m_scenarios, &ScenarioPanel::eventActivated, this, [this](int index) {
        if (index < m_chart->content().annotations.size())
            chooseInstant(m_chart->content().annotations.at(index).at);
    });
}

void PlanningPage::connectParameters()
{
    const auto& list = m_editor->list();
    connect(m_parameters, &ParameterPanel::demandEdited, this, [this, &list](const auto& demand) {
        edit(viewmodels::withDemand(list, m_current, demand), tr("Demand of %1").arg(currentName()),
             QStringLiteral("demand"));
    });
    connect(m_parameters, &ParameterPanel::growthEdited, this, [this, &list](const auto& growth) {
        edit(viewmodels::withGrowth(list, m_current, growth), tr("Growth in %1").arg(currentName()),
             QStringLiteral("growth"));
    });
    connect(m_parameters, &ParameterPanel::capEdited, this, [this, &list](const auto& cap) {
        edit(viewmodels::withCap(list, m_current, cap), tr("Cap in %1").arg(currentName()), QStringLiteral("cap"));
    });
    connect(m_parameters, &ParameterPanel::nodesEdited, this, [this, &list](const auto& nodes, auto online) {
        edit(viewmodels::withNodes(list, m_current, nodes, online), tr("Nodes of %1").arg(currentName()),
             QStringLiteral("nodes"));
    });
    connect(m_parameters, &ParameterPanel::outageEdited, this, [this, &list](const auto& outage) {
        edit(viewmodels::withOutage(list, m_current, outage), tr("Outage in %1").arg(currentName()),
             QStringLiteral("outage"));
    });
    connect(m_parameters, &ParameterPanel::runEdited, this, &PlanningPage::runSoon);
    connect(m_parameters, &ParameterPanel::runRequested, this, &PlanningPage::run);
    connect(m_parameters, &ParameterPanel::saveRequested, this, [this] { m_editor->save(m_studyName); });
    QUndoStack& stack = workspace().undoStack();
    connect(m_parameters, &ParameterPanel::undoRequested, &stack, &QUndoStack::undo);
    connect(m_parameters, &ParameterPanel::redoRequested, &stack, &QUndoStack::redo);
    const auto enable = [this, &stack] { m_parameters->setUndoEnabled(stack.canUndo(), stack.canRedo()); };
    connect(&stack, &QUndoStack::canUndoChanged, this, enable);
    connect(&stack, &QUndoStack::canRedoChanged, this, enable);
    enable();
}

void PlanningPage::connectStudy()
{
    connect(&theme(), &style::Theme::changed, this, &PlanningPage::renderPanels);
    connect(m_editor, &ScenarioEditor::loaded, this, &PlanningPage::scenariosArrived);
    connect(m_editor, &ScenarioEditor::saved, this, [this](domain::Revision first, domain::Revision last) {
        // Saving scenarios is a revision of the store, but no change of the platform that was simulated.
        if (first.number == m_asOf.number + 1)
            m_asOf = last;
        renderPanels();
        renderHeader(formats());
    });
    connect(
        m_editor, &ScenarioEditor::edited, this,
        [this] {
            // An undo may take the shown scenario away, or the last one of the study.
            if (m_editor->list().find(m_current) == nullptr)
                m_current = {};
            renderPanels();
            runSoon();
        },
        Qt::QueuedConnection);
    connect(m_editor, &ScenarioEditor::failed, this, [this](const base::Error& error) {
        if (m_outcome)
            emit workspace().changeFailed(tr("Scenarios"), error);
        else
            takeFailure(error);
    });
    connect(m_study, &StudyRun::arrived, this, &PlanningPage::take);
    connect(m_study, &StudyRun::failed, this, &PlanningPage::takeFailure);
    connect(m_study, &StudyRun::started, this, [this] { renderHeader(formats()); });
    connect(&workspace(), &viewmodels::Workspace::platformChanged, this, [this] {
        m_outcome.reset();
        m_failure.reset();
        m_asOf = {};
        m_loaded = false;
        m_editor->clear();
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
QWidget* PlanningPage::sidePanel() { return m_scenarios; }
QWidget* PlanningPage::inspector() { return m_parameters; }

QString PlanningPage::currentName() const
{
    const domain::Scenario* s = m_editor->list().find(m_current);
    return s != nullptr ? s->name : tr("0 Baseline");
}
QString PlanningPage::selectionText() const
{
    return tr("Scenario %1 selected").arg(viewmodels::ScenarioList::letterOf(currentName()));
}
QString PlanningPage::inspectorTitle() const
{
    return tr("Parameters: %1").arg(viewmodels::ScenarioList::letterOf(currentName()));
}

void PlanningPage::open(const Destination& destination)
{
    if (const auto id = domain::ScenarioId::parse(destination.detail)) {
        m_current = *id;
        if (m_editor->list().find(*id) != nullptr) {
            m_studyName = m_editor->list().studyOf(*id);
            scenariosArrived();
        }
    }
    if (!m_loaded)
        reload();
}

void PlanningPage::reload()
{
    if (!workspace().snapshot() || !workspace().platform())
        return;
    m_loaded = true;
    m_editor->load();
}

int PlanningPage::placeOf(domain::ScenarioId scenario) const
{
    if (m_outcome)
        for (std::size_t i = 0; i < m_outcome->scenarios.size(); ++i)
            if (m_outcome->scenarios[i].scenario.id == scenario)
                return static_cast<int>(i);
    return -1;
}

services::StudySpec PlanningPage::spec() const
{
    services::StudySpec out;
    out.scenarios = m_editor->list().ofStudy(m_studyName);
    out.days = m_parameters->days();
    out.replications = m_parameters->replications();
    out.seed = m_parameters->seed();
    return out;
}

void PlanningPage::run()
{
    m_ran = spec();
    m_study->start(m_ran, m_studyName);
}

void PlanningPage::runSoon()
{
    m_ran = spec();
    m_study->startSoon(m_ran, m_studyName);
    renderHeader(formats());
}

void PlanningPage::take(const StudyRun::Outcome& outcome, bool complete)
{
    // The backtest does not depend on the scenarios: until the new one is there the old one stands.
    m_outcome = outcome;
    m_asOf = std::max(m_asOf, outcome->revision);
    m_isComplete = complete;
    m_failure.reset();
    m_simulatedAt = QDateTime::currentDateTimeUtc();
    m_stack->setState(widgets::StateStack::State::Ready);
    if (complete)
        setState(viewmodels::PageState::Ready);
    render();
}

void PlanningPage::takeFailure(const base::Error& error)
{
    const bool cancelled = error.code == base::ErrorCode::Cancelled;
    if (m_outcome) {
        if (!cancelled)
            m_failure = error;
        renderHeader(formats());
        return;
    }
    if (cancelled)
        m_stack->fail(tr("The simulation was cancelled."), tr("Run it again when you are ready."));
    else
        m_stack->fail(formats().text(error.text), formats().text(error.remedy));
    setState(viewmodels::PageState::Failed);
}

QWidget* PlanningPage::makeContent()
{
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(style::kSpace4, style::kSpace3, style::kSpace4, style::kSpace3);
    column->setSpacing(style::kSpace3);
    m_header = new widgets::PageHeader(theme(), content);
    m_compare = new widgets::ActionButton(theme(), style::Icon::GitCompare, QString());
    m_compare->setObjectName(QStringLiteral("compare"));
    auto* menu = new QMenu(m_compare);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillCompareMenu(*menu); });
    m_compare->setMenu(menu);
    m_header->addAction(m_compare);
    m_apply = new widgets::ActionButton(theme(), style::Icon::Check, QString(), widgets::ActionButton::Kind::Primary);
    m_apply->setObjectName(QStringLiteral("applyScenario"));
    connect(m_apply, &QPushButton::clicked, this, &PlanningPage::apply);
    m_header->addAction(m_apply);
    column->addWidget(m_header);
    makeChartCard(content);
    column->addWidget(m_chartCard, 1);
    makeTableCard(content);
    column->addWidget(m_tableCard, 1);
    return content;
}

void PlanningPage::makeChartCard(QWidget* parent)
{
    m_chartCard = new widgets::Card(theme(), parent);
    m_views = new widgets::SegmentedControl(theme(), m_chartCard);
    for (int i = 0; i < 4; ++i)
        m_views->addSegment(QString());
    m_chartCard->addHeadWidget(m_views);
    m_chart = new charts::TimeChart(theme(), m_chartCard);
    m_chart->setObjectName(QStringLiteral("studyChart"));
    m_chartTable = new widgets::DataTable(theme(), m_chartCard);
    m_chartRows = new QStandardItemModel(this);
    m_chartTable->setModel(m_chartRows);
    m_chartStack = new QStackedWidget(m_chartCard);
    m_chartStack->addWidget(m_chart);
    m_chartStack->addWidget(m_chartTable);
    m_chartCard->addContent(m_chartStack);
    m_asTable = m_chartCard->addAction(style::Icon::Table2, QString());
    m_asTable->setCheckable(true);
    m_asTable->setObjectName(QStringLiteral("chartAsTable"));
    m_chartMore = m_chartCard->addAction(style::Icon::Ellipsis, QString());
    auto* more = new QMenu(m_chartMore);
    m_chartMore->setMenu(more);
    m_chartMore->setPopupMode(QToolButton::InstantPopup);
    connect(more, &QMenu::aboutToShow, this, [this, more] {
        more->clear();
        m_export.fillChartMenu(*more, *m_chart);
    });
    connect(m_asTable, &QToolButton::toggled, this, [this](bool on) {
        m_chartStack->setCurrentIndex(on ? 1 : 0);
        renderChart(formats());
    });
    connect(m_views, &widgets::SegmentedControl::currentChanged, this, [this] {
        remember();
        renderChart(formats());
    });
    connect(m_chart, &charts::TimeChart::instantChosen, this, &PlanningPage::chooseInstant);
}

void PlanningPage::makeTableCard(QWidget* parent)
{
    m_tableCard = new widgets::Card(theme(), parent);
    m_tableCard->setFlush(true);
    m_tabs = new widgets::SegmentedControl(theme(), m_tableCard);
    m_tabs->addSegment(QString());
    m_tabs->addSegment(QString());
    m_tableCard->addHeadWidget(m_tabs);
    m_copy = m_tableCard->addAction(style::Icon::Copy, QString());
    m_download = m_tableCard->addAction(style::Icon::Download, QString());
    m_columns = m_tableCard->addAction(style::Icon::Columns3, QString());
    m_table = new widgets::DataTable(theme(), m_tableCard);
    m_table->setObjectName(QStringLiteral("differences"));
    m_roles = new MeasureRoles(this);
    m_roles->setSourceModel(&m_model);
    m_table->setModel(m_roles);
    m_decisions = new DecisionPanel(theme(), workspace(), m_tableCard);
    m_lower = new QStackedWidget(m_tableCard);
    m_lower->addWidget(m_table);
    m_lower->addWidget(m_decisions);
    m_tableCard->addContent(m_lower);
    auto* columns = new QMenu(m_columns);
    m_columns->setMenu(columns);
    m_columns->setPopupMode(QToolButton::InstantPopup);
    connect(columns, &QMenu::aboutToShow, this, [this, columns] { m_export.fillColumnMenu(*columns, *m_table, 1); });
    connect(m_copy, &QToolButton::clicked, this,
            [this] { m_table->copySelection(widgets::DataTable::Separator::Tab); });
    connect(m_download, &QToolButton::clicked, this, [this] { m_export.saveTable(*m_table); });
    connect(m_tabs, &widgets::SegmentedControl::currentChanged, this, [this](int tab) {
        m_lower->setCurrentIndex(tab);
        remember();
        renderTexts();
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
