// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/simulation/service_hour.h"

#include "base/rng.h"
#include "engine/queueing/closed_forms.h"
#include "engine/queueing/token_throughput.h"
#include "engine/quota/admission.h"
#include "engine/simulation/portable_math.h"
#include "engine/sla/slo_budget.h"

namespace lumos::engine::simulation {

namespace {

constexpr std::int64_t kSecondsPerHour = 3600;

/// floor(a x b / c) of numbers >= 0, at most kNoLimit.
std::int64_t scaled(std::int64_t a, std::int64_t b, std::int64_t c)
{
    const base::Int128 value = base::Int128{a} * b / c;
    return value > kNoLimit ? kNoLimit : static_cast<std::int64_t>(value);
}

std::int64_t highestOf(std::span<const std::int64_t> values)
{
    std::int64_t highest = 0;
    for (const std::int64_t value : values)
        highest = std::max(highest, value);
    return highest;
}

} // namespace

/// A pool in one hour: the part [from, to) of each 65,536 tokens, and what one ready replica serves of them.
struct ServiceHour::Station {
    std::int64_t from = 0;
    std::int64_t to = 0;
    std::int64_t perReplica = 0; ///< tokens of its own in a step
    bool hasGpu = false;

    [[nodiscard]] std::int64_t share(std::int64_t tokens) const { return partOf(tokens, to) - partOf(tokens, from); }
};

ServiceHour::ServiceHour(const SimulationPlan& plan, const Epoch& epoch, std::uint32_t unit, const Stage& stage,
                         UnitState& state, std::span<PoolState> pools)
    : m_plan(plan), m_unit(plan.units[unit]), m_terms(epoch.units[unit]), m_state(state), m_pools(pools),
      m_poolPlans(std::span(plan.pools).subspan(m_unit.firstPool, m_unit.poolCount)),
      m_poolTerms(std::span(epoch.pools).subspan(m_unit.firstPool, m_unit.poolCount)), m_hours(stage.hours),
      m_from(stage.clock.hour * kSecondsPerHour), m_stepSeconds(std::int64_t{plan.config.stepSeconds} * stage.hours),
      m_retry(retryTerms(plan.config.service.retryPercent, plan.config.service.retrySeconds, m_stepSeconds))
{}

void ServiceHour::begin()
{
    for (std::size_t p = 0; p < m_pools.size(); ++p)
        m_pools[p].readiness.beginHour(m_from, m_pools[p].replicas, startupSeconds(m_plan, m_poolPlans[p]),
                                       std::exchange(m_pools[p].lost, 0));
}

void ServiceHour::admit(std::span<const std::int64_t> demand, std::span<std::int64_t> admitted)
{
    const std::int64_t limit = m_terms.serving ? m_state.tokenCap : 0;
    const std::size_t steps = demand.size();
    const std::int64_t* const in = demand.data();
    std::int64_t* const out = admitted.data();
    std::int64_t demanded = 0;
    m_admitted = 0;
    for (std::size_t i = 0; i < steps; ++i) {
        out[i] = quota::admittedPart(0, limit, in[i]);
        demanded += in[i];
        m_admitted += out[i];
    }
    m_state.lastHourDemand = demanded;
    demanded *= m_hours;
    m_admitted *= m_hours;
    const std::int64_t refused = demanded - m_admitted;
    m_state.totals.demanded += demanded;
    m_state.dayDemanded += demanded;
    m_state.atLimitToday = m_state.atLimitToday || (m_terms.serving && refused > 0);
    if (!m_terms.serving)
        m_sums.throttled += refused;
    else if (refused > 0 || m_state.returning.tokens() > 0)
        admitAgain(demand, admitted, limit);
    m_peak = highestOf(admitted);
}

/// With what was refused before and comes again.
void ServiceHour::admitAgain(std::span<const std::int64_t> demand, std::span<std::int64_t> admitted, std::int64_t limit)
{
    m_admitted = 0;
    for (std::size_t i = 0; i < demand.size(); ++i) {
        const std::int64_t asked = demand[i] * m_hours + m_state.returning.take(m_retry);
        const std::int64_t taken = quota::admittedPart(0, scaled(limit, m_hours, 1), asked);
        admitted[i] = taken / m_hours;
        m_admitted += taken;
        m_sums.throttled += m_state.returning.refuse(asked - taken, m_retry);
    }
}

/// Nothing waits, and even the fullest step is within what the fewest ready replicas serve.
bool ServiceHour::isFree(std::size_t pool) const
{
    const PoolState& state = m_pools[pool];
    return state.station.queued() == 0 &&
           base::Int128{m_poolTerms[pool].loadPerReplica} * state.readiness.least() >= m_peak;
}

bool ServiceHour::isStation(std::size_t pool) const
{
    return m_terms.serving && m_pools[pool].present && m_poolTerms[pool].serving && !m_poolPlans[pool].driver;
}

std::int64_t ServiceHour::weightOf(std::size_t pool) const { return isStation(pool) ? m_poolPlans[pool].weight() : 0; }

void ServiceHour::serve(std::span<const std::int64_t> admitted)
{
    std::int64_t weights = 0;
    for (std::size_t p = 0; p < m_pools.size(); ++p) {
        m_pools[p].readiness.endHour(m_from + m_hours * kSecondsPerHour);
        weights += weightOf(p);
        if (!isStation(p))
            giveUpQueue(m_pools[p]);
    }
    if (!m_terms.serving)
        m_sums.throttled += m_state.returning.giveUp();
    if (weights > 0)
        serveStations(admitted, weights);
    else if (m_terms.serving && m_terms.stopped)
        m_sums.throttled += m_admitted + m_state.returning.giveUp();
    else
        m_sums.served = m_admitted;
    close();
}

void ServiceHour::giveUpQueue(PoolState& pool)
{
    m_sums.throttled += std::exchange(pool.station.backlog, 0) + pool.station.returning.giveUp();
}

void ServiceHour::serveStations(std::span<const std::int64_t> admitted, std::int64_t weights)
{
    std::int64_t before = 0;
    std::int64_t free = m_admitted; // what goes to stations without a queue is served in the hour
    for (std::size_t p = 0; p < m_pools.size(); ++p) {
        const std::int64_t weight = weightOf(p);
        if (weight == 0)
            continue;
        Station station{scaled(kWholePart, before, weights), scaled(kWholePart, before + weight, weights), 0,
                        m_poolPlans[p].gpuMilliPerReplica > 0};
        station.perReplica = partOf(m_poolTerms[p].loadPerReplica, station.to - station.from);
        before += weight;
        if (!isFree(p)) {
            free -= serveQueued(station, p, admitted);
            continue;
        }
        const double busy = static_cast<double>(m_admitted / m_hours) / static_cast<double>(admitted.size()) /
                            static_cast<double>(m_poolTerms[p].loadPerReplica);
        addWaits(station, station.share(m_admitted), m_pools[p].readiness.least(), busy);
    }
    m_sums.served += free;
}

StationTerms ServiceHour::termsOf(const Station& station, std::size_t pool, std::int64_t readySeconds) const
{
    const std::int64_t part = station.to - station.from;
    const auto tokensIn = [&](std::int64_t replicaSeconds) {
        return scaled(scaled(m_poolTerms[pool].loadPerReplica, replicaSeconds, m_plan.config.stepSeconds), part,
                      kWholePart);
    };
    StationTerms terms;
    terms.capacity = tokensIn(readySeconds);
    // A pool without a ready replica queues for the one that starts.
    terms.room =
        scaled(tokensIn(std::max(readySeconds, m_stepSeconds)), m_plan.config.service.queueSeconds, m_stepSeconds);
    terms.patience = scaled(terms.capacity, m_plan.config.service.waitSeconds, m_stepSeconds);
    return terms;
}

/// Step by step; returns what came to the station.
std::int64_t ServiceHour::serveQueued(const Station& station, std::size_t pool, std::span<const std::int64_t> admitted)
{
    PoolState& state = m_pools[pool];
    std::int64_t ready = state.readiness.atBegin();
    auto change = state.readiness.changes().begin();
    const auto last = state.readiness.changes().end();
    StationTerms terms = termsOf(station, pool, ready * m_stepSeconds);
    std::int64_t came = 0;
    Sums quiet; // of the steps without a queue: what was served, and could have been (in `waited`)
    std::int64_t quietSteps = 0;
    bool isSteady = true;
    for (std::size_t i = 0; i < admitted.size(); ++i) {
        std::int64_t at = m_from + static_cast<std::int64_t>(i) * m_stepSeconds;
        const std::int64_t end = at + m_stepSeconds;
        if (!isSteady || (change != last && change->at < end)) {
            std::int64_t readySeconds = 0;
            for (isSteady = true; change != last && change->at < end; ++change, isSteady = false) {
                readySeconds += ready * (std::max(change->at, at) - at);
                at = std::max(change->at, at);
                ready += change->delta;
            }
            terms = termsOf(station, pool, readySeconds + ready * (end - at));
        }
        const std::int64_t arriving = station.share(m_hours == 1 ? admitted[i] : m_admitted);
        came += arriving;
        const StationStep step = serveStep(state.station, arriving, terms, m_retry);
        m_sums.served += step.served;
        m_sums.throttled += step.throttled;
        m_sums.late += step.late;
        m_sums.waited += (step.before + state.station.backlog) * m_stepSeconds / 2;
        if (step.before + state.station.backlog == 0) {
            quiet.served += step.served;
            quiet.waited += terms.capacity;
            ++quietSteps;
        }
    }
    if (quietSteps > 0 && station.perReplica > 0) {
        const double perReplica = static_cast<double>(station.perReplica) * static_cast<double>(quietSteps * m_hours);
        addWaits(station, quiet.served, static_cast<double>(quiet.waited) / perReplica,
                 static_cast<double>(quiet.served) / perReplica);
    }
    return came;
}

/// Late tokens and waits of M/G/c; `ready` and `busy` are means in replicas.
void ServiceHour::addWaits(const Station& station, std::int64_t tokens, double ready, double busy)
{
    constexpr double kNegligible = 45; // e^-45 of all tokens is none
    constexpr double kLeast = 1e-9;
    constexpr double kMostServers = 1e6; // with as many, none waits longer than these would let it
    const ServiceAssumptions& service = m_plan.config.service;
    const double perSecond = static_cast<double>(station.perReplica) / m_plan.config.stepSeconds;
    const double patience = service.waitSeconds;
    const double spare = ready - busy;
    if (tokens <= 0 || station.perReplica <= 0)
        return; // of a part too small for a token of its own nothing waits
    const double exponent = 2 * spare * perSecond / service.requestTokens * patience / (1 + service.serviceScv);
    if (exponent > kNegligible)
        return;
    queueing::RequestSlots sequences{1, service.requestTokens / perSecond};
    if (station.hasGpu) {
        const double generated = static_cast<double>(std::max<std::int64_t>(1000 - m_unit.promptPerMille, 1)) / 1000;
        sequences =
            queueing::slotsOf(queueing::TokenServer{}, perSecond * generated, service.requestTokens * generated);
    }
    const double servers = std::clamp(ready * sequences.perReplica, 1.0, kMostServers);
    const double load = servers * (ready > 0 ? busy / ready : 1.0);
    const double waits = queueing::erlangCAbove(static_cast<std::int64_t>(servers), load, kLeast);
    const auto amount = static_cast<double>(tokens);
    const double tail = spare > 0 ? waits * portableExp(-exponent) : 1.0;
    const double wait = waits * (1 + service.serviceScv) * service.requestTokens / (2 * spare * perSecond);
    const double mean = spare > 0 ? std::min(wait, 1.0 * service.queueSeconds) : patience;
    m_sums.late += std::min(tokens, static_cast<std::int64_t>(amount * tail + 0.5));
    m_sums.waited += static_cast<std::int64_t>(amount * mean);
}

void ServiceHour::close()
{
    m_state.totals.served += m_sums.served;
    m_state.totals.throttled += m_sums.throttled;
    m_state.dayServed += m_sums.served;
    m_state.dayThrottled += m_sums.throttled;
    m_state.everThrottled = m_state.everThrottled || m_sums.throttled > 0;
    m_state.dayWaited += m_sums.waited;
    m_state.metered.addServed(m_sums.served, m_unit.promptPerMille, 1);
    if (m_terms.serving && m_terms.sloObjectivePpm > 0) {
        m_state.daySloGood += m_sums.served - m_sums.late;
        m_state.daySloTotal += m_sums.served + m_sums.throttled;
        m_state.sloAllowed += sla::allowedMillionths(m_sums.served + m_sums.throttled, m_terms.sloObjectivePpm);
    }
    std::int64_t queued = m_state.returning.tokens();
    for (const PoolState& pool : m_pools)
        queued += pool.station.queued();
    m_state.queued = queued;
    m_state.hash = base::CounterRng::mix(
        m_state.hash ^ static_cast<std::uint64_t>(m_sums.served) * 0x9E3779B97F4A7C15ULL ^
        static_cast<std::uint64_t>(m_sums.throttled) * 0xBF58476D1CE4E5B9ULL ^ static_cast<std::uint64_t>(queued));
}

} // namespace lumos::engine::simulation
