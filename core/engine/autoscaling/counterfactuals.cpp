// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/autoscaling/decision_kernel.h"

#include <optional>

namespace lumos::engine::autoscaling {

namespace {

constexpr std::int32_t kMostChange = 1'000; ///< how far a lever is pulled at most

/// Policy and inputs with one thing about them changed.
struct Situation {
    domain::ScalingPolicy policy;
    ScalingInputs inputs;
};

struct Answer {
    std::int32_t value = 0;
    std::int32_t replicas = 0;
};

/// What the values of a lever are searched for.
enum class Search : unsigned char {
    NearestToNeed, ///< the outcome nearest to the need, reached by the smallest change
    AnyOther,      ///< the first outcome that differs
};

/// The values from..to (towards larger change) of one lever, each times `scale`.
struct Lever {
    std::int32_t from = 0;
    std::int32_t to = 0;
    Search search = Search::NearestToNeed;
    std::int32_t scale = 1;
};

/// nullopt when no value of the lever leads to another outcome.
template <class Apply>
std::optional<Answer> smallestChange(const Situation& base, const Lever& lever, const Apply& apply)
{
    const ScalingOutcome original = decide(base.policy, base.inputs);
    std::optional<Answer> best;
    std::int32_t bestDistance = 0;
    const std::int32_t stride = lever.from <= lever.to ? 1 : -1;
    for (std::int32_t step = lever.from; step != lever.to + stride; step += stride) {
        Situation changed = base;
        apply(changed, step * lever.scale);
        const ScalingOutcome outcome = decide(changed.policy, changed.inputs);
        if (outcome.decided == original.decided)
            continue;
        const std::int32_t distance =
            outcome.decided > outcome.needed ? outcome.decided - outcome.needed : outcome.needed - outcome.decided;
        if (!best || distance < bestDistance) {
            best = Answer{step * lever.scale, outcome.decided};
            bestDistance = distance;
        }
        if (lever.search == Search::AnyOther || bestDistance == 0)
            break;
    }
    return best;
}

QString number(std::int32_t n) { return QString::number(n); }

class Collector final {
public:
    explicit Collector(Situation base) : m_base(std::move(base)) {}

    template <class Apply>
    void tryLever(const char* source, const Lever& lever, const Apply& apply)
    {
        if (const auto answer = smallestChange(m_base, lever, apply))
            m_found.push_back({{source, {number(answer->value)}}, answer->replicas});
    }
    [[nodiscard]] std::vector<Counterfactual> take() { return std::move(m_found); }

private:
    Situation m_base;
    std::vector<Counterfactual> m_found;
};

/// Use in percent of a quota raised by `raise` percent.
std::int32_t percentOfRaisedQuota(std::int32_t quotaPercent, std::int32_t raise)
{
    return static_cast<std::int32_t>(std::int64_t{quotaPercent} * 100 / (100 + raise));
}

void tryQuotaLevers(Collector& collector, const domain::ScalingPolicy& policy, const ScalingInputs& inputs)
{
    if (policy.quotaGuardPercent <= 0 || inputs.quotaPercent < policy.quotaGuardPercent)
        return;
    constexpr std::int32_t kGuardScale = 5; // guards are set in steps of five percent
    constexpr std::int32_t kMostRaise = 400;
    const std::int32_t first = policy.quotaGuardPercent / kGuardScale + 1;
    const std::int32_t last = std::max(first, std::min(inputs.quotaPercent, 200) / kGuardScale + 1);
    collector.tryLever(QT_TRANSLATE_NOOP("core", "Guard at %1 %"), {first, last, Search::NearestToNeed, kGuardScale},
                       [](Situation& c, std::int32_t v) { c.policy.quotaGuardPercent = v; });
    collector.tryLever(
        QT_TRANSLATE_NOOP("core", "GPU quota raised by %1 %"), {1, kMostRaise},
        [](Situation& c, std::int32_t v) { c.inputs.quotaPercent = percentOfRaisedQuota(c.inputs.quotaPercent, v); });
}

void tryBoundLevers(Collector& collector, const domain::ScalingPolicy& policy, const DecisionSteps& s)
{
    if (s.needed > policy.maxReplicas)
        collector.tryLever(QT_TRANSLATE_NOOP("core", "Maximum of %1 replicas"),
                           {policy.maxReplicas + 1, std::min(s.needed, policy.maxReplicas + kMostChange)},
                           [](Situation& c, std::int32_t v) { c.policy.maxReplicas = v; });
    if (s.needed < policy.minReplicas)
        collector.tryLever(QT_TRANSLATE_NOOP("core", "Minimum of %1 replicas"),
                           {policy.minReplicas - 1, std::max(s.needed, 0)},
                           [](Situation& c, std::int32_t v) { c.policy.minReplicas = v; });
}

void tryPaceLevers(Collector& collector, const domain::ScalingPolicy& policy, const DecisionSteps& s)
{
    if (s.stepped < s.bounded)
        collector.tryLever(QT_TRANSLATE_NOOP("core", "Step limit of +%1"),
                           {policy.maxStepUp + 1, policy.maxStepUp + std::min(s.bounded - s.stepped, kMostChange)},
                           [](Situation& c, std::int32_t v) { c.policy.maxStepUp = v; });
    if (s.stepped > s.bounded)
        collector.tryLever(QT_TRANSLATE_NOOP("core", "Step limit of −%1"),
                           {policy.maxStepDown + 1, policy.maxStepDown + std::min(s.stepped - s.bounded, kMostChange)},
                           [](Situation& c, std::int32_t v) { c.policy.maxStepDown = v; });
    if (s.settled < s.stepped)
        collector.tryLever(QT_TRANSLATE_NOOP("core", "Settling time of %1 min before growth"),
                           {policy.cooldownUpMinutes - 1, 0},
                           [](Situation& c, std::int32_t v) { c.policy.cooldownUpMinutes = v; });
    if (s.settled > s.stepped)
        collector.tryLever(QT_TRANSLATE_NOOP("core", "Settling time of %1 min before a reduction"),
                           {policy.cooldownDownMinutes - 1, 0},
                           [](Situation& c, std::int32_t v) { c.policy.cooldownDownMinutes = v; });
}

/// Meaningful only where nothing but the need and the bounds decided.
void tryTargetLever(Collector& collector, const domain::ScalingPolicy& policy, const ScalingInputs& inputs)
{
    constexpr std::int32_t kHighestTarget = 100;
    const bool above = inputs.usePercent >= policy.targetPercent;
    if (inputs.usePercent <= 0 || policy.targetPercent <= 1 || policy.targetPercent >= kHighestTarget)
        return;
    collector.tryLever(
        QT_TRANSLATE_NOOP("core", "Target of %1 %"),
        {above ? policy.targetPercent - 1 : policy.targetPercent + 1, above ? 1 : kHighestTarget, Search::AnyOther},
        [](Situation& c, std::int32_t v) { c.policy.targetPercent = v; });
}

} // namespace

std::vector<Counterfactual> counterfactuals(const domain::ScalingPolicy& policy, const ScalingInputs& inputs)
{
    const DecisionSteps s = decisionSteps(policy, inputs);
    Collector collector({policy, inputs});
    if (!policy.enabled) {
        domain::ScalingPolicy enabled = policy;
        enabled.enabled = true;
        if (const ScalingOutcome outcome = decide(enabled, inputs); outcome.decided != s.roomed)
            return {{{QT_TRANSLATE_NOOP("core", "Policy switched on"), {}}, outcome.decided}};
        return {};
    }
    tryQuotaLevers(collector, policy, inputs);
    tryBoundLevers(collector, policy, s);
    tryPaceLevers(collector, policy, s);
    if (s.roomed < s.guarded) {
        const std::int32_t room = std::max(inputs.nodeRoom, 0);
        collector.tryLever(QT_TRANSLATE_NOOP("core", "Node room for %1 further replicas"),
                           {room + 1, room + std::min(s.guarded - s.roomed, kMostChange)},
                           [](Situation& c, std::int32_t v) { c.inputs.nodeRoom = v; });
    }
    if (s.roomed == s.bounded)
        tryTargetLever(collector, policy, inputs);
    return collector.take();
}

} // namespace lumos::engine::autoscaling
