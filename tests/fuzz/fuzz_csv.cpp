// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as CSV: records end, positions only grow, memory stays bounded.
#include "fuzz/fuzz_target.h"

#include "exchange/csv_reader.h"

#include <QBuffer>

using namespace lumos;
using lumos::fuzz::require;

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    QByteArray content(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size));
    QBuffer device(&content);
    device.open(QIODevice::ReadOnly);
    const exchange::CsvLimits limits{64, 256, 16};
    exchange::CsvReader csv(device, QStringLiteral("fuzz.csv"), limits);
    if (!csv.readHeader())
        return 0;

    const int columns = csv.fieldCount();
    qint64 line = csv.line();
    for (std::size_t records = 0; records <= size + 1; ++records) {
        const auto more = csv.next();
        if (!more && !csv.canContinue())
            return 0;
        if (!more)
            continue;
        if (!*more) {
            ++fuzz::acceptedInputs();
            return 0;
        }
        require(csv.fieldCount() == columns, "a record has as many fields as the header");
        require(csv.line() > line, "line numbers grow");
        line = csv.line();
        for (int i = 0; i < csv.fieldCount(); ++i)
            require(csv.field(i).size() <= limits.fieldBytes, "no field is longer than its limit");
    }
    require(false, "reading ends after at most one record a byte");
    return 0;
}
