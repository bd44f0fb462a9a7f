// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/cost_tracker.h"

#include "engine/cost/cost_kernel.h"
#include "services/service_end.h"

#include <algorithm>
#include <span>

namespace lumos::services {

using base::ErrorCode;
using base::fail;
using domain::CostDay;
using domain::UsageDay;

namespace {

constexpr int kRecordAttempts = 5;

base::Status checkBooks(const domain::PlatformSnapshot& snapshot, const CostScope& scope)
{
    // A book holds until the next one begins: when the first day has one, all have.
    if (scope.from < scope.to && !snapshot.priceBook(scope.from))
        return fail(ErrorCode::NotFound,
                    {QT_TRANSLATE_NOOP("core", "No price book is in force on %1."), {scope.from.toIso()}});
    return {};
}

/// The days of the scope that a tenant or project is costed on, in order.
std::vector<base::Date> daysOf(const CostScope& scope, domain::TenantId tenant)
{
    std::vector<base::Date> out;
    if (!scope.days)
        for (base::Date day = scope.from; day < scope.to; day = day + 1)
            out.push_back(day);
    else
        for (auto it = scope.days->lower_bound({tenant, scope.from});
             it != scope.days->end() && it->first == tenant && it->second < scope.to; ++it)
            out.push_back(it->second);
    return out;
}

/// Usage of a tenant by day of a span, what is fresh in place of what is stored.
std::vector<std::vector<UsageDay>> usageByDay(const CostScope& scope, const store::HistoryFilter& span,
                                              const std::vector<UsageDay>& stored)
{
    std::vector<std::vector<UsageDay>> out(static_cast<std::size_t>(span.to - span.from));
    for (const UsageDay& u : stored)
        out[static_cast<std::size_t>(u.day - span.from)].push_back(u);
    const auto [first, last] =
        std::equal_range(scope.fresh.begin(), scope.fresh.end(), UsageDay{*span.tenant, {}, {}, {}, {}},
                         [](const auto& a, const auto& b) { return a.tenant < b.tenant; });
    for (const UsageDay& u : std::span(first, last)) {
        if (u.day < span.from || u.day >= span.to)
            continue;
        auto& day = out[static_cast<std::size_t>(u.day - span.from)];
        const auto same = std::find_if(day.begin(), day.end(), [&](const UsageDay& s) { return s.kind == u.kind; });
        if (same == day.end())
            day.push_back(u);
        else
            *same = u;
    }
    return out;
}

/// The categories that a day's rows are computed for: all of a tenant's; of a project, which is a split of its tenant, those
/// that it was metered in.
bool isCosted(const domain::Tenant& node, const std::vector<UsageDay>& usage, domain::CostCategory category)
{
    return node.level == domain::TenantLevel::Tenant || std::any_of(usage.begin(), usage.end(), [&](const UsageDay& u) {
               return engine::cost::categoryOf(u.kind) == category;
           });
}

struct CostedDay {
    const domain::PlatformSnapshot& snapshot;
    const domain::Tenant& node;
    const std::vector<UsageDay>& usage;
    base::Date day;
    bool isCharged;

    [[nodiscard]] std::vector<CostDay> rows() const
    {
        std::vector<CostDay> out = engine::cost::dayCost(node, *snapshot.priceBook(day), snapshot.catalog, usage, day);
        for (CostDay& row : out)
            if (!isCharged)
                row.charge.amount = {};
        std::erase_if(out, [&](const CostDay& row) {
            return (row.cost.isZero() && row.charge.isZero()) || !isCosted(node, usage, row.category);
        });
        return out;
    }
    /// Stored rows of this day that it does not have any more.
    void addStale(const std::vector<CostDay>& stored, const std::vector<CostDay>& rows,
                  std::vector<CostDay>& stale) const
    {
        for (const CostDay& old : stored) {
            const bool isOurs = old.day == day && engine::cost::isComputed(old) && isCosted(node, usage, old.category);
            const auto same = [&](const CostDay& row) { return row.category == old.category; };
            if (isOurs && std::none_of(rows.begin(), rows.end(), same))
                stale.push_back(old);
        }
    }
};

/// The rows of one tenant or project in the scope, new and stale.
base::Result<store::HistoryBatch> costsOf(const store::HistoryReader& history, const domain::PlatformSnapshot& snapshot,
                                          const domain::Tenant& node, const CostScope& scope,
                                          const base::StopToken& stop)
{
    const std::vector<base::Date> days = daysOf(scope, node.id);
    if (days.empty())
        return store::HistoryBatch{};
    const store::HistoryFilter filter{days.front(), days.back() + 1, node.id, std::nullopt};
    LUMOS_ASSIGN(const std::vector<UsageDay> usage, history.usageDays(filter, stop));
    LUMOS_ASSIGN(const std::vector<CostDay> stored, history.costDays(filter, stop));
    LUMOS_ASSIGN(const std::optional<base::Date> lastServed, lastServedDay(history, snapshot, node));
    const auto byDay = usageByDay(scope, filter, usage);
    store::HistoryBatch batch;
    for (const base::Date day : days) {
        const bool isCharged = node.state != domain::TenantState::Provisioning && (!lastServed || day <= *lastServed);
        const CostedDay costed{snapshot, node, byDay[static_cast<std::size_t>(day - filter.from)], day, isCharged};
        const std::vector<CostDay> rows = costed.rows();
        costed.addStale(stored, rows, batch.erasedCostDays);
        batch.costDays.insert(batch.costDays.end(), rows.begin(), rows.end());
    }
    return batch;
}

} // namespace

base::Currency currencyOf(const domain::PlatformSnapshot& snapshot, const std::vector<CostDay>& days)
{
    if (snapshot.profile.currency != base::Currency())
        return snapshot.profile.currency;
    return days.empty() ? base::Currency() : days.front().cost.currency;
}

base::Status CostTracker::compute(const domain::PlatformSnapshot& now, const CostScope& scope, base::StopToken stop,
                                  base::ProgressSink& progress, const Take& take) const
{
    LUMOS_TRY(checkBooks(now, scope));
    qint64 done = 0;
    const auto total = static_cast<qint64>(now.tenants.size());
    for (const domain::Tenant& node : now.tenants) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, {QT_TRANSLATE_NOOP("core", "Recording the cost was cancelled."), {}});
        LUMOS_ASSIGN(const store::HistoryBatch batch, costsOf(m_context.store.history(), now, node, scope, stop));
        LUMOS_TRY(take(batch));
        progress.report(++done, total, {QT_TRANSLATE_NOOP("core", "Cost of %1"), {node.name}});
    }
    return {};
}

base::Result<qint64> CostTracker::record(base::Date from, base::Date to, base::StopToken stop,
                                         base::ProgressSink& progress) const
{
    for (int attempt = 1;; ++attempt) {
        auto rows = recordOnce(from, to, stop, progress);
        if (rows || rows.error().code != ErrorCode::Conflict || attempt == kRecordAttempts)
            return rows;
    }
}

base::Result<qint64> CostTracker::recordOnce(base::Date from, base::Date to, const base::StopToken& stop,
                                             base::ProgressSink& progress) const
{
    // Read before the histories: what an import adds to them from here on, the commit finds.
    LUMOS_ASSIGN(const domain::SnapshotPtr snapshot, m_context.store.snapshot());
    LUMOS_ASSIGN(auto bulk, m_context.store.writer().beginBulk(m_context.actor));
    qint64 rows = 0;
    LUMOS_TRY(compute(*snapshot, {from, to, std::nullopt, {}}, stop, progress, [&](const store::HistoryBatch& batch) {
        rows += static_cast<qint64>(batch.costDays.size());
        return bulk->add(batch);
    }));
    LUMOS_TRY(bulk->commit(QStringLiteral("cost"),
                           QStringLiteral("Record the cost of %1 to %2").arg(from.toIso(), (to - 1).toIso()),
                           snapshot->revision));
    return rows;
}

} // namespace lumos::services
