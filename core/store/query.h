// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "store/session.h"
#include "store/sql_value.h"

namespace lumos::store {

/// One run of a prepared statement: bind, exec, then the columns of each row from left to right. The first bad value is
/// kept and comes back from `status`. Not for two runs of one statement at the same time.
class Query final {
public:
    Query(Session& session, const QString& sql) : m_session(session), m_query(session.prepared(sql)) {}
    ~Query() { m_query.finish(); }
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    template <class... Values>
    Query& bind(const Values&... values)
    {
        (m_query.bindValue(m_bound++, toSql(m_session.dialect(), values)), ...);
        return *this;
    }
    void bindValue(const QVariant& value) { m_query.bindValue(m_bound++, value); }
    base::Status exec();
    bool next();
    /// After the last row: an error of the database or of a value.
    [[nodiscard]] base::Status status() const;
    [[nodiscard]] qint64 affectedRows() const { return m_query.numRowsAffected(); }

    [[nodiscard]] QVariant value() { return m_query.value(m_column++); }
    [[nodiscard]] qint64 big() { return value().toLongLong(); }
    [[nodiscard]] qint32 integer() { return value().toInt(); }
    [[nodiscard]] bool flag() { return value().toInt() != 0; }
    [[nodiscard]] QString text() { return value().toString(); }
    [[nodiscard]] QByteArray bytes() { return value().toByteArray(); }
    [[nodiscard]] base::Instant instant() { return {value().toLongLong()}; }
    [[nodiscard]] base::Date date() { return {value().toInt()}; }
    [[nodiscard]] std::optional<base::Instant> maybeInstant();
    [[nodiscard]] std::optional<base::Date> maybeDate();
    [[nodiscard]] base::Decimal decimal();
    [[nodiscard]] base::Money money(); ///< two columns: amount, currency
    [[nodiscard]] base::Currency currency();
    template <class IdType>
    [[nodiscard]] IdType id()
    {
        return IdType{m_session.dialect().toUuid(value())};
    }
    /// A stable word through the domain's parse function.
    template <class Enum>
    [[nodiscard]] Enum word(std::optional<Enum> (*parse)(QStringView))
    {
        const QString text = value().toString();
        const auto parsed = parse(text);
        if (!parsed)
            refuse(text);
        return parsed.value_or(Enum{});
    }
    void refuse(const QString& text); ///< marks a value that the store should not hold

private:
    Session& m_session;
    QSqlQuery& m_query;
    int m_bound = 0;
    int m_column = 0;
    std::optional<base::Error> m_error;
};

} // namespace lumos::store
