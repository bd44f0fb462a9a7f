// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/usage_reader.h"

#include "unit/exchange/reading.h"

#include <QTest>

using namespace lumos;
using namespace lumos::exchange;
using test::gatherBytes;
using test::placesOf;
using UsageReading = test::Reading<UsageRow>;

namespace {

const QByteArray kHeader = "source,id,tenant,kind,amount,time\n";

UsageReading readCsv(const QByteArray& lines)
{
    auto reading = gatherBytes<UsageRow>(kHeader + lines, QStringLiteral("usage.csv"), readUsageCsv);
    return reading ? std::move(*reading) : UsageReading{};
}

UsageReading readEvents(const QByteArray& lines)
{
    auto reading = gatherBytes<UsageRow>(lines, QStringLiteral("events.jsonl"), readCloudEvents);
    return reading ? std::move(*reading) : UsageReading{};
}

QByteArray eventLine(const QByteArray& id, const QByteArray& amount = "1500")
{
    return "{\"specversion\":\"1.0\",\"id\":\"" + id +
           "\",\"source\":\"gateway-1\",\"type\":\"lumos.usage\",\"subject\":\"jade-river\",\"time\":\"2026-11-23T14:"
           "00:00Z\","
           "\"data\":{\"kind\":\"tokens_in\",\"amount\":" +
           amount + "}}\n";
}

} // namespace

class TestUsageReader : public QObject {
    Q_OBJECT

private slots:
    void readsCsvRecords()
    {
        const UsageReading reading = readCsv(
            "gw,1,jade-river,tokens_in,1500,2026-11-23T14:00:00Z\ngw,2,jade-river,storage,8TiB,2026-11-23 15:00:00\n");
        QCOMPARE(placesOf(reading.check.errors), QStringList());
        QCOMPARE(reading.check.rows, 2);
        const UsageRow& first = reading.rows.front();
        QCOMPARE(first.line, 2);
        QCOMPARE(first.source, QStringLiteral("gw"));
        QCOMPARE(first.id, QStringLiteral("1"));
        QCOMPARE(first.tenantSlug, QStringLiteral("jade-river"));
        QCOMPARE(first.kindKey, QStringLiteral("tokens_in"));
        QCOMPARE(first.amount, QStringLiteral("1500"));
        QCOMPARE(first.time.toIso(), QStringLiteral("2026-11-23T14:00:00Z"));
        QCOMPARE(reading.rows.back().amount, QStringLiteral("8TiB"));
    }

    void skipsRepeatsOfSourceAndId()
    {
        const QByteArray tail = ",t,cpu,1,2026-11-23T14:00:00Z\n";
        const UsageReading csv = readCsv("a,1" + tail + "a,2" + tail + "a,1" + tail + "b,1" + tail + "a,1" + tail);
        QVERIFY(csv.check.isGood());
        QCOMPARE(csv.check.rows, 3);
        QCOMPARE(csv.check.skipped, 2);
        QCOMPARE(csv.rows.size(), std::size_t{3});

        const UsageReading events = readEvents(eventLine("1") + eventLine("2") + "\n" + eventLine("1"));
        QVERIFY(events.check.isGood());
        QCOMPARE(events.check.rows, 2);
        QCOMPARE(events.check.skipped, 1);
    }

    void doesNotMixUpSourceAndId()
    {
        const QByteArray tail = ",t,cpu,1,2026-11-23T14:00:00Z\n";
        const UsageReading reading = readCsv("ab,c" + tail + "a,bc" + tail);
        QCOMPARE(reading.check.rows, 2);
        QCOMPARE(reading.check.skipped, 0);
    }

    void refusesBadCsvFields_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("place");
        const QString amount =
            QStringLiteral("a number that is not negative, with an optional suffix, such as 1500, 4.8M or 8TiB");
        QTest::newRow("source") << QByteArray(",1,t,cpu,1,2026-11-23T14:00:00Z")
                                << QStringLiteral("2 source:  -> a value");
        QTest::newRow("id") << QByteArray("a,NULL,t,cpu,1,2026-11-23T14:00:00Z")
                            << QStringLiteral("2 id: NULL -> a value");
        QTest::newRow("tenant") << QByteArray("a,1,,cpu,1,2026-11-23T14:00:00Z")
                                << QStringLiteral("2 tenant:  -> a value");
        QTest::newRow("kind") << QByteArray("a,1,t,,1,2026-11-23T14:00:00Z") << QStringLiteral("2 kind:  -> a value");
        QTest::newRow("negative") << QByteArray("a,1,t,cpu,-1,2026-11-23T14:00:00Z")
                                  << QStringLiteral("2 amount: -1 -> %1").arg(amount);
        QTest::newRow("word") << QByteArray("a,1,t,cpu,many,2026-11-23T14:00:00Z")
                              << QStringLiteral("2 amount: many -> %1").arg(amount);
        QTest::newRow("point") << QByteArray("a,1,t,cpu,1.,2026-11-23T14:00:00Z")
                               << QStringLiteral("2 amount: 1. -> %1").arg(amount);
        QTest::newRow("time") << QByteArray("a,1,t,cpu,1,2026-11-31T14:00:00Z")
                              << QStringLiteral(
                                     "2 time: 2026-11-31T14:00:00Z -> a date and time such as 2026-11-23T14:00:00Z");
        QTest::newRow("short") << QByteArray("a,1,t,cpu,1") << QStringLiteral("2 time: 5 fields -> 6 fields");
    }

    void refusesBadCsvFields()
    {
        QFETCH(const QByteArray, line);
        QFETCH(const QString, place);
        const UsageReading reading = readCsv(line + '\n');
        QCOMPARE(placesOf(reading.check.errors), QStringList{place});
        QCOMPARE(reading.check.rows, 0);
        QVERIFY(reading.rows.empty());
    }

    void readsEvents()
    {
        const UsageReading reading =
            readEvents("\xEF\xBB\xBF" + eventLine("1") + eventLine("2", "\"4.8M\"").replace("\n", "\r\n") +
                       eventLine("3", "9007199254740993").trimmed());
        QCOMPARE(placesOf(reading.check.errors), QStringList());
        QCOMPARE(reading.rows.size(), std::size_t{3});
        QCOMPARE(reading.rows[0].tenantSlug, QStringLiteral("jade-river"));
        QCOMPARE(reading.rows[0].kindKey, QStringLiteral("tokens_in"));
        QCOMPARE(reading.rows[0].amount, QStringLiteral("1500"));
        QCOMPARE(reading.rows[1].amount, QStringLiteral("4.8M"));
        QCOMPARE(reading.rows[2].amount, QStringLiteral("9007199254740993")); // not a double's 2^53
        QCOMPARE(reading.rows[2].line, 3);
        QCOMPARE(reading.check.bytes, qint64{3 + 3 * eventLine("1").size() + 2 + 1 + 12 - 1});
    }

    void refusesBadEvents_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("place");
        const QString text = QStringLiteral("a text that is not empty");
        QTest::newRow("version") << QByteArray("\"1.0\"") << QByteArray("\"0.3\"")
                                 << QStringLiteral("2 specversion: 0.3 -> \"1.0\"");
        QTest::newRow("no id") << QByteArray("\"id\"") << QByteArray("\"ID\"")
                               << QStringLiteral("2 id: nothing -> %1").arg(text);
        QTest::newRow("number as source")
            << QByteArray("\"gateway-1\"") << QByteArray("5") << QStringLiteral("2 source: 5 -> %1").arg(text);
        QTest::newRow("null as type") << QByteArray("\"lumos.usage\"") << QByteArray("null")
                                      << QStringLiteral("2 type: null -> %1").arg(text);
        QTest::newRow("no subject") << QByteArray("\"jade-river\"") << QByteArray("\"\"")
                                    << QStringLiteral("2 subject:  -> %1").arg(text);
        QTest::newRow("time") << QByteArray("2026-11-23T14") << QByteArray("2026-11-23T25")
                              << QStringLiteral(
                                     "2 time: 2026-11-23T25:00:00Z -> a date and time such as 2026-11-23T14:00:00Z");
        QTest::newRow("data") << QByteArray("{\"kind\":\"tokens_in\",\"amount\":1500}") << QByteArray("[1]")
                              << QStringLiteral("2 data: an array -> an object with kind and amount");
        QTest::newRow("kind") << QByteArray("\"tokens_in\"") << QByteArray("{}")
                              << QStringLiteral("2 data.kind: an object -> %1").arg(text);
        const QString amount = QStringLiteral("a whole number that is not negative, or a text such as \"4.8M\"");
        QTest::newRow("negative") << QByteArray("1500") << QByteArray("-3")
                                  << QStringLiteral("2 data.amount: -3 -> %1").arg(amount);
        QTest::newRow("fraction") << QByteArray("1500") << QByteArray("1.5")
                                  << QStringLiteral("2 data.amount: 1.5 -> %1").arg(amount);
        QTest::newRow("bool") << QByteArray("1500") << QByteArray("true")
                              << QStringLiteral("2 data.amount: true -> %1").arg(amount);
    }

    void refusesBadEvents()
    {
        QFETCH(const QByteArray, from);
        QFETCH(const QByteArray, to);
        QFETCH(const QString, place);
        QByteArray bad = eventLine("2");
        QVERIFY(bad.contains(from));
        bad.replace(bad.indexOf(from), from.size(), to);
        const UsageReading reading = readEvents(eventLine("1") + bad + eventLine("3"));
        QCOMPARE(placesOf(reading.check.errors), QStringList{place});
        QCOMPARE(reading.check.rows, 2);
        QVERIFY(reading.check.errors.front().code == base::ErrorCode::Parse);
    }

    void refusesLinesThatAreNoObject()
    {
        QCOMPARE(placesOf(readEvents("[1]\n").check.errors),
                 QStringList{QStringLiteral("1 : [1] -> one JSON object a line")});
        QCOMPARE(placesOf(readEvents("{\"a\":\n").check.errors),
                 QStringList{QStringLiteral("1 : {\"a\": -> one JSON object a line")});
        const UsageReading endless = readEvents(QByteArray(3 << 20, 'x'));
        QCOMPARE(placesOf(endless.check.errors),
                 QStringList{QStringLiteral("1 : more than 1048576 bytes -> a line of at most 1048576 bytes")});
        QVERIFY(endless.check.stoppedEarly);
    }

    void countsBareNumbersInBaseUnits()
    {
        const domain::ResourceCatalog catalog;
        const auto amount = [&catalog](domain::ResourceKindId kind, const QString& text, const QString& unit = {}) {
            UsageRow row;
            row.amount = text;
            row.unit = unit;
            const auto quantity = amountOf(row, catalog.at(kind));
            return quantity ? quantity->value : std::int64_t{-1};
        };
        QCOMPARE(amount(domain::kinds::kStorage, QStringLiteral("1500")), std::int64_t{1500});
        QCOMPARE(amount(domain::kinds::kStorage, QStringLiteral("2KiB")), std::int64_t{2048});
        QCOMPARE(amount(domain::kinds::kStorage, QStringLiteral("2"), QStringLiteral("KiB")), std::int64_t{2048});
        QCOMPARE(amount(domain::kinds::kTokensIn, QStringLiteral("4.8M")), std::int64_t{4'800'000});
        QCOMPARE(amount(domain::kinds::kGpu, QStringLiteral("2500")), std::int64_t{2500});
        QCOMPARE(amount(domain::kinds::kTokensIn, QStringLiteral("4parsecs")), std::int64_t{-1});
    }
};

QTEST_GUILESS_MAIN(TestUsageReader)
#include "tst_usage_reader.moc"
