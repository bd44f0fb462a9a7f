// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/tenant_manager.h"

#include "domain/tenant_defaults.h"
#include "domain/tenant_tree.h"
#include "services/workload_use.h"

#include <QRegularExpression>

#include <algorithm>
#include <mutex>

namespace lumos::services {

namespace {

using base::ErrorCode;
using base::fail;
using domain::Change;
using domain::TenantAction;

constexpr int kSlugRetries = 8;
constexpr int kPlanAttempts = 5;
constexpr qsizetype kNearMatches = 3;

QLatin1String slugPrefix() { return QLatin1String("tenant-"); }

std::int64_t highestNumber(const domain::PlatformSnapshot& s)
{
    std::int64_t highest = 0;
    for (const domain::Tenant& t : s.tenants)
        if (t.slug.startsWith(slugPrefix()))
            highest = std::max<std::int64_t>(highest, t.slug.mid(slugPrefix().size()).toLongLong());
    return highest;
}

/// "Chat assist (EU)" -> "chat-assist-eu".
QString slugOf(const QString& name)
{
    static const QRegularExpression other(QStringLiteral("[^a-z0-9]+"));
    QString slug = name.toLower().normalized(QString::NormalizationForm_KD).replace(other, QStringLiteral("-"));
    while (slug.startsWith(u'-'))
        slug.remove(0, 1);
    slug.truncate(63);
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return slug;
}

/// Levenshtein distance, for near matches of short names.
qsizetype distance(const QString& a, const QString& b)
{
    std::vector<qsizetype> row(static_cast<std::size_t>(b.size()) + 1);
    for (std::size_t j = 0; j < row.size(); ++j)
        row[j] = static_cast<qsizetype>(j);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = row[0]++;
        for (qsizetype j = 0; j < b.size(); ++j) {
            qsizetype& cell = row[static_cast<std::size_t>(j) + 1];
            const qsizetype replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = cell;
            cell = std::min({replaced, cell + 1, row[static_cast<std::size_t>(j)] + 1});
        }
    }
    return row.back();
}

QStringList nearMatches(const domain::PlatformSnapshot& s, const QString& text)
{
    std::vector<std::pair<qsizetype, QString>> near;
    const QString wanted = text.toLower();
    for (const domain::Tenant& t : s.tenants) {
        const QString name = t.name.toLower();
        const qsizetype d = name.contains(wanted) ? 0 : std::min(distance(wanted, name), distance(wanted, t.slug));
        if (d <= std::max<qsizetype>(2, wanted.size() / 3))
            near.emplace_back(d, t.slug + QStringLiteral(" (") + t.name + u')');
    }
    std::sort(near.begin(), near.end());
    QStringList out;
    for (const auto& [d, label] : near)
        if (out.size() < kNearMatches)
            out += label;
    return out;
}

bool leavesActive(TenantAction action)
{
    return action == TenantAction::Suspend || action == TenantAction::Offboard || action == TenantAction::Delete;
}
bool isChildrenFirst(TenantAction action) { return action == TenantAction::Offboard || action == TenantAction::Delete; }

} // namespace

/// Next number of a generated slug; learnt from the store once and again after a clash.
struct TenantManager::Numbers {
    std::mutex mutex;
    std::int64_t next = 0;
};

TenantManager::TenantManager(ServiceContext context)
    : m_context(std::move(context)), m_numbers(std::make_unique<Numbers>())
{}
TenantManager::~TenantManager() = default;

base::Result<QString> TenantManager::nextSlug() const
{
    const std::lock_guard lock(m_numbers->mutex);
    if (m_numbers->next == 0) {
        LUMOS_ASSIGN(const domain::SnapshotPtr snapshot, m_context.store.snapshot());
        m_numbers->next = highestNumber(*snapshot) + 1;
    }
    return QStringLiteral("tenant-%1").arg(m_numbers->next++, 4, 10, QLatin1Char('0'));
}

base::Result<std::vector<Change>> TenantManager::planCreate(const TenantSpec& spec) const
{
    const domain::TenantDefaults defaults = domain::defaultsOf(spec.type);
    domain::Tenant t;
    const base::Instant now = m_context.clock.now();
    t.id = m_context.ids.make<domain::TenantId>(now);
    t.parent = spec.parent;
    t.level = spec.level;
    t.type = spec.type;
    t.isolation = defaults.isolation;
    t.slug = spec.slug;
    t.name = spec.name.trimmed();
    t.owner = spec.owner;
    t.tier = spec.tier.isEmpty() ? defaults.tier : spec.tier;
    t.region = spec.region;
    t.createdAt = now;
    t.deleteProtected = defaults.deleteProtected && spec.level == domain::TenantLevel::Tenant;
    if (t.slug.isEmpty() && spec.level != domain::TenantLevel::Tenant)
        t.slug = slugOf(t.name);
    if (t.slug.isEmpty()) {
        LUMOS_ASSIGN(t.slug, nextSlug());
    }
    LUMOS_TRY(domain::validate(t));

    std::vector<Change> changes{domain::PutTenant{t}};
    if (spec.level == domain::TenantLevel::Tenant)
        for (const domain::Quota& quota : domain::defaultQuotas(t))
            changes.emplace_back(domain::SetQuota{t.id, quota.kind, quota});
    if (spec.activate)
        changes.emplace_back(domain::ActOnTenant{t.id, TenantAction::Activate});
    return changes;
}

base::Result<std::vector<Change>> TenantManager::planAction(domain::TenantId tenant, TenantAction action) const
{
    LUMOS_ASSIGN(const domain::SnapshotPtr snapshot, m_context.store.snapshot());
    const domain::Tenant* top = snapshot->tenant(tenant);
    if (!top)
        return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "There is no tenant %1."), {tenant.toString()}});
    LUMOS_TRY(domain::transition(top->state, action));
    const domain::TenantTree tree(snapshot);
    std::vector<const domain::Tenant*> nodes = tree.subtree(tenant);
    if (isChildrenFirst(action))
        std::reverse(nodes.begin(), nodes.end());

    std::vector<Change> changes;
    if (leavesActive(action))
        addWorkloadStops(*snapshot, tree, nodes,
                         action == TenantAction::Suspend ? domain::WorkloadState::Pending
                                                         : domain::WorkloadState::Stopped,
                         m_context.clock.now(), changes);
    for (const domain::Tenant* t : nodes) {
        // A child that is there already, or not yet born, does not hinder its parent; deleting is strict.
        const bool possible = domain::transition(t->state, action).has_value();
        if (possible)
            changes.emplace_back(domain::ActOnTenant{t->id, action});
        else if (action == TenantAction::Delete && t->state != domain::TenantState::Deleted)
            return fail(ErrorCode::InvalidTransition,
                        {QT_TRANSLATE_NOOP("core", "%1 cannot be deleted while it is \"%2\"."),
                         {t->name, domain::name(t->state)}},
                        {QT_TRANSLATE_NOOP("core", "Offboard it first."), {}});
    }
    return changes;
}

base::Result<std::vector<Change>> TenantManager::planProtection(domain::TenantId tenant, bool isProtected) const
{
    LUMOS_ASSIGN(const domain::SnapshotPtr snapshot, m_context.store.snapshot());
    const domain::Tenant* found = snapshot->tenant(tenant);
    if (!found)
        return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "There is no tenant %1."), {tenant.toString()}});
    std::vector<Change> changes;
    if (found->deleteProtected != isProtected) {
        domain::Tenant edited = *found;
        edited.deleteProtected = isProtected;
        changes.emplace_back(domain::PutTenant{std::move(edited)});
    }
    return changes;
}

base::Result<domain::TenantId> TenantManager::create(const TenantSpec& spec) const
{
    const bool generated = spec.slug.isEmpty() && spec.level == domain::TenantLevel::Tenant;
    for (int attempt = 0;; ++attempt) {
        LUMOS_ASSIGN(std::vector<Change> changes, planCreate(spec));
        const domain::TenantId id = std::get<domain::PutTenant>(changes.front()).tenant.id;
        auto written = m_context.store.writer().apply(std::move(changes), m_context.actor);
        if (written)
            return id;
        if (!generated || written.error().code != ErrorCode::AlreadyExists || attempt >= kSlugRetries)
            return fail(std::move(written).error());
        // Somebody else took the number: learn the numbers again.
        const std::lock_guard lock(m_numbers->mutex);
        m_numbers->next = 0;
    }
}

base::Result<domain::Revision> TenantManager::act(domain::TenantId tenant, TenantAction action) const
{
    for (int attempt = 1;; ++attempt) {
        // Read before the plan: whatever comes below the tenant or changes from here on, the writer finds.
        LUMOS_ASSIGN(const domain::Revision plannedOn, m_context.store.revision());
        LUMOS_ASSIGN(std::vector<Change> changes, planAction(tenant, action));
        auto written = m_context.store.writer().applyIfUnchanged(std::move(changes), m_context.actor, plannedOn);
        if (written || written.error().code != ErrorCode::Conflict || attempt == kPlanAttempts)
            return written;
    }
}

base::Result<domain::Tenant> TenantManager::find(const QString& text) const
{
    LUMOS_ASSIGN(const domain::SnapshotPtr snapshot, m_context.store.snapshot());
    const QString wanted = text.trimmed();
    if (const domain::Tenant* t = snapshot->tenantBySlug(wanted))
        return *t;
    if (const auto id = domain::TenantId::parse(wanted))
        if (const domain::Tenant* t = snapshot->tenant(*id))
            return *t;
    const domain::Tenant* found = nullptr;
    for (const domain::Tenant& t : snapshot->tenants) {
        if (t.name.compare(wanted, Qt::CaseInsensitive) != 0)
            continue;
        if (found)
            return fail(ErrorCode::Conflict,
                        {QT_TRANSLATE_NOOP("core", "More than one tenant is called %1."), {wanted}},
                        {QT_TRANSLATE_NOOP("core", "Name it by its slug, such as %1 or %2."), {found->slug, t.slug}});
        found = &t;
    }
    if (found)
        return *found;
    const QStringList near = nearMatches(*snapshot, wanted);
    base::Text remedy;
    if (!near.isEmpty())
        remedy = {QT_TRANSLATE_NOOP("core", "Near matches: %1."), {near.join(QStringLiteral(", "))}};
    return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "There is no tenant %1."), {wanted}},
                std::move(remedy));
}

} // namespace lumos::services
