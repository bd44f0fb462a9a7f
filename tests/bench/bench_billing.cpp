// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/billing/charge_rating.h"
#include "engine/cost/cost_kernel.h"

#include <benchmark/benchmark.h>

using namespace lumos;

namespace {

domain::TieredCharge tiers(domain::TierMode mode)
{
    domain::TieredCharge c;
    c.kind = domain::kinds::kTokensIn;
    c.mode = mode;
    c.per = 1000;
    c.tiers = {{1'000'000, base::Decimal::fromScaled(20, 3), base::Decimal::fromInt(5)},
               {50'000'000, base::Decimal::fromScaled(15, 3), base::Decimal::fromInt(3)},
               {std::nullopt, base::Decimal::fromScaled(123, 4), {}}};
    return c;
}

void rateTiers(benchmark::State& state)
{
    const domain::TieredCharge charge = tiers(static_cast<domain::TierMode>(state.range(0)));
    std::int64_t units = 12'345;
    for (auto _ : state) {
        benchmark::DoNotOptimize(engine::billing::rateUnits(charge, units));
        units = (units * 7 + 1) % 100'000'000;
    }
}

void dayCost(benchmark::State& state)
{
    domain::PriceBook book;
    book.currency = base::Currency::usd();
    book.plans = {{QStringLiteral("gold"),
                   QStringLiteral("Gold"),
                   {{QStringLiteral("Tokens"), tiers(domain::TierMode::Graduated)}},
                   0}};
    book.unitCosts = {{domain::kinds::kTokensIn, base::Decimal::fromScaled(8, 1), 1'000'000}};
    domain::Tenant tenant;
    tenant.tier = QStringLiteral("gold");
    std::vector<domain::UsageDay> usage(1);
    usage[0].kind = domain::kinds::kTokensIn;
    usage[0].hours.fill(123'456);
    const domain::ResourceCatalog catalog;
    for (auto _ : state)
        benchmark::DoNotOptimize(engine::cost::dayCost(tenant, book, catalog, usage, base::Date{20'780}));
}

} // namespace

BENCHMARK(rateTiers)->Arg(0)->Arg(1);
BENCHMARK(dayCost);
