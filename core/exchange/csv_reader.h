// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

#include <cstddef>
#include <string_view>
#include <vector>

class QIODevice;

namespace lumos::exchange {

/// What one record may need at most; a file that asks for more is refused instead of filling the memory.
struct CsvLimits {
    std::size_t fieldBytes = std::size_t{1} << 20;
    std::size_t recordBytes = std::size_t{4} << 20;
    int columns = 4096;
};

/// How many fields a record may have beside the header's.
enum class RecordWidth : unsigned char { AsHeader, AtMostHeader };

/// Reads CSV as RFC 4180 has it, one record at a time: quoted fields with "" and line ends inside, CRLF or LF, UTF-8
/// with or without a byte order mark. Blank lines between records are skipped. Memory is bounded by CsvLimits whatever
/// the size of the file; time is linear. Not thread-safe. The device must be open and outlive the reader.
class CsvReader final {
public:
    /// `file` is the name that errors carry.
    CsvReader(QIODevice& device, QString file, CsvLimits limits = {});

    /// Reads the first record as column names. Errors: Parse (empty file, a name twice, bad CSV), Io.
    [[nodiscard]] base::Status readHeader(RecordWidth width = RecordWidth::AsHeader);
    [[nodiscard]] const QStringList& header() const { return m_header; }
    /// Position of a column, -1 if the header has none of that name.
    [[nodiscard]] int column(QStringView name) const;

    /// Moves to the next record; false at the end. After readHeader a record must have as many fields as it was told.
    [[nodiscard]] base::Result<bool> next();
    /// Whether next() may go on after an error: true when only the present record is bad.
    [[nodiscard]] bool canContinue() const { return !m_broken; }

    [[nodiscard]] int fieldCount() const { return static_cast<int>(m_fields.size()); }
    /// Valid UTF-8; valid until the next call of next().
    [[nodiscard]] std::string_view field(int index) const;
    [[nodiscard]] QString text(int index) const;

    /// Line of the file on which the present record begins, from 1.
    [[nodiscard]] qint64 line() const { return m_line; }
    /// Bytes of the device that have been consumed.
    [[nodiscard]] qint64 bytesRead() const { return m_discarded + static_cast<qint64>(m_pos); }
    [[nodiscard]] const QString& file() const { return m_file; }
    /// Memory held for reading now; for tests of the bound.
    [[nodiscard]] std::size_t bufferBytes() const { return m_buffer.size(); }

private:
    /// Offset from the start of the record, so that it survives a move of the buffer.
    struct Field {
        std::size_t offset = 0;
        std::size_t size = 0;
    };
    enum class After : unsigned char { NextField, EndOfRecord };

    base::Result<bool> fill();
    base::Result<bool> skipBlankLines();
    base::Status skipByteOrderMark();
    base::Status parseRecord();
    base::Result<After> parsePlain();
    base::Result<After> parseQuoted();
    base::Result<After> endOfField(Field done);
    base::Result<After> endOfLine();
    [[nodiscard]] base::Status checkText() const;
    [[nodiscard]] tl::unexpected<base::Error> fieldTooLong();
    [[nodiscard]] tl::unexpected<base::Error> recordTooLong();
    [[nodiscard]] tl::unexpected<base::Error> bad(base::Text text, QString found, QString expected) const;
    [[nodiscard]] tl::unexpected<base::Error> broken(base::Text text, QString found, QString expected);
    [[nodiscard]] QString fieldName(std::size_t index) const;

    QIODevice& m_device;
    const QString m_file;
    const CsvLimits m_limits;
    std::vector<char> m_buffer;
    std::size_t m_record = 0; ///< start of the present record in the buffer
    std::size_t m_pos = 0;    ///< next byte to look at
    std::size_t m_end = 0;    ///< bytes in the buffer
    qint64 m_discarded = 0;   ///< bytes moved out of the buffer
    std::vector<Field> m_fields;
    QStringList m_header;
    qint64 m_line = 0;
    qint64 m_nextLine = 1;
    RecordWidth m_width = RecordWidth::AsHeader;
    bool m_started = false;
    bool m_broken = false;
};

} // namespace lumos::exchange
