// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/resource_allocator.h"

#include "engine/quota/ledger.h"
#include "services/quota_manager.h"
#include "services/workload_use.h"

#include <algorithm>
#include <array>

namespace lumos::services {

using base::ErrorCode;
using base::fail;
using domain::Placement;
using domain::Workload;
using engine::allocation::Placer;
using engine::allocation::PlacerConfig;

namespace {

constexpr std::size_t kPlacementsBetweenPolls = 64;

struct Waiting {
    const Workload* workload;
    std::vector<Placement> held;
};

/// Workloads with fewer places than replicas, of active tenants: highest priority first, then the oldest.
std::vector<Waiting> waitingOf(const domain::PlatformSnapshot& s)
{
    std::vector<Waiting> out;
    auto at = s.placements.begin();
    for (const Workload& w : s.workloads) {
        Waiting waiting{&w, {}};
        while (at != s.placements.end() && at->workload < w.id)
            ++at;
        for (; at != s.placements.end() && at->workload == w.id; ++at)
            waiting.held.push_back(*at);
        const domain::Tenant* t = s.tenant(w.tenant);
        const bool lacks = std::cmp_less(waiting.held.size(), w.replicas);
        if (w.state != domain::WorkloadState::Stopped && lacks && t && domain::serves(t->state))
            out.push_back(std::move(waiting));
    }
    std::stable_sort(out.begin(), out.end(), [](const Waiting& a, const Waiting& b) {
        if (a.workload->priority != b.workload->priority)
            return a.workload->priority > b.workload->priority;
        return a.workload->createdAt < b.workload->createdAt;
    });
    return out;
}

/// The lowest replica numbers that are not held.
std::vector<std::int32_t> freeNumbers(const std::vector<Placement>& held, std::int32_t replicas)
{
    std::vector<bool> taken(static_cast<std::size_t>(replicas), false);
    for (const Placement& p : held)
        if (p.replica < replicas)
            taken[static_cast<std::size_t>(p.replica)] = true;
    std::vector<std::int32_t> out;
    for (std::int32_t r = 0; r < replicas; ++r)
        if (!taken[static_cast<std::size_t>(r)])
            out.push_back(r);
    return out;
}

class Planner {
public:
    Planner(const domain::SnapshotPtr& snapshot, const PlacerConfig& config)
        : m_snapshot(*snapshot), m_tree(snapshot), m_shift(m_tree), m_placer(*snapshot, config), m_ledger(*snapshot)
    {}

    AllocationRow place(const Waiting& waiting, AllocationOutcome& out)
    {
        const Workload& w = *waiting.workload;
        AllocationRow row{w.id, w.name, w.replicas, static_cast<std::int32_t>(waiting.held.size()), {}};
        std::vector<Placement> places = waiting.held;
        for (const std::int32_t replica : freeNumbers(waiting.held, w.replicas)) {
            row.reason = placeOne(w, replica, places);
            if (!row.reason.isEmpty())
                break; // the replicas are equal: none of the rest fits either
        }
        const auto added = static_cast<std::int32_t>(places.size() - waiting.held.size());
        row.placed += added;
        out.placed += added;
        out.notPlaced += row.wanted - row.placed;
        if (added > 0)
            apply(w, added, std::move(places), out);
        return row;
    }

    void finish(AllocationOutcome& out, base::Instant at) const { m_shift.appendTo(out.changes, at); }

private:
    base::Text placeOne(const Workload& w, std::int32_t replica, std::vector<Placement>& places)
    {
        const auto amounts = amountsOf(w.request);
        const auto handle = m_ledger.find(w.tenant);
        const engine::quota::Admission admission = m_ledger.reserve(*handle, amounts);
        if (!admission.granted)
            return QuotaManager::refusal(m_snapshot, admission).text;
        auto outcome = m_placer.place(w, replica);
        if (!outcome.placement) {
            m_ledger.release(*handle, amounts);
            return outcome.reason();
        }
        places.push_back(std::move(*outcome.placement));
        return {};
    }

    void apply(const Workload& w, std::int32_t added, std::vector<Placement> places, AllocationOutcome& out)
    {
        m_shift.add(w, added);
        if (w.state != domain::WorkloadState::Running) {
            Workload running = w;
            running.state = domain::WorkloadState::Running;
            out.changes.emplace_back(domain::PutWorkload{std::move(running)});
        }
        out.changes.emplace_back(domain::SetPlacements{w.id, std::move(places)});
    }

    const domain::PlatformSnapshot& m_snapshot;
    domain::TenantTree m_tree;
    UsageShift m_shift;
    Placer m_placer;
    engine::quota::Ledger m_ledger;
};

} // namespace

base::Result<AllocationOutcome> ResourceAllocator::planOn(const domain::SnapshotPtr& snapshot,
                                                          const PlacerConfig& config, base::Instant at,
                                                          base::StopToken stop, base::ProgressSink& progress)
{
    const std::vector<Waiting> waiting = waitingOf(*snapshot);
    AllocationOutcome out;
    out.revision = snapshot->revision;
    Planner planner(snapshot, config);
    for (std::size_t i = 0; i < waiting.size(); ++i) {
        if (i % kPlacementsBetweenPolls == 0) {
            if (stop.stop_requested())
                return fail(ErrorCode::Cancelled, {QT_TRANSLATE_NOOP("core", "The allocation was cancelled."), {}});
            progress.report(static_cast<qint64>(i), static_cast<qint64>(waiting.size()),
                            {QT_TRANSLATE_NOOP("core", "Placing workloads"), {}});
        }
        out.rows.push_back(planner.place(waiting[i], out));
    }
    planner.finish(out, at);
    return out;
}

base::Result<AllocationOutcome> ResourceAllocator::plan(const PlacerConfig& config, base::StopToken stop,
                                                        base::ProgressSink& progress) const
{
    LUMOS_ASSIGN(const domain::SnapshotPtr snapshot, m_context.store.snapshot());
    return planOn(snapshot, config, m_context.clock.now(), std::move(stop), progress);
}

base::Result<AllocationOutcome> ResourceAllocator::allocate(const PlacerConfig& config, base::StopToken stop,
                                                            base::ProgressSink& progress) const
{
    LUMOS_ASSIGN(AllocationOutcome out, plan(config, stop, progress));
    if (out.changes.empty())
        return out;
    LUMOS_ASSIGN(out.revision, m_context.store.writer().applyIfUnchanged(out.changes, m_context.actor, out.revision));
    return out;
}

base::Result<AllocationRow> ResourceAllocator::explain(domain::WorkloadId workload) const
{
    LUMOS_ASSIGN(const domain::SnapshotPtr snapshot, m_context.store.snapshot());
    const Workload* w = snapshot->workload(workload);
    if (!w)
        return fail(ErrorCode::NotFound,
                    {QT_TRANSLATE_NOOP("core", "There is no workload %1."), {workload.toString()}});
    const auto held = std::count_if(snapshot->placements.begin(), snapshot->placements.end(),
                                    [&](const Placement& p) { return p.workload == workload; });
    AllocationRow row{w->id, w->name, w->replicas, static_cast<std::int32_t>(held), {}};
    const engine::quota::Ledger ledger(*snapshot);
    const auto admission = ledger.dryRun(*ledger.find(w->tenant), amountsOf(w->request));
    if (!admission.granted) {
        row.reason = QuotaManager::refusal(*snapshot, admission).text;
        return row;
    }
    const Placer placer(*snapshot, {});
    const auto outcome = placer.tryPlace(*w);
    if (!outcome.placement)
        row.reason = outcome.reason();
    return row;
}

base::Result<domain::Revision> ResourceAllocator::release(domain::WorkloadId workload) const
{
    LUMOS_ASSIGN(const domain::SnapshotPtr snapshot, m_context.store.snapshot());
    const Workload* w = snapshot->workload(workload);
    if (!w)
        return fail(ErrorCode::NotFound,
                    {QT_TRANSLATE_NOOP("core", "There is no workload %1."), {workload.toString()}});
    const auto held = std::count_if(snapshot->placements.begin(), snapshot->placements.end(),
                                    [&](const Placement& p) { return p.workload == workload; });
    const domain::TenantTree tree(snapshot);
    UsageShift shift(tree);
    shift.add(*w, -held);
    Workload stopped = *w;
    stopped.state = domain::WorkloadState::Stopped;
    std::vector<domain::Change> changes{domain::SetPlacements{workload, {}}, domain::PutWorkload{stopped}};
    shift.appendTo(changes, m_context.clock.now());
    return m_context.store.writer().applyIfUnchanged(changes, m_context.actor, snapshot->revision);
}

} // namespace lumos::services
