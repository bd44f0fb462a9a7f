// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulation/tenant_hour.h"

#include "base/rng.h"
#include "engine/autoscaling/decision_kernel.h"
#include "engine/autoscaling/observation.h"
#include "engine/quota/admission.h"
#include "engine/simulation/demand_draw.h"
#include "engine/simulation/portable_math.h"

#include <algorithm>

namespace lumos::engine::simulation {

namespace {

constexpr double kMostTokensPerStep = 1e13;
constexpr std::int64_t kMostMinutesSince = 1 << 20;

/// Least amount that is `percent` of the limit or more.
std::int64_t amountAt(std::int64_t limit, std::int64_t percent)
{
    if (limit == kNoLimit)
        return kNoLimit;
    return std::max<std::int64_t>(1, limit / 100 * percent + (limit % 100 * percent + 99) / 100);
}

/// The live level that the model did not expect fades with a half life of six hours.
double correctionAt(double startCorrection, std::int32_t hour)
{
    constexpr double kLeftAfterAnHour = 0.8908987181403393; // 2^(-1/6)
    constexpr std::int32_t kForgotten = 24 * 14;
    return hour >= kForgotten ? 1.0 : 1.0 + (startCorrection - 1.0) * integerPower(kLeftAfterAnHour, hour);
}

} // namespace

TenantHour::TenantHour(const HourContext& hour, std::uint32_t unit, UnitState& state, std::span<PoolState> pools,
                       BlockSums& sums)
    : m_hour(hour), m_unit(hour.plan.units[unit]), m_terms(hour.epoch.units[unit]), m_state(state), m_pools(pools),
      m_poolPlans(std::span(hour.plan.pools).subspan(m_unit.firstPool, m_unit.poolCount)),
      m_poolTerms(std::span(hour.epoch.pools).subspan(m_unit.firstPool, m_unit.poolCount)), m_sums(sums), m_index(unit)
{}

void TenantHour::step()
{
    drawDemand();
    admit();
    moveGpuBase();
    scale();
    meter();
}

void TenantHour::drawDemand()
{
    m_expectedTokens = levelAt(m_unit.tokens, m_unit.startCorrection);
    const double level =
        m_terms.tenant == nullptr ? 0.0 : m_expectedTokens * m_hour.plan.demandFactor(m_index, m_hour.clock.hour);
    const double mean = std::min(level * m_hour.plan.config.stepSeconds / 60.0, kMostTokensPerStep);
    drawHour(m_hour.plan, m_unit, {m_hour.replication, m_hour.clock.hour}, mean, m_sums.normals, m_sums.demand);
}

void TenantHour::admit()
{
    const std::int64_t limit = m_terms.serving ? m_state.tokenCap : 0;
    const std::size_t steps = m_sums.demand.size();
    const std::int64_t* const demand = m_sums.demand.data();
    std::int64_t* const admitted = m_sums.admitted.data();
    std::int64_t demanded = 0;
    std::int64_t served = 0;
    for (std::size_t i = 0; i < steps; ++i) {
        admitted[i] = quota::admittedPart(0, limit, demand[i]);
        demanded += demand[i];
        served += admitted[i];
    }
    const std::int64_t refused = demanded - served;
    m_state.lastHourDemand = demanded;
    m_state.totals.demanded += demanded;
    m_state.totals.served += served;
    m_state.totals.throttled += refused;
    m_state.dayDemanded += demanded;
    m_state.dayThrottled += refused;
    m_state.everThrottled = m_state.everThrottled || refused > 0;
    m_state.atLimitToday = m_state.atLimitToday || refused > 0;
    m_state.servedHours[static_cast<std::size_t>(m_hour.clock.clockHour)] += served;
}

/// Expected level in this replication: what was fitted, off by the replication's deviation. It begins at the live level, and
/// what that was off the model fades.
double TenantHour::levelAt(const DemandModel& model, double startCorrection) const
{
    const HourClock& now = m_hour.clock;
    const double atStart = deviationFactor(model, m_hour.deviation, 0);
    const double correction = atStart > 0 ? correctionAt(startCorrection / atStart, now.hour) : 0.0;
    return expectedLevel(model, now) * deviationFactor(model, m_hour.deviation, now.day) * correction;
}

/// Milli-GPU that the pools use in this hour if they follow the tokens from the start on, within their first policy.
double TenantHour::expectedPoolGpu() const
{
    const double ratio = m_unit.tokensAtStart > 0 ? m_expectedTokens / m_unit.tokensAtStart : 1.0;
    double milli = 0;
    for (const Pool& pool : m_poolPlans)
        milli +=
            std::clamp(pool.startReplicas * ratio, static_cast<double>(std::min(pool.minReplicas, pool.startReplicas)),
                       static_cast<double>(std::max(pool.maxReplicas, pool.startReplicas))) *
            static_cast<double>(pool.gpuMilliPerReplica);
    return milli;
}

/// What no pool explains is the rest of what the tenant's model says of all its GPUs, within quota and nodes.
void TenantHour::moveGpuBase()
{
    std::int64_t wanted = 0;
    if (m_terms.serving) {
        wanted = m_unit.gpuBaseMilli;
        if (m_unit.gpu) {
            const double all = levelAt(*m_unit.gpu, m_unit.gpuCorrection);
            wanted = nearestInteger(std::clamp(all - expectedPoolGpu(), 0.0, kMostTokensPerStep));
        }
        wanted = std::max<std::int64_t>(0, wanted + m_terms.gpuBaseDelta);
    }
    const std::int64_t add = wanted - m_state.gpuBase;
    std::int64_t taken = quota::admittedPart(m_state.gpuUsed, m_state.gpuCap, add);
    taken = add > 0 ? std::min(taken, m_state.nodeGrant) : taken;
    m_state.atLimitToday = m_state.atLimitToday || taken < add;
    m_state.gpuBase += taken;
    m_state.gpuUsed += taken;
    if (m_state.nodeGrant != kNoLimit)
        m_state.nodeGrant -= taken;
    m_state.gpuBaseWanted = wanted;
}

/// What the pool's use is computed from: tokens of the step, or the level of another kind in this hour.
std::int64_t TenantHour::loadOf(std::size_t pool, std::int64_t tokens) const
{
    const auto& driver = m_poolPlans[pool].driver;
    if (!driver)
        return tokens;
    // The pool is rated by the level that is expected at the start, so nothing is to be corrected but the deviation.
    const double level =
        m_terms.serving ? levelAt(m_unit.metered[*driver], 1.0) * m_hour.plan.demandFactor(m_index, m_hour.clock.hour)
                        : 0.0;
    return nearestInteger(std::min(level * kDriverScale, kMostTokensPerStep));
}

/// The uses within tolerance of the target, as tokens of the unit; exactly those that usePercent() rounds down into it.
/// A pool whose load is not tokens rests for the whole hour, or not at all.
QuietBand TenantHour::quietBand(std::size_t pool) const
{
    const domain::ScalingPolicy* policy = m_poolTerms[pool].policy;
    const std::int64_t replicas = m_pools[pool].replicas;
    if (policy == nullptr || !m_pools[pool].present || !m_terms.serving)
        return {};
    if (replicas < std::max(policy->minReplicas, 1) || replicas > policy->maxReplicas)
        return {1, 0};
    if (isRecorded(0))
        return {1, 0}; // every decision of a minute that is on record is taken
    if (m_poolPlans[pool].driver) {
        const std::int32_t use =
            autoscaling::usePercent(loadOf(pool, 0), m_poolPlans[pool].loadPerReplica, m_pools[pool].replicas);
        return autoscaling::withinTolerance(*policy, use) ? QuietBand{} : QuietBand{1, 0};
    }
    const std::int64_t target = policy->targetPercent;
    const std::int64_t slack = std::int64_t{policy->tolerancePercent} * target / 100;
    const std::int64_t rating = m_poolPlans[pool].loadPerReplica * replicas;
    return {std::max<std::int64_t>(0, (target - slack) * rating + 99) / 100, ((target + slack + 1) * rating - 1) / 100};
}

QuietBand TenantHour::commonBand() const
{
    QuietBand common;
    for (const PoolState& pool : m_pools)
        common = {std::max(common.least, pool.quiet.least), std::min(common.most, pool.quiet.most)};
    return common;
}

std::int64_t TenantHour::running() const
{
    std::int64_t replicas = 0;
    for (const PoolState& pool : m_pools)
        replicas += pool.replicas;
    return replicas;
}

/// Goes from one step that asks for a decision to the next; what lies between leaves everything as it is.
void TenantHour::scale()
{
    const std::int32_t stepSeconds = m_hour.plan.config.stepSeconds;
    const std::size_t steps = m_sums.admitted.size();
    const auto perMinute = static_cast<std::size_t>(stepSeconds < 60 ? 60 / stepSeconds : 1); // one decision a minute
    const std::int64_t* const tokens = m_sums.admitted.data();
    for (std::size_t p = 0; p < m_pools.size(); ++p)
        m_pools[p].quiet = quietBand(p);
    for (std::size_t at = 0; at < steps;) {
        const QuietBand band = commonBand();
        std::size_t next = at;
        while (next < steps && band.holds(tokens[next]))
            next += perMinute;
        rest(at, std::min(next, steps));
        if (next >= steps)
            return;
        scaleStep(next);
        at = next + perMinute;
    }
}

/// Steps without a decision: every pool needs what it has.
void TenantHour::rest(std::size_t from, std::size_t to)
{
    if (from >= to)
        return;
    for (PoolState& pool : m_pools)
        pool.needed = pool.replicas;
    setWanted();
    std::fill(m_sums.unitWanted.begin() + static_cast<std::ptrdiff_t>(from),
              m_sums.unitWanted.begin() + static_cast<std::ptrdiff_t>(to), m_state.gpuWanted);
    std::fill(m_sums.unitGpu.begin() + static_cast<std::ptrdiff_t>(from),
              m_sums.unitGpu.begin() + static_cast<std::ptrdiff_t>(to), m_state.gpuUsed);
    m_state.replicaSeconds += running() * m_hour.plan.config.stepSeconds * static_cast<std::int64_t>(to - from);
}

/// The decisions of one step; what they leave holds for the other steps of the same minute.
void TenantHour::scaleStep(std::size_t step)
{
    const std::int32_t stepSeconds = m_hour.plan.config.stepSeconds;
    const std::int64_t minute =
        m_hour.clock.hour * std::int64_t{60} + static_cast<std::int64_t>(step) * stepSeconds / 60;
    const std::int64_t tokens = m_sums.admitted[step];
    for (std::size_t p = 0; p < m_pools.size(); ++p) {
        if (m_pools[p].quiet.holds(tokens))
            m_pools[p].needed = m_pools[p].replicas;
        else
            decideAt(p, loadOf(p, tokens), minute, std::max(stepSeconds / 60, 1));
    }
    setWanted();
    const std::size_t end = stepSeconds < 60
                                ? std::min(step + static_cast<std::size_t>(60 / stepSeconds), m_sums.admitted.size())
                                : step + 1;
    for (std::size_t i = step; i < end; ++i) {
        m_sums.unitWanted[i] = m_state.gpuWanted;
        m_sums.unitGpu[i] = m_state.gpuUsed;
    }
    m_state.replicaSeconds += running() * stepSeconds * static_cast<std::int64_t>(end - step);
}

/// The decisions of the minutes of one step, under one load; the highest need of them counts for the step.
void TenantHour::decideAt(std::size_t pool, std::int64_t load, std::int64_t minute, std::int32_t minutes)
{
    PoolState& state = m_pools[pool];
    const domain::ScalingPolicy& policy = *m_poolTerms[pool].policy;
    const Pool& plan = m_poolPlans[pool];
    state.needed = 0;
    for (std::int64_t now = minute; now < minute + minutes; ++now) {
        const autoscaling::ScalingInputs inputs = inputsAt(pool, load, now);
        const autoscaling::DecisionSteps steps = autoscaling::decisionSteps(policy, inputs);
        const autoscaling::ScalingOutcome outcome = autoscaling::outcomeOf(steps, inputs.current);
        record(pool, inputs, outcome, now);
        state.needed = std::max(state.needed, outcome.needed);
        const std::int32_t admitted = quotaRoom(pool);
        m_state.atLimitToday =
            m_state.atLimitToday || std::min(steps.guarded - inputs.current, nodeRoom(pool)) > admitted;
        const std::int32_t delta = outcome.decided - state.replicas;
        m_state.gpuUsed += delta * plan.gpuMilliPerReplica;
        if (m_state.nodeGrant != kNoLimit)
            m_state.nodeGrant -= delta * plan.gpuMilliPerReplica;
        change(state, policy, delta, now);
        if (delta != 0)
            state.quiet = quietBand(pool);
        const bool mayMoveLater =
            outcome.limitedBy == domain::ScalingLimit::Cooldown || outcome.limitedBy == domain::ScalingLimit::StepLimit;
        if (delta == 0 && !mayMoveLater)
            break;
    }
}

autoscaling::ScalingInputs TenantHour::inputsAt(std::size_t pool, std::int64_t load, std::int64_t minute) const
{
    const PoolState& state = m_pools[pool];
    const std::int32_t window = m_poolTerms[pool].policy->stepWindowMinutes;
    autoscaling::ScalingInputs inputs;
    inputs.current = state.replicas;
    inputs.usePercent = autoscaling::usePercent(load, m_poolPlans[pool].loadPerReplica, state.replicas);
    inputs.minutesSinceChange = static_cast<std::int32_t>(std::min(minute - state.lastChangeMinute, kMostMinutesSince));
    for (const ReplicaChange& change : state.recent)
        if (change.minute > minute - window) {
            inputs.recentAdded += change.added;
            inputs.recentRemoved += change.removed;
        }
    inputs.quotaPercent = quota::percentUsed(m_state.gpuUsed, m_terms.gpuLimit);
    inputs.nodeRoom = std::min(quotaRoom(pool), nodeRoom(pool));
    return inputs;
}

/// Further replicas, up to the policy's maximum, that the unit's quota and the shared ones admit.
std::int32_t TenantHour::quotaRoom(std::size_t pool) const
{
    return quota::roomFor(m_state.gpuUsed, m_state.gpuCap, m_poolPlans[pool].gpuMilliPerReplica, mostFurther(pool));
}

std::int32_t TenantHour::nodeRoom(std::size_t pool) const
{
    return quota::roomFor(0, m_state.nodeGrant, m_poolPlans[pool].gpuMilliPerReplica, mostFurther(pool));
}

std::int32_t TenantHour::mostFurther(std::size_t pool) const
{
    return std::max(0, m_poolTerms[pool].policy->maxReplicas - m_pools[pool].replicas);
}

bool TenantHour::isRecorded(std::int64_t minuteOfHour) const
{
    const SimulationConfig& config = m_hour.plan.config;
    const std::int64_t minute = m_hour.clock.hour * std::int64_t{60} + minuteOfHour;
    return minute >= config.recordedFrom && minute < config.recordedFrom + std::int64_t{config.recordedMinutes};
}

void TenantHour::record(std::size_t pool, const autoscaling::ScalingInputs& inputs,
                        const autoscaling::ScalingOutcome& outcome, std::int64_t minute)
{
    if (isRecorded(minute - m_hour.clock.hour * std::int64_t{60}))
        m_state.decisions.push_back(autoscaling::recordOf(
            m_poolPlans[pool].workload, m_hour.plan.config.start + base::Duration::minutes(minute), inputs, outcome));
}

void TenantHour::change(PoolState& pool, const domain::ScalingPolicy& policy, std::int32_t delta, std::int64_t minute)
{
    if (delta == 0)
        return;
    const auto window = static_cast<std::size_t>(std::clamp(policy.stepWindowMinutes, 1, 1440));
    if (pool.recent.size() != window)
        pool.recent.assign(window, {}); // a new policy counts from here
    ReplicaChange& slot = pool.recent[static_cast<std::size_t>(minute) % window];
    if (slot.minute != minute)
        slot = {minute, 0, 0};
    pool.replicas += delta;
    pool.lastChangeMinute = minute;
    (delta > 0 ? slot.added : slot.removed) += delta > 0 ? delta : -delta;
    (delta > 0 ? m_state.totals.scalingsUp : m_state.totals.scalingsDown) += 1;
    m_state.hash = base::CounterRng::mix(m_state.hash ^ static_cast<std::uint64_t>(pool.replicas));
}

void TenantHour::setWanted()
{
    m_state.gpuWanted = m_state.gpuBaseWanted;
    for (std::size_t p = 0; p < m_pools.size(); ++p)
        m_state.gpuWanted += m_pools[p].needed * m_poolPlans[p].gpuMilliPerReplica;
}

/// Sums of the hour, the minutes near the limits, and the chain of state hashes.
void TenantHour::meter()
{
    const std::size_t steps = m_sums.admitted.size();
    const std::array<std::int64_t, 3> tokensAt{amountAt(m_terms.tokenLimit, 80), amountAt(m_terms.tokenLimit, 90),
                                               amountAt(m_terms.tokenLimit, 95)};
    const std::array<std::int64_t, 3> gpuAt{amountAt(m_terms.gpuLimit, 80), amountAt(m_terms.gpuLimit, 90),
                                            amountAt(m_terms.gpuLimit, 95)};
    std::array<std::int64_t, 3> over{};
    std::int64_t gpuSum = 0;
    std::uint64_t hash = m_state.hash;
    for (std::size_t i = 0; i < steps; ++i) {
        const std::int64_t tokens = m_sums.admitted[i];
        const std::int64_t gpu = m_sums.unitGpu[i];
        m_sums.wanted[i] += m_sums.unitWanted[i];
        m_sums.allocated[i] += gpu;
        gpuSum += gpu;
        m_state.peakStepTokens = std::max(m_state.peakStepTokens, tokens);
        m_state.peakGpu = std::max(m_state.peakGpu, gpu);
        for (std::size_t l = 0; l < 3; ++l)
            over[l] += static_cast<std::int64_t>(tokens >= tokensAt[l]) | static_cast<std::int64_t>(gpu >= gpuAt[l]);
        const std::uint64_t now = static_cast<std::uint64_t>(tokens) * 0x9E3779B97F4A7C15ULL ^
                                  static_cast<std::uint64_t>(m_sums.demand[i]) * 0xBF58476D1CE4E5B9ULL ^
                                  static_cast<std::uint64_t>(gpu) * 0x94D049BB133111EBULL;
        hash = (hash ^ now) * 0x100000001B3ULL;
    }
    m_state.hash = hash;
    m_state.stepsOver80 += over[0];
    m_state.stepsOver90 += over[1];
    m_state.stepsOver95 += over[2];
    m_state.gpuHours[static_cast<std::size_t>(m_hour.clock.clockHour)] = gpuSum / static_cast<std::int64_t>(steps);
}

} // namespace lumos::engine::simulation
