// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/quota/admission.h"

#include <limits>

namespace lumos::engine::quota {

std::int32_t percentUsed(std::int64_t used, std::int64_t limit)
{
    constexpr std::int64_t kUnlimited = std::numeric_limits<std::int64_t>::max();
    constexpr std::int64_t kMostPercent = 10'000;
    if (limit == kUnlimited || used <= 0)
        return 0;
    // sharePoints() without its 128-bit division where that is not needed.
    const std::int64_t percent =
        limit > 0 && used < kUnlimited / 100 ? used * 100 / limit : domain::sharePoints({used}, {limit}) / 100;
    return static_cast<std::int32_t>(std::min(percent, kMostPercent));
}

Crossing crossing(domain::Quantity before, domain::Quantity after, domain::Quantity limit,
                  const domain::Thresholds& thresholds)
{
    return {domain::levelOf(before, limit, thresholds), domain::levelOf(after, limit, thresholds)};
}

} // namespace lumos::engine::quota
