// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/history.h"
#include "services/outcomes.h"

#include <span>

namespace lumos::services {

/// Days of usage that a quota forecast is made from.
inline constexpr int kQuotaHistoryDays = 28;
/// How far ahead a quota is looked at.
inline constexpr int kQuotaHorizonDays = 60;

/// One row of a tenant's quotas. `days` are the rows of this tenant and kind by day (may be empty: then only the present
/// is known).
[[nodiscard]] QuotaRow quotaRow(const domain::PlatformSnapshot& snapshot, const domain::Quota& quota,
                                std::span<const domain::UsageDay> days, base::Instant asOf);
/// All quotas of a tenant in catalogue order, from all its usage days sorted by kind. Adds the refusals of the last hour
/// where the platform meters them (kind "rejected_requests").
[[nodiscard]] std::vector<QuotaRow> quotaRows(const domain::PlatformSnapshot& snapshot, domain::TenantId tenant,
                                              std::span<const domain::UsageDay> days, base::Instant asOf);
/// Rows of (tenant, kind) in days sorted by (tenant, kind, day).
[[nodiscard]] std::span<const domain::UsageDay> daysOf(std::span<const domain::UsageDay> days, domain::TenantId tenant,
                                                       domain::ResourceKindId kind);
/// The kind that refused requests are metered as.
[[nodiscard]] std::optional<domain::ResourceKindId> rejectionKind(const domain::ResourceCatalog& catalog);
/// The worst of a tenant's quotas: its level, and the highest use in hundredths of a percent of a limit.
struct WorstQuota {
    domain::Level level = domain::Level::Normal;
    std::int64_t points = -1; ///< -1 = no quotas
};
[[nodiscard]] WorstQuota worstQuota(const domain::PlatformSnapshot& snapshot, domain::TenantId tenant);
/// The quotas of one tenant, O(log n).
[[nodiscard]] std::span<const domain::Quota> quotasOf(const domain::PlatformSnapshot& snapshot,
                                                      domain::TenantId tenant);

} // namespace lumos::services
