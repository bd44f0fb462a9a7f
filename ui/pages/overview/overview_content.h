// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_series.h"
#include "services/outcomes.h"
#include "viewmodels/formats.h"
#include "widgets/heat_map.h"
#include "widgets/kpi_card.h"
#include "widgets/ranked_bar_list.h"

namespace lumos::pages {

/// Pure functions from the outcome to what the widgets of the Overview show, in the language of the formats.
[[nodiscard]] QVector<widgets::KpiContent> overviewFigures(const services::OverviewOutcome& o,
                                                           const viewmodels::Formats& f);
[[nodiscard]] QVector<widgets::RankedRow> overviewCosts(const services::OverviewOutcome& o,
                                                        const viewmodels::Formats& f);
[[nodiscard]] widgets::HeatMapContent overviewPressure(const services::OverviewOutcome& o,
                                                       const domain::ResourceCatalog& catalog,
                                                       const viewmodels::Formats& f);
[[nodiscard]] charts::TimeChartContent overviewGpuChart(const services::OverviewOutcome& o,
                                                        const viewmodels::Formats& f);

} // namespace lumos::pages
