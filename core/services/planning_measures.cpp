// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/planning_measures.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace lumos::services {

namespace {

using engine::simulation::SimulationSummary;
using engine::studies::OrderedRuns;
using engine::studies::ResampledFigure;
using engine::studies::RunCounts;
using engine::studies::RunMeasures;

/// Fewer runs say nothing about how sure a difference is.
constexpr std::size_t kFewestRuns = 10;
/// Of the resamples; a constant, so that the same runs have the same intervals.
constexpr std::uint64_t kResampleSeed = 1;

std::size_t peakDay(const SimulationSummary& s)
{
    return static_cast<std::size_t>(std::max_element(s.gpuPeak.p50.begin(), s.gpuPeak.p50.end()) -
                                    s.gpuPeak.p50.begin());
}

double highest(const std::vector<double>& values)
{
    return values.empty() ? 0 : *std::max_element(values.begin(), values.end());
}

double capacityAtPeak(const SimulationSummary& s)
{
    const std::size_t day = peakDay(s);
    return day < s.capacity.size() ? s.capacity[day] : 0;
}

double marginPercent(const SimulationSummary& s)
{
    const double charge = s.chargeP50.toDouble();
    return charge > 0 ? (charge - s.costP50.toDouble()) / charge * 100 : 0;
}

/// The runs of a scenario, ordered by what the measures are quantiles of. Peaks and waits are those of the day on which
/// the band is highest: that day is held while the runs are resampled.
struct RunTables {
    OrderedRuns peakP50;
    OrderedRuns peakP90;
    OrderedRuns wait;
    OrderedRuns daysOver;
    OrderedRuns served;
    OrderedRuns throttled;
    OrderedRuns cost;
    OrderedRuns charge;
};

template <class Value>
OrderedRuns ordered(const std::vector<RunMeasures>& runs, const Value& value)
{
    std::vector<double> values;
    for (const RunMeasures& run : runs)
        values.push_back(value(run));
    return OrderedRuns(values);
}

OrderedRuns orderedOnDay(const std::vector<RunMeasures>& runs, std::vector<double> RunMeasures::*days,
                         const std::vector<double>& band)
{
    const auto day = static_cast<std::size_t>(std::max_element(band.begin(), band.end()) - band.begin());
    return ordered(runs, [&](const RunMeasures& run) { return day < (run.*days).size() ? (run.*days)[day] : 0; });
}

RunTables tablesOf(const ScenarioOutcome& s)
{
    const auto& runs = s.runs;
    return {orderedOnDay(runs, &RunMeasures::gpuPeaks, s.summary.gpuPeak.p50),
            orderedOnDay(runs, &RunMeasures::gpuPeaks, s.summary.gpuPeak.p90),
            orderedOnDay(runs, &RunMeasures::queueWaits, s.summary.queueWait.p50),
            ordered(runs, [](const RunMeasures& run) { return run.daysOverCapacity; }),
            ordered(runs, [](const RunMeasures& run) { return run.servedShare; }),
            ordered(runs, [](const RunMeasures& run) { return run.throttledTenants; }),
            ordered(runs, [](const RunMeasures& run) { return run.cost.toDouble(); }),
            ordered(runs, [](const RunMeasures& run) { return run.charge.toDouble(); })};
}

double resampledMargin(const RunTables& t, RunCounts c)
{
    const double charge = t.charge.quantile(0.5, c);
    return charge > 0 ? (charge - t.cost.quantile(0.5, c)) / charge * 100 : 0;
}

struct Measure {
    base::Text text;
    MeasureUnit unit;
    MeasureSense sense;
    double (*value)(const SimulationSummary&);
    double (*resampled)(const RunTables&, RunCounts) = nullptr; ///< its value on a resample of the runs
    PairedDifference (*difference)(const ScenarioOutcome& left, const ScenarioOutcome& right) = nullptr;
};

bool arePaired(const ScenarioOutcome& a, const ScenarioOutcome& b)
{
    return a.runs.size() >= kFewestRuns &&
           std::equal(a.runs.begin(), a.runs.end(), b.runs.begin(), b.runs.end(),
                      [](const RunMeasures& l, const RunMeasures& r) { return l.replication == r.replication; });
}

std::vector<double> shortages(const ScenarioOutcome& s)
{
    std::vector<double> out;
    for (const RunMeasures& run : s.runs)
        out.push_back(run.daysOverCapacity > 0 ? 1 : 0);
    return out;
}

PairedDifference shortageDifference(const ScenarioOutcome& left, const ScenarioOutcome& right)
{
    PairedDifference d = engine::studies::proportionDifference(shortages(left), shortages(right));
    for (double* percent : {&d.difference, &d.low, &d.high})
        *percent *= 100;
    return d;
}

/// What is resampled: the figure of every such measure in every scenario, measure by measure.
std::vector<ResampledFigure> figuresOf(std::span<const Measure> measures, const std::vector<RunTables>& tables)
{
    std::vector<ResampledFigure> figures;
    for (const Measure& m : measures)
        for (const RunTables& t : tables)
            if (m.resampled != nullptr)
                figures.emplace_back([&m, &t](RunCounts counts) { return m.resampled(t, counts); });
    return figures;
}

/// All from the same resamples of the runs, which every scenario has with the same random numbers.
void addDifferences(std::vector<MeasureRow>& rows, std::span<const Measure> measures,
                    const std::vector<ScenarioOutcome>& scenarios)
{
    std::vector<RunTables> tables;
    for (const ScenarioOutcome& s : scenarios)
        tables.push_back(tablesOf(s));
    const auto resampled =
        engine::studies::bootstrap(figuresOf(measures, tables), scenarios.front().runs.size(), {kResampleSeed, 1});
    std::size_t figure = 0;
    for (std::size_t m = 0; m < rows.size(); ++m) {
        for (std::size_t s = 1; s < scenarios.size(); ++s) {
            if (measures[m].difference != nullptr) {
                rows[m].differences[s] = measures[m].difference(scenarios[s - 1], scenarios[s]);
            } else if (measures[m].resampled != nullptr) {
                PairedDifference d = engine::studies::bootstrapDifference(resampled, figure + s - 1, figure + s);
                // The interval lies around the difference of the values as the table shows them.
                const double shown = rows[m].values[s] - rows[m].values[s - 1];
                d.low += shown - d.difference;
                d.high += shown - d.difference;
                d.difference = shown;
                rows[m].differences[s] = d;
            }
        }
        figure += measures[m].resampled != nullptr ? scenarios.size() : 0;
    }
}

} // namespace

void takeRuns(ScenarioOutcome& scenario, std::vector<engine::simulation::ReplicationOutcome> runs, base::Date start)
{
    std::sort(runs.begin(), runs.end(), [](const auto& a, const auto& b) { return a.replication < b.replication; });
    scenario.runs.clear();
    for (const engine::simulation::ReplicationOutcome& run : runs)
        scenario.runs.push_back(engine::studies::measuresOf(run));
    scenario.saturation = engine::studies::saturationOf(scenario.runs, start);
    scenario.summary = engine::simulation::summarise(std::move(runs));
}

std::vector<MeasureRow> planningMeasures(const std::vector<ScenarioOutcome>& scenarios, std::int32_t days)
{
    using S = SimulationSummary;
    const Measure measures[] = {
        {{QT_TRANSLATE_NOOP("core", "GPU demand peak, P50"), {}},
         MeasureUnit::Cards,
         MeasureSense::LessIsBetter,
         [](const S& s) { return highest(s.gpuPeak.p50); },
         [](const RunTables& t, RunCounts c) { return t.peakP50.quantile(0.5, c); }},
        {{QT_TRANSLATE_NOOP("core", "GPU demand peak, P90"), {}},
         MeasureUnit::Cards,
         MeasureSense::LessIsBetter,
         [](const S& s) { return highest(s.gpuPeak.p90); },
         [](const RunTables& t, RunCounts c) { return t.peakP90.quantile(0.9, c); }},
        {{QT_TRANSLATE_NOOP("core", "Capacity at peak"), {}},
         MeasureUnit::Cards,
         MeasureSense::Neutral,
         capacityAtPeak},
        {{QT_TRANSLATE_NOOP("core", "Probability of GPU shortage"), {}},
         MeasureUnit::Percent,
         MeasureSense::LessIsBetter,
         [](const S& s) { return s.shortageProbability * 100; },
         nullptr,
         shortageDifference},
        {{QT_TRANSLATE_NOOP("core", "Days over capacity, P50"), {}},
         MeasureUnit::Days,
         MeasureSense::LessIsBetter,
         [](const S& s) { return s.daysOverCapacityP50; },
         [](const RunTables& t, RunCounts c) { return t.daysOver.quantile(0.5, c); }},
        {{QT_TRANSLATE_NOOP("core", "GPU queue wait, p95"), {}},
         MeasureUnit::Minutes,
         MeasureSense::LessIsBetter,
         [](const S& s) { return highest(s.queueWait.p50); },
         [](const RunTables& t, RunCounts c) { return t.wait.quantile(0.5, c); }},
        {{QT_TRANSLATE_NOOP("core", "Tokens served, P50"), {}},
         MeasureUnit::Percent,
         MeasureSense::MoreIsBetter,
         [](const S& s) { return s.servedShareP50 * 100; },
         [](const RunTables& t, RunCounts c) { return t.served.quantile(0.5, c) * 100; }},
        {{QT_TRANSLATE_NOOP("core", "Tenants throttled, P50"), {}},
         MeasureUnit::Count,
         MeasureSense::LessIsBetter,
         [](const S& s) { return s.throttledTenantsP50; },
         [](const RunTables& t, RunCounts c) { return t.throttled.quantile(0.5, c); }},
        {{QT_TRANSLATE_NOOP("core", "Cost, %1 days"), {QString::number(days)}},
         MeasureUnit::Money,
         MeasureSense::Neutral,
         [](const S& s) { return s.costP50.toDouble(); },
         [](const RunTables& t, RunCounts c) { return t.cost.quantile(0.5, c); }},
        {{QT_TRANSLATE_NOOP("core", "Gross margin"), {}},
         MeasureUnit::Percent,
         MeasureSense::MoreIsBetter,
         marginPercent,
         resampledMargin},
    };
    std::vector<MeasureRow> out;
    for (const Measure& m : measures) {
        MeasureRow row{m.text, m.unit, m.sense, {}};
        for (const ScenarioOutcome& s : scenarios)
            row.values.push_back(m.value(s.summary));
        row.differences.resize(scenarios.size());
        out.push_back(std::move(row));
    }
    const auto unpaired = std::adjacent_find(scenarios.begin(), scenarios.end(),
                                             [](const auto& l, const auto& r) { return !arePaired(l, r); });
    if (scenarios.size() > 1 && unpaired == scenarios.end())
        addDifferences(out, measures, scenarios);
    return out;
}

BacktestOutcome backtestOf(const engine::simulation::Band& foretold, const std::vector<double>& measured)
{
    BacktestOutcome out;
    double error = 0;
    int inside = 0;
    for (std::size_t d = 0; d < std::min(foretold.p50.size(), measured.size()); ++d) {
        if (!(measured[d] > 0))
            continue;
        ++out.days;
        error += std::abs(foretold.p50[d] - measured[d]) / measured[d];
        inside += measured[d] >= foretold.p10[d] && measured[d] <= foretold.p90[d] ? 1 : 0;
    }
    if (out.days > 0) {
        out.mapePercent = error / out.days * 100;
        out.coveragePercent = 100.0 * inside / out.days;
    }
    return out;
}

} // namespace lumos::services
