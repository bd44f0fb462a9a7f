// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/change.h"

/// What change_apply.cpp and change_inverse.cpp do with the changes of what-if scenarios.
namespace lumos::domain {

[[nodiscard]] base::Status applyNodes(PlatformSnapshot& snapshot, const AddNodes& change);
[[nodiscard]] base::Status applyNodes(PlatformSnapshot& snapshot, const RemoveNodes& change);
[[nodiscard]] base::Status applyNodes(PlatformSnapshot& snapshot, const ResizeNodes& change);
[[nodiscard]] base::Status applyNodes(PlatformSnapshot& snapshot, const RestoreNodes& change);

/// The nodes that the change adds to this snapshot, removes from it, or gives other sizes.
[[nodiscard]] std::vector<Node> addedNodes(const PlatformSnapshot& before, const AddNodes& change);
[[nodiscard]] std::vector<NodeId> touchedNodes(const PlatformSnapshot& before, const AddNodes& change);
[[nodiscard]] std::vector<NodeId> touchedNodes(const PlatformSnapshot& before, const RemoveNodes& change);
[[nodiscard]] std::vector<NodeId> touchedNodes(const PlatformSnapshot& before, const ResizeNodes& change);
[[nodiscard]] std::vector<NodeId> touchedNodes(const PlatformSnapshot& before, const RestoreNodes& change);
/// These nodes, and all placements on them, as they are.
[[nodiscard]] RestoreNodes captureNodes(const PlatformSnapshot& snapshot, const std::vector<NodeId>& nodes);

[[nodiscard]] base::Status checkProspect(const PlatformSnapshot& s, const OnboardTenants& change);
[[nodiscard]] base::Status checkProspect(const PlatformSnapshot& s, const ChurnTenants& change);
[[nodiscard]] base::Status checkProspect(const PlatformSnapshot& s, const ScaleDemand& change);
[[nodiscard]] base::Status checkProspect(const PlatformSnapshot& s, const RampDemand& change);
[[nodiscard]] base::Status checkProspect(const PlatformSnapshot& s, const GrowDemand& change);
[[nodiscard]] base::Status checkProspect(const PlatformSnapshot& s, const Outage& change);
[[nodiscard]] base::Status checkProspect(const PlatformSnapshot& s, const SetPlacementPolicy& change);

} // namespace lumos::domain
