// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/migrations.h"

#include "store/catalog_repository.h"
#include "store/query.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

static void initMigrations()
{
    // The resource lies in a static library, whose initialisers the linker would drop.
    Q_INIT_RESOURCE(migrations);
}

namespace lumos::store {

namespace {

std::vector<Migration> readMigrations()
{
    initMigrations();
    std::vector<Migration> out;
    const QDir folder(QStringLiteral(":/lumos/store/migrations"));
    for (const QString& name : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            out.push_back({name.left(4).toInt(), name, QString::fromUtf8(file.readAll())});
    }
    return out;
}

/// The one row of each kind that every store has.
base::Status fillNew(Session& session)
{
    {
        Query query(
            session,
            QStringLiteral(
                "INSERT INTO store_state (id, revision, taken_at, audit_count, audit_hash) VALUES (1, 0, 0, 0, ?)"));
        LUMOS_TRY(query.bind(QByteArray()).exec());
    }
    const CatalogRepository catalog(session);
    LUMOS_TRY(catalog.putProfile({}));
    return catalog.putCatalog({});
}

/// Tables of all steps, in the order of their creation.
QStringList createdTables(const Dialect& dialect)
{
    static const QRegularExpression create(QStringLiteral("^CREATE TABLE (\\w+)"));
    QStringList out;
    for (const Migration& step : migrations())
        for (const QString& statement : statementsOf(step.script, dialect))
            if (const auto match = create.match(statement); match.hasMatch())
                out += match.captured(1);
    return out;
}

} // namespace

const std::vector<Migration>& migrations()
{
    static const std::vector<Migration> all = readMigrations();
    return all;
}

int latestSchemaVersion() { return migrations().back().version; }

QStringList statementsOf(const QString& script, const Dialect& dialect)
{
    QStringList lines;
    for (const QString& line : dialect.expand(script).split(u'\n')) {
        if (!line.trimmed().startsWith(u"--"))
            lines += line;
    }
    QStringList out;
    for (const QString& statement : lines.join(u'\n').split(u';')) {
        if (!statement.trimmed().isEmpty())
            out += statement.trimmed();
    }
    return out;
}

base::Result<int> identify(Session& session, const StoreLocation& location)
{
    const Dialect& dialect = session.dialect();
    LUMOS_ASSIGN(const qint64 application, session.integer(dialect.readApplicationId()));
    if (application != Dialect::kApplicationId) {
        LUMOS_ASSIGN(const qint64 tables, session.integer(dialect.countTables()));
        if (application == 0 && tables == 0)
            return 0;
        return base::fail(base::ErrorCode::ForeignFile,
                          {QT_TRANSLATE_NOOP("core", "%1 is the database of another program."), {location.display()}},
                          {QT_TRANSLATE_NOOP("core", "Choose another file, or create a new store beside it."), {}});
    }
    LUMOS_ASSIGN(const qint64 version, session.integer(dialect.readSchemaVersion()));
    if (version > latestSchemaVersion())
        return base::fail(
            base::ErrorCode::NewerFormat,
            {QT_TRANSLATE_NOOP(
                 "core", "%1 was written by a newer version of this program (format %2, this one knows up to %3)."),
             {location.display(), QString::number(version), QString::number(latestSchemaVersion())}},
            {QT_TRANSLATE_NOOP("core", "Update the program; the store was not touched."), {}});
    return static_cast<int>(version);
}

base::Status migrate(Session& session, const StoreLocation& location, int upTo)
{
    LUMOS_ASSIGN(Transaction transaction, Transaction::write(session));
    // Asked again under the lock: another process may have been faster.
    LUMOS_ASSIGN(const int from, identify(session, location));
    for (const Migration& step : migrations()) {
        if (step.version <= from || step.version > upTo)
            continue;
        LUMOS_TRY(session.run(statementsOf(step.script, session.dialect())));
        LUMOS_TRY(session.run(session.dialect().markVersion(step.version)));
    }
    if (from == 0)
        LUMOS_TRY(fillNew(session));
    return transaction.commit();
}

base::Status dropTables(Session& session)
{
    LUMOS_ASSIGN(Transaction transaction, Transaction::write(session));
    QStringList tables = createdTables(session.dialect());
    std::reverse(tables.begin(), tables.end()); // what refers to a table comes after it
    for (const QString& table : tables)
        LUMOS_TRY(session.run(QStringLiteral("DROP TABLE ") + table));
    LUMOS_TRY(session.run(session.dialect().unmark()));
    return transaction.commit();
}

} // namespace lumos::store
