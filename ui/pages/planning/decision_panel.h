// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/planning_outcome.h"
#include "services/study_spec.h"
#include "viewmodels/formats.h"
#include "viewmodels/scaling_decision_model.h"
#include "viewmodels/workspace.h"

#include <QtWidgets/QWidget>

#include <memory>

class QComboBox;
class QDateEdit;

namespace lumos::services {
struct MomentOutcome;
}
namespace lumos::style {
class Theme;
}
namespace lumos::widgets {
class ChipButton;
class DataTable;
class EmptyState;
class StepList;
class TextLabel;
} // namespace lumos::widgets

namespace lumos::pages {

/// The simulated scaling decisions of one day of a scenario, and why each was taken: the kernel that decided explains
/// it, as on the Scaling page. They are recorded by running one replication again up to that day, in a job.
class DecisionPanel final : public QWidget {
    Q_OBJECT
public:
    DecisionPanel(const style::Theme& theme, viewmodels::Workspace& workspace, QWidget* parent = nullptr);

    /// The study that moments belong to. Decisions of another one are no longer shown.
    void setStudy(const services::StudySpec& spec, const std::shared_ptr<const services::PlanningOutcome>& outcome,
                  const viewmodels::Formats& formats);
    /// The day to be looked into, of the scenario that is selected; read when the panel is visible.
    void setScenario(domain::ScenarioId scenario, const QString& name);
    void setDay(base::Date day);
    [[nodiscard]] base::Date day() const { return m_day; }

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();
    void load();
    void take(const base::Result<services::MomentOutcome>& outcome);
    void fillWorkloads();
    void fillRecords();
    void explain(int row);
    void fitSteps();

    const style::Theme& m_theme;
    viewmodels::Workspace& m_workspace;
    widgets::TextLabel* m_caption;
    QDateEdit* m_date;
    QComboBox* m_workload;
    widgets::ChipButton* m_all;
    widgets::DataTable* m_table;
    widgets::EmptyState* m_nothing;
    widgets::TextLabel* m_why;
    widgets::StepList* m_steps;
    widgets::TextLabel* m_otherTitle;
    QWidget* m_others;
    QWidget* m_otherList = nullptr;

    viewmodels::ScalingDecisionModel m_model;
    viewmodels::Formats m_formats;
    services::StudySpec m_spec;
    std::shared_ptr<const services::PlanningOutcome> m_study;
    std::shared_ptr<const services::MomentOutcome> m_moment;
    domain::ScenarioId m_scenario;
    QString m_scenarioName;
    base::Date m_day;
    bool m_isStale = true;
    bool m_filling = false;
};

} // namespace lumos::pages
