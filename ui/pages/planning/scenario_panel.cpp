// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/planning/scenario_panel.h"

#include "pages/planning/scenario_row.h"
#include "style/icons.h"
#include "style/metrics.h"
#include "style/theme.h"
#include "widgets/buttons.h"
#include "widgets/text_label.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QVBoxLayout>

namespace lumos::pages {

namespace {

/// Own changes of a scenario in words; the same kind of change many times is said once.
QString wordsFor(const ScenarioPanelContent& content, const domain::Scenario& scenario, const viewmodels::Formats& f)
{
    QStringList words;
    if (const domain::Scenario* base = content.list.find(scenario.base))
        words.append(ScenarioPanel::tr("Based on %1.").arg(viewmodels::ScenarioList::letterOf(base->name)));
    constexpr int most = 3;
    int count = 0;
    for (const domain::TimedChange& c : scenario.changes) {
        const bool isWithdrawal = std::visit(
            [](const auto& change) {
                if constexpr (domain::ProspectiveChange<std::decay_t<decltype(change)>>)
                    return change.withdrawn;
                else
                    return false;
            },
            c.change);
        if (isWithdrawal || ++count > most)
            continue;
        const QString sentence = f.text(domain::sentence(*content.snapshot, c.change));
        words.append(c.at ? ScenarioPanel::tr("%1 From %2.").arg(sentence, f.shortDate(*c.at)) : sentence);
    }
    if (count > most)
        words.append(ScenarioPanel::tr("And %1 more.").arg(count - most));
    if (count == 0)
        words.append(ScenarioPanel::tr("No change yet."));
    return words.join(u' ');
}

} // namespace

ScenarioPanel::ScenarioPanel(const style::Theme& theme, QWidget* parent) : QScrollArea(parent), m_theme(theme)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void ScenarioPanel::fillMenu(QMenu& menu, domain::ScenarioId scenario, bool hidden)
{
    // The keys belong to the row that has the focus: a menu only names them, as a shortcut they would act anywhere.
    const auto add = [&](style::Icon icon, const QString& text, Qt::Key key, auto signal) {
        const QString named =
            key == Qt::Key_unknown ? text : text + u'\t' + QKeySequence(key).toString(QKeySequence::NativeText);
        QAction* action = menu.addAction(style::themedIcon(m_theme.tokens(), icon), named);
        connect(action, &QAction::triggered, this, [this, signal, scenario] { emit(this->*signal)(scenario); });
    };
    add(style::Icon::GitBranch, tr("Branch"), Qt::Key_unknown, &ScenarioPanel::branchRequested);
    add(hidden ? style::Icon::Eye : style::Icon::EyeOff, hidden ? tr("Show") : tr("Hide"), Qt::Key_H,
        &ScenarioPanel::visibilityToggled);
    if (scenario.isNull())
        return;
    add(style::Icon::Copy, tr("Duplicate"), Qt::Key_unknown, &ScenarioPanel::duplicateRequested);
    add(style::Icon::Pencil, tr("Rename…"), Qt::Key_F2, &ScenarioPanel::renameRequested);
    add(style::Icon::Download, tr("Export as scenario file…"), Qt::Key_unknown, &ScenarioPanel::exportRequested);
    menu.addSeparator();
    add(style::Icon::Trash2, tr("Delete"), Qt::Key_Delete, &ScenarioPanel::removeRequested);
}

void ScenarioPanel::addHead(QVBoxLayout* column, const ScenarioPanelContent& content)
{
    auto* head = new QHBoxLayout;
    head->setContentsMargins(style::kSpace3, 0, style::kSpace1, 0);
    head->setSpacing(style::kSpace1);
    auto* icon = new QLabel(column->parentWidget());
    icon->setPixmap(
        style::iconPixmap(style::Icon::FlaskConical, m_theme.color(style::Token::Text), 16, devicePixelRatioF()));
    head->addWidget(icon);
    auto* title = new widgets::TextLabel(m_theme, tr("Scenarios"), style::TextSize::Body, style::Token::Text, true,
                                         column->parentWidget());
    title->setFixedHeight(style::kDockHeaderHeight);
    head->addWidget(title, 1);
    auto* plus = new widgets::IconButton(m_theme, style::Icon::Plus, tr("New scenario"), 16, column->parentWidget());
    plus->setObjectName(QStringLiteral("newScenario"));
    auto* plusMenu = new QMenu(plus);
    const QString letter = content.current.isNull()
                               ? QString()
                               : viewmodels::ScenarioList::letterOf(content.list.find(content.current)->name);
    if (!letter.isEmpty())
        connect(plusMenu->addAction(tr("Branch from %1").arg(letter)), &QAction::triggered, this,
                [this, current = content.current] { emit branchRequested(current); });
    connect(plusMenu->addAction(tr("Branch from the baseline")), &QAction::triggered, this,
            [this] { emit branchRequested({}); });
    connect(plusMenu->addAction(tr("New study…")), &QAction::triggered, this, &ScenarioPanel::studyRequested);
    connect(plusMenu->addAction(tr("Import a scenario file…")), &QAction::triggered, this,
            &ScenarioPanel::importRequested);
    plus->setMenu(plusMenu);
    plus->setPopupMode(QToolButton::InstantPopup);
    head->addWidget(plus);
    auto* more =
        new widgets::IconButton(m_theme, style::Icon::Ellipsis, tr("More about scenarios"), 16, column->parentWidget());
    more->setObjectName(QStringLiteral("moreScenarios"));
    auto* moreMenu = new QMenu(more);
    fillMenu(*moreMenu, content.current, content.hidden.contains(content.current));
    moreMenu->addSeparator();
    QAction* rename = moreMenu->addAction(tr("Rename the study…"));
    rename->setEnabled(!content.study.isEmpty());
    connect(rename, &QAction::triggered, this, &ScenarioPanel::studyRenameRequested);
    connect(moreMenu->addAction(tr("Show all scenarios")), &QAction::triggered, this,
            &ScenarioPanel::allShownRequested);
    more->setMenu(moreMenu);
    more->setPopupMode(QToolButton::InstantPopup);
    head->addWidget(more);
    column->addLayout(head);
}

void ScenarioPanel::addRow(QVBoxLayout* column, const ScenarioPanelContent& content, const domain::Scenario& scenario,
                           int index, const viewmodels::Formats& formats)
{
    const domain::ScenarioId id = scenario.id;
    ScenarioRowContent row;
    row.index = index;
    row.shown = !content.hidden.contains(id);
    if (id.isNull()) {
        row.name = tr("0 Baseline");
        row.words = tr("the platform as it is, with the trend of its history");
    } else {
        row.depth = content.list.depth(id);
        row.name = content.list.isChanged(id) ? tr("%1 (edited)").arg(scenario.name) : scenario.name;
        row.words = wordsFor(content, scenario, formats);
    }
    auto* widget = new ScenarioRow(m_theme, row, column->parentWidget());
    widget->setObjectName(QStringLiteral("scenario.") + id.toString());
    widget->setChecked(id == content.current);
    connect(widget, &QAbstractButton::clicked, this, [this, id] { emit scenarioActivated(id); });
    connect(widget, &ScenarioRow::eyeClicked, this, [this, id] { emit visibilityToggled(id); });
    if (!id.isNull()) {
        connect(widget, &ScenarioRow::renameRequested, this, [this, id] { emit renameRequested(id); });
        connect(widget, &ScenarioRow::removeRequested, this, [this, id] { emit removeRequested(id); });
    }
    connect(widget, &QWidget::customContextMenuRequested, this,
            [this, widget, id, hidden = !row.shown](const QPoint& at) {
                auto* menu = new QMenu(this);
                menu->setAttribute(Qt::WA_DeleteOnClose);
                fillMenu(*menu, id, hidden);
                menu->popup(widget->mapToGlobal(at));
            });
    column->addWidget(widget);
}

void ScenarioPanel::addSectionTitle(QVBoxLayout* column, int icon, const QString& title)
{
    auto* head = new QHBoxLayout;
    head->setContentsMargins(style::kSpace3, style::kSpace2, style::kSpace3, 2);
    head->setSpacing(style::kSpace2);
    auto* picture = new QLabel(column->parentWidget());
    picture->setPixmap(
        style::iconPixmap(static_cast<style::Icon>(icon), m_theme.color(style::Token::Text), 16, devicePixelRatioF()));
    head->addWidget(picture);
    head->addWidget(
        new widgets::TextLabel(m_theme, title, style::TextSize::Body, style::Token::Text, true, column->parentWidget()),
        1);
    column->addLayout(head);
}

void ScenarioPanel::addStudies(QVBoxLayout* column, const ScenarioPanelContent& content)
{
    const std::vector<viewmodels::StudyEntry> studies = content.list.studies();
    if (studies.empty())
        return;
    addSectionTitle(column, static_cast<int>(style::Icon::Folder), tr("Saved studies"));
    for (const viewmodels::StudyEntry& study : studies) {
        auto* row = new PanelRow(m_theme, {}, study.name, locale().toString(study.scenarios), column->parentWidget());
        row->setObjectName(QStringLiteral("study.") + study.name);
        row->setAccessibleDescription(tr("%1 scenarios").arg(study.scenarios));
        row->setChecked(study.name == content.study);
        connect(row, &QAbstractButton::clicked, this, [this, name = study.name] { emit studyActivated(name); });
        column->addWidget(row);
    }
}

void ScenarioPanel::addEvents(QVBoxLayout* column, const ScenarioPanelContent& content)
{
    if (content.events.isEmpty())
        return;
    addSectionTitle(column, static_cast<int>(style::Icon::History), tr("Events on chart"));
    for (int i = 0; i < content.events.size(); ++i) {
        auto* row =
            new PanelRow(m_theme, content.events.at(i).mark, content.events.at(i).text, {}, column->parentWidget());
        row->setObjectName(QStringLiteral("event.%1").arg(i));
        connect(row, &QAbstractButton::clicked, this, [this, i] { emit eventActivated(i); });
        column->addWidget(row);
    }
}

void ScenarioPanel::show(const ScenarioPanelContent& content, const viewmodels::Formats& formats)
{
    // The list is made anew; whoever walks it with the keyboard stays on the same row.
    QWidget* focus = QApplication::focusWidget();
    const QString focused = focus != nullptr && isAncestorOf(focus) ? focus->objectName() : QString();
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    addHead(column, content);
    addRow(column, content, {}, 0, formats);
    int index = 1;
    for (const domain::Scenario& s : content.list.ofStudy(content.study))
        addRow(column, content, s, index++, formats);
    auto* branch = new widgets::ActionButton(
        m_theme, style::Icon::Plus,
        content.current.isNull()
            ? tr("Branch from the baseline")
            : tr("Branch from %1").arg(viewmodels::ScenarioList::letterOf(content.list.find(content.current)->name)),
        widgets::ActionButton::Kind::Normal, inside);
    branch->setObjectName(QStringLiteral("branch"));
    connect(branch, &QPushButton::clicked, this, [this, current = content.current] { emit branchRequested(current); });
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(style::kSpace3, style::kSpace3, style::kSpace3, style::kSpace2);
    foot->addWidget(branch);
    foot->addStretch();
    column->addLayout(foot);
    addStudies(column, content);
    addEvents(column, content);
    column->addStretch();
    setWidget(inside);
    // The frame around paints the ground; QScrollArea would put the window colour over it.
    inside->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    if (!focused.isEmpty())
        if (auto* again = inside->findChild<QWidget*>(focused))
            again->setFocus(Qt::OtherFocusReason);
}

} // namespace lumos::pages
