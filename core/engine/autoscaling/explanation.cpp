// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/autoscaling/decision_kernel.h"

namespace lumos::engine::autoscaling {

namespace {

constexpr std::int32_t kNoRecordedChange = 1 << 20;
constexpr std::int32_t kAmpleRoom = 1 << 20;

QString number(std::int64_t n) { return QString::number(n); }

/// load / target with one digit, rounded half up ("34.5"), without floating point.
QString tenths(std::int64_t load, std::int64_t target)
{
    const std::int64_t rounded = (load * 20 + target) / (target * 2);
    return number(rounded / 10) + u'.' + number(rounded % 10);
}

base::Text needDetail(const domain::ScalingPolicy& policy, const ScalingInputs& inputs, const DecisionSteps& s)
{
    if (s.withinTolerance)
        return {QT_TRANSLATE_NOOP("core", "%1 % use is within %2 % of the target of %3 %: no action."),
                {number(inputs.usePercent), number(policy.tolerancePercent), number(policy.targetPercent)}};
    const std::int32_t target = std::max(policy.targetPercent, 1);
    const std::int32_t replicas = std::max(inputs.current, 1);
    return {QT_TRANSLATE_NOOP("core", "%1 × %2 % ÷ %3 % = %4, rounded up"),
            {number(replicas), number(inputs.usePercent), number(target),
             tenths(std::int64_t{replicas} * std::max(inputs.usePercent, 0), target)}};
}

base::Text stepDetail(const domain::ScalingPolicy& policy, const ScalingInputs& inputs, const DecisionSteps& s)
{
    const QString window = number(policy.stepWindowMinutes);
    if (s.bounded > inputs.current)
        return {QT_TRANSLATE_NOOP("core", "At most +%1 in %2 min; in this time %3 were added and %4 removed."),
                {number(policy.maxStepUp), window, number(inputs.recentAdded), number(inputs.recentRemoved)}};
    if (s.bounded < inputs.current)
        return {QT_TRANSLATE_NOOP("core", "At most −%1 in %2 min; in this time %3 were added and %4 removed."),
                {number(policy.maxStepDown), window, number(inputs.recentAdded), number(inputs.recentRemoved)}};
    return {QT_TRANSLATE_NOOP("core", "No step to limit."), {}};
}

base::Text settlingDetail(const domain::ScalingPolicy& policy, const ScalingInputs& inputs, const DecisionSteps& s)
{
    if (s.stepped == inputs.current)
        return {QT_TRANSLATE_NOOP("core", "No change to wait for."), {}};
    const std::int32_t wait = s.stepped > inputs.current ? policy.cooldownUpMinutes : policy.cooldownDownMinutes;
    if (inputs.minutesSinceChange >= kNoRecordedChange)
        return {QT_TRANSLATE_NOOP("core", "%1 min after a change: passed, there was no change yet."), {number(wait)}};
    if (inputs.minutesSinceChange < wait)
        return {QT_TRANSLATE_NOOP("core", "%1 min after a change: only %2 min have passed."),
                {number(wait), number(inputs.minutesSinceChange)}};
    return {QT_TRANSLATE_NOOP("core", "%1 min after a change: passed, %2 min."),
            {number(wait), number(inputs.minutesSinceChange)}};
}

base::Text guardDetail(const domain::ScalingPolicy& policy, const ScalingInputs& inputs)
{
    if (policy.quotaGuardPercent <= 0)
        return {QT_TRANSLATE_NOOP("core", "The guard is off."), {}};
    return {QT_TRANSLATE_NOOP("core", "No growth while GPU use is %1 % or more; now %2 %."),
            {number(policy.quotaGuardPercent), number(inputs.quotaPercent)}};
}

base::Text roomDetail(const ScalingInputs& inputs)
{
    if (inputs.nodeRoom >= kAmpleRoom)
        return {QT_TRANSLATE_NOOP("core", "Limits and nodes have ample room."), {}};
    return {QT_TRANSLATE_NOOP("core", "Further replicas that limits and nodes would take: %1."),
            {number(std::max(inputs.nodeRoom, 0))}};
}

} // namespace

std::vector<ExplanationStep> explain(const domain::ScalingPolicy& policy, const ScalingInputs& inputs)
{
    using domain::ScalingLimit;
    const DecisionSteps s = decisionSteps(policy, inputs);
    const ScalingLimit limit = decisiveLimit(s);
    std::vector<ExplanationStep> steps;
    steps.push_back({{QT_TRANSLATE_NOOP("core", "Need"), {}},
                     needDetail(policy, inputs, s),
                     s.needed,
                     limit == ScalingLimit::None});
    if (!s.enabled) {
        steps.push_back({{QT_TRANSLATE_NOOP("core", "Policy"), {}},
                         {QT_TRANSLATE_NOOP("core", "The policy is switched off: the replicas stay as they are."), {}},
                         s.roomed,
                         true});
        return steps;
    }
    steps.push_back({{QT_TRANSLATE_NOOP("core", "Minimum and maximum"), {}},
                     {QT_TRANSLATE_NOOP("core", "%1 to %2"), {number(policy.minReplicas), number(policy.maxReplicas)}},
                     s.bounded,
                     limit == ScalingLimit::Bounds});
    steps.push_back({{QT_TRANSLATE_NOOP("core", "Step limit"), {}},
                     stepDetail(policy, inputs, s),
                     s.stepped,
                     limit == ScalingLimit::StepLimit});
    steps.push_back({{QT_TRANSLATE_NOOP("core", "Settling time"), {}},
                     settlingDetail(policy, inputs, s),
                     s.settled,
                     limit == ScalingLimit::Cooldown});
    steps.push_back({{QT_TRANSLATE_NOOP("core", "Tenant quota guard"), {}},
                     guardDetail(policy, inputs),
                     s.guarded,
                     limit == ScalingLimit::QuotaGuard});
    steps.push_back(
        {{QT_TRANSLATE_NOOP("core", "Node room"), {}}, roomDetail(inputs), s.roomed, limit == ScalingLimit::NodeRoom});
    return steps;
}

} // namespace lumos::engine::autoscaling
