// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulation/simulation_plan.h"
#include "unit/engine/simulation/small_platform.h"

#include <QTest>

#include <cmath>

using namespace lumos;
using namespace lumos::engine::simulation;
using tests::kTokensPerMinute;
using tests::sameOutcome;
using tests::SmallPlatform;

namespace {

constexpr std::int64_t kMinutesPerDay = 1440;

base::TimeRange days(const SmallPlatform& platform, int from, int to)
{
    return {platform.config.start + base::Duration::days(from), platform.config.start + base::Duration::days(to)};
}

} // namespace

/// Changes that only a simulation reads: demand that moves, tenants that come and go, policies from a date.
class TestProspects final : public QObject {
    Q_OBJECT

private slots:
    void demandRamps();
    void demandGrows();
    void othersGrow();
    void tenantsJoin();
    void tenantsLeave();
    void whoHasLeftIsNotCharged();
    void aWaveChurns();
    void aWaveIsTakenBack();
    void placementFromItsDate();
};

void TestProspects::demandRamps()
{
    DemandScale ramp;
    ramp.shape = DemandScale::Shape::Ramp;
    ramp.from = 1;
    ramp.to = 2;
    ramp.fromHour = 24;
    ramp.toHour = 48;
    QCOMPARE(ramp.at(23), 1.0);
    QCOMPARE(ramp.at(24), 1.0);
    QCOMPARE(ramp.at(36), 1.5);
    QCOMPARE(ramp.at(48), 2.0);
    QCOMPARE(ramp.at(4800), 2.0);
    SmallPlatform platform;
    platform.config.days = 3;
    const auto outcome =
        platform.run({{domain::RampDemand{platform.tenant(0), 100, 200, days(platform, 1, 2)}, std::nullopt}});
    QCOMPARE(outcome.days[0].demanded, kTokensPerMinute * kMinutesPerDay);
    QCOMPARE(outcome.days[2].demanded, 2 * kTokensPerMinute * kMinutesPerDay);
}

void TestProspects::demandGrows()
{
    SmallPlatform platform;
    platform.config.days = 90;
    const auto plan = planSimulation(
        std::make_shared<const domain::PlatformSnapshot>(platform.snapshot), platform.demand,
        std::vector<domain::TimedChange>{{domain::GrowDemand{{}, 120, days(platform, 0, 61)}, std::nullopt}},
        platform.config, {});
    QVERIFY(plan.has_value());
    const double months = 61.0 / domain::kDaysPerMonth;
    QVERIFY(std::abs(plan->demandFactor(0, 61 * 24) - std::pow(1.012, months)) < 1e-9);
    QCOMPARE(plan->demandFactor(0, 0), 1.0);
    QCOMPARE(plan->demandFactor(0, 89 * 24), plan->demandFactor(0, 61 * 24)); // and no further
}

void TestProspects::othersGrow()
{
    SmallPlatform platform(3);
    domain::ScaleDemand others{{}, 200, days(platform, 0, 1), {platform.tenant(1)}};
    QCOMPARE(platform.run({{others, std::nullopt}}).days[0].demanded, 5 * kTokensPerMinute * kMinutesPerDay);
    others.except = {platform.snapshot.tenants.front().id}; // the organisation above all
    QCOMPARE(platform.run({{others, std::nullopt}}).days[0].demanded, 3 * kTokensPerMinute * kMinutesPerDay);
}

void TestProspects::tenantsJoin()
{
    SmallPlatform platform;
    platform.config.days = 4;
    domain::OnboardTenants wave;
    wave.type = domain::TenantType::Enterprise;
    wave.count = 2;
    wave.period = days(platform, 1, 3); // one on day 1, one on day 2
    wave.like = platform.tenant(0);
    wave.demandPercent = 50;
    const auto outcome = platform.run({{wave, std::nullopt}});
    const std::int64_t day = kTokensPerMinute * kMinutesPerDay;
    QCOMPARE(outcome.days[0].demanded, day);
    QCOMPARE(outcome.days[1].demanded, day + day / 2);
    QCOMPARE(outcome.days[3].demanded, 2 * day);
    QCOMPARE(outcome.tenants.size(), std::size_t{3});
    // Two equal waves are different tenants.
    QCOMPARE(platform.run({{wave, std::nullopt}, {wave, std::nullopt}}).days[3].demanded, 3 * day);
    wave.like = {};
    wave.tokensPerMinute = 100'000'000; // far above the limit of the type
    const auto limited = platform.run({{wave, std::nullopt}});
    QVERIFY(limited.days[3].throttled > 0);
}

void TestProspects::tenantsLeave()
{
    SmallPlatform platform(4);
    platform.config.days = 31;
    const domain::ChurnTenants half{std::nullopt, 5000, days(platform, 0, 31)};
    const auto outcome = platform.run({{half, std::nullopt}});
    QCOMPARE(outcome.days[30].demanded, 2 * kTokensPerMinute * kMinutesPerDay); // of four, two ask for nothing more
    QCOMPARE(outcome.days[30].throttled, std::int64_t{0});
    QVERIFY(outcome.days[30].charge < outcome.days[0].charge);
    const domain::ChurnTenants none{domain::TenantType::Government, 5000, days(platform, 0, 31)};
    QVERIFY(sameOutcome(platform.run({{none, std::nullopt}}), platform.run()));
}

/// As on the live platform: the day on which the offboarding begins is the last one that is charged.
void TestProspects::whoHasLeftIsNotCharged()
{
    SmallPlatform platform;
    platform.config.days = 4;
    domain::PriceBook& book = platform.snapshot.priceBooks.front();
    book.unitCosts.clear();
    book.plans.front().charges = {{QStringLiteral("Platform"), domain::FixedCharge{base::Decimal::fromInt(300)}}};
    const base::Instant noon = platform.config.start + base::Duration::hours(36);
    const auto outcome =
        platform.run({{domain::ActOnTenant{platform.tenant(0), domain::TenantAction::Offboard}, noon}});
    QCOMPARE(outcome.days[0].charge, base::Decimal::fromInt(10));
    QCOMPARE(outcome.days[1].charge, base::Decimal::fromInt(10));
    QCOMPARE(outcome.days[2].charge, base::Decimal());
    QCOMPARE(outcome.days[3].charge, base::Decimal());
    QCOMPARE(outcome.days[1].demanded, kTokensPerMinute * kMinutesPerDay / 2);
    QCOMPARE(outcome.days[3].demanded, std::int64_t{0});
    QCOMPARE(outcome.tenants[0].throttled, std::int64_t{0});
}

/// Nobody leaves before joining, whoever of the wave has the first rank, and whatever makes a tenant join.
void TestProspects::aWaveChurns()
{
    SmallPlatform platform;
    platform.config.days = 60;
    domain::OnboardTenants wave;
    wave.count = 20;
    wave.period = days(platform, 0, 30);
    wave.like = platform.tenant(0);
    const domain::ChurnTenants churn{std::nullopt, 5000, days(platform, 0, 60)};
    const auto outcome = platform.run({{wave, std::nullopt}, {churn, std::nullopt}});
    QCOMPARE(outcome.tenants.size(), std::size_t{21});
    const std::int64_t all = 21 * kTokensPerMinute * kMinutesPerDay;
    QVERIFY(outcome.days[59].demanded > 0 && outcome.days[59].demanded < all / 2);
    domain::Tenant late = *platform.snapshot.tenant(platform.tenant(0));
    late.id = {{2, 99}};
    late.slug = QStringLiteral("late");
    for (std::uint64_t n = 0; n < 8; ++n) { // one of them at least is ranked to leave at once
        late.id.uuid.lo = 90 + n;
        late.slug = QStringLiteral("late-%1").arg(n);
        const std::vector<domain::TimedChange> changes{
            {domain::PutTenant{late}, platform.config.start + base::Duration::days(50)}, {churn, std::nullopt}};
        QVERIFY(platform.prepare(changes).has_value());
    }
}

void TestProspects::aWaveIsTakenBack()
{
    const SmallPlatform platform(2);
    domain::OnboardTenants wave;
    wave.period = days(platform, 0, 1);
    wave.like = platform.tenant(0);
    const auto back = domain::inverse(platform.snapshot, wave);
    QVERIFY(back.has_value());
    QVERIFY(sameOutcome(platform.run({{wave, std::nullopt}, {*back, std::nullopt}}), platform.run()));
}

void TestProspects::placementFromItsDate()
{
    SmallPlatform platform;
    platform.config.days = 3;
    const auto plan =
        planSimulation(std::make_shared<const domain::PlatformSnapshot>(platform.snapshot), platform.demand,
                       std::vector<domain::TimedChange>{{domain::SetPlacementPolicy{domain::PlacementPolicy::BestFit},
                                                         platform.config.start + base::Duration::days(1)}},
                       platform.config, {});
    QVERIFY(plan.has_value());
    QCOMPARE(plan->epochs.size(), std::size_t{2});
    QCOMPARE(plan->epochs[0].placement, domain::PlacementPolicy::Lumos);
    QCOMPARE(plan->epochs[1].placement, domain::PlacementPolicy::BestFit);
}

QTEST_APPLESS_MAIN(TestProspects)
#include "tst_prospects.moc"
