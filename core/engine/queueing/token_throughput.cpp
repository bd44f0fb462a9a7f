// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/queueing/token_throughput.h"

#include <algorithm>

namespace lumos::engine::queueing {

double TokenServer::batchFor(double tokensPerSecond) const
{
    if (tokensPerSecond <= 0)
        return 0;
    const double left = 1 - perSequence * tokensPerSecond; // of every second, beside the caches
    if (left <= 0)
        return sequences;
    return std::min(tokensPerSecond * fixed / left, static_cast<double>(sequences));
}

RequestSlots slotsOf(const TokenServer& server, double tokensPerSecond, double tokensPerRequest)
{
    const double batch = server.batchFor(tokensPerSecond);
    const auto whole = static_cast<std::int32_t>(batch);
    const std::int32_t atOnce = std::clamp(whole < batch ? whole + 1 : whole, 1, std::max(server.sequences, 1));
    return {atOnce, atOnce * tokensPerRequest / tokensPerSecond};
}

} // namespace lumos::engine::queueing
