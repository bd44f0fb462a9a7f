// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"
#include "services/outcomes.h"
#include "viewmodels/attention_model.h"

#include <optional>

namespace lumos::charts {
class TimeChart;
}
namespace lumos::widgets {
class Card;
class DataTable;
class HeatMap;
class KpiCard;
class PageHeader;
class RankedBarList;
class StateStack;
} // namespace lumos::widgets

namespace lumos::pages {

class ClusterList;

/// The fleet at a glance: six figures, what needs attention, cost by tenant, quota pressure, GPU allocation and forecast.
class OverviewPage final : public Page {
    Q_OBJECT
public:
    explicit OverviewPage(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("overview"); }
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
    QWidget* makeAttention(QWidget* parent);
    QWidget* makeGpu(QWidget* parent);
    void show(services::OverviewOutcome outcome);
    void render();
    void openTenant(const QString& id);

    widgets::StateStack* m_stack;
    widgets::PageHeader* m_header = nullptr;
    QVector<widgets::KpiCard*> m_figures;
    widgets::Card* m_attentionCard = nullptr;
    widgets::DataTable* m_attention = nullptr;
    viewmodels::AttentionModel m_attentionModel;
    widgets::Card* m_costCard = nullptr;
    widgets::RankedBarList* m_costs = nullptr;
    widgets::Card* m_pressureCard = nullptr;
    widgets::HeatMap* m_pressure = nullptr;
    widgets::Card* m_gpuCard = nullptr;
    charts::TimeChart* m_gpu = nullptr;
    ClusterList* m_clusters = nullptr;
    std::optional<services::OverviewOutcome> m_outcome;
    domain::SnapshotPtr m_snapshot;
};

} // namespace lumos::pages
