// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/change.h"

#include <QtCore/QString>

#include <optional>
#include <vector>

namespace lumos::viewmodels {

/// A study as the list of studies shows it.
struct StudyEntry {
    QString name;
    int scenarios = 0; ///< with the baseline
    friend bool operator==(const StudyEntry&, const StudyEntry&) = default;
};

/// The scenarios of the studies while they are edited: branches in the order of their tree, the demand factor of a
/// scenario, and what differs from the stored ones. A plain value with rules; no I/O.
class ScenarioList final {
public:
    /// Takes the stored scenarios. What was edited here since the last time is kept, the rest follows the store.
    void setStored(std::vector<domain::Scenario> scenarios);
    /// Puts an earlier state of the edited scenarios back, for undo and redo.
    void setEdited(std::vector<domain::Scenario> scenarios) { m_edited = std::move(scenarios); }
    /// These were written to the store, and these erased from it.
    void setSaved(const std::vector<domain::Scenario>& written, const std::vector<domain::ScenarioId>& erased = {});
    [[nodiscard]] const std::vector<domain::Scenario>& scenarios() const { return m_edited; }
    [[nodiscard]] const domain::Scenario* find(domain::ScenarioId id) const;
    [[nodiscard]] bool isStored(domain::ScenarioId id) const;
    [[nodiscard]] bool isChanged(domain::ScenarioId id) const;
    /// Scenarios that differ from the stored ones, or are not stored.
    [[nodiscard]] std::vector<domain::ScenarioId> changed() const;

    /// Studies by name.
    [[nodiscard]] std::vector<StudyEntry> studies() const;
    /// The study that shows a scenario: its own, else that of its base, else its name without the letter.
    [[nodiscard]] QString studyOf(domain::ScenarioId id) const;
    /// The scenarios of a study, each after what it is based on.
    [[nodiscard]] std::vector<domain::Scenario> ofStudy(const QString& study) const;
    /// How many scenarios of its own study a scenario stands on.
    [[nodiscard]] int depth(domain::ScenarioId id) const;
    /// Changes of what a scenario stands on, in the order in which they apply; without its own.
    [[nodiscard]] std::vector<domain::TimedChange> inherited(domain::ScenarioId id) const;
    /// "A" of "A more"; the first letter of any other name.
    [[nodiscard]] static QString letterOf(const QString& name);
    /// What follows the letter.
    [[nodiscard]] static QString wordsOf(const QString& name);

    /// Appends a branch of `base` (null = of the baseline); its name gets the next letter of the study. An empty study
    /// is that of the base.
    domain::ScenarioId branch(domain::ScenarioId base, domain::ScenarioId newId, const QString& words,
                              const QString& study = {});
    /// A copy beside the scenario: same base, same changes, next letter.
    void duplicate(domain::ScenarioId id, domain::ScenarioId newId, const QString& words);
    /// A scenario from elsewhere becomes one of `study`; it keeps its base only where that is known.
    void add(domain::Scenario scenario, const QString& study);
    void rename(domain::ScenarioId id, const QString& name);
    void renameStudy(const QString& study, const QString& name);
    /// Branches of a removed scenario stand on what it stood on.
    void remove(domain::ScenarioId id);
    void setChanges(domain::ScenarioId id, std::vector<domain::TimedChange> changes);

    /// The demand change of a scenario; absent if it has none.
    [[nodiscard]] std::optional<domain::ScaleDemand> demand(domain::ScenarioId id) const;
    void setDemand(domain::ScenarioId id, const domain::ScaleDemand& demand);

private:
    domain::Scenario* mutableScenario(domain::ScenarioId id);
    [[nodiscard]] QString nextName(const QString& study, const QString& words) const;
    std::vector<domain::Scenario> m_stored;
    std::vector<domain::Scenario> m_edited;
};

} // namespace lumos::viewmodels
