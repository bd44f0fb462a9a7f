// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/autoscaling/decision.h"
#include "engine/forecasting/forecast.h"

#include <benchmark/benchmark.h>

using namespace lumos;

namespace {

engine::autoscaling::ScalingInputs busy()
{
    engine::autoscaling::ScalingInputs inputs;
    inputs.current = 31;
    inputs.usePercent = 78;
    inputs.quotaPercent = 90;
    return inputs;
}

domain::ScalingPolicy widePolicy()
{
    domain::ScalingPolicy policy;
    policy.maxReplicas = 40;
    return policy;
}

void scalingDecide(benchmark::State& state)
{
    const domain::ScalingPolicy policy = widePolicy();
    auto inputs = busy();
    for (auto _ : state) {
        inputs.usePercent = 60 + (inputs.usePercent + 7) % 40;
        benchmark::DoNotOptimize(engine::autoscaling::decide(policy, inputs));
    }
}
BENCHMARK(scalingDecide);

void scalingExplain(benchmark::State& state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(engine::autoscaling::explain(widePolicy(), busy()));
}
BENCHMARK(scalingExplain);

void scalingCounterfactuals(benchmark::State& state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(engine::autoscaling::counterfactuals(widePolicy(), busy()));
}
BENCHMARK(scalingCounterfactuals);

/// 90 days of hours with the season of the argument, 30 days ahead.
void forecastHourly(benchmark::State& state)
{
    std::vector<double> history;
    for (int h = 0; h < 2160; ++h)
        history.push_back(1000 + h % 24 * 30 + h * 7919 % 100);
    for (auto _ : state)
        benchmark::DoNotOptimize(engine::forecasting::forecast(history, 720, static_cast<std::size_t>(state.range(0))));
}
BENCHMARK(forecastHourly)->Arg(1)->Arg(24)->Arg(168);

} // namespace
