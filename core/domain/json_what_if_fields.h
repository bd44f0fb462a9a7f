// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/json_compute_fields.h"
#include "domain/json_tenant_fields.h"
#include "domain/what_if_change.h"

/// JSON fields of fault models and of the changes of what-if scenarios.
namespace lumos::domain::json {

template <class A, Is<NodeSet> T>
void describe(A& a, T& v)
{
    a("cluster", v.cluster);
    a.defaulted("nodes", v.nodes, {});
    a.defaulted("zone", v.zone, {});
}
template <class A, Is<FailureProcess> T>
void describe(A& a, T& v)
{
    a.defaulted("failureShapePercent", v.failureShapePercent, 100);
    a("mtbfHours", v.mtbfHours);
    a("mttrMinutes", v.mttrMinutes);
    a.defaulted("repairShapePercent", v.repairShapePercent, 100);
}
template <class A, Is<Degradation> T>
void describe(A& a, T& v)
{
    a("capacityPercent", v.capacityPercent);
    a("process", v.process);
}
template <class A, Is<ProvisioningFaults> T>
void describe(A& a, T& v)
{
    a.defaulted("failurePercent", v.failurePercent, 0);
    a.defaulted("meanDelayHours", v.meanDelayHours, 0);
    a.defaulted("retryHours", v.retryHours, 24);
}
template <class A, Is<Maintenance> T>
void describe(A& a, T& v)
{
    a("period", v.period);
    a("where", v.where);
}
template <class A, Is<ChaosEvent> T>
void describe(A& a, T& v)
{
    a.defaulted("capacityPercent", v.capacityPercent, 0);
    a("period", v.period);
    a("where", v.where);
}
template <class A, Is<FaultModel> T>
void describe(A& a, T& v)
{
    a.defaulted("chaos", v.chaos, {});
    a("clusters", v.clusters);
    a.defaulted("commonCausePercent", v.commonCausePercent, 0);
    a("degraded", v.degraded);
    a.defaulted("maintenance", v.maintenance, {});
    a("nodes", v.nodes);
    a("provisioning", v.provisioning);
    a("zones", v.zones);
}

template <class A, Is<AddNodes> T>
void describe(A& a, T& v)
{
    a("cluster", v.cluster);
    a("count", v.count);
    a("cpuMilli", v.cpuMilli);
    a("gpuCount", v.gpuCount);
    a("gpuModel", v.gpuModel);
    a.defaulted("leadTimeDays", v.leadTimeDays, 0);
    a("leasePerHour", v.leasePerHour);
    a("like", v.like);
    a("memoryBytes", v.memoryBytes);
    a.defaulted("pool", v.pool, {});
    a.defaulted("zone", v.zone, {});
}
template <class A, Is<RemoveNodes> T>
void describe(A& a, T& v)
{
    a("count", v.count);
    a("where", v.where);
}
template <class A, Is<ResizeNodes> T>
void describe(A& a, T& v)
{
    a("cpuMilli", v.cpuMilli);
    a("gpuCount", v.gpuCount);
    a("gpuModel", v.gpuModel);
    a("memoryBytes", v.memoryBytes);
    a("where", v.where);
}
template <class A, Is<RestoreNodes> T>
void describe(A& a, T& v)
{
    a("absent", v.absent);
    a("nodes", v.nodes);
    a("placements", v.placements);
}
template <class A, Is<OnboardTenants> T>
void describe(A& a, T& v)
{
    a("count", v.count);
    a.defaulted("demandPercent", v.demandPercent, 100);
    a.defaulted("gpuMilli", v.gpuMilli, 0);
    a.defaulted("growthBasisPointsPerMonth", v.growthBasisPointsPerMonth, 0);
    a("like", v.like);
    a("period", v.period);
    a("tenantType", v.type);
    a.defaulted("tier", v.tier, {});
    a("tokensPerMinute", v.tokensPerMinute);
    a.defaulted("withdrawn", v.withdrawn, false);
}
template <class A, Is<ChurnTenants> T>
void describe(A& a, T& v)
{
    a("basisPointsPerMonth", v.basisPointsPerMonth);
    a("period", v.period);
    a("tenantType", v.type);
    a.defaulted("withdrawn", v.withdrawn, false);
}
template <class A, Is<ScaleDemand> T>
void describe(A& a, T& v)
{
    a.defaulted("except", v.except, {});
    a("percent", v.percent);
    a("period", v.period);
    a("tenant", v.tenant);
    a.defaulted("withdrawn", v.withdrawn, false);
}
template <class A, Is<RampDemand> T>
void describe(A& a, T& v)
{
    a.defaulted("except", v.except, {});
    a("fromPercent", v.fromPercent);
    a("period", v.period);
    a("tenant", v.tenant);
    a("toPercent", v.toPercent);
    a.defaulted("withdrawn", v.withdrawn, false);
}
template <class A, Is<GrowDemand> T>
void describe(A& a, T& v)
{
    a("basisPointsPerMonth", v.basisPointsPerMonth);
    a.defaulted("except", v.except, {});
    a("period", v.period);
    a("tenant", v.tenant);
    a.defaulted("withdrawn", v.withdrawn, false);
}
template <class A, Is<Outage> T>
void describe(A& a, T& v)
{
    a.defaulted("capacityPercent", v.capacityPercent, 0);
    a("period", v.period);
    a("where", v.where);
    a.defaulted("withdrawn", v.withdrawn, false);
}
template <class A, Is<SetPlacementPolicy> T>
void describe(A& a, T& v)
{
    a("policy", v.policy);
    a.defaulted("withdrawn", v.withdrawn, false);
}

} // namespace lumos::domain::json
