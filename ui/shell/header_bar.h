// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/workspace.h"

#include <QtWidgets/QWidget>

class QMenu;
class QToolButton;

namespace lumos::style {
class Theme;
}
namespace lumos::widgets {
class BreadcrumbBar;
class IconButton;
class SearchField;
} // namespace lumos::widgets

namespace lumos::shell {

class ConsoleActions;

/// The bar above the page: back and forward, where we are, the locator's field, time range, live or paused, export,
/// theme, language. It shows the workspace's state and asks the actions to change it.
class HeaderBar final : public QWidget {
    Q_OBJECT
public:
    HeaderBar(const style::Theme& theme, viewmodels::Workspace& workspace, ConsoleActions& actions,
              QWidget* parent = nullptr);

    void setBreadcrumb(const QStringList& path);
    void setUnreadEvents(int count);
    void openRangeMenu();

signals:
    void breadcrumbActivated(int index);
    void locatorRequested();
    void eventsRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void buildRangeMenu();

    const style::Theme& m_theme;
    viewmodels::Workspace& m_workspace;
    ConsoleActions& m_actions;
    widgets::BreadcrumbBar* m_breadcrumb;
    widgets::SearchField* m_search;
    QToolButton* m_range;
    QToolButton* m_zoomOut;
    QToolButton* m_live;
    QToolButton* m_pause;
    widgets::IconButton* m_bell;
    QToolButton* m_language;
    QMenu* m_rangeMenu;
};

} // namespace lumos::shell
