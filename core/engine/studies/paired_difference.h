// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lumos::engine::studies {

/// How a measure of one scenario differs from that of another, run with the same random numbers.
struct PairedDifference {
    double difference = 0; ///< of the estimates, in the unit of the measure
    double low = 0;        ///< of the confidence interval
    double high = 0;
    double confidencePercent = 95;
    /// Variance of the difference by that of independent runs: below 1 where common random numbers help, NaN where the
    /// measure does not vary.
    double varianceRatio = 1;
};

} // namespace lumos::engine::studies
