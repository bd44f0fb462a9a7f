// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/quota_manager.h"

#include "domain/sorted_vector.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <shared_mutex>

namespace lumos::services {

using base::ErrorCode;
using base::fail;
using domain::Level;
using domain::Quantity;
using domain::ResourceKindId;
using domain::TenantId;
using engine::quota::Admission;
using engine::quota::Amount;
using engine::quota::Ledger;

namespace {

/// The state with what was reserved and released on `ledger` since `base` put on top of its stored use.
domain::PlatformSnapshot withLiveUse(const domain::PlatformSnapshot& before, const Ledger& base, const Ledger& ledger,
                                     const domain::PlatformSnapshot& now)
{
    const Ledger stored(now);
    domain::PlatformSnapshot out = now;
    for (const domain::Tenant& t : before.tenants) {
        const auto old = ledger.find(t.id);
        const auto handle = stored.find(t.id);
        if (!old || !handle)
            continue;
        for (std::size_t k = 0; k < before.catalog.size(); ++k) {
            const ResourceKindId kind{static_cast<std::uint16_t>(k)};
            const std::int64_t live = ledger.used(*old, kind).value - base.used(*old, kind).value;
            const std::int64_t used = std::max<std::int64_t>(0, stored.used(*handle, kind).value + live);
            if (live != 0)
                domain::sorted::put(out.usage, domain::Usage{t.id, kind, {used}, now.takenAt},
                                    domain::sorted::kTenantAndKind);
        }
    }
    return out;
}

/// Whether only limits differ, so that the ledger can be adjusted in place.
bool onlyLimitsDiffer(const domain::PlatformSnapshot& a, const domain::PlatformSnapshot& b)
{
    const auto sameBut = [](const domain::Quota& x, const domain::Quota& y) {
        return x.tenant == y.tenant && x.kind == y.kind && x.thresholds == y.thresholds;
    };
    return a.usage == b.usage && a.catalog == b.catalog &&
           std::equal(a.quotas.begin(), a.quotas.end(), b.quotas.begin(), b.quotas.end(), sameBut) &&
           std::equal(
               a.tenants.begin(), a.tenants.end(), b.tenants.begin(), b.tenants.end(),
               [](const domain::Tenant& x, const domain::Tenant& y) { return x.id == y.id && x.parent == y.parent; });
}

} // namespace

struct QuotaManager::State {
    std::shared_mutex ledgerMutex; ///< shared: use of the ledger; exclusive: its replacement
    domain::SnapshotPtr snapshot;
    std::unique_ptr<Ledger> base; ///< stored use only: the difference to the ledger is what is live
    std::shared_ptr<Ledger> ledger;
    std::mutex alertMutex;
    std::map<std::pair<TenantId, ResourceKindId>, Level> alerted;
    std::vector<QuotaAlert> alerts;

    /// Notes every threshold that `amounts` took the tenant, or something above it, over.
    void noteCrossings(TenantId tenant, std::span<const Amount> amounts, base::Instant at)
    {
        const std::lock_guard lock(alertMutex);
        for (const domain::Tenant* t = snapshot->tenant(tenant); t; t = snapshot->tenant(t->parent)) {
            for (const Amount& amount : amounts) {
                const domain::Quota* quota = snapshot->quota(t->id, amount.kind);
                const auto handle = ledger->find(t->id);
                if (!quota || !handle)
                    continue;
                const Quantity used = ledger->used(*handle, amount.kind);
                const Level level = domain::levelOf(used, quota->limit, quota->thresholds);
                Level& last = alerted
                                  .try_emplace({t->id, amount.kind}, domain::levelOf(snapshot->used(t->id, amount.kind),
                                                                                     quota->limit, quota->thresholds))
                                  .first->second;
                if (level > last && level >= Level::Warning)
                    alerts.push_back({t->id, amount.kind, level, used, quota->limit, at});
                last = level;
            }
        }
    }

    void noteRelease(TenantId tenant, std::span<const Amount> amounts)
    {
        const std::lock_guard lock(alertMutex);
        if (alerted.empty())
            return;
        for (const domain::Tenant* t = snapshot->tenant(tenant); t; t = snapshot->tenant(t->parent))
            for (const Amount& amount : amounts) {
                const auto it = alerted.find({t->id, amount.kind});
                const domain::Quota* quota = snapshot->quota(t->id, amount.kind);
                const auto handle = ledger->find(t->id);
                if (it != alerted.end() && quota && handle)
                    it->second = std::min(it->second, domain::levelOf(ledger->used(*handle, amount.kind), quota->limit,
                                                                      quota->thresholds));
            }
    }
};

QuotaManager::QuotaManager(ServiceContext context) : m_context(std::move(context)), m_state(std::make_unique<State>())
{}
QuotaManager::~QuotaManager() = default;

base::Status QuotaManager::sync()
{
    LUMOS_ASSIGN(const domain::Revision revision, m_context.store.revision());
    {
        const std::shared_lock lock(m_state->ledgerMutex);
        if (m_state->snapshot && revision <= m_state->snapshot->revision)
            return {};
    }
    LUMOS_ASSIGN(domain::SnapshotPtr now, m_context.store.snapshot());
    const std::unique_lock lock(m_state->ledgerMutex);
    if (m_state->snapshot && m_state->snapshot->revision >= now->revision)
        return {};
    if (m_state->snapshot && onlyLimitsDiffer(*m_state->snapshot, *now)) {
        for (const domain::Quota& q : now->quotas)
            if (const auto handle = m_state->ledger->find(q.tenant))
                m_state->ledger->setLimit(*handle, q.kind, q.limit);
    } else {
        m_state->ledger = std::make_shared<Ledger>(
            m_state->snapshot ? withLiveUse(*m_state->snapshot, *m_state->base, *m_state->ledger, *now) : *now);
        m_state->base = std::make_unique<Ledger>(*now);
    }
    m_state->snapshot = std::move(now);
    return {};
}

base::Error QuotaManager::refusal(const domain::PlatformSnapshot& snapshot, const Admission& a)
{
    const domain::ResourceKind& kind = snapshot.catalog.at(a.limitingKind);
    const domain::Tenant* t = snapshot.tenant(a.limitingTenant);
    return {ErrorCode::QuotaExceeded,
            {QT_TRANSLATE_NOOP("core", "%1 of %2 lacks room: %3 of %4 are in use."),
             {kind.name, t ? t->name : a.limitingTenant.toString(), domain::formatQuantity(a.limitingUsed, kind),
              domain::formatQuantity(a.limitingLimit, kind)}},
            {QT_TRANSLATE_NOOP("core", "Raise the limit or release something first."), {}},
            std::nullopt};
}

base::Result<Admission> QuotaManager::reserve(TenantId tenant, std::span<const Amount> amounts)
{
    LUMOS_TRY(sync());
    const std::shared_lock lock(m_state->ledgerMutex);
    const auto handle = m_state->ledger->find(tenant);
    if (!handle)
        return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "There is no tenant %1."), {tenant.toString()}});
    const domain::Tenant* t = m_state->snapshot->tenant(tenant);
    if (t && !domain::serves(t->state))
        return fail(ErrorCode::InvalidTransition,
                    {QT_TRANSLATE_NOOP("core", "%1 is \"%2\" and gets nothing."), {t->name, domain::name(t->state)}});
    const Admission admission = m_state->ledger->reserve(*handle, amounts);
    if (!admission.granted)
        return fail(refusal(*m_state->snapshot, admission));
    if (admission.crossed)
        m_state->noteCrossings(tenant, amounts, m_context.clock.now());
    return admission;
}

base::Result<Admission> QuotaManager::dryRun(TenantId tenant, std::span<const Amount> amounts)
{
    LUMOS_TRY(sync());
    const std::shared_lock lock(m_state->ledgerMutex);
    const auto handle = m_state->ledger->find(tenant);
    if (!handle)
        return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "There is no tenant %1."), {tenant.toString()}});
    return m_state->ledger->dryRun(*handle, amounts);
}

base::Status QuotaManager::release(TenantId tenant, std::span<const Amount> amounts)
{
    LUMOS_TRY(sync());
    const std::shared_lock lock(m_state->ledgerMutex);
    const auto handle = m_state->ledger->find(tenant);
    if (!handle)
        return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "There is no tenant %1."), {tenant.toString()}});
    m_state->ledger->release(*handle, amounts);
    m_state->noteRelease(tenant, amounts);
    return {};
}

base::Result<std::vector<QuotaState>> QuotaManager::check(TenantId tenant)
{
    LUMOS_TRY(sync());
    const std::shared_lock lock(m_state->ledgerMutex);
    const auto handle = m_state->ledger->find(tenant);
    if (!handle)
        return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "There is no tenant %1."), {tenant.toString()}});
    std::vector<QuotaState> out;
    for (std::size_t k = 0; k < m_state->snapshot->catalog.size(); ++k) {
        const ResourceKindId kind{static_cast<std::uint16_t>(k)};
        const Quantity used = m_state->ledger->used(*handle, kind);
        const domain::Quota* quota = m_state->snapshot->quota(tenant, kind);
        if (!quota && used.value == 0)
            continue;
        QuotaState state{kind, used, std::nullopt, 0, Level::Normal};
        if (quota) {
            state.limit = quota->limit;
            state.points = domain::sharePoints(used, quota->limit);
            state.level = domain::levelOf(used, quota->limit, quota->thresholds);
        }
        out.push_back(state);
    }
    return out;
}

std::vector<QuotaAlert> QuotaManager::takeAlerts()
{
    const std::lock_guard lock(m_state->alertMutex);
    return std::exchange(m_state->alerts, {});
}

base::Result<domain::Revision> QuotaManager::setLimit(TenantId tenant, ResourceKindId kind,
                                                      std::optional<Quantity> limit)
{
    LUMOS_ASSIGN(const domain::SnapshotPtr snapshot, m_context.store.snapshot());
    domain::SetQuota change{tenant, kind, std::nullopt};
    if (limit) {
        const domain::Quota* old = snapshot->quota(tenant, kind);
        change.quota = domain::Quota{tenant, kind, *limit, old ? old->thresholds : domain::Thresholds{},
                                     domain::QuotaSource::Tenant};
    }
    return m_context.store.writer().apply({change}, m_context.actor);
}

} // namespace lumos::services
