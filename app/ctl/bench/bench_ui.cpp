// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "composition/composition.h"
#include "ctl/bench/benches.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

#include <chrono>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace lumos::ctl {

namespace {

/// A start of the program up to its application object, and no further.
struct BareStart {
    double ms = 0;
    double mib = 0;
};

std::optional<BareStart> bareStart(const QString& program)
{
    const QByteArray path = program.toLocal8Bit();
    const auto begin = std::chrono::steady_clock::now();
    const pid_t child = ::fork();
    if (child < 0)
        return std::nullopt;
    if (child == 0) {
        ::setenv("QT_QPA_PLATFORM", "offscreen", 1);
        ::close(STDOUT_FILENO);
        ::execl(path.constData(), path.constData(), "--version", static_cast<char*>(nullptr));
        ::_exit(127);
    }
    int status = 0;
    rusage used{};
    if (::wait4(child, &status, 0, &used) != child || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return std::nullopt;
    const std::chrono::duration<double, std::milli> ms = std::chrono::steady_clock::now() - begin;
    return BareStart{ms.count(), static_cast<double>(used.ru_maxrss) / 1024.0};
}

BenchRow row(const char* name, const char* unit, std::optional<double> value, double bare, double goal)
{
    BenchRow r;
    r.name = QLatin1String(name);
    r.unit = QLatin1String(unit);
    r.value = value.value_or(0);
    r.baselineName = QStringLiteral("the program without a window (--version)");
    r.baselineValue = bare;
    r.ratio = bare > 0 ? r.value / bare : 0;
    r.goal = goal;
    r.correct = value.has_value();
    r.ok = r.correct && r.value <= goal;
    return r;
}

} // namespace

std::vector<BenchRow> benchUi(const BenchContext&)
{
    // The real program on the sample, without a display: it prints its own first frame, time to usable and memory.
    QTemporaryDir folder;
    const QString store = folder.filePath(QStringLiteral("aurora.lumos"));
    base::NullProgress progress;
    const QString program = QCoreApplication::applicationDirPath() + QStringLiteral("/lumos-console");
    if (!QFileInfo::exists(program) || !composition::createSample(store, {}, {}, progress))
        return {};
    const auto bare = bareStart(program);
    if (!bare)
        return {};
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    process.setProcessEnvironment(environment);
    process.start(program, {QStringLiteral("--timings"), QStringLiteral("--store"), store});
    if (!process.waitForFinished(60'000))
        return {};
    const QStringList lines = QString::fromUtf8(process.readAllStandardOutput()).split(u'\n');
    const auto value = [&](QLatin1String key) -> std::optional<double> {
        for (const QString& line : lines)
            if (line.startsWith(key))
                return line.section(u' ', 1).toDouble();
        return std::nullopt;
    };
    return {row("ui.first_frame", "ms", value(QLatin1String("first_frame_ms")), bare->ms, 300),
            row("ui.usable", "ms", value(QLatin1String("usable_ms")), bare->ms, 1000),
            row("ui.resident", "MiB", value(QLatin1String("resident_mib")), bare->mib, 150)};
}

} // namespace lumos::ctl
