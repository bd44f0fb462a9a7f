// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/header_bar.h"

#include "shell/console_actions.h"
#include "style/metrics.h"
#include "style/theme.h"
#include "viewmodels/formats.h"
#include "widgets/breadcrumb_bar.h"
#include "widgets/buttons.h"
#include "widgets/search_field.h"

#include <QtCore/QEvent>
#include <QtGui/QAction>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

namespace lumos::shell {

namespace {

using viewmodels::RangePreset;

constexpr RangePreset kPresets[] = {RangePreset::Last24Hours, RangePreset::Last7Days, RangePreset::Last30Days,
                                    RangePreset::Last90Days, RangePreset::MonthToDate};

QString presetName(RangePreset preset)
{
    switch (preset) {
    case RangePreset::Last24Hours: return HeaderBar::tr("Last 24 hours");
    case RangePreset::Last7Days: return HeaderBar::tr("Last 7 days");
    case RangePreset::Last30Days: return HeaderBar::tr("Last 30 days");
    case RangePreset::Last90Days: return HeaderBar::tr("Last 90 days");
    case RangePreset::MonthToDate: return HeaderBar::tr("Month to date");
    case RangePreset::Custom: return HeaderBar::tr("Zoomed");
    }
    return {};
}

QToolButton* framedButton(QWidget* parent, Qt::ToolButtonStyle style)
{
    auto* button = new QToolButton(parent);
    button->setToolButtonStyle(style);
    button->setProperty("framed", true);
    button->setFixedHeight(style::kControlHeight);
    button->setMinimumWidth(style::kControlHeight);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

HeaderBar::HeaderBar(const style::Theme& theme, viewmodels::Workspace& workspace, ConsoleActions& actions,
                     QWidget* parent)
    : QWidget(parent), m_theme(theme), m_workspace(workspace), m_actions(actions),
      m_breadcrumb(new widgets::BreadcrumbBar(theme, this)), m_search(new widgets::SearchField(theme, this)),
      m_range(framedButton(this, Qt::ToolButtonTextBesideIcon)), m_zoomOut(framedButton(this, Qt::ToolButtonIconOnly)),
      m_live(framedButton(this, Qt::ToolButtonTextBesideIcon)), m_pause(framedButton(this, Qt::ToolButtonIconOnly)),
      m_bell(new widgets::IconButton(theme, style::Icon::Bell, QString(), 18, this)), m_language(new QToolButton(this)),
      m_rangeMenu(new QMenu(this))
{
    setFixedHeight(style::kToolBarHeight);
    const auto plain = [this](const QString& id) {
        auto* button = new QToolButton(this);
        button->setDefaultAction(m_actions.action(id));
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setFixedSize(style::kControlHeight, style::kControlHeight);
        return button;
    };
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(style::kSpace3, 0, style::kSpace3, 0);
    layout->setSpacing(style::kSpace2);
    layout->addWidget(plain(QStringLiteral("go.back")));
    layout->addWidget(plain(QStringLiteral("go.forward")));
    layout->addWidget(m_breadcrumb, 1);
    m_search->setOpensLocator(true);
    m_search->setFocusPolicy(Qt::ClickFocus);
    m_search->setKeyHint(QStringLiteral("Ctrl+K"));
    m_search->setFixedWidth(300);
    layout->addWidget(m_search);
    layout->addWidget(m_range);
    layout->addWidget(m_zoomOut);
    layout->addSpacing(style::kSpace1);
    layout->addWidget(m_live);
    layout->addWidget(m_pause);
    layout->addWidget(plain(QStringLiteral("file.export")));
    layout->addWidget(m_bell);
    auto* theme2 =
        new widgets::IconButton(theme, theme.isDark() ? style::Icon::Sun : style::Icon::Moon, QString(), 18, this);
    connect(theme2, &QToolButton::clicked, this, [this] {
        m_actions.action(m_theme.isDark() ? QStringLiteral("view.light") : QStringLiteral("view.dark"))->trigger();
    });
    connect(&theme, &style::Theme::changed, theme2,
            [this, theme2] { theme2->setThemedIcon(m_theme.isDark() ? style::Icon::Sun : style::Icon::Moon); });
    theme2->setObjectName(QStringLiteral("themeButton"));
    layout->addWidget(theme2);
    m_language->setFixedHeight(style::kControlHeight);
    layout->addWidget(m_language);

    m_range->setMenu(m_rangeMenu);
    m_range->setPopupMode(QToolButton::InstantPopup);
    connect(m_search, &widgets::SearchField::opened, this, &HeaderBar::locatorRequested);
    connect(m_breadcrumb, &widgets::BreadcrumbBar::activated, this, &HeaderBar::breadcrumbActivated);
    connect(m_bell, &QToolButton::clicked, this, &HeaderBar::eventsRequested);
    for (QToolButton* button : {m_live, m_pause})
        connect(button, &QToolButton::clicked, this,
                [this] { m_actions.action(QStringLiteral("view.live"))->trigger(); });
    connect(m_zoomOut, &QToolButton::clicked, this, [this] {
        m_workspace.setRange(m_workspace.rangePreset() == RangePreset::Last7Days ? RangePreset::Last30Days
                                                                                 : RangePreset::Last7Days);
    });
    connect(m_language, &QToolButton::clicked, this, [this] {
        m_actions
            .action(viewmodels::Formats(locale()).isChinese() ? QStringLiteral("view.english")
                                                              : QStringLiteral("view.chinese"))
            ->trigger();
    });
    connect(&workspace, &viewmodels::Workspace::rangeChanged, this, &HeaderBar::refresh);
    connect(&workspace, &viewmodels::Workspace::snapshotChanged, this, &HeaderBar::refresh);
    connect(&workspace, &viewmodels::Workspace::platformChanged, this, &HeaderBar::refresh);
    connect(&workspace, &viewmodels::Workspace::liveChanged, this, &HeaderBar::refresh);
    connect(&theme, &style::Theme::changed, this, &HeaderBar::refresh);
    refresh();
}

void HeaderBar::setBreadcrumb(const QStringList& path) { m_breadcrumb->setPath(path); }
void HeaderBar::setUnreadEvents(int count) { m_bell->setBadge(count); }
void HeaderBar::openRangeMenu() { m_range->showMenu(); }

void HeaderBar::buildRangeMenu()
{
    m_rangeMenu->clear();
    for (const RangePreset preset : kPresets) {
        QAction* action = m_rangeMenu->addAction(presetName(preset));
        action->setCheckable(true);
        action->setChecked(m_workspace.rangePreset() == preset);
        connect(action, &QAction::triggered, this, [this, preset] { m_workspace.setRange(preset); });
    }
}

void HeaderBar::refresh()
{
    const viewmodels::Formats formats(locale(),
                                      m_workspace.snapshot() ? m_workspace.snapshot()->profile.utcOffsetMinutes : 0);
    const bool open = m_workspace.platform() != nullptr;
    const QString name = presetName(m_workspace.rangePreset());
    m_range->setText(m_workspace.snapshot()
                         ? u' ' + name + QStringLiteral("  ") + formats.rangeText(m_workspace.range()) + u' '
                         : u' ' + name + u' ');
    m_range->setIcon(m_theme.icon(style::Icon::CalendarClock, style::Token::Text));
    m_range->setToolTip(m_actions.action(QStringLiteral("go.range"))->toolTip());
    m_zoomOut->setIcon(m_theme.icon(style::Icon::Minus, style::Token::Text));
    m_zoomOut->setToolTip(tr("Wider time range"));
    m_zoomOut->setAccessibleName(m_zoomOut->toolTip());
    const bool live = open && m_workspace.isLive();
    m_live->setText(u' ' + (!open  ? tr("Offline")
                            : live ? tr("Live %1 s").arg(m_workspace.refreshSeconds())
                                   : tr("Paused")));
    m_live->setIcon(m_theme.icon(live ? style::Icon::Activity : style::Icon::Pause,
                                 live ? style::Token::OkText : style::Token::Text3));
    m_live->setToolTip(m_actions.action(QStringLiteral("view.live"))->toolTip());
    m_actions.action(QStringLiteral("view.live"))->setChecked(m_workspace.isLive());
    m_pause->setToolTip(m_actions.action(QStringLiteral("view.live"))->toolTip());
    m_pause->setAccessibleName(m_actions.action(QStringLiteral("view.live"))->iconText());
    m_pause->setIcon(m_theme.icon(live ? style::Icon::Pause : style::Icon::Play, style::Token::Text));
    m_search->setPlaceholderText(tr("Search tenants, incidents, actions…"));
    m_search->setAccessibleName(tr("Search"));
    m_bell->setName(tr("Events"));
    m_language->setText(formats.isChinese() ? QStringLiteral("中文") : QStringLiteral("EN"));
    m_language->setToolTip(tr("Switch the language"));
    if (auto* button = findChild<widgets::IconButton*>(QStringLiteral("themeButton")))
        button->setName(tr("Switch the theme"));
    buildRangeMenu();
}

void HeaderBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(style::Token::Window));
    painter.fillRect(0, height() - 1, width(), 1, m_theme.color(style::Token::Border));
}

void HeaderBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace lumos::shell
