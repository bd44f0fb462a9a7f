// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/composition.h"
#include "domain/change_json.h"
#include "gui/access_audit.h"
#include "gui/open_console.h"
#include "shell/console_actions.h"
#include "shell/locator_popup.h"
#include "style/clip_audit.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QSettings>
#include <QShortcut>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace lumos;
using tests::OpenConsole;

namespace {

constexpr int kPatienceMs = 60'000;

class NoProgress final : public base::ProgressSink {
public:
    void report(qint64, qint64, const base::Text&) override {}
};

/// Keys that input methods take for themselves.
QStringList bannedKeys()
{
    return {QStringLiteral("Ctrl+Space"),   QStringLiteral("Shift+Space"),  QStringLiteral("Ctrl+Shift+F"),
            QStringLiteral("Ctrl+Shift+U"), QStringLiteral("Ctrl+Shift+E"), QStringLiteral("Ctrl+."),
            QStringLiteral("Ctrl+;")};
}

/// Every key of the window with who has it.
QMultiMap<QString, QString> keysOf(const OpenConsole& console)
{
    QMultiMap<QString, QString> keys;
    for (const QAction* action : console.window.actions().all())
        for (const QKeySequence& key : action->shortcuts())
            keys.insert(key.toString(QKeySequence::PortableText), action->objectName());
    for (const QShortcut* shortcut : console.window.findChildren<QShortcut*>())
        keys.insert(shortcut->key().toString(QKeySequence::PortableText),
                    QString::fromLatin1(shortcut->parent()->metaObject()->className()));
    return keys;
}

double lightnessOf(const QImage& image)
{
    double sum = 0;
    int n = 0;
    for (int y = 0; y < image.height(); y += 7)
        for (int x = 0; x < image.width(); x += 7, ++n)
            sum += image.pixelColor(x, y).lightnessF();
    return n == 0 ? 0 : sum / n;
}

QByteArray exported(const OpenConsole& console)
{
    const auto snapshot = console.workspace.platform()->snapshot();
    return snapshot ? domain::exportJson(**snapshot) : QByteArray();
}

} // namespace

class TestConsole final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everyPageBecomesReady();
    void nothingIsClipped_data();
    void nothingIsClipped();
    void withoutAPlatformOnlyWelcome();
    void aForeignFileIsRefusedInWords();
    void keysAreUniqueAndFreeOfInputMethods();
    void everyActionExplainsItself_data();
    void everyActionExplainsItself();
    void whatTakesFocusHasAName();
    void theLocatorFindsJade();
    void backAndForward();
    void themeSwitchesLive();
    void anEditUndoneLeavesNoTrace();
    void aRefusedEditIsReported();
    void pausingStopsPolling();
    void theEventLoopStaysFree();

private:
    [[nodiscard]] QString copyOfSample(const QString& name) const;
    QTemporaryDir m_folder;
    QString m_sample;
};

void TestConsole::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    QSettings().setValue(QStringLiteral("planning/runs"), 8); // these tests are not about studies
    m_sample = m_folder.filePath(QStringLiteral("sample.lumos"));
    services::SampleSpec spec;
    spec.tenants = 42;
    spec.days = 30;
    NoProgress progress;
    const base::Status made = composition::createSample(m_sample, spec, {}, progress);
    QVERIFY2(made, made ? "" : qPrintable(made.error().toEnglish()));
}

QString TestConsole::copyOfSample(const QString& name) const
{
    const QString path = m_folder.filePath(name);
    return QFile::copy(m_sample, path) ? path : QString();
}

void TestConsole::everyPageBecomesReady()
{
    OpenConsole console;
    QVERIFY(console.open(m_sample));
    QCOMPARE(console.window.currentPage()->id(), QStringLiteral("overview"));
    for (const QString& page : console.pageIds()) {
        QVERIFY2(console.show(page), qPrintable(page));
        QVERIFY2(!console.window.currentPage()->breadcrumb().isEmpty(), qPrintable(page));
    }
}

void TestConsole::nothingIsClipped_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("en") << QStringLiteral("en");
    QTest::newRow("zh_CN") << QStringLiteral("zh_CN");
}

void TestConsole::nothingIsClipped()
{
    QFETCH(QString, language);
    OpenConsole console;
    console.language.set(language);
    QVERIFY(console.open(m_sample));
    console.workspace.setCurrentTenant(console.tenant(u"tenant-0007"));
    QStringList clipped;
    for (const QString& page : console.pageIds()) {
        QVERIFY2(console.show(page), qPrintable(page));
        // A page that was just made is laid out by the event loop.
        static_cast<void>(QTest::qWaitFor([&] { return style::findClippedText(&console.window).isEmpty(); }, 2000));
        for (const style::ClippedText& c : style::findClippedText(&console.window))
            clipped.append(QStringLiteral("%1: \"%2\" needs %3x%4, has %5x%6 in %7")
                               .arg(page, c.text)
                               .arg(c.needed.width())
                               .arg(c.needed.height())
                               .arg(c.given.width())
                               .arg(c.given.height())
                               .arg(c.path));
    }
    console.language.set(QStringLiteral("en"));
    QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(u'\n')));
}

void TestConsole::withoutAPlatformOnlyWelcome()
{
    OpenConsole console;
    QCOMPARE(console.window.currentPage()->id(), QStringLiteral("welcome"));
    console.window.navigate({QStringLiteral("cost"), {}, {}, {}});
    QCOMPARE(console.window.currentPage()->id(), QStringLiteral("welcome"));
    QVERIFY(!console.window.actions().action(QStringLiteral("tenant.create"))->isEnabled());
    QVERIFY(!console.window.actions().action(QStringLiteral("report.operations"))->isEnabled());
    QVERIFY(console.window.actions().action(QStringLiteral("file.open"))->isEnabled());
    console.window.navigate({QStringLiteral("settings"), {}, {}, {}});
    QCOMPARE(console.window.currentPage()->id(), QStringLiteral("settings"));
}

void TestConsole::aForeignFileIsRefusedInWords()
{
    const QString path = m_folder.filePath(QStringLiteral("letter.txt"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Dear platform,\n");
    file.close();
    OpenConsole console;
    console.window.openPlatform(path, false);
    QTRY_VERIFY_WITH_TIMEOUT(!tests::visibleTexts(console.window).filter(QStringLiteral("letter.txt")).isEmpty(),
                             kPatienceMs);
    QCOMPARE(console.window.currentPage()->id(), QStringLiteral("welcome"));
    QVERIFY(console.workspace.platform() == nullptr);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("Dear platform,\n"));
}

void TestConsole::keysAreUniqueAndFreeOfInputMethods()
{
    const OpenConsole console;
    const auto keys = keysOf(console);
    QVERIFY(keys.size() > 20);
    for (const QString& key : keys.uniqueKeys()) {
        QVERIFY2(keys.values(key).size() == 1,
                 qPrintable(QStringLiteral("%1: %2").arg(key, keys.values(key).join(u' '))));
        QVERIFY2(!bannedKeys().contains(key), qPrintable(key));
    }
}

void TestConsole::everyActionExplainsItself_data() { nothingIsClipped_data(); }

void TestConsole::everyActionExplainsItself()
{
    QFETCH(QString, language);
    OpenConsole console;
    console.language.set(language);
    QCoreApplication::processEvents();
    for (const QAction* action : console.window.actions().all()) {
        QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
        QVERIFY2(!action->toolTip().isEmpty() && !action->toolTip().contains(u'&'), qPrintable(action->objectName()));
        QVERIFY2(!action->statusTip().isEmpty() && !action->statusTip().contains(u'&'),
                 qPrintable(action->objectName()));
        QVERIFY2(action->shortcut().isEmpty() ||
                     action->toolTip().contains(action->shortcut().toString(QKeySequence::NativeText)),
                 qPrintable(action->objectName()));
        if (language == u"zh_CN" && action->objectName() != u"view.english")
            QVERIFY2(tests::hasHan(action->text()),
                     qPrintable(QStringLiteral("%1: %2").arg(action->objectName(), action->text())));
    }
    console.language.set(QStringLiteral("en"));
}

void TestConsole::whatTakesFocusHasAName()
{
    OpenConsole console;
    QVERIFY(console.open(m_sample));
    console.workspace.setCurrentTenant(console.tenant(u"tenant-0007"));
    QStringList nameless;
    for (const QString& page : console.pageIds()) {
        QVERIFY2(console.show(page), qPrintable(page));
        QVERIFY(gui::focusWidgets(console.window).size() > 10);
        for (const QString& place : gui::namelessWidgets(console.window))
            nameless.append(page + u' ' + place);
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

void TestConsole::theLocatorFindsJade()
{
    OpenConsole console;
    QVERIFY(console.open(m_sample));
    QApplication::setActiveWindow(&console.window);
    QVERIFY(QTest::qWaitForWindowActive(&console.window));
    QTest::keyClick(&console.window, Qt::Key_K, Qt::ControlModifier);
    auto* popup = console.window.findChild<shell::LocatorPopup*>();
    QVERIFY(popup != nullptr);
    QTRY_VERIFY(popup->isVisible());
    auto* field = popup->findChild<QLineEdit*>();
    QTest::keyClicks(field, QStringLiteral("jade"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(!popup->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(console.window.currentPage()->id() == u"tenants" && console.isSettled(), kPatienceMs);
    QCOMPARE(console.workspace.currentTenant(), console.tenant(u"tenant-0007"));
    QVERIFY(console.window.currentPage()->breadcrumb().last().contains(QStringLiteral("Jade")));
}

void TestConsole::backAndForward()
{
    OpenConsole console;
    QVERIFY(console.open(m_sample));
    QVERIFY(console.show(QStringLiteral("cost")));
    QVERIFY(console.show(QStringLiteral("scaling")));
    console.window.actions().action(QStringLiteral("go.back"))->trigger();
    QTRY_COMPARE(console.window.currentPage()->id(), QStringLiteral("cost"));
    console.window.actions().action(QStringLiteral("go.forward"))->trigger();
    QTRY_COMPARE(console.window.currentPage()->id(), QStringLiteral("scaling"));
    QVERIFY(!console.window.actions().action(QStringLiteral("go.forward"))->isEnabled());
}

void TestConsole::themeSwitchesLive()
{
    OpenConsole console;
    QVERIFY(console.open(m_sample));
    for (const QString& page : console.pageIds()) {
        QVERIFY2(console.show(page), qPrintable(page));
        console.theme.setMode(style::Theme::Mode::Dark);
        const double dark = lightnessOf(console.window.grab().toImage());
        console.theme.setMode(style::Theme::Mode::Light);
        const double light = lightnessOf(console.window.grab().toImage());
        QVERIFY2(dark < 0.3, qPrintable(QStringLiteral("%1 %2").arg(page).arg(dark)));
        QVERIFY2(light > 0.7, qPrintable(QStringLiteral("%1 %2").arg(page).arg(light)));
    }
}

void TestConsole::anEditUndoneLeavesNoTrace()
{
    OpenConsole console;
    QVERIFY(console.open(copyOfSample(QStringLiteral("edited.lumos"))));
    const domain::TenantId jade = console.tenant(u"tenant-0007");
    const QByteArray before = exported(console);
    QVERIFY(!before.isEmpty());
    const domain::Quota* quota = console.workspace.snapshot()->quota(jade, domain::kinds::kGpu);
    QVERIFY(quota != nullptr);
    domain::Quota raised = *quota;
    raised.limit = {72'000};
    QSignalSpy edits(&console.workspace, &viewmodels::Workspace::changed);
    console.workspace.execute({domain::SetQuota{jade, domain::kinds::kGpu, raised}},
                              console.workspace.snapshot()->revision, QStringLiteral("Set the limit of GPU to 72"));
    QTRY_COMPARE_WITH_TIMEOUT(edits.size(), 1, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(console.workspace.snapshot()->quota(jade, domain::kinds::kGpu)->limit.value,
                              std::int64_t{72'000}, kPatienceMs);
    QCOMPARE(console.workspace.undoStack().count(), 1);
    QVERIFY(console.window.actions().action(QStringLiteral("edit.undo"))->isEnabled());
    QVERIFY(exported(console) != before);
    console.window.actions().action(QStringLiteral("edit.undo"))->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(edits.size(), 2, kPatienceMs);
    QVERIFY(exported(console) == before);
    console.window.actions().action(QStringLiteral("edit.redo"))->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(edits.size(), 3, kPatienceMs);
    QVERIFY(exported(console) != before);
    QTRY_VERIFY_WITH_TIMEOUT(console.jobs.isIdle(), kPatienceMs);
}

void TestConsole::aRefusedEditIsReported()
{
    OpenConsole console;
    QVERIFY(console.open(copyOfSample(QStringLiteral("refused.lumos"))));
    const QByteArray before = exported(console);
    QSignalSpy failures(&console.workspace, &viewmodels::Workspace::changeFailed);
    domain::Quota quota;
    quota.tenant = domain::TenantId{base::Uuid{9, 9}};
    quota.limit = {1};
    console.workspace.execute({domain::SetQuota{quota.tenant, quota.kind, quota}},
                              console.workspace.snapshot()->revision, QStringLiteral("Set a limit of nobody"));
    QTRY_COMPARE_WITH_TIMEOUT(failures.size(), 1, kPatienceMs);
    QCOMPARE(console.workspace.undoStack().count(), 0);
    QVERIFY(exported(console) == before);
    QVERIFY(!tests::visibleTexts(console.window).filter(QStringLiteral("Set a limit of nobody")).isEmpty());
}

void TestConsole::pausingStopsPolling()
{
    OpenConsole console;
    QVERIFY(console.open(m_sample));
    int polls = 0;
    connect(&console.jobs, &services::JobRunner::jobStarted, this, [&](qint64 id) {
        for (const services::JobStatus& job : console.jobs.jobs())
            if (job.id == id && job.spec.key == u"workspace.poll")
                ++polls;
    });
    console.workspace.setRefreshSeconds(1);
    QTRY_VERIFY_WITH_TIMEOUT(polls >= 1, kPatienceMs);
    console.workspace.setLive(false);
    QVERIFY(!console.workspace.isLive());
    const int before = polls;
    // A timer of the same period that runs on is the witness that time went by.
    QTimer witness;
    QSignalSpy ticks(&witness, &QTimer::timeout);
    witness.start(1000);
    QTRY_VERIFY_WITH_TIMEOUT(ticks.size() >= 3, kPatienceMs);
    QCOMPARE(polls, before);
    console.workspace.setLive(true);
    QTRY_VERIFY_WITH_TIMEOUT(polls > before, kPatienceMs);
    disconnect(&console.jobs, nullptr, this, nullptr);
}

/// With every worker held up the console still shows each page and handles events: what takes time waits in a job, and
/// no page reads or computes on the thread that paints.
void TestConsole::theEventLoopStaysFree()
{
    OpenConsole console;
    QVERIFY(console.open(m_sample));
    QSet<QString> waiting;
    {
        const tests::HeldWorkers held(console.jobs);
        for (const QString& page : console.pageIds()) {
            if (page == u"overview")
                continue; // shown and filled already
            console.window.navigate({page, console.workspace.currentTenant(), console.workspace.currentWorkload(), {}});
            bool handled = false;
            QTimer::singleShot(0, &console.window, [&handled] { handled = true; });
            QTRY_VERIFY_WITH_TIMEOUT(handled, kPatienceMs);
            QCOMPARE(console.window.currentPage()->id(), page);
            if (console.window.currentPage()->state() != viewmodels::PageState::Ready)
                waiting.insert(page);
        }
    }
    const QSet<QString> withData{QStringLiteral("tenants"), QStringLiteral("cost"), QStringLiteral("scaling")};
    QVERIFY2(waiting.contains(withData), qPrintable(waiting.values().join(u' ')));
    for (const QString& page : console.pageIds())
        QVERIFY2(console.show(page), qPrintable(page));
}

QTEST_MAIN(TestConsole)
#include "tst_console.moc"
