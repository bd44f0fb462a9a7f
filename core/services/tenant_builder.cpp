// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/tenant_builder.h"

#include "domain/tenant_tree.h"
#include "services/attention.h"
#include "services/audit_sentence.h"
#include "services/cost_tracker.h"
#include "services/counting.h"
#include "services/month_costs.h"
#include "services/overview_builder.h"
#include "services/quota_rows.h"
#include "services/sla_monitor.h"
#include "services/undo_finder.h"
#include "services/usage_series.h"

#include <algorithm>
#include <set>

namespace lumos::services {

namespace {

constexpr int kProjectDays = 7;

std::span<const domain::CostDay> costsOf(const std::vector<domain::CostDay>& days, domain::TenantId id)
{
    const auto first = std::lower_bound(days.begin(), days.end(), id,
                                        [](const domain::CostDay& d, domain::TenantId t) { return d.tenant < t; });
    const auto last = std::upper_bound(first, days.end(), id,
                                       [](domain::TenantId t, const domain::CostDay& d) { return t < d.tenant; });
    return {first, last};
}

class TenantBuilder {
public:
    explicit TenantBuilder(const TenantInputs& in)
        : m_in(in), m_s(*in.snapshot), m_tree(in.snapshot), m_currency(currencyOf(m_s, in.costs))
    {
        const domain::Tenant& t = *m_s.tenant(in.tenant);
        m_out.tenant = t;
        m_out.revision = m_s.revision;
        m_out.asOf = in.asOf;
        m_out.range = in.range;
        for (const domain::Tenant* above : m_tree.path(t.id))
            if (above->id != t.id)
                m_out.path.push_back(*above);
        // Rows of a tenant include its projects; those of an organisation are the sum of its tenants.
        if (t.level == domain::TenantLevel::Organisation) {
            for (const domain::Tenant* below : m_tree.subtree(t.id))
                if (below->level == domain::TenantLevel::Tenant)
                    m_mine.insert(below->id);
        } else {
            m_mine.insert(t.id);
        }
    }

    TenantOutcome build()
    {
        m_out.quotas = quotaRows(m_s, m_in.tenant, m_in.usage, m_in.asOf);
        addCost();
        addCostByDay();
        addTokens();
        addSlo();
        addGpu();
        addProjects();
        addChanges();
        m_out.annotations = annotationsOf(m_s, m_in.audit, m_in.range);
        m_out.attention = ofTenant(m_in.attention, m_in.tenant);
        return std::move(m_out);
    }

private:
    [[nodiscard]] bool isMine(domain::TenantId id) const { return m_mine.contains(id); }
    [[nodiscard]] TenantFilter mine() const
    {
        return [this](domain::TenantId id) { return isMine(id); };
    }

    [[nodiscard]] base::Decimal costBetween(base::Date from, base::Date to) const
    {
        base::Decimal sum;
        for (const domain::CostDay& d : m_in.costs)
            if (d.day >= from && d.day < to && isMine(d.tenant))
                sum += d.cost.amount;
        return sum;
    }

    void addCost()
    {
        m_out.costToDate = m_out.costForecast = base::Money{{}, m_currency};
        for (const domain::TenantId id : m_mine)
            for (const MonthCost& month : monthCosts(costsOf(m_in.costs, id), m_in.asOf, m_currency)) {
                m_out.costToDate += month.toDate;
                m_out.costForecast += month.forecast;
            }
        addBudget();
        const base::Date today = m_in.asOf.date();
        const base::Date month = today.firstOfMonth();
        const base::Date monthBefore = month.addMonths(-1);
        const base::Money before{costBetween(monthBefore, std::min(monthBefore + (today - month), month)), m_currency};
        if (const auto share = sharePointsOf({costBetween(month, today), m_currency}, before))
            m_out.costDeltaPoints = *share - 10'000;
        m_out.costSeries =
            costSeries(m_in.range.from.date(), std::min(base::Instant{m_in.range.to.ms - 1}.date(), today) + 1,
                       [this](domain::TenantId id) { return isMine(id); });
    }

    void addBudget()
    {
        base::Money sum{{}, m_currency};
        bool any = false;
        const auto add = [&](domain::TenantId id) {
            if (const domain::Budget* budget = m_s.budget(id); budget && budget->monthly.currency == m_currency) {
                sum += budget->monthly;
                any = true;
            }
        };
        add(m_in.tenant);
        if (!any)
            for (const domain::TenantId id : m_mine)
                add(id);
        if (!any)
            return;
        m_out.budget = sum;
        m_out.budgetPoints = sharePointsOf(m_out.costForecast, sum);
        m_out.pace = sum.amount.scaledBy(1, m_in.asOf.date().daysInMonth());
    }

    template <class Filter>
    [[nodiscard]] TimeSeries costSeries(base::Date from, base::Date to, Filter of) const
    {
        std::vector<base::Decimal> sums(static_cast<std::size_t>(std::max(0, to - from)));
        std::vector<bool> known(sums.size(), false);
        for (const domain::CostDay& d : m_in.costs)
            if (d.day >= from && d.day < to && of(d.tenant)) {
                sums[static_cast<std::size_t>(d.day - from)] += d.cost.amount;
                known[static_cast<std::size_t>(d.day - from)] = true;
            }
        TimeSeries out{base::Instant::at(from), base::Duration::days(1), {}};
        for (std::size_t i = 0; i < sums.size(); ++i)
            out.values.push_back(known[i] ? sums[i].toDouble() : kNotMeasured);
        return out;
    }

    void addCostByDay()
    {
        for (const domain::TenantId id : m_mine) {
            const std::vector<DayCost> days = monthByDay(costsOf(m_in.costs, id), m_in.asOf);
            if (m_out.costByDay.empty()) {
                m_out.costByDay = days;
                continue;
            }
            for (std::size_t d = 0; d < days.size(); ++d)
                for (std::size_t c = 0; c < 4; ++c)
                    m_out.costByDay[d].byCategory[c] += days[d].byCategory[c];
        }
    }

    [[nodiscard]] double tokensBetween(base::Instant from, base::Instant to) const
    {
        double sum = 0;
        for (const domain::ResourceKindId kind : {domain::kinds::kTokensIn, domain::kinds::kTokensOut}) {
            const TimeSeries hours = hourlySum(m_in.usage, kind, {from, to}, mine());
            for (const double v : hours.values)
                sum += v == v ? v : 0;
        }
        return sum;
    }

    void addTokens()
    {
        // Whole hours: the present one and the 23 before it.
        const base::Instant end{m_in.asOf.ms - m_in.asOf.ms % 3'600'000 + 3'600'000};
        const base::Duration day = base::Duration::days(1);
        const double now = tokensBetween(end - day, end);
        const double before = tokensBetween(end - day - day, end - day);
        m_out.tokens24h = static_cast<std::int64_t>(now);
        m_out.tokensDeltaPoints = relativePoints(now, before > 0 ? std::optional(before) : std::nullopt);
        const base::Date from = m_in.range.from.date();
        const base::Date to = std::min(base::Instant{m_in.range.to.ms - 1}.date(), m_in.asOf.date()) + 1;
        m_out.tokensSeries = dailySum(m_in.usage, domain::kinds::kTokensIn, from, to, mine());
        const TimeSeries generated = dailySum(m_in.usage, domain::kinds::kTokensOut, from, to, mine());
        for (std::size_t i = 0; i < generated.values.size(); ++i)
            m_out.tokensSeries.values[i] += generated.values[i];
    }

    void addSlo()
    {
        const base::Date today = m_in.asOf.date();
        std::set<domain::TenantId> below;
        for (const domain::Tenant* t : m_tree.subtree(m_in.tenant))
            below.insert(t->id);
        const domain::Slo* worst = nullptr;
        for (const domain::Slo& slo : m_s.slos) {
            if (!below.contains(slo.tenant))
                continue;
            const SloStatus status = SlaMonitor::statusOf(slo, SlaMonitor::daysOf(m_in.slos, slo.key), today);
            if (!m_out.slo || status.budgetLeftPoints < m_out.slo->budgetLeftPoints) {
                m_out.slo = status;
                worst = &slo;
            }
        }
        if (!worst)
            return;
        m_out.sloSeries = {base::Instant::at(today - (SlaMonitor::kWindowDays - 1)), base::Duration::days(1), {}};
        for (base::Date day = today - (SlaMonitor::kWindowDays - 1); day <= today; day = day + 1)
            m_out.sloSeries.values.push_back(static_cast<double>(
                SlaMonitor::statusOf(*worst, SlaMonitor::daysOf(m_in.slos, worst->key), day).budgetLeftPoints));
    }

    void addGpu()
    {
        const base::TimeRange shown{m_in.range.from, std::min(m_in.range.to, m_in.asOf)};
        m_out.gpuAllocated = hourlySum(m_in.usage, domain::kinds::kGpu, shown, mine(), kMilliPerCard);
        if (const auto busy = m_s.catalog.find(u"gpu_busy")) {
            TimeSeries series = hourlySum(m_in.usage, *busy, shown, mine(), kMilliPerCard);
            if (std::any_of(series.values.begin(), series.values.end(), [](double v) { return v == v; }))
                m_out.gpuBusy = std::move(series);
        }
        if (const domain::Quota* q = m_s.quota(m_in.tenant, domain::kinds::kGpu))
            m_out.gpuQuotaCards = static_cast<double>(q->limit.value) / kMilliPerCard;
    }

    [[nodiscard]] domain::Level projectLevel(domain::TenantId id) const
    {
        domain::Level level = worstQuota(m_s, id).level;
        for (const domain::Incident& i : m_s.incidents)
            if (i.tenant == id && i.state != domain::IncidentState::Resolved)
                level = std::max(level, i.level);
        for (const domain::Workload& w : m_s.workloads)
            if (w.tenant == id && w.state == domain::WorkloadState::Pending)
                level = std::max(level, domain::Level::Warning);
        return level;
    }

    void addProjects()
    {
        const base::Date today = m_in.asOf.date();
        for (const domain::Tenant* child : m_tree.children(m_in.tenant)) {
            if (child->state == domain::TenantState::Deleted)
                continue;
            ProjectRow row;
            row.project = child->id;
            row.name = child->name;
            row.level = projectLevel(child->id);
            row.gpuMilli = m_s.used(child->id, domain::kinds::kGpu).value;
            row.cost = base::Money{{}, m_currency};
            for (const domain::CostDay& d : costsOf(m_in.costs, child->id))
                if (d.day >= today.firstOfMonth() && d.day <= today)
                    row.cost += d.cost;
            row.cost7Days =
                costSeries(today - kProjectDays, today, [&](domain::TenantId id) { return id == child->id; });
            m_out.projects.push_back(std::move(row));
        }
        std::stable_sort(m_out.projects.begin(), m_out.projects.end(),
                         [](const ProjectRow& a, const ProjectRow& b) { return a.cost.amount > b.cost.amount; });
    }

    void addChanges()
    {
        const std::set<qint64> undoable = undoableEntries(m_in.audit, m_s.catalog);
        for (const store::AuditEntry& e : m_in.audit)
            m_out.recentChanges.push_back(
                {e.sequence, e.at, e.actor, auditSentence(m_s, e), undoable.contains(e.sequence)});
    }

    const TenantInputs& m_in;
    const domain::PlatformSnapshot& m_s;
    domain::TenantTree m_tree;
    base::Currency m_currency;
    std::set<domain::TenantId> m_mine;
    TenantOutcome m_out;
};

} // namespace

base::Date tenantCostStart(base::Instant asOf, const base::TimeRange& range)
{
    return std::min({asOf.date().firstOfMonth().addMonths(-1), costHistoryStart(asOf), range.from.date()});
}

base::Date tenantUsageStart(base::Instant asOf, const base::TimeRange& range)
{
    return std::min(asOf.date() - kQuotaHistoryDays, range.from.date());
}

TenantOutcome buildTenant(const TenantInputs& inputs) { return TenantBuilder(inputs).build(); }

} // namespace lumos::services
