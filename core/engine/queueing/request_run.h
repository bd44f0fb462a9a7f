// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress_sink.h"
#include "base/result.h"
#include "base/stop_token.h"
#include "engine/queueing/batch_means.h"
#include "engine/queueing/quantile_sketch.h"

#include <optional>

namespace lumos::engine::queueing {

/// Replicas behind one queue, first come, first served. Requests come independently of each other (Poisson). Rates are per
/// unit of time, times in that unit.
struct Station {
    double arrivalRate = 0; ///< > 0
    double meanService = 0; ///< > 0
    double scv = 1;         ///< variance of the service time / its mean^2, >= 0
    std::int32_t replicas = 1;
    /// Requests at the station at the same time, waiting or served; what would be one too many gets 429 Too Many Requests.
    std::optional<std::int64_t> limit;
    std::int32_t retries = 0; ///< how often a refused request comes again
    double retryAfter = 1;    ///< mean time to the first retry, twice as long to each further one (exponential)
};

struct RequestOutcome {
    std::int64_t requests = 0; ///< that came for the first time
    std::int64_t served = 0;
    std::int64_t givenUp = 0; ///< refused, and out of retries; requests = served + givenUp
    std::int64_t refusals = 0;
    std::int64_t events = 0; ///< arrivals, retries and departures
    double duration = 0;     ///< until the last request has left
    Estimate wait;           ///< of the served, in the order of their beginning
    Estimate sojourn;
    double inSystem = 0;    ///< mean over time, from the area under the number of requests
    double sojourns = 0;    ///< sum; inSystem * duration by Little's law
    double utilisation = 0; ///< share of the replicas' time that was service
    QuantileSketch waits;
};

/// Request by request: the discrete-event reference that the formulas of closed_forms.h are checked against. Ends when all
/// `requests` have left, so that every sum is of a closed period. The same seed gives the same bytes. InvalidArgument for a
/// station that would grow without end. O(requests * log(replicas + waiting retries)).
[[nodiscard]] base::Result<RequestOutcome> runRequests(const Station& station, std::int64_t requests,
                                                       std::uint64_t seed, const base::StopToken& stop,
                                                       base::ProgressSink& progress);

} // namespace lumos::engine::queueing
