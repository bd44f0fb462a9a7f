// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/change.h"
#include "engine/autoscaling/decision.h"
#include "services/service_context.h"

#include <span>
#include <vector>

namespace lumos::services {

/// What a metering source says of a workload now.
struct ObservedUse {
    domain::WorkloadId workload;
    std::int32_t usePercent = 0; ///< mean per running replica, of its rating
};

/// One cycle over all policies.
struct ScalingCycle {
    domain::Revision revision; ///< of the state it saw, or after applying
    base::Instant at;
    std::vector<domain::ScalingRecord> records; ///< one a policy whose workload is measured
    std::vector<domain::Change> changes;
    std::vector<domain::WorkloadId> notMeasured; ///< nothing is known of their use; they are left alone
};

/// Decides with the kernel that simulations use, and carries out what it decided. Thread-safe.
class AutoScaler final {
public:
    explicit AutoScaler(ServiceContext context) : m_context(std::move(context)) {}
    /// Decisions at `at`; nothing is written. Use comes from `observed`, else from the tenant's recorded demand (see
    /// useOf). Growth is admitted by the quota ledger and the placer.
    [[nodiscard]] base::Result<ScalingCycle> plan(base::Instant at, std::span<const ObservedUse> observed = {},
                                                  base::StopToken stop = {}) const;
    /// Plans and carries out; plans again when the platform changed in between.
    [[nodiscard]] base::Result<ScalingCycle> runCycle(base::Instant at, std::span<const ObservedUse> observed = {},
                                                      base::StopToken stop = {}) const;
    /// Writes replicas, placements and records of a plan in one commit. Conflict, and nothing is written, when the platform
    /// changed since: a decision rests on limits, nodes and every other decision.
    [[nodiscard]] base::Result<ScalingCycle> carryOut(ScalingCycle cycle) const;
    /// Stored decisions taken again, from their recorded inputs, by another policy. Pure.
    [[nodiscard]] static std::vector<engine::autoscaling::ScalingOutcome> replay(
        const domain::ScalingPolicy& policy, std::span<const domain::ScalingRecord> records);
    /// Stored decisions of one workload.
    [[nodiscard]] base::Result<std::vector<domain::ScalingRecord>> records(domain::WorkloadId workload,
                                                                           base::TimeRange range) const;

private:
    ServiceContext m_context;
};

} // namespace lumos::services
