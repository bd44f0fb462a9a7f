// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulation/queue_wait.h"

#include "engine/simulation/portable_math.h"

#include <algorithm>

namespace lumos::engine::simulation {

double waitProbability(std::int64_t servers, double load)
{
    if (load <= 0)
        return 0;
    double blocking = 1; // Erlang's B by its recursion
    for (std::int64_t n = 1; n <= servers; ++n)
        blocking = load * blocking / (static_cast<double>(n) + load * blocking);
    const auto count = static_cast<double>(servers);
    return count * blocking / (count - load * (1 - blocking));
}

double waitQuantile(std::int64_t servers, double load, double service, double quantile)
{
    const double tail = 1 - quantile;
    const double waiting = waitProbability(servers, load);
    if (waiting <= tail)
        return 0;
    return portableLog(waiting / tail) * service / (static_cast<double>(servers) - load);
}

double CardQueue::hour(std::int64_t cards, double wantedCards)
{
    constexpr double kHoldMinutes = 60;
    constexpr double kQuantile = 0.95;
    constexpr double kLongest = 1e6; // nothing serves where there is no card
    const auto count = static_cast<double>(cards);
    m_backlog = std::max(0.0, m_backlog + wantedCards - count);
    if (wantedCards <= 0)
        return 0;
    if (cards <= 0)
        return kLongest;
    // A system that meets its load only just does not reach its stationary wait within the hour.
    const double stationary =
        wantedCards < count ? std::min(waitQuantile(cards, wantedCards, kHoldMinutes, kQuantile), kHoldMinutes) : 0.0;
    return std::min(stationary + m_backlog / count * kHoldMinutes, kLongest);
}

} // namespace lumos::engine::simulation
