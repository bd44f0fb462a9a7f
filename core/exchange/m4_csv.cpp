// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/m4_csv.h"

#include "exchange/field_reader.h"
#include "exchange/input_text.h"

namespace lumos::exchange {

base::Status M4CsvReader::open()
{
    LUMOS_TRY(m_csv.readHeader(RecordWidth::AtMostHeader));
    if (m_csv.header().size() < 2)
        return base::fail(parseError({QT_TRANSLATE_NOOP("core", "A column of values is missing."), {}},
                                     {m_csv.file(),
                                      m_csv.line(),
                                      {},
                                      m_csv.header().join(u','),
                                      QStringLiteral("an id column and at least one column of values")}));
    return {};
}

base::Result<std::optional<M4Series>> M4CsvReader::next()
{
    LUMOS_ASSIGN(const bool more, m_csv.next());
    if (!more)
        return std::optional<M4Series>();
    std::vector<base::Error> errors;
    FieldReader fields(m_csv, errors);
    M4Series series;
    series.id = fields.requiredText(0);
    bool ended = false;
    for (int column = 1; column < m_csv.fieldCount() && fields.isGood(); ++column) {
        if (fields.isNull(column) || m_csv.field(column) == "NA")
            ended = true;
        else if (ended)
            fields.refuse(column, {QT_TRANSLATE_NOOP("core", "A value follows an empty cell."), {}},
                          QStringLiteral("empty cells to the end of the line"));
        else
            series.values.push_back(fields.requiredReal(column));
    }
    if (fields.isGood() && series.values.empty())
        fields.refuse(m_csv.fieldCount() > 1 ? 1 : 0, {QT_TRANSLATE_NOOP("core", "The series has no value."), {}},
                      QStringLiteral("a number"));
    if (!errors.empty())
        return base::fail(std::move(errors.front()));
    return std::optional<M4Series>(std::move(series));
}

} // namespace lumos::exchange
