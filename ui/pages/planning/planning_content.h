// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_series.h"
#include "services/planning_outcome.h"
#include "viewmodels/formats.h"

namespace lumos::pages {

enum class PlanningView : unsigned char { Demand, QueueWait, Cost };

/// Bands P10 to P90 of every visible scenario, capacity lines and the events of their changes.
[[nodiscard]] charts::TimeChartContent planningChart(const services::PlanningOutcome& o, PlanningView view,
                                                     const QVector<bool>& visible, const viewmodels::Formats& f);

} // namespace lumos::pages
