// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/focus_sums.h"

#include "services/counting.h"
#include "services/usage_limit.h"

#include <algorithm>

namespace lumos::services {

using domain::CostDay;
using domain::UsageDay;
using exchange::FocusRow;

namespace {

/// A consumed quantity that is one of our counters: which, and how many base units one of its units is.
struct Counter {
    domain::ResourceKindId kind;
    std::int64_t perUnit = 1;
};
std::optional<Counter> counterOf(const FocusRow& row)
{
    const QString unit = row.consumedUnit.toLower();
    if (unit == u"requests" || unit == u"calls" || unit == u"api calls" || unit == u"api requests")
        return Counter{domain::kinds::kApiCalls, 1};
    if (unit == u"tokens")
        return Counter{row.chargeDescription.contains(QLatin1String("output"), Qt::CaseInsensitive)
                           ? domain::kinds::kTokensOut
                           : domain::kinds::kTokensIn,
                       1};
    if (row.serviceCategory == u"Networking" && unit == u"gb")
        return Counter{domain::kinds::kEgress, 1'000'000'000};
    return std::nullopt;
}

/// Stored days of the span by their key.
template <class Key, class Day, class KeyOf>
std::map<Key, Day> byKey(std::vector<Day>&& days, KeyOf keyOf)
{
    std::map<Key, Day> out;
    for (Day& day : days) {
        Key key = keyOf(day);
        out.emplace(std::move(key), std::move(day));
    }
    return out;
}

/// "12.00 USD" where cost and charge are one, else "12.00 USD, charged 15.00 USD".
QString amountsOf(const CostDay& day)
{
    const QString cost = day.cost.amount.toString() + u' ' + day.cost.currency.code();
    if (day.cost == day.charge)
        return cost;
    return cost + QStringLiteral(", charged ") + day.charge.amount.toString() + u' ' + day.charge.currency.code();
}

/// The hours of both; where both have one, by `overlap`. The first hour in which they differ, -1 where they do not.
int mergeHours(UsageDay& into, const UsageDay& stored, Overlap overlap)
{
    int differs = -1;
    for (std::size_t h = 0; h < 24; ++h) {
        std::int64_t& hour = into.hours[h];
        const std::int64_t old = stored.hours[h];
        if (old < 0)
            continue;
        if (hour < 0)
            hour = old;
        else if (overlap == Overlap::Add)
            hour += old;
        else if (hour != old && differs < 0)
            differs = static_cast<int>(h);
    }
    into.peak.value = *std::max_element(into.hours.begin(), into.hours.end());
    return differs;
}

} // namespace

std::optional<std::int64_t> FocusSums::mostConsumed(const FocusRow& row)
{
    const auto counter = row.consumedQuantity ? counterOf(row) : std::nullopt;
    return counter ? std::optional(kMostInHour / counter->perUnit) : std::nullopt;
}

bool FocusSums::add(const ImportFile& file, const FocusRow& row)
{
    const domain::TenantId tenant = m_tenants.of(row.tenantKey(), row.tenantName());
    if (!addUsage(tenant, file, row))
        return false;
    const base::Date day = row.day();
    m_first = std::min(m_first.value_or(day), day);
    m_last = std::max(m_last, day);
    const domain::CostCategory category = exchange::costCategoryOf(row);
    Cost& cost = m_costs.try_emplace({tenant, day, category, row.serviceName}, Cost{}).first->second;
    if (cost.place.file == nullptr)
        cost = {{tenant, day, category, row.serviceName, m_zero, m_zero}, {&file, row.line}};
    cost.day.cost.amount += row.cost();
    cost.day.charge.amount += row.charge();
    return true;
}

bool FocusSums::addUsage(domain::TenantId tenant, const ImportFile& file, const FocusRow& row)
{
    const auto counter = row.consumedQuantity ? counterOf(row) : std::nullopt;
    if (!counter)
        return true;
    if (!isWithin(*row.consumedQuantity, kMostInHour / counter->perUnit))
        return false;
    Usage& usage = m_usage[{tenant, counter->kind, row.day()}];
    if (usage.place.file == nullptr)
        usage.place = {&file, row.line};
    auto& hour = usage.hours[static_cast<std::size_t>(row.chargePeriod.from.timeOfDay().ms / kHourMs)];
    const base::Decimal sum = hour.value_or(base::Decimal()) + *row.consumedQuantity * counter->perUnit;
    if (!isWithin(sum, kMostInHour))
        return false;
    hour = sum;
    return true;
}

UsageDay FocusSums::dayOf(const UsageKey& key, const Usage& usage)
{
    UsageDay day{std::get<0>(key), std::get<1>(key), std::get<2>(key), {}, {}};
    for (std::size_t h = 0; h < 24; ++h) {
        const auto& hour = usage.hours[h];
        day.hours[h] = hour ? static_cast<std::int64_t>(hour->rounded(0).atoms() / base::Decimal::kOne) : -1;
        day.peak.value = std::max(day.peak.value, day.hours[h]);
    }
    return day;
}

base::Status FocusSums::mergeCosts(const store::HistoryReader& history, Overlap overlap, const base::StopToken& stop,
                                   Merged& into) const
{
    LUMOS_ASSIGN(std::vector<CostDay> days, history.costDays({*m_first, m_last + 1, std::nullopt, std::nullopt}, stop));
    const auto stored = byKey<CostKey>(std::move(days), [](const CostDay& d) {
        return CostKey{d.tenant, d.day, d.category, d.service};
    });
    for (const auto& [key, cost] : m_costs) {
        CostDay day = cost.day;
        const auto old = stored.find(key);
        const bool isKnown = old != stored.end();
        const bool isOfOneCurrency = !isKnown || old->second.cost.currency == day.cost.currency;
        if (isKnown && (!isOfOneCurrency || (overlap == Overlap::Refuse && old->second != day)))
            into.overlaps.push_back({cost.place.file, cost.place.line, QStringLiteral("BilledCost"), amountsOf(day),
                                     amountsOf(old->second)});
        else if (isKnown && overlap == Overlap::Add) {
            day.cost.amount += old->second.cost.amount;
            day.charge.amount += old->second.charge.amount;
        }
        into.batch.costDays.push_back(std::move(day));
    }
    return {};
}

base::Status FocusSums::mergeUsage(const store::HistoryReader& history, Overlap overlap, const base::StopToken& stop,
                                   Merged& into) const
{
    if (m_usage.empty())
        return {};
    LUMOS_ASSIGN(std::vector<UsageDay> days,
                 history.usageDays({*m_first, m_last + 1, std::nullopt, std::nullopt}, stop));
    const auto stored = byKey<UsageKey>(std::move(days), [](const UsageDay& d) {
        return UsageKey{d.tenant, d.kind, d.day};
    });
    for (const auto& [key, usage] : m_usage) {
        UsageDay day = dayOf(key, usage);
        const auto old = stored.find(key);
        const int differs = old == stored.end() ? -1 : mergeHours(day, old->second, overlap);
        if (std::any_of(day.hours.begin(), day.hours.end(), [](std::int64_t hour) { return hour > kMostInHour; }))
            return tooMuchOn(day.day);
        if (differs >= 0 && overlap == Overlap::Refuse)
            into.overlaps.push_back({usage.place.file, usage.place.line, QStringLiteral("ConsumedQuantity"),
                                     QString::number(day.hours[static_cast<std::size_t>(differs)]),
                                     QString::number(old->second.hours[static_cast<std::size_t>(differs)])});
        into.batch.usageDays.push_back(day);
    }
    return {};
}

base::Result<FocusSums::Merged> FocusSums::onto(const store::HistoryReader& history, Overlap overlap,
                                                base::StopToken stop) const
{
    Merged out;
    if (!m_first)
        return out;
    LUMOS_TRY(mergeCosts(history, overlap, stop, out));
    LUMOS_TRY(mergeUsage(history, overlap, stop, out));
    std::sort(out.overlaps.begin(), out.overlaps.end(), [](const FocusOverlap& a, const FocusOverlap& b) {
        return std::tie(a.file->path, a.line) < std::tie(b.file->path, b.line);
    });
    return out;
}

} // namespace lumos::services
