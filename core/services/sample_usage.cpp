// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/sample_story.h"

#include "base/rng.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lumos::services::sample {

namespace {

using namespace domain;

// Office-hours curve with its top at 14:00 UTC, and a weaker weekend; tables instead of cos(), so that no libm decides bytes.
constexpr std::array kHour{0.82, 0.80, 0.79, 0.78, 0.79, 0.81, 0.85, 0.90, 0.96, 1.01, 1.06, 1.10,
                           1.13, 1.15, 1.16, 1.15, 1.13, 1.10, 1.06, 1.02, 0.98, 0.94, 0.90, 0.86};
constexpr std::array kWeekday{1.00, 1.02, 1.03, 1.02, 1.00, 0.88, 0.86};

struct Shape {
    double season; ///< how much of the daily curve shows
    double growthPerDay;
    double noise;
};

Shape shapeOf(ResourceKindId kind)
{
    if (kind == kinds::kStorage)
        return {0.0, 0.0040, 0.0005};
    if (kind == kinds::kApiKeys)
        return {0.0, 0.0015, 0.0};
    if (kind == kinds::kGpu)
        return {0.55, 0.0012, 0.015};
    if (kind == kinds::kTokensPerMin || kind == kinds::kConcurrency)
        return {1.0, 0.0020, 0.030};
    return {0.35, 0.0012, 0.012};
}

/// What the pictures tell of single tenants: Jade River's launch on the last two days.
double event(const SampleSpec& spec, std::int64_t tenant, ResourceKindId kind, std::int64_t hour)
{
    if (tenant != kJadeRiver)
        return 1.0;
    const std::int64_t ago = presentHour(spec) - hour;
    if (kind == kinds::kTokensPerMin)
        return ago <= 1 ? 1.0 : ago <= 30 ? 0.93 : 0.86;
    if (kind == kinds::kGpu)
        return ago <= 16 ? 1.0 : 0.90;
    return 1.0;
}

double rawLevel(const SampleSpec& spec, std::int64_t tenant, ResourceKindId kind, std::int64_t hour)
{
    const Shape s = shapeOf(kind);
    const base::Date day = base::Instant{hour * 3'600'000}.date();
    const auto hourOfDay = static_cast<std::size_t>(hour - std::int64_t{day.days} * 24);
    const double daily = 1.0 + s.season * (kHour[hourOfDay] - 1.0);
    const double weekly = 1.0 + s.season * (kWeekday[static_cast<std::size_t>((day.days + 3) % 7)] - 1.0);
    const double ago = static_cast<double>(presentHour(spec) - hour) / 24.0;
    const double noise =
        s.noise == 0.0
            ? 0.0
            : base::CounterRng::normal({spec.seed, kStreamNoise, kind.index, static_cast<std::uint64_t>(tenant),
                                        static_cast<std::uint64_t>(hour)});
    return daily * weekly * std::max(0.2, 1.0 - s.growthPerDay * ago) * (1.0 + s.noise * noise) *
           event(spec, tenant, kind, hour);
}

/// Hours of one kind of one day; hours that lie in the future stay "not measured".
UsageDay levelDay(const SampleSpec& spec, const PlatformSnapshot& platform, const Tenant& tenant, std::int64_t index,
                  ResourceKindId kind, base::Date day)
{
    UsageDay out{tenant.id, kind, day, {}, {}};
    out.hours.fill(-1);
    const std::int64_t present = platform.used(tenant.id, kind).value;
    const Quota* quota = platform.quota(tenant.id, kind);
    const double now = rawLevel(spec, index, kind, presentHour(spec));
    for (std::int64_t h = 0; h < 24; ++h) {
        const std::int64_t hour = std::int64_t{day.days} * 24 + h;
        if (hour > presentHour(spec))
            break;
        std::int64_t value = hour == presentHour(spec)
                                 ? present
                                 : std::llround(static_cast<double>(present) * rawLevel(spec, index, kind, hour) / now);
        if (kind == kinds::kGpu)
            value = (value + 500) / 1000 * 1000;
        if (quota != nullptr)
            value = std::min(value, quota->limit.value);
        out.hours[static_cast<std::size_t>(h)] = value;
        // The highest minute lies a little over the hourly mean, and never over the limit: the ledger would have refused it.
        const std::int64_t minute = kind == kinds::kTokensPerMin ? value + value / 50 : value;
        out.peak.value = std::max(out.peak.value, quota != nullptr ? std::min(minute, quota->limit.value) : minute);
    }
    return out;
}

UsageDay derivedDay(const UsageDay& from, ResourceKindId kind, std::int64_t factor, std::int64_t divisor)
{
    UsageDay out{from.tenant, kind, from.day, {}, {}};
    out.hours.fill(-1);
    for (std::size_t h = 0; h < 24; ++h)
        if (from.hours[h] >= 0) {
            out.hours[h] = from.hours[h] / divisor * factor + from.hours[h] % divisor * factor / divisor;
            out.peak.value = std::max(out.peak.value, out.hours[h]);
        }
    return out;
}

void addTokenCounters(std::vector<UsageDay>& days, const UsageDay& perMinute)
{
    days.push_back(derivedDay(perMinute, kinds::kTokensIn, 60 * 3, 4));
    days.push_back(derivedDay(perMinute, kinds::kTokensOut, 60, 4));
    days.push_back(derivedDay(perMinute, kinds::kApiCalls, 60, 1500));
    days.push_back(derivedDay(perMinute, kinds::kEgress, 60 * 6, 1));
}

void addRejections(std::vector<UsageDay>& days, const SampleSpec& spec, const UsageDay& perMinute,
                   ResourceKindId rejected)
{
    UsageDay out{perMinute.tenant, rejected, perMinute.day, {}, {}};
    out.hours.fill(-1);
    for (std::int64_t h = 0; h < 24; ++h) {
        const std::int64_t ago = presentHour(spec) - (std::int64_t{perMinute.day.days} * 24 + h);
        if (ago < 0)
            break;
        out.hours[static_cast<std::size_t>(h)] = ago == 0 ? 214 : ago == 1 ? 38 : 0;
    }
    out.peak.value = *std::max_element(out.hours.begin(), out.hours.end());
    days.push_back(out);
}

} // namespace

std::int64_t presentHour(const SampleSpec& spec) { return spec.now.ms / 3'600'000; }

double relativeLevel(const SampleSpec& spec, std::int64_t tenant, ResourceKindId kind, std::int64_t hour)
{
    return rawLevel(spec, tenant, kind, hour) / rawLevel(spec, tenant, kind, presentHour(spec));
}

std::vector<UsageDay> sampleUsageDay(const SampleSpec& spec, const PlatformSnapshot& platform, const Tenant& tenant,
                                     std::int64_t index, base::Date day)
{
    std::vector<UsageDay> days;
    for (const ResourceKindId kind : kStoryKinds) {
        if (platform.used(tenant.id, kind).value == 0)
            continue;
        days.push_back(levelDay(spec, platform, tenant, index, kind, day));
        const UsageDay level = days.back();
        if (kind == kinds::kTokensPerMin) {
            addTokenCounters(days, level);
            if (const auto rejected = platform.catalog.find(u"rejected_requests");
                rejected && index == kJadeRiver && spec.tenants == 42)
                addRejections(days, spec, level, *rejected);
        }
        if (kind == kinds::kGpu)
            if (const auto busy = platform.catalog.find(u"gpu_busy")) {
                UsageDay b = derivedDay(level, *busy, 80, 100);
                for (std::size_t h = 0; h < 24; ++h)
                    if (b.hours[h] > 0)
                        b.hours[h] += std::llround(
                            static_cast<double>(b.hours[h]) * 0.06 *
                            (base::CounterRng::uniform({spec.seed, kStreamNoise, 99, static_cast<std::uint64_t>(index),
                                                        static_cast<std::uint64_t>(day.days) * 24 + h}) -
                             0.5));
                days.push_back(b);
            }
    }
    return days;
}

} // namespace lumos::services::sample
