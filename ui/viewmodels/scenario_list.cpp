// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewmodels/scenario_list.h"

#include <algorithm>

namespace lumos::viewmodels {

void ScenarioList::setStored(std::vector<domain::Scenario> scenarios)
{
    // A branch stands right of what it is based on; names carry the letters that order them.
    std::stable_sort(scenarios.begin(), scenarios.end(),
                     [](const domain::Scenario& a, const domain::Scenario& b) { return a.name < b.name; });
    m_stored = scenarios;
    m_edited = std::move(scenarios);
}

const domain::Scenario* ScenarioList::find(domain::ScenarioId id) const
{
    const auto at =
        std::find_if(m_edited.begin(), m_edited.end(), [&](const domain::Scenario& s) { return s.id == id; });
    return at == m_edited.end() ? nullptr : &*at;
}

domain::Scenario* ScenarioList::mutableScenario(domain::ScenarioId id)
{
    const auto at =
        std::find_if(m_edited.begin(), m_edited.end(), [&](const domain::Scenario& s) { return s.id == id; });
    return at == m_edited.end() ? nullptr : &*at;
}

bool ScenarioList::isChanged(domain::ScenarioId id) const
{
    const domain::Scenario* edited = find(id);
    const auto stored =
        std::find_if(m_stored.begin(), m_stored.end(), [&](const domain::Scenario& s) { return s.id == id; });
    return edited != nullptr && (stored == m_stored.end() || !(*stored == *edited));
}

domain::ScenarioId ScenarioList::branch(domain::ScenarioId base, domain::ScenarioId newId, const QString& words)
{
    // Only "A words" carries a letter; a name of another form takes none away.
    char16_t letter = u'A';
    for (const domain::Scenario& s : m_edited)
        if (const QChar first = s.name.isEmpty() ? QChar() : s.name.front();
            first >= QChar(letter) && first < u'Z' && (s.name.size() == 1 || s.name.at(1).isSpace()))
            letter = static_cast<char16_t>(first.unicode() + 1);
    domain::Scenario made;
    made.id = newId;
    made.base = base;
    made.name = QStringLiteral("%1 %2").arg(QChar(letter)).arg(words);
    m_edited.push_back(made);
    return newId;
}

void ScenarioList::remove(domain::ScenarioId id)
{
    const domain::Scenario* gone = find(id);
    if (gone == nullptr)
        return;
    const domain::ScenarioId base = gone->base;
    m_edited.erase(
        std::remove_if(m_edited.begin(), m_edited.end(), [&](const domain::Scenario& s) { return s.id == id; }),
        m_edited.end());
    // Branches of a removed scenario stand on what it stood on.
    for (domain::Scenario& s : m_edited)
        if (s.base == id)
            s.base = base;
}

std::optional<domain::ScaleDemand> ScenarioList::demand(domain::ScenarioId id) const
{
    if (const domain::Scenario* s = find(id))
        for (const domain::TimedChange& c : s->changes)
            if (const auto* demand = std::get_if<domain::ScaleDemand>(&c.change))
                return *demand;
    return std::nullopt;
}

void ScenarioList::setDemand(domain::ScenarioId id, const domain::ScaleDemand& demand)
{
    domain::Scenario* s = mutableScenario(id);
    if (s == nullptr)
        return;
    for (domain::TimedChange& c : s->changes)
        if (auto* have = std::get_if<domain::ScaleDemand>(&c.change)) {
            *have = demand;
            return;
        }
    s->changes.push_back({demand, std::nullopt});
}

} // namespace lumos::viewmodels
