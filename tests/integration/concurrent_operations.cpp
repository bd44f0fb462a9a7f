// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/rng.h"
#include "integration/running_platform.h"
#include "services/quota_manager.h"

#include <QTest>

#include <atomic>
#include <set>
#include <thread>

using namespace lumos;
using engine::quota::Amount;
using tests::PlatformBuilder;
using tests::RunningPlatform;

namespace {

constexpr int kThreads = 8;
constexpr int kClients = 10'000;

/// Runs `body(thread)` on every thread and waits for all.
void onThreads(const std::function<void(int)>& body)
{
    std::vector<std::thread> threads;
    for (int t = 0; t < kThreads; ++t)
        threads.emplace_back(body, t);
    for (std::thread& t : threads)
        t.join();
}

domain::PlatformSnapshot crowd()
{
    PlatformBuilder builder;
    builder.organisation(u"org").quota(u"concurrency", u"5000");
    for (int i = 0; i < 20; ++i)
        builder.tenant(QStringLiteral("t%1").arg(i)).quota(u"concurrency", u"300");
    return builder.build();
}

} // namespace

class ConcurrentOperations final : public QObject {
    Q_OBJECT
private slots:
    void neverOverGrants_data() { tests::addDatabaseRows(); }
    void neverOverGrants();
    void writesDoNotLoseEachOther_data() { tests::addDatabaseRows(); }
    void writesDoNotLoseEachOther();
};

/// 10,000 clients ask for one to three slots each, hold or give back, while limits are edited.
void ConcurrentOperations::neverOverGrants()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, crowd());
    services::QuotaManager& quotas = platform->quotas();
    std::array<std::atomic<std::int64_t>, 20> held{};
    std::atomic<int> refused{0};
    std::atomic<int> broken{0};
    onThreads([&](int thread) {
        for (int c = thread; c < kClients; c += kThreads) {
            const auto tenant = static_cast<std::size_t>(c % 20);
            const auto id = PlatformBuilder::tenantId(QStringLiteral("t%1").arg(tenant));
            const Amount amount{domain::kinds::kConcurrency, 1 + c % 3};
            if (!quotas.reserve(id, {&amount, 1})) {
                ++refused;
                continue;
            }
            if (held[tenant].fetch_add(amount.value) + amount.value > 300)
                ++broken;
            if (base::CounterRng::bits({1, 0, 0, 0, static_cast<std::uint64_t>(c)}) % 3 == 0) {
                held[tenant].fetch_sub(amount.value);
                if (!quotas.release(id, {&amount, 1}))
                    ++broken;
            }
        }
    });
    QCOMPARE(broken.load(), 0);
    QVERIFY(refused.load() > 0);
    std::int64_t total = 0;
    for (std::size_t t = 0; t < held.size(); ++t) {
        LUMOS_VALUE(const auto state, quotas.check(PlatformBuilder::tenantId(QStringLiteral("t%1").arg(t))));
        QCOMPARE(state.front().used.value, held[t].load());
        QVERIFY(state.front().used.value <= 300);
        total += held[t].load();
    }
    LUMOS_VALUE(const auto above, quotas.check(PlatformBuilder::tenantId(u"org")));
    QCOMPARE(above.front().used.value, total);
    QVERIFY(total <= 5000);
}

void ConcurrentOperations::writesDoNotLoseEachOther()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, crowd());
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
    QCOMPARE(now->tenants.size(), std::size_t{1 + 20 + kThreads * kEach});
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
