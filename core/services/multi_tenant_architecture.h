// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/change.h"
#include "engine/isolation/check.h"
#include "services/change_service.h"
#include "services/import_service.h"
#include "services/outcomes.h"
#include "services/simulation_service.h"
#include "services/tenant_manager.h"

#include <memory>

namespace lumos::services {

class QuotaManager;
class ResourceAllocator;
class IsolationEnforcer;
class BillingManager;
class AutoScaler;
class CostTracker;
class SlaMonitor;
class IncidentManager;
class CapacityPlanner;
class AlertCenter;
class StudyService;

/// The facade: one open platform and its services. Built by the composition, handed to pages and commands. Thread-safe;
/// reading functions block on the store, so call them from a job.
class MultiTenantArchitecture final {
public:
    MultiTenantArchitecture(std::unique_ptr<store::Store> store, const base::Clock& clock, store::Actor actor,
                            std::uint64_t idSeed);
    ~MultiTenantArchitecture();

    [[nodiscard]] store::Store& store() const;
    [[nodiscard]] base::Result<domain::SnapshotPtr> snapshot() const;
    /// Instant that "now" means for this platform: that of its latest data when it is a sample or an import, else the
    /// clock's.
    [[nodiscard]] base::Result<base::Instant> dataInstant() const;

    [[nodiscard]] ChangeService& changes() const;
    [[nodiscard]] TenantManager& tenants() const;
    [[nodiscard]] QuotaManager& quotas() const;
    [[nodiscard]] ResourceAllocator& allocator() const;
    [[nodiscard]] IsolationEnforcer& isolation() const;
    [[nodiscard]] BillingManager& billing() const;
    [[nodiscard]] AutoScaler& scaler() const;
    [[nodiscard]] CostTracker& costs() const;
    [[nodiscard]] SlaMonitor& sla() const;
    [[nodiscard]] IncidentManager& incidents() const;
    [[nodiscard]] CapacityPlanner& planner() const;
    [[nodiscard]] AlertCenter& alerts() const;
    [[nodiscard]] SimulationService& simulation() const;
    [[nodiscard]] StudyService& studies() const;
    [[nodiscard]] ImportService& imports() const;

    /// Page outcomes; the operations report uses the same ones.
    [[nodiscard]] base::Result<OverviewOutcome> overview(base::TimeRange range, base::StopToken stop = {}) const;
    [[nodiscard]] base::Result<TenantOutcome> tenantSummary(domain::TenantId tenant, base::TimeRange range,
                                                            base::StopToken stop = {}) const;
    [[nodiscard]] base::Result<CostOutcome> cost(base::TimeRange range, base::StopToken stop = {}) const;
    /// `workload` null = the first scaled workload by name.
    [[nodiscard]] base::Result<ScalingOutcome> scaling(domain::WorkloadId workload, base::TimeRange range,
                                                       base::StopToken stop = {}) const;

    /// Stored what-if scenarios; written by the facade's actor, audited.
    [[nodiscard]] base::Result<domain::Revision> saveScenario(const domain::Scenario& scenario) const;
    [[nodiscard]] base::Result<domain::Revision> eraseScenario(domain::ScenarioId scenario) const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace lumos::services
