// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "base/result.h"
#include "domain/platform_snapshot.h"

#include <optional>
#include <vector>

namespace lumos::domain {

/// Which nodes are meant: those named, or all of a cluster, of a zone, or of a zone of a cluster.
struct NodeSet {
    ClusterId cluster;
    QString zone;
    std::vector<NodeId> nodes;
    friend bool operator==(const NodeSet&, const NodeSet&) = default;
};

/// Something that fails again and again: up for `mtbfHours` in the mean, then under repair for `mttrMinutes` in the
/// mean. Both times follow a Weibull distribution; the shape of 100 percent is the exponential one (no ageing).
struct FailureProcess {
    std::int64_t mtbfHours = 0;
    std::int64_t mttrMinutes = 0;
    std::int32_t failureShapePercent = 100;
    std::int32_t repairShapePercent = 100;
    friend bool operator==(const FailureProcess&, const FailureProcess&) = default;
};

/// Nodes that go on, but slower, until they are repaired.
struct Degradation {
    FailureProcess process;
    std::int32_t capacityPercent = 50;
    friend bool operator==(const Degradation&, const Degradation&) = default;
};

/// What goes wrong with nodes that a scenario adds.
struct ProvisioningFaults {
    std::int32_t meanDelayHours = 0; ///< exponential, beyond the lead time
    std::int32_t failurePercent = 0; ///< of attempts
    std::int32_t retryHours = 24;    ///< a failed attempt costs
    friend bool operator==(const ProvisioningFaults&, const ProvisioningFaults&) = default;
};

/// The nodes are drained for the period.
struct Maintenance {
    NodeSet where;
    base::TimeRange period;
    friend bool operator==(const Maintenance&, const Maintenance&) = default;
};

/// One line of a chaos script: for the period, the nodes keep this part of their capacity.
struct ChaosEvent {
    NodeSet where;
    base::TimeRange period;
    std::int32_t capacityPercent = 0;
    friend bool operator==(const ChaosEvent&, const ChaosEvent&) = default;
};

/// What goes wrong in a simulation. Nothing does by default.
struct FaultModel {
    std::optional<FailureProcess> nodes;
    std::int32_t commonCausePercent =
        0; ///< of the failures of nodes: they take the whole zone (beta factor, IEC 61508-6)
    std::optional<FailureProcess> zones;
    std::optional<FailureProcess> clusters;
    std::optional<Degradation> degraded;
    std::optional<ProvisioningFaults> provisioning;
    std::vector<Maintenance> maintenance;
    std::vector<ChaosEvent> chaos;
    friend bool operator==(const FaultModel&, const FaultModel&) = default;
};

/// The nodes of the set, in the order of their ids.
[[nodiscard]] std::vector<NodeId> nodesIn(const PlatformSnapshot& snapshot, const NodeSet& set);
/// Refuses a set that names nothing or both nodes and places, and places and nodes that do not exist.
[[nodiscard]] base::Status checkNodes(const PlatformSnapshot& snapshot, const NodeSet& set);
/// A set in words: its nodes by name, or the zone or cluster.
[[nodiscard]] QString nameOf(const PlatformSnapshot& snapshot, const NodeSet& set);
/// Refuses values out of their range, and what does not exist on the platform.
[[nodiscard]] base::Status check(const PlatformSnapshot& snapshot, const FaultModel& faults);
/// Refuses a period that does not end after it begins.
[[nodiscard]] base::Status checkPeriod(const base::TimeRange& period);

} // namespace lumos::domain
