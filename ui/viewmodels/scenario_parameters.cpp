// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewmodels/scenario_parameters.h"

#include <algorithm>

namespace lumos::viewmodels {

namespace {

using Changes = std::vector<domain::TimedChange>;
using Field = ScenarioParameters::Field;

template <class C>
bool isSlot(const domain::Change& change)
{
    const C* c = std::get_if<C>(&change);
    if (c == nullptr)
        return false;
    if constexpr (std::same_as<C, domain::SetQuota>)
        return c->kind == domain::kinds::kTokensPerMin && c->quota.has_value();
    else if constexpr (std::same_as<C, domain::GrowDemand>)
        return c->tenant.isNull();
    else
        return true;
}

template <class C>
bool isWithdrawn(const C& c)
{
    if constexpr (domain::ProspectiveChange<C>)
        return c.withdrawn;
    else
        return false;
}

/// The last change of a kind that stands at the end of a list.
template <class C>
std::optional<C> standing(const Changes& changes)
{
    std::vector<C> have;
    for (const domain::TimedChange& t : changes) {
        if (!isSlot<C>(t.change))
            continue;
        C c = std::get<C>(t.change);
        if (!isWithdrawn(c)) {
            have.push_back(c);
            continue;
        }
        if constexpr (domain::ProspectiveChange<C>)
            c.withdrawn = false;
        if (const auto at = std::find(have.begin(), have.end(), c); at != have.end())
            have.erase(at);
    }
    return have.empty() ? std::nullopt : std::optional(have.back());
}

Changes ownOf(const ScenarioList& list, domain::ScenarioId id)
{
    const domain::Scenario* s = list.find(id);
    return s != nullptr ? s->changes : Changes{};
}

/// The first own change of the kind is replaced where it stands; further ones, and withdrawals, go.
template <class C>
Changes replaced(Changes own, const Changes& inherited, const std::optional<C>& value, std::optional<base::Instant> at)
{
    const auto first = std::find_if(own.begin(), own.end(), [](const auto& t) { return isSlot<C>(t.change); });
    const auto place = first - own.begin();
    std::erase_if(own, [](const auto& t) { return isSlot<C>(t.change); });
    Changes fresh;
    if constexpr (domain::ProspectiveChange<C> && !std::same_as<C, domain::Outage>) {
        std::optional<C> base = standing<C>(inherited);
        if (base == value)
            return own;
        if (base && value) {
            base->withdrawn = true;
            fresh.push_back({*base, std::nullopt});
        }
    }
    if (value)
        fresh.push_back({*value, at});
    own.insert(own.begin() + std::min<std::ptrdiff_t>(place, std::ssize(own)), fresh.begin(), fresh.end());
    return own;
}

/// What a scenario and its bases come to.
struct Standing {
    std::optional<domain::ScaleDemand> demand;
    std::optional<domain::GrowDemand> growth;
    std::optional<domain::SetQuota> cap;
};
Standing standingOf(const Changes& changes)
{
    return {standing<domain::ScaleDemand>(changes), standing<domain::GrowDemand>(changes),
            standing<domain::SetQuota>(changes)};
}

void compareDemand(ScenarioParameters& out, const std::optional<domain::ScaleDemand>& base)
{
    if (!out.demand || out.demand == base)
        return;
    const domain::ScaleDemand was = base.value_or(domain::ScaleDemand{});
    if (out.demand->tenant != was.tenant || !base)
        out.differing.insert(Field::Tenant);
    if (out.demand->percent != was.percent)
        out.differing.insert(Field::Factor);
    if (out.demand->period.from != was.period.from)
        out.differing.insert(Field::From);
    if (out.demand->period.to != was.period.to)
        out.differing.insert(Field::To);
}

bool isShown(const domain::Change& change)
{
    return isSlot<domain::ScaleDemand>(change) || isSlot<domain::GrowDemand>(change) ||
           isSlot<domain::SetQuota>(change) || isSlot<domain::AddNodes>(change) || isSlot<domain::Outage>(change);
}

} // namespace

ScenarioParameters parametersOf(const ScenarioList& list, domain::ScenarioId id)
{
    ScenarioParameters out;
    const Changes own = ownOf(list, id);
    const Changes inherited = list.inherited(id);
    Changes all = inherited;
    all.insert(all.end(), own.begin(), own.end());
    const Standing base = standingOf(inherited);
    const Standing now = standingOf(all);
    out.demand = now.demand;
    out.growth = now.growth;
    out.cap = now.cap;
    compareDemand(out, base.demand);
    if (now.growth != base.growth)
        out.differing.insert(Field::Growth);
    if (now.cap != base.cap)
        out.differing.insert(Field::Cap);
    for (const domain::TimedChange& t : own)
        if (!isShown(t.change)) {
            out.further.push_back(t);
        } else if (const auto* nodes = std::get_if<domain::AddNodes>(&t.change); nodes != nullptr && !out.nodes) {
            out.nodes = *nodes;
            out.online = t.at;
            out.differing.insert({Field::Nodes, Field::Online});
        } else if (nodes != nullptr) {
            out.further.push_back(t);
        }
    out.outage = standing<domain::Outage>(own);
    if (out.outage)
        out.differing.insert({Field::OutageCluster, Field::OutageFrom, Field::OutageTo});
    out.differences = static_cast<int>(out.differing.size() + out.further.size());
    if (!out.further.empty())
        out.differing.insert(Field::Further);
    return out;
}

Changes withDemand(const ScenarioList& list, domain::ScenarioId id, const std::optional<domain::ScaleDemand>& demand)
{
    return replaced(ownOf(list, id), list.inherited(id), demand, std::nullopt);
}

Changes withGrowth(const ScenarioList& list, domain::ScenarioId id, const std::optional<domain::GrowDemand>& growth)
{
    return replaced(ownOf(list, id), list.inherited(id), growth, std::nullopt);
}

Changes withCap(const ScenarioList& list, domain::ScenarioId id, const std::optional<domain::SetQuota>& cap)
{
    const Changes inherited = list.inherited(id);
    const bool isBase = standing<domain::SetQuota>(inherited) == cap;
    return replaced(ownOf(list, id), inherited, isBase ? std::nullopt : cap, std::nullopt);
}

Changes withNodes(const ScenarioList& list, domain::ScenarioId id, const std::optional<domain::AddNodes>& nodes,
                  std::optional<base::Instant> online)
{
    // Only the first addition is edited; others stay as they are.
    Changes own = ownOf(list, id);
    const auto first =
        std::find_if(own.begin(), own.end(), [](const auto& t) { return isSlot<domain::AddNodes>(t.change); });
    if (first == own.end()) {
        if (nodes)
            own.push_back({*nodes, online});
    } else if (nodes) {
        *first = {*nodes, online};
    } else {
        own.erase(first);
    }
    return own;
}

Changes withOutage(const ScenarioList& list, domain::ScenarioId id, const std::optional<domain::Outage>& outage)
{
    return replaced(ownOf(list, id), list.inherited(id), outage, std::nullopt);
}

} // namespace lumos::viewmodels
