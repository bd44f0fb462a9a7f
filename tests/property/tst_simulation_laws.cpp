// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/rng.h"
#include "engine/simulation/replication.h"
#include "support/random_platform.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <thread>

using namespace lumos;
using namespace lumos::engine::simulation;
using tests::RandomPlatform;

namespace {

constexpr int kScenarios = 1000;
constexpr std::int32_t kDays = 2;

/// A platform, its demand and dated changes that apply one after the other.
struct RandomScenario {
    domain::SnapshotPtr snapshot;
    std::vector<DemandModel> demand;
    std::vector<domain::TimedChange> changes;
    SimulationConfig config;

    explicit RandomScenario(std::uint64_t seed) : m_seed(seed)
    {
        RandomPlatform random(seed);
        auto platform = std::make_shared<domain::PlatformSnapshot>(random.snapshot());
        soften(*platform);
        config.start = base::Instant::at(base::Date::fromYmd(2025, 6, 2));
        config.days = kDays;
        config.seed = seed;
        config.stepSeconds = std::array{60, 300, 1800, 3600}[static_cast<std::size_t>(below(4))];
        config.service.retryPercent = static_cast<std::int32_t>(below(101));
        config.service.queueSeconds = static_cast<std::int32_t>(below(600));
        config.service.gpuStartupSeconds = static_cast<std::int32_t>(below(4000));
        domain::PlatformSnapshot state = *platform;
        for (std::int64_t i = below(6); i > 0; --i) {
            domain::Change change = random.change(state);
            domain::PlatformSnapshot next = state;
            if (!domain::apply(next, change))
                continue;
            state = std::move(next);
            changes.push_back({std::move(change), config.start + base::Duration::hours(hours() * 8)});
        }
        addDemand(*platform);
        addFaults(*platform);
        snapshot = platform;
    }

    [[nodiscard]] base::Result<SimulationPlan> plan() const
    {
        return planSimulation(snapshot, demand, changes, config, {});
    }

private:
    std::int64_t below(std::int64_t n)
    {
        return static_cast<std::int64_t>(
            base::CounterRng::below({m_seed, 70, 0, 0, m_count++}, static_cast<std::uint64_t>(n)));
    }
    /// Changes keep their order in time.
    std::int64_t hours() { return m_hour += below(2); }
    /// Amounts that meet limits and replicas now and then instead of always or never.
    void soften(domain::PlatformSnapshot& platform)
    {
        for (domain::Tenant& tenant : platform.tenants)
            if (below(4) != 0)
                tenant.state = domain::TenantState::Active;
        for (domain::Workload& workload : platform.workloads)
            if (below(3) != 0)
                workload.state = domain::WorkloadState::Running;
        for (domain::Usage& usage : platform.usage)
            if (usage.kind == domain::kinds::kTokensPerMin)
                usage.used.value = 1'000 + below(1'000'000);
            else if (usage.kind == domain::kinds::kGpu)
                usage.used.value = below(8) * 1000;
        for (domain::Quota& quota : platform.quotas)
            if (quota.kind == domain::kinds::kTokensPerMin)
                quota.limit.value = 500'000 + below(2'000'000);
            else if (quota.kind == domain::kinds::kGpu)
                quota.limit.value = below(24) * 1000;
        for (domain::ScalingPolicy& policy : platform.scalingPolicies)
            policy.metric = below(3) == 0 ? policy.metric : domain::ScalingMetric::Tokens;
    }
    void addDemand(const domain::PlatformSnapshot& platform)
    {
        for (const domain::Tenant& tenant : platform.tenants) {
            if (tenant.level != domain::TenantLevel::Tenant || below(5) == 0)
                continue;
            DemandModel model;
            model.tenant = tenant.id;
            model.kind = domain::kinds::kTokensPerMin;
            model.level = static_cast<double>(1'000 + below(1'500'000));
            model.hourOfDay.fill(1.0);
            model.hourOfDay[static_cast<std::size_t>(below(24))] = 2.5;
            model.dayOfWeek.fill(1.0);
            model.growthPerDay = static_cast<double>(below(7) - 3) / 100;
            model.noiseSigma = static_cast<double>(below(60)) / 100;
            demand.push_back(model);
        }
    }

    /// Nodes that fail or are slow by chance, and on whole days by the script.
    void addFaults(const domain::PlatformSnapshot& platform)
    {
        if (below(3) == 0)
            config.faults.nodes = domain::FailureProcess{10 + below(200), 10 + below(600)};
        if (below(3) == 0)
            config.faults.degraded =
                domain::Degradation{{10 + below(200), 10 + below(600)}, static_cast<std::int32_t>(below(101))};
        for (std::int64_t i = platform.nodes.empty() ? 0 : below(4); i > 0; --i) {
            const auto node = static_cast<std::size_t>(below(static_cast<std::int64_t>(platform.nodes.size())));
            const base::Instant from = config.start + base::Duration::days(below(kDays));
            config.faults.chaos.push_back({{{}, {}, {platform.nodes[node].id}},
                                           {from, from + base::Duration::days(1)},
                                           static_cast<std::int32_t>(below(101))});
        }
    }

    std::uint64_t m_seed;
    std::uint64_t m_count = 0;
    std::int64_t m_hour = 0;
};

Simulation::ParallelFor onThreads(int threads)
{
    return [threads](std::size_t count, const std::function<void(std::size_t)>& body) {
        if (threads == 1) {
            for (std::size_t i = 0; i < count; ++i)
                body(i);
            return;
        }
        std::vector<std::thread> pool;
        for (int t = 0; t < threads; ++t)
            pool.emplace_back([&, t] {
                for (auto i = static_cast<std::size_t>(t); i < count; i += static_cast<std::size_t>(threads))
                    body(i);
            });
        for (std::thread& thread : pool)
            thread.join();
    };
}

} // namespace

/// What holds in every run, whatever the platform and whatever happens to it.
class TestSimulationLaws final : public QObject {
    Q_OBJECT

private slots:
    void tokensAreConserved();
    void theSameOnAnyNumberOfThreads();
    void metersWhatItServes();
    void allocatesWithinTheNodes();

private:
    static void checkDays(const ReplicationOutcome& outcome);
    static void checkTenants(const ReplicationOutcome& outcome);
    static void checkDecisions(const SimulationPlan& plan, const ReplicationOutcome& outcome);
};

void TestSimulationLaws::checkDays(const ReplicationOutcome& outcome)
{
    std::int64_t queued = 0;
    for (const DayTotals& day : outcome.days) {
        QCOMPARE(day.demanded + queued, day.served + day.throttled + day.queued);
        QVERIFY(day.served >= 0 && day.throttled >= 0 && day.queued >= 0);
        QVERIFY(day.sloGood >= 0 && day.sloGood <= day.sloTotal && day.sloAllowed <= day.sloTotal);
        QVERIFY(day.sloTotal <= day.served + day.throttled);
        QVERIFY(day.requestWaitSeconds >= 0);
        queued = day.queued;
    }
}

void TestSimulationLaws::checkTenants(const ReplicationOutcome& outcome)
{
    base::Decimal cost;
    base::Decimal charge;
    std::int64_t served = 0;
    for (const TenantTotals& tenant : outcome.tenants) {
        QCOMPARE(tenant.demanded, tenant.served + tenant.throttled + tenant.queued);
        QVERIFY(tenant.sloGood <= tenant.sloTotal);
        cost += tenant.cost;
        charge += tenant.charge;
        served += tenant.served;
    }
    for (const DayTotals& day : outcome.days) {
        cost -= day.cost;
        charge -= day.charge;
        served -= day.served;
    }
    QCOMPARE(served, std::int64_t{0});
    QCOMPARE(cost, base::Decimal{});
    QCOMPARE(charge, base::Decimal{});
}

/// Within the policy that holds at the time, one step after another.
void TestSimulationLaws::checkDecisions(const SimulationPlan& plan, const ReplicationOutcome& outcome)
{
    for (const domain::ScalingRecord& record : outcome.decisions) {
        const auto hour = static_cast<std::int32_t>((record.at - plan.config.start).ms / base::Duration::hours(1).ms);
        const auto after =
            std::find_if(plan.epochs.begin(), plan.epochs.end(), [&](const Epoch& epoch) { return epoch.hour > hour; });
        const domain::ScalingPolicy* policy = std::prev(after)->snapshot->scalingPolicy(record.workload);
        QVERIFY(policy != nullptr);
        QVERIFY(record.decided <= std::max(policy->maxReplicas, record.current));
        QVERIFY(record.decided >= std::min(policy->minReplicas, record.current));
    }
}

void TestSimulationLaws::tokensAreConserved()
{
    int run = 0;
    std::map<base::ErrorCode, int> refused;
    std::int64_t throttled = 0;
    std::int64_t queued = 0;
    std::int64_t scalings = 0;
    for (std::uint64_t seed = 1; seed <= kScenarios; ++seed) {
        RandomScenario scenario(seed);
        scenario.config.recordedMinutes = seed % 8 == 0 ? kDays * 1440 : 0;
        const auto plan = scenario.plan();
        if (!plan) {
            ++refused[plan.error().code];
            continue;
        }
        ++run;
        base::NullProgress progress;
        const auto outcome = Replication(*plan, 0).run({}, progress, onThreads(1));
        QVERIFY(outcome.has_value());
        checkDays(*outcome);
        checkTenants(*outcome);
        checkDecisions(*plan, *outcome);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(QStringLiteral("seed %1").arg(seed)));
        for (const TenantTotals& tenant : outcome->tenants) {
            throttled += tenant.throttled > 0 ? 1 : 0;
            queued += tenant.queued > 0 ? 1 : 0;
            scalings += tenant.scalingsUp + tenant.scalingsDown;
        }
    }
    // The laws were tried where something happens.
    // An order of changes that does not apply, or a demand that is not metered apart; nothing else is refused.
    for (const auto& [code, count] : refused)
        QVERIFY2(code == base::ErrorCode::InvalidArgument || code == base::ErrorCode::NotFound ||
                     code == base::ErrorCode::Unsupported,
                 qPrintable(QStringLiteral("code %1: %2").arg(static_cast<int>(code)).arg(count)));
    QVERIFY2(run > kScenarios * 95 / 100, qPrintable(QString::number(run)));
    QVERIFY2(throttled > kScenarios && queued > kScenarios / 10 && scalings > kScenarios,
             qPrintable(QStringLiteral("%1 %2 %3").arg(throttled).arg(queued).arg(scalings)));
}

void TestSimulationLaws::theSameOnAnyNumberOfThreads()
{
    for (std::uint64_t seed = 2000; seed < 2050; ++seed) {
        const RandomScenario scenario(seed);
        const auto plan = scenario.plan();
        if (!plan)
            continue;
        base::NullProgress progress;
        const auto alone = Replication(*plan, 0).run({}, progress, onThreads(1));
        QVERIFY(alone.has_value());
        for (const int threads : {2, 8}) {
            const auto together = Replication(*plan, 0).run({}, progress, onThreads(threads));
            QVERIFY(together.has_value());
            QCOMPARE(together->stateHash, alone->stateHash);
            QCOMPARE(together->days.back().cost, alone->days.back().cost);
        }
    }
}

/// Tokens are priced alone: what a run costs is what it served, times the price.
void TestSimulationLaws::metersWhatItServes()
{
    for (std::uint64_t seed = 3000; seed < 3100; ++seed) {
        RandomScenario scenario(seed);
        scenario.changes.clear();
        scenario.config.service.retryPercent = 0;
        auto platform = std::make_shared<domain::PlatformSnapshot>(*scenario.snapshot);
        domain::PriceBook book = platform->priceBooks.front();
        book.effectiveFrom = base::Date::fromYmd(2020, 1, 1);
        book.unitCosts = {{domain::kinds::kTokensIn, base::Decimal::fromInt(3), 1},
                          {domain::kinds::kTokensOut, base::Decimal::fromInt(3), 1}};
        platform->priceBooks = {book};
        scenario.snapshot = platform;
        const auto plan = scenario.plan();
        QVERIFY(plan.has_value());
        base::NullProgress progress;
        const auto outcome = Replication(*plan, 0).run({}, progress, onThreads(1));
        QVERIFY(outcome.has_value());
        for (const TenantTotals& tenant : outcome->tenants)
            QCOMPARE(tenant.cost, base::Decimal::fromInt(3 * tenant.served));
    }
}

/// Where the live platform lies within its nodes, no run goes beyond them.
void TestSimulationLaws::allocatesWithinTheNodes()
{
    int within = 0;
    int faulty = 0;
    for (std::uint64_t seed = 4000; seed < 4200; ++seed) {
        RandomScenario scenario(seed);
        scenario.changes.clear();
        scenario.config.faults.nodes.reset(); // what is left holds for whole days, so that a day has one capacity
        scenario.config.faults.degraded.reset();
        const auto plan = scenario.plan();
        QVERIFY(plan.has_value());
        std::int64_t used = 0;
        for (const Unit& unit : plan->units)
            used += unit.gpuBaseMilli;
        for (const Pool& pool : plan->pools)
            used += pool.startReplicas * pool.gpuMilliPerReplica;
        if (used > plan->epochs.front().capacityMilli)
            continue;
        ++within;
        faulty += scenario.config.faults.chaos.empty() ? 0 : 1;
        base::NullProgress progress;
        const auto outcome = Replication(*plan, 0).run({}, progress, onThreads(1));
        QVERIFY(outcome.has_value());
        for (const DayTotals& day : outcome->days)
            QVERIFY(day.gpuAllocatedPeak <= day.capacityCards);
    }
    QVERIFY(within > 20 && faulty > 20);
}

QTEST_APPLESS_MAIN(TestSimulationLaws)
#include "tst_simulation_laws.moc"
