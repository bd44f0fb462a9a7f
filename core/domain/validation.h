// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/node.h"
#include "domain/policy.h"
#include "domain/pricing.h"
#include "domain/quota.h"
#include "domain/workload.h"

namespace lumos::domain {

/// Checks of single values, without looking at the platform. InvalidArgument with a sentence for people. Pure.

/// Limit not negative; 0 < warning <= high <= critical <= 100 %.
[[nodiscard]] base::Status validate(const Quota& quota);
[[nodiscard]] base::Status validate(const Usage& usage);
/// Not negative, with a currency.
[[nodiscard]] base::Status validate(const Budget& budget);
/// 0 <= min <= max, target at least 1, steps at least 1, times not negative, percentages up to 100.
[[nodiscard]] base::Status validate(const ScalingPolicy& policy);
/// Has id and name; capacities not negative.
[[nodiscard]] base::Status validate(const Node& node);
/// Has id and name; whole GPUs, a share of one, or none (see ResourceRequest); nothing negative.
[[nodiscard]] base::Status validate(const Workload& workload);

} // namespace lumos::domain
