// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/icon.h"

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtGui/QKeySequence>

class QAction;
class QMenu;
class QMenuBar;

namespace lumos::style {
class Theme;
}

namespace lumos::shell {

/// Every action of the console, by id, in one table: menus, shortcuts, the locator and the cheat sheet are made from it.
/// Texts are set again on a language change, icons on a theme change.
class ConsoleActions final : public QObject {
    Q_OBJECT
public:
    ConsoleActions(const style::Theme& theme, QObject* parent);

    [[nodiscard]] QAction* action(const QString& id) const;
    [[nodiscard]] const QVector<QAction*>& all() const { return m_order; }
    /// Rebuilds the nine menus; `pages` are the Go entries added by the shell.
    void fillMenuBar(QMenuBar* bar);
    /// Adds an action of the shell (a page of the rail) to the Go menu.
    QAction* addPage(const QString& pageId, style::Icon icon, const QKeySequence& shortcut);
    void retranslate();
    [[nodiscard]] QString menuOf(const QAction* action) const;

private:
    void refreshIcons();

    const style::Theme& m_theme;
    QHash<QString, QAction*> m_byId;
    QVector<QAction*> m_order;
    QHash<const QAction*, style::Icon> m_icons;
    QHash<const QAction*, int> m_menus;
    QVector<QMenu*> m_bars;
};

} // namespace lumos::shell
