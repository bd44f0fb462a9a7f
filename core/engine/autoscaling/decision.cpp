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

domain::ScalingRecord recordOf(domain::WorkloadId workload, base::Instant at, const ScalingInputs& inputs,
                               const ScalingOutcome& outcome)
{
    return {workload,
            at,
            inputs.current,
            outcome.needed,
            outcome.decided,
            inputs.usePercent,
            inputs.quotaPercent,
            inputs.nodeRoom,
            inputs.recentAdded,
            inputs.recentRemoved,
            inputs.minutesSinceChange,
            outcome.limitedBy,
            outcome.result};
}

} // namespace lumos::engine::autoscaling
