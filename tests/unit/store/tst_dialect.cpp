// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/dialect.h"
#include "store/history_repository.h"
#include "store/migrations.h"
#include "unit/store/test_database.h"

#include <QFile>

using namespace lumos;
using store::Dialect;
using store::StoreKind;

/// The dialects without a server: what they would send must be what the golden files say.
class TestDialect : public QObject {
    Q_OBJECT

private slots:
    void schemaEqualsItsGoldenFile_data();
    void schemaEqualsItsGoldenFile();
    void migrationsAreNumberedWithoutGaps();
    void writesUpserts();
    void mergesStagedRows();
    void keepsIds_data();
    void keepsIds();
    void readsAddresses_data();
    void readsAddresses();
    void refusesBadAddresses();
};

void TestDialect::schemaEqualsItsGoldenFile_data()
{
    QTest::addColumn<StoreKind>("kind");
    QTest::addColumn<QString>("file");
    QTest::newRow("sqlite") << StoreKind::Sqlite << QStringLiteral("schema_sqlite.sql");
    QTest::newRow("postgres") << StoreKind::Postgres << QStringLiteral("schema_postgres.sql");
}

void TestDialect::schemaEqualsItsGoldenFile()
{
    QFETCH(StoreKind, kind);
    QFETCH(QString, file);
    QString text = QStringLiteral(
        "-- SPDX-FileCopyrightText: 2026 Lumos Console contributors\n-- SPDX-License-Identifier: GPL-3.0-or-later\n");
    for (const store::Migration& migration : store::migrations()) {
        text += QStringLiteral("-- %1\n").arg(migration.name);
        for (const QString& statement : store::statementsOf(migration.script, Dialect::of(kind)))
            text += statement + QStringLiteral(";\n");
    }
    QVERIFY(!text.contains(u"{{"));
    QFile golden(QFINDTESTDATA("golden/") + file);
    // LUMOS_UPDATE_GOLDEN rewrites the file; a commit that does so says why.
    if (qEnvironmentVariableIsSet("LUMOS_UPDATE_GOLDEN")) {
        QVERIFY(golden.open(QIODevice::WriteOnly));
        golden.write(text.toUtf8());
        golden.close();
    }
    QVERIFY2(golden.open(QIODevice::ReadOnly), qPrintable(golden.fileName()));
    QCOMPARE(text, QString::fromUtf8(golden.readAll()));
}

void TestDialect::migrationsAreNumberedWithoutGaps()
{
    QVERIFY(store::migrations().size() >= 2);
    int expected = 1;
    for (const store::Migration& migration : store::migrations())
        QCOMPARE(migration.version, expected++);
    QCOMPARE(store::latestSchemaVersion(), expected - 1);
}

void TestDialect::writesUpserts()
{
    const store::Table& table = store::SloDayRepository::table();
    const Dialect& dialect = Dialect::of(StoreKind::Sqlite);
    QCOMPARE(dialect.insert(table, 2, store::OnConflict::Replace),
             QStringLiteral("INSERT INTO slo_day (slo_key, day, good, total) VALUES (?,?,?,?),(?,?,?,?) "
                            "ON CONFLICT (slo_key, day) DO UPDATE SET good = excluded.good, total = excluded.total"));
    QCOMPARE(
        dialect.insert(table, 1, store::OnConflict::Skip, QStringLiteral("other")),
        QStringLiteral(
            "INSERT INTO other (slo_key, day, good, total) VALUES (?,?,?,?) ON CONFLICT (slo_key, day) DO NOTHING"));
    QCOMPARE(dialect.select(table, QStringLiteral("day = ?")),
             QStringLiteral("SELECT slo_key, day, good, total FROM slo_day WHERE day = ? ORDER BY slo_key, day"));
}

void TestDialect::mergesStagedRows()
{
    const store::Table& table = store::SloDayRepository::table();
    QCOMPARE(Dialect::of(StoreKind::Postgres).mergeStaging(table, store::OnConflict::Replace),
             QStringLiteral("INSERT INTO slo_day (slo_key, day, good, total) SELECT DISTINCT ON (slo_key, day) "
                            "slo_key, day, good, total FROM staged_slo_day "
                            "ORDER BY slo_key, day, arrival DESC ON CONFLICT (slo_key, day) DO UPDATE SET good = "
                            "excluded.good, total = excluded.total"));
    QCOMPARE(Dialect::of(StoreKind::Sqlite).mergeStaging(table, store::OnConflict::Skip),
             QStringLiteral("INSERT INTO slo_day (slo_key, day, good, total) SELECT slo_key, day, good, total FROM "
                            "staged_slo_day WHERE true ORDER BY rowid "
                            "ON CONFLICT (slo_key, day) DO NOTHING"));
}

void TestDialect::keepsIds_data()
{
    QTest::addColumn<StoreKind>("kind");
    QTest::newRow("sqlite") << StoreKind::Sqlite;
    QTest::newRow("postgres") << StoreKind::Postgres;
}

void TestDialect::keepsIds()
{
    QFETCH(StoreKind, kind);
    const Dialect& dialect = Dialect::of(kind);
    const base::Uuid id{0x0192'0000'0000'7abcULL, 0x8000'0000'0000'00ffULL};
    QCOMPARE(dialect.toUuid(dialect.fromUuid(id)), id);
    QVERIFY(dialect.fromUuid({}).isNull());
    QVERIFY(dialect.toUuid(QVariant()).isNull());
}

void TestDialect::readsAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<StoreKind>("kind");
    QTest::addColumn<QString>("display");
    QTest::newRow("file") << QStringLiteral(" /tmp/a b.lumos ") << StoreKind::Sqlite
                          << QStringLiteral("/tmp/a b.lumos");
    QTest::newRow("file url") << QStringLiteral("file:///tmp/a.lumos") << StoreKind::Sqlite
                              << QStringLiteral("/tmp/a.lumos");
    QTest::newRow("socket") << QStringLiteral("postgresql:///lumos?host=/run/pg&user=ops") << StoreKind::Postgres
                            << QStringLiteral("postgresql:///lumos?host=/run/pg&user=ops");
    QTest::newRow("password") << QStringLiteral("postgresql://ops:secret@db.example:5433/lumos") << StoreKind::Postgres
                              << QStringLiteral("postgresql://ops@db.example:5433/lumos");
    QTest::newRow("password of the key") << QStringLiteral(
                                                "postgresql://ops@db.example/lumos?sslpassword=secret&sslmode=require")
                                         << StoreKind::Postgres
                                         << QStringLiteral("postgresql://ops@db.example/lumos?sslmode=require");
}

void TestDialect::readsAddresses()
{
    QFETCH(QString, text);
    QFETCH(StoreKind, kind);
    QFETCH(QString, display);
    LUMOS_VALUE(const store::StoreLocation location, store::StoreLocation::parse(text));
    QVERIFY(location.kind == kind);
    QCOMPARE(location.display(), display);
    QVERIFY(!location.display().contains(u"secret"));
}

void TestDialect::refusesBadAddresses()
{
    LUMOS_REFUSED(store::StoreLocation::parse(QStringLiteral("  ")), base::ErrorCode::InvalidArgument);
    LUMOS_REFUSED(store::StoreLocation::parse(QStringLiteral("postgresql://host")), base::ErrorCode::InvalidArgument);
    LUMOS_REFUSED(store::StoreLocation::parse(QStringLiteral("postgresql://ho st/db")),
                  base::ErrorCode::InvalidArgument);
}

QTEST_GUILESS_MAIN(TestDialect)
#include "tst_dialect.moc"
