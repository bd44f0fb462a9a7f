// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>
#include <QStringView>

#include <cstddef>
#include <optional>

namespace lumos::domain {

/// One value of an enumeration and its stable word in files, SQL and on the command line.
template <class Enum>
struct Word {
    Enum value;
    const char* text;
};

/// The word of a value; every value of the enumeration stands in its table.
template <class Enum, std::size_t N>
[[nodiscard]] QLatin1String wordOf(const Word<Enum> (&table)[N], Enum value)
{
    for (const Word<Enum>& row : table)
        if (row.value == value)
            return QLatin1String(row.text);
    return QLatin1String("unknown");
}

/// The value of a word, exact and case-sensitive; nullopt if there is none.
template <class Enum, std::size_t N>
[[nodiscard]] std::optional<Enum> valueOf(const Word<Enum> (&table)[N], QStringView text)
{
    for (const Word<Enum>& row : table)
        if (text == QLatin1String(row.text))
            return row.value;
    return std::nullopt;
}

} // namespace lumos::domain
