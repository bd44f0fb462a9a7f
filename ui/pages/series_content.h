// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_series.h"
#include "services/outcomes.h"
#include "style/icon.h"
#include "viewmodels/formats.h"

namespace lumos::pages {

/// What several pages draw from outcomes: pure functions, no widget.

/// Points of a series for a chart, milliseconds since 1970 and value.
[[nodiscard]] QVector<QPointF> chartPoints(const services::TimeSeries& series);
/// At most some 32 values, evenly taken, the last one included.
[[nodiscard]] QVector<double> sparkValues(const services::TimeSeries& series);
/// Stacked cost of any list of days, in thousands.
[[nodiscard]] charts::StackedBarContent costBars(const std::vector<services::DayCost>& days,
                                                 const base::Currency& currency, const viewmodels::Formats& f);
[[nodiscard]] style::Icon kindIcon(const domain::ResourceKind& kind);

} // namespace lumos::pages
