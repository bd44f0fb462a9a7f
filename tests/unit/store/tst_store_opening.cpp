// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/migrations.h"
#include "unit/store/test_database.h"

#include <QDir>
#include <QFile>

using namespace lumos;
using base::ErrorCode;
using store::OpenMode;
using store::Store;

class TestStoreOpening : public QObject {
    Q_OBJECT

private slots:
    void createsAndOpensAgain_data() { tests::addDatabaseRows(); }
    void createsAndOpensAgain();
    void upgradesFromVersionOne_data() { tests::addDatabaseRows(); }
    void upgradesFromVersionOne();
    void backsUpBeforeAnUpgrade();
    void refusesANewerStore_data() { tests::addDatabaseRows(); }
    void refusesANewerStore();
    void refusesTheDatabaseOfAnotherProgram_data() { tests::addDatabaseRows(); }
    void refusesTheDatabaseOfAnotherProgram();
    void refusesForeignFilesAndLeavesThemAlone();
    void refusesWhatIsNotThere();
    void schemaIsTheSameAfterAnUpgrade_data() { tests::addDatabaseRows(); }
    void schemaIsTheSameAfterAnUpgrade();
    void liveSchemaEqualsItsGoldenFile_data() { tests::addDatabaseRows(); }
    void liveSchemaEqualsItsGoldenFile();
    void readOnlyNeverWrites_data() { tests::addDatabaseRows(); }
    void readOnlyNeverWrites();
    void marksTheFileAsOurs();
    void theLogReachesTheFileOfAnOpenStore();
};

namespace {

/// A store as version 1 of the program left it.
void createVersionOne(const tests::TestDatabase& database)
{
    const auto session = database.session();
    for (const QString& statement : store::statementsOf(store::migrations().front().script, session->dialect()))
        LUMOS_GOOD(session->run(statement));
    LUMOS_GOOD(session->run(session->dialect().markVersion(1)));
    LUMOS_GOOD(session->run(
        QStringList{session->dialect().expand(database.location().kind == store::StoreKind::Sqlite
                                                  ? QStringLiteral("INSERT INTO store_state (id, revision, taken_at, "
                                                                   "audit_count, audit_hash) VALUES (1, 7, 0, 0, X'')")
                                                  : QStringLiteral("INSERT INTO store_state (id, revision, taken_at, "
                                                                   "audit_count, audit_hash) VALUES (1, 7, 0, 0, '')")),
                    QStringLiteral("INSERT INTO platform (id, name, environment, currency, utc_offset_minutes) VALUES "
                                   "(1, 'Old', 'production', 'CNY', 480)")}));
}

QStringList schemaOf(const tests::TestDatabase& database)
{
    const auto session = database.session();
    QSqlQuery& rows = session->prepared(session->dialect().describeSchema());
    QStringList out;
    if (rows.exec()) {
        while (rows.next())
            out += rows.value(0).toString() + u' ' + rows.value(1).toString();
    }
    rows.finish();
    // The servers sort by collations of their own.
    out.sort();
    return out;
}

} // namespace

void TestStoreOpening::createsAndOpensAgain()
{
    LUMOS_DATABASE(database);
    LUMOS_REFUSED(Store::open(database.location(), OpenMode::Existing, database.clock()), ErrorCode::NotFound);
    {
        const auto store = database.open(OpenMode::CreateNew);
        LUMOS_VALUE(const domain::Revision revision, store->revision());
        QCOMPARE(revision.number, 0);
        LUMOS_VALUE(const domain::SnapshotPtr snapshot, store->snapshot());
        QCOMPARE(*snapshot, domain::PlatformSnapshot{});
    }
    LUMOS_REFUSED(Store::open(database.location(), OpenMode::CreateNew, database.clock()), ErrorCode::AlreadyExists);
    const auto store = database.open(OpenMode::Existing);
    LUMOS_VALUE(const QString integrity, store->integrity());
    QCOMPARE(integrity, QStringLiteral("schema %1: ok").arg(store::latestSchemaVersion()));
}

void TestStoreOpening::upgradesFromVersionOne()
{
    LUMOS_DATABASE(database);
    createVersionOne(database);
    LUMOS_REFUSED(Store::open(database.location(), OpenMode::ReadOnly, database.clock()), ErrorCode::Unsupported);
    const auto store = database.open(OpenMode::Existing);
    LUMOS_VALUE(const domain::SnapshotPtr snapshot, store->snapshot());
    QCOMPARE(snapshot->profile.name, QStringLiteral("Old"));
    QCOMPARE(snapshot->revision.number, 7);
    LUMOS_VALUE(const auto days, store->history().usageDays({{0}, {100}, {}, {}}));
    QVERIFY(days.empty());
}

void TestStoreOpening::backsUpBeforeAnUpgrade()
{
    const auto database = tests::TestDatabase::create(store::StoreKind::Sqlite);
    createVersionOne(*database);
    const auto store = database->open(OpenMode::Existing);
    const QFileInfo file(database->location().text);
    const QStringList backups = file.dir().entryList({QStringLiteral("*.backup")});
    QCOMPARE(backups, QStringList{QStringLiteral("platform.lumos.v1-20261124-143205.backup")});
    LUMOS_VALUE(const auto session,
                store::Session::open({store::StoreKind::Sqlite, file.dir().filePath(backups.front())}, true));
    LUMOS_VALUE(const qint64 version, session->integer(QStringLiteral("PRAGMA user_version")));
    QCOMPARE(version, 1);
    LUMOS_VALUE(const QString name, session->text(QStringLiteral("SELECT name FROM platform")));
    QCOMPARE(name, QStringLiteral("Old"));
}

void TestStoreOpening::refusesANewerStore()
{
    LUMOS_DATABASE(database);
    database.open();
    const int newer = store::latestSchemaVersion() + 1;
    {
        const auto session = database.session();
        LUMOS_GOOD(session->run(session->dialect().markVersion(newer)));
    }
    for (const OpenMode mode : {OpenMode::Existing, OpenMode::CreateIfMissing, OpenMode::ReadOnly})
        LUMOS_REFUSED(Store::open(database.location(), mode, database.clock()), ErrorCode::NewerFormat);
}

void TestStoreOpening::refusesTheDatabaseOfAnotherProgram()
{
    LUMOS_DATABASE(database);
    LUMOS_GOOD(database.session()->run(QStringLiteral("CREATE TABLE guests (name TEXT)")));
    for (const OpenMode mode : {OpenMode::Existing, OpenMode::CreateIfMissing, OpenMode::CreateNew, OpenMode::ReadOnly})
        LUMOS_REFUSED(Store::open(database.location(), mode, database.clock()), ErrorCode::ForeignFile);
}

void TestStoreOpening::refusesForeignFilesAndLeavesThemAlone()
{
    const auto database = tests::TestDatabase::create(store::StoreKind::Sqlite);
    const QByteArray text("BilledCost,ServiceName\n1.5,Compute and a good deal more than a header\n");
    {
        QFile file(database->location().text);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    LUMOS_REFUSED(Store::open(database->location(), OpenMode::CreateIfMissing, database->clock()),
                  ErrorCode::ForeignFile);
    QFile file(database->location().text);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), text);
    const QString folder = QFileInfo(database->location().text).absolutePath();
    LUMOS_REFUSED(Store::open({store::StoreKind::Sqlite, folder}, OpenMode::CreateIfMissing, database->clock()),
                  ErrorCode::ForeignFile);
    // A SQLite file of another program that has its own mark, but no table yet.
    const store::StoreLocation marked{store::StoreKind::Sqlite, folder + QStringLiteral("/marked.db")};
    {
        LUMOS_VALUE(const auto session, store::Session::open(marked, false));
        LUMOS_GOOD(session->run(QStringLiteral("PRAGMA application_id = 42")));
    }
    LUMOS_REFUSED(Store::open(marked, OpenMode::CreateIfMissing, database->clock()), ErrorCode::ForeignFile);
}

void TestStoreOpening::refusesWhatIsNotThere()
{
    const base::ManualClock clock({0});
    LUMOS_REFUSED(Store::open({store::StoreKind::Sqlite, QStringLiteral("/nowhere/platform.lumos")},
                              OpenMode::CreateIfMissing, clock),
                  ErrorCode::Io);
    LUMOS_REFUSED(
        Store::open({store::StoreKind::Sqlite, QStringLiteral("/nowhere/platform.lumos")}, OpenMode::Existing, clock),
        ErrorCode::NotFound);
    LUMOS_REFUSED(Store::open({store::StoreKind::Postgres, QStringLiteral("postgresql:///lumos?host=/nowhere")},
                              OpenMode::Existing, clock),
                  ErrorCode::Storage);
}

void TestStoreOpening::schemaIsTheSameAfterAnUpgrade()
{
    LUMOS_DATABASE(upgraded);
    createVersionOne(upgraded);
    upgraded.open(OpenMode::Existing);
    LUMOS_DATABASE(fresh);
    fresh.open();
    const QStringList schema = schemaOf(fresh);
    QVERIFY(schema.size() > 30);
    QCOMPARE(schemaOf(upgraded), schema);
}

void TestStoreOpening::liveSchemaEqualsItsGoldenFile()
{
    LUMOS_DATABASE(database);
    database.open();
    const QString name = database.location().kind == store::StoreKind::Sqlite ? QStringLiteral("live_sqlite.txt")
                                                                              : QStringLiteral("live_postgres.txt");
    const QByteArray text = (schemaOf(database).join(u'\n') + u'\n').toUtf8();
    QFile golden(QFINDTESTDATA("golden/") + name);
    // LUMOS_UPDATE_GOLDEN rewrites the file; a commit that does so says why.
    if (qEnvironmentVariableIsSet("LUMOS_UPDATE_GOLDEN")) {
        QVERIFY(golden.open(QIODevice::WriteOnly));
        golden.write(text);
        golden.close();
    }
    QVERIFY2(golden.open(QIODevice::ReadOnly), qPrintable(golden.fileName()));
    QCOMPARE(QString::fromUtf8(text), QString::fromUtf8(golden.readAll()));
}

void TestStoreOpening::readOnlyNeverWrites()
{
    LUMOS_DATABASE(database);
    database.open();
    const auto store = database.open(OpenMode::ReadOnly);
    domain::Tenant tenant;
    LUMOS_REFUSED(
        store->writer().apply({domain::PutTenant{tenant}}, {QStringLiteral("li.wei"), QStringLiteral("console")}),
        ErrorCode::Storage);
    LUMOS_REFUSED(store->writer().beginBulk({}), ErrorCode::Storage);
    LUMOS_VALUE(const domain::Revision revision, store->revision());
    QCOMPARE(revision.number, 0);
}

void TestStoreOpening::marksTheFileAsOurs()
{
    const auto database = tests::TestDatabase::create(store::StoreKind::Sqlite);
    database->open();
    QFile file(database->location().text);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray head = file.read(100);
    QCOMPARE(head.mid(68, 4), QByteArray("LUMS"));
    // Write-ahead log: format versions 2.
    QCOMPARE(head.mid(18, 2), QByteArray("\x02\x02"));
}

void TestStoreOpening::theLogReachesTheFileOfAnOpenStore()
{
    const auto database = tests::TestDatabase::create(store::StoreKind::Sqlite);
    const auto store = database->open();
    domain::Tenant tenant;
    tenant.id = {{1, 2}};
    tenant.slug = tenant.name = QStringLiteral("written-into-the-log");
    LUMOS_GOOD(store->writer().apply({domain::PutTenant{tenant}}, {QStringLiteral("li.wei"), QStringLiteral("test")}));
    // The bytes of the file alone, without its log beside it; nothing is closed.
    const auto inFile = [&] {
        QFile file(database->location().text);
        return file.open(QIODevice::ReadOnly) && file.readAll().contains("written-into-the-log");
    };
    QTRY_VERIFY_WITH_TIMEOUT(inFile(), 60'000);
}

QTEST_GUILESS_MAIN(TestStoreOpening)
#include "tst_store_opening.moc"
