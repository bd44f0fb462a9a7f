// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/session.h"
#include "store/sql_value.h"

#include <QVariantList>

namespace lumos::store {

/// Gathers rows of one table and writes many of them with one statement. Call `finish` after the last row.
class RowBatch final {
public:
    /// `into` names another table of the same columns (staging).
    RowBatch(Session& session, const Table& table, OnConflict onConflict, QString into = {});

    /// One row, its values in the order of the table's columns.
    template <class... Values>
    base::Status add(const Values&... values)
    {
        Q_ASSERT(static_cast<int>(sizeof...(values)) == m_table.columnCount());
        (m_values.push_back(toSql(m_session.dialect(), values)), ...);
        return ++m_rows < m_rowsPerStatement ? base::Status() : flush();
    }
    base::Status finish();

private:
    base::Status flush();
    base::Status write(int firstRow, int rows);
    Session& m_session;
    const Table& m_table;
    OnConflict m_onConflict;
    QString m_into;
    int m_rowsPerStatement;
    QString m_fullStatement;
    QVariantList m_values;
    int m_rows = 0;
};

} // namespace lumos::store
