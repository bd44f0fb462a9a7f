// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulation/step_kernels.h"
#include "unit/engine/simulation/small_platform.h"

#include <QTest>

using namespace lumos;
using namespace lumos::engine::simulation;
using tests::kReplicas;
using tests::kTokensPerMinute;
using tests::SmallPlatform;

namespace {

constexpr std::int64_t kMinutesPerDay = 1440;

/// Two days of demand with a night, a working day and a peak at 14:00.
SmallPlatform wave()
{
    SmallPlatform platform(6);
    for (DemandModel& model : platform.demand) {
        for (std::size_t h = 0; h < 24; ++h)
            model.hourOfDay[h] = h == 0 ? 1.0 : h < 8 ? 0.6 : 1.1; // it starts at the live level
        model.hourOfDay[14] = 1.4;
    }
    return platform;
}

} // namespace

/// Steps of more than an hour, and the loops over steps on every instruction set.
class TestSimulationSteps final : public QObject {
    Q_OBJECT

private slots:
    void steadyDaysAreExact_data();
    void steadyDaysAreExact();
    void aDayKeepsItsPeak();
    void aDayMeetsTheLimitAtItsPeak();
    void aDatedChangeHoldsFromItsStep();
    void scaledHoursCountForTheirShare();
    void aScaledHourIsThePeakOfItsDay();
    void aMomentMayBeginAmidAnHour();
    void refusesMomentsOfLongSteps();
    void refusesWhatDividesNothing();
    void loopsAgreeOnEveryIsa();
    void runsAgreeOnEveryIsa();
};

void TestSimulationSteps::steadyDaysAreExact_data()
{
    QTest::addColumn<int>("hours");
    for (const int hours : {1, 2, 3, 4, 6, 8, 12, 24})
        QTest::addRow("%d h", hours) << hours;
}

/// Without seasons and noise all steps say the same, to the last digit.
void TestSimulationSteps::steadyDaysAreExact()
{
    QFETCH(int, hours);
    SmallPlatform platform;
    platform.config.stepSeconds = hours * 3600;
    const ReplicationOutcome outcome = platform.run();
    const TenantTotals& tenant = outcome.tenants.front();
    QCOMPARE(tenant.demanded, kTokensPerMinute * kMinutesPerDay * 2);
    QCOMPARE(tenant.demanded, tenant.served + tenant.throttled + tenant.queued);
    QCOMPARE(tenant.replicaMinutes, kReplicas * kMinutesPerDay * 2);
    QCOMPARE(tenant.cost, base::Decimal::fromInt(10 * 48 * 10));
    QCOMPARE(tenant.charge, base::Decimal::fromInt(10 * 48 * 20));
    QCOMPARE(outcome.days.size(), std::size_t{2});
}

void TestSimulationSteps::aDayKeepsItsPeak()
{
    SmallPlatform platform = wave();
    platform.config.stepSeconds = 3600;
    const ReplicationOutcome hours = platform.run();
    platform.config.stepSeconds = kLongestStepSeconds;
    const ReplicationOutcome days = platform.run();
    for (std::size_t day = 0; day < 2; ++day) {
        QCOMPARE(days.days[day].gpuPeakCards, hours.days[day].gpuPeakCards);
        // A mean of several hours is rounded to whole tokens once.
        QVERIFY(std::abs(days.days[day].demanded - hours.days[day].demanded) <= 24 * 6);
    }
    for (const TenantTotals& tenant : days.tenants)
        QCOMPARE(tenant.demanded, tenant.served + tenant.throttled + tenant.queued);
}

/// One hour of the day is above the limit, by a tenth of the demand of then.
void TestSimulationSteps::aDayMeetsTheLimitAtItsPeak()
{
    SmallPlatform platform = wave();
    platform.config.stepSeconds = kLongestStepSeconds;
    const auto limit = kTokensPerMinute * 13 / 10;
    for (int t = 0; t < 6; ++t)
        platform.setQuota(platform.tenant(t), domain::kinds::kTokensPerMin, limit);
    const ReplicationOutcome outcome = platform.run();
    for (const TenantTotals& tenant : outcome.tenants) {
        QCOMPARE(tenant.demanded, tenant.served + tenant.throttled + tenant.queued);
        QVERIFY(tenant.minutesOver95 >= 2 * 60);
    }
    QCOMPARE(outcome.days[1].throttledTenants, std::int64_t{6});
}

/// A change at noon of the second day: with steps of a day it holds all of that day, and nothing of the first.
void TestSimulationSteps::aDatedChangeHoldsFromItsStep()
{
    SmallPlatform platform;
    platform.config.stepSeconds = kLongestStepSeconds;
    domain::Quota quota;
    quota.tenant = platform.tenant(0);
    quota.kind = domain::kinds::kTokensPerMin;
    quota.limit = {kTokensPerMinute / 2};
    const base::Instant noon = platform.config.start + base::Duration::hours(36);
    const ReplicationOutcome outcome = platform.run({{domain::SetQuota{quota.tenant, quota.kind, quota}, noon}});
    QCOMPARE(outcome.days[0].throttledTenants, std::int64_t{0});
    QCOMPARE(outcome.days[1].throttledTenants, std::int64_t{1});
}

/// Demand x 3 in two of 24 hours is 28 hours' worth.
void TestSimulationSteps::scaledHoursCountForTheirShare()
{
    SmallPlatform platform;
    platform.config.stepSeconds = kLongestStepSeconds;
    platform.config.days = 1;
    const base::Instant from = platform.config.start + base::Duration::hours(5);
    const ReplicationOutcome outcome =
        platform.run({{domain::ScaleDemand{{}, 300, {from, from + base::Duration::hours(2)}}, std::nullopt}});
    QVERIFY(std::abs(outcome.tenants[0].demanded - 28 * 60 * kTokensPerMinute) <= 24);
}

/// Half of the GPUs are beside the pools, which alone follow the scaled demand: the hour is the busiest one of the day.
void TestSimulationSteps::aScaledHourIsThePeakOfItsDay()
{
    SmallPlatform platform;
    platform.config.days = 1;
    DemandModel gpus = platform.demand.front();
    gpus.kind = domain::kinds::kGpu;
    gpus.level = 20'000;
    platform.demand.push_back(gpus);
    platform.setUsage(platform.tenant(0), domain::kinds::kGpu, 20'000);
    const base::Instant from = platform.config.start + base::Duration::hours(5);
    const std::vector<domain::TimedChange> half{
        {domain::ScaleDemand{{}, 150, {from, from + base::Duration::hours(1)}}, std::nullopt}};
    platform.config.stepSeconds = 3600;
    QCOMPARE(platform.run(half).days[0].gpuPeakCards, 25.0);
    platform.config.stepSeconds = kLongestStepSeconds;
    QCOMPARE(platform.run(half).days[0].gpuPeakCards, 25.0);
}

/// Nothing is to be decided, and yet every minute of the moment has its decision.
void TestSimulationSteps::aMomentMayBeginAmidAnHour()
{
    SmallPlatform platform;
    const std::uint64_t hash = platform.run().stateHash;
    for (const std::int32_t from : {0, 90, 110, 119}) {
        platform.config.recordedFrom = from;
        platform.config.recordedMinutes = 20;
        const ReplicationOutcome outcome = platform.run();
        QCOMPARE(outcome.decisions.size(), std::size_t{20});
        QCOMPARE(outcome.decisions.front().at, platform.config.start + base::Duration::minutes(from));
        QCOMPARE(outcome.stateHash, hash);
    }
}

void TestSimulationSteps::refusesMomentsOfLongSteps()
{
    SmallPlatform platform;
    platform.config.recordedMinutes = 1;
    platform.config.stepSeconds = 7200;
    QCOMPARE(platform.prepare().error().code, base::ErrorCode::InvalidArgument);
    platform.config.recordedMinutes = 0;
    QVERIFY(platform.prepare().has_value());
}

void TestSimulationSteps::refusesWhatDividesNothing()
{
    for (const int seconds : {0, -60, 7, 3601, 5400, 5 * 3600, 10 * 3600, 2 * 86'400})
        QCOMPARE(checkStep(seconds).error().code, base::ErrorCode::InvalidArgument);
    for (const int seconds : {1, 10, 60, 900, 3600, 7200, 6 * 3600, 86'400})
        QVERIFY(checkStep(seconds).has_value());
}

void TestSimulationSteps::loopsAgreeOnEveryIsa()
{
    const NormalTable table;
    constexpr std::size_t kSteps = 67; // vectors, and some over
    struct Steps {
        std::vector<double> normals = std::vector<double>(kSteps);
        std::vector<std::int64_t> demand = std::vector<std::int64_t>(kSteps);
        std::vector<std::int64_t> sums = std::vector<std::int64_t>(kSteps);
        StepSums metered;
        bool operator==(const Steps& other) const
        {
            return normals == other.normals && demand == other.demand && sums == other.sums &&
                   metered.over == other.metered.over && metered.gpu == other.metered.gpu &&
                   metered.hash == other.metered.hash;
        }
    };
    const auto run = [&](IsaLevel level) {
        Steps out;
        const StepKernels& kernels = stepKernels(level);
        for (std::uint64_t round = 0; round < 2000; ++round) {
            kernels.normals(table, round * 0x9E3779B97F4A7C15ULL, round, out.normals);
            kernels.logNormal(1e6, -0.02, 0.2, out.normals, out.demand);
            const UnitSteps unit{out.demand, out.demand, out.demand, out.demand};
            kernels.addGpus(unit, out.sums, out.sums);
            out.metered =
                kernels.meter(unit, {900'000, 1'000'000, 1'100'000}, {800'000, 990'000, 1'200'000}, out.metered.hash);
        }
        return out;
    };
    const Steps baseline = run(IsaLevel::Baseline);
    QVERIFY(baseline.metered.over[0] > baseline.metered.over[2]);
    for (const IsaLevel level : {IsaLevel::Avx2, IsaLevel::Avx512})
        if (level <= bestIsa())
            QVERIFY(run(level) == baseline);
}

void TestSimulationSteps::runsAgreeOnEveryIsa()
{
    SmallPlatform platform(40);
    platform.setNoise(0.2);
    std::vector<std::uint64_t> hashes;
    for (const IsaLevel level : {IsaLevel::Baseline, IsaLevel::Avx2, IsaLevel::Avx512}) {
        platform.config.isa = level;
        hashes.push_back(platform.run().stateHash);
    }
    QCOMPARE(hashes[1], hashes[0]);
    QCOMPARE(hashes[2], hashes[0]);
}

QTEST_APPLESS_MAIN(TestSimulationSteps)
#include "tst_simulation_steps.moc"
