// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/decimal.h"
#include "base/instant.h"
#include "base/money.h"
#include "exchange/csv_reader.h"

#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace lumos::exchange {

/// Reads typed values out of the present record of a CsvReader and notes one Error with its exact place for each field
/// that is not as expected. A function that fails returns a default value; ask isGood() before using the record.
/// Columns of number -1 read as null.
class FieldReader final {
public:
    FieldReader(const CsvReader& csv, std::vector<base::Error>& errors)
        : m_csv(csv), m_errors(errors), m_before(errors.size())
    {}

    /// True while no field of this record was bad.
    [[nodiscard]] bool isGood() const { return m_errors.size() == m_before; }

    /// Empty, "NULL" or an absent column.
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] QString optionalText(int column) const;
    [[nodiscard]] QString requiredText(int column);
    [[nodiscard]] base::Instant requiredInstant(int column);
    [[nodiscard]] base::Decimal requiredAmount(int column);
    [[nodiscard]] std::optional<base::Decimal> optionalAmount(int column);
    [[nodiscard]] base::Currency requiredCurrency(int column);
    [[nodiscard]] std::int64_t requiredInteger(int column, std::int64_t low, std::int64_t high);
    [[nodiscard]] std::optional<std::int64_t> optionalInteger(int column, std::int64_t low, std::int64_t high);
    [[nodiscard]] double requiredReal(int column);
    /// Index of the field's word in `words`, 0 when it is none of them.
    [[nodiscard]] std::size_t requiredWord(int column, std::span<const char* const> words);

    /// Notes that the field is bad.
    void refuse(int column, base::Text text, QString expected);

private:
    [[nodiscard]] std::string_view value(int column) const;
    [[nodiscard]] bool requirePresence(int column, const QString& expected);

    const CsvReader& m_csv;
    std::vector<base::Error>& m_errors;
    std::size_t m_before;
};

} // namespace lumos::exchange
