// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_series.h"
#include "services/planning_outcome.h"
#include "viewmodels/formats.h"

#include <QtCore/QSet>

namespace lumos::pages {

enum class PlanningView : unsigned char { Demand, QueueWait, Cost, SloRisk };

/// Bands P10 to P90 of every scenario that is not hidden, capacity lines and the events of their changes.
[[nodiscard]] charts::TimeChartContent planningChart(const services::PlanningOutcome& o, PlanningView view,
                                                     const QSet<domain::ScenarioId>& hidden,
                                                     const viewmodels::Formats& f);
/// The numbered events of the changes: "8 Dec: Add 4 nodes (B)".
[[nodiscard]] QVector<charts::ChartAnnotation> planningEvents(const services::PlanningOutcome& o,
                                                              const QSet<domain::ScenarioId>& hidden,
                                                              const viewmodels::Formats& f);
[[nodiscard]] QString planningSubtitle(PlanningView view, const base::Currency& currency, const viewmodels::Formats& f);
/// Has the platform SLOs, so that their budget can be shown?
[[nodiscard]] bool hasSloRisk(const services::PlanningOutcome& o);
/// What a run is, to be quoted: engine, snapshot, seed, changes of each scenario.
[[nodiscard]] QString provenanceText(const services::PlanningOutcome& o, const viewmodels::Formats& f);

} // namespace lumos::pages
