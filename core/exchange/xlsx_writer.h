// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/table_writer.h"

namespace lumos::exchange {

/// One sheet with a bold, frozen header row. At most 1,048,575 rows and 16,384 columns (Unsupported beyond). Passes
/// through a temporary file. Errors: Io, Unsupported.
[[nodiscard]] base::Status writeXlsx(const Table& table, QIODevice& device);

} // namespace lumos::exchange
