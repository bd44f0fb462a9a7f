// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/query.h"
#include "store/row_batch.h"

#include <vector>

namespace lumos::store {

/// A repository maps one domain type to one table:
///   using Value = ...;
///   static const Table& table();
///   base::Status write(RowBatch& rows, const Value& value) const;   the columns of table(), in order
///   Value read(Query& row) const;                                   the same columns, in order
/// The functions below are the statements that all of them share.
template <class Repository>
base::Status putAll(Session& session, const Repository& repository,
                    const std::vector<typename Repository::Value>& values, OnConflict onConflict)
{
    RowBatch rows(session, Repository::table(), onConflict);
    for (const auto& value : values)
        LUMOS_TRY(repository.write(rows, value));
    return rows.finish();
}

/// In key order.
template <class Repository>
base::Result<std::vector<typename Repository::Value>> readAll(Session& session, const Repository& repository)
{
    std::vector<typename Repository::Value> out;
    Query row(session, session.dialect().select(Repository::table()));
    LUMOS_TRY(row.exec());
    while (row.next())
        out.push_back(repository.read(row));
    LUMOS_TRY(row.status());
    return out;
}

/// Deletes the rows whose first key columns have these values; all rows without values.
template <class... Keys>
base::Status eraseRows(Session& session, const Table& table, const Keys&... keys)
{
    QStringList conditions;
    for (std::size_t i = 0; i < sizeof...(keys); ++i)
        conditions += QString::fromLatin1(table.columns[i]) + QStringLiteral(" = ?");
    QString sql = QStringLiteral("DELETE FROM ") + QString::fromLatin1(table.name);
    if (!conditions.isEmpty())
        sql += QStringLiteral(" WHERE ") + conditions.join(QStringLiteral(" AND "));
    Query query(session, sql);
    return query.bind(keys...).exec();
}

} // namespace lumos::store
