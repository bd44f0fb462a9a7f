// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_series.h"
#include "services/outcomes.h"
#include "viewmodels/formats.h"
#include "widgets/bullet_list.h"
#include "widgets/kpi_card.h"

namespace lumos::pages {

/// Pure functions from the outcome to what the widgets of the Tenant summary show.
[[nodiscard]] QVector<widgets::KpiContent> tenantFigures(const services::TenantOutcome& o,
                                                         const viewmodels::Formats& f);
[[nodiscard]] QVector<widgets::BulletRow> tenantBullets(const services::TenantOutcome& o,
                                                        const domain::ResourceCatalog& catalog,
                                                        const viewmodels::Formats& f);
[[nodiscard]] charts::StackedBarContent tenantCostByDay(const services::TenantOutcome& o, const viewmodels::Formats& f);
[[nodiscard]] charts::TimeChartContent tenantGpuChart(const services::TenantOutcome& o, const viewmodels::Formats& f);

} // namespace lumos::pages
