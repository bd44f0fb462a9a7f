// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/planning/decision_panel.h"

#include "delegates/number_delegate.h"
#include "delegates/roles.h"
#include "delegates/status_delegate.h"
#include "services/scaling_explanation.h"
#include "style/metrics.h"
#include "style/theme.h"
#include "widgets/chip_button.h"
#include "widgets/data_table.h"
#include "widgets/empty_state.h"
#include "widgets/form_row.h"
#include "widgets/step_list.h"
#include "widgets/text_label.h"

#include <QtCore/QEvent>
#include <QtCore/QIdentityProxyModel>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace lumos::pages {

using viewmodels::ScalingDecisionModel;

namespace {

constexpr int kMinutesADay = 1440;
constexpr int kWhyWidth = 320;

/// The level of a decision for the delegates.
class DecisionRoles final : public QIdentityProxyModel {
public:
    using QIdentityProxyModel::QIdentityProxyModel;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        return QIdentityProxyModel::data(
            index, role == delegates::LevelRole ? static_cast<int>(ScalingDecisionModel::LevelValue) : role);
    }
};

QDate qtDate(base::Date d) { return QDate(d.year(), d.month(), d.day()); }

} // namespace

DecisionPanel::DecisionPanel(const style::Theme& theme, viewmodels::Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_workspace(workspace),
      m_caption(new widgets::TextLabel(theme, QString(), style::TextSize::Caption, style::Token::Text2, false, this)),
      m_date(new QDateEdit(this)), m_workload(new QComboBox(this)),
      m_all(new widgets::ChipButton(theme, QString(), this)), m_table(new widgets::DataTable(theme, this)),
      m_nothing(new widgets::EmptyState(theme, m_table)),
      m_why(new widgets::TextLabel(theme, QString(), style::TextSize::Body, style::Token::Text, true, this)),
      m_steps(new widgets::StepList(theme, this)),
      m_otherTitle(new widgets::TextLabel(theme, QString(), style::TextSize::Body, style::Token::Text, true, this)),
      m_others(new QWidget(this))
{
    build();
    connect(m_date, &QDateEdit::dateChanged, this, [this](const QDate& date) {
        if (!m_filling)
            setDay(base::Date::fromYmd(date.year(), date.month(), date.day()));
    });
    connect(m_workload, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_filling)
            fillRecords();
    });
    connect(m_all, &QAbstractButton::toggled, this, &DecisionPanel::fillRecords);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) { explain(current.row()); });
    retranslate();
}

void DecisionPanel::build()
{
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_date->setKeyboardTracking(false);
    m_workload->setObjectName(QStringLiteral("decisionWorkload"));
    m_workload->setMinimumContentsLength(14); // names of workloads differ much in length
    m_all->setCheckable(true);
    auto* roles = new DecisionRoles(this);
    roles->setSourceModel(&m_model);
    m_table->setModel(roles);
    m_table->setObjectName(QStringLiteral("decisions"));
    m_table->setItemDelegateForColumn(ScalingDecisionModel::Time, new delegates::StatusDelegate(m_theme, m_table));
    for (const int c : {ScalingDecisionModel::Use, ScalingDecisionModel::Needed}) {
        m_table->setItemDelegateForColumn(c, new delegates::NumberDelegate(m_theme, m_table));
        m_table->setNumeric(c);
    }
    m_table->setColumnHidden(ScalingDecisionModel::HourCost, true);
    m_table->setFillColumn(ScalingDecisionModel::LimitedBy);
    m_table->setPlaceholder(m_nothing);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(style::kCellEdge, 0, style::kCellEdge, 0);
    bar->setSpacing(style::kSpace2);
    bar->addWidget(m_date);
    bar->addWidget(m_workload);
    bar->addWidget(m_all);
    bar->addWidget(m_caption, 1);
    auto* left = new QVBoxLayout;
    left->setSpacing(style::kSpace2);
    left->addLayout(bar);
    left->addWidget(m_table, 1);

    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(kWhyWidth);
    auto* inside = new QWidget(scroll);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(style::kSpace3, 0, style::kSpace3, style::kSpace2);
    m_why->setWordWrap(true);
    column->addWidget(m_why);
    column->addWidget(m_steps);
    column->addWidget(m_otherTitle);
    m_others->setLayout(new QVBoxLayout);
    m_others->layout()->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_others);
    column->addStretch();
    scroll->setWidget(inside);
    // The card around paints the ground; QScrollArea would put the window colour over it.
    inside->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addLayout(left, 1);
    row->addWidget(scroll);
}

void DecisionPanel::retranslate()
{
    m_date->setAccessibleName(tr("Day"));
    m_workload->setAccessibleName(tr("Workload"));
    m_table->setAccessibleName(tr("Simulated decisions"));
    m_all->setText(tr("All decisions"));
    m_otherTitle->setText(tr("What would have changed it"));
    explain(m_table->currentIndex().row());
}

void DecisionPanel::setStudy(const services::StudySpec& spec,
                             const std::shared_ptr<const services::PlanningOutcome>& outcome,
                             const viewmodels::Formats& formats)
{
    m_formats = formats;
    if (m_study == outcome)
        return;
    m_study = outcome;
    m_spec = spec;
    m_spec.onPartial = {};
    m_spec.gate.reset();
    const base::Date first = outcome->start.date();
    const base::Date last = first + (outcome->days - 1);
    m_filling = true;
    m_date->setDateRange(qtDate(first), qtDate(last));
    m_day = std::clamp(m_day, first, last);
    m_date->setDate(qtDate(m_day));
    m_filling = false;
    m_isStale = true;
    load();
}

void DecisionPanel::setScenario(domain::ScenarioId scenario, const QString& name)
{
    m_scenarioName = name;
    if (m_scenario == scenario)
        return;
    m_scenario = scenario;
    m_isStale = true;
    load();
}

void DecisionPanel::setDay(base::Date day)
{
    if (m_day == day)
        return;
    m_day = day;
    m_filling = true;
    m_date->setDate(qtDate(day));
    m_filling = false;
    m_isStale = true;
    load();
}

void DecisionPanel::load()
{
    const auto platform = m_workspace.platform();
    if (!isVisible() || !m_isStale || !m_study || !platform)
        return;
    m_isStale = false;
    services::MomentSpec moment;
    moment.scenario = m_scenario;
    moment.from = (m_day - m_study->start.date()) * kMinutesADay;
    moment.minutes = kMinutesADay;
    moment.snapshotHash = m_study->provenance.snapshotHash;
    m_nothing->setContent(style::Icon::Hourglass, tr("Recording the decisions of that day"),
                          tr("One run is simulated again up to it."));
    m_workspace.jobs().start<services::MomentOutcome>(
        {QStringLiteral("planning.decisions"),
         {QT_TRANSLATE_NOOP("core", "Recording simulated decisions"), {}},
         m_scenarioName,
         true},
        [platform, spec = m_spec, moment](base::StopToken stop, base::ProgressSink& progress) {
            return platform->simulation().decisions(spec, moment, stop, progress);
        },
        this, [this](const base::Result<services::MomentOutcome>& outcome) { take(outcome); });
}

void DecisionPanel::take(const base::Result<services::MomentOutcome>& outcome)
{
    if (!outcome) {
        if (outcome.error().code == base::ErrorCode::Cancelled)
            m_isStale = true;
        m_moment.reset();
        m_nothing->setContent(style::Icon::CircleX, m_formats.text(outcome.error().text),
                              m_formats.text(outcome.error().remedy));
    } else {
        m_moment = std::make_shared<const services::MomentOutcome>(*outcome);
        m_nothing->setContent(style::Icon::Inbox, tr("No decisions on that day"),
                              tr("No scaled workload changed. All decisions shows those that kept the replicas."));
    }
    fillWorkloads();
}

void DecisionPanel::fillWorkloads()
{
    // The workload that was looked at stays; else the one that was held or changed most.
    const QString before = m_workload->currentData().toString();
    m_filling = true;
    m_workload->clear();
    if (m_moment) {
        std::vector<std::pair<int, domain::WorkloadId>> busiest;
        for (const domain::ScalingRecord& r : m_moment->decisions) {
            if (busiest.empty() || busiest.back().second != r.workload)
                busiest.emplace_back(0, r.workload);
            busiest.back().first += r.result == domain::ScalingResult::Kept ? 0 : 1;
        }
        std::stable_sort(busiest.begin(), busiest.end(),
                         [](const auto& a, const auto& b) { return a.first > b.first; });
        for (const auto& [count, id] : busiest)
            if (const domain::Workload* w = m_moment->state->workload(id))
                m_workload->addItem(w->name, id.toString());
        m_workload->setCurrentIndex(std::max(0, m_workload->findData(before)));
    }
    m_filling = false;
    fillRecords();
}

void DecisionPanel::fillRecords()
{
    const auto workload = domain::WorkloadId::parse(m_workload->currentData().toString());
    std::vector<domain::ScalingRecord> records;
    if (m_moment && workload)
        std::copy_if(m_moment->decisions.begin(), m_moment->decisions.end(), std::back_inserter(records),
                     [&](const domain::ScalingRecord& r) { return r.workload == *workload; });
    m_model.setRecords(records, {}, m_all->isChecked(), m_formats);
    m_caption->setText(m_moment ? tr("%1: run 1 of %2").arg(m_scenarioName, m_formats.integer(m_spec.replications))
                                : QString());
    m_table->setCurrentIndex(m_table->model()->index(0, 0));
    explain(m_model.rowCount() > 0 ? 0 : -1);
}

void DecisionPanel::explain(int row)
{
    const domain::ScalingRecord* r = m_model.record(row);
    const domain::ScalingPolicy* policy =
        r != nullptr && m_moment ? m_moment->state->scalingPolicy(r->workload) : nullptr;
    delete m_otherList;
    m_otherList = nullptr;
    m_otherTitle->setVisible(false);
    if (policy == nullptr) {
        m_why->setText(tr("Choose a decision to see why it was taken."));
        m_steps->setSteps({});
        return fitSteps();
    }
    m_why->setText(r->needed == r->decided
                       ? tr("Why %1?").arg(m_formats.integer(r->decided))
                       : tr("Why %1 and not %2?").arg(m_formats.integer(r->decided), m_formats.integer(r->needed)));
    const services::ScalingExplanation explanation = services::explainScaling(*policy, *r);
    QVector<widgets::Step> steps;
    for (const auto& s : explanation.steps)
        steps.append({m_formats.text(s.title), m_formats.text(s.detail), m_formats.integer(s.replicas),
                      s.decisive && r->limitedBy != domain::ScalingLimit::None ? std::optional(domain::Level::High)
                                                                               : std::nullopt});
    m_steps->setSteps(steps);
    m_otherList = new QWidget(m_others);
    auto* column = new QVBoxLayout(m_otherList);
    column->setContentsMargins(0, 0, 0, 0);
    for (const auto& a : explanation.alternatives)
        column->addWidget(
            new widgets::FormRow(m_theme, m_formats.text(a.change), m_formats.integer(a.replicas), m_otherList));
    m_others->layout()->addWidget(m_otherList);
    m_otherTitle->setVisible(!explanation.alternatives.empty());
    fitSteps();
}

void DecisionPanel::fitSteps()
{
    // Height for width does not reach through a scroll area: the steps are given what their text needs.
    m_steps->setFixedHeight(m_steps->steps().isEmpty() ? 0
                                                       : m_steps->heightForWidth(kWhyWidth - 2 * style::kSpace3 - 16));
}

void DecisionPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    load();
}

void DecisionPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitSteps();
}

void DecisionPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace lumos::pages
