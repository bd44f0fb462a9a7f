// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/table_writer.h"

#include "exchange/csv_writer.h"
#include "exchange/number_text.h"
#include "exchange/xlsx_writer.h"

#include <QIODevice>

namespace lumos::exchange {

using base::Status;

namespace {

constexpr qsizetype kFlushBytes = 64 * 1024;

Status writeCsv(const Table& table, QIODevice& device)
{
    CsvWriter csv(device);
    QStringList names;
    for (const TableColumn& column : table.columns)
        names.append(column.name);
    LUMOS_TRY(csv.writeRow(names));
    for (const QStringList& row : table.rows)
        LUMOS_TRY(csv.writeRow(row));
    return csv.finish();
}

QByteArray jsonText(const QString& text)
{
    QByteArray out("\"");
    for (const char c : text.toUtf8()) {
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default:
            if (static_cast<unsigned char>(c) < 0x20)
                out += "\\u00" + QByteArray::number(static_cast<unsigned char>(c) + 0x100, 16).right(2);
            else
                out += c;
        }
    }
    return out + '"';
}

QByteArray jsonCell(const QString& cell, ColumnType type)
{
    if (cell.isEmpty() && type != ColumnType::Text)
        return "null";
    const bool asNumber = (type == ColumnType::Integer || type == ColumnType::Decimal) && isNumberText(cell);
    return asNumber ? cell.toLatin1() : jsonText(cell);
}

Status writeJson(const Table& table, QIODevice& device)
{
    QByteArray out("[");
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        out += r == 0 ? "\n  {" : ",\n  {";
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            const TableColumn& column = table.columns[c];
            out += (c == 0 ? "" : ", ") + jsonText(column.name) + ": " +
                   jsonCell(table.rows[r].at(static_cast<qsizetype>(c)), column.type);
        }
        out += '}';
        if (out.size() >= kFlushBytes) {
            LUMOS_TRY(writeAll(device, out));
            out.clear();
        }
    }
    return writeAll(device, out + "\n]\n");
}

} // namespace

std::optional<TableFormat> tableFormatOf(QStringView fileName)
{
    if (fileName.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        return TableFormat::Csv;
    if (fileName.endsWith(QLatin1String(".json"), Qt::CaseInsensitive))
        return TableFormat::Json;
    if (fileName.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive))
        return TableFormat::Xlsx;
    return std::nullopt;
}

Status writeTable(const Table& table, TableFormat format, QIODevice& device)
{
    for ([[maybe_unused]] const QStringList& row : table.rows)
        Q_ASSERT(row.size() == static_cast<qsizetype>(table.columns.size()));
    switch (format) {
    case TableFormat::Csv: return writeCsv(table, device);
    case TableFormat::Json: return writeJson(table, device);
    case TableFormat::Xlsx: break;
    }
    return writeXlsx(table, device);
}

} // namespace lumos::exchange
