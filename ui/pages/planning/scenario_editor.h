// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/scenario_list.h"
#include "viewmodels/workspace.h"

#include <QtCore/QObject>
#include <QtCore/QSet>

namespace lumos::pages {

/// Edits the scenarios: every edit is a step of the undo stack; a deletion, and taking one back, is written at once,
/// the rest when it is saved. GUI thread only.
class ScenarioEditor final : public QObject {
    Q_OBJECT
public:
    explicit ScenarioEditor(viewmodels::Workspace& workspace, QObject* parent);

    [[nodiscard]] const viewmodels::ScenarioList& list() const { return m_list; }
    /// Reads the stored scenarios in a job; drafts are kept.
    void load();
    /// Another platform is open: nothing of the old one stays.
    void clear();

    domain::ScenarioId branch(domain::ScenarioId base, const QString& study, const QString& words);
    domain::ScenarioId duplicate(domain::ScenarioId id);
    void rename(domain::ScenarioId id, const QString& name);
    void renameStudy(const QString& study, const QString& name);
    void remove(domain::ScenarioId id);
    /// Steps with the same key that follow each other are one.
    void setChanges(domain::ScenarioId id, std::vector<domain::TimedChange> changes, const QString& text,
                    const QString& key = {});
    /// A scenario file; ParseError names the path.
    base::Result<domain::ScenarioId> importJson(const QByteArray& json, const QString& study);
    [[nodiscard]] QByteArray exportJson(domain::ScenarioId id) const;
    /// Writes all drafts of a study in a job.
    void save(const QString& study);
    [[nodiscard]] bool hasDrafts(const QString& study) const;

signals:
    void loaded();
    void edited();
    /// Nothing but scenarios was written under these revisions, if they follow each other.
    void saved(lumos::domain::Revision first, lumos::domain::Revision last);
    void failed(const lumos::base::Error& error);

private:
    using Scenarios = std::vector<domain::Scenario>;
    void push(const Scenarios& before, const QString& text, const QString& key = {});
    void apply(const Scenarios& now, const Scenarios& before);
    void write(const std::vector<domain::ScenarioId>& ids);
    void writeWaiting();
    [[nodiscard]] domain::ScenarioId newId() const;

    viewmodels::Workspace& m_workspace;
    viewmodels::ScenarioList m_list;
    QSet<domain::ScenarioId> m_erased;         ///< written away from here: taking the deletion back writes them again
    std::vector<domain::ScenarioId> m_waiting; ///< to be written
    bool m_isWriting = false;
};

} // namespace lumos::pages
