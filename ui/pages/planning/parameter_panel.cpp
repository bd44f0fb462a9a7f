// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/planning/parameter_panel.h"

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
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QSlider>
#include <QtWidgets/QSpinBox>

namespace lumos::pages {

namespace {

// A study is run again as it was run last.
constexpr QLatin1String kRunsKey("planning/runs");
constexpr QLatin1String kDaysKey("planning/days");

QDate toQt(base::Instant t) { return QDate(t.date().year(), t.date().month(), t.date().day()); }
base::Instant fromQt(const QDate& d) { return base::Instant::at(base::Date::fromYmd(d.year(), d.month(), d.day())); }

} // namespace

ParameterPanel::ParameterPanel(const style::Theme& theme, QWidget* parent)
    : QScrollArea(parent), m_theme(theme),
      m_demand(new widgets::InspectorSection(theme, style::Icon::TrendingUp, QString())), m_tenant(new QComboBox),
      m_factor(new widgets::TextLabel(theme, QString(), style::TextSize::Body, style::Token::Text, true)),
      m_slider(new QSlider(Qt::Horizontal)), m_from(new QDateEdit), m_to(new QDateEdit),
      m_others(new widgets::InspectorSection(theme, style::Icon::Server, QString())),
      m_otherText(new widgets::TextLabel(theme, QString(), style::TextSize::Body, style::Token::Text2)),
      m_run(new widgets::InspectorSection(theme, style::Icon::Play, QString())), m_runs(new QSpinBox),
      m_days(new QSpinBox),
      m_backtest(new widgets::TextLabel(theme, QString(), style::TextSize::Caption, style::Token::Text2)),
      m_go(new widgets::ActionButton(theme, style::Icon::CirclePlay, QString(), widgets::ActionButton::Kind::Primary)),
      m_save(new widgets::ActionButton(theme, style::Icon::Save, QString())),
      m_remove(new widgets::ActionButton(theme, style::Icon::Trash2, QString())),
      m_note(new widgets::TextLabel(theme, QString(), style::TextSize::Caption, style::Token::Text2)),
      m_cli(new widgets::InspectorSection(theme, style::Icon::Terminal, QString())), m_code(new widgets::CodeBox(theme))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_slider->setRange(50, 300);
    m_slider->setSingleStep(5);
    m_slider->setPageStep(10);
    m_runs->setRange(1, 100'000);
    m_runs->setValue(QSettings().value(kRunsKey, 100).toInt());
    m_days->setRange(1, 365);
    m_days->setValue(QSettings().value(kDaysKey, 90).toInt());
    for (QDateEdit* edit : {m_from, m_to}) {
        edit->setCalendarPopup(true);
        edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    }
    for (widgets::TextLabel* label : {m_otherText, m_backtest, m_note})
        label->setWordWrap(true);
    build();
    connect(m_slider, &QSlider::valueChanged, this, &ParameterPanel::emitDemand);
    connect(m_tenant, &QComboBox::activated, this, &ParameterPanel::emitDemand);
    connect(m_from, &QDateEdit::dateChanged, this, &ParameterPanel::emitDemand);
    connect(m_to, &QDateEdit::dateChanged, this, &ParameterPanel::emitDemand);
    for (QSpinBox* box : {m_runs, m_days})
        connect(box, &QSpinBox::valueChanged, this, &ParameterPanel::showCommand);
    connect(m_go, &QPushButton::clicked, this, [this] {
        QSettings settings;
        settings.setValue(kRunsKey, replications());
        settings.setValue(kDaysKey, m_days->value());
        emit runRequested();
    });
    connect(m_save, &QPushButton::clicked, this, &ParameterPanel::saveRequested);
    connect(m_remove, &QPushButton::clicked, this, &ParameterPanel::removeRequested);
}

void ParameterPanel::build()
{
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, style::kSpace4);
    column->setSpacing(0);
    const auto field = [this](widgets::InspectorSection* section, QWidget* control) {
        auto* row = new QHBoxLayout;
        m_labels.append(new widgets::TextLabel(m_theme, QString(), style::TextSize::Body, style::Token::Text2));
        row->addWidget(m_labels.back(), 1);
        control->setMinimumWidth(120);
        row->addWidget(control);
        section->body()->addLayout(row);
    };
    field(m_demand, m_tenant);
    field(m_demand, m_factor);
    m_demand->addContent(m_slider);
    field(m_demand, m_from);
    field(m_demand, m_to);
    column->addWidget(m_demand);
    m_others->addContent(m_otherText);
    column->addWidget(m_others);
    field(m_run, m_runs);
    field(m_run, m_days);
    m_run->addContent(m_backtest);
    m_run->addContent(m_go);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    m_run->body()->addLayout(buttons);
    m_run->addContent(m_note);
    column->addWidget(m_run);
    m_cli->addContent(m_code);
    column->addWidget(m_cli);
    column->addStretch();
    setWidget(content);
    // The frame around paints the ground; QScrollArea would put the window colour over it.
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

int ParameterPanel::replications() const { return m_runs->value(); }
int ParameterPanel::days() const { return m_days->value(); }

QString ParameterPanel::command() const
{
    if (!m_isStored)
        return {};
    QList<viewmodels::CommandOption> options{{QStringLiteral("--days"), QString::number(days())},
                                             {QStringLiteral("--runs"), QString::number(replications())}};
    if (!m_scenario.isEmpty())
        options.append({QStringLiteral("--scenario"), m_scenario});
    return viewmodels::commandLine({QStringLiteral("simulate")}, options, m_store);
}

void ParameterPanel::showCommand()
{
    m_code->setCode(command());
    m_cli->setVisible(m_isStored);
}

void ParameterPanel::emitDemand()
{
    if (m_filling)
        return;
    domain::ScaleDemand demand;
    demand.tenant = domain::TenantId::parse(m_tenant->currentData().toString()).value_or(domain::TenantId{});
    demand.percent = m_slider->value();
    demand.period = {fromQt(m_from->date()), fromQt(m_to->date().addDays(1))};
    m_factor->setText(QStringLiteral("× %1").arg(locale().toString(demand.percent / 100.0, 'f', 2)));
    emit demandEdited(demand);
}

void ParameterPanel::retranslate()
{
    m_demand->setTitle(tr("Demand"));
    m_others->setTitle(tr("Further changes"));
    m_run->setTitle(tr("Run"));
    m_cli->setTitle(tr("Same in the CLI"));
    const QString labels[] = {tr("Tenant"), tr("Factor"), tr("From"), tr("To"), tr("Runs"), tr("Horizon, days")};
    QWidget* controls[] = {m_tenant, m_factor, m_from, m_to, m_runs, m_days};
    for (qsizetype i = 0; i < m_labels.size(); ++i) {
        m_labels.at(i)->setText(labels[i]);
        controls[i]->setAccessibleName(labels[i]);
    }
    m_slider->setAccessibleName(labels[1]);
    m_go->setText(tr("Run again"));
    m_save->setText(tr("Save"));
    m_remove->setText(tr("Remove"));
    m_note->setText(
        tr("Nothing is changed on the platform. Simulated decisions are taken by the same code as live ones."));
}

void ParameterPanel::show(const viewmodels::ScenarioList& list, domain::ScenarioId current,
                          const domain::SnapshotPtr& snapshot, const viewmodels::Formats& f, const QString& store)
{
    m_filling = true;
    retranslate();
    const domain::Scenario* scenario = list.find(current);
    m_demand->setEnabled(scenario != nullptr);
    m_save->setVisible(scenario != nullptr);
    m_save->setEnabled(list.isChanged(current));
    m_remove->setVisible(scenario != nullptr);
    m_tenant->clear();
    m_tenant->addItem(tr("All tenants"), QString());
    for (const domain::Tenant& t : snapshot->tenants)
        if (t.level == domain::TenantLevel::Tenant)
            m_tenant->addItem(t.name, t.id.toString());
    const domain::ScaleDemand demand = list.demand(current).value_or(
        domain::ScaleDemand{{}, 100, {snapshot->takenAt, snapshot->takenAt + base::Duration::days(30)}});
    m_tenant->setCurrentIndex(
        std::max(0, m_tenant->findData(demand.tenant.isNull() ? QString() : demand.tenant.toString())));
    m_slider->setValue(demand.percent);
    m_factor->setText(QStringLiteral("× %1").arg(f.decimal(demand.percent / 100.0, 2)));
    m_from->setDate(toQt(demand.period.from));
    m_to->setDate(toQt(demand.period.to - base::Duration::days(1)));
    QStringList others;
    if (scenario != nullptr)
        for (const domain::TimedChange& c : scenario->changes)
            if (!std::holds_alternative<domain::ScaleDemand>(c.change))
                others.append(c.at ? tr("%1: %2").arg(f.shortDate(*c.at), f.text(domain::sentence(*snapshot, c.change)))
                                   : f.text(domain::sentence(*snapshot, c.change)));
    m_otherText->setText(others.isEmpty() ? tr("None.") : others.join(u'\n'));
    m_store = store;
    m_scenario = scenario != nullptr ? scenario->name : QString();
    m_isStored = !list.isChanged(current);
    showCommand();
    m_filling = false;
}

void ParameterPanel::setBacktest(const std::optional<services::BacktestOutcome>& b, const viewmodels::Formats& f)
{
    m_backtest->setText(b ? tr("Backtest, last %1 days: error %2, %3 of days inside P10 to P90.")
                                .arg(f.integer(b->days), f.percent(static_cast<qint64>(b->mapePercent * 100)),
                                     f.percent(static_cast<qint64>(b->coveragePercent * 100), 0))
                          : QString());
    m_backtest->setVisible(b.has_value());
}

} // namespace lumos::pages
