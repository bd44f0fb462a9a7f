// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/command.h"
#include "domain/change_json.h"
#include "exchange/focus_writer.h"

#include <QtCore/QFile>
#include <QtCore/QSaveFile>

#include <cstdio>

namespace lumos::ctl {

namespace {

base::Status writeFocus(const services::MultiTenantArchitecture& platform, const domain::PlatformSnapshot& snapshot,
                        QIODevice& device)
{
    LUMOS_ASSIGN(const auto covered, platform.store().history().coveredDays());
    if (!covered)
        return {};
    LUMOS_ASSIGN(const auto days,
                 platform.store().history().costDays({covered->first, covered->second + 1, std::nullopt, std::nullopt},
                                                     interruptToken()));
    exchange::FocusWriter writer(device, {QStringLiteral("Lumos.ai"), snapshot.profile.name, snapshot.profile.name});
    for (const domain::CostDay& day : days) {
        const domain::Tenant* tenant = snapshot.tenant(day.tenant);
        // Project rows are a split of their tenant's: exporting both would count everything twice.
        if (tenant == nullptr || tenant->level != domain::TenantLevel::Tenant)
            continue;
        LUMOS_TRY(writer.write(day, {tenant->slug, tenant->name}));
    }
    return writer.finish();
}

} // namespace

base::Result<int> runExport(const QStringList& words)
{
    const QString usage = QStringLiteral("lumosctl export [STORE] [-o FILE] [--format json|focus]");
    LUMOS_ASSIGN(const Invocation call,
                 Invocation::parse(QStringLiteral("export"),
                                   QStringLiteral("The platform as canonical JSON (equal platforms give equal bytes), "
                                                  "or its cost history as FOCUS 1.2 CSV."),
                                   usage,
                                   {{"o,output", "File to write; default the terminal.", "FILE"},
                                    {"format", "json (default) or focus.", "FORMAT"}},
                                   words));
    if (call.isHelp())
        return 0;
    const QString format =
        call.has(QStringLiteral("format")) ? call.value(QStringLiteral("format")) : QStringLiteral("json");
    if (call.words().size() > 1 || (format != u"json" && format != u"focus"))
        return usageError(usage);
    if (!call.word(0).isEmpty())
        qputenv("LUMOS_STORE", call.word(0).toLocal8Bit());
    LUMOS_ASSIGN(const auto platform, call.openStore(store::OpenMode::ReadOnly));
    LUMOS_ASSIGN(const auto snapshot, platform->snapshot());
    const QString path = call.value(QStringLiteral("output"));
    QFile terminal;
    QSaveFile file(path);
    const bool toFile = !path.isEmpty();
    const bool opened = toFile ? file.open(QIODevice::WriteOnly) : terminal.open(stdout, QIODevice::WriteOnly);
    QIODevice& device = toFile ? static_cast<QIODevice&>(file) : static_cast<QIODevice&>(terminal);
    const auto failed = [&] {
        return base::fail(base::ErrorCode::Io,
                          {QT_TRANSLATE_NOOP("core", "%1 cannot be written: %2."), {path, device.errorString()}});
    };
    if (!opened)
        return failed();
    if (format == u"focus") {
        LUMOS_TRY(writeFocus(*platform, *snapshot, device));
    } else if (const QByteArray bytes = domain::exportJson(*snapshot); device.write(bytes) != bytes.size()) {
        return failed();
    }
    if (toFile && !file.commit())
        return failed();
    return 0;
}

} // namespace lumos::ctl
