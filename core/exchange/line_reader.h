// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <string_view>
#include <vector>

class QIODevice;

namespace lumos::exchange {

/// Reads lines that end with LF or CRLF, for JSON Lines. A line over the limit ends the reading with a Parse error, so
/// memory stays bounded. A byte order mark at the start is passed over. Not thread-safe.
class LineReader final {
public:
    LineReader(QIODevice& device, QString file, std::size_t maxLineBytes = std::size_t{1} << 20);
    /// Moves to the next line; false at the end.
    [[nodiscard]] base::Result<bool> next();
    /// Without its line end; valid until the next call of next().
    [[nodiscard]] std::string_view line() const { return m_current; }
    [[nodiscard]] qint64 lineNumber() const { return m_number; }
    [[nodiscard]] qint64 bytesRead() const { return m_discarded + static_cast<qint64>(m_pos); }
    [[nodiscard]] const QString& file() const { return m_file; }

private:
    base::Result<bool> fill();

    QIODevice& m_device;
    const QString m_file;
    const std::size_t m_maxLineBytes;
    std::vector<char> m_buffer;
    std::size_t m_pos = 0;
    std::size_t m_end = 0;
    qint64 m_discarded = 0;
    qint64 m_number = 0;
    std::string_view m_current;
};

} // namespace lumos::exchange
