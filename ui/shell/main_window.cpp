// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/main_window.h"

#include "dialogs/open_dialogs.h"
#include "shell/bottom_panel.h"
#include "shell/console_actions.h"
#include "shell/console_status_bar.h"
#include "shell/header_bar.h"
#include "shell/inspector_frame.h"
#include "shell/language.h"
#include "shell/locator_popup.h"
#include "shell/session_state.h"
#include "shell/shell_commands.h"
#include "style/metrics.h"
#include "widgets/inline_bar.h"
#include "widgets/navigation_rail.h"
#include "widgets/toast_area.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QMimeData>
#include <QtGui/QAction>
#include <QtGui/QDragEnterEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>

namespace lumos::shell {

namespace {

constexpr auto kWelcome = "welcome";

QString pageLabel(const PageEntry& entry) { return QCoreApplication::translate("Pages", entry.label); }

} // namespace

MainWindow::MainWindow(ShellContext context, QWidget* parent)
    : QMainWindow(parent), m_context(std::move(context)), m_catalogue(pageCatalogue()),
      m_actions(new ConsoleActions(m_context.theme, this)),
      m_header(new HeaderBar(m_context.theme, m_context.workspace, *m_actions, this)),
      m_rail(new widgets::NavigationRail(m_context.theme, this)), m_side(new QStackedWidget(this)),
      m_centre(new QStackedWidget(this)), m_inspector(new InspectorFrame(m_context.theme, this)),
      m_bottom(new BottomPanel(m_context.theme, m_context.workspace.jobs(), this)),
      m_status(new ConsoleStatusBar(m_context.theme, m_context.workspace, this)),
      m_message(new widgets::InlineBar(m_context.theme, this)), m_toasts(new widgets::ToastArea(m_context.theme, this)),
      m_locator(new LocatorPopup(m_context.theme, m_index, this))
{
    setAcceptDrops(true);
    buildLayout();
    m_actions->fillMenuBar(menuBar());
    addPageActions();
    connectActions();
    connectWorkspace();
    retranslate();
    navigate({QLatin1String(kWelcome), {}, {}, {}});
    SessionState::restore(*this, *m_columns);
}

MainWindow::~MainWindow() = default;

void MainWindow::buildLayout()
{
    auto* middle = new QWidget(this);
    auto* middleLayout = new QVBoxLayout(middle);
    middleLayout->setContentsMargins(0, 0, 0, 0);
    middleLayout->setSpacing(0);
    m_message->hide();
    m_message->setClosable(true);
    connect(m_message, &widgets::InlineBar::closed, m_message, &QWidget::hide);
    middleLayout->addWidget(m_message);
    middleLayout->addWidget(m_centre, 1);
    middleLayout->addWidget(m_bottom);

    m_columns = new QSplitter(this);
    m_columns->setHandleWidth(1);
    m_columns->setChildrenCollapsible(false);
    m_columns->addWidget(m_side);
    m_columns->addWidget(middle);
    m_columns->addWidget(m_inspector);
    m_columns->setStretchFactor(1, 1);
    m_side->setMinimumWidth(180);
    m_inspector->setMinimumWidth(240);

    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(m_columns, 1);
    auto* central = new QWidget(this);
    auto* layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(row, 1);
    layout->addWidget(m_status);
    setCentralWidget(central);
    resetLayout();
}

void MainWindow::addPageActions()
{
    int number = 0;
    for (const PageEntry& entry : m_catalogue) {
        ++number;
        const QKeySequence key =
            entry.bottom || number > 9 ? QKeySequence() : QKeySequence(QStringLiteral("Ctrl+%1").arg(number));
        QAction* action = m_actions->addPage(entry.id, entry.icon, key);
        connect(action, &QAction::triggered, this, [this, id = entry.id] {
            navigate({id, m_context.workspace.currentTenant(), m_context.workspace.currentWorkload(), {}});
        });
    }
    for (QAction* action : m_actions->all())
        addAction(action);
    connect(m_rail, &widgets::NavigationRail::activated, this, [this](const QString& id) {
        navigate({id, m_context.workspace.currentTenant(), m_context.workspace.currentWorkload(), {}});
    });
}

void MainWindow::connectActions()
{
    const auto on = [this](const char* id, auto&& body) {
        connect(m_actions->action(QLatin1String(id)), &QAction::triggered, this, body);
    };
    on("go.back", [this] { navigate(m_history.goBack()); });
    on("go.forward", [this] { navigate(m_history.goForward()); });
    on("go.locator", [this] { openLocator({}); });
    on("go.actions", [this] { openLocator(QStringLiteral("> ")); });
    on("go.range", [this] { m_header->openRangeMenu(); });
    on("edit.undo", [this] { m_context.workspace.undoStack().undo(); });
    on("edit.redo", [this] { m_context.workspace.undoStack().redo(); });
    on("view.tree", [this](bool shown) {
        m_treeShown = shown;
        updatePanels();
    });
    on("view.inspector", [this](bool shown) {
        m_inspectorShown = shown;
        updatePanels();
    });
    on("view.jobs", [this](bool shown) { m_bottom->setOpen(shown); });
    on("view.reset_layout", [this] { resetLayout(); });
    on("view.refresh", [this] { m_context.workspace.refresh(); });
    on("view.live", [this] { m_context.workspace.setLive(!m_context.workspace.isLive()); });
    on("view.next_region", [this] {
        ShellCommands::focusNextRegion({m_rail, m_side, m_centre, m_inspector, m_bottom});
    });
    on("file.open_sample", [this] { openSample(); });
    on("file.close", [this] {
        m_context.workspace.setPlatform(nullptr);
        navigate({QLatin1String(kWelcome), {}, {}, {}});
    });
    on("file.quit", [this] { close(); });
    ShellCommands::connectFiles(*this, *m_actions, m_context);
    ShellCommands::connectTenants(*this, *m_actions, m_context);
    ShellCommands::connectLook(*this, *m_actions, m_context);
    connect(m_header, &HeaderBar::locatorRequested, this, [this] { openLocator({}); });
    connect(m_header, &HeaderBar::eventsRequested, this, [this] {
        m_header->setUnreadEvents(0);
        m_bottom->showTab(BottomPanel::Events);
    });
    connect(m_header, &HeaderBar::breadcrumbActivated, this, [this] {
        if (m_page)
            navigate({m_page->id(), {}, {}, {}});
    });
    connect(m_locator, &LocatorPopup::tenantChosen, this, [this](domain::TenantId tenant) {
        navigate({QStringLiteral("tenants"), tenant, {}, {}});
    });
    connect(m_locator, &LocatorPopup::actionChosen, this,
            [this](const QString& id) { m_actions->action(id)->trigger(); });
    connect(m_inspector, &InspectorFrame::closeRequested, this,
            [this] { m_actions->action(QStringLiteral("view.inspector"))->trigger(); });
    connect(m_bottom, &BottomPanel::openChanged, this,
            [this](bool open) { m_actions->action(QStringLiteral("view.jobs"))->setChecked(open); });
    connect(m_bottom, &BottomPanel::jobsChanged, this, &MainWindow::updateJobs);
    connect(m_status, &ConsoleStatusBar::jobsRequested, this, [this] { m_bottom->showTab(BottomPanel::Jobs); });
    connect(m_toasts, &widgets::ToastArea::undoRequested, this, [this] { m_context.workspace.undoStack().undo(); });
}

void MainWindow::connectWorkspace()
{
    viewmodels::Workspace& workspace = m_context.workspace;
    connect(&workspace, &viewmodels::Workspace::snapshotChanged, this, [this] {
        m_index.setPlatform(m_context.workspace.snapshot());
        updateTitles();
    });
    connect(&workspace, &viewmodels::Workspace::platformChanged, this, &MainWindow::updateEnabled);
    connect(&workspace, &viewmodels::Workspace::changed, this, [this](const QString& sentence) {
        const viewmodels::Formats formats(locale());
        m_bottom->appendEvent(sentence);
        m_toasts->post(
            {domain::Level::Normal, sentence, tr("In effect now."), m_context.workspace.undoStack().canUndo()});
    });
    connect(
        &workspace, &viewmodels::Workspace::changeFailed, this, [this](const QString& title, const base::Error& error) {
            showMessage(domain::Level::Critical, tr("%1: %2").arg(title, viewmodels::Formats(locale()).error(error)));
        });
    connect(&workspace.undoStack(), &QUndoStack::canUndoChanged, m_actions->action(QStringLiteral("edit.undo")),
            &QAction::setEnabled);
    connect(&workspace.undoStack(), &QUndoStack::canRedoChanged, m_actions->action(QStringLiteral("edit.redo")),
            &QAction::setEnabled);
    connect(&m_context.language, &Language::changed, this, [this] { setLocale(QLocale()); });
    updateEnabled();
}

void MainWindow::navigate(const pages::Destination& wanted)
{
    pages::Destination destination = wanted;
    if (!m_context.workspace.platform() && destination.page != u"settings")
        destination.page = QLatin1String(kWelcome);
    pages::Page* page = pageFor(destination.page);
    if (page == nullptr)
        return;
    if (destination.page != QLatin1String(kWelcome))
        m_history.visit(destination);
    page->open(destination);
    showPage(page);
}

pages::Page* MainWindow::pageFor(const QString& id)
{
    if (pages::Page* made = m_pages.value(id))
        return made;
    const pages::PageContext context{m_context.theme, m_context.workspace};
    pages::Page* page = nullptr;
    if (id == QLatin1String(kWelcome))
        page = ShellCommands::makeWelcome(*this, context, *m_actions, m_centre);
    for (const PageEntry& entry : m_catalogue)
        if (entry.id == id)
            page = entry.make(context, m_centre);
    if (page == nullptr)
        return nullptr;
    m_pages.insert(id, page);
    m_centre->addWidget(page);
    connect(page, &pages::Page::destinationRequested, this, &MainWindow::navigate);
    connect(page, &pages::Page::actionRequested, this, &MainWindow::runPageAction);
    for (auto signal : {&pages::Page::breadcrumbChanged, &pages::Page::selectionChanged, &pages::Page::inspectorChanged,
                        &pages::Page::stateChanged})
        connect(page, signal, this, [this, page] {
            if (page == m_page)
                updatePanels();
        });
    return page;
}

void MainWindow::showPage(pages::Page* page)
{
    // A stack is as wide as its widest page; only the page that is shown may decide how small the window can be.
    if (m_page != nullptr)
        m_page->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    page->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_page = page;
    m_centre->setCurrentWidget(page);
    m_rail->setCurrent(page->id());
    updatePanels();
    // Keys go to the page; a ring shows only once somebody walks with Tab.
    if (focusWidget() == nullptr || !page->isAncestorOf(focusWidget()))
        page->setFocus(Qt::OtherFocusReason);
}

void MainWindow::updatePanels()
{
    QWidget* side = m_page->sidePanel();
    if (side != nullptr) {
        if (m_side->indexOf(side) < 0)
            m_side->addWidget(side);
        m_side->setCurrentWidget(side);
        side->setAccessibleName(m_page->title());
    }
    m_side->setVisible(side != nullptr && m_treeShown);
    QWidget* inspector = m_page->inspector();
    if (inspector != nullptr)
        m_inspector->setPanel(inspector);
    m_inspector->setTitle(m_page->inspectorTitle());
    m_inspector->setVisible(inspector != nullptr && m_inspectorShown);
    m_actions->action(QStringLiteral("view.tree"))->setChecked(m_treeShown);
    m_actions->action(QStringLiteral("view.inspector"))->setChecked(m_inspectorShown);
    m_actions->action(QStringLiteral("go.back"))->setEnabled(m_history.canGoBack());
    m_actions->action(QStringLiteral("go.forward"))->setEnabled(m_history.canGoForward());
    m_header->setBreadcrumb(m_page->breadcrumb());
    m_status->setSelection(m_page->selectionText());
}

void MainWindow::updateTitles()
{
    const auto snapshot = m_context.workspace.snapshot();
    setWindowTitle(snapshot ? QStringLiteral("%1 · Lumos Console").arg(snapshot->profile.name)
                            : QStringLiteral("Lumos Console"));
    ShellCommands::setCornerText(
        *menuBar(),
        snapshot ? tr("%1 · %2 · operator: %3")
                       .arg(snapshot->profile.name, snapshot->profile.environment, m_context.operations.operatorName)
                 : QString(),
        m_context.theme);
}

void MainWindow::updateEnabled()
{
    const bool open = m_context.workspace.platform() != nullptr;
    for (const PageEntry& entry : m_catalogue) {
        const bool usable = open || entry.id == u"settings";
        m_rail->setEntryEnabled(entry.id, usable);
        m_actions->action(QStringLiteral("go.page.") + entry.id)->setEnabled(usable);
    }
    ShellCommands::setPlatformActionsEnabled(*m_actions, open);
    m_actions->action(QStringLiteral("edit.undo"))->setEnabled(m_context.workspace.undoStack().canUndo());
    m_actions->action(QStringLiteral("edit.redo"))->setEnabled(m_context.workspace.undoStack().canRedo());
    updateTitles();
}

void MainWindow::updateJobs()
{
    m_status->setJobs(m_bottom->runningJobs(), ShellCommands::overallProgress(m_context.workspace.jobs()));
}

void MainWindow::runPageAction(const QString& id)
{
    if (QAction* action = m_actions->action(id))
        action->trigger();
}

void MainWindow::openLocator(const QString& text)
{
    m_index.setActions(ShellCommands::locatorActions(*m_actions));
    m_locator->open(text);
}

void MainWindow::setJobsOpen(bool open) { m_bottom->setOpen(open); }

void MainWindow::showMessage(domain::Level level, const QString& text)
{
    m_message->setMessage(level, text);
    m_message->show();
    m_bottom->appendLog(text);
}

void MainWindow::resetLayout()
{
    m_columns->setSizes({style::kTreeWidth, 1000, style::kInspectorWidth});
    m_treeShown = m_inspectorShown = true;
    if (m_page)
        updatePanels();
}

void MainWindow::retranslate()
{
    m_actions->retranslate();
    QVector<widgets::RailEntry> top;
    QVector<widgets::RailEntry> bottom;
    for (const PageEntry& entry : m_catalogue) {
        QAction* action = m_actions->action(QStringLiteral("go.page.") + entry.id);
        const QString label = pageLabel(entry);
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        action->setText(label);
        action->setToolTip(key.isEmpty() ? label : QStringLiteral("%1 (%2)").arg(label, key));
        action->setStatusTip(label);
        (entry.bottom ? bottom : top).append({entry.id, entry.icon, label, action->toolTip()});
    }
    m_rail->setEntries(top, bottom);
    if (m_page) {
        m_rail->setCurrent(m_page->id());
        updatePanels();
    }
    updateEnabled();
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

} // namespace lumos::shell
