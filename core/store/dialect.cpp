// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/dialect.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QUrl>
#include <QUrlQuery>
#include <QtEndian>

#include <array>

namespace lumos::store {

namespace {

/// Key of the advisory lock that makes one writer at a time out of all processes.
constexpr const char* kWriterLock = "SELECT pg_advisory_xact_lock(1280658771)";

QString joined(const Table& table, int from, int to, const char* pattern)
{
    QStringList out;
    for (int i = from; i < to; ++i)
        out +=
            QString::fromLatin1(pattern).replace(u'#', QString::fromLatin1(table.columns[static_cast<std::size_t>(i)]));
    return out.join(QStringLiteral(", "));
}

QString allColumns(const Table& table) { return joined(table, 0, table.columnCount(), "#"); }

QString conflictClause(const Table& table, OnConflict onConflict)
{
    if (onConflict == OnConflict::Fail)
        return {};
    const QString target = QStringLiteral(" ON CONFLICT (%1) DO ").arg(joined(table, 0, table.keyColumns, "#"));
    if (onConflict == OnConflict::Skip)
        return target + QStringLiteral("NOTHING");
    return target + QStringLiteral("UPDATE SET ") +
           joined(table, table.keyColumns, table.columnCount(), "# = excluded.#");
}

void configurePostgres(QSqlDatabase& database, const QString& text)
{
    const QUrl url(text, QUrl::StrictMode);
    const QUrlQuery query(url);
    database.setHostName(url.host());
    database.setPort(url.port(-1));
    database.setDatabaseName(url.path(QUrl::FullyDecoded).mid(1));
    database.setUserName(url.userName(QUrl::FullyDecoded));
    database.setPassword(url.password(QUrl::FullyDecoded));
    QStringList options{QStringLiteral("connect_timeout=10"), QStringLiteral("application_name=lumos")};
    for (const auto& [key, value] : query.queryItems(QUrl::FullyDecoded)) {
        if (key == u"host")
            database.setHostName(value);
        else if (key == u"user")
            database.setUserName(value);
        else if (key == u"password")
            database.setPassword(value);
        else if (key == u"port")
            database.setPort(value.toInt());
        else
            options += key + u'=' + value;
    }
    database.setConnectOptions(options.join(u';'));
}

} // namespace

const Dialect& Dialect::of(StoreKind kind)
{
    static const Dialect sqlite(StoreKind::Sqlite);
    static const Dialect postgres(StoreKind::Postgres);
    return kind == StoreKind::Sqlite ? sqlite : postgres;
}

QString Dialect::driver() const { return isSqlite() ? QStringLiteral("QSQLITE") : QStringLiteral("QPSQL"); }

void Dialect::configure(QSqlDatabase& database, const StoreLocation& location, bool readOnly) const
{
    if (!isSqlite()) {
        configurePostgres(database, location.text);
        return;
    }
    database.setDatabaseName(location.text);
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=20000") +
                               (readOnly ? QStringLiteral(";QSQLITE_OPEN_READONLY") : QString()));
}

QStringList Dialect::sessionSetUp(bool readOnly) const
{
    if (isSqlite())
        return {QStringLiteral("PRAGMA trusted_schema = OFF"), QStringLiteral("PRAGMA cell_size_check = ON"),
                QStringLiteral("PRAGMA foreign_keys = ON"),    QStringLiteral("PRAGMA synchronous = FULL"),
                QStringLiteral("PRAGMA cache_size = -32768"),  QStringLiteral("PRAGMA wal_autocheckpoint = 16384")};
    QStringList out{QStringLiteral("SET TIME ZONE 'UTC'"), QStringLiteral("SET client_encoding TO 'UTF8'"),
                    QStringLiteral("SET client_min_messages TO warning"), QStringLiteral("SET lock_timeout TO '20s'")};
    if (readOnly)
        out += QStringLiteral("SET default_transaction_read_only TO on");
    return out;
}

QStringList Dialect::storeSetUp() const
{
    return isSqlite() ? QStringList{QStringLiteral("PRAGMA journal_mode = WAL")} : QStringList{};
}

QString Dialect::expand(QString script) const
{
    struct Token {
        const char* name;
        const char* sqlite;
        const char* postgres;
    };
    // NUMERIC(39, 18) holds the whole range of base::Decimal.
    static constexpr std::array kTokens{
        Token{"{{UUID}}", "BLOB", "UUID"},
        Token{"{{BLOB}}", "BLOB", "BYTEA"},
        Token{"{{MONEY}}", "TEXT", "NUMERIC(39, 18)"},
        Token{"{{JSON}}", "TEXT", "JSONB"},
        Token{"{{INT}}", "INTEGER", "INTEGER"},
        Token{"{{BIG}}", "INTEGER", "BIGINT"},
        Token{" {{CLUSTERED}}", " STRICT, WITHOUT ROWID", ""},
        Token{" {{HEAP}}", " STRICT", ""},
    };
    for (const Token& token : kTokens)
        script.replace(QLatin1String(token.name), QLatin1String(isSqlite() ? token.sqlite : token.postgres));
    return script;
}

QString Dialect::insert(const Table& table, int rows, OnConflict onConflict, const QString& into) const
{
    const QString name = into.isEmpty() ? QString::fromLatin1(table.name) : into;
    const QString row = u'(' + QStringList(table.columnCount(), QStringLiteral("?")).join(u',') + u')';
    return QStringLiteral("INSERT INTO %1 (%2) VALUES %3%4")
        .arg(name, allColumns(table), QStringList(rows, row).join(u','), conflictClause(table, onConflict));
}

QString Dialect::select(const Table& table, const QString& where) const
{
    return QStringLiteral("SELECT %1 FROM %2%3 ORDER BY %4")
        .arg(allColumns(table), QString::fromLatin1(table.name),
             where.isEmpty() ? QString() : QStringLiteral(" WHERE ") + where, joined(table, 0, table.keyColumns, "#"));
}

QString Dialect::stagingName(const Table& table) { return QStringLiteral("staged_") + QString::fromLatin1(table.name); }

QStringList Dialect::createStaging(const Table& table) const
{
    const QString create = QStringLiteral("CREATE TEMPORARY TABLE %1 AS SELECT %2 FROM %3 WHERE 1 = 0")
                               .arg(stagingName(table), allColumns(table), QString::fromLatin1(table.name));
    if (isSqlite())
        return {create};
    return {create, QStringLiteral("ALTER TABLE %1 ADD COLUMN arrival BIGINT GENERATED ALWAYS AS IDENTITY")
                        .arg(stagingName(table))};
}

QString Dialect::mergeStaging(const Table& table, OnConflict onConflict) const
{
    const QString into = QStringLiteral("INSERT INTO %1 (%2) ").arg(QString::fromLatin1(table.name), allColumns(table));
    const QString keys = joined(table, 0, table.keyColumns, "#");
    // SQLite upserts row by row, so the order of arrival decides; PostgreSQL refuses one key twice in a statement.
    const QString rows =
        isSqlite()
            ? QStringLiteral("SELECT %1 FROM %2 WHERE true ORDER BY rowid").arg(allColumns(table), stagingName(table))
            : QStringLiteral("SELECT DISTINCT ON (%1) %2 FROM %3 ORDER BY %1, arrival %4")
                  .arg(keys, allColumns(table), stagingName(table),
                       onConflict == OnConflict::Skip ? QStringLiteral("ASC") : QStringLiteral("DESC"));
    return into + rows + conflictClause(table, onConflict);
}

QStringList Dialect::beginWrite() const
{
    if (isSqlite())
        return {QStringLiteral("BEGIN IMMEDIATE")};
    return {QStringLiteral("BEGIN ISOLATION LEVEL READ COMMITTED"), QString::fromLatin1(kWriterLock)};
}

QString Dialect::beginRead() const
{
    return isSqlite() ? QStringLiteral("BEGIN") : QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
}

QStringList Dialect::announce(std::int64_t revision) const
{
    return isSqlite() ? QStringList{} : QStringList{QStringLiteral("NOTIFY lumos_revision, '%1'").arg(revision)};
}

bool Dialect::isRetryable(const QSqlError& error) const
{
    const QString code = error.nativeErrorCode();
    if (!isSqlite())
        return code == u"40001" || code == u"40P01" || code == u"55P03";
    // The low byte is the primary code: 5 = SQLITE_BUSY, 6 = SQLITE_LOCKED.
    const int primary = code.toInt() & 0xFF;
    return primary == 5 || primary == 6;
}

bool Dialect::isNotADatabase(const QSqlError& error) const
{
    // 11 = SQLITE_CORRUPT, 26 = SQLITE_NOTADB.
    const int primary = error.nativeErrorCode().toInt() & 0xFF;
    return isSqlite() && (primary == 11 || primary == 26);
}

QString Dialect::readApplicationId() const
{
    return isSqlite()
               ? QStringLiteral("PRAGMA application_id")
               : QStringLiteral("SELECT CASE WHEN to_regclass('lumos_schema_version') IS NULL THEN 0 ELSE %1 END")
                     .arg(kApplicationId);
}

QString Dialect::readSchemaVersion() const
{
    return isSqlite() ? QStringLiteral("PRAGMA user_version")
                      : QStringLiteral("SELECT COALESCE(MAX(version), 0) FROM lumos_schema_version");
}

QString Dialect::countTables() const
{
    return isSqlite() ? QStringLiteral("SELECT COUNT(*) FROM sqlite_schema")
                      : QStringLiteral("SELECT COUNT(*) FROM pg_catalog.pg_tables WHERE schemaname = current_schema()");
}

QString Dialect::describeSchema() const
{
    if (isSqlite())
        return QStringLiteral("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name");
    return QStringLiteral(
        "SELECT table_name || '.' || column_name, data_type || CASE WHEN is_nullable = 'NO' THEN ' NOT NULL' ELSE '' "
        "END "
        "FROM information_schema.columns WHERE table_schema = current_schema() AND table_name <> "
        "'lumos_schema_version' "
        "UNION ALL SELECT conrelid::regclass || '.' || conname, pg_get_constraintdef(oid) FROM pg_constraint "
        "WHERE connamespace = current_schema()::regnamespace AND conrelid <> 'lumos_schema_version'::regclass "
        "UNION ALL SELECT tablename || '.' || indexname, indexdef FROM pg_indexes "
        "WHERE schemaname = current_schema() AND tablename <> 'lumos_schema_version' ORDER BY 1, 2");
}

QStringList Dialect::markVersion(int version) const
{
    if (isSqlite())
        return {QStringLiteral("PRAGMA application_id = %1").arg(kApplicationId),
                QStringLiteral("PRAGMA user_version = %1").arg(version)};
    return {QStringLiteral("CREATE TABLE IF NOT EXISTS lumos_schema_version (version INTEGER NOT NULL PRIMARY KEY, "
                           "applied_at TIMESTAMPTZ NOT NULL DEFAULT now())"),
            QStringLiteral("INSERT INTO lumos_schema_version (version) VALUES (%1)").arg(version)};
}

QStringList Dialect::unmark() const
{
    return isSqlite() ? markVersion(0) : QStringList{QStringLiteral("DROP TABLE lumos_schema_version")};
}

QString Dialect::checkIntegrity() const
{
    return isSqlite() ? QStringLiteral("PRAGMA integrity_check(1)")
                      : QStringLiteral("SELECT COALESCE((SELECT 'invalid index ' || indexrelid::regclass FROM pg_index "
                                       "WHERE NOT indisvalid LIMIT 1), 'ok')");
}

QString Dialect::backUpTo(const QString& file) const
{
    return isSqlite() ? QStringLiteral("VACUUM INTO '%1'").arg(QString(file).replace(u'\'', QStringLiteral("''")))
                      : QString();
}

QString Dialect::checkpoint() const
{
    return isSqlite() ? QStringLiteral("PRAGMA wal_checkpoint(PASSIVE)") : QString();
}

QVariant Dialect::fromUuid(const base::Uuid& id) const
{
    if (id.isNull())
        return QVariant(QMetaType(isSqlite() ? QMetaType::QByteArray : QMetaType::QString));
    if (!isSqlite())
        return id.toString();
    QByteArray bytes(16, Qt::Uninitialized);
    qToBigEndian(id.hi, bytes.data());
    qToBigEndian(id.lo, bytes.data() + 8);
    return bytes;
}

base::Uuid Dialect::toUuid(const QVariant& value) const
{
    if (!isSqlite())
        return base::Uuid::parse(value.toString()).value_or(base::Uuid{});
    const QByteArray bytes = value.toByteArray();
    if (bytes.size() != 16)
        return {};
    return {qFromBigEndian<quint64>(bytes.constData()), qFromBigEndian<quint64>(bytes.constData() + 8)};
}

} // namespace lumos::store
