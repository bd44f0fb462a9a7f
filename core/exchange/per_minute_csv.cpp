// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/per_minute_csv.h"

#include "exchange/csv_import.h"

#include <array>

namespace lumos::exchange {

namespace {

constexpr std::int64_t kMaxCount = 1'000'000'000'000;

} // namespace

base::Status PerMinuteCsvReader::open()
{
    static constexpr std::array<const char*, 2> kColumns{"minute", "count"};
    LUMOS_TRY(m_csv.readHeader());
    std::vector<base::Error> errors;
    requireColumns(m_csv, kColumns, errors);
    if (!errors.empty())
        return base::fail(std::move(errors.front()));
    m_minute = m_csv.column(QStringLiteral("minute"));
    m_count = m_csv.column(QStringLiteral("count"));
    return {};
}

base::Result<std::optional<MinuteCount>> PerMinuteCsvReader::next()
{
    LUMOS_ASSIGN(const bool more, m_csv.next());
    if (!more)
        return std::optional<MinuteCount>();
    std::vector<base::Error> errors;
    FieldReader fields(m_csv, errors);
    MinuteCount row;
    row.minute = fields.requiredInstant(m_minute);
    row.count = fields.requiredInteger(m_count, 0, kMaxCount);
    if (fields.isGood() && m_last && row.minute <= *m_last)
        fields.refuse(m_minute, {QT_TRANSLATE_NOOP("core", "The minutes are out of order."), {}},
                      QStringLiteral("a minute after %1").arg(m_last->toIso()));
    if (!errors.empty())
        return base::fail(std::move(errors.front()));
    m_last = row.minute;
    return std::optional<MinuteCount>(row);
}

} // namespace lumos::exchange
