// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/studies/regression.h"
#include "engine/studies/run_measures.h"

#include <QStringView>

namespace lumos::engine::studies {

/// What a study watches in each run.
enum class RunFigure : unsigned char {
    Shortage, ///< 1 where demand passes capacity on any day
    GpuPeak,  ///< highest day, cards
    DaysOverCapacity,
    QueueWait, ///< highest day, minutes
    ServedPercent,
    ThrottledTenants,
    Cost,
    Charge,
    MarginPercent,
};
/// A figure of the runs and what is made of it: "shortage", "gpu_peak.p90", "cost.mean".
struct StudyMeasure {
    RunFigure figure = RunFigure::Shortage;
    std::int32_t percentile = 0; ///< 0 = the mean
    friend bool operator==(const StudyMeasure&, const StudyMeasure&) = default;
};
/// A name alone is the mean; else .mean, .p10, .p50 or .p90. nullopt: there is no such measure.
[[nodiscard]] std::optional<StudyMeasure> parseMeasure(QStringView word);
[[nodiscard]] QString name(const StudyMeasure& measure);
[[nodiscard]] QString name(RunFigure figure);
[[nodiscard]] QLatin1String unitOf(RunFigure figure); ///< "cards"; "" for counts and shares

[[nodiscard]] double figureOf(const RunMeasures& run, RunFigure figure);

/// How the runs were made, and how sure an interval has to be.
struct EstimateConfig {
    std::uint64_t seed = 42;
    double confidencePercent = 95;
    bool antithetic = false;
    bool controlVariates = false; ///< for means: freed of what the draws of level and growth explain
};
/// The measure over the runs, which are in the order of their numbers from 0 on. Means by Student (of pairs, where they
/// are antithetic), shares by Wilson, percentiles by order statistics (antithetic: by resamples of the pairs).
[[nodiscard]] ControlledMean estimateOf(const StudyMeasure& measure, std::span<const RunMeasures> runs,
                                        const EstimateConfig& config);

} // namespace lumos::engine::studies
