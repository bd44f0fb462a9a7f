// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "exchange/csv_reader.h"

#include <optional>

namespace lumos::exchange {

/// A measured value; the texts stand as in the file, so that they can be written back unchanged.
struct SeriesPoint {
    qint64 line = 0;
    QString timestampText;
    QString valueText;
    base::Instant at;
    double value = 0.0;
};

/// Reads a series in the layout of the Numenta Anomaly Benchmark, `timestamp,value`, point by point. The first bad line
/// ends it with a Parse error that names the place.
class SeriesCsvReader final {
public:
    SeriesCsvReader(QIODevice& device, const QString& file) : m_csv(device, file) {}
    /// Reads the header; to be called first.
    [[nodiscard]] base::Status open();
    /// nullopt at the end.
    [[nodiscard]] base::Result<std::optional<SeriesPoint>> next();

private:
    CsvReader m_csv;
    int m_timestamp = -1;
    int m_value = -1;
};

} // namespace lumos::exchange
