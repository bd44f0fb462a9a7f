// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/history.h"
#include "services/outcomes.h"
#include "services/service_context.h"

#include <span>
#include <vector>

namespace lumos::services {

/// When one kind of one cluster runs full.
struct SaturationRow {
    domain::ClusterId cluster;
    QString name;
    domain::ResourceKindId kind;
    std::int64_t allocated = 0; ///< base units
    std::int64_t capacity = 0;
    std::optional<base::Date> full;          ///< by the median forecast, within the horizon
    std::optional<base::Date> fullAtSoonest; ///< by the 90 % quantile
};

/// Foretells when clusters and quotas run full. Thread-safe.
class CapacityPlanner final {
public:
    explicit CapacityPlanner(ServiceContext context) : m_context(std::move(context)) {}
    /// Every cluster for CPU, memory and GPU: its present allocation follows the growth of the platform's daily peak use.
    [[nodiscard]] base::Result<std::vector<SaturationRow>> saturation(base::Date today, int horizonDays = 90,
                                                                      base::StopToken stop = {}) const;

    static constexpr int kHistoryDays = 56;
    /// Allocated and capacity of one kind (CPU, memory, GPU) by cluster, in cluster order; nodes that are down count not.
    [[nodiscard]] static std::vector<SaturationRow> allocation(const domain::PlatformSnapshot& snapshot,
                                                               domain::ResourceKindId kind);

private:
    ServiceContext m_context;
};

} // namespace lumos::services
