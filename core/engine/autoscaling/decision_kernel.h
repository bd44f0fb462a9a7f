// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/autoscaling/decision.h"

#include <algorithm>
#include <limits>

namespace lumos::engine::autoscaling {

/// Replicas after each step of a decision; the one computation behind decide() and explain().
struct DecisionSteps {
    bool enabled = true;
    bool withinTolerance = false;
    std::int32_t needed = 0;  ///< what the metric alone asks for
    std::int32_t bounded = 0; ///< after minimum and maximum
    std::int32_t stepped = 0; ///< after the step limit
    std::int32_t settled = 0; ///< after the settling time
    std::int32_t guarded = 0; ///< after the tenant quota guard
    std::int32_t roomed = 0;  ///< after the node room: the decision
};

/// Is a use of `usePercent` close enough to the target to leave the replicas alone? Exact: 63 to 77 for 70 with 10 %.
[[nodiscard]] constexpr bool withinTolerance(const domain::ScalingPolicy& policy, std::int32_t usePercent)
{
    const std::int64_t distance = usePercent > policy.targetPercent ? std::int64_t{usePercent} - policy.targetPercent
                                                                    : std::int64_t{policy.targetPercent} - usePercent;
    return distance * 100 <= std::int64_t{policy.tolerancePercent} * policy.targetPercent;
}

/// ceil(replicas x use / target). Where nothing runs, use is the percent of one replica's rating that waits.
[[nodiscard]] constexpr std::int32_t replicasNeeded(const domain::ScalingPolicy& policy, const ScalingInputs& inputs)
{
    const std::int64_t target = std::max(policy.targetPercent, 1);
    const std::int64_t load = std::int64_t{std::max(inputs.current, 1)} * std::max(inputs.usePercent, 0);
    return static_cast<std::int32_t>(
        std::min<std::int64_t>((load + target - 1) / target, std::numeric_limits<std::int32_t>::max()));
}

/// Where replicas may go within the step window, seen from where they stood at its begin (as the Horizontal Pod
/// Autoscaler counts): never against the wanted direction.
[[nodiscard]] constexpr std::int32_t limitedStep(const domain::ScalingPolicy& policy, const ScalingInputs& inputs,
                                                 std::int32_t wanted)
{
    const std::int32_t begin = inputs.current - inputs.recentAdded + inputs.recentRemoved;
    if (wanted > inputs.current)
        return std::min(wanted, std::max(inputs.current, begin + policy.maxStepUp));
    if (wanted < inputs.current)
        return std::max(wanted, std::min(inputs.current, begin - policy.maxStepDown));
    return wanted;
}

[[nodiscard]] constexpr DecisionSteps decisionSteps(const domain::ScalingPolicy& policy, const ScalingInputs& inputs)
{
    DecisionSteps s;
    const std::int32_t current = inputs.current;
    s.enabled = policy.enabled;
    s.withinTolerance = current > 0 && withinTolerance(policy, inputs.usePercent);
    s.needed = s.withinTolerance ? current : replicasNeeded(policy, inputs);
    if (!s.enabled) {
        s.bounded = s.stepped = s.settled = s.guarded = s.roomed = current;
        return s;
    }
    s.bounded = std::max(policy.minReplicas, std::min(s.needed, policy.maxReplicas));
    s.stepped = limitedStep(policy, inputs, s.bounded);
    const bool growthSettles = s.stepped > current && inputs.minutesSinceChange < policy.cooldownUpMinutes;
    const bool declineSettles = s.stepped < current && inputs.minutesSinceChange < policy.cooldownDownMinutes;
    s.settled = growthSettles || declineSettles ? current : s.stepped;
    const bool guarded = policy.quotaGuardPercent > 0 && inputs.quotaPercent >= policy.quotaGuardPercent;
    s.guarded = s.settled > current && guarded ? current : s.settled;
    const std::int64_t most = std::int64_t{current} + std::max(inputs.nodeRoom, 0);
    s.roomed = s.guarded > current && s.guarded > most ? static_cast<std::int32_t>(most) : s.guarded;
    return s;
}

/// The last step that changed the number is the one that decided.
[[nodiscard]] constexpr domain::ScalingLimit decisiveLimit(const DecisionSteps& s)
{
    using domain::ScalingLimit;
    if (!s.enabled)
        return ScalingLimit::Disabled;
    if (s.roomed != s.guarded)
        return ScalingLimit::NodeRoom;
    if (s.guarded != s.settled)
        return ScalingLimit::QuotaGuard;
    if (s.settled != s.stepped)
        return ScalingLimit::Cooldown;
    if (s.stepped != s.bounded)
        return ScalingLimit::StepLimit;
    return s.bounded != s.needed ? ScalingLimit::Bounds : ScalingLimit::None;
}

[[nodiscard]] constexpr ScalingOutcome outcomeOf(const DecisionSteps& s, std::int32_t current)
{
    using domain::ScalingResult;
    ScalingOutcome outcome{s.needed, s.roomed, decisiveLimit(s), ScalingResult::Kept};
    if (s.roomed > current)
        outcome.result = ScalingResult::Raised;
    else if (s.roomed < current)
        outcome.result = ScalingResult::Lowered;
    else if (s.needed > current || s.bounded != current || (!s.enabled && s.needed != current))
        outcome.result = ScalingResult::Held; // something was wanted and not done; resting at the minimum is not a hold
    return outcome;
}

} // namespace lumos::engine::autoscaling
