// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/scaling_observation.h"

#include "engine/autoscaling/observation.h"

#include <algorithm>

namespace lumos::services {

namespace {

std::int64_t usedAt(std::span<const domain::UsageDay> usage, domain::TenantId tenant, domain::ResourceKindId kind,
                    base::Instant at)
{
    for (const domain::UsageDay& d : usage)
        if (d.tenant == tenant && d.kind == kind && d.day == at.date())
            return d.hours[static_cast<std::size_t>(at.timeOfDay().ms / 3'600'000)];
    return -1;
}

/// The workload's tenant where it is metered, else the one above it.
domain::TenantId meteredTenant(const domain::PlatformSnapshot& s, const domain::Workload& w,
                               domain::ResourceKindId kind)
{
    const domain::Tenant* t = s.tenant(w.tenant);
    if (t && s.used(t->id, kind).value == 0 && !t->parent.isNull())
        return t->parent;
    return w.tenant;
}

} // namespace

std::optional<std::int32_t> useOf(const domain::PlatformSnapshot& snapshot, const domain::Workload& workload,
                                  const domain::ScalingPolicy& policy, std::span<const domain::ScalingRecord> records,
                                  std::span<const domain::UsageDay> usage)
{
    constexpr std::int64_t kScale = 1000; // demand may be a small number
    if (workload.replicas <= 0 || records.empty())
        return std::nullopt;
    const domain::ResourceKindId kind = engine::autoscaling::demandKind(policy.metric);
    const domain::TenantId tenant = meteredTenant(snapshot, workload, kind);
    const domain::ScalingRecord& last = records.back();
    const std::int64_t then = usedAt(usage, tenant, kind, last.at);
    const std::int64_t now = snapshot.used(tenant, kind).value;
    // Where one of the two is not known, the load is taken to be as it was.
    const bool isKnown = then > 0 && now > 0;
    const std::int64_t rating = engine::autoscaling::ratingPerReplica(
        static_cast<double>((isKnown ? then : 1) * kScale), last.current, last.usePercent);
    return engine::autoscaling::usePercent((isKnown ? now : 1) * kScale, rating, workload.replicas);
}

ScalingMemory memoryOf(std::span<const domain::ScalingRecord> records, base::Instant at, std::int32_t stepWindowMinutes)
{
    ScalingMemory out;
    const base::Instant windowStart = at - base::Duration::minutes(stepWindowMinutes);
    for (const domain::ScalingRecord& r : records) {
        if (r.at >= at || r.decided == r.current)
            continue;
        out.minutesSinceChange = static_cast<std::int32_t>(std::min<std::int64_t>((at - r.at).ms / 60'000, 1 << 20));
        if (r.at <= windowStart)
            continue;
        if (r.decided > r.current)
            out.recentAdded += r.decided - r.current;
        else
            out.recentRemoved += r.current - r.decided;
    }
    return out;
}

} // namespace lumos::services
