// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/isolation/packet_set.h"

namespace lumos::engine::isolation {

/// Packets that one rule lets through because no earlier rule of its list matches them.
struct DecidedBox {
    PacketBox box;
    std::int32_t rule = -1; ///< index into the snapshot's rules; -1 = the VPC's default
};

/// What the rules of a VPC let out of it and into it, as disjoint boxes (first match by priority, then key).
struct VpcFilter {
    std::vector<DecidedBox> egress;
    std::vector<DecidedBox> ingress;
    std::int32_t firstExpired = -1; ///< a rule whose term has passed at the time of the snapshot, if there is one
};

/// Whether rules whose term has passed still stand in the firewall.
enum class ExpiredRules : unsigned char { InForce, Removed };

/// Filters of all VPCs in their order. Rules of unknown VPCs are left out. O(rules^2) a VPC in the worst case, and that
/// only where they overlap; measured about one box a rule.
[[nodiscard]] std::vector<VpcFilter> buildFilters(const domain::PlatformSnapshot& snapshot, ExpiredRules expired,
                                                  const base::StopToken& stop);

} // namespace lumos::engine::isolation
