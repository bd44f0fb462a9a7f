// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/change.h"

#include <QtCore/QString>

#include <optional>
#include <vector>

namespace lumos::viewmodels {

/// The scenarios of a study while they are edited: branches, the demand factor and the token limit of a scenario, and what
/// differs from the stored ones. A plain value with rules; no I/O.
class ScenarioList final {
public:
    /// Replaces everything by the stored scenarios.
    void setStored(std::vector<domain::Scenario> scenarios);
    [[nodiscard]] const std::vector<domain::Scenario>& scenarios() const { return m_edited; }
    [[nodiscard]] const domain::Scenario* find(domain::ScenarioId id) const;
    [[nodiscard]] bool isChanged(domain::ScenarioId id) const;
    /// Appends a branch of `base` (null = of the baseline); its name gets the next letter.
    domain::ScenarioId branch(domain::ScenarioId base, domain::ScenarioId newId, const QString& words);
    void remove(domain::ScenarioId id);

    /// The demand change of a scenario; absent if it has none.
    [[nodiscard]] std::optional<domain::ScaleDemand> demand(domain::ScenarioId id) const;
    void setDemand(domain::ScenarioId id, const domain::ScaleDemand& demand);

private:
    domain::Scenario* mutableScenario(domain::ScenarioId id);
    std::vector<domain::Scenario> m_stored;
    std::vector<domain::Scenario> m_edited;
};

} // namespace lumos::viewmodels
