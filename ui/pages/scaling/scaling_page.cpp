// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/scaling/scaling_page.h"

#include "charts/chart_legend.h"
#include "charts/chart_link.h"
#include "charts/time_chart.h"
#include "delegates/number_delegate.h"
#include "delegates/status_delegate.h"
#include "delegates/text_delegate.h"
#include "pages/scaling/decision_inspector.h"
#include "pages/scaling/scaling_content.h"
#include "pages/scaling/scaling_roles.h"
#include "pages/scaling/workload_list.h"
#include "style/metrics.h"
#include "viewmodels/command_line.h"
#include "widgets/card.h"
#include "widgets/chip_button.h"
#include "widgets/data_table.h"
#include "widgets/empty_state.h"
#include "widgets/level_pill.h"
#include "widgets/page_header.h"
#include "widgets/state_stack.h"
#include "widgets/text_label.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QVBoxLayout>

namespace lumos::pages {

using viewmodels::ScalingDecisionModel;

ScalingPage::ScalingPage(const PageContext& context, QWidget* parent)
    : Page(context, parent), m_stack(new widgets::StateStack(theme(), this)), m_list(new WorkloadList(theme(), this)),
      m_inspector(new DecisionInspector(theme(), this)), m_link(new charts::ChartLink(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_list->hide();
    m_inspector->hide();
    m_stack->setContent(makeContent());
    m_stack->setState(widgets::StateStack::State::Loading);
    connect(m_list, &WorkloadList::workloadActivated, this, [this](domain::WorkloadId workload) {
        emit destinationRequested({id(), {}, workload, {}});
    });
    connect(m_stack, &widgets::StateStack::retryRequested, this, &ScalingPage::reload);
    connect(m_link, &charts::ChartLink::zoomed, this, [this] { workspace().setLive(false); });
    for (auto signal : {&viewmodels::Workspace::snapshotChanged, &viewmodels::Workspace::rangeChanged})
        connect(&workspace(), signal, this, &ScalingPage::reload);
    connect(&workspace(), &viewmodels::Workspace::platformChanged, this, [this] {
        m_outcome.reset();
        setState(viewmodels::PageState::Loading);
    });
}

QString ScalingPage::title() const { return tr("Scaling"); }

QStringList ScalingPage::breadcrumb() const
{
    QStringList path{title()};
    if (m_outcome)
        path << m_outcome->tenant.name << m_outcome->workload.name;
    return path;
}

QString ScalingPage::command() const
{
    return m_outcome
               ? viewmodels::commandLine({QStringLiteral("usage"), QStringLiteral("scaling"), m_outcome->workload.name},
                                         {}, workspace().storeAddress())
               : QString();
}
QString ScalingPage::selectionText() const
{
    return m_selected < 0 ? QString() : tr("1 of %1 decisions selected").arg(m_model.rowCount());
}
QWidget* ScalingPage::sidePanel() { return m_list; }
QWidget* ScalingPage::inspector() { return m_model.record(m_selected) != nullptr ? m_inspector : nullptr; }

QString ScalingPage::inspectorTitle() const
{
    const domain::ScalingRecord* r = m_model.record(m_selected);
    if (r == nullptr)
        return {};
    const viewmodels::Formats f = formats();
    return r->needed == r->decided ? tr("Why %1?").arg(f.integer(r->decided))
                                   : tr("Why %1 and not %2?").arg(f.integer(r->decided), f.integer(r->needed));
}

void ScalingPage::open(const Destination& destination)
{
    if (!destination.workload.isNull())
        workspace().setCurrentWorkload(destination.workload);
    if (!m_outcome ||
        (!workspace().currentWorkload().isNull() && m_outcome->workload.id != workspace().currentWorkload()))
        reload();
}

void ScalingPage::reload()
{
    if (!workspace().snapshot())
        return;
    // Chosen by name where nothing is chosen: the pictures' workload, else the first.
    domain::WorkloadId workload = workspace().currentWorkload();
    if (workload.isNull())
        for (const domain::ScalingPolicy& policy : workspace().snapshot()->scalingPolicies)
            if (const domain::Workload* w = workspace().snapshot()->workload(policy.workload);
                w != nullptr && isBetterChoice(*w, workload))
                workload = w->id;
    const base::TimeRange range = workspace().range();
    if (workload.isNull()) {
        m_stack->emptyState()->setContent(style::Icon::Scaling, tr("Nothing is scaled"),
                                          tr("No workload of this platform has a scaling policy."));
        m_stack->setState(widgets::StateStack::State::Empty);
        setState(viewmodels::PageState::Empty);
        return;
    }
    load<services::ScalingOutcome>(
        {QT_TRANSLATE_NOOP("core", "Loading scaling decisions"), {}},
        [workload, range](const services::MultiTenantArchitecture& platform, base::StopToken stop) {
            return platform.scaling(workload, range, stop);
        },
        [this](services::ScalingOutcome outcome) {
            m_outcome = std::move(outcome);
            workspace().setCurrentWorkload(m_outcome->workload.id);
            m_stack->setState(widgets::StateStack::State::Ready);
            render();
        },
        [this](const base::Error& error) { m_stack->fail(formats().text(error.text), formats().text(error.remedy)); });
}

/// The largest workload of the current tenant is what an operator most likely came for.
bool ScalingPage::isBetterChoice(const domain::Workload& workload, domain::WorkloadId than) const
{
    const domain::Workload* other = workspace().snapshot()->workload(than);
    return other == nullptr || std::pair(ownedByCurrentTenant(workload), workload.replicas) >
                                   std::pair(ownedByCurrentTenant(*other), other->replicas);
}

bool ScalingPage::ownedByCurrentTenant(const domain::Workload& workload) const
{
    const domain::Tenant* project = workspace().snapshot()->tenant(workload.tenant);
    return project != nullptr &&
           (project->id == workspace().currentTenant() || project->parent == workspace().currentTenant());
}

QWidget* ScalingPage::makeContent()
{
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(style::kSpace4, style::kSpace3, style::kSpace4, style::kSpace3);
    column->setSpacing(style::kSpace3);
    m_header = new widgets::PageHeader(theme(), content);
    column->addWidget(m_header);
    m_chartCard = new widgets::Card(theme(), content);
    m_replicas = new charts::TimeChart(theme(), m_chartCard);
    m_use = new charts::TimeChart(theme(), m_chartCard);
    m_useTitle =
        new widgets::TextLabel(theme(), QString(), style::TextSize::Body, style::Token::Text, true, m_chartCard);
    m_chartCard->addHeadWidget(m_replicas->createLegend(m_chartCard));
    m_chartCard->addContent(m_replicas, 3);
    m_chartCard->addContent(m_useTitle, 0);
    m_chartCard->addContent(m_use, 2);
    m_link->add(m_replicas);
    m_link->add(m_use);
    column->addWidget(m_chartCard, 56);
    column->addWidget(makeTable(content), 44);
    return content;
}

QWidget* ScalingPage::makeTable(QWidget* parent)
{
    m_tableCard = new widgets::Card(theme(), parent);
    m_tableCard->setFlush(true);
    m_all = new widgets::ChipButton(theme(), QString(), m_tableCard);
    m_all->setCheckable(true);
    connect(m_all, &QAbstractButton::toggled, this, [this] { renderRecords(); });
    m_tableCard->addHeadWidget(m_all);
    m_table = new widgets::DataTable(theme(), m_tableCard);
    auto* roles = new ScalingRoles(this);
    roles->setSourceModel(&m_model);
    m_table->setModel(roles);
    m_table->setItemDelegateForColumn(ScalingDecisionModel::Time, new delegates::StatusDelegate(theme(), m_table));
    const int widths[] = {140, 104, 72, 82, 170, 100, 96};
    for (int c = 0; c < ScalingDecisionModel::kColumnCount; ++c)
        m_table->horizontalHeader()->resizeSection(c, widths[c]);
    for (const int c : {ScalingDecisionModel::Use, ScalingDecisionModel::Needed, ScalingDecisionModel::HourCost}) {
        m_table->setItemDelegateForColumn(c, new delegates::NumberDelegate(theme(), m_table));
        m_table->setNumeric(c);
    }
    m_table->horizontalHeader()->setSectionResizeMode(ScalingDecisionModel::LimitedBy, QHeaderView::Stretch);
    auto* nothing = new widgets::EmptyState(theme(), m_table);
    nothing->setObjectName(QStringLiteral("noDecisions"));
    m_table->setPlaceholder(nothing);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) { select(current.row()); });
    m_tableCard->addContent(m_table);
    return m_tableCard;
}

void ScalingPage::renderHeader(const viewmodels::Formats& f)
{
    const services::ScalingOutcome& o = *m_outcome;
    m_header->setTitle(o.workload.name);
    m_header->clearPills();
    if (!o.records.empty() && o.records.back().result == domain::ScalingResult::Held &&
        o.records.back().needed > o.records.back().decided) {
        base::Instant since = o.records.back().at;
        for (auto r = o.records.rbegin(); r != o.records.rend() && r->result == domain::ScalingResult::Held; ++r)
            since = r->at;
        m_header->addPill(new widgets::LevelPill(theme(), domain::Level::High,
                                                 tr("Held below need since %1").arg(f.dateTime(since))));
    }
    m_header->addPill(
        new widgets::TagLabel(theme(), tr("%1 GPU per replica").arg(f.integer(o.workload.request.gpuCount))));
    m_header->setSubtitle(tr("%1 · %2 replicas running, %3 to %4 allowed")
                              .arg(o.tenant.name, f.integer(o.workload.replicas), f.integer(o.policy.minReplicas),
                                   f.integer(o.policy.maxReplicas)));
}

void ScalingPage::render()
{
    if (!m_outcome)
        return;
    const viewmodels::Formats f = formats();
    const services::ScalingOutcome& o = *m_outcome;
    renderHeader(f);
    m_chartCard->setTitle(tr("Replicas"));
    m_chartCard->setSubtitle(tr("%1, and what the demand needed").arg(f.rangeText(o.range)));
    m_useTitle->setText(tr("Use per replica, % of its rating"));
    m_replicas->setContent(scalingReplicaChart(o, f));
    m_use->setContent(scalingUseChart(o, f));
    m_tableCard->setTitle(tr("Decisions"));
    if (auto* nothing = findChild<widgets::EmptyState*>(QStringLiteral("noDecisions")))
        nothing->setContent(style::Icon::Scaling, tr("No decisions"),
                            tr("Nothing changed or was held back in this period."));
    m_list->setWorkloads(o.workloads, o.workload.id, f);
    renderRecords();
    emit breadcrumbChanged();
}

void ScalingPage::renderRecords()
{
    if (!m_outcome)
        return;
    const viewmodels::Formats f = formats();
    m_model.setRecords(m_outcome->records, m_outcome->replicaHourCost, m_all->isChecked(), f);
    const auto total = static_cast<qint64>(m_outcome->records.size());
    m_all->setText(tr("All %1").arg(f.integer(total)));
    m_tableCard->setSubtitle(
        m_all->isChecked()
            ? tr("all of them")
            : tr("%1 of %2 that changed or were held").arg(f.integer(m_model.rowCount()), f.integer(total)));
    m_selected = -1;
    if (m_model.rowCount() > 0)
        m_table->selectRow(0);
    select(m_model.rowCount() > 0 ? 0 : -1);
}

void ScalingPage::select(int row)
{
    m_selected = row;
    if (const domain::ScalingRecord* record = m_model.record(row)) {
        m_inspector->show(*m_outcome, *record, formats(), workspace().storeAddress());
        m_replicas->setCrosshair(static_cast<double>(record->at.ms));
        m_use->setCrosshair(static_cast<double>(record->at.ms));
    }
    emit selectionChanged();
    emit inspectorChanged();
}

void ScalingPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        render();
    Page::changeEvent(event);
}

void ScalingPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (!m_outcome)
        reload();
}

void ScalingPage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(style::Token::Page));
}

} // namespace lumos::pages
