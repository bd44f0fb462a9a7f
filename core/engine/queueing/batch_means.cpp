// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/queueing/batch_means.h"

#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <span>

namespace lumos::engine::queueing {

namespace {

constexpr int kGroup = 5;
constexpr std::size_t kBatches = 30;
/// Student's t of 29 degrees of freedom, 99.95 %.
constexpr double kStudent = 3.6594;

double meanOf(std::span<const double> values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

} // namespace

void BatchMeans::add(double observation)
{
    m_sum += observation;
    if (++m_inGroup < kGroup)
        return;
    m_groups.push_back(m_sum / kGroup);
    m_sum = 0;
    m_inGroup = 0;
}

/// Groups to cut off: at most half of them, or there was no end of the warm-up to see.
std::size_t BatchMeans::warmUp() const
{
    double sum = 0;
    double squares = 0;
    double least = std::numeric_limits<double>::infinity();
    std::size_t best = 0;
    const double shift = m_groups.back(); // keeps the difference of large sums exact enough
    for (std::size_t kept = 1; kept <= m_groups.size(); ++kept) {
        const double value = m_groups[m_groups.size() - kept] - shift;
        sum += value;
        squares += value * value;
        if (2 * kept < m_groups.size())
            continue;
        const auto n = static_cast<double>(kept);
        const double error = (squares - sum * sum / n) / (n * n);
        if (error <= least) {
            least = error;
            best = m_groups.size() - kept;
        }
    }
    return best;
}

Estimate BatchMeans::estimate() const
{
    Estimate out;
    out.halfWidth = std::numeric_limits<double>::infinity();
    if (m_groups.size() < 2 * kBatches) {
        out.observations = static_cast<std::int64_t>(m_groups.size()) * kGroup;
        out.mean = m_groups.empty() ? 0 : meanOf(m_groups);
        return out;
    }
    const std::size_t cut = warmUp();
    const std::size_t each = (m_groups.size() - cut) / kBatches;
    // What does not fill a batch is cut off with the warm-up.
    const std::span<const double> kept = std::span(m_groups).last(each * kBatches);
    std::array<double, kBatches> means{};
    for (std::size_t b = 0; b < kBatches; ++b)
        means[b] = meanOf(kept.subspan(b * each, each));
    out.mean = meanOf(means);
    double squares = 0;
    for (const double mean : means)
        squares += (mean - out.mean) * (mean - out.mean);
    out.halfWidth = kStudent * std::sqrt(squares / (kBatches - 1) / kBatches);
    out.observations = static_cast<std::int64_t>(kept.size()) * kGroup;
    out.warmUp = static_cast<std::int64_t>(m_groups.size() - kept.size()) * kGroup;
    return out;
}

} // namespace lumos::engine::queueing
