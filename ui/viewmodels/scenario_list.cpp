// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewmodels/scenario_list.h"

#include <algorithm>
#include <functional>
#include <map>

namespace lumos::viewmodels {

namespace {

using Scenarios = std::vector<domain::Scenario>;

constexpr int kLongestChain = 32;

const domain::Scenario* scenarioIn(const Scenarios& scenarios, domain::ScenarioId id)
{
    const auto at =
        std::find_if(scenarios.begin(), scenarios.end(), [&](const domain::Scenario& s) { return s.id == id; });
    return at == scenarios.end() ? nullptr : &*at;
}

bool hasLetter(const QString& name)
{
    return !name.isEmpty() && name.front() >= u'A' && name.front() <= u'Z' &&
           (name.size() == 1 || name.at(1).isSpace());
}

} // namespace

void ScenarioList::setStored(Scenarios scenarios)
{
    // A branch stands right of what it is based on; names carry the letters that order them.
    std::stable_sort(scenarios.begin(), scenarios.end(),
                     [](const domain::Scenario& a, const domain::Scenario& b) { return a.name < b.name; });
    Scenarios merged;
    for (const domain::Scenario& s : scenarios) {
        const domain::Scenario* before = scenarioIn(m_stored, s.id);
        const domain::Scenario* edited = scenarioIn(m_edited, s.id);
        if (edited != nullptr)
            merged.push_back(before != nullptr && *before == *edited ? s : *edited);
        else if (before == nullptr)
            merged.push_back(s); // new in the store, not removed here
    }
    for (const domain::Scenario& s : m_edited)
        if (scenarioIn(m_stored, s.id) == nullptr && scenarioIn(scenarios, s.id) == nullptr)
            merged.push_back(s);
    m_stored = std::move(scenarios);
    m_edited = std::move(merged);
}

void ScenarioList::setSaved(const Scenarios& written, const std::vector<domain::ScenarioId>& erased)
{
    for (const domain::ScenarioId id : erased)
        std::erase_if(m_stored, [&](const domain::Scenario& s) { return s.id == id; });
    for (const domain::Scenario& w : written) {
        std::erase_if(m_stored, [&](const domain::Scenario& s) { return s.id == w.id; });
        m_stored.push_back(w);
    }
}

const domain::Scenario* ScenarioList::find(domain::ScenarioId id) const { return scenarioIn(m_edited, id); }

domain::Scenario* ScenarioList::mutableScenario(domain::ScenarioId id)
{
    const auto at =
        std::find_if(m_edited.begin(), m_edited.end(), [&](const domain::Scenario& s) { return s.id == id; });
    return at == m_edited.end() ? nullptr : &*at;
}

bool ScenarioList::isStored(domain::ScenarioId id) const { return scenarioIn(m_stored, id) != nullptr; }

bool ScenarioList::isChanged(domain::ScenarioId id) const
{
    const domain::Scenario* edited = find(id);
    const domain::Scenario* stored = scenarioIn(m_stored, id);
    return edited != nullptr && (stored == nullptr || !(*stored == *edited));
}

std::vector<domain::ScenarioId> ScenarioList::changed() const
{
    std::vector<domain::ScenarioId> out;
    for (const domain::Scenario& s : m_edited)
        if (isChanged(s.id))
            out.push_back(s.id);
    return out;
}

QString ScenarioList::letterOf(const QString& name) { return name.left(1); }

QString ScenarioList::wordsOf(const QString& name) { return hasLetter(name) ? name.mid(1).trimmed() : name; }

QString ScenarioList::studyOf(domain::ScenarioId id) const
{
    const domain::Scenario* s = find(id);
    for (int step = 0; s != nullptr && step < kLongestChain; ++step) {
        if (!s->study.isEmpty())
            return s->study;
        const domain::Scenario* base = find(s->base);
        if (base == nullptr)
            return wordsOf(s->name).isEmpty() ? s->name : wordsOf(s->name);
        s = base;
    }
    return {};
}

std::vector<StudyEntry> ScenarioList::studies() const
{
    std::map<QString, int> counts;
    for (const domain::Scenario& s : m_edited)
        ++counts[studyOf(s.id)];
    std::vector<StudyEntry> out;
    for (const auto& [name, count] : counts)
        out.push_back({name, count + 1});
    return out;
}

Scenarios ScenarioList::ofStudy(const QString& study) const
{
    Scenarios members;
    for (const domain::Scenario& s : m_edited)
        if (studyOf(s.id) == study)
            members.push_back(s);
    Scenarios out;
    const std::function<void(const domain::Scenario&)> visit = [&](const domain::Scenario& s) {
        if (scenarioIn(out, s.id) != nullptr)
            return;
        out.push_back(s);
        for (const domain::Scenario& child : members)
            if (child.base == s.id)
                visit(child);
    };
    for (const domain::Scenario& s : members)
        if (scenarioIn(members, s.base) == nullptr)
            visit(s);
    for (const domain::Scenario& s : members)
        visit(s); // what stands on itself is shown all the same
    return out;
}

int ScenarioList::depth(domain::ScenarioId id) const
{
    const QString study = studyOf(id);
    int out = 0;
    const domain::Scenario* s = find(id);
    for (s = s != nullptr ? find(s->base) : nullptr; s != nullptr && out < kLongestChain; s = find(s->base))
        out += studyOf(s->id) == study ? 1 : 0;
    return out;
}

std::vector<domain::TimedChange> ScenarioList::inherited(domain::ScenarioId id) const
{
    std::vector<const domain::Scenario*> chain;
    const domain::Scenario* s = find(id);
    for (s = s != nullptr ? find(s->base) : nullptr; s != nullptr && chain.size() < kLongestChain; s = find(s->base))
        chain.push_back(s);
    std::vector<domain::TimedChange> out;
    for (auto it = chain.rbegin(); it != chain.rend(); ++it)
        out.insert(out.end(), (*it)->changes.begin(), (*it)->changes.end());
    return out;
}

QString ScenarioList::nextName(const QString& study, const QString& words) const
{
    // Only "A words" carries a letter; a name of another form takes none away.
    char16_t letter = u'A';
    for (const domain::Scenario& s : m_edited)
        if ((study.isEmpty() || studyOf(s.id) == study) && hasLetter(s.name) && s.name.front() >= QChar(letter) &&
            s.name.front() < u'Z')
            letter = static_cast<char16_t>(s.name.front().unicode() + 1);
    return QStringLiteral("%1 %2").arg(QChar(letter)).arg(words);
}

domain::ScenarioId ScenarioList::branch(domain::ScenarioId base, domain::ScenarioId newId, const QString& words,
                                        const QString& study)
{
    domain::Scenario made;
    made.id = newId;
    made.base = base;
    made.study = study.isEmpty() && !base.isNull() ? studyOf(base) : study;
    made.name = nextName(made.study, words);
    m_edited.push_back(std::move(made));
    return newId;
}

void ScenarioList::duplicate(domain::ScenarioId id, domain::ScenarioId newId, const QString& words)
{
    const domain::Scenario* original = find(id);
    if (original == nullptr)
        return;
    domain::Scenario made = *original;
    made.id = newId;
    made.study = studyOf(id);
    made.name = nextName(made.study, words);
    m_edited.push_back(std::move(made));
}

void ScenarioList::add(domain::Scenario scenario, const QString& study)
{
    if (find(scenario.base) == nullptr)
        scenario.base = {};
    scenario.study = study;
    scenario.name = nextName(study, wordsOf(scenario.name));
    m_edited.push_back(std::move(scenario));
}

void ScenarioList::rename(domain::ScenarioId id, const QString& name)
{
    // A study that was named after its first scenario keeps its name.
    const QString study = studyOf(id);
    if (domain::Scenario* s = mutableScenario(id)) {
        s->name = name;
        if (studyOf(id) != study)
            s->study = study;
    }
}

void ScenarioList::renameStudy(const QString& study, const QString& name)
{
    for (const domain::Scenario& member : ofStudy(study))
        mutableScenario(member.id)->study = name;
}

void ScenarioList::remove(domain::ScenarioId id)
{
    const domain::Scenario* gone = find(id);
    if (gone == nullptr)
        return;
    const domain::ScenarioId base = gone->base;
    const QString study = studyOf(id);
    for (domain::Scenario& s : m_edited)
        if (s.base == id) {
            // Branches of a removed scenario stand on what it stood on, and stay in its study.
            if (s.study.isEmpty())
                s.study = study;
            s.base = base;
        }
    std::erase_if(m_edited, [&](const domain::Scenario& s) { return s.id == id; });
}

void ScenarioList::setChanges(domain::ScenarioId id, std::vector<domain::TimedChange> changes)
{
    if (domain::Scenario* s = mutableScenario(id))
        s->changes = std::move(changes);
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
