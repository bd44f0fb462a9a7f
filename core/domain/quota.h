// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "domain/ids.h"
#include "domain/level.h"
#include "domain/resource.h"

namespace lumos::domain {

/// Where a level begins, in hundredths of a percent of the limit. Defaults 80 / 90 / 95 %.
struct Thresholds {
    std::int32_t warning = 8000;
    std::int32_t high = 9000;
    std::int32_t critical = 9500;
    friend bool operator==(const Thresholds&, const Thresholds&) = default;
};

/// Where a limit comes from.
enum class QuotaSource : unsigned char { TypeDefault, Organisation, Tenant, Project };

/// A limit of one tenant in one kind.
struct Quota {
    TenantId tenant;
    ResourceKindId kind;
    Quantity limit;
    Thresholds thresholds;
    QuotaSource source = QuotaSource::Tenant;
    friend bool operator==(const Quota&, const Quota&) = default;
};

/// The present level of one tenant in one kind.
struct Usage {
    TenantId tenant;
    ResourceKindId kind;
    Quantity used;
    base::Instant at;
    friend bool operator==(const Usage&, const Usage&) = default;
};

/// used / limit in hundredths of a percent, rounded down (9700 = 97.00 %); 0 for limit 0 and used 0, 1'000'000 when
/// something is used of a limit of 0. Exact 128-bit arithmetic.
[[nodiscard]] std::int64_t sharePoints(Quantity used, Quantity limit);
/// The one function that turns a use and a limit into a level; exact at the thresholds.
[[nodiscard]] Level levelOf(Quantity used, Quantity limit, const Thresholds& thresholds = {});
[[nodiscard]] QLatin1String name(QuotaSource);
[[nodiscard]] std::optional<QuotaSource> parseQuotaSource(QStringView);
[[nodiscard]] QLatin1String name(Level);

} // namespace lumos::domain
