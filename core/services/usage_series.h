// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/history.h"
#include "services/outcomes.h"

#include <functional>
#include <span>

namespace lumos::services {

/// Which tenants' rows are added up.
using TenantFilter = std::function<bool(domain::TenantId)>;
/// Rows of level Tenant: they include their projects, so their sum is the platform.
[[nodiscard]] TenantFilter levelTenant(const domain::PlatformSnapshot& snapshot);

/// Sum by the hour over the range (whole hours around it), divided by `unit`; NaN where nothing was measured.
[[nodiscard]] TimeSeries hourlySum(std::span<const domain::UsageDay> days, domain::ResourceKindId kind,
                                   const base::TimeRange& range, const TenantFilter& of, double unit = 1);
/// Sum by day of all measured hours (counters); NaN where nothing was measured.
[[nodiscard]] TimeSeries dailySum(std::span<const domain::UsageDay> days, domain::ResourceKindId kind, base::Date from,
                                  base::Date to, const TenantFilter& of);
/// Mean of the measured values in [from, to) of the series; nullopt when there are none.
[[nodiscard]] std::optional<double> meanOf(const TimeSeries& series, base::Instant from, base::Instant to);
/// The range of equal length just before.
[[nodiscard]] base::TimeRange previous(const base::TimeRange& range);
/// Relative change in hundredths of a percent; nullopt without a base.
[[nodiscard]] std::optional<std::int64_t> relativePoints(std::optional<double> now, std::optional<double> before);
/// Forecast of an hourly series for `hours`, seasonal by week where it is long enough, else by day. Starts where the
/// series ends (trailing NaNs are cut off).
[[nodiscard]] ForecastSeries forecastHours(const TimeSeries& hourly, std::size_t hours);

} // namespace lumos::services
