// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/platform_snapshot.h"

namespace lumos::domain {

/// Whether a snapshot from outside can be trusted: every vector strictly sorted by its key (so no key twice), every
/// slug unique, every reference to a tenant, cluster, node, workload or kind resolves, parents are of a higher level,
/// each value passes its own check. The first fault is returned. Pure; O(n log n).
[[nodiscard]] base::Status checkIntegrity(const PlatformSnapshot& snapshot);

} // namespace lumos::domain
