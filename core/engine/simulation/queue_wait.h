// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace lumos::engine::simulation {

/// Waiting for GPU cards hour by hour: cards are the servers, wanted cards the load; a card is assumed to be held for
/// one hour on average. Hours without enough cards leave a backlog that later hours work off.
class CardQueue final {
public:
    /// Minutes that 95 % of the requests of the hour do not wait longer than.
    double hour(std::int64_t cards, double wantedCards);

private:
    [[nodiscard]] double stationary(std::int64_t cards, double wantedCards);

    double m_backlog = 0; ///< card-hours
    // Hours that are alike are computed once.
    std::int64_t m_lastCards = 0;
    double m_lastWanted = -1;
    double m_lastStationary = 0;
};

} // namespace lumos::engine::simulation
