// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/decimal.h"

#include <QTest>

#include <limits>

using lumos::base::Decimal;
using lumos::base::Int128;
using lumos::base::Rounding;

namespace {

Decimal dec(const char16_t* text)
{
    const auto d = Decimal::parse(QString::fromUtf16(text));
    if (!d)
        qFatal("%s", qPrintable(d.error().toEnglish()));
    return *d;
}

} // namespace

class TestDecimal final : public QObject {
    Q_OBJECT

private slots:
    void wideAmountsRoundAsNarrowOnes();
    void readsNumbers_data();
    void readsNumbers();
    void refusesWhatIsNoNumber_data();
    void refusesWhatIsNoNumber();
    void keepsTheWholeRange();
    void roundsByRule_data();
    void roundsByRule();
    void writesFixedDigits_data();
    void writesFixedDigits();
    void multipliesExactly_data();
    void multipliesExactly();
    void refusesAProductThatDoesNotFit();
    void prorates();
    void addsAndCompares();
};

void TestDecimal::readsNumbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical");
    const std::pair<const char*, const char*> rows[] = {
        {"0", "0"},
        {"-0", "0"},
        {"+7", "7"},
        {"12.50", "12.5"},
        {"-0.5", "-0.5"},
        {".25", "0.25"},
        {"3.", "3"},
        {" 42 ", "42"},
        {"1.5E-7", "0.00000015"},
        {"8e-07", "0.0000008"},
        {"1E3", "1000"},
        {"2.5e+2", "250"},
        {"0.000000000000000001", "0.000000000000000001"},
        {"123456789012345678.123456789012345678", "123456789012345678.123456789012345678"},
        {"0.1000000000000000000000", "0.1"},
        {"1000E-21", "0.000000000000000001"},
        {"0e40", "0"}};
    for (const auto& [text, canonical] : rows)
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(canonical);
}

void TestDecimal::readsNumbers()
{
    QFETCH(QString, text);
    QFETCH(QString, canonical);
    const auto d = Decimal::parse(text);
    QVERIFY2(d.has_value(), qPrintable(text));
    QCOMPARE(d->toString(), canonical);
    QVERIFY(*Decimal::parse(d->toString()) == *d);
}

void TestDecimal::refusesWhatIsNoNumber_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"",
                             " ",
                             ".",
                             "-",
                             "abc",
                             "1,5",
                             "1.2.3",
                             "--1",
                             "1e",
                             "1e x",
                             "1e 5",
                             "1 2",
                             "0x10",
                             "NaN",
                             "inf",
                             "1.0000000000000000001",
                             "1e-19",
                             "1e21",
                             "170141183460469231732",
                             "999999999999999999999999999999999999999999",
                             "１２"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestDecimal::refusesWhatIsNoNumber()
{
    QFETCH(QString, text);
    const auto d = Decimal::parse(text);
    QVERIFY2(!d.has_value(), qPrintable(text));
    QCOMPARE(d.error().code, lumos::base::ErrorCode::Parse);
    QVERIFY(d.error().toEnglish().contains(text.trimmed()));
}

void TestDecimal::keepsTheWholeRange()
{
    QCOMPARE(Decimal::fromInt(std::numeric_limits<std::int64_t>::max()).toString(),
             QStringLiteral("9223372036854775807"));
    QCOMPARE(Decimal::fromInt(std::numeric_limits<std::int64_t>::min()).toString(),
             QStringLiteral("-9223372036854775808"));
    QCOMPARE(Decimal::fromScaled(-12345, 2).toString(), QStringLiteral("-123.45"));
    QCOMPARE(Decimal::fromScaled(1, 18).toString(), QStringLiteral("0.000000000000000001"));
    QCOMPARE(dec(u"170000000000000000000").toString(), QStringLiteral("170000000000000000000"));
    QCOMPARE(dec(u"-2.5").toDouble(), -2.5);
}

void TestDecimal::roundsByRule_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("digits");
    QTest::addColumn<QString>("halfUp");
    QTest::addColumn<QString>("halfEven");
    QTest::addColumn<QString>("down");
    QTest::newRow("tie to odd") << "0.125" << 2 << "0.13"
                                << "0.12"
                                << "0.12";
    QTest::newRow("tie to even") << "0.135" << 2 << "0.14"
                                 << "0.14"
                                 << "0.13";
    QTest::newRow("negative tie") << "-0.125" << 2 << "-0.13"
                                  << "-0.12"
                                  << "-0.12";
    QTest::newRow("just below") << "0.124999999999999999" << 2 << "0.12"
                                << "0.12"
                                << "0.12";
    QTest::newRow("just above") << "0.125000000000000001" << 2 << "0.13"
                                << "0.13"
                                << "0.12";
    QTest::newRow("whole") << "2.5" << 0 << "3"
                           << "2"
                           << "2";
    QTest::newRow("nothing to do") << "1.23" << 2 << "1.23"
                                   << "1.23"
                                   << "1.23";
    QTest::newRow("all digits") << "0.000000000000000001" << 18 << "0.000000000000000001"
                                << "0.000000000000000001"
                                << "0.000000000000000001";
    QTest::newRow("carry") << "99.995" << 2 << "100"
                           << "100"
                           << "99.99";
}

void TestDecimal::roundsByRule()
{
    QFETCH(QString, text);
    QFETCH(int, digits);
    QFETCH(QString, halfUp);
    QFETCH(QString, halfEven);
    QFETCH(QString, down);
    const Decimal d = *Decimal::parse(text);
    QCOMPARE(d.rounded(digits, Rounding::HalfUp).toString(), halfUp);
    QCOMPARE(d.rounded(digits, Rounding::HalfEven).toString(), halfEven);
    QCOMPARE(d.rounded(digits, Rounding::Down).toString(), down);
}

void TestDecimal::writesFixedDigits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("digits");
    QTest::addColumn<QString>("fixed");
    QTest::newRow("pads") << "5" << 2 << "5.00";
    QTest::newRow("rounds") << "1.005" << 2 << "1.01";
    QTest::newRow("no minus zero") << "-0.001" << 2 << "0.00";
    QTest::newRow("small") << "0.0345" << 3 << "0.035";
    QTest::newRow("no point") << "-17.5" << 0 << "-18";
    QTest::newRow("zero") << "0" << 0 << "0";
}

void TestDecimal::writesFixedDigits()
{
    QFETCH(QString, text);
    QFETCH(int, digits);
    QFETCH(QString, fixed);
    QCOMPARE(Decimal::parse(text)->toFixed(digits), fixed);
}

void TestDecimal::multipliesExactly_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<QString>("product");
    QTest::newRow("small") << "1.5"
                           << "-2.25"
                           << "-3.375";
    QTest::newRow("atoms round to zero") << "0.000000000000000001"
                                         << "0.4"
                                         << "0";
    QTest::newRow("atoms round up") << "0.000000000000000001"
                                    << "0.5"
                                    << "0.000000000000000001";
    QTest::newRow("negative atoms round away") << "-0.000000000000000001"
                                               << "0.5"
                                               << "-0.000000000000000001";
    // Computed with arbitrary precision (bc).
    QTest::newRow("big") << "9999999999.999999999"
                         << "9999999999.999999999"
                         << "99999999999999999980.000000000000000001";
    QTest::newRow("long") << "123456789.123456789"
                          << "987654321.987654321"
                          << "121932631356500531.347203169112635269";
    QTest::newRow("rounded") << "3333333333.333333333333333333"
                             << "0.333333333333333333"
                             << "1111111111.11111111";
}

void TestDecimal::multipliesExactly()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(QString, product);
    const auto p = Decimal::multiply(*Decimal::parse(a), *Decimal::parse(b));
    QVERIFY(p.has_value());
    QCOMPARE(p->toString(), product);
    QVERIFY(*Decimal::multiply(*Decimal::parse(b), *Decimal::parse(a)) == *p);
}

void TestDecimal::refusesAProductThatDoesNotFit()
{
    const auto p = Decimal::multiply(dec(u"100000000000"), dec(u"100000000000"));
    QVERIFY(!p.has_value());
    QVERIFY(p.error().toEnglish().contains(QStringLiteral("too large")));
    const Decimal largest = Decimal::fromAtoms(~(Int128{1} << 126 << 1));
    QVERIFY(Decimal::multiply(largest, Decimal::fromInt(1)).has_value());
    QVERIFY(!Decimal::multiply(largest, dec(u"1.000000000000000001")).has_value());
    QVERIFY(!Decimal::multiply(-largest, dec(u"1.000000000000000001")).has_value());
}

void TestDecimal::prorates()
{
    QCOMPARE(dec(u"100").scaledBy(17, 31).toString(), QStringLiteral("54.838709677419354839"));
    QCOMPARE(dec(u"-100").scaledBy(17, 31).toString(), QStringLiteral("-54.838709677419354839"));
    QCOMPARE(dec(u"100").scaledBy(-17, -31).toString(), QStringLiteral("54.838709677419354839"));
    QCOMPARE(dec(u"1").scaledBy(1, 3, Rounding::Down).toString(), QStringLiteral("0.333333333333333333"));
    QCOMPARE(dec(u"1").scaledBy(2, 3).toString(), QStringLiteral("0.666666666666666667"));
    // The parts of a month add up to the whole but for the last digit.
    Decimal sum;
    for (int day = 0; day < 31; ++day)
        sum += dec(u"3000").scaledBy(1, 31);
    QCOMPARE(sum.toFixed(12), QStringLiteral("3000.000000000000"));
}

void TestDecimal::addsAndCompares()
{
    QCOMPARE((dec(u"0.1") + dec(u"0.2")).toString(), QStringLiteral("0.3"));
    QCOMPARE((dec(u"0.1") - dec(u"0.3")).toString(), QStringLiteral("-0.2"));
    QCOMPARE((dec(u"0.1") * 3).toString(), QStringLiteral("0.3"));
    Decimal d = dec(u"10");
    d -= dec(u"0.000000000000000001");
    QCOMPARE(d.toString(), QStringLiteral("9.999999999999999999"));
    QVERIFY(dec(u"-1") < dec(u"0"));
    QVERIFY(dec(u"1.10") == dec(u"1.1"));
    QVERIFY(dec(u"-1").isNegative() && !dec(u"0").isNegative() && dec(u"0").isZero());
}

/// Products of 128 bits are divided at once, wider ones limb by limb: with the same digits.
void TestDecimal::wideAmountsRoundAsNarrowOnes()
{
    // 1.7e20 x 7 / 21 and 1.7 x 7 / 21: the same digits, shifted by twenty places.
    const Decimal narrow = dec(u"1.7").scaledBy(7, 21);
    QCOMPARE(narrow.toString(), QStringLiteral("0.566666666666666667"));
    QCOMPARE(dec(u"170000000000000000000").scaledBy(7, 21).toString(),
             QStringLiteral("56666666666666666666.666666666666666667"));
    QCOMPARE(dec(u"-1.7").scaledBy(7, 21).toString(), QStringLiteral("-0.566666666666666667"));
    QCOMPARE(dec(u"1.7").scaledBy(7, 21, Rounding::Down).toString(), QStringLiteral("0.566666666666666666"));
}

QTEST_APPLESS_MAIN(TestDecimal)
#include "tst_decimal.moc"
