// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/dialect.h"

#include <QSqlQuery>
#include <QString>

#include <memory>
#include <unordered_map>
#include <utility>

namespace lumos::store {

/// One database connection of one thread; made, used and destroyed there. Keeps its prepared statements.
class Session final {
public:
    static base::Result<std::unique_ptr<Session>> open(const StoreLocation& location, bool readOnly);
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    [[nodiscard]] const Dialect& dialect() const { return m_dialect; }
    /// Runs statements without parameters, one by one; stops at the first that fails.
    base::Status run(const QStringList& statements);
    base::Status run(const QString& statement) { return run(QStringList{statement}); }
    /// The first column of the first row; NotFound without a row.
    base::Result<qint64> integer(const QString& select);
    base::Result<QString> text(const QString& select);
    /// A prepared statement, kept for the next time. Check QSqlQuery::lastError before use.
    QSqlQuery& prepared(const QString& sql);
    /// Turns a database error into ours and remembers whether it may be retried.
    base::Error failure(const QSqlError& error);
    /// True when the last failure was a conflict between transactions.
    [[nodiscard]] bool mayRetry() const { return m_mayRetry; }
    void setMayRetry(bool may) { m_mayRetry = may; }

private:
    Session(const Dialect& dialect, QString name) : m_dialect(dialect), m_name(std::move(name)) {}
    const Dialect& m_dialect;
    QString m_name; ///< of the connection; the QSqlDatabase itself is never kept
    struct Prepared {
        std::unique_ptr<QSqlQuery> query;
        bool isGood = false;
    };
    std::unordered_map<QString, Prepared> m_prepared;
    bool m_mayRetry = false;
};

/// Rolls back unless `commit` succeeded.
class Transaction final {
public:
    /// Takes the store's write lock.
    static base::Result<Transaction> write(Session& session);
    /// Over temporary tables of the session alone; takes no lock on the store.
    static base::Result<Transaction> staging(Session& session);
    /// Everything read within it belongs to one state.
    static base::Result<Transaction> read(Session& session);
    Transaction(Transaction&& other) noexcept : m_session(std::exchange(other.m_session, nullptr)) {}
    Transaction& operator=(Transaction&&) = delete;
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();
    base::Status commit();

private:
    explicit Transaction(Session& session) : m_session(&session) {}
    Session* m_session;
};

} // namespace lumos::store
