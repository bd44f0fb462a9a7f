// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/page_reader.h"

#include "services/month_costs.h"
#include "services/quota_rows.h"
#include "services/sla_monitor.h"
#include "services/usage_series.h"

#include <algorithm>

namespace lumos::services {

using base::ErrorCode;
using base::fail;

namespace {

constexpr qint64 kAuditForCharts = 200;
constexpr qint64 kAuditOfTenant = 20;
constexpr int kForecastDays = 28;

bool byTenantKindDay(const domain::UsageDay& a, const domain::UsageDay& b)
{
    return std::tie(a.tenant, a.kind, a.day) < std::tie(b.tenant, b.kind, b.day);
}

} // namespace

base::Result<base::Instant> dataInstantOf(const ServiceContext& context)
{
    const base::Instant now = context.clock.now();
    LUMOS_ASSIGN(const auto covered, context.store.history().coveredDays());
    if (!covered || covered->second > now.date())
        return now;
    LUMOS_ASSIGN(const domain::SnapshotPtr snapshot, context.store.snapshot());
    if (snapshot->takenAt <= now && snapshot->takenAt.date() == covered->second)
        return snapshot->takenAt;
    // A history that ended some time ago, such as an imported month: the last second that it covers.
    if (covered->second < now.date())
        return base::Instant::at(covered->second + 1) - base::Duration::seconds(1);
    return now;
}

base::Status PageReader::readPressured(OverviewInputs& in, const base::StopToken& stop) const
{
    const base::Date from = in.asOf.date() - kQuotaHistoryDays;
    const base::Date to = in.asOf.date() + 1;
    const auto rejected = rejectionKind(in.snapshot->catalog);
    for (const domain::Quota& q : pressuredQuotas(*in.snapshot, kMostPressured)) {
        LUMOS_ASSIGN(const auto days, m_context.store.history().usageDays({from, to, q.tenant, q.kind}, stop));
        in.pressured.insert(in.pressured.end(), days.begin(), days.end());
        if (q.kind != domain::kinds::kTokensPerMin || !rejected)
            continue;
        LUMOS_ASSIGN(const auto refusals, m_context.store.history().usageDays({to - 1, to, q.tenant, *rejected}, stop));
        in.pressured.insert(in.pressured.end(), refusals.begin(), refusals.end());
    }
    std::sort(in.pressured.begin(), in.pressured.end(), byTenantKindDay);
    return {};
}

base::Result<OverviewInputs> PageReader::attention(base::StopToken stop) const
{
    OverviewInputs in;
    LUMOS_ASSIGN(in.snapshot, m_context.store.snapshot());
    LUMOS_ASSIGN(in.asOf, dataInstantOf(m_context));
    in.range = {in.asOf - base::Duration::days(1), in.asOf};
    const base::Date today = in.asOf.date();
    const store::HistoryReader& history = m_context.store.history();
    LUMOS_ASSIGN(in.costs, history.costDays({costHistoryStart(in.asOf), today + 1, std::nullopt, std::nullopt}, stop));
    LUMOS_ASSIGN(
        in.slos,
        history.sloDays({today - (2 * SlaMonitor::kWindowDays - 1), today + 1, std::nullopt, std::nullopt}, stop));
    LUMOS_TRY(readPressured(in, stop));
    base::NullProgress progress;
    LUMOS_ASSIGN(in.isolation, m_isolation.check(stop, progress));
    return in;
}

base::Result<OverviewInputs> PageReader::overview(const base::TimeRange& range, base::StopToken stop) const
{
    LUMOS_ASSIGN(OverviewInputs in, attention(stop));
    in.range = range;
    const base::Date today = in.asOf.date();
    const store::HistoryReader& history = m_context.store.history();
    const base::Date before = previous(range).from.date();
    LUMOS_ASSIGN(in.gpu,
                 history.usageDays(
                     {std::min(before, today - kForecastDays), today + 1, std::nullopt, domain::kinds::kGpu}, stop));
    LUMOS_ASSIGN(in.tokens, history.usageDays({before, today + 1, std::nullopt, domain::kinds::kTokensPerMin}, stop));
    LUMOS_ASSIGN(in.audit, history.audit(kAuditForCharts));
    return in;
}

base::Result<TenantInputs> PageReader::tenant(domain::TenantId tenant, const base::TimeRange& range,
                                              base::StopToken stop) const
{
    LUMOS_ASSIGN(const OverviewInputs platform, attention(stop));
    const domain::Tenant* t = platform.snapshot->tenant(tenant);
    if (!t)
        return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "There is no tenant %1."), {tenant.toString()}});
    TenantInputs in{platform.snapshot,       platform.asOf, range, tenant, {}, {}, platform.slos, {},
                    buildAttention(platform)};
    const base::Date end = in.asOf.date() + 1;
    const store::HistoryReader& history = m_context.store.history();
    LUMOS_ASSIGN(in.costs, history.costDays({tenantCostStart(in.asOf, range), end, tenant, std::nullopt, true}, stop));
    const bool isGroup = t->level == domain::TenantLevel::Organisation;
    LUMOS_ASSIGN(in.usage,
                 history.usageDays({tenantUsageStart(in.asOf, range), end, tenant, std::nullopt, isGroup}, stop));
    std::sort(in.usage.begin(), in.usage.end(), byTenantKindDay);
    LUMOS_ASSIGN(in.audit, history.audit(kAuditOfTenant, t->slug));
    return in;
}

base::Result<CostInputs> PageReader::cost(const base::TimeRange& range, base::StopToken stop) const
{
    CostInputs in;
    LUMOS_ASSIGN(in.snapshot, m_context.store.snapshot());
    LUMOS_ASSIGN(in.asOf, dataInstantOf(m_context));
    in.range = range;
    const base::Date from = std::min(previous(range).from.date(), costHistoryStart(in.asOf));
    LUMOS_ASSIGN(in.costs,
                 m_context.store.history().costDays({from, in.asOf.date() + 1, std::nullopt, std::nullopt}, stop));
    return in;
}

base::Result<ScalingInputs> PageReader::scaling(domain::WorkloadId workload, const base::TimeRange& range,
                                                base::StopToken stop) const
{
    ScalingInputs in;
    LUMOS_ASSIGN(in.snapshot, m_context.store.snapshot());
    LUMOS_ASSIGN(in.asOf, dataInstantOf(m_context));
    in.range = range;
    in.workload = workload.isNull() ? firstScaledWorkload(*in.snapshot) : workload;
    if (in.workload.isNull())
        return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "No workload has a scaling policy."), {}},
                    {QT_TRANSLATE_NOOP("core", "Give one a policy first."), {}});
    if (!in.snapshot->workload(in.workload) || !in.snapshot->scalingPolicy(in.workload))
        return fail(ErrorCode::NotFound,
                    {QT_TRANSLATE_NOOP("core", "The workload %1 has no scaling policy."), {in.workload.toString()}});
    const store::HistoryReader& history = m_context.store.history();
    LUMOS_ASSIGN(in.records, history.scalingRecords(in.workload, range, stop));
    const base::Instant end = in.asOf + base::Duration{1};
    LUMOS_ASSIGN(in.lastDay, history.scalingRecords(std::nullopt, {end - base::Duration::days(1), end}, stop));
    return in;
}

} // namespace lumos::services
