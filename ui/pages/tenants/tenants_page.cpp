// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/tenants/tenants_page.h"

#include "charts/chart_legend.h"
#include "charts/stacked_bar_chart.h"
#include "charts/time_chart.h"
#include "delegates/link_delegate.h"
#include "delegates/number_delegate.h"
#include "delegates/sparkline_delegate.h"
#include "pages/tenants/project_roles.h"
#include "pages/tenants/quota_inspector.h"
#include "pages/tenants/tenant_content.h"
#include "pages/tenants/tenant_tree_panel.h"
#include "style/metrics.h"
#include "viewmodels/command_line.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/data_table.h"
#include "widgets/empty_state.h"
#include "widgets/level_pill.h"
#include "widgets/page_header.h"
#include "widgets/state_stack.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>

namespace lumos::pages {

using viewmodels::ProjectModel;

TenantsPage::TenantsPage(const PageContext& context, QWidget* parent)
    : Page(context, parent), m_stack(new widgets::StateStack(theme(), this)),
      m_tree(new TenantTreePanel(theme(), workspace(), this)), m_inspector(new QuotaInspector(theme(), this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_tree->hide();
    m_inspector->hide();
    m_stack->setContent(makeContent());
    m_stack->setState(widgets::StateStack::State::Loading);
    connect(m_tree, &TenantTreePanel::tenantActivated, this, [this](domain::TenantId tenant) {
        emit destinationRequested({id(), tenant, {}, {}});
    });
    connect(m_stack, &widgets::StateStack::retryRequested, this, &TenantsPage::reload);
    connect(m_stack->emptyState(), &widgets::EmptyState::actionTriggered, this,
            [this] { emit actionRequested(QStringLiteral("tenant.create")); });
    connect(m_inspector, &QuotaInspector::editRequested, this,
            [this] { emit actionRequested(QStringLiteral("tenant.quota")); });
    connect(m_inspector, &QuotaInspector::simulateRequested, this,
            [this] { emit actionRequested(QStringLiteral("analyze.whatif")); });
    for (auto signal : {&viewmodels::Workspace::snapshotChanged, &viewmodels::Workspace::rangeChanged})
        connect(&workspace(), signal, this, &TenantsPage::reload);
    connect(&workspace(), &viewmodels::Workspace::platformChanged, this, [this] {
        m_outcome.reset();
        setState(viewmodels::PageState::Loading);
    });
}

TenantsPage::~TenantsPage() = default;

QString TenantsPage::title() const { return tr("Tenants"); }

QStringList TenantsPage::breadcrumb() const
{
    QStringList path{title()};
    if (m_outcome) {
        for (const domain::Tenant& t : m_outcome->path)
            path.append(t.name);
        path.append(m_outcome->tenant.name);
    }
    return path;
}

QString TenantsPage::command() const
{
    return m_outcome
               ? viewmodels::commandLine({QStringLiteral("tenants"), QStringLiteral("show"), m_outcome->tenant.slug},
                                         {}, workspace().storeAddress())
               : QString();
}

QString TenantsPage::selectionText() const
{
    return m_bullets->currentKey().isEmpty() ? QString() : tr("1 of %1 quotas selected").arg(m_bullets->rows().size());
}

QWidget* TenantsPage::sidePanel() { return m_tree; }
QWidget* TenantsPage::inspector() { return currentQuota() != nullptr ? m_inspector : nullptr; }

QString TenantsPage::inspectorTitle() const
{
    const services::QuotaRow* quota = currentQuota();
    return quota == nullptr ? QString()
                            : tr("Inspector: %1").arg(formats().kindName(m_snapshot->catalog.at(quota->kind)));
}

domain::TenantId TenantsPage::firstTenant() const
{
    const auto snapshot = workspace().snapshot();
    if (!snapshot)
        return {};
    for (const domain::Tenant& t : snapshot->tenants)
        if (t.level == domain::TenantLevel::Tenant && t.state != domain::TenantState::Deleted)
            return t.id;
    return snapshot->tenants.empty() ? domain::TenantId{} : snapshot->tenants.front().id;
}

void TenantsPage::open(const Destination& destination)
{
    m_wantedKind = destination.detail;
    const domain::TenantId wanted = destination.tenant.isNull() ? workspace().currentTenant() : destination.tenant;
    workspace().setCurrentTenant(wanted.isNull() ? firstTenant() : wanted);
    if (!m_outcome || m_outcome->tenant.id != workspace().currentTenant())
        reload();
    else
        renderQuota();
}

void TenantsPage::reload()
{
    if (!workspace().snapshot())
        return;
    if (workspace().currentTenant().isNull() || workspace().snapshot()->tenant(workspace().currentTenant()) == nullptr)
        workspace().setCurrentTenant(firstTenant());
    const domain::TenantId tenant = workspace().currentTenant();
    const base::TimeRange range = workspace().range();
    if (tenant.isNull()) {
        m_stack->emptyState()->setContent(style::Icon::Building2, tr("No tenants yet"),
                                          tr("Create the first one, or import a platform."), tr("New tenant…"));
        m_stack->setState(widgets::StateStack::State::Empty);
        setState(viewmodels::PageState::Empty);
        return;
    }
    load<services::TenantOutcome>(
        {QT_TRANSLATE_NOOP("core", "Loading a tenant"), {}},
        [tenant, range](const services::MultiTenantArchitecture& platform, base::StopToken stop) {
            return platform.tenantSummary(tenant, range, stop);
        },
        [this](services::TenantOutcome outcome) { show(std::move(outcome)); },
        [this](const base::Error& error) { m_stack->fail(formats().text(error.text), formats().text(error.remedy)); });
}

void TenantsPage::show(services::TenantOutcome outcome)
{
    m_outcome = std::move(outcome);
    m_snapshot = workspace().snapshot();
    m_stack->setState(widgets::StateStack::State::Ready);
    render();
}

QWidget* TenantsPage::makeContent()
{
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(style::kSpace4, style::kSpace3, style::kSpace4, style::kSpace3);
    column->setSpacing(style::kSpace3);
    m_header = new widgets::PageHeader(theme(), content);
    m_whatIf = new widgets::ActionButton(theme(), style::Icon::FlaskConical, QString(),
                                         widgets::ActionButton::Kind::Normal, content);
    m_edit = new widgets::ActionButton(theme(), style::Icon::SlidersHorizontal, QString(),
                                       widgets::ActionButton::Kind::Primary, content);
    m_header->addAction(m_whatIf);
    m_header->addAction(m_edit);
    connect(m_whatIf, &QPushButton::clicked, this, [this] { emit actionRequested(QStringLiteral("analyze.whatif")); });
    connect(m_edit, &QPushButton::clicked, this, [this] { emit actionRequested(QStringLiteral("tenant.quota")); });
    column->addWidget(m_header);
    auto* figures = new QHBoxLayout;
    figures->setSpacing(style::kSpace3);
    for (int i = 0; i < 4; ++i) {
        m_figures.append(new widgets::KpiCard(theme(), content));
        figures->addWidget(m_figures.back());
    }
    column->addLayout(figures);
    auto* grid = new QGridLayout;
    grid->setSpacing(style::kSpace3);
    grid->addWidget(makeQuotas(content), 0, 0);
    grid->addWidget(makeCharts(content), 0, 1);
    grid->addWidget(m_gpuCard, 1, 0);
    grid->addWidget(makeProjects(content), 1, 1);
    grid->setColumnStretch(0, 60);
    grid->setColumnStretch(1, 40);
    grid->setRowStretch(0, 1);
    grid->setRowStretch(1, 1);
    column->addLayout(grid, 1);
    return content;
}

QWidget* TenantsPage::makeQuotas(QWidget* parent)
{
    m_quotaCard = new widgets::Card(theme(), parent);
    m_key = new widgets::BulletKey(theme(), m_quotaCard);
    m_quotaCard->addHeadWidget(m_key);
    m_bullets = new widgets::BulletList(theme(), m_quotaCard);
    connect(m_bullets, &widgets::BulletList::currentChanged, this, [this] { renderQuota(); });
    connect(m_bullets, &widgets::BulletList::activated, this,
            [this] { emit actionRequested(QStringLiteral("tenant.quota")); });
    m_quotaCard->addContent(m_bullets);
    return m_quotaCard;
}

QWidget* TenantsPage::makeCharts(QWidget* parent)
{
    m_costCard = new widgets::Card(theme(), parent);
    m_costs = new charts::StackedBarChart(theme(), m_costCard);
    m_costCard->addContent(m_costs->createLegend(m_costCard), 0);
    m_costCard->addContent(m_costs);
    m_gpuCard = new widgets::Card(theme(), parent);
    m_gpu = new charts::TimeChart(theme(), m_gpuCard);
    m_gpuCard->addHeadWidget(m_gpu->createLegend(m_gpuCard));
    m_gpuCard->addContent(m_gpu);
    connect(m_gpu, &charts::TimeChart::zoomed, this, [this] { workspace().setLive(false); });
    return m_costCard;
}

QWidget* TenantsPage::makeProjects(QWidget* parent)
{
    m_projectCard = new widgets::Card(theme(), parent);
    m_projectCard->setFlush(true);
    m_projects = new widgets::DataTable(theme(), m_projectCard);
    auto* roles = new ProjectRoles(this);
    roles->setSourceModel(&m_projectModel);
    m_projects->setModel(roles);
    auto* link = new delegates::LinkDelegate(theme(), m_projects);
    m_projects->setItemDelegateForColumn(ProjectModel::Name, link);
    m_projects->setItemDelegateForColumn(ProjectModel::Gpu, new delegates::NumberDelegate(theme(), m_projects));
    m_projects->setItemDelegateForColumn(ProjectModel::Cost, new delegates::NumberDelegate(theme(), m_projects));
    m_projects->setItemDelegateForColumn(ProjectModel::Days, new delegates::SparklineDelegate(theme(), m_projects));
    m_projects->setNumeric(ProjectModel::Gpu);
    m_projects->setNumeric(ProjectModel::Cost);
    m_projects->setFillColumn(ProjectModel::Name);
    auto* nothing = new widgets::EmptyState(theme(), m_projects);
    nothing->setObjectName(QStringLiteral("noProjects"));
    m_projects->setPlaceholder(nothing);
    const auto openRow = [this](const QModelIndex& index) {
        if (index.isValid())
            emit destinationRequested(
                {id(), m_projectModel.projects()[static_cast<std::size_t>(index.row())].project, {}, {}});
    };
    connect(link, &delegates::LinkDelegate::linkActivated, this, openRow);
    connect(m_projects, &widgets::DataTable::rowActivated, this, openRow);
    m_projectCard->addContent(m_projects);
    return m_projectCard;
}

void TenantsPage::renderHeader(const viewmodels::Formats& f)
{
    const services::TenantOutcome& o = *m_outcome;
    m_header->setTitle(o.tenant.name);
    m_header->clearPills();
    int critical = 0;
    int high = 0;
    for (const services::QuotaRow& q : o.quotas) {
        critical += q.limit && q.level == domain::Level::Critical ? 1 : 0;
        high += q.limit && q.level == domain::Level::High ? 1 : 0;
    }
    if (o.tenant.state != domain::TenantState::Active)
        m_header->addPill(new widgets::LevelPill(theme(), domain::Level::Info, f.stateName(o.tenant.state)));
    if (critical > 0)
        m_header->addPill(
            new widgets::LevelPill(theme(), domain::Level::Critical, tr("%1 over 95 %").arg(f.integer(critical))));
    if (high > 0)
        m_header->addPill(
            new widgets::LevelPill(theme(), domain::Level::High, tr("%1 over 90 %").arg(f.integer(high))));
    if (m_snapshot && !o.tenant.tier.isEmpty())
        if (const domain::PriceBook* book = m_snapshot->priceBook(o.asOf.date()))
            if (const domain::PricePlan* plan = book->plan(o.tenant.tier))
                m_header->addPill(new widgets::TagLabel(theme(), plan->name));
    QStringList facts{o.tenant.slug, f.typeName(o.tenant.type)};
    if (!o.tenant.owner.isEmpty())
        facts.append(tr("owner %1").arg(o.tenant.owner));
    if (o.tenant.contractEnd)
        facts.append(tr("contract to %1").arg(o.tenant.contractEnd->toIso()));
    if (o.tenant.deleteProtected)
        facts.append(tr("delete protection"));
    m_header->setSubtitle(facts.join(QStringLiteral(" · ")));
    m_whatIf->setText(tr("What-if…"));
    m_edit->setText(tr("Edit quota…"));
}

void TenantsPage::render()
{
    if (!m_outcome || !m_snapshot)
        return;
    const viewmodels::Formats f = formats();
    const services::TenantOutcome& o = *m_outcome;
    renderHeader(f);
    const QVector<widgets::KpiContent> figures = tenantFigures(o, f);
    for (qsizetype i = 0; i < m_figures.size(); ++i)
        m_figures.at(i)->setContent(figures.at(i));
    m_quotaCard->setTitle(tr("Quota use"));
    m_quotaCard->setSubtitle(tr("now, % of limit"));
    m_key->setTexts(tr("7-day peak"),
                    tr("forecast %1").arg(f.shortDate(o.asOf.date().firstOfMonth().addMonths(1) - 1)));
    const QString kept = m_bullets->currentKey();
    m_bullets->setRows(tenantBullets(o, m_snapshot->catalog, f));
    m_costCard->setTitle(tr("Cost by day"));
    m_costCard->setSubtitle(tr("this month, %1 thousand").arg(f.currencyUnit(o.costToDate.currency)));
    m_costs->setContent(tenantCostByDay(o, f));
    m_gpuCard->setTitle(tr("GPU allocation vs quota"));
    m_gpuCard->setSubtitle(tr("cards, 1 h avg"));
    m_gpu->setContent(tenantGpuChart(o, f));
    const bool organisation = o.tenant.level == domain::TenantLevel::Organisation;
    m_projectCard->setTitle(organisation ? tr("Tenants") : tr("Projects"));
    m_projectCard->setSubtitle(tr("by cost"));
    m_projectModel.setProjects(o.projects, f);
    std::int64_t gpu = 0;
    for (const services::ProjectRow& p : o.projects)
        gpu += p.gpuMilli;
    base::Money cost{{}, o.costToDate.currency};
    for (const services::ProjectRow& p : o.projects)
        cost += p.cost;
    m_projects->setTotalRow(o.projects.empty()
                                ? QStringList()
                                : QStringList{tr("Total"), f.integer(gpu / 1000),
                                              f.decimal(cost.amount.rounded(0).toDouble(), 0), QString()});
    if (auto* nothing = findChild<widgets::EmptyState*>(QStringLiteral("noProjects")))
        nothing->setContent(style::Icon::Box, tr("No projects"), tr("Everything is used by the tenant itself."));
    if (!kept.isEmpty())
        m_bullets->setCurrentKey(kept);
    renderQuota();
    emit breadcrumbChanged();
}

const services::QuotaRow* TenantsPage::currentQuota() const
{
    if (!m_outcome || !m_snapshot)
        return nullptr;
    for (const services::QuotaRow& q : m_outcome->quotas)
        if (q.limit && m_snapshot->catalog.at(q.kind).key == m_bullets->currentKey())
            return &q;
    return nullptr;
}

void TenantsPage::renderQuota()
{
    if (!m_wantedKind.isEmpty())
        m_bullets->setCurrentKey(std::exchange(m_wantedKind, {}));
    // Nothing chosen yet: the worst quota is what the operator came for.
    if (currentQuota() == nullptr && m_outcome && m_snapshot) {
        const services::QuotaRow* worst = nullptr;
        for (const services::QuotaRow& q : m_outcome->quotas)
            if (q.limit && (worst == nullptr || q.points > worst->points))
                worst = &q;
        if (worst != nullptr)
            m_bullets->setCurrentKey(m_snapshot->catalog.at(worst->kind).key);
    }
    if (const services::QuotaRow* quota = currentQuota())
        m_inspector->show(*m_outcome, *quota, m_snapshot->catalog.at(quota->kind), formats(),
                          workspace().storeAddress());
    emit selectionChanged();
    emit inspectorChanged();
}

void TenantsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        render();
    Page::changeEvent(event);
}

void TenantsPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (!m_outcome)
        reload();
}

void TenantsPage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(style::Token::Page));
}

} // namespace lumos::pages
