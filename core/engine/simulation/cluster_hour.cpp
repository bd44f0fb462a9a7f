// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulation/cluster_hour.h"

#include "base/decimal.h"
#include "engine/quota/admission.h"

#include <algorithm>
#include <utility>

namespace lumos::engine::simulation {

namespace {

/// floor(whole x part / sum), exact.
std::int64_t portion(std::int64_t whole, std::int64_t part, std::int64_t sum)
{
    return sum <= 0 ? 0 : static_cast<std::int64_t>(base::Int128{whole} * part / sum);
}

} // namespace

ClusterHour::ClusterHour(const SimulationPlan& plan, std::vector<UnitState>& units, std::vector<PoolState>& pools)
    : m_plan(plan), m_units(units), m_pools(pools)
{
    for (std::size_t p = 0; p < m_pools.size(); ++p) {
        m_pools[p].replicas = m_plan.pools[p].startReplicas;
        m_pools[p].readiness = Readiness(m_pools[p].replicas);
    }
    for (std::size_t u = 0; u < m_units.size(); ++u) {
        UnitState& unit = m_units[u];
        unit.gpuBase = m_plan.units[u].gpuBaseMilli;
        unit.gpuBaseWanted = unit.gpuBase;
        unit.gpuUsed = unit.gpuBase;
        for (std::uint32_t p = m_plan.units[u].firstPool; p < m_plan.units[u].firstPool + m_plan.units[u].poolCount;
             ++p)
            unit.gpuUsed += m_pools[p].replicas * m_plan.pools[p].gpuMilliPerReplica;
        unit.gpuWanted = unit.gpuUsed;
        unit.totals.tenant = m_plan.units[u].tenant;
    }
    if (m_plan.startPlacement)
        m_placement = *m_plan.startPlacement;
}

void ClusterHour::setReplicas(std::uint32_t pool, std::int32_t replicas)
{
    UnitState& unit = m_units[m_plan.pools[pool].unit];
    unit.gpuUsed += (std::int64_t{replicas} - m_pools[pool].replicas) * m_plan.pools[pool].gpuMilliPerReplica;
    m_pools[pool].replicas = replicas;
    m_pools[pool].needed = replicas;
}

/// As many of `wanted` replicas as the unit's quota admits beside what it uses.
std::int32_t ClusterHour::admittedReplicas(std::uint32_t pool, std::int32_t wanted) const
{
    const UnitState& unit = m_units[m_plan.pools[pool].unit];
    return quota::roomFor(unit.gpuUsed, unit.gpuCap, m_plan.pools[pool].gpuMilliPerReplica, wanted);
}

void ClusterHour::begin(const Epoch& epoch, bool epochBegins, const base::StopToken& stop)
{
    for (std::size_t u = 0; u < m_units.size(); ++u) {
        m_units[u].tokenCap = epoch.units[u].tokenLimit;
        m_units[u].gpuCap = epoch.units[u].gpuLimit;
    }
    for (const SharedLimit& shared : epoch.shared)
        shareLimit(shared);
    if (epochBegins)
        startEpoch(epoch, stop);
    if (m_placement)
        grantNodes(epoch, epochBegins && epoch.nodesChanged);
}

void ClusterHour::end(const Epoch& epoch, const base::StopToken& stop)
{
    if (m_placement)
        settle(epoch, stop);
}

/// Replicas of workloads that came, went, stopped or came back.
void ClusterHour::startEpoch(const Epoch& epoch, const base::StopToken& stop)
{
    for (std::uint32_t p = 0; p < m_pools.size(); ++p) {
        PoolState& pool = m_pools[p];
        const PoolTerms& terms = epoch.pools[p];
        const bool serving = epoch.units[m_plan.pools[p].unit].serving && terms.serving;
        const bool present = terms.workload != nullptr && terms.workload->state != domain::WorkloadState::Stopped;
        const bool appeared = present && !pool.present && pool.replicas == 0;
        if (!present) {
            setReplicas(p, 0);
        } else if (!serving) {
            pool.parked = std::max(pool.parked, pool.replicas);
            setReplicas(p, 0);
        } else if (pool.parked > 0) {
            setReplicas(p, admittedReplicas(p, pool.parked));
            pool.parked = 0;
        } else if (appeared && terms.workload->state == domain::WorkloadState::Running) {
            setReplicas(p, admittedReplicas(p, terms.workload->replicas));
        }
        pool.present = present;
    }
    if (m_placement) {
        if (!std::exchange(m_startIsPlaced, false) || &epoch != &m_plan.epochs.front()) {
            const std::vector<std::int32_t>& lost = m_placement->rebuild(m_plan, epoch, stop);
            for (std::size_t p = 0; p < m_pools.size(); ++p)
                m_pools[p].lost = lost[p];
        }
        settle(epoch, stop);
    }
}

void ClusterHour::settle(const Epoch& epoch, const base::StopToken& stop)
{
    const std::vector<std::int32_t>& housed = m_placement->settle(epoch, m_pools, stop);
    for (std::uint32_t p = 0; p < m_pools.size(); ++p)
        if (housed[p] < m_pools[p].replicas) {
            const std::int32_t needed = m_pools[p].needed;
            setReplicas(p, housed[p]);
            m_pools[p].needed = needed; // it still is needed: demand does not know of nodes
        }
}

/// Each unit gets a part such that all together stay within the limit: by last hour's demand for tokens, by what is
/// wanted beyond the present use for GPUs.
void ClusterHour::shareLimit(const SharedLimit& shared)
{
    const bool gpu = shared.kind == domain::kinds::kGpu;
    std::int64_t used = 0;
    std::int64_t weights = 0;
    const auto weightOf = [&](const UnitState& unit, std::uint32_t u) {
        if (gpu)
            return std::max<std::int64_t>(0, unit.gpuWanted - unit.gpuUsed) + 1;
        return unit.lastHourDemand > 0 ? unit.lastHourDemand + 1
                                       : static_cast<std::int64_t>(m_plan.units[u].tokens.level) + 1;
    };
    for (const std::uint32_t u : shared.units) {
        used += gpu ? m_units[u].gpuUsed : 0;
        weights += weightOf(m_units[u], u);
    }
    const std::int64_t room = std::max<std::int64_t>(0, shared.limit - used);
    for (const std::uint32_t u : shared.units) {
        UnitState& unit = m_units[u];
        const std::int64_t part = portion(room, weightOf(unit, u), weights);
        std::int64_t& cap = gpu ? unit.gpuCap : unit.tokenCap;
        cap = std::min(cap, gpu ? unit.gpuUsed + part : part);
    }
}

/// What each unit may grow by until the next hour. First come those who lack cards; the rest is spread by use. Where
/// nodes went away, what no pool explains shrinks to what is left.
void ClusterHour::grantNodes(const Epoch& epoch, bool shrink)
{
    constexpr std::int64_t kOneCard = 1000;
    std::int64_t used = 0;
    std::int64_t bases = 0;
    std::int64_t lacking = 0;
    for (const UnitState& unit : m_units) {
        used += unit.gpuUsed;
        bases += unit.gpuBase;
        lacking += std::max<std::int64_t>(0, unit.gpuWanted - unit.gpuUsed);
    }
    if (shrink && used > epoch.capacityMilli && bases > 0) {
        const std::int64_t kept = std::max<std::int64_t>(0, bases - (used - epoch.capacityMilli));
        for (UnitState& unit : m_units) {
            const std::int64_t base = portion(kept, unit.gpuBase, bases);
            unit.gpuUsed -= unit.gpuBase - base;
            used -= unit.gpuBase - base;
            unit.gpuBase = base;
        }
    }
    const std::int64_t free = std::max<std::int64_t>(0, epoch.capacityMilli - used);
    const std::int64_t served = std::min(free, lacking);
    const std::int64_t spread = free - served;
    const std::int64_t weights = used + kOneCard * static_cast<std::int64_t>(m_units.size());
    for (UnitState& unit : m_units) {
        const std::int64_t lack = std::max<std::int64_t>(0, unit.gpuWanted - unit.gpuUsed);
        unit.nodeGrant = portion(served, lack, lacking) + portion(spread, unit.gpuUsed + kOneCard, weights);
    }
}

} // namespace lumos::engine::simulation
