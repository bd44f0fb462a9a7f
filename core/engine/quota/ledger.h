// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/platform_snapshot.h"
#include "engine/quota/admission.h"

#include <memory>
#include <optional>
#include <span>

namespace lumos::engine::quota {

/// A tenant resolved once; string keys never appear on the hot path.
struct TenantHandle {
    std::uint32_t index = 0;
};
struct Amount {
    domain::ResourceKindId kind;
    std::int64_t value = 0;
};

/// What the ledger says to a request.
struct Admission {
    bool granted = false;
    domain::TenantId limitingTenant; ///< when refused: who lacks room (the tenant itself or one above it)
    domain::ResourceKindId limitingKind;
    domain::Quantity limitingUsed;
    domain::Quantity limitingLimit;
    domain::Level worst = domain::Level::Normal; ///< after a grant
    bool crossed = false;                        ///< a threshold was crossed upwards by this grant
};

/// The one stateful structure of the engine: used/limit counters of every tenant and kind, changed without locks.
/// A request is checked against the tenant and everything above it, all kinds or nothing: never over-granted, whatever
/// the number of threads. reserve and the releases are lock-free and safe from any thread; the rest is not hot and safe, too.
/// A refusal names the first level upwards from the tenant that lacks room, and there the first kind of the request.
/// Memory: 128 B a tenant for each eight kinds. A missing quota means unlimited.
class Ledger final {
public:
    explicit Ledger(const domain::PlatformSnapshot& snapshot);
    ~Ledger();
    Ledger(const Ledger&) = delete;
    Ledger& operator=(const Ledger&) = delete;

    [[nodiscard]] std::optional<TenantHandle> find(domain::TenantId id) const;
    [[nodiscard]] Admission reserve(TenantHandle tenant, std::span<const Amount> amounts);
    /// The same answer without taking anything.
    [[nodiscard]] Admission dryRun(TenantHandle tenant, std::span<const Amount> amounts) const;
    /// How many of `most` requests of `amounts` the tenant and everything above it would grant now.
    [[nodiscard]] std::int32_t room(TenantHandle tenant, std::span<const Amount> amounts, std::int32_t most) const;
    void release(TenantHandle tenant, std::span<const Amount> amounts);
    /// For what this ledger never reserved: the tenant and everything above it give back as much as they have in use each.
    void releaseUpToUse(TenantHandle tenant, std::span<const Amount> amounts);
    void setLimit(TenantHandle tenant, domain::ResourceKindId kind, std::optional<domain::Quantity> limit);
    [[nodiscard]] domain::Quantity used(TenantHandle tenant, domain::ResourceKindId kind) const;
    [[nodiscard]] std::optional<domain::Quantity> limit(TenantHandle tenant, domain::ResourceKindId kind) const;

private:
    template <class Give>
    void giveBackOnPath(TenantHandle tenant, std::span<const Amount> amounts, Give give);
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace lumos::engine::quota
