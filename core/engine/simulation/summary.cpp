// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulation/simulation.h"

#include "engine/sla/slo_budget.h"

#include <algorithm>

namespace lumos::engine::simulation {

namespace {

/// Quantile between the ordered values, linear (type 7 of Hyndman and Fan); values are not empty.
double quantile(std::vector<double>& values, double p)
{
    std::sort(values.begin(), values.end());
    const double place = p * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const double part = place - static_cast<double>(below);
    return below + 1 < values.size() ? values[below] + part * (values[below + 1] - values[below]) : values.back();
}

/// The middle one of exact amounts; the lower middle of an even number.
base::Decimal median(std::vector<base::Decimal> values)
{
    if (values.empty())
        return {};
    std::sort(values.begin(), values.end());
    return values[(values.size() - 1) / 2];
}

template <class Measure>
double medianOf(const std::vector<ReplicationOutcome>& runs, const Measure& measure)
{
    std::vector<double> values;
    for (const ReplicationOutcome& run : runs)
        values.push_back(measure(run));
    return values.empty() ? 0.0 : quantile(values, 0.5);
}

/// `measure(run, day)` must be cheap; it is called once for each run and day, days ascending.
template <class Measure>
Band bandOf(const std::vector<ReplicationOutcome>& runs, std::size_t days, const Measure& measure)
{
    Band band;
    for (std::size_t day = 0; day < days; ++day) {
        std::vector<double> values;
        for (std::size_t run = 0; run < runs.size(); ++run)
            values.push_back(measure(run, day));
        band.p10.push_back(quantile(values, 0.1));
        band.p50.push_back(quantile(values, 0.5));
        band.p90.push_back(quantile(values, 0.9));
    }
    return band;
}

double daysOver(const ReplicationOutcome& run)
{
    return static_cast<double>(std::count_if(run.days.begin(), run.days.end(), isOverCapacity));
}

} // namespace

double servedShare(const ReplicationOutcome& run)
{
    double demanded = 0;
    double served = 0;
    for (const DayTotals& day : run.days) {
        demanded += static_cast<double>(day.demanded);
        served += static_cast<double>(day.served);
    }
    return demanded > 0 ? served / demanded : 1.0;
}

namespace {

base::Decimal sumOf(const ReplicationOutcome& run, base::Decimal DayTotals::*amount)
{
    base::Decimal sum;
    for (const DayTotals& day : run.days)
        sum += day.*amount;
    return sum;
}

/// Error budget of the platform from the first day on.
struct Spent {
    std::int64_t total = 0;
    std::int64_t bad = 0;
    std::int64_t allowed = 0;
    void add(const DayTotals& day)
    {
        total += day.sloTotal;
        bad += day.sloTotal - day.sloGood;
        allowed += day.sloAllowed;
    }
    [[nodiscard]] double percent() const { return static_cast<double>(sla::budgetUsedPoints(bad, allowed)) / 100.0; }
};

void summariseService(const std::vector<ReplicationOutcome>& runs, std::size_t days, SimulationSummary& summary)
{
    summary.requestWait =
        bandOf(runs, days, [&](std::size_t run, std::size_t day) { return runs[run].days[day].requestWaitSeconds; });
    std::vector<Spent> spent(runs.size());
    summary.sloBudgetUsed = bandOf(runs, days, [&](std::size_t run, std::size_t day) {
        spent[run].add(runs[run].days[day]);
        return spent[run].percent();
    });
    const auto met = std::count_if(spent.begin(), spent.end(), [](const Spent& s) { return s.bad <= s.allowed; });
    summary.sloMetProbability = static_cast<double>(met) / static_cast<double>(runs.size());
    summary.slosMetP50 = medianOf(runs, [](const ReplicationOutcome& run) { return static_cast<double>(run.slosMet); });
}

} // namespace

SimulationSummary summarise(std::vector<ReplicationOutcome> replications)
{
    SimulationSummary summary;
    std::sort(replications.begin(), replications.end(),
              [](const auto& a, const auto& b) { return a.replication < b.replication; });
    summary.replications = static_cast<std::int32_t>(replications.size());
    if (replications.empty())
        return summary;
    std::size_t days = replications.front().days.size();
    for (const ReplicationOutcome& run : replications)
        days = std::min(days, run.days.size());
    summary.gpuPeak = bandOf(
        replications, days, [&](std::size_t run, std::size_t day) { return replications[run].days[day].gpuPeakCards; });
    summary.queueWait = bandOf(replications, days, [&](std::size_t run, std::size_t day) {
        return replications[run].days[day].queueWaitP95Minutes;
    });
    std::vector<base::Decimal> spent(replications.size());
    summary.cumulativeCost = bandOf(replications, days, [&](std::size_t run, std::size_t day) {
        spent[run] += replications[run].days[day].cost;
        return spent[run].toDouble();
    });
    for (std::size_t day = 0; day < days; ++day)
        summary.capacity.push_back(
            medianOf(replications, [&](const ReplicationOutcome& run) { return run.days[day].capacityCards; }));
    const auto shortRuns =
        std::count_if(replications.begin(), replications.end(), [](const auto& run) { return daysOver(run) > 0; });
    summary.shortageProbability = static_cast<double>(shortRuns) / static_cast<double>(replications.size());
    summary.daysOverCapacityP50 = medianOf(replications, daysOver);
    summary.throttledTenantsP50 =
        medianOf(replications, [](const ReplicationOutcome& run) { return static_cast<double>(run.throttledTenants); });
    summary.servedShareP50 = medianOf(replications, servedShare);
    std::vector<base::Decimal> costs;
    std::vector<base::Decimal> charges;
    for (const ReplicationOutcome& run : replications) {
        costs.push_back(sumOf(run, &DayTotals::cost));
        charges.push_back(sumOf(run, &DayTotals::charge));
    }
    summary.costP50 = median(std::move(costs));
    summary.chargeP50 = median(std::move(charges));
    summariseService(replications, days, summary);
    return summary;
}

} // namespace lumos::engine::simulation
