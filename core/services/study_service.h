// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/studies/regret.h"
#include "engine/studies/sensitivity.h"
#include "services/service_context.h"
#include "services/study_file.h"

namespace lumos::services {

/// One setting of the factors, simulated.
struct StudyPoint {
    std::vector<double> values; ///< of the factors
    double price = 0;           ///< of the values, by the prices of the factors
    std::int32_t runs = 0;
    std::vector<engine::studies::ControlledMean> measures;
    engine::studies::Saturation saturation;
};
/// How much the factors matter to one measure: by the method of the study, the others are empty.
struct MeasureSensitivity {
    engine::studies::RegressionSensitivity regression;
    std::vector<engine::studies::MorrisIndex> morris;
    std::vector<engine::studies::SobolIndex> sobol;
};

/// What a study of factors came to.
struct FactorStudyOutcome {
    domain::Revision revision;
    base::Instant start;
    base::Currency currency;
    std::vector<StudyPoint> points; ///< optimise: by ascending price; candidates that were not tried have no runs
    std::vector<MeasureSensitivity> sensitivities;        ///< sensitivity: by measure
    std::optional<engine::studies::SearchOutcome> search; ///< optimise
    std::optional<engine::studies::RegretOutcome> regret; ///< regret: plans are the points
};

/// Sweeps, sensitivity, optimisation under an objective and plans of least regret over factors of a scenario, simulated
/// from the live state; nothing is written. Every point has the same random numbers. The outcome depends on the
/// platform and the file alone, not on the number of threads. Thread-safe, cancellable.
class StudyService final {
public:
    explicit StudyService(ServiceContext context) : m_context(std::move(context)) {}
    /// `threads` 0 = all cores.
    [[nodiscard]] base::Result<FactorStudyOutcome> run(const StudyFile& file, int threads, base::StopToken stop,
                                                       base::ProgressSink& progress) const;

private:
    ServiceContext m_context;
};

} // namespace lumos::services
