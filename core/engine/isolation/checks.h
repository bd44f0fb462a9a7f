// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/isolation/check.h"
#include "engine/isolation/reachability.h"

namespace lumos::engine::isolation {

/// The checks, one a file. Each makes its findings through
/// `finding`, so that id, area and severity stand in the catalogue alone.
using Findings = std::vector<Finding>;
using base::StopToken;
using domain::PlatformSnapshot;

[[nodiscard]] Findings checkNet001(const PlatformSnapshot& snapshot, const StopToken& stop);
[[nodiscard]] Findings checkNet002(const PlatformSnapshot& snapshot, const StopToken& stop);
[[nodiscard]] Findings checkNet002On(const PlatformSnapshot& snapshot, const Reachability& reachability);
[[nodiscard]] Findings checkNet003(const PlatformSnapshot& snapshot, const StopToken& stop);
[[nodiscard]] Findings checkNet003On(const PlatformSnapshot& snapshot, const Reachability& reachability);
[[nodiscard]] Findings checkNet004(const PlatformSnapshot& snapshot, const StopToken& stop);
[[nodiscard]] Findings checkCmp001(const PlatformSnapshot& snapshot, const StopToken& stop);
[[nodiscard]] Findings checkCmp002(const PlatformSnapshot& snapshot, const StopToken& stop);
[[nodiscard]] Findings checkCmp003(const PlatformSnapshot& snapshot, const StopToken& stop);
[[nodiscard]] Findings checkSto001(const PlatformSnapshot& snapshot, const StopToken& stop);
[[nodiscard]] Findings checkSto002(const PlatformSnapshot& snapshot, const StopToken& stop);
[[nodiscard]] Findings checkSto003(const PlatformSnapshot& snapshot, const StopToken& stop);
[[nodiscard]] Findings checkDat001(const PlatformSnapshot& snapshot, const StopToken& stop);
[[nodiscard]] Findings checkDat002(const PlatformSnapshot& snapshot, const StopToken& stop);
[[nodiscard]] Findings checkDat003(const PlatformSnapshot& snapshot, const StopToken& stop);

/// A finding of the check `id` with the area and severity of the catalogue.
[[nodiscard]] Finding finding(const char* id, std::vector<domain::TenantId> tenants, QStringList objects);

} // namespace lumos::engine::isolation
