// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/change_expansion.h"

#include "base/portable_log.h"
#include "base/rng.h"
#include "domain/tenant_defaults.h"
#include "domain/what_if_apply.h"

#include <algorithm>

namespace lumos::domain {

namespace {

using base::CounterRng;
using base::Instant;

constexpr double kMsPerMonth = kDaysPerMonth * 86'400'000.0;
constexpr std::int64_t kMostArrivalTimes = 32; ///< each is a state of the platform of its own in a run

/// The change as it was before it was taken back; nullopt if it takes nothing back.
std::optional<Change> takenBack(const Change& change)
{
    return std::visit(
        []<class C>(C c) -> std::optional<Change> {
            if constexpr (ProspectiveChange<C>) {
                if (c.withdrawn) {
                    c.withdrawn = false;
                    return Change(c);
                }
            }
            return std::nullopt;
        },
        change);
}

std::uint64_t hashOf(const OnboardTenants& c)
{
    std::uint64_t hash = CounterRng::mix(static_cast<std::uint64_t>(c.type));
    hash = CounterRng::mix(hash ^ c.like.uuid.lo);
    hash = CounterRng::mix(hash ^ c.like.uuid.hi);
    hash = CounterRng::mix(hash ^ static_cast<std::uint64_t>(c.period.from.ms));
    return CounterRng::mix(hash ^ static_cast<std::uint64_t>(c.period.to.ms));
}

Tenant newTenant(const PlatformSnapshot& s, const OnboardTenants& c)
{
    const TenantDefaults defaults = defaultsOf(c.type);
    Tenant tenant;
    tenant.type = c.type;
    tenant.isolation = defaults.isolation;
    tenant.deleteProtected = defaults.deleteProtected;
    tenant.tier = c.tier.isEmpty() ? defaults.tier : c.tier;
    if (const Tenant* like = s.tenant(c.like))
        tenant.region = like->region;
    return tenant;
}

class Concrete final {
public:
    Concrete(const PlatformSnapshot& snapshot, Instant at) : m_snapshot(snapshot), m_at(at) {}

    std::vector<TimedChange> operator()(const AddNodes& c) const
    {
        std::vector<TimedChange> out;
        for (const Node& node : addedNodes(m_snapshot, c))
            out.push_back({PutNode{node}, m_at + base::Duration::days(c.leadTimeDays)});
        return out;
    }
    /// A node that may run something is not erased but takes nothing new.
    std::vector<TimedChange> operator()(const RemoveNodes& c) const
    {
        std::vector<TimedChange> out;
        for (const NodeId id : touchedNodes(m_snapshot, c))
            if (const Node* found = m_snapshot.node(id)) {
                Node node = *found;
                node.state = NodeState::Cordoned;
                out.push_back({PutNode{node}, m_at});
            }
        return out;
    }
    std::vector<TimedChange> operator()(const ResizeNodes& c) const
    {
        PlatformSnapshot after = m_snapshot;
        std::vector<TimedChange> out;
        if (!applyNodes(after, c))
            return out;
        for (const NodeId id : touchedNodes(m_snapshot, c))
            out.push_back({PutNode{*after.node(id)}, m_at});
        return out;
    }
    std::vector<TimedChange> operator()(const OnboardTenants& c) const
    {
        std::vector<TimedChange> out;
        for (const Arrival& arrival : arrivalsOf(m_snapshot, c)) {
            out.push_back({PutTenant{arrival.tenant}, arrival.at});
            for (const Quota& quota : defaultQuotas(arrival.tenant))
                out.push_back({SetQuota{quota.tenant, quota.kind, quota}, arrival.at});
            out.push_back({ActOnTenant{arrival.tenant.id, TenantAction::Activate}, arrival.at});
        }
        return out;
    }
    std::vector<TimedChange> operator()(const ChurnTenants& c) const
    {
        std::vector<TimedChange> out;
        for (const Departure& departure : departuresOf(m_snapshot, c))
            out.push_back({ActOnTenant{departure.tenant, TenantAction::Offboard}, departure.at});
        return out;
    }
    template <class C>
    std::vector<TimedChange> operator()(const C& c) const
    {
        if constexpr (SimulatedChange<C>)
            return {};
        else
            return {TimedChange{c, m_at}};
    }

private:
    const PlatformSnapshot& m_snapshot;
    Instant m_at;
};

} // namespace

std::vector<TimedChange> withoutWithdrawn(std::span<const TimedChange> changes)
{
    std::vector<TimedChange> kept;
    for (const TimedChange& timed : changes) {
        const std::optional<Change> former = takenBack(timed.change);
        if (!former) {
            kept.push_back(timed);
            continue;
        }
        const auto last =
            std::find_if(kept.rbegin(), kept.rend(), [&](const TimedChange& k) { return k.change == *former; });
        if (last != kept.rend())
            kept.erase(std::next(last).base());
    }
    return kept;
}

std::vector<Arrival> arrivalsOf(const PlatformSnapshot& snapshot, const OnboardTenants& c)
{
    Tenant tenant = newTenant(snapshot, c);
    const std::uint64_t wave = hashOf(c);
    QString stem = QStringLiteral("new-") + QString(name(c.type)).replace(u'_', u'-') + u'-';
    const std::int64_t times = std::min<std::int64_t>(c.count, kMostArrivalTimes);
    std::vector<Arrival> arrivals;
    for (std::uint64_t number = 1; std::cmp_less(arrivals.size(), c.count); ++number) {
        tenant.id = {{CounterRng::mix(wave), CounterRng::mix(wave + number)}};
        tenant.slug = stem + QString::number(wave % 0x10000, 16) + u'-' + QString::number(number);
        tenant.name = tenant.slug;
        if (snapshot.tenant(tenant.id) != nullptr || snapshot.tenantBySlug(tenant.slug) != nullptr)
            continue;
        const std::int64_t group = static_cast<std::int64_t>(arrivals.size()) * times / c.count;
        tenant.createdAt = c.period.from + base::Duration{c.period.length().ms / times * group};
        arrivals.push_back({tenant, tenant.createdAt});
    }
    return arrivals;
}

std::vector<Departure> departuresOf(const PlatformSnapshot& snapshot, const ChurnTenants& c)
{
    std::vector<TenantId> ranked;
    for (const Tenant& tenant : snapshot.tenants)
        if (tenant.level == TenantLevel::Tenant && serves(tenant.state) && (!c.type || tenant.type == *c.type))
            ranked.push_back(tenant.id);
    const auto rank = [](TenantId id) { return CounterRng::mix(CounterRng::mix(id.uuid.hi) ^ ~id.uuid.lo); };
    std::stable_sort(ranked.begin(), ranked.end(), [&](TenantId a, TenantId b) { return rank(a) < rank(b); });
    std::vector<Departure> departures;
    if (c.basisPointsPerMonth <= 0)
        return departures;
    const double monthly = base::portableLog(1.0 - c.basisPointsPerMonth / 10'000.0);
    const auto periodMs = static_cast<double>(c.period.length().ms);
    for (std::size_t r = 0; r < ranked.size(); ++r) {
        // When the expected number of those who left passes the middle of this one.
        const double left = 1.0 - (static_cast<double>(r) + 0.5) / static_cast<double>(ranked.size());
        const double months = base::portableLog(left) / monthly;
        const double ms = months * kMsPerMonth;
        if (!(ms < periodMs))
            break;
        const Instant from = std::max(c.period.from, snapshot.tenant(ranked[r])->createdAt);
        if (const Instant at = from + base::Duration{static_cast<std::int64_t>(ms)}; at < c.period.to)
            departures.push_back({ranked[r], at});
    }
    std::stable_sort(departures.begin(), departures.end(),
                     [](const Departure& a, const Departure& b) { return a.at < b.at; });
    return departures;
}

std::vector<TimedChange> concreteChanges(const PlatformSnapshot& snapshot, const TimedChange& change, Instant start)
{
    return std::visit(Concrete(snapshot, change.at.value_or(start)), change.change);
}

} // namespace lumos::domain
