// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/history.h"
#include "services/service_context.h"

#include <map>
#include <vector>

namespace lumos::services {

/// Cost and charge of one tenant in a period.
struct CostTotal {
    base::Money cost;
    base::Money charge;
};

/// Turns metered usage into daily cost rows, and adds rows up. Exact. Thread-safe.
class CostTracker final {
public:
    explicit CostTracker(ServiceContext context) : m_context(std::move(context)) {}
    /// Computes the cost of every tenant on [from, to) from stored usage and stores it in one commit; rows of the same
    /// tenant, day and category are replaced. Returns the number of rows.
    [[nodiscard]] base::Result<qint64> record(base::Date from, base::Date to, base::StopToken stop,
                                              base::ProgressSink& progress) const;
    /// By tenant and project, over [from, to).
    [[nodiscard]] base::Result<std::map<domain::TenantId, CostTotal>> totals(base::Date from, base::Date to,
                                                                             base::StopToken stop = {}) const;
    /// Sum over rows of level Tenant.
    [[nodiscard]] base::Result<CostTotal> platformTotal(base::Date from, base::Date to,
                                                        base::StopToken stop = {}) const;

private:
    ServiceContext m_context;
};

/// The currency that the platform counts in: its profile's, or that of its history where the profile has none.
[[nodiscard]] base::Currency currencyOf(const domain::PlatformSnapshot& snapshot,
                                        const std::vector<domain::CostDay>& days);

} // namespace lumos::services
