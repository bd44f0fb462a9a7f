// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/quota.h"

#include "base/decimal.h"
#include "domain/slo.h"
#include "domain/word_table.h"

#include <algorithm>
#include <limits>

namespace lumos::domain {

namespace {

constexpr std::int64_t kPointsPerWhole = 10'000;
constexpr std::int64_t kPointsOfZeroLimit = 1'000'000;

constexpr Word<QuotaSource> kSources[] = {{QuotaSource::TypeDefault, "type_default"},
                                          {QuotaSource::Organisation, "organisation"},
                                          {QuotaSource::Tenant, "tenant"},
                                          {QuotaSource::Project, "project"}};
constexpr Word<Level> kLevels[] = {{Level::Unknown, "unknown"}, {Level::Info, "info"}, {Level::Normal, "normal"},
                                   {Level::Warning, "warning"}, {Level::High, "high"}, {Level::Critical, "critical"}};

} // namespace

std::int64_t sharePoints(Quantity used, Quantity limit)
{
    if (used.value <= 0)
        return 0;
    if (limit.value <= 0)
        return kPointsOfZeroLimit;
    const base::Int128 points = base::Int128{used.value} * kPointsPerWhole / limit.value;
    return static_cast<std::int64_t>(std::min<base::Int128>(points, std::numeric_limits<std::int64_t>::max()));
}

Level levelOf(Quantity used, Quantity limit, const Thresholds& thresholds)
{
    if (used.value <= 0)
        return Level::Normal;
    if (limit.value <= 0)
        return Level::Critical;
    // Cross-multiplied, because a share rounded down would hide the last unit below a threshold.
    const base::Int128 weighed = base::Int128{used.value} * kPointsPerWhole;
    const auto reaches = [&](std::int32_t points) { return weighed >= base::Int128{limit.value} * points; };
    if (reaches(thresholds.critical))
        return Level::Critical;
    if (reaches(thresholds.high))
        return Level::High;
    if (reaches(thresholds.warning))
        return Level::Warning;
    return Level::Normal;
}

QLatin1String name(QuotaSource v) { return wordOf(kSources, v); }
std::optional<QuotaSource> parseQuotaSource(QStringView text) { return valueOf(kSources, text); }
QLatin1String name(Level v) { return wordOf(kLevels, v); }
std::optional<Level> parseLevel(QStringView text) { return valueOf(kLevels, text); }

} // namespace lumos::domain
