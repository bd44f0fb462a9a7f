// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/bench/benches.h"
#include "engine/billing/charge_rating.h"
#include "engine/billing/invoice.h"
#include "engine/cost/cost_kernel.h"

#include <chrono>
#include <cmath>

namespace lumos::ctl {

namespace {

using base::Decimal;
using Clock = std::chrono::steady_clock;

constexpr base::Date kDay{20'780};

Decimal dec(QStringView text) { return *Decimal::parse(text); }

domain::TieredCharge tokenTiers()
{
    domain::TieredCharge c;
    c.kind = domain::kinds::kTokensIn;
    c.per = 1000;
    c.tiers = {{1'000'000, dec(u"0.0200"), dec(u"5")},
               {50'000'000, dec(u"0.0150"), dec(u"3")},
               {std::nullopt, dec(u"0.0123"), {}}};
    return c;
}

domain::PriceBook priceBook()
{
    domain::PriceBook book;
    book.currency = base::Currency::cny();
    domain::PricePlan plan{QStringLiteral("gold"), QStringLiteral("Gold"), {}, 600};
    plan.charges = {
        {QStringLiteral("Base fee"), domain::FixedCharge{dec(u"1999.99")}},
        {QStringLiteral("GPU hours"), domain::UsageCharge{domain::kinds::kGpu, dec(u"12.345"), 1000, 500'000}},
        {QStringLiteral("Tokens"), tokenTiers()}};
    book.plans = {plan};
    book.unitCosts = {{domain::kinds::kGpu, dec(u"8.125"), 1000},
                      {domain::kinds::kTokensIn, dec(u"0.8"), 1'000'000},
                      {domain::kinds::kStorage, dec(u"0.0002"), 1 << 30}};
    return book;
}

domain::Tenant tenant()
{
    domain::Tenant t;
    t.id.uuid = {1, 1};
    t.slug = QStringLiteral("tenant-0001");
    t.tier = QStringLiteral("gold");
    return t;
}

/// Units that are not multiples of anything, another each time.
std::int64_t unitsAt(std::int64_t k) { return 1'234'567 + k * 7919 % 100'000'000; }

/// Calls `work(k)` until the time is over; returns the calls a second.
template <class Work>
double perSecond(double seconds, const Work& work)
{
    constexpr std::int64_t kBatch = 256;
    const auto start = Clock::now();
    std::int64_t k = 0;
    while (Clock::now() - start < std::chrono::duration<double>(seconds))
        for (std::int64_t i = 0; i < kBatch; ++i)
            work(k++);
    return static_cast<double>(k) / std::chrono::duration<double>(Clock::now() - start).count();
}

/// The same tiers in binary floating point: what exactness costs is the ratio.
double floatingTiers(const domain::TieredCharge& c, const std::vector<double>& prices, const std::vector<double>& fees,
                     std::int64_t units)
{
    double total = 0;
    double from = 0;
    const auto wanted = static_cast<double>(units);
    for (std::size_t i = 0; i < c.tiers.size(); ++i) {
        const double end = c.tiers[i].upTo ? std::fmin(wanted, static_cast<double>(*c.tiers[i].upTo)) : wanted;
        total += (end - from) * prices[i] / static_cast<double>(c.per) + fees[i];
        if (end >= wanted)
            break;
        from = end;
    }
    return total;
}

BenchRow linesRow(const BenchContext& context)
{
    const domain::TieredCharge charge = tokenTiers();
    std::vector<double> prices;
    std::vector<double> fees;
    for (const domain::Tier& t : charge.tiers) {
        prices.push_back(t.price.toDouble());
        fees.push_back(t.flatFee.toDouble());
    }
    bool close = true;
    Decimal exact;
    double binary = 0;
    BenchRow row;
    row.name = QStringLiteral("billing.rate.tiered_lines");
    row.unit = QStringLiteral("lines/s");
    row.value = perSecond(context.seconds, [&](std::int64_t k) {
        exact += engine::billing::rateUnits(charge, unitsAt(k)).value_or(Decimal()).rounded(2);
    });
    row.baselineName = QStringLiteral("the same tiers in binary floating point, not exact");
    row.baselineValue = perSecond(context.seconds, [&](std::int64_t k) {
        binary += std::round(floatingTiers(charge, prices, fees, unitsAt(k)) * 100) / 100;
    });
    for (std::int64_t k = 0; k < 1000; ++k)
        close = close && std::fabs(engine::billing::rateUnits(charge, unitsAt(k))->toDouble() -
                                   floatingTiers(charge, prices, fees, unitsAt(k))) < 1e-6;
    row.ratio = row.value / row.baselineValue;
    row.goal = 5e6;
    row.correct = close && binary > 0 && !exact.isZero();
    row.ok = row.correct && row.value >= row.goal;
    return row;
}

BenchRow invoicesRow(const BenchContext& context, const BenchRow& lines)
{
    const domain::PriceBook book = priceBook();
    const domain::Tenant payer = tenant();
    const engine::billing::BillingPeriod month{kDay.firstOfMonth(), kDay.firstOfMonth().addMonths(1)};
    bool exact = true;
    BenchRow row;
    row.name = QStringLiteral("billing.invoices");
    row.unit = QStringLiteral("invoices/s");
    row.value = perSecond(context.seconds, [&](std::int64_t k) {
        const std::vector<engine::billing::MeteredQuantity> usage{{domain::kinds::kGpu, {unitsAt(k)}},
                                                                  {domain::kinds::kTokensIn, {unitsAt(k + 1)}}};
        const auto invoice = engine::billing::makeInvoice(payer, book, usage, month);
        exact = exact && invoice && invoice->total.amount == invoice->net.amount + invoice->tax.amount &&
                invoice->lines.size() == 3;
    });
    row.baselineName = QStringLiteral("rating alone, three tiered lines");
    row.baselineValue = lines.value / 3;
    row.ratio = row.value / row.baselineValue;
    row.goal = 10'000;
    row.correct = exact;
    row.ok = exact && row.value >= row.goal;
    return row;
}

BenchRow dayCostRow(const BenchContext& context, const BenchRow& lines)
{
    const domain::PriceBook book = priceBook();
    const domain::Tenant payer = tenant();
    const domain::ResourceCatalog catalog;
    std::vector<domain::UsageDay> usage(3);
    const domain::ResourceKindId kinds[] = {domain::kinds::kGpu, domain::kinds::kTokensIn, domain::kinds::kStorage};
    for (std::size_t i = 0; i < usage.size(); ++i) {
        usage[i].kind = kinds[i];
        usage[i].hours.fill(123'457);
    }
    Decimal total;
    BenchRow row;
    row.name = QStringLiteral("billing.day_cost");
    row.unit = QStringLiteral("tenant-days/s");
    row.value = perSecond(context.seconds, [&](std::int64_t) {
        for (const domain::CostDay& d : engine::cost::dayCost(payer, book, catalog, usage, kDay))
            total += d.charge.amount;
    });
    row.baselineName = QStringLiteral("rating alone, three tiered lines");
    row.baselineValue = lines.value / 3;
    row.ratio = row.value / row.baselineValue;
    row.goal = 300'000; // 1,000 tenants x 30 days ten times a second
    row.correct = !total.isZero();
    row.ok = row.correct && row.value >= row.goal;
    return row;
}

} // namespace

std::vector<BenchRow> benchBilling(const BenchContext& context)
{
    const BenchRow lines = linesRow(context);
    return {lines, invoicesRow(context, lines), dayCostRow(context, lines)};
}

} // namespace lumos::ctl
