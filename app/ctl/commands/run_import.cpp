// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/command.h"
#include "services/import_service.h"

#include <QtCore/QJsonArray>

#include <cstdio>

namespace lumos::ctl {

namespace {

base::Result<services::ImportFormat> parseFormat(const QString& text)
{
    using services::ImportFormat;
    if (text.isEmpty())
        return ImportFormat::Detect;
    for (const ImportFormat f : {ImportFormat::FocusCsv, ImportFormat::OpenbNodes, ImportFormat::OpenbPods,
                                 ImportFormat::UsageCsv, ImportFormat::CloudEvents, ImportFormat::PlatformJson})
        if (text == services::name(f))
            return f;
    return base::fail(base::ErrorCode::InvalidArgument,
                      {QT_TRANSLATE_NOOP("core", "--format: found \"%1\", expected focus_csv, openb_nodes, openb_pods, "
                                                 "usage_csv, cloud_events or platform_json."),
                       {text}});
}

} // namespace

base::Result<int> runImport(const QStringList& words)
{
    const QString usage = QStringLiteral("lumosctl import FILE... [--dry-run] [--format FORMAT] [--store STORE]");
    LUMOS_ASSIGN(const Invocation call,
                 Invocation::parse(
                     QStringLiteral("import"),
                     QStringLiteral("Checks files in full, then commits once; a bad row refuses the whole import."),
                     usage,
                     {{"dry-run", "Only say what would happen."},
                      {"format",
                       "Instead of looking at the file: focus_csv, openb_nodes, openb_pods, usage_csv, cloud_events, "
                       "platform_json.",
                       "FORMAT"},
                      {"max-errors", "Bad rows to list (20).", "N"}},
                     words));
    if (call.isHelp())
        return 0;
    if (call.words().isEmpty())
        return usageError(usage);
    services::ImportSpec spec;
    spec.files = call.words();
    spec.dryRun = call.has(QStringLiteral("dry-run"));
    LUMOS_ASSIGN(spec.format, parseFormat(call.value(QStringLiteral("format"))));
    LUMOS_ASSIGN(const qint64 most, call.integer(QStringLiteral("max-errors"), 20, 1, 100'000));
    spec.maxErrors = static_cast<int>(most);
    LUMOS_ASSIGN(const auto platform, call.openStore(store::OpenMode::CreateIfMissing));
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
