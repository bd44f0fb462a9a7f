// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"
#include "services/outcomes.h"
#include "viewmodels/scaling_decision_model.h"

#include <optional>

namespace lumos::charts {
class ChartLink;
class TimeChart;
} // namespace lumos::charts
namespace lumos::widgets {
class Card;
class ChipButton;
class DataTable;
class PageHeader;
class StateStack;
class TextLabel;
} // namespace lumos::widgets

namespace lumos::pages {

class DecisionInspector;
class WorkloadList;

/// One scaled workload: replicas against need, use against target, its decisions, and why each was taken.
class ScalingPage final : public Page {
    Q_OBJECT
public:
    explicit ScalingPage(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("scaling"); }
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
    QWidget* makeTable(QWidget* parent);
    void render();
    void renderHeader(const viewmodels::Formats& f);
    void renderRecords();
    [[nodiscard]] bool isBetterChoice(const domain::Workload& workload, domain::WorkloadId than) const;
    [[nodiscard]] bool ownedByCurrentTenant(const domain::Workload& workload) const;
    void select(int row);

    widgets::StateStack* m_stack;
    WorkloadList* m_list;
    DecisionInspector* m_inspector;
    widgets::PageHeader* m_header = nullptr;
    widgets::Card* m_chartCard = nullptr;
    charts::TimeChart* m_replicas = nullptr;
    charts::TimeChart* m_use = nullptr;
    widgets::TextLabel* m_useTitle = nullptr;
    charts::ChartLink* m_link;
    widgets::Card* m_tableCard = nullptr;
    widgets::ChipButton* m_all = nullptr;
    widgets::DataTable* m_table = nullptr;
    viewmodels::ScalingDecisionModel m_model;
    std::optional<services::ScalingOutcome> m_outcome;
    int m_selected = -1;
};

} // namespace lumos::pages
