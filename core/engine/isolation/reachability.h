// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/isolation/vpc_filter.h"

namespace lumos::engine::isolation {

/// Packets from one VPC to another and the rules that let them pass.
struct Flow {
    PacketBox box;
    std::int32_t egressRule = -1; ///< index into the snapshot's rules; -1 = default of the VPC
    std::int32_t ingressRule = -1;
};

/// What passes from one VPC to a VPC of another tenant. Only pairs between which anything passes, or may pass.
struct VpcPair {
    std::size_t from = 0; ///< indices into the snapshot's VPCs
    std::size_t to = 0;
    std::optional<Flow> leak;                    ///< in no peering at all
    std::optional<Flow> doubtful;                ///< only in a peering that is expired, one-sided or self-approved
    const domain::Peering* approvedBy = nullptr; ///< a sound peering that covers packets that pass
    const domain::Peering* doubtfulBy = nullptr;
    std::int32_t expiredRule = -1; ///< a leak opens if this rule, whose term has passed, is no longer in force
};

/// Exact reachability between the VPCs of different tenants: E(from) and I(to) by first-match subtraction, less the
/// scopes of peerings. A packet needs a route: both VPCs in one overlap domain, or any peering between them.
/// Sorted by (from, to). Keeps pointers into the snapshot.
struct Reachability {
    std::vector<VpcPair> pairs;
};

[[nodiscard]] Reachability computeReachability(const domain::PlatformSnapshot& snapshot, const base::StopToken& stop);
/// Approved by somebody else than the requester and not expired at the time of the snapshot.
[[nodiscard]] bool isSound(const domain::Peering& peering, base::Instant now);

} // namespace lumos::engine::isolation
