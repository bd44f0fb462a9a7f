// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/csv_writer.h"

#include <QIODevice>

#include <algorithm>

namespace lumos::exchange {

namespace {

constexpr qsizetype kFlushBytes = 64 * 1024;

bool needsQuotes(QStringView field)
{
    const auto special = [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u'\r'; };
    return std::any_of(field.begin(), field.end(), special) || (!field.isEmpty() && (field.front() == u'\uFEFF'));
}

} // namespace

base::Status CsvWriter::writeRow(const QStringList& fields)
{
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (i > 0)
            m_buffer.append(',');
        append(fields.at(i), fields.size() == 1);
    }
    m_buffer.append('\n');
    return m_buffer.size() < kFlushBytes ? base::Status{} : finish();
}

base::Status CsvWriter::finish()
{
    const QByteArray bytes = std::exchange(m_buffer, {});
    return writeAll(m_device, bytes);
}

void CsvWriter::append(QStringView field, bool isOnlyField)
{
    // A row of one empty field would be a blank line, which readers pass over.
    if (!needsQuotes(field) && !(isOnlyField && field.isEmpty())) {
        m_buffer.append(field.toUtf8());
        return;
    }
    QByteArray escaped = field.toUtf8();
    escaped.replace('"', "\"\"");
    m_buffer.append('"').append(escaped).append('"');
}

base::Status writeAll(QIODevice& device, const QByteArray& bytes)
{
    qint64 done = 0;
    while (done < bytes.size()) {
        const qint64 n = device.write(bytes.constData() + done, bytes.size() - done);
        if (n <= 0)
            return base::fail(base::ErrorCode::Io,
                              {QT_TRANSLATE_NOOP("core", "The file cannot be written: %1."), {device.errorString()}});
        done += n;
    }
    return {};
}

} // namespace lumos::exchange
