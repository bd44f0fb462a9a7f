// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/queueing/closed_forms.h"

#include "base/portable_exp.h"
#include "base/portable_log.h"

#include <algorithm>
#include <limits>

namespace lumos::engine::queueing {

namespace {

constexpr double kInfinite = std::numeric_limits<double>::infinity();

/// The other means follow from the wait by Little's law.
QueueMeans meansFrom(double waitProbability, double wait, double arrivalRate, double meanService)
{
    return {waitProbability, wait, wait + meanService, arrivalRate * wait, arrivalRate * (wait + meanService)};
}

/// e^-x of any x >= 0; what is below 1e-300 is nothing.
double decay(double x) { return x > 690 ? 0.0 : base::portableExp(-x); }

} // namespace

double erlangB(std::int64_t servers, double load)
{
    if (load <= 0)
        return servers > 0 ? 0.0 : 1.0;
    double blocking = 1;
    for (std::int64_t n = 1; n <= servers; ++n)
        blocking = load * blocking / (static_cast<double>(n) + load * blocking);
    return blocking;
}

double erlangC(std::int64_t servers, double load)
{
    if (load <= 0)
        return 0;
    const auto count = static_cast<double>(servers);
    if (load >= count)
        return 1;
    const double blocking = erlangB(servers, load);
    return count * blocking / (count - load * (1 - blocking));
}

QueueMeans meansOfMmc(double arrivalRate, double serviceRate, std::int64_t servers)
{
    return meansOfMgc(arrivalRate, 1 / serviceRate, 1, servers);
}

double waitTailOfMmc(double arrivalRate, double serviceRate, std::int64_t servers, double t)
{
    const double spare = static_cast<double>(servers) * serviceRate - arrivalRate;
    return erlangC(servers, arrivalRate / serviceRate) * decay(spare * t);
}

double waitQuantile(std::int64_t servers, double load, double service, double quantile)
{
    const double tail = 1 - quantile;
    const double waiting = erlangC(servers, load);
    if (waiting <= tail)
        return 0;
    return base::portableLog(waiting / tail) * service / (static_cast<double>(servers) - load);
}

double sojournQuantileOfMm1(double arrivalRate, double serviceRate, double quantile)
{
    return -base::portableLog(1 - quantile) / (serviceRate - arrivalRate);
}

QueueMeans meansOfMg1(double arrivalRate, double meanService, double scv)
{
    return meansOfMgc(arrivalRate, meanService, scv, 1);
}

QueueMeans meansOfMgc(double arrivalRate, double meanService, double scv, std::int64_t servers)
{
    const double load = arrivalRate * meanService;
    const double waits = erlangC(servers, load);
    const double spare = static_cast<double>(servers) - load;
    if (spare <= 0)
        return {1, kInfinite, kInfinite, kInfinite, kInfinite};
    return meansFrom(waits, waits * meanService / spare * (1 + scv) / 2, arrivalRate, meanService);
}

FiniteQueueMeans meansOfMm1k(double arrivalRate, double serviceRate, std::int64_t capacity)
{
    // Weights of the states relative to the largest, so that no power overflows.
    const double load = arrivalRate / serviceRate;
    double weight = 1;
    double sum = 0;
    double requests = 0;
    const bool rises = load > 1;
    for (std::int64_t i = 0; i <= capacity; ++i, weight *= rises ? 1 / load : load) {
        sum += weight;
        requests += weight * static_cast<double>(rises ? capacity - i : i);
    }
    const double full = rises ? 1.0 : weight / load; // the loop went one state beyond the last
    FiniteQueueMeans out;
    out.blocking = full / sum;
    out.inSystem = requests / sum;
    out.throughput = arrivalRate * (1 - out.blocking);
    out.sojourn = out.inSystem / out.throughput;
    return out;
}

RepairMeans meansOfRepair(std::int64_t machines, double failureRate, double repairRate)
{
    double weight = 1;
    double sum = 1;
    double down = 0;
    for (std::int64_t n = 1; n <= machines; ++n) {
        weight *= static_cast<double>(machines - n + 1) * failureRate / repairRate;
        sum += weight;
        down += weight * static_cast<double>(n);
    }
    RepairMeans out;
    out.allUp = 1 / sum;
    out.meanDown = down / sum;
    out.availability = 1 - out.meanDown / static_cast<double>(machines);
    return out;
}

double availability(double meanUp, double meanDown) { return meanUp / (meanUp + meanDown); }

} // namespace lumos::engine::queueing
