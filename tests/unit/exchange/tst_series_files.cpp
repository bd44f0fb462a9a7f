// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/m4_csv.h"
#include "exchange/per_minute_csv.h"
#include "exchange/series_csv.h"

#include "support/data_set.h"

#include <QBuffer>
#include <QFile>
#include <QTest>

using namespace lumos;
using namespace lumos::exchange;

namespace {

/// All rows of a reader, or the place of its error.
template <class Row>
struct Rows {
    std::vector<Row> rows;
    QString failure;
};

template <class Row, class Reader>
Rows<Row> allRows(QIODevice& device)
{
    Rows<Row> result;
    const auto note = [&result](const base::Error& error) {
        const base::InputPlace place = error.place.value_or(base::InputPlace{});
        result.failure =
            QStringLiteral("%1 %2: %3 -> %4").arg(place.line).arg(place.field, place.found, place.expected);
    };
    Reader reader(device, QStringLiteral("in.csv"));
    if (const auto opened = reader.open(); !opened) {
        note(opened.error());
        return result;
    }
    for (;;) {
        auto row = reader.next();
        if (!row) {
            note(row.error());
            return result;
        }
        if (!*row)
            return result;
        result.rows.push_back(std::move(**row));
    }
}

template <class Row, class Reader>
Rows<Row> rowsOf(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return allRows<Row, Reader>(buffer);
}

template <class Row, class Reader>
Rows<Row> rowsOfFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {{}, file.errorString()};
    return allRows<Row, Reader>(file);
}

} // namespace

class TestSeriesFiles : public QObject {
    Q_OBJECT

private slots:
    void readsASeries()
    {
        const auto series = rowsOf<SeriesPoint, SeriesCsvReader>(
            "timestamp,value\n2011-07-01 00:00:01,0.0819647355164\n2011-07-01 01:00:01,-1e-3\n");
        QCOMPARE(series.failure, QString());
        QCOMPARE(series.rows.size(), std::size_t{2});
        QCOMPARE(series.rows[0].at.toIso(), QStringLiteral("2011-07-01T00:00:01Z"));
        QCOMPARE(series.rows[0].value, 0.0819647355164);
        QCOMPARE(series.rows[0].timestampText, QStringLiteral("2011-07-01 00:00:01"));
        QCOMPARE(series.rows[1].valueText, QStringLiteral("-1e-3"));
        QCOMPARE(series.rows[1].value, -0.001);
    }

    void refusesBadSeries()
    {
        QCOMPARE((rowsOf<SeriesPoint, SeriesCsvReader>("time,value\n").failure),
                 QStringLiteral("1 timestamp: no such column -> a column timestamp"));
        QCOMPARE((rowsOf<SeriesPoint, SeriesCsvReader>("timestamp,value\n2011-07-01,x\n").failure),
                 QStringLiteral("2 value: x -> a number"));
        QCOMPARE((rowsOf<SeriesPoint, SeriesCsvReader>("timestamp,value\n2011-07-01,inf\n").failure),
                 QStringLiteral("2 value: inf -> a number"));
        QCOMPARE((rowsOf<SeriesPoint, SeriesCsvReader>("timestamp,value\nnow,1\n").failure),
                 QStringLiteral("2 timestamp: now -> a date and time such as 2026-11-23T14:00:00Z"));
    }

    void readsCountsByTheMinute()
    {
        const auto counts =
            rowsOf<MinuteCount, PerMinuteCsvReader>("minute,count\n1998-04-30 21:30:00,2\n1998-04-30 21:31:00,11\n");
        QCOMPARE(counts.failure, QString());
        QCOMPARE(counts.rows.size(), std::size_t{2});
        QCOMPARE(counts.rows[1].minute.toIso(), QStringLiteral("1998-04-30T21:31:00Z"));
        QCOMPARE(counts.rows[1].count, std::int64_t{11});
    }

    void refusesBadCounts()
    {
        QCOMPARE((rowsOf<MinuteCount, PerMinuteCsvReader>("minute,count\n1998-04-30 21:30:00,2.5\n").failure),
                 QStringLiteral("2 count: 2.5 -> a whole number from 0 to 1000000000000"));
        QCOMPARE(
            (rowsOf<MinuteCount, PerMinuteCsvReader>("minute,count\n1998-04-30 21:30:00,2\n1998-04-30 21:30:00,2\n")
                 .failure),
            QStringLiteral("3 minute: 1998-04-30 21:30:00 -> a minute after 1998-04-30T21:30:00Z"));
    }

    void readsM4()
    {
        const auto series = rowsOf<M4Series, M4CsvReader>(
            "\"V1\",\"V2\",\"V3\",\"V4\"\r\n\"H1\",605,586.5,1\r\n\"H2\",7,,\r\nH3,1,NA,NA\r\nH4,8,9\r\n");
        QCOMPARE(series.failure, QString());
        QCOMPARE(series.rows.size(), std::size_t{4});
        QCOMPARE(series.rows[0].id, QStringLiteral("H1"));
        QVERIFY((series.rows[0].values == std::vector<double>{605, 586.5, 1}));
        QVERIFY((series.rows[1].values == std::vector<double>{7}));
        QVERIFY((series.rows[2].values == std::vector<double>{1}));
        QVERIFY((series.rows[3].values == std::vector<double>{8, 9}));
    }

    void refusesBadM4()
    {
        QCOMPARE((rowsOf<M4Series, M4CsvReader>("V1,V2,V3\nH1,,2\n").failure),
                 QStringLiteral("2 V3: 2 -> empty cells to the end of the line"));
        QCOMPARE((rowsOf<M4Series, M4CsvReader>("V1,V2,V3\nH1,1,a\n").failure), QStringLiteral("2 V3: a -> a number"));
        QCOMPARE((rowsOf<M4Series, M4CsvReader>("V1,V2\nH1,\n").failure), QStringLiteral("2 V2:  -> a number"));
        QCOMPARE((rowsOf<M4Series, M4CsvReader>("V1,V2\n,1\n").failure), QStringLiteral("2 V1:  -> a value"));
        QCOMPARE((rowsOf<M4Series, M4CsvReader>("V1,V2\nH1,1,2\n").failure),
                 QStringLiteral("2 : 3 fields -> 2 fields"));
        QCOMPARE((rowsOf<M4Series, M4CsvReader>("V1\nH1\n").failure),
                 QStringLiteral("1 : V1 -> an id column and at least one column of values"));
    }

    void readsTheRealSets()
    {
        LUMOS_DATA_FILE(nab, "nab/data/realKnownCause/nyc_taxi.csv");
        LUMOS_DATA_FILE(hourly, "m4/Hourly-train.csv");
        LUMOS_DATA_FILE(weekly, "m4/Weekly-train.csv");
        LUMOS_DATA_FILE(fifa, "workload/fifa98_per_minute.csv");
        const auto taxi = rowsOfFile<SeriesPoint, SeriesCsvReader>(nab);
        QCOMPARE(taxi.failure, QString());
        QCOMPARE(taxi.rows.size(), std::size_t{10320});
        const auto hours = rowsOfFile<M4Series, M4CsvReader>(hourly);
        QCOMPARE(hours.failure, QString());
        QCOMPARE(hours.rows.size(), std::size_t{104});
        const auto weeks = rowsOfFile<M4Series, M4CsvReader>(weekly);
        QCOMPARE(weeks.failure, QString());
        QCOMPARE(weeks.rows.size(), std::size_t{90});
        const auto minutes = rowsOfFile<MinuteCount, PerMinuteCsvReader>(fifa);
        QCOMPARE(minutes.failure, QString());
        QVERIFY(minutes.rows.size() > 100'000);
    }
};

QTEST_GUILESS_MAIN(TestSeriesFiles)
#include "tst_series_files.moc"
