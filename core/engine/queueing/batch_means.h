// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace lumos::engine::queueing {

/// A mean from a simulation and how far off it may be.
struct Estimate {
    double mean = 0;
    double halfWidth = 0;          ///< of the 99.9 % interval; infinite where there is too little to tell
    std::int64_t observations = 0; ///< that are in the mean
    std::int64_t warmUp = 0;       ///< that were cut off before them
    [[nodiscard]] bool contains(double value) const { return value >= mean - halfWidth && value <= mean + halfWidth; }
};

/// Mean of a series of dependent observations. The warm-up is cut off where that makes the standard error smallest (MSER-5,
/// White 1997); what is left goes into thirty batches, whose means are nearly independent (Law, Simulation Modeling and
/// Analysis, 9.5). Memory: 8 B for each five observations. Not thread-safe.
class BatchMeans final {
public:
    void add(double observation);
    [[nodiscard]] Estimate estimate() const; ///< O(observations)

private:
    [[nodiscard]] std::size_t warmUp() const;
    std::vector<double> m_groups; ///< means of five
    double m_sum = 0;
    int m_inGroup = 0;
};

} // namespace lumos::engine::queueing
