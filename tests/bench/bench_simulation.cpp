// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/rng.h"
#include "engine/queueing/closed_forms.h"
#include "engine/simulation/normal_table.h"
#include "engine/simulation/portable_math.h"
#include "engine/simulation/simulation.h"

#include <benchmark/benchmark.h>

using namespace lumos;
namespace queueing = lumos::engine::queueing;
using namespace lumos::engine::simulation;

namespace {

void normalDraw(benchmark::State& state)
{
    const NormalTable normal;
    std::uint64_t step = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(normal(base::CounterRng::mix(++step)));
}
BENCHMARK(normalDraw);

void exponential(benchmark::State& state)
{
    double x = 0.05;
    for (auto _ : state)
        benchmark::DoNotOptimize(x = portableExp(x) - 1.0);
}
BENCHMARK(exponential);

void erlangC(benchmark::State& state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(queueing::erlangC(state.range(0), 0.9 * static_cast<double>(state.range(0))));
}
BENCHMARK(erlangC)->Arg(448);

/// One noisy tenant without workloads over a day of minutes: demand, admission and metering alone.
void tenantDay(benchmark::State& state)
{
    auto platform = std::make_shared<domain::PlatformSnapshot>();
    domain::Tenant tenant;
    tenant.id = {{1, 1}};
    tenant.state = domain::TenantState::Active;
    platform->tenants = {tenant};
    DemandModel model;
    model.tenant = tenant.id;
    model.kind = domain::kinds::kTokensPerMin;
    model.level = 1e6;
    model.hourOfDay.fill(1.0);
    model.dayOfWeek.fill(1.0);
    SimulationConfig config;
    config.days = 1;
    const auto simulation = Simulation::prepare(platform, std::span(&model, 1), {}, config);
    base::NullProgress progress;
    for (auto _ : state)
        benchmark::DoNotOptimize(simulation->run(0, {}, progress));
    state.SetItemsProcessed(state.iterations() * 1440);
}
BENCHMARK(tenantDay);

} // namespace
