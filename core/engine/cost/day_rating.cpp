// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/cost/day_rating.h"

#include "engine/billing/charge_rating.h"

#include <algorithm>

namespace lumos::engine::cost {

using base::Decimal;
using base::Int128;
using domain::CostCategory;
using domain::ResourceKindId;

namespace {

/// The price of a month at a day's pace, divided by its days. An amount beyond the range of Decimal is a bug of the
/// price book (PriceBook validation and quantities keep 20 digits of distance from it).
Decimal onePart(billing::Amount monthly, int days)
{
    Q_ASSERT_X(monthly.has_value(), "DayRating", "amount out of range");
    return monthly.value_or(Decimal()).scaledBy(1, days);
}

/// Atoms of one unit; 0 where the price does not divide by `per`.
Int128 atomsOfOne(Decimal price, std::int64_t per) { return price.atoms() % per == 0 ? price.atoms() / per : 0; }

std::int64_t unitsOf(std::span<const KindUnits> usage, ResourceKindId kind)
{
    for (const KindUnits& entry : usage)
        if (entry.kind == kind)
            return entry.units;
    return 0;
}

} // namespace

CostCategory categoryOf(ResourceKindId kind)
{
    using namespace domain::kinds;
    if (kind == kGpu || kind == kGpuType)
        return CostCategory::Gpu;
    if (kind == kTokensIn || kind == kTokensOut || kind == kTokensPerMin)
        return CostCategory::Tokens;
    return kind == kStorage ? CostCategory::Storage : CostCategory::Other;
}

Decimal fixedPart(Decimal monthly, base::Date day, int minorDigits)
{
    const int days = day.daysInMonth();
    const int index = day.day() - 1;
    const Int128 unit = Decimal::fromScaled(1, minorDigits).atoms();
    const Int128 whole = monthly.atoms() / unit;
    Int128 part = (whole / days + (index < whole % days ? 1 : 0)) * unit;
    if (index == 0)
        part += monthly.atoms() % unit; // a fraction of the minor unit, if the price has one, is not spread further
    return Decimal::fromAtoms(part);
}

DayRating::DayRating(const domain::PriceBook& book, QStringView tier) : m_minorDigits(book.currency.minorDigits())
{
    const domain::PricePlan* plan = book.plan(tier);
    m_lines.reserve(book.unitCosts.size() + (plan == nullptr ? 0 : plan->charges.size()));
    for (const domain::UnitCost& c : book.unitCosts)
        m_lines.push_back({Line::Model::UnitCost, categoryOf(c.kind), c.kind, &c, atomsOfOne(c.cost, c.per)});
    if (plan != nullptr)
        for (const domain::Charge& charge : plan->charges)
            add(charge);
}

void DayRating::add(const domain::Charge& charge)
{
    if (const auto* fixed = std::get_if<domain::FixedCharge>(&charge.model))
        m_lines.push_back({Line::Model::Fixed, CostCategory::Other, {}, fixed, 0});
    else if (const auto* use = std::get_if<domain::UsageCharge>(&charge.model))
        // Free units are those of a month: what is beyond them does not divide.
        m_lines.push_back({Line::Model::Usage, categoryOf(use->kind), use->kind, use,
                           use->freeUnits == 0 ? atomsOfOne(use->price, use->per) : 0});
    else if (const auto* tiers = std::get_if<domain::TieredCharge>(&charge.model))
        m_lines.push_back({Line::Model::Tiered, categoryOf(tiers->kind), tiers->kind, tiers, 0});
}

std::pair<DayRating, DayRating> DayRating::split(std::span<const ResourceKindId> kinds) const
{
    DayRating of;
    DayRating rest;
    of.m_minorDigits = rest.m_minorDigits = m_minorDigits;
    for (const Line& line : m_lines) {
        const bool isFixed = line.model == Line::Model::Fixed;
        const bool isNamed = !isFixed && std::find(kinds.begin(), kinds.end(), line.kind) != kinds.end();
        (isNamed ? of : rest).m_lines.push_back(line);
    }
    return {std::move(of), std::move(rest)};
}

Decimal DayRating::priceOf(const Line& line, std::int64_t units, int days) const
{
    if (Int128 atoms = 0; line.eachUnit != 0 && !__builtin_mul_overflow(line.eachUnit, Int128{units}, &atoms))
        return units > 0 ? Decimal::fromAtoms(atoms) : Decimal();
    const Int128 month = Int128{units} * days;
    switch (line.model) {
    case Line::Model::UnitCost: {
        const auto& c = *static_cast<const domain::UnitCost*>(line.terms);
        return units > 0 ? onePart(billing::priceOf(c.cost, units, c.per), 1) : Decimal();
    }
    case Line::Model::Usage:
        return onePart(billing::rateUnits(*static_cast<const domain::UsageCharge*>(line.terms), month), days);
    case Line::Model::Tiered:
        return onePart(billing::rateUnits(*static_cast<const domain::TieredCharge*>(line.terms), month), days);
    case Line::Model::Fixed: break;
    }
    return {};
}

DayAmounts DayRating::rate(const domain::Tenant& tenant, std::span<const KindUnits> usage, base::Date day) const
{
    DayAmounts amounts;
    const int days = day.daysInMonth();
    for (const Line& line : m_lines) {
        const auto category = static_cast<std::size_t>(line.category);
        if (line.model == Line::Model::Fixed) {
            if (tenant.level == domain::TenantLevel::Tenant && tenant.createdAt.date() <= day)
                amounts.charge[category] +=
                    fixedPart(static_cast<const domain::FixedCharge*>(line.terms)->amount, day, m_minorDigits);
            continue;
        }
        const Decimal price = priceOf(line, unitsOf(usage, line.kind), days);
        (line.model == Line::Model::UnitCost ? amounts.cost : amounts.charge)[category] += price;
    }
    return amounts;
}

} // namespace lumos::engine::cost
