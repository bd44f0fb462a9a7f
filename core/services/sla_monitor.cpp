// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sla_monitor.h"

#include "base/decimal.h"

#include <algorithm>

namespace lumos::services {

namespace {

constexpr std::int64_t kMillion = 1'000'000;
constexpr std::int64_t kPointsPerWhole = 10'000;

std::int64_t ratio(std::int64_t part, std::int64_t whole, std::int64_t scale)
{
    return static_cast<std::int64_t>(base::Int128{part} * scale / whole);
}

} // namespace

SloStatus SlaMonitor::statusOf(const domain::Slo& slo, std::span<const domain::SloDay> days, base::Date lastDay)
{
    SloStatus out{slo.tenant, slo.key, slo.name, slo.objectivePpm, kMillion, kPointsPerWhole, 0, true};
    std::int64_t good = 0;
    std::int64_t total = 0;
    const domain::SloDay* last = nullptr;
    for (const domain::SloDay& d : days) {
        if (d.day > lastDay || d.day <= lastDay - kWindowDays)
            continue;
        good += d.good;
        total += d.total;
        if (d.day == lastDay)
            last = &d;
    }
    if (total == 0)
        return out;
    const std::int64_t allowedPpm = kMillion - slo.objectivePpm;
    out.actualPpm = ratio(good, total, kMillion);
    // Bad requests against those that the objective allows, in whole numbers: bad * 10^6 / (total * allowedPpm).
    const base::Int128 bad = total - good;
    const base::Int128 allowed = base::Int128{total} * allowedPpm;
    out.met = bad * kMillion <= allowed;
    if (allowed > 0)
        out.budgetLeftPoints = kPointsPerWhole - static_cast<std::int64_t>(bad * kMillion * kPointsPerWhole / allowed);
    else
        out.budgetLeftPoints = bad == 0 ? kPointsPerWhole : -kPointsPerWhole;
    if (last && last->total > 0 && allowedPpm > 0)
        out.burnRate = static_cast<double>(last->total - last->good) / static_cast<double>(last->total) *
                       static_cast<double>(kMillion) / static_cast<double>(allowedPpm);
    return out;
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
