// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/focus_row.h"
#include "exchange/import_check.h"

#include <QStringList>

class QIODevice;

namespace lumos::exchange {

enum class FocusVersion : unsigned char { V1_0, V1_1, V1_2 };

/// The version that first had the newest column of the header.
[[nodiscard]] FocusVersion focusVersionOf(const QStringList& header);

/// Reads FOCUS 1.0 to 1.2 in CSV, streaming. Checks that the mandatory columns are there, that amounts are exact
/// decimals, times are times and the charge period does not run backwards, that ChargeCategory, ChargeClass and
/// ServiceCategory are words of FOCUS and that the currency is of ISO 4217. Columns it does not know are passed over.
/// Errors: Cancelled, Io, and what the sink returns; bad input is in ImportCheck::errors. About 1 us a row.
[[nodiscard]] base::Result<ImportCheck> readFocus(QIODevice& device, const ReadOptions& options,
                                                  const RowSink<FocusRow>& sink);

} // namespace lumos::exchange
