// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/scenario_list.h"

#include <set>

namespace lumos::viewmodels {

/// What a scenario sets, as the parameter panel shows it. Demand, growth of the others and the cap hold in place of
/// what its bases set; nodes and an outage come on top of them, so only its own are shown.
struct ScenarioParameters {
    enum class Field : unsigned char {
        Tenant,
        Factor,
        From,
        To,
        Growth,
        Cap,
        Nodes,
        Model,
        Cluster,
        Online,
        Lease,
        OutageCluster,
        OutageFrom,
        OutageTo,
        Further
    };

    std::optional<domain::ScaleDemand> demand;
    std::optional<domain::GrowDemand> growth; ///< of all tenants but that of the demand
    std::optional<domain::SetQuota> cap;      ///< tokens per minute
    std::optional<domain::AddNodes> nodes;
    std::optional<base::Instant> online; ///< of the nodes; none = from the start
    std::optional<domain::Outage> outage;
    std::vector<domain::TimedChange> further; ///< own changes that none of the above shows
    std::set<Field> differing;                ///< from what it is based on
    int differences = 0;                      ///< fields and further changes that differ
};

/// Pure; O(changes of the scenario and its bases).
[[nodiscard]] ScenarioParameters parametersOf(const ScenarioList& list, domain::ScenarioId id);

/// The own changes of a scenario with one parameter set anew; absent takes the own one away, and with it the scenario
/// has again what its bases have. Where a base sets a demand, that is withdrawn, so that factors do not multiply.
[[nodiscard]] std::vector<domain::TimedChange> withDemand(const ScenarioList& list, domain::ScenarioId id,
                                                          const std::optional<domain::ScaleDemand>& demand);
[[nodiscard]] std::vector<domain::TimedChange> withGrowth(const ScenarioList& list, domain::ScenarioId id,
                                                          const std::optional<domain::GrowDemand>& growth);
[[nodiscard]] std::vector<domain::TimedChange> withCap(const ScenarioList& list, domain::ScenarioId id,
                                                       const std::optional<domain::SetQuota>& cap);
[[nodiscard]] std::vector<domain::TimedChange> withNodes(const ScenarioList& list, domain::ScenarioId id,
                                                         const std::optional<domain::AddNodes>& nodes,
                                                         std::optional<base::Instant> online);
[[nodiscard]] std::vector<domain::TimedChange> withOutage(const ScenarioList& list, domain::ScenarioId id,
                                                          const std::optional<domain::Outage>& outage);

} // namespace lumos::viewmodels
