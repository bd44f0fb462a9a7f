// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/command.h"
#include "services/quota_manager.h"

namespace lumos::ctl {

namespace {

base::Result<domain::ResourceKindId> findKind(const domain::PlatformSnapshot& s, const QString& key)
{
    if (const auto kind = s.catalog.find(key))
        return *kind;
    QStringList known;
    for (const domain::ResourceKind& k : s.catalog.kinds())
        known.append(k.key);
    return base::fail(base::ErrorCode::NotFound,
                      {QT_TRANSLATE_NOOP("core", "There is no resource kind \"%1\"; known are %2."),
                       {key, known.join(QStringLiteral(", "))}});
}

base::Result<int> list(const Invocation& call)
{
    LUMOS_ASSIGN(const auto platform, call.openStore());
    LUMOS_ASSIGN(const domain::Tenant tenant, platform->tenants().find(call.word(1)));
    LUMOS_ASSIGN(const auto snapshot, platform->snapshot());
    LUMOS_ASSIGN(const auto states, platform->quotas().check(tenant.id));
    TextTable table{{QStringLiteral("KIND"), QStringLiteral("USED"), QStringLiteral("LIMIT"), QStringLiteral("%"),
                     QStringLiteral("LEVEL")},
                    {false, true, true, true, false},
                    {}};
    QJsonArray json;
    for (const services::QuotaState& q : states) {
        const domain::ResourceKind& kind = snapshot->catalog.at(q.kind);
        const QString limit = q.limit ? domain::formatQuantity(*q.limit, kind) : QStringLiteral("-");
        table.rows.append(
            {kind.key, domain::formatQuantity(q.used, kind), limit,
             q.limit ? QString::number(static_cast<double>(q.points) / 100.0, 'f', 1) : QStringLiteral("-"),
             domain::name(q.level)});
        json.append(QJsonObject{{QStringLiteral("kind"), kind.key},
                                {QStringLiteral("used"), jsonInteger(q.used.value)},
                                {QStringLiteral("limit"), q.limit ? jsonInteger(q.limit->value) : QJsonValue()},
                                {QStringLiteral("unit"), kind.unit},
                                {QStringLiteral("level"), domain::name(q.level)}});
    }
    call.output().print(table, json);
    return 0;
}

base::Result<int> set(const Invocation& call)
{
    LUMOS_ASSIGN(const auto platform, call.openStore());
    LUMOS_ASSIGN(const domain::Tenant tenant, platform->tenants().find(call.word(1)));
    LUMOS_ASSIGN(const auto snapshot, platform->snapshot());
    LUMOS_ASSIGN(const domain::ResourceKindId kind, findKind(*snapshot, call.word(2)));
    std::optional<domain::Quantity> limit;
    if (!call.has(QStringLiteral("remove"))) {
        LUMOS_ASSIGN(const domain::Quantity parsed,
                     domain::parseQuantity(call.value(QStringLiteral("limit")), snapshot->catalog.at(kind)));
        limit = parsed;
    }
    LUMOS_ASSIGN(const domain::Revision revision, platform->quotas().setLimit(tenant.id, kind, limit));
    const QString text =
        limit ? QStringLiteral("Limit of %1 of %2 is %3 (revision %4).")
                    .arg(call.word(2), tenant.slug, domain::formatQuantity(*limit, snapshot->catalog.at(kind)))
                    .arg(revision.number)
              : QStringLiteral("Limit of %1 of %2 is removed (revision %3).")
                    .arg(call.word(2), tenant.slug)
                    .arg(revision.number);
    call.output().print(text, {{QStringLiteral("tenant"), tenant.slug},
                               {QStringLiteral("kind"), call.word(2)},
                               {QStringLiteral("limit"), limit ? jsonInteger(limit->value) : QJsonValue()},
                               {QStringLiteral("revision"), jsonInteger(revision.number)}});
    return 0;
}

base::Result<int> check(const Invocation& call)
{
    LUMOS_ASSIGN(const auto platform, call.openStore());
    LUMOS_ASSIGN(const domain::Tenant tenant, platform->tenants().find(call.word(1)));
    LUMOS_ASSIGN(const auto snapshot, platform->snapshot());
    LUMOS_ASSIGN(const domain::ResourceKindId kind, findKind(*snapshot, call.word(2)));
    LUMOS_ASSIGN(const domain::Quantity amount,
                 domain::parseQuantity(call.value(QStringLiteral("amount")), snapshot->catalog.at(kind)));
    const engine::quota::Amount amounts[] = {{kind, amount.value}};
    LUMOS_ASSIGN(const auto admission, platform->quotas().dryRun(tenant.id, amounts));
    const QString text = admission.granted ? QStringLiteral("Would be admitted.")
                                           : services::QuotaManager::refusal(*snapshot, admission).toEnglish();
    call.output().print(text, {{QStringLiteral("granted"), admission.granted}, {QStringLiteral("message"), text}});
    return admission.granted ? 0 : base::exitStatus(base::ErrorCode::QuotaExceeded);
}

} // namespace

base::Result<int> runQuota(const QStringList& words)
{
    const QString usage = QStringLiteral(
        "lumosctl quota list TENANT | set TENANT KIND --limit LIMIT|--remove | check TENANT KIND --amount AMOUNT");
    LUMOS_ASSIGN(const Invocation call,
                 Invocation::parse(QStringLiteral("quota"),
                                   QStringLiteral("Limits and their use. Quantities such as 72, 4.8M, 8TiB."), usage,
                                   {{"limit", "The new limit.", "LIMIT"},
                                    {"remove", "Remove the limit."},
                                    {"amount", "How much would be taken.", "AMOUNT"}},
                                   words));
    if (call.isHelp())
        return 0;
    if (call.word(0) == u"list" && call.words().size() == 2)
        return list(call);
    if (call.word(0) == u"set" && call.words().size() == 3 &&
        call.has(QStringLiteral("limit")) != call.has(QStringLiteral("remove")))
        return set(call);
    if (call.word(0) == u"check" && call.words().size() == 3 && call.has(QStringLiteral("amount")))
        return check(call);
    return usageError(usage);
}

} // namespace lumos::ctl
