// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress_sink.h"
#include "base/result.h"
#include "base/stop_token.h"
#include "domain/platform_snapshot.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace lumos::engine::isolation {

enum class Area : unsigned char { Network, Compute, Storage, Data };
enum class Severity : unsigned char { Low, Medium, High, Critical };

/// A concrete packet that proves a network finding.
struct WitnessPacket {
    std::uint32_t source = 0;
    std::uint32_t destination = 0;
    domain::Protocol protocol = domain::Protocol::Tcp;
    std::uint16_t port = 0;
};

/// A proven violation. Sorted by (rule, tenants, objects): same snapshot, same bytes, on any number of threads.
struct Finding {
    QString rule; ///< "NET-002"
    Area area = Area::Network;
    Severity severity = Severity::High;
    std::vector<domain::TenantId> tenants;
    QStringList objects; ///< keys of the things involved
    base::Text statement;
    base::Text remediation;
    std::optional<WitnessPacket> witness;
};

/// What is known of an ordered pair of tenants, judged on every packet from a VPC of one to a VPC of the other.
/// Proven: no packet passes. Exception: packets pass, all inside sound peerings. Violation: some packet passes that is in
/// no peering, or the two share addresses (NET-001). Unknown: the model cannot tell whether what passes is agreed, because
/// it lies only in a peering that is expired, one-sided or self-approved, or a leak opens as soon as a rule whose term has
/// passed is taken out. The worst of the VPC pairs counts.
enum class PairState : unsigned char { Proven, Exception, Violation, Unknown };
struct PairVerdict {
    domain::TenantId from;
    domain::TenantId to;
    PairState state = PairState::Proven;
    QString reason; ///< key of the rule, peering or finding that decides
};

struct IsolationOutcome {
    domain::Revision revision;
    std::vector<Finding> findings;
    std::vector<PairVerdict> pairs; ///< every ordered pair of tenants that have a VPC
};

struct Reachability;

/// One check of the catalogue of isolation rules. A pure function of the snapshot; stopped, it returns early with what it has
/// (runChecks then reports Cancelled).
struct Check {
    const char* id; ///< "NET-001"
    Area area;
    Severity severity;
    base::Text title;
    std::vector<Finding> (*run)(const domain::PlatformSnapshot& snapshot, const base::StopToken& stop);
    /// The same from reachability that is already known, so that a full proof computes it once; null for other checks.
    std::vector<Finding> (*runOn)(const domain::PlatformSnapshot& snapshot, const Reachability& reachability) = nullptr;
};

/// All checks, in the order of their ids.
[[nodiscard]] std::span<const Check> catalogue();
/// Runs every check and decides the pairs. Cancelled when stopped.
[[nodiscard]] base::Result<IsolationOutcome> runChecks(const domain::PlatformSnapshot& snapshot, base::StopToken stop,
                                                       base::ProgressSink& progress);

[[nodiscard]] QLatin1String name(Area);
[[nodiscard]] QLatin1String name(Severity);
[[nodiscard]] QLatin1String name(PairState);

} // namespace lumos::engine::isolation
