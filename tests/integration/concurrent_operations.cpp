// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integration/client_crowd.h"
#include "integration/running_platform.h"
#include "services/quota_manager.h"

#include <QTest>

#include <functional>
#include <latch>
#include <set>
#include <thread>

using namespace lumos;
using tests::ClientCrowd;
using tests::PlatformBuilder;
using tests::RunningPlatform;

namespace {

constexpr int kThreads = 8;
constexpr int kClients = 10'000;

/// Runs `body(thread)` on every thread at once and waits for all.
void onThreads(const std::function<void(int)>& body)
{
    std::latch start(kThreads);
    std::vector<std::thread> threads;
    for (int t = 0; t < kThreads; ++t)
        threads.emplace_back([&start, &body, t] {
            start.arrive_and_wait();
            body(t);
        });
    for (std::thread& t : threads)
        t.join();
}

/// All clients, with `edits` of limits among them: an edit begins after as many clients as there are between two of them,
/// and half of the next ones wait for its end. So some meet it and some are sure to come between two, whatever the pace.
void serveAll(ClientCrowd& crowd, int edits = 0)
{
    const int between = kClients / (edits + 1);
    std::thread editor([&crowd, edits, between] {
        for (int n = 0; n < edits; ++n) {
            crowd.waitUntilServed(n * between);
            ClientCrowd::Place& place = crowd.placeOfEdit(static_cast<std::size_t>(n));
            crowd.edit(place, n / 3 % 2 == 0 ? place.limits.low : place.limits.high);
        }
    });
    onThreads([&crowd, edits, between](int thread) {
        for (int c = thread; c < kClients; c += kThreads) {
            crowd.waitUntilEdited(std::min(edits, (c + between / 2) / between));
            crowd.serve(c);
        }
    });
    editor.join();
    QCOMPARE(crowd.granted + crowd.refused, kClients);
    QCOMPARE(crowd.failed.load(), 0);
    QCOMPARE(crowd.overGranted.load(), 0);
    QVERIFY(crowd.judged > 0);
    QVERIFY(crowd.refused > 0);
}

} // namespace

class ConcurrentOperations final : public QObject {
    Q_OBJECT
private slots:
    void neverOverGrants_data() { tests::addDatabaseRows(); }
    void neverOverGrants();
    void neverOverGrantsWhileLimitsChange_data() { tests::addDatabaseRows(); }
    void neverOverGrantsWhileLimitsChange();
    void writesDoNotLoseEachOther_data() { tests::addDatabaseRows(); }
    void writesDoNotLoseEachOther();
};

void ConcurrentOperations::neverOverGrants()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, ClientCrowd::platform());
    ClientCrowd crowd(platform->quotas());
    serveAll(crowd);
    crowd.compare(ClientCrowd::Bound::Usual);
    // Slot by slot until everybody is refused: then the organisation is full to the last one.
    crowd.fill();
    QCOMPARE(crowd.used(crowd.organisation()), crowd.organisation().limits.usual);
    crowd.compare(ClientCrowd::Bound::Usual);
}

/// The same while an editor raises and lowers limits of every level.
void ConcurrentOperations::neverOverGrantsWhileLimitsChange()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, ClientCrowd::platform());
    ClientCrowd crowd(platform->quotas());
    serveAll(crowd, 60);
    crowd.compare(ClientCrowd::Bound::Highest);

    // Below the present use nobody gets anything more; raised again, exactly the difference is granted.
    crowd.giveBack(1, 20);
    const std::int64_t used = crowd.used(crowd.organisation());
    crowd.edit(crowd.organisation(), used - 1);
    crowd.fill();
    QCOMPARE(crowd.used(crowd.organisation()), used);
    crowd.edit(crowd.organisation(), used + 7);
    crowd.fill();
    QCOMPARE(crowd.used(crowd.organisation()), used + 7);
}

void ConcurrentOperations::writesDoNotLoseEachOther()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, ClientCrowd::platform());
    constexpr int kEach = 12;
    std::atomic<int> failed{0};
    std::atomic<bool> reading{true};
    std::thread reader([&] {
        while (reading) {
            const auto snapshot = platform->snapshot();
            if (!snapshot || !std::is_sorted((*snapshot)->tenants.begin(), (*snapshot)->tenants.end(),
                                             [](const auto& a, const auto& b) { return a.id < b.id; }))
                ++failed;
        }
    });
    onThreads([&](int thread) {
        for (int i = 0; i < kEach; ++i) {
            services::TenantSpec spec;
            spec.name = QStringLiteral("Tenant %1 of thread %2").arg(i).arg(thread);
            spec.parent = PlatformBuilder::tenantId(u"org");
            if (!platform->tenants().create(spec))
                ++failed;
        }
    });
    reading = false;
    reader.join();
    QCOMPARE(failed.load(), 0);
    const domain::SnapshotPtr now = platform.now();
    QCOMPARE(now->tenants.size(), ClientCrowd::platform().tenants.size() + std::size_t{kThreads * kEach});
    std::set<QString> slugs;
    for (const domain::Tenant& t : now->tenants)
        slugs.insert(t.slug);
    QCOMPARE(slugs.size(), now->tenants.size());
    LUMOS_GOOD(platform->store().history().verifyAudit());
    platform.reopen();
    QCOMPARE(platform.now()->tenants.size(), now->tenants.size());
}

QTEST_GUILESS_MAIN(ConcurrentOperations)
#include "concurrent_operations.moc"
