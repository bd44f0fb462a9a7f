// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/studies/study_measure.h"

#include "base/rng.h"
#include "engine/simulation/demand_shape.h"
#include "engine/studies/paired_difference.h"

#include <QString>

#include <algorithm>
#include <array>
#include <cmath>

namespace lumos::engine::studies {

namespace {

struct FigureName {
    RunFigure figure;
    const char* name;
    const char* unit;
};
constexpr std::array kFigureNames{FigureName{RunFigure::Shortage, "shortage", ""},
                                  FigureName{RunFigure::GpuPeak, "gpu_peak", "cards"},
                                  FigureName{RunFigure::DaysOverCapacity, "days_over_capacity", "days"},
                                  FigureName{RunFigure::QueueWait, "queue_wait", "min"},
                                  FigureName{RunFigure::ServedPercent, "served_percent", "%"},
                                  FigureName{RunFigure::ThrottledTenants, "throttled_tenants", ""},
                                  FigureName{RunFigure::Cost, "cost", "money"},
                                  FigureName{RunFigure::Charge, "charge", "money"},
                                  FigureName{RunFigure::MarginPercent, "margin_percent", "%"}};

double highestOf(const std::vector<double>& days)
{
    return days.empty() ? 0 : *std::max_element(days.begin(), days.end());
}

double marginOf(const RunMeasures& run)
{
    const double charge = run.charge.toDouble();
    return charge > 0 ? (charge - run.cost.toDouble()) / charge * 100 : 0;
}

/// The standard normal numbers that moved each run, whose mean is known to be 0.
std::vector<std::vector<double>> controlsOf(std::span<const RunMeasures> runs, const EstimateConfig& config)
{
    const simulation::NormalTable normals;
    std::vector<std::vector<double>> out(2);
    for (const RunMeasures& run : runs) {
        const simulation::FitDeviation drawn =
            simulation::fitDeviation(normals, config.seed, run.replication, config.antithetic);
        out[0].push_back(drawn.level);
        out[1].push_back(drawn.growth);
    }
    return out;
}

ControlledMean meanOfRuns(std::vector<double> values, std::span<const RunMeasures> runs, const EstimateConfig& config)
{
    std::vector<std::vector<double>> controls;
    if (config.controlVariates)
        controls = controlsOf(runs, config);
    const double plain = varianceOf(values) / static_cast<double>(std::max<std::size_t>(values.size(), 1));
    if (config.antithetic) {
        values = pairMeans(values);
        for (std::vector<double>& control : controls)
            control = pairMeans(control);
    }
    ControlledMean out = controlledMean(values, controls, config.confidencePercent);
    const double paired = varianceOf(values) / static_cast<double>(std::max<std::size_t>(values.size(), 1));
    // Against as many independent runs without either.
    out.varianceRatio = plain > 0 ? out.varianceRatio * paired / plain : 1;
    return out;
}

MeasureEstimate pairedQuantile(std::span<const double> values, double p, const EstimateConfig& config)
{
    const OrderedRuns ordered(values);
    const std::vector<ResampledFigure> figure{[&](RunCounts counts) { return ordered.quantile(p, counts); }};
    const BootstrapOutcome resampled = bootstrap(figure, values.size(), {config.seed, 2});
    const double half = base::CounterRng::inverseNormal(1 - (1 - config.confidencePercent / 100) / 2) *
                        std::sqrt(varianceOf(resampled.resampled.front()));
    const double value = resampled.values.front();
    return {value, value - half, value + half};
}

} // namespace

std::optional<StudyMeasure> parseMeasure(QStringView word)
{
    const qsizetype dot = word.indexOf(u'.');
    StudyMeasure out;
    if (dot >= 0) {
        const QStringView statistic = word.mid(dot + 1);
        if (statistic == u"p10" || statistic == u"p50" || statistic == u"p90")
            out.percentile = statistic.mid(1).toInt();
        else if (statistic != u"mean")
            return std::nullopt;
    }
    for (const FigureName& known : kFigureNames)
        if (word.left(dot < 0 ? word.size() : dot) == QLatin1String(known.name)) {
            out.figure = known.figure;
            return out;
        }
    return std::nullopt;
}

QString name(RunFigure figure)
{
    for (const FigureName& known : kFigureNames)
        if (known.figure == figure)
            return QLatin1String(known.name);
    return {};
}

QString name(const StudyMeasure& measure)
{
    if (measure.percentile > 0)
        return QStringLiteral("%1.p%2").arg(name(measure.figure)).arg(measure.percentile);
    return measure.figure == RunFigure::Shortage ? name(measure.figure)
                                                 : QStringLiteral("%1.mean").arg(name(measure.figure));
}

QLatin1String unitOf(RunFigure figure)
{
    for (const FigureName& known : kFigureNames)
        if (known.figure == figure)
            return QLatin1String(known.unit);
    return {};
}

double figureOf(const RunMeasures& run, RunFigure figure)
{
    switch (figure) {
    case RunFigure::Shortage: return run.daysOverCapacity > 0 ? 1 : 0;
    case RunFigure::GpuPeak: return highestOf(run.gpuPeaks);
    case RunFigure::DaysOverCapacity: return run.daysOverCapacity;
    case RunFigure::QueueWait: return highestOf(run.queueWaits);
    case RunFigure::ServedPercent: return run.servedShare * 100;
    case RunFigure::ThrottledTenants: return run.throttledTenants;
    case RunFigure::Cost: return run.cost.toDouble();
    case RunFigure::Charge: return run.charge.toDouble();
    case RunFigure::MarginPercent: return marginOf(run);
    }
    return 0;
}

ControlledMean estimateOf(const StudyMeasure& measure, std::span<const RunMeasures> runs, const EstimateConfig& config)
{
    std::vector<double> values;
    for (const RunMeasures& run : runs)
        values.push_back(figureOf(run, measure.figure));
    if (measure.percentile > 0) {
        const double p = measure.percentile / 100.0;
        return {config.antithetic ? pairedQuantile(values, p, config)
                                  : quantileEstimate(std::move(values), p, config.confidencePercent),
                1};
    }
    if (measure.figure == RunFigure::Shortage && !config.antithetic && !config.controlVariates) {
        const auto hits = static_cast<std::int64_t>(std::count(values.begin(), values.end(), 1.0));
        return {proportionEstimate(hits, static_cast<std::int64_t>(values.size()), config.confidencePercent), 1};
    }
    return meanOfRuns(std::move(values), runs, config);
}

} // namespace lumos::engine::studies
