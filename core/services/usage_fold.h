// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/change.h"
#include "domain/history.h"
#include "services/service_context.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>
#include <tuple>
#include <vector>

namespace lumos::services {

/// Folds metered records into hours of days and into present levels. Counters (Sum) add up within an hour; Max and Unique
/// keep the highest report of an hour, Latest the last one. A tenant includes its projects: their counters count for it,
/// too; levels of a project move its tenant by as much as they moved themselves, except in an hour that the tenant itself
/// reports of, in this import or one before; of distinct things (Unique), which projects may share, the tenant has at least as many as each project.
class UsageFold final {
public:
    explicit UsageFold(const domain::PlatformSnapshot& snapshot) : m_snapshot(snapshot) {}
    /// Error: InvalidArgument, when an hour adds up to more than it can hold.
    base::Status add(const domain::UsageRecord& record);
    /// The hours of its days in which tenants were reported themselves in earlier imports, where projects moved any.
    [[nodiscard]] base::Result<std::set<store::OwnHour>> ownHours(const store::HistoryReader& history,
                                                                  base::StopToken stop) const;
    /// The days with what is stored already put underneath. One query for each tenant, kind and span of days.
    [[nodiscard]] base::Result<std::vector<domain::UsageDay>> days(const std::set<store::OwnHour>& own,
                                                                   const store::HistoryReader& history,
                                                                   base::StopToken stop) const;
    /// New present levels, of kinds whose newest report is newer than what `now` says. Counters: their month so far, for
    /// which the rest of the month is read.
    [[nodiscard]] base::Result<std::vector<domain::Change>> levels(const domain::PlatformSnapshot& now,
                                                                   const std::vector<domain::UsageDay>& days,
                                                                   const std::set<store::OwnHour>& own,
                                                                   const store::HistoryReader& history,
                                                                   base::StopToken stop) const;

private:
    struct Hour {
        std::int64_t value = -1;
        base::Instant at;
    };
    /// What projects do to a level of their tenant.
    struct Move {
        std::int64_t by = 0;
        std::int64_t atLeast = -1; ///< -1: nothing moved
        base::Instant at;
        void add(std::int64_t before, std::int64_t after, domain::Aggregation aggregation);
        [[nodiscard]] std::int64_t from(std::int64_t level) const
        {
            return std::max(std::max<std::int64_t>(0, level) + by, atLeast);
        }
    };
    using Hours = std::array<Hour, 24>;
    using Moves = std::array<Move, 24>;
    using LevelKey = std::pair<domain::TenantId, domain::ResourceKindId>;
    using Key = std::tuple<domain::TenantId, domain::ResourceKindId, base::Date>;
    using Levels = std::map<LevelKey, domain::Usage>;

    base::Status addTo(domain::TenantId tenant, const domain::UsageRecord& record);
    [[nodiscard]] domain::Aggregation aggregationOf(domain::ResourceKindId kind) const
    {
        return m_snapshot.catalog.at(kind).aggregation;
    }
    /// The tenant that a level of this project is a part of; null for anything else.
    [[nodiscard]] domain::TenantId ownerOf(domain::TenantId project, domain::ResourceKindId kind) const;
    [[nodiscard]] domain::UsageDay merged(domain::UsageDay day, const Hours& reports, const Moves& moves) const;
    base::Status mergeAll(
        const std::set<Key>& keys, const std::map<Key, Moves>& moves, const store::HistoryReader& history,
        const base::StopToken& stop,
        const std::function<void(const domain::UsageDay& before, domain::UsageDay after)>& take) const;
    /// What is added to the days of a month.
    [[nodiscard]] std::int64_t added(const LevelKey& key, base::Date month) const;
    base::Status addCounters(const domain::PlatformSnapshot& now, const std::vector<domain::UsageDay>& days,
                             const store::HistoryReader& history, const base::StopToken& stop, Levels& out) const;
    void addLevels(const domain::PlatformSnapshot& now, const std::set<store::OwnHour>& own, Levels& out) const;

    const domain::PlatformSnapshot& m_snapshot;
    std::map<Key, Hours> m_days;
    std::map<LevelKey, domain::UsageRecord> m_newest;
};

} // namespace lumos::services
