// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/change.h"
#include "engine/studies/sequential_stopping.h"
#include "engine/studies/slo_search.h"
#include "engine/studies/study_measure.h"

#include <QJsonObject>

namespace lumos::services {

/// What a factor of a study changes.
enum class StudyParameter : unsigned char {
    Path,          ///< a number in the scenario, by its JSON path
    DemandPercent, ///< of one tenant or all, over the whole horizon
    AddedNodes,    ///< as many nodes like a given one, from the start
    QuotaLimit,    ///< of a tenant and a kind, base units
    TargetPercent, ///< of the scaling policy of a workload
    PricePercent,  ///< of every charge of the price book
};

struct StudyFactor {
    QString name;
    StudyParameter parameter = StudyParameter::Path;
    QString path;               ///< "changes[0].percent"
    QString subject;            ///< slug of the tenant, name of the node or of the workload; empty = all tenants
    QString kind;               ///< of a quota
    std::vector<double> values; ///< levels of a grid; empty = from .. to
    double from = 0;
    double to = 0;
    bool isWhole = true;                        ///< rounded to whole numbers
    double price = 0;                           ///< of one unit: what optimisation and regret count beside the runs
    [[nodiscard]] double at(double unit) const; ///< where 0..1 lies in its range
};

enum class StudyKind : unsigned char { Sweep, Sensitivity, Optimise, Regret };
enum class StudyDesign : unsigned char { Grid, LatinHypercube, Sobol };
enum class SensitivityMethod : unsigned char { Regression, Morris, Sobol };

/// When a run of a candidate counts as failed, and how often that may be.
struct StudyGoal {
    engine::studies::RunFigure figure = engine::studies::RunFigure::DaysOverCapacity;
    double bound = 0;
    bool failsAbove = true; ///< else below
    engine::studies::SloGoal slo;
    bool isMonotone = false;
};

/// A study file as it was read. Names of its fields in the handbook.
struct StudyFile {
    StudyKind kind = StudyKind::Sweep;
    QString name;
    std::int32_t days = 30;
    std::int32_t stepSeconds = 3600;
    std::uint64_t seed = 42;
    bool antithetic = false;
    bool controlVariates = false;
    engine::studies::Precision precision; ///< of the first measure; `most` runs where none is wanted
    QJsonObject scenario;                 ///< empty = the platform as it is
    std::vector<StudyFactor> factors;
    StudyDesign design = StudyDesign::Grid;
    SensitivityMethod method = SensitivityMethod::Regression;
    std::int32_t points = 32; ///< of a sampled design; trajectories of Morris; base points of Sobol
    std::vector<engine::studies::StudyMeasure> measures;
    StudyGoal goal;                     ///< optimise
    std::vector<QJsonObject> scenarios; ///< regret: what may come
    double shortageDay = 0;             ///< regret: loss of a day over capacity, beside the cost
};

/// Parse error with the JSON path of the field ("factors[1].from") and what was expected there.
[[nodiscard]] base::Result<StudyFile> studyFromJson(const QJsonObject& object);

} // namespace lumos::services
