// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/auto_scaler.h"

#include "domain/tenant_tree.h"
#include "engine/allocation/placer.h"
#include "engine/autoscaling/observation.h"
#include "services/scaling_observation.h"
#include "services/workload_use.h"

#include <algorithm>
#include <set>

namespace lumos::services {

using base::ErrorCode;
using base::fail;
using domain::ScalingPolicy;
using domain::ScalingRecord;
using domain::Workload;

namespace {

/// Decisions are looked back at this long: more than any window or cooldown that is in use.
constexpr std::int64_t kLookBackDays = 2;
constexpr int kCycleAttempts = 5;

std::span<const ScalingRecord> ofWorkload(const std::vector<ScalingRecord>& records, domain::WorkloadId id)
{
    const auto first = std::lower_bound(records.begin(), records.end(), id,
                                        [](const ScalingRecord& r, domain::WorkloadId w) { return r.workload < w; });
    const auto last = std::upper_bound(first, records.end(), id,
                                       [](domain::WorkloadId w, const ScalingRecord& r) { return w < r.workload; });
    return {first, last};
}

class CyclePlanner {
public:
    CyclePlanner(domain::SnapshotPtr snapshot, std::vector<ScalingRecord> records, std::vector<domain::UsageDay> usage)
        : m_keep(std::move(snapshot)), m_snapshot(*m_keep), m_tree(m_keep), m_shift(m_tree), m_placer(m_snapshot, {}),
          m_ledger(m_snapshot), m_records(std::move(records)), m_usage(std::move(usage))
    {}

    void decide(const ScalingPolicy& policy, std::optional<std::int32_t> observed, ScalingCycle& cycle)
    {
        const Workload* w = m_snapshot.workload(policy.workload);
        const domain::Tenant* t = w ? m_snapshot.tenant(w->tenant) : nullptr;
        if (!t || !domain::serves(t->state) || w->state != domain::WorkloadState::Running)
            return;
        const auto records = ofWorkload(m_records, w->id);
        const auto use = observed ? observed : useOf(m_snapshot, *w, policy, records, m_usage);
        if (!use) {
            cycle.notMeasured.push_back(w->id);
            return;
        }
        const ScalingMemory memory = memoryOf(records, cycle.at, policy.stepWindowMinutes);
        const std::int32_t most = std::max(0, policy.maxReplicas - w->replicas);
        const engine::autoscaling::ScalingInputs inputs{
            w->replicas,
            *use,
            memory.minutesSinceChange,
            memory.recentAdded,
            memory.recentRemoved,
            quotaPercentOf(w->tenant),
            std::min(m_placer.room(*w, most), m_ledger.room(*m_ledger.find(w->tenant), amountsOf(w->request), most))};
        const engine::autoscaling::ScalingOutcome outcome = engine::autoscaling::decide(policy, inputs);
        cycle.records.push_back(engine::autoscaling::recordOf(w->id, cycle.at, inputs, outcome));
        if (outcome.decided != w->replicas)
            apply(*w, outcome.decided, cycle);
    }

    void finish(ScalingCycle& cycle) const { m_shift.appendTo(cycle.changes, cycle.at); }

private:
    std::int32_t quotaPercentOf(domain::TenantId id) const
    {
        const domain::Tenant* owner = m_tree.owningTenant(id);
        const auto handle = owner ? m_ledger.find(owner->id) : std::nullopt;
        const auto limit = handle ? m_ledger.limit(*handle, domain::kinds::kGpu) : std::nullopt;
        return limit ? engine::quota::percentUsed(m_ledger.used(*handle, domain::kinds::kGpu).value, limit->value) : 0;
    }

    /// Books replicas that come or go, so that later policies of the cycle see them.
    void book(const Workload& w, std::int32_t delta)
    {
        const auto handle = *m_ledger.find(w.tenant);
        if (delta > 0) {
            const auto admission = m_ledger.reserve(handle, amountsOf(w.request, delta));
            Q_ASSERT(admission.granted); // room() counted them
            return;
        }
        // The use on record may be less than what the replicas asked for, and none is kept of many a project.
        m_ledger.releaseUpToUse(handle, amountsOf(w.request, -delta));
    }

    void apply(const Workload& w, std::int32_t replicas, ScalingCycle& cycle)
    {
        book(w, replicas - w.replicas);
        const auto first =
            std::lower_bound(m_snapshot.placements.begin(), m_snapshot.placements.end(), w.id,
                             [](const domain::Placement& p, domain::WorkloadId id) { return p.workload < id; });
        std::vector<domain::Placement> places;
        std::int64_t before = 0;
        for (auto p = first; p != m_snapshot.placements.end() && p->workload == w.id; ++p, ++before) {
            if (p->replica < replicas)
                places.push_back(*p);
            else
                m_placer.release(*p, w.request);
        }
        for (std::int32_t r = w.replicas; r < replicas; ++r) {
            auto outcome = m_placer.place(w, r);
            if (!outcome.placement)
                break; // an earlier policy of this cycle took the room; the allocator places the rest later
            places.push_back(std::move(*outcome.placement));
        }
        m_shift.add(w, static_cast<std::int64_t>(places.size()) - before);
        Workload scaled = w;
        scaled.replicas = replicas;
        cycle.changes.emplace_back(domain::PutWorkload{std::move(scaled)});
        cycle.changes.emplace_back(domain::SetPlacements{w.id, std::move(places)});
    }

    const domain::SnapshotPtr m_keep;
    const domain::PlatformSnapshot& m_snapshot;
    domain::TenantTree m_tree;
    UsageShift m_shift;
    engine::allocation::Placer m_placer;
    engine::quota::Ledger m_ledger;
    std::vector<ScalingRecord> m_records;
    std::vector<domain::UsageDay> m_usage;
};

} // namespace

base::Result<ScalingCycle> AutoScaler::plan(base::Instant at, std::span<const ObservedUse> observed,
                                            base::StopToken stop) const
{
    LUMOS_ASSIGN(domain::SnapshotPtr snapshot, m_context.store.snapshot());
    const base::TimeRange range{at - base::Duration::days(kLookBackDays), at};
    LUMOS_ASSIGN(std::vector<ScalingRecord> records,
                 m_context.store.history().scalingRecords(std::nullopt, range, stop));
    std::stable_sort(records.begin(), records.end(), [](const ScalingRecord& a, const ScalingRecord& b) {
        return a.workload != b.workload ? a.workload < b.workload : a.at < b.at;
    });
    std::vector<domain::UsageDay> usage;
    if (observed.size() < snapshot->scalingPolicies.size() && !records.empty()) {
        std::set<domain::ResourceKindId> kinds;
        for (const ScalingPolicy& policy : snapshot->scalingPolicies)
            kinds.insert(engine::autoscaling::demandKind(policy.metric));
        for (const domain::ResourceKindId kind : kinds) {
            LUMOS_ASSIGN(
                const std::vector<domain::UsageDay> days,
                m_context.store.history().usageDays({range.from.date(), at.date() + 1, std::nullopt, kind}, stop));
            usage.insert(usage.end(), days.begin(), days.end());
        }
    }
    ScalingCycle cycle{snapshot->revision, at, {}, {}, {}};
    CyclePlanner planner(snapshot, std::move(records), std::move(usage));
    std::vector<ObservedUse> known(observed.begin(), observed.end());
    const auto byWorkload = [](const ObservedUse& o, domain::WorkloadId id) { return o.workload < id; };
    std::stable_sort(known.begin(), known.end(),
                     [](const ObservedUse& a, const ObservedUse& b) { return a.workload < b.workload; });
    for (const ScalingPolicy& policy : snapshot->scalingPolicies) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, {QT_TRANSLATE_NOOP("core", "The scaling cycle was cancelled."), {}});
        const auto it = std::lower_bound(known.begin(), known.end(), policy.workload, byWorkload);
        const bool isKnown = it != known.end() && it->workload == policy.workload;
        planner.decide(policy, isKnown ? std::optional(it->usePercent) : std::nullopt, cycle);
    }
    planner.finish(cycle);
    return cycle;
}

base::Result<ScalingCycle> AutoScaler::runCycle(base::Instant at, std::span<const ObservedUse> observed,
                                                base::StopToken stop) const
{
    for (int attempt = 1;; ++attempt) {
        LUMOS_ASSIGN(const ScalingCycle cycle, plan(at, observed, stop));
        auto done = carryOut(cycle);
        if (done || done.error().code != ErrorCode::Conflict || attempt == kCycleAttempts)
            return done;
    }
}

base::Result<ScalingCycle> AutoScaler::carryOut(ScalingCycle cycle) const
{
    if (cycle.records.empty())
        return cycle;
    LUMOS_ASSIGN(auto bulk, m_context.store.writer().beginBulk({m_context.actor.name, QStringLiteral("autoscaler")}));
    for (const domain::Change& change : cycle.changes)
        LUMOS_TRY(bulk->add(change));
    store::HistoryBatch batch;
    batch.scalingRecords = cycle.records;
    LUMOS_TRY(bulk->add(batch));
    LUMOS_ASSIGN(const store::BulkOutcome written,
                 bulk->commit(QStringLiteral("autoscaler"),
                              QStringLiteral("Take %1 scaling decisions.").arg(cycle.records.size()), cycle.revision));
    cycle.revision = written.revision;
    return cycle;
}

std::vector<engine::autoscaling::ScalingOutcome> AutoScaler::replay(const ScalingPolicy& policy,
                                                                    std::span<const ScalingRecord> records)
{
    std::vector<engine::autoscaling::ScalingOutcome> out;
    out.reserve(records.size());
    for (const ScalingRecord& r : records)
        out.push_back(engine::autoscaling::decide(policy, engine::autoscaling::inputsOf(r)));
    return out;
}

base::Result<std::vector<ScalingRecord>> AutoScaler::records(domain::WorkloadId workload, base::TimeRange range) const
{
    return m_context.store.history().scalingRecords(workload, range);
}

} // namespace lumos::services
