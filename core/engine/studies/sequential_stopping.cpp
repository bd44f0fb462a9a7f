// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/studies/sequential_stopping.h"

#include <algorithm>
#include <cmath>

namespace lumos::engine::studies {

double wantedHalfWidth(const Precision& precision, double value)
{
    return std::max(precision.absolute, precision.relative * std::abs(value));
}

bool isPrecise(const Precision& precision, const MeasureEstimate& estimate, std::int32_t runs)
{
    const double wanted = wantedHalfWidth(precision, estimate.value);
    return wanted > 0 && runs >= precision.least && estimate.halfWidth() <= wanted;
}

std::int32_t furtherRuns(const Precision& precision, const MeasureEstimate& estimate, std::int32_t runs)
{
    constexpr std::int32_t kFewest = 10;
    if (precision.absolute <= 0 && precision.relative <= 0)
        return std::max(0, precision.most - runs);
    if (runs >= precision.most || isPrecise(precision, estimate, runs))
        return 0;
    if (runs < precision.least)
        return std::min(precision.least, precision.most) - runs;
    const double wanted = wantedHalfWidth(precision, estimate.value);
    const double ratio = wanted > 0 ? estimate.halfWidth() / wanted : 2;
    // The width falls with the root of the number of runs. Infinite widths compare as they should.
    const double needed = static_cast<double>(runs) * (std::min(ratio * ratio, 2.0) - 1);
    const std::int32_t further = std::clamp(static_cast<std::int32_t>(needed) + 1, kFewest, std::max(runs, kFewest));
    return std::min(further + further % 2, precision.most - runs);
}

} // namespace lumos::engine::studies
