// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/cost_tracker.h"

#include "engine/cost/cost_kernel.h"

namespace lumos::services {

using base::ErrorCode;
using base::fail;

base::Currency currencyOf(const domain::PlatformSnapshot& snapshot, const std::vector<domain::CostDay>& days)
{
    if (snapshot.profile.currency != base::Currency())
        return snapshot.profile.currency;
    return days.empty() ? base::Currency() : days.front().cost.currency;
}

base::Result<qint64> CostTracker::record(base::Date from, base::Date to, base::StopToken stop,
                                         base::ProgressSink& progress) const
{
    LUMOS_ASSIGN(const domain::SnapshotPtr snapshot, m_context.store.snapshot());
    LUMOS_ASSIGN(auto bulk, m_context.store.writer().beginBulk(m_context.actor));
    qint64 rows = 0;
    for (base::Date day = from; day < to; day = day + 1) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, {QT_TRANSLATE_NOOP("core", "Recording the cost was cancelled."), {}});
        const domain::PriceBook* book = snapshot->priceBook(day);
        if (!book)
            return fail(ErrorCode::NotFound,
                        {QT_TRANSLATE_NOOP("core", "No price book is in force on %1."), {day.toIso()}});
        LUMOS_ASSIGN(const std::vector<domain::UsageDay> usage,
                     m_context.store.history().usageDays({day, day + 1, std::nullopt, std::nullopt}, stop));
        store::HistoryBatch batch;
        for (std::size_t i = 0; i < usage.size();) {
            std::size_t end = i;
            while (end < usage.size() && usage[end].tenant == usage[i].tenant)
                ++end;
            if (const domain::Tenant* t = snapshot->tenant(usage[i].tenant)) {
                const auto costs =
                    engine::cost::dayCost(*t, *book, snapshot->catalog, std::span(usage).subspan(i, end - i), day);
                batch.costDays.insert(batch.costDays.end(), costs.begin(), costs.end());
            }
            i = end;
        }
        rows += static_cast<qint64>(batch.costDays.size());
        LUMOS_TRY(bulk->add(batch));
        progress.report(day - from + 1, to - from, {QT_TRANSLATE_NOOP("core", "Cost of %1"), {day.toIso()}});
    }
    LUMOS_TRY(bulk->commit(QStringLiteral("cost"),
                           QStringLiteral("Record the cost of %1 to %2").arg(from.toIso(), (to - 1).toIso())));
    return rows;
}

base::Result<std::map<domain::TenantId, CostTotal>> CostTracker::totals(base::Date from, base::Date to,
                                                                        base::StopToken stop) const
{
    LUMOS_ASSIGN(const domain::SnapshotPtr snapshot, m_context.store.snapshot());
    LUMOS_ASSIGN(const std::vector<domain::CostDay> days,
                 m_context.store.history().costDays({from, to, std::nullopt, std::nullopt}, stop));
    const base::Money zero{{}, currencyOf(*snapshot, days)};
    std::map<domain::TenantId, CostTotal> out;
    for (const domain::CostDay& d : days) {
        CostTotal& total = out.try_emplace(d.tenant, CostTotal{zero, zero}).first->second;
        total.cost += d.cost;
        total.charge += d.charge;
    }
    return out;
}

base::Result<CostTotal> CostTracker::platformTotal(base::Date from, base::Date to, base::StopToken stop) const
{
    LUMOS_ASSIGN(const domain::SnapshotPtr snapshot, m_context.store.snapshot());
    LUMOS_ASSIGN(const auto byTenant, totals(from, to, stop));
    const base::Money zero{{}, byTenant.empty() ? snapshot->profile.currency : byTenant.begin()->second.cost.currency};
    CostTotal sum{zero, zero};
    for (const auto& [id, total] : byTenant) {
        const domain::Tenant* t = snapshot->tenant(id);
        if (!t || t->level != domain::TenantLevel::Tenant)
            continue;
        sum.cost += total.cost;
        sum.charge += total.charge;
    }
    return sum;
}

} // namespace lumos::services
