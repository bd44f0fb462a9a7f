// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import_check.h"

#include <QBuffer>
#include <QByteArray>

#include <vector>

namespace lumos::test {

/// What a reader made of some bytes.
template <class Row>
struct Reading {
    exchange::ImportCheck check;
    std::vector<Row> rows;
};

inline exchange::ReadOptions optionsFor(const QString& file)
{
    exchange::ReadOptions options;
    options.file = file;
    return options;
}

/// Runs `read(device, options, sink)` over the device and gathers all batches.
template <class Row, class Read>
base::Result<Reading<Row>> gather(QIODevice& device, const exchange::ReadOptions& options, Read read)
{
    Reading<Row> reading;
    const exchange::RowSink<Row> sink = [&reading](std::vector<Row>&& batch) -> base::Status {
        reading.rows.insert(reading.rows.end(), std::make_move_iterator(batch.begin()),
                            std::make_move_iterator(batch.end()));
        return {};
    };
    LUMOS_ASSIGN(reading.check, read(device, options, sink));
    return reading;
}

template <class Row, class Read>
base::Result<Reading<Row>> gatherBytes(QByteArray bytes, const QString& file, Read read)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return gather<Row>(buffer, optionsFor(file), read);
}

/// "line field: found -> expected" of each error, for comparing whole lists at once.
inline QStringList placesOf(const std::vector<base::Error>& errors)
{
    QStringList places;
    for (const base::Error& error : errors) {
        const base::InputPlace place = error.place.value_or(base::InputPlace{});
        places.append(QStringLiteral("%1 %2: %3 -> %4").arg(place.line).arg(place.field, place.found, place.expected));
    }
    return places;
}

} // namespace lumos::test
