// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "exchange/csv_reader.h"

#include <cstdint>
#include <optional>

namespace lumos::exchange {

/// Requests (or whatever is counted) of one minute.
struct MinuteCount {
    base::Instant minute;
    std::int64_t count = 0;
};

/// Reads `minute,count` line by line; minutes must grow. The first bad line ends it with a Parse error with its place.
class PerMinuteCsvReader final {
public:
    PerMinuteCsvReader(QIODevice& device, const QString& file) : m_csv(device, file) {}
    /// Reads the header; to be called first.
    [[nodiscard]] base::Status open();
    /// nullopt at the end.
    [[nodiscard]] base::Result<std::optional<MinuteCount>> next();

private:
    CsvReader m_csv;
    int m_minute = -1;
    int m_count = -1;
    std::optional<base::Instant> m_last;
};

} // namespace lumos::exchange
