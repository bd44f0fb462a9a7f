// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/cost_tracker.h"
#include "services/month_costs.h"
#include "support/platform_builder.h"

#include <QTest>

#include <rapidcheck.h>

using namespace lumos;
using base::Date;
using base::Decimal;
using base::Instant;
using base::Money;
using domain::CostCategory;
using services::MonthCost;
using tests::PlatformBuilder;

namespace {

const base::Currency kYuan = base::Currency::cny();
const Instant kNoon = Instant::at(Date::fromYmd(2026, 11, 21), base::Duration::hours(12));
const domain::TenantId kJade = PlatformBuilder::tenantId(u"jade");

/// `amount` a day from 1 October to the 21st of November, where half a day has passed.
std::vector<domain::CostDay> steady(domain::TenantId tenant, std::int64_t amount)
{
    std::vector<domain::CostDay> out;
    for (Date d = Date::fromYmd(2026, 10, 1); d <= kNoon.date(); d = d + 1) {
        const Decimal cost = d == kNoon.date() ? Decimal::fromInt(amount).scaledBy(1, 2) : Decimal::fromInt(amount);
        out.push_back({tenant, d, CostCategory::Gpu, QStringLiteral("gpu"), {cost, kYuan}, {cost, kYuan}});
    }
    return out;
}

} // namespace

class TestMonthCosts final : public QObject {
    Q_OBJECT
private slots:
    void steadyCostGoesOnSteadily();
    void theEndOfTheMonthAddsNothing();
    void daysAddUpToTheForecast();
    void rowsAddUpToTheTotal();
    void judgesBudgets();
    void judgesTheLastDigitOfABudget();
};

void TestMonthCosts::steadyCostGoesOnSteadily()
{
    const auto months = services::monthCosts(steady(kJade, 100), kNoon, kYuan);
    QCOMPARE(months.size(), std::size_t{1});
    QCOMPARE(months[0].toDate.amount, Decimal::fromInt(2050));
    QCOMPARE(months[0].forecast.amount, Decimal::fromInt(3000));
}

void TestMonthCosts::theEndOfTheMonthAddsNothing()
{
    const Instant last = Instant::at(Date::fromYmd(2026, 12, 1)) - base::Duration{1};
    auto days = steady(kJade, 100);
    const auto months = services::monthCosts(days, last, kYuan);
    QCOMPARE(months[0].forecast, months[0].toDate);
}

void TestMonthCosts::daysAddUpToTheForecast()
{
    const auto days = steady(kJade, 100);
    const auto month = services::monthByDay(days, kNoon);
    QCOMPARE(month.size(), std::size_t{30});
    Decimal sum;
    for (const auto& d : month) {
        QCOMPARE(d.forecast, d.day > kNoon.date());
        sum += d.byCategory[0];
    }
    // The rest of the present day is in the forecast, but in no bar.
    QCOMPARE(sum + Decimal::fromInt(50), services::monthCosts(days, kNoon, kYuan)[0].forecast.amount);
}

void TestMonthCosts::rowsAddUpToTheTotal()
{
    const bool holds = rc::check("collected rows lose nothing", [](const std::vector<std::uint16_t>& amounts) {
        PlatformBuilder builder;
        std::vector<MonthCost> costs;
        Money total{{}, kYuan};
        for (std::size_t i = 0; i < std::min<std::size_t>(amounts.size(), 40); ++i) {
            const QString slug = QStringLiteral("t%1").arg(i);
            builder.tenant(slug).budget(u"1000");
            const Money cost{Decimal::fromScaled(amounts[i], 5), kYuan};
            costs.push_back({PlatformBuilder::tenantId(slug), cost, cost, {}});
            total += cost;
        }
        const auto rows = services::collected(services::costRows(builder.build(), costs, kYuan), 8);
        RC_ASSERT(rows.size() <= 9);
        Money sum{{}, kYuan};
        int tenants = 0;
        for (const auto& row : rows) {
            sum += row.cost;
            tenants += row.tenant.isNull() ? row.others : 1;
        }
        RC_ASSERT(sum == total);
        RC_ASSERT(tenants == static_cast<int>(costs.size()));
    });
    QVERIFY(holds);
}

void TestMonthCosts::judgesBudgets()
{
    QCOMPARE(services::budgetLevel(std::nullopt), domain::Level::Normal);
    QCOMPARE(services::budgetLevel(9'999), domain::Level::Normal);
    QCOMPARE(services::budgetLevel(10'000), domain::Level::Warning);
    QCOMPARE(services::budgetLevel(10'499), domain::Level::Warning);
    QCOMPARE(services::budgetLevel(10'500), domain::Level::High);
    QVERIFY(!services::sharePointsOf({Decimal::fromInt(1), kYuan}, {{}, kYuan}));
    QCOMPARE(*services::sharePointsOf({Decimal::fromInt(1), kYuan}, {Decimal::fromInt(3), kYuan}), std::int64_t{3333});
}

void TestMonthCosts::judgesTheLastDigitOfABudget()
{
    // 17 digits before the point: the least fen below half a point decides, and binary floating point cannot tell it.
    const Money budget{*Decimal::parse(u"20000000000000000.00"), kYuan};
    const Money below{*Decimal::parse(u"19998999999999999.99"), kYuan};
    const Money at{*Decimal::parse(u"19999000000000000.00"), kYuan};
    QCOMPARE(*services::sharePointsOf(below, budget), std::int64_t{9'999});
    QCOMPARE(*services::sharePointsOf(at, budget), std::int64_t{10'000});
    QCOMPARE(services::budgetLevel(services::sharePointsOf(below, budget)), domain::Level::Normal);
    QCOMPARE(services::budgetLevel(services::sharePointsOf(at, budget)), domain::Level::Warning);
    // The whole range, and both signs.
    const Money most{Decimal::fromAtoms((base::Int128{1} << 126) - 1 + (base::Int128{1} << 126)), kYuan};
    QCOMPARE(*services::sharePointsOf(most, most), std::int64_t{10'000});
    QCOMPARE(*services::sharePointsOf({-most.amount, kYuan}, most), std::int64_t{-10'000});
    QCOMPARE(*services::sharePointsOf({Decimal::fromInt(-5), kYuan}, {Decimal::fromInt(100'000), kYuan}),
             std::int64_t{-1});
}

QTEST_GUILESS_MAIN(TestMonthCosts)
#include "tst_month_costs.moc"
