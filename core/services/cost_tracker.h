// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/history.h"
#include "services/service_context.h"

#include <functional>
#include <set>
#include <vector>

namespace lumos::services {

/// Cost and charge of one tenant in a period.
struct CostTotal {
    base::Money cost;
    base::Money charge;
};

/// What is costed: of the days [from, to) these of these tenants and projects, or all of all.
struct CostScope {
    base::Date from;
    base::Date to;
    std::optional<std::set<std::pair<domain::TenantId, base::Date>>> days;
    /// Days of usage that stand in place of the stored ones: those of a bulk write that is not committed yet. Sorted by tenant.
    std::vector<domain::UsageDay> fresh;
};

/// Turns metered usage into daily cost rows. Exact. Thread-safe.
class CostTracker final {
public:
    explicit CostTracker(ServiceContext context) : m_context(std::move(context)) {}
    /// Computes the cost of every tenant and project on [from, to) from stored usage and stores it in one commit. Fixed fees
    /// fall on tenants without usage, too; nothing is charged for days on which a tenant was not served. Rows of the same
    /// tenant, day and category are replaced, and those that nothing costs any more are erased; rows that came with
    /// files of costs stay. What somebody else writes meanwhile is never overwritten with older costs: it begins again then,
    /// and is a Conflict after a few attempts. Returns the number of rows.
    [[nodiscard]] base::Result<qint64> record(base::Date from, base::Date to, base::StopToken stop,
                                              base::ProgressSink& progress) const;
    /// The rows alone, on the state `now`, for a bulk write: handed on for one tenant or project after the other.
    using Take = std::function<base::Status(const store::HistoryBatch&)>;
    [[nodiscard]] base::Status compute(const domain::PlatformSnapshot& now, const CostScope& scope,
                                       base::StopToken stop, base::ProgressSink& progress, const Take& take) const;

private:
    /// One attempt; Conflict when the store moved on since it began to read.
    [[nodiscard]] base::Result<qint64> recordOnce(base::Date from, base::Date to, const base::StopToken& stop,
                                                  base::ProgressSink& progress) const;
    ServiceContext m_context;
};

/// The currency that the platform counts in: its profile's, or that of its history where the profile has none.
[[nodiscard]] base::Currency currencyOf(const domain::PlatformSnapshot& snapshot,
                                        const std::vector<domain::CostDay>& days);

} // namespace lumos::services
