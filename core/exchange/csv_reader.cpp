// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/csv_reader.h"

#include "exchange/input_text.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <cstring>

namespace lumos::exchange {

using base::ErrorCode;
using base::fail;
using base::Result;
using base::Status;

namespace {

constexpr std::size_t kCsvChunk = std::size_t{256} << 10;

constexpr auto endsPlainField = [] {
    std::array<bool, 256> table{};
    for (const char c : {',', '\n', '\r', '"'})
        table[static_cast<unsigned char>(c)] = true;
    return table;
}();

/// First byte at or after `from` that ends an unquoted field, or `end`.
const char* plainEnd(const char* from, const char* end)
{
    while (from != end && !endsPlainField[static_cast<unsigned char>(*from)])
        ++from;
    return from;
}

bool isAscii(const char* from, const char* end)
{
    unsigned char all = 0;
    for (; from != end; ++from)
        all = static_cast<unsigned char>(all | static_cast<unsigned char>(*from));
    return all < 0x80;
}

} // namespace

CsvReader::CsvReader(QIODevice& device, QString file, CsvLimits limits)
    : m_device(device), m_file(std::move(file)), m_limits(limits), m_buffer(kCsvChunk)
{}

Status CsvReader::readHeader(RecordWidth width)
{
    LUMOS_ASSIGN(const bool found, next());
    if (!found) {
        m_line = 1;
        return broken({QT_TRANSLATE_NOOP("core", "The file is empty."), {}}, QString(),
                      QStringLiteral("a line of column names"));
    }
    QStringList names;
    QSet<QString> seen;
    for (int i = 0; i < fieldCount(); ++i) {
        const QString name = text(i).trimmed();
        if (!name.isEmpty() && seen.contains(name))
            return broken({QT_TRANSLATE_NOOP("core", "A column name stands twice in the header."), {}}, name,
                          QStringLiteral("each column name once"));
        seen.insert(name);
        names.append(name);
    }
    m_header = names;
    m_width = width;
    return {};
}

int CsvReader::column(QStringView name) const
{
    for (qsizetype i = 0; i < m_header.size(); ++i)
        if (m_header.at(i) == name)
            return static_cast<int>(i);
    return -1;
}

Result<bool> CsvReader::next()
{
    Q_ASSERT(!m_broken);
    m_fields.clear();
    m_record = m_pos;
    if (!m_started) {
        LUMOS_TRY(skipByteOrderMark());
        m_started = true;
    }
    LUMOS_ASSIGN(const bool more, skipBlankLines());
    if (!more)
        return false;
    m_record = m_pos;
    m_line = m_nextLine;
    LUMOS_TRY(parseRecord());
    LUMOS_TRY(checkText());
    const qsizetype missing = m_header.size() - static_cast<qsizetype>(m_fields.size());
    if (!m_header.isEmpty() && (missing < 0 || (missing > 0 && m_width == RecordWidth::AsHeader)))
        return bad({QT_TRANSLATE_NOOP("core", "The line has not as many fields as the header."), {}},
                   QStringLiteral("%1 fields").arg(m_fields.size()), QStringLiteral("%1 fields").arg(m_header.size()));
    return true;
}

std::string_view CsvReader::field(int index) const
{
    const Field& f = m_fields[static_cast<std::size_t>(index)];
    return {m_buffer.data() + m_record + f.offset, f.size};
}

QString CsvReader::text(int index) const { return textOf(field(index)); }

/// Reads more bytes behind m_end, dropping what lies before the record; false at the end of the device.
Result<bool> CsvReader::fill()
{
    if (m_record > 0) {
        std::memmove(m_buffer.data(), m_buffer.data() + m_record, m_end - m_record);
        m_discarded += static_cast<qint64>(m_record);
        m_pos -= m_record;
        m_end -= m_record;
        m_record = 0;
    }
    if (m_end > m_limits.recordBytes)
        return recordTooLong();
    if (m_end == m_buffer.size())
        m_buffer.resize(m_buffer.size() * 2);
    LUMOS_ASSIGN(const qint64 got,
                 readSome(m_device, m_file, m_buffer.data() + m_end, static_cast<qint64>(m_buffer.size() - m_end)));
    m_end += static_cast<std::size_t>(got);
    return got > 0;
}

Status CsvReader::skipByteOrderMark()
{
    while (m_end < 3) {
        LUMOS_ASSIGN(const bool more, fill());
        if (!more)
            break;
    }
    if (m_end >= 3 && std::memcmp(m_buffer.data(), "\xEF\xBB\xBF", 3) == 0) {
        m_pos = 3;
        m_record = 3;
    } else if (m_end >= 2 &&
               (std::memcmp(m_buffer.data(), "\xFF\xFE", 2) == 0 || std::memcmp(m_buffer.data(), "\xFE\xFF", 2) == 0)) {
        m_line = 1;
        return broken({QT_TRANSLATE_NOOP("core", "The file is not written in UTF-8."), {}},
                      QStringLiteral("a UTF-16 byte order mark"), QStringLiteral("UTF-8 text"));
    }
    return {};
}

Result<bool> CsvReader::skipBlankLines()
{
    for (;;) {
        m_record = m_pos;
        if (m_pos == m_end) {
            LUMOS_ASSIGN(const bool more, fill());
            if (!more)
                return false;
        }
        const char c = m_buffer[m_pos];
        if (c != '\n' && c != '\r')
            return true;
        m_line = m_nextLine;
        LUMOS_TRY(endOfLine());
    }
}

Status CsvReader::parseRecord()
{
    for (;;) {
        if (static_cast<int>(m_fields.size()) >= m_limits.columns)
            return broken({QT_TRANSLATE_NOOP("core", "The line has too many fields."), {}},
                          QStringLiteral("more than %1 fields").arg(m_limits.columns),
                          QStringLiteral("at most %1 fields").arg(m_limits.columns));
        if (m_pos == m_end) {
            LUMOS_TRY(fill());
        }
        const bool quoted = m_pos < m_end && m_buffer[m_pos] == '"';
        LUMOS_ASSIGN(const After after, quoted ? parseQuoted() : parsePlain());
        if (m_pos - m_record > m_limits.recordBytes)
            return recordTooLong();
        if (after == After::EndOfRecord)
            return {};
    }
}

Result<CsvReader::After> CsvReader::parsePlain()
{
    const std::size_t start = m_pos - m_record;
    for (;;) {
        const char* const base = m_buffer.data();
        m_pos = static_cast<std::size_t>(plainEnd(base + m_pos, base + m_end) - base);
        if (m_pos - m_record - start > m_limits.fieldBytes)
            return fieldTooLong();
        if (m_pos < m_end)
            break;
        LUMOS_ASSIGN(const bool more, fill());
        if (!more)
            break;
    }
    const Field plain{start, m_pos - m_record - start};
    if (m_pos < m_end && m_buffer[m_pos] == '"')
        return broken({QT_TRANSLATE_NOOP("core", "A quotation mark stands inside a field that is not quoted."), {}},
                      textOf({m_buffer.data() + m_record + plain.offset, plain.size + 1}),
                      QStringLiteral("quotation marks around the whole field, doubled inside"));
    return endOfField(plain);
}

Result<CsvReader::After> CsvReader::parseQuoted()
{
    ++m_pos;
    const std::size_t start = m_pos - m_record;
    std::size_t write = start; // where the next unescaped byte goes, relative to the record
    for (;;) {
        char* const base = m_buffer.data();
        const auto* const quote =
            static_cast<const char*>(m_pos < m_end ? std::memchr(base + m_pos, '"', m_end - m_pos) : nullptr);
        const std::size_t stop = quote != nullptr ? static_cast<std::size_t>(quote - base) : m_end;
        const std::size_t length = stop - m_pos;
        m_nextLine += std::count(base + m_pos, base + stop, '\n');
        if (m_record + write != m_pos)
            std::memmove(base + m_record + write, base + m_pos, length);
        write += length;
        m_pos = stop;
        if (write - start > m_limits.fieldBytes)
            return fieldTooLong();
        if (quote != nullptr)
            ++m_pos;
        if (m_pos == m_end) {
            LUMOS_ASSIGN(const bool more, fill());
            if (!more && quote == nullptr)
                return broken(
                    {QT_TRANSLATE_NOOP("core", "The file ends inside a quoted field that begins in this record."), {}},
                    QStringLiteral("end of file"), QStringLiteral("a closing quotation mark"));
        }
        if (quote == nullptr)
            continue;
        if (m_pos == m_end || m_buffer[m_pos] != '"')
            break;
        m_buffer[m_record + write++] = '"';
        ++m_pos;
        if (m_pos == m_end) {
            LUMOS_TRY(fill());
        }
    }
    return endOfField({start, write - start});
}

/// Takes the field and consumes the separator or the line end behind it.
Result<CsvReader::After> CsvReader::endOfField(Field done)
{
    const char c = m_pos == m_end ? '\n' : m_buffer[m_pos];
    if (c == ',' || c == '\n' || c == '\r')
        m_fields.push_back(done);
    if (m_pos == m_end)
        return After::EndOfRecord;
    if (c == ',') {
        ++m_pos;
        return After::NextField;
    }
    if (c == '\n' || c == '\r')
        return endOfLine();
    return broken({QT_TRANSLATE_NOOP("core", "Text follows the closing quotation mark of a field."), {}},
                  QString(QLatin1Char(c)), QStringLiteral("a comma or the end of the line"));
}

Result<CsvReader::After> CsvReader::endOfLine()
{
    if (m_buffer[m_pos] == '\r') {
        ++m_pos;
        if (m_pos == m_end) {
            LUMOS_TRY(fill());
        }
        if (m_pos == m_end || m_buffer[m_pos] != '\n')
            return broken({QT_TRANSLATE_NOOP("core", "A carriage return stands alone."), {}}, QStringLiteral("CR"),
                          QStringLiteral("CR LF or LF at the end of a line"));
    }
    ++m_pos;
    ++m_nextLine;
    return After::EndOfRecord;
}

tl::unexpected<base::Error> CsvReader::fieldTooLong()
{
    return broken(
        {QT_TRANSLATE_NOOP("core", "A field is too long; a quotation mark may be missing before it ends."), {}},
        QStringLiteral("more than %1 bytes").arg(m_limits.fieldBytes),
        QStringLiteral("a field of at most %1 bytes").arg(m_limits.fieldBytes));
}

tl::unexpected<base::Error> CsvReader::recordTooLong()
{
    return broken(
        {QT_TRANSLATE_NOOP("core", "A record is too long; a quotation mark may be missing before it ends."), {}},
        QStringLiteral("more than %1 bytes").arg(m_limits.recordBytes),
        QStringLiteral("a record of at most %1 bytes").arg(m_limits.recordBytes));
}

Status CsvReader::checkText() const
{
    const char* const begin = m_buffer.data() + m_record;
    const char* const end = m_buffer.data() + m_pos;
    const bool hasNul = std::memchr(begin, '\0', static_cast<std::size_t>(end - begin)) != nullptr;
    if (!hasNul && isAscii(begin, end))
        return {};
    for (int i = 0; i < fieldCount(); ++i) {
        const std::string_view value = field(i);
        if (!isValidUtf8(value) || value.find('\0') != std::string_view::npos)
            return tl::unexpected<base::Error>(parseError(
                {QT_TRANSLATE_NOOP("core", "The field is not UTF-8 text."), {}},
                {m_file, m_line, fieldName(static_cast<std::size_t>(i)), textOf(value), QStringLiteral("UTF-8 text")}));
    }
    return {};
}

/// The place is the field that comes next, or the first missing one.
tl::unexpected<base::Error> CsvReader::bad(base::Text text, QString found, QString expected) const
{
    return tl::unexpected<base::Error>(parseError(
        std::move(text), {m_file, m_line, fieldName(m_fields.size()), std::move(found), std::move(expected)}));
}

tl::unexpected<base::Error> CsvReader::broken(base::Text text, QString found, QString expected)
{
    m_broken = true;
    return bad(std::move(text), std::move(found), std::move(expected));
}

QString CsvReader::fieldName(std::size_t index) const
{
    return index < static_cast<std::size_t>(m_header.size()) ? m_header.at(static_cast<qsizetype>(index)) : QString();
}

} // namespace lumos::exchange
