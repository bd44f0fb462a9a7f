// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import_check.h"

#include <utility>

namespace lumos::exchange {

/// Watches a running import: cancel, progress by bytes, the limit of errors.
class ImportWatch final {
public:
    ImportWatch(const ReadOptions& options, qint64 totalBytes) : m_options(options), m_total(totalBytes) {}

    /// Call once a row; polls and reports only now and then. Error: Cancelled.
    [[nodiscard]] base::Status tick(qint64 bytes);
    [[nodiscard]] bool isFull(const ImportCheck& check) const { return check.errors.size() >= m_options.maxErrors; }
    /// Last step: cuts the list of errors to its limit, notes the bytes and reports the end.
    void finish(ImportCheck& check, qint64 bytes) const;

private:
    const ReadOptions& m_options;
    const qint64 m_total;
    qint64 m_reported = -1;
    unsigned m_ticks = 0;
};

/// Gathers good rows into batches for a sink.
template <class Row>
class BatchFeed final {
public:
    BatchFeed(const RowSink<Row>& sink, std::size_t batchRows) : m_sink(sink), m_batchRows(batchRows) {}

    [[nodiscard]] base::Status add(Row&& row)
    {
        if (!m_sink)
            return {};
        m_batch.push_back(std::move(row));
        return m_batch.size() < m_batchRows ? base::Status{} : flush();
    }
    /// Hands on what is left. Not to be called after a bad row.
    [[nodiscard]] base::Status flush()
    {
        if (!m_sink || m_batch.empty())
            return {};
        std::vector<Row> batch;
        batch.reserve(m_batchRows);
        batch.swap(m_batch);
        return m_sink(std::move(batch));
    }

private:
    const RowSink<Row>& m_sink;
    const std::size_t m_batchRows;
    std::vector<Row> m_batch;
};

} // namespace lumos::exchange
