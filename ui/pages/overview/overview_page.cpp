// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/overview/overview_page.h"

#include "charts/time_chart.h"
#include "delegates/link_delegate.h"
#include "delegates/status_delegate.h"
#include "delegates/text_delegate.h"
#include "pages/overview/attention_roles.h"
#include "pages/overview/cluster_list.h"
#include "pages/overview/overview_content.h"
#include "style/metrics.h"
#include "viewmodels/command_line.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/data_table.h"
#include "widgets/empty_state.h"
#include "widgets/page_header.h"
#include "widgets/state_stack.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHeaderView>

namespace lumos::pages {

using viewmodels::AttentionModel;

OverviewPage::OverviewPage(const PageContext& context, QWidget* parent)
    : Page(context, parent), m_stack(new widgets::StateStack(theme(), this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_stack->setContent(makeContent());
    m_stack->setState(widgets::StateStack::State::Loading);
    connect(m_stack, &widgets::StateStack::retryRequested, this, &OverviewPage::reload);
    connect(&workspace(), &viewmodels::Workspace::snapshotChanged, this, &OverviewPage::reload);
    connect(&workspace(), &viewmodels::Workspace::rangeChanged, this, &OverviewPage::reload);
    connect(&workspace(), &viewmodels::Workspace::platformChanged, this, [this] {
        m_outcome.reset();
        setState(viewmodels::PageState::Loading);
    });
}

QString OverviewPage::title() const { return tr("Fleet overview"); }

QStringList OverviewPage::breadcrumb() const
{
    const auto snapshot = workspace().snapshot();
    return {snapshot ? snapshot->profile.name : tr("Platform"), tr("Overview")};
}

QString OverviewPage::command() const
{
    return viewmodels::commandLine({QStringLiteral("tenants"), QStringLiteral("list")},
                                   {{QStringLiteral("--sort"), QStringLiteral("level")}}, workspace().storeAddress());
}

QString OverviewPage::selectionText() const
{
    const auto selected =
        m_attention->selectionModel() != nullptr ? m_attention->selectionModel()->selectedRows().size() : 0;
    return selected == 0 ? QString() : tr("%1 of %2 items selected").arg(selected).arg(m_attentionModel.rowCount());
}

void OverviewPage::open(const Destination&)
{
    if (!m_outcome)
        reload();
}

void OverviewPage::reload()
{
    if (!isVisible() && m_outcome)
        m_outcome.reset();
    const base::TimeRange range = workspace().range();
    if (!workspace().snapshot())
        return;
    load<services::OverviewOutcome>(
        {QT_TRANSLATE_NOOP("core", "Loading the overview"), {}},
        [range](const services::MultiTenantArchitecture& platform, base::StopToken stop) {
            return platform.overview(range, stop);
        },
        [this](services::OverviewOutcome outcome) { show(std::move(outcome)); },
        [this](const base::Error& error) { m_stack->fail(formats().text(error.text), formats().text(error.remedy)); });
}

void OverviewPage::show(services::OverviewOutcome outcome)
{
    m_outcome = std::move(outcome);
    m_snapshot = workspace().snapshot();
    m_stack->setState(widgets::StateStack::State::Ready);
    render();
}

QWidget* OverviewPage::makeContent()
{
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(style::kSpace4, style::kSpace3, style::kSpace4, style::kSpace3);
    column->setSpacing(style::kSpace3);
    m_header = new widgets::PageHeader(theme(), content);
    auto* report = new widgets::ActionButton(theme(), style::Icon::FileText, QString(),
                                             widgets::ActionButton::Kind::Normal, content);
    report->setObjectName(QStringLiteral("report"));
    connect(report, &QPushButton::clicked, this, [this] { emit actionRequested(QStringLiteral("report.operations")); });
    m_header->addAction(report);
    column->addWidget(m_header);

    auto* figures = new QHBoxLayout;
    figures->setSpacing(style::kSpace3);
    for (int i = 0; i < 6; ++i) {
        auto* card = new widgets::KpiCard(theme(), content);
        m_figures.append(card);
        figures->addWidget(card, i == 3 || i == 5 ? 6 : 5);
    }
    column->addLayout(figures);

    auto* upper = new QHBoxLayout;
    upper->setSpacing(style::kSpace3);
    upper->addWidget(makeAttention(content), 63);
    m_costCard = new widgets::Card(theme(), content);
    m_costs = new widgets::RankedBarList(theme(), m_costCard);
    connect(m_costs, &widgets::RankedBarList::activated, this, &OverviewPage::openTenant);
    m_costCard->addContent(m_costs);
    upper->addWidget(m_costCard, 37);
    column->addLayout(upper, 1);

    auto* lower = new QHBoxLayout;
    lower->setSpacing(style::kSpace3);
    m_pressureCard = new widgets::Card(theme(), content);
    m_pressure = new widgets::HeatMap(theme(), m_pressureCard);
    connect(m_pressure, &widgets::HeatMap::activated, this, [this](const QString& key, int) { openTenant(key); });
    m_pressureCard->addContent(m_pressure);
    lower->addWidget(m_pressureCard, 52);
    lower->addWidget(makeGpu(content), 48);
    column->addLayout(lower, 1);
    return content;
}

QWidget* OverviewPage::makeAttention(QWidget* parent)
{
    m_attentionCard = new widgets::Card(theme(), parent);
    m_attentionCard->setFlush(true);
    m_attention = new widgets::DataTable(theme(), m_attentionCard);
    auto* roles = new AttentionRoles(this);
    roles->setSourceModel(&m_attentionModel);
    m_attention->setModel(roles);
    m_attention->setItemDelegateForColumn(AttentionModel::LevelColumn,
                                          new delegates::StatusDelegate(theme(), m_attention));
    m_attention->setItemDelegateForColumn(AttentionModel::What, new delegates::TextDelegate(theme(), m_attention));
    m_attention->setFillColumn(AttentionModel::What);
    auto* nothing = new widgets::EmptyState(theme(), m_attention);
    nothing->setObjectName(QStringLiteral("nothing"));
    m_attention->setPlaceholder(nothing);
    connect(m_attention, &widgets::DataTable::rowActivated, this, [this](const QModelIndex& index) {
        if (const auto* item = m_attentionModel.item(index.row()); item != nullptr && !item->tenant.isNull())
            emit destinationRequested(
                {QStringLiteral("tenants"),
                 item->tenant,
                 {},
                 item->resource && m_snapshot ? m_snapshot->catalog.at(*item->resource).key : QString()});
    });
    connect(m_attention->selectionModel(), &QItemSelectionModel::selectionChanged, this, &Page::selectionChanged);
    m_attentionCard->addContent(m_attention);
    return m_attentionCard;
}

QWidget* OverviewPage::makeGpu(QWidget* parent)
{
    m_gpuCard = new widgets::Card(theme(), parent);
    auto* row = new QHBoxLayout;
    row->setSpacing(style::kSpace3);
    m_gpu = new charts::TimeChart(theme(), m_gpuCard);
    row->addWidget(m_gpu, 1);
    m_clusters = new ClusterList(theme(), m_gpuCard);
    row->addWidget(m_clusters);
    m_gpuCard->body()->addLayout(row, 1);
    // Reading a zoomed chart and live data do not go together: zooming pauses, and the header says so.
    connect(m_gpu, &charts::TimeChart::zoomed, this, [this] { workspace().setLive(false); });
    return m_gpuCard;
}

void OverviewPage::render()
{
    const viewmodels::Formats f = formats();
    m_header->setTitle(title());
    if (auto* report = findChild<widgets::ActionButton*>(QStringLiteral("report")))
        report->setText(tr("Operations report…"));
    m_attentionCard->setTitle(tr("Needs attention"));
    m_costCard->setTitle(tr("Cost by tenant"));
    m_pressureCard->setTitle(tr("Quota pressure"));
    m_gpuCard->setTitle(tr("GPU allocation, all clusters"));
    m_gpuCard->setSubtitle(tr("with 7-day forecast, P10 to P90"));
    if (auto* nothing = findChild<widgets::EmptyState*>(QStringLiteral("nothing")))
        nothing->setContent(style::Icon::CircleCheck, tr("Nothing needs attention"),
                            tr("No quota, budget, SLO or isolation check is out of order."));
    if (!m_outcome || !m_snapshot)
        return;
    const services::OverviewOutcome& o = *m_outcome;
    const QVector<widgets::KpiContent> figures = overviewFigures(o, f);
    for (qsizetype i = 0; i < m_figures.size(); ++i)
        m_figures.at(i)->setContent(figures.at(i));
    m_attentionCard->setSubtitle(tr("%1 items, worst first").arg(o.attention.size()));
    m_attentionModel.setItems(o.attention, m_snapshot, o.asOf, f);
    m_costCard->setSubtitle(
        tr("month to date, %1 thousand; right: forecast / budget").arg(f.currencyUnit(o.costToDate.currency)));
    m_costs->setRows(overviewCosts(o, f));
    m_pressureCard->setSubtitle(
        tr("% of limit, top %1 of %2 by highest value").arg(o.pressure.size()).arg(o.tenantLevels.total()));
    m_pressure->setContent(overviewPressure(o, m_snapshot->catalog, f));
    m_gpu->setContent(overviewGpuChart(o, f));
    m_clusters->setClusters(o.clusters, f, tr("By cluster"));
    emit breadcrumbChanged();
}

void OverviewPage::openTenant(const QString& id)
{
    if (const auto tenant = domain::TenantId::parse(id))
        emit destinationRequested({QStringLiteral("tenants"), *tenant, {}, {}});
}

void OverviewPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        render();
    Page::changeEvent(event);
}

void OverviewPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (!m_outcome)
        reload();
}

void OverviewPage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(style::Token::Page));
}

} // namespace lumos::pages
