// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/tenants/quota_inspector.h"

#include "style/metrics.h"
#include "style/theme.h"
#include "viewmodels/command_line.h"
#include "widgets/buttons.h"
#include "widgets/code_box.h"
#include "widgets/form_row.h"
#include "widgets/inspector_section.h"
#include "widgets/level_label.h"
#include "widgets/text_label.h"

#include <QtWidgets/QHBoxLayout>

namespace lumos::pages {

namespace {

enum Fact : int { Used, Limit, Peak, MonthEnd, Reaches, Source, kFactCount };

domain::Quantity shareOf(domain::Quantity limit, std::int32_t points)
{
    return {limit.value / 10'000 * points + limit.value % 10'000 * points / 10'000};
}

} // namespace

QuotaInspector::QuotaInspector(const style::Theme& theme, QWidget* parent)
    : QScrollArea(parent), m_theme(theme), m_level(new widgets::LevelLabel(theme)),
      m_cause(new widgets::TextLabel(theme, QString(), style::TextSize::Body, style::Token::Text2)),
      m_simulate(new widgets::ActionButton(theme, style::Icon::FlaskConical, QString())),
      m_edit(new widgets::ActionButton(theme, style::Icon::Pencil, QString())),
      m_thresholds(new widgets::InspectorSection(theme, style::Icon::Gauge, QString())),
      m_changes(new widgets::InspectorSection(theme, style::Icon::History, QString())),
      m_cli(new widgets::InspectorSection(theme, style::Icon::Terminal, QString())), m_code(new widgets::CodeBox(theme))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget(this);
    content->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, style::kSpace4);
    column->setSpacing(0);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(style::kSpace3, style::kSpace3, style::kSpace3, style::kSpace3);
    top->setSpacing(style::kSpace2);
    m_level->setStrong(true);
    m_cause->setWordWrap(true);
    top->addWidget(m_level);
    top->addWidget(m_cause);
    for (int i = 0; i < kFactCount; ++i) {
        m_facts.append(new widgets::FormRow(theme, QString()));
        top->addWidget(m_facts.back());
    }
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_simulate);
    buttons->addWidget(m_edit);
    buttons->addStretch();
    top->addLayout(buttons);
    column->addLayout(top);
    for (int i = 0; i < 3; ++i) {
        auto* row = new QHBoxLayout;
        m_thresholdNames.append(new widgets::LevelLabel(theme));
        m_thresholdNames.back()->setPlain(true);
        m_thresholdValues.append(new widgets::TextLabel(theme, QString(), style::TextSize::Body, style::Token::Text2));
        row->addWidget(m_thresholdNames.back(), 1);
        row->addWidget(m_thresholdValues.back());
        m_thresholds->body()->addLayout(row);
    }
    column->addWidget(m_thresholds);
    column->addWidget(m_changes);
    m_cli->addContent(m_code);
    column->addWidget(m_cli);
    column->addStretch();
    setWidget(content);
    // The frame around paints the ground; QScrollArea would put the window colour over it.
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    connect(m_edit, &QPushButton::clicked, this, &QuotaInspector::editRequested);
    connect(m_simulate, &QPushButton::clicked, this, &QuotaInspector::simulateRequested);
}

void QuotaInspector::show(const services::TenantOutcome& outcome, const services::QuotaRow& quota,
                          const domain::ResourceKind& kind, const viewmodels::Formats& f, const QString& store)
{
    const QString level = f.levelName(quota.level);
    m_level->setContent(quota.level, quota.since ? tr("%1 since %2").arg(level, f.dateTime(*quota.since)) : level);
    QString cause =
        tr("%1 of %2 %3 in use.").arg(f.percent(quota.points), f.quantity(*quota.limit, kind), f.kindName(kind));
    if (quota.level >= domain::Level::Warning)
        cause += u' ' + tr("At 100 % further requests are refused.");
    if (quota.rejectedLastHour && *quota.rejectedLastHour > 0)
        cause += u' ' + tr("%1 were rejected in the last hour.").arg(f.integer(*quota.rejectedLastHour));
    m_cause->setText(cause);
    showFacts(quota, kind, f, outcome.asOf);
    showThresholds(quota, kind, f);
    showChanges(outcome, f);
    m_simulate->setText(tr("Simulate"));
    m_edit->setText(tr("Edit…"));
    m_cli->setTitle(tr("Same in the CLI"));
    m_code->setCode(
        viewmodels::commandLine({QStringLiteral("quota"), QStringLiteral("set"), outcome.tenant.slug, kind.key},
                                {{QStringLiteral("--limit"), domain::formatQuantity(*quota.limit, kind)}}, store));
}

void QuotaInspector::showFacts(const services::QuotaRow& quota, const domain::ResourceKind& kind,
                               const viewmodels::Formats& f, base::Instant now)
{
    const auto withShare = [&](domain::Quantity q) {
        return QStringLiteral("%1 · %2").arg(f.quantity(q, kind), f.percent(domain::sharePoints(q, *quota.limit)));
    };
    const base::Date end = now.date().firstOfMonth().addMonths(1) - 1;
    const QString labels[] = {tr("Used"),          tr("Limit"),
                              tr("7-day peak"),    tr("Forecast %1").arg(f.shortDate(end)),
                              tr("Reaches limit"), tr("Set by")};
    const QString sources[] = {tr("type default"), tr("organisation"), tr("tenant"), tr("project")};
    const QString values[] = {f.quantity(quota.used, kind),
                              f.quantity(*quota.limit, kind),
                              withShare(quota.peak7Days),
                              quota.forecastMonthEnd ? withShare(*quota.forecastMonthEnd) : QStringLiteral("–"),
                              quota.reachesLimit ? QStringLiteral("%1, %2").arg(f.shortDate(*quota.reachesLimit),
                                                                                f.inDays(*quota.reachesLimit - now))
                                                 : tr("not within 60 days"),
                              sources[static_cast<int>(quota.source)]};
    for (int i = 0; i < kFactCount; ++i) {
        m_facts.at(i)->setLabel(labels[i]);
        m_facts.at(i)->setValue(values[i]);
    }
    m_facts.at(Reaches)->setStrong(quota.reachesLimit.has_value());
}

void QuotaInspector::showThresholds(const services::QuotaRow& quota, const domain::ResourceKind& kind,
                                    const viewmodels::Formats& f)
{
    m_thresholds->setTitle(tr("Thresholds"));
    const std::pair<domain::Level, std::int32_t> rows[] = {{domain::Level::Warning, quota.thresholds.warning},
                                                           {domain::Level::High, quota.thresholds.high},
                                                           {domain::Level::Critical, quota.thresholds.critical}};
    for (int i = 0; i < 3; ++i) {
        m_thresholdNames.at(i)->setContent(
            rows[i].first, QStringLiteral("%1  %2").arg(f.levelName(rows[i].first), f.percent(rows[i].second, 0)));
        m_thresholdValues.at(i)->setText(f.quantity(shareOf(*quota.limit, rows[i].second), kind));
    }
}

void QuotaInspector::showChanges(const services::TenantOutcome& outcome, const viewmodels::Formats& f)
{
    constexpr std::size_t most = 4;
    m_changes->setTitle(tr("Recent changes"));
    delete m_changeList;
    m_changeList = new QWidget(m_changes);
    auto* column = new QVBoxLayout(m_changeList);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(style::kSpace1);
    for (std::size_t i = 0; i < outcome.recentChanges.size() && i < most; ++i) {
        const services::ChangeRow& c = outcome.recentChanges[i];
        auto* what = new widgets::TextLabel(m_theme, f.text(c.sentence), style::TextSize::Body, style::Token::Text);
        what->setWordWrap(true);
        column->addWidget(what);
        column->addWidget(new widgets::TextLabel(m_theme, QStringLiteral("%1 · %2").arg(f.dateTime(c.at), c.actor),
                                                 style::TextSize::Caption, style::Token::Text2));
    }
    if (outcome.recentChanges.empty())
        column->addWidget(new widgets::TextLabel(m_theme, tr("None yet."), style::TextSize::Body, style::Token::Text2));
    m_changes->addContent(m_changeList);
}

} // namespace lumos::pages
