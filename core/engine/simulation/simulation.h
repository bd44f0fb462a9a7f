// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress_sink.h"
#include "base/result.h"
#include "base/stop_token.h"
#include "domain/change.h"
#include "domain/platform_snapshot.h"
#include "engine/allocation/placer.h"

#include <array>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace lumos::engine::simulation {

enum class IsaLevel : unsigned char; // see step_kernels.h

inline constexpr std::int32_t kShortestStepSeconds = 1;
inline constexpr std::int32_t kLongestStepSeconds = 86'400;
/// A step is a part of the minute, whole minutes that divide the hour, or whole hours that divide the day; else
/// InvalidArgument.
[[nodiscard]] base::Status checkStep(std::int32_t stepSeconds);

/// How replicas serve requests: what nothing that is stored says, stated in one place. A pool is rated by the load that
/// uses one replica fully; what is assumed here decides how that load is cut into requests and how long they take.
struct ServiceAssumptions {
    std::int32_t gpuStartupSeconds = 180; ///< from the decision until a replica with a GPU serves: weights are loaded
    std::int32_t startupSeconds = 30;     ///< until one without a GPU serves
    std::int32_t queueSeconds = 60;       ///< the queue holds what the ready replicas serve in that time; more gets 429
    std::int32_t retryPercent = 50;       ///< part of the refused tokens that is asked for again
    std::int32_t retrySeconds = 30; ///< mean back-off; what comes again in the same step finds it as full as before
    std::int32_t waitSeconds = 2;   ///< a good token waits no longer (time to the first token, MLPerf Inference 4.0)
    // Of the Azure LLM inference trace 2023, conversations (Patel et al., Splitwise, ISCA 2024), 19,366 requests:
    std::int32_t requestTokens = 1366; ///< mean, prompt and generated
    double serviceScv = 0.6; ///< squared coefficient of variation of the generated tokens; service follows them
};

/// What a run is: everything but the snapshot. Same snapshot, config and demand give the same bytes.
struct SimulationConfig {
    base::Instant start;
    std::int32_t days = 30;
    std::int32_t steppedDays = 0; ///< a run ends after so many of them, for a look at one; 0: all
    std::int32_t stepSeconds = 60;
    std::uint64_t seed = 42;
    std::int32_t replications = 1;
    std::int32_t firstReplication = 0; ///< for shards: replications firstReplication .. firstReplication+replications-1
    std::int32_t recordedFrom = 0;     ///< minute of the run from which on scaling decisions are recorded ...
    std::int32_t recordedMinutes = 0;  ///< ... and for how long: they come with the outcome
    bool hashLog = false;              ///< keep the state hash of every hour (of every step, where it is longer)
    bool allocate = true;              ///< place replicas on nodes (once an hour); off: replicas are always placed
    allocation::PlacementPolicy placement = allocation::PlacementPolicy::Lumos;
    bool antithetic = false;     ///< odd replications have the noise of the even one before them with its sign turned
    std::optional<IsaLevel> isa; ///< of the loops, at most what the processor knows (nullopt); no result depends on it
    ServiceAssumptions service;
    domain::FaultModel faults; ///< what goes wrong beside the outages among the changes
};

/// Demand model of one tenant and kind, fitted from hourly history: level x season(hour, weekday) x growth x noise.
struct DemandModel {
    domain::TenantId tenant;
    domain::ResourceKindId kind;
    double level = 0; ///< mean of the last two weeks, carried by the growth to the day after the history; base units
    double growthPerDay = 0;            ///< relative
    std::array<double, 24> hourOfDay{}; ///< factors with mean 1
    std::array<double, 7> dayOfWeek{};  ///< Monday first, mean 1
    double noiseSigma = 0.05;           ///< of log demand, independent from step to step
    double driftSigma = 0;   ///< of log demand, lasting: stationary deviation of an AR(1) process; of tokens only
    double driftPerHour = 0; ///< its correlation from one hour to the next, 0..1
    // How sure the fit is, relative to `level`: what a replication draws its own level and growth from.
    double levelError = 0;  ///< standard error of the mean, which lies in the centre of the history
    double growthError = 0; ///< standard error of the trend, a day
    double centreDays = 0;  ///< from the centre of the history to the day after it
};
/// Level, season, growth and noise of the history. The standard errors are those of a straight line by least squares
/// over the means of the days, freed of their weekday (Montgomery, Peck and Vining, Introduction to Linear Regression
/// Analysis, 5th edition, sections 2.3.1 and 2.4.2): with n days and the residual deviation s, s / sqrt(n) of the mean
/// and s / sqrt(sum of squared distances from the centre) of the trend. The two errors are independent of each other.
[[nodiscard]] DemandModel fitDemand(domain::TenantId tenant, domain::ResourceKindId kind,
                                    std::span<const domain::UsageDay> days);

/// Totals of one simulated day over all tenants of one replication.
struct DayTotals {
    double gpuPeakCards = 0; ///< highest sum of wanted cards (demand, before limits)
    double gpuAllocatedPeak = 0;
    double capacityCards = 0;          ///< at the end of the day
    std::int64_t throttledTenants = 0; ///< tenants with tokens refused and not asked for again
    std::int64_t demanded = 0;         ///< tokens
    std::int64_t throttled = 0;        ///< tokens refused
    double throttledShare = 0;         ///< refused / demanded tokens
    double queueWaitP95Minutes = 0;
    double minutesOverCapacity = 0;
    base::Decimal cost;
    base::Decimal charge;
    std::int64_t served = 0; ///< tokens
    std::int64_t queued = 0; ///< at the end of the day: demanded + queued the day before = served + throttled + queued
    double requestWaitSeconds = 0; ///< mean over the tokens served, before service begins
    std::int64_t sloGood = 0;      ///< tokens of tenants with an SLO: served, and waited no longer than they may
    std::int64_t sloTotal = 0;     ///< served or refused
    std::int64_t sloAllowed = 0;   ///< that the objectives allow to be bad
};
/// Demand passed the capacity that stood then, which may be another at the end of the day.
[[nodiscard]] inline bool isOverCapacity(const DayTotals& day) { return day.minutesOverCapacity > 0; }

/// One tenant over the whole run, one replication.
struct TenantTotals {
    domain::TenantId tenant;
    std::int64_t demanded = 0; ///< tokens
    std::int64_t served = 0;
    std::int64_t throttled = 0; ///< refused, and not asked for again
    std::int64_t queued =
        0; ///< waiting at the end, or about to come again: demanded = served + throttled + queued, exactly
    std::int64_t scalingsUp = 0;
    std::int64_t scalingsDown = 0;
    std::int64_t replicaMinutes = 0;
    std::int32_t minutesOver80 = 0;
    std::int32_t minutesOver90 = 0;
    std::int32_t minutesOver95 = 0;
    std::int32_t firstDayAtLimit = -1;
    base::Decimal cost;
    base::Decimal charge;
    std::int64_t sloGood = 0; ///< as DayTotals; 0 of 0 without an SLO
    std::int64_t sloTotal = 0;
};

/// State of a run at the end of an hour, for finding where two runs part.
struct HourHash {
    std::int32_t hour = 0; ///< hours done
    std::uint64_t hash = 0;
    friend bool operator==(const HourHash&, const HourHash&) = default;
};

struct ReplicationOutcome {
    std::int32_t replication = 0;
    std::vector<DayTotals> days;
    std::vector<TenantTotals> tenants;            ///< by tenant id; of replication 0 only
    std::int32_t throttledTenants = 0;            ///< as DayTotals, on any day
    std::int32_t slosMet = 0;                     ///< tenants whose strictest SLO stands over the whole run ...
    std::int32_t slosTotal = 0;                   ///< ... of those that have one
    std::uint64_t stateHash = 0;                  ///< of every step, chained
    std::vector<domain::ScalingRecord> decisions; ///< see SimulationConfig::recordedMinutes; by workload, then time
    std::vector<HourHash> hashes{};               ///< see SimulationConfig::hashLog
};

/// What a run, and all that prepares it, ends in once its stop token is set.
[[nodiscard]] tl::unexpected<base::Error> cancelledSimulation();

/// The deterministic engine. Steps demand -> quota admission -> autoscaling -> allocation -> service -> metering ->
/// cost through the kernels that the live services call. The start is lowered to the full hour; days are 24 hours from
/// there; dated changes hold from the hour that contains them. What tenants share (nodes, limits of organisations,
/// placement) is settled once an hour. No threads inside: `parallelFor` lets a caller step the tenants of one
/// replication on several threads; results do not depend on it.
class Simulation final {
public:
    /// Applies changes without a date at once; dated ones at their day. Error if a change does not apply.
    static base::Result<Simulation> prepare(domain::SnapshotPtr snapshot, std::span<const DemandModel> demand,
                                            std::span<const domain::TimedChange> changes,
                                            const SimulationConfig& config, base::StopToken stop = {});
    ~Simulation();
    Simulation(Simulation&&) noexcept;
    Simulation& operator=(Simulation&&) noexcept;

    /// Runs one replication from its beginning. Const and re-entrant: several replications may run on several threads.
    [[nodiscard]] base::Result<ReplicationOutcome> run(std::int32_t replication, base::StopToken stop,
                                                       base::ProgressSink& progress) const;
    /// Same result as run(), stepping the tenants by `parallelFor(count, body)`, which calls body(i) for 0..count-1 in
    /// any order on any threads and returns when all are done.
    using ParallelFor = std::function<void(std::size_t, const std::function<void(std::size_t)>&)>;
    [[nodiscard]] base::Result<ReplicationOutcome> run(std::int32_t replication, base::StopToken stop,
                                                       base::ProgressSink& progress,
                                                       const ParallelFor& parallelFor) const;
    [[nodiscard]] const SimulationConfig& config() const;

private:
    struct State;
    explicit Simulation(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// Quantiles over replications, day by day.
struct Band {
    std::vector<double> p10;
    std::vector<double> p50;
    std::vector<double> p90;
};
struct SimulationSummary {
    std::int32_t replications = 0;
    Band gpuPeak;
    Band queueWait;
    Band cumulativeCost;
    std::vector<double> capacity;   ///< P50 of the ends of the days: faults take nodes from some replications only
    double shortageProbability = 0; ///< share of replications in which demand passed capacity
    double daysOverCapacityP50 = 0;
    double throttledTenantsP50 = 0;
    double servedShareP50 = 0;
    base::Decimal costP50;
    base::Decimal chargeP50;
    /// Percent of the platform's error budget that is used from the first day to this one: bad tokens of all tenants
    /// with an SLO against those that their objectives allow for the same days. Above 100: overspent.
    Band sloBudgetUsed;
    Band requestWait; ///< seconds, mean of the day
    /// Share of the replications in which the platform's budget is not overspent at the end of the horizon; 1 without
    /// SLOs.
    double sloMetProbability = 1;
    double slosMetP50 = 0; ///< tenants whose own SLO stands over the horizon
};
/// Of the tokens that were demanded; what still waits at the end is not served.
[[nodiscard]] double servedShare(const ReplicationOutcome& run);
/// Merges in replication order, whatever order they arrived in.
[[nodiscard]] SimulationSummary summarise(std::vector<ReplicationOutcome> replications);

} // namespace lumos::engine::simulation
