// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as CSV: records end, positions only grow, memory stays bounded, errors have their place, and what was read
// is read again when it is written.
#include "fuzz/fuzz_place.h"

#include "exchange/csv_reader.h"

#include <QBuffer>

using namespace lumos;
using lumos::fuzz::require;

namespace {

constexpr exchange::CsvLimits kLimits{64, 256, 16};
constexpr exchange::CsvLimits kWrittenLimits{64, 1024, 16}; ///< quotes are doubled

QByteArrayList fieldsOf(const exchange::CsvReader& csv)
{
    QByteArrayList fields;
    for (int i = 0; i < csv.fieldCount(); ++i)
        fields.append(QByteArray(csv.field(i).data(), static_cast<qsizetype>(csv.field(i).size())));
    return fields;
}

QByteArray written(const QByteArrayList& fields)
{
    QByteArray line;
    for (const QByteArray& field : fields)
        line += (line.isEmpty() ? "\"" : ",\"") + QByteArray(field).replace("\"", "\"\"") + '"';
    return line + '\n';
}

/// Reads what was written of a header and its records: the same records, nothing more.
void requireReadAgain(const QStringList& header, const QList<QByteArrayList>& records)
{
    QByteArrayList names;
    for (const QString& name : header)
        names.append(name.toUtf8());
    QByteArray content = written(names);
    for (const QByteArrayList& record : records)
        content += written(record);
    QBuffer device(&content);
    device.open(QIODevice::ReadOnly);
    exchange::CsvReader csv(device, fuzz::fileName(), kWrittenLimits);
    require(csv.readHeader().has_value() && csv.header() == header, "a written header is read again");
    for (const QByteArrayList& record : records) {
        const auto more = csv.next();
        require(more && *more && fieldsOf(csv) == record, "a written record is read again");
    }
    const auto more = csv.next();
    require(more && !*more, "nothing but what was written is read");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    QByteArray content(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size));
    QBuffer device(&content);
    device.open(QIODevice::ReadOnly);
    exchange::CsvReader csv(device, fuzz::fileName(), kLimits);
    if (const auto header = csv.readHeader(); !header) {
        fuzz::requirePlace(header.error(), content);
        return 0;
    }
    const int columns = csv.fieldCount();
    qint64 line = csv.line();
    QList<QByteArrayList> records;
    for (std::size_t steps = 0; steps <= size + 1; ++steps) {
        const auto more = csv.next();
        if (!more)
            fuzz::requirePlace(more.error(), content);
        if (!more && csv.canContinue())
            continue;
        if (!more || !*more) {
            requireReadAgain(csv.header(), records);
            fuzz::acceptedInputs() += more ? 1 : 0;
            return 0;
        }
        require(csv.fieldCount() == columns, "a record has as many fields as the header");
        require(csv.line() > line, "line numbers grow");
        line = csv.line();
        for (int i = 0; i < csv.fieldCount(); ++i)
            require(csv.field(i).size() <= kLimits.fieldBytes, "no field is longer than its limit");
        records.append(fieldsOf(csv));
    }
    require(false, "reading ends after at most one record a byte");
    return 0;
}
