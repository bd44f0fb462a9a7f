// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/platform_builder.h"
#include "unit/store/rich_platform.h"
#include "unit/store/test_database.h"

using namespace lumos;
using base::Date;
using base::ErrorCode;
using tests::PlatformBuilder;

class TestStoreHistory : public QObject {
    Q_OBJECT

private slots:
    void givesBackEveryHistory_data() { tests::addDatabaseRows(); }
    void givesBackEveryHistory();
    void filters_data() { tests::addDatabaseRows(); }
    void filters();
    void rowsReplaceRowsOfTheSameKey_data() { tests::addDatabaseRows(); }
    void rowsReplaceRowsOfTheSameKey();
    void usageRecordsAreIdempotent_data() { tests::addDatabaseRows(); }
    void usageRecordsAreIdempotent();
    void knowsRecordsByTheirKey_data() { tests::addDatabaseRows(); }
    void knowsRecordsByTheirKey();
    void closingRowsBuildOnTheStore_data() { tests::addDatabaseRows(); }
    void closingRowsBuildOnTheStore();
    void nothingShowsBeforeTheCommit_data() { tests::addDatabaseRows(); }
    void nothingShowsBeforeTheCommit();
    void writersGoOnWhileABulkIsFilled_data() { tests::addDatabaseRows(); }
    void writersGoOnWhileABulkIsFilled();
    void refusesRowsOfUnknownThings_data() { tests::addDatabaseRows(); }
    void refusesRowsOfUnknownThings();
    void changesAndRowsGoTogether_data() { tests::addDatabaseRows(); }
    void changesAndRowsGoTogether();
    void readingStopsWhenAsked_data() { tests::addDatabaseRows(); }
    void readingStopsWhenAsked();
    void keepsManyRows_data() { tests::addDatabaseRows(); }
    void keepsManyRows();
};

namespace {

const store::Actor kActor{QStringLiteral("importer"), QStringLiteral("import")};

std::unique_ptr<store::Store> openFilled(const tests::TestDatabase& database)
{
    auto store = database.open();
    base::NullProgress progress;
    const auto revision = store->writer().replacePlatform(tests::richPlatform(), kActor, {}, progress);
    if (!revision)
        qFatal("%s", qPrintable(revision.error().toEnglish()));
    return store;
}

base::Result<store::BulkOutcome> write(store::Store& store, const store::HistoryBatch& batch)
{
    LUMOS_ASSIGN(const auto bulk, store.writer().beginBulk(kActor));
    LUMOS_TRY(bulk->add(batch));
    return bulk->commit(QStringLiteral("history"), QStringLiteral("Write a history."));
}

domain::UsageDay day(domain::TenantId tenant, domain::ResourceKindId kind, int number, std::int64_t peak)
{
    domain::UsageDay d{tenant, kind, {number}, {}, {peak}};
    for (std::size_t hour = 0; hour < d.hours.size(); ++hour)
        d.hours[hour] = hour == 5 ? -1 : peak - static_cast<std::int64_t>(hour);
    return d;
}

base::Money cny(QStringView text) { return {base::Decimal::parse(text).value(), base::Currency::cny()}; }

const domain::TenantId kJade = PlatformBuilder::tenantId(u"jade-river");
const domain::TenantId kCheckout = PlatformBuilder::tenantId(u"checkout");
const domain::TenantId kLab = PlatformBuilder::tenantId(u"lab");

store::HistoryBatch someHistory()
{
    const domain::WorkloadId ranker = PlatformBuilder::workloadId(u"ranker");
    store::HistoryBatch batch;
    for (const domain::TenantId tenant : {kJade, kCheckout, kLab}) {
        for (int d = 10; d < 13; ++d) {
            batch.usageDays.push_back(day(tenant, domain::kinds::kGpu, d, 1000 + d));
            batch.usageDays.push_back(day(tenant, domain::kinds::kTokensIn, d, 5));
            batch.costDays.push_back({tenant,
                                      {d},
                                      domain::CostCategory::Tokens,
                                      QStringLiteral("Inference 推理"),
                                      cny(u"0.000000000000000001"),
                                      cny(u"-12.5")});
            batch.costDays.push_back({tenant,
                                      {d},
                                      domain::CostCategory::Gpu,
                                      QStringLiteral("Compute"),
                                      {base::Decimal::fromInt(7), base::Currency::usd()},
                                      cny(u"8")});
        }
    }
    batch.sloDays = {{QStringLiteral("jade-availability"), {9}, 999, 1000},
                     {QStringLiteral("jade-availability"), {10}, 0, 0}};
    domain::ScalingRecord record{
        ranker, {1000}, 2, 5, 3, 91, 88, 4, 1, 0, 7, domain::ScalingLimit::StepLimit, domain::ScalingResult::Raised};
    batch.scalingRecords.push_back(record);
    record.at = {2000};
    record.limitedBy = domain::ScalingLimit::Cooldown;
    record.result = domain::ScalingResult::Held;
    batch.scalingRecords.push_back(record);
    batch.usageRecords = {{QStringLiteral("gateway"),
                           QStringLiteral("1"),
                           kJade,
                           domain::kinds::kTokensIn,
                           {12},
                           base::Instant::at({10}, {5})},
                          {QStringLiteral("gateway"),
                           QStringLiteral("2"),
                           kLab,
                           domain::kinds::kTokensIn,
                           {13},
                           base::Instant::at({11}, {5})}};
    return batch;
}

template <class T, class Key>
std::vector<T> sortedBy(std::vector<T> values, Key key)
{
    std::sort(values.begin(), values.end(), [&](const T& a, const T& b) { return key(a) < key(b); });
    return values;
}

} // namespace

void TestStoreHistory::givesBackEveryHistory()
{
    LUMOS_DATABASE(database);
    const auto store = openFilled(database);
    LUMOS_VALUE(const auto none, store->history().coveredDays());
    QVERIFY(!none.has_value());
    const store::HistoryBatch batch = someHistory();
    LUMOS_VALUE(const store::BulkOutcome outcome, write(*store, batch));
    QCOMPARE(outcome.revision.number, 2);
    QCOMPARE(outcome.written, 9 * 2 + 9 * 2 + 2 + 2 + 2);
    QCOMPARE(outcome.skipped, 0);
    const store::HistoryFilter all{{0}, {100}, {}, {}};
    LUMOS_VALUE(const auto usage, store->history().usageDays(all));
    QCOMPARE(usage, sortedBy(batch.usageDays, [](const auto& d) { return std::tuple(d.tenant, d.kind, d.day); }));
    LUMOS_VALUE(const auto costs, store->history().costDays(all));
    QCOMPARE(costs, sortedBy(batch.costDays, [](const auto& d) { return std::tuple(d.tenant, d.category, d.day); }));
    LUMOS_VALUE(const auto slos, store->history().sloDays(all));
    QCOMPARE(slos, batch.sloDays);
    LUMOS_VALUE(const auto scaling, store->history().scalingRecords(std::nullopt, {{0}, {10'000}}));
    QCOMPARE(scaling, batch.scalingRecords);
    LUMOS_VALUE(const auto records, store->history().usageRecords(all));
    QCOMPARE(records, sortedBy(batch.usageRecords, [](const auto& r) { return std::tuple(r.tenant, r.kind, r.at); }));
    LUMOS_VALUE(const auto covered, store->history().coveredDays());
    QCOMPARE(covered.value(), std::pair(Date{9}, Date{12}));
    LUMOS_VALUE(const auto entries, store->history().audit(1));
    QCOMPARE(entries.front().action, QStringLiteral("bulk_write"));
    QVERIFY(entries.front().detail.contains(u"\"usage_days\":18"));
}

void TestStoreHistory::filters()
{
    LUMOS_DATABASE(database);
    const auto store = openFilled(database);
    LUMOS_GOOD(write(*store, someHistory()));
    const auto& history = store->history();
    LUMOS_VALUE(const auto oneDay, history.usageDays({{11}, {12}, {}, {}}));
    QCOMPARE(oneDay.size(), std::size_t{6});
    LUMOS_VALUE(const auto oneTenant, history.usageDays({{0}, {100}, kJade, domain::kinds::kGpu}));
    QCOMPARE(oneTenant.size(), std::size_t{3});
    for (const auto& d : oneTenant)
        QVERIFY(d.tenant == kJade && d.kind == domain::kinds::kGpu);
    LUMOS_VALUE(const auto below, history.usageDays({{0}, {100}, kJade, domain::kinds::kGpu, true}));
    QCOMPARE(below.size(), std::size_t{6});
    LUMOS_VALUE(const auto organisation,
                history.costDays({{0}, {100}, PlatformBuilder::tenantId(u"retail"), {}, true}));
    QCOMPARE(organisation.size(), std::size_t{12});
    LUMOS_VALUE(const auto slos, history.sloDays({{0}, {100}, kLab, {}}));
    QVERIFY(slos.empty());
    LUMOS_VALUE(const auto own, history.sloDays({{0}, {10}, kJade, {}}));
    QCOMPARE(own.size(), std::size_t{1});
    LUMOS_VALUE(const auto decisions, history.scalingRecords(PlatformBuilder::workloadId(u"ranker"), {{1000}, {2000}}));
    QCOMPARE(decisions.size(), std::size_t{1});
    LUMOS_VALUE(const auto records, history.usageRecords({{10}, {11}, {}, domain::kinds::kTokensIn}));
    QCOMPARE(records.size(), std::size_t{1});
    LUMOS_REFUSED(history.usageDays({{0}, {100}, {}, domain::ResourceKindId{999}}), ErrorCode::NotFound);
}

void TestStoreHistory::rowsReplaceRowsOfTheSameKey()
{
    LUMOS_DATABASE(database);
    const auto store = openFilled(database);
    store::HistoryBatch batch;
    // Three times in one batch, the last counts; then once more in a bulk of its own.
    for (const std::int64_t peak : {1, 2, 3})
        batch.usageDays.push_back(day(kJade, domain::kinds::kGpu, 10, peak));
    LUMOS_GOOD(write(*store, batch));
    LUMOS_VALUE(const auto first, store->history().usageDays({{0}, {100}, {}, {}}));
    QCOMPARE(first, std::vector{day(kJade, domain::kinds::kGpu, 10, 3)});
    batch.usageDays = {day(kJade, domain::kinds::kGpu, 10, 50)};
    LUMOS_GOOD(write(*store, batch));
    LUMOS_VALUE(const auto second, store->history().usageDays({{0}, {100}, {}, {}}));
    QCOMPARE(second, std::vector{day(kJade, domain::kinds::kGpu, 10, 50)});
}

void TestStoreHistory::usageRecordsAreIdempotent()
{
    LUMOS_DATABASE(database);
    const auto store = openFilled(database);
    store::HistoryBatch batch;
    batch.usageRecords = someHistory().usageRecords;
    batch.usageRecords.push_back(batch.usageRecords.front());
    batch.usageRecords.back().amount = {999};
    LUMOS_VALUE(const store::BulkOutcome first, write(*store, batch));
    QCOMPARE(first.written, 2);
    QCOMPARE(first.skipped, 1);
    LUMOS_VALUE(const store::BulkOutcome second, write(*store, batch));
    QCOMPARE(second.written, 0);
    QCOMPARE(second.skipped, 3);
    LUMOS_VALUE(const auto records, store->history().usageRecords({{0}, {100}, kJade, {}}));
    QCOMPARE(records.size(), std::size_t{1});
    QCOMPARE(records.front().amount.value, 12);
}

void TestStoreHistory::knowsRecordsByTheirKey()
{
    LUMOS_DATABASE(database);
    const auto store = openFilled(database);
    store::HistoryBatch batch;
    std::vector<domain::UsageRecord> asked;
    constexpr int kRecords = 300; // several statements, the last of them not full
    for (int i = 0; i < kRecords; ++i) {
        const domain::UsageRecord record{
            QStringLiteral("gw"),           QString::number(i), kJade, domain::kinds::kTokensIn, {1},
            base::Instant{i * 86'400'000LL}};
        asked.push_back(record);
        if (i % 3 == 0)
            batch.usageRecords.push_back(record);
    }
    LUMOS_GOOD(write(*store, batch));
    for (domain::UsageRecord& record : asked)
        record.at = {}; // a key has no day
    asked.push_back({QStringLiteral("other"), QStringLiteral("0"), kJade, domain::kinds::kTokensIn, {1}, {}});
    LUMOS_VALUE(const std::vector<bool> known, store->history().areKnown(asked));
    QCOMPARE(known.size(), asked.size());
    for (std::size_t i = 0; i < kRecords; ++i)
        QCOMPARE(known[i], i % 3 == 0);
    QVERIFY(!known.back());
    LUMOS_VALUE(const std::vector<bool> none, store->history().areKnown({}));
    QVERIFY(none.empty());
}

void TestStoreHistory::closingRowsBuildOnTheStore()
{
    LUMOS_DATABASE(database);
    const auto store = openFilled(database);
    store::HistoryBatch staged;
    staged.usageRecords = {{QStringLiteral("gw"), QStringLiteral("1"), kJade, domain::kinds::kTokensIn, {5}, {1}}};
    const auto totals = [&](const domain::PlatformSnapshot& now) -> base::Result<store::ClosingRows> {
        store::ClosingRows out;
        out.batch.usageDays = {day(kJade, domain::kinds::kTokensIn, 10, now.revision.number)};
        out.currency = base::Currency::usd(); // the platform has one, and keeps it
        return out;
    };
    {
        LUMOS_VALUE(const auto bulk, store->writer().beginBulk(kActor));
        LUMOS_GOOD(bulk->add(staged));
        LUMOS_GOOD(store->writer().apply({domain::SetBudget{kJade, std::nullopt}}, kActor));
        LUMOS_VALUE(const store::BulkOutcome outcome, bulk->commitTotals({}, {}, totals));
        QCOMPARE(outcome.written, qint64{2});
    }
    LUMOS_VALUE(const auto days, store->history().usageDays({{0}, {100}, kJade, {}}));
    QCOMPARE(days.size(), std::size_t{1});
    QCOMPARE(days.front().peak.value, std::int64_t{2}); // after the edit that came in between
    LUMOS_VALUE(const domain::SnapshotPtr snapshot, store->snapshot());
    QCOMPARE(snapshot->profile.currency.code(), QStringLiteral("CNY"));
    // The record is known now: totals that count it again are refused as a whole.
    LUMOS_VALUE(const auto again, store->writer().beginBulk(kActor));
    LUMOS_GOOD(again->add(staged));
    LUMOS_REFUSED(again->commitTotals({}, {}, totals), ErrorCode::Conflict);
    LUMOS_VALUE(const auto same, store->history().usageDays({{0}, {100}, kJade, {}}));
    QCOMPARE(same, days);
}

void TestStoreHistory::nothingShowsBeforeTheCommit()
{
    LUMOS_DATABASE(database);
    const auto store = openFilled(database);
    {
        LUMOS_VALUE(const auto bulk, store->writer().beginBulk(kActor));
        LUMOS_GOOD(bulk->add(someHistory()));
        LUMOS_VALUE(const auto days, store->history().usageDays({{0}, {100}, {}, {}}));
        QVERIFY(days.empty());
        LUMOS_REFUSED(store->writer().beginBulk(kActor), ErrorCode::Conflict);
    }
    LUMOS_VALUE(const domain::Revision revision, store->revision());
    QCOMPARE(revision.number, 1);
    LUMOS_VALUE(const store::BulkOutcome outcome, write(*store, someHistory()));
    QCOMPARE(outcome.revision.number, 2);
}

void TestStoreHistory::writersGoOnWhileABulkIsFilled()
{
    LUMOS_DATABASE(database);
    const auto store = openFilled(database);
    LUMOS_VALUE(const auto bulk, store->writer().beginBulk(kActor));
    LUMOS_GOOD(bulk->add(someHistory()));
    LUMOS_GOOD(store->writer().apply({domain::SetBudget{kJade, std::nullopt}}, kActor));
    LUMOS_GOOD(bulk->add(someHistory()));
    LUMOS_VALUE(const store::BulkOutcome outcome,
                bulk->commit(QStringLiteral("history"), QStringLiteral("Write a history.")));
    QCOMPARE(outcome.revision.number, 3);
    LUMOS_REFUSED(bulk->commit({}, {}), ErrorCode::InvalidArgument);
    LUMOS_VALUE(const auto days, store->history().usageDays({{0}, {100}, {}, {}}));
    QCOMPARE(days.size(), std::size_t{18});
    LUMOS_VALUE(const domain::SnapshotPtr snapshot, store->snapshot());
    QVERIFY(snapshot->budget(kJade) == nullptr);
}

void TestStoreHistory::refusesRowsOfUnknownThings()
{
    LUMOS_DATABASE(database);
    const auto store = openFilled(database);
    const domain::TenantId nobody = PlatformBuilder::tenantId(u"nobody");
    store::HistoryBatch usage = someHistory();
    usage.usageDays.push_back(day(nobody, domain::kinds::kGpu, 1, 1));
    LUMOS_REFUSED(write(*store, usage), ErrorCode::NotFound);
    store::HistoryBatch kind;
    kind.usageDays.push_back(day(kJade, {500}, 1, 1));
    LUMOS_REFUSED(write(*store, kind), ErrorCode::NotFound);
    store::HistoryBatch slo;
    slo.sloDays.push_back({QStringLiteral("nothing"), {1}, 1, 1});
    LUMOS_REFUSED(write(*store, slo), ErrorCode::NotFound);
    store::HistoryBatch record;
    record.usageRecords.push_back({QStringLiteral("a"), QStringLiteral("b"), nobody, domain::kinds::kGpu, {1}, {1}});
    const auto refused = write(*store, record);
    LUMOS_REFUSED(refused, ErrorCode::NotFound);
    QVERIFY(refused.error().toEnglish().contains(nobody.toString()));
    LUMOS_VALUE(const auto days, store->history().usageDays({{0}, {100}, {}, {}}));
    QVERIFY(days.empty());
    LUMOS_VALUE(const domain::Revision revision, store->revision());
    QCOMPARE(revision.number, 1);
}

void TestStoreHistory::changesAndRowsGoTogether()
{
    LUMOS_DATABASE(database);
    const auto store = openFilled(database);
    domain::Tenant fresh;
    fresh.id = PlatformBuilder::tenantId(u"fresh");
    fresh.slug = fresh.name = QStringLiteral("fresh");
    store::HistoryBatch batch;
    batch.usageDays.push_back(day(fresh.id, domain::kinds::kGpu, 1, 1));
    {
        LUMOS_VALUE(const auto bulk, store->writer().beginBulk(kActor));
        LUMOS_GOOD(bulk->add(domain::Change(domain::PutTenant{fresh})));
        LUMOS_GOOD(bulk->add(domain::Change(domain::EraseNode{PlatformBuilder::nodeId(u"nothing")})));
        LUMOS_GOOD(bulk->add(batch));
        LUMOS_REFUSED(bulk->commit(QStringLiteral("inventory"), QStringLiteral("Import an inventory.")),
                      ErrorCode::NotFound);
    }
    LUMOS_VALUE(const domain::SnapshotPtr before, store->snapshot());
    QVERIFY(before->tenant(fresh.id) == nullptr);
    LUMOS_VALUE(const auto bulk, store->writer().beginBulk(kActor));
    LUMOS_GOOD(bulk->add(domain::Change(domain::PutTenant{fresh})));
    LUMOS_GOOD(bulk->add(batch));
    LUMOS_GOOD(bulk->commit(QStringLiteral("inventory"), QStringLiteral("Import an inventory.")));
    LUMOS_VALUE(const domain::SnapshotPtr after, store->snapshot());
    QCOMPARE(*after->tenant(fresh.id), fresh);
    LUMOS_VALUE(const auto days, store->history().usageDays({{0}, {100}, fresh.id, {}}));
    QCOMPARE(days, batch.usageDays);
    LUMOS_VALUE(const qint64 entries, store->history().verifyAudit());
    QCOMPARE(entries, 2);
}

void TestStoreHistory::readingStopsWhenAsked()
{
    LUMOS_DATABASE(database);
    const auto store = openFilled(database);
    LUMOS_GOOD(write(*store, someHistory()));
    base::StopSource source;
    source.request_stop();
    LUMOS_REFUSED(store->history().usageDays({{0}, {100}, {}, {}}, source.get_token()), ErrorCode::Cancelled);
    LUMOS_REFUSED(store->history().costDays({{0}, {100}, {}, {}}, source.get_token()), ErrorCode::Cancelled);
    LUMOS_VALUE(const auto days, store->history().usageDays({{0}, {100}, {}, {}}));
    QCOMPARE(days.size(), std::size_t{18});
}

void TestStoreHistory::keepsManyRows()
{
    LUMOS_DATABASE(database);
    const auto store = openFilled(database);
    LUMOS_VALUE(const auto bulk, store->writer().beginBulk(kActor));
    // Not a multiple of the rows of one statement, and in pieces.
    constexpr int kRows = 2357;
    std::vector<domain::UsageDay> all;
    for (int i = 0; i < kRows;) {
        store::HistoryBatch batch;
        for (int piece = 0; piece < 100 && i < kRows; ++piece, ++i)
            batch.usageDays.push_back(day(kJade, domain::kinds::kGpu, i, i));
        all.insert(all.end(), batch.usageDays.begin(), batch.usageDays.end());
        LUMOS_GOOD(bulk->add(batch));
    }
    LUMOS_VALUE(const store::BulkOutcome outcome, bulk->commit(QStringLiteral("many"), QStringLiteral("Write many.")));
    QCOMPARE(outcome.written, kRows);
    LUMOS_VALUE(const auto days, store->history().usageDays({{0}, {10'000}, {}, {}}));
    QVERIFY(days == all);
}

QTEST_GUILESS_MAIN(TestStoreHistory)
#include "tst_store_history.moc"
