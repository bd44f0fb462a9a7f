// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cost/day_rating.h"

namespace lumos::engine::cost {

/// Cost of one day of usage of one tenant under a price book: per category what the platform pays (unit costs) and what
/// the tenant pays. Usage and tiered charges price the month at this day's pace and take one day's part of it (so the
/// free units and the tiers of a month are met where a steady month meets them, and a steady month costs what its
/// invoice says); fixed charges are spread over the days of the month in minor units, the first days taking what does
/// not divide, so that the month adds up exactly. Not rounded. At most one row a category, in the order of the
/// categories; rows without cost and charge are left out.
///
/// `usageOfDay` is the usage of `tenant` alone on `day`; rows of one kind add up. Levels count unit-hours, counters
/// units, hours that were not measured nothing. Fixed charges fall on nodes of level Tenant from their day of creation.
/// Used for history and for the present month; a simulation rates its days by the same DayRating. Pure and thread-safe;
/// an allocation each for prices, kinds and result, no text work.
[[nodiscard]] std::vector<domain::CostDay> dayCost(const domain::Tenant& tenant, const domain::PriceBook& book,
                                                   const domain::ResourceCatalog& catalog,
                                                   std::span<const domain::UsageDay> usageOfDay, base::Date day);

/// Whether a row is one of dayCost's, by its service, and not of a file of costs.
[[nodiscard]] bool isComputed(const domain::CostDay& row);

/// Exact sum of the costs (what the platform pays); all rows are of one currency.
[[nodiscard]] base::Money sum(std::span<const domain::CostDay> days, base::Currency currency);

} // namespace lumos::engine::cost
