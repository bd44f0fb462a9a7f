// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/change_json.h"
#include "domain/tenant_defaults.h"
#include "support/platform_builder.h"
#include "unit/store/rich_platform.h"
#include "unit/store/test_database.h"

#include <algorithm>
#include <atomic>
#include <barrier>
#include <thread>

using namespace lumos;
using base::ErrorCode;
using domain::Change;
using tests::PlatformBuilder;

class TestStoreWriting : public QObject {
    Q_OBJECT

private slots:
    void keepsARichPlatform_data() { tests::addDatabaseRows(); }
    void keepsARichPlatform();
    void replacingKeepsWhatStays_data() { tests::addDatabaseRows(); }
    void replacingKeepsWhatStays();
    void cancelledReplacementLeavesNothing_data() { tests::addDatabaseRows(); }
    void cancelledReplacementLeavesNothing();
    void everyChangeReachesTheRows_data() { tests::addDatabaseRows(); }
    void everyChangeReachesTheRows();
    void refusedCallerLeavesNoTrace_data() { tests::addDatabaseRows(); }
    void refusedCallerLeavesNoTrace();
    void failingStatementRollsBack_data() { tests::addDatabaseRows(); }
    void failingStatementRollsBack();
    void snapshotIsKeptWhileTheRevisionStands_data() { tests::addDatabaseRows(); }
    void snapshotIsKeptWhileTheRevisionStands();
    void noticesAnotherWriter_data() { tests::addDatabaseRows(); }
    void noticesAnotherWriter();
    void comparesBeforeItApplies_data() { tests::addDatabaseRows(); }
    void comparesBeforeItApplies();
    void concurrentCallersAllGetTheirRevision_data() { tests::addDatabaseRows(); }
    void concurrentCallersAllGetTheirRevision();
    void oneBadCallerFailsAlone_data() { tests::addDatabaseRows(); }
    void oneBadCallerFailsAlone();
    void tellsListeners_data() { tests::addDatabaseRows(); }
    void tellsListeners();
    void keepsScenarios_data() { tests::addDatabaseRows(); }
    void keepsScenarios();
    void refusesDemand_data() { tests::addDatabaseRows(); }
    void refusesDemand();
};

namespace {

const store::Actor kActor{QStringLiteral("li.wei"), QStringLiteral("console")};

domain::Tenant tenantNamed(const QString& slug)
{
    domain::Tenant t;
    t.id = PlatformBuilder::tenantId(slug);
    t.slug = slug;
    t.name = slug;
    t.createdAt = {1};
    return t;
}

std::unique_ptr<store::Store> openFilled(const tests::TestDatabase& database)
{
    auto store = database.open();
    base::NullProgress progress;
    const auto revision = store->writer().replacePlatform(tests::richPlatform(), kActor, {}, progress);
    if (!revision)
        qFatal("%s", qPrintable(revision.error().toEnglish()));
    return store;
}

/// Equal but for the revision.
bool sameState(domain::PlatformSnapshot a, const domain::PlatformSnapshot& b)
{
    a.revision = b.revision;
    return a == b;
}

} // namespace

void TestStoreWriting::keepsARichPlatform()
{
    LUMOS_DATABASE(database);
    const domain::PlatformSnapshot rich = tests::richPlatform();
    {
        const auto store = openFilled(database);
        LUMOS_VALUE(const domain::SnapshotPtr snapshot, store->snapshot());
        QVERIFY(sameState(rich, *snapshot));
    }
    const auto store = database.open(store::OpenMode::Existing);
    LUMOS_VALUE(const domain::SnapshotPtr snapshot, store->snapshot());
    QCOMPARE(snapshot->revision.number, 1);
    QCOMPARE(domain::exportJson(*snapshot), domain::exportJson(rich));
    QVERIFY(sameState(rich, *snapshot));
    LUMOS_VALUE(const QString integrity, store->integrity());
    QVERIFY(integrity.endsWith(u": ok"));
}

void TestStoreWriting::replacingKeepsWhatStays()
{
    LUMOS_DATABASE(database);
    const auto store = openFilled(database);
    const domain::TenantId jade = PlatformBuilder::tenantId(u"jade-river");
    const domain::TenantId lab = PlatformBuilder::tenantId(u"lab");
    const domain::ResourceCatalog catalog = tests::richPlatform().catalog;
    const domain::ResourceKindId frames = *catalog.find(u"frames");
    {
        LUMOS_VALUE(const auto bulk, store->writer().beginBulk(kActor));
        store::HistoryBatch batch;
        batch.usageDays = {{jade, domain::kinds::kGpu, {100}, {}, {1}},
                           {jade, *catalog.find(u"pages"), {100}, {}, {2}},
                           {jade, frames, {100}, {}, {3}},
                           {lab, frames, {100}, {}, {4}}};
        LUMOS_GOOD(bulk->add(batch));
        LUMOS_GOOD(bulk->commit(QStringLiteral("test"), QStringLiteral("Write days.")));
    }
    // A platform without the tenant "lab" and without the kind "pages", so that "frames" moves to another place.
    const auto smaller = PlatformBuilder().kind(u"frames", u"frames").tenant(u"jade-river").quota(u"gpu", u"1").build();
    base::NullProgress progress;
    LUMOS_GOOD(store->writer().replacePlatform(smaller, kActor, {}, progress));
    LUMOS_VALUE(const domain::SnapshotPtr snapshot, store->snapshot());
    QVERIFY(sameState(smaller, *snapshot));
    LUMOS_VALUE(const auto days, store->history().usageDays({{0}, {1000}, {}, {}}));
    QCOMPARE(days.size(), std::size_t{2});
    QCOMPARE(days[0].kind, domain::kinds::kGpu);
    QCOMPARE(days[1].kind, *smaller.catalog.find(u"frames"));
    QCOMPARE(days[1].peak.value, 3);
}

void TestStoreWriting::cancelledReplacementLeavesNothing()
{
    LUMOS_DATABASE(database);
    const auto store = openFilled(database);
    struct CancelAtOnce final : base::ProgressSink {
        base::StopSource source;
        void report(qint64, qint64, const base::Text&) override { source.request_stop(); }
    } progress;
    LUMOS_REFUSED(store->writer().replacePlatform(PlatformBuilder().tenant(u"other").build(), kActor,
                                                  progress.source.get_token(), progress),
                  ErrorCode::Cancelled);
    LUMOS_VALUE(const domain::SnapshotPtr snapshot, store->snapshot());
    QVERIFY(sameState(tests::richPlatform(), *snapshot));
    QCOMPARE(snapshot->revision.number, 1);
    // The writer goes on from the same state.
    LUMOS_GOOD(store->writer().apply({domain::PutTenant{tenantNamed(QStringLiteral("next"))}}, kActor));
    LUMOS_VALUE(const auto entries, store->history().audit(10));
    QCOMPARE(entries.size(), std::size_t{2});
}

void TestStoreWriting::everyChangeReachesTheRows()
{
    LUMOS_DATABASE(database);
    const auto store = openFilled(database);
    domain::PlatformSnapshot expected = tests::richPlatform();
    const domain::TenantId jade = PlatformBuilder::tenantId(u"jade-river");
    const domain::TenantId lab = PlatformBuilder::tenantId(u"lab");
    const domain::WorkloadId ranker = PlatformBuilder::workloadId(u"ranker");
    const domain::WorkloadId batch = PlatformBuilder::workloadId(u"batch");
    const domain::ResourceKindId pages = *expected.catalog.find(u"pages");
    domain::Tenant renamed = *expected.tenant(jade);
    renamed.name = QStringLiteral("Jade");
    domain::Node node = *expected.node(PlatformBuilder::nodeId(u"gpu-1"));
    node.state = domain::NodeState::Down;
    domain::PriceBook book = expected.priceBooks.back();
    book.version = 3;
    const std::vector<std::vector<Change>> groups{
        {domain::PutTenant{renamed}, domain::PutTenant{tenantNamed(QStringLiteral("new"))}},
        {domain::ActOnTenant{lab, domain::TenantAction::Resume}},
        {domain::RestoreTenantState{lab, domain::TenantState::Suspended}},
        {domain::SetQuota{lab, pages, domain::Quota{lab, pages, {5}, {}, domain::QuotaSource::Organisation}},
         domain::SetQuota{jade, domain::kinds::kGpu, std::nullopt}},
        // One row twice in one group: the last value counts.
        {domain::SetQuota{lab, pages, domain::Quota{lab, pages, {6}, {}, {}}},
         domain::SetQuota{lab, pages, domain::Quota{lab, pages, {7}, {}, {}}}},
        {domain::SetUsage{jade, pages, std::nullopt},
         domain::SetUsage{lab, pages, domain::Usage{lab, pages, {9}, {10}}}},
        {domain::SetBudget{jade, std::nullopt}},
        {domain::PutNode{node}, domain::EraseNode{PlatformBuilder::nodeId(u"cpu-1")}},
        {domain::SetScalingPolicy{ranker, std::nullopt}, domain::SetScalingPolicy{batch, domain::ScalingPolicy{batch}}},
        {domain::SetPlacements{ranker, {{ranker, 0, PlatformBuilder::nodeId(u"gpu-2"), {0, 1}}}}},
        {domain::SetPlacements{ranker, {}}, domain::EraseWorkload{ranker}},
        {domain::AddPriceBook{book}},
        {domain::RemovePriceBook{3}},
        {domain::SetIncidentState{PlatformBuilder::incidentId(u"INC-2291"), domain::IncidentState::Resolved,
                                  base::Instant{2'000'000'000'000}}},
        {domain::EraseTenant{PlatformBuilder::tenantId(u"new")}},
        {domain::SetSloTarget{QStringLiteral("jade-availability"), 995'000}},
    };
    for (const auto& group : groups) {
        std::vector<Change> undo;
        for (const Change& change : group) {
            LUMOS_VALUE(Change inverse, domain::inverse(expected, change));
            undo.insert(undo.begin(), std::move(inverse));
            LUMOS_GOOD(domain::apply(expected, change));
        }
        LUMOS_GOOD(store->writer().apply(group, kActor));
        LUMOS_VALUE(const domain::SnapshotPtr snapshot, store->snapshot());
        QVERIFY2(sameState(expected, *snapshot), qPrintable(domain::name(group.front())));
        // The writing store may hand out its own copy; another one has nothing but the rows.
        const auto reader = database.open(store::OpenMode::ReadOnly);
        LUMOS_VALUE(const domain::SnapshotPtr rows, reader->snapshot());
        QVERIFY2(*rows == *snapshot, qPrintable(domain::name(group.front())));
        // Back and forth again, so that every change is also undone in the rows.
        LUMOS_GOOD(store->writer().apply(undo, kActor));
        LUMOS_GOOD(store->writer().apply(group, kActor));
        LUMOS_VALUE(const domain::SnapshotPtr again, store->snapshot());
        QVERIFY(sameState(expected, *again));
    }
    LUMOS_VALUE(const domain::Revision revision, store->revision());
    QCOMPARE(revision.number, 1 + 3 * static_cast<std::int64_t>(groups.size()));
}

void TestStoreWriting::refusedCallerLeavesNoTrace()
{
    LUMOS_DATABASE(database);
    const auto store = openFilled(database);
    const domain::TenantId nobody = PlatformBuilder::tenantId(u"nobody");
    LUMOS_REFUSED(
        store->writer().apply(
            {domain::PutTenant{tenantNamed(QStringLiteral("new"))}, domain::SetBudget{nobody, std::nullopt}}, kActor),
        ErrorCode::NotFound);
    LUMOS_VALUE(const domain::SnapshotPtr snapshot, store->snapshot());
    QVERIFY(sameState(tests::richPlatform(), *snapshot));
    QCOMPARE(snapshot->revision.number, 1);
    LUMOS_VALUE(const auto entries, store->history().audit(10));
    QCOMPARE(entries.size(), std::size_t{1});
    LUMOS_VALUE(const domain::Revision unchanged, store->writer().apply({}, kActor));
    QCOMPARE(unchanged.number, 1);
}

void TestStoreWriting::failingStatementRollsBack()
{
    LUMOS_DATABASE(database);
    const auto store = openFilled(database);
    // The audit row is the last thing a transaction writes: by then the tenant's own rows are in.
    const auto session = database.session();
    LUMOS_GOOD(session->run(QStringLiteral("ALTER TABLE audit_entry RENAME TO audit_away")));
    LUMOS_REFUSED(store->writer().apply({domain::PutTenant{tenantNamed(QStringLiteral("new"))}}, kActor),
                  ErrorCode::Storage);
    LUMOS_GOOD(session->run(QStringLiteral("ALTER TABLE audit_away RENAME TO audit_entry")));
    LUMOS_VALUE(const domain::SnapshotPtr snapshot, store->snapshot());
    QVERIFY(sameState(tests::richPlatform(), *snapshot));
    LUMOS_VALUE(const domain::Revision revision,
                store->writer().apply({domain::PutTenant{tenantNamed(QStringLiteral("new"))}}, kActor));
    QCOMPARE(revision.number, 2);
    LUMOS_VALUE(const qint64 entries, store->history().verifyAudit());
    QCOMPARE(entries, 2);
}

void TestStoreWriting::snapshotIsKeptWhileTheRevisionStands()
{
    LUMOS_DATABASE(database);
    const auto store = openFilled(database);
    LUMOS_VALUE(const domain::SnapshotPtr first, store->snapshot());
    LUMOS_VALUE(const domain::SnapshotPtr second, store->snapshot());
    QCOMPARE(first.get(), second.get());
    LUMOS_VALUE(const domain::Revision revision,
                store->writer().apply({domain::PutTenant{tenantNamed(QStringLiteral("new"))}}, kActor));
    LUMOS_VALUE(const domain::SnapshotPtr third, store->snapshot());
    QVERIFY(third.get() != first.get());
    QCOMPARE(third->revision, revision);
    QVERIFY(third->tenant(PlatformBuilder::tenantId(u"new")) != nullptr);
    QVERIFY(first->tenant(PlatformBuilder::tenantId(u"new")) == nullptr);
}

void TestStoreWriting::noticesAnotherWriter()
{
    LUMOS_DATABASE(database);
    const auto mine = openFilled(database);
    LUMOS_GOOD(mine->writer().apply({domain::PutTenant{tenantNamed(QStringLiteral("mine"))}}, kActor));
    const auto other = database.open(store::OpenMode::Existing);
    LUMOS_GOOD(other->writer().apply({domain::PutTenant{tenantNamed(QStringLiteral("other"))}}, kActor));
    // The slug is taken by the other writer, which this one has to notice before it checks.
    domain::Tenant clash = tenantNamed(QStringLiteral("other"));
    clash.id = PlatformBuilder::tenantId(u"clash");
    LUMOS_REFUSED(mine->writer().apply({domain::PutTenant{clash}}, kActor), ErrorCode::AlreadyExists);
    LUMOS_VALUE(const domain::Revision revision,
                mine->writer().apply({domain::PutTenant{tenantNamed(QStringLiteral("third"))}}, kActor));
    QCOMPARE(revision.number, 4);
    LUMOS_VALUE(const qint64 entries, other->history().verifyAudit());
    QCOMPARE(entries, 4);
}

void TestStoreWriting::comparesBeforeItApplies()
{
    LUMOS_DATABASE(database);
    const auto store = openFilled(database);
    const domain::TenantId jade = PlatformBuilder::tenantId(u"jade-river");
    const domain::TenantId lab = PlatformBuilder::tenantId(u"lab");
    const auto gpu = [](domain::TenantId tenant, std::int64_t limit) {
        return std::vector<Change>{
            domain::SetQuota{tenant, domain::kinds::kGpu, domain::Quota{tenant, domain::kinds::kGpu, {limit}, {}, {}}}};
    };
    LUMOS_VALUE(const domain::Revision seen, store->revision());
    LUMOS_GOOD(store->writer().applyIfUnchanged(gpu(lab, 1), kActor, seen));
    // Another subject moved on, this one did not.
    LUMOS_GOOD(store->writer().applyIfUnchanged(gpu(jade, 2), kActor, seen));
    LUMOS_REFUSED(store->writer().applyIfUnchanged(gpu(jade, 3), kActor, seen), ErrorCode::Conflict);
    LUMOS_VALUE(const domain::SnapshotPtr snapshot, store->snapshot());
    QCOMPARE(snapshot->quota(jade, domain::kinds::kGpu)->limit.value, 2);
}

void TestStoreWriting::concurrentCallersAllGetTheirRevision()
{
    LUMOS_DATABASE(database);
    const auto store = openFilled(database);
    constexpr int kThreads = 8;
    constexpr int kEach = 25;
    std::vector<std::vector<std::int64_t>> revisions(kThreads);
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < kThreads; ++t) {
            threads.emplace_back([&, t] {
                for (int i = 0; i < kEach; ++i) {
                    const auto revision = store->writer().apply(
                        {domain::PutTenant{tenantNamed(QStringLiteral("t-%1-%2").arg(t).arg(i))}}, kActor);
                    revisions[static_cast<std::size_t>(t)].push_back(revision ? revision->number : -1);
                    // Readers go on meanwhile.
                    if (i % 10 == 0 && !store->snapshot())
                        revisions[static_cast<std::size_t>(t)].push_back(-2);
                }
            });
        }
    }
    std::vector<std::int64_t> all;
    for (const auto& own : revisions) {
        QVERIFY(std::is_sorted(own.begin(), own.end()));
        all.insert(all.end(), own.begin(), own.end());
    }
    std::sort(all.begin(), all.end());
    QCOMPARE(all.size(), std::size_t{kThreads * kEach});
    for (std::size_t i = 0; i < all.size(); ++i)
        QCOMPARE(all[i], static_cast<std::int64_t>(i) + 2);
    LUMOS_VALUE(const domain::SnapshotPtr snapshot, store->snapshot());
    QCOMPARE(snapshot->tenants.size(), tests::richPlatform().tenants.size() + std::size_t{kThreads * kEach});
    LUMOS_VALUE(const qint64 entries, store->history().verifyAudit());
    QCOMPARE(entries, 1 + kThreads * kEach);
}

void TestStoreWriting::oneBadCallerFailsAlone()
{
    LUMOS_DATABASE(database);
    const auto store = openFilled(database);
    std::vector<std::future<base::Result<domain::Revision>>> futures;
    for (int i = 0; i < 20; ++i) {
        std::vector<Change> changes{domain::PutTenant{tenantNamed(QStringLiteral("t-%1").arg(i))}};
        if (i % 5 == 3)
            changes.emplace_back(domain::EraseTenant{PlatformBuilder::tenantId(u"nobody")});
        futures.push_back(store->writer().applyAsync(std::move(changes), kActor));
    }
    int good = 0;
    for (int i = 0; i < 20; ++i) {
        const auto outcome = futures[static_cast<std::size_t>(i)].get();
        QCOMPARE(outcome.has_value(), i % 5 != 3);
        good += outcome ? 1 : 0;
    }
    LUMOS_VALUE(const domain::SnapshotPtr snapshot, store->snapshot());
    QCOMPARE(snapshot->tenants.size(), tests::richPlatform().tenants.size() + static_cast<std::size_t>(good));
    QVERIFY(snapshot->tenant(PlatformBuilder::tenantId(u"t-3")) == nullptr);
}

void TestStoreWriting::tellsListeners()
{
    LUMOS_DATABASE(database);
    const auto store = openFilled(database);
    std::atomic<std::int64_t> told{0};
    store->writer().onCommitted([&](domain::Revision revision) { told = revision.number; });
    LUMOS_GOOD(store->writer().apply({domain::PutTenant{tenantNamed(QStringLiteral("a"))}}, kActor));
    QTRY_COMPARE(told.load(), 2);
    LUMOS_GOOD(store->writer().putScenario({{base::Uuid{1, 2}}, {}, QStringLiteral("What if"), {}}, kActor));
    QTRY_COMPARE(told.load(), 3);
}

void TestStoreWriting::keepsScenarios()
{
    LUMOS_DATABASE(database);
    const auto store = openFilled(database);
    const domain::TenantId jade = PlatformBuilder::tenantId(u"jade-river");
    domain::Scenario scenario{{base::Uuid{1, 2}}, {}, QStringLiteral("Double 双"), {}};
    scenario.changes.push_back({domain::ScaleDemand{jade, 200, {{1000}, {2000}}}, base::Instant{1500}});
    scenario.changes.push_back({domain::SetBudget{jade, std::nullopt}, std::nullopt});
    LUMOS_GOOD(store->writer().putScenario(scenario, kActor));
    LUMOS_VALUE(const auto kept, store->history().scenarios());
    QCOMPARE(kept, std::vector{scenario});
    scenario.name = QStringLiteral("Triple");
    LUMOS_GOOD(store->writer().putScenario(scenario, kActor));
    LUMOS_VALUE(const auto renamed, store->history().scenarios());
    QCOMPARE(renamed, std::vector{scenario});
    LUMOS_GOOD(store->writer().eraseScenario(scenario.id, kActor));
    LUMOS_REFUSED(store->writer().eraseScenario(scenario.id, kActor), ErrorCode::NotFound);
    LUMOS_VALUE(const auto none, store->history().scenarios());
    QVERIFY(none.empty());
}

void TestStoreWriting::refusesDemand()
{
    LUMOS_DATABASE(database);
    const auto store = openFilled(database);
    LUMOS_REFUSED(store->writer().apply({domain::ScaleDemand{{}, 200, {{1000}, {2000}}}}, kActor),
                  ErrorCode::Unsupported);
    LUMOS_REFUSED(store->writer().apply({domain::RemoveNodes{}}, kActor), ErrorCode::Unsupported);
}

QTEST_GUILESS_MAIN(TestStoreWriting)
#include "tst_store_writing.moc"
