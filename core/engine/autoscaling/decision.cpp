// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/autoscaling/decision_kernel.h"

namespace lumos::engine::autoscaling {

ScalingOutcome decide(const domain::ScalingPolicy& policy, const ScalingInputs& inputs)
{
    return outcomeOf(decisionSteps(policy, inputs), inputs.current);
}

ScalingInputs inputsOf(const domain::ScalingRecord& record)
{
    return {record.current,      record.usePercent, record.minutesSinceChange, record.recentAdded, record.recentRemoved,
            record.quotaPercent, record.nodeRoom};
}

} // namespace lumos::engine::autoscaling
