// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/rng.h"
#include "engine/quota/ledger.h"

#include <QTest>
#include <rapidcheck.h>

#include <array>
#include <atomic>
#include <latch>
#include <numeric>
#include <thread>

using namespace lumos;
using engine::quota::Admission;
using engine::quota::Amount;
using engine::quota::Ledger;
using engine::quota::TenantHandle;

namespace {

domain::TenantId idOf(std::uint64_t n) { return {{1, n}}; }

domain::Tenant tenantOf(std::uint64_t n, std::uint64_t parent, domain::TenantLevel level)
{
    domain::Tenant tenant;
    tenant.id = idOf(n);
    tenant.parent = parent == 0 ? domain::TenantId{} : idOf(parent);
    tenant.level = level;
    return tenant;
}

/// Organisation 1 over tenant 2 over project 3.
domain::PlatformSnapshot threeLevels()
{
    domain::PlatformSnapshot snapshot;
    snapshot.tenants = {tenantOf(1, 0, domain::TenantLevel::Organisation), tenantOf(2, 1, domain::TenantLevel::Tenant),
                        tenantOf(3, 2, domain::TenantLevel::Project)};
    return snapshot;
}

void addQuota(domain::PlatformSnapshot& snapshot, std::uint64_t tenant, domain::ResourceKindId kind, std::int64_t limit)
{
    domain::Quota quota;
    quota.tenant = idOf(tenant);
    quota.kind = kind;
    quota.limit = {limit};
    snapshot.quotas.push_back(quota);
    domain::sortSnapshot(snapshot);
}

void addUsage(domain::PlatformSnapshot& snapshot, std::uint64_t tenant, domain::ResourceKindId kind, std::int64_t used)
{
    domain::Usage usage;
    usage.tenant = idOf(tenant);
    usage.kind = kind;
    usage.used = {used};
    snapshot.usage.push_back(usage);
    domain::sortSnapshot(snapshot);
}

bool sameAnswer(const Admission& a, const Admission& b)
{
    return a.granted == b.granted && a.limitingTenant == b.limitingTenant && a.limitingKind == b.limitingKind &&
           a.limitingUsed == b.limitingUsed && a.limitingLimit == b.limitingLimit && a.worst == b.worst &&
           a.crossed == b.crossed;
}

/// The plain sequential ledger that the real one must agree with: a table and a loop.
struct Model {
    std::array<std::array<std::int64_t, 2>, 3> used{};
    std::array<std::array<std::int64_t, 2>, 3> limit{};

    /// Index of the tenant that refuses, -1 when all is granted.
    int reserve(int tenant, const std::vector<Amount>& amounts)
    {
        auto next = used;
        for (int at = tenant; at >= 0; --at)
            for (const Amount& amount : amounts) {
                auto& cell = next[static_cast<std::size_t>(at)][amount.kind.index];
                if (amount.value > limit[static_cast<std::size_t>(at)][amount.kind.index] - cell)
                    return at;
                cell += amount.value;
            }
        used = next;
        return -1;
    }
};

constexpr std::int64_t kLimit = 500;
constexpr std::int64_t kTenantLimit = 120;
constexpr int kThreads = 4;

/// An organisation whose limit is below what its eight tenants may have together.
domain::PlatformSnapshot oneOverEight()
{
    domain::PlatformSnapshot snapshot;
    snapshot.tenants.push_back(tenantOf(1, 0, domain::TenantLevel::Organisation));
    for (std::uint64_t n = 2; n < 10; ++n)
        snapshot.tenants.push_back(tenantOf(n, 1, domain::TenantLevel::Tenant));
    for (const auto kind : {domain::kinds::kCpu, domain::kinds::kGpu}) {
        addQuota(snapshot, 1, kind, kLimit);
        for (std::uint64_t n = 2; n < 10; ++n)
            addQuota(snapshot, n, kind, kTenantLimit);
    }
    return snapshot;
}

/// 20,000 steps of one thread; returns what it holds in the end and counts every look that found too much in use.
std::int64_t takeAndGiveBack(Ledger& ledger, std::size_t thread, std::atomic<int>& over)
{
    const auto organisation = *ledger.find(idOf(1));
    std::int64_t held = 0;
    std::vector<std::pair<TenantHandle, std::int64_t>> mine;
    for (std::uint64_t step = 0; step < 20'000; ++step) {
        const std::uint64_t draw = base::CounterRng::bits({7, 0, 0, thread, step});
        const TenantHandle tenant = *ledger.find(idOf(2 + draw / 3 % 8));
        if (draw % 3 != 0 || mine.empty()) {
            const auto value = static_cast<std::int64_t>(1 + draw / 64 % 40);
            const Amount amounts[] = {{domain::kinds::kCpu, value}, {domain::kinds::kGpu, value}};
            if (ledger.reserve(tenant, amounts).granted) {
                mine.emplace_back(tenant, value);
                held += value;
            }
        } else {
            const Amount amounts[] = {{domain::kinds::kCpu, mine.back().second},
                                      {domain::kinds::kGpu, mine.back().second}};
            ledger.release(mine.back().first, amounts);
            held -= mine.back().second;
            mine.pop_back();
        }
        over += ledger.used(organisation, domain::kinds::kGpu).value > kLimit ? 1 : 0;
        over += ledger.used(tenant, domain::kinds::kGpu).value > kTenantLimit ? 1 : 0;
    }
    return held;
}

} // namespace

class TestQuotaLedger final : public QObject {
    Q_OBJECT

private slots:
    void kernelChargesOnlyIncreases();
    void refusalNamesTheLimitingAncestor();
    void refusalTakesNothing();
    void missingQuotaIsUnlimited();
    void usageOfAnOrganisationIsTheSumBelowIt();
    void alertsExactlyAtTheThresholds_data();
    void alertsExactlyAtTheThresholds();
    void loweredLimitStopsGrowthOnly();
    void releaseUpToUseGivesBackAtEachLevel();
    void decreaseInsideARequestIsTaken();
    void agreesWithTheSequentialModel();
    void dryRunEqualsReserve();
    void neverOverGrantsUnderConcurrency_data();
    void neverOverGrantsUnderConcurrency();
};

void TestQuotaLedger::kernelChargesOnlyIncreases()
{
    using engine::quota::admits;
    using engine::quota::admittedPart;
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    QVERIFY(admits(10, 5, 0));
    QVERIFY(admits(10, 5, -3));
    QVERIFY(!admits(10, 5, 1));
    QVERIFY(admits(0, 5, 5));
    QVERIFY(!admits(1, 5, 5));
    QVERIFY(!admits(most - 1, most, 2));
    QCOMPARE(admittedPart(3, 10, 20), std::int64_t{7});
    QCOMPARE(admittedPart(12, 10, 20), std::int64_t{0});
    QCOMPARE(admittedPart(3, 10, 4), std::int64_t{4});
}

void TestQuotaLedger::refusalNamesTheLimitingAncestor()
{
    auto snapshot = threeLevels();
    addQuota(snapshot, 1, domain::kinds::kGpu, 10'000);
    addQuota(snapshot, 3, domain::kinds::kGpu, 64'000);
    Ledger ledger(snapshot);
    const auto project = *ledger.find(idOf(3));
    const Amount nine[] = {{domain::kinds::kGpu, 9'000}};
    QVERIFY(ledger.reserve(project, nine).granted);
    const Admission refused = ledger.reserve(project, nine);
    QVERIFY(!refused.granted);
    QCOMPARE(refused.limitingTenant, idOf(1));
    QCOMPARE(refused.limitingKind.index, domain::kinds::kGpu.index);
    QCOMPARE(refused.limitingUsed.value, std::int64_t{9'000});
    QCOMPARE(refused.limitingLimit.value, std::int64_t{10'000});
    QVERIFY(!ledger.find(idOf(99)));
}

void TestQuotaLedger::refusalTakesNothing()
{
    auto snapshot = threeLevels();
    addQuota(snapshot, 2, domain::kinds::kMemory, 100);
    Ledger ledger(snapshot);
    const auto project = *ledger.find(idOf(3));
    const Amount request[] = {{domain::kinds::kCpu, 7}, {domain::kinds::kMemory, 101}};
    QVERIFY(!ledger.reserve(project, request).granted);
    for (std::uint64_t n = 1; n <= 3; ++n)
        for (const auto kind : {domain::kinds::kCpu, domain::kinds::kMemory})
            QCOMPARE(ledger.used(*ledger.find(idOf(n)), kind).value, std::int64_t{0});
}

void TestQuotaLedger::missingQuotaIsUnlimited()
{
    Ledger ledger(threeLevels());
    const auto project = *ledger.find(idOf(3));
    const Amount much[] = {{domain::kinds::kTokensIn, std::int64_t{1} << 60}};
    QVERIFY(ledger.reserve(project, much).granted);
    QVERIFY(!ledger.limit(project, domain::kinds::kTokensIn));
    // What was used while there was no limit counts once there is one.
    ledger.setLimit(project, domain::kinds::kTokensIn, domain::Quantity{std::int64_t{1} << 60});
    const Amount one[] = {{domain::kinds::kTokensIn, 1}};
    QVERIFY(!ledger.reserve(project, one).granted);
    ledger.setLimit(project, domain::kinds::kTokensIn, std::nullopt);
    QVERIFY(ledger.reserve(project, one).granted);
}

void TestQuotaLedger::usageOfAnOrganisationIsTheSumBelowIt()
{
    auto snapshot = threeLevels();
    addUsage(snapshot, 3, domain::kinds::kCpu, 40);
    addUsage(snapshot, 2, domain::kinds::kCpu, 100);
    Ledger ledger(snapshot);
    QCOMPARE(ledger.used(*ledger.find(idOf(3)), domain::kinds::kCpu).value, std::int64_t{40});
    QCOMPARE(ledger.used(*ledger.find(idOf(2)), domain::kinds::kCpu).value, std::int64_t{100});
    QCOMPARE(ledger.used(*ledger.find(idOf(1)), domain::kinds::kCpu).value, std::int64_t{100});
}

void TestQuotaLedger::alertsExactlyAtTheThresholds_data()
{
    QTest::addColumn<qint64>("before");
    QTest::addColumn<qint64>("add");
    QTest::addColumn<int>("worst");
    QTest::addColumn<bool>("crossed");
    const auto level = [](domain::Level l) { return static_cast<int>(l); };
    QTest::newRow("799 of 1000") << qint64{0} << qint64{799} << level(domain::Level::Normal) << false;
    QTest::newRow("800 of 1000") << qint64{0} << qint64{800} << level(domain::Level::Warning) << true;
    QTest::newRow("800 to 899") << qint64{800} << qint64{99} << level(domain::Level::Warning) << false;
    QTest::newRow("899 to 900") << qint64{899} << qint64{1} << level(domain::Level::High) << true;
    QTest::newRow("900 to 949") << qint64{900} << qint64{49} << level(domain::Level::High) << false;
    QTest::newRow("949 to 950") << qint64{949} << qint64{1} << level(domain::Level::Critical) << true;
    QTest::newRow("950 to 1000") << qint64{950} << qint64{50} << level(domain::Level::Critical) << false;
}

void TestQuotaLedger::alertsExactlyAtTheThresholds()
{
    QFETCH(qint64, before);
    QFETCH(qint64, add);
    QFETCH(int, worst);
    QFETCH(bool, crossed);
    auto snapshot = threeLevels();
    addQuota(snapshot, 2, domain::kinds::kGpu, 1000);
    addUsage(snapshot, 2, domain::kinds::kGpu, before);
    Ledger ledger(snapshot);
    const Amount amounts[] = {{domain::kinds::kGpu, add}};
    const Admission admission = ledger.reserve(*ledger.find(idOf(3)), amounts);
    QVERIFY(admission.granted);
    QCOMPARE(static_cast<int>(admission.worst), worst);
    QCOMPARE(admission.crossed, crossed);
}

void TestQuotaLedger::loweredLimitStopsGrowthOnly()
{
    auto snapshot = threeLevels();
    addQuota(snapshot, 3, domain::kinds::kGpu, 100);
    Ledger ledger(snapshot);
    const auto project = *ledger.find(idOf(3));
    const Amount eighty[] = {{domain::kinds::kGpu, 80}};
    const Amount one[] = {{domain::kinds::kGpu, 1}};
    QVERIFY(ledger.reserve(project, eighty).granted);
    ledger.setLimit(project, domain::kinds::kGpu, domain::Quantity{50});
    QVERIFY(!ledger.reserve(project, one).granted);
    ledger.release(project, one);
    QCOMPARE(ledger.used(project, domain::kinds::kGpu).value, std::int64_t{79});
}

void TestQuotaLedger::releaseUpToUseGivesBackAtEachLevel()
{
    auto snapshot = threeLevels();
    addUsage(snapshot, 2, domain::kinds::kGpu, 50); // of the tenant; none of its project
    addUsage(snapshot, 3, domain::kinds::kCpu, 5);
    Ledger ledger(snapshot);
    const auto project = *ledger.find(idOf(3));
    const Amount twenty[] = {{domain::kinds::kGpu, 20}, {domain::kinds::kCpu, 20}};
    ledger.releaseUpToUse(project, twenty);
    QCOMPARE(ledger.used(project, domain::kinds::kGpu).value, std::int64_t{0});
    QCOMPARE(ledger.used(*ledger.find(idOf(2)), domain::kinds::kGpu).value, std::int64_t{30});
    QCOMPARE(ledger.used(*ledger.find(idOf(1)), domain::kinds::kGpu).value, std::int64_t{30});
    QCOMPARE(ledger.used(project, domain::kinds::kCpu).value, std::int64_t{0});
}

void TestQuotaLedger::decreaseInsideARequestIsTaken()
{
    auto snapshot = threeLevels();
    addUsage(snapshot, 3, domain::kinds::kCpu, 50);
    addQuota(snapshot, 3, domain::kinds::kMemory, 10);
    Ledger ledger(snapshot);
    const auto project = *ledger.find(idOf(3));
    const Amount fits[] = {{domain::kinds::kCpu, -20}, {domain::kinds::kMemory, 10}};
    const Amount tooMuch[] = {{domain::kinds::kCpu, -20}, {domain::kinds::kMemory, 1}};
    QVERIFY(ledger.reserve(project, fits).granted);
    QCOMPARE(ledger.used(project, domain::kinds::kCpu).value, std::int64_t{30});
    QVERIFY(!ledger.reserve(project, tooMuch).granted);
    QCOMPARE(ledger.used(project, domain::kinds::kCpu).value, std::int64_t{30});
}

void TestQuotaLedger::agreesWithTheSequentialModel()
{
    QVERIFY(rc::check("every answer and every counter equals a table and a loop", [] {
        auto snapshot = threeLevels();
        Model model;
        for (std::size_t t = 0; t < 3; ++t)
            for (std::uint16_t k = 0; k < 2; ++k) {
                model.limit[t][k] = *rc::gen::inRange<std::int64_t>(0, 60);
                addQuota(snapshot, t + 1, {k}, model.limit[t][k]);
            }
        Ledger ledger(snapshot);
        const int steps = *rc::gen::inRange(1, 60);
        for (int step = 0; step < steps; ++step) {
            const int tenant = *rc::gen::inRange(0, 3);
            const std::vector<Amount> amounts{{{0}, *rc::gen::inRange<std::int64_t>(0, 12)},
                                              {{1}, *rc::gen::inRange<std::int64_t>(0, 12)}};
            const Admission admission =
                ledger.reserve(*ledger.find(idOf(static_cast<std::uint64_t>(tenant) + 1)), amounts);
            const int refusedBy = model.reserve(tenant, amounts);
            RC_ASSERT(admission.granted == (refusedBy < 0));
            if (refusedBy >= 0)
                RC_ASSERT(admission.limitingTenant == idOf(static_cast<std::uint64_t>(refusedBy) + 1));
            for (std::size_t t = 0; t < 3; ++t)
                for (std::uint16_t k = 0; k < 2; ++k)
                    RC_ASSERT(ledger.used(*ledger.find(idOf(t + 1)), {k}).value == model.used[t][k]);
        }
    }));
}

void TestQuotaLedger::dryRunEqualsReserve()
{
    QVERIFY(rc::check("the dry run gives the answer of the reservation that follows", [] {
        auto snapshot = threeLevels();
        for (std::uint64_t t = 1; t <= 3; ++t)
            for (std::uint16_t k = 0; k < 2; ++k)
                addQuota(snapshot, t, {k}, *rc::gen::inRange<std::int64_t>(0, 40));
        Ledger ledger(snapshot);
        const auto project = *ledger.find(idOf(3));
        for (int step = 0; step < 20; ++step) {
            std::vector<Amount> amounts;
            const int count = *rc::gen::inRange(1, 4);
            for (int i = 0; i < count; ++i)
                amounts.push_back({{*rc::gen::inRange<std::uint16_t>(0, 2)}, *rc::gen::inRange<std::int64_t>(0, 9)});
            const Admission foretold = ledger.dryRun(project, amounts);
            RC_ASSERT(sameAnswer(foretold, ledger.reserve(project, amounts)));
        }
    }));
}

void TestQuotaLedger::neverOverGrantsUnderConcurrency_data()
{
    QTest::addColumn<bool>("edited");
    QTest::newRow("limits stay") << false;
    QTest::newRow("an editor lowers and raises limits") << true;
}

/// Four threads take and give back; the second row's editor changes the limits of every level all the while.
void TestQuotaLedger::neverOverGrantsUnderConcurrency()
{
    QFETCH(bool, edited);
    Ledger ledger(oneOverEight());
    std::atomic<int> over{0};
    std::atomic<int> working{kThreads};
    std::array<std::int64_t, kThreads> held{};
    std::latch start(kThreads + 1);
    std::vector<std::thread> threads;
    for (std::size_t t = 0; t < kThreads; ++t)
        threads.emplace_back([&, t] {
            start.arrive_and_wait();
            held[t] = takeAndGiveBack(ledger, t, over);
            --working;
        });
    start.arrive_and_wait();
    for (std::uint64_t n = 0; edited && working > 0; ++n) {
        ledger.setLimit(*ledger.find(idOf(1)), domain::kinds::kGpu, domain::Quantity{n % 2 == 0 ? kLimit / 2 : kLimit});
        ledger.setLimit(*ledger.find(idOf(2 + n % 8)), domain::kinds::kGpu,
                        domain::Quantity{n / 8 % 2 == 0 ? kTenantLimit / 3 : kTenantLimit});
    }
    for (std::thread& thread : threads)
        thread.join();
    QCOMPARE(over.load(), 0);
    const std::int64_t total = std::accumulate(held.begin(), held.end(), std::int64_t{0});
    const auto organisation = *ledger.find(idOf(1));
    QCOMPARE(ledger.used(organisation, domain::kinds::kGpu).value, total);
    QCOMPARE(ledger.used(organisation, domain::kinds::kCpu).value, total);
    std::int64_t below = 0;
    for (std::uint64_t n = 2; n < 10; ++n)
        below += ledger.used(*ledger.find(idOf(n)), domain::kinds::kGpu).value;
    QCOMPARE(below, total);
    ledger.setLimit(organisation, domain::kinds::kGpu, domain::Quantity{total});
    const Amount one[] = {{domain::kinds::kGpu, 1}};
    QVERIFY(!ledger.reserve(*ledger.find(idOf(2)), one).granted);
}

QTEST_APPLESS_MAIN(TestQuotaLedger)
#include "tst_quota_ledger.moc"
