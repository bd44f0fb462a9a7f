// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/sample_story.h"

#include "engine/autoscaling/decision.h"

#include <algorithm>
#include <cmath>

namespace lumos::services::sample {

namespace {

using namespace domain;

constexpr std::int64_t kCycleMinutes = 5;
constexpr std::int64_t kDays = 7;

struct Change {
    std::int64_t minute;
    std::int32_t delta;
};

/// One workload's week, decided by the live kernel every five minutes.
std::vector<ScalingRecord> play(const SampleSpec& spec, const ScalingPolicy& policy, std::int64_t tenant,
                                double presentNeed, std::int64_t otherCards, std::int64_t quotaCards)
{
    const std::int64_t end = spec.now.ms / 60'000 / kCycleMinutes * kCycleMinutes;
    const std::int64_t start = end - kDays * 24 * 60;
    std::vector<ScalingRecord> records;
    std::vector<Change> changes;
    std::int32_t current = 0;
    for (std::int64_t minute = start; minute <= end; minute += kCycleMinutes) {
        const std::int64_t hour = minute / 60;
        const double part = static_cast<double>(minute % 60) / 60.0;
        const double level = hour >= presentHour(spec)
                                 ? 1.0
                                 : relativeLevel(spec, tenant, kinds::kTokensPerMin, hour) * (1 - part) +
                                       relativeLevel(spec, tenant, kinds::kTokensPerMin, hour + 1) * part;
        const double need = presentNeed * level;
        if (current == 0)
            current = std::clamp(static_cast<std::int32_t>(std::ceil(need)), policy.minReplicas, policy.maxReplicas);
        engine::autoscaling::ScalingInputs in;
        in.current = current;
        in.usePercent = static_cast<std::int32_t>(std::lround(need * policy.targetPercent / current));
        in.quotaPercent = quotaCards == 0 ? 0 : static_cast<std::int32_t>((otherCards + current) * 100 / quotaCards);
        in.nodeRoom = 69;
        for (const Change& c : changes)
            if (minute - c.minute < policy.stepWindowMinutes)
                (c.delta > 0 ? in.recentAdded : in.recentRemoved) += std::abs(c.delta);
        if (!changes.empty())
            in.minutesSinceChange = static_cast<std::int32_t>(minute - changes.back().minute);
        const engine::autoscaling::ScalingOutcome out = engine::autoscaling::decide(policy, in);
        records.push_back({policy.workload, base::Instant{minute * 60'000}, in.current, out.needed, out.decided,
                           in.usePercent, in.quotaPercent, in.nodeRoom, in.recentAdded, in.recentRemoved,
                           in.minutesSinceChange, out.limitedBy, out.result});
        if (out.decided != current) {
            changes.push_back({minute, out.decided - current});
            current = out.decided;
        }
    }
    return records;
}

} // namespace

std::vector<ScalingRecord> sampleScaling(const SampleSpec& spec, const ScalingPolicy& policy, std::int64_t tenant,
                                         std::int32_t presentReplicas, double presentNeed, std::int64_t otherCards,
                                         std::int64_t quotaCards)
{
    // The present need is only known to a few percent; take the nearest one that leads to the replicas that run now.
    std::vector<ScalingRecord> nearest;
    for (int tries = 0; tries < 60; ++tries) {
        const double factor = 1.0 + (tries % 2 == 0 ? 1 : -1) * 0.005 * ((tries + 1) / 2);
        std::vector<ScalingRecord> records = play(spec, policy, tenant, presentNeed * factor, otherCards, quotaCards);
        if (records.back().decided == presentReplicas)
            return records;
        if (tries == 0)
            nearest = std::move(records);
    }
    return nearest;
}

} // namespace lumos::services::sample
