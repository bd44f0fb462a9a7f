// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/multi_tenant_architecture.h"

#include "services/alert_center.h"
#include "services/auto_scaler.h"
#include "services/billing_manager.h"
#include "services/capacity_planner.h"
#include "services/cost_tracker.h"
#include "services/incident_manager.h"
#include "services/isolation_enforcer.h"
#include "services/page_reader.h"
#include "services/quota_manager.h"
#include "services/resource_allocator.h"
#include "services/sla_monitor.h"
#include "services/study_service.h"

namespace lumos::services {

/// In order of dependence: the store outlives every service.
struct MultiTenantArchitecture::Parts {
    Parts(std::unique_ptr<store::Store> opened, const base::Clock& clock, store::Actor actor, std::uint64_t idSeed)
        : store(std::move(opened)), ids(idSeed), context{*store, clock, ids, std::move(actor)}
    {}

    std::unique_ptr<store::Store> store;
    base::IdGenerator ids;
    ServiceContext context;
    ChangeService changes{context};
    TenantManager tenants{context};
    QuotaManager quotas{context};
    ResourceAllocator allocator{context};
    IsolationEnforcer isolation{context};
    BillingManager billing{context};
    AutoScaler scaler{context};
    CostTracker costs{context};
    SlaMonitor sla{context};
    IncidentManager incidents{context};
    CapacityPlanner planner{context};
    PageReader reader{context, isolation};
    AlertCenter alerts{reader};
    SimulationService simulation{context};
    StudyService studies{context};
    ImportService imports{context};
};

MultiTenantArchitecture::MultiTenantArchitecture(std::unique_ptr<store::Store> store, const base::Clock& clock,
                                                 store::Actor actor, std::uint64_t idSeed)
    : m_parts(std::make_unique<Parts>(std::move(store), clock, std::move(actor), idSeed))
{}

MultiTenantArchitecture::~MultiTenantArchitecture() = default;

store::Store& MultiTenantArchitecture::store() const { return *m_parts->store; }
base::Result<domain::SnapshotPtr> MultiTenantArchitecture::snapshot() const { return m_parts->store->snapshot(); }
base::Result<base::Instant> MultiTenantArchitecture::dataInstant() const { return dataInstantOf(m_parts->context); }

ChangeService& MultiTenantArchitecture::changes() const { return m_parts->changes; }
TenantManager& MultiTenantArchitecture::tenants() const { return m_parts->tenants; }
QuotaManager& MultiTenantArchitecture::quotas() const { return m_parts->quotas; }
ResourceAllocator& MultiTenantArchitecture::allocator() const { return m_parts->allocator; }
IsolationEnforcer& MultiTenantArchitecture::isolation() const { return m_parts->isolation; }
BillingManager& MultiTenantArchitecture::billing() const { return m_parts->billing; }
AutoScaler& MultiTenantArchitecture::scaler() const { return m_parts->scaler; }
CostTracker& MultiTenantArchitecture::costs() const { return m_parts->costs; }
SlaMonitor& MultiTenantArchitecture::sla() const { return m_parts->sla; }
IncidentManager& MultiTenantArchitecture::incidents() const { return m_parts->incidents; }
CapacityPlanner& MultiTenantArchitecture::planner() const { return m_parts->planner; }
AlertCenter& MultiTenantArchitecture::alerts() const { return m_parts->alerts; }
SimulationService& MultiTenantArchitecture::simulation() const { return m_parts->simulation; }
StudyService& MultiTenantArchitecture::studies() const { return m_parts->studies; }
ImportService& MultiTenantArchitecture::imports() const { return m_parts->imports; }

base::Result<OverviewOutcome> MultiTenantArchitecture::overview(base::TimeRange range, base::StopToken stop) const
{
    LUMOS_ASSIGN(const OverviewInputs inputs, m_parts->reader.overview(range, std::move(stop)));
    return buildOverview(inputs);
}

base::Result<TenantOutcome> MultiTenantArchitecture::tenantSummary(domain::TenantId tenant, base::TimeRange range,
                                                                   base::StopToken stop) const
{
    LUMOS_ASSIGN(const TenantInputs inputs, m_parts->reader.tenant(tenant, range, std::move(stop)));
    return buildTenant(inputs);
}

base::Result<CostOutcome> MultiTenantArchitecture::cost(base::TimeRange range, base::StopToken stop) const
{
    LUMOS_ASSIGN(const CostInputs inputs, m_parts->reader.cost(range, std::move(stop)));
    return buildCost(inputs);
}

base::Result<ScalingOutcome> MultiTenantArchitecture::scaling(domain::WorkloadId workload, base::TimeRange range,
                                                              base::StopToken stop) const
{
    LUMOS_ASSIGN(const ScalingInputs inputs, m_parts->reader.scaling(workload, range, std::move(stop)));
    return buildScaling(inputs);
}

base::Result<domain::Revision> MultiTenantArchitecture::saveScenario(const domain::Scenario& scenario) const
{
    return store().writer().putScenario(scenario, m_parts->context.actor);
}

base::Result<domain::Revision> MultiTenantArchitecture::eraseScenario(domain::ScenarioId scenario) const
{
    return store().writer().eraseScenario(scenario, m_parts->context.actor);
}

} // namespace lumos::services
