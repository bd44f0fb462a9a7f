// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/studies/paired_difference.h"

#include "base/rng.h"
#include "engine/studies/measure_estimate.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace lumos::engine::studies {

namespace {

constexpr std::size_t kManyRuns = 5'000;
constexpr std::size_t kResamples = 399;
constexpr std::size_t kFewResamples = 199;
constexpr std::uint32_t kResampleStream = 40;

std::vector<double> differencesOf(std::span<const double> left, std::span<const double> right)
{
    std::vector<double> out;
    for (std::size_t i = 0; i < std::min(left.size(), right.size()); ++i)
        out.push_back(right[i] - left[i]);
    return out;
}

double ratioOf(double paired, double independent)
{
    return independent > 0 ? paired / independent : std::numeric_limits<double>::quiet_NaN();
}

void drawResample(std::vector<std::uint32_t>& counts, std::size_t resample, const BootstrapConfig& config)
{
    std::fill(counts.begin(), counts.end(), 0);
    const std::size_t clusters = counts.size() / config.cluster;
    for (std::size_t i = 0; i < clusters; ++i) {
        const std::size_t drawn = base::CounterRng::below(
            {config.seed, kResampleStream, static_cast<std::uint32_t>(resample), 0, i}, clusters);
        for (std::size_t member = 0; member < config.cluster; ++member)
            ++counts[drawn * config.cluster + member];
    }
}

} // namespace

PairedDifference meanDifference(std::span<const double> left, std::span<const double> right, double confidencePercent)
{
    const MeasureEstimate mean = meanEstimate(differencesOf(left, right), confidencePercent);
    return {mean.value, mean.low, mean.high, confidencePercent,
            ratioOf(varianceOf(differencesOf(left, right)), varianceOf(left) + varianceOf(right))};
}

PairedDifference proportionDifference(std::span<const double> left, std::span<const double> right,
                                      double confidencePercent)
{
    const std::vector<double> differences = differencesOf(left, right);
    double gained = 0;
    double lost = 0;
    for (const double d : differences) {
        gained += d > 0 ? 1 : 0;
        lost += d < 0 ? 1 : 0;
    }
    const auto runs = static_cast<double>(differences.size());
    const double z = base::CounterRng::inverseNormal(1 - (1 - confidencePercent / 100) / 2);
    const double up = (gained + 1) / (runs + 2);
    const double down = (lost + 1) / (runs + 2);
    const double half = z * std::sqrt((up + down - (up - down) * (up - down)) / (runs + 2));
    const double difference = runs > 0 ? (gained - lost) / runs : 0;
    // The centre is pulled towards nothing; what was seen must lie inside.
    return {difference, std::max(-1.0, std::min(difference, up - down - half)),
            std::min(1.0, std::max(difference, up - down + half)), confidencePercent,
            ratioOf(varianceOf(differences), varianceOf(left) + varianceOf(right))};
}

OrderedRuns::OrderedRuns(std::span<const double> values) : m_run(values.size())
{
    std::iota(m_run.begin(), m_run.end(), 0U);
    std::stable_sort(m_run.begin(), m_run.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return values[a] < values[b]; });
    for (const std::uint32_t run : m_run)
        m_sorted.push_back(values[run]);
}

double OrderedRuns::quantile(double p, RunCounts counts) const
{
    if (m_sorted.empty())
        return 0;
    std::size_t drawn = 0;
    for (const std::uint32_t count : counts)
        drawn += count;
    if (drawn == 0)
        return 0;
    const double place = p * static_cast<double>(drawn - 1);
    const auto below = static_cast<std::size_t>(place);
    const double part = place - static_cast<double>(below);
    std::size_t passed = 0;
    double lower = m_sorted.back();
    for (std::size_t i = 0; i < m_sorted.size(); ++i) {
        const std::size_t before = passed;
        passed += counts[m_run[i]];
        if (before <= below && passed > below)
            lower = m_sorted[i];
        if (passed > below + 1)
            return lower + part * (m_sorted[i] - lower);
    }
    return lower;
}

BootstrapOutcome bootstrap(std::span<const ResampledFigure> figures, std::size_t runs, const BootstrapConfig& config)
{
    BootstrapOutcome out;
    std::vector<std::uint32_t> counts(runs, 1);
    for (const ResampledFigure& figure : figures)
        out.values.push_back(figure(counts));
    out.resampled.resize(figures.size());
    const std::size_t resamples = runs > kManyRuns ? kFewResamples : kResamples;
    for (std::size_t b = 0; b < resamples; ++b) {
        drawResample(counts, b, config);
        for (std::size_t f = 0; f < figures.size(); ++f)
            out.resampled[f].push_back(figures[f](counts));
    }
    return out;
}

PairedDifference bootstrapDifference(const BootstrapOutcome& outcome, std::size_t left, std::size_t right,
                                     double confidencePercent)
{
    const std::vector<double> differences = differencesOf(outcome.resampled[left], outcome.resampled[right]);
    const double variance = varianceOf(differences);
    const double half = base::CounterRng::inverseNormal(1 - (1 - confidencePercent / 100) / 2) * std::sqrt(variance);
    const double difference = outcome.values[right] - outcome.values[left];
    return {difference, difference - half, difference + half, confidencePercent,
            ratioOf(variance, varianceOf(outcome.resampled[left]) + varianceOf(outcome.resampled[right]))};
}

} // namespace lumos::engine::studies
