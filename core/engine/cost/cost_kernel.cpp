// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/cost/cost_kernel.h"

#include "engine/billing/charge_rating.h"
#include "engine/billing/invoice.h"

#include <array>

namespace lumos::engine::cost {

using base::Decimal;
using base::Int128;
using domain::CostCategory;
using domain::ResourceKindId;

namespace {

constexpr std::size_t kCategories = 4;

struct DayAmounts {
    std::array<Decimal, kCategories> cost{};
    std::array<Decimal, kCategories> charge{};
};

Decimal& slot(std::array<Decimal, kCategories>& amounts, CostCategory category)
{
    return amounts[static_cast<std::size_t>(category)];
}

/// Names the rows; shared literals, so that a row costs no allocation.
const QString& serviceName(CostCategory category)
{
    static const std::array<QString, kCategories> kNames{QStringLiteral("gpu"), QStringLiteral("tokens"),
                                                         QStringLiteral("storage"), QStringLiteral("platform")};
    return kNames[static_cast<std::size_t>(category)];
}

/// The price of a month at a day's pace, divided by its days. An amount beyond the range of Decimal is a bug of the
/// price book (PriceBook validation and quantities keep 20 digits of distance from it).
Decimal onePart(billing::Amount monthly, int days)
{
    Q_ASSERT_X(monthly.has_value(), "dayCost", "amount out of range");
    return monthly.value_or(Decimal()).scaledBy(1, days);
}

struct ChargeVisitor {
    const domain::Tenant& tenant;
    const std::vector<std::int64_t>& units;
    base::Date day;
    int minorDigits;
    int days;
    DayAmounts& amounts;

    std::int64_t of(ResourceKindId kind) const { return kind.index < units.size() ? units[kind.index] : 0; }

    void operator()(const domain::FixedCharge& c) const
    {
        if (tenant.level == domain::TenantLevel::Tenant && tenant.createdAt.date() <= day)
            slot(amounts.charge, CostCategory::Other) += fixedPart(c.amount, day, minorDigits);
    }
    template <class Metered>
    void operator()(const Metered& c) const
    {
        slot(amounts.charge, categoryOf(c.kind)) += onePart(billing::rateUnits(c, Int128{of(c.kind)} * days), days);
    }
};

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

std::vector<domain::CostDay> dayCost(const domain::Tenant& tenant, const domain::PriceBook& book,
                                     const domain::ResourceCatalog& catalog,
                                     std::span<const domain::UsageDay> usageOfDay, base::Date day)
{
    std::vector<std::int64_t> units(catalog.size(), 0);
    for (const domain::UsageDay& u : usageOfDay)
        if (u.kind.index < units.size())
            units[u.kind.index] += billing::unitsOf(u);

    DayAmounts amounts;
    for (const domain::UnitCost& c : book.unitCosts) {
        const std::int64_t used = c.kind.index < units.size() ? units[c.kind.index] : 0;
        if (used > 0)
            slot(amounts.cost, categoryOf(c.kind)) += onePart(billing::priceOf(c.cost, used, c.per), 1);
    }
    if (const domain::PricePlan* plan = book.plan(tenant.tier)) {
        const ChargeVisitor visitor{tenant, units, day, book.currency.minorDigits(), day.daysInMonth(), amounts};
        for (const domain::Charge& charge : plan->charges)
            std::visit(visitor, charge.model);
    }

    std::vector<domain::CostDay> rows;
    rows.reserve(kCategories);
    for (std::size_t i = 0; i < kCategories; ++i) {
        if (amounts.cost[i].isZero() && amounts.charge[i].isZero())
            continue;
        const auto category = static_cast<CostCategory>(i);
        rows.push_back({tenant.id,
                        day,
                        category,
                        serviceName(category),
                        {amounts.cost[i], book.currency},
                        {amounts.charge[i], book.currency}});
    }
    return rows;
}

bool isComputed(const domain::CostDay& row) { return row.service == serviceName(row.category); }

base::Money sum(std::span<const domain::CostDay> days, base::Currency currency)
{
    base::Money total{Decimal(), currency};
    for (const domain::CostDay& d : days)
        total += d.cost;
    return total;
}

} // namespace lumos::engine::cost
