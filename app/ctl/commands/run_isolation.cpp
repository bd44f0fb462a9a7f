// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/command.h"
#include "services/isolation_enforcer.h"

#include <algorithm>

namespace lumos::ctl {

namespace {

QStringList slugs(const domain::PlatformSnapshot& s, const std::vector<domain::TenantId>& ids)
{
    QStringList out;
    for (const domain::TenantId id : ids)
        if (const domain::Tenant* t = s.tenant(id))
            out.append(t->slug);
    return out;
}

QString witnessText(const engine::isolation::WitnessPacket& w)
{
    return QStringLiteral("%1 -> %2 %3/%4")
        .arg(domain::ipv4ToString(w.source), domain::ipv4ToString(w.destination), QString(domain::name(w.protocol)))
        .arg(w.port);
}

} // namespace

base::Result<int> runIsolation(const QStringList& words)
{
    LUMOS_ASSIGN(const Invocation call,
                 Invocation::parse(QStringLiteral("isolation"),
                                   QStringLiteral("Runs the checks of the catalogue over data, network, compute and "
                                                  "storage. Exit status 1 when something is violated."),
                                   QStringLiteral("lumosctl isolation [--checks]"),
                                   {{"checks", "Only list the checks."}}, words));
    if (call.isHelp())
        return 0;
    if (call.has(QStringLiteral("checks"))) {
        TextTable table{
            {QStringLiteral("CHECK"), QStringLiteral("AREA"), QStringLiteral("SEVERITY"), QStringLiteral("TITLE")},
            {},
            {}};
        QJsonArray json;
        for (const engine::isolation::Check& c : engine::isolation::catalogue()) {
            table.rows.append({QLatin1String(c.id), engine::isolation::name(c.area),
                               engine::isolation::name(c.severity), c.title.toEnglish()});
            json.append(QJsonObject{{QStringLiteral("check"), QLatin1String(c.id)},
                                    {QStringLiteral("area"), engine::isolation::name(c.area)},
                                    {QStringLiteral("severity"), engine::isolation::name(c.severity)},
                                    {QStringLiteral("title"), c.title.toEnglish()}});
        }
        call.output().print(table, json);
        return 0;
    }
    LUMOS_ASSIGN(const auto platform, call.openStore());
    LUMOS_ASSIGN(const auto snapshot, platform->snapshot());
    TerminalProgress progress;
    LUMOS_ASSIGN(const auto outcome, platform->isolation().check(interruptToken(), progress));
    TextTable table{{QStringLiteral("CHECK"), QStringLiteral("SEVERITY"), QStringLiteral("TENANTS"),
                     QStringLiteral("WITNESS"), QStringLiteral("STATEMENT")},
                    {},
                    {}};
    QJsonArray findings;
    for (const engine::isolation::Finding& f : outcome->findings) {
        const QStringList tenants = slugs(*snapshot, f.tenants);
        const QString witness = f.witness ? witnessText(*f.witness) : QStringLiteral("-");
        table.rows.append(
            {f.rule, engine::isolation::name(f.severity), tenants.join(u' '), witness, f.statement.toEnglish()});
        findings.append(QJsonObject{{QStringLiteral("check"), f.rule},
                                    {QStringLiteral("severity"), engine::isolation::name(f.severity)},
                                    {QStringLiteral("tenants"), QJsonArray::fromStringList(tenants)},
                                    {QStringLiteral("objects"), QJsonArray::fromStringList(f.objects)},
                                    {QStringLiteral("statement"), f.statement.toEnglish()},
                                    {QStringLiteral("remediation"), f.remediation.toEnglish()},
                                    {QStringLiteral("witness"), f.witness ? QJsonValue(witness) : QJsonValue()}});
    }
    const auto count = [&](engine::isolation::PairState state) {
        return std::count_if(outcome->pairs.begin(), outcome->pairs.end(),
                             [&](const engine::isolation::PairVerdict& p) { return p.state == state; });
    };
    using engine::isolation::PairState;
    if (call.output().isJson())
        call.output().print(
            QString(),
            QJsonObject{{QStringLiteral("findings"), findings},
                        {QStringLiteral("pairs"),
                         QJsonObject{{QStringLiteral("total"), static_cast<qint64>(outcome->pairs.size())},
                                     {QStringLiteral("proven"), static_cast<qint64>(count(PairState::Proven))},
                                     {QStringLiteral("exception"), static_cast<qint64>(count(PairState::Exception))},
                                     {QStringLiteral("violation"), static_cast<qint64>(count(PairState::Violation))},
                                     {QStringLiteral("unknown"), static_cast<qint64>(count(PairState::Unknown))}}}});
    else {
        call.output().print(table, {});
        call.output().note(
            QStringLiteral("%1 ordered tenant pairs: %2 proven, %3 exceptions, %4 violations, %5 unknown.")
                .arg(outcome->pairs.size())
                .arg(count(PairState::Proven))
                .arg(count(PairState::Exception))
                .arg(count(PairState::Violation))
                .arg(count(PairState::Unknown)));
    }
    return outcome->findings.empty() ? 0 : 1;
}

} // namespace lumos::ctl
