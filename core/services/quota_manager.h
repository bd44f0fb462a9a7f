// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quota.h"
#include "engine/quota/ledger.h"
#include "services/service_context.h"

#include <memory>
#include <span>
#include <vector>

namespace lumos::services {

/// A threshold that a use went over; one per crossing upwards.
struct QuotaAlert {
    domain::TenantId tenant;
    domain::ResourceKindId kind;
    domain::Level level = domain::Level::Warning;
    domain::Quantity used;
    domain::Quantity limit;
    base::Instant at;
};

/// Use and limit of one kind as the live ledger has them.
struct QuotaState {
    domain::ResourceKindId kind;
    domain::Quantity used;
    std::optional<domain::Quantity> limit;
    std::int64_t points = 0; ///< hundredths of a percent
    domain::Level level = domain::Level::Normal;
};

/// Admission on the live ledger: built from the snapshot and kept in step with every revision; reservations that were
/// taken since survive a rebuild. Thread-safe. Every call first asks the store for its revision (one cheap query).
class QuotaManager final {
public:
    explicit QuotaManager(ServiceContext context);
    ~QuotaManager();

    /// All amounts or none, for the tenant and everything above it. A refusal is QuotaExceeded and says what lacks.
    [[nodiscard]] base::Result<engine::quota::Admission> reserve(domain::TenantId tenant,
                                                                 std::span<const engine::quota::Amount> amounts);
    /// The ledger's answer without taking anything; a refusal is a value here.
    [[nodiscard]] base::Result<engine::quota::Admission> dryRun(domain::TenantId tenant,
                                                                std::span<const engine::quota::Amount> amounts);
    [[nodiscard]] base::Status release(domain::TenantId tenant, std::span<const engine::quota::Amount> amounts);
    /// Every kind that the tenant has a limit or a use of, in catalogue order.
    [[nodiscard]] base::Result<std::vector<QuotaState>> check(domain::TenantId tenant);
    /// Alerts since the last call, oldest first.
    [[nodiscard]] std::vector<QuotaAlert> takeAlerts();
    /// Sets or removes a limit, durably and audited.
    [[nodiscard]] base::Result<domain::Revision> setLimit(domain::TenantId tenant, domain::ResourceKindId kind,
                                                          std::optional<domain::Quantity> limit);
    /// The refusal as a sentence.
    [[nodiscard]] static base::Error refusal(const domain::PlatformSnapshot& snapshot,
                                             const engine::quota::Admission& admission);

private:
    struct State;
    [[nodiscard]] base::Status sync();
    ServiceContext m_context;
    std::unique_ptr<State> m_state;
};

} // namespace lumos::services
