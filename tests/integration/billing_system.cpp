// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integration/importing.h"
#include "services/billing_manager.h"
#include "services/cost_tracker.h"

#include <QTest>

using namespace lumos;
using base::Date;
using base::Decimal;
using tests::PlatformBuilder;
using tests::RunningPlatform;

namespace {

const domain::TenantId kJade = PlatformBuilder::tenantId(u"jade-river");

domain::PlatformSnapshot billedPlatform()
{
    return PlatformBuilder()
        .currency(u"CNY")
        .organisation(u"retail")
        .tenant(u"jade-river")
        .tier(u"gold")
        .createdAt(u"2026-01-01T00:00:00Z")
        .priceBook(tests::simplePriceBook())
        .build();
}

/// Two cards all day on 3 November, one on the 4th, and 1.5 bn prompt tokens.
store::HistoryBatch november()
{
    store::HistoryBatch batch;
    domain::UsageDay cards{kJade, domain::kinds::kGpu, Date::fromYmd(2026, 11, 3), {}, {2000}};
    cards.hours.fill(2000);
    batch.usageDays.push_back(cards);
    cards.day = cards.day + 1;
    cards.hours.fill(-1);
    cards.hours[5] = 1000;
    batch.usageDays.push_back(cards);
    domain::UsageDay tokens{kJade, domain::kinds::kTokensIn, Date::fromYmd(2026, 11, 3), {}, {1'500'000'000}};
    tokens.hours.fill(-1);
    tokens.hours[0] = 1'500'000'000;
    batch.usageDays.push_back(tokens);
    domain::UsageDay october = cards;
    october.day = Date::fromYmd(2026, 10, 31);
    october.hours.fill(9000);
    batch.usageDays.push_back(october);
    return batch;
}

std::vector<domain::CostDay> costsOf(RunningPlatform& platform, Date from, Date to)
{
    auto costs = platform->store().history().costDays({from, to, kJade, std::nullopt});
    if (!costs)
        qFatal("%s", qPrintable(costs.error().toEnglish()));
    return std::move(*costs);
}

} // namespace

class BillingSystem final : public QObject {
    Q_OBJECT
private slots:
    void invoicesToTheCent_data() { tests::addDatabaseRows(); }
    void invoicesToTheCent();
    void prorates_data() { tests::addDatabaseRows(); }
    void prorates();
    void tracksCost_data() { tests::addDatabaseRows(); }
    void tracksCost();
    void costsFollowWhatIsMeteredMeanwhile_data() { tests::addDatabaseRows(); }
    void costsFollowWhatIsMeteredMeanwhile();
    void chargesWhoUsesNothing_data() { tests::addDatabaseRows(); }
    void chargesWhoUsesNothing();
    void erasesWhatCostsNothingAnyMore_data() { tests::addDatabaseRows(); }
    void erasesWhatCostsNothingAnyMore();
    void invoicesWhoLeaves_data() { tests::addDatabaseRows(); }
    void invoicesWhoLeaves();
    void endsServiceOfWhoIsRenamed_data() { tests::addDatabaseRows(); }
    void endsServiceOfWhoIsRenamed();
    void refuses_data() { tests::addDatabaseRows(); }
    void refuses();
};

void BillingSystem::invoicesToTheCent()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, billedPlatform());
    platform.write(november());
    LUMOS_VALUE(const engine::billing::Invoice invoice,
                platform->billing().invoice(kJade, Date::fromYmd(2026, 11, 20)));
    QCOMPARE(invoice.lines.size(), std::size_t{3});
    QCOMPARE(invoice.lines[0].amount.amount, Decimal::fromInt(1000));               // the whole month
    QCOMPARE(invoice.lines[1].amount.amount, Decimal::fromInt(49 * 18));            // 49 card-hours
    QCOMPARE(invoice.lines[2].amount.amount, Decimal::fromInt(1000 * 2 + 500 * 1)); // graduated tiers
    QCOMPARE(invoice.net.amount, Decimal::fromInt(4382));
    QCOMPARE(invoice.tax.amount, Decimal::fromScaled(26292, 2)); // 6 %
    QCOMPARE(invoice.total, invoice.net + invoice.tax);
    QCOMPARE(invoice.priceBookVersion, 1);
    base::NullProgress quiet;
    LUMOS_VALUE(const auto all, platform->billing().invoiceAll(Date::fromYmd(2026, 11, 1), {}, quiet));
    QVERIFY(all.failures.empty());
    QCOMPARE(all.invoices.size(), std::size_t{1});
    QCOMPARE(all.invoices.front().total, invoice.total);
}

void BillingSystem::prorates()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, billedPlatform());
    platform.write(november());
    LUMOS_VALUE(const engine::billing::Invoice preview, platform->billing().preview(kJade, Date::fromYmd(2026, 11, 3)));
    QCOMPARE(preview.lines[0].amount.amount, Decimal::fromInt(100)); // three of thirty days
    QCOMPARE(preview.lines[1].amount.amount, Decimal::fromInt(48 * 18));
}

void BillingSystem::tracksCost()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, billedPlatform());
    platform.write(november());
    base::NullProgress quiet;
    const Date from = Date::fromYmd(2026, 11, 1);
    const Date to = Date::fromYmd(2026, 12, 1);
    LUMOS_VALUE(const qint64 rows, platform->costs().record(from, to, {}, quiet));
    QVERIFY(rows >= 3);
    const base::TimeRange month{base::Instant::at(from), base::Instant::at(to)};
    LUMOS_VALUE(const services::CostOutcome page, platform->cost(month));
    QCOMPARE(page.cost.amount, Decimal::fromInt(49 * 12 + 1500 * 1)); // unit costs: 12 a card-hour, 1 a million tokens
    // Recording again replaces, it does not add.
    LUMOS_GOOD(platform->costs().record(from, to, {}, quiet));
    LUMOS_VALUE(const services::CostOutcome again, platform->cost(month));
    QCOMPARE(again.cost, page.cost);
    QCOMPARE(again.charge, page.charge);
}

/// Another program corrects the day when its cost is computed, and not yet stored.
void BillingSystem::costsFollowWhatIsMeteredMeanwhile()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, billedPlatform());
    const RunningPlatform other(database);
    store::HistoryBatch batch = november();
    platform.write(batch);
    const Date day = Date::fromYmd(2026, 11, 3);
    batch.usageDays.resize(1);
    batch.usageDays.front().hours.fill(1000);
    tests::AtLastRow meanwhile([&] { other.write(batch); });
    LUMOS_GOOD(platform->costs().record(day, day + 1, {}, meanwhile));
    const auto costs = costsOf(platform, day, day + 1);
    const auto cards = std::find_if(costs.begin(), costs.end(), [](const domain::CostDay& row) {
        return row.category == domain::CostCategory::Gpu;
    });
    QVERIFY(cards != costs.end());
    QCOMPARE(cards->cost.amount, Decimal::fromInt(24 * 12)); // one card, not two

    // Somebody who never rests is not waited for without end.
    class AtEachLastRow final : public base::ProgressSink {
    public:
        explicit AtEachLastRow(std::function<void()> disturb) : m_disturb(std::move(disturb)) {}
        void report(qint64 done, qint64 total, const base::Text&) override
        {
            if (done == total)
                m_disturb();
        }

    private:
        std::function<void()> m_disturb;
    } restless([&] { other.write(batch); });
    LUMOS_REFUSED(platform->costs().record(day, day + 1, {}, restless), base::ErrorCode::Conflict);
}

void BillingSystem::chargesWhoUsesNothing()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, billedPlatform());
    base::NullProgress quiet;
    const Date from = Date::fromYmd(2026, 11, 1);
    LUMOS_VALUE(const qint64 rows, platform->costs().record(from, from.addMonths(1), {}, quiet));
    QCOMPARE(rows, qint64{30});
    Decimal charge;
    for (const domain::CostDay& row : costsOf(platform, from, from.addMonths(1)))
        charge += row.charge.amount;
    QCOMPARE(charge, Decimal::fromInt(1000));
}

void BillingSystem::erasesWhatCostsNothingAnyMore()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, billedPlatform());
    store::HistoryBatch batch = november();
    const Date day = Date::fromYmd(2026, 11, 3);
    const base::Money billed{Decimal::fromInt(7), base::Currency::cny()};
    batch.costDays.push_back({kJade, day, domain::CostCategory::Gpu, QStringLiteral("Rented cards"), billed, billed});
    platform.write(batch);
    base::NullProgress quiet;
    LUMOS_GOOD(platform->costs().record(day, day + 1, {}, quiet));
    const auto services = [&] {
        QStringList out;
        for (const domain::CostDay& row : costsOf(platform, day, day + 1))
            out += row.service;
        out.sort();
        return out;
    };
    QCOMPARE(services(), (QStringList{QStringLiteral("Rented cards"), QStringLiteral("gpu"), QStringLiteral("platform"),
                                      QStringLiteral("tokens")}));
    // The cards were metered by mistake.
    store::HistoryBatch corrected;
    corrected.usageDays.push_back(batch.usageDays.front());
    corrected.usageDays.front().hours.fill(-1);
    platform.write(corrected);
    LUMOS_GOOD(platform->costs().record(day, day + 1, {}, quiet));
    QCOMPARE(services(),
             (QStringList{QStringLiteral("Rented cards"), QStringLiteral("platform"), QStringLiteral("tokens")}));
}

void BillingSystem::invoicesWhoLeaves()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, billedPlatform());
    platform.write(november());
    base::NullProgress quiet;
    const Date from = Date::fromYmd(2026, 11, 1);
    const auto invoices = [&](Date day) -> base::Result<std::vector<engine::billing::Invoice>> {
        LUMOS_ASSIGN(services::InvoiceRun run, platform->billing().invoiceAll(day, {}, quiet));
        return std::move(run.invoices);
    };
    LUMOS_GOOD(platform->tenants().act(kJade, domain::TenantAction::Offboard)); // on the 24th
    for (int i = 0; i < 2; ++i) {
        LUMOS_VALUE(const auto november, invoices(from));
        QCOMPARE(november.size(), std::size_t{1});
        QCOMPARE(november.front().lines[0].amount.amount, Decimal::fromInt(800)); // 24 of 30 days
        QCOMPARE(november.front().lines[1].amount.amount, Decimal::fromInt(49 * 18));
        LUMOS_VALUE(const auto october, invoices(from.addMonths(-1)));
        QCOMPARE(october.front().lines[0].amount.amount, Decimal::fromInt(1000));
        LUMOS_VALUE(const auto december, invoices(from.addMonths(1)));
        QVERIFY(december.empty());
        LUMOS_REFUSED(platform->billing().invoice(kJade, from.addMonths(1)), base::ErrorCode::InvalidArgument);
        if (i == 0)
            LUMOS_GOOD(platform->tenants().act(kJade, domain::TenantAction::Delete));
    }
    LUMOS_GOOD(platform->costs().record(from, from.addMonths(1), {}, quiet));
    for (const domain::CostDay& row : costsOf(platform, from, from.addMonths(1)))
        QVERIFY(row.day <= Date::fromYmd(2026, 11, 24));
}

/// The log names the offboarding by the slug of its day.
void BillingSystem::endsServiceOfWhoIsRenamed()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, billedPlatform());
    const Date from = Date::fromYmd(2026, 11, 1);
    const auto rename = [&](const QString& slug) {
        domain::Tenant renamed = *platform.now()->tenant(kJade);
        renamed.slug = slug;
        return platform->changes().execute({domain::PutTenant{renamed}}, platform.now()->revision);
    };
    LUMOS_GOOD(rename(QStringLiteral("jade")));
    LUMOS_GOOD(platform->tenants().act(kJade, domain::TenantAction::Offboard)); // on the 24th
    platform.clock().advance(base::Duration::days(2));
    LUMOS_GOOD(rename(QStringLiteral("jade-old")));
    LUMOS_GOOD(rename(QStringLiteral("jade-older")));
    for (int i = 0; i < 2; ++i) {
        LUMOS_VALUE(const engine::billing::Invoice november, platform->billing().invoice(kJade, from));
        QCOMPARE(november.lines[0].amount.amount, Decimal::fromInt(800)); // 24 of 30 days
        LUMOS_REFUSED(platform->billing().invoice(kJade, from.addMonths(1)), base::ErrorCode::InvalidArgument);
        if (i == 0)
            LUMOS_GOOD(platform->tenants().act(kJade, domain::TenantAction::Delete));
    }
}

void BillingSystem::refuses()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, billedPlatform());
    QCOMPARE(platform->billing().invoice(PlatformBuilder::tenantId(u"retail"), Date::fromYmd(2026, 11, 1)).error().code,
             base::ErrorCode::InvalidArgument);
    QCOMPARE(platform->billing().invoice(kJade, Date::fromYmd(2025, 11, 1)).error().code, base::ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(BillingSystem)
#include "billing_system.moc"
