// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace lumos::engine::queueing {

/// Counts of values >= 0 in 64 buckets for each doubling: a quantile is off by less than 1/128 of itself, whatever the values
/// (as DDSketch, Masson et al. 2019). Values below 2^-40 count as 0, those above 2^40 as that. Merging is exact: sketches of
/// parts make the sketch of the whole, in any order. Memory 40 KB. Not thread-safe.
class QuantileSketch final {
public:
    QuantileSketch();
    void add(double value);
    void merge(const QuantileSketch& other);
    [[nodiscard]] std::int64_t count() const { return m_count; }
    /// Value that a share `p` (0..1) does not exceed; 0 when there is none. O(buckets).
    [[nodiscard]] double quantile(double p) const;

private:
    std::vector<std::int64_t> m_buckets;
    std::int64_t m_count = 0;
};

} // namespace lumos::engine::queueing
