// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sla_monitor.h"

#include "engine/sla/slo_budget.h"

#include <algorithm>

namespace lumos::services {

SloStatus SlaMonitor::statusOf(const domain::Slo& slo, std::span<const domain::SloDay> days, base::Date lastDay)
{
    std::int64_t good = 0;
    std::int64_t total = 0;
    double burnRate = 0;
    for (const domain::SloDay& d : days) {
        if (d.day > lastDay || d.day <= lastDay - kWindowDays)
            continue;
        good += d.good;
        total += d.total;
        if (d.day == lastDay)
            burnRate = engine::sla::burnRate(d.good, d.total, slo.objectivePpm);
    }
    const engine::sla::SloBudget budget = engine::sla::sloBudget(good, total, slo.objectivePpm);
    return {slo.tenant, slo.key, slo.name, slo.objectivePpm, budget.actualPpm, budget.leftPoints, burnRate, budget.met};
}

std::span<const domain::SloDay> SlaMonitor::daysOf(std::span<const domain::SloDay> days, const QString& slo)
{
    const auto first = std::lower_bound(days.begin(), days.end(), slo,
                                        [](const domain::SloDay& d, const QString& key) { return d.slo < key; });
    const auto last = std::upper_bound(first, days.end(), slo,
                                       [](const QString& key, const domain::SloDay& d) { return key < d.slo; });
    return {first, last};
}

std::vector<SloStatus> SlaMonitor::statusesOf(const domain::PlatformSnapshot& snapshot,
                                              std::span<const domain::SloDay> days, base::Date lastDay)
{
    std::vector<SloStatus> out;
    out.reserve(snapshot.slos.size());
    for (const domain::Slo& slo : snapshot.slos)
        out.push_back(statusOf(slo, daysOf(days, slo.key), lastDay));
    std::stable_sort(out.begin(), out.end(),
                     [](const SloStatus& a, const SloStatus& b) { return a.budgetLeftPoints < b.budgetLeftPoints; });
    return out;
}

base::Result<std::vector<SloStatus>> SlaMonitor::statuses(base::Date lastDay, base::StopToken stop) const
{
    LUMOS_ASSIGN(const domain::SnapshotPtr snapshot, m_context.store.snapshot());
    LUMOS_ASSIGN(std::vector<domain::SloDay> days,
                 m_context.store.history().sloDays(
                     {lastDay - (kWindowDays - 1), lastDay + 1, std::nullopt, std::nullopt}, stop));
    std::sort(days.begin(), days.end(), [](const domain::SloDay& a, const domain::SloDay& b) {
        return a.slo != b.slo ? a.slo < b.slo : a.day < b.day;
    });
    return statusesOf(*snapshot, days, lastDay);
}

} // namespace lumos::services
