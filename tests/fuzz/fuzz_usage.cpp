// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as usage records, in both layouts: a record is handed on once, whatever is repeated.
#include "fuzz/fuzz_place.h"

#include "exchange/usage_reader.h"

#include <QBuffer>
#include <QSet>

using namespace lumos;
using lumos::fuzz::require;

namespace {

using Reader = base::Result<exchange::ImportCheck> (*)(QIODevice&, const exchange::ReadOptions&,
                                                       const exchange::RowSink<exchange::UsageRow>&);

void readOnce(QByteArray& content, Reader read)
{
    QBuffer device(&content);
    device.open(QIODevice::ReadOnly);
    exchange::ReadOptions options;
    options.file = fuzz::fileName();
    options.batchRows = 3;
    QSet<QPair<QString, QString>> seen;
    const auto check = read(device, options, [&](std::vector<exchange::UsageRow>&& rows) -> base::Status {
        for (const exchange::UsageRow& row : rows) {
            const auto key = qMakePair(row.source, row.id);
            require(!seen.contains(key), "a record is handed on once");
            seen.insert(key);
        }
        return {};
    });
    require(check.has_value(), "bad bytes are errors of the check, not a failure of the reader");
    fuzz::acceptedInputs() += check->isGood() && check->rows > 0 ? 1 : 0;
    require(!check->isGood() || seen.size() == check->rows, "a good file is handed on whole");
    fuzz::requireSound(*check, options, content);
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    QByteArray content(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size));
    readOnce(content, exchange::readUsageCsv);
    readOnce(content, exchange::readCloudEvents);
    return 0;
}
