// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/money.h"

#include <QTest>

using lumos::base::Currency;
using lumos::base::Decimal;
using lumos::base::Money;
using lumos::base::Rounding;

class TestMoney final : public QObject {
    Q_OBJECT

private slots:
    void knowsMinorUnits_data();
    void knowsMinorUnits();
    void refusesUnknownCodes();
    void roundsToTheMinorUnit();
    void addsWithinOneCurrency();
};

void TestMoney::knowsMinorUnits_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("digits");
    QTest::addColumn<QString>("symbol");
    QTest::newRow("yuan") << "CNY" << 2 << QStringLiteral("¥");
    QTest::newRow("yen") << "JPY" << 0 << QStringLiteral("JP¥");
    QTest::newRow("dinar") << "KWD" << 3 << "KWD";
    QTest::newRow("euro") << "EUR" << 2 << QStringLiteral("€");
    QTest::newRow("dollar") << "USD" << 2 << "$";
}

void TestMoney::knowsMinorUnits()
{
    QFETCH(QString, code);
    QFETCH(int, digits);
    QFETCH(QString, symbol);
    const auto currency = Currency::fromCode(code);
    QVERIFY(currency.has_value());
    QCOMPARE(currency->code(), code);
    QCOMPARE(currency->minorDigits(), digits);
    QCOMPARE(currency->symbol(), symbol);
}

void TestMoney::refusesUnknownCodes()
{
    for (const char* code : {"", "cny", "XXX", "CNYX", "C", "¥"})
        QVERIFY2(!Currency::fromCode(QString::fromUtf8(code)), code);
    QVERIFY(Currency::cny() != Currency::usd());
    QVERIFY(Currency{} != Currency::cny());
}

void TestMoney::roundsToTheMinorUnit()
{
    const Money yuan{*Decimal::parse(u"1286420.005"), Currency::cny()};
    QCOMPARE(yuan.rounded().toString(), QStringLiteral("1286420.01 CNY"));
    QCOMPARE(yuan.rounded(Rounding::HalfEven).toString(), QStringLiteral("1286420.00 CNY"));
    QCOMPARE(yuan.rounded(Rounding::Down).toString(), QStringLiteral("1286420.00 CNY"));
    const Money yen{*Decimal::parse(u"99.5"), *Currency::fromCode(u"JPY")};
    QCOMPARE(yen.toString(), QStringLiteral("100 JPY"));
    const Money dinar{*Decimal::parse(u"0.0005"), *Currency::fromCode(u"KWD")};
    QCOMPARE(dinar.rounded().amount.toString(), QStringLiteral("0.001"));
}

void TestMoney::addsWithinOneCurrency()
{
    Money sum{Decimal::fromInt(10), Currency::usd()};
    sum += {*Decimal::parse(u"0.01"), Currency::usd()};
    QCOMPARE(sum.toString(), QStringLiteral("10.01 USD"));
    QVERIFY((sum - sum).isZero());
    QVERIFY(sum == (Money{*Decimal::parse(u"10.01"), Currency::usd()}));
    QVERIFY(sum != (Money{*Decimal::parse(u"10.01"), Currency::cny()}));
}

QTEST_APPLESS_MAIN(TestMoney)
#include "tst_money.moc"
