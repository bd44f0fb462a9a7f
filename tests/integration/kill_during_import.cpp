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
constexpr int kKills = 6;

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

} // namespace

class KillDuringImport final : public QObject {
    Q_OBJECT
private slots:
    void leavesAllOrNothing();
};

/// Killed at ever later moments; the last round runs to its end. What was acknowledged is there in full, what was not is
/// there in full or not at all, and the store is intact each time.
void KillDuringImport::leavesAllOrNothing()
{
    const auto database = tests::TestDatabase::create(store::StoreKind::Sqlite);
    RunningPlatform platform(*database, tests::retailPlatform().build());
    const QTemporaryDir folder;
    std::int64_t before = 0;
    int killed = 0;
    for (int round = 0; round <= kKills; ++round) {
        const QString file = usageFile(folder, round);
        platform.close();
        QProcess program;
        program.start(QCoreApplication::applicationDirPath() + QStringLiteral("/import_program"),
                      {database->location().text, file});
        QVERIFY(program.waitForStarted());
        QVERIFY(program.waitForReadyRead(60'000)); // "started"
        const bool runsOut = round == kKills || program.waitForFinished(30 + 60 * round);
        if (!runsOut) {
            ::kill(static_cast<pid_t>(program.processId()), SIGKILL);
            ++killed;
        }
        QVERIFY(program.state() == QProcess::NotRunning || program.waitForFinished(120'000));
        const bool acknowledged = program.readAllStandardOutput().contains("committed");
        platform.reopen();
        LUMOS_VALUE(const QString integrity, platform->store().integrity());
        QVERIFY2(integrity.endsWith(QStringLiteral(": ok")), qPrintable(integrity));
        LUMOS_GOOD(platform->store().history().verifyAudit());
        const std::int64_t now = tokensStored(platform);
        QVERIFY2(now == before || now == before + kRows,
                 qPrintable(QStringLiteral("%1 after %2").arg(now).arg(before)));
        const base::Date day = base::Date::fromYmd(2026, 11, 1);
        LUMOS_VALUE(const auto records,
                    platform->store().history().usageRecords({day, day + 1, std::nullopt, std::nullopt}));
        QCOMPARE(static_cast<std::int64_t>(records.size()), now);
        if (acknowledged)
            QCOMPARE(now, before + kRows);
        before = now;
        if (round == kKills)
            QVERIFY2(acknowledged, program.readAllStandardError().constData());
    }
    QVERIFY(killed > 0);
}

QTEST_GUILESS_MAIN(KillDuringImport)
#include "kill_during_import.moc"
