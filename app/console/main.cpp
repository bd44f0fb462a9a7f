// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "composition/composition.h"
#include "console/capture_run.h"
#include "console/first_frame.h"
#include "shell/language.h"
#include "shell/main_window.h"
#include "shell/session_state.h"
#include "style/icons.h"
#include "style/theme.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QFileInfo>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtWidgets/QApplication>

#include <cstdio>

using namespace lumos;

namespace {

struct Options {
    QString store;
    QStringList imports;
    QString capture;
    QString theme;
    QString language;
    bool sample = false;
    bool timings = false;
};

Options parseArguments(QCommandLineParser& parser)
{
    const QCommandLineOption store(
        QStringLiteral("store"), QStringLiteral("Open this store: a file, or postgresql://…"), QStringLiteral("STORE"));
    const QCommandLineOption import(QStringLiteral("import"),
                                    QStringLiteral("Offer to import this file; may be repeated."),
                                    QStringLiteral("FILE"));
    const QCommandLineOption capture(
        QStringLiteral("capture"),
        QStringLiteral("Render every page in both themes and languages to PNG files in DIR and exit."),
        QStringLiteral("DIR"));
    const QCommandLineOption sample(QStringLiteral("sample"),
                                    QStringLiteral("Open the sample platform; it is made on first use."));
    const QCommandLineOption theme(QStringLiteral("theme"), QStringLiteral("light, dark or system."),
                                   QStringLiteral("THEME"));
    const QCommandLineOption language(QStringLiteral("language"), QStringLiteral("en or zh_CN."),
                                      QStringLiteral("LANGUAGE"));
    const QCommandLineOption timings(QStringLiteral("timings"),
                                     QStringLiteral("Print first frame, time to usable and memory, then exit."));
    parser.setApplicationDescription(QStringLiteral("Operations console of a multi-tenant AI platform."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({store, import, capture, sample, theme, language, timings});
    parser.addPositionalArgument(QStringLiteral("STORE"), QStringLiteral("The same as --store."),
                                 QStringLiteral("[STORE]"));
    parser.process(*QCoreApplication::instance());
    Options o;
    o.store = parser.value(store).isEmpty() ? parser.positionalArguments().value(0) : parser.value(store);
    o.imports = parser.values(import);
    o.capture = parser.value(capture);
    o.theme = parser.value(theme);
    o.language = parser.value(language);
    o.sample = parser.isSet(sample);
    o.timings = parser.isSet(timings);
    return o;
}

style::Theme::Mode themeMode(const QString& name)
{
    return name == u"light"  ? style::Theme::Mode::Light
           : name == u"dark" ? style::Theme::Mode::Dark
                             : style::Theme::Mode::System;
}

/// Resident memory in MiB, from the kernel.
double residentMib()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * 4096 / (1024 * 1024);
}

shell::ConsoleOperations operations(const base::Clock& clock, const QString& sampleFile)
{
    const QString name = composition::operatorName();
    return {[&clock, name](const QString& location, bool create) {
                return composition::openPlatform(location,
                                                 create ? store::OpenMode::CreateIfMissing : store::OpenMode::Existing,
                                                 clock, {name, QStringLiteral("console")});
            },
            [sampleFile](base::StopToken stop, base::ProgressSink& progress) -> base::Result<QString> {
                if (!QFileInfo::exists(sampleFile))
                    LUMOS_TRY(composition::createSample(sampleFile, {}, stop, progress));
                return sampleFile;
            },
            [](const QString& address) -> base::Status {
                LUMOS_TRY(store::StoreLocation::parse(address));
                return {};
            },
            name};
}

void rememberLook(style::Theme& theme, shell::Language& language, QObject* context)
{
    QObject::connect(&theme, &style::Theme::changed, context, [&theme] {
        QSettings().setValue(QStringLiteral("look/theme"),
                             theme.mode() == style::Theme::Mode::Light  ? QStringLiteral("light")
                             : theme.mode() == style::Theme::Mode::Dark ? QStringLiteral("dark")
                                                                        : QStringLiteral("system"));
    });
    QObject::connect(&language, &shell::Language::changed, context,
                     [&language] { QSettings().setValue(QStringLiteral("look/language"), language.code()); });
}

void printTimings(shell::MainWindow& window, console::FirstFrame* frame)
{
    auto* timer = new QTimer(&window);
    timer->setInterval(5);
    QObject::connect(timer, &QTimer::timeout, &window, [&window, frame] {
        if (window.currentPage() == nullptr || window.currentPage()->id() == u"welcome" ||
            window.currentPage()->state() != viewmodels::PageState::Ready)
            return;
        std::printf("first_frame_ms %lld\nusable_ms %lld\nresident_mib %.1f\n",
                    static_cast<long long>(frame->firstFrameMs()), static_cast<long long>(frame->elapsedMs()),
                    residentMib());
        QCoreApplication::exit(0);
    });
    timer->start();
}

void openFirst(shell::MainWindow& window, const Options& options)
{
    if (!options.store.isEmpty())
        window.openPlatform(options.store, false);
    else if (options.sample || !options.capture.isEmpty())
        window.openSample();
    else if (const QString last = shell::SessionState::lastStore(); !last.isEmpty())
        window.openPlatform(last, false);
    if (!options.imports.isEmpty())
        QObject::connect(
            &window, &shell::MainWindow::platformOpened, &window,
            [&window, files = options.imports] { window.importFiles(files); }, Qt::SingleShotConnection);
}

} // namespace

int main(int argc, char** argv)
{
    // A capture needs no display, and must not depend on one.
    for (int i = 1; i < argc; ++i)
        if (qstrncmp(argv[i], "--capture", 9) == 0)
            qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Lumos"));
    QCoreApplication::setApplicationName(QStringLiteral("lumos-console"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LUMOS_VERSION));
    QCommandLineParser parser;
    const Options options = parseArguments(parser);

    // A capture neither reads nor writes the user's settings.
    QTemporaryDir scratch;
    const bool capturing = !options.capture.isEmpty();
    if (capturing || options.timings) {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, scratch.path());
    }
    const QSettings settings;
    style::Theme theme(
        themeMode(options.theme.isEmpty() ? settings.value(QStringLiteral("look/theme")).toString() : options.theme));
    theme.install(application);
    QApplication::setWindowIcon(style::applicationIcon());
    shell::Language language;
    language.set(options.language.isEmpty() ? settings.value(QStringLiteral("look/language")).toString()
                                            : options.language);

    const base::SystemClock clock;
    services::JobRunner jobs(services::JobRunner::Mode::Threads);
    viewmodels::Workspace workspace(jobs);
    workspace.setRefreshSeconds(settings.value(QStringLiteral("data/refreshSeconds"), 30).toInt());
    const QString sampleFile = capturing ? scratch.filePath(QStringLiteral("aurora.lumos")) : composition::samplePath();
    shell::MainWindow window({theme, workspace, language, operations(clock, sampleFile)});
    if (!capturing)
        rememberLook(theme, language, &window);
    auto* frame = new console::FirstFrame(window);
    console::CaptureRun capture(window, theme, language, workspace, options.capture);
    if (capturing) {
        window.resize(1440, 900);
        QObject::connect(
            &workspace, &viewmodels::Workspace::snapshotChanged, &window, [&capture] { capture.start(); },
            Qt::SingleShotConnection);
    }
    if (options.timings)
        printTimings(window, frame);
    window.show();
    openFirst(window, options);
    return QApplication::exec();
}
