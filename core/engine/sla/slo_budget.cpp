// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sla/slo_budget.h"

#include <algorithm>
#include <limits>

namespace lumos::engine::sla {

namespace {

constexpr std::int64_t kMillion = 1'000'000;

std::int64_t usedPoints(base::Int128 bad, base::Int128 allowed)
{
    if (allowed <= 0)
        return bad == 0 ? 0 : 2 * kPointsPerWhole;
    constexpr base::Int128 kMost = std::numeric_limits<std::int64_t>::max() / 2;
    return static_cast<std::int64_t>(std::min(kMost, bad * kPointsPerWhole / allowed));
}

} // namespace

SloBudget sloBudget(std::int64_t good, std::int64_t total, std::int32_t objectivePpm)
{
    if (total == 0)
        return {};
    // Bad requests against those that the objective allows, in whole numbers: bad * 10^6 / (total * allowedPpm).
    const base::Int128 bad = base::Int128{total - good} * kMillion;
    const base::Int128 allowed = allowedMillionths(total, objectivePpm);
    return {static_cast<std::int64_t>(base::Int128{good} * kMillion / total),
            kPointsPerWhole - usedPoints(bad, allowed), bad <= allowed};
}

base::Int128 allowedMillionths(std::int64_t total, std::int32_t objectivePpm)
{
    return base::Int128{total} * (kMillion - objectivePpm);
}

std::int64_t allowedBad(base::Int128 millionths) { return static_cast<std::int64_t>(millionths / kMillion); }

std::int64_t budgetUsedPoints(std::int64_t bad, std::int64_t allowed) { return usedPoints(bad, allowed); }

double burnRate(std::int64_t good, std::int64_t total, std::int32_t objectivePpm)
{
    const std::int64_t allowedPpm = kMillion - objectivePpm;
    if (total <= 0 || allowedPpm <= 0)
        return 0;
    return static_cast<double>(total - good) / static_cast<double>(total) * static_cast<double>(kMillion) /
           static_cast<double>(allowedPpm);
}

} // namespace lumos::engine::sla
