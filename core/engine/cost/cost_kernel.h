// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/history.h"
#include "domain/platform_snapshot.h"

#include <span>
#include <vector>

namespace lumos::engine::cost {

/// Which category a kind's cost belongs to (GPU, tokens, storage, other).
[[nodiscard]] domain::CostCategory categoryOf(domain::ResourceKindId kind);

/// Cost of one day of usage of one tenant under a price book: per category what the platform pays (unit costs) and what
/// the tenant pays (usage and tiered charges of its plan without fixed fees and monthly tiers' carry-over: the day's
/// units at the plan's marginal rate; fixed charges spread evenly over the month). Exact, not rounded. Used for history,
/// for the present month and for every simulated day.
[[nodiscard]] std::vector<domain::CostDay> dayCost(const domain::Tenant& tenant, const domain::PriceBook& book,
                                                  const domain::ResourceCatalog& catalog, std::span<const domain::UsageDay> usageOfDay, base::Date day);

/// Sum of exact amounts; all of one currency.
[[nodiscard]] base::Money sum(std::span<const domain::CostDay> days, base::Currency currency);

} // namespace lumos::engine::cost
