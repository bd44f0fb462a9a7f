// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/focus_reader.h"
#include "exchange/focus_writer.h"
#include "exchange/table_writer.h"

#include "unit/exchange/reading.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <zlib.h>

using namespace lumos;
using namespace lumos::exchange;
using domain::CostCategory;
using domain::CostDay;

namespace {

base::Money usd(const char* amount)
{
    return {base::Decimal::parse(QString::fromLatin1(amount)).value_or(base::Decimal{}), base::Currency::usd()};
}

CostDay costDay(CostCategory category, const char* service, const char* cost, const char* charge)
{
    return {{}, base::Date::fromYmd(2026, 2, 28), category, QString::fromLatin1(service), usd(cost), usd(charge)};
}

QByteArray writtenFocus(const std::vector<CostDay>& days)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    FocusWriter writer(buffer, {QStringLiteral("Aurora platform"), QStringLiteral("aurora"), QStringLiteral("Aurora")});
    for (const CostDay& day : days)
        if (!writer.write(day, {QStringLiteral("jade-river"), QStringLiteral("Jade River, Retail")}))
            return {};
    return writer.finish() ? buffer.data() : QByteArray();
}

Table sampleTable()
{
    return {QStringLiteral("Cost [by] tenant"),
            {{QStringLiteral("Tenant"), ColumnType::Text},
             {QStringLiteral("GPUs"), ColumnType::Integer},
             {QStringLiteral("Share"), ColumnType::Decimal},
             {QStringLiteral("Cost"), ColumnType::Money}},
            {{QStringLiteral("\u7389\u6CB3 \"A\" & <B>, x"), QStringLiteral("12"), QStringLiteral("-0.5"),
              QStringLiteral("12345678901234567.89")},
             {QStringLiteral("line\nbreak\x01"), QString(), QStringLiteral("n/a"), QStringLiteral("10.00")}}};
}

QByteArray written(const Table& table, TableFormat format)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return writeTable(table, format, buffer) ? buffer.data() : QByteArray();
}

/// Contents of one member of a zip file whose members are deflated or stored, by the central directory.
QByteArray unzipped(const QByteArray& zip, const QByteArray& member)
{
    const auto number = [&zip](qsizetype at, int bytes) {
        quint32 value = 0;
        for (int i = bytes; i-- > 0;)
            value = value << 8 | static_cast<unsigned char>(zip.at(at + i));
        return value;
    };
    const qsizetype entry = zip.lastIndexOf(member) - 46; // the name stands last in the central directory
    if (entry < 0 || number(entry, 4) != 0x02014b50U)
        return {};
    const quint32 method = number(entry + 10, 2);
    const auto packed = static_cast<qsizetype>(number(entry + 20, 4));
    const quint32 size = number(entry + 24, 4);
    const auto local = static_cast<qsizetype>(number(entry + 42, 4));
    const qsizetype start = local + 30 + static_cast<qsizetype>(number(local + 26, 2) + number(local + 28, 2));
    const QByteArray content = zip.mid(start, packed);
    if (method == 0)
        return content;
    QByteArray plain(static_cast<qsizetype>(size), Qt::Uninitialized);
    z_stream stream{};
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(content.constData()));
    stream.avail_in = static_cast<uInt>(content.size());
    stream.next_out = reinterpret_cast<Bytef*>(plain.data());
    stream.avail_out = size;
    const bool isWhole = inflateInit2(&stream, -MAX_WBITS) == Z_OK && inflate(&stream, Z_FINISH) == Z_STREAM_END;
    inflateEnd(&stream);
    return isWhole ? plain : QByteArray();
}

} // namespace

class TestExports : public QObject {
    Q_OBJECT

private slots:
    void writesFocusThatItsReaderAccepts()
    {
        const std::vector<CostDay> days{costDay(CostCategory::Gpu, "Training", "10.000000000000000001", "12.5"),
                                        costDay(CostCategory::Tokens, "Inference", "0.0000004", "0"),
                                        costDay(CostCategory::Storage, "Volumes", "1", "2"),
                                        costDay(CostCategory::Other, "Goodwill", "0", "-3.10")};
        const QByteArray bytes = writtenFocus(days);
        const auto reading = test::gatherBytes<FocusRow>(bytes, QStringLiteral("export.csv"), readFocus);
        QVERIFY(reading.has_value());
        QCOMPARE(test::placesOf(reading->check.errors), QStringList());
        QCOMPARE(reading->rows.size(), days.size());
        for (std::size_t i = 0; i < days.size(); ++i) {
            const FocusRow& row = reading->rows[i];
            QCOMPARE(row.tenantKey(), QStringLiteral("jade-river"));
            QCOMPARE(row.tenantName(), QStringLiteral("Jade River, Retail"));
            QCOMPARE(row.serviceName, days[i].service);
            QVERIFY(row.day() == days[i].day);
            QVERIFY(row.billedCost == days[i].charge.amount);
            QVERIFY(row.effectiveCost == days[i].charge.amount);
            QVERIFY(costCategoryOf(row) == days[i].category);
            QCOMPARE(row.billingPeriod.from.toIso(), QStringLiteral("2026-02-01T00:00:00Z"));
            QCOMPARE(row.billingPeriod.to.toIso(), QStringLiteral("2026-03-01T00:00:00Z"));
            QCOMPARE(row.chargePeriod.to.toIso(), QStringLiteral("2026-03-01T00:00:00Z"));
        }
        QVERIFY(reading->rows[0].chargeCategory == ChargeCategory::Usage);
        QVERIFY(reading->rows[3].chargeCategory == ChargeCategory::Credit);
        QVERIFY(bytes.contains("10.000000000000000001\n")); // what the platform pays, in x_PlatformCost
        QCOMPARE(writtenFocus(days), bytes);
    }

    void writesAHeaderWithoutRows()
    {
        const QByteArray bytes = writtenFocus({});
        const QByteArrayList columns = bytes.trimmed().split(',');
        QCOMPARE(columns.size(), 30);
        QCOMPARE(columns.last(), QByteArray("x_PlatformCost"));
        const auto reading = test::gatherBytes<FocusRow>(bytes, QStringLiteral("export.csv"), readFocus);
        QVERIFY(reading.has_value() && reading->check.isGood());
        QVERIFY(focusVersionOf(QString::fromLatin1(bytes.trimmed()).split(u',')) == FocusVersion::V1_2);
    }

    void refusesTwoCurrenciesInOneRow()
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        FocusWriter writer(buffer, {});
        CostDay day = costDay(CostCategory::Gpu, "x", "1", "1");
        day.cost.currency = base::Currency::cny();
        const auto status = writer.write(day, {});
        QVERIFY(!status);
        QVERIFY(status.error().code == base::ErrorCode::InvalidArgument);
    }

    void writesATableAsCsv()
    {
        QCOMPARE(QString::fromUtf8(written(sampleTable(), TableFormat::Csv)),
                 QStringLiteral("Tenant,GPUs,Share,Cost\n\"\u7389\u6CB3 \"\"A\"\" & <B>, "
                                "x\",12,-0.5,12345678901234567.89\n\"line\nbreak\u0001\",,n/a,10.00\n"));
    }

    void writesATableAsJson()
    {
        const QByteArray bytes = written(sampleTable(), TableFormat::Json);
        QJsonParseError problem;
        const QJsonArray rows = QJsonDocument::fromJson(bytes, &problem).array();
        QCOMPARE(problem.errorString(), QStringLiteral("no error occurred"));
        QCOMPARE(rows.size(), 2);
        const QJsonObject first = rows.at(0).toObject();
        QCOMPARE(first.value(QStringLiteral("Tenant")).toString(), sampleTable().rows[0][0]);
        QCOMPARE(first.value(QStringLiteral("GPUs")), QJsonValue(12));
        QCOMPARE(first.value(QStringLiteral("Share")), QJsonValue(-0.5));
        QCOMPARE(first.value(QStringLiteral("Cost")), QJsonValue(QStringLiteral("12345678901234567.89")));
        const QJsonObject second = rows.at(1).toObject();
        QCOMPARE(second.value(QStringLiteral("Tenant")).toString(), sampleTable().rows[1][0]);
        QVERIFY(second.value(QStringLiteral("GPUs")).isNull());
        QCOMPARE(second.value(QStringLiteral("Share")), QJsonValue(QStringLiteral("n/a")));
        QCOMPARE(QJsonDocument::fromJson(written({{}, sampleTable().columns, {}}, TableFormat::Json)).array().size(),
                 0);
    }

    void writesATableAsXlsx()
    {
        const QByteArray bytes = written(sampleTable(), TableFormat::Xlsx);
        const QString sheet = QString::fromUtf8(unzipped(bytes, "xl/worksheets/sheet1.xml"));
        QVERIFY(sheet.contains(QStringLiteral("<sheetData>")));
        QVERIFY(sheet.contains(QStringLiteral("<c r=\"B2\"><v>12</v></c>")));
        QVERIFY(sheet.contains(QStringLiteral("<c r=\"C2\"><v>-0.5</v></c>")));
        QVERIFY(sheet.contains(QStringLiteral("<c r=\"D3\"><v>10</v></c>")));
        QVERIFY(sheet.contains(QStringLiteral("<c r=\"D2\" t=\"inlineStr\"><is><t>12345678901234567.89</t></is></c>")));
        QVERIFY(sheet.contains(QStringLiteral("\u7389\u6CB3 \"A\" &amp; &lt;B&gt;, x")));
        QVERIFY(!sheet.contains(QChar(1)));
        QVERIFY(unzipped(bytes, "xl/workbook.xml").contains("name=\"Cost by tenant\""));
        QCOMPARE(written(sampleTable(), TableFormat::Xlsx), bytes);
    }

    void choosesTheFormatByTheFileName()
    {
        QVERIFY(tableFormatOf(u"a.csv") == TableFormat::Csv);
        QVERIFY(tableFormatOf(u"a.JSON") == TableFormat::Json);
        QVERIFY(tableFormatOf(u"/x/a.xlsx") == TableFormat::Xlsx);
        QVERIFY(!tableFormatOf(u"a.pdf"));
    }

    void reportsAFullDisk()
    {
        QBuffer closed; // not open: every write fails
        for (const TableFormat format : {TableFormat::Csv, TableFormat::Json, TableFormat::Xlsx}) {
            const auto status = writeTable(sampleTable(), format, closed);
            QVERIFY(!status);
            QVERIFY(status.error().code == base::ErrorCode::Io);
        }
    }
};

QTEST_GUILESS_MAIN(TestExports)
#include "tst_exports.moc"
