// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/planning/scenario_editor.h"

#include "domain/change_json.h"
#include "viewmodels/scenario_command.h"

#include <QtCore/QJsonDocument>

#include <algorithm>

namespace lumos::pages {

ScenarioEditor::ScenarioEditor(viewmodels::Workspace& workspace, QObject* parent)
    : QObject(parent), m_workspace(workspace)
{}

void ScenarioEditor::load()
{
    const auto platform = m_workspace.platform();
    if (!platform)
        return;
    m_workspace.jobs().start<Scenarios>(
        {QStringLiteral("planning.scenarios"), {QT_TRANSLATE_NOOP("core", "Loading scenarios"), {}}, {}, true},
        [platform](base::StopToken, base::ProgressSink&) { return platform->store().history().scenarios(); }, this,
        [this](base::Result<Scenarios> scenarios) {
            if (!scenarios) {
                emit failed(scenarios.error());
                return;
            }
            m_list.setStored(std::move(*scenarios));
            emit loaded();
        });
}

void ScenarioEditor::clear()
{
    m_list = {};
    m_erased.clear();
    m_waiting.clear();
}

domain::ScenarioId ScenarioEditor::newId() const
{
    base::IdGenerator ids(base::IdGenerator::entropySeed());
    const auto snapshot = m_workspace.snapshot();
    return ids.make<domain::ScenarioId>(snapshot ? snapshot->takenAt : base::Instant{});
}

void ScenarioEditor::push(const Scenarios& before, const QString& text, const QString& key)
{
    // The list is edited already; the first redo() of the command puts the same state there.
    m_workspace.undoStack().push(
        new viewmodels::ScenarioCommand(this, before, m_list.scenarios(), text, key,
                                        [this](const Scenarios& now, const Scenarios& then) { apply(now, then); }));
}

void ScenarioEditor::apply(const Scenarios& now, const Scenarios& before)
{
    const auto has = [](const Scenarios& scenarios, domain::ScenarioId id) {
        return std::any_of(scenarios.begin(), scenarios.end(), [&](const domain::Scenario& s) { return s.id == id; });
    };
    m_list.setEdited(now);
    std::vector<domain::ScenarioId> touched;
    for (const domain::Scenario& s : before) {
        if (has(now, s.id) || !m_list.isStored(s.id))
            continue;
        // Erased for good, and what stood on it is written with its new base, or it would stand on nothing.
        for (const domain::Scenario& child : before)
            if (child.base == s.id && m_list.isStored(child.id))
                touched.push_back(child.id);
        touched.push_back(s.id);
    }
    for (const domain::Scenario& s : now)
        if (!has(before, s.id) && m_erased.contains(s.id)) {
            touched.push_back(s.id);
            for (const domain::Scenario& child : now)
                if (child.base == s.id && m_list.isStored(child.id))
                    touched.push_back(child.id);
        }
    if (!touched.empty())
        write(touched);
    emit edited();
}

void ScenarioEditor::write(const std::vector<domain::ScenarioId>& ids)
{
    for (const domain::ScenarioId id : ids) {
        if (m_list.find(id) != nullptr)
            m_erased.remove(id);
        else
            m_erased.insert(id);
        m_waiting.push_back(id);
    }
    writeWaiting();
}

void ScenarioEditor::writeWaiting()
{
    const auto platform = m_workspace.platform();
    if (!platform || m_isWriting || m_waiting.empty())
        return;
    // One write after the other, each with what stands then: a deletion that is taken back at once ends as it should.
    m_isWriting = true;
    const std::vector<domain::ScenarioId> ids = std::exchange(m_waiting, {});
    Scenarios puts;
    std::vector<domain::ScenarioId> erasures;
    for (const domain::ScenarioId id : ids)
        if (const domain::Scenario* s = m_list.find(id))
            puts.push_back(*s);
        else
            erasures.push_back(id);
    struct Written {
        domain::Revision first;
        domain::Revision last;
    };
    m_workspace.jobs().start<Written>(
        {QStringLiteral("planning.write"),
         {QT_TRANSLATE_NOOP("core", "Saving scenarios"), {}},
         puts.empty() ? QString() : puts.front().name,
         true},
        [platform, puts, erasures](base::StopToken, base::ProgressSink&) -> base::Result<Written> {
            Written out;
            const auto note = [&out](domain::Revision revision) {
                if (out.first == domain::Revision{})
                    out.first = revision;
                out.last = revision;
            };
            for (const domain::Scenario& s : puts) {
                LUMOS_ASSIGN(const domain::Revision revision, platform->saveScenario(s));
                note(revision);
            }
            for (const domain::ScenarioId id : erasures) {
                LUMOS_ASSIGN(const domain::Revision revision, platform->eraseScenario(id));
                note(revision);
            }
            return out;
        },
        this,
        [this, puts, erasures](const base::Result<Written>& written) {
            m_isWriting = false;
            if (written) {
                m_list.setSaved(puts, erasures);
                emit saved(written->first, written->last);
            } else {
                emit failed(written.error());
            }
            writeWaiting();
        });
}

domain::ScenarioId ScenarioEditor::branch(domain::ScenarioId base, const QString& study, const QString& words)
{
    const Scenarios before = m_list.scenarios();
    const domain::ScenarioId made = m_list.branch(base, newId(), words, study);
    push(before, tr("Branch %1").arg(m_list.find(made)->name));
    return made;
}

domain::ScenarioId ScenarioEditor::duplicate(domain::ScenarioId id)
{
    const domain::Scenario* original = m_list.find(id);
    if (original == nullptr)
        return {};
    const Scenarios before = m_list.scenarios();
    const domain::ScenarioId made = newId();
    m_list.duplicate(id, made, tr("%1 (copy)").arg(viewmodels::ScenarioList::wordsOf(original->name)));
    push(before, tr("Duplicate %1").arg(m_list.find(id)->name));
    return made;
}

void ScenarioEditor::rename(domain::ScenarioId id, const QString& name)
{
    const domain::Scenario* s = m_list.find(id);
    if (s == nullptr || name.trimmed().isEmpty() || name.trimmed() == s->name)
        return;
    const Scenarios before = m_list.scenarios();
    m_list.rename(id, name.trimmed());
    push(before, tr("Rename to %1").arg(name.trimmed()));
}

void ScenarioEditor::renameStudy(const QString& study, const QString& name)
{
    if (name.trimmed().isEmpty() || name.trimmed() == study)
        return;
    const Scenarios before = m_list.scenarios();
    m_list.renameStudy(study, name.trimmed());
    push(before, tr("Rename the study to %1").arg(name.trimmed()));
}

void ScenarioEditor::remove(domain::ScenarioId id)
{
    const domain::Scenario* s = m_list.find(id);
    if (s == nullptr)
        return;
    const QString text = tr("Delete %1").arg(s->name);
    const Scenarios before = m_list.scenarios();
    m_list.remove(id);
    push(before, text);
}

void ScenarioEditor::setChanges(domain::ScenarioId id, std::vector<domain::TimedChange> changes, const QString& text,
                                const QString& key)
{
    const domain::Scenario* s = m_list.find(id);
    if (s == nullptr || s->changes == changes)
        return;
    const Scenarios before = m_list.scenarios();
    m_list.setChanges(id, std::move(changes));
    push(before, text, key.isEmpty() ? key : key + u'/' + id.toString());
}

base::Result<domain::ScenarioId> ScenarioEditor::importJson(const QByteArray& json, const QString& study)
{
    const auto snapshot = m_workspace.snapshot();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject() || !snapshot)
        return base::fail(base::ErrorCode::Parse, {QT_TRANSLATE_NOOP("core", "A scenario is a JSON object."), {}});
    LUMOS_ASSIGN(domain::Scenario scenario, domain::scenarioFromJson(document.object(), snapshot->catalog));
    scenario.id = newId(); // a file may be imported twice
    const domain::ScenarioId id = scenario.id;
    const Scenarios before = m_list.scenarios();
    m_list.add(std::move(scenario), study);
    push(before, tr("Import %1").arg(m_list.find(id)->name));
    return id;
}

QByteArray ScenarioEditor::exportJson(domain::ScenarioId id) const
{
    const domain::Scenario* s = m_list.find(id);
    const auto snapshot = m_workspace.snapshot();
    return s == nullptr || !snapshot ? QByteArray() : QJsonDocument(domain::toJson(*s, snapshot->catalog)).toJson();
}

bool ScenarioEditor::hasDrafts(const QString& study) const
{
    const auto changed = m_list.changed();
    return std::any_of(changed.begin(), changed.end(),
                       [&](domain::ScenarioId id) { return m_list.studyOf(id) == study; });
}

void ScenarioEditor::save(const QString& study)
{
    std::vector<domain::ScenarioId> drafts;
    // What others stand on is written before them.
    for (const domain::Scenario& s : m_list.ofStudy(study))
        if (m_list.isChanged(s.id))
            drafts.push_back(s.id);
    if (!drafts.empty())
        write(drafts);
}

} // namespace lumos::pages
