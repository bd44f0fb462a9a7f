// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/command.h"
#include "store/writer.h"

namespace lumos::ctl {

base::Result<int> runAudit(const QStringList& words)
{
    const QString usage = QStringLiteral("lumosctl audit [--verify] [--limit N] [--subject TENANT]");
    LUMOS_ASSIGN(const Invocation call,
                 Invocation::parse(
                     QStringLiteral("audit"),
                     QStringLiteral("Who changed what. Entries form a chain of SHA-256 hashes; --verify walks it."),
                     usage,
                     {{"verify", "Check the whole chain."},
                      {"limit", "Newest entries to show (50).", "N"},
                      {"subject", "Only this tenant, node or workload.", "NAME"}},
                     words));
    if (call.isHelp())
        return 0;
    LUMOS_ASSIGN(const auto platform, call.openStore());
    if (call.has(QStringLiteral("verify"))) {
        LUMOS_ASSIGN(const qint64 entries, platform->store().history().verifyAudit(interruptToken()));
        LUMOS_ASSIGN(const QString integrity, platform->store().integrity());
        call.output().print(QStringLiteral("%1 entries, the chain is whole; store: %2.").arg(entries).arg(integrity),
                            {{QStringLiteral("entries"), entries}, {QStringLiteral("integrity"), integrity}});
        // "schema 2: ok", or the first problem that the database found.
        return integrity.endsWith(u"ok") ? 0 : 1;
    }
    LUMOS_ASSIGN(const qint64 limit, call.integer(QStringLiteral("limit"), 50, 1, 1'000'000));
    LUMOS_ASSIGN(const auto entries,
                 platform->store().history().audit(limit, call.has(QStringLiteral("subject"))
                                                              ? std::optional(call.value(QStringLiteral("subject")))
                                                              : std::nullopt));
    TextTable table{
        {QStringLiteral("TIME"), QStringLiteral("ACTOR"), QStringLiteral("CHANNEL"), QStringLiteral("WHAT")}, {}, {}};
    QJsonArray json;
    for (const store::AuditEntry& e : entries) {
        table.rows.append({e.at.toIso(), e.actor, e.channel, e.sentence});
        json.append(QJsonObject{{QStringLiteral("sequence"), e.sequence},
                                {QStringLiteral("revision"), jsonInteger(e.revision.number)},
                                {QStringLiteral("at"), e.at.toIso()},
                                {QStringLiteral("actor"), e.actor},
                                {QStringLiteral("channel"), e.channel},
                                {QStringLiteral("action"), e.action},
                                {QStringLiteral("subject"), e.subject},
                                {QStringLiteral("sentence"), e.sentence},
                                {QStringLiteral("hash"), e.hash}});
    }
    call.output().print(table, json);
    return 0;
}

} // namespace lumos::ctl
