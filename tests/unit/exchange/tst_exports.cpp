// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/focus_reader.h"
#include "exchange/focus_writer.h"

#include "unit/exchange/reading.h"

#include <QTest>

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

    void reportsAFullDisk()
    {
        QBuffer closed; // not open: every write fails
        FocusWriter writer(closed, {});
        const auto status = writer.finish();
        QVERIFY(!status);
        QVERIFY(status.error().code == base::ErrorCode::Io);
    }
};

QTEST_GUILESS_MAIN(TestExports)
#include "tst_exports.moc"
