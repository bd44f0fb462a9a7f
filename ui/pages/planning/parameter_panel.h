// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/planning_outcome.h"
#include "viewmodels/formats.h"
#include "viewmodels/scenario_list.h"

#include <QtWidgets/QScrollArea>

class QComboBox;
class QDateEdit;
class QSlider;
class QSpinBox;

namespace lumos::style {
class Theme;
}
namespace lumos::widgets {
class ActionButton;
class CodeBox;
class InspectorSection;
class TextLabel;
} // namespace lumos::widgets

namespace lumos::pages {

/// The inspector of Planning: demand of a tenant in a period, its other changes in words, and the run: replications, horizon,
/// back-test. Edits are reported at once; nothing is changed on the platform.
class ParameterPanel final : public QScrollArea {
    Q_OBJECT
public:
    explicit ParameterPanel(const style::Theme& theme, QWidget* parent = nullptr);
    void show(const viewmodels::ScenarioList& list, domain::ScenarioId current, const domain::SnapshotPtr& snapshot,
              const viewmodels::Formats& formats, const QString& store);
    void setBacktest(const std::optional<services::BacktestOutcome>& backtest, const viewmodels::Formats& formats);
    [[nodiscard]] int replications() const;
    [[nodiscard]] int days() const;
    /// The run on the command line; empty while the scenario differs from the stored one, which is what a command would run.
    [[nodiscard]] QString command() const;

signals:
    void demandEdited(const lumos::domain::ScaleDemand& demand);
    void runRequested();
    void saveRequested();
    void removeRequested();

private:
    void build();
    void emitDemand();
    void retranslate();
    void showCommand();

    const style::Theme& m_theme;
    widgets::InspectorSection* m_demand;
    QComboBox* m_tenant;
    widgets::TextLabel* m_factor;
    QSlider* m_slider;
    QDateEdit* m_from;
    QDateEdit* m_to;
    widgets::InspectorSection* m_others;
    widgets::TextLabel* m_otherText;
    widgets::InspectorSection* m_run;
    QSpinBox* m_runs;
    QSpinBox* m_days;
    widgets::TextLabel* m_backtest;
    widgets::ActionButton* m_go;
    widgets::ActionButton* m_save;
    widgets::ActionButton* m_remove;
    widgets::TextLabel* m_note;
    widgets::InspectorSection* m_cli;
    widgets::CodeBox* m_code;
    QVector<widgets::TextLabel*> m_labels;
    QString m_store;
    QString m_scenario; ///< name of the shown one; empty for the baseline
    bool m_isStored = true;
    bool m_filling = false;
};

} // namespace lumos::pages
