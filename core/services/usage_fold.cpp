// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/usage_fold.h"

#include <algorithm>

namespace lumos::services {

using domain::Aggregation;

void UsageFold::add(const domain::UsageRecord& record)
{
    addTo(record.tenant, record);
    const domain::Tenant* t = m_snapshot.tenant(record.tenant);
    if (t && t->level == domain::TenantLevel::Project &&
        m_snapshot.catalog.at(record.kind).aggregation == Aggregation::Sum)
        addTo(t->parent, record);
}

void UsageFold::addTo(domain::TenantId tenant, const domain::UsageRecord& record)
{
    Hour& hour =
        m_days[{tenant, record.kind, record.at.date()}][static_cast<std::size_t>(record.at.timeOfDay().ms / 3'600'000)];
    switch (m_snapshot.catalog.at(record.kind).aggregation) {
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
}

base::Result<std::vector<domain::UsageDay>> UsageFold::days(const store::HistoryReader& history,
                                                            base::StopToken stop) const
{
    std::vector<domain::UsageDay> out;
    std::vector<domain::UsageDay> stored;
    for (auto it = m_days.begin(); it != m_days.end(); ++it) {
        const auto& [tenant, kind, day] = it->first;
        const bool isFirst = out.empty() || out.back().tenant != tenant || out.back().kind != kind;
        if (isFirst) {
            auto last = it;
            while (std::next(last) != m_days.end() && std::get<0>(std::next(last)->first) == tenant &&
                   std::get<1>(std::next(last)->first) == kind)
                ++last;
            LUMOS_ASSIGN(stored, history.usageDays({day, std::get<2>(last->first) + 1, tenant, kind}, stop));
        }
        const auto known =
            std::find_if(stored.begin(), stored.end(), [d = day](const domain::UsageDay& s) { return s.day == d; });
        domain::UsageDay merged{tenant, kind, day, {}, {}};
        merged.hours.fill(-1);
        if (known != stored.end())
            merged = *known;
        const Aggregation aggregation = m_snapshot.catalog.at(kind).aggregation;
        for (std::size_t h = 0; h < 24; ++h) {
            const std::int64_t value = it->second[h].value;
            if (value < 0)
                continue;
            std::int64_t& hour = merged.hours[h];
            if (aggregation == Aggregation::Sum)
                hour = std::max<std::int64_t>(0, hour) + value;
            else
                hour = aggregation == Aggregation::Latest ? value : std::max(hour, value);
            merged.peak.value = std::max(merged.peak.value, hour);
        }
        out.push_back(merged);
    }
    return out;
}

std::vector<domain::Change> UsageFold::levels(const std::vector<domain::UsageDay>& days) const
{
    std::vector<domain::Change> out;
    for (const auto& [key, newest] : m_newest) {
        const auto& [tenant, kind] = key;
        const auto stored =
            std::find_if(m_snapshot.usage.begin(), m_snapshot.usage.end(),
                         [&, t = tenant, k = kind](const domain::Usage& u) { return u.tenant == t && u.kind == k; });
        if (stored != m_snapshot.usage.end() && stored->at > newest.at)
            continue;
        domain::Usage level{tenant, kind, newest.amount, newest.at};
        if (m_snapshot.catalog.at(kind).aggregation == Aggregation::Sum) {
            const base::Date month = newest.at.date().firstOfMonth();
            level.used.value = 0;
            for (const domain::UsageDay& d : days)
                if (d.tenant == tenant && d.kind == kind && d.day.firstOfMonth() == month)
                    for (const std::int64_t hour : d.hours)
                        level.used.value += std::max<std::int64_t>(0, hour);
        }
        out.emplace_back(domain::SetUsage{tenant, kind, level});
    }
    return out;
}

} // namespace lumos::services
