// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/service_context.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace lumos::services {

enum class ImportFormat : unsigned char {
    Detect,
    FocusCsv,
    OpenbNodes,
    OpenbPods,
    UsageCsv,
    CloudEvents,
    PlatformJson
};

/// What becomes of costs that the store has of the same tenant, day, category and service, but of another amount.
enum class Overlap : unsigned char {
    Refuse,  ///< nothing is written, and the rows are named
    Replace, ///< the file is a newer edition of what was imported
    Add,     ///< the file is a further part of the same period
};

struct ImportSpec {
    QStringList files;
    ImportFormat format = ImportFormat::Detect;
    bool dryRun = false;
    int maxErrors = 20;
    Overlap overlap = Overlap::Refuse;
};

/// What an import did, or would do.
struct ImportOutcome {
    ImportFormat format = ImportFormat::Detect;
    bool committed = false;
    qint64 rows = 0;
    qint64 bytes = 0;
    qint64 written = 0;
    qint64 skipped = 0; ///< already known (source, id)
    qint64 tenantsCreated = 0;
    qint64 nodesCreated = 0;
    qint64 workloadsCreated = 0;
    qint64 placed = 0;
    qint64 notPlaced = 0;
    std::vector<base::Text> notes; ///< such as "3 tenants were created from sub-accounts."
    std::vector<base::Error>
        errors; ///< every one names file, line, field, found, expected; nothing is committed when not empty
};

/// Checks files in full, streamed with bounded memory, then commits once. Thread-safe, cancellable.
class ImportService final {
public:
    explicit ImportService(ServiceContext context) : m_context(std::move(context)) {}
    [[nodiscard]] base::Result<ImportOutcome> run(const ImportSpec& spec, base::StopToken stop,
                                                  base::ProgressSink& progress) const;

private:
    ServiceContext m_context;
};

/// Stable words of the command line, its help and its JSON: importFormatWords() are all that parseImportFormat knows.
[[nodiscard]] QLatin1String name(ImportFormat);
[[nodiscard]] std::optional<ImportFormat> parseImportFormat(QStringView text);
[[nodiscard]] QStringList importFormatWords();
[[nodiscard]] QLatin1String name(Overlap);
[[nodiscard]] std::optional<Overlap> parseOverlap(QStringView text);
[[nodiscard]] QStringList overlapWords();

} // namespace lumos::services
