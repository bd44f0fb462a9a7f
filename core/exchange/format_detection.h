// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <optional>

class QIODevice;

namespace lumos::exchange {

enum class FileFormat : unsigned char { FocusCsv, OpenbNodes, OpenbPods, UsageCsv, CloudEvents, PlatformJson };

/// Stable word for the command line and reports: "focus", "openb-nodes", "openb-pods", "usage-csv", "cloudevents", "platform-json".
[[nodiscard]] QLatin1String name(FileFormat format);
[[nodiscard]] std::optional<FileFormat> parseFileFormat(QStringView text);

/// Tells the format by the first bytes, without consuming them (peek). Errors: Unsupported with a place that lists what
/// is expected; Io.
[[nodiscard]] base::Result<FileFormat> detectFormat(QIODevice& device, const QString& file);
/// The same for a file on disk.
[[nodiscard]] base::Result<FileFormat> detectFormat(const QString& path);

} // namespace lumos::exchange
