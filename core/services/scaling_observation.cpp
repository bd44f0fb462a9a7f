// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/scaling_observation.h"

#include "services/auto_scaler.h"

#include <algorithm>
#include <cmath>

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

std::optional<std::int32_t> percent(double part, double whole)
{
    if (!(whole > 0))
        return std::nullopt;
    return static_cast<std::int32_t>(std::min(std::lround(part / whole * 100), 1'000'000L));
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
    using domain::ScalingMetric;
    if (workload.replicas <= 0)
        return std::nullopt;
    const domain::ResourceKindId kind = AutoScaler::kindOf(policy.metric);
    const auto replicas = static_cast<double>(workload.replicas);
    const domain::TenantId tenant = meteredTenant(snapshot, workload, kind);
    const auto now = static_cast<double>(snapshot.used(tenant, kind).value);
    if (policy.metric == ScalingMetric::Cpu && tenant == workload.tenant)
        return percent(now, replicas * static_cast<double>(workload.request.cpuMilli));
    if (policy.metric == ScalingMetric::Memory && tenant == workload.tenant)
        return percent(now, replicas * static_cast<double>(workload.request.memoryBytes));
    if (records.empty())
        return std::nullopt;
    const domain::ScalingRecord& last = records.back();
    const double load = static_cast<double>(last.current) * last.usePercent; // percent of one replica's rating
    const auto then = static_cast<double>(usedAt(usage, tenant, kind, last.at));
    const double change = then > 0 && now > 0 ? now / then : 1;
    return percent(load * change / 100, replicas);
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
