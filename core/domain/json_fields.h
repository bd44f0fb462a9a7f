// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/change.h"

#include <concepts>
#include <optional>
#include <type_traits>

/// The JSON fields of every domain type, stated once: `describe(archive, value)` calls `archive("name", value.member)`
/// for each. JsonWriter and JsonReader are the archives, so that what is written is what is read.
namespace lumos::domain::json {

template <class T, class Type>
concept Is = std::same_as<std::remove_const_t<T>, Type>;

/// A charge with one optional field for each model; exactly one is set.
struct ChargeFields {
    QString name;
    std::optional<FixedCharge> fixed;
    std::optional<UsageCharge> usage;
    std::optional<TieredCharge> tiered;
};

template <class A, Is<PlatformProfile> T> void describe(A& a, T& v) { a("currency", v.currency); a("environment", v.environment); a("name", v.name); a("utcOffsetMinutes", v.utcOffsetMinutes); }

template <class A, Is<ResourceKind> T> void describe(A& a, T& v) { a("aggregation", v.aggregation); a("key", v.key); a("name", v.name); a("unit", v.unit); }

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

template <class A, Is<Thresholds> T> void describe(A& a, T& v) { a("critical", v.critical); a("high", v.high); a("warning", v.warning); }
template <class A, Is<Quota> T> void describe(A& a, T& v) { a("kind", v.kind); a("limit", v.limit); a("source", v.source); a("tenant", v.tenant); a("thresholds", v.thresholds); }
template <class A, Is<Usage> T> void describe(A& a, T& v) { a("at", v.at); a("kind", v.kind); a("tenant", v.tenant); a("used", v.used); }
template <class A, Is<Cluster> T> void describe(A& a, T& v) { a("id", v.id); a("name", v.name); a("region", v.region); }

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

template <class A, Is<Placement> T> void describe(A& a, T& v) { a("gpus", v.gpus); a("node", v.node); a("replica", v.replica); a("workload", v.workload); }

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

template <class A, Is<FixedCharge> T> void describe(A& a, T& v) { a("amount", v.amount); }
template <class A, Is<UsageCharge> T> void describe(A& a, T& v) { a("freeUnits", v.freeUnits); a("kind", v.kind); a("per", v.per); a("price", v.price); }
template <class A, Is<Tier> T> void describe(A& a, T& v) { a("flatFee", v.flatFee); a("price", v.price); a("upTo", v.upTo); }
template <class A, Is<TieredCharge> T> void describe(A& a, T& v) { a("kind", v.kind); a("mode", v.mode); a("per", v.per); a("tiers", v.tiers); }
template <class A, Is<ChargeFields> T> void describe(A& a, T& v) { a("fixed", v.fixed); a("name", v.name); a("tiered", v.tiered); a("usage", v.usage); }
template <class A, Is<PricePlan> T> void describe(A& a, T& v) { a("charges", v.charges); a("key", v.key); a("name", v.name); a("taxBasisPoints", v.taxBasisPoints); }
template <class A, Is<UnitCost> T> void describe(A& a, T& v) { a("cost", v.cost); a("kind", v.kind); a("per", v.per); }

template <class A, Is<PriceBook> T>
void describe(A& a, T& v)
{
    a("currency", v.currency);
    a("effectiveFrom", v.effectiveFrom);
    a("plans", v.plans);
    a("unitCosts", v.unitCosts);
    a("version", v.version);
}

template <class A, Is<Budget> T> void describe(A& a, T& v) { a("monthly", v.monthly); a("tenant", v.tenant); }

template <class A, Is<Vpc> T> void describe(A& a, T& v) { a("cidr", v.cidr); a("defaultDeny", v.defaultDeny); a("key", v.key); a("overlapDomain", v.overlapDomain); a("tenant", v.tenant); }

template <class A, Is<FirewallRule> T>
void describe(A& a, T& v)
{
    a("action", v.action);
    a("direction", v.direction);
    a("expiresAt", v.expiresAt);
    a("key", v.key);
    a("local", v.local);
    a("portHigh", v.portHigh);
    a("portLow", v.portLow);
    a("priority", v.priority);
    a("protocol", v.protocol);
    a("remote", v.remote);
    a("vpc", v.vpc);
}

template <class A, Is<Endpoint> T> void describe(A& a, T& v) { a("address", v.address); a("key", v.key); a("port", v.port); a("tenant", v.tenant); a("vpc", v.vpc); }

template <class A, Is<Peering> T>
void describe(A& a, T& v)
{
    a("approvedBy", v.approvedBy);
    a("expiresAt", v.expiresAt);
    a("fromVpc", v.fromVpc);
    a("key", v.key);
    a("portHigh", v.portHigh);
    a("portLow", v.portLow);
    a("protocol", v.protocol);
    a("requestedBy", v.requestedBy);
    a("toVpc", v.toVpc);
}

template <class A, Is<Volume> T>
void describe(A& a, T& v)
{
    a("bytes", v.bytes);
    a("encryptionKey", v.encryptionKey);
    a("key", v.key);
    a("kind", v.kind);
    a("sharedWithAll", v.sharedWithAll);
    a("tenant", v.tenant);
}

template <class A, Is<EncryptionKey> T> void describe(A& a, T& v) { a("destroyed", v.destroyed); a("key", v.key); a("rotatedAt", v.rotatedAt); a("tenant", v.tenant); }

template <class A, Is<DataStore> T>
void describe(A& a, T& v)
{
    a("key", v.key);
    a("policyForced", v.policyForced);
    a("restrictiveGuard", v.restrictiveGuard);
    a("roleBypasses", v.roleBypasses);
    a("separation", v.separation);
    a("tenant", v.tenant);
}

template <class A, Is<Slo> T> void describe(A& a, T& v) { a("key", v.key); a("name", v.name); a("objectivePpm", v.objectivePpm); a("tenant", v.tenant); }

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

template <class A, Is<base::TimeRange> T> void describe(A& a, T& v) { a("from", v.from); a("to", v.to); }

} // namespace lumos::domain::json
