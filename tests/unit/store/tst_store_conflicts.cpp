// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/platform_builder.h"
#include "unit/store/test_database.h"

#include <atomic>
#include <latch>
#include <thread>

using namespace lumos;
using base::ErrorCode;
using domain::Change;
using tests::PlatformBuilder;

/// What was planned on a revision is written only while that on which it rests stands.
class TestStoreConflicts : public QObject {
    Q_OBJECT

private slots:
    void survivesARename_data() { tests::addDatabaseRows(); }
    void survivesARename();
    void knowsRowsApart_data() { tests::addDatabaseRows(); }
    void knowsRowsApart();
    void seesWhatCameBelow_data() { tests::addDatabaseRows(); }
    void seesWhatCameBelow();
    void seesManyEntriesBack_data() { tests::addDatabaseRows(); }
    void seesManyEntriesBack();
    void oneOfACrowdWins_data() { tests::addDatabaseRows(); }
    void oneOfACrowdWins();
    void bulkWritesAreSeenAndGuarded_data() { tests::addDatabaseRows(); }
    void bulkWritesAreSeenAndGuarded();
};

namespace {

const store::Actor kActor{QStringLiteral("li.wei"), QStringLiteral("console")};
const domain::TenantId kJade = PlatformBuilder::tenantId(u"jade-river");
const domain::WorkloadId kChat = PlatformBuilder::workloadId(u"chat");

/// A store with the tenant and its workload; `seen` is the revision that a plan is made on.
struct Opened {
    std::unique_ptr<store::Store> store;
    domain::SnapshotPtr seen;

    explicit Opened(const tests::TestDatabase& database) : store(database.open())
    {
        base::NullProgress progress;
        const auto platform = PlatformBuilder()
                                  .organisation(u"retail")
                                  .tenant(u"jade-river")
                                  .quota(u"gpu", u"16")
                                  .usage(u"gpu", u"4")
                                  .workload(u"chat")
                                  .build();
        if (!store->writer().replacePlatform(platform, kActor, {}, progress))
            qFatal("the platform cannot be written");
        seen = *store->snapshot();
    }
    base::Result<domain::Revision> write(const Change& change) const { return store->writer().apply({change}, kActor); }
    base::Result<domain::Revision> writePlanned(const Change& change) const
    {
        return store->writer().applyIfUnchanged({change}, kActor, seen->revision);
    }
};

Change gpuLimit(std::int64_t limit)
{
    return domain::SetQuota{kJade, domain::kinds::kGpu, domain::Quota{kJade, domain::kinds::kGpu, {limit}, {}, {}}};
}

} // namespace

void TestStoreConflicts::survivesARename()
{
    LUMOS_DATABASE(database);
    const Opened open(database);
    domain::Tenant owned = *open.seen->tenant(kJade);
    owned.owner = QStringLiteral("wang.fang");
    LUMOS_GOOD(open.write(domain::PutTenant{owned}));
    // The plan renames the tenant; it would take the other editor's owner back.
    domain::Tenant renamed = *open.seen->tenant(kJade);
    renamed.slug = QStringLiteral("jade-lake");
    LUMOS_REFUSED(open.writePlanned(domain::PutTenant{renamed}), ErrorCode::Conflict);
    // And the other way round: a limit that was set under the old name is not set again under the new one.
    LUMOS_GOOD(open.write(gpuLimit(24)));
    renamed.owner = owned.owner;
    LUMOS_GOOD(open.write(domain::PutTenant{renamed}));
    LUMOS_REFUSED(open.writePlanned(gpuLimit(32)), ErrorCode::Conflict);
    LUMOS_VALUE(const domain::SnapshotPtr now, open.store->snapshot());
    QCOMPARE(now->quota(kJade, domain::kinds::kGpu)->limit.value, 24);
    QCOMPARE(now->tenant(kJade)->owner, owned.owner);
}

void TestStoreConflicts::knowsRowsApart()
{
    LUMOS_DATABASE(database);
    const Opened open(database);
    // Metering goes on all the time and is no reason to refuse an edit of a limit.
    LUMOS_GOOD(
        open.write(domain::SetUsage{kJade, domain::kinds::kGpu, domain::Usage{kJade, domain::kinds::kGpu, {5}, {}}}));
    LUMOS_GOOD(open.writePlanned(gpuLimit(24)));
    LUMOS_REFUSED(open.writePlanned(gpuLimit(32)), ErrorCode::Conflict);
}

void TestStoreConflicts::seesWhatCameBelow()
{
    LUMOS_DATABASE(database);
    const Opened open(database);
    domain::Workload added = *open.seen->workload(kChat);
    added.id = PlatformBuilder::workloadId(u"added");
    added.name = QStringLiteral("added");
    LUMOS_GOOD(open.write(domain::PutWorkload{added}));
    LUMOS_REFUSED(open.writePlanned(domain::ActOnTenant{kJade, domain::TenantAction::Suspend}), ErrorCode::Conflict);
    // A limit does not depend on it.
    LUMOS_GOOD(open.writePlanned(gpuLimit(24)));
}

void TestStoreConflicts::seesManyEntriesBack()
{
    LUMOS_DATABASE(database);
    const Opened open(database);
    constexpr int kMoreThanAPage = 150;
    LUMOS_GOOD(open.write(gpuLimit(24)));
    std::vector<Change> others;
    for (int i = 0; i < kMoreThanAPage; ++i)
        others.emplace_back(
            domain::SetUsage{kJade, domain::kinds::kCpu, domain::Usage{kJade, domain::kinds::kCpu, {i}, {}}});
    LUMOS_GOOD(open.store->writer().apply(others, kActor));
    LUMOS_REFUSED(open.writePlanned(gpuLimit(32)), ErrorCode::Conflict);
    LUMOS_GOOD(open.writePlanned(domain::SetBudget{kJade, std::nullopt}));
}

/// Callers whose edits go into one transaction see each other, too.
void TestStoreConflicts::oneOfACrowdWins()
{
    LUMOS_DATABASE(database);
    const Opened open(database);
    constexpr int kRounds = 20;
    constexpr int kCallers = 8;
    for (int round = 0; round < kRounds; ++round) {
        LUMOS_VALUE(const domain::Revision seen, open.store->revision());
        std::atomic<int> won{0};
        std::latch start(kCallers);
        {
            std::vector<std::jthread> callers;
            for (int c = 0; c < kCallers; ++c)
                callers.emplace_back([&, c] {
                    start.arrive_and_wait();
                    won += open.store->writer().applyIfUnchanged({gpuLimit(100 + c)}, kActor, seen) ? 1 : 0;
                });
        }
        QCOMPARE(won.load(), 1);
    }
}

void TestStoreConflicts::bulkWritesAreSeenAndGuarded()
{
    LUMOS_DATABASE(database);
    const Opened open(database);
    {
        LUMOS_VALUE(auto bulk, open.store->writer().beginBulk(kActor));
        LUMOS_GOOD(bulk->add(gpuLimit(24)));
        LUMOS_GOOD(bulk->commit(QStringLiteral("test"), QStringLiteral("Set a limit."), open.seen->revision));
    }
    LUMOS_REFUSED(open.writePlanned(gpuLimit(32)), ErrorCode::Conflict);
    LUMOS_VALUE(auto late, open.store->writer().beginBulk(kActor));
    LUMOS_GOOD(late->add(gpuLimit(40)));
    LUMOS_REFUSED(late->commit(QStringLiteral("test"), QStringLiteral("Set a limit."), open.seen->revision),
                  ErrorCode::Conflict);
    LUMOS_VALUE(const domain::SnapshotPtr now, open.store->snapshot());
    QCOMPARE(now->quota(kJade, domain::kinds::kGpu)->limit.value, 24);
}

QTEST_GUILESS_MAIN(TestStoreConflicts)
#include "tst_store_conflicts.moc"
