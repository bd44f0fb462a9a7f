// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/composition.h"
#include "dialogs/open_dialogs.h"
#include "gui/open_console.h"
#include "shell/console_actions.h"
#include "widgets/code_box.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLineEdit>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace lumos;
using tests::OpenConsole;

namespace {

class NoProgress final : public base::ProgressSink {
public:
    void report(qint64, qint64, const base::Text&) override {}
};

/// Commands that stand on the screen now.
QStringList shownCommands()
{
    QStringList commands;
    for (const QWidget* top : QApplication::topLevelWidgets())
        for (const auto* box : top->findChildren<widgets::CodeBox*>())
            if (box->isVisible() && !box->code().isEmpty())
                commands.append(box->code());
    return commands;
}

/// Runs a line as somebody who pastes it into a shell in an empty folder; an empty text when lumosctl did what it says.
QString failureOf(const QString& command, const QString& folder)
{
    QProcess shell;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PATH"),
                       qEnvironmentVariable("LUMOS_BIN_DIR") + u':' + qEnvironmentVariable("PATH"));
    environment.insert(QStringLiteral("HOME"), folder);
    environment.remove(QStringLiteral("LUMOS_STORE"));
    shell.setProcessEnvironment(environment);
    shell.setWorkingDirectory(folder);
    shell.start(QStringLiteral("sh"), {QStringLiteral("-c"), command});
    if (!shell.waitForFinished(300'000))
        return command + QStringLiteral(": no end");
    return shell.exitCode() == 0 ? QString() : command + u'\n' + QString::fromUtf8(shell.readAllStandardError());
}

} // namespace

/// "Same in the CLI" is a promise: each line that the console shows is run by a shell, and lumosctl does it on the store
/// that is open.
class TestShownCommands final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void commandsOfPages_data();
    void commandsOfPages();
    void commandsOfInspectors();
    void aCommandOfAQuotaDialog();
    void aCommandOfATenantDialog();
    void aCommandOfALifecycleDialog();
    void aCommandOfAProtectionDialog();
    void aCommandOfAnImport();

private:
    /// The one command of a dialog that `fill` completed, as it is shown; closes the dialog.
    QString commandOfDialog(const std::function<void(QDialog&)>& fill) const;
    [[nodiscard]] dialogs::DialogContext context() const
    {
        return {m_console->theme, m_console->workspace, &m_console->window};
    }
    QTemporaryDir m_folder;
    QString m_store;
    std::unique_ptr<OpenConsole> m_console;
};

void TestShownCommands::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    QSettings().setValue(QStringLiteral("planning/runs"), 8); // these tests are not about studies
    // A place that a shell takes apart when it is not quoted.
    m_store = m_folder.filePath(QStringLiteral("it's the $HOME store.lumos"));
    services::SampleSpec spec;
    spec.tenants = 12;
    spec.days = 7;
    NoProgress progress;
    const base::Status made = composition::createSample(m_store, spec, {}, progress);
    QVERIFY2(made, made ? "" : qPrintable(made.error().toEnglish()));
    m_console = std::make_unique<OpenConsole>();
    QVERIFY(m_console->open(m_store));
}

void TestShownCommands::commandsOfPages_data()
{
    QTest::addColumn<QString>("page");
    for (const char* page : {"overview", "tenants", "cost", "scaling", "planning"})
        QTest::newRow(page) << QString::fromLatin1(page);
}

void TestShownCommands::commandsOfPages()
{
    QFETCH(QString, page);
    QVERIFY(m_console->show(page));
    QGuiApplication::clipboard()->clear();
    m_console->window.actions().action(QStringLiteral("edit.command"))->trigger();
    const QString command = QGuiApplication::clipboard()->text();
    QVERIFY2(command.contains(QStringLiteral("--store 'it'\\''s the $HOME store.lumos'").mid(12)), qPrintable(command));
    QCOMPARE(failureOf(command, m_folder.path()), QString());
}

void TestShownCommands::commandsOfInspectors()
{
    int seen = 0;
    for (const char* page : {"tenants", "scaling", "planning"}) {
        QVERIFY(m_console->show(QLatin1String(page)));
        for (const QString& command : shownCommands()) {
            ++seen;
            QVERIFY2(command.contains(QStringLiteral("--store ")), qPrintable(command));
            QCOMPARE(failureOf(command, m_folder.path()), QString());
        }
    }
    QCOMPARE(seen, 3);
}

QString TestShownCommands::commandOfDialog(const std::function<void(QDialog&)>& fill) const
{
    auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
    if (dialog == nullptr)
        return {};
    fill(*dialog);
    const auto* box = dialog->findChild<widgets::CodeBox*>();
    const QString command = box != nullptr ? box->code() : QString();
    dialog->reject();
    return QTest::qWaitFor([this] { return m_console->jobs.isIdle(); }, 60'000) ? command : QString();
}

void TestShownCommands::aCommandOfAQuotaDialog()
{
    const domain::TenantId tenant = m_console->tenant(u"tenant-0007");
    QVERIFY(!tenant.isNull());
    dialogs::openQuotaDialog(context(), tenant, domain::kinds::kGpu);
    const QString set = commandOfDialog([](QDialog& d) { d.findChild<QLineEdit*>()->setText(QStringLiteral("72")); });
    QVERIFY2(set.contains(QStringLiteral("--limit 72")), qPrintable(set));
    QCOMPARE(failureOf(set, m_folder.path()), QString());
    dialogs::openQuotaDialog(context(), tenant, domain::kinds::kGpu);
    const QString remove = commandOfDialog([](QDialog& d) { d.findChild<QLineEdit*>()->clear(); });
    QVERIFY2(remove.contains(QStringLiteral("--remove")), qPrintable(remove));
    QCOMPARE(failureOf(remove, m_folder.path()), QString());
}

void TestShownCommands::aCommandOfATenantDialog()
{
    dialogs::openTenantDialog(context(), {});
    const QString create = commandOfDialog([](QDialog& d) {
        d.findChildren<QLineEdit*>().at(0)->setText(QStringLiteral("O'Hara \"& Sons\" $5"));
        d.findChildren<QLineEdit*>().at(1)->setText(QStringLiteral("Li `Wei`"));
    });
    QCOMPARE(failureOf(create, m_folder.path()), QString());
    const auto snapshot = m_console->workspace.platform()->snapshot();
    QVERIFY(snapshot);
    const auto& tenants = (*snapshot)->tenants;
    QVERIFY(std::any_of(tenants.begin(), tenants.end(), [](const domain::Tenant& t) {
        return t.name == QStringLiteral("O'Hara \"& Sons\" $5") && t.owner == QStringLiteral("Li `Wei`");
    }));
}

void TestShownCommands::aCommandOfALifecycleDialog()
{
    dialogs::openLifecycleDialog(context(), m_console->tenant(u"tenant-0007"), domain::TenantAction::Suspend);
    const QString suspend = commandOfDialog([](QDialog&) {});
    QVERIFY2(suspend.startsWith(QStringLiteral("lumosctl tenants suspend tenant-0007")), qPrintable(suspend));
    QCOMPARE(failureOf(suspend, m_folder.path()), QString());
}

void TestShownCommands::aCommandOfAProtectionDialog()
{
    const domain::TenantId tenant = m_console->tenant(u"tenant-0007");
    const auto isProtected = [&] {
        const auto snapshot = m_console->workspace.platform()->snapshot();
        return snapshot && (*snapshot)->tenant(tenant)->deleteProtected;
    };
    QVERIFY(isProtected());
    dialogs::openProtectionDialog(context(), tenant);
    const QString lift = commandOfDialog([](QDialog&) {});
    QVERIFY2(lift.startsWith(QStringLiteral("lumosctl tenants unprotect tenant-0007")), qPrintable(lift));
    QCOMPARE(failureOf(lift, m_folder.path()), QString());
    QVERIFY(!isProtected());
    QCOMPARE(failureOf(QString(lift).replace(QStringLiteral("unprotect"), QStringLiteral("protect")), m_folder.path()),
             QString());
    QVERIFY(isProtected());
}

void TestShownCommands::aCommandOfAnImport()
{
    const QString path = m_folder.filePath(QStringLiteral("usage of (May).csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("source,id,tenant,kind,amount,time\ngw,1,tenant-0008,tokens_in,1500,2026-11-22T10:00:00Z\n");
    file.close();
    dialogs::openImportDialog(context(), {path});
    const QString import = commandOfDialog([](QDialog&) {});
    QVERIFY2(import.startsWith(QStringLiteral("lumosctl import ")), qPrintable(import));
    QCOMPARE(failureOf(import, m_folder.path()), QString());
}

QTEST_MAIN(TestShownCommands)
#include "tst_shown_commands.moc"
