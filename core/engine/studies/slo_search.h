// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/stop_token.h"
#include "engine/studies/measure_estimate.h"

#include <functional>
#include <optional>

namespace lumos::engine::studies {

/// A run of a candidate fails with at most this probability, shown with this confidence.
struct SloGoal {
    double atMost = 0.05;
    double confidencePercent = 95;
};
struct SearchConfig {
    SloGoal goal;
    std::int32_t least = 30;  ///< runs before the first look at a candidate; doubled from look to look
    std::int32_t most = 1000; ///< runs of a candidate
    bool isMonotone = false;  ///< a dearer candidate fails no more often than a cheaper one: bisection
};

enum class Verdict : unsigned char { NotTried, Meets, Fails, Undecided };
struct CandidateOutcome {
    Verdict verdict = Verdict::NotTried;
    std::int32_t runs = 0;
    std::int32_t failures = 0;
    MeasureEstimate probability; ///< with the interval that the verdict was made on
};
struct SearchOutcome {
    std::optional<std::size_t> chosen; ///< the cheapest that was shown to meet the goal
    bool isCheapest = false;           ///< every cheaper one was shown to fail, or follows from one that was
    std::vector<CandidateOutcome> candidates;
};
/// Failures among the runs [first, first + count) of a candidate.
using CountFailures =
    std::function<base::Result<std::int32_t>(std::size_t candidate, std::int32_t first, std::int32_t count)>;

/// The cheapest of candidates in ascending order of price that meets the goal. Monotone: bisection. Otherwise all race,
/// with twice the runs from look to look; out go those that fail and those dearer than one that meets (after successive
/// halving, Jamieson and Talwalkar 2016, with verdicts in place of halves). Verdicts are exact binomial tests whose
/// error is divided by the number of looks and of candidates tried (Bonferroni), so that all of them together are right
/// with the goal's confidence. What stays undecided counts as not shown.
[[nodiscard]] base::Result<SearchOutcome> cheapestMeeting(std::size_t candidates, const SearchConfig& config,
                                                          const CountFailures& countFailures,
                                                          const base::StopToken& stop);

/// Which of several has the lowest mean, and which cannot be told from it.
struct LowestMean {
    std::size_t best = 0;
    std::vector<std::size_t> alike; ///< whose paired difference to the best may be none or less, best not among them
};
/// `runs[candidate]` are of the same random numbers. Paired intervals, their error divided by the number of rivals
/// (after Nelson and Matejcik, Management Science 41, 1995).
[[nodiscard]] LowestMean lowestMean(std::span<const std::vector<double>> runs, double confidencePercent = 95);

} // namespace lumos::engine::studies
