// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/scaling/decision_inspector.h"

#include "services/scaling_explanation.h"
#include "style/metrics.h"
#include "style/theme.h"
#include "viewmodels/command_line.h"
#include "widgets/buttons.h"
#include "widgets/code_box.h"
#include "widgets/form_row.h"
#include "widgets/inspector_section.h"
#include "widgets/step_list.h"
#include "widgets/text_label.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QVBoxLayout>

namespace lumos::pages {

DecisionInspector::DecisionInspector(const style::Theme& theme, QWidget* parent)
    : QScrollArea(parent), m_theme(theme),
      m_when(new widgets::TextLabel(theme, QString(), style::TextSize::Body, style::Token::Text2)),
      m_steps(new widgets::StepList(theme)),
      m_others(new widgets::InspectorSection(theme, style::Icon::GitCompare, QString())),
      m_copy(new widgets::ActionButton(theme, style::Icon::Copy, QString())),
      m_cli(new widgets::InspectorSection(theme, style::Icon::Terminal, QString())), m_code(new widgets::CodeBox(theme))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, style::kSpace4);
    column->setSpacing(0);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(style::kSpace3, style::kSpace3, style::kSpace3, style::kSpace3);
    top->setSpacing(style::kSpace2);
    m_when->setWordWrap(true);
    top->addWidget(m_when);
    top->addWidget(m_steps);
    top->addWidget(m_copy, 0, Qt::AlignLeft);
    column->addLayout(top);
    column->addWidget(m_others);
    m_cli->addContent(m_code);
    column->addWidget(m_cli);
    column->addStretch();
    setWidget(content);
    // The frame around paints the ground; QScrollArea would put the window colour over it.
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    connect(m_copy, &QPushButton::clicked, this, &DecisionInspector::copyText);
}

void DecisionInspector::show(const services::ScalingOutcome& outcome, const domain::ScalingRecord& record,
                             const viewmodels::Formats& f, const QString& store)
{
    const services::ScalingExplanation explanation = services::explainScaling(outcome.policy, record);
    m_when->setText(tr("Decision of %1, all inputs recorded.").arg(f.dateTime(record.at)));
    QVector<widgets::Step> steps;
    for (const auto& s : explanation.steps)
        steps.append({f.text(s.title), f.text(s.detail), f.integer(s.replicas),
                      s.decisive && record.limitedBy != domain::ScalingLimit::None ? std::optional(domain::Level::High)
                                                                                   : std::nullopt});
    m_steps->setSteps(steps);
    m_copy->setText(tr("Copy as text"));
    m_others->setTitle(tr("What would have changed it"));
    delete m_otherList;
    m_otherList = new QWidget(m_others);
    auto* column = new QVBoxLayout(m_otherList);
    column->setContentsMargins(0, 0, 0, 0);
    for (const auto& a : explanation.alternatives)
        column->addWidget(new widgets::FormRow(m_theme, f.text(a.change), f.integer(a.replicas), m_otherList));
    m_others->addContent(m_otherList);
    m_others->setVisible(!explanation.alternatives.empty());
    m_cli->setTitle(tr("Same in the CLI"));
    m_code->setCode(viewmodels::commandLine({QStringLiteral("usage"), QStringLiteral("scaling"), outcome.workload.name},
                                            {{QStringLiteral("--at"), record.at.toIso()}}, store));
    fitSteps();
}

void DecisionInspector::fitSteps()
{
    // Height for width does not reach through a scroll area: the steps are given what their text needs.
    m_steps->setFixedHeight(m_steps->heightForWidth(viewport()->width() - 2 * style::kSpace3));
}

void DecisionInspector::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    fitSteps();
}

void DecisionInspector::copyText() const
{
    QString text = m_when->text() + u'\n';
    for (const widgets::Step& s : m_steps->steps())
        text += QStringLiteral("%1: %2 (%3)\n").arg(s.title, s.value, s.text);
    QGuiApplication::clipboard()->setText(text);
}

} // namespace lumos::pages
