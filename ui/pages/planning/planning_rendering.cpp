// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the Planning page shows its study.

#include "charts/time_chart.h"
#include "delegates/number_delegate.h"
#include "pages/planning/decision_panel.h"
#include "pages/planning/measure_roles.h"
#include "pages/planning/parameter_panel.h"
#include "pages/planning/planning_page.h"
#include "pages/planning/scenario_panel.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/data_table.h"
#include "widgets/level_pill.h"
#include "widgets/page_header.h"
#include "widgets/segmented_control.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QStandardItemModel>

namespace lumos::pages {

void PlanningPage::renderTexts()
{
    m_views->setSegmentText(0, tr("Demand"));
    m_views->setSegmentText(1, tr("Queue wait"));
    m_views->setSegmentText(2, tr("Cost"));
    m_views->setSegmentText(3, tr("SLO risk"));
    m_views->setAccessibleName(tr("What the chart shows"));
    m_tabs->setSegmentText(0, tr("Difference"));
    m_tabs->setSegmentText(1, tr("Decisions"));
    m_tabs->setAccessibleName(tr("Below the chart"));
    m_asTable->setName(tr("Show the chart as a table"));
    m_chartMore->setName(tr("Copy or export the chart"));
    m_copy->setName(tr("Copy the table"));
    m_download->setName(tr("Export the table…"));
    m_columns->setName(tr("Columns"));
    const bool differences = m_tabs->currentIndex() == 0;
    for (widgets::IconButton* button : {m_copy, m_download, m_columns})
        button->setVisible(differences);
    m_tableCard->setTitle(differences ? tr("Difference") : tr("Simulated decisions"));
    m_tableCard->setSubtitle(!differences ? tr("click into the chart to choose a day")
                             : m_reference == viewmodels::Reference::Baseline
                                 ? tr("each scenario against the baseline")
                                 : tr("each scenario against the one on its left"));
    m_compare->setText(tr("Compare"));
    m_apply->setText(tr("Apply %1…").arg(viewmodels::ScenarioList::letterOf(currentName())));
    m_apply->setToolTip(m_current.isNull() ? tr("The baseline changes nothing.")
                                           : tr("Preview what is due of this scenario, and apply it to the platform"));
    m_apply->setEnabled(!m_current.isNull());
    m_chartTable->setAccessibleName(tr("Values of the chart"));
    m_table->setAccessibleName(tr("Difference"));
}

void PlanningPage::renderHeader(const viewmodels::Formats& f)
{
    m_header->setTitle(m_studyName.isEmpty() ? tr("What-if study") : m_studyName);
    m_header->clearPills();
    if (!m_outcome)
        return;
    const services::PlanningOutcome& o = *m_outcome;
    const auto snapshot = workspace().snapshot();
    widgets::LevelPill* pill = nullptr;
    if (m_failure)
        pill = new widgets::LevelPill(theme(), domain::Level::High, tr("Not simulated: see why"));
    else if (m_study->isRunning() || !m_isComplete)
        pill = new widgets::LevelPill(
            theme(), domain::Level::Info,
            m_isComplete
                ? tr("Simulating…")
                : tr("Simulating, %1 of %2 runs").arg(f.integer(o.replications), f.integer(m_ran.replications)));
    else if (snapshot && snapshot->revision > m_asOf)
        pill =
            new widgets::LevelPill(theme(), domain::Level::Warning, tr("Simulated before the last change: run again"));
    else
        pill = new widgets::LevelPill(theme(), domain::Level::Normal,
                                      tr("Simulated %1, %2 runs, seed %3")
                                          .arg(f.time(base::Instant{m_simulatedAt.toMSecsSinceEpoch()}),
                                               f.integer(o.replications), QString::number(o.seed)));
    const QString provenance = provenanceText(o, f);
    pill->setObjectName(QStringLiteral("studyPill"));
    pill->setToolTip(m_failure ? f.error(*m_failure) : provenance);
    pill->setAccessibleDescription(pill->toolTip());
    m_header->addPill(pill);
    auto* copy = new widgets::IconButton(theme(), style::Icon::Copy, tr("Copy where this study comes from"), 14);
    copy->setObjectName(QStringLiteral("copyProvenance"));
    connect(copy, &QToolButton::clicked, this, [provenance, command = command()] {
        QGuiApplication::clipboard()->setText(command.isEmpty() ? provenance : provenance + u'\n' + command);
    });
    m_header->addPill(copy);
}

void PlanningPage::renderPanels()
{
    const auto snapshot = workspace().snapshot();
    if (!snapshot)
        return;
    const viewmodels::Formats f = formats();
    m_scenarios->show({m_editor->list(), m_studyName, m_current, m_hidden,
                       m_outcome ? planningEvents(*m_outcome, m_hidden, f) : QVector<charts::ChartAnnotation>{},
                       snapshot},
                      f);
    m_parameters->show({m_editor->list(), m_current, m_studyName, snapshot, workspace().storeAddress(),
                        m_editor->hasDrafts(m_studyName)},
                       f);
    renderTexts();
    emit breadcrumbChanged();
    emit inspectorChanged();
}

void PlanningPage::renderChart(const viewmodels::Formats& f)
{
    const auto snapshot = workspace().snapshot();
    if (!m_outcome || !snapshot)
        return;
    m_views->setSegmentVisible(3, hasSloRisk(*m_outcome));
    if (m_views->currentIndex() == 3 && !hasSloRisk(*m_outcome))
        m_views->setCurrentIndex(0);
    const auto view = static_cast<PlanningView>(m_views->currentIndex());
    const charts::TimeChartContent content = planningChart(*m_outcome, view, m_hidden, f);
    m_chartCard->setTitle(content.title);
    m_chartCard->setSubtitle(planningSubtitle(view, snapshot->profile.currency, f));
    m_chart->setContent(content);
    if (!m_asTable->isChecked())
        return;
    const charts::ChartTable table = m_chart->table();
    m_chartRows->clear();
    m_chartRows->setHorizontalHeaderLabels(table.header);
    for (const QStringList& row : table.rows) {
        QList<QStandardItem*> items;
        for (const QString& cell : row)
            items.append(new QStandardItem(cell));
        m_chartRows->appendRow(items);
    }
    for (int c = 1; c < m_chartRows->columnCount(); ++c)
        m_chartTable->setNumeric(c);
}

void PlanningPage::renderTable(const viewmodels::Formats& f)
{
    const auto snapshot = workspace().snapshot();
    if (!m_outcome || !snapshot)
        return;
    m_model.setOutcome(*m_outcome, snapshot->profile.currency, f);
    for (int c = 2; c < m_model.columnCount(); ++c) {
        if (m_table->itemDelegateForColumn(c) == nullptr)
            m_table->setItemDelegateForColumn(
                c, m_model.isDifference(c)
                       ? static_cast<QAbstractItemDelegate*>(new DifferenceDelegate(theme(), m_table))
                       : new delegates::NumberDelegate(theme(), m_table));
        m_table->setNumeric(c);
    }
    m_table->setFillColumn(0);
    renderColumns();
}

void PlanningPage::renderColumns()
{
    m_roles->setCurrent(placeOf(m_current));
    for (int c = 2; c < m_model.columnCount(); ++c) {
        const auto place = static_cast<std::size_t>(m_model.scenarioAt(c));
        m_table->setColumnHidden(c, place < m_outcome->scenarios.size() &&
                                        m_hidden.contains(m_outcome->scenarios[place].scenario.id));
    }
}

void PlanningPage::renderDecisions()
{
    if (!m_outcome || !m_isComplete)
        return;
    m_decisions->setScenario(m_current, currentName());
    m_decisions->setStudy(m_ran, m_outcome, formats());
}

void PlanningPage::render()
{
    const viewmodels::Formats f = formats();
    renderHeader(f);
    renderPanels();
    renderChart(f);
    renderTable(f);
    renderDecisions();
    if (m_outcome && m_isComplete)
        m_parameters->setBacktest(m_outcome->backtest, f);
}

} // namespace lumos::pages
