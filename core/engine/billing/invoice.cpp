// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/billing/invoice.h"

#include "engine/billing/charge_rating.h"

#include <algorithm>

namespace lumos::engine::billing {

using base::Decimal;
using base::ErrorCode;

namespace {

constexpr std::int64_t kWholeInBasisPoints = 10'000;

/// The days of a period that are billed, and those of its month.
struct BilledDays {
    int billed = 0;
    int month = 0;
};

BilledDays billedDays(const domain::Tenant& tenant, const BillingPeriod& period)
{
    const base::Date from = std::max(period.from, tenant.createdAt.date());
    return {std::max(0, period.to - from), period.from.daysInMonth()};
}

std::int64_t unitsOfKind(std::span<const MeteredQuantity> usage, domain::ResourceKindId kind)
{
    std::int64_t units = 0;
    for (const MeteredQuantity& m : usage)
        units += m.kind == kind ? m.amount.value : 0;
    return units;
}

std::optional<domain::ResourceKindId> kindOf(const domain::Charge& charge)
{
    if (const auto* usage = std::get_if<domain::UsageCharge>(&charge.model))
        return usage->kind;
    if (const auto* tiered = std::get_if<domain::TieredCharge>(&charge.model))
        return tiered->kind;
    return std::nullopt;
}

domain::BillingModel modelOf(const domain::Charge& charge)
{
    static constexpr domain::BillingModel kOfIndex[] = {domain::BillingModel::Fixed, domain::BillingModel::Usage,
                                                        domain::BillingModel::Tiered};
    return kOfIndex[charge.model.index()];
}

/// The calculation of a tiered amount in figures: "102 + 8".
QString sumOf(const std::vector<TierPart>& parts)
{
    QStringList amounts;
    for (const TierPart& p : parts)
        amounts.append(p.amount.toString());
    return amounts.join(QLatin1String(" + "));
}

struct WhyVisitor {
    std::int64_t units;
    BilledDays days;
    const QString& amount;

    base::Text operator()(const domain::FixedCharge& c) const
    {
        if (days.billed == days.month)
            return {QT_TRANSLATE_NOOP("core", "The fixed amount of the month: %1."), {c.amount.toString()}};
        return {QT_TRANSLATE_NOOP("core", "%1 a month for %2 of %3 days: %4."),
                {c.amount.toString(), QString::number(days.billed), QString::number(days.month), amount}};
    }
    base::Text operator()(const domain::UsageCharge& c) const
    {
        const QStringList args{QString::number(units), c.price.toString(), QString::number(c.per), amount,
                               QString::number(c.freeUnits)};
        if (c.freeUnits == 0)
            return {QT_TRANSLATE_NOOP("core", "%1 units at %2 for every %3: %4."), args.mid(0, 4)};
        if (units <= c.freeUnits)
            return {QT_TRANSLATE_NOOP("core", "%1 units, all of them within the %2 free ones."), {args[0], args[4]}};
        return {QT_TRANSLATE_NOOP("core", "%1 units less %5 free ones, at %2 for every %3: %4."), args};
    }
    base::Text operator()(const domain::TieredCharge& c) const
    {
        const auto parts = tierParts(c, units);
        const QString tier = QString::number(c.tiers.empty() ? 0 : tierOf(c, units) + 1);
        const QStringList args{QString::number(units), tier, QString::number(c.tiers.size()),
                               parts ? sumOf(*parts) : amount, amount};
        if (c.mode == domain::TierMode::Volume)
            return {QT_TRANSLATE_NOOP("core", "All %1 units are priced by tier %2 of %3: %4."),
                    {args[0], args[1], args[2], amount}};
        return {QT_TRANSLATE_NOOP("core", "%1 units reach tier %2 of %3, and every tier pays its own part: %4 = %5."),
                args};
    }
};

base::Status checkPeriod(const BillingPeriod& period)
{
    if (period.from < period.to && period.to <= period.from.firstOfMonth().addMonths(1))
        return {};
    return base::fail(
        ErrorCode::InvalidArgument,
        {QT_TRANSLATE_NOOP("core", "%1 to %2 is not a calendar month or a part of one."),
         {period.from.toIso(), period.to.toIso()}},
        {QT_TRANSLATE_NOOP("core", "Free units and tiers count by the month; make one invoice for each month."), {}});
}

base::Result<InvoiceLine> makeLine(const domain::Charge& charge, std::span<const MeteredQuantity> usage,
                                   BilledDays days, base::Currency currency)
{
    InvoiceLine line;
    line.charge = charge.name;
    line.model = modelOf(charge);
    line.kind = kindOf(charge);
    line.quantity = {line.kind ? unitsOfKind(usage, *line.kind) : 0};
    LUMOS_ASSIGN(const Decimal exact, rate(charge, line.quantity, days.billed, days.month));
    line.amount = base::Money{exact, currency}.rounded();
    const QString amount = exact.toString();
    line.why = std::visit(WhyVisitor{line.quantity.value, days, amount}, charge.model);
    return line;
}

QString invoiceNumber(const domain::Tenant& tenant, const BillingPeriod& period)
{
    return QStringLiteral("INV-%1-%2").arg(period.from.toIso().left(7), tenant.slug);
}

} // namespace

base::Result<Decimal> rate(const domain::Charge& charge, domain::Quantity units, int periodDays, int monthDays)
{
    if (units.value < 0)
        return base::fail(ErrorCode::InvalidArgument,
                          {QT_TRANSLATE_NOOP("core", "%1 units of the charge \"%2\" cannot be billed."),
                           {QString::number(units.value), charge.name}});
    if (monthDays < 1 || periodDays < 0)
        return base::fail(ErrorCode::InvalidArgument,
                          {QT_TRANSLATE_NOOP("core", "%1 of %2 days is not a part of a month."),
                           {QString::number(periodDays), QString::number(monthDays)}});
    Amount amount;
    if (const auto* fixed = std::get_if<domain::FixedCharge>(&charge.model))
        amount = fixed->amount.scaledBy(periodDays, monthDays);
    else if (const auto* usage = std::get_if<domain::UsageCharge>(&charge.model))
        amount = rateUnits(*usage, units.value);
    else
        amount = rateUnits(std::get<domain::TieredCharge>(charge.model), units.value);
    if (!amount)
        return base::fail(ErrorCode::InvalidArgument,
                          {QT_TRANSLATE_NOOP("core", "The amount of the charge \"%1\" is too large."), {charge.name}});
    return *amount;
}

base::Result<Invoice> makeInvoice(const domain::Tenant& tenant, const domain::PriceBook& book,
                                  std::span<const MeteredQuantity> usage, const BillingPeriod& period)
{
    LUMOS_TRY(checkPeriod(period));
    const domain::PricePlan* plan = book.plan(tenant.tier);
    if (plan == nullptr)
        return base::fail(
            ErrorCode::NotFound,
            {QT_TRANSLATE_NOOP("core", "Version %1 of the price book has no plan \"%2\", which %3 is on."),
             {QString::number(book.version), tenant.tier, tenant.slug}},
            {QT_TRANSLATE_NOOP("core", "Give the tenant a tier of the price book."), {}});
    Invoice invoice{tenant.id,
                    invoiceNumber(tenant, period),
                    period,
                    book.version,
                    plan->name,
                    {},
                    {{}, book.currency},
                    {{}, book.currency},
                    {{}, book.currency}};
    const BilledDays days = billedDays(tenant, period);
    invoice.lines.reserve(plan->charges.size());
    for (const domain::Charge& charge : plan->charges) {
        LUMOS_ASSIGN(InvoiceLine line, makeLine(charge, usage, days, book.currency));
        invoice.net += line.amount;
        invoice.lines.push_back(std::move(line));
    }
    invoice.tax =
        base::Money{invoice.net.amount.scaledBy(plan->taxBasisPoints, kWholeInBasisPoints), book.currency}.rounded();
    invoice.total = invoice.net + invoice.tax;
    return invoice;
}

} // namespace lumos::engine::billing
