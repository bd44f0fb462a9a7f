// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Ran {
    int status = -1;
    QString out;
    QString err;
};

/// A bill of one account that no tenant of the sample stands for.
const QByteArray kBill =
    "BilledCost,BillingAccountId,BillingAccountName,BillingCurrency,BillingPeriodEnd,BillingPeriodStart,"
    "ChargeCategory,ChargeClass,ChargeDescription,ChargePeriodEnd,ChargePeriodStart,ContractedCost,EffectiveCost,"
    "InvoiceIssuerName,ListCost,PricingQuantity,PricingUnit,ProviderName,PublisherName,ServiceCategory,ServiceName\n"
    "2.50,98765,Acme,CNY,2026-12-01T00:00:00Z,2026-11-01T00:00:00Z,Usage,,Hours,2026-11-03T11:00:00Z,"
    "2026-11-03T10:00:00Z,2.50,2.50,P,2.50,1,Hours,P,P,Compute,Gateway\n";

} // namespace

/// Imports on the command line: what a dry run leaves alone, which words are understood, and what a file of ours comes
/// back as.
class TestLumosctlImport final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void aDryRunMakesNoStore();
    void aMissingFolderIsNamed();
    void tenantsAreCreatedInAStoreThatIsThere();
    void everyWordOfTheHelpIsUnderstood_data();
    void everyWordOfTheHelpIsUnderstood();
    void stepsHaveOneRange_data();
    void stepsHaveOneRange();
    void ourCostsComeBackAsTheyWere();
    void oneTenantWithoutAPlanStopsNoInvoice();

private:
    [[nodiscard]] Ran run(const QString& words) const;
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
    QString m_program;
    QString m_bill;
};

Ran TestLumosctlImport::run(const QString& words) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LUMOS_STORE"), path(QStringLiteral("platform.lumos")));
    environment.insert(QStringLiteral("HOME"), m_folder.path());
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder.path());
    process.start(m_program, words.split(u' ', Qt::SkipEmptyParts));
    if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

void TestLumosctlImport::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_program = qEnvironmentVariable("LUMOS_BIN_DIR") + QStringLiteral("/lumosctl");
    QVERIFY2(QFile::exists(m_program), qPrintable(m_program));
    QFile bill(path(QStringLiteral("bill.csv")));
    QVERIFY(bill.open(QIODevice::WriteOnly) && bill.write(kBill) == kBill.size());
    const Ran made = run(QStringLiteral("sample --tenants 6 --days 7 platform.lumos"));
    QVERIFY2(made.status == 0, qPrintable(made.err));
}

void TestLumosctlImport::aDryRunMakesNoStore()
{
    const QStringList before = QDir(m_folder.path()).entryList(QDir::Files);
    const Ran dry = run(QStringLiteral("import bill.csv --dry-run --store new.lumos"));
    QVERIFY2(dry.status == 0, qPrintable(dry.err));
    QVERIFY2(dry.out.contains(QStringLiteral("There is no store at new.lumos yet")), qPrintable(dry.out));
    QVERIFY2(dry.out.contains(QStringLiteral("Nothing was written: 1 rows, 1 written")), qPrintable(dry.out));
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files), before);
    const Ran real = run(QStringLiteral("import bill.csv --store new.lumos"));
    QVERIFY2(real.status == 0, qPrintable(real.err));
    QVERIFY(QFile::exists(path(QStringLiteral("new.lumos"))));
}

void TestLumosctlImport::aMissingFolderIsNamed()
{
    const Ran dry = run(QStringLiteral("import bill.csv --dry-run --store nowhere/new.lumos"));
    QCOMPARE(dry.status, 3);
    QVERIFY2(dry.err.contains(QStringLiteral("There is no store at nowhere/new.lumos.")), qPrintable(dry.err));
    const Ran real = run(QStringLiteral("import bill.csv --store nowhere/new.lumos"));
    QCOMPARE(real.status, 7);
    QVERIFY2(real.err.contains(QStringLiteral("the folder %1 does not exist").arg(path(QStringLiteral("nowhere")))),
             qPrintable(real.err));
    QVERIFY2(real.err.contains(QStringLiteral("Make the folder first")), qPrintable(real.err));
    QVERIFY(!QFile::exists(path(QStringLiteral("nowhere"))));
}

void TestLumosctlImport::tenantsAreCreatedInAStoreThatIsThere()
{
    const Ran ran = run(QStringLiteral("tenants create Acme --store typo.lumos"));
    QCOMPARE(ran.status, 3);
    QVERIFY2(ran.err.contains(QStringLiteral("There is no store at typo.lumos.")), qPrintable(ran.err));
    QVERIFY(!QFile::exists(path(QStringLiteral("typo.lumos"))));
}

void TestLumosctlImport::everyWordOfTheHelpIsUnderstood_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("lead");
    QTest::addColumn<int>("count");
    QTest::newRow("format") << QStringLiteral("--format") << QStringLiteral("Instead of looking at the file: ") << 6;
    QTest::newRow("overlap") << QStringLiteral("--overlap")
                             << QStringLiteral("Costs of which the store has other amounts: ") << 3;
}

void TestLumosctlImport::everyWordOfTheHelpIsUnderstood()
{
    QFETCH(QString, option);
    QFETCH(QString, lead);
    QFETCH(int, count);
    const QString help = run(QStringLiteral("import --help")).out.simplified();
    const qsizetype from = help.indexOf(lead);
    QVERIFY2(from >= 0, qPrintable(help));
    QString list = help.mid(from + lead.size());
    list.truncate(list.indexOf(QRegularExpression(QStringLiteral("[.(]"))));
    const QStringList words = list.replace(QStringLiteral(" or "), QStringLiteral(", "))
                                  .simplified()
                                  .split(QStringLiteral(", "), Qt::SkipEmptyParts);
    QCOMPARE(words.size(), count);
    for (const QString& word : words) {
        const Ran ran = run(QStringLiteral("import absent.csv %1 %2").arg(option, word));
        QVERIFY2(ran.status == 7, qPrintable(word + QStringLiteral(": ") + ran.err)); // the file is not there
    }
    const Ran wrong = run(QStringLiteral("import absent.csv %1 focus_csv").arg(option));
    QCOMPARE(wrong.status, 2);
    for (const QString& word : words)
        QVERIFY2(wrong.err.contains(word), qPrintable(wrong.err));
}

void TestLumosctlImport::stepsHaveOneRange_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<bool>("good");
    QTest::newRow("a part of the minute") << QStringLiteral("30") << true;
    QTest::newRow("an hour") << QStringLiteral("3600") << true;
    QTest::newRow("a day") << QStringLiteral("86400") << true;
    QTest::newRow("half an hour and a bit") << QStringLiteral("75") << false;
    QTest::newRow("nothing") << QStringLiteral("0") << false;
}

void TestLumosctlImport::stepsHaveOneRange()
{
    QFETCH(QString, step);
    QFETCH(bool, good);
    for (const char* kind : {"", " --runs 1"}) {
        const Ran ran = run(QStringLiteral("simulate --days 1 --step ") + step + QLatin1String(kind));
        QVERIFY2(ran.status == (good ? 0 : 2), qPrintable(ran.err));
        if (!good)
            QVERIFY2(ran.err.contains(QStringLiteral("A step of %1 s divides neither the hour nor the day.").arg(step)),
                     qPrintable(ran.err));
    }
}

void TestLumosctlImport::ourCostsComeBackAsTheyWere()
{
    QCOMPARE(run(QStringLiteral("export --format focus -o costs.csv")).status, 0);
    // Any amount that came back otherwise would be refused as an overlap.
    const Ran back = run(QStringLiteral("import costs.csv"));
    QVERIFY2(back.status == 0 && back.out.startsWith(QStringLiteral("Imported")), qPrintable(back.out + back.err));
    QCOMPARE(run(QStringLiteral("export --format focus -o again.csv")).status, 0);
    QFile one(path(QStringLiteral("costs.csv")));
    QFile two(path(QStringLiteral("again.csv")));
    QVERIFY(one.open(QIODevice::ReadOnly) && two.open(QIODevice::ReadOnly));
    const QByteArray exported = one.readAll();
    QVERIFY(exported.size() > 1000);
    QVERIFY(two.readAll() == exported);
}

void TestLumosctlImport::oneTenantWithoutAPlanStopsNoInvoice()
{
    const QString before = run(QStringLiteral("invoice --all")).out;
    QVERIFY(before.contains(QStringLiteral("INV-2026-11-tenant-0001")));
    QCOMPARE(run(QStringLiteral("import bill.csv")).status, 0);
    const Ran all = run(QStringLiteral("invoice --all"));
    QCOMPARE(all.status, 1);
    QCOMPARE(all.out, before);
    QVERIFY2(all.err.contains(QStringLiteral("acct-98765: ")), qPrintable(all.err));
    QVERIFY2(all.err.contains(QStringLiteral("1 of 7 tenants could not be invoiced")), qPrintable(all.err));
}

QTEST_GUILESS_MAIN(TestLumosctlImport)
#include "tst_lumosctl_import.moc"
