// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/studies/measure_estimate.h"

#include <cstdint>

namespace lumos::engine::studies {

/// How narrow an interval has to be. Both zero: as many runs as `most`.
struct Precision {
    double absolute = 0; ///< half width, in the unit of the measure
    double relative = 0; ///< half width by the size of the value
    double confidencePercent = 95;
    std::int32_t least = 30; ///< runs before the first look: an interval of few runs is narrow by chance
    std::int32_t most = 1000;
};

/// Half width that would do for such a value; 0 = none is narrow enough.
[[nodiscard]] double wantedHalfWidth(const Precision& precision, double value);
/// Whether the interval is narrow enough, after `runs` runs.
[[nodiscard]] bool isPrecise(const Precision& precision, const MeasureEstimate& estimate, std::int32_t runs);
/// How many further runs to make before looking again; 0 = stop. The rule of Chow and Robbins (1965): go on until the
/// half width of what is there does. Looked at after rounds, as many runs as the present width asks for, at most as
/// many again and at least ten, an even number. Depends on nothing but the arguments, so that a study stops at the same
/// run everywhere.
[[nodiscard]] std::int32_t furtherRuns(const Precision& precision, const MeasureEstimate& estimate, std::int32_t runs);

} // namespace lumos::engine::studies
