// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/rng.h"
#include "ctl/bench/bench_platform.h"
#include "ctl/bench/benches.h"
#include "ctl/bench/latency_histogram.h"
#include "engine/quota/ledger.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <memory>
#include <thread>

namespace lumos::ctl {

namespace {

using engine::quota::Amount;
using engine::quota::Ledger;
using engine::quota::TenantHandle;
using Clock = std::chrono::steady_clock;

constexpr int kTenants = 1'000;
constexpr int kClients = 10'000;
constexpr std::size_t kKinds = 5;
using Request = std::array<Amount, kKinds>;

Request requestOf(std::uint64_t draw)
{
    const auto part = [draw](int shift, std::int64_t most) {
        return 1 + static_cast<std::int64_t>(draw >> shift) % most;
    };
    return {{{domain::kinds::kCpu, 1000 * part(8, 8)},
             {domain::kinds::kMemory, (std::int64_t{1} << 30) * part(16, 4)},
             {domain::kinds::kGpu, 250 * part(24, 4)},
             {domain::kinds::kTokensPerMin, 500 * part(32, 16)},
             {domain::kinds::kConcurrency, part(40, 4)}}};
}

/// A client asks for resources of its tenant, and gives back what it holds when it comes again.
struct Client {
    std::size_t number = 0; ///< of its tenant
    TenantHandle tenant;
    Request request;
    bool holds = false;
};

std::vector<Client> clientsOf(const Ledger& ledger)
{
    std::vector<Client> clients;
    for (int c = 0; c < kClients; ++c) {
        const std::uint64_t draw = base::CounterRng::mix(static_cast<std::uint64_t>(c)) >> 1;
        const auto number = static_cast<std::size_t>(draw % kTenants);
        clients.push_back({number, *ledger.find(benchTenant(static_cast<int>(number))), requestOf(draw), false});
    }
    return clients;
}

/// Serves the clients first, first + stride, ... in a scattered order until the time is over; returns the admissions asked.
template <class Serve>
std::uint64_t serveFor(double seconds, std::size_t first, std::size_t stride, const Serve& serve)
{
    constexpr int kBetweenClockReads = 1024;
    const auto end = Clock::now() + std::chrono::duration<double>(seconds);
    const std::size_t own = (kClients - first + stride - 1) / stride;
    std::uint64_t count = 0;
    while (Clock::now() < end)
        for (int i = 0; i < kBetweenClockReads; ++i, ++count)
            serve(first + stride * (count * 7919 % own));
    return count;
}

template <class Body>
void onThreads(int threads, const Body& body)
{
    std::vector<std::thread> workers;
    for (int t = 0; t < threads; ++t)
        workers.emplace_back([&body, t] { body(static_cast<std::size_t>(t)); });
    for (std::thread& worker : workers)
        worker.join();
}

template <class Serve>
double perSecond(const BenchContext& context, const Serve& serve)
{
    const auto threads = static_cast<std::size_t>(context.threads);
    std::atomic<std::uint64_t> total{0};
    const auto begin = Clock::now();
    onThreads(context.threads, [&](std::size_t t) { total += serveFor(context.seconds, t, threads, serve); });
    return static_cast<double>(total) / std::chrono::duration<double>(Clock::now() - begin).count();
}

/// Nothing is granted twice or lost: what the clients hold is what the ledger says is used, within every limit.
bool balances(const Ledger& ledger, const domain::PlatformSnapshot& platform, const std::vector<Client>& clients)
{
    std::vector<std::array<std::int64_t, kKinds>> held(kTenants);
    for (const Client& client : clients)
        for (std::size_t k = 0; k < kKinds && client.holds; ++k)
            held[client.number][k] += client.request[k].value;
    const Request kinds = requestOf(0);
    for (int t = 0; t < kTenants; ++t)
        for (std::size_t k = 0; k < kKinds; ++k) {
            const auto handle = *ledger.find(benchTenant(t));
            const std::int64_t used = ledger.used(handle, kinds[k].kind).value;
            const std::int64_t before = platform.used(benchTenant(t), kinds[k].kind).value;
            if (used != before + held[static_cast<std::size_t>(t)][k] ||
                used > ledger.limit(handle, kinds[k].kind)->value)
                return false;
        }
    return true;
}

/// The least that any admission of five kinds must do: five checked additions on atomics, nothing else.
class BareCounters final {
public:
    BareCounters() : m_used(new std::atomic<std::int64_t>[kTenants * 8] {}) {}
    bool take(std::size_t tenant, const Request& request)
    {
        for (std::size_t k = 0; k < kKinds; ++k) {
            std::atomic<std::int64_t>& used = m_used[tenant * 8 + k];
            std::int64_t seen = used.load(std::memory_order_relaxed);
            do {
                if (request[k].value > kLimit - seen)
                    return false;
            } while (!used.compare_exchange_weak(seen, seen + request[k].value));
        }
        return true;
    }
    void give(std::size_t tenant, const Request& request)
    {
        for (std::size_t k = 0; k < kKinds; ++k)
            m_used[tenant * 8 + k].fetch_sub(request[k].value);
    }

private:
    static constexpr std::int64_t kLimit = std::int64_t{1} << 50;
    std::unique_ptr<std::atomic<std::int64_t>[]> m_used;
};

double bareRate(const BenchContext& context, std::vector<Client> clients)
{
    BareCounters counters;
    return perSecond(context, [&](std::size_t c) {
        Client& client = clients[c];
        if (client.holds)
            counters.give(client.number, client.request);
        client.holds = counters.take(client.number, client.request);
    });
}

/// Times what `take(client)` needs; what it holds is given back outside of the clock.
template <class Give, class Take>
LatencyHistogram latencies(const BenchContext& context, std::vector<Client>& clients, const Give& give,
                           const Take& take)
{
    std::vector<LatencyHistogram> histograms(static_cast<std::size_t>(context.threads));
    onThreads(context.threads, [&](std::size_t t) {
        serveFor(context.seconds, t, histograms.size(), [&](std::size_t c) {
            Client& client = clients[c];
            if (client.holds)
                give(client);
            const auto begin = Clock::now();
            client.holds = take(client);
            histograms[t].add(Clock::now() - begin);
        });
    });
    for (std::size_t t = 1; t < histograms.size(); ++t)
        histograms[0].merge(histograms[t]);
    return histograms[0];
}

LatencyHistogram ledgerTimes(const BenchContext& context, Ledger& ledger, std::vector<Client>& clients)
{
    return latencies(
        context, clients, [&](const Client& c) { ledger.release(c.tenant, c.request); },
        [&](const Client& c) { return ledger.reserve(c.tenant, c.request).granted; });
}

/// The bare loop under the same clock.
LatencyHistogram bareTimes(const BenchContext& context, std::vector<Client> clients)
{
    BareCounters counters;
    return latencies(
        context, clients, [&](const Client& c) { counters.give(c.number, c.request); },
        [&](const Client& c) { return counters.take(c.number, c.request); });
}

/// Arithmetic in registers: nothing that another thread or the memory could hold up.
void compute(std::uint64_t rounds)
{
    std::uint64_t x = rounds;
    for (std::uint64_t i = 0; i < rounds; ++i) {
        x = x * 6364136223846793005U + 1;
        asm volatile("" : "+r"(x));
    }
}

/// Arithmetic that takes as long as the median of `times`, under the same clock: its tail is how often, and for how long, the
/// machine takes a core away.
LatencyHistogram undisturbedTimes(const BenchContext& context, std::vector<Client> clients, double medianNs)
{
    constexpr std::uint64_t kRounds = 10'000'000;
    const auto begin = Clock::now();
    compute(kRounds);
    const double nsARound = std::chrono::duration<double, std::nano>(Clock::now() - begin).count() / kRounds;
    const auto timed = [&](std::uint64_t rounds) {
        return latencies(
            context, clients, [](const Client&) {},
            [rounds](const Client&) {
                compute(rounds);
                return false;
            });
    };
    const double clockNs = timed(0).quantile(0.5);
    return timed(static_cast<std::uint64_t>(std::max(0.0, medianNs - clockNs) / nsARound));
}

BenchRow latencyRow(const char* name, const LatencyHistogram& times, const LatencyHistogram& baseline,
                    const char* baselineName, double share, double goal)
{
    BenchRow row;
    row.name = QLatin1String(name);
    row.unit = QStringLiteral("ns");
    row.p50 = times.quantile(0.50);
    row.p99 = times.quantile(0.99);
    row.p9999 = times.quantile(0.9999);
    row.value = times.quantile(share);
    row.baselineName = QStringLiteral("%1, p%2").arg(QLatin1String(baselineName)).arg(share * 100);
    row.baselineValue = baseline.quantile(share);
    row.ratio = row.value / row.baselineValue;
    row.goal = goal;
    return row;
}

} // namespace

std::vector<BenchRow> benchQuota(const BenchContext& context)
{
    constexpr double kAdmissionsGoal = 5e6;
    constexpr double kP99Goal = 1'000;
    constexpr double kP9999Goal = 10'000;
    const auto platform = benchPlatform(kTenants, 1);
    Ledger ledger(*platform);
    std::vector<Client> clients = clientsOf(ledger);

    BenchRow rate;
    rate.name = QStringLiteral("quota.admit.%1_threads").arg(context.threads);
    rate.unit = QStringLiteral("admissions/s");
    rate.value = perSecond(context, [&](std::size_t c) {
        Client& client = clients[c];
        if (client.holds)
            ledger.release(client.tenant, client.request);
        client.holds = ledger.reserve(client.tenant, client.request).granted;
    });
    rate.baselineName = QStringLiteral("bare loop of five atomics");
    rate.baselineValue = bareRate(context, clientsOf(ledger));
    rate.ratio = rate.value / rate.baselineValue;
    rate.goal = kAdmissionsGoal;

    const LatencyHistogram times = ledgerTimes(context, ledger, clients);
    const LatencyHistogram bare = bareTimes(context, clientsOf(ledger));
    const LatencyHistogram undisturbed = undisturbedTimes(context, clients, times.quantile(0.5));
    std::vector<BenchRow> rows{
        rate, latencyRow("quota.admit.latency", times, bare, "bare loop of five atomics", 0.99, kP99Goal),
        latencyRow("quota.admit.latency.p9999", times, undisturbed, "arithmetic as long", 0.9999, kP9999Goal)};
    const bool exact = balances(ledger, *platform, clients);
    for (BenchRow& row : rows) {
        row.correct = exact;
        row.ok = exact && (row.unit == u"ns" ? row.value < row.goal : row.value >= row.goal);
    }
    return rows;
}

} // namespace lumos::ctl
