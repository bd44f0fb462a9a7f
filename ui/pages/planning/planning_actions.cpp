// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with scenarios and studies on the Planning page.

#include "charts/time_chart.h"
#include "dialogs/open_dialogs.h"
#include "pages/planning/decision_panel.h"
#include "pages/planning/parameter_panel.h"
#include "pages/planning/planning_page.h"
#include "style/icons.h"
#include "widgets/segmented_control.h"

#include <QtCore/QFile>
#include <QtGui/QActionGroup>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QInputDialog>
#include <QtWidgets/QMenu>

#include <algorithm>

namespace lumos::pages {

namespace {

/// Asks for a line of text without a nested event loop.
void askFor(QWidget* parent, const QString& title, const QString& label, const QString& text,
            const std::function<void(const QString&)>& answered)
{
    auto* dialog = new QInputDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(label);
    dialog->setTextValue(text);
    QObject::connect(dialog, &QInputDialog::textValueSelected, parent, answered);
    dialog->open();
}

} // namespace

void PlanningPage::scenariosArrived()
{
    const viewmodels::ScenarioList& list = m_editor->list();
    const std::vector<viewmodels::StudyEntry> studies = list.studies();
    const bool known = std::any_of(studies.begin(), studies.end(),
                                   [&](const viewmodels::StudyEntry& s) { return s.name == m_studyName; });
    if (!known)
        m_studyName = studies.empty() ? QString() : studies.front().name;
    const std::vector<domain::Scenario> members = list.ofStudy(m_studyName);
    if (std::none_of(members.begin(), members.end(), [&](const domain::Scenario& s) { return s.id == m_current; }))
        m_current = members.empty() ? domain::ScenarioId{} : members.back().id;
    renderPanels();
    // A platform that moves on while somebody looks does not take the study away: the head says that it is older.
    if (!m_outcome || m_ran.scenarios != members)
        run();
    else
        renderHeader(formats());
}

void PlanningPage::select(domain::ScenarioId scenario)
{
    m_current = scenario;
    remember();
    renderPanels();
    if (m_outcome)
        renderColumns();
    renderDecisions();
    emit selectionChanged();
}

void PlanningPage::selectStudy(const QString& study)
{
    if (study == m_studyName)
        return;
    m_studyName = study;
    m_current = {};
    scenariosArrived();
    remember();
}

void PlanningPage::branch(domain::ScenarioId base)
{
    if (workspace().snapshot())
        select(m_editor->branch(base, m_studyName, tr("New branch")));
}

void PlanningPage::askForStudy()
{
    askFor(this, tr("New study"), tr("Name of the study"), {}, [this](const QString& name) {
        if (name.trimmed().isEmpty())
            return;
        m_studyName = name.trimmed();
        select(m_editor->branch({}, m_studyName, tr("New branch")));
    });
}

void PlanningPage::askForName(domain::ScenarioId scenario)
{
    if (const domain::Scenario* s = m_editor->list().find(scenario))
        askFor(this, tr("Rename"), tr("Name of the scenario; its letter comes first"), s->name,
               [this, scenario](const QString& name) { m_editor->rename(scenario, name); });
}

void PlanningPage::askForStudyName()
{
    askFor(this, tr("Rename the study"), tr("Name of the study"), m_studyName, [this](const QString& name) {
        const QString before = m_studyName;
        if (name.trimmed().isEmpty())
            return;
        m_studyName = name.trimmed();
        m_editor->renameStudy(before, name);
    });
}

void PlanningPage::remove(domain::ScenarioId scenario)
{
    const domain::Scenario* s = m_editor->list().find(scenario);
    if (s == nullptr)
        return;
    const QString name = s->name;
    const domain::ScenarioId base = s->base;
    if (m_current == scenario)
        m_current = base;
    m_editor->remove(scenario);
    // The toast of the shell offers to take it back.
    emit workspace().changed(tr("The scenario %1 was deleted.").arg(name));
}

void PlanningPage::importScenario()
{
    auto* dialog =
        new QFileDialog(this, tr("Import a scenario file"), QString(), tr("Scenarios (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        workspace().jobs().start<QByteArray>(
            {QStringLiteral("planning.import"), {QT_TRANSLATE_NOOP("core", "Reading a scenario file"), {}}, path, true},
            [path](base::StopToken, base::ProgressSink&) -> base::Result<QByteArray> {
                QFile file(path);
                if (!file.open(QIODevice::ReadOnly))
                    return base::fail(base::ErrorCode::Io, {QT_TRANSLATE_NOOP("core", "%1 cannot be read: %2."),
                                                            {path, file.errorString()}});
                return file.readAll();
            },
            this,
            [this, path](const base::Result<QByteArray>& json) {
                const auto id = json ? m_editor->importJson(*json, m_studyName.isEmpty() ? tr("Imported") : m_studyName)
                                     : base::Result<domain::ScenarioId>(base::fail(json.error()));
                if (!id) {
                    base::Error wrong = id.error();
                    if (wrong.place)
                        wrong.place->file = path;
                    emit workspace().changeFailed(tr("Import a scenario file"), wrong);
                    return;
                }
                m_studyName = m_editor->list().studyOf(*id);
                select(*id);
            });
    });
    dialog->open();
}

void PlanningPage::exportScenario(domain::ScenarioId scenario)
{
    if (const domain::Scenario* s = m_editor->list().find(scenario))
        m_export.save(tr("Export as scenario file"), tr("Scenarios (*.json)"), s->name + QStringLiteral(".json"),
                      [bytes = m_editor->exportJson(scenario)](const QString&) { return bytes; });
}

void PlanningPage::toggle(domain::ScenarioId scenario)
{
    if (!m_hidden.remove(scenario))
        m_hidden.insert(scenario);
    remember();
    render();
}

void PlanningPage::edit(std::vector<domain::TimedChange> changes, const QString& text, const QString& key)
{
    m_editor->setChanges(m_current, std::move(changes), text, key);
}

void PlanningPage::fillCompareMenu(QMenu& menu)
{
    menu.clear();
    const auto scenario = [&](domain::ScenarioId id, const QString& name) {
        QAction* action = menu.addAction(name);
        action->setCheckable(true);
        action->setChecked(!m_hidden.contains(id));
        connect(action, &QAction::triggered, this, [this, id] { toggle(id); });
    };
    scenario({}, tr("0 Baseline"));
    for (const domain::Scenario& s : m_editor->list().ofStudy(m_studyName))
        scenario(s.id, s.name);
    menu.addSeparator();
    auto* group = new QActionGroup(&menu);
    const std::pair<QString, viewmodels::Reference> references[] = {
        {tr("Each against the one on its left"), viewmodels::Reference::Left},
        {tr("Each against the baseline"), viewmodels::Reference::Baseline}};
    for (const auto& [text, reference] : references) {
        QAction* action = group->addAction(menu.addAction(text));
        action->setCheckable(true);
        action->setChecked(m_reference == reference);
        connect(action, &QAction::triggered, this, [this, chosen = reference] {
            m_reference = chosen;
            m_model.setReference(chosen);
            remember();
            renderTexts();
        });
    }
}

void PlanningPage::apply()
{
    const domain::Scenario* s = m_editor->list().find(m_current);
    if (s == nullptr)
        return;
    std::vector<domain::TimedChange> changes = m_editor->list().inherited(m_current);
    changes.insert(changes.end(), s->changes.begin(), s->changes.end());
    dialogs::openApplyDialog({theme(), workspace(), this}, s->name, changes);
}

void PlanningPage::chooseInstant(double msecs)
{
    if (!m_outcome)
        return;
    m_chart->setCrosshair(msecs);
    const base::Date day = base::Instant{static_cast<qint64>(msecs)}.date();
    m_decisions->setDay(std::clamp(day, m_outcome->start.date(), m_outcome->start.date() + (m_outcome->days - 1)));
    if (m_tabs->currentIndex() != 1) {
        m_tabs->setCurrentIndex(1);
        emit m_tabs->currentChanged(1);
    }
}

} // namespace lumos::pages
