// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulation/demand_scale.h"

#include "engine/simulation/portable_math.h"
#include "engine/simulation/simulation_plan.h"
#include "engine/simulation/tenant_scope.h"

#include <algorithm>
#include <limits>

namespace lumos::engine::simulation {

namespace {

using base::ErrorCode;
using base::fail;

constexpr double kMostLog = 300; // of a growth, far beyond any demand that is counted

/// A project's part of the tokens of the tenant that it belongs to, by the live use.
base::Result<double> shareOf(const domain::PlatformSnapshot& live, domain::TenantId project, domain::TenantId tenant)
{
    const std::int64_t own = live.used(project, domain::kinds::kTokensPerMin).value;
    const std::int64_t all = live.used(tenant, domain::kinds::kTokensPerMin).value;
    if (own > 0 && all > 0)
        return std::min(1.0, static_cast<double>(own) / static_cast<double>(all));
    const domain::Tenant* found = live.tenant(project);
    const domain::Tenant* above = live.tenant(tenant);
    return fail(ErrorCode::Unsupported,
                {QT_TRANSLATE_NOOP("core", "The demand of %1 is not metered apart from that of %2."),
                 {found ? found->name : project.toString(), above ? above->name : tenant.toString()}},
                {QT_TRANSLATE_NOOP("core", "Scale the demand of the tenant instead."), {}});
}

/// Fills the shape of the change; false: it is none of demand.
struct ShapeOf {
    DemandScale& scale;

    bool operator()(const domain::ScaleDemand& c) const
    {
        scale.to = c.percent / 100.0;
        return true;
    }
    bool operator()(const domain::RampDemand& c) const
    {
        scale.shape = DemandScale::Shape::Ramp;
        scale.from = c.fromPercent / 100.0;
        scale.to = c.toPercent / 100.0;
        return true;
    }
    bool operator()(const domain::GrowDemand& c) const
    {
        scale.shape = DemandScale::Shape::Growth;
        scale.logPerHour = portableLog(1.0 + c.basisPointsPerMonth / 10'000.0) / (domain::kDaysPerMonth * 24);
        return true;
    }
    template <class C>
    bool operator()(const C&) const
    {
        return false;
    }
};

/// Whose demand it is about; the period lies in the hours of the run.
template <class DemandChange>
base::Status aim(const SimulationPlan& plan, const TenantScope& scope, const DemandChange& change, DemandScale& scale)
{
    scale.fromHour = hourOf(plan.config.start, change.period.from);
    scale.toHour = endHourOf(plan.config.start, change.period.to);
    if (change.tenant.isNull() && change.except.empty())
        return {};
    scale.covered.assign(plan.units.size(), change.tenant.isNull());
    if (change.tenant.isNull()) {
        for (std::uint32_t u = 0; u < plan.units.size(); ++u)
            for (const domain::TenantId id : change.except)
                if (scope.covers(id, plan.units[u].tenant) || scope.unitOf(id) == u)
                    scale.covered[u] = false;
        return {};
    }
    const auto own = scope.unitOf(change.tenant);
    if (own && plan.units[*own].tenant != change.tenant) {
        LUMOS_ASSIGN(scale.share, shareOf(*plan.live, change.tenant, plan.units[*own].tenant));
    }
    for (std::uint32_t u = 0; u < plan.units.size(); ++u)
        scale.covered[u] = own ? *own == u : scope.covers(change.tenant, plan.units[u].tenant);
    return {};
}

} // namespace

double DemandScale::at(std::int32_t hour) const
{
    if (hour < fromHour)
        return 1;
    double factor = to;
    if (shape == Shape::Window && hour >= toHour)
        return 1;
    if (shape == Shape::Ramp && hour < toHour)
        factor = from + (to - from) * (hour - fromHour) / (toHour - fromHour);
    if (shape == Shape::Growth)
        factor = portableExp(std::clamp(logPerHour * (std::min(hour, toHour) - fromHour), -kMostLog, kMostLog));
    return share < 1 ? 1 + share * (factor - 1) : factor;
}

base::Result<std::vector<DemandScale>> demandScales(const SimulationPlan& plan,
                                                    const domain::PlatformSnapshot& snapshot,
                                                    std::span<const domain::TimedChange> changes)
{
    const TenantScope scope(plan.units, snapshot);
    std::vector<DemandScale> scales;
    for (const domain::TimedChange& timed : changes) {
        DemandScale scale;
        if (!std::visit(ShapeOf{scale}, timed.change))
            continue;
        LUMOS_TRY(std::visit(
            [&]<class C>(const C& c) -> base::Status {
                if constexpr (requires { c.except; })
                    return aim(plan, scope, c, scale);
                else
                    return {};
            },
            timed.change));
        scales.push_back(std::move(scale));
    }
    return scales;
}

std::int32_t hourOf(base::Instant start, base::Instant at)
{
    const std::int64_t hour = base::Duration::hours(1).ms;
    return at <= start ? 0
                       : static_cast<std::int32_t>(
                             std::min<std::int64_t>((at - start).ms / hour, std::numeric_limits<std::int32_t>::max()));
}

std::int32_t endHourOf(base::Instant start, base::Instant at)
{
    return at <= start ? 0 : hourOf(start, {at.ms - 1}) + 1;
}

} // namespace lumos::engine::simulation
