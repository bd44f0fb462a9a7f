// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/change_json.h"
#include "integration/running_platform.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <csignal>

using namespace lumos;
using tests::PlatformBuilder;
using tests::RunningPlatform;

namespace {

constexpr int kRows = 20'000;

/// Usage of one tenant, a second apart, all within one day.
QString usageFile(const QTemporaryDir& folder, int round)
{
    QFile file(folder.filePath(QStringLiteral("usage-%1.csv").arg(round)));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no file");
    file.write("source,id,tenant,kind,amount,time\n");
    const base::Instant start = base::Instant::at(base::Date::fromYmd(2026, 11, 1));
    for (int i = 0; i < kRows; ++i)
        file.write(QStringLiteral("round-%1,%2,jade-river,tokens_in,1,%3\n")
                       .arg(round)
                       .arg(i)
                       .arg((start + base::Duration::seconds(i)).toIso())
                       .toUtf8());
    return file.fileName();
}

std::int64_t tokensStored(RunningPlatform& platform)
{
    const base::Date day = base::Date::fromYmd(2026, 11, 1);
    const auto days = platform->store().history().usageDays(
        {day, day + 1, PlatformBuilder::tenantId(u"jade-river"), domain::kinds::kTokensIn});
    std::int64_t sum = 0;
    for (const domain::UsageDay& d : *days)
        for (const std::int64_t h : d.hours)
            sum += std::max<std::int64_t>(0, h);
    return sum;
}

/// How a run of the program ended.
struct Run {
    int reports = 0;
    bool killed = false;
    bool acknowledged = false;
    QByteArray errors;
};

int reportsIn(const QByteArray& output) { return static_cast<int>(output.count("report ")); }

/// Kills the program at its report `killAt`, where it waits; 0 lets it run to its end.
Run runProgram(const QString& store, const QString& file, int killAt, bool waits = true)
{
    QProcess program;
    program.start(QCoreApplication::applicationDirPath() + QStringLiteral("/import_program"),
                  {store, file, QString::number(waits ? killAt : 0)});
    Run run;
    QByteArray output;
    while (program.state() != QProcess::NotRunning && program.waitForReadyRead(-1)) {
        output += program.readAllStandardOutput();
        if (killAt > 0 && !run.killed && reportsIn(output) >= killAt) {
            ::kill(static_cast<pid_t>(program.processId()), SIGKILL);
            run.killed = true;
        }
    }
    program.waitForFinished(-1);
    output += program.readAllStandardOutput();
    run.reports = reportsIn(output);
    run.acknowledged = output.contains("committed");
    run.errors = program.readAllStandardError();
    return run;
}

} // namespace

class KillDuringImport final : public QObject {
    Q_OBJECT
private slots:
    void leavesAllOrNothing();

private:
    /// The store is whole and has either nothing new or the whole file; how much it has now.
    static std::int64_t checkedTokens(RunningPlatform& platform, std::int64_t before);
};

std::int64_t KillDuringImport::checkedTokens(RunningPlatform& platform, std::int64_t before)
{
    platform.reopen();
    const auto integrity = platform->store().integrity();
    const std::int64_t now = tokensStored(platform);
    const base::Date day = base::Date::fromYmd(2026, 11, 1);
    const auto records = platform->store().history().usageRecords({day, day + 1, std::nullopt, std::nullopt});
    const bool isWhole = integrity && integrity->endsWith(QStringLiteral(": ok")) &&
                         platform->store().history().verifyAudit().has_value() && records &&
                         static_cast<std::int64_t>(records->size()) == now;
    return isWhole && (now == before || now == before + kRows) ? now : -1;
}

/// Killed at every report of progress in turn, then wherever the commit happens to be, then not at all. What was
/// acknowledged is there in full, what was not is there in full or not at all, and the store is intact each time.
void KillDuringImport::leavesAllOrNothing()
{
    const auto database = tests::TestDatabase::create(store::StoreKind::Sqlite);
    RunningPlatform platform(*database, tests::retailPlatform().build());
    const QTemporaryDir folder;
    const QString store = database->location().text;
    platform.close();
    const Run whole = runProgram(store, usageFile(folder, 0), 0);
    QVERIFY2(whole.acknowledged, whole.errors.constData());
    QVERIFY2(whole.reports >= 4, "both passes say how far they are");
    std::int64_t before = kRows;
    QCOMPARE(checkedTokens(platform, 0), before);

    for (int at = 1; at <= whole.reports; ++at) {
        platform.close();
        const Run run = runProgram(store, usageFile(folder, at), at);
        QVERIFY(run.killed && !run.acknowledged);
        QCOMPARE(run.reports, at);
        QCOMPARE(checkedTokens(platform, before), before); // not yet committed, so nothing of it
    }
    // Behind the last report comes the commit; where in it the kill falls is open, and both ends are right.
    platform.close();
    const Run late = runProgram(store, usageFile(folder, whole.reports + 1), whole.reports, false);
    const std::int64_t now = checkedTokens(platform, before);
    QVERIFY(now >= before);
    if (late.acknowledged)
        QCOMPARE(now, before + kRows);
    platform.close();
    const Run last = runProgram(store, usageFile(folder, whole.reports + 2), 0);
    QVERIFY2(last.acknowledged, last.errors.constData());
    QCOMPARE(checkedTokens(platform, now), now + kRows);
}

QTEST_GUILESS_MAIN(KillDuringImport)
#include "kill_during_import.moc"
