// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/billing/charge_rating.h"

#include <algorithm>
#include <limits>

namespace lumos::engine::billing {

using base::Decimal;
using base::Int128;

namespace {

Amount plus(Amount a, Amount b)
{
    Int128 sum = 0;
    if (!a || !b || __builtin_add_overflow(a->atoms(), b->atoms(), &sum))
        return std::nullopt;
    return Decimal::fromAtoms(sum);
}

/// Units of a graduated charge that lie in (from, tier.upTo], the last tier being open.
Int128 unitsIn(const domain::TieredCharge& charge, std::size_t index, Int128 from, Int128 units)
{
    const bool open = index + 1 == charge.tiers.size() || !charge.tiers[index].upTo;
    const Int128 end = open ? units : std::min<Int128>(units, *charge.tiers[index].upTo);
    return std::max<Int128>(0, end - from);
}

/// The one walk over the tiers: take(units, amount) for each that is entered; of a volume charge for the one that holds all.
template <class Take>
void eachPart(const domain::TieredCharge& charge, Int128 units, const Take& take)
{
    if (charge.tiers.empty())
        return;
    const bool isVolume = charge.mode == domain::TierMode::Volume;
    const std::size_t last = tierOf(charge, units);
    Int128 from = 0;
    for (std::size_t i = isVolume ? last : 0; i <= last; ++i) {
        const domain::Tier& tier = charge.tiers[i];
        const Int128 inside = isVolume ? units : unitsIn(charge, i, from, units);
        take(inside, plus(priceOf(tier.price, inside, charge.per), tier.flatFee));
        from = tier.upTo.value_or(0);
    }
}

} // namespace

Amount priceOf(Decimal price, Int128 units, std::int64_t per)
{
    Int128 product = 0;
    if (!__builtin_mul_overflow(price.atoms(), units, &product)) {
        const Int128 quotient = product / per;
        const Int128 rest = product - quotient * per;
        const Int128 magnitude = rest < 0 ? -rest : rest;
        const Int128 away = magnitude >= per - magnitude ? (product < 0 ? -1 : 1) : 0; // half up, away from zero
        return Decimal::fromAtoms(quotient + away);
    }
    // The exact product is too wide: whole steps of `per` first, and the part of the last one, which is smaller than the price.
    const Int128 whole = units / per;
    const auto rest = static_cast<std::int64_t>(units % per);
    Int128 atoms = 0;
    if (__builtin_mul_overflow(price.atoms(), whole, &atoms))
        return std::nullopt;
    return plus(Decimal::fromAtoms(atoms), price.scaledBy(rest, per));
}

Amount rateUnits(const domain::UsageCharge& charge, Int128 units, std::int64_t freeTimes)
{
    const Int128 billable = units - Int128{charge.freeUnits} * freeTimes;
    return billable <= 0 ? Amount(Decimal()) : priceOf(charge.price, billable, charge.per);
}

std::size_t tierOf(const domain::TieredCharge& charge, Int128 units)
{
    const auto it = std::find_if(charge.tiers.begin(), charge.tiers.end(),
                                 [&](const domain::Tier& t) { return !t.upTo || units <= *t.upTo; });
    return it == charge.tiers.end() ? charge.tiers.size() - 1 : static_cast<std::size_t>(it - charge.tiers.begin());
}

std::optional<std::vector<TierPart>> tierParts(const domain::TieredCharge& charge, Int128 units)
{
    std::vector<TierPart> parts;
    bool fits = true;
    eachPart(charge, units, [&](Int128 inside, Amount amount) {
        fits = fits && amount;
        parts.push_back({inside, amount.value_or(Decimal())});
    });
    return fits ? std::optional(std::move(parts)) : std::nullopt;
}

Amount rateUnits(const domain::TieredCharge& charge, Int128 units)
{
    Amount total = Decimal();
    eachPart(charge, units, [&](Int128, Amount amount) { total = plus(total, amount); });
    return total;
}

} // namespace lumos::engine::billing
