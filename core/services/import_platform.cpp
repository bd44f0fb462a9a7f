// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/snapshot_json.h"
#include "services/import_task.h"

#include <QFileInfo>

namespace lumos::services {

using base::ErrorCode;
using base::fail;

base::Status importPlatform(ImportTask& task)
{
    if (task.files.size() != 1)
        return fail(ErrorCode::InvalidArgument,
                    {QT_TRANSLATE_NOOP("core", "A platform is imported from one file."), {}});
    const ImportFile& file = task.files.front();
    LUMOS_ASSIGN(const domain::SnapshotPtr before, task.context.store.snapshot());
    std::optional<domain::PlatformSnapshot> platform;
    LUMOS_ASSIGN(const bool good,
                 task.readFile(file, 0,
                               [&](QIODevice& device,
                                   const exchange::ReadOptions& options) -> base::Result<exchange::ImportCheck> {
                                   exchange::ImportCheck check;
                                   const QByteArray bytes = device.readAll();
                                   check.bytes = bytes.size();
                                   auto read = domain::importJson(bytes);
                                   if (read) {
                                       platform = std::move(*read);
                                       check.rows = static_cast<qint64>(platform->tenants.size());
                                       return check;
                                   }
                                   base::Error error = std::move(read).error();
                                   if (error.place)
                                       error.place->file = options.file;
                                   check.errors.push_back(std::move(error));
                                   return check;
                               }));
    if (!good)
        return {};
    ImportOutcome& out = task.outcome;
    out.tenantsCreated = out.written = static_cast<qint64>(platform->tenants.size());
    out.nodesCreated = static_cast<qint64>(platform->nodes.size());
    out.workloadsCreated = static_cast<qint64>(platform->workloads.size());
    out.placed = static_cast<qint64>(platform->placements.size());
    if (!before->tenants.empty())
        out.notes.push_back(
            {QT_TRANSLATE_NOOP("core", "The present platform with %1 tenants is replaced; its histories stay."),
             {QString::number(before->tenants.size())}});
    LUMOS_TRY(task.checkStop());
    if (task.spec.dryRun)
        return {};
    platform->takenAt = task.context.clock.now();
    base::NullProgress quiet;
    LUMOS_TRY(task.context.store.writer().replacePlatformIfUnchanged(
        *platform, {task.context.actor.name, QStringLiteral("import")}, before->revision, task.stop, quiet));
    out.committed = true;
    return {};
}

} // namespace lumos::services
