// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/planning/scenario_panel.h"

#include "pages/planning/scenario_row.h"
#include "style/metrics.h"
#include "style/theme.h"
#include "widgets/buttons.h"
#include "widgets/text_label.h"

#include <QtWidgets/QVBoxLayout>

namespace lumos::pages {

ScenarioPanel::ScenarioPanel(const style::Theme& theme, QWidget* parent) : QScrollArea(parent), m_theme(theme)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

QWidget* ScenarioPanel::makeRow(int index, const QString& name, const QString& words, domain::ScenarioId id,
                                bool current)
{
    auto* row = new ScenarioRow(m_theme, index, name, words, m_visible.value(index, true), this);
    row->setChecked(current);
    connect(row, &QAbstractButton::clicked, this, [this, id] { emit scenarioActivated(id); });
    connect(row, &ScenarioRow::eyeClicked, this, [this, index] {
        m_visible[index] = !m_visible.at(index);
        emit visibilityToggled(index, m_visible.at(index));
    });
    return row;
}

void ScenarioPanel::show(const viewmodels::ScenarioList& list, domain::ScenarioId current,
                         const domain::SnapshotPtr& snapshot, const viewmodels::Formats& formats)
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    auto* title =
        new widgets::TextLabel(m_theme, tr("Scenarios"), style::TextSize::Body, style::Token::Text, true, content);
    title->setFixedHeight(style::kDockHeaderHeight);
    title->setContentsMargins(style::kSpace3, 0, 0, 0);
    column->addWidget(title);
    while (m_visible.size() < static_cast<qsizetype>(list.scenarios().size()) + 1)
        m_visible.append(true);
    column->addWidget(
        makeRow(0, tr("0 Baseline"), tr("the platform as it is, with the trend of its history"), {}, current.isNull()));
    int index = 1;
    for (const domain::Scenario& s : list.scenarios()) {
        QStringList words;
        if (const domain::Scenario* base = list.find(s.base))
            words.append(tr("Based on %1.").arg(base->name.left(1)));
        constexpr std::size_t most = 3;
        for (std::size_t i = 0; i < s.changes.size() && i < most; ++i)
            words.append(formats.text(domain::sentence(*snapshot, s.changes[i].change)));
        if (s.changes.size() > most)
            words.append(tr("And %1 more.").arg(s.changes.size() - most));
        const QString name = list.isChanged(s.id) ? tr("%1 (edited)").arg(s.name) : s.name;
        column->addWidget(makeRow(index++, name, words.join(u' '), s.id, s.id == current));
    }
    auto* branch = new widgets::ActionButton(
        m_theme, style::Icon::Plus,
        current.isNull()
            ? tr("Branch from the baseline")
            : tr("Branch from %1").arg(list.find(current) != nullptr ? list.find(current)->name.left(1) : QString()),
        widgets::ActionButton::Kind::Normal, content);
    connect(branch, &QPushButton::clicked, this, &ScenarioPanel::branchRequested);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(style::kSpace3, style::kSpace3, style::kSpace3, style::kSpace3);
    foot->addWidget(branch);
    foot->addStretch();
    column->addLayout(foot);
    column->addStretch();
    setWidget(content);
    // The frame around paints the ground; QScrollArea would put the window colour over it.
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

} // namespace lumos::pages
