// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/pricing.h"
#include "domain/validation.h"

#include <QTest>

using namespace lumos::domain;
using lumos::base::Currency;
using lumos::base::Decimal;

namespace {

Charge fixed(const char16_t* amount)
{
    return {QStringLiteral("fee"), FixedCharge{*Decimal::parse(QString::fromUtf16(amount))}};
}
Charge usage(std::int64_t per, std::int64_t price)
{
    return {QStringLiteral("gpu"), UsageCharge{kinds::kGpu, Decimal::fromInt(price), per, 0}};
}
Charge tiered(std::vector<Tier> tiers)
{
    return {QStringLiteral("tokens"), TieredCharge{kinds::kTokensIn, TierMode::Graduated, 1000, std::move(tiers)}};
}
Tier tier(std::optional<std::int64_t> upTo, std::int64_t price = 1) { return {upTo, Decimal::fromInt(price), {}}; }

PriceBook bookOf(std::vector<Charge> charges)
{
    PriceBook book;
    book.currency = Currency::cny();
    book.plans = {{QStringLiteral("gold"), QStringLiteral("Gold"), std::move(charges), 600}};
    return book;
}

QString refusal(const PriceBook& book)
{
    const auto status = validate(book);
    return status ? QString() : status.error().toEnglish();
}

} // namespace

class TestPricing final : public QObject {
    Q_OBJECT

private slots:
    void namesTheModelOfAPlan();
    void acceptsGoodBooks();
    void refusesBadCharges();
    void refusesBadPlansAndCosts();
    void findsPlans();
    void validatesBudgets();
};

void TestPricing::namesTheModelOfAPlan()
{
    const auto model = [](std::vector<Charge> charges) {
        return PricePlan{QStringLiteral("p"), {}, std::move(charges), 0}.model();
    };
    QCOMPARE(model({}), BillingModel::Fixed);
    QCOMPARE(model({fixed(u"1")}), BillingModel::Fixed);
    QCOMPARE(model({usage(1, 1), usage(1, 2)}), BillingModel::Usage);
    QCOMPARE(model({tiered({tier({})})}), BillingModel::Tiered);
    QCOMPARE(model({fixed(u"1"), usage(1, 1)}), BillingModel::Hybrid);
    QCOMPARE(QString(name(BillingModel::Hybrid)), QStringLiteral("hybrid"));
    for (const TierMode m : {TierMode::Graduated, TierMode::Volume})
        QCOMPARE(*parseTierMode(QString(name(m))), m);
}

void TestPricing::acceptsGoodBooks()
{
    QVERIFY(validate(bookOf({})).has_value());
    QVERIFY(validate(bookOf({fixed(u"0"), usage(1000, 18), tiered({tier(10), tier(20), tier({})})})).has_value());
    QVERIFY(validate(bookOf({tiered({tier(10), tier(20)})})).has_value());
}

void TestPricing::refusesBadCharges()
{
    QVERIFY(refusal(bookOf({fixed(u"-0.01")})).contains(QStringLiteral("negative")));
    QVERIFY(refusal(bookOf({usage(0, 1)})).contains(QStringLiteral("less than one unit")));
    QVERIFY(refusal(bookOf({usage(1, -1)})).contains(QStringLiteral("gold")));
    QVERIFY(!refusal(bookOf({{QStringLiteral("x"), UsageCharge{kinds::kGpu, {}, 1, -1}}})).isEmpty());
    QVERIFY(refusal(bookOf({tiered({})})).contains(QStringLiteral("no tiers")));
    QVERIFY(refusal(bookOf({tiered({tier({}), tier(10)})})).contains(QStringLiteral("not the last")));
    QVERIFY(refusal(bookOf({tiered({tier(20), tier(10), tier({})})})).contains(QStringLiteral("rising")));
    QVERIFY(refusal(bookOf({tiered({tier(10), tier(10), tier({})})})).contains(QStringLiteral("rising")));
    QVERIFY(!refusal(bookOf({tiered({tier(0), tier({})})})).isEmpty());
    QVERIFY(!refusal(bookOf({tiered({tier({}, -1)})})).isEmpty());
}

void TestPricing::refusesBadPlansAndCosts()
{
    PriceBook book = bookOf({});
    book.version = 0;
    QVERIFY(!validate(book));
    book = bookOf({});
    book.plans.push_back(book.plans.front());
    QVERIFY(refusal(book).contains(QStringLiteral("two plans")));
    book = bookOf({});
    book.plans.front().taxBasisPoints = 10'001;
    QVERIFY(!validate(book));
    book = bookOf({});
    book.plans.front().key.clear();
    QVERIFY(!validate(book));
    book = bookOf({});
    book.unitCosts = {{kinds::kGpu, Decimal::fromInt(12), 1000}};
    QVERIFY(validate(book).has_value());
    book.unitCosts.push_back({kinds::kGpu, Decimal::fromInt(13), 1000});
    QVERIFY(!validate(book));
    book.unitCosts = {{kinds::kGpu, Decimal::fromInt(-1), 1000}};
    QVERIFY(!validate(book));
    book.unitCosts = {{kinds::kGpu, Decimal::fromInt(1), 0}};
    QVERIFY(!validate(book));
}

void TestPricing::findsPlans()
{
    const PriceBook book = bookOf({});
    QCOMPARE(book.plan(u"gold")->name, QStringLiteral("Gold"));
    QVERIFY(book.plan(u"Gold") == nullptr);
}

void TestPricing::validatesBudgets()
{
    QVERIFY(validate(Budget{{}, {Decimal::fromInt(0), Currency::cny()}}).has_value());
    QVERIFY(!validate(Budget{{}, {Decimal::fromInt(-1), Currency::cny()}}));
    QVERIFY(!validate(Budget{{}, {Decimal::fromInt(1), Currency{}}}));
}

QTEST_APPLESS_MAIN(TestPricing)
#include "tst_pricing.moc"
