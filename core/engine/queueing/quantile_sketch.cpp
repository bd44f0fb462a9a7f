// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/queueing/quantile_sketch.h"

#include <algorithm>
#include <bit>

namespace lumos::engine::queueing {

namespace {

constexpr int kPartBits = 6; ///< of the mantissa: 64 parts of each doubling
constexpr double kLeast = 0x1p-40;
constexpr double kMost = 0x1p40;
constexpr std::uint64_t kLeastIndex = std::bit_cast<std::uint64_t>(kLeast) >> (52 - kPartBits);
constexpr std::uint64_t kMostIndex = std::bit_cast<std::uint64_t>(kMost) >> (52 - kPartBits);
constexpr std::size_t kBuckets = kMostIndex - kLeastIndex + 2; ///< the first is that of 0

/// The bits of a positive double rise with it: exponent and first bits of the mantissa are its bucket.
std::size_t bucketOf(double value)
{
    if (value < kLeast)
        return 0;
    return 1 + (std::bit_cast<std::uint64_t>(std::min(value, kMost)) >> (52 - kPartBits)) - kLeastIndex;
}

double middleOf(std::size_t bucket)
{
    if (bucket == 0)
        return 0;
    const std::uint64_t index = bucket - 1 + kLeastIndex;
    const std::uint64_t half = std::uint64_t{1} << (52 - kPartBits - 1);
    return std::bit_cast<double>((index << (52 - kPartBits)) + half);
}

} // namespace

QuantileSketch::QuantileSketch() : m_buckets(kBuckets) {}

void QuantileSketch::add(double value)
{
    ++m_buckets[bucketOf(value)];
    ++m_count;
}

void QuantileSketch::merge(const QuantileSketch& other)
{
    for (std::size_t i = 0; i < kBuckets; ++i)
        m_buckets[i] += other.m_buckets[i];
    m_count += other.m_count;
}

double QuantileSketch::quantile(double p) const
{
    const double wanted = p * static_cast<double>(m_count);
    std::int64_t seen = 0;
    for (std::size_t i = 0; i < kBuckets; ++i)
        if (seen += m_buckets[i]; m_buckets[i] > 0 && static_cast<double>(seen) >= wanted)
            return middleOf(i);
    return 0;
}

} // namespace lumos::engine::queueing
