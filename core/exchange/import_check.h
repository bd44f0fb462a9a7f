// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress_sink.h"
#include "base/result.h"
#include "base/stop_token.h"

#include <QString>

#include <functional>
#include <vector>

namespace lumos::exchange {

/// How a file is read; the same for every format.
struct ReadOptions {
    QString file;                           ///< the name that errors carry
    base::StopToken stop;                   ///< polled every 256 rows; then the result is ErrorCode::Cancelled
    base::ProgressSink* progress = nullptr; ///< in bytes, about every mebibyte
    std::size_t maxErrors = 20;             ///< reading stops when so many are found
    std::size_t batchRows = 1000;           ///< rows handed on at once
};

/// What a reader found. A file may be committed only if `errors` is empty.
struct ImportCheck {
    qint64 rows = 0;                 ///< good rows
    qint64 skipped = 0;              ///< repeats inside the file, left out
    qint64 bytes = 0;                ///< read from the device
    std::vector<base::Error> errors; ///< one a bad field, in file order, each with its place
    bool stoppedEarly = false;       ///< more errors may follow behind the last one

    [[nodiscard]] bool isGood() const { return errors.empty(); }
};

/// Takes the rows in file order, batch by batch; its error ends the reading and is returned as it is. After the first
/// bad row no more batches are handed on and the rest is only checked. May be empty: check only.
template <class Row>
using RowSink = std::function<base::Status(std::vector<Row>&&)>;

} // namespace lumos::exchange
