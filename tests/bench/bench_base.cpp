// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/decimal.h"
#include "base/instant.h"
#include "base/rng.h"

#include <benchmark/benchmark.h>

using namespace lumos::base;

namespace {

void decimalParse(benchmark::State& state)
{
    const QString text = QStringLiteral("1286420.123456789");
    for (auto _ : state)
        benchmark::DoNotOptimize(Decimal::parse(text));
}
BENCHMARK(decimalParse);

void decimalToString(benchmark::State& state)
{
    const Decimal value = Decimal::fromScaled(1'286'420'123'456'789, 9);
    for (auto _ : state)
        benchmark::DoNotOptimize(value.toString());
}
BENCHMARK(decimalToString);

void decimalMultiply(benchmark::State& state)
{
    const Decimal price = Decimal::fromScaled(123'456'789, 9);
    const Decimal quantity = Decimal::fromScaled(987'654, 3);
    for (auto _ : state)
        benchmark::DoNotOptimize(Decimal::multiply(price, quantity));
}
BENCHMARK(decimalMultiply);

void decimalSum(benchmark::State& state)
{
    const Decimal step = Decimal::fromScaled(1, 6);
    Decimal sum;
    for (auto _ : state)
        benchmark::DoNotOptimize(sum += step);
}
BENCHMARK(decimalSum);

void counterUniform(benchmark::State& state)
{
    DrawKey key{42, 1, 0, 7, 0};
    for (auto _ : state) {
        ++key.step;
        benchmark::DoNotOptimize(CounterRng::uniform(key));
    }
}
BENCHMARK(counterUniform);

void counterNormal(benchmark::State& state)
{
    DrawKey key{42, 1, 0, 7, 0};
    for (auto _ : state) {
        ++key.step;
        benchmark::DoNotOptimize(CounterRng::normal(key));
    }
}
BENCHMARK(counterNormal);

void instantParse(benchmark::State& state)
{
    const QString text = QStringLiteral("2026-11-23T14:32:05Z");
    for (auto _ : state)
        benchmark::DoNotOptimize(Instant::parse(text));
}
BENCHMARK(instantParse);

} // namespace
