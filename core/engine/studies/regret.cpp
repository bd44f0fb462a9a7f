// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/studies/regret.h"

#include "engine/studies/measure_estimate.h"
#include "engine/studies/paired_difference.h"

#include <algorithm>

namespace lumos::engine::studies {

namespace {

using LossTable = std::vector<std::vector<double>>;

LossTable regretsOf(const LossTable& loss)
{
    LossTable out = loss;
    for (std::size_t s = 0; s < loss.front().size(); ++s) {
        double best = loss.front()[s];
        for (const std::vector<double>& plan : loss)
            best = std::min(best, plan[s]);
        for (std::vector<double>& plan : out)
            plan[s] -= best;
    }
    return out;
}

std::vector<double> worstOf(const LossTable& regret)
{
    std::vector<double> out;
    for (const std::vector<double>& plan : regret)
        out.push_back(*std::max_element(plan.begin(), plan.end()));
    return out;
}

std::size_t smallestOf(const std::vector<double>& worst)
{
    return static_cast<std::size_t>(std::min_element(worst.begin(), worst.end()) - worst.begin());
}

double resampledMean(std::span<const double> values, RunCounts counts)
{
    double sum = 0;
    for (std::size_t i = 0; i < values.size(); ++i)
        sum += values[i] * counts[i];
    return sum / static_cast<double>(values.size());
}

} // namespace

RegretOutcome leastRegret(const Losses& losses, std::uint64_t seed)
{
    RegretOutcome out;
    if (losses.empty() || losses.front().empty())
        return out;
    const std::size_t scenarios = losses.front().size();
    std::vector<ResampledFigure> figures;
    for (const auto& plan : losses) {
        out.meanLoss.emplace_back();
        for (const std::vector<double>& runs : plan) {
            out.meanLoss.back().push_back(meanOf(runs));
            figures.emplace_back([&runs](RunCounts counts) { return resampledMean(runs, counts); });
        }
    }
    out.regret = regretsOf(out.meanLoss);
    out.worst = worstOf(out.regret);
    out.chosen = smallestOf(out.worst);
    const BootstrapOutcome resampled = bootstrap(figures, losses.front().front().size(), {seed, 1});
    std::size_t same = 0;
    const std::size_t resamples = resampled.resampled.front().size();
    for (std::size_t b = 0; b < resamples; ++b) {
        LossTable loss(losses.size(), std::vector<double>(scenarios));
        for (std::size_t p = 0; p < losses.size(); ++p)
            for (std::size_t s = 0; s < scenarios; ++s)
                loss[p][s] = resampled.resampled[p * scenarios + s][b];
        same += smallestOf(worstOf(regretsOf(loss))) == out.chosen ? 1 : 0;
    }
    out.chosenShare = static_cast<double>(same) / static_cast<double>(resamples);
    return out;
}

} // namespace lumos::engine::studies
