// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_series.h"
#include "services/outcomes.h"
#include "viewmodels/formats.h"

namespace lumos::pages {

/// Replicas running against needed, with bounds and marks of decisions.
[[nodiscard]] charts::TimeChartContent scalingReplicaChart(const services::ScalingOutcome& o,
                                                           const viewmodels::Formats& f);
/// Use per replica with the target and the range of no action.
[[nodiscard]] charts::TimeChartContent scalingUseChart(const services::ScalingOutcome& o, const viewmodels::Formats& f);

} // namespace lumos::pages
