// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/kit_samples.h"

#include "style/theme.h"
#include "widgets/breadcrumb_bar.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/chip_button.h"
#include "widgets/code_box.h"
#include "widgets/empty_state.h"
#include "widgets/form_row.h"
#include "widgets/ground.h"
#include "widgets/inline_bar.h"
#include "widgets/inspector_section.h"
#include "widgets/key_badge.h"
#include "widgets/level_label.h"
#include "widgets/level_pill.h"
#include "widgets/navigation_rail.h"
#include "widgets/page_header.h"
#include "widgets/progress_line.h"
#include "widgets/search_field.h"
#include "widgets/segmented_control.h"
#include "widgets/status_cell.h"
#include "widgets/step_list.h"
#include "widgets/tab_strip.h"
#include "widgets/text_label.h"
#include "widgets/toast_area.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QSlider>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

namespace lumos::gui {

using domain::Level;
using style::Icon;

namespace {

QString text(const char* latin) { return QString::fromUtf8(latin); }

QWidget* headerBar(const style::Theme& theme)
{
    auto* const bar = new widgets::Ground(theme, style::Token::Window);
    bar->setHairlines(Qt::BottomEdge);
    bar->setFixedHeight(style::kToolBarHeight);
    auto* const row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 0, 12, 0);
    row->addWidget(new widgets::IconButton(theme, Icon::ArrowLeft, text("Back"), 18));
    row->addWidget(new widgets::IconButton(theme, Icon::ArrowRight, text("Forward"), 18));
    auto* const path = new widgets::BreadcrumbBar(theme);
    path->setPath({text("Tenants"), text("Retail & media"), text("Jade River Retail")});
    row->addWidget(path, 1);
    auto* const search = new widgets::SearchField(theme);
    search->setPlaceholderText(text("Search tenants, incidents, actions…"));
    search->setAccessibleName(text("Search"));
    search->setKeyHint(text("Ctrl+K"));
    search->setOpensLocator(true);
    search->setFixedWidth(300);
    row->addWidget(search);
    row->addWidget(new widgets::ActionButton(theme, Icon::CalendarClock, text("Last 7 days")));
    row->addWidget(new widgets::ActionButton(theme, Icon::Pause, text("Live 30 s")));
    auto* const bell = new widgets::IconButton(theme, Icon::Bell, text("Events"), 18);
    bell->setBadge(3);
    row->addWidget(bell);
    row->addWidget(new widgets::IconButton(theme, Icon::Moon, text("Dark theme"), 18));
    return bar;
}

QWidget* statusBar(const style::Theme& theme)
{
    auto* const bar = new widgets::Ground(theme, style::Token::Window);
    bar->setHairlines(Qt::TopEdge);
    bar->setFixedHeight(style::kStatusBarHeight);
    auto* const row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 1, 12, 0);
    row->setSpacing(0);
    const auto add = [&](const QString& words) {
        auto* const cell = new widgets::StatusCell(theme);
        cell->setText(words);
        row->addWidget(cell);
        return cell;
    };
    add(text("Connected cn-north-1 · 38 ms"))->setLevel(Level::Normal);
    add(text("Data as of 14:32:05 (12 s ago)"));
    add(text("Sources 6/6"));
    row->addStretch(1);
    auto* const jobs = add(text("2 jobs · 64 %"));
    jobs->setThemedIcon(Icon::ListChecks);
    jobs->setProgress(0.64);
    jobs->setSeparator(Qt::LeftEdge);
    add(text("UTC+8"))->setSeparator(Qt::LeftEdge);
    return bar;
}

widgets::NavigationRail* rail(const style::Theme& theme)
{
    auto* const result = new widgets::NavigationRail(theme);
    result->setEntries({{text("overview"), Icon::LayoutDashboard, text("Overview"), {}},
                        {text("tenants"), Icon::Building2, text("Tenants"), {}},
                        {text("cost"), Icon::Coins, text("Cost"), {}},
                        {text("incidents"), Icon::Siren, text("Incidents"), {}},
                        {text("scaling"), Icon::Scaling, text("Scaling"), {}},
                        {text("planning"), Icon::TrendingUp, text("Planning"), {}}},
                       {{text("settings"), Icon::Settings, text("Settings"), {}}});
    result->setCurrent(text("tenants"));
    result->setBadge(text("incidents"), 3);
    result->setEntryEnabled(text("planning"), false);
    return result;
}

} // namespace

QWidget* shellSample(const style::Theme& theme)
{
    auto* const window = new widgets::Ground(theme, style::Token::Page);
    window->resize(1200, 520);
    auto* const column = new QVBoxLayout(window);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(headerBar(theme));
    auto* const middle = new QHBoxLayout;
    middle->addWidget(rail(theme));
    auto* const page = new QVBoxLayout;
    page->setContentsMargins(16, 16, 16, 16);
    auto* const head = new widgets::PageHeader(theme);
    head->setTitle(text("Jade River Retail"));
    head->setSubtitle(text("tenant-0007 · Retail & media · owner Chen Yu · contract to 2027-06-30"));
    head->addPill(new widgets::LevelPill(theme, Level::Critical, text("1 quota over 95 %")));
    head->addPill(new widgets::LevelPill(theme, Level::High, text("2 over 90 %")));
    head->addPill(new widgets::LevelPill(theme, Level::Warning, text("2 warning")));
    head->addPill(new widgets::LevelPill(theme, Level::Normal, text("125 of 132 pairs proven")));
    head->addPill(new widgets::LevelPill(theme, Level::Unknown, text("1 unknown")));
    head->addPill(new widgets::TagLabel(theme, text("Gold")));
    head->addAction(new widgets::ActionButton(theme, Icon::FlaskConical, text("What-if…")));
    head->addAction(new widgets::ActionButton(theme, Icon::SlidersHorizontal, text("Edit quota…"),
                                              widgets::ActionButton::Kind::Primary));
    auto* const more = new widgets::ActionButton(theme, Icon::Ellipsis, QString());
    more->setAccessibleName(text("More actions"));
    head->addAction(more);
    page->addWidget(head);
    auto* const tabs = new widgets::TabStrip(theme);
    for (const char* const name : {"Summary", "Quotas", "Usage", "Cost", "Keys & members", "Audit"})
        tabs->addStripTab(text(name));
    page->addWidget(tabs);
    auto* const chips = new QHBoxLayout;
    auto* const view = new widgets::ChipButton(theme, text("Morning check"));
    view->setLeadingIcon(Icon::Bookmark);
    view->setStrong(true);
    chips->addWidget(view);
    auto* const compare = new widgets::ChipButton(theme, text("Compare: previous 7 days"));
    compare->setClearable(true);
    compare->setChecked(true);
    chips->addWidget(compare);
    auto* const segments = new widgets::SegmentedControl(theme);
    for (const char* const name : {"Demand", "Queue wait", "Cost", "SLO risk"})
        segments->addSegment(text(name));
    chips->addWidget(segments);
    auto* const modes = new widgets::SegmentedControl(theme);
    modes->addSegment(text("Light"), Icon::Sun);
    modes->addSegment(text("Dark"), Icon::Moon);
    modes->addSegment(text("System"));
    chips->addWidget(modes);
    chips->addWidget(new widgets::KeyBadge(theme, text("Ctrl+Shift+O")));
    chips->addStretch(1);
    page->addLayout(chips);
    auto* const dock = new widgets::TabStrip(theme);
    dock->setCount(dock->addStripTab(text("Jobs"), Icon::ListChecks), 2);
    dock->addStripTab(text("Log"), Icon::Terminal);
    dock->setCount(dock->addStripTab(text("Events"), Icon::Activity), 148);
    dock->setCount(dock->addStripTab(text("Problems"), Icon::TriangleAlert), 1);
    page->addWidget(dock);
    auto* const controls = new QHBoxLayout;
    auto* const combo = new QComboBox;
    combo->addItems({text("cn-north-2"), text("cn-north-1")});
    controls->addWidget(combo);
    auto* const spin = new QSpinBox;
    spin->setAccessibleName(text("Replicas"));
    controls->addWidget(spin);
    auto* const check = new QCheckBox(text("Ask again"));
    check->setChecked(true);
    controls->addWidget(check);
    controls->addWidget(new QCheckBox(text("Read only")));
    auto* const radio = new QRadioButton(text("Comfortable"));
    radio->setChecked(true);
    controls->addWidget(radio);
    controls->addWidget(new QRadioButton(text("Compact")));
    auto* const slider = new QSlider(Qt::Horizontal);
    slider->setAccessibleName(text("Demand"));
    slider->setValue(60);
    controls->addWidget(slider, 1);
    auto* const disabled = new widgets::ActionButton(theme, Icon::Play, text("Run again"));
    disabled->setEnabled(false);
    controls->addWidget(disabled);
    page->addLayout(controls);
    page->addStretch(1);
    middle->addLayout(page, 1);
    column->addLayout(middle, 1);
    column->addWidget(statusBar(theme));
    return window;
}

QWidget* inspectorSample(const style::Theme& theme)
{
    auto* const panel = new widgets::Ground(theme, style::Token::Card);
    panel->resize(320, 900);
    auto* const column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* const cause = new widgets::InspectorSection(theme, Icon::None, QString());
    auto* const level = new widgets::LevelLabel(theme);
    level->setStrong(true);
    level->setContent(Level::Critical, text("Critical since 13:58"));
    cause->addContent(level);
    auto* const words = new widgets::TextLabel(
        theme,
        text("97.0 % of 4.00 M tokens per minute. At 100 % requests are rejected with HTTP 429; 214 rejected in "
             "the last hour."),
        style::TextSize::Caption, style::Token::Text2);
    words->setWordWrap(true);
    cause->addContent(words);
    column->addWidget(cause);
    auto* const numbers = new widgets::InspectorSection(theme, Icon::None, QString());
    numbers->addContent(new widgets::FormRow(theme, text("Used"), text("3.88 M")));
    numbers->addContent(new widgets::FormRow(theme, text("7-day peak"), text("3.96 M · 99.1 %")));
    auto* const reach = new widgets::FormRow(theme, text("Reaches limit"), text("25 Nov, 2 days"));
    reach->setStrong(true);
    numbers->addContent(reach);
    auto* const from = new widgets::FormRow(theme, text("Inherited from"), text("Gold tier"));
    from->setLinked(true);
    numbers->addContent(from);
    column->addWidget(numbers);
    auto* const why = new widgets::InspectorSection(theme, Icon::Lightbulb, text("Why 31 and not 35?"));
    auto* const steps = new widgets::StepList(theme);
    steps->setSteps(
        {{text("Need"), text("31 × 78 % ÷ 70 % = 34.5, rounded up"), text("35"), {}},
         {text("Minimum and maximum"), text("4 to 40"), text("35"), {}},
         {text("Step limit"), text("at most +4 in 5 min, last change 20 min ago"), text("35"), {}},
         {text("Tenant quota guard"), text("no growth while GPU use is 90 % or more; now 58 of 64 cards, 90.6 %"),
          text("31"), Level::High},
         {text("Node room"), text("6 free H100 in cn-north-1"), text("31"), {}}});
    why->addContent(steps);
    column->addWidget(why);
    auto* const twin = new widgets::InspectorSection(theme, Icon::Terminal, text("Same in the CLI"));
    auto* const code = new widgets::CodeBox(theme);
    code->setCode(text("lumosctl quota set tenant-0007 tokens_per_min --limit 4.8M --for 30d"));
    twin->addContent(code);
    column->addWidget(twin);
    column->addStretch(1);
    return panel;
}

QWidget* messageSample(const style::Theme& theme)
{
    auto* const page = new widgets::Ground(theme, style::Token::Page);
    page->resize(1000, 520);
    auto* const column = new QVBoxLayout(page);
    auto* const crash = new widgets::InlineBar(theme);
    crash->setMessage(Level::Info, text("The last session ended unexpectedly at 11:42. Two drafts were kept."));
    crash->addButton(text("Restore"));
    crash->addButton(text("Discard…"));
    column->addWidget(crash);
    auto* const warning = new widgets::InlineBar(theme);
    warning->setMessage(Level::Warning, text("Data is 14 minutes old."));
    warning->setClosable(true);
    column->addWidget(warning);
    auto* const critical = new widgets::InlineBar(theme);
    critical->setMessage(Level::Critical, text("The store could not be written."));
    critical->addButton(text("Try again"));
    column->addWidget(critical);
    auto* const progress = new widgets::ProgressLine(theme);
    progress->setProgress(0.72);
    column->addWidget(progress);
    auto* const busy = new widgets::ProgressLine(theme);
    busy->setProgress(std::nullopt);
    column->addWidget(busy);
    auto* const card = new widgets::Card(theme);
    card->setTitle(text("Connections"));
    card->setSubtitle(text("0"));
    auto* const empty = new widgets::EmptyState(theme);
    empty->setContent(Icon::Database, text("No connections yet"),
                      text("A connection needs an address and a token or a client certificate."),
                      text("How to create a read-only token"));
    card->addContent(empty);
    column->addWidget(card, 1);
    auto* const toasts = new widgets::ToastArea(theme, page);
    toasts->post(
        {Level::Normal, text("Quota of Orchid Media changed"), text("Storage 200 → 240 TiB, in effect now."), true});
    toasts->post({Level::Info, text("Report written"), text("operations-2026-11.pdf, 12 pages"), false});
    return page;
}

QVector<KitSample> kitSamples()
{
    return {{QStringLiteral("shell"), shellSample},         {QStringLiteral("overview"), overviewSample},
            {QStringLiteral("tenant"), tenantSample},       {QStringLiteral("scenario"), scenarioSample},
            {QStringLiteral("inspector"), inspectorSample}, {QStringLiteral("messages"), messageSample}};
}

} // namespace lumos::gui
