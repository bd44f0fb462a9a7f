// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/csv_import.h"

#include "exchange/input_text.h"

namespace lumos::exchange {

void requireColumns(const CsvReader& csv, std::span<const char* const> columns, std::vector<base::Error>& errors)
{
    for (const char* name : columns) {
        const QString column = QString::fromLatin1(name);
        if (csv.column(column) < 0)
            errors.push_back(parseError({QT_TRANSLATE_NOOP("core", "A required column is missing."), {}},
                                        {csv.file(), csv.line(), column, QStringLiteral("no such column"),
                                         QStringLiteral("a column %1").arg(column)}));
    }
}

} // namespace lumos::exchange
