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

/// 1 / B(servers, load) = 1 + c/a + c(c-1)/a^2 + ...: all terms are positive, and once they fall the tail is soon below
/// the last digit. Ends early where the sum has passed `enough`. Four terms at a time, so that only one multiplication
/// in four waits for the one before.
double inverseBlocking(std::int64_t servers, double load, double enough)
{
    constexpr double kNegligible = 0x1p-58;
    const double each = 1 / load;
    double term = 1;
    double sum = 1;
    for (auto left = static_cast<double>(servers); left > 0 && sum < enough; left -= 4) {
        // Beyond the last server the terms are nothing.
        const double first = left * each;
        const double second = std::max(left - 1, 0.0) * each;
        const double third = std::max(left - 2, 0.0) * each;
        const double fourth = std::max(left - 3, 0.0) * each;
        const double two = first * second;
        const double four = two * (third * fourth);
        sum += term * (first + two + (two * third + four));
        term *= four;
        if (fourth < 1 && term < sum * kNegligible * (1 - fourth))
            break;
    }
    return sum;
}

/// e^-x of any x >= 0; what is below 1e-300 is nothing.
double decay(double x) { return x > 690 ? 0.0 : base::portableExp(-x); }

} // namespace

double erlangB(std::int64_t servers, double load)
{
    if (load <= 0)
        return servers > 0 ? 0.0 : 1.0;
    return 1 / inverseBlocking(servers, load, kInfinite);
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

double erlangCAbove(std::int64_t servers, double load, double least)
{
    if (load <= 0)
        return 0;
    const auto count = static_cast<double>(servers);
    if (load >= count)
        return 1;
    const double utilisation = load / count;
    const double enough = least > 0 ? 1 / (least * (1 - utilisation)) : kInfinite;
    const double inverse = inverseBlocking(servers, load, enough);
    if (inverse >= enough)
        return 0; // C = B / (1 - rho (1 - B)) < B / (1 - rho)
    return 1 / (inverse * (1 - utilisation) + utilisation);
}

double waitTailOfMgc(double waitProbability, double load, double meanService, double scv, std::int64_t servers,
                     double t)
{
    const double spare = static_cast<double>(servers) - load;
    return waitProbability * decay(2 * spare * t / (meanService * (1 + scv)));
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
    const auto count = static_cast<double>(servers);
    if (load <= 0 || load >= count)
        return load < count ? 0.0 : kInfinite;
    // Erlang C is c / (I (c - a) + a) with I = 1 / B: nobody waits that long once I is so large, whatever follows.
    const double enough = (count / tail - load) / (count - load);
    const double inverse = inverseBlocking(servers, load, enough);
    if (inverse >= enough)
        return 0;
    const double waiting = count / (inverse * (count - load) + load);
    return base::portableLog(waiting / tail) * service / (count - load);
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
