// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "engine/allocation/placer.h"

#include <functional>
#include <span>
#include <vector>

namespace lumos::engine::allocation {

/// Input of the arrival experiment of the FGD paper (USENIX ATC'23): workloads arrive one after the other, take what
/// they ask for and stay; what does not fit is dropped but counts as arrived.
struct ExperimentSpec {
    std::vector<domain::Node> nodes;
    std::vector<domain::ResourceRequest>
        requests;                     ///< the list that arrivals are drawn from; also the expected workload
    std::vector<std::uint32_t> order; ///< indices into requests, in order of arrival
    PlacementPolicy policy = PlacementPolicy::Lumos;
    std::uint64_t seed = 42; ///< order of the nodes among equal scores, and random draws
};

/// State when so many percent of the cluster's GPU capacity had arrived: shares are means over all arrivals that round
/// to this percentage, counts and times cover everything up to the last of them.
struct Checkpoint {
    int arrivedPercent = 0;
    double allocatedGpuPercent = 0;   ///< of all GPU capacity
    double fragmentedGpuPercent = 0;  ///< expected fragmentation, of all GPU capacity
    double fragmentedIdlePercent = 0; ///< the same, of the capacity that is idle
    std::int64_t failed = 0;
    double decisionsPerSecond = 0;
    double p50Us = 0;
    double p99Us = 0;
};

/// Nanoseconds of a steady clock; the engine itself knows no clock.
using Tick = std::function<std::int64_t()>;

/// Checkpoints at 80, 90, 95, 100, 105 ... 130 percent, as far as the arrivals reach. Deterministic but for the times.
/// Errors: InvalidArgument (an order that points outside the list, nodes without GPU), Cancelled.
[[nodiscard]] base::Result<std::vector<Checkpoint>> runExperiment(const ExperimentSpec& spec, const Tick& tick,
                                                                  const base::StopToken& stop);

} // namespace lumos::engine::allocation
