// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <chrono>
#include <cstdint>

namespace lumos::ctl {

/// Counts of nanoseconds: exact up to 4 us, then one bucket for what is longer up to each power of two. Not shared
/// between threads; merge at the end.
class LatencyHistogram final {
public:
    void add(std::chrono::nanoseconds time)
    {
        const auto ns = static_cast<std::uint64_t>(time.count() < 0 ? 0 : time.count());
        ++m_count;
        if (ns < kExact) {
            ++m_exact[ns];
            return;
        }
        std::size_t octave = 0;
        while (octave + 1 < kOctaves && ns >= kExact << (octave + 1))
            ++octave;
        ++m_octaves[octave];
    }
    void merge(const LatencyHistogram& other)
    {
        m_count += other.m_count;
        for (std::size_t i = 0; i < kExact; ++i)
            m_exact[i] += other.m_exact[i];
        for (std::size_t i = 0; i < kOctaves; ++i)
            m_octaves[i] += other.m_octaves[i];
    }
    /// Nanoseconds that a share `p` of the times does not exceed; above 4 us the upper end of the octave.
    [[nodiscard]] double quantile(double p) const
    {
        const double wanted = p * static_cast<double>(m_count);
        std::uint64_t seen = 0;
        for (std::size_t i = 0; i < kExact; ++i)
            if (seen += m_exact[i]; static_cast<double>(seen) >= wanted)
                return static_cast<double>(i);
        for (std::size_t i = 0; i < kOctaves; ++i)
            if (seen += m_octaves[i]; static_cast<double>(seen) >= wanted)
                return static_cast<double>(kExact << (i + 1));
        return static_cast<double>(kExact << kOctaves);
    }

private:
    static constexpr std::uint64_t kExact = 4096;
    static constexpr std::size_t kOctaves = 24;
    std::array<std::uint64_t, kExact> m_exact{};
    std::array<std::uint64_t, kOctaves> m_octaves{};
    std::uint64_t m_count = 0;
};

} // namespace lumos::ctl
