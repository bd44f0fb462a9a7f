// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"
#include "services/outcomes.h"
#include "viewmodels/cost_model.h"

#include <optional>

namespace lumos::charts {
class StackedBarChart;
}
namespace lumos::widgets {
class ActionButton;
class Card;
class DataTable;
class KpiCard;
class PageHeader;
class RankedBarList;
class StateStack;
} // namespace lumos::widgets

namespace lumos::pages {

/// Cost of the time range: totals, by day and category, by service, by tenant with forecast and budget of the month.
class CostPage final : public Page {
    Q_OBJECT
public:
    explicit CostPage(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("cost"); }
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QStringList breadcrumb() const override;
    [[nodiscard]] QString command() const override;
    [[nodiscard]] QString selectionText() const override;
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
    void renderFigures(const viewmodels::Formats& f);
    void renderTotals(const viewmodels::Formats& f);
    void exportCsv();

    widgets::StateStack* m_stack;
    widgets::PageHeader* m_header = nullptr;
    widgets::ActionButton* m_export = nullptr;
    QVector<widgets::KpiCard*> m_figures;
    widgets::Card* m_dayCard = nullptr;
    charts::StackedBarChart* m_days = nullptr;
    widgets::Card* m_serviceCard = nullptr;
    widgets::RankedBarList* m_services = nullptr;
    widgets::Card* m_tableCard = nullptr;
    widgets::DataTable* m_table = nullptr;
    viewmodels::CostModel m_model;
    std::optional<services::CostOutcome> m_outcome;
};

} // namespace lumos::pages
