// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "base/result.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

class QIODevice;

namespace lumos::exchange {

/// What the cells of a column are. Money is an exact decimal without its currency.
enum class ColumnType : unsigned char { Text, Integer, Decimal, Money };

struct TableColumn {
    QString name;
    ColumnType type = ColumnType::Text;
};

/// A table to hand on: every row has one cell a column; an empty cell is "no value". Numbers are in plain notation with
/// a point ("-12.5"), whatever the language of the screen.
struct Table {
    QString title; ///< name of the sheet
    std::vector<TableColumn> columns;
    std::vector<QStringList> rows;
};

enum class TableFormat : unsigned char { Csv, Json, Xlsx };

/// By the ending of a file name: ".csv", ".json", ".xlsx".
[[nodiscard]] std::optional<TableFormat> tableFormatOf(QStringView fileName);

/// Writes the table; the same table gives the same bytes. Error: Io.
/// Csv: RFC 4180 with a header. Json: an array of objects, numbers as numbers, money as text so that no digit is lost,
/// no value as null. Xlsx: one sheet with a header row; a number that Excel would round (over 15 digits) as text.
[[nodiscard]] base::Status writeTable(const Table& table, TableFormat format, QIODevice& device);

} // namespace lumos::exchange
