// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/studies/run_measures.h"
#include "unit/engine/simulation/small_platform.h"

#include <QTest>

using namespace lumos;
using namespace lumos::engine::simulation;
using tests::kTokensPerMinute;
using tests::SmallPlatform;

namespace {

constexpr std::int64_t kMinutesPerDay = 1440;

domain::TimedChange onDay(const SmallPlatform& platform, domain::Change change, int day)
{
    return {std::move(change), platform.config.start + base::Duration::days(day)};
}

} // namespace

class TestSimulationChanges final : public QObject {
    Q_OBJECT

private slots:
    void quotaFromItsDay();
    void suspendedTenantIsNotServed();
    void leavingTenantIsNotServed();
    void demandIsScaledInItsPeriod();
    void demandOfAProjectIsItsPart();
    void aStopEndsThePreparation();
    void nodesComeAndGo();
    void aShortageIsOneOfItsHour();
    void newTenantBegins();
    void policyChanges();
    void priceBookFromItsDay();
    void undatedChangesHoldFromTheStart();
};

void TestSimulationChanges::quotaFromItsDay()
{
    const SmallPlatform platform;
    domain::Quota quota;
    quota.tenant = platform.tenant(0);
    quota.kind = domain::kinds::kTokensPerMin;
    quota.limit = {6'000};
    const auto outcome = platform.run({onDay(platform, domain::SetQuota{quota.tenant, quota.kind, quota}, 1)});
    QCOMPARE(outcome.days[0].throttled, std::int64_t{0});
    QCOMPARE(outcome.days[1].throttled + outcome.days[1].queued, 1'000 * kMinutesPerDay);
    QCOMPARE(outcome.tenants[0].firstDayAtLimit, 1);
}

void TestSimulationChanges::suspendedTenantIsNotServed()
{
    SmallPlatform platform;
    platform.config.days = 3;
    const auto outcome =
        platform.run({onDay(platform, domain::ActOnTenant{platform.tenant(0), domain::TenantAction::Suspend}, 1),
                      onDay(platform, domain::ActOnTenant{platform.tenant(0), domain::TenantAction::Resume}, 2)});
    QCOMPARE(outcome.days[0].throttled, std::int64_t{0});
    QCOMPARE(outcome.days[1].throttled, outcome.days[1].demanded);
    QCOMPARE(outcome.days[1].gpuAllocatedPeak, 0.0);
    QCOMPARE(outcome.days[1].cost, base::Decimal{});
    // Its replicas start again: three minutes without one.
    QVERIFY(outcome.days[2].throttled > 0 && outcome.days[2].throttled < 3 * kTokensPerMinute);
    QCOMPARE(outcome.days[2].gpuAllocatedPeak, 10.0);
}

/// As in the live platform: an offboarded tenant runs nothing.
void TestSimulationChanges::leavingTenantIsNotServed()
{
    const SmallPlatform platform;
    const auto outcome =
        platform.run({onDay(platform, domain::ActOnTenant{platform.tenant(0), domain::TenantAction::Offboard}, 1)});
    QCOMPARE(outcome.days[1].throttled, outcome.days[1].demanded);
    QCOMPARE(outcome.days[1].gpuAllocatedPeak, 0.0);
}

/// A project with a quarter of the tenant's tokens moves a quarter of its demand; one without any cannot be scaled
/// alone.
void TestSimulationChanges::demandOfAProjectIsItsPart()
{
    SmallPlatform platform;
    domain::Tenant project = *platform.snapshot.tenant(platform.tenant(0));
    project.id = {{2, 77}};
    project.parent = platform.tenant(0);
    project.level = domain::TenantLevel::Project;
    project.slug = QStringLiteral("project");
    project.name = QStringLiteral("Project");
    platform.snapshot.tenants.push_back(project);
    domain::sortSnapshot(platform.snapshot);
    const base::TimeRange second{platform.config.start + base::Duration::days(1),
                                 platform.config.start + base::Duration::days(2)};
    const std::vector<domain::TimedChange> doubled{{domain::ScaleDemand{project.id, 200, second}, std::nullopt}};
    const auto refused = platform.prepare(doubled);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, base::ErrorCode::Unsupported);
    platform.setUsage(project.id, domain::kinds::kTokensPerMin, kTokensPerMinute / 4);
    const auto outcome = platform.run(doubled);
    QCOMPARE(outcome.days[0].demanded, kTokensPerMinute * kMinutesPerDay);
    QCOMPARE(outcome.days[1].demanded, (kTokensPerMinute + kTokensPerMinute / 4) * kMinutesPerDay);
}

void TestSimulationChanges::aStopEndsThePreparation()
{
    const SmallPlatform platform;
    base::StopSource stop;
    stop.request_stop();
    const auto prepared = Simulation::prepare(std::make_shared<const domain::PlatformSnapshot>(platform.snapshot),
                                              platform.demand, {}, platform.config, stop.get_token());
    QVERIFY(!prepared);
    QCOMPARE(prepared.error().code, base::ErrorCode::Cancelled);
}

void TestSimulationChanges::demandIsScaledInItsPeriod()
{
    SmallPlatform platform(2);
    platform.config.days = 3;
    const base::TimeRange second{platform.config.start + base::Duration::days(1),
                                 platform.config.start + base::Duration::days(2)};
    const auto outcome = platform.run({{domain::ScaleDemand{platform.tenant(0), 160, second}, std::nullopt}});
    QCOMPARE(outcome.days[0].demanded, 2 * kTokensPerMinute * kMinutesPerDay);
    QCOMPARE(outcome.days[1].demanded, (kTokensPerMinute + kTokensPerMinute * 160 / 100) * kMinutesPerDay);
    QCOMPARE(outcome.days[2].demanded, 2 * kTokensPerMinute * kMinutesPerDay);
    const auto all = platform.run({{domain::ScaleDemand{{}, 50, second}, std::nullopt}});
    QCOMPARE(all.days[1].demanded, kTokensPerMinute * kMinutesPerDay);
    const auto organisation =
        platform.run({{domain::ScaleDemand{platform.snapshot.tenants.front().id, 50, second}, std::nullopt}});
    QCOMPARE(organisation.stateHash, all.stateHash);
}

void TestSimulationChanges::nodesComeAndGo()
{
    SmallPlatform platform;
    platform.config.days = 3;
    domain::Node added = platform.snapshot.nodes.front();
    added.id = {{4, 77}};
    added.name = QStringLiteral("added");
    const auto outcome = platform.run({onDay(platform, domain::PutNode{added}, 1),
                                       onDay(platform, domain::EraseNode{platform.snapshot.nodes[0].id}, 2),
                                       onDay(platform, domain::EraseNode{platform.snapshot.nodes[1].id}, 2)});
    QCOMPARE(outcome.days[0].capacityCards, 16.0);
    QCOMPARE(outcome.days[1].capacityCards, 24.0);
    QCOMPARE(outcome.days[2].capacityCards, 8.0);
    QCOMPARE(outcome.days[1].gpuAllocatedPeak, 10.0);
    QCOMPARE(outcome.days[2].gpuAllocatedPeak, 8.0); // what the one node left can take
    QVERIFY(outcome.days[2].gpuPeakCards >= 10.0);
    QCOMPARE(outcome.days[2].minutesOverCapacity, static_cast<double>(kMinutesPerDay));
}

/// Nodes that leave in the morning and are back before midnight leave a shortage behind, though the day ends with all
/// of them; nodes that leave after the peak leave none, though the day ends with few.
void TestSimulationChanges::aShortageIsOneOfItsHour()
{
    SmallPlatform platform;
    const domain::Node& node = platform.snapshot.nodes[0];
    const auto at = [&](int hours, domain::Change change) {
        return domain::TimedChange{std::move(change), platform.config.start + base::Duration::hours(hours)};
    };
    const auto back = platform.run({at(32, domain::EraseNode{node.id}), at(40, domain::PutNode{node})});
    QCOMPARE(back.days[1].capacityCards, 16.0);
    QCOMPARE(back.days[1].minutesOverCapacity, 8.0 * 60);
    QCOMPARE(summarise({back}).shortageProbability, 1.0);
    QCOMPARE(summarise({back}).daysOverCapacityP50, 1.0);
    QCOMPARE(engine::studies::measuresOf(back).firstDayOver, 1);

    for (std::size_t hour = 12; hour < 24; ++hour)
        platform.demand.front().hourOfDay[hour] = 0.5;
    const auto late = platform.run({at(46, domain::EraseNode{node.id})});
    QVERIFY(late.days[1].gpuPeakCards > late.days[1].capacityCards);
    QCOMPARE(summarise({late}).shortageProbability, 0.0);
    QCOMPARE(engine::studies::measuresOf(late).firstDayOver, -1);
}

void TestSimulationChanges::newTenantBegins()
{
    SmallPlatform platform;
    domain::Tenant tenant = platform.snapshot.tenants.back();
    tenant.id = {{2, 99}};
    tenant.slug = QStringLiteral("new");
    tenant.name = QStringLiteral("New");
    DemandModel model = platform.demand.front();
    model.tenant = tenant.id;
    model.level = 100;
    platform.demand.push_back(model);
    const auto outcome = platform.run({onDay(platform, domain::PutTenant{tenant}, 1)});
    QCOMPARE(outcome.days[0].demanded, kTokensPerMinute * kMinutesPerDay);
    QCOMPARE(outcome.days[1].demanded, (kTokensPerMinute + 100) * kMinutesPerDay);
    QCOMPARE(outcome.tenants.size(), std::size_t{2});
}

void TestSimulationChanges::policyChanges()
{
    const SmallPlatform platform;
    domain::ScalingPolicy policy = platform.snapshot.scalingPolicies.front();
    policy.targetPercent = 50;
    const auto outcome = platform.run({onDay(platform, domain::SetScalingPolicy{policy.workload, policy}, 1)});
    QCOMPARE(outcome.days[0].gpuAllocatedPeak, 10.0);
    QCOMPARE(outcome.days[1].gpuAllocatedPeak, 14.0); // 10 x 70 % / 50 %
    QCOMPARE(outcome.tenants[0].scalingsUp, std::int64_t{1});
}

void TestSimulationChanges::priceBookFromItsDay()
{
    const SmallPlatform platform;
    domain::PriceBook book = platform.snapshot.priceBooks.front();
    book.version = 2;
    book.effectiveFrom = (platform.config.start + base::Duration::days(1)).date();
    book.unitCosts.front().cost = base::Decimal::fromInt(11);
    const auto outcome = platform.run({{domain::AddPriceBook{book}, std::nullopt}});
    QCOMPARE(outcome.days[0].cost, base::Decimal::fromInt(10 * 24 * 10));
    QCOMPARE(outcome.days[1].cost, base::Decimal::fromInt(10 * 24 * 11));
}

void TestSimulationChanges::undatedChangesHoldFromTheStart()
{
    const SmallPlatform platform;
    domain::Quota quota;
    quota.tenant = platform.tenant(0);
    quota.kind = domain::kinds::kTokensPerMin;
    quota.limit = {6'000};
    const auto outcome = platform.run({{domain::SetQuota{quota.tenant, quota.kind, quota}, std::nullopt}});
    QCOMPARE(outcome.days[0].throttled + outcome.days[0].queued, 1'000 * kMinutesPerDay);
}

QTEST_APPLESS_MAIN(TestSimulationChanges)
#include "tst_simulation_changes.moc"
