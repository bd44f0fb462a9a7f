// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/history.h"
#include "exchange/focus_row.h"
#include "services/account_tenants.h"
#include "services/import_task.h"

#include <array>
#include <map>
#include <optional>
#include <tuple>
#include <vector>

namespace lumos::services {

/// Where a sum met a stored one of another amount: the first row that went into it, and both amounts.
struct FocusOverlap {
    const ImportFile* file = nullptr;
    qint64 line = 0;
    QString field;
    QString found;
    QString stored;
};

/// Rows of a bill added up by (tenant, day, category, service) and by (tenant, kind, day, hour). Exact; as large as the sums,
/// not the file. A bill names neither its rows nor its parts, so the sums alone show what was imported before.
class FocusSums final {
public:
    FocusSums(AccountTenants& tenants, base::Currency currency) : m_tenants(tenants), m_zero{{}, currency} {}
    /// The most that a row may have consumed, in its own unit; nullopt when its quantity is none of our counters.
    [[nodiscard]] static std::optional<std::int64_t> mostConsumed(const exchange::FocusRow& row);
    /// False when its hour would consume more than an hour can hold: the row is not added then.
    [[nodiscard]] bool add(const ImportFile& file, const exchange::FocusRow& row);
    [[nodiscard]] qint64 rows() const { return static_cast<qint64>(m_costs.size() + m_usage.size()); }

    /// What is to be written, and, where overlaps are refused, what stands in the way.
    struct Merged {
        store::HistoryBatch batch;
        std::vector<FocusOverlap> overlaps;
    };
    [[nodiscard]] base::Result<Merged> onto(const store::HistoryReader& history, Overlap overlap,
                                            base::StopToken stop) const;

private:
    struct Place {
        const ImportFile* file = nullptr;
        qint64 line = 0;
    };
    struct Cost {
        domain::CostDay day;
        Place place;
    };
    struct Usage {
        std::array<std::optional<base::Decimal>, 24> hours;
        Place place;
    };
    using CostKey = std::tuple<domain::TenantId, base::Date, domain::CostCategory, QString>;
    using UsageKey = std::tuple<domain::TenantId, domain::ResourceKindId, base::Date>;

    [[nodiscard]] bool addUsage(domain::TenantId tenant, const ImportFile& file, const exchange::FocusRow& row);
    [[nodiscard]] static domain::UsageDay dayOf(const UsageKey& key, const Usage& usage);
    [[nodiscard]] base::Status mergeCosts(const store::HistoryReader& history, Overlap overlap,
                                          const base::StopToken& stop, Merged& into) const;
    [[nodiscard]] base::Status mergeUsage(const store::HistoryReader& history, Overlap overlap,
                                          const base::StopToken& stop, Merged& into) const;

    AccountTenants& m_tenants;
    const base::Money m_zero;
    std::map<CostKey, Cost> m_costs;
    std::map<UsageKey, Usage> m_usage;
    std::optional<base::Date> m_first;
    base::Date m_last;
};

} // namespace lumos::services
