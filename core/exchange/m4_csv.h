// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/csv_reader.h"

#include <optional>
#include <vector>

namespace lumos::exchange {

/// One series of the M4 competition.
struct M4Series {
    QString id; ///< "H1"
    std::vector<double> values;
};

/// Reads the layout of the M4 competition, one series a line: V1 is the id, V2.. are the values, and a series that is
/// shorter than the longest ends early or in empty (or "NA") cells. The first bad line ends it with a Parse error with its place.
class M4CsvReader final {
public:
    M4CsvReader(QIODevice& device, const QString& file) : m_csv(device, file) {}
    /// Reads the header; to be called first.
    [[nodiscard]] base::Status open();
    /// nullopt at the end.
    [[nodiscard]] base::Result<std::optional<M4Series>> next();

private:
    CsvReader m_csv;
};

} // namespace lumos::exchange
