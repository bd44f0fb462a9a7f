// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/focus_writer.h"
#include "integration/importing.h"
#include "services/account_tenants.h"
#include "services/billing_manager.h"

#include <QBuffer>
#include <QTest>

using namespace lumos;
using base::Date;
using base::Decimal;
using domain::CostDay;
using services::ImportOutcome;
using services::Overlap;
using tests::PlatformBuilder;
using tests::RunningPlatform;
using tests::written;

/// Bills that come in parts, in another currency, from ourselves, or for tenants that nobody set up.
class ImportFocusParts final : public QObject {
    Q_OBJECT
private slots:
    void theFirstBillDecidesTheCurrency_data() { tests::addDatabaseRows(); }
    void theFirstBillDecidesTheCurrency();
    void currenciesOfAnOldStoreCount_data() { tests::addDatabaseRows(); }
    void currenciesOfAnOldStoreCount();
    void partsDoNotReplaceEachOther_data() { tests::addDatabaseRows(); }
    void partsDoNotReplaceEachOther();
    void consumptionOfPartsAddsUp_data() { tests::addDatabaseRows(); }
    void consumptionOfPartsAddsUp();
    void anHourConsumesOnlySoMuch_data() { tests::addDatabaseRows(); }
    void anHourConsumesOnlySoMuch();
    void ourOwnExportComesBack_data() { tests::addDatabaseRows(); }
    void ourOwnExportComesBack();
    void oneTenantWithoutAPlanStopsNoInvoice_data() { tests::addDatabaseRows(); }
    void oneTenantWithoutAPlanStopsNoInvoice();
};

namespace {

const Date kDay = Date::fromYmd(2026, 11, 3);

QByteArray bill(const QByteArrayList& rows)
{
    return "BilledCost,BillingAccountId,BillingAccountName,BillingCurrency,BillingPeriodEnd,BillingPeriodStart,"
           "ChargeCategory,ChargeClass,ChargeDescription,ChargePeriodEnd,ChargePeriodStart,ContractedCost,"
           "EffectiveCost,"
           "InvoiceIssuerName,ListCost,PricingQuantity,PricingUnit,ProviderName,PublisherName,ServiceCategory,"
           "ServiceName,ConsumedQuantity,ConsumedUnit\n" +
           rows.join('\n') + '\n';
}

/// A charge of the account 12345 on the third of November, hour 10.
QByteArray row(const QByteArray& cost, const QByteArray& calls = "0", const QByteArray& currency = "USD")
{
    return cost + ",12345,Acme," + currency +
           ",2026-12-01T00:00:00Z,2026-11-01T00:00:00Z,Usage,,API,2026-11-03T11:00:00Z,2026-11-03T10:00:00Z," + cost +
           ',' + cost + ",P," + cost + ",1,Hours,P,P,Compute,Gateway," + calls + ",Requests";
}

/// The same for traffic, which is counted in bytes.
QByteArray traffic(const QByteArray& gigabytes)
{
    return row("1", gigabytes).replace(",Compute,", ",Networking,").replace(",Requests", ",GB");
}

std::vector<CostDay> costs(RunningPlatform& platform)
{
    const auto days = platform->store().history().costDays({Date{0}, Date{40'000}, std::nullopt, std::nullopt});
    return days ? *days : std::vector<CostDay>{};
}

Decimal onlyCost(RunningPlatform& platform)
{
    const std::vector<CostDay> days = costs(platform);
    return days.size() == 1 ? days.front().cost.amount : Decimal::fromInt(-1);
}

base::Result<ImportOutcome> import(RunningPlatform& platform, const QStringList& files, Overlap overlap)
{
    services::ImportSpec spec;
    spec.files = files;
    spec.overlap = overlap;
    return tests::import(platform, spec);
}

} // namespace

void ImportFocusParts::theFirstBillDecidesTheCurrency()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database);
    QCOMPARE(platform.now()->profile.currency.code(), QStringLiteral("XXX"));
    const QTemporaryDir folder;
    LUMOS_VALUE(const ImportOutcome first,
                tests::import(platform, QStringList{written(folder, QStringLiteral("usd.csv"), bill({row("1.50")}))}));
    QVERIFY(first.committed);
    QCOMPARE(platform.now()->profile.currency.code(), QStringLiteral("USD"));
    platform.reopen();
    QCOMPARE(platform.now()->profile.currency.code(), QStringLiteral("USD"));
    const QString euros = written(folder, QStringLiteral("eur.csv"), bill({row("2", "0", "EUR")}));
    for (const Overlap overlap : {Overlap::Refuse, Overlap::Replace, Overlap::Add}) {
        LUMOS_VALUE(const ImportOutcome second, import(platform, {euros}, overlap));
        QVERIFY(!second.committed);
        QCOMPARE(tests::placesOf(second), QStringList{QStringLiteral("eur.csv:2 BillingCurrency: EUR (USD)")});
    }
    QCOMPARE(onlyCost(platform), Decimal::fromScaled(15, 1));
}

void ImportFocusParts::currenciesOfAnOldStoreCount()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(
        database,
        PlatformBuilder().tenant(u"acme").edit([](domain::PlatformSnapshot& s) { s.profile.currency = {}; }).build());
    QCOMPARE(platform.now()->profile.currency.code(), QStringLiteral("XXX"));
    store::HistoryBatch history;
    history.costDays.push_back({PlatformBuilder::tenantId(u"acme"),
                                kDay,
                                domain::CostCategory::Other,
                                QStringLiteral("Gateway"),
                                {Decimal::fromInt(1), base::Currency::cny()},
                                {Decimal::fromInt(1), base::Currency::cny()}});
    platform.write(history);
    const QTemporaryDir folder;
    LUMOS_VALUE(const ImportOutcome refused,
                tests::import(platform, QStringList{written(folder, QStringLiteral("usd.csv"), bill({row("1.50")}))}));
    QCOMPARE(tests::placesOf(refused), QStringList{QStringLiteral("usd.csv:2 BillingCurrency: USD (CNY)")});
}

void ImportFocusParts::partsDoNotReplaceEachOther()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database);
    const QTemporaryDir folder;
    const QString one = written(folder, QStringLiteral("part-1.csv"), bill({row("1.50"), row("0.50")}));
    const QString two = written(folder, QStringLiteral("part-2.csv"), bill({row("3")}));
    LUMOS_GOOD(tests::import(platform, QStringList{one}));
    LUMOS_VALUE(const ImportOutcome same, tests::import(platform, QStringList{one}));
    QVERIFY(same.committed); // the same file again changes nothing
    QCOMPARE(onlyCost(platform), Decimal::fromInt(2));

    LUMOS_VALUE(const ImportOutcome refused, tests::import(platform, QStringList{two}));
    QVERIFY(!refused.committed);
    QCOMPARE(tests::placesOf(refused), QStringList{QStringLiteral("part-2.csv:2 BilledCost: 3 USD (2 USD)")});
    QVERIFY(refused.errors.front().text.toEnglish().contains(QStringLiteral("--overlap")));
    QCOMPARE(onlyCost(platform), Decimal::fromInt(2));

    LUMOS_GOOD(import(platform, {two}, Overlap::Add));
    QCOMPARE(onlyCost(platform), Decimal::fromInt(5));
    LUMOS_GOOD(import(platform, {two}, Overlap::Replace));
    QCOMPARE(onlyCost(platform), Decimal::fromInt(3));
    LUMOS_GOOD(import(platform, {one, two}, Overlap::Replace)); // named together, parts are one bill
    QCOMPARE(onlyCost(platform), Decimal::fromInt(5));
    LUMOS_GOOD(import(platform, {one, two}, Overlap::Refuse));
    QCOMPARE(onlyCost(platform), Decimal::fromInt(5));
}

void ImportFocusParts::consumptionOfPartsAddsUp()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database);
    const QTemporaryDir folder;
    const auto calls = [&]() -> std::int64_t {
        const auto days =
            platform->store().history().usageDays({kDay, kDay + 1, std::nullopt, domain::kinds::kApiCalls});
        return days && days->size() == 1 ? days->front().hours[10] : -1;
    };
    const QString one = written(folder, QStringLiteral("part-1.csv"), bill({row("1", "100")}));
    const QString two = written(folder, QStringLiteral("part-2.csv"), bill({row("1", "30")}));
    LUMOS_GOOD(tests::import(platform, QStringList{one}));
    LUMOS_VALUE(const ImportOutcome refused, tests::import(platform, QStringList{two}));
    QCOMPARE(tests::placesOf(refused), QStringList{QStringLiteral("part-2.csv:2 ConsumedQuantity: 30 (100)")});
    QCOMPARE(calls(), std::int64_t{100});
    LUMOS_GOOD(import(platform, {two}, Overlap::Add)); // equal costs are two charges all the same
    QCOMPARE(calls(), std::int64_t{130});
    QCOMPARE(onlyCost(platform), Decimal::fromInt(2));
}

void ImportFocusParts::anHourConsumesOnlySoMuch()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database);
    const QTemporaryDir folder;
    const auto file = [&](const QString& name, const QByteArrayList& rows) {
        return QStringList{written(folder, name, bill(rows))};
    };
    // More bytes than 64 bits count, and more than an exact decimal does.
    LUMOS_VALUE(const ImportOutcome large,
                tests::import(platform, file(QStringLiteral("a.csv"),
                                             {traffic("10000000000"), traffic("3"), traffic("-999999999999999")})));
    QCOMPARE(
        tests::placesOf(large),
        (QStringList{QStringLiteral("a.csv:2 ConsumedQuantity: 10000000000 (at most 10000000 GB in an hour)"),
                     QStringLiteral("a.csv:4 ConsumedQuantity: -999999999999999 (at most 10000000 GB in an hour)")}));
    LUMOS_VALUE(const ImportOutcome together,
                tests::import(platform, file(QStringLiteral("b.csv"), {traffic("6000000"), traffic("6000000")})));
    QCOMPARE(tests::placesOf(together),
             QStringList{QStringLiteral("b.csv:3 ConsumedQuantity: 6000000 (at most "
                                        "10000000 GB in an hour, with the rows before it)")});
    QVERIFY(costs(platform).empty());

    LUMOS_GOOD(tests::import(platform, file(QStringLiteral("c.csv"), {traffic("6000000")})));
    LUMOS_REFUSED(import(platform, file(QStringLiteral("d.csv"), {traffic("6000000.5")}), Overlap::Add),
                  base::ErrorCode::InvalidArgument);
    QCOMPARE(onlyCost(platform), Decimal::fromInt(1));
}

void ImportFocusParts::ourOwnExportComesBack()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, tests::retailPlatform().build());
    const CostDay day{PlatformBuilder::tenantId(u"jade-river"),
                      kDay,
                      domain::CostCategory::Gpu,
                      QStringLiteral("Training"),
                      {Decimal::fromInt(7), base::Currency::cny()},
                      {Decimal::fromInt(12), base::Currency::cny()}};
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    exchange::FocusWriter writer(buffer, {QStringLiteral("Lumos.ai"), QStringLiteral("a"), QStringLiteral("A")});
    LUMOS_GOOD(writer.write(day, {QStringLiteral("jade-river"), QStringLiteral("Jade River Retail")}));
    LUMOS_GOOD(writer.finish());
    const QTemporaryDir folder;
    LUMOS_VALUE(const ImportOutcome done,
                tests::import(platform, QStringList{written(folder, QStringLiteral("own.csv"), buffer.data())}));
    QVERIFY(done.committed);
    QCOMPARE(done.tenantsCreated, qint64{0});
    QCOMPARE(costs(platform), std::vector<CostDay>{day});
}

void ImportFocusParts::oneTenantWithoutAPlanStopsNoInvoice()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, tests::retailPlatform().build());
    const QTemporaryDir folder;
    LUMOS_GOOD(
        tests::import(platform, QStringList{written(folder, QStringLiteral("cny.csv"), bill({row("1", "5", "CNY")}))}));
    base::NullProgress quiet;
    LUMOS_VALUE(const services::InvoiceRun run, platform->billing().invoiceAll(kDay, {}, quiet));
    QCOMPARE(run.failures.size(), std::size_t{1});
    QCOMPARE(run.failures.front().slug, services::AccountTenants::slugOf(QStringLiteral("12345")));
    QCOMPARE(run.failures.front().error.code, base::ErrorCode::NotFound);
    QStringList numbers;
    for (const engine::billing::Invoice& invoice : run.invoices)
        numbers += invoice.number;
    QCOMPARE(numbers, (QStringList{QStringLiteral("INV-2026-11-jade-river"), QStringLiteral("INV-2026-11-orchid")}));
}

QTEST_GUILESS_MAIN(ImportFocusParts)
#include "import_focus_parts.moc"
