// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

namespace {

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

QString source(const QString& path) { return qEnvironmentVariable("LUMOS_SOURCE_DIR") + u'/' + path; }

/// The commands of a document: in Markdown they are indented as code, in the man page they are its examples.
QStringList commandsOf(const QString& path)
{
    QString text = QString::fromUtf8(contentOf(source(path)));
    const bool isManPage = path.endsWith(QStringLiteral(".1"));
    if (isManPage)
        text = text.mid(text.indexOf(QStringLiteral("\n.SH EXAMPLES")))
                   .replace(QStringLiteral("\\-"), QStringLiteral("-"));
    static const QRegularExpression markdown(QStringLiteral("^    (lumosctl .*)$"),
                                             QRegularExpression::MultilineOption);
    static const QRegularExpression man(QStringLiteral("^(lumosctl .*)$"), QRegularExpression::MultilineOption);
    QStringList commands;
    for (auto match = (isManPage ? man : markdown).globalMatch(text); match.hasNext();)
        commands.append(match.next().captured(1));
    return commands;
}

QStringList documents()
{
    QStringList paths{QStringLiteral("README.md"), QStringLiteral("README.zh_CN.md"),
                      QStringLiteral("packaging/linux/lumosctl.1")};
    for (const QString& language : {QStringLiteral("en"), QStringLiteral("zh_CN")}) {
        const QString folder = QStringLiteral("resources/handbook/") + language;
        for (const QString& name : QDir(source(folder)).entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name))
            paths.append(folder + u'/' + name);
    }
    return paths;
}

} // namespace

/// What the documents tell people to type is typed: every command of the README, the handbook and the man page ends
/// well on the sample platform that they speak of.
class TestDocuments final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void commandsRun_data();
    void commandsRun();
    void theScenarioOfTheHandbookIsTheSample_data();
    void theScenarioOfTheHandbookIsTheSample();
    void aScenarioFileNeedsNoId();
    void aBadScenarioFileIsNamed();

private:
    struct Ran {
        int status = -1;
        QString out;
        QString err;
    };
    /// Runs a line by a shell in a folder of its own that holds what the documents suppose to be there.
    [[nodiscard]] Ran run(const QString& line, const QByteArray& scenario = {}) const;
    void makeResults(const QString& program, const QString& store);
    QTemporaryDir m_folder;
};

TestDocuments::Ran TestDocuments::run(const QString& line, const QByteArray& scenario) const
{
    const QTemporaryDir folder;
    const QString samples = QStringLiteral("resources/samples");
    const QDir here(folder.path());
    bool ready = here.mkpath(samples);
    for (const char* name : {"cost.csv", "nodes.csv", "pods.csv"})
        ready = ready && QFile::copy(m_folder.filePath(QLatin1String(name)), here.filePath(QLatin1String(name)));
    ready =
        ready && QFile::copy(m_folder.filePath(QStringLiteral("cost.csv")), here.filePath(QStringLiteral("costs.csv")));
    const QByteArray wanted =
        scenario.isEmpty() ? contentOf(source(samples + QStringLiteral("/promotion.json"))) : scenario;
    for (const QString& place : {QStringLiteral("promotion.json"), samples + QStringLiteral("/promotion.json")})
        ready = ready && writeFile(here.filePath(place), wanted);
    for (const QString& name : QDir(source(samples)).entryList({QStringLiteral("*_study.json")}, QDir::Files))
        ready = ready && QFile::copy(source(samples + u'/' + name), here.filePath(name));
    // What reads results finds those of the commands before it.
    if (line.contains(QRegularExpression(QStringLiteral(" (merge|compare-hashes|--replay) "))))
        for (const QString& name :
             QDir(m_folder.path()).entryList({QStringLiteral("*.jsonl"), QStringLiteral("*.log")}))
            ready = ready && QFile::copy(m_folder.filePath(name), here.filePath(name));
    // The command that makes the store finds none.
    if (!line.startsWith(QStringLiteral("lumosctl sample")))
        ready = ready && QFile::copy(m_folder.filePath(QStringLiteral("aurora.lumos")),
                                     here.filePath(QStringLiteral("aurora.lumos")));
    if (!ready)
        return {};
    QProcess shell;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PATH"),
                       qEnvironmentVariable("LUMOS_BIN_DIR") + u':' + qEnvironmentVariable("PATH"));
    environment.insert(QStringLiteral("LUMOS_STORE"), here.filePath(QStringLiteral("aurora.lumos")));
    environment.insert(QStringLiteral("HOME"), folder.path());
    shell.setProcessEnvironment(environment);
    shell.setWorkingDirectory(folder.path());
    shell.start(QStringLiteral("sh"), {QStringLiteral("-c"), line});
    if (!shell.waitForFinished(300'000) || shell.exitStatus() != QProcess::NormalExit)
        return {};
    return {shell.exitCode(), QString::fromUtf8(shell.readAllStandardOutput()),
            QString::fromUtf8(shell.readAllStandardError())};
}

void TestDocuments::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QVERIFY(writeFile(m_folder.filePath(QStringLiteral("nodes.csv")),
                      "sn,cpu_milli,memory_mib,gpu,model\nnode-1,96000,786432,8,V100M32\n"));
    QVERIFY(writeFile(m_folder.filePath(QStringLiteral("pods.csv")),
                      "name,cpu_milli,memory_mib,num_gpu,gpu_milli,gpu_spec,qos,pod_phase,creation_time,deletion_time,"
                      "scheduled_time\npod-1,12000,16384,1,1000,,LS,Running,0,12537496,0\n"));
    const QString store = m_folder.filePath(QStringLiteral("aurora.lumos"));
    const QString program = qEnvironmentVariable("LUMOS_BIN_DIR") + QStringLiteral("/lumosctl");
    QCOMPARE(QProcess::execute(program, {QStringLiteral("sample"), store}), 0);
    QCOMPARE(QProcess::execute(program,
                               {QStringLiteral("export"), store, QStringLiteral("--format"), QStringLiteral("focus"),
                                QStringLiteral("-o"), m_folder.filePath(QStringLiteral("cost.csv"))}),
             0);
    makeResults(program, store);
}

/// The result files and hash logs that the chapter on many machines goes on with.
void TestDocuments::makeResults(const QString& program, const QString& store)
{
    const QString scenario = source(QStringLiteral("resources/samples/promotion.json"));
    for (const char* line :
         {"--runs 2 --days 2 --out promotion.jsonl", "--runs 2 --days 2 --shard 0/2 --out shard-0.jsonl",
          "--runs 2 --days 2 --shard 1/2 --out shard-1.jsonl", "--days 2 --hash-log here.log",
          "--days 2 --hash-log there.log"}) {
        QStringList arguments = QString::fromLatin1(line).split(u' ');
        arguments.last() = m_folder.filePath(arguments.last());
        if (arguments.contains(QStringLiteral("--runs")))
            arguments.prepend(scenario);
        arguments.prepend(QStringLiteral("simulate"));
        QCOMPARE(QProcess::execute(program, arguments << QStringLiteral("--store") << store), 0);
    }
}

void TestDocuments::commandsRun_data()
{
    QTest::addColumn<QString>("line");
    QStringList known;
    for (const QString& path : documents())
        for (const QString& line : commandsOf(path))
            if (!known.contains(line)) {
                known.append(line);
                QTest::addRow("%s: %s", qPrintable(path), qPrintable(line)) << line;
            }
    QVERIFY(known.size() > 20);
}

void TestDocuments::commandsRun()
{
    QFETCH(QString, line);
    // A study is told with the numbers that one would take; two runs of two days show that the line is right.
    if (line.contains(QStringLiteral(" simulate "))) {
        line.replace(QRegularExpression(QStringLiteral("--days \\d+")), QStringLiteral("--days 2"));
        line.replace(QRegularExpression(QStringLiteral("--runs \\d+")), QStringLiteral("--runs 2"));
    }
    const Ran ran = run(line);
    QVERIFY2(ran.status == 0, qPrintable(QString::number(ran.status) + u'\n' + ran.err + ran.out));
}

void TestDocuments::theScenarioOfTheHandbookIsTheSample_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("Chinese") << QStringLiteral("zh_CN");
}

void TestDocuments::theScenarioOfTheHandbookIsTheSample()
{
    QFETCH(QString, language);
    const QByteArray chapter =
        contentOf(source(QStringLiteral("resources/handbook/%1/12-scenario-files.md").arg(language)));
    QByteArray code;
    for (const QByteArray& line : contentOf(source(QStringLiteral("resources/samples/promotion.json"))).split('\n'))
        if (!line.isEmpty())
            code += "    " + line + '\n';
    QVERIFY(code.size() > 500);
    QVERIFY(chapter.contains(code));
}

void TestDocuments::aScenarioFileNeedsNoId()
{
    const Ran ran = run(QStringLiteral("lumosctl simulate promotion.json --days 1 --runs 1"),
                        R"({"name":"Rush","changes":[{"type":"scale_demand","percent":150,
                            "period":{"from":"2026-12-01T00:00:00Z","to":"2026-12-08T00:00:00Z"}}]})");
    QVERIFY2(ran.status == 0, qPrintable(ran.err));
    QVERIFY2(ran.out.section(u'\n', 0, 0).contains(QRegularExpression(QStringLiteral("0 Baseline +Rush"))),
             qPrintable(ran.out));
}

void TestDocuments::aBadScenarioFileIsNamed()
{
    const Ran ran = run(QStringLiteral("lumosctl simulate promotion.json --days 1 --runs 1"),
                        R"({"name":"Rush","changes":[{"type":"scale_demand","percnt":150}]})");
    QCOMPARE(ran.status, 6);
    for (const char* part : {"promotion.json", "changes[0].percent"})
        QVERIFY2(ran.err.contains(QLatin1String(part)), qPrintable(ran.err));
}

QTEST_GUILESS_MAIN(TestDocuments)
#include "tst_documents.moc"
