// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/decimal.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace lumos::engine::simulation {

/// Parts of amounts are of 65,536, so that a step needs no division.
inline constexpr std::int64_t kWholePart = 65'536;
[[nodiscard]] constexpr std::int64_t partOf(std::int64_t amount, std::int64_t part)
{
    return static_cast<std::int64_t>(base::Int128{amount} * part / kWholePart);
}

/// How refused tokens are asked for again. `kept` of what is refused waits for its back-off; `due` of what waits comes
/// again in each step. Of a step longer than the back-off only the end is kept: what comes again within the step finds
/// it as full as before and is refused for good.
struct RetryTerms {
    std::int64_t kept = 0;
    std::int64_t due = kWholePart;
};
[[nodiscard]] constexpr RetryTerms retryTerms(std::int32_t percent, std::int32_t backoffSeconds,
                                              std::int64_t stepSeconds)
{
    const std::int64_t backoff = std::max(backoffSeconds, 1);
    return {kWholePart * std::clamp(percent, 0, 100) / 100 * std::min<std::int64_t>(backoff, stepSeconds) / stepSeconds,
            kWholePart * std::min<std::int64_t>(backoff, stepSeconds) / backoff};
}

/// Tokens that were refused and will be asked for again.
class Returning final {
public:
    [[nodiscard]] std::int64_t tokens() const { return m_tokens; }
    /// What comes again in this step; rounded up, so that the last one does not wait for ever.
    [[nodiscard]] std::int64_t take(const RetryTerms& terms)
    {
        const base::Int128 due = base::Int128{m_tokens} * terms.due;
        const auto taken = static_cast<std::int64_t>((due + kWholePart - 1) / kWholePart);
        m_tokens -= taken;
        return taken;
    }
    /// Keeps a part of what is refused; what is left is given up.
    [[nodiscard]] std::int64_t refuse(std::int64_t refused, const RetryTerms& terms)
    {
        const std::int64_t kept = partOf(refused, terms.kept);
        m_tokens += kept;
        return refused - kept;
    }
    /// Nothing comes again.
    std::int64_t giveUp() { return std::exchange(m_tokens, 0); }

private:
    std::int64_t m_tokens = 0;
};

/// One pool's queue: first come, first served.
struct StationState {
    std::int64_t backlog = 0;
    Returning returning;
    [[nodiscard]] std::int64_t queued() const { return backlog + returning.tokens(); }
};
/// One step of a station.
struct StationStep {
    std::int64_t served = 0;
    std::int64_t throttled = 0; ///< refused, and not asked for again
    std::int64_t late = 0;      ///< of the served: waited longer than `patience` tokens of service
    std::int64_t before = 0;    ///< backlog at the beginning
};
/// What a station can do in a step, in tokens.
struct StationTerms {
    std::int64_t capacity = 0;
    std::int64_t room = 0;     ///< of the queue
    std::int64_t patience = 0; ///< tokens served in the time that a good one may wait
};
/// Serves the backlog first, then what arrives; keeps what the queue takes and refuses the rest with 429. Exactly:
/// arriving + queued before = served + throttled + queued after. As a fluid: the backlog moves in a straight line from
/// one end of the step to the other.
[[nodiscard]] inline StationStep serveStep(StationState& state, std::int64_t arriving, const StationTerms& terms,
                                           const RetryTerms& retry)
{
    StationStep out;
    out.before = state.backlog;
    const std::int64_t present = state.backlog + arriving + state.returning.take(retry);
    out.served = std::min(present, terms.capacity);
    const std::int64_t left = present - out.served;
    state.backlog = std::min(left, terms.room);
    out.throttled = state.returning.refuse(left - state.backlog, retry);
    const std::int64_t low = std::min(out.before, state.backlog);
    const std::int64_t high = std::max(out.before, state.backlog);
    if (high <= terms.patience)
        return out;
    out.late = low >= terms.patience
                   ? out.served
                   : static_cast<std::int64_t>(base::Int128{out.served} * (high - terms.patience) / (high - low));
    return out;
}

} // namespace lumos::engine::simulation
