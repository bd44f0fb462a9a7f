// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/rng.h"
#include "ctl/bench/bench_platform.h"
#include "ctl/bench/benches.h"
#include "engine/queueing/closed_forms.h"
#include "engine/queueing/random_sequence.h"
#include "engine/queueing/request_run.h"
#include "engine/simulation/normal_table.h"
#include "engine/simulation/step_kernels.h"
#include "services/jobs/parallel_for.h"

#include <algorithm>
#include <chrono>
#include <thread>

namespace lumos::ctl {

namespace {

namespace queueing = engine::queueing;
namespace simulation = engine::simulation;
using Clock = std::chrono::steady_clock;

constexpr int kTenants = 1'000;
constexpr int kStepsPerDay = 1'440;

/// The same demand model as plain arrays, a loop over tenants for each part of a step, drawn by the vector loops of the
/// engine: what quota, scaling, nodes and cost are compared with.
class BareModel final {
public:
    explicit BareModel(const std::vector<simulation::DemandModel>& models)
        : m_level(models.size()), m_normals(models.size()), m_noise(models.size()), m_replicas(models.size(), 10),
          m_cooldown(models.size(), 0), m_served(models.size(), 0)
    {
        for (std::size_t t = 0; t < models.size(); ++t)
            m_level[t] = models[t].level;
        m_hours = models.front().hourOfDay;
        m_sigma = models.front().noiseSigma;
    }
    /// Tokens served in the days.
    double run(int days)
    {
        const simulation::NormalTable normal;
        const simulation::StepKernels& kernels = simulation::stepKernels(simulation::bestIsa());
        for (int step = 0; step < days * kStepsPerDay; ++step) {
            kernels.normals(normal, base::CounterRng::mix(static_cast<std::uint64_t>(step)), 0, m_normals);
            kernels.logNormal(kNoiseScale, -0.5 * m_sigma * m_sigma, m_sigma, m_normals, m_noise);
            serve(m_hours[static_cast<std::size_t>(step / 60 % 24)] / kNoiseScale);
        }
        double sum = 0;
        for (const double served : m_served)
            sum += served;
        return sum;
    }

private:
    void serve(double season)
    {
        for (std::size_t t = 0; t < m_level.size(); ++t) {
            const double demand = m_level[t] * season * static_cast<double>(m_noise[t]);
            const double served = std::min(demand, m_level[t] * 1.5);
            const double use = served / (m_replicas[t] * m_level[t] / 7.0);
            const bool due = (m_cooldown[t] <= 0) & ((use > 0.77) | (use < 0.63));
            m_replicas[t] += due ? (use > 0.7 ? 1.0 : -1.0) : 0.0;
            m_cooldown[t] = due ? 5 : m_cooldown[t] - 1;
            m_served[t] += served;
        }
    }

    static constexpr double kNoiseScale = 1e6;
    std::vector<double> m_level;
    std::vector<double> m_normals;
    std::vector<std::int64_t> m_noise;
    std::vector<double> m_replicas;
    std::vector<std::int64_t> m_cooldown;
    std::vector<double> m_served;
    std::array<double, 24> m_hours{};
    double m_sigma = 0;
};

double bareRate(const std::vector<simulation::DemandModel>& demand, int days)
{
    BareModel model(demand);
    const auto begin = Clock::now();
    const double served = model.run(days);
    const double seconds = std::chrono::duration<double>(Clock::now() - begin).count();
    return served > 0 ? static_cast<double>(kTenants) * kStepsPerDay * days / seconds : 0.0;
}

bool conserves(const simulation::ReplicationOutcome& outcome)
{
    return std::all_of(outcome.tenants.begin(), outcome.tenants.end(), [](const simulation::TenantTotals& tenant) {
        return tenant.served > 0 && tenant.demanded == tenant.served + tenant.throttled + tenant.queued &&
               !tenant.cost.isZero();
    });
}

/// Waits of one server by Lindley's recursion, the least that a simulation of requests can be: no queue, no events, no
/// figures but the sum. Two events, an arrival and a departure, count for a request.
double lindleyRate(std::int64_t requests)
{
    queueing::RandomSequence arrivals(1);
    queueing::RandomSequence services(2);
    const auto begin = Clock::now();
    double wait = 0;
    double sum = 0;
    for (std::int64_t i = 0; i < requests; ++i) {
        sum += wait;
        wait = std::max(0.0, wait + 0.9 * services.exponential() - arrivals.exponential());
    }
    const double seconds = std::chrono::duration<double>(Clock::now() - begin).count();
    return sum > 0 ? 2.0 * static_cast<double>(requests) / seconds : 0.0;
}

BenchRow requestRow(const BenchContext& context)
{
    const std::int64_t requests = context.quick ? 100'000 : 5'000'000;
    const queueing::Station station{7.2, 1, 1, 8, {}, 0, 1};
    base::NullProgress progress;
    BenchRow row;
    row.name = QStringLiteral("simulate.request_level.1_thread");
    row.unit = QStringLiteral("events/s");
    row.baselineName = QStringLiteral("Lindley's recursion of one server");
    row.baselineValue = lindleyRate(requests);
    const auto begin = Clock::now();
    const auto outcome = queueing::runRequests(station, requests, 42, {}, progress);
    const double seconds = std::chrono::duration<double>(Clock::now() - begin).count();
    const double exact = queueing::meansOfMmc(station.arrivalRate, 1, station.replicas).wait;
    row.correct = outcome && outcome->served == requests && outcome->wait.contains(exact);
    row.value = outcome ? static_cast<double>(outcome->events) / seconds : 0.0;
    row.ratio = row.baselineValue > 0 ? row.value / row.baselineValue : 0;
    row.goal = 10e6;
    row.ok = row.correct && row.value >= row.goal;
    return row;
}

/// What a moved slider runs: 42 tenants, 90 days at steps of a day, 1,000 replications.
BenchRow interactiveRow(const BenchContext& context, double bare)
{
    constexpr int kFew = 42;
    const int replications = context.quick ? 10 : 1'000;
    const auto platform = benchPlatform(kFew, 1);
    simulation::SimulationConfig config;
    config.start = platform->takenAt;
    config.days = 90;
    config.stepSeconds = simulation::kLongestStepSeconds;
    BenchRow row;
    row.name = QStringLiteral("simulate.interactive_study.%1_threads").arg(context.threads);
    row.unit = QStringLiteral("s");
    row.baselineName = QStringLiteral("bare loop of as many tenant-steps, 1 thread");
    row.baselineValue = static_cast<double>(kFew) * config.days * replications / bare;
    row.goal = 1.0;
    std::vector<base::Result<simulation::ReplicationOutcome>> runs(static_cast<std::size_t>(replications),
                                                                   simulation::ReplicationOutcome{});
    services::ParallelFor parallelFor(context.threads);
    const auto begin = Clock::now();
    const auto prepared = simulation::Simulation::prepare(platform, benchDemand(*platform), {}, config);
    if (prepared)
        parallelFor(runs.size(), [&](std::size_t i) {
            base::NullProgress quiet;
            runs[i] = prepared->run(static_cast<std::int32_t>(i), {}, quiet);
        });
    std::vector<simulation::ReplicationOutcome> outcomes;
    for (auto& run : runs)
        if (run)
            outcomes.push_back(std::move(*run));
    const simulation::SimulationSummary summary = simulation::summarise(std::move(outcomes));
    row.value = std::chrono::duration<double>(Clock::now() - begin).count();
    row.ratio = row.value / row.baselineValue;
    row.correct = prepared && summary.replications == replications && summary.gpuPeak.p50.size() == 90;
    row.ok = row.correct && row.value <= row.goal;
    return row;
}

/// The longest of some cancels, at moments drawn between 0 and 50 ms after the start of a run.
BenchRow cancelRow(const BenchContext& context, const simulation::Simulation& simulation)
{
    const std::uint64_t cancels = context.quick ? 3 : 40;
    BenchRow row;
    row.name = QStringLiteral("simulate.cancel");
    row.unit = QStringLiteral("ms");
    row.baselineName = QStringLiteral("the goal");
    row.baselineValue = row.goal = 50;
    for (std::uint64_t i = 0; i < cancels; ++i) {
        base::StopSource stop;
        bool cancelled = false;
        std::thread run([&] {
            base::NullProgress quiet;
            const auto outcome = simulation.run(static_cast<std::int32_t>(i), stop.get_token(), quiet);
            cancelled = !outcome && outcome.error().code == base::ErrorCode::Cancelled;
        });
        std::this_thread::sleep_for(
            std::chrono::microseconds(base::CounterRng::below({1, 1, 0, 0, i}, context.quick ? 1'000 : 50'000)));
        const auto begin = Clock::now();
        stop.request_stop();
        run.join();
        row.value = std::max(row.value, std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
        row.correct = row.correct && (cancelled || context.quick);
    }
    row.ratio = row.value / row.baselineValue;
    row.ok = row.correct && row.value <= row.goal;
    return row;
}

} // namespace

std::vector<BenchRow> benchSimulate(const BenchContext& context)
{
    constexpr double kGoalOfOne = 30e6;
    constexpr double kGoalOfTwo = 1.8; // of what one thread does
    const auto platform = benchPlatform(kTenants, 1);
    const auto demand = benchDemand(*platform);
    simulation::SimulationConfig config;
    config.start = platform->takenAt;
    config.days = context.quick ? 1 : 30;
    const auto prepared = simulation::Simulation::prepare(platform, demand, {}, config);
    if (!prepared)
        return {};
    const double bare = bareRate(demand, std::max(1, config.days / 4));
    base::NullProgress progress;
    std::vector<BenchRow> rows;
    std::uint64_t hash = 0;
    for (const int threads : {1, context.threads}) {
        // As SimulationService runs it.
        services::ParallelFor parallelFor(threads);
        const auto begin = Clock::now();
        const auto outcome =
            prepared->run(0, {}, progress, [&](std::size_t count, const std::function<void(std::size_t)>& body) {
                parallelFor(count, body);
            });
        const double seconds = std::chrono::duration<double>(Clock::now() - begin).count();
        if (!outcome)
            return {};
        hash = threads == 1 ? outcome->stateHash : hash;
        BenchRow row;
        row.name = threads == 1 ? QStringLiteral("simulate.full_model.1_thread")
                                : QStringLiteral("simulate.full_model.%1_threads").arg(threads);
        row.unit = QStringLiteral("tenant-steps/s");
        row.value = static_cast<double>(kTenants) * kStepsPerDay * config.days / seconds;
        row.baselineName = QStringLiteral("bare loop of the demand model, 1 thread");
        row.baselineValue = bare;
        row.ratio = row.value / bare;
        row.goal = threads == 1 ? kGoalOfOne : kGoalOfTwo * rows.front().value;
        row.correct = outcome->stateHash == hash && conserves(*outcome);
        row.ok = row.correct && row.value >= row.goal;
        rows.push_back(row);
        if (context.threads == 1)
            break;
    }
    rows.push_back(interactiveRow(context, bare));
    rows.push_back(cancelRow(context, *prepared));
    rows.push_back(requestRow(context));
    return rows;
}

} // namespace lumos::ctl
