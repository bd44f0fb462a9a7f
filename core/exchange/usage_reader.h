// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "domain/resource.h"
#include "exchange/import_check.h"

#include <QString>

class QIODevice;

namespace lumos::exchange {

/// One metered report as it stands in a file; (source, id) names it once and for all.
struct UsageRow {
    qint64 line = 0;
    QString source;
    QString id;
    QString tenantSlug;
    QString kindKey;
    QString amount; ///< "1500" counts base units of the kind; or with a suffix, "4.8M", "8TiB"
    QString unit;   ///< optional; the kind's own unit or a suffix
    base::Instant time;
};

/// The amount in base units of `kind`. A bare whole number, or one whose unit is the kind's own, counts base units;
/// anything else is read by domain::parseQuantity. Error: Parse.
[[nodiscard]] base::Result<domain::Quantity> amountOf(const UsageRow& row, const domain::ResourceKind& kind);

/// CSV with the columns source,id,tenant,kind,amount,time and optionally unit. A record whose (source, id) came before
/// in the file is skipped and counted. Errors as for every reader.
[[nodiscard]] base::Result<ImportCheck> readUsageCsv(QIODevice& device, const ReadOptions& options,
                                                     const RowSink<UsageRow>& sink);

/// CloudEvents 1.0 in JSON Lines: specversion, id, source, type, subject (tenant slug), time, data {kind, amount, unit?}.
/// Errors carry the JSON path as field ("data.amount"). Repeats are skipped as above. Blank lines are passed over.
[[nodiscard]] base::Result<ImportCheck> readCloudEvents(QIODevice& device, const ReadOptions& options,
                                                        const RowSink<UsageRow>& sink);

} // namespace lumos::exchange
