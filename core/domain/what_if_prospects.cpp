// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/what_if_apply.h"

#include <algorithm>

namespace lumos::domain {

namespace {

using base::ErrorCode;
using base::fail;
using base::Status;

constexpr std::int32_t kMostTenants = 10'000;
constexpr std::int32_t kWholePoints = 10'000;

Status checkTenant(const PlatformSnapshot& s, TenantId id)
{
    if (id.isNull() || s.tenant(id) != nullptr)
        return {};
    return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "There is no tenant %1."), {id.toString()}});
}

Status checkPercent(std::int32_t percent)
{
    if (percent >= 0)
        return {};
    return fail(ErrorCode::InvalidArgument,
                {QT_TRANSLATE_NOOP("core", "Demand cannot be scaled to a negative percentage."), {}});
}

Status checkGrowth(std::int32_t basisPoints)
{
    if (basisPoints > -kWholePoints)
        return {};
    return fail(ErrorCode::InvalidArgument,
                {QT_TRANSLATE_NOOP("core", "Demand cannot shrink by all of it or more in a month."), {}});
}

template <class DemandChange>
Status checkDemand(const PlatformSnapshot& s, const DemandChange& c)
{
    LUMOS_TRY(checkTenant(s, c.tenant));
    for (const TenantId id : c.except)
        LUMOS_TRY(checkTenant(s, id));
    if (!c.tenant.isNull() && !c.except.empty())
        return fail(ErrorCode::InvalidArgument,
                    {QT_TRANSLATE_NOOP("core", "Exceptions belong to a change of the demand of all tenants."), {}});
    return checkPeriod(c.period);
}

} // namespace

Status checkProspect(const PlatformSnapshot& s, const OnboardTenants& c)
{
    if (c.count < 1 || c.count > kMostTenants)
        return fail(ErrorCode::InvalidArgument,
                    {QT_TRANSLATE_NOOP("core", "The number of new tenants lies between 1 and %1."),
                     {QString::number(kMostTenants)}});
    if (c.like.isNull() == !c.tokensPerMinute.has_value())
        return fail(
            ErrorCode::InvalidArgument,
            {QT_TRANSLATE_NOOP("core", "New tenants need a tenant that they are like, or a demand of their own."), {}});
    if (c.tokensPerMinute.value_or(0) < 0 || c.gpuMilli < 0)
        return fail(ErrorCode::InvalidArgument,
                    {QT_TRANSLATE_NOOP("core", "The demand of new tenants must not be negative."), {}});
    LUMOS_TRY(checkTenant(s, c.like));
    const auto hasPlan = [&](const PriceBook& book) { return book.plan(c.tier) != nullptr; };
    if (!c.tier.isEmpty() && !std::any_of(s.priceBooks.begin(), s.priceBooks.end(), hasPlan))
        return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "No price book has a plan \"%1\"."), {c.tier}});
    LUMOS_TRY(checkPercent(c.demandPercent));
    LUMOS_TRY(checkGrowth(c.growthBasisPointsPerMonth));
    return checkPeriod(c.period);
}

Status checkProspect(const PlatformSnapshot&, const ChurnTenants& c)
{
    if (c.basisPointsPerMonth < 0 || c.basisPointsPerMonth >= kWholePoints)
        return fail(ErrorCode::InvalidArgument,
                    {QT_TRANSLATE_NOOP("core", "The share of tenants that leave a month lies below 100 percent."), {}});
    return checkPeriod(c.period);
}

Status checkProspect(const PlatformSnapshot& s, const ScaleDemand& c)
{
    LUMOS_TRY(checkDemand(s, c));
    return checkPercent(c.percent);
}

Status checkProspect(const PlatformSnapshot& s, const RampDemand& c)
{
    LUMOS_TRY(checkDemand(s, c));
    LUMOS_TRY(checkPercent(c.fromPercent));
    return checkPercent(c.toPercent);
}

Status checkProspect(const PlatformSnapshot& s, const GrowDemand& c)
{
    LUMOS_TRY(checkDemand(s, c));
    return checkGrowth(c.basisPointsPerMonth);
}

Status checkProspect(const PlatformSnapshot& s, const Outage& c)
{
    LUMOS_TRY(checkNodes(s, c.where));
    if (c.capacityPercent < 0 || c.capacityPercent > 100)
        return fail(ErrorCode::InvalidArgument,
                    {QT_TRANSLATE_NOOP("core", "Nodes keep between 0 and 100 percent of their capacity."), {}});
    return checkPeriod(c.period);
}

Status checkProspect(const PlatformSnapshot&, const SetPlacementPolicy& c)
{
    if (c.policy <= PlacementPolicy::Lumos)
        return {};
    return fail(ErrorCode::InvalidArgument, {QT_TRANSLATE_NOOP("core", "There is no such placement policy."), {}});
}

} // namespace lumos::domain
