// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/kit_samples.h"

#include "charts/chart_legend.h"
#include "charts/time_chart.h"
#include "style/theme.h"
#include "widgets/card.h"
#include "widgets/ground.h"

#include <QtCore/QDateTime>
#include <QtWidgets/QVBoxLayout>

namespace lumos::gui {

using domain::Level;

namespace {

constexpr double kHour = 3'600'000.0;
constexpr double kDay = 24 * kHour;

QString text(const char* latin) { return QString::fromUtf8(latin); }

charts::TimeChartContent demandAndCapacity(double from)
{
    charts::TimeChartContent content;
    content.title = text("GPU demand and capacity");
    const char* const names[] = {"0 Baseline", "A Year-end", "B Cap + 32"};
    const charts::Dash dashes[] = {charts::Dash::Solid, charts::Dash::Dashed, charts::Dash::Dotted};
    const charts::Marker markers[] = {charts::Marker::Circle, charts::Marker::Square, charts::Marker::Triangle};
    for (int scenario = 2; scenario >= 0; --scenario) {
        charts::ChartSeries series;
        charts::ChartBand band;
        series.name = text(names[scenario]);
        band.name = series.name;
        series.category = scenario;
        band.category = scenario;
        series.dash = dashes[scenario];
        series.marker = markers[scenario];
        series.endLabel = true;
        for (int day = 0; day <= 90; ++day) {
            const double sale = scenario > 0 && day > 19 && day < 45 ? (scenario == 1 ? 52.0 : 44.0) : 0.0;
            const double y = 409 + day * 0.25 + (day % 7 < 2 ? -6.0 : 2.0) + sale;
            const double spread = 4.0 + day * 0.06 + sale * 0.2;
            series.points.append(QPointF(from + day * kDay, y));
            band.points.append({from + day * kDay, y - spread, y + spread});
        }
        content.series.prepend(series);
        content.bands.append(band);
    }
    content.limits = {
        {text("capacity 448"), 448.0, {}, charts::Dash::Solid},
        {text("capacity B 480"), 0.0, {{from + 15 * kDay, 448}, {from + 15 * kDay, 480}}, charts::Dash::Dashed}};
    content.spans = {{from + 19 * kDay, from + 42 * kDay, {}}};
    content.annotations = {{from + 15 * kDay, text("1"), text("32 H100 online")},
                           {from + 19 * kDay, text("2"), text("sale starts")}};
    return content;
}

charts::TimeChartContent replicaSteps(double from)
{
    charts::TimeChartContent replicas;
    replicas.title = text("Replicas");
    charts::ChartSeries running;
    running.name = text("running");
    running.shape = charts::Shape::Step;
    running.filled = true;
    running.points = {{from, 22},
                      {from + 2 * kHour, 18},
                      {from + 3.3 * kHour, 14},
                      {from + 7 * kHour, 18},
                      {from + 9 * kHour, 26},
                      {from + 12 * kHour, 23},
                      {from + 13.8 * kHour, 31},
                      {from + 14.5 * kHour, 31}};
    charts::ChartSeries needed;
    needed.name = text("needed");
    needed.dash = charts::Dash::Dashed;
    needed.category = 1;
    needed.points = {{from, 21},
                     {from + 3 * kHour, 14},
                     {from + 7 * kHour, 15},
                     {from + 9 * kHour, 25},
                     {from + 12 * kHour, 21},
                     {from + 14 * kHour, 35},
                     {from + 14.5 * kHour, 34}};
    replicas.series = {running, needed};
    replicas.limits = {{text("max 40"), 40.0, {}, charts::Dash::Dashed},
                       {text("min 4"), 4.0, {}, charts::Dash::Dashed}};
    replicas.now = from + 14.5 * kHour;
    replicas.xMax = from + 16 * kHour;
    replicas.marks = {{from + 2 * kHour, 18, charts::ChartMark::Kind::Down, Level::Normal, {}},
                      {from + 7 * kHour, 18, charts::ChartMark::Kind::Up, Level::Normal, {}},
                      {from + 14.2 * kHour, 35, charts::ChartMark::Kind::Held, Level::High, {}}};
    return replicas;
}

} // namespace

QWidget* scenarioSample(const style::Theme& theme)
{
    const double from = static_cast<double>(QDateTime(QDate(2026, 11, 23), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch());
    const charts::TimeChartContent content = demandAndCapacity(from);
    auto* const page = new widgets::Ground(theme, style::Token::Page);
    page->resize(820, 760);
    auto* const column = new QVBoxLayout(page);
    auto* const card = new widgets::Card(theme);
    card->setTitle(content.title);
    card->setSubtitle(text("cards, daily peak; bands P10 to P90"));
    auto* const chart = new charts::TimeChart(theme);
    chart->setContent(content);
    chart->setCrosshair(from + 30 * kDay);
    card->addContent(chart);
    column->addWidget(card, 1);

    const charts::TimeChartContent replicas = replicaSteps(from);
    auto* const second = new widgets::Card(theme);
    second->setTitle(replicas.title);
    auto* const steps = new charts::TimeChart(theme);
    steps->setContent(replicas);
    second->addHeadWidget(steps->createLegend(second));
    second->addContent(steps);
    column->addWidget(second, 1);
    return page;
}

} // namespace lumos::gui
