// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <unistd.h>

namespace {

struct Ran {
    int status = -1;
    QByteArray out;
    QByteArray err;
};

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writeFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

QByteArray golden(const char* name)
{
    return contentOf(qEnvironmentVariable("LUMOS_SOURCE_DIR") + QStringLiteral("/tests/scenario/golden/") +
                     QLatin1String(name));
}

} // namespace

/// A study that is cut off, resumed, cut into shards, run by MPI, Slurm or Kubernetes comes to the bytes of the plain
/// run.
class TestManyMachines final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void threadsDoNotMatter();
    void resumesWhereverItWasCutOff();
    void resumesAfterKill();
    void interruptLeavesAWholeFile();
    void refusesTheFileOfAnotherStudy();
    void shardsMerge();
    void aLostShardIsNamedAndRunAlone();
    void replays();
    void findsTheHourInWhichRunsPart();
    void ranksOfMpiAreShards_data();
    void ranksOfMpiAreShards();
    void slurmTasksAreShards();
    void kubernetesPodsAreShards();

private:
    [[nodiscard]] Ran start(const QString& program, const QStringList& words,
                            const QStringList& environment = {}) const;
    [[nodiscard]] Ran simulate(const QString& words) const
    {
        return start(m_program, QStringList{QStringLiteral("simulate")} + words.split(u' ', Qt::SkipEmptyParts));
    }
    /// The study of these tests, with what comes further.
    [[nodiscard]] Ran study(const QString& further) const { return simulate(m_study + u' ' + further); }
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
    QString m_program;
    QString m_store;
    QString m_study;
    QByteArray m_json; ///< what the plain run prints
    QByteArray m_text;
    QByteArray m_file; ///< and its result file
};

Ran TestManyMachines::start(const QString& program, const QStringList& words, const QStringList& environment) const
{
    QProcess process;
    QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    all.insert(QStringLiteral("LUMOS_STORE"), m_store);
    all.insert(QStringLiteral("LUMOSCTL"), m_program);
    all.insert(QStringLiteral("HOME"), m_folder.path());
    for (const QString& pair : environment)
        all.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
    process.setProcessEnvironment(all);
    process.setWorkingDirectory(m_folder.path());
    process.start(program, words);
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void TestManyMachines::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_program = qEnvironmentVariable("LUMOS_BIN_DIR") + QStringLiteral("/lumosctl");
    m_store = path(QStringLiteral("platform.lumos"));
    const Ran made = start(m_program, {QStringLiteral("sample"), QStringLiteral("--tenants"), QStringLiteral("8"),
                                       QStringLiteral("--days"), QStringLiteral("30"), m_store});
    QVERIFY2(made.status == 0, made.err.constData());
    QVERIFY(
        writeFile(path(QStringLiteral("double.json")), R"({"name": "Demand x 2", "changes": [{"type": "scale_demand",
        "percent": 200, "period": {"from": "2026-01-01T00:00:00Z", "to": "2027-12-31T00:00:00Z"}}]})"));
    m_study = QStringLiteral("double.json --runs 9 --days 2 --seed 7");
    const Ran text = study({});
    QVERIFY2(text.status == 0, text.err.constData());
    m_text = text.out;
    QVERIFY(m_text.contains("Demand x 2") && m_text.contains("Backtest"));
    const Ran json = study(QStringLiteral("--json --out full.jsonl"));
    QCOMPARE(json.status, 0);
    m_json = json.out;
    m_file = contentOf(path(QStringLiteral("full.jsonl")));
    QCOMPARE(m_file.count('\n'), qsizetype{1 + 2 * 9 + 2});
}

void TestManyMachines::threadsDoNotMatter()
{
    for (const char* threads : {"1", "2", "8"}) {
        const QString file = path(QStringLiteral("threads-%1.jsonl").arg(QLatin1String(threads)));
        const Ran ran = study(QStringLiteral("--json --threads %1 --out %2").arg(QLatin1String(threads), file));
        QCOMPARE(ran.out, m_json);
        QCOMPARE(contentOf(file), m_file);
    }
}

void TestManyMachines::resumesWhereverItWasCutOff()
{
    const QString file = path(QStringLiteral("cut.jsonl"));
    QList<qsizetype> lines{0};
    for (qsizetype at = m_file.indexOf('\n'); at >= 0; at = m_file.indexOf('\n', at + 1))
        lines.append(at + 1);
    const qsizetype header = lines.at(1);
    const QList<qsizetype> cuts{0,
                                header / 2,                 // in the header
                                header,                     // nothing run
                                lines.at(2) + 10,           // between the scenarios of a replication
                                lines.at(9),                // in the middle, between lines
                                lines.at(10) - 1,           // all but the end of a line
                                lines.at(lines.size() - 3), // all runs, no backtest
                                lines.at(lines.size() - 2), // all but the last line
                                lines.at(lines.size() - 2) + 20,
                                m_file.size()};
    for (const qsizetype cut : cuts) {
        QVERIFY(writeFile(file, m_file.left(cut)));
        const Ran ran = study(QStringLiteral("--json --resume ") + file);
        QVERIFY2(ran.status == 0, ran.err.constData());
        QCOMPARE(ran.out, m_json);
        QCOMPARE(contentOf(file), m_file);
    }
    QVERIFY(QFile::remove(file));
    QCOMPARE(study(QStringLiteral("--json --resume ") + file).out, m_json); // begun where it is not there
    QCOMPARE(contentOf(file), m_file);
}

void TestManyMachines::resumesAfterKill()
{
    // Long enough that it is in the middle when it has written some lines; killed then, twice, whatever the speed.
    const QString words = QStringLiteral("double.json --runs 60 --days 20 --step 300 --seed 7 --threads 2 --json");
    const QString whole = path(QStringLiteral("whole.jsonl"));
    const QString killed = path(QStringLiteral("killed.jsonl"));
    const Ran plain = simulate(words + QStringLiteral(" --out ") + whole);
    QVERIFY2(plain.status == 0, plain.err.constData());
    for (const qsizetype linesBefore : {3, 40}) {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(m_program,
                      QStringLiteral("simulate %1 --resume %2 --store %3").arg(words, killed, m_store).split(u' '));
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(contentOf(killed).count('\n') > linesBefore || process.state() == QProcess::NotRunning,
                                 60'000);
        process.kill();
        QVERIFY(process.waitForFinished());
    }
    const Ran resumed = simulate(words + QStringLiteral(" --resume ") + killed);
    QVERIFY2(resumed.status == 0, resumed.err.constData());
    QCOMPARE(resumed.out, plain.out);
    QCOMPARE(contentOf(killed), contentOf(whole));
}

void TestManyMachines::interruptLeavesAWholeFile()
{
    const QString file = path(QStringLiteral("interrupted.jsonl"));
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(m_program,
                  QStringLiteral("simulate double.json --runs 100000 --days 90 --threads 2 --out %1 --store %2")
                      .arg(file, m_store)
                      .split(u' '));
    QVERIFY(process.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(contentOf(file).count('\n') > 2, 60'000);
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 130);
    const QByteArray left = contentOf(file);
    QVERIFY(left.endsWith('\n'));
    // All that it holds is sound: a merge of it says what is missing, not that it is damaged.
    const Ran merged = simulate(QStringLiteral("merge ") + file);
    QCOMPARE(merged.status, 3);
    QVERIFY2(merged.err.contains("of 100000 replications are missing"), merged.err.constData());
}

void TestManyMachines::refusesTheFileOfAnotherStudy()
{
    const QString file = path(QStringLiteral("full.jsonl"));
    const auto refused = [&](const QString& words, const char* sentence) {
        const Ran ran = simulate(words + QStringLiteral(" --resume ") + file);
        QVERIFY2(ran.status == 4 && ran.err.contains(sentence), ran.err.constData());
    };
    refused(QStringLiteral("double.json --runs 9 --days 2 --seed 8"), "The seed differs: 7, here 8.");
    refused(QStringLiteral("double.json --runs 8 --days 2 --seed 7"), "The number of replications differs: 9, here 8.");
    refused(QStringLiteral("double.json --runs 9 --days 3 --seed 7"), "The number of days differs: 2, here 3.");
    refused(QStringLiteral("--runs 9 --days 2 --seed 7"), "The number of scenarios differs: 2, here 1.");
    refused(m_study + QStringLiteral(" --shard 0/2"), "The shard differs: 0/1, here 0/2.");
    QByteArray other = contentOf(path(QStringLiteral("double.json"))).replace("200", "201");
    QVERIFY(writeFile(path(QStringLiteral("other.json")), other));
    refused(QStringLiteral("other.json --runs 9 --days 2 --seed 7"),
            "The changes of the scenario \"Demand x 2\" differ");
    const QString store = path(QStringLiteral("other.lumos"));
    QCOMPARE(start(m_program, {QStringLiteral("sample"), QStringLiteral("--tenants"), QStringLiteral("9"),
                               QStringLiteral("--days"), QStringLiteral("30"), store})
                 .status,
             0);
    refused(m_study + QStringLiteral(" --store ") + store, "The platform (snapshot) differs");
    QCOMPARE(contentOf(file), m_file);
    const Ran exists = study(QStringLiteral("--out ") + file);
    QVERIFY2(exists.status != 0 && exists.err.contains("exists"), exists.err.constData());
    QCOMPARE(study(QStringLiteral("--shard 0/2")).status, 2);
    QCOMPARE(study(QStringLiteral("--shard 2/2 --out x")).status, 2);
}

void TestManyMachines::shardsMerge()
{
    for (const char* shard : {"0", "1", "2", "3"}) {
        const Ran ran = study(QStringLiteral("--shard %1/4 --out part-%1.jsonl").arg(QLatin1String(shard)));
        QVERIFY2(ran.status == 0, ran.err.constData());
        QVERIFY2(ran.out.startsWith("Shard " + QByteArray(shard) + "/4: "), ran.out.constData());
    }
    const Ran merged =
        simulate(QStringLiteral("merge part-3.jsonl part-0.jsonl part-2.jsonl part-1.jsonl --json --out merged.jsonl"));
    QVERIFY2(merged.status == 0, merged.err.constData());
    QCOMPARE(merged.out, m_json);
    QCOMPARE(contentOf(path(QStringLiteral("merged.jsonl"))), m_file);
    QCOMPARE(simulate(QStringLiteral("merge part-0.jsonl part-1.jsonl part-2.jsonl part-3.jsonl part-1.jsonl")).out,
             m_text);
}

void TestManyMachines::aLostShardIsNamedAndRunAlone()
{
    const QString lost = QStringLiteral("part-2.jsonl");
    QVERIFY(QFile::remove(path(lost)));
    const QString rest = QStringLiteral("merge part-0.jsonl part-1.jsonl part-3.jsonl");
    const Ran missing = simulate(rest);
    QCOMPARE(missing.status, 3);
    QVERIFY2(missing.err.contains("2 of 9 replications are missing: 2, 6."), missing.err.constData());
    const QRegularExpression command(QStringLiteral("Run again: lumosctl simulate SCENARIO.json (.*)"));
    const auto found = command.match(QString::fromUtf8(missing.err).trimmed());
    QVERIFY2(found.hasMatch(), missing.err.constData());
    QCOMPARE(simulate(QStringLiteral("double.json ") + found.captured(1)).status, 0);
    QCOMPARE(simulate(rest + QStringLiteral(" shard-2.jsonl")).out, m_text);
}

void TestManyMachines::replays()
{
    const Ran same = simulate(QStringLiteral("--replay full.jsonl"));
    QVERIFY2(same.status == 0, same.err.constData());
    QCOMPARE(same.out, QByteArray("18 runs came to the same states.\n"));
    QVERIFY(simulate(QStringLiteral("--replay part-1.jsonl --json")).out.contains("\"equal\": true"));
    const Ran none = simulate(QStringLiteral("--replay double.json"));
    QVERIFY2(none.status != 0 && none.err.contains("is not a study result"), none.err.constData());
}

void TestManyMachines::findsTheHourInWhichRunsPart()
{
    QCOMPARE(simulate(QStringLiteral("--days 2 --step 600 --threads 1 --hash-log a.log")).status, 0);
    QCOMPARE(simulate(QStringLiteral("--days 2 --step 600 --threads 2 --hash-log b.log")).status, 0);
    const QByteArray a = contentOf(path(QStringLiteral("a.log")));
    QCOMPARE(a.count('\n'), qsizetype{48});
    QVERIFY(a.startsWith("1 "));
    QCOMPARE(contentOf(path(QStringLiteral("b.log"))), a);
    const Ran same = simulate(QStringLiteral("compare-hashes a.log b.log"));
    QCOMPARE(same.out, QByteArray("The runs are the same in all 48 hours.\n"));
    QCOMPARE(same.status, 0);
    QList<QByteArray> lines = a.split('\n');
    lines[29] = "30 0000000000000000";
    QVERIFY(writeFile(path(QStringLiteral("c.log")), lines.join('\n')));
    const Ran part = simulate(QStringLiteral("compare-hashes a.log c.log"));
    QVERIFY2(part.status == 1 && part.out.startsWith("The runs part in hour 30: "), part.out.constData());
    QCOMPARE(simulate(QStringLiteral("--days 2 --step 600 --seed 43 --hash-log d.log")).status, 0);
    QVERIFY(simulate(QStringLiteral("compare-hashes a.log d.log")).out.startsWith("The runs part in hour 1: "));
}

void TestManyMachines::ranksOfMpiAreShards_data()
{
    QTest::addColumn<int>("ranks");
    for (const int ranks : {1, 2, 4, 12})
        QTest::addRow("%d ranks", ranks) << ranks;
}

void TestManyMachines::ranksOfMpiAreShards()
{
    QFETCH(int, ranks);
    const QString mpirun = QStandardPaths::findExecutable(QStringLiteral("mpirun"));
    const QString module = qEnvironmentVariable("LUMOS_BIN_DIR") + QStringLiteral("/liblumos_mpi.so");
    if (mpirun.isEmpty() || !QFile::exists(module))
        QSKIP("no mpirun, or the module was not built: install openmpi-bin and libopenmpi-dev");
    const QStringList loopback{QStringLiteral("--oversubscribe"),
                               QStringLiteral("--mca"),
                               QStringLiteral("btl"),
                               QStringLiteral("self,vader"),
                               QStringLiteral("--mca"),
                               QStringLiteral("oob_tcp_if_include"),
                               QStringLiteral("lo"),
                               QStringLiteral("--mca"),
                               QStringLiteral("plm"),
                               QStringLiteral("isolated")};
    QStringList words = loopback;
    if (::geteuid() == 0)
        words.append(QStringLiteral("--allow-run-as-root"));
    if (start(mpirun, words + QStringList{QStringLiteral("-n"), QStringLiteral("1"), QStringLiteral("true")}).status !=
        0)
        QSKIP("mpirun cannot start a process here");
    words += {QStringLiteral("-n"), QString::number(ranks), m_program, QStringLiteral("simulate")};
    words += m_study.split(u' ') + QStringList{QStringLiteral("--json")};
    const Ran ran = start(mpirun, words);
    QVERIFY2(ran.status == 0, ran.err.constData());
    QCOMPARE(ran.out, m_json);
    const QString file = path(QStringLiteral("ranks-%1.jsonl").arg(ranks));
    words += {QStringLiteral("--out"), file};
    QCOMPARE(start(mpirun, words).status, 0);
    QCOMPARE(contentOf(file), m_file);
    // What a rank cannot do is said, and no other waits for it.
    words += {QStringLiteral("--store"), path(QStringLiteral("none.lumos"))};
    const Ran failed = start(mpirun, words);
    QVERIFY(failed.status != 0);
    QVERIFY2(failed.err.contains("none.lumos"), failed.err.constData());
}

void TestManyMachines::slurmTasksAreShards()
{
    const QString folder = path(QStringLiteral("slurm"));
    const Ran written = study(QStringLiteral("--write-slurm %1 --shards 3").arg(folder));
    QVERIFY2(written.status == 0, written.err.constData());
    const QString script = folder + QStringLiteral("/array.sbatch");
    QCOMPARE(contentOf(script).replace(m_store.toUtf8(), "STORE"), golden("array.sbatch"));
    QCOMPARE(contentOf(folder + QStringLiteral("/merge.sh")), golden("merge.sh"));
    for (const QString& name : {script, folder + QStringLiteral("/merge.sh")}) {
        QCOMPARE(start(QStringLiteral("bash"), {QStringLiteral("-n"), name}).status, 0);
        const QString shellcheck = QStandardPaths::findExecutable(QStringLiteral("shellcheck"));
        if (!shellcheck.isEmpty()) {
            const Ran checked = start(shellcheck, {name});
            QVERIFY2(checked.status == 0, checked.out.constData());
        }
    }
    const auto task = [&](int index) {
        return start(
            QStringLiteral("bash"), {script},
            {QStringLiteral("SLURM_ARRAY_TASK_ID=%1").arg(index), QStringLiteral("SLURM_SUBMIT_DIR=") + folder});
    };
    const auto merge = [&](const QStringList& further) {
        return start(QStringLiteral("bash"),
                     QStringList{folder + QStringLiteral("/merge.sh"), folder + QStringLiteral("/results")} + further);
    };
    for (int index = 0; index < 3; ++index) {
        const Ran ran = task(index);
        QVERIFY2(ran.status == 0, ran.err.constData());
    }
    QCOMPARE(merge({}).out, m_text);
    QCOMPARE(merge({QStringLiteral("--json")}).out, m_json);
    // A shard is lost, another cut off: each runs alone.
    const QString lost = folder + QStringLiteral("/results/shard-1.jsonl");
    QVERIFY(QFile::remove(lost));
    QCOMPARE(merge({}).status, 3);
    const QString cut = folder + QStringLiteral("/results/shard-2.jsonl");
    QVERIFY(writeFile(cut, contentOf(cut).left(2000)));
    QCOMPARE(task(1).status, 0);
    QCOMPARE(task(2).status, 0);
    QCOMPARE(merge({}).out, m_text);
}

void TestManyMachines::kubernetesPodsAreShards()
{
    const QString folder = path(QStringLiteral("kubernetes"));
    QCOMPARE(study(QStringLiteral("--write-kubernetes %1 --shards 3").arg(folder)).status, 2); // no image
    const Ran written =
        study(QStringLiteral("--write-kubernetes %1 --shards 3 --image registry.example/lumosctl:0.1.0").arg(folder));
    QVERIFY2(written.status == 0, written.err.constData());
    const QByteArray manifest = contentOf(folder + QStringLiteral("/job.yaml"));
    QCOMPARE(manifest, golden("job.yaml"));
    // The command of the container, as YAML folds it, with lumosctl on the path and its folders where this test may
    // write.
    const QRegularExpression folded(QStringLiteral("- >-\\n((?: {14}.*\\n)+)"));
    const auto found = folded.match(QString::fromUtf8(manifest));
    QVERIFY(found.hasMatch());
    const QString command = found.captured(1).simplified();
    QVERIFY(writeFile(path(QStringLiteral("scenario.json")), contentOf(path(QStringLiteral("double.json")))));
    for (int index = 0; index < 3; ++index) {
        const Ran ran = start(
            QStringLiteral("sh"), {QStringLiteral("-c"), command},
            {QStringLiteral("JOB_COMPLETION_INDEX=%1").arg(index), QStringLiteral("RESULTS=") + folder,
             QStringLiteral("STUDY=") + m_folder.path(),
             QStringLiteral("PATH=%1:%2").arg(qEnvironmentVariable("LUMOS_BIN_DIR"), qEnvironmentVariable("PATH"))});
        QVERIFY2(ran.status == 0, ran.err.constData());
    }
    QCOMPARE(start(QStringLiteral("bash"), {folder + QStringLiteral("/merge.sh"), folder}).out, m_text);
}

QTEST_GUILESS_MAIN(TestManyMachines)
#include "tst_many_machines.moc"
