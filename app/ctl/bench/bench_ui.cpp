// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "composition/composition.h"
#include "ctl/bench/benches.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

namespace lumos::ctl {

namespace {

BenchRow row(const char* name, const char* unit, double value, double goal)
{
    BenchRow r;
    r.name = QLatin1String(name);
    r.unit = QLatin1String(unit);
    r.value = value;
    r.baselineName = QStringLiteral("goal");
    r.baselineValue = goal;
    r.ratio = value / goal;
    r.goal = goal;
    r.ok = value <= goal;
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
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    process.setProcessEnvironment(environment);
    process.start(program, {QStringLiteral("--timings"), QStringLiteral("--store"), store});
    if (!process.waitForFinished(60'000))
        return {};
    const QStringList lines = QString::fromUtf8(process.readAllStandardOutput()).split(u'\n');
    const auto value = [&](QLatin1String key) {
        for (const QString& line : lines)
            if (line.startsWith(key))
                return line.section(u' ', 1).toDouble();
        return 1e9;
    };
    return {row("ui.first_frame", "ms", value(QLatin1String("first_frame_ms")), 300),
            row("ui.usable", "ms", value(QLatin1String("usable_ms")), 1000),
            row("ui.resident", "MiB", value(QLatin1String("resident_mib")), 150)};
}

} // namespace lumos::ctl
