// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/xlsx_writer.h"

#include "exchange/csv_writer.h"
#include "exchange/number_text.h"

#include <QFile>
#include <QTemporaryDir>

#include <xlsxwriter.h>

namespace lumos::exchange {

using base::ErrorCode;
using base::fail;
using base::Status;

namespace {

constexpr std::size_t kMaxRows = 1'048'575;
constexpr std::size_t kMaxColumns = 16'384;
constexpr qsizetype kMaxCellCharacters = 32'767;
constexpr int kExactDigits = 15;
constexpr qint64 kCopyBytes = 64 * 1024;

/// Excel refuses these characters, and more than 31 of any, in the name of a sheet.
QByteArray sheetName(const QString& title)
{
    QString name;
    for (const QChar c : title)
        if (!QStringLiteral("[]:*?/\\'").contains(c))
            name += c;
    name = name.left(31).trimmed();
    return (name.isEmpty() ? QStringLiteral("Table") : name).toUtf8();
}

/// XML 1.0 has no control characters but tab and line ends; libxlsxwriter writes the others as they are.
QByteArray cellText(const QString& text)
{
    QString clean;
    for (const QChar c : text.left(kMaxCellCharacters))
        if (c >= u' ' || c == u'\t' || c == u'\n' || c == u'\r')
            clean += c;
    return clean.toUtf8();
}

lxw_error writeCell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const QString& cell, ColumnType type)
{
    if (cell.isEmpty())
        return LXW_NO_ERROR;
    if (type != ColumnType::Text && isNumberText(cell) && significantDigits(cell) <= kExactDigits)
        return worksheet_write_number(sheet, row, column, cell.toDouble(), nullptr);
    return worksheet_write_string(sheet, row, column, cellText(cell).constData(), nullptr);
}

lxw_error fillSheet(lxw_worksheet* sheet, lxw_format* bold, const Table& table)
{
    lxw_error failure = LXW_NO_ERROR;
    const auto note = [&failure](lxw_error error) {
        if (failure == LXW_NO_ERROR)
            failure = error;
    };
    worksheet_freeze_panes(sheet, 1, 0);
    for (std::size_t c = 0; c < table.columns.size(); ++c)
        note(worksheet_write_string(sheet, 0, static_cast<lxw_col_t>(c), cellText(table.columns[c].name).constData(),
                                    bold));
    for (std::size_t r = 0; r < table.rows.size(); ++r)
        for (std::size_t c = 0; c < table.columns.size(); ++c)
            note(writeCell(sheet, static_cast<lxw_row_t>(r + 1), static_cast<lxw_col_t>(c),
                           table.rows[r].at(static_cast<qsizetype>(c)), table.columns[c].type));
    return failure;
}

lxw_error writeWorkbook(const QByteArray& path, const QByteArray& temporaryFolder, const Table& table)
{
    QByteArray folder = temporaryFolder;
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder.data();
    lxw_workbook* const book = workbook_new_opt(path.constData(), &options);
    if (book == nullptr)
        return LXW_ERROR_CREATING_XLSX_FILE;
    // A fixed time of creation: the same table gives the same bytes.
    lxw_doc_properties properties{};
    properties.created = 946'684'800;
    workbook_set_properties(book, &properties);
    lxw_worksheet* const sheet = workbook_add_worksheet(book, sheetName(table.title).constData());
    lxw_format* const bold = workbook_add_format(book);
    format_set_bold(bold);
    const lxw_error filled = sheet == nullptr ? LXW_ERROR_PARAMETER_VALIDATION : fillSheet(sheet, bold, table);
    const lxw_error closed = workbook_close(book);
    return filled != LXW_NO_ERROR ? filled : closed;
}

} // namespace

Status writeXlsx(const Table& table, QIODevice& device)
{
    if (table.rows.size() > kMaxRows || table.columns.size() > kMaxColumns)
        return fail(ErrorCode::Unsupported,
                    {QT_TRANSLATE_NOOP("core", "A sheet holds at most %1 rows and %2 columns."),
                     {QString::number(kMaxRows), QString::number(kMaxColumns)}},
                    {QT_TRANSLATE_NOOP("core", "Export it as CSV."), {}});
    const QTemporaryDir folder;
    if (!folder.isValid())
        return fail(ErrorCode::Io, {QT_TRANSLATE_NOOP("core", "There is no temporary folder to write to: %1."),
                                    {folder.errorString()}});
    const QString path = folder.filePath(QStringLiteral("table.xlsx"));
    const lxw_error error = writeWorkbook(QFile::encodeName(path), QFile::encodeName(folder.path()), table);
    if (error != LXW_NO_ERROR)
        return fail(ErrorCode::Io, {QT_TRANSLATE_NOOP("core", "The sheet cannot be written: %1."),
                                    {QString::fromUtf8(lxw_strerror(error))}});
    QFile written(path);
    if (!written.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io,
                    {QT_TRANSLATE_NOOP("core", "%1 cannot be read: %2."), {path, written.errorString()}});
    while (!written.atEnd())
        LUMOS_TRY(writeAll(device, written.read(kCopyBytes)));
    return {};
}

} // namespace lumos::exchange
