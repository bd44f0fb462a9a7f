// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulation/tenant_hour.h"

#include "base/rng.h"
#include "engine/autoscaling/observation.h"
#include "engine/quota/admission.h"
#include "engine/simulation/demand_draw.h"
#include "engine/simulation/portable_math.h"
#include "engine/simulation/service_hour.h"

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

} // namespace

TenantHour::TenantHour(const HourContext& hour, std::uint32_t unit, UnitState& state, std::span<PoolState> pools,
                       BlockSums& sums)
    : m_hour(hour), m_unit(hour.plan.units[unit]), m_terms(hour.epoch.units[unit]), m_state(state), m_pools(pools),
      m_poolPlans(std::span(hour.plan.pools).subspan(m_unit.firstPool, m_unit.poolCount)),
      m_poolTerms(std::span(hour.epoch.pools).subspan(m_unit.firstPool, m_unit.poolCount)), m_sums(sums), m_index(unit),
      m_expected(hour.plan.expected.at(hour.plan, unit, hour.stage))
{}

void TenantHour::step()
{
    drawDemand();
    ServiceHour service(m_hour.plan, m_hour.epoch, m_index, m_hour.current(), m_state, m_pools);
    service.begin();
    service.admit(m_sums.demand, m_sums.admitted);
    moveGpuBase();
    scale();
    service.serve(m_sums.admitted);
    meter();
}

void TenantHour::drawDemand()
{
    m_expectedTokens = levelAt(m_unit.tokens, m_expected.tokens, m_unit.startCorrection);
    const DrawPlace place{m_hour.replication, m_hour.clock.hour};
    const double drift = drawDrift(m_hour.plan, m_unit, place, m_hour.current().hours, m_state.drift);
    const double level = m_terms.tenant == nullptr ? 0.0 : m_expectedTokens * m_expected.factor * drift;
    const double mean = std::min(level * m_hour.plan.config.stepSeconds / 60.0, kMostTokensPerStep);
    drawHour(m_hour.plan, m_unit, place, mean, m_sums.normals, m_sums.demand);
}

/// Expected level in this replication: what was fitted, off by the replication's deviation. It begins at the live
/// level, and what that was off the model fades.
double TenantHour::levelAt(const DemandModel& model, double expected, double startCorrection) const
{
    const double left = m_hour.current().startLeft;
    const double atStart = deviationFactor(model, m_hour.deviation, 0);
    const double correction = atStart > 0 ? 1.0 + (startCorrection / atStart - 1.0) * left : 0.0;
    return expected * deviationFactor(model, m_hour.deviation, m_hour.clock.day) * correction;
}

/// What no pool explains is the rest of what the tenant's model says of all its GPUs, within quota and nodes.
void TenantHour::moveGpuBase()
{
    std::int64_t wanted = 0;
    if (m_terms.serving) {
        wanted = m_unit.gpuBaseMilli;
        if (m_unit.gpu) {
            const double all = levelAt(*m_unit.gpu, m_expected.gpu, m_unit.gpuCorrection);
            wanted = nearestInteger(
                std::clamp(all - expectedPoolGpu(m_hour.plan, m_unit, m_expectedTokens), 0.0, kMostTokensPerStep));
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
    const double level = m_terms.serving
                             ? levelAt(m_unit.metered[*driver],
                                       expectedLevel(m_hour.plan, m_unit.metered[*driver], m_hour.current()), 1.0) *
                                   m_expected.factor
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
    if (meetsRecord())
        return {1, 0}; // every decision of a minute that is on record is taken
    if (m_poolPlans[pool].driver) {
        const std::int32_t use =
            autoscaling::usePercent(loadOf(pool, 0), m_poolTerms[pool].loadPerReplica, m_pools[pool].replicas);
        return autoscaling::withinTolerance(*policy, use) ? QuietBand{} : QuietBand{1, 0};
    }
    const std::int64_t target = policy->targetPercent;
    const std::int64_t slack = std::int64_t{policy->tolerancePercent} * target / 100;
    const std::int64_t rating = m_poolTerms[pool].loadPerReplica * replicas;
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
    m_state.replicaSeconds +=
        running() * m_hour.plan.config.stepSeconds * static_cast<std::int64_t>(to - from) * m_hour.hours();
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
            decideAt(p, loadOf(p, tokens), minute, std::max(stepSeconds / 60, 1) * m_hour.current().hours);
    }
    setWanted();
    const std::size_t end = stepSeconds < 60
                                ? std::min(step + static_cast<std::size_t>(60 / stepSeconds), m_sums.admitted.size())
                                : step + 1;
    for (std::size_t i = step; i < end; ++i) {
        m_sums.unitWanted[i] = m_state.gpuWanted;
        m_sums.unitGpu[i] = m_state.gpuUsed;
    }
    m_state.replicaSeconds += running() * stepSeconds * static_cast<std::int64_t>(end - step) * m_hour.hours();
}

/// The decisions of the minutes of one step, under one load; the highest need of them counts for the step.
void TenantHour::decideAt(std::size_t pool, std::int64_t load, std::int64_t minute, std::int32_t minutes)
{
    PoolState& state = m_pools[pool];
    const domain::ScalingPolicy& policy = *m_poolTerms[pool].policy;
    state.needed = 0;
    for (std::int64_t now = minute; now < minute + minutes;) {
        const std::int32_t admitted = quotaRoom(pool);
        const std::int32_t housed = nodeRoom(pool);
        const autoscaling::ScalingInputs inputs = inputsAt(pool, load, now, std::min(admitted, housed));
        const autoscaling::DecisionSteps steps = autoscaling::decisionSteps(policy, inputs);
        const autoscaling::ScalingOutcome outcome = autoscaling::outcomeOf(steps, inputs.current);
        record(pool, inputs, outcome, now);
        state.needed = std::max(state.needed, outcome.needed);
        m_state.atLimitToday = m_state.atLimitToday || std::min(steps.guarded - inputs.current, housed) > admitted;
        const std::int32_t delta = outcome.decided - state.replicas;
        if (delta != 0) {
            grow(pool, delta, now);
            ++now;
        } else if (outcome.limitedBy == domain::ScalingLimit::Cooldown ||
                   outcome.limitedBy == domain::ScalingLimit::StepLimit) {
            now = isRecorded(now - m_hour.clock.hour * std::int64_t{60})
                      ? now + 1
                      : nextChance(pool, steps, outcome.limitedBy, now);
        } else {
            break;
        }
    }
}

/// Adds or removes replicas, within what was decided.
void TenantHour::grow(std::size_t pool, std::int32_t delta, std::int64_t minute)
{
    const std::int64_t milli = delta * m_poolPlans[pool].gpuMilliPerReplica;
    m_state.gpuUsed += milli;
    if (m_state.nodeGrant != kNoLimit)
        m_state.nodeGrant -= milli;
    change(pool, delta, minute);
    m_pools[pool].quiet = quietBand(pool);
}

/// Under the same load a pool that waits for its settling time, or for its step window, keeps its replicas until the
/// minute in which that ends.
std::int64_t TenantHour::nextChance(std::size_t pool, const autoscaling::DecisionSteps& steps,
                                    domain::ScalingLimit limit, std::int64_t minute) const
{
    const PoolState& state = m_pools[pool];
    const domain::ScalingPolicy& policy = *m_poolTerms[pool].policy;
    if (limit == domain::ScalingLimit::Cooldown)
        return std::max(minute + 1,
                        state.lastChangeMinute +
                            (steps.stepped > state.replicas ? policy.cooldownUpMinutes : policy.cooldownDownMinutes));
    for (const ReplicaChange& change : state.recent) // by time
        if (change.minute > minute - policy.stepWindowMinutes)
            return change.minute + policy.stepWindowMinutes;
    return kNoLimit;
}

autoscaling::ScalingInputs TenantHour::inputsAt(std::size_t pool, std::int64_t load, std::int64_t minute,
                                                std::int32_t room) const
{
    const PoolState& state = m_pools[pool];
    const std::int32_t window = m_poolTerms[pool].policy->stepWindowMinutes;
    autoscaling::ScalingInputs inputs;
    inputs.current = state.replicas;
    inputs.usePercent = autoscaling::usePercent(load, m_poolTerms[pool].loadPerReplica, state.replicas);
    inputs.minutesSinceChange = static_cast<std::int32_t>(std::min(minute - state.lastChangeMinute, kMostMinutesSince));
    for (const ReplicaChange& change : state.recent)
        if (change.minute > minute - window) {
            inputs.recentAdded += change.added;
            inputs.recentRemoved += change.removed;
        }
    inputs.quotaPercent = quota::percentUsed(m_state.gpuUsed, m_terms.gpuLimit);
    inputs.nodeRoom = room;
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

/// Some minute of the hour is on record.
bool TenantHour::meetsRecord() const
{
    const SimulationConfig& config = m_hour.plan.config;
    const std::int64_t from = m_hour.clock.hour * std::int64_t{60};
    return from < config.recordedFrom + std::int64_t{config.recordedMinutes} && from + 60 > config.recordedFrom &&
           config.recordedMinutes > 0;
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

void TenantHour::change(std::size_t at, std::int32_t delta, std::int64_t minute)
{
    if (delta == 0)
        return;
    PoolState& pool = m_pools[at];
    const domain::ScalingPolicy& policy = *m_poolTerms[at].policy;
    pool.readiness.change(minute * 60, delta, startupSeconds(m_hour.plan, m_poolPlans[at]));
    std::erase_if(pool.recent,
                  [&](const ReplicaChange& past) { return past.minute <= minute - policy.stepWindowMinutes; });
    if (pool.recent.empty() || pool.recent.back().minute != minute)
        pool.recent.push_back({minute, 0, 0});
    ReplicaChange& slot = pool.recent.back();
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
    const NearLimits tokensAt{amountAt(m_terms.tokenLimit, 80), amountAt(m_terms.tokenLimit, 90),
                              amountAt(m_terms.tokenLimit, 95)};
    const NearLimits gpuAt{amountAt(m_terms.gpuLimit, 80), amountAt(m_terms.gpuLimit, 90),
                           amountAt(m_terms.gpuLimit, 95)};
    const UnitSteps unit{m_sums.demand, m_sums.admitted, m_sums.unitWanted, m_sums.unitGpu};
    m_hour.plan.kernels->addGpus(unit, m_sums.wanted, m_sums.allocated);
    const StepSums sums = m_hour.plan.kernels->meter(unit, tokensAt, gpuAt, m_state.hash);
    m_state.hash = sums.hash;
    const std::int64_t hours = m_hour.hours();
    m_state.stepsOver80 += sums.over[0] * hours;
    m_state.stepsOver90 += sums.over[1] * hours;
    m_state.stepsOver95 += sums.over[2] * hours;
    m_state.metered.gpu += sums.gpu / static_cast<std::int64_t>(steps) * hours;
}

} // namespace lumos::engine::simulation
