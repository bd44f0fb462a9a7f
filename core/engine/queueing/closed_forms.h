// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// Queues in their steady state, by formula. Rates are per unit of time, times in that unit; a load is a rate times a
/// mean service time (erlangs). All functions are pure, O(1) unless said otherwise, and give the same bits on every
/// processor.
namespace lumos::engine::queueing {

/// Means of a stable queue. All are infinite when the load reaches the servers.
struct QueueMeans {
    double waitProbability = 0; ///< share of the arrivals that find no server free
    double wait = 0;            ///< before service begins (Wq)
    double sojourn = 0;         ///< wait and service (W)
    double waiting = 0;         ///< requests that wait (Lq)
    double inSystem = 0;        ///< requests that wait or are served (L)
};

/// Erlang's B: share of the arrivals that `servers` servers without a queue refuse. Recursion in O(servers).
[[nodiscard]] double erlangB(std::int64_t servers, double load);
/// Erlang's C: probability that an arrival waits; 1 when load >= servers. O(servers).
[[nodiscard]] double erlangC(std::int64_t servers, double load);

/// M/M/c (Kleinrock, Queueing Systems I; Cooper 1981). O(servers).
[[nodiscard]] QueueMeans meansOfMmc(double arrivalRate, double serviceRate, std::int64_t servers);
/// P(wait > t) of M/M/c; load < servers. O(servers).
[[nodiscard]] double waitTailOfMmc(double arrivalRate, double serviceRate, std::int64_t servers, double t);
/// Erlang's C where no more of it matters than `least`: 0 once it is certainly below that. The same value otherwise, to
/// 1e-12; far cheaper where servers are many and not all busy.
[[nodiscard]] double erlangCAbove(std::int64_t servers, double load, double least);
/// P(wait > t) of M/G/c: waits of those who wait at all are taken as exponential with the mean of meansOfMgc. Exact for
/// M/M/c; load < servers.
[[nodiscard]] double waitTailOfMgc(double waitProbability, double load, double meanService, double scv,
                                   std::int64_t servers, double t);
/// Time that a share `quantile` of the arrivals does not wait longer than, in M/M/c with mean service time `service`,
/// in the unit of `service`; load < servers. O(servers).
[[nodiscard]] double waitQuantile(std::int64_t servers, double load, double service, double quantile);
/// Time that a share `quantile` of the requests of M/M/1 stays at most; arrivalRate < serviceRate.
[[nodiscard]] double sojournQuantileOfMm1(double arrivalRate, double serviceRate, double quantile);

/// M/G/1 by Pollaczek and Khinchine; `scv` is the squared coefficient of variation of the service time.
[[nodiscard]] QueueMeans meansOfMg1(double arrivalRate, double meanService, double scv);
/// M/G/c: the wait of M/M/c times (1 + scv) / 2 (Lee and Longton 1959; Allen and Cunneen). Exact for M/M/c and M/G/1,
/// otherwise an approximation, best in heavy traffic. O(servers).
[[nodiscard]] QueueMeans meansOfMgc(double arrivalRate, double meanService, double scv, std::int64_t servers);

/// A queue that refuses what would be one too many.
struct FiniteQueueMeans {
    double blocking = 0; ///< share of the arrivals that are refused
    double inSystem = 0;
    double sojourn = 0;    ///< of those that are let in
    double throughput = 0; ///< served per unit of time
};
/// M/M/1/K, rates above zero: at most `capacity` requests in the system, the served one included. O(capacity).
[[nodiscard]] FiniteQueueMeans meansOfMm1k(double arrivalRate, double serviceRate, std::int64_t capacity);

/// Machines that fail and one repairer (birth and death).
struct RepairMeans {
    double allUp = 0;        ///< probability
    double meanDown = 0;     ///< machines
    double availability = 0; ///< share of the machines that is up
};
/// Every machine fails at `failureRate` while it is up. O(machines).
[[nodiscard]] RepairMeans meansOfRepair(std::int64_t machines, double failureRate, double repairRate);
/// Share of the time that something is up which fails after `meanUp` and is back after `meanDown`, on average.
[[nodiscard]] double availability(double meanUp, double meanDown);

} // namespace lumos::engine::queueing
