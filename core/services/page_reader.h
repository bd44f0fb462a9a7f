// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/cost_builder.h"
#include "services/isolation_enforcer.h"
#include "services/overview_builder.h"
#include "services/scaling_builder.h"
#include "services/tenant_builder.h"

namespace lumos::services {

/// What "now" means for the platform of a store; see MultiTenantArchitecture::dataInstant.
[[nodiscard]] base::Result<base::Instant> dataInstantOf(const ServiceContext& context);

/// Reads from the store what the builders of page outcomes need, and no more. Thread-safe.
class PageReader final {
public:
    PageReader(ServiceContext context, IsolationEnforcer& isolation)
        : m_context(std::move(context)), m_isolation(isolation)
    {}
    [[nodiscard]] base::Result<OverviewInputs> overview(const base::TimeRange& range, base::StopToken stop) const;
    /// What the list of things that need attention asks for: no charts.
    [[nodiscard]] base::Result<OverviewInputs> attention(base::StopToken stop) const;
    [[nodiscard]] base::Result<TenantInputs> tenant(domain::TenantId tenant, const base::TimeRange& range,
                                                    base::StopToken stop) const;
    [[nodiscard]] base::Result<CostInputs> cost(const base::TimeRange& range, base::StopToken stop) const;
    [[nodiscard]] base::Result<ScalingInputs> scaling(domain::WorkloadId workload, const base::TimeRange& range,
                                                      base::StopToken stop) const;

private:
    [[nodiscard]] base::Status readPressured(OverviewInputs& inputs, const base::StopToken& stop) const;
    ServiceContext m_context;
    IsolationEnforcer& m_isolation;
};

} // namespace lumos::services
