// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/batch_feed.h"
#include "exchange/csv_reader.h"
#include "exchange/field_reader.h"

#include <QIODevice>

#include <optional>
#include <span>

namespace lumos::exchange {

/// Notes an Error at line 1 for each of `columns` that the header has not.
void requireColumns(const CsvReader& csv, std::span<const char* const> columns, std::vector<base::Error>& errors);

/// The loop that every CSV format shares. `RowParser` is made once the header stands:
///   static std::span<const char* const> requiredColumns();
///   explicit RowParser(const CsvReader&, args...);
///   std::optional<Row> parse(FieldReader&)   nullopt = skip as a repeat (when fields are good).
/// Errors: Cancelled, Io, and whatever the sink returns; bad input is in ImportCheck::errors.
template <class Row, class RowParser, class... Args>
[[nodiscard]] base::Result<ImportCheck> importCsv(QIODevice& device, const ReadOptions& options,
                                                  const RowSink<Row>& sink, Args&&... args)
{
    ImportCheck check;
    CsvReader csv(device, options.file);
    ImportWatch watch(options, device.isSequential() ? 0 : device.size());
    LUMOS_TRY(watch.tick(0));
    if (auto header = csv.readHeader(); !header) {
        if (header.error().code != base::ErrorCode::Parse)
            return base::fail(std::move(header).error());
        check.errors.push_back(std::move(header).error());
        return check;
    }
    requireColumns(csv, RowParser::requiredColumns(), check.errors);
    if (!check.isGood()) {
        check.stoppedEarly = true;
        watch.finish(check, csv.bytesRead());
        return check;
    }

    RowParser parser(csv, std::forward<Args>(args)...);
    BatchFeed<Row> feed(sink, options.batchRows);
    while (!(check.stoppedEarly = watch.isFull(check))) {
        LUMOS_TRY(watch.tick(csv.bytesRead()));
        auto more = csv.next();
        if (!more) {
            if (more.error().code != base::ErrorCode::Parse)
                return base::fail(std::move(more).error());
            check.errors.push_back(std::move(more).error());
            if (!csv.canContinue()) {
                check.stoppedEarly = true;
                break;
            }
            continue;
        }
        if (!*more)
            break;
        FieldReader fields(csv, check.errors);
        std::optional<Row> row = parser.parse(fields);
        if (!fields.isGood())
            continue;
        if (!row) {
            ++check.skipped;
            continue;
        }
        ++check.rows;
        if (check.isGood()) {
            LUMOS_TRY(feed.add(std::move(*row)));
        }
    }
    if (check.isGood()) {
        LUMOS_TRY(feed.flush());
    }
    watch.finish(check, csv.bytesRead());
    return check;
}

} // namespace lumos::exchange
