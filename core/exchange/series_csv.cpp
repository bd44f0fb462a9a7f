// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/series_csv.h"

#include "exchange/csv_import.h"

#include <array>

namespace lumos::exchange {

base::Status SeriesCsvReader::open()
{
    static constexpr std::array<const char*, 2> kColumns{"timestamp", "value"};
    LUMOS_TRY(m_csv.readHeader());
    std::vector<base::Error> errors;
    requireColumns(m_csv, kColumns, errors);
    if (!errors.empty())
        return base::fail(std::move(errors.front()));
    m_timestamp = m_csv.column(QStringLiteral("timestamp"));
    m_value = m_csv.column(QStringLiteral("value"));
    return {};
}

base::Result<std::optional<SeriesPoint>> SeriesCsvReader::next()
{
    LUMOS_ASSIGN(const bool more, m_csv.next());
    if (!more)
        return std::optional<SeriesPoint>();
    std::vector<base::Error> errors;
    FieldReader fields(m_csv, errors);
    SeriesPoint point;
    point.line = m_csv.line();
    point.timestampText = m_csv.text(m_timestamp);
    point.valueText = m_csv.text(m_value);
    point.at = fields.requiredInstant(m_timestamp);
    point.value = fields.requiredReal(m_value);
    if (!errors.empty())
        return base::fail(std::move(errors.front()));
    return std::optional<SeriesPoint>(std::move(point));
}

} // namespace lumos::exchange
