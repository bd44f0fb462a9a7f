// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "domain/ids.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace lumos::domain {

/// What a scaling policy watches. Values are in percent of the rating (CPU, memory, GPU, tokens/s) or a count.
enum class ScalingMetric : unsigned char { Cpu, Memory, Gpu, Tokens, QueueLength };

/// How many replicas a workload gets. One per workload; the platform's own form.
struct ScalingPolicy {
    WorkloadId workload;
    ScalingMetric metric = ScalingMetric::Tokens;
    std::int32_t minReplicas = 1;
    std::int32_t maxReplicas = 10;
    std::int32_t targetPercent = 70;    ///< wanted use per replica
    std::int32_t tolerancePercent = 10; ///< of the target, both ways
    std::int32_t maxStepUp = 4;         ///< replicas per stepWindow
    std::int32_t maxStepDown = 3;
    std::int32_t stepWindowMinutes = 5;
    std::int32_t cooldownUpMinutes = 1; ///< since the last change
    std::int32_t cooldownDownMinutes = 10;
    std::int32_t quotaGuardPercent = 90; ///< no growth while the tenant's GPU quota use is at or above; 0 = off
    bool enabled = true;
    friend bool operator==(const ScalingPolicy&, const ScalingPolicy&) = default;
};

/// Which step of the kernel set the result.
enum class ScalingLimit : unsigned char { None, Bounds, StepLimit, Cooldown, QuotaGuard, NodeRoom, Disabled };
enum class ScalingResult : unsigned char { Kept, Raised, Lowered, Held };

/// One stored decision with all inputs, enough to replay it.
struct ScalingRecord {
    WorkloadId workload;
    base::Instant at;
    std::int32_t current = 0;
    std::int32_t needed = 0; ///< what the metric alone asks for
    std::int32_t decided = 0;
    std::int32_t usePercent = 0;   ///< per replica
    std::int32_t quotaPercent = 0; ///< tenant's GPU quota use, hundredths are dropped
    std::int32_t nodeRoom = 0;     ///< further replicas that hard limits and nodes would take
    std::int32_t recentAdded = 0;  ///< replicas added within the step window
    std::int32_t recentRemoved = 0;
    std::int32_t minutesSinceChange = 0;
    ScalingLimit limitedBy = ScalingLimit::None;
    ScalingResult result = ScalingResult::Kept;
    friend bool operator==(const ScalingRecord&, const ScalingRecord&) = default;
};

/// How a node is chosen among those that fit.
enum class PlacementPolicy : unsigned char {
    Random,
    LeastAllocated,
    MostAllocated,
    Balanced,
    DotProduct,
    BestFit,
    Fgd,
    Lumos
};

[[nodiscard]] QLatin1String name(PlacementPolicy);
/// Takes capitals and dashes, too: it is typed by hand on the command line.
[[nodiscard]] std::optional<PlacementPolicy> parsePlacementPolicy(QStringView);
[[nodiscard]] QLatin1String name(ScalingMetric);
[[nodiscard]] QLatin1String name(ScalingLimit);
[[nodiscard]] QLatin1String name(ScalingResult);
[[nodiscard]] std::optional<ScalingMetric> parseScalingMetric(QStringView);
[[nodiscard]] std::optional<ScalingLimit> parseScalingLimit(QStringView);
[[nodiscard]] std::optional<ScalingResult> parseScalingResult(QStringView);

} // namespace lumos::domain
