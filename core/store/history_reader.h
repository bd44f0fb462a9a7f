// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/stop_token.h"
#include "domain/change.h"
#include "domain/history.h"
#include "domain/policy.h"
#include "domain/slo.h"

#include <optional>
#include <span>
#include <vector>

namespace lumos::store {

struct AuditEntry;

/// Days [from, to), all tenants or one (with everything below it when `withProjects`), all kinds or one.
struct HistoryFilter {
    base::Date from;
    base::Date to;
    std::optional<domain::TenantId> tenant;
    std::optional<domain::ResourceKindId> kind;
    bool withProjects = false;
};

/// An hour that a tenant with projects was itself reported in.
struct OwnHour {
    domain::TenantId tenant;
    domain::ResourceKindId kind;
    base::Instant hour;
    friend auto operator<=>(const OwnHour&, const OwnHour&) = default;
};

/// Reads histories by period, sorted by (tenant, kind or category, day). Thread-safe. Polls `stop` while reading.
class HistoryReader {
public:
    virtual ~HistoryReader() = default;
    [[nodiscard]] virtual base::Result<std::vector<domain::UsageDay>> usageDays(const HistoryFilter& filter,
                                                                                base::StopToken stop = {}) const = 0;
    [[nodiscard]] virtual base::Result<std::vector<domain::CostDay>> costDays(const HistoryFilter& filter,
                                                                              base::StopToken stop = {}) const = 0;
    [[nodiscard]] virtual base::Result<std::vector<domain::SloDay>> sloDays(const HistoryFilter& filter,
                                                                            base::StopToken stop = {}) const = 0;
    [[nodiscard]] virtual base::Result<std::vector<domain::ScalingRecord>> scalingRecords(
        std::optional<domain::WorkloadId> workload, base::TimeRange range, base::StopToken stop = {}) const = 0;
    [[nodiscard]] virtual base::Result<std::vector<domain::UsageRecord>> usageRecords(
        const HistoryFilter& filter, base::StopToken stop = {}) const = 0;
    /// The hours of [from, to) in which tenants that have projects were reported themselves; one walk over the records.
    [[nodiscard]] virtual base::Result<std::vector<OwnHour>> ownHours(base::Date from, base::Date to,
                                                                      base::StopToken stop = {}) const = 0;
    /// For each of `records` whether the store knows one of its (source, id), of whatever day.
    [[nodiscard]] virtual base::Result<std::vector<bool>> areKnown(std::span<const domain::UsageRecord> records,
                                                                   base::StopToken stop = {}) const = 0;
    /// The currencies that stored costs and charges count in, by code; a walk over all of them.
    [[nodiscard]] virtual base::Result<std::vector<base::Currency>> costCurrencies() const = 0;
    /// Newest first; of those before the entry with the sequence `before`, to read on page by page.
    [[nodiscard]] virtual base::Result<std::vector<AuditEntry>> audit(
        qint64 limit, std::optional<QString> subject = std::nullopt,
        std::optional<qint64> before = std::nullopt) const = 0;
    /// Walks the whole hash chain; Error names the first broken sequence.
    [[nodiscard]] virtual base::Result<qint64> verifyAudit(base::StopToken stop = {}) const = 0;
    [[nodiscard]] virtual base::Result<std::vector<domain::Scenario>> scenarios() const = 0;
    /// First and last day that any history covers; nullopt when there is none.
    [[nodiscard]] virtual base::Result<std::optional<std::pair<base::Date, base::Date>>> coveredDays() const = 0;
};

} // namespace lumos::store
