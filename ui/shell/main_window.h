// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"
#include "shell/console_operations.h"
#include "shell/navigator.h"
#include "viewmodels/locator_index.h"

#include <QtCore/QHash>
#include <QtWidgets/QMainWindow>

class QSplitter;
class QStackedWidget;

namespace lumos::widgets {
class InlineBar;
class NavigationRail;
class ToastArea;
} // namespace lumos::widgets

namespace lumos::shell {

class BottomPanel;
class ConsoleActions;
class ConsoleStatusBar;
class HeaderBar;
class InspectorFrame;
class Language;
class LocatorPopup;

/// What the window is put together from; everything outlives it.
struct ShellContext {
    style::Theme& theme;
    viewmodels::Workspace& workspace;
    Language& language;
    ConsoleOperations operations;
};

/// The one window: rail, tree or list of the page, page, inspector, dock, header, status bar. Composition and navigation
/// only; it knows no rule of the domain.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(ShellContext context, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Shows a page; made on first use.
    void navigate(const pages::Destination& destination);
    [[nodiscard]] pages::Page* currentPage() const { return m_page; }
    [[nodiscard]] const std::vector<PageEntry>& catalogue() const { return m_catalogue; }
    [[nodiscard]] ConsoleActions& actions() const { return *m_actions; }
    /// Opens a store in a job and shows the Overview.
    void openPlatform(const QString& location, bool create);
    void openSample();
    void importFiles(const QStringList& files);
    void writeReport(const QString& path);
    void exportPlatform(const QString& path);
    void setJobsOpen(bool open);
    void showMessage(domain::Level level, const QString& text);

signals:
    void platformOpened();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildLayout();
    void connectActions();
    void connectWorkspace();
    void addPageActions();
    pages::Page* pageFor(const QString& id);
    void showPage(pages::Page* page);
    void updatePanels();
    void updateTitles();
    void updateEnabled();
    void updateJobs();
    void runPageAction(const QString& id);
    void openLocator(const QString& text);
    void resetLayout();
    void retranslate();

    ShellContext m_context;
    std::vector<PageEntry> m_catalogue;
    ConsoleActions* m_actions;
    HeaderBar* m_header;
    widgets::NavigationRail* m_rail;
    QStackedWidget* m_side;
    QStackedWidget* m_centre;
    InspectorFrame* m_inspector;
    BottomPanel* m_bottom;
    ConsoleStatusBar* m_status;
    QSplitter* m_columns = nullptr;
    widgets::InlineBar* m_message;
    widgets::ToastArea* m_toasts;
    viewmodels::LocatorIndex m_index;
    LocatorPopup* m_locator;
    QHash<QString, pages::Page*> m_pages;
    pages::Page* m_page = nullptr;
    NavigationHistory m_history;
    bool m_treeShown = true;
    bool m_inspectorShown = true;
};

} // namespace lumos::shell
