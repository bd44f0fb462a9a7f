// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/planning_outcome.h"
#include "viewmodels/formats.h"
#include "viewmodels/scenario_parameters.h"

#include <QtCore/QMap>
#include <QtWidgets/QScrollArea>

class QComboBox;
class QDateEdit;
class QDoubleSpinBox;
class QSlider;
class QSpinBox;

namespace lumos::style {
class Theme;
}
namespace lumos::widgets {
class ActionButton;
class CodeBox;
class IconButton;
class InspectorSection;
class TextLabel;
} // namespace lumos::widgets

namespace lumos::pages {

class ParameterRow;

/// What the panel shows.
struct ParameterPanelContent {
    const viewmodels::ScenarioList& list;
    domain::ScenarioId current; ///< null = the baseline
    QString study;
    domain::SnapshotPtr snapshot;
    QString store;
    bool hasDrafts = false;
};

/// The inspector of Planning: demand, limits and capacity, an outage and the run. An edit is reported at once with the
/// whole value it makes; nothing is changed on the platform.
class ParameterPanel final : public QScrollArea {
    Q_OBJECT
public:
    explicit ParameterPanel(const style::Theme& theme, QWidget* parent = nullptr);
    void show(const ParameterPanelContent& content, const viewmodels::Formats& formats);
    void setBacktest(const std::optional<services::BacktestOutcome>& backtest, const viewmodels::Formats& formats);
    void setUndoEnabled(bool canUndo, bool canRedo);
    [[nodiscard]] int replications() const;
    [[nodiscard]] int days() const;
    [[nodiscard]] std::uint64_t seed() const;
    /// The run on the command line; empty while the scenario differs from the stored one, which is what a command would
    /// run.
    [[nodiscard]] QString command() const;

signals:
    void demandEdited(const std::optional<lumos::domain::ScaleDemand>& demand);
    void growthEdited(const std::optional<lumos::domain::GrowDemand>& growth);
    void capEdited(const std::optional<lumos::domain::SetQuota>& cap);
    void nodesEdited(const std::optional<lumos::domain::AddNodes>& nodes, std::optional<lumos::base::Instant> online);
    void outageEdited(const std::optional<lumos::domain::Outage>& outage);
    void runEdited(); ///< replications, horizon or seed
    void runRequested();
    void undoRequested();
    void redoRequested();
    void saveRequested();

private:
    using Field = viewmodels::ScenarioParameters::Field;
    void makeControls();
    void build();
    void connectControls();
    void retranslate();
    void showDemand(const viewmodels::ScenarioParameters& p);
    void showCapacity(const viewmodels::ScenarioParameters& p);
    void showFurther(const viewmodels::ScenarioParameters& p, const viewmodels::Formats& f);
    void fillChoices();
    void emitDemand();
    void emitGrowth();
    void emitCap();
    void emitNodes();
    void emitOutage();
    void emitRun();
    void showCommand();
    [[nodiscard]] domain::TenantId tenant() const;
    [[nodiscard]] const domain::Node* likeNode() const;

    const style::Theme& m_theme;
    widgets::InspectorSection* m_demand = nullptr;
    widgets::InspectorSection* m_capacity = nullptr;
    widgets::InspectorSection* m_faults = nullptr;
    widgets::InspectorSection* m_run = nullptr;
    widgets::InspectorSection* m_others = nullptr;
    widgets::InspectorSection* m_cli = nullptr;
    QComboBox* m_tenant = nullptr;
    QDoubleSpinBox* m_factor = nullptr;
    QSlider* m_slider = nullptr;
    QDateEdit* m_from = nullptr;
    QDateEdit* m_to = nullptr;
    QDoubleSpinBox* m_growth = nullptr;
    QDoubleSpinBox* m_cap = nullptr;
    QSpinBox* m_cards = nullptr;
    QComboBox* m_model = nullptr;
    QComboBox* m_cluster = nullptr;
    QDateEdit* m_online = nullptr;
    QDoubleSpinBox* m_lease = nullptr;
    QComboBox* m_outage = nullptr;
    QDateEdit* m_outageFrom = nullptr;
    QSpinBox* m_outageHours = nullptr;
    QSpinBox* m_runs = nullptr;
    QSpinBox* m_days = nullptr;
    QSpinBox* m_seed = nullptr;
    QMap<QWidget*, ParameterRow*> m_rows;
    widgets::TextLabel* m_otherText = nullptr;
    widgets::TextLabel* m_backtest = nullptr;
    widgets::TextLabel* m_note = nullptr;
    widgets::ActionButton* m_go = nullptr;
    widgets::IconButton* m_undo = nullptr;
    widgets::IconButton* m_redo = nullptr;
    widgets::ActionButton* m_save = nullptr;
    widgets::CodeBox* m_code = nullptr;

    domain::SnapshotPtr m_snapshot;
    viewmodels::ScenarioParameters m_shown;
    QString m_store;
    QString m_scenario; ///< name of the shown one; empty for the baseline
    bool m_isStored = true;
    bool m_filling = false;
};

} // namespace lumos::pages
