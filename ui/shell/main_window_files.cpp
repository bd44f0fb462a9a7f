// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/open_dialogs.h"
#include "domain/change_json.h"
#include "reports/operations_report.h"
#include "shell/bottom_panel.h"
#include "shell/main_window.h"
#include "shell/session_state.h"
#include "widgets/inline_bar.h"

#include <QtCore/QFileInfo>
#include <QtCore/QMimeData>
#include <QtCore/QSaveFile>
#include <QtGui/QDragEnterEvent>
#include <QtWidgets/QSplitter>

namespace lumos::shell {

namespace {

using Platform = std::shared_ptr<services::MultiTenantArchitecture>;

base::Status saveBytes(const QString& path, const QByteArray& bytes)
{
    // QSaveFile renames only a complete file into place: an export is whole or absent.
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return base::fail(base::ErrorCode::Io,
                          {QT_TRANSLATE_NOOP("core", "%1 cannot be written: %2."), {path, file.errorString()}});
    return {};
}

} // namespace

void MainWindow::openPlatform(const QString& location, bool create)
{
    m_context.workspace.jobs().start<Platform>(
        {QStringLiteral("shell.open"), {QT_TRANSLATE_NOOP("core", "Opening the platform"), {}}, location, true},
        [open = m_context.operations.open, location, create](base::StopToken, base::ProgressSink&) {
            return open(location, create);
        },
        this,
        [this, location](base::Result<Platform> opened) {
            if (!opened) {
                showMessage(domain::Level::Critical, tr("%1 could not be opened. %2")
                                                         .arg(QFileInfo(location).fileName(),
                                                              viewmodels::Formats(locale()).error(opened.error())));
                return;
            }
            m_message->hide();
            m_history.clear();
            m_context.workspace.setPlatform(std::move(*opened));
            // Remembered without a password: ~/.pgpass is the place for it.
            SessionState::setLastStore(m_context.workspace.platform()->store().location().display());
            navigate(SessionState::lastDestination());
            emit platformOpened();
        });
}

void MainWindow::openSample()
{
    m_bottom->setOpen(true);
    m_context.workspace.jobs().start<QString>(
        {QStringLiteral("shell.sample"), {QT_TRANSLATE_NOOP("core", "Generating the sample platform"), {}}, {}, false},
        [make = m_context.operations.makeSample](base::StopToken stop, base::ProgressSink& progress) {
            return make(stop, progress);
        },
        this,
        [this](base::Result<QString> location) {
            m_bottom->setOpen(false);
            if (!location)
                showMessage(domain::Level::Critical, viewmodels::Formats(locale()).error(location.error()));
            else
                openPlatform(*location, false);
        });
}

void MainWindow::importFiles(const QStringList& files)
{
    dialogs::openImportDialog({m_context.theme, m_context.workspace, this}, files);
}

void MainWindow::writeReport(const QString& path)
{
    const Platform platform = m_context.workspace.platform();
    if (!platform)
        return;
    const reports::ReportSpec spec{path, m_context.operations.operatorName, locale()};
    m_context.workspace.jobs().start<void>(
        {QStringLiteral("shell.report"),
         {QT_TRANSLATE_NOOP("core", "Writing the operations report"), {}},
         QFileInfo(path).fileName(),
         false},
        [platform, spec](base::StopToken stop, base::ProgressSink& progress) {
            return reports::writeOperationsReport(*platform, spec, stop, progress);
        },
        this,
        [this, path](base::Status written) {
            if (!written)
                showMessage(domain::Level::Critical, viewmodels::Formats(locale()).error(written.error()));
            else
                showMessage(domain::Level::Normal, tr("The report was written to %1.").arg(path));
        });
}

void MainWindow::exportPlatform(const QString& path)
{
    const domain::SnapshotPtr snapshot = m_context.workspace.snapshot();
    if (!snapshot)
        return;
    m_context.workspace.jobs().start<void>(
        {QStringLiteral("shell.export"),
         {QT_TRANSLATE_NOOP("core", "Exporting the platform"), {}},
         QFileInfo(path).fileName(),
         false},
        [snapshot, path](base::StopToken, base::ProgressSink&) {
            return saveBytes(path, domain::exportJson(*snapshot));
        },
        this,
        [this, path](base::Status saved) {
            showMessage(saved ? domain::Level::Normal : domain::Level::Critical,
                        saved ? tr("The platform was exported to %1.").arg(path)
                              : viewmodels::Formats(locale()).error(saved.error()));
        });
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    SessionState::save(*this, *m_columns,
                       m_page ? pages::Destination{m_page->id(),
                                                   m_context.workspace.currentTenant(),
                                                   m_context.workspace.currentWorkload(),
                                                   {}}
                              : pages::Destination{});
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    QStringList files;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    // A store is opened, everything else is imported into the open one.
    if (files.size() == 1 && files.front().endsWith(QLatin1String(".lumos")))
        openPlatform(files.front(), false);
    else if (m_context.workspace.platform())
        importFiles(files);
    else
        showMessage(domain::Level::Warning, tr("Open or create a platform first, then drop the file again."));
}

} // namespace lumos::shell
