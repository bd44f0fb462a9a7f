// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/study_service.h"

#include "services/study_factors.h"
#include "services/study_plan.h"
#include "services/study_runner.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace lumos::services {

using engine::simulation::Simulation;
using engine::simulation::SimulationConfig;
using engine::studies::Design;
using engine::studies::RunMeasures;

namespace {

/// Shows the runs of one point as a part of all points.
class PointProgress final : public base::ProgressSink {
public:
    PointProgress(base::ProgressSink& sink, qint64 point, qint64 points)
        : m_sink(sink), m_point(point), m_points(points)
    {}
    /// `from` and `to` are the runs before and after those in work, of `most`.
    void window(qint64 from, qint64 to, qint64 most)
    {
        m_from = from;
        m_to = to;
        m_most = most;
    }
    void report(qint64 done, qint64 total, const base::Text&) override
    {
        constexpr qint64 kParts = 1000;
        const qint64 inWindow = total > 0 ? (m_to - m_from) * kParts * done / total : 0;
        m_sink.report(m_point * kParts + (m_from * kParts + inWindow) / std::max<qint64>(m_most, 1), m_points * kParts,
                      {QT_TRANSLATE_NOOP("core", "Simulating point %1 of %2"),
                       {QString::number(m_point + 1), QString::number(m_points)}});
    }

private:
    base::ProgressSink& m_sink;
    qint64 m_point;
    qint64 m_points;
    qint64 m_from = 0;
    qint64 m_to = 0;
    qint64 m_most = 1;
};

/// The runs of one setting of the factors; more of them on demand.
class PointRuns final {
public:
    PointRuns(Simulation simulation, int threads) : m_threads(threads)
    {
        m_simulations.push_back(std::move(simulation));
    }
    [[nodiscard]] const std::vector<RunMeasures>& runs() const { return m_runs; }
    base::Status add(std::int32_t count, const base::StopToken& stop, base::ProgressSink& progress)
    {
        RunSpec spec;
        spec.replications = allReplications(count);
        for (std::int32_t& replication : spec.replications)
            replication += static_cast<std::int32_t>(m_runs.size());
        spec.threads = m_threads;
        LUMOS_ASSIGN(const std::vector<ScenarioRuns> runs,
                     runReplications(m_simulations, std::move(spec), stop, progress));
        for (const auto& run : runs.front())
            m_runs.push_back(engine::studies::measuresOf(run));
        return {};
    }

private:
    std::vector<Simulation> m_simulations; ///< one
    std::vector<RunMeasures> m_runs;
    int m_threads;
};

class FactorStudy final {
public:
    FactorStudy(const StudyFile& file, StudyStart start, int threads, const base::StopToken& stop,
                base::ProgressSink& progress)
        : m_file(file), m_start(std::move(start)), m_threads(threads), m_stop(stop), m_progress(progress)
    {
        m_out.revision = m_start.snapshot->revision;
        m_out.start = m_start.asOf;
        m_out.currency = m_start.snapshot->profile.currency;
        m_estimate = {file.seed, file.precision.confidencePercent, file.antithetic, file.controlVariates};
    }
    base::Result<FactorStudyOutcome> run()
    {
        switch (m_file.kind) {
        case StudyKind::Sweep: LUMOS_TRY(sweep(designOfSweep())); break;
        case StudyKind::Sensitivity: LUMOS_TRY(sensitivity()); break;
        case StudyKind::Optimise: LUMOS_TRY(optimise()); break;
        case StudyKind::Regret: LUMOS_TRY(regret()); break;
        }
        return std::move(m_out);
    }

private:
    [[nodiscard]] Design grid() const
    {
        std::vector<std::vector<double>> levels;
        for (const StudyFactor& factor : m_file.factors)
            levels.push_back(factor.values);
        return engine::studies::gridOf(levels);
    }
    /// A design in the unit cube, in the ranges of the factors.
    [[nodiscard]] Design inRanges(Design design) const
    {
        for (std::vector<double>& point : design)
            for (std::size_t f = 0; f < point.size(); ++f)
                point[f] = m_file.factors[f].at(point[f]);
        return design;
    }
    [[nodiscard]] Design designOfSweep() const
    {
        const auto points = static_cast<std::size_t>(m_file.points);
        if (m_file.design == StudyDesign::Grid)
            return grid();
        return inRanges(m_file.design == StudyDesign::Sobol
                            ? engine::studies::sobolDesign(points, m_file.factors.size())
                            : engine::studies::latinHypercube(points, m_file.factors.size(), m_file.seed));
    }
    [[nodiscard]] double priceOf(const std::vector<double>& values) const
    {
        double price = 0;
        for (std::size_t f = 0; f < values.size(); ++f)
            price += values[f] * m_file.factors[f].price;
        return price;
    }
    base::Result<PointRuns> runsAt(const std::vector<double>& values, std::optional<std::size_t> prospect = {}) const
    {
        SimulationConfig config;
        config.start = m_start.asOf;
        config.days = m_file.days;
        config.stepSeconds = m_file.stepSeconds;
        config.seed = m_file.seed;
        config.antithetic = m_file.antithetic;
        const base::TimeRange horizon{m_start.asOf, m_start.asOf + base::Duration::hours(24 * m_file.days)};
        LUMOS_ASSIGN(domain::Scenario scenario, scenarioAt(m_file, values, *m_start.snapshot, horizon));
        if (prospect) {
            LUMOS_ASSIGN(const domain::Scenario more, prospectAt(m_file, *prospect, *m_start.snapshot));
            scenario.changes.insert(scenario.changes.end(), more.changes.begin(), more.changes.end());
            if (more.faults)
                scenario.faults = more.faults;
        }
        config.faults = scenario.faults.value_or(domain::FaultModel{});
        LUMOS_ASSIGN(Simulation simulation,
                     Simulation::prepare(m_start.snapshot, m_start.demand, scenario.changes, config, m_stop));
        return PointRuns(std::move(simulation), m_threads);
    }
    [[nodiscard]] StudyPoint pointOf(const std::vector<double>& values, const std::vector<RunMeasures>& runs) const
    {
        StudyPoint out;
        out.values = values;
        out.price = priceOf(values);
        out.runs = static_cast<std::int32_t>(runs.size());
        if (!runs.empty())
            for (const auto& measure : m_file.measures)
                out.measures.push_back(engine::studies::estimateOf(measure, runs, m_estimate));
        out.saturation = engine::studies::saturationOf(runs, m_start.asOf.date());
        return out;
    }
    /// Runs a point until its first measure is as precise as is wanted.
    base::Status complete(PointRuns& point, PointProgress& progress) const
    {
        engine::studies::MeasureEstimate estimate;
        for (;;) {
            const auto made = static_cast<std::int32_t>(point.runs().size());
            const std::int32_t further = engine::studies::furtherRuns(m_file.precision, estimate, made);
            if (further <= 0)
                return {};
            progress.window(made, made + further, m_file.precision.most);
            LUMOS_TRY(point.add(further, m_stop, progress));
            estimate = engine::studies::estimateOf(m_file.measures.front(), point.runs(), m_estimate).estimate;
        }
    }
    base::Status sweep(const Design& design)
    {
        for (std::size_t i = 0; i < design.size(); ++i) {
            LUMOS_ASSIGN(PointRuns point, runsAt(design[i]));
            PointProgress progress(m_progress, static_cast<qint64>(i), static_cast<qint64>(design.size()));
            LUMOS_TRY(complete(point, progress));
            m_out.points.push_back(pointOf(design[i], point.runs()));
        }
        return {};
    }
    base::Status sensitivity();
    base::Status optimise();
    base::Status regret();
    [[nodiscard]] std::int32_t failuresOf(const std::vector<RunMeasures>& runs, std::size_t first) const;
    [[nodiscard]] double lossOf(const std::vector<double>& values, const RunMeasures& run) const;

    const StudyFile& m_file;
    StudyStart m_start;
    int m_threads;
    const base::StopToken& m_stop;
    base::ProgressSink& m_progress;
    engine::studies::EstimateConfig m_estimate;
    FactorStudyOutcome m_out;
};

base::Status FactorStudy::sensitivity()
{
    const std::size_t factors = m_file.factors.size();
    const auto points = static_cast<std::size_t>(m_file.points);
    Design unit;
    switch (m_file.method) {
    case SensitivityMethod::Regression: unit = engine::studies::latinHypercube(points, factors, m_file.seed); break;
    case SensitivityMethod::Morris: unit = engine::studies::morrisDesign(points, factors, m_file.seed); break;
    case SensitivityMethod::Sobol: unit = engine::studies::sobolIndexDesign(points, factors); break;
    }
    const Design design = inRanges(unit);
    LUMOS_TRY(sweep(design));
    for (std::size_t m = 0; m < m_file.measures.size(); ++m) {
        std::vector<double> outputs;
        for (const StudyPoint& point : m_out.points)
            outputs.push_back(point.measures[m].estimate.value);
        MeasureSensitivity of;
        const double confidence = m_file.precision.confidencePercent;
        switch (m_file.method) {
        case SensitivityMethod::Regression:
            of.regression = engine::studies::regressionSensitivity(design, outputs, confidence);
            break;
        case SensitivityMethod::Morris:
            of.morris = engine::studies::morrisSensitivity(unit, outputs, confidence);
            break;
        case SensitivityMethod::Sobol:
            of.sobol = engine::studies::sobolSensitivity(factors, outputs, m_file.seed, confidence);
            break;
        }
        m_out.sensitivities.push_back(std::move(of));
    }
    return {};
}

std::int32_t FactorStudy::failuresOf(const std::vector<RunMeasures>& runs, std::size_t first) const
{
    return static_cast<std::int32_t>(
        std::count_if(runs.begin() + static_cast<std::ptrdiff_t>(first), runs.end(), [&](const RunMeasures& run) {
            const double value = engine::studies::figureOf(run, m_file.goal.figure);
            return m_file.goal.failsAbove ? value > m_file.goal.bound : value < m_file.goal.bound;
        }));
}

base::Status FactorStudy::optimise()
{
    Design candidates = grid();
    std::stable_sort(candidates.begin(), candidates.end(),
                     [&](const auto& a, const auto& b) { return priceOf(a) < priceOf(b); });
    std::map<std::size_t, PointRuns> tried;
    const auto countFailures = [&](std::size_t candidate, std::int32_t first,
                                   std::int32_t count) -> base::Result<std::int32_t> {
        auto found = tried.find(candidate);
        if (found == tried.end()) {
            LUMOS_ASSIGN(PointRuns runs, runsAt(candidates[candidate]));
            found = tried.emplace(candidate, std::move(runs)).first;
        }
        PointProgress progress(m_progress, static_cast<qint64>(candidate), static_cast<qint64>(candidates.size()));
        progress.window(first, first + count, m_file.precision.most);
        LUMOS_TRY(found->second.add(count, m_stop, progress));
        return failuresOf(found->second.runs(), static_cast<std::size_t>(first));
    };
    const engine::studies::SearchConfig config{m_file.goal.slo, m_file.precision.least, m_file.precision.most,
                                               m_file.goal.isMonotone};
    LUMOS_ASSIGN(m_out.search, engine::studies::cheapestMeeting(candidates.size(), config, countFailures, m_stop));
    for (std::size_t c = 0; c < candidates.size(); ++c) {
        const auto found = tried.find(c);
        m_out.points.push_back(
            pointOf(candidates[c], found == tried.end() ? std::vector<RunMeasures>{} : found->second.runs()));
    }
    return {};
}

double FactorStudy::lossOf(const std::vector<double>& values, const RunMeasures& run) const
{
    return run.cost.toDouble() + priceOf(values) + m_file.shortageDay * run.daysOverCapacity;
}

base::Status FactorStudy::regret()
{
    const Design plans = grid();
    const std::size_t prospects = m_file.scenarios.size();
    engine::studies::Losses losses(plans.size());
    for (std::size_t p = 0; p < plans.size(); ++p) {
        for (std::size_t s = 0; s < prospects; ++s) {
            LUMOS_ASSIGN(PointRuns point, runsAt(plans[p], s));
            PointProgress progress(m_progress, static_cast<qint64>(p * prospects + s),
                                   static_cast<qint64>(plans.size() * prospects));
            progress.window(0, m_file.precision.most, m_file.precision.most);
            LUMOS_TRY(point.add(m_file.precision.most, m_stop, progress));
            auto& loss = losses[p].emplace_back();
            for (const RunMeasures& run : point.runs())
                loss.push_back(lossOf(plans[p], run));
        }
        m_out.points.push_back(pointOf(plans[p], {}));
    }
    m_out.regret = engine::studies::leastRegret(losses, m_file.seed);
    return {};
}

} // namespace

base::Result<FactorStudyOutcome> StudyService::run(const StudyFile& file, int threads, base::StopToken stop,
                                                   base::ProgressSink& progress) const
{
    LUMOS_TRY(engine::simulation::checkStep(file.stepSeconds));
    progress.report(0, 0, {QT_TRANSLATE_NOOP("core", "Fitting demand to the history"), {}});
    LUMOS_ASSIGN(StudyStart start, liveStart(m_context, stop));
    return FactorStudy(file, std::move(start), threads, stop, progress).run();
}

} // namespace lumos::services
