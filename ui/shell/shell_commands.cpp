// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/shell_commands.h"

#include "dialogs/open_dialogs.h"
#include "pages/welcome/welcome_page.h"
#include "shell/connect_dialog.h"
#include "shell/console_actions.h"
#include "shell/handbook_window.h"
#include "shell/language.h"
#include "shell/shortcut_sheet.h"
#include "widgets/text_label.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QAction>
#include <QtGui/QActionGroup>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QMessageBox>

namespace lumos::shell {

namespace {

/// Shows a file dialog without a nested event loop and hands on the choice.
void chooseFile(MainWindow& window, QFileDialog::AcceptMode mode, const QString& title, const QString& filter,
                const QString& suggested, std::function<void(const QString&)> chosen)
{
    auto* dialog = new QFileDialog(&window, title, QString(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(mode);
    dialog->setFileMode(mode == QFileDialog::AcceptOpen ? QFileDialog::ExistingFile : QFileDialog::AnyFile);
    dialog->selectFile(suggested);
    QObject::connect(dialog, &QFileDialog::fileSelected, &window, std::move(chosen));
    dialog->open();
}

QString say(const char* source) { return QCoreApplication::translate("ShellCommands", source); }

void enableProtection(ConsoleActions& actions, const viewmodels::Workspace& workspace)
{
    const auto snapshot = workspace.snapshot();
    const domain::Tenant* tenant = snapshot ? snapshot->tenant(workspace.currentTenant()) : nullptr;
    QAction* action = actions.action(QStringLiteral("tenant.protection"));
    action->setEnabled(tenant != nullptr && tenant->state != domain::TenantState::Deleted);
    action->setChecked(tenant != nullptr && tenant->deleteProtected);
}

} // namespace

void ShellCommands::connectFiles(MainWindow& window, ConsoleActions& actions, const ShellContext& context)
{
    const auto on = [&](const char* id, auto&& body) {
        QObject::connect(actions.action(QLatin1String(id)), &QAction::triggered, &window, body);
    };
    on("file.open", [&window] {
        chooseFile(window, QFileDialog::AcceptOpen, say(QT_TRANSLATE_NOOP("ShellCommands", "Open store file")),
                   say(QT_TRANSLATE_NOOP("ShellCommands", "Lumos stores (*.lumos);;All files (*)")), {},
                   [&window](const QString& path) { window.openPlatform(path, false); });
    });
    on("file.connect", [&window, &theme = context.theme, operations = context.operations] {
        ConnectDialog::show(window, theme, operations);
    });
    on("file.import", [&window] { window.importFiles({}); });
    on("file.export", [&window] {
        chooseFile(window, QFileDialog::AcceptSave, say(QT_TRANSLATE_NOOP("ShellCommands", "Export platform")),
                   say(QT_TRANSLATE_NOOP("ShellCommands", "Platform as JSON (*.json)")),
                   QStringLiteral("platform.json"), [&window](const QString& path) { window.exportPlatform(path); });
    });
    on("edit.command", [&window] {
        if (const QString command = window.currentPage()->command(); !command.isEmpty())
            QGuiApplication::clipboard()->setText(command);
    });
    on("report.operations", [&window] {
        chooseFile(window, QFileDialog::AcceptSave,
                   say(QT_TRANSLATE_NOOP("ShellCommands", "Write the operations report")),
                   say(QT_TRANSLATE_NOOP("ShellCommands", "PDF (*.pdf)")), QStringLiteral("lumos-report.pdf"),
                   [&window](const QString& path) { window.writeReport(path); });
    });
}

void ShellCommands::connectTenants(MainWindow& window, ConsoleActions& actions, const ShellContext& context)
{
    const auto on = [&](const char* id, auto&& body) {
        QObject::connect(actions.action(QLatin1String(id)), &QAction::triggered, &window, body);
    };
    auto& workspace = context.workspace;
    const auto make = [&theme = context.theme, &workspace, &window] {
        return dialogs::DialogContext{theme, workspace, &window};
    };
    on("tenant.create", [make] { dialogs::openTenantDialog(make(), {}); });
    on("tenant.quota",
       [make, &workspace] { dialogs::openQuotaDialog(make(), workspace.currentTenant(), std::nullopt); });
    const std::pair<const char*, domain::TenantAction> steps[] = {{"tenant.suspend", domain::TenantAction::Suspend},
                                                                  {"tenant.resume", domain::TenantAction::Resume},
                                                                  {"tenant.offboard", domain::TenantAction::Offboard},
                                                                  {"tenant.delete", domain::TenantAction::Delete}};
    for (const auto& [id, action] : steps)
        on(id, [make, &workspace, step = action] {
            dialogs::openLifecycleDialog(make(), workspace.currentTenant(), step);
        });
    const auto enable = [&actions, &workspace] {
        enableProtection(actions, workspace);
        const auto snapshot = workspace.snapshot();
        const domain::Tenant* tenant = snapshot ? snapshot->tenant(workspace.currentTenant()) : nullptr;
        actions.action(QStringLiteral("tenant.quota"))->setEnabled(tenant != nullptr);
        for (const auto& [id, step] : {std::pair("tenant.suspend", domain::TenantAction::Suspend),
                                       std::pair("tenant.resume", domain::TenantAction::Resume),
                                       std::pair("tenant.offboard", domain::TenantAction::Offboard),
                                       std::pair("tenant.delete", domain::TenantAction::Delete)})
            actions.action(QLatin1String(id))
                ->setEnabled(tenant != nullptr && domain::transition(tenant->state, step).has_value());
    };
    QObject::connect(&workspace, &viewmodels::Workspace::currentTenantChanged, &window, enable);
    QObject::connect(&workspace, &viewmodels::Workspace::snapshotChanged, &window, enable);
    enable();
    // The mark follows the tenant, not the click: the dialog may be cancelled.
    on("tenant.protection", [make, &workspace, &actions] {
        enableProtection(actions, workspace);
        dialogs::openProtectionDialog(make(), workspace.currentTenant());
    });
    on("analyze.whatif", [&window, &workspace] {
        window.navigate({QStringLiteral("planning"), workspace.currentTenant(), {}, {}});
    });
    on("edit.filter", [&window] {
        if (auto* filter = window.findChild<QLineEdit*>(QStringLiteral("treeFilter"));
            filter != nullptr && filter->isVisible())
            filter->setFocus(Qt::ShortcutFocusReason);
    });
}

void ShellCommands::connectLook(MainWindow& window, ConsoleActions& actions, const ShellContext& context)
{
    auto& theme = context.theme;
    auto& language = context.language;
    const std::pair<const char*, style::Theme::Mode> modes[] = {{"view.light", style::Theme::Mode::Light},
                                                                {"view.dark", style::Theme::Mode::Dark},
                                                                {"view.system", style::Theme::Mode::System}};
    for (const auto& [id, mode] : modes)
        QObject::connect(actions.action(QLatin1String(id)), &QAction::triggered, &window,
                         [&theme, m = mode] { theme.setMode(m); });
    for (const auto& [id, code] : {std::pair("view.english", "en"), std::pair("view.chinese", "zh_CN")})
        QObject::connect(actions.action(QLatin1String(id)), &QAction::triggered, &window,
                         [&language, c = QLatin1String(code)] { language.set(c); });
    const auto marks = [&actions, &theme, &language] {
        actions.action(QStringLiteral("view.light"))->setChecked(theme.mode() == style::Theme::Mode::Light);
        actions.action(QStringLiteral("view.dark"))->setChecked(theme.mode() == style::Theme::Mode::Dark);
        actions.action(QStringLiteral("view.system"))->setChecked(theme.mode() == style::Theme::Mode::System);
        actions.action(QStringLiteral("view.english"))->setChecked(language.code() == u"en");
        actions.action(QStringLiteral("view.chinese"))->setChecked(language.code() == u"zh_CN");
    };
    QObject::connect(&theme, &style::Theme::changed, &window, marks);
    QObject::connect(&language, &Language::changed, &window, marks);
    marks();
    QObject::connect(actions.action(QStringLiteral("help.handbook")), &QAction::triggered, &window, [&window, &theme] {
        HandbookWindow::show(window, theme, window.currentPage() ? window.currentPage()->handbookChapter() : QString());
    });
    QObject::connect(actions.action(QStringLiteral("help.shortcuts")), &QAction::triggered, &window,
                     [&window, &theme, &actions] { ShortcutSheet::show(window, theme, actions); });
    QObject::connect(actions.action(QStringLiteral("tools.settings")), &QAction::triggered, &window, [&window] {
        window.navigate({QStringLiteral("settings"), {}, {}, {}});
    });
    QObject::connect(actions.action(QStringLiteral("help.about")), &QAction::triggered, &window, [&window] {
        auto* box = new QMessageBox(
            QMessageBox::NoIcon, say(QT_TRANSLATE_NOOP("ShellCommands", "About Lumos Console")),
            say(QT_TRANSLATE_NOOP("ShellCommands",
                                  "<b>Lumos Console %1</b><p>Operations console of a multi-tenant AI platform.</p>"
                                  "<p>Free software under the GNU General Public License, version 3 or later. Icons: "
                                  "Lucide (ISC licence, © Lucide contributors; "
                                  "parts MIT, © Cole Bemis). Built with Qt %2.</p>"))
                .arg(QCoreApplication::applicationVersion(), QLatin1String(qVersion())),
            QMessageBox::Close, &window);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
}

void ShellCommands::setPlatformActionsEnabled(ConsoleActions& actions, bool enabled)
{
    for (const char* id : {"file.import", "file.export", "file.close", "edit.filter", "view.refresh", "view.live",
                           "go.range", "tenant.create", "analyze.whatif", "report.operations"})
        actions.action(QLatin1String(id))->setEnabled(enabled);
}

pages::Page* ShellCommands::makeWelcome(MainWindow& window, const pages::PageContext& context, ConsoleActions& actions,
                                        QWidget* parent)
{
    auto* page = new pages::WelcomePage(
        context, [&actions](const QString& id) { return actions.action(id); }, parent);
    QObject::connect(page, &pages::WelcomePage::storeRequested, &window,
                     [&window](const QString& location) { window.openPlatform(location, false); });
    return page;
}

void ShellCommands::setCornerText(QMenuBar& bar, const QString& text, const style::Theme& theme)
{
    auto* label = qobject_cast<widgets::TextLabel*>(bar.cornerWidget());
    if (label == nullptr) {
        label = new widgets::TextLabel(theme, QString(), style::TextSize::Caption, style::Token::Text2, false, &bar);
        label->setContentsMargins(0, 2, style::kSpace4, 0);
        bar.setCornerWidget(label);
    }
    label->setText(text);
    bar.adjustSize();
}

void ShellCommands::focusNextRegion(const QVector<QWidget*>& regions)
{
    const auto holdsFocus = [](QWidget* region) {
        return region == QApplication::focusWidget() || region->isAncestorOf(QApplication::focusWidget());
    };
    qsizetype at = -1;
    for (qsizetype i = 0; i < regions.size(); ++i)
        if (holdsFocus(regions.at(i)))
            at = i;
    for (qsizetype step = 1; step <= regions.size(); ++step) {
        QWidget* region = regions.at((at + step) % regions.size());
        if (!region->isVisible())
            continue;
        for (QWidget* child : region->findChildren<QWidget*>())
            if (child->isVisible() && child->isEnabled() && (child->focusPolicy() & Qt::TabFocus) != 0) {
                child->setFocus(Qt::TabFocusReason);
                return;
            }
    }
}

std::vector<viewmodels::LocatorItem> ShellCommands::locatorActions(const ConsoleActions& actions)
{
    std::vector<viewmodels::LocatorItem> items;
    for (const QAction* action : actions.all()) {
        if (!action->isEnabled())
            continue;
        viewmodels::LocatorItem item;
        item.kind = viewmodels::LocatorKind::Action;
        item.title = action->statusTip();
        item.detail = actions.menuOf(action);
        item.key = action->shortcut().toString(QKeySequence::NativeText);
        item.actionId = action->objectName();
        items.push_back(std::move(item));
    }
    return items;
}

std::optional<double> ShellCommands::overallProgress(const services::JobRunner& jobs)
{
    double sum = 0;
    int known = 0;
    for (const services::JobStatus& job : jobs.jobs())
        if (job.state == services::JobState::Running && job.total > 0 && !job.spec.quiet) {
            sum += static_cast<double>(job.done) / static_cast<double>(job.total);
            ++known;
        }
    return known == 0 ? std::nullopt : std::optional<double>(sum / known);
}

} // namespace lumos::shell
