// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/icon.h"

#include <QtCore/QString>
#include <QtCore/QVector>
#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace lumos::style {
class Theme;
}

namespace lumos::widgets {

class RailButton;

struct RailEntry {
    QString id;
    style::Icon icon = style::Icon::None;
    QString label;
    QString toolTip; ///< with the shortcut, "Overview (Ctrl+1)"
};

/// The rail at the left edge: icon over label, count badge, selection bar. Arrow keys move between entries.
class NavigationRail final : public QWidget {
    Q_OBJECT
public:
    explicit NavigationRail(const style::Theme& theme, QWidget* parent = nullptr);

    /// Replaces all entries; `bottom` ones sit at the lower end.
    void setEntries(const QVector<RailEntry>& top, const QVector<RailEntry>& bottom);
    /// Selects without emitting activated().
    void setCurrent(const QString& id);
    QString current() const { return m_current; }
    void setBadge(const QString& id, int count);
    void setEntryEnabled(const QString& id, bool enabled);
    /// New names after a language change, in the order of the entries.
    void setLabel(const QString& id, const QString& label, const QString& toolTip);

signals:
    void activated(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    RailButton* button(const QString& id) const;
    void add(const RailEntry& entry);

    const style::Theme& m_theme;
    QVBoxLayout* m_layout;
    QVector<RailButton*> m_buttons;
    QString m_current;
};

} // namespace lumos::widgets
