// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/planning/planning_content.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <map>

namespace lumos::pages {

namespace {

using engine::simulation::Band;

QString say(const char* source) { return QCoreApplication::translate("Planning", source); }

const Band& bandOf(const engine::simulation::SimulationSummary& s, PlanningView view)
{
    return view == PlanningView::Demand ? s.gpuPeak : view == PlanningView::QueueWait ? s.queueWait : s.cumulativeCost;
}

double dayX(const services::PlanningOutcome& o, std::size_t day)
{
    return static_cast<double>(o.start.ms) + static_cast<double>(day) * 86'400'000.0;
}

QString nameOf(const services::ScenarioOutcome& s)
{
    return s.scenario.id.isNull() ? say(QT_TRANSLATE_NOOP("Planning", "0 Baseline")) : s.scenario.name;
}

void addScenario(charts::TimeChartContent& c, const services::PlanningOutcome& o, std::size_t index, PlanningView view)
{
    const Band& band = bandOf(o.scenarios[index].summary, view);
    const double scale = view == PlanningView::Cost ? 1e-6 : 1.0;
    static constexpr charts::Dash dashes[] = {charts::Dash::Solid, charts::Dash::Dashed, charts::Dash::Dotted};
    static constexpr charts::Marker markers[] = {charts::Marker::Circle, charts::Marker::Square,
                                                 charts::Marker::Triangle};
    charts::ChartSeries line;
    line.name = nameOf(o.scenarios[index]);
    line.category = static_cast<int>(index);
    line.dash = dashes[index % 3];
    line.marker = markers[index % 3];
    line.endLabel = true;
    charts::ChartBand area{say(QT_TRANSLATE_NOOP("Planning", "P10 to P90")), {}, static_cast<int>(index)};
    for (std::size_t d = 0; d < band.p50.size(); ++d) {
        line.points.append({dayX(o, d), band.p50[d] * scale});
        area.points.append({dayX(o, d), band.p10[d] * scale, band.p90[d] * scale});
    }
    c.series.append(line);
    c.bands.append(area);
}

void addCapacity(charts::TimeChartContent& c, const services::PlanningOutcome& o, const QVector<bool>& visible,
                 const viewmodels::Formats& f)
{
    std::vector<double> shown;
    for (std::size_t s = 0; s < o.scenarios.size(); ++s) {
        const std::vector<double>& capacity = o.scenarios[s].summary.capacity;
        // Equal capacities are one line, named once.
        if (!visible.value(static_cast<qsizetype>(s), true) || capacity.empty() || capacity == shown)
            continue;
        charts::ChartLimit limit;
        limit.label = s == 0 ? say(QT_TRANSLATE_NOOP("Planning", "capacity %1")).arg(f.decimal(capacity.back(), 0))
                             : say(QT_TRANSLATE_NOOP("Planning", "capacity %1 %2"))
                                   .arg(nameOf(o.scenarios[s]).left(1), f.decimal(capacity.back(), 0));
        limit.value = capacity.back();
        limit.dash = s == 0 ? charts::Dash::Solid : charts::Dash::Dashed;
        if (capacity.front() != capacity.back())
            for (std::size_t d = 0; d < capacity.size(); ++d)
                limit.steps.append({dayX(o, d), capacity[d]});
        c.limits.append(limit);
        shown = capacity;
    }
}

void addEvents(charts::TimeChartContent& c, const services::PlanningOutcome& o, const viewmodels::Formats& f)
{
    std::map<qint64, QStringList> events;
    for (const services::ScenarioOutcome& s : o.scenarios)
        for (std::size_t i = 0; i < s.scenario.changes.size(); ++i) {
            const domain::TimedChange& change = s.scenario.changes[i];
            std::optional<base::Instant> at = change.at;
            if (const auto* demand = std::get_if<domain::ScaleDemand>(&change.change)) {
                at = demand->period.from;
                c.spans.append(
                    {static_cast<double>(demand->period.from.ms), static_cast<double>(demand->period.to.ms), {}});
            }
            if (at && i < s.sentences.size()) {
                QStringList& texts = events[at->ms];
                const QString text = f.text(s.sentences[i]);
                if (!texts.contains(text))
                    texts.append(text);
            }
        }
    int number = 0;
    for (const auto& [at, texts] : events)
        c.annotations.append({static_cast<double>(at), QString::number(++number), texts.join(QStringLiteral(" "))});
}

} // namespace

charts::TimeChartContent planningChart(const services::PlanningOutcome& o, PlanningView view,
                                       const QVector<bool>& visible, const viewmodels::Formats& f)
{
    charts::TimeChartContent c;
    c.title = view == PlanningView::Demand      ? say(QT_TRANSLATE_NOOP("Planning", "GPU demand and capacity"))
              : view == PlanningView::QueueWait ? say(QT_TRANSLATE_NOOP("Planning", "Queue wait"))
                                                : say(QT_TRANSLATE_NOOP("Planning", "Cost so far"));
    c.unit = view == PlanningView::Demand      ? say(QT_TRANSLATE_NOOP("Planning", "cards"))
             : view == PlanningView::QueueWait ? say(QT_TRANSLATE_NOOP("Planning", "min"))
                                               : say(QT_TRANSLATE_NOOP("Planning", "million"));
    for (std::size_t s = 0; s < o.scenarios.size(); ++s)
        if (visible.value(static_cast<qsizetype>(s), true))
            addScenario(c, o, s, view);
    if (view == PlanningView::Demand)
        addCapacity(c, o, visible, f);
    addEvents(c, o, f);
    c.decimals = view == PlanningView::Demand ? 0 : view == PlanningView::QueueWait ? 1 : 2;
    return c;
}

} // namespace lumos::pages
