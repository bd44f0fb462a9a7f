// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/planning_measures.h"

#include <algorithm>
#include <cmath>

namespace lumos::services {

namespace {

using engine::simulation::SimulationSummary;

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

struct Measure {
    base::Text text;
    MeasureUnit unit;
    MeasureSense sense;
    double (*value)(const SimulationSummary&);
};

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
         [](const S& s) { return highest(s.gpuPeak.p50); }},
        {{QT_TRANSLATE_NOOP("core", "GPU demand peak, P90"), {}},
         MeasureUnit::Cards,
         MeasureSense::LessIsBetter,
         [](const S& s) { return highest(s.gpuPeak.p90); }},
        {{QT_TRANSLATE_NOOP("core", "Capacity at peak"), {}},
         MeasureUnit::Cards,
         MeasureSense::Neutral,
         capacityAtPeak},
        {{QT_TRANSLATE_NOOP("core", "Probability of GPU shortage"), {}},
         MeasureUnit::Percent,
         MeasureSense::LessIsBetter,
         [](const S& s) { return s.shortageProbability * 100; }},
        {{QT_TRANSLATE_NOOP("core", "Days over capacity, P50"), {}},
         MeasureUnit::Days,
         MeasureSense::LessIsBetter,
         [](const S& s) { return s.daysOverCapacityP50; }},
        {{QT_TRANSLATE_NOOP("core", "GPU queue wait, p95"), {}},
         MeasureUnit::Minutes,
         MeasureSense::LessIsBetter,
         [](const S& s) { return highest(s.queueWait.p50); }},
        {{QT_TRANSLATE_NOOP("core", "Tokens served, P50"), {}},
         MeasureUnit::Percent,
         MeasureSense::MoreIsBetter,
         [](const S& s) { return s.servedShareP50 * 100; }},
        {{QT_TRANSLATE_NOOP("core", "Tenants throttled, P50"), {}},
         MeasureUnit::Count,
         MeasureSense::LessIsBetter,
         [](const S& s) { return s.throttledTenantsP50; }},
        {{QT_TRANSLATE_NOOP("core", "Cost, %1 days"), {QString::number(days)}},
         MeasureUnit::Money,
         MeasureSense::Neutral,
         [](const S& s) { return s.costP50.toDouble(); }},
        {{QT_TRANSLATE_NOOP("core", "Gross margin"), {}},
         MeasureUnit::Percent,
         MeasureSense::MoreIsBetter,
         marginPercent},
    };
    std::vector<MeasureRow> out;
    for (const Measure& m : measures) {
        MeasureRow row{m.text, m.unit, m.sense, {}};
        for (const ScenarioOutcome& s : scenarios)
            row.values.push_back(m.value(s.summary));
        out.push_back(std::move(row));
    }
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
