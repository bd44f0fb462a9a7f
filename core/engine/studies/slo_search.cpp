// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/studies/slo_search.h"

#include "engine/studies/paired_difference.h"

#include <algorithm>
#include <bit>

namespace lumos::engine::studies {

namespace {

class SloSearch final {
public:
    SloSearch(std::size_t candidates, const SearchConfig& config, const CountFailures& countFailures,
              const base::StopToken& stop)
        : m_config(config), m_countFailures(countFailures), m_stop(stop)
    {
        m_out.candidates.resize(candidates);
        for (std::int32_t runs = std::clamp(config.least, 1, config.most);;
             runs = std::min(config.most, std::int32_t{2} * runs)) {
            m_looks.push_back(runs);
            if (runs == config.most)
                break;
        }
        const auto tries = static_cast<double>(config.isMonotone ? std::bit_width(candidates) : candidates);
        const double error = (1 - config.goal.confidencePercent / 100) / (tries * static_cast<double>(m_looks.size()));
        m_twoSidedPercent = 100 * (1 - 2 * error); // each bound alone is wrong with `error`
    }

    base::Result<SearchOutcome> bisect();
    base::Result<SearchOutcome> race();

private:
    base::Status look(std::size_t candidate, std::int32_t runs);
    base::Status decide(std::size_t candidate);

    const SearchConfig& m_config;
    const CountFailures& m_countFailures;
    const base::StopToken& m_stop;
    std::vector<std::int32_t> m_looks;
    double m_twoSidedPercent = 95;
    SearchOutcome m_out;
};

base::Status SloSearch::look(std::size_t candidate, std::int32_t runs)
{
    if (m_stop.stop_requested())
        return base::fail(base::ErrorCode::Cancelled, {QT_TRANSLATE_NOOP("core", "The study was cancelled."), {}});
    CandidateOutcome& of = m_out.candidates[candidate];
    LUMOS_ASSIGN(const std::int32_t failures, m_countFailures(candidate, of.runs, runs - of.runs));
    of.failures += failures;
    of.runs = runs;
    of.probability = exactProportion(of.failures, of.runs, m_twoSidedPercent);
    of.verdict = of.probability.high <= m_config.goal.atMost ? Verdict::Meets
                 : of.probability.low > m_config.goal.atMost ? Verdict::Fails
                                                             : Verdict::Undecided;
    return {};
}

base::Status SloSearch::decide(std::size_t candidate)
{
    for (const std::int32_t runs : m_looks) {
        LUMOS_TRY(look(candidate, runs));
        if (m_out.candidates[candidate].verdict != Verdict::Undecided)
            break;
    }
    return {};
}

base::Result<SearchOutcome> SloSearch::bisect()
{
    std::size_t low = 0;
    std::size_t high = m_out.candidates.size();
    bool isSure = true;
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        LUMOS_TRY(decide(middle));
        const Verdict verdict = m_out.candidates[middle].verdict;
        if (verdict == Verdict::Meets) {
            high = middle;
        } else {
            isSure = verdict == Verdict::Fails; // it covers every cheaper one
            low = middle + 1;
        }
    }
    if (high < m_out.candidates.size()) {
        m_out.chosen = high;
        m_out.isCheapest = isSure;
    }
    return std::move(m_out);
}

base::Result<SearchOutcome> SloSearch::race()
{
    std::size_t end = m_out.candidates.size(); // those from here on are dearer than one that meets
    for (const std::int32_t runs : m_looks)
        for (std::size_t c = 0; c < end; ++c) {
            const Verdict before = m_out.candidates[c].verdict;
            if (before == Verdict::Fails || before == Verdict::Meets)
                continue;
            LUMOS_TRY(look(c, runs));
            if (m_out.candidates[c].verdict == Verdict::Meets) {
                m_out.chosen = c;
                end = c;
            }
        }
    if (m_out.chosen)
        m_out.isCheapest =
            std::all_of(m_out.candidates.begin(), m_out.candidates.begin() + static_cast<std::ptrdiff_t>(*m_out.chosen),
                        [](const CandidateOutcome& c) { return c.verdict == Verdict::Fails; });
    return std::move(m_out);
}

} // namespace

base::Result<SearchOutcome> cheapestMeeting(std::size_t candidates, const SearchConfig& config,
                                            const CountFailures& countFailures, const base::StopToken& stop)
{
    SloSearch search(candidates, config, countFailures, stop);
    return config.isMonotone ? search.bisect() : search.race();
}

LowestMean lowestMean(std::span<const std::vector<double>> runs, double confidencePercent)
{
    LowestMean out;
    for (std::size_t c = 1; c < runs.size(); ++c)
        if (meanOf(runs[c]) < meanOf(runs[out.best]))
            out.best = c;
    if (runs.size() < 2)
        return out;
    const double error = (100 - confidencePercent) / static_cast<double>(runs.size() - 1);
    for (std::size_t c = 0; c < runs.size(); ++c)
        if (c != out.best && !(meanDifference(runs[out.best], runs[c], 100 - error).low > 0))
            out.alike.push_back(c);
    return out;
}

} // namespace lumos::engine::studies
