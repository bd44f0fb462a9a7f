// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/outcomes.h"
#include "services/service_context.h"

#include <span>
#include <vector>

namespace lumos::services {

/// SLO states over the 30-day window that ends on a day. Thread-safe.
class SlaMonitor final {
public:
    explicit SlaMonitor(ServiceContext context) : m_context(std::move(context)) {}
    /// Every SLO, worst first.
    [[nodiscard]] base::Result<std::vector<SloStatus>> statuses(base::Date lastDay, base::StopToken stop = {}) const;

    static constexpr int kWindowDays = 30;
    /// A burn rate at which the budget of 30 days is gone in five.
    static constexpr double kFastBurn = 6.0;
    /// Of one SLO from its days; days outside the window that ends on `lastDay` are ignored. Integers decide, not doubles.
    [[nodiscard]] static SloStatus statusOf(const domain::Slo& slo, std::span<const domain::SloDay> days,
                                            base::Date lastDay);
    /// The same for all, from days sorted by SLO, worst first.
    [[nodiscard]] static std::vector<SloStatus> statusesOf(const domain::PlatformSnapshot& snapshot,
                                                           std::span<const domain::SloDay> days, base::Date lastDay);
    /// The days of one SLO in a sorted list.
    [[nodiscard]] static std::span<const domain::SloDay> daysOf(std::span<const domain::SloDay> days,
                                                                const QString& slo);

private:
    ServiceContext m_context;
};

} // namespace lumos::services
