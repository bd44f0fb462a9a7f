// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QStringList>

class QIODevice;

namespace lumos::exchange {

/// Writes RFC 4180 CSV in UTF-8 with LF line ends; quotes only where a field needs it, so that equal rows give equal
/// bytes. Buffers; call finish() at the end. The device must be open for writing and outlive the writer.
class CsvWriter final {
public:
    explicit CsvWriter(QIODevice& device) : m_device(device) {}
    /// Error: Io.
    [[nodiscard]] base::Status writeRow(const QStringList& fields);
    /// Hands the rest to the device. Error: Io.
    [[nodiscard]] base::Status finish();

private:
    void append(QStringView field, bool isOnlyField);

    QIODevice& m_device;
    QByteArray m_buffer;
};

/// Writes all bytes or says why not. Error: Io.
[[nodiscard]] base::Status writeAll(QIODevice& device, const QByteArray& bytes);

} // namespace lumos::exchange
