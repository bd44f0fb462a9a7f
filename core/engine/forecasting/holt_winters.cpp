// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/forecasting/holt_winters.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace lumos::engine::forecasting {

namespace {

/// So many parameter sets run side by side: their recursions do not wait for each other.
constexpr std::size_t kLanes = 8;
constexpr double kDamping = 0.98;

constexpr std::array kAlphas{0.01, 0.05, 0.15, 0.3, 0.5, 0.7, 0.9, 0.99};
constexpr std::array kBetas{0.0, 0.002, 0.02, 0.1};
constexpr std::array kGammas{0.0, 0.05, 0.15, 0.3};

using Lanes = std::array<double, kLanes>;

struct LaneRun {
    Lanes level{};
    Lanes trend{};
    Lanes squares{}; ///< sum of squared one-step errors
    Lanes ahead{};   ///< sum of absolute errors of the trial forecasts
    std::vector<Lanes> season;
};

/// Forecasts from a point of the history, judged by what came after it: one-step errors alone would choose parameters
/// that run after every noise and lose at the horizon.
struct Trials {
    std::size_t first = 0;  ///< origin of the first trial
    std::size_t stride = 0; ///< from one origin to the next, and length of each trial
};
Trials trialsOf(std::size_t length, std::size_t horizon, std::size_t season)
{
    constexpr std::size_t kMostTrials = 4;
    constexpr std::size_t kLongestTrial = 168; // a week of hours tells parameters apart well enough
    const std::size_t spare = length > 2 * season ? length - 2 * season : length / 2;
    const std::size_t stride = std::max<std::size_t>(1, std::min({horizon, spare / 2, kLongestTrial}));
    const std::size_t count = std::clamp<std::size_t>(spare / stride, 1, kMostTrials);
    return {length > count * stride ? length - count * stride : length, stride};
}

void judgeTrial(LaneRun& run, std::span<const double> actual, std::size_t place, const Lanes& phi)
{
    Lanes level = run.level;
    Lanes trend = run.trend;
    for (const double value : actual) {
        const Lanes& season = run.season[place];
        for (std::size_t l = 0; l < kLanes; ++l) {
            trend[l] *= phi[l];
            level[l] += trend[l];
            run.ahead[l] += std::isnan(value) ? 0.0 : std::abs(value - level[l] - season[l]);
        }
        place = place + 1 == run.season.size() ? 0 : place + 1;
    }
}

/// One pass over the history with eight parameter sets. A gap moves the state on without correcting it.
LaneRun runLanes(std::span<const double> history, const SmoothingStart& start,
                 const std::array<Smoothing, kLanes>& sets, const Trials& trials)
{
    LaneRun run;
    run.level.fill(start.level);
    run.trend.fill(start.trend);
    run.season.resize(start.season.size());
    for (std::size_t i = 0; i < start.season.size(); ++i)
        run.season[i].fill(start.season[i]);
    Lanes alpha{}, beta{}, gamma{}, phi{};
    for (std::size_t l = 0; l < kLanes; ++l) {
        alpha[l] = sets[l].alpha;
        beta[l] = sets[l].beta;
        gamma[l] = sets[l].gamma;
        phi[l] = sets[l].phi;
    }
    std::size_t place = 0;
    for (std::size_t step = 0; step < history.size(); ++step) {
        if (step >= trials.first && (step - trials.first) % trials.stride == 0)
            judgeTrial(run, history.subspan(step, std::min(trials.stride, history.size() - step)), place, phi);
        const double value = history[step];
        Lanes& season = run.season[place];
        const bool measured = !std::isnan(value);
        for (std::size_t l = 0; l < kLanes; ++l) {
            const double damped = phi[l] * run.trend[l];
            const double expected = run.level[l] + damped;
            const double error = measured ? value - expected - season[l] : 0.0;
            run.level[l] = expected + alpha[l] * error;
            run.trend[l] = damped + beta[l] * error;
            season[l] += gamma[l] * error;
            run.squares[l] += error * error;
        }
        place = place + 1 == run.season.size() ? 0 : place + 1;
    }
    return run;
}

std::vector<Smoothing> gridOf(bool seasonal)
{
    std::vector<Smoothing> grid;
    for (const double alpha : kAlphas)
        for (const double beta : kBetas)
            for (const double gamma : kGammas) {
                const bool stable = gamma + alpha <= 1.0 && beta <= alpha;
                if (stable && (seasonal || gamma == 0.0))
                    grid.push_back({alpha, beta, gamma, kDamping});
            }
    // The seasonal naive method is in the grid, too: the season takes the whole error.
    if (seasonal)
        grid.push_back({0.0, 0.0, 1.0, kDamping});
    while (grid.size() % kLanes != 0)
        grid.push_back(grid.back());
    return grid;
}

/// Mean of the measured values; 0 where there are none.
double meanOf(std::span<const double> values)
{
    double sum = 0;
    std::size_t count = 0;
    for (const double value : values)
        if (!std::isnan(value)) {
            sum += value;
            ++count;
        }
    return count == 0 ? 0.0 : sum / static_cast<double>(count);
}

} // namespace

SmoothingStart startOf(std::span<const double> history, std::size_t season)
{
    constexpr std::size_t kSeasons = 4; // enough to average noise out, few enough to stay a beginning
    SmoothingStart start;
    start.season.assign(season, 0.0);
    if (season <= 1) {
        start.level = meanOf(history.first(std::min<std::size_t>(history.size(), 3)));
        return start;
    }
    const std::size_t seasons = std::min(kSeasons, history.size() / season);
    const double first = meanOf(history.first(season));
    const double last = meanOf(history.subspan((seasons - 1) * season, season));
    start.trend = seasons < 2 ? 0.0 : (last - first) / static_cast<double>((seasons - 1) * season);
    start.level = first - start.trend * static_cast<double>(season + 1) / 2.0;
    for (std::size_t place = 0; place < season; ++place) {
        double sum = 0;
        int count = 0;
        for (std::size_t s = 0; s < seasons; ++s) {
            const double value = history[s * season + place];
            if (std::isnan(value))
                continue;
            sum += value - start.level - start.trend * static_cast<double>(s * season + place + 1);
            ++count;
        }
        start.season[place] = count == 0 ? 0.0 : sum / count;
    }
    return start;
}

SmoothedState fitHoltWinters(std::span<const double> history, const SmoothingStart& start, std::size_t horizon)
{
    const std::size_t season = start.season.size();
    const std::vector<Smoothing> grid = gridOf(season > 1);
    SmoothedState best;
    double least = std::numeric_limits<double>::infinity();
    double squares = 0;
    const Trials trials = trialsOf(history.size(), horizon, season);
    for (std::size_t first = 0; first < grid.size(); first += kLanes) {
        std::array<Smoothing, kLanes> sets;
        std::copy_n(grid.begin() + static_cast<std::ptrdiff_t>(first), kLanes, sets.begin());
        const LaneRun run = runLanes(history, start, sets, trials);
        for (std::size_t l = 0; l < kLanes; ++l) {
            if (!(run.ahead[l] < least))
                continue;
            least = run.ahead[l];
            squares = run.squares[l];
            best.smoothing = sets[l];
            best.level = run.level[l];
            best.trend = run.trend[l];
            best.season.resize(season);
            for (std::size_t i = 0; i < season; ++i)
                best.season[i] = run.season[(history.size() + i) % season][l];
        }
    }
    const auto measured = static_cast<std::size_t>(
        std::count_if(history.begin(), history.end(), [](double v) { return !std::isnan(v); }));
    best.errorSigma = measured > 1 ? std::sqrt(squares / static_cast<double>(measured - 1)) : 0.0;
    return best;
}

} // namespace lumos::engine::forecasting
