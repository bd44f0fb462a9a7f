// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "base/result.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <string_view>

class QIODevice;

namespace lumos::exchange {

/// The small steps that every reader of a text format takes. Pure functions, except readSome.
[[nodiscard]] inline QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}
[[nodiscard]] bool isValidUtf8(std::string_view bytes);
/// Without blanks and tabs at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);
/// Whole decimal integer with optional minus; nullopt on anything else or overflow.
[[nodiscard]] std::optional<std::int64_t> parseInteger(std::string_view text);
/// Finite number in plain or exponent notation.
[[nodiscard]] std::optional<double> parseReal(std::string_view text);
/// Instant::parse with a fast path for "YYYY-MM-DD[T ]HH:MM:SS[Z]" (about 20 ns).
[[nodiscard]] std::optional<base::Instant> parseInstant(std::string_view text);
/// Cut to 80 characters, so that an error stays one line.
[[nodiscard]] QString shortened(const QString& text);
/// An error of code Parse with its place.
[[nodiscard]] base::Error parseError(base::Text text, base::InputPlace place);
/// Up to `size` bytes; 0 only at the end. Error: Io.
[[nodiscard]] base::Result<qint64> readSome(QIODevice& device, const QString& file, char* into, qint64 size);

} // namespace lumos::exchange
