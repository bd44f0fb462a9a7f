// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/simulation/simulation.h"

namespace lumos::ctl {

/// What the benches measure on: `tenants` tenants under 20 organisations, five limited kinds each, `workloads` scaled
/// workloads a tenant, nodes for one and a half times the GPUs in use, one price book. The same every time.
[[nodiscard]] domain::SnapshotPtr benchPlatform(int tenants, int workloads);
/// A noisy daily and weekly wave around every tenant's live tokens a minute.
[[nodiscard]] std::vector<engine::simulation::DemandModel> benchDemand(const domain::PlatformSnapshot& platform);

[[nodiscard]] domain::TenantId benchTenant(int index);

} // namespace lumos::ctl
