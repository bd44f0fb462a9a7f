// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/billing/invoice.h"

#include "engine/billing/charge_rating.h"

#include <QTest>

#include <rapidcheck.h>

using namespace lumos;
using namespace lumos::domain;
using namespace lumos::engine::billing;
using base::Date;
using base::Decimal;

namespace {

Decimal dec(QStringView text) { return *Decimal::parse(text); }

Charge tiered(TierMode mode, std::vector<Tier> tiers, std::int64_t per = 1)
{
    TieredCharge c;
    c.kind = kinds::kTokensIn;
    c.mode = mode;
    c.per = per;
    c.tiers = std::move(tiers);
    return {QStringLiteral("tokens"), c};
}

QString amountOf(const Charge& charge, std::int64_t units)
{
    const auto amount = rate(charge, {units}, 30, 30);
    return amount ? amount->toString() : amount.error().toEnglish();
}

Tenant gold()
{
    Tenant t;
    t.id.uuid = {1, 7};
    t.slug = QStringLiteral("tenant-0007");
    t.tier = QStringLiteral("gold");
    t.createdAt = base::Instant::at(Date::fromYmd(2025, 1, 1));
    return t;
}

PriceBook bookOf(std::vector<Charge> charges)
{
    PriceBook book;
    book.version = 3;
    book.currency = base::Currency::cny();
    book.plans = {{QStringLiteral("gold"), QStringLiteral("Gold"), std::move(charges), 600}};
    return book;
}

const BillingPeriod kNovember{Date::fromYmd(2026, 11, 1), Date::fromYmd(2026, 12, 1)};

std::vector<Tier> publishedTiers()
{
    return {{10, dec(u"10"), dec(u"2")}, {20, dec(u"5"), dec(u"3")}, {std::nullopt, dec(u"5"), dec(u"3")}};
}

/// Any valid tier list: rising ends, an open last tier.
TieredCharge anyTiers(TierMode mode)
{
    TieredCharge c;
    c.kind = kinds::kTokensIn;
    c.mode = mode;
    c.per = *rc::gen::inRange<std::int64_t>(1, 50);
    std::int64_t end = 0;
    for (int n = *rc::gen::inRange(0, 4); n > 0; --n) {
        end += *rc::gen::inRange<std::int64_t>(1, 100);
        c.tiers.push_back({end, Decimal::fromScaled(*rc::gen::inRange<std::int64_t>(0, 100'000), 4),
                           Decimal::fromScaled(*rc::gen::inRange<std::int64_t>(0, 1000), 2)});
    }
    c.tiers.push_back({std::nullopt, Decimal::fromScaled(*rc::gen::inRange<std::int64_t>(0, 100'000), 4), {}});
    return c;
}

} // namespace

class TestInvoice final : public QObject {
    Q_OBJECT

private slots:
    void ratesGraduatedTiers_data();
    void ratesGraduatedTiers();
    void ratesVolumeTiers_data();
    void ratesVolumeTiers();
    void ratesUsageAboveFreeUnits();
    void proratesFixedChargesWithOneRounding();
    void countsExactlyWhereBinaryFractionsDoNot();
    void refusesWhatItCannotBill();
    void partsOfTiersAddUp();
    void metersLevelsAsUnitHours();
    void makesAnInvoiceThatAddsUp();
    void explainsEveryLine();
    void billsFromTheDayOfCreation();
    void refusesBadPeriodsAndUnknownPlans();
    void totalsAreExactForAnyPlan();
};

void TestInvoice::ratesGraduatedTiers_data()
{
    QTest::addColumn<std::int64_t>("units");
    QTest::addColumn<QString>("amount");
    QTest::newRow("first flat fee at nothing") << std::int64_t{0} << QStringLiteral("2");
    QTest::newRow("end of tier 1") << std::int64_t{10} << QStringLiteral("102");
    QTest::newRow("into tier 2") << std::int64_t{11} << QStringLiteral("110");
    QTest::newRow("into tier 3") << std::int64_t{21} << QStringLiteral("163");
}

void TestInvoice::ratesGraduatedTiers()
{
    QFETCH(std::int64_t, units);
    QTEST(amountOf(tiered(TierMode::Graduated, publishedTiers()), units), "amount");
}

void TestInvoice::ratesVolumeTiers_data()
{
    QTest::addColumn<std::int64_t>("units");
    QTest::addColumn<QString>("amount");
    QTest::newRow("nothing") << std::int64_t{0} << QStringLiteral("10");
    QTest::newRow("inside tier 1") << std::int64_t{100} << QStringLiteral("210");
    QTest::newRow("crossing makes it cheaper") << std::int64_t{101} << QStringLiteral("101");
    QTest::newRow("last tier with its flat fee") << std::int64_t{300} << QStringLiteral("200");
}

void TestInvoice::ratesVolumeTiers()
{
    QFETCH(std::int64_t, units);
    const Charge c =
        tiered(TierMode::Volume,
               {{100, dec(u"2"), dec(u"10")}, {200, dec(u"1"), {}}, {std::nullopt, dec(u"0.5"), dec(u"50")}});
    QTEST(amountOf(c, units), "amount");
}

void TestInvoice::ratesUsageAboveFreeUnits()
{
    const Charge c{QStringLiteral("gpu"), UsageCharge{kinds::kGpu, dec(u"12.5"), 1000, 500}};
    QCOMPARE(amountOf(c, 0), QStringLiteral("0"));
    QCOMPARE(amountOf(c, 500), QStringLiteral("0"));
    QCOMPARE(amountOf(c, 501), QStringLiteral("0.0125"));
    QCOMPARE(amountOf(c, 2500), QStringLiteral("25"));
}

void TestInvoice::proratesFixedChargesWithOneRounding()
{
    const auto part = [](QStringView amount, int days, int month) {
        return base::Money{*rate({QStringLiteral("base"), FixedCharge{dec(amount)}}, {0}, days, month),
                           base::Currency::usd()}
            .rounded()
            .amount.toString();
    };
    QCOMPARE(part(u"100", 28, 31), QStringLiteral("90.32"));
    QCOMPARE(part(u"9.95", 25, 31), QStringLiteral("8.02"));
    // A ratio kept to nine digits would give .18 here.
    QCOMPARE(part(u"99999999.00", 10, 31), QStringLiteral("32258064.19"));
    QCOMPARE(part(u"100", 31, 31), QStringLiteral("100"));
}

void TestInvoice::countsExactlyWhereBinaryFractionsDoNot()
{
    // 9007199254740993 = 2^53 + 1 has no double.
    QCOMPARE(
        amountOf({QStringLiteral("calls"), UsageCharge{kinds::kApiCalls, dec(u"0.01"), 1, 0}}, 9'007'199'254'740'993),
        QStringLiteral("90071992547409.93"));
    // 0.1 + 0.1 + 0.1 units stay inside a tier up to 0.3 units (tenths as base units).
    QCOMPARE(amountOf(tiered(TierMode::Volume, {{3, dec(u"100"), {}}, {std::nullopt, dec(u"1"), {}}}, 10), 3),
             QStringLiteral("30"));
}

void TestInvoice::refusesWhatItCannotBill()
{
    const Charge dear{QStringLiteral("dear"), UsageCharge{kinds::kApiCalls, dec(u"1000000000"), 1, 0}};
    QVERIFY(amountOf(dear, -1).contains(QLatin1String("cannot be billed")));
    QVERIFY(amountOf(dear, 9'000'000'000'000'000'000).contains(QLatin1String("too large")));
    QVERIFY(!rate(dear, {1}, 1, 0));
}

void TestInvoice::partsOfTiersAddUp()
{
    QVERIFY(rc::check("the parts of a tiered charge add up to it, and its units to the total", [] {
        const TieredCharge c = anyTiers(*rc::gen::element(TierMode::Graduated, TierMode::Volume));
        const std::int64_t units = *rc::gen::inRange<std::int64_t>(0, 1000);
        const auto parts = tierParts(c, units);
        RC_ASSERT(parts.has_value());
        Decimal amount;
        base::Int128 counted = 0;
        for (const TierPart& p : *parts) {
            amount += p.amount;
            counted += p.units;
        }
        RC_ASSERT(counted == base::Int128{units});
        RC_ASSERT(amount == *rateUnits(c, units));
    }));
    QVERIFY(rc::check("a graduated charge never falls when units are added", [] {
        const TieredCharge c = anyTiers(TierMode::Graduated);
        const std::int64_t units = *rc::gen::inRange<std::int64_t>(0, 1000);
        RC_ASSERT(*rateUnits(c, units) <= *rateUnits(c, units + *rc::gen::inRange<std::int64_t>(0, 100)));
    }));
}

void TestInvoice::metersLevelsAsUnitHours()
{
    UsageDay gpu;
    gpu.kind = kinds::kGpu;
    gpu.day = Date::fromYmd(2026, 11, 1);
    gpu.hours.fill(1000);
    UsageDay gap = gpu;
    gap.day = Date::fromYmd(2026, 11, 30);
    gap.hours.fill(-1);
    gap.hours[0] = 500;
    UsageDay outside = gpu;
    outside.day = Date::fromYmd(2026, 12, 1);
    UsageDay calls = gpu;
    calls.kind = kinds::kApiCalls;
    calls.hours.fill(7);
    const auto metered = meter(ResourceCatalog(), std::vector{calls, gpu, gap, outside}, kNovember);
    QCOMPARE(metered.size(), std::size_t{2});
    QCOMPARE(metered[0].kind, kinds::kGpu);
    QCOMPARE(metered[0].amount.value, std::int64_t{24'500});
    QCOMPARE(metered[1].amount.value, std::int64_t{168});
}

void TestInvoice::makesAnInvoiceThatAddsUp()
{
    const PriceBook book = bookOf({{QStringLiteral("Base fee"), FixedCharge{dec(u"1999.99")}},
                                   {QStringLiteral("GPU hours"), UsageCharge{kinds::kGpu, dec(u"12.345"), 1000, 1000}},
                                   tiered(TierMode::Graduated, publishedTiers())});
    const std::vector<MeteredQuantity> usage{{kinds::kGpu, {2001}}, {kinds::kTokensIn, {21}}};
    const auto invoice = makeInvoice(gold(), book, usage, kNovember);
    QVERIFY(invoice.has_value());
    QCOMPARE(invoice->number, QStringLiteral("INV-2026-11-tenant-0007"));
    QCOMPARE(invoice->priceBookVersion, 3);
    QCOMPARE(invoice->plan, QStringLiteral("Gold"));
    QCOMPARE(invoice->lines.size(), std::size_t{3});
    QCOMPARE(invoice->lines[0].amount.amount.toString(), QStringLiteral("1999.99"));
    QCOMPARE(invoice->lines[1].amount.amount.toString(), QStringLiteral("12.36")); // 1001 / 1000 * 12.345 = 12.357345
    QCOMPARE(invoice->lines[1].quantity.value, std::int64_t{2001});
    QCOMPARE(invoice->lines[1].model, BillingModel::Usage);
    QCOMPARE(invoice->lines[2].amount.amount.toString(), QStringLiteral("163"));
    QCOMPARE(invoice->net.amount.toString(), QStringLiteral("2175.35"));
    QCOMPARE(invoice->tax.amount.toString(), QStringLiteral("130.52")); // 130.521
    QCOMPARE(invoice->total.amount.toString(), QStringLiteral("2305.87"));
}

void TestInvoice::explainsEveryLine()
{
    const PriceBook book = bookOf({{QStringLiteral("Base fee"), FixedCharge{dec(u"300")}},
                                   {QStringLiteral("GPU hours"), UsageCharge{kinds::kGpu, dec(u"12.5"), 1000, 0}},
                                   {QStringLiteral("Calls"), UsageCharge{kinds::kApiCalls, dec(u"1"), 1, 100}},
                                   tiered(TierMode::Graduated, publishedTiers())});
    const std::vector<MeteredQuantity> usage{
        {kinds::kGpu, {2000}}, {kinds::kApiCalls, {150}}, {kinds::kTokensIn, {11}}};
    const auto invoice = makeInvoice(gold(), book, usage, kNovember);
    QCOMPARE(invoice->lines[0].why.toEnglish(), QStringLiteral("The fixed amount of the month: 300."));
    QCOMPARE(invoice->lines[1].why.toEnglish(), QStringLiteral("2000 units at 12.5 for every 1000: 25."));
    QCOMPARE(invoice->lines[2].why.toEnglish(), QStringLiteral("150 units less 100 free ones, at 1 for every 1: 50."));
    QCOMPARE(invoice->lines[3].why.toEnglish(),
             QStringLiteral("11 units reach tier 2 of 3, and every tier pays its own part: 102 + 8 = 110."));
}

void TestInvoice::billsFromTheDayOfCreation()
{
    Tenant late = gold();
    late.createdAt = base::Instant::at(Date::fromYmd(2026, 11, 16), base::Duration::hours(9));
    const PriceBook book = bookOf({{QStringLiteral("Base fee"), FixedCharge{dec(u"300")}}});
    const auto invoice = makeInvoice(late, book, {}, kNovember);
    QCOMPARE(invoice->net.amount.toString(), QStringLiteral("150"));
    QCOMPARE(invoice->lines[0].why.toEnglish(), QStringLiteral("300 a month for 15 of 30 days: 150."));
    late.createdAt = base::Instant::at(Date::fromYmd(2026, 12, 16));
    QVERIFY(makeInvoice(late, book, {}, kNovember)->total.isZero());
}

void TestInvoice::refusesBadPeriodsAndUnknownPlans()
{
    const PriceBook book = bookOf({});
    QVERIFY(!makeInvoice(gold(), book, {}, {kNovember.to, kNovember.from}));
    QVERIFY(!makeInvoice(gold(), book, {}, {kNovember.from, kNovember.to + 1}));
    QVERIFY(!makeInvoice(gold(), book, {}, {kNovember.from, kNovember.from}));
    Tenant other = gold();
    other.tier = QStringLiteral("lead");
    const auto refused = makeInvoice(other, book, {}, kNovember);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, base::ErrorCode::NotFound);
}

void TestInvoice::totalsAreExactForAnyPlan()
{
    QVERIFY(rc::check("net is the sum of the rounded lines, total is net and tax", [] {
        std::vector<Charge> charges;
        for (int n = *rc::gen::inRange(0, 5); n > 0; --n)
            charges.push_back(
                {QStringLiteral("c"),
                 UsageCharge{kinds::kGpu, Decimal::fromScaled(*rc::gen::inRange<std::int64_t>(0, 10'000'000), 6),
                             *rc::gen::inRange<std::int64_t>(1, 999), 0}});
        PriceBook book = bookOf(charges);
        book.plans[0].taxBasisPoints = *rc::gen::inRange(0, 10'001);
        const std::vector<MeteredQuantity> usage{
            {kinds::kGpu, {*rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000)}}};
        const auto invoice = makeInvoice(gold(), book, usage, kNovember);
        RC_ASSERT(invoice.has_value());
        Decimal sum;
        for (const InvoiceLine& line : invoice->lines) {
            RC_ASSERT(line.amount.amount == line.amount.amount.rounded(2));
            sum += line.amount.amount;
        }
        RC_ASSERT(invoice->net.amount == sum);
        RC_ASSERT(invoice->total.amount == invoice->net.amount + invoice->tax.amount);
        RC_ASSERT(invoice->tax.amount == sum.scaledBy(book.plans[0].taxBasisPoints, 10'000).rounded(2));
    }));
}

QTEST_APPLESS_MAIN(TestInvoice)
#include "tst_invoice.moc"
