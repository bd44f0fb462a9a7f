// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/json_described.h"
#include "domain/node.h"
#include "domain/policy.h"
#include "domain/workload.h"

/// JSON fields of clusters, nodes, workloads and scaling policies.
namespace lumos::domain::json {

template <class A, Is<Cluster> T>
void describe(A& a, T& v)
{
    a("id", v.id);
    a("name", v.name);
    a("region", v.region);
}

template <class A, Is<Node> T>
void describe(A& a, T& v)
{
    a("cluster", v.cluster);
    a("cpuMilli", v.cpuMilli);
    a("gpuCount", v.gpuCount);
    a("gpuModel", v.gpuModel);
    a("id", v.id);
    a("memoryBytes", v.memoryBytes);
    a("name", v.name);
    a("noScheduleTaint", v.noScheduleTaint);
    a("pool", v.pool);
    a("state", v.state);
    a("zone", v.zone);
}

template <class A, Is<ResourceRequest> T>
void describe(A& a, T& v)
{
    a("cpuMilli", v.cpuMilli);
    a("gpuCount", v.gpuCount);
    a("gpuMilli", v.gpuMilli);
    a("gpuModels", v.gpuModels);
    a("memoryBytes", v.memoryBytes);
}

template <class A, Is<Workload> T>
void describe(A& a, T& v)
{
    a("createdAt", v.createdAt);
    a("hasLimits", v.hasLimits);
    a("id", v.id);
    a("name", v.name);
    a("priority", v.priority);
    a("privileged", v.privileged);
    a("replicas", v.replicas);
    a("request", v.request);
    a("state", v.state);
    a("tenant", v.tenant);
    a("toleratesPool", v.toleratesPool);
}

template <class A, Is<Placement> T>
void describe(A& a, T& v)
{
    a("gpus", v.gpus);
    a("node", v.node);
    a("replica", v.replica);
    a("workload", v.workload);
}

template <class A, Is<ScalingPolicy> T>
void describe(A& a, T& v)
{
    a("cooldownDownMinutes", v.cooldownDownMinutes);
    a("cooldownUpMinutes", v.cooldownUpMinutes);
    a("enabled", v.enabled);
    a("maxReplicas", v.maxReplicas);
    a("maxStepDown", v.maxStepDown);
    a("maxStepUp", v.maxStepUp);
    a("metric", v.metric);
    a("minReplicas", v.minReplicas);
    a("quotaGuardPercent", v.quotaGuardPercent);
    a("stepWindowMinutes", v.stepWindowMinutes);
    a("targetPercent", v.targetPercent);
    a("tolerancePercent", v.tolerancePercent);
    a("workload", v.workload);
}

} // namespace lumos::domain::json
