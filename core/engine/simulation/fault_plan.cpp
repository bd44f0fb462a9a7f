// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulation/fault_plan.h"

#include "base/rng.h"
#include "domain/sorted_vector.h"
#include "engine/simulation/portable_math.h"
#include "engine/simulation/simulation_plan.h"

#include <algorithm>
#include <map>

namespace lumos::engine::simulation {

namespace {

/// Logarithm of the gamma function for x >= 1 (Lanczos, g = 7, n = 9; relative error below 1e-14). The C library's
/// differs from processor to processor.
double logGamma(double x)
{
    static constexpr double kTerms[] = {0.99999999999980993,  676.5203681218851,      -1259.1392167224028,
                                        771.32342877765313,   -176.61502916214059,    12.507343278686905,
                                        -0.13857109526572012, 9.9843695780195716e-06, 1.5056327351493116e-07};
    constexpr double kHalfLog2Pi = 0.91893853320467274178;
    double sum = kTerms[0];
    for (int i = 1; i < 9; ++i)
        sum += kTerms[i] / (x - 1 + i);
    const double t = x + 6.5;
    return kHalfLog2Pi + (x - 0.5) * portableLog(t) - t + portableLog(sum);
}

std::uint64_t idOf(base::Uuid uuid, std::uint64_t kind)
{
    return base::CounterRng::mix(base::CounterRng::mix(uuid.hi ^ kind) ^ uuid.lo);
}

std::uint64_t idOf(const QString& text, std::uint64_t kind)
{
    std::uint64_t hash = kind;
    for (const QChar c : text)
        hash = base::CounterRng::mix(hash ^ c.unicode());
    return hash;
}

enum Kind : std::uint64_t { NodeFailure = 1, CommonCause, ZoneLoss, ClusterLoss, SlowNode };

/// Collects the plan; every node that exists at any time of the run has an index.
class Resolver final {
public:
    explicit Resolver(const SimulationPlan& plan) : m_plan(plan)
    {
        std::map<domain::NodeId, std::pair<domain::Node, std::int64_t>> all;
        for (const Epoch& epoch : plan.epochs)
            for (const domain::Node& node : epoch.snapshot->nodes)
                all.emplace(node.id, std::pair{node, plan.live->node(node.id) ? -1 : std::int64_t{epoch.hour} * 3600});
        for (const auto& [id, found] : all) {
            m_out.nodes.push_back(id);
            m_out.addedAt.push_back(found.second);
            m_union.nodes.push_back(found.first);
        }
        for (const Epoch& epoch : plan.epochs)
            for (const domain::Cluster& cluster : epoch.snapshot->clusters)
                domain::sorted::put(m_union.clusters, cluster, &domain::Cluster::id);
        m_union.tenants = plan.live->tenants;
    }

    base::Status resolve(const domain::FaultModel& faults)
    {
        LUMOS_TRY(domain::check(m_union, faults));
        if (faults.nodes)
            addNodeFailures(*faults.nodes, faults.commonCausePercent);
        if (faults.zones)
            addGroups(*faults.zones, 1, ZoneLoss);
        if (faults.clusters)
            for (const domain::Cluster& cluster : m_union.clusters)
                addSource(*faults.clusters, 1, 0, idOf(cluster.id.uuid, ClusterLoss), indices({cluster.id, {}, {}}));
        if (faults.degraded)
            for (std::uint32_t n = 0; n < m_out.nodes.size(); ++n)
                addSource(faults.degraded->process, 1, faults.degraded->capacityPercent,
                          idOf(m_out.nodes[n].uuid, SlowNode), {n});
        for (const domain::Maintenance& window : faults.maintenance)
            addWindow(window.where, window.period, 0);
        for (const domain::ChaosEvent& event : faults.chaos)
            addWindow(event.where, event.period, event.capacityPercent);
        m_out.provisioning = faults.provisioning;
        return {};
    }
    void addWindow(const domain::NodeSet& where, const base::TimeRange& period, std::int32_t capacityPercent)
    {
        const auto second = [&](base::Instant at) { return (at - m_plan.config.start).ms / 1000; };
        const std::int64_t from = std::max<std::int64_t>(0, second(period.from));
        if (const std::int64_t to = second(period.to); to > from)
            m_out.windows.push_back({from, to, capacityPercent, indices(where)});
    }
    [[nodiscard]] FaultPlan take() { return std::move(m_out); }

private:
    [[nodiscard]] std::vector<std::uint32_t> indices(const domain::NodeSet& set) const
    {
        std::vector<std::uint32_t> found;
        for (const domain::NodeId id : domain::nodesIn(m_union, set)) {
            const auto at = std::lower_bound(m_out.nodes.begin(), m_out.nodes.end(), id);
            if (at != m_out.nodes.end() && *at == id)
                found.push_back(static_cast<std::uint32_t>(at - m_out.nodes.begin()));
        }
        return found;
    }

    /// `part` of the failures of the process.
    void addSource(const domain::FailureProcess& process, double part, std::int32_t capacityPercent,
                   std::uint64_t drawId, std::vector<std::uint32_t> nodes)
    {
        if (part <= 0 || nodes.empty())
            return;
        const double up = static_cast<double>(process.mtbfHours) * 3600.0 / part;
        const double repair = static_cast<double>(process.mttrMinutes) * 60.0;
        m_out.sources.push_back({drawId, RepairTime::ofMean(up, process.failureShapePercent),
                                 RepairTime::ofMean(repair, process.repairShapePercent), capacityPercent,
                                 std::move(nodes)});
    }
    void addGroups(const domain::FailureProcess& process, double part, Kind kind)
    {
        std::map<std::pair<domain::ClusterId, QString>, std::vector<std::uint32_t>> zones;
        for (std::uint32_t n = 0; n < m_out.nodes.size(); ++n)
            zones[{m_union.nodes[n].cluster, m_union.nodes[n].zone}].push_back(n);
        for (auto& [place, nodes] : zones)
            addSource(process, part, 0, idOf(place.second, idOf(place.first.uuid, kind)), std::move(nodes));
    }
    /// Beta factor: a part of the failures of each node is one of its whole zone.
    void addNodeFailures(const domain::FailureProcess& process, std::int32_t commonCausePercent)
    {
        const double common = commonCausePercent / 100.0;
        for (std::uint32_t n = 0; n < m_out.nodes.size(); ++n)
            addSource(process, 1 - common, 0, idOf(m_out.nodes[n].uuid, NodeFailure), {n});
        addGroups(process, common, CommonCause);
    }

    const SimulationPlan& m_plan;
    domain::PlatformSnapshot m_union; ///< nodes and clusters of all times
    FaultPlan m_out;
};

} // namespace

RepairTime RepairTime::ofMean(double seconds, std::int32_t shapePercent)
{
    if (shapePercent == 100)
        return {seconds, 1};
    const double shape = shapePercent / 100.0;
    return {seconds / portableExp(logGamma(1 + 1 / shape)), shape};
}

double RepairTime::at(double u) const
{
    const double exponential = -portableLog(u);
    return scaleSeconds * (shape == 1 ? exponential : portableExp(portableLog(exponential) / shape));
}

base::Result<FaultPlan> faultPlan(const SimulationPlan& plan, std::span<const domain::TimedChange> changes)
{
    Resolver resolver(plan);
    for (const domain::TimedChange& timed : changes)
        if (const auto* outage = std::get_if<domain::Outage>(&timed.change))
            resolver.addWindow(outage->where, outage->period, outage->capacityPercent);
    LUMOS_TRY(resolver.resolve(plan.config.faults));
    FaultPlan faults = resolver.take();
    return faults.isEmpty() ? FaultPlan{} : faults;
}

} // namespace lumos::engine::simulation
