// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cost/cost_kernel.h"

#include "engine/billing/invoice.h"

#include <QTest>

using namespace lumos;
using namespace lumos::domain;
using base::Date;
using base::Decimal;

namespace {

Decimal dec(QStringView text) { return *Decimal::parse(text); }

Tenant tenantOf(TenantLevel level = TenantLevel::Tenant)
{
    Tenant t;
    t.id.uuid = {1, 7};
    t.level = level;
    t.slug = QStringLiteral("tenant-0007");
    t.tier = QStringLiteral("gold");
    t.createdAt = base::Instant::at(Date::fromYmd(2026, 1, 1));
    return t;
}

PriceBook bookOf(std::vector<Charge> charges, std::vector<UnitCost> costs = {})
{
    PriceBook book;
    book.currency = base::Currency::cny();
    book.plans = {{QStringLiteral("gold"), QStringLiteral("Gold"), std::move(charges), 600}};
    book.unitCosts = std::move(costs);
    return book;
}

UsageDay level(ResourceKindId kind, Date day, std::int64_t everyHour)
{
    UsageDay u;
    u.kind = kind;
    u.day = day;
    u.hours.fill(everyHour);
    return u;
}

Charge tokens(TierMode mode)
{
    TieredCharge c;
    c.kind = kinds::kTokensIn;
    c.mode = mode;
    c.per = 1000;
    c.tiers = {{1'000'000, dec(u"0.02"), dec(u"5")}, {std::nullopt, dec(u"0.01"), dec(u"3")}};
    return {QStringLiteral("tokens"), c};
}

/// A whole month of equal days through both kernels.
struct Month {
    base::Money daily;
    base::Money invoiced;
};
Month steadyMonth(const PriceBook& book, std::vector<UsageDay> day, Date first)
{
    Month m{{{}, book.currency}, {{}, book.currency}};
    std::vector<UsageDay> all;
    for (int d = 0; d < first.daysInMonth(); ++d) {
        for (UsageDay& u : day)
            u.day = first + d;
        all.insert(all.end(), day.begin(), day.end());
        for (const CostDay& row : engine::cost::dayCost(tenantOf(), book, ResourceCatalog(), day, first + d))
            m.daily += row.charge;
    }
    const engine::billing::BillingPeriod period{first, first.addMonths(1)};
    m.invoiced =
        engine::billing::makeInvoice(tenantOf(), book, engine::billing::meter(ResourceCatalog(), all, period), period)
            ->net;
    return m;
}

} // namespace

class TestCostKernel final : public QObject {
    Q_OBJECT

private slots:
    void putsKindsIntoCategories();
    void costsUnitHoursOfLevelsAndUnitsOfCounters();
    void skipsHoursThatWereNotMeasured();
    void spreadsFixedChargesSoThatTheMonthAddsUp_data();
    void spreadsFixedChargesSoThatTheMonthAddsUp();
    void chargesFixedAmountsOnTenantsOnly();
    void aSteadyMonthCostsWhatItsInvoiceSays_data();
    void aSteadyMonthCostsWhatItsInvoiceSays();
    void addsUpRowsOfOneKind();
    void partsOfTheKindsAddUp();
    void sumsCostsExactly();
};

void TestCostKernel::putsKindsIntoCategories()
{
    QCOMPARE(engine::cost::categoryOf(kinds::kGpu), CostCategory::Gpu);
    QCOMPARE(engine::cost::categoryOf(kinds::kTokensOut), CostCategory::Tokens);
    QCOMPARE(engine::cost::categoryOf(kinds::kStorage), CostCategory::Storage);
    QCOMPARE(engine::cost::categoryOf(kinds::kCpu), CostCategory::Other);
    QCOMPARE(engine::cost::categoryOf(ResourceKindId{40}), CostCategory::Other);
}

void TestCostKernel::costsUnitHoursOfLevelsAndUnitsOfCounters()
{
    const Date day = Date::fromYmd(2026, 11, 23);
    // 2 GPUs for 24 hours at 12.5 a GPU-hour, and 24 hours of 1000 tokens at 0.8 a million.
    const PriceBook book = bookOf({}, {{kinds::kGpu, dec(u"12.5"), 1000}, {kinds::kTokensIn, dec(u"0.8"), 1'000'000}});
    const std::vector<UsageDay> usage{level(kinds::kGpu, day, 2000), level(kinds::kTokensIn, day, 1000)};
    const auto rows = engine::cost::dayCost(tenantOf(), book, ResourceCatalog(), usage, day);
    QCOMPARE(rows.size(), std::size_t{2});
    QCOMPARE(rows[0].category, CostCategory::Gpu);
    QCOMPARE(rows[0].cost.amount.toString(), QStringLiteral("600"));
    QCOMPARE(rows[1].category, CostCategory::Tokens);
    QCOMPARE(rows[1].cost.amount.toString(), QStringLiteral("0.0192"));
    QVERIFY(rows[0].charge.isZero());
    QCOMPARE(rows[0].tenant, tenantOf().id);
    QCOMPARE(rows[0].day, day);
}

void TestCostKernel::skipsHoursThatWereNotMeasured()
{
    const Date day = Date::fromYmd(2026, 11, 23);
    UsageDay u = level(kinds::kGpu, day, -1);
    u.hours[3] = 1000;
    const auto rows = engine::cost::dayCost(tenantOf(), bookOf({}, {{kinds::kGpu, dec(u"7"), 1000}}), ResourceCatalog(),
                                            std::vector{u}, day);
    QCOMPARE(rows.size(), std::size_t{1});
    QCOMPARE(rows[0].cost.amount.toString(), QStringLiteral("7"));
}

void TestCostKernel::spreadsFixedChargesSoThatTheMonthAddsUp_data()
{
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("currency");
    for (const char* amount : {"10", "0.01", "99999.99", "3000", "12.3456", "0"})
        for (const char* currency : {"CNY", "JPY", "USD"})
            QTest::addRow("%s %s", amount, currency) << QString::fromLatin1(amount) << QString::fromLatin1(currency);
}

void TestCostKernel::spreadsFixedChargesSoThatTheMonthAddsUp()
{
    QFETCH(QString, amount);
    QFETCH(QString, currency);
    const int digits = base::Currency::fromCode(currency)->minorDigits();
    for (int month = 1; month <= 12; ++month) {
        const Date first = Date::fromYmd(2028, month, 1);
        Decimal total;
        Decimal least = dec(u"1000000");
        Decimal most;
        for (int d = 0; d < first.daysInMonth(); ++d) {
            const Decimal part = engine::cost::fixedPart(dec(amount), first + d, digits);
            total += part;
            if (d > 0) {
                least = std::min(least, part);
                most = std::max(most, part);
            }
        }
        QCOMPARE(total.toString(), dec(amount).toString());
        QVERIFY(most - least <= Decimal::fromScaled(1, digits));
    }
}

void TestCostKernel::chargesFixedAmountsOnTenantsOnly()
{
    const PriceBook book = bookOf({{QStringLiteral("base"), FixedCharge{dec(u"300")}}});
    const Date day = Date::fromYmd(2026, 11, 2);
    const auto rows = engine::cost::dayCost(tenantOf(), book, ResourceCatalog(), {}, day);
    QCOMPARE(rows.size(), std::size_t{1});
    QCOMPARE(rows[0].charge.amount.toString(), QStringLiteral("10"));
    QVERIFY(engine::cost::dayCost(tenantOf(TenantLevel::Project), book, ResourceCatalog(), {}, day).empty());
    QVERIFY(engine::cost::dayCost(tenantOf(), book, ResourceCatalog(), {}, Date::fromYmd(2025, 12, 31)).empty());
}

void TestCostKernel::aSteadyMonthCostsWhatItsInvoiceSays_data()
{
    QTest::addColumn<std::int64_t>("tokensAnHour");
    for (const std::int64_t n : {0, 1, 1000, 1500, 100'000, 123'457})
        QTest::addRow("%lld", static_cast<long long>(n)) << n;
}

void TestCostKernel::aSteadyMonthCostsWhatItsInvoiceSays()
{
    QFETCH(std::int64_t, tokensAnHour);
    UsageCharge gpu{kinds::kGpu, dec(u"8.125"), 1000, 500'000};
    for (const TierMode mode : {TierMode::Graduated, TierMode::Volume}) {
        const PriceBook book = bookOf(
            {{QStringLiteral("base"), FixedCharge{dec(u"1999.99")}}, {QStringLiteral("gpu"), gpu}, tokens(mode)});
        const Date first = Date::fromYmd(2026, 2, 1);
        const Month m =
            steadyMonth(book, {level(kinds::kGpu, first, 1500), level(kinds::kTokensIn, first, tokensAnHour)}, first);
        QVERIFY(!m.invoiced.isZero());
        // The days are exact, the invoice's three lines are rounded once each: at most half a cent apart a line.
        const Decimal gap = m.daily.amount - m.invoiced.amount;
        QVERIFY2(gap <= dec(u"0.015") && dec(u"-0.015") <= gap,
                 qPrintable(m.daily.amount.toString() + u' ' + m.invoiced.amount.toString()));
    }
}

void TestCostKernel::addsUpRowsOfOneKind()
{
    const Date day = Date::fromYmd(2026, 11, 23);
    const PriceBook book = bookOf({tokens(TierMode::Volume)}, {{kinds::kTokensIn, dec(u"1"), 1000}});
    const auto split =
        engine::cost::dayCost(tenantOf(), book, ResourceCatalog(),
                              std::vector{level(kinds::kTokensIn, day, 700), level(kinds::kTokensIn, day, 800)}, day);
    const auto whole = engine::cost::dayCost(tenantOf(), book, ResourceCatalog(),
                                             std::vector{level(kinds::kTokensIn, day, 1500)}, day);
    QVERIFY(split == whole);
    QCOMPARE(split.size(), std::size_t{1});
}

/// What a simulation knows beforehand and what it has stepped are rated apart; together they are the whole day.
void TestCostKernel::partsOfTheKindsAddUp()
{
    const PriceBook book = bookOf({{QStringLiteral("base"), FixedCharge{dec(u"1999.99")}},
                                   {QStringLiteral("gpu"), UsageCharge{kinds::kGpu, dec(u"8.125"), 1000, 500'000}},
                                   {QStringLiteral("cpu"), UsageCharge{kinds::kCpu, dec(u"0.07"), 3, 0}},
                                   tokens(TierMode::Graduated)},
                                  {{kinds::kTokensIn, dec(u"1"), 7}, {kinds::kGpu, dec(u"18"), 1000}});
    const engine::cost::DayRating whole(book, tenantOf().tier);
    const auto [of, rest] = whole.split(std::array{kinds::kGpu, kinds::kTokensIn});
    const std::array usage{engine::cost::KindUnits{kinds::kGpu, 123'457},
                           engine::cost::KindUnits{kinds::kTokensIn, 98'765'432},
                           engine::cost::KindUnits{kinds::kCpu, 1'000'003}};
    const Date day = Date::fromYmd(2026, 2, 1);
    const engine::cost::DayAmounts all = whole.rate(tenantOf(), usage, day);
    const engine::cost::DayAmounts ofKinds = of.rate(tenantOf(), std::span(usage).first(2), day);
    const engine::cost::DayAmounts others = rest.rate(tenantOf(), std::span(usage).last(1), day);
    for (std::size_t c = 0; c < engine::cost::DayAmounts::kCategories; ++c) {
        QCOMPARE((ofKinds.cost[c] + others.cost[c]).toString(), all.cost[c].toString());
        QCOMPARE((ofKinds.charge[c] + others.charge[c]).toString(), all.charge[c].toString());
    }
    QVERIFY(!all.costSum().isZero());
    QVERIFY(all.chargeSum() > ofKinds.chargeSum());
}

void TestCostKernel::sumsCostsExactly()
{
    std::vector<CostDay> days(3);
    for (CostDay& d : days)
        d.cost = {dec(u"0.1"), base::Currency::usd()};
    QCOMPARE(engine::cost::sum(days, base::Currency::usd()).amount.toString(), QStringLiteral("0.3"));
    QVERIFY(engine::cost::sum({}, base::Currency::usd()).isZero());
}

QTEST_APPLESS_MAIN(TestCostKernel)
#include "tst_cost_kernel.moc"
