// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulation/simulation.h"

#include "engine/simulation/replication.h"

namespace lumos::engine::simulation {

tl::unexpected<base::Error> cancelledSimulation()
{
    return base::fail(base::ErrorCode::Cancelled, {QT_TRANSLATE_NOOP("core", "The simulation was cancelled."), {}});
}

struct Simulation::State {
    SimulationPlan plan;
};

Simulation::Simulation(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Simulation::~Simulation() = default;
Simulation::Simulation(Simulation&&) noexcept = default;
Simulation& Simulation::operator=(Simulation&&) noexcept = default;

base::Result<Simulation> Simulation::prepare(domain::SnapshotPtr snapshot, std::span<const DemandModel> demand,
                                             std::span<const domain::TimedChange> changes,
                                             const SimulationConfig& config, base::StopToken stop)
{
    LUMOS_ASSIGN(SimulationPlan plan, planSimulation(std::move(snapshot), demand, changes, config, stop));
    return Simulation(std::make_unique<State>(State{std::move(plan)}));
}

base::Result<ReplicationOutcome> Simulation::run(std::int32_t replication, base::StopToken stop,
                                                 base::ProgressSink& progress) const
{
    return run(replication, std::move(stop), progress,
               [](std::size_t count, const std::function<void(std::size_t)>& body) {
                   for (std::size_t i = 0; i < count; ++i)
                       body(i);
               });
}

base::Result<ReplicationOutcome> Simulation::run(std::int32_t replication, base::StopToken stop,
                                                 base::ProgressSink& progress, const ParallelFor& parallelFor) const
{
    return Replication(m_state->plan, replication).run(stop, progress, parallelFor);
}

const SimulationConfig& Simulation::config() const { return m_state->plan.config; }

} // namespace lumos::engine::simulation
