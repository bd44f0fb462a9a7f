// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/format_detection.h"
#include "exchange/import_check.h"
#include "services/import_service.h"

#include <QIODevice>

#include <functional>
#include <vector>

namespace lumos::services {

/// A file of an import and what it is.
struct ImportFile {
    QString path;
    exchange::FileFormat format;
    qint64 bytes = 0;
};

/// What the steps of one import share: the files, the switches, cancel, progress over all passes, and the outcome.
class ImportTask final {
public:
    ImportTask(const ServiceContext& context, const ImportSpec& spec, std::vector<ImportFile> files,
               base::StopToken stop, base::ProgressSink& progress);

    /// Opens a file, reads it by `read` and adds what was found to the outcome (rows and bytes in the first pass only).
    /// False when the file has errors: then they stand in the outcome.
    using Read = std::function<base::Result<exchange::ImportCheck>(QIODevice&, const exchange::ReadOptions&)>;
    [[nodiscard]] base::Result<bool> readFile(const ImportFile& file, int pass, const Read& read);
    /// Adds an error of a row that reads well but does not fit the platform.
    void refuse(const ImportFile& file, qint64 line, const QString& field, const QString& found, base::Text text,
                const QString& expected);
    [[nodiscard]] bool isGood() const { return outcome.errors.empty(); }
    [[nodiscard]] bool isFull() const { return std::cmp_greater_equal(outcome.errors.size(), spec.maxErrors); }
    [[nodiscard]] std::vector<ImportFile> filesOf(exchange::FileFormat format) const;
    [[nodiscard]] base::Status checkStop() const;

    const ServiceContext& context;
    const ImportSpec& spec;
    const std::vector<ImportFile> files;
    const base::StopToken stop;
    ImportOutcome outcome;

    static constexpr int kPasses = 2;

private:
    class PassProgress;
    base::ProgressSink& m_progress;
    qint64 m_total = 0;
    qint64 m_done = 0;
};

/// The imports, a file each: check in full, then write in one commit unless dry or refused. Each fills task.outcome.
[[nodiscard]] base::Status importFocus(ImportTask& task);
[[nodiscard]] base::Status importInventory(ImportTask& task);
[[nodiscard]] base::Status importUsage(ImportTask& task);
[[nodiscard]] base::Status importPlatform(ImportTask& task);

} // namespace lumos::services
