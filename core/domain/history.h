// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "base/money.h"
#include "domain/ids.h"
#include "domain/resource.h"

#include <array>
#include <vector>

namespace lumos::domain {

/// One tenant and kind over one UTC day, by the hour: levels are hourly means, counters (Aggregation::Sum) hourly sums.
/// -1 = not measured. Rows of a tenant include its projects; project rows are a split of them, so platform sums take
/// rows of level Tenant only. The same holds for Usage and CostDay.
struct UsageDay {
    TenantId tenant;
    ResourceKindId kind;
    base::Date day;
    std::array<std::int64_t, 24> hours{};
    Quantity peak; ///< highest minute of the day (levels) or highest hour (counters)
    friend bool operator==(const UsageDay&, const UsageDay&) = default;
};

/// What a cost line is for; FOCUS ServiceCategory maps onto these, and `service` keeps the source's own name.
enum class CostCategory : unsigned char { Gpu, Tokens, Storage, Other };

/// Cost of one tenant (its projects included) or of one project, service and day. `cost` is what the platform pays, `charge` what the tenant pays.
struct CostDay {
    TenantId tenant;
    base::Date day;
    CostCategory category = CostCategory::Other;
    QString service;
    base::Money cost;
    base::Money charge;
    friend bool operator==(const CostDay&, const CostDay&) = default;
};

/// One metered report as it came in; idempotent by (source, id).
struct UsageRecord {
    QString source;
    QString id;
    TenantId tenant;
    ResourceKindId kind;
    Quantity amount;
    base::Instant at;
    friend bool operator==(const UsageRecord&, const UsageRecord&) = default;
};

[[nodiscard]] QLatin1String name(CostCategory);
[[nodiscard]] std::optional<CostCategory> parseCostCategory(QStringView);

} // namespace lumos::domain
