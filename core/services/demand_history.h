// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/simulation/simulation.h"
#include "services/service_context.h"

#include <vector>

namespace lumos::services {

/// Days of history that demand is fitted to.
inline constexpr int kDemandHistoryDays = 56;

/// Fits demand models of every tenant of level Tenant and every metered kind to the stored days [lastDay - 55, lastDay].
/// Reads kind by kind, so that memory stays at one kind of all tenants.
[[nodiscard]] base::Result<std::vector<engine::simulation::DemandModel>> fitStoredDemand(
    const store::HistoryReader& history, const domain::PlatformSnapshot& snapshot, base::Date lastDay,
    base::StopToken stop);

} // namespace lumos::services
