// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/session.h"

#include <QSqlDatabase>
#include <QSqlError>

#include <atomic>

namespace lumos::store {

namespace {

std::atomic<qint64> nextConnection{1};

} // namespace

base::Result<std::unique_ptr<Session>> Session::open(const StoreLocation& location, bool readOnly)
{
    const Dialect& dialect = Dialect::of(location.kind);
    const QString name = QStringLiteral("lumos-%1").arg(nextConnection.fetch_add(1));
    std::unique_ptr<Session> session(new Session(dialect, name));
    QSqlDatabase database = QSqlDatabase::addDatabase(dialect.driver(), name);
    if (!database.isValid())
        return base::fail(base::ErrorCode::Unsupported,
                          {QT_TRANSLATE_NOOP("core", "The database driver %1 is not installed."), {dialect.driver()}},
                          {QT_TRANSLATE_NOOP("core", "Install the Qt driver of this database, then try again."), {}});
    dialect.configure(database, location, readOnly);
    if (!database.open())
        return base::fail(base::ErrorCode::Storage,
                          {QT_TRANSLATE_NOOP("core", "The store %1 cannot be opened: %2"),
                           {location.display(), database.lastError().text().simplified()}},
                          {QT_TRANSLATE_NOOP("core", "Check the address and your rights on it."), {}});
    LUMOS_TRY(session->run(dialect.sessionSetUp(readOnly)));
    return session;
}

Session::~Session()
{
    m_prepared.clear();
    QSqlDatabase::removeDatabase(m_name);
}

base::Status Session::run(const QStringList& statements)
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    for (const QString& statement : statements) {
        if (!query.exec(statement))
            return base::fail(failure(query.lastError()));
        query.finish();
    }
    return {};
}

base::Result<qint64> Session::integer(const QString& select)
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    if (!query.exec(select))
        return base::fail(failure(query.lastError()));
    if (!query.next())
        return base::fail(base::ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "The store holds no such row."), {}});
    return query.value(0).toLongLong();
}

base::Result<QString> Session::text(const QString& select)
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    if (!query.exec(select))
        return base::fail(failure(query.lastError()));
    if (!query.next())
        return base::fail(base::ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "The store holds no such row."), {}});
    return query.value(0).toString();
}

QSqlQuery& Session::prepared(const QString& sql)
{
    Prepared& entry = m_prepared[sql];
    if (!entry.query) {
        entry.query = std::make_unique<QSqlQuery>(QSqlDatabase::database(m_name, false));
        entry.query->setForwardOnly(true);
        // Exact decimals come as text; a double would lose digits.
        entry.query->setNumericalPrecisionPolicy(QSql::HighPrecision);
    }
    // What could not be prepared once, such as in a transaction that had failed, is tried again.
    if (!entry.isGood)
        entry.isGood = entry.query->prepare(sql);
    return *entry.query;
}

base::Error Session::failure(const QSqlError& error)
{
    m_mayRetry = m_dialect.isRetryable(error);
    if (m_mayRetry)
        return {base::ErrorCode::Storage,
                {QT_TRANSLATE_NOOP("core", "Another program is writing to the store."), {}},
                {QT_TRANSLATE_NOOP("core", "Try again in a moment."), {}},
                std::nullopt};
    if (m_dialect.isNotADatabase(error))
        return {base::ErrorCode::ForeignFile,
                {QT_TRANSLATE_NOOP("core", "The file is not a database, or it is damaged."), {}},
                {QT_TRANSLATE_NOOP("core", "Choose another file, or restore a backup."), {}},
                std::nullopt};
    return {base::ErrorCode::Storage,
            {QT_TRANSLATE_NOOP("core", "The database refused a statement: %1"), {error.text().simplified()}},
            {QT_TRANSLATE_NOOP("core", "Check the free space and the rights of the store; nothing was written."), {}},
            std::nullopt};
}

base::Result<Transaction> Transaction::write(Session& session)
{
    Transaction transaction(session);
    LUMOS_TRY(session.run(session.dialect().beginWrite()));
    return transaction;
}

base::Result<Transaction> Transaction::read(Session& session)
{
    Transaction transaction(session);
    LUMOS_TRY(session.run(session.dialect().beginRead()));
    return transaction;
}

base::Result<Transaction> Transaction::staging(Session& session)
{
    Transaction transaction(session);
    LUMOS_TRY(session.run(QStringLiteral("BEGIN")));
    return transaction;
}

Transaction::~Transaction()
{
    if (m_session == nullptr)
        return;
    // A failing rollback means that the database has already rolled back; the first failure is the one that counts.
    const bool mayRetry = m_session->mayRetry();
    static_cast<void>(m_session->run(QStringLiteral("ROLLBACK")));
    m_session->setMayRetry(mayRetry);
}

base::Status Transaction::commit()
{
    LUMOS_TRY(m_session->run(QStringLiteral("COMMIT")));
    m_session = nullptr;
    return {};
}

} // namespace lumos::store
