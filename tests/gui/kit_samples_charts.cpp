// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/kit_samples.h"
#include "gui/kit_tables.h"

#include "charts/chart_legend.h"
#include "charts/stacked_bar_chart.h"
#include "charts/time_chart.h"
#include "style/theme.h"
#include "widgets/bullet_list.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/data_table.h"
#include "widgets/ground.h"
#include "widgets/heat_map.h"
#include "widgets/kpi_card.h"
#include "widgets/ranked_bar_list.h"

#include <QtCore/QDateTime>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QTreeView>

#include <cmath>
#include <limits>

namespace lumos::gui {

using domain::Level;
using style::Icon;

namespace {

constexpr double kHour = 3'600'000.0;
constexpr double kDay = 24 * kHour;

QString text(const char* latin) { return QString::fromUtf8(latin); }

double start()
{
    return static_cast<double>(QDateTime(QDate(2026, 11, 16), QTime(12, 0), Qt::UTC).toMSecsSinceEpoch());
}

// A day's rhythm with some noise, the same on every run.
QVector<QPointF> rhythm(double base, double swing, int hours, unsigned seed)
{
    QVector<QPointF> points;
    for (int hour = 0; hour < hours; ++hour) {
        seed = seed * 1664525U + 1013904223U;
        const double noise = static_cast<double>(seed >> 20) / 4096.0 - 0.5;
        points.append(
            QPointF(start() + hour * kHour, base + swing * std::sin(hour * 6.283 / 24.0) + noise * swing * 0.35));
    }
    return points;
}

charts::TimeChartContent allocation()
{
    charts::TimeChartContent content;
    content.title = text("GPU allocation vs quota");
    content.unit = text("cards");
    charts::ChartSeries allocated;
    allocated.name = text("allocated");
    allocated.points = rhythm(46, 5, 168, 1);
    charts::ChartSeries busy;
    busy.name = text("busy");
    busy.points = rhythm(36, 5, 168, 2);
    busy.dash = charts::Dash::Dashed;
    busy.category = 1;
    content.series = {allocated, busy};
    content.zones = {{51.2, 57.6, 0}, {57.6, 60.8, 1}, {60.8, 64.0, 2}};
    content.limits = {{text("quota 64"), 64.0, {}, charts::Dash::Solid}};
    content.annotations = {{start() + 62 * kHour, text("1"), text("chat-assist v3.2")},
                           {start() + 134 * kHour, text("2"), text("limit 3.6 to 4.0 M")}};
    content.yMin = 0.0;
    content.percentOf = 64.0;
    content.decimals = 1;
    return content;
}

charts::TimeChartContent forecast()
{
    charts::TimeChartContent content;
    content.title = text("GPU allocation, all clusters");
    charts::ChartSeries past;
    past.name = text("allocated");
    past.points = rhythm(535, 22, 168, 3);
    charts::ChartSeries future;
    future.name = text("forecast");
    future.dash = charts::Dash::Dashed;
    future.continuation = true;
    charts::ChartBand band;
    band.name = text("forecast");
    const double now = past.points.last().x();
    for (int day = 0; day <= 7; ++day) {
        const double x = now + day * kDay;
        future.points.append(QPointF(x, 570 + day * 5.0));
        band.points.append({x, 570 - day * 2.0, 570 + day * 12.0});
    }
    content.series = {past, future};
    content.bands = {band};
    content.limits = {{text("capacity 640"), 640.0, {}, charts::Dash::Solid},
                      {text("95 %"), 608.0, {}, charts::Dash::Dashed}};
    content.annotations = {{start() + 110 * kHour, text("1"), text("driver update")}};
    content.now = now;
    return content;
}

charts::StackedBarContent costByDay()
{
    charts::StackedBarContent content;
    content.title = text("Cost by day");
    content.unit = text("CNY thousand");
    charts::BarStack gpu{text("GPU"), {}, 0};
    charts::BarStack tokens{text("Tokens"), {}, 1};
    charts::BarStack storage{text("Storage"), {}, 2};
    charts::BarStack other{text("Other"), {}, 3};
    for (int day = 1; day <= 30; ++day) {
        content.categories << text("%1 Nov").arg(day);
        content.axisLabels << (day == 1 || day == 8 || day == 15 || day == 30 ? QString::number(day)
                               : day == 23                                    ? text("23 Nov")
                                                                              : QString());
        const double weekend = day % 7 < 2 ? 0.78 : 1.0;
        const bool known = day <= 23;
        gpu.values << (known ? 38.0 * weekend : 0.0);
        tokens.values << (known ? 14.0 * weekend : 0.0);
        storage.values << (known ? 4.5 : 0.0);
        other.values << (known ? 4.0 : 0.0);
        content.forecast << (known ? std::numeric_limits<double>::quiet_NaN() : 61.0 * weekend);
    }
    content.stacks = {gpu, tokens, storage, other};
    content.forecastFrom = 23;
    content.forecastLabel = text("forecast");
    content.pace = 53.3;
    content.paceLabel = text("pace 53.3");
    return content;
}

widgets::BulletList* bullets(const style::Theme& theme)
{
    auto* const list = new widgets::BulletList(theme);
    list->setRows({
        {text("gpu"),
         Icon::Cpu,
         text("GPU cards"),
         text("58"),
         text("64"),
         text("90.6 %"),
         {90.6, 96.0, 97.0, Level::High}},
        {text("tpm"),
         Icon::MessageSquare,
         text("Tokens / min"),
         text("3.88 M"),
         text("4.00 M"),
         text("97.0 %"),
         {97.0, 99.1, 103.0, Level::Critical}},
        {text("mem"),
         Icon::MemoryStick,
         text("Memory"),
         text("7.30"),
         text("8.00 TiB"),
         text("91.3 %"),
         {91.3, 94.0, 95.0, Level::High}},
        {text("sto"),
         Icon::HardDrive,
         text("Storage"),
         text("412"),
         text("500 TiB"),
         text("82.4 %"),
         {82.4, 83.0, 88.0, Level::Warning}},
        {text("cpu"),
         Icon::Server,
         text("CPU cores"),
         text("1,412"),
         text("2,048"),
         text("68.9 %"),
         {68.9, 75.0, 72.0, Level::Normal}},
        {text("con"),
         Icon::Zap,
         text("Concurrency"),
         text("212"),
         text("400"),
         text("53.0 %"),
         {53.0, 71.0, 56.0, Level::Normal}},
        {text("key"),
         Icon::KeyRound,
         text("API keys"),
         text("61"),
         text("200"),
         text("30.5 %"),
         {30.5, 31.0, 32.0, Level::Normal}},
    });
    list->setCurrentKey(text("tpm"));
    return list;
}

widgets::KpiCard* kpi(const style::Theme& theme, const widgets::KpiContent& content)
{
    auto* const card = new widgets::KpiCard(theme);
    card->setContent(content);
    return card;
}

widgets::HeatMapContent pressure()
{
    widgets::HeatMapContent content;
    content.corner = text("Tenant");
    content.columns = {text("GPU"), text("Tokens"), text("Memory"), text("Storage"), text("CPU"), text("Concur.")};
    const auto cell = [](double percent) {
        const Level level = percent >= 95   ? Level::Critical
                            : percent >= 90 ? Level::High
                            : percent >= 80 ? Level::Warning
                                            : Level::Normal;
        return widgets::HeatCell{percent, level};
    };
    const auto row = [&](const char* name, const QVector<double>& values) {
        widgets::HeatRow result{text(name), text(name), {}};
        for (const double value : values)
            result.cells.append(cell(value));
        content.rows.append(result);
    };
    row("Jade River Retail", {91, 97, 91, 82, 69, 53});
    row("Qinghe Robotics", {91, 72, 81, 55, 77, 61});
    row("Northstar Bank", {89, 69, 75, 81, 71, 48});
    row("Orchid Media", {63, 58, 66, 84, 49, 38});
    row("Lumen Health", {79, 45, 70, 77, 58, 29});
    row("Cobalt Legal", {50, 31, 39, 62, 33, 22});
    content.rows.last().cells[5].percent.reset();
    return content;
}

} // namespace

QWidget* overviewSample(const style::Theme& theme)
{
    auto* const page = new widgets::Ground(theme, style::Token::Page);
    page->resize(1330, 720);
    auto* const grid = new QGridLayout(page);
    grid->setContentsMargins(16, 16, 16, 16);
    grid->setSpacing(12);
    auto* const row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(kpi(theme, {text("Tenants"),
                               text("42"),
                               {},
                               {{Level::Critical, Icon::None, {}, text("1")},
                                {Level::High, Icon::None, {}, text("1")},
                                {Level::Warning, Icon::None, {}, text("4")},
                                {Level::Normal, Icon::None, {}, text("36")}},
                               {},
                               {{Level::Critical, 1}, {Level::High, 1}, {Level::Warning, 4}, {Level::Normal, 36}},
                               {}}));
    row->addWidget(
        kpi(theme, {text("GPU cards allocated"),
                    text("571"),
                    text("/ 640"),
                    {{Level::Warning, Icon::None, text("89.2 %"), {}}, {{}, Icon::ArrowUpRight, {}, text("+3.1 pt")}},
                    {},
                    {},
                    charts::BulletValue{89.2, 91.0, {}, Level::Warning}}));
    row->addWidget(kpi(theme, {text("Tokens per minute"),
                               text("62.4"),
                               text("M"),
                               {{{}, Icon::ArrowUpRight, text("+8.3 %"), text("vs previous 7 days")}},
                               {1, 2, 1.8, 2.6, 3, 4.5, 3.6, 5, 5.6},
                               {},
                               {}}));
    row->addWidget(kpi(theme, {text("Cost, month to date"),
                               text("¥ 8,426,310"),
                               {},
                               {{Level::Normal, Icon::None, text("98.1 %"), text("of ¥ 11.40 M forecast")}},
                               {},
                               {},
                               {}}));
    row->addWidget(kpi(theme, {text("Isolation"),
                               text("125"),
                               text("/ 132 pairs proven"),
                               {{Level::Critical, Icon::None, {}, text("2 violations")},
                                {Level::Unknown, Icon::None, {}, text("1 unknown")}},
                               {},
                               {},
                               {}}));
    grid->addLayout(row, 0, 0, 1, 2);

    auto* const needs = new widgets::Card(theme);
    needs->setTitle(text("Needs attention"));
    needs->setSubtitle(text("8 items, worst first"));
    needs->addAction(Icon::Funnel, text("Filter"));
    needs->addAction(Icon::Ellipsis, text("More"));
    needs->setFlush(true);
    needs->addContent(attentionTable(theme));
    grid->addWidget(needs, 1, 0);

    auto* const cost = new widgets::Card(theme);
    cost->setTitle(text("Cost by tenant"));
    cost->setSubtitle(text("month to date, ¥ thousand"));
    cost->addAction(Icon::Ellipsis, text("More"));
    auto* const ranked = new widgets::RankedBarList(theme);
    ranked->setRows(
        {{text("a"), text("Northstar Bank"), 1943, text("1,943"), text("23.1 %"), text("97.2 %"), Level::Normal},
         {text("b"), text("Jade River Retail"), 1286, text("1,286"), text("15.3 %"), text("106.6 %"), Level::High},
         {text("c"), text("Qinghe Robotics"), 1105, text("1,105"), text("13.1 %"), text("99.0 %"), Level::Normal},
         {text("d"), text("Vega Mobility"), 803, text("803"), text("9.5 %"), text("101.3 %"), Level::Warning},
         {text("e"), text("Redwood Games"), 512, text("512"), text("6.1 %"), text("84.1 %"), Level::Normal},
         {{}, text("34 others"), 901, text("901"), text("10.7 %"), text("93.0 %"), Level::Normal}});
    cost->addContent(ranked, 0);
    auto* const deltas = new widgets::RankedBarList(theme);
    deltas->setSigned(true);
    deltas->setRows({{text("a"), text("H100 on demand"), -7695, text("−7,695.00"), {}, {}, Level::Normal},
                     {text("b"), text("Tokens, output"), 4951, text("+4,951.68"), {}, {}, Level::Normal}});
    cost->addContent(deltas, 0);
    cost->body()->addStretch(1);
    grid->addWidget(cost, 1, 1);

    auto* const heat = new widgets::Card(theme);
    heat->setTitle(text("Quota pressure"));
    heat->setSubtitle(text("% of limit, top 8 of 42 by highest value"));
    auto* const map = new widgets::HeatMap(theme);
    map->setContent(pressure());
    heat->addContent(map, 0);
    heat->body()->addStretch(1);
    grid->addWidget(heat, 2, 0);
    auto* const future = new widgets::Card(theme);
    future->setTitle(text("GPU allocation, all clusters"));
    future->setSubtitle(text("7 days and 7-day forecast, P10 to P90"));
    auto* const chart = new charts::TimeChart(theme);
    chart->setContent(forecast());
    future->addContent(chart);
    grid->addWidget(future, 2, 1);
    grid->setColumnStretch(0, 5);
    grid->setColumnStretch(1, 4);
    return page;
}

QWidget* tenantSample(const style::Theme& theme)
{
    auto* const page = new widgets::Ground(theme, style::Token::Page);
    page->resize(1240, 680);
    auto* const grid = new QGridLayout(page);
    grid->setContentsMargins(0, 0, 16, 16);
    grid->setSpacing(12);
    auto* const side = new widgets::Ground(theme, style::Token::Card);
    side->setHairlines(Qt::RightEdge);
    side->setFixedWidth(style::kTreeWidth);
    auto* const sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(0, 8, 1, 0);
    sideColumn->addWidget(tenantTree(theme));
    grid->addWidget(side, 0, 0, 3, 1);
    auto* const row = new QHBoxLayout;
    row->setSpacing(12);
    row->setContentsMargins(0, 16, 0, 0);
    row->addWidget(kpi(theme, {text("Cost, month to date"),
                               text("¥ 1,286,420"),
                               {},
                               {{{}, Icon::ArrowUpRight, text("+11.2 %"), text("vs October")}},
                               {2, 3, 2, 3.2, 1.5, 2.8, 3, 1.7, 2},
                               {},
                               {}}));
    row->addWidget(kpi(theme, {text("Forecast, 30 Nov"),
                               text("¥ 1,706,300"),
                               {},
                               {{Level::High, Icon::None, text("106.6 %"), text("of ¥ 1.60 M")}},
                               {},
                               {},
                               {}}));
    row->addWidget(kpi(theme, {text("SLO 99.90 %, 30 d"),
                               text("99.93"),
                               text("%"),
                               {{Level::Normal, Icon::None, text("30 %"), text("left, 12 m 58 s")}},
                               {5, 4.8, 4.2, 4.3, 3, 2, 2.1, 1.2},
                               {},
                               {}}));
    grid->addLayout(row, 0, 1, 1, 2);

    auto* const quota = new widgets::Card(theme);
    quota->setTitle(text("Quota use"));
    quota->setSubtitle(text("now, % of limit"));
    auto* const key = new widgets::BulletKey(theme);
    key->setTexts(text("7-day peak"), text("forecast 30 Nov"));
    quota->addHeadWidget(key);
    quota->addAction(Icon::Ellipsis, text("More"));
    quota->addContent(bullets(theme), 0);
    quota->body()->addStretch(1);
    grid->addWidget(quota, 1, 1);
    auto* const cost = new widgets::Card(theme);
    cost->setTitle(text("Cost by day"));
    cost->setSubtitle(text("November, CNY thousand"));
    cost->addAction(Icon::Table2, text("Show as table"));
    auto* const bars = new charts::StackedBarChart(theme);
    bars->setContent(costByDay());
    cost->addContent(bars->createLegend(cost), 0);
    cost->addContent(bars);
    grid->addWidget(cost, 1, 2);
    auto* const usage = new widgets::Card(theme);
    usage->setTitle(text("GPU allocation vs quota"));
    usage->setSubtitle(text("cards, 1 h avg"));
    auto* const chart = new charts::TimeChart(theme);
    chart->setContent(allocation());
    chart->setCrosshair(start() + 108 * kHour);
    usage->addHeadWidget(chart->createLegend(usage));
    usage->addAction(Icon::Ellipsis, text("More"));
    usage->addContent(chart);
    grid->addWidget(usage, 2, 1);
    auto* const list = new widgets::Card(theme);
    list->setTitle(text("Projects"));
    list->setSubtitle(text("by cost"));
    list->setFlush(true);
    list->addContent(projectTable(theme));
    grid->addWidget(list, 2, 2);
    grid->setColumnStretch(1, 5);
    grid->setColumnStretch(2, 3);
    return page;
}

} // namespace lumos::gui
