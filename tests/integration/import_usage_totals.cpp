// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integration/importing.h"

#include <QTest>

using namespace lumos;
using base::Date;
using services::ImportOutcome;
using tests::PlatformBuilder;
using tests::RunningPlatform;
using tests::usageFile;

/// What imported records make of days and of present levels.
class ImportUsageTotals final : public QObject {
    Q_OBJECT
private slots:
    void aRecordCountsOnceWhateverItsDay_data() { tests::addDatabaseRows(); }
    void aRecordCountsOnceWhateverItsDay();
    void countersKeepTheirMonth_data() { tests::addDatabaseRows(); }
    void countersKeepTheirMonth();
    void levelsOfProjectsAreTheTenants_data() { tests::addDatabaseRows(); }
    void levelsOfProjectsAreTheTenants();
    void highestAndDistinctOfProjectsReachTheTenant_data() { tests::addDatabaseRows(); }
    void highestAndDistinctOfProjectsReachTheTenant();
    void anHourHoldsOnlySoMuch_data() { tests::addDatabaseRows(); }
    void anHourHoldsOnlySoMuch();
    void onlyDaysThatAreReportedAreCosted_data() { tests::addDatabaseRows(); }
    void onlyDaysThatAreReportedAreCosted();
};

namespace {

const domain::TenantId kJade = PlatformBuilder::tenantId(u"jade-river");
const domain::TenantId kChat = PlatformBuilder::tenantId(u"chat-assist");
constexpr std::int64_t kTiB = std::int64_t{1} << 40;

domain::PlatformSnapshot twoProjects()
{
    return tests::retailPlatform().tenant(u"two", u"Two").project(u"left").project(u"right").build();
}

struct Stored {
    RunningPlatform& platform;
    domain::TenantId tenant;
    domain::ResourceKindId kind;

    [[nodiscard]] std::array<std::int64_t, 24> hours(const Date& day) const
    {
        const auto days = platform->store().history().usageDays({day, day + 1, tenant, kind});
        std::array<std::int64_t, 24> none{};
        none.fill(-1);
        return days && !days->empty() ? days->front().hours : none;
    }
    [[nodiscard]] std::int64_t sum(const Date& day) const
    {
        std::int64_t sum = 0;
        for (const std::int64_t hour : hours(day))
            sum += std::max<std::int64_t>(0, hour);
        return sum;
    }
    [[nodiscard]] std::int64_t level() const { return platform.now()->used(tenant, kind).value; }
};

} // namespace

void ImportUsageTotals::aRecordCountsOnceWhateverItsDay()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, tests::retailPlatform().build());
    const QTemporaryDir folder;
    const Stored tokens{platform, kJade, domain::kinds::kTokensIn};
    const QString first =
        usageFile(folder, QStringLiteral("first.csv"), "gw,1,jade-river,tokens_in,1000,2026-11-20T10:05:00Z\n");
    LUMOS_GOOD(tests::import(platform, QStringList{first}));
    // Sent again with the time of sending: a day that the store has nothing of.
    const QString again = usageFile(folder, QStringLiteral("again.csv"),
                                    "gw,1,jade-river,tokens_in,1000,2026-11-23T10:05:00Z\n"
                                    "gw,2,jade-river,tokens_in,500,2026-11-23T11:05:00Z\n");
    services::ImportSpec spec;
    spec.files = QStringList{again};
    spec.dryRun = true;
    LUMOS_VALUE(const ImportOutcome dry, tests::import(platform, spec));
    LUMOS_VALUE(const ImportOutcome done, tests::import(platform, QStringList{again}));
    QCOMPARE(done.written, qint64{1});
    QCOMPARE(done.skipped, qint64{1});
    QCOMPARE(dry.written, done.written);
    QCOMPARE(dry.skipped, done.skipped);
    QCOMPARE(tokens.sum(Date::fromYmd(2026, 11, 20)), std::int64_t{1000});
    QCOMPARE(tokens.sum(Date::fromYmd(2026, 11, 23)), std::int64_t{500});
    QCOMPARE(tokens.level(), std::int64_t{1500});
}

void ImportUsageTotals::countersKeepTheirMonth()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, tests::retailPlatform().build());
    const QTemporaryDir folder;
    const Stored ofTenant{platform, kJade, domain::kinds::kTokensIn};
    const Stored ofProject{platform, kChat, domain::kinds::kTokensIn};
    const auto report = [&](const QByteArray& id, const QByteArray& amount, const QByteArray& time) {
        const QString file = usageFile(folder, QString::fromLatin1(id),
                                       "gw," + id + ",chat-assist,tokens_in," + amount + ',' + time + '\n');
        return tests::import(platform, QStringList{file});
    };
    LUMOS_GOOD(report("1", "1000", "2026-11-03T10:00:00Z"));
    LUMOS_GOOD(report("2", "500", "2026-11-23T10:00:00Z"));
    QCOMPARE(ofTenant.level(), std::int64_t{1500});
    QCOMPARE(ofProject.level(), std::int64_t{1500});
    LUMOS_GOOD(report("3", "200", "2026-11-05T10:00:00Z")); // late, of the same month
    QCOMPARE(ofTenant.level(), std::int64_t{1700});
    LUMOS_GOOD(report("4", "90", "2026-10-31T10:00:00Z")); // of a month that is over
    QCOMPARE(ofTenant.level(), std::int64_t{1700});
    LUMOS_GOOD(report("5", "8", "2026-12-01T00:00:00Z")); // a month begins
    QCOMPARE(ofTenant.level(), std::int64_t{8});
    QCOMPARE(ofTenant.sum(Date::fromYmd(2026, 11, 5)), std::int64_t{200});
}

void ImportUsageTotals::levelsOfProjectsAreTheTenants()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, twoProjects());
    const QTemporaryDir folder;
    const Stored storage{platform, PlatformBuilder::tenantId(u"two"), domain::kinds::kStorage};
    const Date day = Date::fromYmd(2026, 11, 20);
    LUMOS_GOOD(tests::import(platform, QStringList{usageFile(folder, QStringLiteral("a.csv"),
                                                             "m,1,left,storage,3TiB,2026-11-20T10:05:00Z\n"
                                                             "m,2,right,storage,2TiB,2026-11-20T10:06:00Z\n"
                                                             "m,3,right,storage,1TiB,2026-11-20T11:06:00Z\n")}));
    QCOMPARE(storage.hours(day)[10], 5 * kTiB);
    QCOMPARE(storage.hours(day)[11], kTiB);
    QCOMPARE(storage.level(), 4 * kTiB); // left 3, right 1
    // A later report of one project moves the tenant by the difference, in the hour and at present.
    LUMOS_GOOD(tests::import(platform, QStringList{usageFile(folder, QStringLiteral("b.csv"),
                                                             "m,4,left,storage,1TiB,2026-11-20T10:50:00Z\n"
                                                             "m,5,left,storage,2TiB,2026-11-20T12:00:00Z\n")}));
    QCOMPARE(storage.hours(day)[10], 3 * kTiB);
    QCOMPARE(storage.hours(day)[12], 2 * kTiB);
    QCOMPARE(storage.level(), 3 * kTiB);
    // What the tenant itself reports includes its projects.
    LUMOS_GOOD(tests::import(platform, QStringList{usageFile(folder, QStringLiteral("c.csv"),
                                                             "m,6,two,storage,9TiB,2026-11-20T13:00:00Z\n"
                                                             "m,7,left,storage,4TiB,2026-11-20T13:01:00Z\n")}));
    QCOMPARE(storage.hours(day)[13], 9 * kTiB);
    QCOMPARE(storage.level(), 9 * kTiB);
    // So it does when the project's report comes in a file of its own. In another hour it moves the tenant.
    LUMOS_GOOD(tests::import(platform, QStringList{usageFile(folder, QStringLiteral("d.csv"),
                                                             "m,8,left,storage,6TiB,2026-11-20T13:02:00Z\n")}));
    QCOMPARE(storage.hours(day)[13], 9 * kTiB);
    QCOMPARE(storage.level(), 9 * kTiB);
    LUMOS_GOOD(tests::import(platform, QStringList{usageFile(folder, QStringLiteral("e.csv"),
                                                             "m,9,left,storage,7TiB,2026-11-20T14:00:00Z\n")}));
    QCOMPARE(storage.hours(day)[14], 7 * kTiB);
    QCOMPARE(storage.level(), 10 * kTiB);
}

void ImportUsageTotals::highestAndDistinctOfProjectsReachTheTenant()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, twoProjects());
    const QTemporaryDir folder;
    const domain::TenantId two = PlatformBuilder::tenantId(u"two");
    const Date day = Date::fromYmd(2026, 11, 20);
    LUMOS_GOOD(tests::import(platform, QStringList{usageFile(folder, QStringLiteral("a.csv"),
                                                             "m,1,left,concurrency,30,2026-11-20T10:05:00Z\n"
                                                             "m,2,left,concurrency,20,2026-11-20T10:06:00Z\n"
                                                             "m,3,right,concurrency,5,2026-11-20T10:07:00Z\n"
                                                             "m,4,left,gpu_type,2,2026-11-20T10:05:00Z\n"
                                                             "m,5,right,gpu_type,1,2026-11-20T10:06:00Z\n")}));
    QCOMPARE((Stored{platform, two, domain::kinds::kConcurrency}.hours(day)[10]), std::int64_t{35});
    QCOMPARE((Stored{platform, two, domain::kinds::kConcurrency}.level()), std::int64_t{25});
    // Both projects may use the same models: at least as many as the larger one.
    QCOMPARE((Stored{platform, two, domain::kinds::kGpuType}.hours(day)[10]), std::int64_t{2});
    QCOMPARE((Stored{platform, two, domain::kinds::kGpuType}.level()), std::int64_t{2});
}

void ImportUsageTotals::anHourHoldsOnlySoMuch()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, tests::retailPlatform().build());
    const QTemporaryDir folder;
    const Stored tokens{platform, kJade, domain::kinds::kTokensIn};
    const Date day = Date::fromYmd(2026, 11, 20);
    const auto import = [&](const QString& name, const QByteArray& lines) {
        return tests::import(platform, QStringList{usageFile(folder, name, lines)});
    };
    LUMOS_VALUE(const ImportOutcome large,
                import(QStringLiteral("a.csv"),
                       "gw,1,jade-river,tokens_in,5,2026-11-20T10:00:00Z\n"
                       "gw,2,jade-river,tokens_in,9223372036854775807,2026-11-20T10:00:00Z\n"));
    QCOMPARE(tests::placesOf(large),
             QStringList{
                 QStringLiteral("a.csv:3 amount: 9223372036854775807 (at most 10000000000000000 tokens in an hour)")});
    const QByteArray half = "chat-assist,tokens_in,6000000000000000,2026-11-20T10:00:00Z\n";
    // A project's reports count for its tenant, in one file or in two.
    LUMOS_REFUSED(import(QStringLiteral("b.csv"), "gw,3," + half + "gw,4," + half), base::ErrorCode::InvalidArgument);
    QCOMPARE(tokens.hours(day)[10], std::int64_t{-1});
    LUMOS_GOOD(import(QStringLiteral("c.csv"), "gw,5," + half));
    LUMOS_REFUSED(import(QStringLiteral("d.csv"), "gw,6," + half), base::ErrorCode::InvalidArgument);
    QCOMPARE(tokens.hours(day)[10], std::int64_t{6'000'000'000'000'000});
    QCOMPARE(tokens.level(), std::int64_t{6'000'000'000'000'000});
}

void ImportUsageTotals::onlyDaysThatAreReportedAreCosted()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, tests::retailPlatform().build());
    const domain::TenantId orchid = PlatformBuilder::tenantId(u"orchid");
    const base::Money fee{base::Decimal::fromInt(7), base::Currency::cny()};
    const auto feeOf = [&](domain::TenantId tenant, int day) {
        return domain::CostDay{tenant,
                               Date::fromYmd(2026, 11, day),
                               domain::CostCategory::Other,
                               QStringLiteral("platform"),
                               {{}, fee.currency},
                               fee};
    };
    // Costs of days that were recorded under other conditions.
    store::HistoryBatch recorded;
    recorded.costDays = {feeOf(kJade, 9), feeOf(kJade, 10), feeOf(orchid, 5)};
    platform.write(recorded);
    const QTemporaryDir folder;
    LUMOS_GOOD(tests::import(platform, QStringList{usageFile(folder, QStringLiteral("a.csv"),
                                                             "m,1,jade-river,tokens_in,1M,2026-11-05T10:00:00Z\n"
                                                             "m,2,jade-river,tokens_in,1M,2026-11-15T10:00:00Z\n"
                                                             "m,3,orchid,tokens_in,1M,2026-11-10T10:00:00Z\n")}));
    const auto costs = [&](domain::TenantId tenant, int from, int to) {
        const auto days = platform->store().history().costDays(
            {Date::fromYmd(2026, 11, from), Date::fromYmd(2026, 11, to), tenant, std::nullopt});
        return days ? *days : std::vector<domain::CostDay>{};
    };
    QCOMPARE(costs(kJade, 6, 15), (std::vector<domain::CostDay>{feeOf(kJade, 9), feeOf(kJade, 10)}));
    QCOMPARE(costs(orchid, 1, 10), std::vector<domain::CostDay>{feeOf(orchid, 5)});
    for (const auto& [tenant, day] : {std::pair(kJade, 5), std::pair(kJade, 15), std::pair(orchid, 10)}) {
        const std::vector<domain::CostDay> rows = costs(tenant, day, day + 1);
        QVERIFY(std::any_of(rows.begin(), rows.end(), [](const domain::CostDay& row) {
            return row.category == domain::CostCategory::Tokens && row.cost.amount == base::Decimal::fromInt(1);
        }));
    }
}

QTEST_GUILESS_MAIN(ImportUsageTotals)
#include "import_usage_totals.moc"
