// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/formats.h"

#include <QTest>
#include <QTranslator>

#include <limits>

using namespace lumos;
using viewmodels::Formats;

namespace {

const QChar kNoBreak(0x00A0);
const QChar kMinus(0x2212);

Formats english(int offset = 0) { return Formats(QLocale(QLocale::English, QLocale::UnitedStates), offset); }
Formats chinese(int offset = 0) { return Formats(QLocale(QStringLiteral("zh_CN")), offset); }

/// Blanks in expectations stand for no-break spaces, "-" for the real minus sign.
QString typeset(QString text) { return text.replace(u' ', kNoBreak).replace(u'-', kMinus); }

base::Money yuan(QStringView amount) { return {*base::Decimal::parse(amount), base::Currency::cny()}; }

domain::ResourceKind kind(domain::ResourceKindId id) { return domain::ResourceCatalog().at(id); }

} // namespace

class TestFormats final : public QObject {
    Q_OBJECT

private slots:
    void percentHasANoBreakSpace();
    void negativeNumbersCarryARealMinus();
    void compactFigures_data();
    void compactFigures();
    void moneyIsExactBeyondDoubles();
    void moneyRoundsToItsMinorUnit();
    void bytes_data();
    void bytes();
    void usedAndLimitShareTheUnit();
    void milliCardsAreCards();
    void timesAreInTheZoneOfThePlatform();
    void rangesNameTheMonthOnce();
    void agesRoundDown_data();
    void agesRoundDown();
    void errorsNameTheirPlace();
    void everyEnumeratorHasAName();
    void textFollowsTheTranslator();
    void aNumberWordIsFollowedByTheUnit();
    void kindsInASentenceAreTranslated();
};

void TestFormats::percentHasANoBreakSpace()
{
    QCOMPARE(english().percent(9700), typeset(QStringLiteral("97.0 %")));
    QCOMPARE(chinese().percent(9700), typeset(QStringLiteral("97.0 %")));
    QCOMPARE(english().percent(9500, 0), typeset(QStringLiteral("95 %")));
    QCOMPARE(english().percent(123'456), typeset(QStringLiteral("1,234.6 %")));
    QCOMPARE(english().signedPercent(830), typeset(QStringLiteral("+8.3 %")));
    QCOMPARE(english().signedPercent(0), typeset(QStringLiteral("0.0 %")));
    QVERIFY(!english().percent(9700).contains(u' '));
}

void TestFormats::negativeNumbersCarryARealMinus()
{
    QCOMPARE(english().decimal(-2.5, 1), typeset(QStringLiteral("-2.5")));
    QCOMPARE(english().integer(-1234), typeset(QStringLiteral("-1,234")));
    QCOMPARE(english().signedPercent(-120), typeset(QStringLiteral("-1.2 %")));
    QCOMPARE(english().moneyExact(yuan(u"-1234.5")), typeset(QStringLiteral("¥ -1,234.50")));
    QCOMPARE(english().money(yuan(u"-1234.4")), typeset(QStringLiteral("¥ -1,234")));
    QCOMPARE(english().thousands(yuan(u"-1943000")), typeset(QStringLiteral("-1,943")));
    QCOMPARE(chinese().compact(-624'000), typeset(QStringLiteral("-62.4 万")));
    // What rounds to nothing has no sign.
    QCOMPARE(english().decimal(-0.04, 1), QStringLiteral("0.0"));
    QCOMPARE(english().money(yuan(u"-0.4")), typeset(QStringLiteral("¥ 0")));
    QCOMPARE(english().integer(std::numeric_limits<qint64>::min()),
             typeset(QStringLiteral("-9,223,372,036,854,775,808")));
}

void TestFormats::compactFigures_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("inEnglish");
    QTest::addColumn<QString>("inChinese");
    QTest::newRow("zero") << 0.0 << QStringLiteral("0") << QStringLiteral("0");
    QTest::newRow("whole") << 412.0 << QStringLiteral("412") << QStringLiteral("412");
    QTest::newRow("fraction") << 0.25 << QStringLiteral("0.25") << QStringLiteral("0.25");
    QTest::newRow("four digits stay") << 9999.0 << QStringLiteral("9,999") << QStringLiteral("9,999");
    QTest::newRow("ten thousand") << 12'300.0 << QStringLiteral("12.3 k") << QStringLiteral("1.23 万");
    QTest::newRow("millions") << 3'880'000.0 << QStringLiteral("3.88 M") << QStringLiteral("388 万");
    QTest::newRow("hundred million") << 120'000'000.0 << QStringLiteral("120 M") << QStringLiteral("1.20 亿");
    QTest::newRow("thousand million") << 4.5e9 << QStringLiteral("4.50 bn") << QStringLiteral("45.0 亿");
    QTest::newRow("million million") << 7.25e12 << QStringLiteral("7.25 T") << QStringLiteral("72,500 亿");
}

void TestFormats::compactFigures()
{
    QFETCH(double, value);
    QFETCH(QString, inEnglish);
    QFETCH(QString, inChinese);
    QCOMPARE(english().compact(value), typeset(inEnglish));
    QCOMPARE(chinese().compact(value), typeset(inChinese));
}

void TestFormats::moneyIsExactBeyondDoubles()
{
    // 2^53 + 1 is the first whole number that a double cannot hold.
    const base::Money m = yuan(u"9007199254740993.07");
    QCOMPARE(english().money(m), typeset(QStringLiteral("¥ 9,007,199,254,740,993")));
    QCOMPARE(english().moneyExact(m), typeset(QStringLiteral("¥ 9,007,199,254,740,993.07")));
    QCOMPARE(chinese().moneyExact(m), typeset(QStringLiteral("¥ 9,007,199,254,740,993.07")));
    QCOMPARE(english().thousands(yuan(u"9007199254740993000")), QStringLiteral("9,007,199,254,740,993"));
    QCOMPARE(english().integer(9'007'199'254'740'993), QStringLiteral("9,007,199,254,740,993"));
}

void TestFormats::moneyRoundsToItsMinorUnit()
{
    QCOMPARE(english().moneyExact(yuan(u"0.005")), typeset(QStringLiteral("¥ 0.01")));
    QCOMPARE(english().money(yuan(u"1286419.5")), typeset(QStringLiteral("¥ 1,286,420")));
    QCOMPARE(english().moneyCompact(yuan(u"1600000")), typeset(QStringLiteral("¥ 1.60 M")));
    QCOMPARE(chinese().moneyCompact(yuan(u"1600000")), typeset(QStringLiteral("¥ 160 万")));
    const base::Money yen{base::Decimal::fromInt(1234), *base::Currency::fromCode(u"JPY")};
    QVERIFY(!english().moneyExact(yen).contains(u'.'));
}

void TestFormats::bytes_data()
{
    QTest::addColumn<qint64>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << qint64{0} << QStringLiteral("0 B");
    QTest::newRow("bytes") << qint64{1023} << QStringLiteral("1,023 B");
    QTest::newRow("KiB") << qint64{1024} << QStringLiteral("1.00 KiB");
    QTest::newRow("GiB") << (qint64{512} << 30) << QStringLiteral("512 GiB");
    QTest::newRow("TiB") << (qint64{7475} << 30) << QStringLiteral("7.30 TiB");
    QTest::newRow("PiB") << (qint64{12} << 50) << QStringLiteral("12.0 PiB");
    QTest::newRow("less") << -(qint64{5} << 30) << QStringLiteral("-5.00 GiB");
}

void TestFormats::bytes()
{
    QFETCH(qint64, value);
    QFETCH(QString, text);
    QCOMPARE(english().quantity({value}, kind(domain::kinds::kStorage)), typeset(text));
}

void TestFormats::usedAndLimitShareTheUnit()
{
    QString text = english().usedOfLimit({qint64{7475} << 30}, {qint64{8} << 40}, kind(domain::kinds::kStorage));
    QCOMPARE(text.replace(kNoBreak, u' '), QStringLiteral("7.30 / 8.00 TiB"));
    QCOMPARE(english().usedOfLimit({58'000}, {64'000}, kind(domain::kinds::kGpu)), QStringLiteral("58 / 64"));
}

void TestFormats::milliCardsAreCards()
{
    QCOMPARE(english().quantity({64'000}, kind(domain::kinds::kGpu)), QStringLiteral("64"));
    QCOMPARE(english().quantity({500}, kind(domain::kinds::kGpu)), QStringLiteral("0.5"));
    QCOMPARE(english().quantity({999'999}, kind(domain::kinds::kApiCalls)), QStringLiteral("999,999"));
    QCOMPARE(english().quantity({4'800'000}, kind(domain::kinds::kTokensPerMin)), typeset(QStringLiteral("4.80 M")));
}

void TestFormats::timesAreInTheZoneOfThePlatform()
{
    const base::Instant t = base::Instant::at(base::Date{20780}, base::Duration::hours(20)); // 2026-11-23T20:00Z
    QCOMPARE(english().time(t), QStringLiteral("20:00"));
    QCOMPARE(english(8 * 60).time(t), QStringLiteral("04:00"));
    QCOMPARE(english(8 * 60).shortDate(t), typeset(QStringLiteral("24 Nov")));
    QCOMPARE(chinese(8 * 60).dateTime(t), QStringLiteral("11-24 04:00"));
    QCOMPARE(english().weekday(t), QStringLiteral("Mon 23"));
    QCOMPARE(english(-9 * 60).time(t), QStringLiteral("11:00"));
}

void TestFormats::rangesNameTheMonthOnce()
{
    const auto day = [](int n) { return base::Instant::at(base::Date{n}); };
    QString same = english().rangeText({day(20758), day(20780)});
    QCOMPARE(same.replace(kNoBreak, u' '), QStringLiteral("1 – 23 Nov"));
    QString two = english().rangeText({day(20750), day(20780)});
    QCOMPARE(two.replace(kNoBreak, u' '), QStringLiteral("24 Oct – 23 Nov"));
    QCOMPARE(chinese().rangeText({day(20758), day(20780)}), QStringLiteral("11-01 – 11-23"));
    QCOMPARE(english().rangeText({day(20780), day(20780)}), typeset(QStringLiteral("23 Nov")));
}

void TestFormats::agesRoundDown_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("seconds") << qint64{59} << QStringLiteral("59 s");
    QTest::newRow("minutes") << qint64{51 * 60 + 59} << QStringLiteral("51 min");
    QTest::newRow("almost two hours") << qint64{119 * 60} << QStringLiteral("119 min");
    QTest::newRow("hours") << qint64{5 * 3600 + 3599} << QStringLiteral("5 h");
    QTest::newRow("days") << qint64{3 * 86'400} << QStringLiteral("3 d");
}

void TestFormats::agesRoundDown()
{
    QFETCH(qint64, seconds);
    QFETCH(QString, text);
    QCOMPARE(english().ago({seconds * 1000}), text);
}

void TestFormats::errorsNameTheirPlace()
{
    const base::Error error{base::ErrorCode::Parse,
                            {"The amount is not a number.", {}},
                            {},
                            base::InputPlace{QStringLiteral("may.csv"), 17, QStringLiteral("BilledCost"),
                                             QStringLiteral("twelve"), QStringLiteral("a number")}};
    const QString text = english().error(error);
    for (const QString& part : {QStringLiteral("may.csv, line 17, BilledCost"), QStringLiteral("“twelve”"),
                                QStringLiteral("a number"), QStringLiteral("The amount is not a number.")})
        QVERIFY2(text.contains(part), qPrintable(text));
}

void TestFormats::everyEnumeratorHasAName()
{
    const Formats f = english();
    QStringList names;
    for (int i = 0; i <= static_cast<int>(domain::Level::Critical); ++i)
        names.append(f.levelName(static_cast<domain::Level>(i)));
    for (int i = 0; i <= static_cast<int>(domain::TenantState::Deleted); ++i)
        names.append(f.stateName(static_cast<domain::TenantState>(i)));
    for (int i = 0; i <= static_cast<int>(domain::TenantType::Educational); ++i)
        names.append(f.typeName(static_cast<domain::TenantType>(i)));
    const domain::ResourceCatalog catalog;
    for (const domain::ResourceKind& k : catalog.kinds())
        names.append(f.kindName(k));
    QVERIFY(!names.contains(QString()));
    QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), names.size());
    QCOMPARE(f.serviceName(QStringLiteral("Amazon EC2"), domain::CostCategory::Gpu), QStringLiteral("Amazon EC2"));
    QCOMPARE(f.serviceName(QString(), domain::CostCategory::Gpu), QStringLiteral("GPU"));
}

void TestFormats::textFollowsTheTranslator()
{
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(":/i18n/lumos_zh_CN.qm")));
    const QString before = chinese().levelName(domain::Level::Critical);
    QCoreApplication::installTranslator(&translator);
    const QString after = chinese().levelName(domain::Level::Critical);
    QCoreApplication::removeTranslator(&translator);
    QCOMPARE(before, QStringLiteral("Critical"));
    QVERIFY2(!after.isEmpty() && after.front().unicode() >= 0x4E00, qPrintable(after));
}

void TestFormats::aNumberWordIsFollowedByTheUnit()
{
    const base::Currency yuan = base::Currency::cny();
    const base::Currency franc = *base::Currency::fromCode(u"CHF");
    QCOMPARE(english().currencyUnit(yuan), QStringLiteral("¥"));
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(":/i18n/lumos_zh_CN.qm")));
    QCoreApplication::installTranslator(&translator);
    const QString unit = chinese().currencyUnit(yuan);
    const QString other = chinese().currencyUnit(franc);
    const QString thousand = QCoreApplication::translate("Series", "%1 thousand").arg(unit);
    const QString point = QCoreApplication::translate("Overview", "%1 pt").arg(QStringLiteral("+1.2"));
    QCoreApplication::removeTranslator(&translator);
    QCOMPARE(unit, QStringLiteral("元"));
    QCOMPARE(other, QStringLiteral("CHF"));
    QCOMPARE(thousand, QStringLiteral("千元"));
    QCOMPARE(point, QStringLiteral("+1.2 个百分点"));
}

void TestFormats::kindsInASentenceAreTranslated()
{
    const base::Text text{"Set the limit of %1 of %2 to %3.",
                          {QStringLiteral("Tokens per minute"), QStringLiteral("Jade Memory"), QStringLiteral("4M")}};
    const QString before = chinese().text(text);
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(":/i18n/lumos_zh_CN.qm")));
    QCoreApplication::installTranslator(&translator);
    const QString after = chinese().text(text);
    QCoreApplication::removeTranslator(&translator);
    QCOMPARE(before, QStringLiteral("Set the limit of Tokens per minute of Jade Memory to 4M."));
    QCOMPARE(after, QStringLiteral("将 Jade Memory 的 每分钟 Token 上限设为 4M。"));
}

QTEST_GUILESS_MAIN(TestFormats)
#include "tst_formats.moc"
