// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the parameter panel shows of a scenario.

#include "pages/planning/parameter_panel.h"
#include "pages/planning/parameter_row.h"
#include "widgets/buttons.h"
#include "widgets/code_box.h"
#include "widgets/inspector_section.h"
#include "widgets/text_label.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QSlider>
#include <QtWidgets/QSpinBox>

#include <cmath>
#include <set>

namespace lumos::pages {

namespace {

QDate dateOf(base::Instant t) { return QDate(t.date().year(), t.date().month(), t.date().day()); }

void pick(QComboBox* box, const QString& data) { box->setCurrentIndex(std::max(0, box->findData(data))); }

} // namespace

void ParameterPanel::retranslate()
{
    m_demand->setTitle(tr("Demand"));
    m_capacity->setTitle(tr("Limits and capacity"));
    m_faults->setTitle(tr("Outage"));
    m_others->setTitle(tr("Further changes"));
    m_run->setTitle(tr("Run"));
    m_cli->setTitle(tr("Same in the CLI"));
    m_rows[m_tenant]->setTexts(tr("Tenant"));
    m_rows[m_factor]->setTexts(tr("Factor"));
    m_rows[m_from]->setTexts(tr("From"));
    m_rows[m_to]->setTexts(tr("To"));
    m_rows[m_growth]->setTexts(tr("Other tenants"), tr("%/mo"));
    m_rows[m_cards]->setTexts(tr("Add"), tr("cards"));
    m_rows[m_model]->setTexts(tr("GPU model"));
    m_rows[m_cluster]->setTexts(tr("Cluster"));
    m_rows[m_online]->setTexts(tr("Online from"));
    m_rows[m_outage]->setTexts(tr("Cluster"));
    m_rows[m_outageFrom]->setTexts(tr("From"));
    m_rows[m_outageHours]->setTexts(tr("Lasts"), tr("hours"));
    m_rows[m_runs]->setTexts(tr("Runs"));
    m_rows[m_days]->setTexts(tr("Horizon"), tr("days"));
    m_rows[m_seed]->setTexts(tr("Seed"));
    m_slider->setAccessibleName(tr("Factor"));
    m_go->setText(tr("Run again"));
    m_undo->setName(tr("Undo (Ctrl+Z)"));
    m_redo->setName(tr("Redo (Ctrl+Shift+Z)"));
    m_save->setText(tr("Save study"));
}

void ParameterPanel::fillChoices()
{
    const QString tenant = m_tenant->currentData().toString();
    m_tenant->clear();
    m_tenant->addItem(tr("All tenants"), QString());
    for (const domain::Tenant& t : m_snapshot->tenants)
        if (t.level == domain::TenantLevel::Tenant)
            m_tenant->addItem(t.name, t.id.toString());
    pick(m_tenant, tenant);
    const QString model = m_model->currentData().toString();
    std::set<QString> models;
    for (const domain::Node& n : m_snapshot->nodes)
        if (!n.gpuModel.isEmpty())
            models.insert(n.gpuModel);
    m_model->clear();
    for (const QString& name : models)
        m_model->addItem(name, name);
    pick(m_model, model);
    const QString cluster = m_cluster->currentData().toString();
    m_cluster->clear();
    m_outage->clear();
    m_outage->addItem(tr("none"), QString());
    for (const domain::Cluster& c : m_snapshot->clusters) {
        m_cluster->addItem(c.name, c.id.toString());
        m_outage->addItem(c.name, c.id.toString());
    }
    pick(m_cluster, cluster);
}

void ParameterPanel::showDemand(const viewmodels::ScenarioParameters& p)
{
    const base::Instant today = base::Instant::at(m_snapshot->takenAt.date());
    const domain::ScaleDemand demand =
        p.demand.value_or(domain::ScaleDemand{tenant(), 100, {today, today + base::Duration::days(30)}});
    pick(m_tenant, demand.tenant.isNull() ? QString() : demand.tenant.toString());
    m_factor->setValue(demand.percent / 100.0);
    m_slider->setValue(demand.percent);
    m_from->setDate(dateOf(demand.period.from));
    m_to->setDate(dateOf(demand.period.to - base::Duration{1}));
    m_growth->setValue(p.growth ? p.growth->basisPointsPerMonth / 100.0 : 0.0);
}

void ParameterPanel::showCapacity(const viewmodels::ScenarioParameters& p)
{
    const domain::TenantId whose = p.cap ? p.cap->tenant : tenant();
    const domain::Tenant* owner = whose.isNull() ? nullptr : m_snapshot->tenant(whose);
    const domain::Quota* live = owner != nullptr ? m_snapshot->quota(whose, domain::kinds::kTokensPerMin) : nullptr;
    m_rows[m_cap]->setVisible(live != nullptr);
    if (live != nullptr) {
        m_rows[m_cap]->setTexts(tr("%1 cap").arg(owner->name), tr("M/min"));
        const domain::Quota& quota = p.cap && p.cap->quota ? *p.cap->quota : *live;
        m_cap->setValue(static_cast<double>(quota.limit.value) / 1e6);
    }
    const domain::Node* like = p.nodes ? m_snapshot->node(p.nodes->like) : likeNode();
    if (p.nodes) {
        pick(m_cluster, p.nodes->cluster.toString());
        pick(m_model, p.nodes->gpuModel.value_or(like != nullptr ? like->gpuModel : QString()));
    }
    const int each = like != nullptr ? p.nodes && p.nodes->gpuCount ? *p.nodes->gpuCount : like->gpuCount : 8;
    m_cards->setSingleStep(std::max(1, each));
    m_cards->setValue(p.nodes ? p.nodes->count * each : 0);
    m_cards->setEnabled(like != nullptr);
    m_online->setDate(dateOf(p.online.value_or(m_snapshot->takenAt + base::Duration::days(14))));
    m_lease->setValue(p.nodes && p.nodes->leasePerHour ? p.nodes->leasePerHour->amount.toDouble() : 0.0);
    for (QWidget* control : std::initializer_list<QWidget*>{m_online, m_lease})
        m_rows[control]->setEnabled(p.nodes.has_value());
    pick(m_outage, p.outage ? p.outage->where.cluster.toString() : QString());
    m_outageFrom->setDate(dateOf(p.outage ? p.outage->period.from : m_snapshot->takenAt + base::Duration::days(14)));
    m_outageHours->setValue(p.outage ? static_cast<int>((p.outage->period.to.ms - p.outage->period.from.ms) / 3'600'000)
                                     : 24);
    for (QWidget* control : std::initializer_list<QWidget*>{m_outageFrom, m_outageHours})
        m_rows[control]->setEnabled(p.outage.has_value());
}

void ParameterPanel::showFurther(const viewmodels::ScenarioParameters& p, const viewmodels::Formats& f)
{
    QStringList others;
    for (const domain::TimedChange& c : p.further) {
        const QString sentence = f.text(domain::sentence(*m_snapshot, c.change));
        others.append(c.at ? tr("%1: %2").arg(f.shortDate(*c.at), sentence) : sentence);
    }
    m_otherText->setText(others.join(u'\n'));
    m_others->setVisible(!others.isEmpty());
}

void ParameterPanel::show(const ParameterPanelContent& content, const viewmodels::Formats& f)
{
    m_filling = true;
    m_snapshot = content.snapshot;
    const domain::Scenario* scenario = content.list.find(content.current);
    m_shown = viewmodels::parametersOf(content.list, content.current);
    retranslate();
    fillChoices();
    m_rows[m_lease]->setTexts(tr("Lease a node"), tr("%1/h").arg(f.currencyUnit(m_snapshot->profile.currency)));
    showDemand(m_shown);
    showCapacity(m_shown);
    showFurther(m_shown, f);
    for (widgets::InspectorSection* section : {m_demand, m_capacity, m_faults})
        section->setEnabled(scenario != nullptr);
    const domain::Scenario* base = scenario != nullptr ? content.list.find(scenario->base) : nullptr;
    const QString from = base != nullptr ? viewmodels::ScenarioList::letterOf(base->name) : tr("the baseline");
    const std::pair<QWidget*, Field> dots[] = {{m_tenant, Field::Tenant},
                                               {m_factor, Field::Factor},
                                               {m_from, Field::From},
                                               {m_to, Field::To},
                                               {m_growth, Field::Growth},
                                               {m_cap, Field::Cap},
                                               {m_cards, Field::Nodes},
                                               {m_model, Field::Model},
                                               {m_cluster, Field::Cluster},
                                               {m_online, Field::Online},
                                               {m_lease, Field::Lease},
                                               {m_outage, Field::OutageCluster},
                                               {m_outageFrom, Field::OutageFrom},
                                               {m_outageHours, Field::OutageTo}};
    for (const auto& [control, field] : dots)
        m_rows[control]->setDiffers(m_shown.differing.contains(field) ? from : QString());
    const QString differs = m_shown.differences == 0 ? tr("No value differs from %1.").arg(from)
                            : m_shown.differences == 1
                                ? tr("1 value differs from %1.").arg(from)
                                : tr("%1 values differ from %2.").arg(f.integer(m_shown.differences), from);
    m_note->setText((scenario == nullptr ? tr("The baseline cannot be edited: branch from it.") : differs) + u'\n' +
                    tr("Nothing is changed on the platform until you apply the plan."));
    m_save->setVisible(content.hasDrafts);
    m_store = content.store;
    m_scenario = scenario != nullptr ? scenario->name : QString();
    m_isStored = !content.list.isChanged(content.current);
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

void ParameterPanel::setUndoEnabled(bool canUndo, bool canRedo)
{
    m_undo->setEnabled(canUndo);
    m_redo->setEnabled(canRedo);
}

} // namespace lumos::pages
