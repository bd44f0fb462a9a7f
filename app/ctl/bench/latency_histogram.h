// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <bit>
#include <chrono>
#include <cstdint>

namespace lumos::ctl {

/// Counts of nanoseconds: exact up to 4 us, then 32 buckets for each doubling, so that no quantile is more than 1/32 above
/// the time it stands for, up to hours. Not shared between threads; merge at the end.
class LatencyHistogram final {
public:
    void add(std::chrono::nanoseconds time)
    {
        ++m_count;
        ++m_buckets[bucketOf(static_cast<std::uint64_t>(time.count() < 0 ? 0 : time.count()))];
    }
    void merge(const LatencyHistogram& other)
    {
        m_count += other.m_count;
        for (std::size_t i = 0; i < kBuckets; ++i)
            m_buckets[i] += other.m_buckets[i];
    }
    /// Nanoseconds that a share `p` of the times does not exceed; above 4 us the upper end of the bucket.
    [[nodiscard]] double quantile(double p) const
    {
        const double wanted = p * static_cast<double>(m_count);
        std::uint64_t seen = 0;
        for (std::size_t i = 0; i < kBuckets; ++i)
            if (seen += m_buckets[i]; static_cast<double>(seen) >= wanted)
                return static_cast<double>(highestOf(i));
        return static_cast<double>(highestOf(kBuckets - 1));
    }

private:
    static constexpr std::uint64_t kExact = 4096;
    static constexpr std::size_t kPartsPerOctave = 32;
    static constexpr std::size_t kOctaves = 32;
    static constexpr std::size_t kBuckets = kExact + kOctaves * kPartsPerOctave;

    static std::size_t bucketOf(std::uint64_t ns)
    {
        if (ns < kExact)
            return ns;
        const auto octave = static_cast<std::size_t>(std::bit_width(ns) - std::bit_width(kExact));
        if (octave >= kOctaves)
            return kBuckets - 1;
        return kExact + octave * kPartsPerOctave + ((ns - (kExact << octave)) / (kExact / kPartsPerOctave << octave));
    }
    static std::uint64_t highestOf(std::size_t bucket)
    {
        if (bucket < kExact)
            return bucket;
        const std::size_t octave = (bucket - kExact) / kPartsPerOctave;
        const std::uint64_t part = (bucket - kExact) % kPartsPerOctave + 1;
        return (kExact << octave) + part * (kExact / kPartsPerOctave << octave) - 1;
    }

    std::array<std::uint64_t, kBuckets> m_buckets{};
    std::uint64_t m_count = 0;
};

} // namespace lumos::ctl
