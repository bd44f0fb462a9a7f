// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/csv_reader.h"

#include "exchange/csv_writer.h"
#include "unit/exchange/slow_device.h"

#include <QBuffer>
#include <QTest>

#include <rapidcheck.h>

using namespace lumos;
using namespace lumos::exchange;

namespace {

/// All records as text, or the first error as "line field: found -> expected".
QList<QStringList> recordsOf(QByteArray bytes, QString* failure = nullptr)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    CsvReader csv(buffer, QStringLiteral("in.csv"));
    QList<QStringList> records;
    for (;;) {
        const auto more = csv.next();
        if (!more) {
            const base::InputPlace place = more.error().place.value_or(base::InputPlace{});
            if (failure != nullptr)
                *failure = QStringLiteral("%1: %2 -> %3").arg(place.line).arg(place.found, place.expected);
            return records;
        }
        if (!*more)
            return records;
        QStringList record;
        for (int i = 0; i < csv.fieldCount(); ++i)
            record.append(csv.text(i));
        records.append(record);
    }
}

QString failureOf(const QByteArray& bytes)
{
    QString failure;
    recordsOf(bytes, &failure);
    return failure;
}

/// Error of the first record that is bad once the header stands; also whether reading may go on.
struct Refusal {
    base::InputPlace place;
    bool canContinue = false;
    bool isRefused = false;
};

Refusal refusalWithHeader(QByteArray bytes, CsvLimits limits = {})
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    CsvReader csv(buffer, QStringLiteral("in.csv"), limits);
    if (auto header = csv.readHeader(); !header)
        return {header.error().place.value_or(base::InputPlace{}), csv.canContinue(), true};
    for (;;) {
        const auto more = csv.next();
        if (!more)
            return {more.error().place.value_or(base::InputPlace{}), csv.canContinue(), true};
        if (!*more)
            return {};
    }
}

QByteArray written(const QList<QStringList>& rows)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter csv(buffer);
    for (const QStringList& row : rows)
        if (!csv.writeRow(row))
            return {};
    return csv.finish() ? buffer.data() : QByteArray();
}

QStringList list(std::initializer_list<const char*> texts)
{
    QStringList out;
    for (const char* text : texts)
        out.append(QString::fromUtf8(text));
    return out;
}

} // namespace

class TestCsvReader : public QObject {
    Q_OBJECT

private slots:
    void readsPlainAndQuotedFields()
    {
        QCOMPARE(recordsOf("a,b,c\n1,\"two, and\",\"say \"\"hi\"\"\"\n"),
                 (QList<QStringList>{list({"a", "b", "c"}), list({"1", "two, and", "say \"hi\""})}));
        QCOMPARE(recordsOf("\"\",\n"), (QList<QStringList>{list({"", ""})}));
        QCOMPARE(recordsOf("\"\"\"\"\n"), (QList<QStringList>{list({"\""})}));
        QCOMPARE(recordsOf("a,\"b\nc\r\nd\",e\n"), (QList<QStringList>{list({"a", "b\nc\r\nd", "e"})}));
    }

    void readsEitherLineEndAndNone()
    {
        const QList<QStringList> expected{list({"a", "b"}), list({"c", "d"})};
        QCOMPARE(recordsOf("a,b\nc,d\n"), expected);
        QCOMPARE(recordsOf("a,b\r\nc,d\r\n"), expected);
        QCOMPARE(recordsOf("a,b\r\nc,d"), expected);
        QCOMPARE(recordsOf("\n\r\na,b\n\n\nc,\"d\""), expected);
        QCOMPARE(recordsOf("a,"), (QList<QStringList>{list({"a", ""})}));
        QCOMPARE(recordsOf(""), QList<QStringList>());
        QCOMPARE(recordsOf("\n\n"), QList<QStringList>());
    }

    void passesOverAByteOrderMark()
    {
        QCOMPARE(recordsOf("\xEF\xBB\xBF"
                           "a,\xE6\x9E\x81\n"),
                 (QList<QStringList>{list({"a", "\xE6\x9E\x81"})}));
        QCOMPARE(recordsOf("\xEF\xBB\xBF"), QList<QStringList>());
        QCOMPARE(failureOf(QByteArray("\xFF\xFE"
                                      "a\0",
                                      4)),
                 QStringLiteral("1: a UTF-16 byte order mark -> UTF-8 text"));
    }

    void refusesBrokenQuotes()
    {
        QCOMPARE(failureOf("a,b\nc\"d,e\n"),
                 QStringLiteral("2: c\" -> quotation marks around the whole field, doubled inside"));
        QCOMPARE(failureOf("a\n\"b\"c\n"), QStringLiteral("2: c -> a comma or the end of the line"));
        QCOMPARE(failureOf("a\n\"b\nc\n"), QStringLiteral("2: end of file -> a closing quotation mark"));
        QCOMPARE(failureOf("a\rb\n"), QStringLiteral("1: CR -> CR LF or LF at the end of a line"));
    }

    void namesFileLineAndFieldOfABadRecord()
    {
        const Refusal few = refusalWithHeader("id,name,cost\n1,\"a\nb\",2\n3,c\n");
        QCOMPARE(few.place.file, QStringLiteral("in.csv"));
        QCOMPARE(few.place.line, 4); // the record before it takes two lines
        QCOMPARE(few.place.field, QStringLiteral("cost"));
        QCOMPARE(few.place.found, QStringLiteral("2 fields"));
        QCOMPARE(few.place.expected, QStringLiteral("3 fields"));
        QVERIFY(few.canContinue);

        const Refusal many = refusalWithHeader("id,name\n1,2,3\n");
        QCOMPARE(many.place.field, QString());
        QCOMPARE(many.place.found, QStringLiteral("3 fields"));

        const Refusal notText = refusalWithHeader("id,name\n1,ok\n2,a\xC3\x28z\n");
        QCOMPARE(notText.place.line, 3);
        QCOMPARE(notText.place.field, QStringLiteral("name"));
        QCOMPARE(notText.place.expected, QStringLiteral("UTF-8 text"));
        QVERIFY(notText.canContinue);

        const Refusal nul = refusalWithHeader(QByteArray("id\na\0b\n", 7));
        QCOMPARE(nul.place.field, QStringLiteral("id"));

        const Refusal quote = refusalWithHeader("id,name\n1,x\"y\n");
        QCOMPARE(quote.place.field, QStringLiteral("name"));
        QVERIFY(!quote.canContinue);
    }

    void goesOnBehindARecordThatIsTooShort()
    {
        QByteArray bytes("a,b\n1\n2,3\n");
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        CsvReader csv(buffer, QStringLiteral("in.csv"));
        QVERIFY(csv.readHeader().has_value());
        QVERIFY(!csv.next().has_value());
        const auto more = csv.next();
        QVERIFY(more.has_value() && *more);
        QCOMPARE(csv.line(), 3);
        QCOMPARE(csv.text(csv.column(QStringLiteral("b"))), QStringLiteral("3"));
        QCOMPARE(csv.column(QStringLiteral("c")), -1);
    }

    void refusesHeadersItCannotUse()
    {
        QCOMPARE(refusalWithHeader("").place.expected, QStringLiteral("a line of column names"));
        QCOMPARE(refusalWithHeader("a,b,a\n").place.found, QStringLiteral("a"));
    }

    void keepsItsLimits()
    {
        const CsvLimits limits{10, 30, 4};
        QVERIFY(!refusalWithHeader("a,b\n1234567890,x\n", limits).isRefused);
        QCOMPARE(refusalWithHeader("a,b\n12345678901,x\n", limits).place.expected,
                 QStringLiteral("a field of at most 10 bytes"));
        QCOMPARE(refusalWithHeader("a,b\n\"12345678901\",x\n", limits).place.expected,
                 QStringLiteral("a field of at most 10 bytes"));
        QCOMPARE(refusalWithHeader("a,b,c,d,e\n", limits).place.expected, QStringLiteral("at most 4 fields"));
        QCOMPARE(refusalWithHeader("a,b,c,d\n123456789,123456789,123456789,1\n", limits).place.expected,
                 QStringLiteral("a record of at most 30 bytes"));
    }

    void stopsAtAFileThatIsOneOpenQuote()
    {
        QByteArray bytes = "a\n\"" + QByteArray(3 << 20, 'x');
        const Refusal refusal = refusalWithHeader(bytes);
        QCOMPARE(refusal.place.line, 2);
        QCOMPARE(refusal.place.found, QStringLiteral("more than 1048576 bytes"));
        QVERIFY(!refusal.canContinue);
    }

    void readsTheSameInPiecesOfAnySize()
    {
        const QByteArray bytes =
            "\xEF\xBB\xBFname,text\r\n\"a \"\"quoted\"\" one\",\"line 1\r\nline 2\"\r\nplain,\xE5\x90\x8D\n\"\",\"\"\n";
        const QList<QStringList> whole = recordsOf(bytes);
        QCOMPARE(whole.size(), 4);
        for (qint64 piece = 1; piece <= 9; ++piece) {
            test::SlowDevice device(bytes, piece);
            CsvReader csv(device, QStringLiteral("in.csv"));
            QList<QStringList> records;
            for (auto more = csv.next(); more && *more; more = csv.next()) {
                QStringList record;
                for (int i = 0; i < csv.fieldCount(); ++i)
                    record.append(csv.text(i));
                records.append(record);
            }
            QCOMPARE(records, whole);
            QCOMPARE(csv.bytesRead(), qint64{bytes.size()});
        }
    }

    void readsBackWhateverTheWriterWrites()
    {
        const auto cells =
            rc::gen::container<std::string>(rc::gen::element('a', 'Z', ',', '"', '\n', '\r', ' ', '=', '\t', '0'));
        const bool holds = rc::check("writer then reader gives the rows back", [&cells] {
            const auto width = *rc::gen::inRange<std::size_t>(1, 6);
            const auto rows = *rc::gen::container<std::vector<std::vector<std::string>>>(
                rc::gen::container<std::vector<std::string>>(width, cells));
            QList<QStringList> texts;
            for (const auto& row : rows) {
                QStringList texted;
                for (const std::string& cell : row)
                    texted.append(QString::fromStdString(cell) +
                                  (cell.size() % 3 == 1 ? QStringLiteral("\u4E2D\u00E9") : QString()));
                texts.append(texted);
            }
            QString failure;
            const QList<QStringList> back = recordsOf(written(texts), &failure);
            RC_ASSERT(failure.isEmpty());
            RC_ASSERT(back == texts);
        });
        QVERIFY(holds);
    }

    void writesQuotesOnlyWhereNeeded()
    {
        QCOMPARE(written({list({"a", "b c", "d,e", "f\"g", ""}), list({""})}),
                 QByteArray("a,b c,\"d,e\",\"f\"\"g\",\n\"\"\n"));
    }

    void reportsADeviceThatCannotBeRead()
    {
        test::BrokenDevice device;
        CsvReader csv(device, QStringLiteral("in.csv"));
        const auto header = csv.readHeader();
        QVERIFY(!header);
        QVERIFY(header.error().code == base::ErrorCode::Io);
    }
};

QTEST_GUILESS_MAIN(TestCsvReader)
#include "tst_csv_reader.moc"
