// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/console_actions.h"

#include "style/theme.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>
#include <QtGui/QAction>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>

namespace lumos::shell {

namespace {

enum Menu : int { File, Edit, View, Go, Tenants, Analyze, Reports, Tools, Help, kMenuCount };

constexpr const char* kMenuNames[] = {
    QT_TRANSLATE_NOOP("Actions", "&File"),    QT_TRANSLATE_NOOP("Actions", "&Edit"),
    QT_TRANSLATE_NOOP("Actions", "&View"),    QT_TRANSLATE_NOOP("Actions", "&Go"),
    QT_TRANSLATE_NOOP("Actions", "&Tenants"), QT_TRANSLATE_NOOP("Actions", "&Analyze"),
    QT_TRANSLATE_NOOP("Actions", "&Reports"), QT_TRANSLATE_NOOP("Actions", "T&ools"),
    QT_TRANSLATE_NOOP("Actions", "&Help")};

struct ActionRow {
    const char* id;
    int menu;
    const char* text;
    const char* shortcut;
    style::Icon icon;
    bool checkable = false;
    bool separatorBefore = false;
};

using style::Icon;

constexpr ActionRow kActions[] = {
    {"file.open_sample", File, QT_TRANSLATE_NOOP("Actions", "Open &sample platform"), "Ctrl+Shift+O", Icon::CirclePlay},
    {"file.connect", File, QT_TRANSLATE_NOOP("Actions", "&Connect to a store…"), "Ctrl+N", Icon::Plug},
    {"file.open", File, QT_TRANSLATE_NOOP("Actions", "&Open store file…"), "Ctrl+O", Icon::FolderOpen},
    {"file.import", File, QT_TRANSLATE_NOOP("Actions", "&Import…"), "Ctrl+Shift+I", Icon::Import, false, true},
    {"file.export", File, QT_TRANSLATE_NOOP("Actions", "&Export platform…"), "Ctrl+Alt+E", Icon::Download},
    {"file.close", File, QT_TRANSLATE_NOOP("Actions", "C&lose platform"), "Ctrl+W", Icon::X, false, true},
    {"file.quit", File, QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q", Icon::LogOut},
    {"edit.undo", Edit, QT_TRANSLATE_NOOP("Actions", "&Undo"), "Ctrl+Z", Icon::Undo2},
    {"edit.redo", Edit, QT_TRANSLATE_NOOP("Actions", "&Redo"), "Ctrl+Shift+Z", Icon::Redo2},
    {"edit.command", Edit, QT_TRANSLATE_NOOP("Actions", "Copy this page as a &command"), "Ctrl+Alt+C", Icon::Terminal,
     false, true},
    {"edit.filter", Edit, QT_TRANSLATE_NOOP("Actions", "&Filter tree"), "/", Icon::Funnel},
    {"view.tree", View, QT_TRANSLATE_NOOP("Actions", "&Tree"), "Ctrl+B", Icon::Building2, true},
    {"view.inspector", View, QT_TRANSLATE_NOOP("Actions", "&Inspector"), "Ctrl+I", Icon::PanelRight, true},
    {"view.jobs", View, QT_TRANSLATE_NOOP("Actions", "&Jobs and log"), "Ctrl+J", Icon::ListChecks, true},
    {"view.next_region", View, QT_TRANSLATE_NOOP("Actions", "&Next region"), "F6", Icon::None},
    {"view.reset_layout", View, QT_TRANSLATE_NOOP("Actions", "&Reset layout"), "", Icon::RefreshCw},
    {"view.light", View, QT_TRANSLATE_NOOP("Actions", "&Light theme"), "", Icon::Sun, true, true},
    {"view.dark", View, QT_TRANSLATE_NOOP("Actions", "&Dark theme"), "", Icon::Moon, true},
    {"view.system", View, QT_TRANSLATE_NOOP("Actions", "&System theme"), "", Icon::Monitor, true},
    {"view.english", View, QT_TRANSLATE_NOOP("Actions", "&English"), "", Icon::Languages, true, true},
    {"view.chinese", View, QT_TRANSLATE_NOOP("Actions", "Simplified &Chinese"), "", Icon::Languages, true},
    {"view.refresh", View, QT_TRANSLATE_NOOP("Actions", "Re&fresh"), "F5", Icon::RefreshCw, false, true},
    {"view.live", View, QT_TRANSLATE_NOOP("Actions", "&Live data"), "F9", Icon::Play, true},
    {"go.back", Go, QT_TRANSLATE_NOOP("Actions", "&Back"), "Alt+Left", Icon::ArrowLeft},
    {"go.forward", Go, QT_TRANSLATE_NOOP("Actions", "&Forward"), "Alt+Right", Icon::ArrowRight},
    {"go.locator", Go, QT_TRANSLATE_NOOP("Actions", "Find &anything…"), "Ctrl+K", Icon::Search, false, true},
    {"go.actions", Go, QT_TRANSLATE_NOOP("Actions", "Find an a&ction…"), "Ctrl+Shift+P", Icon::Zap},
    {"go.range", Go, QT_TRANSLATE_NOOP("Actions", "&Time range…"), "Ctrl+T", Icon::CalendarClock},
    {"tenant.create", Tenants, QT_TRANSLATE_NOOP("Actions", "&New tenant…"), "Ctrl+Shift+N", Icon::Plus},
    {"tenant.quota", Tenants, QT_TRANSLATE_NOOP("Actions", "&Edit quota…"), "Ctrl+E", Icon::SlidersHorizontal, false,
     true},
    {"tenant.suspend", Tenants, QT_TRANSLATE_NOOP("Actions", "&Suspend…"), "", Icon::Pause, false, true},
    {"tenant.resume", Tenants, QT_TRANSLATE_NOOP("Actions", "&Resume…"), "", Icon::Play},
    {"tenant.offboard", Tenants, QT_TRANSLATE_NOOP("Actions", "&Offboard…"), "", Icon::LogOut},
    {"tenant.protection", Tenants, QT_TRANSLATE_NOOP("Actions", "Delete &protection…"), "", Icon::None, true, true},
    {"tenant.delete", Tenants, QT_TRANSLATE_NOOP("Actions", "&Delete…"), "", Icon::Trash2},
    {"analyze.whatif", Analyze, QT_TRANSLATE_NOOP("Actions", "&What-if study"), "Ctrl+Shift+W", Icon::FlaskConical},
    {"report.operations", Reports, QT_TRANSLATE_NOOP("Actions", "&Operations report…"), "Ctrl+P", Icon::FileText},
    {"tools.settings", Tools, QT_TRANSLATE_NOOP("Actions", "&Settings"), "Ctrl+,", Icon::Settings},
    {"help.handbook", Help, QT_TRANSLATE_NOOP("Actions", "&Handbook"), "F1", Icon::BookOpen},
    {"help.shortcuts", Help, QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"), "Ctrl+/", Icon::Keyboard},
    {"help.about", Help, QT_TRANSLATE_NOOP("Actions", "&About Lumos Console"), "", Icon::Info, false, true},
};

/// "&File" -> "File", "文件(&F)" -> "文件": Chinese menus carry the mnemonic in brackets.
QString withoutMnemonic(QString text)
{
    static const QRegularExpression bracket(QStringLiteral("\\(&.\\)"));
    return text.remove(bracket).remove(u'&');
}

} // namespace

ConsoleActions::ConsoleActions(const style::Theme& theme, QObject* parent) : QObject(parent), m_theme(theme)
{
    for (const ActionRow& row : kActions) {
        auto* action = new QAction(this);
        action->setObjectName(QLatin1String(row.id));
        action->setShortcut(QKeySequence(QLatin1String(row.shortcut)));
        action->setCheckable(row.checkable);
        action->setIconVisibleInMenu(row.icon != style::Icon::None);
        m_byId.insert(action->objectName(), action);
        m_order.append(action);
        m_icons.insert(action, row.icon);
        m_menus.insert(action, row.menu);
    }
    connect(&theme, &style::Theme::changed, this, &ConsoleActions::refreshIcons);
    retranslate();
    refreshIcons();
}

QAction* ConsoleActions::action(const QString& id) const { return m_byId.value(id); }

void ConsoleActions::fillMenuBar(QMenuBar* bar)
{
    for (int menu = 0; menu < kMenuCount; ++menu) {
        QMenu* target = bar->addMenu(QString());
        m_bars.append(target);
        for (const ActionRow& row : kActions) {
            if (row.menu != menu)
                continue;
            if (row.separatorBefore)
                target->addSeparator();
            target->addAction(action(QLatin1String(row.id)));
        }
    }
    retranslate();
}

QAction* ConsoleActions::addPage(const QString& pageId, style::Icon icon, const QKeySequence& shortcut)
{
    auto* action = new QAction(this);
    action->setObjectName(QStringLiteral("go.page.") + pageId);
    action->setShortcut(shortcut);
    m_byId.insert(action->objectName(), action);
    m_order.append(action);
    m_icons.insert(action, icon);
    m_menus.insert(action, Go);
    action->setIcon(m_theme.icon(icon));
    if (m_bars.size() > Go)
        m_bars.at(Go)->addAction(action);
    return action;
}

void ConsoleActions::retranslate()
{
    for (const ActionRow& row : kActions) {
        QAction* a = action(QLatin1String(row.id));
        const QString text = QCoreApplication::translate("Actions", row.text);
        a->setText(text);
        const QString plain = withoutMnemonic(text);
        const QString tip =
            a->shortcut().isEmpty()
                ? plain
                : QStringLiteral("%1 (%2)").arg(plain, a->shortcut().toString(QKeySequence::NativeText));
        a->setToolTip(tip);
        a->setStatusTip(plain);
    }
    for (int menu = 0; menu < m_bars.size(); ++menu)
        m_bars.at(menu)->setTitle(QCoreApplication::translate("Actions", kMenuNames[menu]));
}

QString ConsoleActions::menuOf(const QAction* action) const
{
    return withoutMnemonic(QCoreApplication::translate("Actions", kMenuNames[m_menus.value(action, Go)]));
}

void ConsoleActions::refreshIcons()
{
    for (auto it = m_icons.cbegin(); it != m_icons.cend(); ++it)
        if (it.value() != style::Icon::None)
            m_byId.value(it.key()->objectName())->setIcon(m_theme.icon(it.value()));
}

} // namespace lumos::shell
