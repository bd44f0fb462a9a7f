// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/planning/parameter_panel.h"

#include "pages/planning/parameter_row.h"
#include "style/metrics.h"
#include "style/theme.h"
#include "viewmodels/command_line.h"
#include "widgets/buttons.h"
#include "widgets/code_box.h"
#include "widgets/inspector_section.h"
#include "widgets/text_label.h"

#include <QtCore/QDate>
#include <QtCore/QSettings>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QSlider>
#include <QtWidgets/QSpinBox>

#include <cmath>

namespace lumos::pages {

namespace {

// A study is run again as it was run last.
constexpr QLatin1String kRunsKey("planning/runs");
constexpr QLatin1String kDaysKey("planning/days");
constexpr QLatin1String kSeedKey("planning/seed");
constexpr int kUsualRuns = 100;
constexpr int kGrowthDays = 3660;
constexpr double kMillion = 1e6;

base::Instant fromQt(const QDate& d) { return base::Instant::at(base::Date::fromYmd(d.year(), d.month(), d.day())); }

template <class Box>
Box* spin(double from, double to, double step)
{
    auto* box = new Box;
    using Number = decltype(box->value());
    box->setRange(static_cast<Number>(from), static_cast<Number>(to));
    box->setSingleStep(static_cast<Number>(step));
    // Values are taken over when they are complete, not while they are typed.
    box->setKeyboardTracking(false);
    return box;
}

QDateEdit* dateEdit()
{
    auto* edit = new QDateEdit;
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    edit->setKeyboardTracking(false);
    return edit;
}

} // namespace

ParameterPanel::ParameterPanel(const style::Theme& theme, QWidget* parent) : QScrollArea(parent), m_theme(theme)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    makeControls();
    build();
    connectControls();
}

void ParameterPanel::makeControls()
{
    using widgets::InspectorSection;
    m_demand = new InspectorSection(m_theme, style::Icon::TrendingUp, QString());
    m_capacity = new InspectorSection(m_theme, style::Icon::Server, QString());
    m_faults = new InspectorSection(m_theme, style::Icon::Zap, QString());
    m_run = new InspectorSection(m_theme, style::Icon::Play, QString());
    m_others = new InspectorSection(m_theme, style::Icon::ListChecks, QString());
    m_cli = new InspectorSection(m_theme, style::Icon::Terminal, QString());
    m_tenant = new QComboBox;
    m_factor = spin<QDoubleSpinBox>(0, 10, 0.05);
    m_factor->setPrefix(QStringLiteral("× "));
    m_slider = new QSlider(Qt::Horizontal);
    m_slider->setRange(0, 300);
    m_slider->setSingleStep(5);
    m_slider->setPageStep(10);
    m_from = dateEdit();
    m_to = dateEdit();
    m_growth = spin<QDoubleSpinBox>(-50, 100, 0.1);
    m_growth->setDecimals(1);
    m_cap = spin<QDoubleSpinBox>(0, 100'000, 0.1);
    m_cap->setDecimals(2);
    m_cards = spin<QSpinBox>(0, 100'000, 8);
    m_model = new QComboBox;
    m_cluster = new QComboBox;
    m_online = dateEdit();
    m_lease = spin<QDoubleSpinBox>(0, 1'000'000, 0.5);
    m_outage = new QComboBox;
    m_outageFrom = dateEdit();
    m_outageHours = spin<QSpinBox>(1, 24 * 90, 1);
    m_runs = spin<QSpinBox>(1, 100'000, 100);
    m_days = spin<QSpinBox>(1, 365, 10);
    m_seed = spin<QSpinBox>(0, 2'000'000'000, 1);
    const QSettings settings;
    m_runs->setValue(settings.value(kRunsKey, kUsualRuns).toInt());
    m_days->setValue(settings.value(kDaysKey, 90).toInt());
    m_seed->setValue(settings.value(kSeedKey, 42).toInt());
    const auto quiet = [this](style::TextSize size) {
        auto* label = new widgets::TextLabel(m_theme, QString(), size, style::Token::Text2);
        label->setWordWrap(true);
        return label;
    };
    m_otherText = quiet(style::TextSize::Body);
    m_backtest = quiet(style::TextSize::Caption);
    m_note = quiet(style::TextSize::Caption);
    m_go = new widgets::ActionButton(m_theme, style::Icon::CirclePlay, QString(), widgets::ActionButton::Kind::Primary);
    m_undo = new widgets::IconButton(m_theme, style::Icon::Undo2, QString());
    m_redo = new widgets::IconButton(m_theme, style::Icon::Redo2, QString());
    m_save = new widgets::ActionButton(m_theme, style::Icon::Save, QString());
    m_code = new widgets::CodeBox(m_theme);
    m_slider->setObjectName(QStringLiteral("demandSlider"));
    m_factor->setObjectName(QStringLiteral("demandFactor"));
    m_cap->setObjectName(QStringLiteral("tokenCap"));
    m_cards->setObjectName(QStringLiteral("addedCards"));
    m_outage->setObjectName(QStringLiteral("outage"));
    m_save->setObjectName(QStringLiteral("saveStudy"));
    m_go->setObjectName(QStringLiteral("runStudy"));
}

void ParameterPanel::build()
{
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, style::kSpace4);
    column->setSpacing(0);
    const auto fields = [&](widgets::InspectorSection* section, std::initializer_list<QWidget*> controls) {
        for (QWidget* control : controls) {
            auto* row = new ParameterRow(m_theme, control, section);
            m_rows.insert(control, row);
            section->addContent(row);
        }
    };
    fields(m_demand, {m_tenant, m_factor});
    m_demand->addContent(m_slider);
    fields(m_demand, {m_from, m_to, m_growth});
    fields(m_capacity, {m_cap, m_cards, m_model, m_cluster, m_online, m_lease});
    fields(m_faults, {m_outage, m_outageFrom, m_outageHours});
    fields(m_run, {m_runs, m_days, m_seed});
    m_run->addContent(m_backtest);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(style::kSpace1);
    buttons->addWidget(m_go, 1);
    buttons->addWidget(m_undo);
    buttons->addWidget(m_redo);
    m_run->body()->addLayout(buttons);
    m_run->addContent(m_note);
    m_run->addContent(m_save);
    m_others->addContent(m_otherText);
    m_cli->addContent(m_code);
    for (widgets::InspectorSection* section : {m_demand, m_capacity, m_faults, m_others, m_run, m_cli})
        column->addWidget(section);
    column->addStretch();
    setWidget(content);
    // The frame around paints the ground; QScrollArea would put the window colour over it.
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

void ParameterPanel::connectControls()
{
    connect(m_slider, &QSlider::valueChanged, this, [this](int percent) {
        if (!m_filling)
            m_factor->setValue(percent / 100.0);
    });
    connect(m_factor, &QDoubleSpinBox::valueChanged, this, &ParameterPanel::emitDemand);
    connect(m_tenant, &QComboBox::activated, this, &ParameterPanel::emitDemand);
    for (QDateEdit* edit : {m_from, m_to})
        connect(edit, &QDateEdit::dateChanged, this, &ParameterPanel::emitDemand);
    connect(m_growth, &QDoubleSpinBox::valueChanged, this, &ParameterPanel::emitGrowth);
    connect(m_cap, &QDoubleSpinBox::valueChanged, this, &ParameterPanel::emitCap);
    connect(m_cards, &QSpinBox::valueChanged, this, &ParameterPanel::emitNodes);
    connect(m_lease, &QDoubleSpinBox::valueChanged, this, &ParameterPanel::emitNodes);
    for (QComboBox* box : {m_model, m_cluster})
        connect(box, &QComboBox::activated, this, &ParameterPanel::emitNodes);
    connect(m_online, &QDateEdit::dateChanged, this, &ParameterPanel::emitNodes);
    connect(m_outage, &QComboBox::activated, this, &ParameterPanel::emitOutage);
    connect(m_outageFrom, &QDateEdit::dateChanged, this, &ParameterPanel::emitOutage);
    connect(m_outageHours, &QSpinBox::valueChanged, this, &ParameterPanel::emitOutage);
    for (QSpinBox* box : {m_runs, m_days, m_seed})
        connect(box, &QSpinBox::valueChanged, this, &ParameterPanel::emitRun);
    connect(m_go, &QPushButton::clicked, this, &ParameterPanel::runRequested);
    connect(m_undo, &QToolButton::clicked, this, &ParameterPanel::undoRequested);
    connect(m_redo, &QToolButton::clicked, this, &ParameterPanel::redoRequested);
    connect(m_save, &QPushButton::clicked, this, &ParameterPanel::saveRequested);
}

int ParameterPanel::replications() const { return m_runs->value(); }
int ParameterPanel::days() const { return m_days->value(); }
std::uint64_t ParameterPanel::seed() const { return static_cast<std::uint64_t>(m_seed->value()); }

QString ParameterPanel::command() const
{
    if (!m_isStored)
        return {};
    QList<viewmodels::CommandOption> options{{QStringLiteral("--days"), QString::number(days())},
                                             {QStringLiteral("--runs"), QString::number(replications())}};
    if (seed() != 42)
        options.append({QStringLiteral("--seed"), QString::number(seed())});
    if (!m_scenario.isEmpty())
        options.append({QStringLiteral("--scenario"), m_scenario});
    return viewmodels::commandLine({QStringLiteral("simulate")}, options, m_store);
}

void ParameterPanel::showCommand()
{
    m_code->setCode(command());
    m_cli->setVisible(m_isStored);
}

domain::TenantId ParameterPanel::tenant() const
{
    return domain::TenantId::parse(m_tenant->currentData().toString()).value_or(domain::TenantId{});
}

const domain::Node* ParameterPanel::likeNode() const
{
    // A node of the cluster is the better pattern: zone and sizes are those that are bought there.
    const QString model = m_model->currentData().toString();
    const QString cluster = m_cluster->currentData().toString();
    const domain::Node* found = nullptr;
    if (m_snapshot)
        for (const domain::Node& n : m_snapshot->nodes)
            if (n.gpuModel == model && n.gpuCount > 0 && (found == nullptr || n.cluster.toString() == cluster)) {
                found = &n;
                if (n.cluster.toString() == cluster)
                    break;
            }
    return found;
}

void ParameterPanel::emitDemand()
{
    if (m_filling)
        return;
    domain::ScaleDemand demand;
    demand.tenant = tenant();
    demand.percent = static_cast<std::int32_t>(std::lround(m_factor->value() * 100));
    demand.period = {fromQt(m_from->date()), fromQt(std::max(m_to->date(), m_from->date()).addDays(1))};
    emit demandEdited(demand);
}

void ParameterPanel::emitGrowth()
{
    if (m_filling || !m_snapshot)
        return;
    const auto points = static_cast<std::int32_t>(std::lround(m_growth->value() * 100));
    if (points == 0)
        return emit growthEdited(std::nullopt);
    domain::GrowDemand growth = m_shown.growth.value_or(domain::GrowDemand{});
    growth.basisPointsPerMonth = points;
    if (!m_shown.growth) {
        const base::Instant start = base::Instant::at(m_snapshot->takenAt.date());
        growth.period = {start, start + base::Duration::days(kGrowthDays)};
        if (!tenant().isNull())
            growth.except = {tenant()};
    }
    emit growthEdited(growth);
}

void ParameterPanel::emitCap()
{
    if (m_filling || !m_snapshot)
        return;
    const domain::TenantId whose = m_shown.cap ? m_shown.cap->tenant : tenant();
    const domain::Quota* live = m_snapshot->quota(whose, domain::kinds::kTokensPerMin);
    if (live == nullptr)
        return;
    domain::Quota quota = m_shown.cap && m_shown.cap->quota ? *m_shown.cap->quota : *live;
    quota.limit = {static_cast<std::int64_t>(std::llround(m_cap->value() * kMillion))};
    if (quota.limit == live->limit)
        emit capEdited(std::nullopt);
    else
        emit capEdited(domain::SetQuota{whose, domain::kinds::kTokensPerMin, quota});
}

void ParameterPanel::emitNodes()
{
    const domain::Node* like = likeNode();
    if (m_filling || like == nullptr)
        return;
    if (m_cards->value() == 0)
        return emit nodesEdited(std::nullopt, std::nullopt);
    domain::AddNodes nodes = m_shown.nodes.value_or(domain::AddNodes{});
    nodes.cluster = domain::ClusterId::parse(m_cluster->currentData().toString()).value_or(like->cluster);
    nodes.like = like->id;
    nodes.count = (m_cards->value() + like->gpuCount - 1) / like->gpuCount;
    nodes.leasePerHour.reset();
    if (const auto lease = base::Decimal::parse(QString::number(m_lease->value(), 'f', 2));
        lease && m_lease->value() > 0)
        nodes.leasePerHour = base::Money{*lease, m_snapshot->profile.currency};
    emit nodesEdited(nodes, fromQt(m_online->date()));
}

void ParameterPanel::emitOutage()
{
    if (m_filling)
        return;
    const auto cluster = domain::ClusterId::parse(m_outage->currentData().toString());
    if (!cluster)
        return emit outageEdited(std::nullopt);
    domain::Outage outage = m_shown.outage.value_or(domain::Outage{});
    outage.where.cluster = *cluster;
    const base::Instant from = fromQt(m_outageFrom->date());
    outage.period = {from, from + base::Duration::hours(m_outageHours->value())};
    emit outageEdited(outage);
}

void ParameterPanel::emitRun()
{
    QSettings settings;
    settings.setValue(kRunsKey, replications());
    settings.setValue(kDaysKey, days());
    settings.setValue(kSeedKey, m_seed->value());
    showCommand();
    emit runEdited();
}

} // namespace lumos::pages
