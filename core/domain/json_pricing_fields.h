// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/json_described.h"
#include "domain/pricing.h"

#include <optional>

/// JSON fields of price books and budgets.
namespace lumos::domain::json {

/// A charge with one optional field for each model; exactly one is set.
struct ChargeFields {
    QString name;
    std::optional<FixedCharge> fixed;
    std::optional<UsageCharge> usage;
    std::optional<TieredCharge> tiered;
};

template <class A, Is<FixedCharge> T>
void describe(A& a, T& v)
{
    a("amount", v.amount);
}

template <class A, Is<UsageCharge> T>
void describe(A& a, T& v)
{
    a("freeUnits", v.freeUnits);
    a("kind", v.kind);
    a("per", v.per);
    a("price", v.price);
}

template <class A, Is<Tier> T>
void describe(A& a, T& v)
{
    a("flatFee", v.flatFee);
    a("price", v.price);
    a("upTo", v.upTo);
}

template <class A, Is<TieredCharge> T>
void describe(A& a, T& v)
{
    a("kind", v.kind);
    a("mode", v.mode);
    a("per", v.per);
    a("tiers", v.tiers);
}

template <class A, Is<ChargeFields> T>
void describe(A& a, T& v)
{
    a("fixed", v.fixed);
    a("name", v.name);
    a("tiered", v.tiered);
    a("usage", v.usage);
}

template <class A, Is<PricePlan> T>
void describe(A& a, T& v)
{
    a("charges", v.charges);
    a("key", v.key);
    a("name", v.name);
    a("taxBasisPoints", v.taxBasisPoints);
}

template <class A, Is<UnitCost> T>
void describe(A& a, T& v)
{
    a("cost", v.cost);
    a("kind", v.kind);
    a("per", v.per);
}

template <class A, Is<PriceBook> T>
void describe(A& a, T& v)
{
    a("currency", v.currency);
    a("effectiveFrom", v.effectiveFrom);
    a("plans", v.plans);
    a("unitCosts", v.unitCosts);
    a("version", v.version);
}

template <class A, Is<Budget> T>
void describe(A& a, T& v)
{
    a("monthly", v.monthly);
    a("tenant", v.tenant);
}

} // namespace lumos::domain::json
