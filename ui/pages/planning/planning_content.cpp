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
    switch (view) {
    case PlanningView::QueueWait: return s.queueWait;
    case PlanningView::Cost: return s.cumulativeCost;
    case PlanningView::SloRisk: return s.sloBudgetUsed;
    case PlanningView::Demand: break;
    }
    return s.gpuPeak;
}

QString titleOf(PlanningView view)
{
    switch (view) {
    case PlanningView::QueueWait: return say(QT_TRANSLATE_NOOP("Planning", "Queue wait"));
    case PlanningView::Cost: return say(QT_TRANSLATE_NOOP("Planning", "Cost so far"));
    case PlanningView::SloRisk: return say(QT_TRANSLATE_NOOP("Planning", "Error budget used"));
    case PlanningView::Demand: break;
    }
    return say(QT_TRANSLATE_NOOP("Planning", "GPU demand and capacity"));
}

QString unitOf(PlanningView view)
{
    switch (view) {
    case PlanningView::QueueWait: return say(QT_TRANSLATE_NOOP("Planning", "min"));
    case PlanningView::Cost: return say(QT_TRANSLATE_NOOP("Planning", "million"));
    case PlanningView::SloRisk: return QStringLiteral("%");
    case PlanningView::Demand: break;
    }
    return say(QT_TRANSLATE_NOOP("Planning", "cards"));
}

bool isHidden(const QSet<domain::ScenarioId>& hidden, const services::ScenarioOutcome& s)
{
    return hidden.contains(s.scenario.id);
}

/// From when a change is seen, and the period it is about.
std::optional<base::Instant> beginOf(const domain::TimedChange& timed, charts::TimeChartContent* chart)
{
    return std::visit(
        [&](const auto& change) -> std::optional<base::Instant> {
            using C = std::decay_t<decltype(change)>;
            if constexpr (requires {
                              change.period;
                              change.withdrawn;
                          }) {
                if (change.withdrawn)
                    return std::nullopt;
                if constexpr (!std::same_as<C, domain::GrowDemand>) {
                    if (chart != nullptr)
                        chart->spans.append(
                            {static_cast<double>(change.period.from.ms), static_cast<double>(change.period.to.ms), {}});
                    return change.period.from;
                }
                return timed.at;
            } else if constexpr (std::same_as<C, domain::AddNodes>) {
                return timed.at ? std::optional(*timed.at + base::Duration::days(change.leadTimeDays)) : std::nullopt;
            } else {
                return timed.at;
            }
        },
        timed.change);
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
    // The band carries the name of its line: they are shown, hidden and told together.
    charts::ChartBand area{line.name, {}, static_cast<int>(index)};
    for (std::size_t d = 0; d < band.p50.size(); ++d) {
        line.points.append({dayX(o, d), band.p50[d] * scale});
        area.points.append({dayX(o, d), band.p10[d] * scale, band.p90[d] * scale});
    }
    c.series.append(line);
    c.bands.append(area);
}

void addCapacity(charts::TimeChartContent& c, const services::PlanningOutcome& o,
                 const QSet<domain::ScenarioId>& hidden, const viewmodels::Formats& f)
{
    std::vector<std::vector<double>> shown;
    for (std::size_t s = 0; s < o.scenarios.size(); ++s) {
        const std::vector<double>& capacity = o.scenarios[s].summary.capacity;
        // Equal capacities are one line, named once.
        if (isHidden(hidden, o.scenarios[s]) || capacity.empty() ||
            std::find(shown.begin(), shown.end(), capacity) != shown.end())
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
        shown.push_back(capacity);
    }
}

} // namespace

QVector<charts::ChartAnnotation> planningEvents(const services::PlanningOutcome& o,
                                                const QSet<domain::ScenarioId>& hidden, const viewmodels::Formats& f)
{
    struct Event {
        QString sentence;
        QStringList letters;
    };
    std::map<qint64, std::vector<Event>> events;
    for (const services::ScenarioOutcome& s : o.scenarios)
        for (std::size_t i = 0; i < s.scenario.changes.size() && i < s.sentences.size(); ++i) {
            const auto at = beginOf(s.scenario.changes[i], nullptr);
            if (!at || isHidden(hidden, s))
                continue;
            const QString sentence = f.text(s.sentences[i]);
            std::vector<Event>& same = events[at->ms];
            auto known = std::find_if(same.begin(), same.end(), [&](const Event& e) { return e.sentence == sentence; });
            if (known == same.end())
                known = same.insert(same.end(), {sentence, {}});
            if (const QString letter = nameOf(s).left(1); !known->letters.contains(letter))
                known->letters.append(letter);
        }
    QVector<charts::ChartAnnotation> out;
    for (const auto& [at, same] : events) {
        QStringList texts;
        for (const Event& e : same)
            texts.append(say(QT_TRANSLATE_NOOP("Planning", "%1: %2 (%3)"))
                             .arg(f.shortDate(base::Instant{at}), e.sentence, e.letters.join(QStringLiteral(", "))));
        out.append({static_cast<double>(at), QString::number(out.size() + 1), texts.join(u'\n')});
    }
    return out;
}

charts::TimeChartContent planningChart(const services::PlanningOutcome& o, PlanningView view,
                                       const QSet<domain::ScenarioId>& hidden, const viewmodels::Formats& f)
{
    charts::TimeChartContent c;
    c.title = titleOf(view);
    c.unit = unitOf(view);
    for (std::size_t s = 0; s < o.scenarios.size(); ++s)
        if (!isHidden(hidden, o.scenarios[s]))
            addScenario(c, o, s, view);
    if (view == PlanningView::Demand)
        addCapacity(c, o, hidden, f);
    if (view == PlanningView::SloRisk)
        c.limits.append({say(QT_TRANSLATE_NOOP("Planning", "budget spent")), 100.0, {}, charts::Dash::Solid});
    for (const services::ScenarioOutcome& s : o.scenarios)
        if (!isHidden(hidden, s))
            for (const domain::TimedChange& change : s.scenario.changes)
                beginOf(change, &c);
    c.annotations = planningEvents(o, hidden, f);
    c.decimals = view == PlanningView::Demand ? 0 : view == PlanningView::Cost ? 2 : 1;
    return c;
}

QString planningSubtitle(PlanningView view, const base::Currency& currency, const viewmodels::Formats& f)
{
    switch (view) {
    case PlanningView::QueueWait:
        return say(QT_TRANSLATE_NOOP("Planning", "minutes, 95 % of jobs wait less; bands P10 to P90"));
    case PlanningView::Cost:
        return say(QT_TRANSLATE_NOOP("Planning", "%1 million since the start; bands P10 to P90"))
            .arg(f.currencyUnit(currency));
    case PlanningView::SloRisk:
        return say(
            QT_TRANSLATE_NOOP("Planning", "percent of the error budget of all SLOs since the start; bands P10 to P90"));
    case PlanningView::Demand: break;
    }
    return say(QT_TRANSLATE_NOOP("Planning", "cards, daily peak; bands P10 to P90"));
}

bool hasSloRisk(const services::PlanningOutcome& o)
{
    return std::any_of(o.scenarios.begin(), o.scenarios.end(),
                       [](const services::ScenarioOutcome& s) { return !s.summary.sloBudgetUsed.p50.empty(); });
}

QString provenanceText(const services::PlanningOutcome& o, const viewmodels::Formats& f)
{
    const services::StudyProvenance& p = o.provenance;
    QStringList lines{say(QT_TRANSLATE_NOOP("Planning", "Engine %1, %2 runs of %3 days in steps of %4 s, seed %5"))
                          .arg(p.engine, f.integer(p.replications), f.integer(p.days), f.integer(p.stepSeconds))
                          .arg(p.seed),
                      say(QT_TRANSLATE_NOOP("Planning", "Platform %1, revision %2, as of %3"))
                          .arg(p.snapshotHash.left(16), f.integer(o.revision.number), f.dateTime(p.start))};
    for (const services::ScenarioProvenance& s : p.scenarios)
        lines.append(say(QT_TRANSLATE_NOOP("Planning", "%1: changes %2"))
                         .arg(s.id.isNull() ? say(QT_TRANSLATE_NOOP("Planning", "0 Baseline")) : s.name,
                              s.changesHash.left(16)));
    return lines.join(u'\n');
}

} // namespace lumos::pages
