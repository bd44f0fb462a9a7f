// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

namespace {

struct Ran {
    int status = -1;
    QString out;
    QString err;
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

QString golden(const QString& name)
{
    return QString::fromUtf8(
        contentOf(qEnvironmentVariable("LUMOS_SOURCE_DIR") + QStringLiteral("/tests/scenario/golden/") + name));
}

} // namespace

/// The command line end to end: the built program on a store of its own, checked by what it prints, how it ends and what
/// it leaves behind.
class TestLumosctl final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void theSampleIsTheSameEveryTime();
    void listsAndShowsTenants();
    void aQuotaIsSetAndAudited();
    void wrongWordsEndWithTheirStatus_data();
    void wrongWordsEndWithTheirStatus();
    void aDryRunWritesNothing();
    void aTenantLivesThroughItsStates();
    void oneBadRowRefusesTheImport();
    void usageIsImportedOnce();
    void theExportIsCanonical();
    void theSimulationRepeats();
    void theReportRepeats();
    void conformChecksVectors();
    void benchMeasuresItsBaselines();
    void requestsAgreeWithTheFormulas();
    void benchFailsWithItsParts();
    void theAuditChainIsWhole();

private:
    [[nodiscard]] Ran run(const QStringList& words) const;
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QByteArray exported() const;
    [[nodiscard]] QJsonArray audit() const;
    QTemporaryDir m_folder;
    QString m_program;
    QString m_store;
};

Ran TestLumosctl::run(const QStringList& words) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LUMOS_STORE"), m_store);
    environment.insert(QStringLiteral("HOME"), m_folder.path());
    process.setProcessEnvironment(environment);
    process.start(m_program, words);
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

QByteArray TestLumosctl::exported() const
{
    const QString file = path(QStringLiteral("state.json"));
    QFile::remove(file);
    return run({QStringLiteral("export"), QStringLiteral("-o"), file}).status == 0 ? contentOf(file) : QByteArray();
}

QJsonArray TestLumosctl::audit() const
{
    return QJsonDocument::fromJson(run({QStringLiteral("audit"), QStringLiteral("--json")}).out.toUtf8()).array();
}

void TestLumosctl::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_program = qEnvironmentVariable("LUMOS_BIN_DIR") + QStringLiteral("/lumosctl");
    QVERIFY2(QFile::exists(m_program), qPrintable(m_program));
    m_store = path(QStringLiteral("platform.lumos"));
    const Ran made = run({QStringLiteral("sample"), QStringLiteral("--tenants"), QStringLiteral("12"),
                          QStringLiteral("--days"), QStringLiteral("7"), m_store});
    QVERIFY2(made.status == 0, qPrintable(made.err));
    QCOMPARE(made.out, QStringLiteral("12 tenants and 7 days of history are in %1.\n").arg(m_store));
}

void TestLumosctl::theSampleIsTheSameEveryTime()
{
    const QString second = path(QStringLiteral("second.lumos"));
    const QString file = path(QStringLiteral("second.json"));
    QCOMPARE(run({QStringLiteral("sample"), QStringLiteral("--tenants"), QStringLiteral("12"), QStringLiteral("--days"),
                  QStringLiteral("7"), second})
                 .status,
             0);
    QCOMPARE(run({QStringLiteral("export"), second, QStringLiteral("-o"), file}).status, 0);
    const QByteArray first = exported();
    QVERIFY(first.size() > 10'000);
    QVERIFY(contentOf(file) == first);
}

void TestLumosctl::listsAndShowsTenants()
{
    const Ran list = run({QStringLiteral("tenants"), QStringLiteral("list")});
    QCOMPARE(list.status, 0);
    QCOMPARE(list.out, golden(QStringLiteral("tenants_list.txt")));
    const Ran show = run({QStringLiteral("tenants"), QStringLiteral("show"), QStringLiteral("tenant-0007")});
    QCOMPARE(show.status, 0);
    QCOMPARE(show.out, golden(QStringLiteral("tenants_show.txt")));
    const QJsonArray json =
        QJsonDocument::fromJson(
            run({QStringLiteral("tenants"), QStringLiteral("list"), QStringLiteral("--json")}).out.toUtf8())
            .array();
    QCOMPARE(json.size(), 12);
    QCOMPARE(json.at(6).toObject().value(QStringLiteral("slug")).toString(), QStringLiteral("tenant-0007"));
}

void TestLumosctl::aQuotaIsSetAndAudited()
{
    const auto before = audit().size();
    const Ran set = run({QStringLiteral("quota"), QStringLiteral("set"), QStringLiteral("tenant-0007"),
                         QStringLiteral("gpu"), QStringLiteral("--limit"), QStringLiteral("72")});
    QVERIFY2(set.status == 0, qPrintable(set.err));
    QVERIFY2(set.out.startsWith(QStringLiteral("Limit of gpu of tenant-0007 is 72 (revision ")), qPrintable(set.out));
    const QJsonArray after = audit();
    QCOMPARE(after.size(), before + 1);
    const Ran last = run({QStringLiteral("audit"), QStringLiteral("--limit"), QStringLiteral("1")});
    QVERIFY2(last.out.contains(QStringLiteral("lumosctl")) &&
                 last.out.contains(QStringLiteral("Set the limit of GPU of Jade River Retail to 72.")),
             qPrintable(last.out));
    const Ran list = run({QStringLiteral("quota"), QStringLiteral("list"), QStringLiteral("tenant-0007")});
    QVERIFY2(list.out.contains(QRegularExpression(QStringLiteral("gpu +58 +72 +80\\.5 +warning"))),
             qPrintable(list.out));
}

void TestLumosctl::wrongWordsEndWithTheirStatus_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("says");
    QTest::newRow("no command") << QString() << 2 << QString();
    QTest::newRow("unknown command") << QStringLiteral("fly") << 2 << QStringLiteral("there is no command \"fly\"");
    QTest::newRow("usage") << QStringLiteral("quota set tenant-0007 gpu") << 2 << QStringLiteral("lumosctl quota");
    QTest::newRow("no such tenant") << QStringLiteral("tenants show nobody") << 3
                                    << QStringLiteral("There is no tenant nobody.");
    QTest::newRow("no such kind") << QStringLiteral("quota set tenant-0007 gpus --limit 1") << 3
                                  << QStringLiteral("known are cpu, memory");
    QTest::newRow("bad amount") << QStringLiteral("quota set tenant-0007 gpu --limit abc") << 6
                                << QStringLiteral("\"abc\" is not an amount of GPU.");
    QTest::newRow("step not allowed") << QStringLiteral("tenants delete tenant-0007") << 5
                                      << QStringLiteral("is not allowed in the state \"active\"");
    QTest::newRow("no such scenario") << QStringLiteral("simulate --days 1 --scenario Z") << 3
                                      << QStringLiteral("There is no scenario \"Z\".");
}

void TestLumosctl::wrongWordsEndWithTheirStatus()
{
    QFETCH(QString, words);
    QFETCH(int, status);
    QFETCH(QString, says);
    const QByteArray before = exported();
    const Ran ran = run(words.split(u' ', Qt::SkipEmptyParts));
    QCOMPARE(ran.status, status);
    QVERIFY2(ran.err.contains(says), qPrintable(ran.err));
    QVERIFY(exported() == before);
}

void TestLumosctl::aDryRunWritesNothing()
{
    const QByteArray before = exported();
    const auto entries = audit().size();
    const Ran ran = run({QStringLiteral("tenants"), QStringLiteral("suspend"), QStringLiteral("tenant-0007"),
                         QStringLiteral("--dry-run")});
    QCOMPARE(ran.status, 0);
    for (const char* effect : {"Take chat-assist off its nodes.", "Set the usage of GPU of Jade River Retail to 0.",
                               "Suspend Jade River Retail."})
        QVERIFY2(ran.out.contains(QLatin1String(effect)), qPrintable(ran.out));
    QVERIFY(exported() == before);
    QCOMPARE(audit().size(), entries);
}

void TestLumosctl::aTenantLivesThroughItsStates()
{
    const Ran made = run({QStringLiteral("tenants"), QStringLiteral("create"), QStringLiteral("Paper Boat"),
                          QStringLiteral("--slug"), QStringLiteral("paper-boat"), QStringLiteral("--type"),
                          QStringLiteral("small_business")});
    QVERIFY2(made.status == 0, qPrintable(made.err));
    const auto step = [this](const char* word) {
        return run({QStringLiteral("tenants"), QLatin1String(word), QStringLiteral("paper-boat")});
    };
    for (const char* word : {"suspend", "resume", "offboard"}) {
        const Ran ran = step(word);
        QVERIFY2(ran.status == 0, qPrintable(QLatin1String(word) + QStringLiteral(": ") + ran.err));
    }
    QCOMPARE(step("resume").status, 5);
    const Ran again = run({QStringLiteral("tenants"), QStringLiteral("create"), QStringLiteral("Another"),
                           QStringLiteral("--slug"), QStringLiteral("paper-boat")});
    QCOMPARE(again.status, 4);
}

void TestLumosctl::oneBadRowRefusesTheImport()
{
    const QString file = path(QStringLiteral("bad.csv"));
    QVERIFY(writeFile(file, "source,id,tenant,kind,amount,time\ngw,1,tenant-0007,tokens_in,1500,2026-11-22T10:00:"
                            "00Z\ngw,2,tenant-0007,tokens_in,many,2026-11-22T10:05:00Z\n"));
    const QByteArray before = exported();
    const auto entries = audit().size();
    const Ran ran = run({QStringLiteral("import"), file});
    QCOMPARE(ran.status, 6);
    const QString all = ran.out + ran.err;
    for (const char* part : {"bad.csv", "3", "amount", "many"})
        QVERIFY2(all.contains(QLatin1String(part)), qPrintable(all));
    QVERIFY(exported() == before);
    QCOMPARE(audit().size(), entries);
}

void TestLumosctl::usageIsImportedOnce()
{
    const QString file = path(QStringLiteral("good.csv"));
    QVERIFY(writeFile(file, "source,id,tenant,kind,amount,time\ngw,1,tenant-0007,tokens_in,1500,2026-11-22T10:00:"
                            "00Z\ngw,2,tenant-0007,tokens_in,700,2026-11-22T10:05:00Z\n"));
    const auto counts = [&](const QStringList& further) {
        return QJsonDocument::fromJson(
                   run(QStringList{QStringLiteral("import"), file, QStringLiteral("--json")} + further).out.toUtf8())
            .object();
    };
    QCOMPARE(counts({QStringLiteral("--dry-run")}).value(QStringLiteral("committed")).toBool(true), false);
    const QJsonObject first = counts({});
    QCOMPARE(first.value(QStringLiteral("committed")).toBool(), true);
    QCOMPARE(first.value(QStringLiteral("written")).toInt(), 2);
    const QJsonObject second = counts({});
    QCOMPARE(second.value(QStringLiteral("written")).toInt(-1), 0);
}

void TestLumosctl::theExportIsCanonical()
{
    const QByteArray one = exported();
    const QByteArray two = exported();
    QVERIFY(!one.isEmpty());
    QVERIFY(one == two);
    // What was exported can be imported into an empty store, and is exported as the same bytes.
    const QString file = path(QStringLiteral("platform.json"));
    const QString back = path(QStringLiteral("back.json"));
    const QString copy = path(QStringLiteral("copy.lumos"));
    QVERIFY(writeFile(file, one));
    const Ran imported = run({QStringLiteral("import"), file, QStringLiteral("--store"), copy});
    QVERIFY2(imported.status == 0, qPrintable(imported.err + imported.out));
    QCOMPARE(run({QStringLiteral("export"), copy, QStringLiteral("-o"), back}).status, 0);
    QVERIFY(contentOf(back) == one);
}

void TestLumosctl::theSimulationRepeats()
{
    const QStringList words{QStringLiteral("simulate"), QStringLiteral("--days"), QStringLiteral("2"),
                            QStringLiteral("--step"),   QStringLiteral("3600"),   QStringLiteral("--seed"),
                            QStringLiteral("7")};
    const auto onThreads = [&](const QStringList& further, const char* threads) {
        return run(words + further + QStringList{QStringLiteral("--threads"), QLatin1String(threads)});
    };
    const Ran one = onThreads({}, "1");
    QVERIFY2(one.status == 0, qPrintable(one.err));
    QVERIFY2(one.out.contains(QRegularExpression(QStringLiteral("state hash [0-9a-f]{16}\\."))), qPrintable(one.out));
    QCOMPARE(onThreads({}, "2").out, one.out);
    // Several runs are what two threads really share.
    const QStringList study{QStringLiteral("--runs"), QStringLiteral("7")};
    const Ran alone = onThreads(study, "1");
    QVERIFY2(alone.status == 0 && !alone.out.isEmpty(), qPrintable(alone.err));
    QCOMPARE(onThreads(study, "2").out, alone.out);
    QVERIFY(run(words + QStringList{QStringLiteral("--runs"), QStringLiteral("1")}).out != alone.out);
    const Ran other = run(QStringList(words).replaceInStrings(QStringLiteral("7"), QStringLiteral("8")));
    QCOMPARE(other.status, 0);
    QVERIFY(other.out != one.out);
}

void TestLumosctl::theReportRepeats()
{
    const auto report = [this](const QString& name) {
        return run({QStringLiteral("report"), QStringLiteral("operations"), QStringLiteral("-o"), path(name),
                    QStringLiteral("--language"), QStringLiteral("zh_CN")});
    };
    const Ran made = report(QStringLiteral("one.pdf"));
    QVERIFY2(made.status == 0, qPrintable(made.err));
    QCOMPARE(made.out, QStringLiteral("The report is in %1.\n").arg(path(QStringLiteral("one.pdf"))));
    QCOMPARE(report(QStringLiteral("two.pdf")).status, 0);
    const QByteArray one = contentOf(path(QStringLiteral("one.pdf")));
    QVERIFY(one.startsWith("%PDF-"));
    QVERIFY(one == contentOf(path(QStringLiteral("two.pdf"))));
}

void TestLumosctl::conformChecksVectors()
{
    const QByteArray graduated =
        R"({"id":"graduated","model":"graduated","params":{"tiers":[{"up_to":"100","unit":"0.02","flat":"0"},{"up_to":null,"unit":"0.01","flat":"1"}]},"usage":{"units":"150"},"expected":{"amount":"3.5"}})";
    const QByteArray wrong =
        QByteArray(graduated).replace("\"3.5\"", "\"3.6\"").replace("\"id\":\"graduated\"", "\"id\":\"wrong\"");
    const QByteArray foreign = R"({"id":"foreign","model":"barter","params":{},"usage":{},"expected":{"amount":"1"}})";
    const auto conform = [this](const QByteArray& vectors, const QString& results = {}) {
        const QString file = path(QStringLiteral("vectors.json"));
        if (!writeFile(file, "{\"vectors\":[" + vectors + "]}"))
            return Ran{};
        QStringList words{QStringLiteral("conform"), QStringLiteral("billing"), file};
        return run(results.isEmpty() ? words : words << QStringLiteral("--results") << results);
    };
    const QString results = path(QStringLiteral("results.jsonl"));
    const Ran good = conform(graduated, results);
    QVERIFY2(good.status == 0, qPrintable(good.out + good.err));
    QCOMPARE(QJsonDocument::fromJson(contentOf(results)).object().value(QStringLiteral("id")).toString(),
             QStringLiteral("graduated"));
    const Ran bad = conform(graduated + ',' + wrong);
    QCOMPARE(bad.status, 1);
    QVERIFY2(bad.out.contains(QStringLiteral("wrong: expected")), qPrintable(bad.out));
    QCOMPARE(conform(foreign).status, 1);
    // What states nothing can prove nothing.
    for (const char* silent : {R"("params":{"unit_price":"2"},"usage":{"units":"3"}})",
                               R"("params":{"unit_price":"2"},"usage":{"units":"3"},"expected":{}})"}) {
        const Ran malformed = conform(graduated + R"(,{"id":"v9","model":"standard",)" + silent);
        QCOMPARE(malformed.status, 1);
        QVERIFY2(malformed.out.contains(QStringLiteral("v9: malformed")), qPrintable(malformed.out));
        QVERIFY2(malformed.out.contains(QStringLiteral("1 passed, 1 failed, 0 unsupported")),
                 qPrintable(malformed.out));
    }
    QCOMPARE(conform({}).status, 1);
    // A rounded amount has the digits that it was rounded to.
    const Ran rounded = conform(
        R"({"id":"round","model":"round_currency","params":{"decimals":3,"mode":"half_even"},"usage":{"amount":"1.0005"},"expected":{"amount":"1.000"}})");
    QVERIFY2(rounded.status == 0, qPrintable(rounded.out));
    QCOMPARE(conform("}{").status, 6);
}

void TestLumosctl::benchMeasuresItsBaselines()
{
    for (const QString& part : {QStringLiteral("store"), QStringLiteral("quota"), QStringLiteral("tenants")}) {
        const Ran ran = run({QStringLiteral("bench"), part, QStringLiteral("--quick"), QStringLiteral("--json")});
        QVERIFY2(ran.status == 0, qPrintable(ran.err));
        const QJsonArray rows = QJsonDocument::fromJson(ran.out.toUtf8()).array();
        QVERIFY(!rows.isEmpty());
        for (const QJsonValue& row : rows) {
            QVERIFY(row[QStringLiteral("correct")].toBool());
            const double baseline = row[QStringLiteral("baseline_value")].toDouble();
            QVERIFY(baseline > 0);
            QVERIFY(baseline != row[QStringLiteral("goal")].toDouble());
            QVERIFY(baseline != 109'000); // a figure of another machine
        }
        if (part == u"quota")
            QVERIFY(rows.last()[QStringLiteral("baseline_name")].toString().endsWith(QStringLiteral("p99.99")));
    }
}

void TestLumosctl::requestsAgreeWithTheFormulas()
{
    const auto requests = [&](const QString& words) {
        return run(QStringLiteral("simulate requests %1 --requests 200000 --json").arg(words).split(u' '));
    };
    const Ran ran = requests(QStringLiteral("--rate 60 --service 0.5 --replicas 34"));
    QVERIFY2(ran.status == 0, qPrintable(ran.err));
    QCOMPARE(requests(QStringLiteral("--rate 60 --service 0.5 --replicas 34")).out, ran.out);
    int compared = 0;
    for (const QJsonValue& row : QJsonDocument::fromJson(ran.out.toUtf8()).array()) {
        const QJsonValue half = row[QStringLiteral("half_width_999")];
        if (half.isUndefined())
            continue;
        const double off = row[QStringLiteral("simulated")].toDouble() - row[QStringLiteral("formula")].toDouble();
        QVERIFY2(std::abs(off) <= half.toDouble(), qPrintable(row[QStringLiteral("measure")].toString()));
        ++compared;
    }
    QCOMPARE(compared, 2);
    QCOMPARE(run({QStringLiteral("simulate"), QStringLiteral("requests")}).status, 2);
    const Ran endless = requests(QStringLiteral("--rate 60 --service 0.5 --replicas 30"));
    QCOMPARE(endless.status, 2);
    QVERIFY2(endless.err.contains(QStringLiteral("grows without end")), qPrintable(endless.err));
    const Ran wrong = requests(QStringLiteral("--rate many --service 0.5"));
    QVERIFY2(wrong.status == 2 && wrong.err.contains(QStringLiteral("found \"many\"")), qPrintable(wrong.err));
}

void TestLumosctl::benchFailsWithItsParts()
{
    // Alone in a folder, it has no console to start.
    const QString alone = path(QStringLiteral("lumosctl"));
    QVERIFY(QFile::copy(m_program, alone));
    const QString program = std::exchange(m_program, alone);
    const Ran ran = run({QStringLiteral("bench"), QStringLiteral("ui"), QStringLiteral("--quick")});
    m_program = program;
    QCOMPARE(ran.status, 1);
    QVERIFY2(ran.err.contains(QStringLiteral("ui could not be measured")), qPrintable(ran.err));
}

void TestLumosctl::theAuditChainIsWhole()
{
    const Ran verified = run({QStringLiteral("audit"), QStringLiteral("--verify")});
    QVERIFY2(verified.status == 0, qPrintable(verified.err));
    QVERIFY2(verified.out.contains(QStringLiteral("the chain is whole")), qPrintable(verified.out));
}

QTEST_GUILESS_MAIN(TestLumosctl)
#include "tst_lumosctl.moc"
