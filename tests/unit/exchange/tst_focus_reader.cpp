// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/focus_reader.h"

#include "support/data_set.h"
#include "unit/exchange/reading.h"

#include <QFile>
#include <QTest>

#include <map>

using namespace lumos;
using namespace lumos::exchange;
using test::gather;
using test::gatherBytes;
using test::optionsFor;
using test::placesOf;
using FocusReading = test::Reading<FocusRow>;

namespace {

const QByteArray kHeader = "BilledCost,BillingAccountId,BillingAccountName,BillingCurrency,BillingPeriodEnd,"
                           "BillingPeriodStart,ChargeCategory,ChargeClass,ChargeDescription,ChargePeriodEnd,"
                           "ChargePeriodStart,ContractedCost,EffectiveCost,InvoiceIssuerName,ListCost,PricingQuantity,"
                           "PricingUnit,ProviderName,PublisherName,ServiceCategory,ServiceName,"
                           "SubAccountId,SubAccountName,ConsumedQuantity,ConsumedUnit,Tags\n";

/// One good row whose columns a test may replace by name.
QByteArray rowWith(const std::map<QByteArray, QByteArray>& replaced = {})
{
    std::map<QByteArray, QByteArray> values{{"BilledCost", "1.50"},
                                            {"BillingAccountId", "acct"},
                                            {"BillingAccountName", "Account"},
                                            {"BillingCurrency", "USD"},
                                            {"BillingPeriodEnd", "2026-02-01T00:00:00Z"},
                                            {"BillingPeriodStart", "2026-01-01T00:00:00Z"},
                                            {"ChargeCategory", "Usage"},
                                            {"ChargeClass", ""},
                                            {"ChargeDescription", "GPU hours"},
                                            {"ChargePeriodEnd", "2026-01-01T01:00:00Z"},
                                            {"ChargePeriodStart", "2026-01-01T00:00:00Z"},
                                            {"ContractedCost", "1.50"},
                                            {"EffectiveCost", "1.25"},
                                            {"InvoiceIssuerName", "P"},
                                            {"ListCost", "2"},
                                            {"PricingQuantity", "1"},
                                            {"PricingUnit", "Hours"},
                                            {"ProviderName", "P"},
                                            {"PublisherName", "P"},
                                            {"ServiceCategory", "Compute"},
                                            {"ServiceName", "Training"},
                                            {"SubAccountId", "tenant-a"},
                                            {"SubAccountName", "Tenant A"},
                                            {"ConsumedQuantity", "1"},
                                            {"ConsumedUnit", "Hours"},
                                            {"Tags", "NULL"}};
    for (const auto& [name, value] : replaced)
        values[name] = value;
    QByteArrayList cells;
    for (const QByteArray& name : kHeader.trimmed().split(','))
        cells.append(values.at(name));
    return cells.join(',') + '\n';
}

FocusReading readBytes(const QByteArray& bytes)
{
    auto reading = gatherBytes<FocusRow>(bytes, QStringLiteral("focus.csv"), readFocus);
    return reading ? std::move(*reading) : FocusReading{};
}

/// A second, naive reader: splits the whole file into cells and adds digits as text, sharing no code with the product.
struct PlainTable {
    QStringList header;
    QList<QStringList> rows;
};

PlainTable plainTable(const QByteArray& bytes)
{
    PlainTable table;
    QStringList row;
    QByteArray cell;
    bool quoted = false;
    const auto endRow = [&] {
        row.append(QString::fromUtf8(cell));
        cell.clear();
        (table.header.isEmpty() ? table.header = row : (table.rows.append(row), row));
        row.clear();
    };
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes.at(i);
        if (quoted && c == '"' && i + 1 < bytes.size() && bytes.at(i + 1) == '"') {
            cell += '"';
            ++i;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && c == ',') {
            row.append(QString::fromUtf8(cell));
            cell.clear();
        } else if (!quoted && c == '\n') {
            endRow();
        } else if (quoted || c != '\r') {
            cell += c;
        }
    }
    if (!cell.isEmpty() || !row.isEmpty())
        endRow();
    return table;
}

__extension__ using Wide = __int128;
constexpr int kPlainDigits = 15;

/// "-12.5" -> -12500000000000000, that is units of 10^-15.
Wide plainUnits(const QString& text)
{
    const bool negative = text.startsWith(u'-');
    const QStringList parts = (negative ? text.mid(1) : text).split(u'.');
    const QString digits = parts.at(0) + (parts.size() > 1 ? parts.at(1) : QString()).leftJustified(kPlainDigits, u'0');
    Wide value = 0;
    for (const QChar c : digits)
        value = value * 10 + c.digitValue();
    return negative ? -value : value;
}

using Sums = std::map<QString, Wide>;

void compareSums(const QString& path, qsizetype expectedRows)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const PlainTable table = plainTable(file.readAll());
    QCOMPARE(table.rows.size(), expectedRows);
    Sums expected;
    const auto col = [&table](const char* name) { return table.header.indexOf(QLatin1String(name)); };
    for (const QStringList& row : table.rows) {
        for (const char* cost : {"BilledCost", "EffectiveCost", "ListCost"}) {
            const Wide units = plainUnits(row.at(col(cost)));
            for (const char* by : {"SubAccountId", "ServiceName"})
                expected[QLatin1String(cost) + u'|' + row.at(col(by))] += units;
            expected[QLatin1String(cost) + u'|' + row.at(col("ChargePeriodStart")).left(10)] += units;
        }
    }

    QVERIFY(file.seek(0));
    auto reading = gather<FocusRow>(file, optionsFor(QStringLiteral("focus.csv")), readFocus);
    QVERIFY(reading.has_value());
    QCOMPARE(placesOf(reading->check.errors), QStringList());
    QCOMPARE(reading->check.rows, qint64{expectedRows});
    QCOMPARE(reading->check.bytes, file.size());
    Sums sums;
    constexpr Wide kAtomsPerUnit = 1000;
    for (const FocusRow& row : reading->rows) {
        const std::pair<const char*, base::Decimal> costs[] = {
            {"BilledCost", row.billedCost}, {"EffectiveCost", row.effectiveCost}, {"ListCost", row.listCost}};
        for (const auto& [cost, value] : costs) {
            QCOMPARE(static_cast<int>(value.atoms() % kAtomsPerUnit), 0);
            for (const QString& key : {row.tenantKey(), row.serviceName, row.day().toIso()})
                sums[QLatin1String(cost) + u'|' + key] += value.atoms() / kAtomsPerUnit;
        }
    }
    QVERIFY(expected.size() > 3);
    QVERIFY(sums == expected);
}

} // namespace

class TestFocusReader : public QObject {
    Q_OBJECT

private slots:
    void readsTheSampleOfThousandRowsExactly()
    {
        LUMOS_DATA_FILE(path, "focus/focus_sample_1_0.csv");
        compareSums(path, 1000);
    }

    void readsTheGoldenFileExactly()
    {
        LUMOS_DATA_FILE(path, "focus/golden_1_2.csv");
        compareSums(path, 9);
    }

    void takesTheFieldsOfARow()
    {
        const FocusReading reading = readBytes(kHeader + rowWith({{"Tags", "\"{\"\"team\"\": \"\"a,b\"\"}\""},
                                                                  {"BilledCost", "1.5E-7"},
                                                                  {"ChargeClass", "Correction"}}));
        QCOMPARE(placesOf(reading.check.errors), QStringList());
        QCOMPARE(reading.rows.size(), std::size_t{1});
        const FocusRow& row = reading.rows.front();
        QCOMPARE(row.line, 2);
        QCOMPARE(row.tenantKey(), QStringLiteral("tenant-a"));
        QCOMPARE(row.tenantName(), QStringLiteral("Tenant A"));
        QCOMPARE(row.billedCost.toString(), QStringLiteral("0.00000015"));
        QCOMPARE(row.effectiveCost.toString(), QStringLiteral("1.25"));
        QCOMPARE(row.listCost.toString(), QStringLiteral("2"));
        QCOMPARE(row.currency.code(), QStringLiteral("USD"));
        QCOMPARE(row.chargePeriod.from.toIso(), QStringLiteral("2026-01-01T00:00:00Z"));
        QCOMPARE(row.chargePeriod.to.toIso(), QStringLiteral("2026-01-01T01:00:00Z"));
        QCOMPARE(row.tags, QStringLiteral("{\"team\": \"a,b\"}"));
        QVERIFY(row.isCorrection);
        QVERIFY(costCategoryOf(row) == domain::CostCategory::Gpu);
        QCOMPARE(row.consumedQuantity.value_or(base::Decimal{}).toString(), QStringLiteral("1"));
    }

    void readsNullAsNull()
    {
        const FocusReading reading = readBytes(kHeader + rowWith({{"SubAccountId", "NULL"},
                                                                  {"SubAccountName", ""},
                                                                  {"ConsumedQuantity", "NULL"},
                                                                  {"ContractedCost", ""}}));
        QCOMPARE(placesOf(reading.check.errors), QStringList());
        const FocusRow& row = reading.rows.front();
        QCOMPARE(row.tenantKey(), QStringLiteral("acct"));
        QCOMPARE(row.tenantName(), QStringLiteral("Account"));
        QVERIFY(!row.consumedQuantity.has_value());
        QVERIFY(!row.contractedCost.has_value());
        QVERIFY(row.tags.isEmpty());
    }

    void refusesBadFieldsWithTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("column");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("place");
        const auto add = [](const char* column, const char* value, const char* expected) {
            QTest::addRow("%s=%s", column, value)
                << QByteArray(column) << QByteArray(value)
                << QStringLiteral("3 %1: %2 -> %3")
                       .arg(QLatin1String(column), QLatin1String(value), QLatin1String(expected));
        };
        const char* const amount = "a decimal number below 10^15 with at most 18 fraction digits";
        add("BilledCost", "abc", amount);
        add("BilledCost", "", amount);
        add("BilledCost", "NULL", amount);
        add("BilledCost", "1000000000000000", amount);
        add("BilledCost", "0.0000000000000000001", amount);
        add("EffectiveCost", "1,2", amount);
        add("ListCost", "nan", amount);
        add("ContractedCost", "x", amount);
        add("ConsumedQuantity", "--1", amount);
        add("BillingCurrency", "usd", "an ISO 4217 currency code such as USD or CNY");
        add("BillingCurrency", "", "an ISO 4217 currency code such as USD or CNY");
        add("ChargeCategory", "usage", "one of Usage, Purchase, Tax, Credit, Adjustment");
        add("ChargeClass", "Wrong", "one of Correction");
        add("ChargePeriodStart", "2026-13-01T00:00:00Z", "a date and time such as 2026-11-23T14:00:00Z");
        add("ChargePeriodStart", "yesterday", "a date and time such as 2026-11-23T14:00:00Z");
        add("ChargePeriodEnd", "2026-01-01T00:00:00Z", "a time after 2026-01-01T00:00:00Z");
        add("BillingPeriodEnd", "", "a date and time such as 2026-11-23T14:00:00Z");
        add("ServiceName", "", "a value");
        add("BillingAccountId", "NULL", "a value");
    }

    void refusesBadFieldsWithTheirPlace()
    {
        QFETCH(const QByteArray, column);
        QFETCH(const QByteArray, value);
        QFETCH(const QString, place);
        const QByteArray written = value.contains(',') ? '"' + value + '"' : value;
        const FocusReading reading = readBytes(kHeader + rowWith() + rowWith({{column, written}}) + rowWith());
        QCOMPARE(placesOf(reading.check.errors), QStringList{place});
        QCOMPARE(reading.check.errors.front().place->file, QStringLiteral("focus.csv"));
        QVERIFY(reading.check.errors.front().code == base::ErrorCode::Parse);
        QCOMPARE(reading.check.rows, 2);
    }

    void refusesAWordThatIsNoServiceCategory()
    {
        const FocusReading reading = readBytes(kHeader + rowWith({{"ServiceCategory", "AI"}}));
        QCOMPARE(reading.check.errors.size(), std::size_t{1});
        QCOMPARE(reading.check.errors.front().place->field, QStringLiteral("ServiceCategory"));
        QVERIFY(reading.check.errors.front().place->expected.contains(QStringLiteral("AI and Machine Learning")));
    }

    void namesEachMissingColumn()
    {
        QByteArray header = kHeader;
        header.replace("BilledCost,", "").replace(",ServiceName", "");
        const FocusReading reading = readBytes(header);
        QCOMPARE(placesOf(reading.check.errors),
                 (QStringList{QStringLiteral("1 BilledCost: no such column -> a column BilledCost"),
                              QStringLiteral("1 ServiceName: no such column -> a column ServiceName")}));
    }

    void stopsAfterTwentyErrorsAndHandsOnNothingMore()
    {
        QByteArray bytes = kHeader;
        for (int i = 0; i < 50; ++i)
            bytes += rowWith({{"BilledCost", "x"}, {"ListCost", "y"}, {"EffectiveCost", "z"}});
        const FocusReading reading = readBytes(bytes);
        QCOMPARE(reading.check.errors.size(), std::size_t{20});
        QVERIFY(reading.check.stoppedEarly);
        QVERIFY(reading.rows.empty());
    }

    void tellsTheVersionByItsColumns()
    {
        QVERIFY(focusVersionOf({QStringLiteral("BilledCost")}) == FocusVersion::V1_0);
        QVERIFY(focusVersionOf({QStringLiteral("BilledCost"), QStringLiteral("SkuMeter")}) == FocusVersion::V1_1);
        QVERIFY(focusVersionOf({QStringLiteral("SkuMeter"), QStringLiteral("InvoiceId")}) == FocusVersion::V1_2);
    }
};

QTEST_GUILESS_MAIN(TestFocusReader)
#include "tst_focus_reader.moc"
