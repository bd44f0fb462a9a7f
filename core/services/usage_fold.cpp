// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/usage_fold.h"

#include "services/counting.h"
#include "services/usage_limit.h"

#include <algorithm>
#include <limits>

namespace lumos::services {

using domain::Aggregation;
using domain::Usage;
using domain::UsageDay;

namespace {

const Usage* levelOf(const domain::PlatformSnapshot& s, domain::TenantId tenant, domain::ResourceKindId kind)
{
    const auto it = std::lower_bound(s.usage.begin(), s.usage.end(), std::pair(tenant, kind),
                                     [](const Usage& u, const auto& key) { return std::pair(u.tenant, u.kind) < key; });
    return it != s.usage.end() && it->tenant == tenant && it->kind == kind ? &*it : nullptr;
}

base::Instant startOfHour(base::Instant at) { return at - base::Duration{at.timeOfDay().ms % kHourMs}; }

std::int64_t sumOf(const UsageDay& day)
{
    std::int64_t sum = 0;
    for (const std::int64_t hour : day.hours)
        sum += std::max<std::int64_t>(0, hour);
    return sum;
}

} // namespace

void UsageFold::Move::add(std::int64_t before, std::int64_t after, Aggregation aggregation)
{
    if (aggregation != Aggregation::Unique)
        by += after - std::max<std::int64_t>(0, before);
    atLeast = std::max(atLeast, after);
}

base::Status UsageFold::add(const domain::UsageRecord& record)
{
    LUMOS_TRY(addTo(record.tenant, record));
    const domain::Tenant* t = m_snapshot.tenant(record.tenant);
    if (t && t->level == domain::TenantLevel::Project && aggregationOf(record.kind) == Aggregation::Sum)
        return addTo(t->parent, record);
    return {};
}

base::Status UsageFold::addTo(domain::TenantId tenant, const domain::UsageRecord& record)
{
    Hour& hour =
        m_days[{tenant, record.kind, record.at.date()}][static_cast<std::size_t>(record.at.timeOfDay().ms / kHourMs)];
    switch (aggregationOf(record.kind)) {
    case Aggregation::Sum: hour.value = std::max<std::int64_t>(0, hour.value) + record.amount.value; break;
    case Aggregation::Max:
    case Aggregation::Unique: hour.value = std::max(hour.value, record.amount.value); break;
    case Aggregation::Latest:
        if (hour.value < 0 || record.at >= hour.at)
            hour.value = record.amount.value;
    }
    hour.at = std::max(hour.at, record.at);
    domain::UsageRecord& newest = m_newest.try_emplace({tenant, record.kind}, record).first->second;
    if (record.at >= newest.at) {
        newest = record;
        newest.tenant = tenant;
    }
    return hour.value > kMostInHour ? base::Status(tooMuchOn(record.at.date())) : base::Status();
}

domain::TenantId UsageFold::ownerOf(domain::TenantId project, domain::ResourceKindId kind) const
{
    const domain::Tenant* t = m_snapshot.tenant(project);
    const bool isLevel = t && t->level == domain::TenantLevel::Project && aggregationOf(kind) != Aggregation::Sum;
    return isLevel ? t->parent : domain::TenantId{};
}

UsageDay UsageFold::merged(UsageDay day, const Hours& reports, const Moves& moves) const
{
    const Aggregation aggregation = aggregationOf(day.kind);
    for (std::size_t h = 0; h < 24; ++h) {
        std::int64_t& hour = day.hours[h];
        const std::int64_t value = reports[h].value;
        if (value >= 0 && aggregation == Aggregation::Sum)
            hour = std::max<std::int64_t>(0, hour) + value;
        else if (value >= 0)
            hour = aggregation == Aggregation::Latest ? value : std::max(hour, value);
        else if (moves[h].atLeast >= 0)
            hour = moves[h].from(hour);
        else
            continue;
        day.peak.value = std::max(day.peak.value, hour);
    }
    return day;
}

base::Status UsageFold::mergeAll(const std::set<Key>& keys, const std::map<Key, Moves>& moves,
                                 const store::HistoryReader& history, const base::StopToken& stop,
                                 const std::function<void(const UsageDay& before, UsageDay after)>& take) const
{
    std::vector<UsageDay> stored;
    LevelKey present;
    for (auto it = keys.begin(); it != keys.end(); ++it) {
        const auto& [tenant, kind, day] = *it;
        if (it == keys.begin() || present != LevelKey{tenant, kind}) {
            present = {tenant, kind};
            const auto next = keys.upper_bound({tenant, kind, base::Date{std::numeric_limits<std::int32_t>::max()}});
            LUMOS_ASSIGN(stored,
                         history.usageDays({day, std::get<base::Date>(*std::prev(next)) + 1, tenant, kind}, stop));
        }
        UsageDay before{tenant, kind, day, {}, {}};
        before.hours.fill(-1);
        const auto known =
            std::find_if(stored.begin(), stored.end(), [d = day](const UsageDay& s) { return s.day == d; });
        if (known != stored.end())
            before = *known;
        const auto reports = m_days.find(*it);
        const auto moved = moves.find(*it);
        UsageDay after = merged(before, reports == m_days.end() ? Hours{} : reports->second,
                                moved == moves.end() ? Moves{} : moved->second);
        if (*std::max_element(after.hours.begin(), after.hours.end()) > kMostInHour)
            return tooMuchOn(day);
        take(before, std::move(after));
    }
    return {};
}

base::Result<std::set<store::OwnHour>> UsageFold::ownHours(const store::HistoryReader& history,
                                                           base::StopToken stop) const
{
    std::set<base::Date> days;
    for (const auto& [key, reports] : m_days)
        if (!ownerOf(std::get<0>(key), std::get<1>(key)).isNull())
            days.insert(std::get<base::Date>(key));
    if (days.empty())
        return std::set<store::OwnHour>{};
    LUMOS_ASSIGN(const auto hours, history.ownHours(*days.begin(), *days.rbegin() + 1, std::move(stop)));
    return std::set<store::OwnHour>(hours.begin(), hours.end());
}

base::Result<std::vector<UsageDay>> UsageFold::days(const std::set<store::OwnHour>& own,
                                                    const store::HistoryReader& history, base::StopToken stop) const
{
    // Projects first: their tenants move by what they moved.
    std::set<Key> projects;
    std::set<Key> tenants;
    for (const auto& [key, reports] : m_days)
        (ownerOf(std::get<0>(key), std::get<1>(key)).isNull() ? tenants : projects).insert(key);
    std::map<Key, Moves> moves;
    std::vector<UsageDay> out;
    LUMOS_TRY(mergeAll(projects, {}, history, stop, [&](const UsageDay& before, UsageDay after) {
        const Key owner{ownerOf(after.tenant, after.kind), after.kind, after.day};
        const Hours& reports = m_days.at({after.tenant, after.kind, after.day});
        Moves& of = moves[owner];
        const auto isOwn = [&](std::size_t h) {
            const auto hour = base::Duration::hours(static_cast<std::int64_t>(h));
            return own.contains({std::get<0>(owner), after.kind, base::Instant::at(after.day, hour)});
        };
        for (std::size_t h = 0; h < 24; ++h)
            if (reports[h].value >= 0 && !isOwn(h))
                of[h].add(before.hours[h], after.hours[h], aggregationOf(after.kind));
        tenants.insert(owner);
        out.push_back(std::move(after));
    }));
    LUMOS_TRY(mergeAll(tenants, moves, history, stop,
                       [&](const UsageDay&, UsageDay after) { out.push_back(std::move(after)); }));
    std::sort(out.begin(), out.end(), [](const UsageDay& a, const UsageDay& b) {
        return std::tie(a.tenant, a.kind, a.day) < std::tie(b.tenant, b.kind, b.day);
    });
    return out;
}

std::int64_t UsageFold::added(const LevelKey& key, base::Date month) const
{
    std::int64_t sum = 0;
    const auto end = m_days.lower_bound({key.first, key.second, month.addMonths(1)});
    for (auto it = m_days.lower_bound({key.first, key.second, month}); it != end; ++it)
        for (const Hour& hour : it->second)
            sum += std::max<std::int64_t>(0, hour.value);
    return sum;
}

base::Status UsageFold::addCounters(const domain::PlatformSnapshot& now, const std::vector<UsageDay>& days,
                                    const store::HistoryReader& history, const base::StopToken& stop, Levels& out) const
{
    for (const auto& [key, newest] : m_newest) {
        const auto& [tenant, kind] = key;
        if (aggregationOf(kind) != Aggregation::Sum)
            continue;
        const Usage* known = levelOf(now, tenant, kind);
        const base::Instant at = known ? std::max(known->at, newest.at) : newest.at;
        const base::Date month = at.date().firstOfMonth();
        if (newest.at.date() < month)
            continue; // late reports of a month that is over
        std::int64_t sum = 0;
        LUMOS_ASSIGN(const std::vector<UsageDay> stored,
                     history.usageDays({month, month.addMonths(1), tenant, kind}, stop));
        for (const UsageDay& d : stored)
            sum += m_days.contains({tenant, kind, d.day}) ? 0 : sumOf(d);
        for (const UsageDay& d : days)
            if (d.tenant == tenant && d.kind == kind && d.day.firstOfMonth() == month)
                sum += sumOf(d);
        // A level that came without its days (a platform from a file) still counts in its month.
        if (known && known->at.date() >= month) {
            std::int64_t counted = 0;
            if (__builtin_add_overflow(known->used.value, added(key, month), &counted))
                return tooMuchOn(month);
            sum = std::max(sum, counted);
        }
        out[key] = {tenant, kind, {sum}, at};
    }
    return {};
}

void UsageFold::addLevels(const domain::PlatformSnapshot& now, const std::set<store::OwnHour>& own, Levels& out) const
{
    std::map<LevelKey, Move> moves;
    for (const auto& [key, newest] : m_newest) {
        const auto& [tenant, kind] = key;
        const Usage* known = levelOf(now, tenant, kind);
        if (aggregationOf(kind) == Aggregation::Sum || (known && known->at > newest.at))
            continue;
        out[key] = {tenant, kind, newest.amount, newest.at};
        const domain::TenantId owner = ownerOf(tenant, kind);
        if (owner.isNull() || own.contains({owner, kind, startOfHour(newest.at)}))
            continue;
        Move& move = moves[{owner, kind}];
        move.add(known ? known->used.value : 0, newest.amount.value, aggregationOf(kind));
        move.at = std::max(move.at, newest.at);
    }
    for (const auto& [key, move] : moves) {
        const auto& [tenant, kind] = key;
        const Usage* known = levelOf(now, tenant, kind);
        if (!out.contains(key))
            out[key] = {tenant,
                        kind,
                        {move.from(known ? known->used.value : 0)},
                        known ? std::max(known->at, move.at) : move.at};
    }
}

base::Result<std::vector<domain::Change>> UsageFold::levels(const domain::PlatformSnapshot& now,
                                                            const std::vector<UsageDay>& days,
                                                            const std::set<store::OwnHour>& own,
                                                            const store::HistoryReader& history,
                                                            base::StopToken stop) const
{
    Levels levels;
    LUMOS_TRY(addCounters(now, days, history, stop, levels));
    addLevels(now, own, levels);
    std::vector<domain::Change> out;
    out.reserve(levels.size());
    for (const auto& [key, level] : levels)
        out.emplace_back(domain::SetUsage{level.tenant, level.kind, level});
    return out;
}

} // namespace lumos::services
