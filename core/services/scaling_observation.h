// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/platform_snapshot.h"

#include <optional>
#include <span>

namespace lumos::services {

/// The use per replica that follows from recorded demand (engine::autoscaling::demandKind): the last decision rated the
/// replicas (its use per replica at the demand of that hour), so that demand that doubles since then doubles the use.
/// nullopt when nothing is known.
[[nodiscard]] std::optional<std::int32_t> useOf(const domain::PlatformSnapshot& snapshot,
                                                const domain::Workload& workload, const domain::ScalingPolicy& policy,
                                                std::span<const domain::ScalingRecord> recordsOfWorkload,
                                                std::span<const domain::UsageDay> usage);

/// Inputs that come from earlier decisions: minutes since the last change, replicas added and removed in the window.
struct ScalingMemory {
    std::int32_t minutesSinceChange = 1 << 20;
    std::int32_t recentAdded = 0;
    std::int32_t recentRemoved = 0;
};
[[nodiscard]] ScalingMemory memoryOf(std::span<const domain::ScalingRecord> recordsOfWorkload, base::Instant at,
                                     std::int32_t stepWindowMinutes);

} // namespace lumos::services
