// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/json_described.h"
#include "domain/platform_snapshot.h"

/// JSON fields of tenants, their quotas and usage, service levels and incidents.
namespace lumos::domain::json {

template <class A, Is<PlatformProfile> T>
void describe(A& a, T& v)
{
    a("currency", v.currency);
    a("environment", v.environment);
    a("name", v.name);
    a("utcOffsetMinutes", v.utcOffsetMinutes);
}

template <class A, Is<ResourceKind> T>
void describe(A& a, T& v)
{
    a("aggregation", v.aggregation);
    a("key", v.key);
    a("name", v.name);
    a("unit", v.unit);
}

template <class A, Is<Tenant> T>
void describe(A& a, T& v)
{
    a("contractEnd", v.contractEnd);
    a("createdAt", v.createdAt);
    a("deleteProtected", v.deleteProtected);
    a("id", v.id);
    a("isolation", v.isolation);
    a("level", v.level);
    a("name", v.name);
    a("owner", v.owner);
    a("parent", v.parent);
    a("region", v.region);
    a("residency", v.residency);
    a("slug", v.slug);
    a("state", v.state);
    a("tier", v.tier);
    a("type", v.type);
}

template <class A, Is<Thresholds> T>
void describe(A& a, T& v)
{
    a("critical", v.critical);
    a("high", v.high);
    a("warning", v.warning);
}

template <class A, Is<Quota> T>
void describe(A& a, T& v)
{
    a("kind", v.kind);
    a("limit", v.limit);
    a("source", v.source);
    a("tenant", v.tenant);
    a("thresholds", v.thresholds);
}

template <class A, Is<Usage> T>
void describe(A& a, T& v)
{
    a("at", v.at);
    a("kind", v.kind);
    a("tenant", v.tenant);
    a("used", v.used);
}

template <class A, Is<Slo> T>
void describe(A& a, T& v)
{
    a("key", v.key);
    a("name", v.name);
    a("objectivePpm", v.objectivePpm);
    a("tenant", v.tenant);
}

template <class A, Is<Incident> T>
void describe(A& a, T& v)
{
    a("effect", v.effect);
    a("id", v.id);
    a("level", v.level);
    a("number", v.number);
    a("openedAt", v.openedAt);
    a("owner", v.owner);
    a("resolvedAt", v.resolvedAt);
    a("state", v.state);
    a("tenant", v.tenant);
    a("title", v.title);
}

template <class A, Is<base::TimeRange> T>
void describe(A& a, T& v)
{
    a("from", v.from);
    a("to", v.to);
}

} // namespace lumos::domain::json
