// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/policy.h"
#include "engine/autoscaling/decision.h"

#include <vector>

namespace lumos::services {

/// A stored decision explained by the kernel that took it: its steps, and what would have changed it.
struct ScalingExplanation {
    std::vector<engine::autoscaling::ExplanationStep> steps;
    std::vector<engine::autoscaling::Counterfactual> alternatives;
};

/// Pure; O(1).
[[nodiscard]] inline ScalingExplanation explainScaling(const domain::ScalingPolicy& policy,
                                                       const domain::ScalingRecord& record)
{
    const engine::autoscaling::ScalingInputs inputs = engine::autoscaling::inputsOf(record);
    return {engine::autoscaling::explain(policy, inputs), engine::autoscaling::counterfactuals(policy, inputs)};
}

} // namespace lumos::services
