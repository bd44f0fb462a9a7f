// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"
#include "services/outcomes.h"
#include "viewmodels/project_model.h"

#include <optional>

namespace lumos::charts {
class ChartLegend;
class StackedBarChart;
class TimeChart;
} // namespace lumos::charts
namespace lumos::widgets {
class ActionButton;
class BulletKey;
class BulletList;
class Card;
class DataTable;
class KpiCard;
class PageHeader;
class StateStack;
} // namespace lumos::widgets

namespace lumos::pages {

class QuotaInspector;
class TenantTreePanel;

/// One tenant: what it costs, which quotas are near their limit, cost by day, GPU use against quota, its projects.
class TenantsPage final : public Page {
    Q_OBJECT
public:
    explicit TenantsPage(const PageContext& context, QWidget* parent = nullptr);
    ~TenantsPage() override;

    [[nodiscard]] QString id() const override { return QStringLiteral("tenants"); }
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
    QWidget* makeQuotas(QWidget* parent);
    QWidget* makeCharts(QWidget* parent);
    QWidget* makeProjects(QWidget* parent);
    void show(services::TenantOutcome outcome);
    void render();
    void renderHeader(const viewmodels::Formats& f);
    void renderQuota();
    [[nodiscard]] const services::QuotaRow* currentQuota() const;
    [[nodiscard]] domain::TenantId firstTenant() const;

    widgets::StateStack* m_stack;
    TenantTreePanel* m_tree;
    QuotaInspector* m_inspector;
    widgets::PageHeader* m_header = nullptr;
    widgets::ActionButton* m_whatIf = nullptr;
    widgets::ActionButton* m_edit = nullptr;
    QVector<widgets::KpiCard*> m_figures;
    widgets::Card* m_quotaCard = nullptr;
    widgets::BulletKey* m_key = nullptr;
    widgets::BulletList* m_bullets = nullptr;
    widgets::Card* m_costCard = nullptr;
    charts::StackedBarChart* m_costs = nullptr;
    widgets::Card* m_gpuCard = nullptr;
    charts::TimeChart* m_gpu = nullptr;
    widgets::Card* m_projectCard = nullptr;
    widgets::DataTable* m_projects = nullptr;
    viewmodels::ProjectModel m_projectModel;
    std::optional<services::TenantOutcome> m_outcome;
    domain::SnapshotPtr m_snapshot;
    QString m_wantedKind;
};

} // namespace lumos::pages
