// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/isolation/check.h"
#include "services/outcomes.h"

#include <span>

namespace lumos::services {

/// A quota row and whose it is.
struct TenantQuotaRow {
    domain::TenantId tenant;
    QuotaRow row;
};

/// What the list of things that need attention is made from; all of one snapshot.
struct AttentionInputs {
    const domain::PlatformSnapshot& snapshot;
    base::Instant asOf;
    const engine::isolation::IsolationOutcome* isolation = nullptr;
    std::span<const TenantQuotaRow> quotas; ///< those at Warning or worse
    std::span<const SloStatus> slos;
    std::span<const CostRow> costs; ///< all tenants
};

/// The list, worst first: isolation findings, quotas, SLOs that burn or are missed, budgets, queues, and incidents that
/// none of these explains. An incident is attached to the item that it is about. Pure.
[[nodiscard]] std::vector<AttentionItem> attentionItems(const AttentionInputs& inputs);
/// Only what concerns one tenant.
[[nodiscard]] std::vector<AttentionItem> ofTenant(const std::vector<AttentionItem>& items, domain::TenantId tenant);
/// Replicas that want a place and have none, by tenant of level Tenant, and since when.
struct Queue {
    domain::TenantId tenant;
    std::int64_t replicas = 0;
    base::Instant since;
};
[[nodiscard]] std::vector<Queue> queuesOf(const domain::PlatformSnapshot& snapshot);

} // namespace lumos::services
