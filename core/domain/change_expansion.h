// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/change.h"

#include <span>

namespace lumos::domain {

/// The changes without those that a later one takes back, and without the takers. In order.
[[nodiscard]] std::vector<TimedChange> withoutWithdrawn(std::span<const TimedChange> changes);

/// The tenants of an onboarding, in the order of their arrival: the same ids in every run and scenario.
struct Arrival {
    Tenant tenant;
    base::Instant at;
};
[[nodiscard]] std::vector<Arrival> arrivalsOf(const PlatformSnapshot& snapshot, const OnboardTenants& change);
/// Who leaves by a churn, and when, in the order of time. A tenant of the platform leaves by the rank that its id gives
/// it; of one that is created within the period, the time until it leaves begins there.
struct Departure {
    TenantId tenant;
    base::Instant at;
};
[[nodiscard]] std::vector<Departure> departuresOf(const PlatformSnapshot& snapshot, const ChurnTenants& change);

/// What the platform itself can be given in place of a change: new nodes one by one after their lead time, removed ones
/// cordoned, tenants that are created with their limits and activated or offboarded on their days. A change that is
/// real already stays as it is; what only a simulation knows of (demand, outages, placement policy) gives nothing.
/// `start` is the time of changes without one.
[[nodiscard]] std::vector<TimedChange> concreteChanges(const PlatformSnapshot& snapshot, const TimedChange& change,
                                                       base::Instant start);

} // namespace lumos::domain
