// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/cost/cost_page.h"

#include "charts/chart_legend.h"
#include "charts/stacked_bar_chart.h"
#include "delegates/link_delegate.h"
#include "delegates/number_delegate.h"
#include "pages/cost/cost_roles.h"
#include "pages/series_content.h"
#include "style/metrics.h"
#include "viewmodels/command_line.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/data_table.h"
#include "widgets/empty_state.h"
#include "widgets/kpi_card.h"
#include "widgets/page_header.h"
#include "widgets/ranked_bar_list.h"
#include "widgets/state_stack.h"

#include <QtCore/QEvent>
#include <QtCore/QSaveFile>
#include <QtGui/QPainter>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>

#include <algorithm>

namespace lumos::pages {

using viewmodels::CostModel;

CostPage::CostPage(const PageContext& context, QWidget* parent)
    : Page(context, parent), m_stack(new widgets::StateStack(theme(), this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_stack->setContent(makeContent());
    m_stack->setState(widgets::StateStack::State::Loading);
    connect(m_stack, &widgets::StateStack::retryRequested, this, &CostPage::reload);
    connect(m_stack->emptyState(), &widgets::EmptyState::actionTriggered, this,
            [this] { emit actionRequested(QStringLiteral("file.import")); });
    for (auto signal : {&viewmodels::Workspace::snapshotChanged, &viewmodels::Workspace::rangeChanged})
        connect(&workspace(), signal, this, &CostPage::reload);
    connect(&workspace(), &viewmodels::Workspace::platformChanged, this, [this] {
        m_outcome.reset();
        setState(viewmodels::PageState::Loading);
    });
}

QString CostPage::title() const { return tr("Cost"); }

QStringList CostPage::breadcrumb() const
{
    const auto snapshot = workspace().snapshot();
    return {snapshot ? snapshot->profile.name : tr("Platform"), title()};
}

QString CostPage::command() const
{
    const base::TimeRange range = workspace().range();
    // The range ends before its last instant; --to names the last day.
    return viewmodels::commandLine({QStringLiteral("usage"), QStringLiteral("cost")},
                                   {{QStringLiteral("--from"), range.from.date().toIso()},
                                    {QStringLiteral("--to"), (range.to - base::Duration{1}).date().toIso()}},
                                   workspace().storeAddress());
}

QString CostPage::selectionText() const
{
    const auto selected = m_table->selectionModel()->selectedRows().size();
    return selected == 0 ? QString() : tr("%1 of %2 tenants selected").arg(selected).arg(m_model.rowCount());
}

void CostPage::open(const Destination&)
{
    if (!m_outcome)
        reload();
}

void CostPage::reload()
{
    if (!isVisible() && m_outcome)
        m_outcome.reset();
    const base::TimeRange range = workspace().range();
    if (!workspace().snapshot())
        return;
    load<services::CostOutcome>(
        {QT_TRANSLATE_NOOP("core", "Loading cost"), {}},
        [range](const services::MultiTenantArchitecture& platform, base::StopToken stop) {
            return platform.cost(range, stop);
        },
        [this](services::CostOutcome outcome) {
            m_outcome = std::move(outcome);
            m_stack->setState(m_outcome->byTenant.empty() ? widgets::StateStack::State::Empty
                                                          : widgets::StateStack::State::Ready);
            render();
        },
        [this](const base::Error& error) { m_stack->fail(formats().text(error.text), formats().text(error.remedy)); });
}

QWidget* CostPage::makeContent()
{
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(style::kSpace4, style::kSpace3, style::kSpace4, style::kSpace3);
    column->setSpacing(style::kSpace3);
    m_header = new widgets::PageHeader(theme(), content);
    m_export = new widgets::ActionButton(theme(), style::Icon::Download, QString(), widgets::ActionButton::Kind::Normal,
                                         content);
    connect(m_export, &QPushButton::clicked, this, &CostPage::exportCsv);
    m_header->addAction(m_export);
    column->addWidget(m_header);
    auto* figures = new QHBoxLayout;
    figures->setSpacing(style::kSpace3);
    for (int i = 0; i < 4; ++i) {
        m_figures.append(new widgets::KpiCard(theme(), content));
        figures->addWidget(m_figures.back());
    }
    column->addLayout(figures);
    auto* row = new QHBoxLayout;
    row->setSpacing(style::kSpace3);
    m_dayCard = new widgets::Card(theme(), content);
    m_days = new charts::StackedBarChart(theme(), m_dayCard);
    m_dayCard->addHeadWidget(m_days->createLegend(m_dayCard));
    m_dayCard->addContent(m_days);
    m_dayCard->setMinimumHeight(230);
    row->addWidget(m_dayCard, 62);
    m_serviceCard = new widgets::Card(theme(), content);
    m_services = new widgets::RankedBarList(theme(), m_serviceCard);
    m_serviceCard->addContent(m_services);
    row->addWidget(m_serviceCard, 38);
    column->addLayout(row, 4);
    column->addWidget(makeTable(content), 6);
    return content;
}

QWidget* CostPage::makeTable(QWidget* parent)
{
    m_tableCard = new widgets::Card(theme(), parent);
    m_tableCard->setFlush(true);
    m_table = new widgets::DataTable(theme(), m_tableCard);
    auto* roles = new CostRoles(this);
    roles->setSourceModel(&m_model);
    m_table->setModel(roles);
    auto* link = new delegates::LinkDelegate(theme(), m_table);
    m_table->setItemDelegateForColumn(CostModel::Tenant, link);
    for (int c = CostModel::Cost; c < CostModel::kColumnCount; ++c) {
        m_table->setItemDelegateForColumn(c, new delegates::NumberDelegate(theme(), m_table));
        m_table->setNumeric(c);
        m_table->horizontalHeader()->resizeSection(c, 150);
    }
    m_table->horizontalHeader()->setSectionResizeMode(CostModel::Tenant, QHeaderView::Stretch);
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicator(CostModel::Cost, Qt::DescendingOrder);
    const auto openRow = [this](const QModelIndex& index) {
        if (const services::CostRow* row = m_model.row(index.row()))
            emit destinationRequested({QStringLiteral("tenants"), row->tenant, {}, {}});
    };
    connect(link, &delegates::LinkDelegate::linkActivated, this, openRow);
    connect(m_table, &widgets::DataTable::rowActivated, this, openRow);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &Page::selectionChanged);
    m_tableCard->addContent(m_table);
    return m_tableCard;
}

void CostPage::renderFigures(const viewmodels::Formats& f)
{
    const services::CostOutcome& o = *m_outcome;
    const auto figure = [&](const QString& label, const QString& value, const QString& note) {
        widgets::KpiContent c;
        c.label = label;
        c.value = value;
        c.parts = {{std::nullopt, style::Icon::None, {}, note}};
        return c;
    };
    widgets::KpiContent cost = figure(tr("Cost of the platform"), f.money(o.cost), f.rangeText(o.range));
    if (o.deltaPoints)
        cost.parts = {{std::nullopt, *o.deltaPoints >= 0 ? style::Icon::ArrowUpRight : style::Icon::ArrowDownRight,
                       f.signedPercent(*o.deltaPoints), tr("vs the period before")}};
    const base::Money margin = o.charge - o.cost;
    const bool charged = !o.charge.amount.isZero();
    const qint64 marginPoints =
        charged ? static_cast<qint64>(margin.amount.toDouble() / o.charge.amount.toDouble() * 10'000.0) : 0;
    m_figures.at(0)->setContent(cost);
    m_figures.at(1)->setContent(figure(tr("Charged to tenants"), f.money(o.charge), f.rangeText(o.range)));
    m_figures.at(2)->setContent(
        figure(tr("Margin"), f.money(margin),
               charged ? tr("%1 of what is charged").arg(f.percent(marginPoints)) : tr("nothing is charged")));
    const auto over = std::count_if(o.byTenant.begin(), o.byTenant.end(),
                                    [](const services::CostRow& r) { return r.level >= domain::Level::Warning; });
    widgets::KpiContent budget = figure(tr("Tenants over budget"), f.integer(over), tr("by the month's forecast"));
    budget.suffix = QStringLiteral("/ ") + f.integer(static_cast<qint64>(o.byTenant.size()));
    budget.parts.front().glyph = over > 0 ? domain::Level::Warning : domain::Level::Normal;
    m_figures.at(3)->setContent(budget);
}

void CostPage::renderTotals(const viewmodels::Formats& f)
{
    base::Money forecast{{}, m_outcome->cost.currency};
    base::Money budget = forecast;
    for (const services::CostRow& r : m_outcome->byTenant) {
        forecast += r.forecast;
        if (r.budget)
            budget += *r.budget;
    }
    m_table->setTotalRow(
        {tr("Total"), f.moneyExact(m_outcome->cost), f.percent(10'000), f.money(forecast), f.money(budget), QString()});
}

void CostPage::render()
{
    const viewmodels::Formats f = formats();
    m_header->setTitle(title());
    m_export->setText(tr("Export CSV…"));
    m_dayCard->setTitle(tr("Cost by day"));
    m_serviceCard->setTitle(tr("Cost by service"));
    m_tableCard->setTitle(tr("Cost by tenant"));
    m_stack->emptyState()->setContent(style::Icon::Coins, tr("No cost in this period"),
                                      tr("Import FOCUS files or usage records, or choose a wider time range."),
                                      tr("Import…"));
    if (!m_outcome)
        return;
    const services::CostOutcome& o = *m_outcome;
    const QString period = f.rangeText(o.range);
    const QString thousand = tr("%1, %2 thousand").arg(period, f.currencyUnit(o.cost.currency));
    m_dayCard->setSubtitle(thousand);
    m_serviceCard->setSubtitle(thousand);
    m_tableCard->setSubtitle(tr("%1, %2 tenants").arg(period, f.integer(static_cast<qint64>(o.byTenant.size()))));
    renderFigures(f);
    m_days->setContent(costBars(o.byDay, o.cost.currency, f));
    QVector<widgets::RankedRow> services;
    for (const services::CostOutcome::ServiceRow& s : o.byService) {
        if (services.size() == 8)
            break;
        widgets::RankedRow row;
        row.name = f.serviceName(s.service, s.category);
        row.key = row.name;
        row.amount = s.cost.amount.toDouble();
        row.value = f.decimal(s.cost.amount.toDouble() / 1000.0, 1);
        row.share = f.percent(s.sharePoints);
        services.append(row);
    }
    m_services->setRows(services);
    m_model.setRows(o.byTenant, f);
    renderTotals(f);
    emit breadcrumbChanged();
}

void CostPage::exportCsv()
{
    auto* dialog = new QFileDialog(this, tr("Export cost by tenant"), QString(), tr("CSV (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(QStringLiteral("cost.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        const QByteArray text = m_table->selectionText(widgets::DataTable::Separator::Comma).toUtf8();
        workspace().jobs().start<void>(
            {QStringLiteral("cost.export"), {QT_TRANSLATE_NOOP("core", "Exporting cost"), {}}, path, false},
            [path, text](base::StopToken, base::ProgressSink&) -> base::Status {
                QSaveFile file(path);
                if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
                    return base::fail(base::ErrorCode::Io, {QT_TRANSLATE_NOOP("core", "%1 cannot be written: %2."),
                                                            {path, file.errorString()}});
                return {};
            },
            this, [](const base::Status&) {});
    });
    dialog->open();
}

void CostPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        render();
    Page::changeEvent(event);
}

void CostPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (!m_outcome)
        reload();
}

void CostPage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(style::Token::Page));
}

} // namespace lumos::pages
