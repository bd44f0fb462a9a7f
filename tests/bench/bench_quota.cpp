// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/quota/ledger.h"

#include <benchmark/benchmark.h>

using namespace lumos;

namespace {

domain::PlatformSnapshot twoLevels()
{
    domain::PlatformSnapshot snapshot;
    domain::Tenant organisation;
    organisation.id = {{1, 1}};
    organisation.level = domain::TenantLevel::Organisation;
    domain::Tenant tenant;
    tenant.id = {{1, 2}};
    tenant.parent = organisation.id;
    snapshot.tenants = {organisation, tenant};
    for (std::uint16_t kind = 0; kind < 5; ++kind) {
        domain::Quota quota;
        quota.tenant = tenant.id;
        quota.kind = {kind};
        quota.limit = {1'000'000};
        snapshot.quotas.push_back(quota);
    }
    return snapshot;
}

/// Takes and returns `kinds` kinds at a tenant below an organisation without limits.
void ledgerReserveRelease(benchmark::State& state)
{
    engine::quota::Ledger ledger(twoLevels());
    const auto tenant = *ledger.find({{1, 2}});
    std::vector<engine::quota::Amount> amounts;
    for (std::uint16_t kind = 0; kind < state.range(0); ++kind)
        amounts.push_back({{kind}, 100});
    for (auto _ : state) {
        benchmark::DoNotOptimize(ledger.reserve(tenant, amounts));
        ledger.release(tenant, amounts);
    }
}
BENCHMARK(ledgerReserveRelease)->Arg(1)->Arg(5);

void ledgerDryRun(benchmark::State& state)
{
    const engine::quota::Ledger ledger(twoLevels());
    const auto tenant = *ledger.find({{1, 2}});
    const engine::quota::Amount amounts[] = {{{0}, 100}, {{1}, 100}, {{2}, 100}, {{3}, 100}, {{4}, 100}};
    for (auto _ : state)
        benchmark::DoNotOptimize(ledger.dryRun(tenant, amounts));
}
BENCHMARK(ledgerDryRun);

} // namespace
