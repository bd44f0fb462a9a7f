// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulation/replication.h"

#include "base/rng.h"
#include "engine/simulation/day_metering.h"
#include "engine/simulation/tenant_hour.h"
#include "engine/sla/slo_budget.h"

#include <algorithm>

namespace lumos::engine::simulation {

namespace {

constexpr std::size_t kUnitsPerBlock = 32;
constexpr double kMilliPerCard = 1000.0;

/// The value that 95 % of the hours do not exceed (nearest rank).
double percentile95(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[(values.size() * 95 + 99) / 100 - 1];
}

} // namespace

Replication::Replication(const SimulationPlan& plan, std::int32_t number)
    : m_plan(plan), m_number(number),
      m_deviation(fitDeviation(plan.normals, plan.config.seed, number, plan.config.antithetic)),
      m_units(plan.units.size()), m_pools(plan.pools.size()),
      m_blocks((plan.units.size() + kUnitsPerBlock - 1) / kUnitsPerBlock,
               BlockSums(static_cast<std::size_t>(plan.stepsPerHour))),
      m_cluster(plan, m_units, m_pools)
{
    m_outcome.replication = number;
    if (!plan.faults.isEmpty())
        m_faults.emplace(plan.faults, plan.config.seed, number, plan.hours / plan.stepHours,
                         std::int64_t{plan.stepHours} * 3600);
    for (std::size_t u = 0; u < m_units.size(); ++u)
        m_units[u].hash = base::CounterRng::mix(plan.units[u].drawId);
}

base::Result<ReplicationOutcome> Replication::run(const base::StopToken& stop, base::ProgressSink& progress,
                                                  const Simulation::ParallelFor& parallelFor)
{
    const std::int32_t days = m_plan.config.steppedDays > 0 ? m_plan.config.steppedDays : m_plan.config.days;
    for (std::size_t s = 0; s < m_plan.stages.stages.size(); ++s) {
        const Stage& stage = m_plan.stages.stages[s];
        const HourClock& clock = stage.clock;
        if (clock.hour >= days * 24)
            break;
        if (stop.stop_requested())
            return cancelledSimulation();
        const bool isNew = enter(clock.hour);
        m_cluster.begin(epoch(), s == 0 || isNew, stop);
        stepBlocks(s, stop, parallelFor);
        if (stop.stop_requested())
            return cancelledSimulation();
        gatherHour(stage);
        if ((clock.hour + stage.hours) % m_plan.stepHours == 0) // a long step finds its nodes at its peak
            m_cluster.end(epoch(), stop);
        if (stop.stop_requested())
            return cancelledSimulation();
        if (m_plan.config.hashLog)
            m_outcome.hashes.push_back({clock.hour + stage.hours, stateHash()});
        if ((clock.hour + stage.hours) % 24 == 0) {
            closeDay(clock.day, stop, parallelFor);
            if (stop.stop_requested())
                return cancelledSimulation();
            progress.report(clock.day + 1, days,
                            {QT_TRANSLATE_NOOP("core", "Simulated day %1 of %2"),
                             {QString::number(clock.day + 1), QString::number(days)}});
        }
    }
    return finish();
}

bool Replication::enter(std::int32_t hour)
{
    const std::size_t before = m_epoch;
    while (m_epoch + 1 < m_plan.epochs.size() && m_plan.epochs[m_epoch + 1].hour <= hour)
        ++m_epoch;
    bool isNew = m_epoch != before;
    if (m_faults) {
        isNew = m_faults->advance(hour / m_plan.stepHours) || isNew;
        if (isNew || hour == 0)
            m_faulted = m_faults->applied(m_plan.epochs[m_epoch]);
    }
    return isNew;
}

void Replication::stepBlocks(std::size_t stage, const base::StopToken& stop, const Simulation::ParallelFor& parallelFor)
{
    const HourContext context{m_plan, epoch(), m_plan.stages.stages[stage].clock, m_number, m_deviation, stage};
    parallelFor(m_blocks.size(), [&](std::size_t block) {
        if (stop.stop_requested())
            return;
        BlockSums& sums = m_blocks[block];
        std::fill(sums.wanted.begin(), sums.wanted.end(), 0);
        std::fill(sums.allocated.begin(), sums.allocated.end(), 0);
        const std::size_t end = std::min(m_units.size(), (block + 1) * kUnitsPerBlock);
        for (std::size_t u = block * kUnitsPerBlock; u < end; ++u) {
            const Unit& unit = m_plan.units[u];
            TenantHour(context, static_cast<std::uint32_t>(u), m_units[u],
                       std::span(m_pools).subspan(unit.firstPool, unit.poolCount), sums)
                .step();
        }
    });
}

void Replication::gatherHour(const Stage& stage)
{
    const std::int64_t capacity = epoch().capacityMilli;
    std::int64_t hourWanted = 0;
    for (std::size_t step = 0; step < static_cast<std::size_t>(m_plan.stepsPerHour); ++step) {
        std::int64_t wanted = 0;
        std::int64_t allocated = 0;
        for (const BlockSums& block : m_blocks) {
            wanted += block.wanted[step];
            allocated += block.allocated[step];
        }
        hourWanted += wanted;
        m_day.peakWanted = std::max(m_day.peakWanted, wanted);
        m_day.peakAllocated = std::max(m_day.peakAllocated, allocated);
        m_day.stepsOverCapacity += wanted > capacity ? stage.hours : 0;
    }
    const double meanCards = static_cast<double>(hourWanted / m_plan.stepsPerHour) / kMilliPerCard;
    for (std::int32_t hour = 0; hour < stage.hours; ++hour)
        m_day.waits.push_back(m_queue.hour(capacity / 1000, meanCards));
}

void Replication::gatherService(DayTotals& totals)
{
    double waited = 0;
    base::Int128 allowed = 0;
    for (const UnitState& unit : m_units) {
        totals.demanded += unit.dayDemanded;
        totals.served += unit.dayServed;
        totals.throttled += unit.dayThrottled;
        totals.queued += unit.queued;
        totals.throttledTenants += unit.dayThrottled > 0 ? 1 : 0;
        waited += static_cast<double>(unit.dayWaited);
        allowed += unit.sloAllowed;
        totals.sloGood += unit.daySloGood;
        totals.sloTotal += unit.daySloTotal;
    }
    // The days add up to what the whole run allows: only their sum is rounded.
    totals.sloAllowed = sla::allowedBad(allowed) - m_sloAllowed;
    m_sloAllowed += totals.sloAllowed;
    totals.throttledShare =
        totals.demanded > 0 ? static_cast<double>(totals.throttled) / static_cast<double>(totals.demanded) : 0.0;
    totals.requestWaitSeconds = totals.served > 0 ? waited / static_cast<double>(totals.served) : 0.0;
}

void Replication::closeDay(std::int32_t day, const base::StopToken& stop, const Simulation::ParallelFor& parallelFor)
{
    DayTotals totals;
    gatherService(totals);
    parallelFor(m_blocks.size(), [&](std::size_t block) {
        if (stop.stop_requested())
            return;
        const std::size_t end = std::min(m_units.size(), (block + 1) * kUnitsPerBlock);
        for (std::size_t u = block * kUnitsPerBlock; u < end; ++u)
            simulation::closeDay(m_plan, static_cast<std::uint32_t>(u), m_units[u], day);
    });
    for (const UnitState& unit : m_units) {
        totals.cost += unit.dayCost;
        totals.charge += unit.dayCharge;
    }
    totals.cost += leaseCost(m_plan.leases, day);
    totals.gpuPeakCards = static_cast<double>(m_day.peakWanted) / kMilliPerCard;
    totals.gpuAllocatedPeak = static_cast<double>(m_day.peakAllocated) / kMilliPerCard;
    totals.capacityCards = static_cast<double>(epoch().capacityMilli) / kMilliPerCard;
    totals.minutesOverCapacity = static_cast<double>(m_day.stepsOverCapacity * m_plan.config.stepSeconds) / 60.0;
    totals.queueWaitP95Minutes = percentile95(m_day.waits);
    m_outcome.days.push_back(totals);
    m_day = {};
}

std::uint64_t Replication::stateHash() const
{
    std::uint64_t hash = base::CounterRng::mix(static_cast<std::uint64_t>(m_number));
    for (const UnitState& unit : m_units)
        hash = base::CounterRng::mix(hash ^ unit.hash);
    return hash;
}

ReplicationOutcome Replication::finish()
{
    const auto minutes = [&](std::int64_t steps) {
        return static_cast<std::int32_t>(steps * m_plan.config.stepSeconds / 60);
    };
    for (UnitState& unit : m_units) {
        m_outcome.throttledTenants += unit.everThrottled ? 1 : 0;
        unit.totals.queued = unit.queued;
        m_outcome.slosTotal += unit.totals.sloTotal > 0 ? 1 : 0;
        m_outcome.slosMet +=
            unit.totals.sloTotal > 0 && unit.totals.sloTotal - unit.totals.sloGood <= sla::allowedBad(unit.sloAllowed)
                ? 1
                : 0;
        unit.totals.replicaMinutes = unit.replicaSeconds / 60;
        unit.totals.minutesOver80 = minutes(unit.stepsOver80);
        unit.totals.minutesOver90 = minutes(unit.stepsOver90);
        unit.totals.minutesOver95 = minutes(unit.stepsOver95);
        if (m_number == 0)
            m_outcome.tenants.push_back(unit.totals);
        m_outcome.decisions.insert(m_outcome.decisions.end(), unit.decisions.begin(), unit.decisions.end());
    }
    m_outcome.stateHash = stateHash();
    std::stable_sort(m_outcome.decisions.begin(), m_outcome.decisions.end(),
                     [](const domain::ScalingRecord& a, const domain::ScalingRecord& b) {
                         return a.workload != b.workload ? a.workload < b.workload : a.at < b.at;
                     });
    return std::move(m_outcome);
}

} // namespace lumos::engine::simulation
