// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/row_batch.h"

#include <QSqlError>

namespace lumos::store {

namespace {

/// Enough to hide the cost of a statement, few enough to stay far below every database's limit of parameters.
constexpr int kValuesPerStatement = 320;
/// Rests are written in pieces of these sizes, so that only a handful of statements is ever prepared.
constexpr int kPieces[] = {16, 4, 1};

} // namespace

RowBatch::RowBatch(Session& session, const Table& table, OnConflict onConflict, QString into)
    : m_session(session), m_table(table), m_onConflict(onConflict), m_into(std::move(into)),
      m_rowsPerStatement(std::max(16, kValuesPerStatement / table.columnCount()))
{}

base::Status RowBatch::flush()
{
    LUMOS_TRY(write(0, m_rows));
    m_values.clear();
    m_rows = 0;
    return {};
}

base::Status RowBatch::finish()
{
    int done = 0;
    for (const int piece : kPieces) {
        for (; m_rows - done >= piece; done += piece)
            LUMOS_TRY(write(done, piece));
    }
    m_values.clear();
    m_rows = 0;
    return {};
}

base::Status RowBatch::write(int firstRow, int rows)
{
    if (rows == m_rowsPerStatement && m_fullStatement.isEmpty())
        m_fullStatement = m_session.dialect().insert(m_table, rows, m_onConflict, m_into);
    QSqlQuery& query = m_session.prepared(
        rows == m_rowsPerStatement ? m_fullStatement : m_session.dialect().insert(m_table, rows, m_onConflict, m_into));
    const int columns = m_table.columnCount();
    for (int i = 0; i < rows * columns; ++i)
        query.bindValue(i, m_values.at(firstRow * columns + i));
    if (!query.exec())
        return base::fail(m_session.failure(query.lastError()));
    query.finish();
    return {};
}

} // namespace lumos::store
