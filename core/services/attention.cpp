// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/attention.h"

#include "domain/tenant_tree.h"
#include "services/sla_monitor.h"

#include <algorithm>
#include <map>

namespace lumos::services {

namespace {

using domain::Level;
using engine::isolation::Area;
using engine::isolation::Finding;
using engine::isolation::Severity;

QString percentText(std::int64_t points) { return QString::number(static_cast<double>(points) / 100, 'f', 1); }

/// "83291" -> "83,291": both languages group by three.
QString grouped(QString digits)
{
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, u',');
    return digits;
}

/// Level Tenant at or above a node; the node itself where there is none.
domain::TenantId ownerOf(const domain::PlatformSnapshot& s, domain::TenantId id)
{
    const domain::Tenant* t = domain::owningTenant(s, id);
    return t ? t->id : id;
}

Level levelOf(Severity severity)
{
    switch (severity) {
    case Severity::Critical: return Level::Critical;
    case Severity::High: return Level::High;
    case Severity::Medium: return Level::Warning;
    case Severity::Low: break;
    }
    return Level::Normal;
}

base::Text effectOf(Area area)
{
    switch (area) {
    case Area::Network: return {QT_TRANSLATE_NOOP("core", "Cross-tenant path"), {}};
    case Area::Compute: return {QT_TRANSLATE_NOOP("core", "Weaker separation on hosts"), {}};
    case Area::Storage: return {QT_TRANSLATE_NOOP("core", "Stored data is exposed"), {}};
    case Area::Data: break;
    }
    return {QT_TRANSLATE_NOOP("core", "Weaker separation of rows"), {}};
}

/// A service of the tenant that is reached, listening on the witness packet's port.
const domain::Endpoint* exposedEndpoint(const domain::PlatformSnapshot& s, const Finding& f)
{
    for (const domain::Endpoint& e : s.endpoints)
        if (e.port == f.witness->port && f.tenants.size() > 1 && ownerOf(s, e.tenant) == f.tenants[1])
            return &e;
    return nullptr;
}

/// A network finding names the service that is exposed, where there is one, else the address of its witness.
base::Text whatOf(const domain::PlatformSnapshot& s, const Finding& f)
{
    if (!f.witness)
        return f.statement;
    const domain::Endpoint* e = exposedEndpoint(s, f);
    const domain::Tenant* service = e ? s.tenant(e->tenant) : nullptr;
    const QString name = service ? service->name : e ? e->key : domain::ipv4ToString(f.witness->destination);
    return {QT_TRANSLATE_NOOP("core", "Open path to %1:%2"), {name, QString::number(f.witness->port)}};
}

class ListBuilder {
public:
    explicit ListBuilder(const AttentionInputs& inputs) : m_in(inputs), m_s(inputs.snapshot)
    {
        for (const domain::Incident& i : m_s.incidents)
            if (i.state != domain::IncidentState::Resolved)
                m_open.push_back(&i);
        for (const Queue& q : queuesOf(m_s))
            m_queues.emplace(q.tenant, q);
    }

    void addIsolation()
    {
        if (!m_in.isolation)
            return;
        for (const Finding& f : m_in.isolation->findings) {
            if (levelOf(f.severity) < Level::Warning)
                continue;
            AttentionItem item;
            item.level = levelOf(f.severity);
            item.kind = AttentionKind::Isolation;
            item.what = whatOf(m_s, f);
            item.tenant = f.tenants.empty() ? domain::TenantId() : f.tenants.front();
            if (f.tenants.size() > 1)
                item.otherTenant = f.tenants[1];
            item.effect = effectOf(f.area);
            const QString port = f.witness ? u':' + QString::number(f.witness->port) : QString();
            attach(item, [&](const domain::Incident& i) {
                const bool named = std::any_of(f.objects.begin(), f.objects.end(),
                                               [&](const QString& o) { return !o.isEmpty() && i.title.contains(o); });
                return named || (!port.isEmpty() && i.title.endsWith(port));
            });
            m_items.push_back(std::move(item));
        }
    }

    void addQuotas()
    {
        for (const TenantQuotaRow& q : m_in.quotas) {
            const domain::ResourceKind& kind = m_s.catalog.at(q.row.kind);
            AttentionItem item;
            item.level = q.row.level;
            item.kind = AttentionKind::Quota;
            item.what = {QT_TRANSLATE_NOOP("core", "%1 at %2 % of %3"),
                         {kind.name, percentText(q.row.points), domain::formatQuantity(*q.row.limit, kind)}};
            item.tenant = q.tenant;
            item.since = q.row.since;
            item.effect = quotaEffect(q);
            item.resource = q.row.kind;
            const QString firstWord = kind.name.section(u' ', 0, 0);
            attach(item, [&](const domain::Incident& i) { return i.title.contains(firstWord, Qt::CaseInsensitive); });
            m_items.push_back(std::move(item));
        }
    }

    void addSlos()
    {
        for (const SloStatus& slo : m_in.slos) {
            const bool burns = slo.burnRate >= SlaMonitor::kFastBurn;
            if (!burns && slo.met)
                continue;
            AttentionItem item;
            item.level = burns ? Level::High : Level::Warning;
            item.kind = AttentionKind::Slo;
            item.tenant = ownerOf(m_s, slo.tenant);
            if (burns) {
                item.what = {QT_TRANSLATE_NOOP("core", "SLO burns %1 times too fast, %2"),
                             {QString::number(slo.burnRate, 'f', 1), slo.name}};
                const double days = std::max(0.0, static_cast<double>(slo.budgetLeftPoints) / 10'000 *
                                                      SlaMonitor::kWindowDays / slo.burnRate);
                item.effect = {QT_TRANSLATE_NOOP("core", "Budget gone in %1 days"), {QString::number(days, 'f', 1)}};
            } else {
                item.what = {QT_TRANSLATE_NOOP("core", "SLO missed, %1"), {slo.name}};
                item.effect = {QT_TRANSLATE_NOOP("core", "Budget overspent by %1 %"),
                               {percentText(-slo.budgetLeftPoints)}};
            }
            attach(item, [](const domain::Incident& i) { return i.title.contains(QLatin1String("SLO")); });
            m_items.push_back(std::move(item));
        }
    }

    void addBudgets()
    {
        for (const CostRow& row : m_in.costs) {
            if (row.level < Level::Warning || !row.budget)
                continue;
            AttentionItem item;
            item.level = row.level;
            item.kind = AttentionKind::Budget;
            item.what = {QT_TRANSLATE_NOOP("core", "Forecast %1 % of budget"), {percentText(*row.budgetPoints)}};
            item.tenant = row.tenant;
            const base::Money over = row.forecast - *row.budget;
            item.effect = {QT_TRANSLATE_NOOP("core", "+%1 over budget"),
                           {over.currency.symbol() + u' ' + grouped(over.amount.toFixed(0))}};
            m_items.push_back(std::move(item));
        }
    }

    void addQueues()
    {
        for (const auto& [tenant, queue] : m_queues) {
            if (m_toldQueues.contains(tenant))
                continue;
            AttentionItem item;
            item.level = Level::Warning;
            item.kind = AttentionKind::Queue;
            item.what = {QT_TRANSLATE_NOOP("core", "%1 replicas wait for a place"), {QString::number(queue.replicas)}};
            item.tenant = tenant;
            item.since = queue.since;
            m_items.push_back(std::move(item));
        }
    }

    /// What no rule of ours explains still stands in the list.
    void addIncidents()
    {
        for (const domain::Incident* i : m_open) {
            AttentionItem item;
            item.level = i->level;
            item.kind = AttentionKind::Incident;
            item.what = {"%1", {i->title}};
            item.tenant = i->tenant;
            item.since = i->openedAt;
            item.effect = {"%1", {i->effect}};
            item.incident = i->number;
            m_items.push_back(std::move(item));
        }
    }

    std::vector<AttentionItem> take()
    {
        std::stable_sort(m_items.begin(), m_items.end(), [](const AttentionItem& a, const AttentionItem& b) {
            if (a.level != b.level)
                return a.level > b.level;
            if (a.incident.isEmpty() != b.incident.isEmpty())
                return b.incident.isEmpty();
            return a.kind < b.kind;
        });
        return std::move(m_items);
    }

private:
    /// Gives the item the first open incident of its tenant that `isAbout` recognises; an incident is used once.
    template <class IsAbout>
    void attach(AttentionItem& item, IsAbout isAbout)
    {
        const auto it = std::find_if(m_open.begin(), m_open.end(), [&](const domain::Incident* i) {
            return ownerOf(m_s, i->tenant) == item.tenant && isAbout(*i);
        });
        if (it == m_open.end())
            return;
        item.incident = (*it)->number;
        item.since = (*it)->openedAt;
        m_open.erase(it);
    }

    base::Text quotaEffect(const TenantQuotaRow& q)
    {
        if (q.row.rejectedLastHour.value_or(0) > 0)
            return {QT_TRANSLATE_NOOP("core", "%1 requests rejected in the last hour"),
                    {QString::number(*q.row.rejectedLastHour)}};
        if (const auto queue = m_queues.find(q.tenant); q.row.kind == domain::kinds::kGpu && queue != m_queues.end()) {
            m_toldQueues[q.tenant] = true;
            return {QT_TRANSLATE_NOOP("core", "%1 replicas wait for a place"),
                    {QString::number(queue->second.replicas)}};
        }
        if (q.row.reachesLimit)
            return {QT_TRANSLATE_NOOP("core", "Full in %1 days"),
                    {QString::number(q.row.reachesLimit->date() - m_in.asOf.date())}};
        return {};
    }

    const AttentionInputs& m_in;
    const domain::PlatformSnapshot& m_s;
    std::vector<const domain::Incident*> m_open;
    std::map<domain::TenantId, Queue> m_queues;
    std::map<domain::TenantId, bool> m_toldQueues;
    std::vector<AttentionItem> m_items;
};

} // namespace

std::vector<Queue> queuesOf(const domain::PlatformSnapshot& snapshot)
{
    std::map<domain::TenantId, Queue> byTenant;
    auto p = snapshot.placements.begin();
    for (const domain::Workload& w : snapshot.workloads) {
        while (p != snapshot.placements.end() && p->workload < w.id)
            ++p;
        std::int64_t placed = 0;
        for (; p != snapshot.placements.end() && p->workload == w.id; ++p)
            ++placed;
        if (w.state == domain::WorkloadState::Stopped || placed >= w.replicas)
            continue;
        const domain::TenantId owner = ownerOf(snapshot, w.tenant);
        Queue& queue = byTenant.try_emplace(owner, Queue{owner, 0, w.createdAt}).first->second;
        queue.replicas += w.replicas - placed;
        queue.since = std::min(queue.since, w.createdAt);
    }
    std::vector<Queue> out;
    for (const auto& [id, queue] : byTenant)
        out.push_back(queue);
    return out;
}

std::vector<AttentionItem> attentionItems(const AttentionInputs& inputs)
{
    ListBuilder list(inputs);
    list.addIsolation();
    list.addQuotas();
    list.addSlos();
    list.addBudgets();
    list.addQueues();
    list.addIncidents();
    return list.take();
}

std::vector<AttentionItem> ofTenant(const std::vector<AttentionItem>& items, domain::TenantId tenant)
{
    std::vector<AttentionItem> out;
    std::copy_if(items.begin(), items.end(), std::back_inserter(out),
                 [&](const AttentionItem& i) { return i.tenant == tenant || i.otherTenant == tenant; });
    return out;
}

} // namespace lumos::services
