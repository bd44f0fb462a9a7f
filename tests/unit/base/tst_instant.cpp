// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "base/instant.h"

#include <QDate>
#include <QTest>

using lumos::base::Date;
using lumos::base::Duration;
using lumos::base::Instant;
using lumos::base::TimeRange;

class TestInstant final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void countsDaysLikeQt();
    void readsDates_data();
    void readsDates();
    void walksMonths();
    void readsInstants_data();
    void readsInstants();
    void refusesInstants_data();
    void refusesInstants();
    void splitsIntoDateAndTime();
    void halfOpenRange();
    void clocks();
};

void TestInstant::initTestCase()
{
    // A zone with a gap in spring must not change anything.
    qputenv("TZ", "Europe/Berlin");
}

void TestInstant::countsDaysLikeQt()
{
    const qint64 epoch = QDate(1970, 1, 1).toJulianDay();
    for (int days = -800'000; days < 800'000; days += 97) {
        const QDate expected = QDate::fromJulianDay(epoch + days);
        const Date d{days};
        // Qt has no year 0; the proleptic Gregorian calendar does.
        const int year = expected.year() < 0 ? expected.year() + 1 : expected.year();
        QCOMPARE(d.year(), year);
        QCOMPARE(d.month(), expected.month());
        QCOMPARE(d.day(), expected.day());
        QCOMPARE(d.dayOfWeek(), expected.dayOfWeek());
        QVERIFY(Date::fromYmd(d.year(), d.month(), d.day()) == d);
    }
}

void TestInstant::readsDates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    for (const char* text : {"2026-11-23", "2024-02-29", "1970-01-01", "1969-12-31", "0001-01-01", "9999-12-31"})
        QTest::newRow(text) << QString::fromLatin1(text) << true;
    for (const char* text : {"", "2026-02-29", "2026-13-01", "2026-1-1", "2026/11/23", "2026.11.23", "20261123",
                             "2026-11-23T00", "23-11-2026", "abcd-ef-gh", "2026-11-2x"})
        QTest::newRow(text) << QString::fromLatin1(text) << false;
}

void TestInstant::readsDates()
{
    QFETCH(QString, text);
    QFETCH(bool, valid);
    const auto d = Date::parse(text);
    QCOMPARE(d.has_value(), valid);
    if (d)
        QCOMPARE(d->toIso(), text);
}

void TestInstant::walksMonths()
{
    const Date jan31 = *Date::parse(u"2024-01-31");
    QCOMPARE(jan31.addMonths(1).toIso(), QStringLiteral("2024-02-29"));
    QCOMPARE(jan31.addMonths(13).toIso(), QStringLiteral("2025-02-28"));
    QCOMPARE(jan31.addMonths(-2).toIso(), QStringLiteral("2023-11-30"));
    QCOMPARE(jan31.addMonths(12).toIso(), QStringLiteral("2025-01-31"));
    QCOMPARE(jan31.firstOfMonth().toIso(), QStringLiteral("2024-01-01"));
    QCOMPARE(Date::parse(u"2024-02-10")->daysInMonth(), 29);
    QCOMPARE(Date::parse(u"2026-11-10")->daysInMonth(), 30);
    QCOMPARE((jan31 + 1).toIso(), QStringLiteral("2024-02-01"));
    QCOMPARE(*Date::parse(u"2024-03-01") - jan31, 30);
}

void TestInstant::readsInstants_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("iso");
    QTest::newRow("utc") << "2026-11-23T14:32:05Z"
                         << "2026-11-23T14:32:05Z";
    QTest::newRow("blank") << "2026-11-23 14:32:05"
                           << "2026-11-23T14:32:05Z";
    QTest::newRow("no zone is utc") << "2026-11-23T14:32:05"
                                    << "2026-11-23T14:32:05Z";
    QTest::newRow("in the gap of spring") << "2026-03-29T02:30:00"
                                          << "2026-03-29T02:30:00Z";
    QTest::newRow("offset") << "2026-11-23T22:32:05+08:00"
                            << "2026-11-23T14:32:05Z";
    QTest::newRow("negative offset") << "2026-11-23T14:32:05-05:30"
                                     << "2026-11-23T20:02:05Z";
    QTest::newRow("milliseconds") << "2026-11-23T14:32:05.250Z"
                                  << "2026-11-23T14:32:05.250Z";
    QTest::newRow("date alone") << "2026-11-23"
                                << "2026-11-23T00:00:00Z";
    QTest::newRow("minutes") << "2026-11-23T14:32Z"
                             << "2026-11-23T14:32:00Z";
    QTest::newRow("before the epoch") << "1969-12-31T23:59:59Z"
                                      << "1969-12-31T23:59:59Z";
}

void TestInstant::readsInstants()
{
    QFETCH(QString, text);
    QFETCH(QString, iso);
    const auto t = Instant::parse(text);
    QVERIFY(t.has_value());
    QCOMPARE(t->toIso(), iso);
    QVERIFY(*Instant::parse(t->toIso()) == *t);
}

void TestInstant::refusesInstants_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"", "now", "2026-11-23T25:00:00Z", "2026-11-23T14:61:00Z", "2026-11-23T",
                             "2026/11/23 14:32:05", "2026-02-30T00:00:00Z", "14:32:05", "2026-11-23Tabc"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestInstant::refusesInstants()
{
    QFETCH(QString, text);
    QVERIFY(!Instant::parse(text));
}

void TestInstant::splitsIntoDateAndTime()
{
    const Instant before{-1};
    QCOMPARE(before.date().toIso(), QStringLiteral("1969-12-31"));
    QCOMPARE(before.timeOfDay().ms, std::int64_t{86'399'999});
    const Instant midnight{-86'400'000};
    QCOMPARE(midnight.date().toIso(), QStringLiteral("1969-12-31"));
    QCOMPARE(midnight.timeOfDay().ms, std::int64_t{0});
    const Instant t = *Instant::parse(u"2026-11-23T14:32:05Z");
    QVERIFY(Instant::at(t.date(), t.timeOfDay()) == t);
    QCOMPARE(t.timeOfDay().ms, (Duration::hours(14) + Duration::minutes(32) + Duration::seconds(5)).ms);
    QVERIFY(t + Duration::days(1) - t == Duration::hours(24));
    QVERIFY(Instant::fromSeconds(1) - Duration::seconds(2) < Instant{});
}

void TestInstant::halfOpenRange()
{
    const TimeRange range{{100}, {200}};
    QVERIFY(range.contains({100}));
    QVERIFY(range.contains({199}));
    QVERIFY(!range.contains({200}));
    QVERIFY(!range.contains({99}));
    QCOMPARE(range.length().ms, std::int64_t{100});
}

void TestInstant::clocks()
{
    lumos::base::ManualClock clock({1000});
    clock.advance(Duration::seconds(2));
    QCOMPARE(clock.now().ms, std::int64_t{3000});
    clock.set({5});
    QCOMPARE(clock.now().ms, std::int64_t{5});
    const lumos::base::SystemClock system;
    QVERIFY(qAbs(system.now().ms - QDateTime::currentMSecsSinceEpoch()) < 60'000);
}

QTEST_APPLESS_MAIN(TestInstant)
#include "tst_instant.moc"
