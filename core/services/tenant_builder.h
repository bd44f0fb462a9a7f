// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/history.h"
#include "services/outcomes.h"
#include "store/writer.h"

#include <vector>

namespace lumos::services {

/// What a tenant's summary is computed from.
struct TenantInputs {
    domain::SnapshotPtr snapshot;
    base::Instant asOf;
    base::TimeRange range;
    domain::TenantId tenant;
    std::vector<domain::CostDay> costs;  ///< of the tenant and everything below, from tenantCostStart, sorted by tenant
    std::vector<domain::UsageDay> usage; ///< the same, from tenantUsageStart, sorted by (tenant, kind, day)
    std::vector<domain::SloDay> slos;    ///< two windows
    std::vector<store::AuditEntry> audit; ///< of the tenant, newest first
    std::vector<AttentionItem> attention; ///< of the whole platform
};

[[nodiscard]] base::Date tenantCostStart(base::Instant asOf, const base::TimeRange& range);
[[nodiscard]] base::Date tenantUsageStart(base::Instant asOf, const base::TimeRange& range);
/// Pure.
[[nodiscard]] TenantOutcome buildTenant(const TenantInputs& inputs);

} // namespace lumos::services
