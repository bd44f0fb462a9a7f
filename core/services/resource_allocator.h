// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/change.h"
#include "engine/allocation/placer.h"
#include "services/service_context.h"

#include <vector>

namespace lumos::services {

/// What happened, or would happen, to one workload.
struct AllocationRow {
    domain::WorkloadId workload;
    QString name;
    std::int32_t wanted = 0; ///< replicas
    std::int32_t placed = 0; ///< of them with a place after the run
    base::Text reason;       ///< why the rest has none; empty when all fit
};

struct AllocationOutcome {
    domain::Revision revision;       ///< of the state it was computed on, or after applying
    std::vector<AllocationRow> rows; ///< in the order of placing
    std::int64_t placed = 0;         ///< replicas placed by this run
    std::int64_t notPlaced = 0;
    std::vector<domain::Change> changes;
};

/// Places what waits, through the placer and the quota ledger that a simulation uses. Thread-safe.
class ResourceAllocator final {
public:
    explicit ResourceAllocator(ServiceContext context) : m_context(std::move(context)) {}
    /// Plans for every workload of an active tenant that lacks places: by priority, then age. Nothing is written.
    [[nodiscard]] base::Result<AllocationOutcome> plan(const engine::allocation::PlacerConfig& config,
                                                       base::StopToken stop, base::ProgressSink& progress) const;
    /// Plans and applies; Conflict when somebody else moved one of the workloads meanwhile.
    [[nodiscard]] base::Result<AllocationOutcome> allocate(const engine::allocation::PlacerConfig& config,
                                                           base::StopToken stop, base::ProgressSink& progress) const;
    /// Why one more replica of the workload would fit or not.
    [[nodiscard]] base::Result<AllocationRow> explain(domain::WorkloadId workload) const;
    /// Takes a workload off its nodes and stops it.
    [[nodiscard]] base::Result<domain::Revision> release(domain::WorkloadId workload) const;
    /// The planning kernel on any state.
    [[nodiscard]] static base::Result<AllocationOutcome> planOn(const domain::SnapshotPtr& snapshot,
                                                                const engine::allocation::PlacerConfig& config,
                                                                base::Instant at, base::StopToken stop,
                                                                base::ProgressSink& progress);

private:
    ServiceContext m_context;
};

} // namespace lumos::services
