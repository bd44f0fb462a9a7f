// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/import_task.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace lumos::services {

using base::ErrorCode;
using base::fail;
using exchange::FileFormat;

namespace {

constexpr std::array kStatedFormats{ImportFormat::FocusCsv, ImportFormat::OpenbNodes,  ImportFormat::OpenbPods,
                                    ImportFormat::UsageCsv, ImportFormat::CloudEvents, ImportFormat::PlatformJson};

/// In the order of Overlap.
constexpr std::array kOverlapWords{"refuse", "replace", "add"};

std::optional<FileFormat> formatOf(ImportFormat format)
{
    switch (format) {
    case ImportFormat::FocusCsv: return FileFormat::FocusCsv;
    case ImportFormat::OpenbNodes: return FileFormat::OpenbNodes;
    case ImportFormat::OpenbPods: return FileFormat::OpenbPods;
    case ImportFormat::UsageCsv: return FileFormat::UsageCsv;
    case ImportFormat::CloudEvents: return FileFormat::CloudEvents;
    case ImportFormat::PlatformJson: return FileFormat::PlatformJson;
    case ImportFormat::Detect: break;
    }
    return std::nullopt;
}

ImportFormat formatOf(FileFormat format)
{
    switch (format) {
    case FileFormat::FocusCsv: return ImportFormat::FocusCsv;
    case FileFormat::OpenbNodes: return ImportFormat::OpenbNodes;
    case FileFormat::OpenbPods: return ImportFormat::OpenbPods;
    case FileFormat::UsageCsv: return ImportFormat::UsageCsv;
    case FileFormat::CloudEvents: return ImportFormat::CloudEvents;
    case FileFormat::PlatformJson: break;
    }
    return ImportFormat::PlatformJson;
}

/// Formats of one family go into one import.
enum class Family : unsigned char { Focus, Inventory, Usage, Platform };
Family familyOf(FileFormat format)
{
    switch (format) {
    case FileFormat::FocusCsv: return Family::Focus;
    case FileFormat::OpenbNodes:
    case FileFormat::OpenbPods: return Family::Inventory;
    case FileFormat::UsageCsv:
    case FileFormat::CloudEvents: return Family::Usage;
    case FileFormat::PlatformJson: break;
    }
    return Family::Platform;
}

base::Result<std::vector<ImportFile>> inspect(const ImportSpec& spec)
{
    if (spec.files.isEmpty())
        return fail(ErrorCode::InvalidArgument, {QT_TRANSLATE_NOOP("core", "No file was named."), {}});
    std::vector<ImportFile> out;
    for (const QString& path : spec.files) {
        ImportFile file{path, FileFormat::FocusCsv, QFileInfo(path).size()};
        if (const auto stated = formatOf(spec.format)) {
            file.format = *stated;
        } else {
            LUMOS_ASSIGN(file.format, exchange::detectFormat(path));
        }
        if (!out.empty() && familyOf(out.front().format) != familyOf(file.format))
            return fail(ErrorCode::InvalidArgument,
                        {QT_TRANSLATE_NOOP("core", "%1 is \"%2\" and cannot be imported together with \"%3\"."),
                         {path, exchange::name(file.format), exchange::name(out.front().format)}},
                        {QT_TRANSLATE_NOOP("core", "Import it on its own."), {}});
        out.push_back(std::move(file));
    }
    return out;
}

base::Status runFamily(ImportTask& task)
{
    switch (familyOf(task.files.front().format)) {
    case Family::Focus: return importFocus(task);
    case Family::Inventory: return importInventory(task);
    case Family::Usage: return importUsage(task);
    case Family::Platform: break;
    }
    return importPlatform(task);
}

} // namespace

/// Bytes of one file in one pass as a part of all bytes of all passes.
class ImportTask::PassProgress final : public base::ProgressSink {
public:
    PassProgress(base::ProgressSink& into, qint64 before, qint64 total, base::Text step)
        : m_into(into), m_before(before), m_total(total), m_step(std::move(step))
    {}
    void report(qint64 done, qint64, const base::Text&) override { m_into.report(m_before + done, m_total, m_step); }

private:
    base::ProgressSink& m_into;
    const qint64 m_before;
    const qint64 m_total;
    const base::Text m_step;
};

ImportTask::ImportTask(const ServiceContext& c, const ImportSpec& s, std::vector<ImportFile> f, base::StopToken token,
                       base::ProgressSink& progress)
    : context(c), spec(s), files(std::move(f)), stop(std::move(token)), m_progress(progress)
{
    for (const ImportFile& file : files)
        m_total += kPasses * file.bytes;
    outcome.format = formatOf(files.front().format);
}

base::Result<bool> ImportTask::readFile(const ImportFile& file, int pass, const Read& read)
{
    QFile device(file.path);
    if (!device.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io,
                    {QT_TRANSLATE_NOOP("core", "%1 cannot be read: %2"), {file.path, device.errorString()}});
    const QString name = QFileInfo(file.path).fileName();
    const base::Text step = pass == 0 ? base::Text{QT_TRANSLATE_NOOP("core", "Checking %1"), {name}}
                                      : base::Text{QT_TRANSLATE_NOOP("core", "Importing %1"), {name}};
    PassProgress progress(m_progress, m_done, m_total, step);
    exchange::ReadOptions options;
    options.file = name;
    options.stop = stop;
    options.progress = &progress;
    options.maxErrors = static_cast<std::size_t>(std::max(1, spec.maxErrors));
    LUMOS_ASSIGN(exchange::ImportCheck check, read(device, options));
    m_done += file.bytes;
    if (pass == 0) {
        outcome.rows += check.rows;
        outcome.bytes += check.bytes;
        outcome.skipped += check.skipped;
        for (base::Error& error : check.errors)
            if (!isFull())
                outcome.errors.push_back(std::move(error));
    }
    return check.isGood() && isGood();
}

void ImportTask::refuse(const ImportFile& file, qint64 line, const QString& field, const QString& found,
                        base::Text text, const QString& expected)
{
    if (!isFull())
        outcome.errors.push_back({ErrorCode::Parse,
                                  std::move(text),
                                  {},
                                  base::InputPlace{QFileInfo(file.path).fileName(), line, field, found, expected}});
}

std::vector<ImportFile> ImportTask::filesOf(FileFormat format) const
{
    std::vector<ImportFile> out;
    std::copy_if(files.begin(), files.end(), std::back_inserter(out),
                 [format](const ImportFile& f) { return f.format == format; });
    return out;
}

base::Status ImportTask::checkStop() const
{
    if (stop.stop_requested())
        return fail(ErrorCode::Cancelled,
                    {QT_TRANSLATE_NOOP("core", "The import was cancelled; nothing was changed."), {}});
    return {};
}

base::Result<ImportOutcome> ImportService::run(const ImportSpec& spec, base::StopToken stop,
                                               base::ProgressSink& progress) const
{
    LUMOS_ASSIGN(std::vector<ImportFile> files, inspect(spec));
    ImportTask task(m_context, spec, std::move(files), std::move(stop), progress);
    LUMOS_TRY(runFamily(task));
    return std::move(task.outcome);
}

QLatin1String name(ImportFormat format)
{
    const auto file = formatOf(format);
    return file ? exchange::name(*file) : QLatin1String("detect");
}

std::optional<ImportFormat> parseImportFormat(QStringView text)
{
    const auto file = exchange::parseFileFormat(text);
    return file ? std::optional(formatOf(*file)) : std::nullopt;
}

QStringList importFormatWords()
{
    QStringList out;
    for (const ImportFormat format : kStatedFormats)
        out += name(format);
    return out;
}

QLatin1String name(Overlap overlap) { return QLatin1String(kOverlapWords[static_cast<std::size_t>(overlap)]); }

std::optional<Overlap> parseOverlap(QStringView text)
{
    for (std::size_t i = 0; i < kOverlapWords.size(); ++i)
        if (text == QLatin1String(kOverlapWords[i]))
            return static_cast<Overlap>(i);
    return std::nullopt;
}

QStringList overlapWords()
{
    QStringList out;
    for (const char* word : kOverlapWords)
        out += QLatin1String(word);
    return out;
}

} // namespace lumos::services
