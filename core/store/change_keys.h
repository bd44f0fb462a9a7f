// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/change.h"

#include <set>

namespace lumos::store {

/// What two writes can meet in: a row of the present state, or a place that rows lie in. Made of ids, so that a rename
/// parts nothing.
struct ChangeKey {
    enum class Of : unsigned char {
        Tenant,
        Quota,
        Usage,
        Budget,
        Node,
        Workload,
        Policy,
        Placements,
        PriceBook,
        Incident,
        Slo,
        Nothing,      ///< exists in simulations only
        WithinTenant, ///< projects and workloads that lie directly in a tenant
        OnNode,       ///< placements on a node
    };
    Of of = Of::Tenant;
    base::Uuid id;
    std::int32_t number = 0; ///< kind or version
    friend auto operator<=>(const ChangeKey&, const ChangeKey&) = default;
};

/// What the change writes: its row, and where that row lies.
[[nodiscard]] std::set<ChangeKey> writtenBy(const domain::PlatformSnapshot& before, const domain::Change& change);
/// What the plan of the change rests on: its row, and what lies within that which it ends.
[[nodiscard]] std::set<ChangeKey> plannedOn(const domain::Change& change);

} // namespace lumos::store
