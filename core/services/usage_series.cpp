// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/usage_series.h"

#include "engine/forecasting/forecast.h"
#include "services/counting.h"

#include <algorithm>
#include <cmath>

namespace lumos::services {

namespace {

constexpr std::size_t kHoursPerDay = 24;
constexpr std::size_t kHoursPerWeek = 7 * kHoursPerDay;

std::int64_t hourOf(base::Instant t) { return std::int64_t{t.date().days} * 24 + t.timeOfDay().ms / kHourMs; }

void addTo(double& value, double more) { value = std::isnan(value) ? more : value + more; }

} // namespace

TenantFilter levelTenant(const domain::PlatformSnapshot& snapshot)
{
    return [&snapshot](domain::TenantId id) {
        const domain::Tenant* t = snapshot.tenant(id);
        return t && t->level == domain::TenantLevel::Tenant;
    };
}

TimeSeries hourlySum(std::span<const domain::UsageDay> days, domain::ResourceKindId kind, const base::TimeRange& range,
                     const TenantFilter& of, double unit)
{
    const std::int64_t first = hourOf(range.from);
    const std::int64_t end = std::max(first, hourOf(base::Instant{range.to.ms - 1}) + 1);
    TimeSeries out{base::Instant{first * kHourMs}, base::Duration::hours(1),
                   std::vector<double>(static_cast<std::size_t>(end - first), kNotMeasured)};
    const domain::UsageDay* asked = nullptr;
    bool wanted = false;
    for (const domain::UsageDay& d : days) {
        if (d.kind != kind)
            continue;
        if (!asked || asked->tenant != d.tenant)
            wanted = of(d.tenant);
        asked = &d;
        if (!wanted)
            continue;
        const std::int64_t dayStart = std::int64_t{d.day.days} * 24;
        for (std::int64_t h = std::max(first, dayStart); h < std::min(end, dayStart + 24); ++h) {
            const std::int64_t value = d.hours[static_cast<std::size_t>(h - dayStart)];
            if (value >= 0)
                addTo(out.values[static_cast<std::size_t>(h - first)], static_cast<double>(value) / unit);
        }
    }
    return out;
}

TimeSeries dailySum(std::span<const domain::UsageDay> days, domain::ResourceKindId kind, base::Date from, base::Date to,
                    const TenantFilter& of)
{
    TimeSeries out{base::Instant::at(from), base::Duration::days(1),
                   std::vector<double>(static_cast<std::size_t>(std::max(0, to - from)), kNotMeasured)};
    for (const domain::UsageDay& d : days) {
        if (d.kind != kind || d.day < from || d.day >= to || !of(d.tenant))
            continue;
        for (const std::int64_t value : d.hours)
            if (value >= 0)
                addTo(out.values[static_cast<std::size_t>(d.day - from)], static_cast<double>(value));
    }
    return out;
}

std::optional<double> meanOf(const TimeSeries& series, base::Instant from, base::Instant to)
{
    double sum = 0;
    std::int64_t count = 0;
    for (std::size_t i = 0; i < series.values.size(); ++i) {
        const base::Instant at = series.start + series.step * static_cast<std::int64_t>(i);
        if (at < from || at >= to || std::isnan(series.values[i]))
            continue;
        sum += series.values[i];
        ++count;
    }
    return count == 0 ? std::nullopt : std::optional(sum / static_cast<double>(count));
}

base::TimeRange previous(const base::TimeRange& range) { return {range.from - range.length(), range.from}; }

std::optional<std::int64_t> relativePoints(std::optional<double> now, std::optional<double> before)
{
    if (!now || !before || *before <= 0)
        return std::nullopt;
    return std::llround((*now / *before - 1) * 10'000);
}

ForecastSeries forecastHours(const TimeSeries& hourly, std::size_t hours)
{
    std::size_t measured = hourly.values.size();
    while (measured > 0 && std::isnan(hourly.values[measured - 1]))
        --measured;
    if (measured == 0)
        return {};
    const std::size_t season = measured >= 2 * kHoursPerWeek ? kHoursPerWeek : kHoursPerDay;
    auto forecast = engine::forecasting::forecast(std::span(hourly.values).first(measured), hours, season);
    const base::Instant start = hourly.start + hourly.step * static_cast<std::int64_t>(measured);
    return {{start, hourly.step, std::move(forecast.p10)},
            {start, hourly.step, std::move(forecast.p50)},
            {start, hourly.step, std::move(forecast.p90)}};
}

} // namespace lumos::services
