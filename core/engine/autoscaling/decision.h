// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"
#include "domain/policy.h"

#include <QString>

#include <vector>

namespace lumos::engine::autoscaling {

/// Everything a decision depends on; a stored ScalingRecord holds the same fields.
struct ScalingInputs {
    std::int32_t current = 0;    ///< running replicas
    std::int32_t usePercent = 0; ///< mean use per running replica, percent of its rating
    std::int32_t minutesSinceChange = 1 << 20;
    std::int32_t recentAdded = 0; ///< replicas added within the policy's step window
    std::int32_t recentRemoved = 0;
    std::int32_t quotaPercent = 0;   ///< tenant's GPU quota use
    std::int32_t nodeRoom = 1 << 20; ///< further replicas that hard limits admit and the cluster could place now
};

struct ScalingOutcome {
    std::int32_t needed = 0;
    std::int32_t decided = 0;
    domain::ScalingLimit limitedBy = domain::ScalingLimit::None;
    domain::ScalingResult result = domain::ScalingResult::Kept;
};

/// The decision kernel, pure and branch-light: need = ceil(current x use / target) unless within tolerance; then bounds,
/// step limit, cooldown, tenant quota guard, room of limits and nodes, in that order. Called by the live AutoScaler and by every
/// simulated step. O(1), no allocation. (Ratio rule of the Kubernetes Horizontal Pod Autoscaler; the platform's form.)
[[nodiscard]] ScalingOutcome decide(const domain::ScalingPolicy& policy, const ScalingInputs& inputs);

/// One step of the explanation: title, what was computed, the replicas after it, and whether it is the one that decided.
struct ExplanationStep {
    base::Text title;
    base::Text detail;
    std::int32_t replicas = 0;
    bool decisive = false;
};
/// "Why 31 and not 35?": the six steps of decide(), recomputed by the same code.
[[nodiscard]] std::vector<ExplanationStep> explain(const domain::ScalingPolicy& policy, const ScalingInputs& inputs);

/// Another outcome and the smallest single change of policy or inputs that leads to it.
struct Counterfactual {
    base::Text change;
    std::int32_t replicas = 0;
};
[[nodiscard]] std::vector<Counterfactual> counterfactuals(const domain::ScalingPolicy& policy,
                                                          const ScalingInputs& inputs);

[[nodiscard]] ScalingInputs inputsOf(const domain::ScalingRecord& record);
/// A decision with everything that it was taken from.
[[nodiscard]] domain::ScalingRecord recordOf(domain::WorkloadId workload, base::Instant at, const ScalingInputs& inputs,
                                             const ScalingOutcome& outcome);

} // namespace lumos::engine::autoscaling
