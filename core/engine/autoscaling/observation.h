// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/policy.h"
#include "domain/resource.h"

#include <algorithm>
#include <cstdint>

namespace lumos::engine::autoscaling {

/// What the load of a policy's workload follows, live and in a simulation. Never CPU, memory or GPU: these are recorded
/// as allocated, which follows the replicas, so that a decision would feed on itself; their load follows the tokens.
[[nodiscard]] constexpr domain::ResourceKindId demandKind(domain::ScalingMetric metric)
{
    return metric == domain::ScalingMetric::QueueLength ? domain::kinds::kConcurrency : domain::kinds::kTokensPerMin;
}

/// Load that uses one replica fully, when `load` on `replicas` replicas is a use of `percent`; rounded down, so that
/// usePercent() of the same load is that use again. So large where there is no load that any later one is small.
[[nodiscard]] constexpr std::int64_t ratingPerReplica(double load, std::int32_t replicas, std::int32_t percent)
{
    constexpr std::int64_t kNoLoad = 1'000'000'000'000;
    if (!(load > 0) || percent <= 0)
        return kNoLoad;
    const double rating = load * 100.0 / (static_cast<double>(std::max(replicas, 1)) * percent);
    return std::max<std::int64_t>(1, static_cast<std::int64_t>(rating));
}

/// Use in percent of the rating, rounded down; where nothing runs, of one replica's rating.
[[nodiscard]] constexpr std::int32_t usePercent(std::int64_t load, std::int64_t ratingPerReplica, std::int32_t replicas)
{
    const std::int64_t rating = ratingPerReplica * std::max(replicas, 1);
    return static_cast<std::int32_t>(std::min<std::int64_t>(load * 100 / rating, 1 << 20));
}

} // namespace lumos::engine::autoscaling
