// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_series.h"
#include "services/planning_outcome.h"
#include "viewmodels/formats.h"
#include "viewmodels/scenario_list.h"

#include <QtCore/QSet>
#include <QtWidgets/QScrollArea>

class QMenu;
class QVBoxLayout;

namespace lumos::style {
class Theme;
}

namespace lumos::pages {

/// What the panel shows.
struct ScenarioPanelContent {
    const viewmodels::ScenarioList& list;
    QString study;
    domain::ScenarioId current; ///< null = the baseline
    QSet<domain::ScenarioId> hidden;
    QVector<charts::ChartAnnotation> events;
    domain::SnapshotPtr snapshot;
};

/// The left region of Planning: the baseline and its branches as a tree with their changes in words, the studies, and
/// the numbered events of the chart. Each action is also in the menu of its row.
class ScenarioPanel final : public QScrollArea {
    Q_OBJECT
public:
    explicit ScenarioPanel(const style::Theme& theme, QWidget* parent = nullptr);
    void show(const ScenarioPanelContent& content, const viewmodels::Formats& formats);

signals:
    void scenarioActivated(lumos::domain::ScenarioId scenario);
    void studyActivated(const QString& study);
    void eventActivated(int index);
    void branchRequested(lumos::domain::ScenarioId base);
    void studyRequested();
    void renameRequested(lumos::domain::ScenarioId scenario);
    void studyRenameRequested();
    void duplicateRequested(lumos::domain::ScenarioId scenario);
    void removeRequested(lumos::domain::ScenarioId scenario);
    void exportRequested(lumos::domain::ScenarioId scenario);
    void importRequested();
    void visibilityToggled(lumos::domain::ScenarioId scenario);
    void allShownRequested();

private:
    void addHead(QVBoxLayout* column, const ScenarioPanelContent& content);
    void addRow(QVBoxLayout* column, const ScenarioPanelContent& content, const domain::Scenario& scenario, int index,
                const viewmodels::Formats& formats);
    void addStudies(QVBoxLayout* column, const ScenarioPanelContent& content);
    void addEvents(QVBoxLayout* column, const ScenarioPanelContent& content);
    void addSectionTitle(QVBoxLayout* column, int icon, const QString& title);
    void fillMenu(QMenu& menu, domain::ScenarioId scenario, bool hidden);

    const style::Theme& m_theme;
};

} // namespace lumos::pages
