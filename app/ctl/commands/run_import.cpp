// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/command.h"
#include "services/import_service.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QTemporaryDir>

#include <cstdio>

namespace lumos::ctl {

namespace {

/// "focus, openb-nodes or usage-csv".
QString listOf(const QStringList& words)
{
    return words.mid(0, words.size() - 1).join(QStringLiteral(", ")) + QStringLiteral(" or ") + words.last();
}

/// The value of an option that knows only some words; `otherwise` where it is not given.
template <class T>
base::Result<T> wordOption(const Invocation& call, const QString& option, T otherwise,
                           std::optional<T> (*parse)(QStringView), const QStringList& words)
{
    if (!call.has(option))
        return otherwise;
    const auto parsed = parse(call.value(option));
    if (!parsed)
        return base::fail(base::ErrorCode::InvalidArgument,
                          {QT_TRANSLATE_NOOP("core", "--%1: found \"%2\", expected %3."),
                           {option, call.value(option), listOf(words)}});
    return *parsed;
}

/// A dry run reads a store that is there; where there is none yet, it asks an empty one that is gone with `folder`.
base::Result<std::shared_ptr<services::MultiTenantArchitecture>> openForImport(const Invocation& call, bool dryRun,
                                                                               QTemporaryDir& folder)
{
    if (!dryRun)
        return call.openStore(store::OpenMode::CreateIfMissing);
    auto existing = call.openStore(store::OpenMode::ReadOnly);
    if (existing || existing.error().code != base::ErrorCode::NotFound)
        return existing;
    LUMOS_ASSIGN(const store::StoreLocation location, store::StoreLocation::parse(call.storeLocation()));
    if (location.kind == store::StoreKind::Sqlite && !QFileInfo(location.text).dir().exists())
        return existing;
    call.output().note(QStringLiteral("There is no store at %1 yet; importing makes it.").arg(location.display()));
    return call.openStoreAt(folder.filePath(QStringLiteral("dry-run.lumos")), store::OpenMode::CreateNew);
}

} // namespace

base::Result<int> runImport(const QStringList& words)
{
    const QString usage =
        QStringLiteral("lumosctl import FILE... [--dry-run] [--format FORMAT] [--overlap WORD] [--store STORE]");
    const QByteArray formats =
        "Instead of looking at the file: " + listOf(services::importFormatWords()).toUtf8() + '.';
    const QByteArray overlaps =
        "Costs of which the store has other amounts: " + listOf(services::overlapWords()).toUtf8() +
        " (refuse is the default).";
    LUMOS_ASSIGN(const Invocation call,
                 Invocation::parse(
                     QStringLiteral("import"),
                     QStringLiteral("Checks files in full, then commits once; a bad row refuses the whole import."),
                     usage,
                     {{"dry-run", "Only say what would happen."},
                      {"format", formats.constData(), "FORMAT"},
                      {"overlap", overlaps.constData(), "WORD"},
                      {"max-errors", "Bad rows to list (20).", "N"}},
                     words));
    if (call.isHelp())
        return 0;
    if (call.words().isEmpty())
        return usageError(usage);
    services::ImportSpec spec;
    spec.files = call.words();
    spec.dryRun = call.has(QStringLiteral("dry-run"));
    LUMOS_ASSIGN(spec.format, wordOption(call, QStringLiteral("format"), services::ImportFormat::Detect,
                                         &services::parseImportFormat, services::importFormatWords()));
    LUMOS_ASSIGN(spec.overlap, wordOption(call, QStringLiteral("overlap"), services::Overlap::Refuse,
                                          &services::parseOverlap, services::overlapWords()));
    LUMOS_ASSIGN(const qint64 most, call.integer(QStringLiteral("max-errors"), 20, 1, 100'000));
    spec.maxErrors = static_cast<int>(most);
    QTemporaryDir folder;
    LUMOS_ASSIGN(const auto platform, openForImport(call, spec.dryRun, folder));
    services::ImportOutcome o;
    {
        TerminalProgress progress;
        LUMOS_ASSIGN(o, platform->imports().run(spec, interruptToken(), progress));
    }
    QJsonArray errors;
    for (const base::Error& e : o.errors) {
        std::fprintf(stderr, "%s\n", e.toEnglish().toUtf8().constData());
        errors.append(e.toEnglish());
    }
    QString text = QStringLiteral("%1: %2 rows, %3 written, %4 already known")
                       .arg(o.committed ? QStringLiteral("Imported") : QStringLiteral("Nothing was written"))
                       .arg(o.rows)
                       .arg(o.written)
                       .arg(o.skipped);
    if (o.tenantsCreated + o.nodesCreated + o.workloadsCreated > 0)
        text += QStringLiteral("; %1 tenants, %2 nodes, %3 workloads, %4 replicas placed, %5 not placed")
                    .arg(o.tenantsCreated)
                    .arg(o.nodesCreated)
                    .arg(o.workloadsCreated)
                    .arg(o.placed)
                    .arg(o.notPlaced);
    for (const base::Text& note : o.notes)
        text += u'\n' + note.toEnglish();
    call.output().print(text, {{QStringLiteral("format"), services::name(o.format)},
                               {QStringLiteral("committed"), o.committed},
                               {QStringLiteral("rows"), o.rows},
                               {QStringLiteral("bytes"), o.bytes},
                               {QStringLiteral("written"), o.written},
                               {QStringLiteral("skipped"), o.skipped},
                               {QStringLiteral("tenants_created"), o.tenantsCreated},
                               {QStringLiteral("nodes_created"), o.nodesCreated},
                               {QStringLiteral("workloads_created"), o.workloadsCreated},
                               {QStringLiteral("placed"), o.placed},
                               {QStringLiteral("not_placed"), o.notPlaced},
                               {QStringLiteral("errors"), errors}});
    return o.errors.empty() ? 0 : base::exitStatus(base::ErrorCode::Parse);
}

} // namespace lumos::ctl
