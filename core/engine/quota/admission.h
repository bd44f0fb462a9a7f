// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quota.h"

#include <algorithm>
#include <cstdint>

namespace lumos::engine::quota {

/// The admission kernel: may `add` be taken when `used` of `limit` is taken? Releases (add <= 0) are always admitted:
/// only increases are charged. Shared by the live ledger and the simulation. Overflow-safe, branch-light, O(1).
[[nodiscard]] constexpr bool admits(std::int64_t used, std::int64_t limit, std::int64_t add)
{
    return add <= 0 || (limit >= used && add <= limit - used);
}

/// How much of `wanted` fits: what throttling leaves of a demand. 0..wanted.
[[nodiscard]] constexpr std::int64_t admittedPart(std::int64_t used, std::int64_t limit, std::int64_t wanted)
{
    if (wanted <= 0)
        return wanted;
    const std::int64_t room = limit > used ? limit - used : 0;
    return wanted < room ? wanted : room;
}

/// How many things of the size `each`, `most` at most, fit beside what is used; all of them when they take nothing.
[[nodiscard]] constexpr std::int32_t roomFor(std::int64_t used, std::int64_t limit, std::int64_t each,
                                             std::int32_t most)
{
    if (each <= 0 || most <= 0)
        return most;
    const std::int64_t room = limit > used ? limit - used : 0;
    return static_cast<std::int32_t>(std::min<std::int64_t>(room / each, most));
}

/// Use in whole percent of the limit, as a quota guard compares it; 0 without a limit (the largest number).
[[nodiscard]] std::int32_t percentUsed(std::int64_t used, std::int64_t limit);

/// A use that went into a worse level (Warning, High, Critical); one per crossing upwards.
struct Crossing {
    domain::Level from = domain::Level::Normal;
    domain::Level to = domain::Level::Normal;
    [[nodiscard]] constexpr bool isAlert() const { return to > from && to >= domain::Level::Warning; }
};

/// Level before and after a change of use.
[[nodiscard]] Crossing crossing(domain::Quantity before, domain::Quantity after, domain::Quantity limit,
                                const domain::Thresholds& thresholds);

} // namespace lumos::engine::quota
