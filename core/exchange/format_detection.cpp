// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/format_detection.h"

#include "exchange/csv_reader.h"
#include "exchange/input_text.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <span>

namespace lumos::exchange {

namespace {

constexpr qint64 kPeekBytes = 16 * 1024;

constexpr std::array<const char*, 6> kNames{"focus",     "openb-nodes", "openb-pods",
                                            "usage-csv", "cloudevents", "platform-json"};

struct CsvShape {
    FileFormat format;
    std::array<const char*, 4> columns; ///< enough to tell the format from the others
};
constexpr std::array<CsvShape, 4> kCsvShapes{{
    {FileFormat::FocusCsv, {"BilledCost", "BillingCurrency", "ChargeCategory", "ServiceName"}},
    {FileFormat::OpenbPods, {"name", "cpu_milli", "memory_mib", "num_gpu"}},
    {FileFormat::OpenbNodes, {"sn", "cpu_milli", "memory_mib", "gpu"}},
    {FileFormat::UsageCsv, {"source", "id", "kind", "amount"}},
}};

std::optional<FileFormat> formatOfCsv(const QByteArray& head, const QString& file)
{
    QByteArray firstLine = head;
    QBuffer buffer(&firstLine);
    buffer.open(QIODevice::ReadOnly);
    CsvReader csv(buffer, file);
    if (!csv.readHeader())
        return std::nullopt;
    for (const CsvShape& shape : kCsvShapes) {
        bool all = true;
        for (const char* column : shape.columns)
            all = all && csv.column(QString::fromLatin1(column)) >= 0;
        if (all)
            return shape.format;
    }
    return std::nullopt;
}

/// JSON Lines have a whole event on the first line; an exported platform is one indented or long object.
std::optional<FileFormat> formatOfJson(const QByteArray& head)
{
    const qsizetype lineEnd = head.indexOf('\n');
    const QByteArray firstLine = lineEnd < 0 ? head : head.left(lineEnd);
    if (firstLine.contains("\"specversion\""))
        return FileFormat::CloudEvents;
    if (head.contains("\"customKinds\"") || head.contains("\"profile\"") || head.contains("\"tenants\"") ||
        head.contains("\"budgets\""))
        return FileFormat::PlatformJson;
    return std::nullopt;
}

} // namespace

QLatin1String name(FileFormat format) { return QLatin1String(kNames[static_cast<std::size_t>(format)]); }

std::optional<FileFormat> parseFileFormat(QStringView text)
{
    for (std::size_t i = 0; i < kNames.size(); ++i)
        if (text == QLatin1String(kNames[i]))
            return static_cast<FileFormat>(i);
    return std::nullopt;
}

base::Result<FileFormat> detectFormat(QIODevice& device, const QString& file)
{
    QByteArray head = device.peek(kPeekBytes);
    if (head.startsWith("\xEF\xBB\xBF"))
        head.remove(0, 3);
    const QByteArray text = head.trimmed();
    const auto format = text.startsWith('{') ? formatOfJson(text) : formatOfCsv(head, file);
    if (format)
        return *format;
    const qsizetype lineEnd = text.indexOf('\n');
    base::Error error = parseError(
        {QT_TRANSLATE_NOOP("core", "The format of this file is not known."), {}},
        {file,
         1,
         {},
         text.isEmpty() ? QStringLiteral("an empty file") : QString::fromUtf8(lineEnd < 0 ? text : text.left(lineEnd)),
         QStringLiteral("the header of a FOCUS CSV (BilledCost, ChargeCategory, ...), of an openb node list "
                        "(sn,cpu_milli,memory_mib,gpu,model) or pod list "
                        "(name,cpu_milli,memory_mib,num_gpu,...), of usage records "
                        "(source,id,tenant,kind,amount,time), CloudEvents JSON Lines or an exported "
                        "platform in JSON")});
    error.code = base::ErrorCode::Unsupported;
    return base::fail(std::move(error));
}

base::Result<FileFormat> detectFormat(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(base::ErrorCode::Io,
                          {QT_TRANSLATE_NOOP("core", "%1 cannot be read: %2."), {path, file.errorString()}});
    return detectFormat(file, QFileInfo(path).fileName());
}

} // namespace lumos::exchange
