// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/history.h"
#include "domain/platform_snapshot.h"
#include "domain/what_if_change.h"

#include <optional>
#include <variant>
#include <vector>

namespace lumos::domain {

/// Typed changes: the only way anything is written, live or in a what-if. Each is a value with a sentence and an
/// inverse. "Set" changes carry the whole new value; an absent value means "remove".
struct PutTenant {
    Tenant tenant;
    friend bool operator==(const PutTenant&, const PutTenant&) = default;
}; ///< create or edit
struct EraseTenant {
    TenantId tenant;
    friend bool operator==(const EraseTenant&, const EraseTenant&) = default;
}; ///< only the inverse of a creation
struct ActOnTenant {
    TenantId tenant;
    TenantAction action;
    friend bool operator==(const ActOnTenant&, const ActOnTenant&) = default;
};
/// Puts a state back; only the inverse of ActOnTenant.
struct RestoreTenantState {
    TenantId tenant;
    TenantState state;
    friend bool operator==(const RestoreTenantState&, const RestoreTenantState&) = default;
};
struct SetQuota {
    TenantId tenant;
    ResourceKindId kind;
    std::optional<Quota> quota;
    friend bool operator==(const SetQuota&, const SetQuota&) = default;
};
struct SetUsage {
    TenantId tenant;
    ResourceKindId kind;
    std::optional<Usage> usage;
    friend bool operator==(const SetUsage&, const SetUsage&) = default;
};
struct SetBudget {
    TenantId tenant;
    std::optional<Budget> budget;
    friend bool operator==(const SetBudget&, const SetBudget&) = default;
};
struct SetScalingPolicy {
    WorkloadId workload;
    std::optional<ScalingPolicy> policy;
    friend bool operator==(const SetScalingPolicy&, const SetScalingPolicy&) = default;
};
struct PutNode {
    Node node;
    friend bool operator==(const PutNode&, const PutNode&) = default;
};
struct EraseNode {
    NodeId node;
    friend bool operator==(const EraseNode&, const EraseNode&) = default;
};
struct PutWorkload {
    Workload workload;
    friend bool operator==(const PutWorkload&, const PutWorkload&) = default;
};
struct EraseWorkload {
    WorkloadId workload;
    friend bool operator==(const EraseWorkload&, const EraseWorkload&) = default;
};
/// Replaces all placements of a workload.
struct SetPlacements {
    WorkloadId workload;
    std::vector<Placement> placements;
    friend bool operator==(const SetPlacements&, const SetPlacements&) = default;
};
struct AddPriceBook {
    PriceBook book;
    friend bool operator==(const AddPriceBook&, const AddPriceBook&) = default;
};
struct RemovePriceBook {
    std::int32_t version;
    friend bool operator==(const RemovePriceBook&, const RemovePriceBook&) = default;
};
struct PutIncident {
    Incident incident;
    friend bool operator==(const PutIncident&, const PutIncident&) = default;
}; ///< open or edit
struct EraseIncident {
    IncidentId incident;
    friend bool operator==(const EraseIncident&, const EraseIncident&) = default;
}; ///< only the inverse of an opening
struct SetIncidentState {
    IncidentId incident;
    IncidentState state;
    std::optional<base::Instant> resolvedAt;
    friend bool operator==(const SetIncidentState&, const SetIncidentState&) = default;
};
/// The promise of one SLO.
struct SetSloTarget {
    QString slo; ///< its key
    std::int32_t objectivePpm = 999'000;
    friend bool operator==(const SetSloTarget&, const SetSloTarget&) = default;
};

using Change = std::variant<PutTenant, EraseTenant, ActOnTenant, RestoreTenantState, SetQuota, SetUsage, SetBudget,
                            SetScalingPolicy, PutNode, EraseNode, PutWorkload, EraseWorkload, SetPlacements,
                            AddPriceBook, RemovePriceBook, PutIncident, EraseIncident, SetIncidentState, ScaleDemand,
                            SetSloTarget, AddNodes, RemoveNodes, ResizeNodes, RestoreNodes, OnboardTenants,
                            ChurnTenants, RampDemand, GrowDemand, Outage, SetPlacementPolicy>;

/// Does it exist in simulations only? The store refuses it.
[[nodiscard]] bool isSimulated(const Change& change);

/// A change in a scenario, in force from `at` (nullopt = from the start).
struct TimedChange {
    Change change;
    std::optional<base::Instant> at;
    friend bool operator==(const TimedChange&, const TimedChange&) = default;
};

/// A named what-if: changes on top of its base scenario (null = the platform as it is). Scenarios of one `study` are
/// shown beside each other; empty = the study of its base, or one of its own.
struct Scenario {
    ScenarioId id;
    ScenarioId base;
    QString name;
    std::vector<TimedChange> changes;
    QString study{};
    std::optional<FaultModel> faults{}; ///< what goes wrong in it; none = as in its base
    friend bool operator==(const Scenario&, const Scenario&) = default;
};

/// Checks the change against the snapshot (existence, lifecycle, unique slug, delete protection, limits) and applies
/// it in place, keeping the order of the vectors; on error the snapshot is as before. O(log n) search + O(n) insert.
[[nodiscard]] base::Status apply(PlatformSnapshot& snapshot, const Change& change);
/// The change that undoes `change`, computed on the snapshot *before* it is applied.
[[nodiscard]] base::Result<Change> inverse(const PlatformSnapshot& before, const Change& change);
/// One readable sentence with names instead of ids ("Set the limit of GPU cards of Jade River Retail to 72.").
[[nodiscard]] base::Text sentence(const PlatformSnapshot& snapshot, const Change& change);
/// Stable word of the change's kind ("set_quota"): audit log, JSON.
[[nodiscard]] QLatin1String name(const Change& change);
/// The thing it is about, for the audit log: tenant slug, node name, workload name.
[[nodiscard]] QString subject(const PlatformSnapshot& snapshot, const Change& change);

} // namespace lumos::domain
