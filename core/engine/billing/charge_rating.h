// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/pricing.h"

#include <optional>

namespace lumos::engine::billing {

/// What a unit, or a step of tiers, comes to. All functions are pure and exact to 18 fraction digits (one rounding half
/// up where a price does not divide); nullopt when the amount leaves the range of Decimal. Thread-safe.
using Amount = std::optional<base::Decimal>;

/// price * units / per; 128-bit units, so that a month of unit-hours of petabytes fits.
[[nodiscard]] Amount priceOf(base::Decimal price, base::Int128 units, std::int64_t per);
/// Units above the free ones; `freeTimes` months of free units are granted.
[[nodiscard]] Amount rateUnits(const domain::UsageCharge& charge, base::Int128 units, std::int64_t freeTimes = 1);
/// Graduated: every tier pays its own part and its flat fee once entered, the first one's even at 0 units.
/// Volume: all units at the price of the tier that holds the total, and that tier's flat fee. Units above the end of
/// the last tier pay the last tier's price.
[[nodiscard]] Amount rateUnits(const domain::TieredCharge& charge, base::Int128 units);
/// The part of a graduated charge that falls into tier `index` (0-based): units in it, amount with flat fee.
struct TierPart {
    base::Int128 units = 0;
    base::Decimal amount;
};
/// The parts in tier order; only tiers that are entered. Volume charges have one part: the tier that holds the total.
[[nodiscard]] std::optional<std::vector<TierPart>> tierParts(const domain::TieredCharge& charge, base::Int128 units);
/// Index of the tier that holds `units` (inclusive upper ends); the last one above the end.
[[nodiscard]] std::size_t tierOf(const domain::TieredCharge& charge, base::Int128 units);

} // namespace lumos::engine::billing
