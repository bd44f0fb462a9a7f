// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/line_reader.h"

#include "exchange/input_text.h"

#include <QIODevice>

#include <cstring>

namespace lumos::exchange {

using base::Result;

namespace {

constexpr std::size_t kLineChunk = std::size_t{64} << 10;

} // namespace

LineReader::LineReader(QIODevice& device, QString file, std::size_t maxLineBytes)
    : m_device(device), m_file(std::move(file)), m_maxLineBytes(maxLineBytes), m_buffer(kLineChunk)
{}

Result<bool> LineReader::next()
{
    std::size_t scanned = 0; // bytes behind m_pos that hold no line end
    for (;;) {
        const void* const found = m_pos + scanned < m_end
                                      ? std::memchr(m_buffer.data() + m_pos + scanned, '\n', m_end - m_pos - scanned)
                                      : nullptr;
        const std::size_t stop =
            found != nullptr ? static_cast<std::size_t>(static_cast<const char*>(found) - m_buffer.data()) : m_end;
        if (stop - m_pos > m_maxLineBytes)
            return base::fail(parseError({QT_TRANSLATE_NOOP("core", "A line is too long."), {}},
                                         {m_file,
                                          m_number + 1,
                                          {},
                                          QStringLiteral("more than %1 bytes").arg(m_maxLineBytes),
                                          QStringLiteral("a line of at most %1 bytes").arg(m_maxLineBytes)}));
        if (found == nullptr) {
            scanned = m_end - m_pos;
            LUMOS_ASSIGN(const bool more, fill());
            if (more)
                continue;
            if (m_pos == m_end)
                return false;
        }
        const std::size_t end = found != nullptr ? stop : m_end;
        m_current = {m_buffer.data() + m_pos, end - m_pos};
        m_pos = found != nullptr ? end + 1 : end;
        ++m_number;
        if (m_number == 1 && m_current.starts_with("\xEF\xBB\xBF"))
            m_current.remove_prefix(3);
        if (m_current.ends_with('\r'))
            m_current.remove_suffix(1);
        return true;
    }
}

Result<bool> LineReader::fill()
{
    if (m_pos > 0) {
        std::memmove(m_buffer.data(), m_buffer.data() + m_pos, m_end - m_pos);
        m_discarded += static_cast<qint64>(m_pos);
        m_end -= m_pos;
        m_pos = 0;
    }
    if (m_end == m_buffer.size())
        m_buffer.resize(m_buffer.size() * 2);
    LUMOS_ASSIGN(const qint64 got,
                 readSome(m_device, m_file, m_buffer.data() + m_end, static_cast<qint64>(m_buffer.size() - m_end)));
    m_end += static_cast<std::size_t>(got);
    return got > 0;
}

} // namespace lumos::exchange
