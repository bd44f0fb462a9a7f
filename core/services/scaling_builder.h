// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/outcomes.h"

namespace lumos::services {

/// What the Scaling page is computed from.
struct ScalingInputs {
    domain::SnapshotPtr snapshot;
    base::Instant asOf;
    base::TimeRange range;
    domain::WorkloadId workload;                ///< has a policy
    std::vector<domain::ScalingRecord> records; ///< of the workload over the range, oldest first
    std::vector<domain::ScalingRecord> lastDay; ///< of all workloads over the last day, sorted by (workload, time)
};

/// The first scaled workload by name; null when there is none.
[[nodiscard]] domain::WorkloadId firstScaledWorkload(const domain::PlatformSnapshot& snapshot);
/// What one replica costs an hour by the price book's unit costs, rounded to four digits below the minor unit.
[[nodiscard]] base::Money replicaHourCost(const domain::PlatformSnapshot& snapshot,
                                          const domain::ResourceRequest& request, base::Date day);
/// Pure.
[[nodiscard]] ScalingOutcome buildScaling(const ScalingInputs& inputs);

} // namespace lumos::services
