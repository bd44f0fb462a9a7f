// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulation/queue_wait.h"

#include "engine/queueing/closed_forms.h"

#include <algorithm>

namespace lumos::engine::simulation {

namespace {

constexpr double kHoldMinutes = 60;

} // namespace

/// A system that meets its load only just does not reach its stationary wait within the hour.
double CardQueue::stationary(std::int64_t cards, double wantedCards)
{
    constexpr double kQuantile = 0.95;
    if (wantedCards >= static_cast<double>(cards))
        return 0;
    if (cards != m_lastCards || wantedCards != m_lastWanted)
        m_lastStationary = std::min(queueing::waitQuantile(cards, wantedCards, kHoldMinutes, kQuantile), kHoldMinutes);
    m_lastCards = cards;
    m_lastWanted = wantedCards;
    return m_lastStationary;
}

double CardQueue::hour(std::int64_t cards, double wantedCards)
{
    constexpr double kLongest = 1e6; // nothing serves where there is no card
    const auto count = static_cast<double>(cards);
    m_backlog = std::max(0.0, m_backlog + wantedCards - count);
    if (wantedCards <= 0)
        return 0;
    if (cards <= 0)
        return kLongest;
    return std::min(stationary(cards, wantedCards) + m_backlog / count * kHoldMinutes, kLongest);
}

} // namespace lumos::engine::simulation
