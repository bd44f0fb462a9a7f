// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integration/importing.h"

#include <QTest>

using namespace lumos;
using base::Date;
using base::ErrorCode;
using services::ImportOutcome;
using tests::PlatformBuilder;
using tests::RunningPlatform;
using tests::usageFile;
using tests::written;

/// What somebody else writes while an import runs is neither lost nor counted twice.
class ImportConflicts final : public QObject {
    Q_OBJECT
private slots:
    void anInventoryKeepsWhatOthersWrote_data() { tests::addDatabaseRows(); }
    void anInventoryKeepsWhatOthersWrote();
    void aPlatformIsReplacedOnlyAsItWas_data() { tests::addDatabaseRows(); }
    void aPlatformIsReplacedOnlyAsItWas();
    void namesThatAreTakenHaveTheirLine_data() { tests::addDatabaseRows(); }
    void namesThatAreTakenHaveTheirLine();
    void oneRecordOfTwoImportsCountsOnce_data() { tests::addDatabaseRows(); }
    void oneRecordOfTwoImportsCountsOnce();
    void totalsOfTwoImportsAddUp_data() { tests::addDatabaseRows(); }
    void totalsOfTwoImportsAddUp();
};

namespace {

const domain::TenantId kJade = PlatformBuilder::tenantId(u"jade-river");
const Date kDay = Date::fromYmd(2026, 11, 20);

base::Result<ImportOutcome> importWhile(RunningPlatform& platform, const QString& file, base::ProgressSink& progress)
{
    services::ImportSpec spec;
    spec.files = QStringList{file};
    return platform->imports().run(spec, {}, progress);
}

/// What the store has of the prompt tokens of Jade River on the day; -1 where there is nothing.
std::int64_t tokensOf(RunningPlatform& platform)
{
    const auto days = platform->store().history().usageDays({kDay, kDay + 1, kJade, domain::kinds::kTokensIn});
    if (!days || days->empty())
        return -1;
    std::int64_t sum = 0;
    for (const std::int64_t hour : days->front().hours)
        sum += std::max<std::int64_t>(0, hour);
    return sum;
}

} // namespace

void ImportConflicts::anInventoryKeepsWhatOthersWrote()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, tests::retailPlatform().build());
    const QTemporaryDir folder;
    const QString nodes =
        written(folder, QStringLiteral("nodes.csv"), "sn,cpu_milli,memory_mib,gpu,model\nnode-a,64000,262144,0,\n");
    tests::AtFirstRow edit([&] {
        const auto edited = platform->store().writer().apply({domain::SetBudget{kJade, std::nullopt}}, {});
        QVERIFY(edited.has_value());
    });
    QVERIFY(platform.now()->budget(kJade));
    const std::size_t before = platform.now()->nodes.size();
    const auto refused = importWhile(platform, nodes, edit);
    LUMOS_REFUSED(refused, ErrorCode::Conflict);
    QVERIFY(!refused.error().remedy.toEnglish().isEmpty());
    QVERIFY(!platform.now()->budget(kJade)); // the edit stands
    QCOMPARE(platform.now()->nodes.size(), before);
    // Run again, it starts from the new state.
    LUMOS_VALUE(const ImportOutcome done, tests::import(platform, QStringList{nodes}));
    QVERIFY(done.committed);
    QVERIFY(!platform.now()->budget(kJade));
    QCOMPARE(platform.now()->nodes.size(), before + 1);
}

void ImportConflicts::aPlatformIsReplacedOnlyAsItWas()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, tests::retailPlatform().build());
    const domain::SnapshotPtr before = platform.now();
    LUMOS_GOOD(platform->store().writer().apply({domain::SetBudget{kJade, std::nullopt}}, {}));
    base::NullProgress quiet;
    store::Writer& writer = platform->store().writer();
    LUMOS_REFUSED(writer.replacePlatformIfUnchanged(*before, {}, before->revision, {}, quiet), ErrorCode::Conflict);
    QVERIFY(!platform.now()->budget(kJade));
    LUMOS_GOOD(writer.replacePlatformIfUnchanged(*before, {}, platform.now()->revision, {}, quiet));
    QVERIFY(platform.now()->budget(kJade));
}

void ImportConflicts::namesThatAreTakenHaveTheirLine()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, tests::retailPlatform().build());
    const QTemporaryDir folder;
    const QByteArray nodes = "sn,cpu_milli,memory_mib,gpu,model\nnode-a,64000,262144,0,\n";
    const QByteArray pods = "name,cpu_milli,memory_mib,num_gpu,gpu_milli,gpu_spec,qos,pod_phase,creation_time,"
                            "deletion_time,scheduled_time\npod-a,1000,1024,0,0,,LS,Running,0,,0\n";
    const QString first = written(folder, QStringLiteral("nodes.csv"), nodes);
    LUMOS_VALUE(const ImportOutcome done,
                tests::import(platform, {first, written(folder, QStringLiteral("pods.csv"), pods)}));
    QVERIFY(done.committed);
    const QString more = written(folder, QStringLiteral("more.csv"),
                                 "sn,cpu_milli,memory_mib,gpu,model\nnode-b,64000,262144,0,\nnode-a,1000,1024,0,\n");
    LUMOS_VALUE(const ImportOutcome taken,
                tests::import(platform, {more, written(folder, QStringLiteral("pods.csv"), pods)}));
    QCOMPARE(tests::placesOf(taken), (QStringList{QStringLiteral("more.csv:3 sn: node-a (a new serial number)"),
                                                  QStringLiteral("pods.csv:2 name: pod-a (a new name)")}));
    // Two files that bring the same name, too.
    const QString twin = written(folder, QStringLiteral("twin.csv"),
                                 "sn,cpu_milli,memory_mib,gpu,model\nnode-c,1000,1024,0,\nnode-d,1000,1024,0,\n");
    const QString other =
        written(folder, QStringLiteral("other.csv"), "sn,cpu_milli,memory_mib,gpu,model\nnode-d,1000,1024,0,\n");
    LUMOS_VALUE(const ImportOutcome twins, tests::import(platform, {twin, other}));
    QCOMPARE(tests::placesOf(twins), QStringList{QStringLiteral("other.csv:2 sn: node-d (a new serial number)")});
    QVERIFY(!taken.committed && !twins.committed);
}

void ImportConflicts::oneRecordOfTwoImportsCountsOnce()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, tests::retailPlatform().build());
    RunningPlatform other(database, domain::PlatformSnapshot{}); // as another program has it open
    const QTemporaryDir folder;
    const QString file = usageFile(folder, QStringLiteral("usage.csv"),
                                   "gw,1,jade-river,tokens_in,1000,2026-11-20T10:05:00Z\n"
                                   "gw,2,jade-river,tokens_in,1,2026-11-20T11:05:00Z\n");
    const QString part =
        usageFile(folder, QStringLiteral("part.csv"), "gw,1,jade-river,tokens_in,1000,2026-11-20T10:05:00Z\n");
    tests::AtLastRow meanwhile([&] {
        const auto done = tests::import(other, QStringList{part});
        QVERIFY(done && done->committed);
    });
    const auto refused = importWhile(platform, file, meanwhile);
    LUMOS_REFUSED(refused, ErrorCode::Conflict);
    QCOMPARE(tokensOf(platform), std::int64_t{1000});
    LUMOS_VALUE(const ImportOutcome again, tests::import(platform, QStringList{file}));
    QCOMPARE(again.written, qint64{1});
    QCOMPARE(again.skipped, qint64{1});
    QCOMPARE(tokensOf(platform), std::int64_t{1001});
    QCOMPARE(platform.now()->used(kJade, domain::kinds::kTokensIn).value, std::int64_t{1001});
}

void ImportConflicts::totalsOfTwoImportsAddUp()
{
    LUMOS_DATABASE(database);
    RunningPlatform platform(database, tests::retailPlatform().build());
    RunningPlatform other(database, domain::PlatformSnapshot{});
    const QTemporaryDir folder;
    const QString mine =
        usageFile(folder, QStringLiteral("mine.csv"), "gw,1,jade-river,tokens_in,1000,2026-11-20T10:05:00Z\n");
    const QString theirs = usageFile(folder, QStringLiteral("theirs.csv"),
                                     "gw,2,jade-river,tokens_in,30,2026-11-20T10:10:00Z\n"
                                     "gw,3,jade-river,tokens_in,7,2026-11-19T10:10:00Z\n");
    tests::AtLastRow meanwhile([&] {
        const auto done = tests::import(other, QStringList{theirs});
        QVERIFY(done && done->committed);
    });
    LUMOS_VALUE(const ImportOutcome done, importWhile(platform, mine, meanwhile));
    QVERIFY(done.committed);
    QCOMPARE(tokensOf(platform), std::int64_t{1030});
    QCOMPARE(platform.now()->used(kJade, domain::kinds::kTokensIn).value, std::int64_t{1037}); // the month
}

QTEST_GUILESS_MAIN(ImportConflicts)
#include "import_conflicts.moc"
