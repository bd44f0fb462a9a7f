// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/decimal.h"

#include <QTest>

#include <rapidcheck.h>

using lumos::base::Decimal;
using lumos::base::Int128;
using lumos::base::Rounding;

namespace {

/// Up to about 9e18 atoms either way, that is up to 9.2 with all 18 digits, or fewer digits of larger numbers.
rc::Gen<Decimal> anyDecimal()
{
    return rc::gen::map(rc::gen::pair(rc::gen::arbitrary<std::int64_t>(), rc::gen::inRange(0, 19)),
                        [](const std::pair<std::int64_t, int>& p) { return Decimal::fromScaled(p.first, p.second); });
}

rc::Gen<Decimal> smallDecimal()
{
    return rc::gen::map(rc::gen::inRange<std::int64_t>(-2'000'000'000'000'000'000, 2'000'000'000'000'000'000),
                        [](std::int64_t atoms) { return Decimal::fromAtoms(atoms); });
}

/// a * b / 10^18 rounded half up, in plain 128-bit arithmetic; right for products below 1.7e38.
Int128 referenceProduct(Int128 a, Int128 b)
{
    const Int128 product = a * b;
    const Int128 half = Decimal::kOne / 2;
    return product >= 0 ? (product + half) / Decimal::kOne : -((-product + half) / Decimal::kOne);
}

} // namespace

class TestDecimalLaws final : public QObject {
    Q_OBJECT

private slots:
    void additionIsThatOfIntegers();
    void multiplicationMatchesTheReference();
    void textRoundTrips();
    void roundingIsNearest();
    void prorationMatchesTheReference();
};

void TestDecimalLaws::additionIsThatOfIntegers()
{
    QVERIFY(rc::check("a + b, a - b, associativity, order", [] {
        const Decimal a = *anyDecimal();
        const Decimal b = *anyDecimal();
        const Decimal c = *anyDecimal();
        RC_ASSERT((a + b).atoms() == a.atoms() + b.atoms());
        RC_ASSERT((a - b).atoms() == a.atoms() - b.atoms());
        RC_ASSERT(((a + b) + c) == (a + (b + c)));
        RC_ASSERT((a < b) == (a.atoms() < b.atoms()));
        RC_ASSERT((-a + a).isZero());
    }));
}

void TestDecimalLaws::multiplicationMatchesTheReference()
{
    QVERIFY(rc::check("a * b", [] {
        const Decimal a = *smallDecimal();
        const Decimal b = *smallDecimal();
        const auto product = Decimal::multiply(a, b);
        RC_ASSERT(product.has_value());
        RC_ASSERT(product->atoms() == referenceProduct(a.atoms(), b.atoms()));
        RC_ASSERT(*Decimal::multiply(b, a) == *product);
    }));
    QVERIFY(rc::check("(a * m) * n == a * (m * n) for whole m and n", [] {
        const Decimal a = *smallDecimal();
        const auto m = *rc::gen::inRange<std::int64_t>(-1000, 1000);
        const auto n = *rc::gen::inRange<std::int64_t>(-1000, 1000);
        const auto left = Decimal::multiply(*Decimal::multiply(a, Decimal::fromInt(m)), Decimal::fromInt(n));
        RC_ASSERT(*left == *Decimal::multiply(a, Decimal::fromInt(m * n)));
        RC_ASSERT(*left == a * (m * n));
    }));
}

void TestDecimalLaws::textRoundTrips()
{
    QVERIFY(rc::check("parse(toString) is the identity", [] {
        const Decimal a = *anyDecimal();
        const auto back = Decimal::parse(a.toString());
        RC_ASSERT(back.has_value());
        RC_ASSERT(*back == a);
        RC_ASSERT(*Decimal::parse(a.toFixed(18)) == a);
    }));
}

void TestDecimalLaws::roundingIsNearest()
{
    QVERIFY(rc::check("a rounded value is the nearest of its digits", [] {
        const Decimal a = *anyDecimal();
        const int digits = *rc::gen::inRange(0, 19);
        const Decimal unit = Decimal::fromScaled(1, digits);
        const Int128 distance = (a.rounded(digits) - a).atoms();
        RC_ASSERT((distance < 0 ? -distance : distance) * 2 <= unit.atoms());
        RC_ASSERT(a.rounded(digits).atoms() % unit.atoms() == 0);
        RC_ASSERT(a.rounded(digits).rounded(digits) == a.rounded(digits));
        const Decimal down = a.rounded(digits, Rounding::Down);
        RC_ASSERT((a.isNegative() ? down >= a : down <= a));
    }));
}

void TestDecimalLaws::prorationMatchesTheReference()
{
    QVERIFY(rc::check("a * n / d", [] {
        const Decimal a = *smallDecimal();
        const auto n = *rc::gen::inRange<std::int64_t>(-1'000'000, 1'000'000);
        const auto d = *rc::gen::inRange<std::int64_t>(1, 1'000'000);
        const Int128 exact = a.atoms() * n;
        const Int128 magnitude = exact < 0 ? -exact : exact;
        const Int128 rounded = (2 * magnitude + d) / (2 * Int128{d});
        RC_ASSERT(a.scaledBy(n, d).atoms() == (exact < 0 ? -rounded : rounded));
    }));
}

QTEST_APPLESS_MAIN(TestDecimalLaws)
#include "tst_decimal_laws.moc"
