// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"
#include "pages/planning/planning_content.h"
#include "viewmodels/measure_model.h"
#include "viewmodels/scenario_list.h"

#include <optional>

namespace lumos::charts {
class TimeChart;
}
namespace lumos::widgets {
class Card;
class DataTable;
class PageHeader;
class SegmentedControl;
class StateStack;
} // namespace lumos::widgets

namespace lumos::pages {

class ParameterPanel;
class ScenarioPanel;

/// What-if: the baseline beside its branches, simulated with the same seeds by the live kernels; bands, differences, and the
/// parameters of each branch. A run is a job of the dock; a newer run supersedes it.
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
    void open(const Destination& destination) override;
    void reload() override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeContent();
    void loadScenarios();
    void run();
    void render();
    void renderPanels();
    void select(domain::ScenarioId scenario);
    void branch();
    void save();
    void remove();
    [[nodiscard]] QString currentName() const;

    widgets::StateStack* m_stack;
    ScenarioPanel* m_scenarios;
    ParameterPanel* m_parameters;
    widgets::PageHeader* m_header = nullptr;
    widgets::Card* m_chartCard = nullptr;
    widgets::SegmentedControl* m_views = nullptr;
    charts::TimeChart* m_chart = nullptr;
    widgets::Card* m_tableCard = nullptr;
    widgets::DataTable* m_table = nullptr;
    viewmodels::MeasureModel m_model;
    viewmodels::ScenarioList m_list;
    domain::ScenarioId m_current;
    QVector<bool> m_visible;
    std::optional<services::PlanningOutcome> m_outcome;
    bool m_loaded = false;
};

} // namespace lumos::pages
