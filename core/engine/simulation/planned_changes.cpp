// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulation/planned_changes.h"

#include "domain/change_expansion.h"
#include "domain/sorted_vector.h"
#include "domain/what_if_apply.h"
#include "engine/simulation/demand_scale.h"
#include "engine/simulation/portable_math.h"

#include <algorithm>

namespace lumos::engine::simulation {

namespace {

using base::Instant;

constexpr double kOwnNoise = 0.05; // of a demand that is given as a number: as DemandModel's

DemandModel levelModel(domain::TenantId tenant, domain::ResourceKindId kind, double level)
{
    DemandModel model;
    model.tenant = tenant;
    model.kind = kind;
    model.level = level;
    model.hourOfDay.fill(1.0);
    model.dayOfWeek.fill(1.0);
    model.noiseSigma = kOwnNoise;
    return model;
}

class Planner final {
public:
    Planner(const domain::PlatformSnapshot& live, std::span<const DemandModel> demand, Instant start)
        : m_state(live), m_demand(demand), m_start(start)
    {}

    /// Adds the change, and what it comes to.
    base::Status add(const domain::TimedChange& timed)
    {
        if (const auto* nodes = std::get_if<domain::AddNodes>(&timed.change))
            return deliver(*nodes, timed.at.value_or(m_start));
        m_planned.changes.push_back(timed);
        if (!domain::isSimulated(timed.change))
            keepInState(timed);
        if (const auto* wave = std::get_if<domain::OnboardTenants>(&timed.change))
            return onboard(*wave);
        if (const auto* churn = std::get_if<domain::ChurnTenants>(&timed.change))
            depart(*churn);
        return {};
    }
    [[nodiscard]] PlannedChanges take() { return std::move(m_planned); }

private:
    base::Status deliver(const domain::AddNodes& nodes, Instant ordered)
    {
        m_planned.changes.push_back({nodes, ordered + base::Duration::days(std::max(nodes.leadTimeDays, 0))});
        return {};
    }

    /// What is refused here is refused at its date, with its reason. Whom it lets join cannot leave before that.
    void keepInState(const domain::TimedChange& timed)
    {
        if (!domain::apply(m_state, timed.change))
            return;
        domain::TenantId joined;
        if (const auto* put = std::get_if<domain::PutTenant>(&timed.change))
            joined = put->tenant.id;
        else if (const auto* act = std::get_if<domain::ActOnTenant>(&timed.change);
                 act != nullptr && act->action == domain::TenantAction::Activate)
            joined = act->tenant;
        if (domain::Tenant* tenant = domain::sorted::find(m_state.tenants, joined, &domain::Tenant::id))
            tenant->createdAt = std::max(tenant->createdAt, timed.at.value_or(m_start));
    }

    /// `m_state` knows who has joined already, so that two equal waves are different tenants.
    base::Status onboard(const domain::OnboardTenants& wave)
    {
        LUMOS_TRY(domain::apply(m_state, wave));
        const std::vector<domain::Arrival> arrivals = domain::arrivalsOf(m_state, wave);
        const auto real = domain::concreteChanges(m_state, {wave, std::nullopt}, m_start);
        for (const domain::TimedChange& timed : real)
            LUMOS_TRY(domain::apply(m_state, timed.change));
        m_planned.changes.insert(m_planned.changes.end(), real.begin(), real.end());
        for (const domain::Arrival& arrival : arrivals)
            giveDemand(wave, arrival);
        return {};
    }

    void giveDemand(const domain::OnboardTenants& wave, const domain::Arrival& arrival)
    {
        std::vector<DemandModel> models;
        if (wave.tokensPerMinute) {
            models.push_back(levelModel({}, domain::kinds::kTokensPerMin, static_cast<double>(*wave.tokensPerMinute)));
            if (wave.gpuMilli > 0)
                models.push_back(levelModel({}, domain::kinds::kGpu, static_cast<double>(wave.gpuMilli)));
        } else {
            for (const DemandModel& model : m_demand)
                if (model.tenant == wave.like)
                    models.push_back(model);
            if (models.empty())
                for (const auto kind : {domain::kinds::kTokensPerMin, domain::kinds::kGpu})
                    models.push_back(levelModel({}, kind, static_cast<double>(m_state.used(wave.like, kind).value)));
        }
        const double perDay =
            portableExp(portableLog(1.0 + wave.growthBasisPointsPerMonth / 10'000.0) / domain::kDaysPerMonth);
        const std::int32_t days = hourOf(m_start, arrival.at) / 24;
        for (DemandModel& model : models) {
            model.tenant = arrival.tenant.id;
            model.level *= wave.demandPercent / 100.0;
            model.level /= integerPower(perDay, days); // growth begins with the arrival, not with the run
            model.growthPerDay = (1 + model.growthPerDay) * perDay - 1;
            m_planned.demand.push_back(model);
        }
    }

    /// Who has left the platform by another change cannot leave again.
    void depart(const domain::ChurnTenants& churn)
    {
        for (const domain::TimedChange& timed : domain::concreteChanges(m_state, {churn, std::nullopt}, m_start))
            if (domain::apply(m_state, timed.change))
                m_planned.changes.push_back(timed);
    }

    domain::PlatformSnapshot m_state; ///< with those who have joined and left so far
    std::span<const DemandModel> m_demand;
    Instant m_start;
    PlannedChanges m_planned;
};

} // namespace

base::Result<PlannedChanges> plannedChanges(const domain::PlatformSnapshot& live, std::span<const DemandModel> demand,
                                            std::span<const domain::TimedChange> changes, Instant start,
                                            const base::StopToken& stop)
{
    const std::vector<domain::TimedChange> kept = domain::withoutWithdrawn(changes);
    const bool movesTenants = std::any_of(kept.begin(), kept.end(), [](const domain::TimedChange& timed) {
        return std::holds_alternative<domain::OnboardTenants>(timed.change) ||
               std::holds_alternative<domain::ChurnTenants>(timed.change);
    });
    // A copy of a large platform costs more than all the rest, and only these look at it.
    Planner planner(movesTenants ? live : domain::PlatformSnapshot{}, demand, start);
    for (const domain::TimedChange& timed : kept) {
        if (stop.stop_requested())
            return cancelledSimulation();
        LUMOS_TRY(planner.add(timed));
    }
    return planner.take();
}

void LeaseBook::order(const domain::PlatformSnapshot& before, const domain::AddNodes& nodes)
{
    if (nodes.leasePerHour)
        m_orders.push_back({domain::touchedNodes(before, nodes), nodes.leasePerHour->amount});
}

void LeaseBook::hold(const domain::PlatformSnapshot& platform, std::int32_t hour)
{
    for (Order& order : m_orders)
        change(order,
               std::count_if(order.nodes.begin(), order.nodes.end(),
                             [&](domain::NodeId id) { return platform.node(id) != nullptr; }),
               hour);
}

void LeaseBook::change(Order& order, std::int64_t held, std::int32_t hour)
{
    if (held == order.held)
        return;
    if (order.held > 0)
        m_leases.push_back({order.since, hour, order.perHour * order.held});
    order.held = held;
    order.since = hour;
}

std::vector<Lease> LeaseBook::take(std::int32_t hours)
{
    for (Order& order : m_orders)
        change(order, 0, std::max(hours, order.since));
    return std::move(m_leases);
}

base::Decimal leaseCost(const std::vector<Lease>& leases, std::int32_t day)
{
    base::Decimal cost;
    for (const Lease& lease : leases) {
        const std::int32_t hours = std::min((day + 1) * 24, lease.toHour) - std::max(day * 24, lease.fromHour);
        cost += lease.perHour * std::max(hours, 0);
    }
    return cost;
}

allocation::PlacementPolicy placementAt(const std::vector<domain::TimedChange>& changes, const SimulationConfig& config,
                                        std::int32_t hour)
{
    allocation::PlacementPolicy policy = config.placement;
    std::int32_t newest = -1;
    for (const domain::TimedChange& timed : changes)
        if (const auto* set = std::get_if<domain::SetPlacementPolicy>(&timed.change)) {
            const std::int32_t from = timed.at ? hourOf(config.start, *timed.at) : 0;
            if (from <= hour && from >= newest) {
                newest = from;
                policy = set->policy;
            }
        }
    return policy;
}

} // namespace lumos::engine::simulation
