// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/change.h"
#include "domain/history.h"
#include "services/service_context.h"

#include <map>
#include <tuple>
#include <vector>

namespace lumos::services {

/// Folds metered records into hours of days and into present levels. Counters (Sum) add up within an hour; Max and Unique
/// keep the highest report of an hour, Latest the last one. Counters of a project count for its tenant, too.
class UsageFold final {
public:
    explicit UsageFold(const domain::PlatformSnapshot& snapshot) : m_snapshot(snapshot) {}
    void add(const domain::UsageRecord& record);
    /// The days with what is stored already put underneath. One query for each tenant, kind and span of days.
    [[nodiscard]] base::Result<std::vector<domain::UsageDay>> days(const store::HistoryReader& history,
                                                                   base::StopToken stop) const;
    /// New present levels, of kinds whose newest report is newer than what is known. Counters: their month so far.
    [[nodiscard]] std::vector<domain::Change> levels(const std::vector<domain::UsageDay>& days) const;

private:
    struct Hour {
        std::int64_t value = -1;
        base::Instant at;
    };
    using Key = std::tuple<domain::TenantId, domain::ResourceKindId, base::Date>;
    void addTo(domain::TenantId tenant, const domain::UsageRecord& record);

    const domain::PlatformSnapshot& m_snapshot;
    std::map<Key, std::array<Hour, 24>> m_days;
    std::map<std::pair<domain::TenantId, domain::ResourceKindId>, domain::UsageRecord> m_newest;
};

} // namespace lumos::services
