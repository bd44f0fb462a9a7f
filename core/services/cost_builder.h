// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/history.h"
#include "services/outcomes.h"

namespace lumos::services {

/// What the Cost page is computed from.
struct CostInputs {
    domain::SnapshotPtr snapshot;
    base::Instant asOf;
    base::TimeRange range;
    std::vector<domain::CostDay>
        costs; ///< from the start of the range before, or of costHistoryStart, to asOf; sorted by tenant
};

/// Pure. Sums are over the whole days that the range touches; rows add up to the totals exactly.
[[nodiscard]] CostOutcome buildCost(const CostInputs& inputs);

} // namespace lumos::services
