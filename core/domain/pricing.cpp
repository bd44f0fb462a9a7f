// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/pricing.h"

#include "domain/word_table.h"

#include <QSet>

#include <algorithm>

namespace lumos::domain {

namespace {

using base::ErrorCode;
using base::Status;

constexpr std::int32_t kWholeInBasisPoints = 10'000;

constexpr Word<BillingModel> kModels[] = {{BillingModel::Fixed, "fixed"},
                                          {BillingModel::Usage, "usage"},
                                          {BillingModel::Tiered, "tiered"},
                                          {BillingModel::Hybrid, "hybrid"}};

constexpr Word<TierMode> kTierModes[] = {{TierMode::Graduated, "graduated"}, {TierMode::Volume, "volume"}};

/// Plan and charge that a fault lies in.
struct ChargePlace {
    const QString& plan;
    const QString& charge;
};

Status refuse(const ChargePlace& place, const char* source)
{
    return base::fail(ErrorCode::InvalidArgument, {source, {place.charge, place.plan}});
}

Status negativePrice(const ChargePlace& place)
{
    return refuse(place, QT_TRANSLATE_NOOP("core", "The charge \"%1\" of the plan \"%2\" has a negative price."));
}

Status perBelowOne(const ChargePlace& place)
{
    return refuse(
        place, QT_TRANSLATE_NOOP("core", "The charge \"%1\" of the plan \"%2\" has a price for less than one unit."));
}

Status check(const FixedCharge& charge, const ChargePlace& place)
{
    return charge.amount.isNegative() ? negativePrice(place) : Status{};
}

Status check(const UsageCharge& charge, const ChargePlace& place)
{
    if (charge.per < 1)
        return perBelowOne(place);
    if (charge.price.isNegative())
        return negativePrice(place);
    if (charge.freeUnits < 0)
        return refuse(place, QT_TRANSLATE_NOOP(
                                 "core", "The charge \"%1\" of the plan \"%2\" has a negative number of free units."));
    return {};
}

Status check(const TieredCharge& charge, const ChargePlace& place)
{
    if (charge.per < 1)
        return perBelowOne(place);
    if (charge.tiers.empty())
        return refuse(place, QT_TRANSLATE_NOOP("core", "The charge \"%1\" of the plan \"%2\" has no tiers."));
    std::int64_t reached = 0;
    for (std::size_t i = 0; i < charge.tiers.size(); ++i) {
        const Tier& tier = charge.tiers[i];
        if (tier.price.isNegative() || tier.flatFee.isNegative())
            return negativePrice(place);
        if (!tier.upTo && i + 1 < charge.tiers.size())
            return refuse(
                place, QT_TRANSLATE_NOOP(
                           "core",
                           "The charge \"%1\" of the plan \"%2\" has a tier without an end that is not the last one."));
        if (tier.upTo && *tier.upTo <= reached)
            return refuse(
                place, QT_TRANSLATE_NOOP("core",
                                         "The tiers of the charge \"%1\" of the plan \"%2\" are not in rising order."));
        reached = tier.upTo.value_or(reached);
    }
    return {};
}

Status check(const PricePlan& plan)
{
    if (plan.key.isEmpty())
        return base::fail(ErrorCode::InvalidArgument,
                          {QT_TRANSLATE_NOOP("core", "The plan \"%1\" has no key."), {plan.name}});
    if (plan.taxBasisPoints < 0 || plan.taxBasisPoints > kWholeInBasisPoints)
        return base::fail(
            ErrorCode::InvalidArgument,
            {QT_TRANSLATE_NOOP("core", "The tax rate of the plan \"%1\" is not between 0 and 100 percent."),
             {plan.key}});
    for (const Charge& charge : plan.charges)
        LUMOS_TRY(std::visit(
            [&](const auto& model) {
                return check(model, ChargePlace{plan.key, charge.name});
            },
            charge.model));
    return {};
}

Status check(const UnitCost& cost)
{
    if (cost.per < 1)
        return base::fail(ErrorCode::InvalidArgument,
                          {QT_TRANSLATE_NOOP("core", "A unit cost is given for less than one unit."), {}});
    if (cost.cost.isNegative())
        return base::fail(ErrorCode::InvalidArgument, {QT_TRANSLATE_NOOP("core", "A unit cost is negative."), {}});
    return {};
}

} // namespace

BillingModel PricePlan::model() const
{
    if (charges.empty())
        return BillingModel::Fixed;
    const std::size_t first = charges.front().model.index();
    const bool alike =
        std::all_of(charges.begin(), charges.end(), [&](const Charge& c) { return c.model.index() == first; });
    if (!alike)
        return BillingModel::Hybrid;
    static constexpr BillingModel kOfIndex[] = {BillingModel::Fixed, BillingModel::Usage, BillingModel::Tiered};
    return kOfIndex[first];
}

const PricePlan* PriceBook::plan(QStringView key) const
{
    const auto it = std::find_if(plans.begin(), plans.end(), [&](const PricePlan& p) { return p.key == key; });
    return it == plans.end() ? nullptr : &*it;
}

Status validate(const PriceBook& book)
{
    if (book.version < 1)
        return base::fail(
            ErrorCode::InvalidArgument,
            {QT_TRANSLATE_NOOP("core", "The price book version %1 is below 1."), {QString::number(book.version)}});
    QSet<QString> keys;
    for (const PricePlan& plan : book.plans) {
        LUMOS_TRY(check(plan));
        if (keys.contains(plan.key))
            return base::fail(ErrorCode::InvalidArgument,
                              {QT_TRANSLATE_NOOP("core", "The price book has two plans \"%1\"."), {plan.key}});
        keys.insert(plan.key);
    }
    QSet<std::uint16_t> kinds;
    for (const UnitCost& cost : book.unitCosts) {
        LUMOS_TRY(check(cost));
        if (kinds.contains(cost.kind.index))
            return base::fail(
                ErrorCode::InvalidArgument,
                {QT_TRANSLATE_NOOP("core", "The price book has two unit costs of one resource kind."), {}});
        kinds.insert(cost.kind.index);
    }
    return {};
}

QLatin1String name(BillingModel v) { return wordOf(kModels, v); }
QLatin1String name(TierMode v) { return wordOf(kTierModes, v); }
std::optional<TierMode> parseTierMode(QStringView text) { return valueOf(kTierModes, text); }

} // namespace lumos::domain
