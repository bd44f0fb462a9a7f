// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/overview_builder.h"

#include "services/audit_sentence.h"
#include "services/capacity_planner.h"
#include "services/cost_tracker.h"
#include "services/counting.h"
#include "services/month_costs.h"
#include "services/quota_rows.h"
#include "services/sla_monitor.h"
#include "services/usage_series.h"

#include <algorithm>
#include <cmath>

namespace lumos::services {

namespace {

using domain::Level;
using domain::PlatformSnapshot;

constexpr std::size_t kTopTenants = 8;
constexpr std::size_t kForecastHours = 7 * 24;
constexpr std::size_t kMostAnnotations = 9;
constexpr std::array kPressureKinds{domain::kinds::kGpu,     domain::kinds::kTokensPerMin, domain::kinds::kMemory,
                                    domain::kinds::kStorage, domain::kinds::kCpu,          domain::kinds::kConcurrency,
                                    domain::kinds::kApiKeys};

bool isLiving(const domain::Tenant& t)
{
    return t.level == domain::TenantLevel::Tenant && t.state != domain::TenantState::Deleted;
}

void countLevels(const PlatformSnapshot& s, LevelCounts& out)
{
    for (const domain::Tenant& t : s.tenants) {
        if (!isLiving(t))
            continue;
        switch (worstQuota(s, t.id).level) {
        case Level::Critical: ++out.critical; break;
        case Level::High: ++out.high; break;
        case Level::Warning: ++out.warning; break;
        default: ++out.normal;
        }
    }
}

void addClusters(const PlatformSnapshot& s, OverviewOutcome& out)
{
    for (const SaturationRow& row : CapacityPlanner::allocation(s, domain::kinds::kGpu)) {
        out.clusters.push_back({row.cluster, row.name, row.allocated, row.capacity});
        out.gpuAllocatedMilli += row.allocated;
        out.gpuCapacityMilli += row.capacity;
    }
    std::stable_sort(out.clusters.begin(), out.clusters.end(),
                     [](const ClusterRow& a, const ClusterRow& b) { return a.capacityMilli > b.capacityMilli; });
}

void addGpu(const OverviewInputs& in, OverviewOutcome& out)
{
    const TenantFilter platform = levelTenant(*in.snapshot);
    const base::TimeRange shown{in.range.from, std::min(in.range.to, in.asOf)};
    out.gpuAllocated = hourlySum(in.gpu, domain::kinds::kGpu, shown, platform, kMilliPerCard);
    const base::TimeRange before = previous(in.range);
    const TimeSeries all =
        hourlySum(in.gpu, domain::kinds::kGpu, {std::min(before.from, in.asOf - base::Duration::days(28)), in.asOf},
                  platform, kMilliPerCard);
    out.gpuForecast = forecastHours(all, kForecastHours);
    const auto now = meanOf(all, in.range.from, in.range.to);
    const auto then = meanOf(all, before.from, before.to);
    if (now && then && out.gpuCapacityMilli > 0)
        out.gpuDeltaPoints =
            std::llround((*now - *then) * kMilliPerCard / static_cast<double>(out.gpuCapacityMilli) * 10'000);
}

void addTokens(const OverviewInputs& in, OverviewOutcome& out)
{
    for (const domain::Usage& u : in.snapshot->usage) {
        const domain::Tenant* t = u.kind == domain::kinds::kTokensPerMin ? in.snapshot->tenant(u.tenant) : nullptr;
        if (t && t->level == domain::TenantLevel::Tenant)
            out.tokensPerMinute += static_cast<double>(u.used.value);
    }
    const TenantFilter platform = levelTenant(*in.snapshot);
    const base::TimeRange before = previous(in.range);
    const TimeSeries both =
        hourlySum(in.tokens, domain::kinds::kTokensPerMin, {before.from, std::min(in.range.to, in.asOf)}, platform);
    out.tokensPerMinuteSeries =
        hourlySum(in.tokens, domain::kinds::kTokensPerMin, {in.range.from, std::min(in.range.to, in.asOf)}, platform);
    out.tokensDeltaPoints =
        relativePoints(meanOf(both, in.range.from, in.range.to), meanOf(both, before.from, before.to));
}

/// Cumulative cost by day of the month; the forecast begins with the last real day, so that the lines meet.
void addCumulative(const OverviewInputs& in, base::Currency currency, OverviewOutcome& out)
{
    std::vector<DayCost> days;
    const TenantFilter platform = levelTenant(*in.snapshot);
    for (std::size_t i = 0; i < in.costs.size();) {
        std::size_t end = i;
        while (end < in.costs.size() && in.costs[end].tenant == in.costs[i].tenant)
            ++end;
        if (platform(in.costs[i].tenant)) {
            const std::vector<DayCost> month = monthByDay(std::span(in.costs).subspan(i, end - i), in.asOf);
            if (days.empty())
                days = month;
            else
                for (std::size_t d = 0; d < days.size(); ++d)
                    for (std::size_t c = 0; c < 4; ++c)
                        days[d].byCategory[c] += month[d].byCategory[c];
        }
        i = end;
    }
    const base::Instant start = base::Instant::at(in.asOf.date().firstOfMonth());
    out.costCumulative = {start, base::Duration::days(1), {}};
    out.costForecastCumulative = {base::Instant::at(in.asOf.date()), base::Duration::days(1), {}};
    base::Money sum{{}, currency};
    for (const DayCost& d : days) {
        for (const base::Decimal& part : d.byCategory)
            sum.amount += part;
        if (!d.forecast)
            out.costCumulative.values.push_back(sum.amount.toDouble());
        if (d.forecast || d.day == in.asOf.date())
            out.costForecastCumulative.values.push_back(sum.amount.toDouble());
    }
    // The end of the dashed line is the forecast figure itself (the rest of today is in it).
    if (out.costForecastCumulative.values.size() > 1)
        out.costForecastCumulative.values.back() = out.costForecast.amount.toDouble();
}

std::vector<CostRow> allCostRows(const OverviewInputs& in, base::Currency currency)
{
    return costRows(*in.snapshot, monthCosts(in.costs, in.asOf, currency), currency);
}

void addCosts(const OverviewInputs& in, const std::vector<CostRow>& rows, base::Currency currency, OverviewOutcome& out)
{
    out.costToDate = out.costForecast = out.budget = out.costTotal = base::Money{{}, currency};
    for (const CostRow& row : rows) {
        out.costToDate += row.cost;
        out.costForecast += row.forecast;
    }
    for (const domain::Budget& b : in.snapshot->budgets) {
        const domain::Tenant* t = in.snapshot->tenant(b.tenant);
        if (t && isLiving(*t) && b.monthly.currency == currency)
            out.budget += b.monthly;
    }
    out.budgetPoints = sharePointsOf(out.costForecast, out.budget);
    out.costByTenant = collected(rows, kTopTenants);
    for (const CostRow& row : out.costByTenant)
        out.costTotal += row.cost;
    addCumulative(in, currency, out);
}

void addSlos(const OverviewInputs& in, OverviewOutcome& out)
{
    const base::Date today = in.asOf.date();
    out.slos = SlaMonitor::statusesOf(*in.snapshot, in.slos, today);
    out.slosTotal = static_cast<int>(out.slos.size());
    for (const SloStatus& s : out.slos) {
        out.slosMet += s.met && s.burnRate < SlaMonitor::kFastBurn ? 1 : 0;
        out.slosBurningFast += s.burnRate >= SlaMonitor::kFastBurn ? 1 : 0;
    }
    if (in.slos.empty())
        return;
    out.slosMetSeries = {base::Instant::at(today - (SlaMonitor::kWindowDays - 1)), base::Duration::days(1), {}};
    for (base::Date day = today - (SlaMonitor::kWindowDays - 1); day <= today; day = day + 1) {
        int met = 0;
        for (const domain::Slo& slo : in.snapshot->slos)
            met += SlaMonitor::statusOf(slo, SlaMonitor::daysOf(in.slos, slo.key), day).met ? 1 : 0;
        out.slosMetSeries.values.push_back(met);
    }
}

void addIsolation(const OverviewInputs& in, OverviewOutcome& out)
{
    using engine::isolation::PairState;
    if (!in.isolation)
        return;
    out.pairsTotal = static_cast<int>(in.isolation->pairs.size());
    for (const auto& pair : in.isolation->pairs) {
        out.pairsProven += pair.state == PairState::Proven ? 1 : 0;
        out.pairsViolated += pair.state == PairState::Violation ? 1 : 0;
        out.pairsUnknown += pair.state == PairState::Unknown ? 1 : 0;
    }
}

void addPressure(const PlatformSnapshot& s, OverviewOutcome& out)
{
    out.pressureKinds.assign(kPressureKinds.begin(), kPressureKinds.end());
    std::vector<std::pair<std::int64_t, PressureRow>> rows;
    for (const domain::Tenant& t : s.tenants) {
        if (!isLiving(t))
            continue;
        PressureRow row{t.id, t.name, {}};
        std::int64_t highest = -1;
        for (const domain::ResourceKindId kind : kPressureKinds) {
            const domain::Quota* q = s.quota(t.id, kind);
            row.points.push_back(q ? domain::sharePoints(s.used(t.id, kind), q->limit) : -1);
            highest = std::max(highest, row.points.back());
        }
        if (highest >= 0)
            rows.emplace_back(highest, std::move(row));
    }
    const std::size_t shown = std::min(kTopTenants, rows.size());
    std::partial_sort(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(shown), rows.end(),
                      [](const auto& a, const auto& b) {
                          return a.first != b.first ? a.first > b.first : a.second.name < b.second.name;
                      });
    for (std::size_t i = 0; i < shown; ++i)
        out.pressure.push_back(std::move(rows[i].second));
}

std::vector<AttentionItem> attentionFrom(const OverviewInputs& in, const std::vector<CostRow>& rows,
                                         const std::vector<SloStatus>& slos)
{
    std::vector<TenantQuotaRow> quotas;
    for (const domain::Quota& q : pressuredQuotas(*in.snapshot, kMostPressured)) {
        TenantQuotaRow row{q.tenant, quotaRow(*in.snapshot, q, daysOf(in.pressured, q.tenant, q.kind), in.asOf)};
        if (q.kind == domain::kinds::kTokensPerMin)
            for (const QuotaRow& full : quotaRows(*in.snapshot, q.tenant, in.pressured, in.asOf))
                if (full.kind == q.kind)
                    row.row = full;
        quotas.push_back(std::move(row));
    }
    return attentionItems({*in.snapshot, in.asOf, in.isolation.get(), quotas, slos, rows});
}

} // namespace

std::vector<domain::Quota> pressuredQuotas(const PlatformSnapshot& snapshot, std::size_t most)
{
    std::vector<std::pair<std::int64_t, domain::Quota>> found;
    for (const domain::Tenant& t : snapshot.tenants) {
        if (!isLiving(t))
            continue;
        const domain::Quota* worst = nullptr;
        std::int64_t worstPoints = -1;
        for (const domain::Quota& q : quotasOf(snapshot, t.id)) {
            const domain::Quantity used = snapshot.used(t.id, q.kind);
            const std::int64_t points = domain::sharePoints(used, q.limit);
            if (points > worstPoints && domain::levelOf(used, q.limit, q.thresholds) >= Level::Warning) {
                worst = &q;
                worstPoints = points;
            }
        }
        if (worst)
            found.emplace_back(worstPoints, *worst);
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<domain::Quota> out;
    for (std::size_t i = 0; i < std::min(most, found.size()); ++i)
        out.push_back(found[i].second);
    return out;
}

std::vector<Annotation> annotationsOf(const domain::PlatformSnapshot& snapshot,
                                      const std::vector<store::AuditEntry>& newestFirst, const base::TimeRange& range)
{
    static const QStringList shown{QStringLiteral("set_quota"),    QStringLiteral("put_node"),
                                   QStringLiteral("erase_node"),   QStringLiteral("add_price_book"),
                                   QStringLiteral("put_incident"), QStringLiteral("set_scaling_policy")};
    std::vector<Annotation> out;
    for (const store::AuditEntry& e : newestFirst)
        if (range.contains(e.at) && shown.contains(e.action) && out.size() < kMostAnnotations)
            out.push_back({e.at, auditSentence(snapshot, e), e.actor});
    std::reverse(out.begin(), out.end());
    return out;
}

std::vector<AttentionItem> buildAttention(const OverviewInputs& in)
{
    const std::vector<CostRow> rows = allCostRows(in, currencyOf(*in.snapshot, in.costs));
    return attentionFrom(in, rows, SlaMonitor::statusesOf(*in.snapshot, in.slos, in.asOf.date()));
}

OverviewOutcome buildOverview(const OverviewInputs& in)
{
    OverviewOutcome out;
    out.revision = in.snapshot->revision;
    out.asOf = in.asOf;
    out.range = in.range;
    const base::Currency currency = currencyOf(*in.snapshot, in.costs);
    const std::vector<CostRow> rows = allCostRows(in, currency);
    countLevels(*in.snapshot, out.tenantLevels);
    addClusters(*in.snapshot, out);
    addGpu(in, out);
    addTokens(in, out);
    addCosts(in, rows, currency, out);
    addSlos(in, out);
    addIsolation(in, out);
    addPressure(*in.snapshot, out);
    out.attention = attentionFrom(in, rows, out.slos);
    out.annotations = annotationsOf(*in.snapshot, in.audit, in.range);
    return out;
}

} // namespace lumos::services
