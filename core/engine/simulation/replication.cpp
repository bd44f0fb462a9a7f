// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulation/replication.h"

#include "base/rng.h"
#include "engine/simulation/day_metering.h"
#include "engine/simulation/tenant_hour.h"

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
    : m_plan(plan), m_number(number), m_deviation(fitDeviation(plan.normals, plan.config.seed, number, plan.config.antithetic)),
      m_units(plan.units.size()), m_pools(plan.pools.size()),
      m_blocks((plan.units.size() + kUnitsPerBlock - 1) / kUnitsPerBlock,
               BlockSums(static_cast<std::size_t>(plan.stepsPerHour))),
      m_cluster(plan, m_units, m_pools)
{
    m_outcome.replication = number;
    for (std::size_t u = 0; u < m_units.size(); ++u)
        m_units[u].hash = base::CounterRng::mix(plan.units[u].drawId);
}

base::Result<ReplicationOutcome> Replication::run(const base::StopToken& stop, base::ProgressSink& progress,
                                                  const Simulation::ParallelFor& parallelFor)
{
    for (std::int32_t hour = 0; hour < m_plan.hours; ++hour) {
        if (stop.stop_requested())
            return cancelledSimulation();
        const std::size_t before = m_epoch;
        const Epoch& epoch = epochAt(hour);
        m_cluster.begin(epoch, hour == 0 || m_epoch != before, stop);
        const HourClock clock = clockAt(m_plan.config.start, hour);
        stepBlocks(clock, stop, parallelFor);
        if (stop.stop_requested())
            return cancelledSimulation();
        gatherHour();
        m_cluster.end(epoch, stop);
        if (stop.stop_requested())
            return cancelledSimulation();
        if (hour % 24 == 23) {
            closeDay(clock.day, parallelFor);
            progress.report(clock.day + 1, m_plan.config.days,
                            {QT_TRANSLATE_NOOP("core", "Simulated day %1 of %2"),
                             {QString::number(clock.day + 1), QString::number(m_plan.config.days)}});
        }
    }
    return finish();
}

const Epoch& Replication::epochAt(std::int32_t hour)
{
    while (m_epoch + 1 < m_plan.epochs.size() && m_plan.epochs[m_epoch + 1].hour <= hour)
        ++m_epoch;
    return m_plan.epochs[m_epoch];
}

void Replication::stepBlocks(const HourClock& clock, const base::StopToken& stop,
                             const Simulation::ParallelFor& parallelFor)
{
    const HourContext context{m_plan, m_plan.epochs[m_epoch], clock, m_number, m_deviation};
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

void Replication::gatherHour()
{
    const std::int64_t capacity = m_plan.epochs[m_epoch].capacityMilli;
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
        m_day.stepsOverCapacity += wanted > capacity ? 1 : 0;
    }
    const double meanCards = static_cast<double>(hourWanted / m_plan.stepsPerHour) / kMilliPerCard;
    m_day.waits.push_back(m_queue.hour(capacity / 1000, meanCards));
}

void Replication::closeDay(std::int32_t day, const Simulation::ParallelFor& parallelFor)
{
    const Epoch& epoch = m_plan.epochs[m_epoch];
    DayTotals totals;
    for (const UnitState& unit : m_units) {
        totals.demanded += unit.dayDemanded;
        totals.throttled += unit.dayThrottled;
        totals.throttledTenants += unit.dayThrottled > 0 ? 1 : 0;
    }
    parallelFor(m_blocks.size(), [&](std::size_t block) {
        const std::size_t end = std::min(m_units.size(), (block + 1) * kUnitsPerBlock);
        for (std::size_t u = block * kUnitsPerBlock; u < end; ++u)
            simulation::closeDay(m_plan, epoch, static_cast<std::uint32_t>(u), m_units[u], day);
    });
    for (const UnitState& unit : m_units) {
        totals.cost += unit.dayCost;
        totals.charge += unit.dayCharge;
    }
    totals.gpuPeakCards = static_cast<double>(m_day.peakWanted) / kMilliPerCard;
    totals.gpuAllocatedPeak = static_cast<double>(m_day.peakAllocated) / kMilliPerCard;
    totals.capacityCards = static_cast<double>(epoch.capacityMilli) / kMilliPerCard;
    totals.throttledShare =
        totals.demanded > 0 ? static_cast<double>(totals.throttled) / static_cast<double>(totals.demanded) : 0.0;
    totals.minutesOverCapacity = static_cast<double>(m_day.stepsOverCapacity * m_plan.config.stepSeconds) / 60.0;
    totals.queueWaitP95Minutes = percentile95(m_day.waits);
    m_outcome.days.push_back(totals);
    m_day = {};
}

ReplicationOutcome Replication::finish()
{
    std::uint64_t hash = base::CounterRng::mix(static_cast<std::uint64_t>(m_number));
    const auto minutes = [&](std::int64_t steps) {
        return static_cast<std::int32_t>(steps * m_plan.config.stepSeconds / 60);
    };
    for (UnitState& unit : m_units) {
        hash = base::CounterRng::mix(hash ^ unit.hash);
        m_outcome.throttledTenants += unit.everThrottled ? 1 : 0;
        unit.totals.replicaMinutes = unit.replicaSeconds / 60;
        unit.totals.minutesOver80 = minutes(unit.stepsOver80);
        unit.totals.minutesOver90 = minutes(unit.stepsOver90);
        unit.totals.minutesOver95 = minutes(unit.stepsOver95);
        if (m_number == 0)
            m_outcome.tenants.push_back(unit.totals);
        m_outcome.decisions.insert(m_outcome.decisions.end(), unit.decisions.begin(), unit.decisions.end());
    }
    m_outcome.stateHash = hash;
    std::stable_sort(m_outcome.decisions.begin(), m_outcome.decisions.end(),
                     [](const domain::ScalingRecord& a, const domain::ScalingRecord& b) {
                         return a.workload != b.workload ? a.workload < b.workload : a.at < b.at;
                     });
    return std::move(m_outcome);
}

} // namespace lumos::engine::simulation
