// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/change.h"

/// The sentences of the changes of what-if scenarios.
namespace lumos::domain {

[[nodiscard]] base::Text whatIfSentence(const PlatformSnapshot& snapshot, const AddNodes& change);
[[nodiscard]] base::Text whatIfSentence(const PlatformSnapshot& snapshot, const RemoveNodes& change);
[[nodiscard]] base::Text whatIfSentence(const PlatformSnapshot& snapshot, const ResizeNodes& change);
[[nodiscard]] base::Text whatIfSentence(const PlatformSnapshot& snapshot, const RestoreNodes& change);
[[nodiscard]] base::Text whatIfSentence(const PlatformSnapshot& snapshot, const OnboardTenants& change);
[[nodiscard]] base::Text whatIfSentence(const PlatformSnapshot& snapshot, const ChurnTenants& change);
[[nodiscard]] base::Text whatIfSentence(const PlatformSnapshot& snapshot, const ScaleDemand& change);
[[nodiscard]] base::Text whatIfSentence(const PlatformSnapshot& snapshot, const RampDemand& change);
[[nodiscard]] base::Text whatIfSentence(const PlatformSnapshot& snapshot, const GrowDemand& change);
[[nodiscard]] base::Text whatIfSentence(const PlatformSnapshot& snapshot, const Outage& change);
[[nodiscard]] base::Text whatIfSentence(const PlatformSnapshot& snapshot, const SetPlacementPolicy& change);

} // namespace lumos::domain
