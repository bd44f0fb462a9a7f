// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"
#include "pages/planning/planning_content.h"
#include "pages/planning/scenario_editor.h"
#include "pages/planning/study_export.h"
#include "pages/planning/study_run.h"
#include "viewmodels/measure_model.h"

#include <QtCore/QDateTime>

#include <optional>

class QMenu;
class QStackedWidget;
class QStandardItemModel;

namespace lumos::charts {
class TimeChart;
}
namespace lumos::widgets {
class ActionButton;
class Card;
class DataTable;
class IconButton;
class PageHeader;
class SegmentedControl;
class StateStack;
} // namespace lumos::widgets

namespace lumos::pages {

class DecisionPanel;
class MeasureRoles;
class ParameterPanel;
class ScenarioPanel;

/// What-if: the baseline beside the branches of a study, simulated with the same seeds by the live kernels; bands,
/// differences, simulated decisions, and the parameters of each branch. A run is a job of the dock; a newer run
/// supersedes it.
class PlanningPage final : public Page {
    Q_OBJECT
public:
    explicit PlanningPage(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("planning"); }
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QStringList breadcrumb() const override;
    [[nodiscard]] QString command() const override;
    [[nodiscard]] QString selectionText() const override;
    [[nodiscard]] QWidget* sidePanel() override;
    [[nodiscard]] QWidget* inspector() override;
    [[nodiscard]] QString inspectorTitle() const override;
    /// `detail` is the id of a scenario.
    void open(const Destination& destination) override;
    void reload() override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    // Building
    QWidget* makeContent();
    void makeChartCard(QWidget* parent);
    void makeTableCard(QWidget* parent);
    void connectPanels();
    void connectParameters();
    void connectStudy();
    // Running
    [[nodiscard]] services::StudySpec spec() const;
    void run();
    void runSoon();
    void take(const StudyRun::Outcome& outcome, bool complete);
    void takeFailure(const base::Error& error);
    // Showing
    void render();
    void renderTexts();
    void renderHeader(const viewmodels::Formats& f);
    void renderPanels();
    void renderChart(const viewmodels::Formats& f);
    void renderTable(const viewmodels::Formats& f);
    void renderColumns();
    void renderDecisions();
    // Acting
    void scenariosArrived();
    void select(domain::ScenarioId scenario);
    void selectStudy(const QString& study);
    void branch(domain::ScenarioId base);
    void askForStudy();
    void askForName(domain::ScenarioId scenario);
    void askForStudyName();
    void remove(domain::ScenarioId scenario);
    void importScenario();
    void exportScenario(domain::ScenarioId scenario);
    void toggle(domain::ScenarioId scenario);
    void edit(std::vector<domain::TimedChange> changes, const QString& text, const QString& key);
    void fillCompareMenu(QMenu& menu);
    void chooseInstant(double msecs);
    void apply();
    void remember() const;
    [[nodiscard]] QString currentName() const;
    [[nodiscard]] int placeOf(domain::ScenarioId scenario) const;

    widgets::StateStack* m_stack;
    ScenarioPanel* m_scenarios;
    ParameterPanel* m_parameters;
    ScenarioEditor* m_editor;
    StudyRun* m_study;
    StudyExport m_export;
    widgets::PageHeader* m_header = nullptr;
    widgets::ActionButton* m_compare = nullptr;
    widgets::ActionButton* m_apply = nullptr;
    widgets::Card* m_chartCard = nullptr;
    widgets::SegmentedControl* m_views = nullptr;
    widgets::IconButton* m_asTable = nullptr;
    widgets::IconButton* m_chartMore = nullptr;
    QStackedWidget* m_chartStack = nullptr;
    charts::TimeChart* m_chart = nullptr;
    widgets::DataTable* m_chartTable = nullptr;
    QStandardItemModel* m_chartRows = nullptr;
    widgets::Card* m_tableCard = nullptr;
    widgets::SegmentedControl* m_tabs = nullptr;
    widgets::IconButton* m_copy = nullptr;
    widgets::IconButton* m_download = nullptr;
    widgets::IconButton* m_columns = nullptr;
    QStackedWidget* m_lower = nullptr;
    widgets::DataTable* m_table = nullptr;
    MeasureRoles* m_roles = nullptr;
    DecisionPanel* m_decisions = nullptr;
    viewmodels::MeasureModel m_model;
    viewmodels::Reference m_reference = viewmodels::Reference::Left;
    QString m_studyName;
    domain::ScenarioId m_current;
    QSet<domain::ScenarioId> m_hidden;
    StudyRun::Outcome m_outcome;
    services::StudySpec m_ran; ///< what m_outcome is of
    bool m_isComplete = false;
    std::optional<base::Error> m_failure; ///< of the newest run, while an older outcome is shown
    QDateTime m_simulatedAt;
    domain::Revision m_asOf; ///< the newest one under which the platform is as it was simulated
    bool m_loaded = false;
};

} // namespace lumos::pages
