// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/hour_codec.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <limits>

using namespace lumos::store;

class TestHourCodec : public QObject {
    Q_OBJECT

private slots:
    void keepsEveryValue();
    void keepsTheEndsOfTheRange();
    void isSmall();
    void refusesDamage();
    void neverReadsBeyondTheEnd();
};

void TestHourCodec::keepsEveryValue()
{
    const bool holds = rc::check("decode(encode(x)) == x", [](const std::array<std::int64_t, 24>& hours) {
        const auto decoded = decodeHours(encodeHours(hours));
        RC_ASSERT(decoded.has_value());
        RC_ASSERT(*decoded == hours);
    });
    QVERIFY(holds);
}

void TestHourCodec::keepsTheEndsOfTheRange()
{
    HourValues hours;
    for (std::size_t i = 0; i < hours.size(); ++i)
        hours[i] = i % 2 == 0 ? std::numeric_limits<std::int64_t>::min() : std::numeric_limits<std::int64_t>::max();
    hours[23] = -1;
    const QByteArray bytes = encodeHours(hours);
    QVERIFY(bytes.size() <= 240);
    QCOMPARE(decodeHours(bytes).value(), hours);
}

void TestHourCodec::isSmall()
{
    HourValues notMeasured;
    notMeasured.fill(-1);
    QCOMPARE(encodeHours(notMeasured).size(), 24);
    HourValues wave;
    for (std::size_t i = 0; i < wave.size(); ++i)
        wave[i] = 40'000 + static_cast<std::int64_t>(i % 12) * 500;
    QVERIFY(encodeHours(wave).size() <= 52);
}

void TestHourCodec::refusesDamage()
{
    HourValues hours;
    hours.fill(123'456);
    const QByteArray good = encodeHours(hours);
    QVERIFY(!decodeHours({}).has_value());
    QVERIFY(!decodeHours(good.chopped(1)).has_value());
    QVERIFY(!decodeHours(good + '\0').has_value());
    QVERIFY(!decodeHours(QByteArray(24, '\xFF')).has_value());
    // The tenth byte of a number may hold one bit only.
    QVERIFY(!decodeHours(QByteArray(9, '\xFF') + '\x02' + QByteArray(23, '\0')).has_value());
    QVERIFY(decodeHours(QByteArray(9, '\xFF') + '\x01' + QByteArray(23, '\0')).has_value());
}

void TestHourCodec::neverReadsBeyondTheEnd()
{
    const bool holds = rc::check("any bytes decode or are refused", [](const std::string& bytes) {
        const auto decoded = decodeHours(QByteArray::fromStdString(bytes));
        if (decoded)
            RC_ASSERT(decodeHours(encodeHours(*decoded)).value() == *decoded);
    });
    QVERIFY(holds);
}

QTEST_APPLESS_MAIN(TestHourCodec)
#include "tst_hour_codec.moc"
