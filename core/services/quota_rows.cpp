// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/quota_rows.h"

#include "engine/forecasting/forecast.h"
#include "services/counting.h"

#include <algorithm>
#include <cmath>

namespace lumos::services {

namespace {

/// Highest minute of each day, or the day's sum for counters; one value a day from the first row to `today`.
std::vector<double> dailyValues(std::span<const domain::UsageDay> days, bool counter, base::Date today)
{
    if (days.empty() || days.front().day > today)
        return {};
    std::vector<double> out(static_cast<std::size_t>(today - days.front().day + 1), kNotMeasured);
    for (const domain::UsageDay& d : days) {
        if (d.day > today)
            continue;
        double value = static_cast<double>(d.peak.value);
        if (counter) {
            value = 0;
            for (const std::int64_t h : d.hours)
                value += static_cast<double>(std::max<std::int64_t>(0, h));
        }
        out[static_cast<std::size_t>(d.day - days.front().day)] = value;
    }
    return out;
}

std::int64_t hourValue(std::span<const domain::UsageDay> days, base::Instant at)
{
    for (const domain::UsageDay& d : days)
        if (d.day == at.date())
            return d.hours[static_cast<std::size_t>(at.timeOfDay().ms / 3'600'000)];
    return -1;
}

/// Start of the present level: the first hour of the unbroken run of hours at this level or worse.
std::optional<base::Instant> levelSince(const domain::Quota& quota, std::span<const domain::UsageDay> days,
                                        base::Instant asOf, domain::Level level)
{
    if (level < domain::Level::Warning)
        return std::nullopt;
    base::Instant hour{asOf.ms - asOf.ms % 3'600'000};
    std::optional<base::Instant> since;
    for (;; hour = hour - base::Duration::hours(1)) {
        const std::int64_t value = hourValue(days, hour);
        if (value < 0 || domain::levelOf({value}, quota.limit, quota.thresholds) < level)
            return since;
        since = hour;
    }
}

domain::Quantity toQuantity(double value)
{
    return {static_cast<std::int64_t>(std::llround(std::max(0.0, std::min(value, 9e18))))};
}

/// Median forecast of a level: value at the end of the month, and when it reaches the limit.
void foretellLevel(QuotaRow& row, const std::vector<double>& history, base::Instant asOf)
{
    const auto forecast = engine::forecasting::forecast(history, kQuotaHorizonDays, kDaysPerWeek);
    const int toMonthEnd = asOf.date().daysInMonth() - asOf.date().day();
    if (toMonthEnd > 0 && !std::isnan(forecast.p50.front()))
        row.forecastMonthEnd = toQuantity(forecast.p50[static_cast<std::size_t>(toMonthEnd) - 1]);
    else
        row.forecastMonthEnd = row.used;
    const std::int64_t steps = row.limit && row.used < *row.limit
                                   ? engine::forecasting::stepsToLimit(forecast, static_cast<double>(row.limit->value))
                                   : -1;
    if (steps > 0)
        row.reachesLimit = base::Instant::at(asOf.date() + static_cast<int>(steps));
}

/// A counter adds up over the month: used so far and the days that come.
void foretellCounter(QuotaRow& row, const std::vector<double>& history, base::Instant asOf)
{
    const auto forecast =
        engine::forecasting::forecast(std::span(history).first(history.size() - 1), kQuotaHorizonDays, kDaysPerWeek);
    const int left = asOf.date().daysInMonth() - asOf.date().day();
    double sum = static_cast<double>(row.used.value);
    for (int i = 1; i <= left && !std::isnan(forecast.p50.front()); ++i) {
        sum += std::max(0.0, forecast.p50[static_cast<std::size_t>(i)]);
        if (!row.reachesLimit && row.limit && sum >= static_cast<double>(row.limit->value))
            row.reachesLimit = base::Instant::at(asOf.date() + i);
    }
    row.forecastMonthEnd = toQuantity(sum);
}

} // namespace

std::span<const domain::UsageDay> daysOf(std::span<const domain::UsageDay> days, domain::TenantId tenant,
                                         domain::ResourceKindId kind)
{
    const auto key = std::pair(tenant, kind);
    const auto first = std::lower_bound(days.begin(), days.end(), key, [](const domain::UsageDay& d, const auto& k) {
        return std::pair(d.tenant, d.kind) < k;
    });
    const auto last = std::upper_bound(first, days.end(), key, [](const auto& k, const domain::UsageDay& d) {
        return k < std::pair(d.tenant, d.kind);
    });
    return {first, last};
}

std::span<const domain::Quota> quotasOf(const domain::PlatformSnapshot& snapshot, domain::TenantId tenant)
{
    const auto first = std::lower_bound(snapshot.quotas.begin(), snapshot.quotas.end(), tenant,
                                        [](const domain::Quota& q, domain::TenantId id) { return q.tenant < id; });
    const auto last = std::upper_bound(first, snapshot.quotas.end(), tenant,
                                       [](domain::TenantId id, const domain::Quota& q) { return id < q.tenant; });
    return {first, last};
}

std::optional<domain::ResourceKindId> rejectionKind(const domain::ResourceCatalog& catalog)
{
    return catalog.find(u"rejected_requests");
}

WorstQuota worstQuota(const domain::PlatformSnapshot& snapshot, domain::TenantId tenant)
{
    WorstQuota worst;
    for (const domain::Quota& q : quotasOf(snapshot, tenant)) {
        const domain::Quantity used = snapshot.used(tenant, q.kind);
        worst.level = std::max(worst.level, domain::levelOf(used, q.limit, q.thresholds));
        worst.points = std::max(worst.points, domain::sharePoints(used, q.limit));
    }
    return worst;
}

QuotaRow quotaRow(const domain::PlatformSnapshot& snapshot, const domain::Quota& quota,
                  std::span<const domain::UsageDay> days, base::Instant asOf)
{
    QuotaRow row;
    row.kind = quota.kind;
    row.used = snapshot.used(quota.tenant, quota.kind);
    row.limit = quota.limit;
    row.thresholds = quota.thresholds;
    row.source = quota.source;
    row.points = domain::sharePoints(row.used, quota.limit);
    row.level = domain::levelOf(row.used, quota.limit, quota.thresholds);
    row.peak7Days = row.used;
    for (const domain::UsageDay& d : days)
        if (d.day > asOf.date() - 7 && d.day <= asOf.date())
            row.peak7Days = std::max(row.peak7Days, d.peak);
    row.since = levelSince(quota, days, asOf, row.level);
    const bool counter = snapshot.catalog.at(quota.kind).aggregation == domain::Aggregation::Sum;
    const std::vector<double> history = dailyValues(days, counter, asOf.date());
    if (history.size() < 2)
        return row;
    if (counter)
        foretellCounter(row, history, asOf);
    else
        foretellLevel(row, history, asOf);
    return row;
}

std::vector<QuotaRow> quotaRows(const domain::PlatformSnapshot& snapshot, domain::TenantId tenant,
                                std::span<const domain::UsageDay> days, base::Instant asOf)
{
    std::vector<QuotaRow> out;
    for (const domain::Quota& quota : quotasOf(snapshot, tenant))
        out.push_back(quotaRow(snapshot, quota, daysOf(days, tenant, quota.kind), asOf));
    const auto rejected = rejectionKind(snapshot.catalog);
    const std::int64_t count = rejected ? hourValue(daysOf(days, tenant, *rejected), asOf) : -1;
    if (count >= 0)
        for (QuotaRow& row : out)
            if (row.kind == domain::kinds::kTokensPerMin)
                row.rejectedLastHour = count;
    return out;
}

} // namespace lumos::services
