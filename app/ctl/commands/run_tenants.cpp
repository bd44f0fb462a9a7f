// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/command.h"
#include "domain/tenant_tree.h"
#include "services/quota_rows.h"

#include <algorithm>

namespace lumos::ctl {

namespace {

using services::MultiTenantArchitecture;

QString points(std::int64_t p)
{
    return p < 0 ? QStringLiteral("-") : QString::number(static_cast<double>(p) / 100.0, 'f', 1);
}

QJsonObject tenantJson(const domain::PlatformSnapshot& s, const domain::Tenant& t)
{
    const services::WorstQuota w = services::worstQuota(s, t.id);
    return {{QStringLiteral("slug"), t.slug},
            {QStringLiteral("name"), t.name},
            {QStringLiteral("level"), domain::name(t.level)},
            {QStringLiteral("type"), domain::name(t.type)},
            {QStringLiteral("state"), domain::name(t.state)},
            {QStringLiteral("tier"), t.tier},
            {QStringLiteral("owner"), t.owner},
            {QStringLiteral("isolation"), domain::name(t.isolation)},
            {QStringLiteral("delete_protected"), t.deleteProtected},
            {QStringLiteral("id"), t.id.toString()},
            {QStringLiteral("status"), domain::name(w.level)},
            {QStringLiteral("highest_quota_percent"),
             w.points < 0 ? QJsonValue() : QJsonValue(static_cast<double>(w.points) / 100.0)}};
}

base::Result<int> list(const Invocation& call)
{
    LUMOS_ASSIGN(const auto platform, call.openStore());
    LUMOS_ASSIGN(const auto snapshot, platform->snapshot());
    std::vector<const domain::Tenant*> shown;
    for (const domain::Tenant& t : snapshot->tenants)
        if (call.has(QStringLiteral("all")) ||
            (t.level == domain::TenantLevel::Tenant && t.state != domain::TenantState::Deleted))
            shown.push_back(&t);
    if (call.value(QStringLiteral("sort")) == u"level")
        std::stable_sort(shown.begin(), shown.end(), [&](const domain::Tenant* a, const domain::Tenant* b) {
            return services::worstQuota(*snapshot, a->id).points > services::worstQuota(*snapshot, b->id).points;
        });
    else
        std::stable_sort(shown.begin(), shown.end(),
                         [](const domain::Tenant* a, const domain::Tenant* b) { return a->slug < b->slug; });
    TextTable table{{QStringLiteral("SLUG"), QStringLiteral("NAME"), QStringLiteral("TYPE"), QStringLiteral("STATE"),
                     QStringLiteral("STATUS"), QStringLiteral("HIGHEST %")},
                    {false, false, false, false, false, true},
                    {}};
    QJsonArray json;
    for (const domain::Tenant* t : shown) {
        const services::WorstQuota w = services::worstQuota(*snapshot, t->id);
        table.rows.append(
            {t->slug, t->name, domain::name(t->type), domain::name(t->state), domain::name(w.level), points(w.points)});
        json.append(tenantJson(*snapshot, *t));
    }
    call.output().print(table, json);
    return 0;
}

base::Result<int> show(const Invocation& call)
{
    LUMOS_ASSIGN(const auto platform, call.openStore());
    LUMOS_ASSIGN(const domain::Tenant tenant, platform->tenants().find(call.word(1)));
    LUMOS_ASSIGN(const auto snapshot, platform->snapshot());
    LUMOS_ASSIGN(const base::Instant now, platform->dataInstant());
    LUMOS_ASSIGN(const services::TenantOutcome o,
                 platform->tenantSummary(tenant.id, {now - base::Duration::days(7), now}));
    QJsonObject json = tenantJson(*snapshot, tenant);
    json.insert(QStringLiteral("cost_month_to_date"), o.costToDate.toString());
    json.insert(QStringLiteral("cost_forecast"), o.costForecast.toString());
    QString text = QStringLiteral("%1 (%2), %3, %4\ncost, month to date  %5\nforecast             %6\n")
                       .arg(tenant.name, tenant.slug, QString(domain::name(tenant.type)),
                            QString(domain::name(tenant.state)), o.costToDate.toString(), o.costForecast.toString());
    QJsonArray quotas;
    for (const services::QuotaRow& q : o.quotas) {
        const domain::ResourceKind& kind = snapshot->catalog.at(q.kind);
        text += QStringLiteral("%1 %2 / %3  %4 %  %5\n")
                    .arg(kind.key, -16)
                    .arg(domain::formatQuantity(q.used, kind), 10)
                    .arg(q.limit ? domain::formatQuantity(*q.limit, kind) : QStringLiteral("-"), -10)
                    .arg(points(q.points), 6)
                    .arg(QString(domain::name(q.level)));
        quotas.append(
            QJsonObject{{QStringLiteral("kind"), kind.key},
                        {QStringLiteral("used"), domain::formatQuantity(q.used, kind)},
                        {QStringLiteral("limit"), q.limit ? domain::formatQuantity(*q.limit, kind) : QString()},
                        {QStringLiteral("level"), domain::name(q.level)}});
    }
    json.insert(QStringLiteral("quotas"), quotas);
    call.output().print(text.trimmed(), json);
    return 0;
}

base::Result<int> create(const Invocation& call)
{
    LUMOS_ASSIGN(const auto platform, call.openStore());
    services::TenantSpec spec;
    spec.name = call.word(1);
    spec.slug = call.value(QStringLiteral("slug"));
    spec.owner = call.value(QStringLiteral("owner"));
    spec.tier = call.value(QStringLiteral("tier"));
    if (call.has(QStringLiteral("type"))) {
        const auto type = domain::parseTenantType(call.value(QStringLiteral("type")));
        if (!type)
            return base::fail(base::ErrorCode::InvalidArgument,
                              {QT_TRANSLATE_NOOP("core", "--type: found \"%1\", expected individual, small_business, "
                                                         "enterprise, government or educational."),
                               {call.value(QStringLiteral("type"))}});
        spec.type = *type;
    }
    if (call.has(QStringLiteral("level"))) {
        const auto level = domain::parseTenantLevel(call.value(QStringLiteral("level")));
        if (!level)
            return base::fail(
                base::ErrorCode::InvalidArgument,
                {QT_TRANSLATE_NOOP("core", "--level: found \"%1\", expected organisation, tenant or project."),
                 {call.value(QStringLiteral("level"))}});
        spec.level = *level;
    }
    if (call.has(QStringLiteral("parent"))) {
        LUMOS_ASSIGN(const domain::Tenant parent, platform->tenants().find(call.value(QStringLiteral("parent"))));
        spec.parent = parent.id;
    }
    LUMOS_ASSIGN(const domain::TenantId id, platform->tenants().create(spec));
    LUMOS_ASSIGN(const auto snapshot, platform->snapshot());
    const domain::Tenant& made = *snapshot->tenant(id);
    call.output().print(QStringLiteral("Created %1 (%2).").arg(made.name, made.slug), tenantJson(*snapshot, made));
    return 0;
}

void printPreview(const Invocation& call, const services::ChangePreview& preview)
{
    QString text;
    QJsonArray sentences;
    for (const auto* list : {&preview.irreversible, &preview.warnings, &preview.sentences})
        for (const base::Text& t : *list) {
            text += t.toEnglish() + u'\n';
            sentences.append(t.toEnglish());
        }
    call.output().print(text.trimmed(),
                        {{QStringLiteral("effects"), sentences},
                         {QStringLiteral("workloads_stopped"), static_cast<qint64>(preview.workloadsStopped.size())}});
}

base::Result<int> act(const Invocation& call, domain::TenantAction action)
{
    LUMOS_ASSIGN(const auto platform, call.openStore());
    LUMOS_ASSIGN(const domain::Tenant tenant, platform->tenants().find(call.word(1)));
    if (call.has(QStringLiteral("dry-run"))) {
        LUMOS_ASSIGN(const auto changes, platform->tenants().planAction(tenant.id, action));
        LUMOS_ASSIGN(const services::ChangePreview preview, platform->changes().preview(changes));
        printPreview(call, preview);
        return 0;
    }
    LUMOS_ASSIGN(const domain::Revision revision, platform->tenants().act(tenant.id, action));
    LUMOS_ASSIGN(const auto snapshot, platform->snapshot());
    const domain::Tenant* after = snapshot->tenant(tenant.id);
    call.output().print(QStringLiteral("%1 is %2 (revision %3).")
                            .arg(tenant.slug, QString(domain::name(after->state)))
                            .arg(revision.number),
                        tenantJson(*snapshot, *after));
    return 0;
}

base::Result<int> protect(const Invocation& call, bool isProtected)
{
    LUMOS_ASSIGN(const auto platform, call.openStore());
    LUMOS_ASSIGN(const domain::Tenant tenant, platform->tenants().find(call.word(1)));
    LUMOS_ASSIGN(const domain::Revision plannedOn, platform->store().revision());
    LUMOS_ASSIGN(const auto changes, platform->tenants().planProtection(tenant.id, isProtected));
    if (call.has(QStringLiteral("dry-run"))) {
        LUMOS_ASSIGN(const services::ChangePreview preview, platform->changes().preview(changes));
        printPreview(call, preview);
        return 0;
    }
    LUMOS_TRY(platform->changes().execute(changes, plannedOn));
    LUMOS_ASSIGN(const auto snapshot, platform->snapshot());
    call.output().print((isProtected ? QStringLiteral("%1 is protected against deletion.")
                                     : QStringLiteral("%1 is not protected against deletion."))
                            .arg(tenant.slug),
                        tenantJson(*snapshot, *snapshot->tenant(tenant.id)));
    return 0;
}

} // namespace

base::Result<int> runTenants(const QStringList& words)
{
    const QString usage = QStringLiteral(
        "lumosctl tenants list | show TENANT | create NAME | activate|suspend|resume|offboard|delete TENANT | "
        "protect|unprotect TENANT");
    LUMOS_ASSIGN(const Invocation call,
                 Invocation::parse(
                     QStringLiteral("tenants"),
                     QStringLiteral("Tenants and their lifecycle. TENANT is a slug, an id or a unique name."), usage,
                     {{"all", "List organisations, projects and deleted tenants, too."},
                      {"sort", "slug (default) or level.", "KEY"},
                      {"type", "individual, small_business (default), enterprise, government or educational.", "TYPE"},
                      {"level", "organisation, tenant (default) or project.", "LEVEL"},
                      {"parent", "Organisation or tenant above a new one.", "TENANT"},
                      {"owner", "Owner of a new tenant.", "NAME"},
                      {"slug", "Slug of a new tenant.", "SLUG"},
                      {"tier", "Price plan.", "KEY"},
                      {"dry-run", "Only say what would happen."}},
                     words));
    if (call.isHelp())
        return 0;
    const QString verb = call.word(0).isEmpty() ? QStringLiteral("list") : call.word(0);
    if (verb == u"list")
        return list(call);
    if (call.words().size() != 2)
        return usageError(usage);
    if (verb == u"show")
        return show(call);
    if (verb == u"create")
        return create(call);
    if (verb == u"protect" || verb == u"unprotect")
        return protect(call, verb == u"protect");
    if (const auto action = domain::parseTenantAction(verb))
        return act(call, *action);
    return usageError(usage);
}

} // namespace lumos::ctl
