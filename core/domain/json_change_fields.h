// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/change.h"
#include "domain/json_fields.h"
#include "domain/json_what_if_fields.h"

/// The JSON fields of the changes, as json_fields.h does for the values.
namespace lumos::domain::json {

template <class A, Is<PutTenant> T>
void describe(A& a, T& v)
{
    a("tenant", v.tenant);
}
template <class A, Is<EraseTenant> T>
void describe(A& a, T& v)
{
    a("tenant", v.tenant);
}
template <class A, Is<ActOnTenant> T>
void describe(A& a, T& v)
{
    a("action", v.action);
    a("tenant", v.tenant);
}
template <class A, Is<RestoreTenantState> T>
void describe(A& a, T& v)
{
    a("state", v.state);
    a("tenant", v.tenant);
}
template <class A, Is<SetQuota> T>
void describe(A& a, T& v)
{
    a("kind", v.kind);
    a("quota", v.quota);
    a("tenant", v.tenant);
}
template <class A, Is<SetUsage> T>
void describe(A& a, T& v)
{
    a("kind", v.kind);
    a("tenant", v.tenant);
    a("usage", v.usage);
}
template <class A, Is<SetBudget> T>
void describe(A& a, T& v)
{
    a("budget", v.budget);
    a("tenant", v.tenant);
}
template <class A, Is<SetScalingPolicy> T>
void describe(A& a, T& v)
{
    a("policy", v.policy);
    a("workload", v.workload);
}
template <class A, Is<PutNode> T>
void describe(A& a, T& v)
{
    a("node", v.node);
}
template <class A, Is<EraseNode> T>
void describe(A& a, T& v)
{
    a("node", v.node);
}
template <class A, Is<PutWorkload> T>
void describe(A& a, T& v)
{
    a("workload", v.workload);
}
template <class A, Is<EraseWorkload> T>
void describe(A& a, T& v)
{
    a("workload", v.workload);
}
template <class A, Is<SetPlacements> T>
void describe(A& a, T& v)
{
    a("placements", v.placements);
    a("workload", v.workload);
}
template <class A, Is<AddPriceBook> T>
void describe(A& a, T& v)
{
    a("book", v.book);
}
template <class A, Is<RemovePriceBook> T>
void describe(A& a, T& v)
{
    a("version", v.version);
}
template <class A, Is<PutIncident> T>
void describe(A& a, T& v)
{
    a("incident", v.incident);
}
template <class A, Is<EraseIncident> T>
void describe(A& a, T& v)
{
    a("incident", v.incident);
}
template <class A, Is<SetIncidentState> T>
void describe(A& a, T& v)
{
    a("incident", v.incident);
    a("resolvedAt", v.resolvedAt);
    a("state", v.state);
}
template <class A, Is<SetSloTarget> T>
void describe(A& a, T& v)
{
    a("objectivePpm", v.objectivePpm);
    a("slo", v.slo);
}

} // namespace lumos::domain::json
