// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/isolation/reachability.h"

#include <QHash>

#include <unordered_map>

namespace lumos::engine::isolation {

namespace {

/// Peerings from one VPC to another.
using PeeringIndex = std::unordered_map<std::uint64_t, std::vector<const domain::Peering*>>;

std::uint64_t pairKey(std::size_t from, std::size_t to) { return static_cast<std::uint64_t>(from) << 32 | to; }

PeeringIndex indexPeerings(const domain::PlatformSnapshot& s)
{
    QHash<QString, std::size_t> vpcs;
    for (std::size_t i = 0; i < s.vpcs.size(); ++i)
        vpcs.insert(s.vpcs[i].key, i);
    PeeringIndex index;
    for (const domain::Peering& p : s.peerings) {
        const auto from = vpcs.constFind(p.fromVpc);
        const auto to = vpcs.constFind(p.toVpc);
        if (from != vpcs.constEnd() && to != vpcs.constEnd())
            index[pairKey(*from, *to)].push_back(&p);
    }
    return index;
}

/// VPCs by their lowest address, to find those that a range of sources touches.
class CidrIndex final {
public:
    explicit CidrIndex(const std::vector<domain::Vpc>& vpcs)
    {
        for (std::size_t i = 0; i < vpcs.size(); ++i)
            m_entries.push_back({vpcs[i].cidr.low, vpcs[i].cidr.high, i});
        std::sort(m_entries.begin(), m_entries.end(),
                  [](const Entry& a, const Entry& b) { return std::tie(a.low, a.vpc) < std::tie(b.low, b.vpc); });
        std::uint32_t reach = 0;
        for (Entry& e : m_entries) {
            reach = std::max(reach, e.high);
            e.reach = reach;
        }
    }
    template <class Visit>
    void forEachOverlapping(const AxisRange& range, const Visit& visit) const
    {
        // The reach (highest end so far) never falls, so everything before the first entry that reaches the range ends below it.
        const auto first = std::partition_point(m_entries.begin(), m_entries.end(),
                                                [&](const Entry& e) { return e.reach < range.low; });
        for (auto it = first; it != m_entries.end() && it->low <= range.high; ++it)
            if (it->high >= range.low)
                visit(it->vpc);
    }

private:
    struct Entry {
        std::uint32_t low;
        std::uint32_t high;
        std::size_t vpc;
        std::uint32_t reach = 0;
    };
    std::vector<Entry> m_entries;
};

class Analysis final {
public:
    Analysis(const domain::PlatformSnapshot& snapshot, const std::vector<VpcFilter>& filters,
             const PeeringIndex& peerings)
        : m_snapshot(snapshot), m_filters(filters), m_peerings(peerings), m_sources(snapshot.vpcs)
    {}

    /// Pairs into VPC `to` that `wanted(from)` asks for, by `from`.
    template <class Wanted>
    void pairsInto(std::size_t to, const Wanted& wanted, std::vector<VpcPair>& out)
    {
        m_candidates.clear();
        for (std::uint32_t k = 0; k < m_filters[to].ingress.size(); ++k)
            m_sources.forEachOverlapping(m_filters[to].ingress[k].box[Axis::Source], [&](std::size_t from) {
                if (wanted(from) && hasRoute(from, to))
                    m_candidates.emplace_back(from, k);
            });
        std::sort(m_candidates.begin(), m_candidates.end());
        for (auto first = m_candidates.begin(); first != m_candidates.end();) {
            const auto last =
                std::find_if(first, m_candidates.end(), [&](const auto& c) { return c.first != first->first; });
            if (auto pair = examine(first->first, to, {first, last}))
                out.push_back(std::move(*pair));
            first = last;
        }
    }

private:
    using Candidate = std::pair<std::size_t, std::uint32_t>; ///< source VPC, ingress box of the destination

    [[nodiscard]] bool hasRoute(std::size_t from, std::size_t to) const
    {
        const domain::Vpc& a = m_snapshot.vpcs[from];
        const domain::Vpc& b = m_snapshot.vpcs[to];
        return a.tenant != b.tenant && (a.overlapDomain == b.overlapDomain || m_peerings.contains(pairKey(from, to)));
    }

    [[nodiscard]] PacketBox scope(const domain::Peering& p, std::size_t from, std::size_t to) const
    {
        PacketBox box;
        box[Axis::Source] = addressRange(m_snapshot.vpcs[from].cidr);
        box[Axis::Destination] = addressRange(m_snapshot.vpcs[to].cidr);
        box[Axis::Protocol] = protocolRange(p.protocol);
        box[Axis::Port] = {p.portLow, p.portHigh};
        return box;
    }

    std::optional<VpcPair> examine(std::size_t from, std::size_t to, std::span<const Candidate> candidates)
    {
        PacketBox between;
        between[Axis::Source] = addressRange(m_snapshot.vpcs[from].cidr);
        between[Axis::Destination] = addressRange(m_snapshot.vpcs[to].cidr);
        VpcPair pair{from, to, {}, {}, nullptr, nullptr, -1};
        bool passes = false;
        for (const DecidedBox& out : m_filters[from].egress) {
            if (!out.box.overlaps(between))
                continue;
            for (const Candidate& c : candidates) {
                const DecidedBox& in = m_filters[to].ingress[c.second];
                if (!in.box.overlaps(out.box))
                    continue;
                passes = true;
                weigh({in.box.intersected(out.box), out.rule, in.rule}, pair);
                if (pair.leak)
                    return pair;
            }
        }
        return passes ? std::optional(pair) : std::nullopt;
    }

    /// Takes the peerings' scopes from a flow, sound ones first, and notes what is left.
    void weigh(const Flow& flow, VpcPair& pair) const
    {
        PacketSet left(flow.box);
        const auto it = m_peerings.find(pairKey(pair.from, pair.to));
        const std::span<const domain::Peering* const> peerings =
            it == m_peerings.end() ? std::span<const domain::Peering* const>() : it->second;
        for (const bool sound : {true, false}) {
            for (const domain::Peering* p : peerings) {
                const PacketBox box = scope(*p, pair.from, pair.to);
                if (isSound(*p, m_snapshot.takenAt) != sound || !left.overlaps(box))
                    continue;
                const domain::Peering*& by = sound ? pair.approvedBy : pair.doubtfulBy;
                by = by == nullptr ? p : by;
                left.subtract(box);
            }
            if (left.isEmpty())
                return;
            std::optional<Flow>& rest = sound ? pair.doubtful : pair.leak;
            if (!rest)
                rest = Flow{left.boxes().front(), flow.egressRule, flow.ingressRule};
        }
    }

    const domain::PlatformSnapshot& m_snapshot;
    const std::vector<VpcFilter>& m_filters;
    const PeeringIndex& m_peerings;
    CidrIndex m_sources;
    std::vector<Candidate> m_candidates;
};

bool byEnds(const VpcPair& a, const VpcPair& b) { return std::tie(a.from, a.to) < std::tie(b.from, b.to); }

/// Adds what would open if the rules whose term has passed were taken out.
void addExpiredRules(const domain::PlatformSnapshot& snapshot, const std::vector<VpcFilter>& now,
                     const PeeringIndex& peerings, const base::StopToken& stop, Reachability& result)
{
    if (std::none_of(now.begin(), now.end(), [](const VpcFilter& f) { return f.firstExpired >= 0; }))
        return;
    const std::vector<VpcFilter> later = buildFilters(snapshot, ExpiredRules::Removed, stop);
    Analysis analysis(snapshot, later, peerings);
    std::vector<VpcPair> opened;
    for (std::size_t to = 0; to < later.size() && !stop.stop_requested(); ++to)
        analysis.pairsInto(
            to, [&](std::size_t from) { return now[from].firstExpired >= 0 || now[to].firstExpired >= 0; }, opened);
    std::erase_if(opened, [](const VpcPair& p) { return !p.leak; });
    const std::size_t known = result.pairs.size();
    for (VpcPair& p : opened) {
        const std::int32_t rule = now[p.from].firstExpired >= 0 ? now[p.from].firstExpired : now[p.to].firstExpired;
        const auto end = result.pairs.begin() + static_cast<std::ptrdiff_t>(known);
        const auto it = std::lower_bound(result.pairs.begin(), end, p, byEnds);
        if (it != end && !byEnds(p, *it))
            it->expiredRule = rule;
        else
            result.pairs.push_back({p.from, p.to, {}, {}, nullptr, nullptr, rule});
    }
    std::sort(result.pairs.begin(), result.pairs.end(), byEnds);
}

} // namespace

bool isSound(const domain::Peering& peering, base::Instant now)
{
    return !peering.approvedBy.isEmpty() && peering.approvedBy != peering.requestedBy &&
           (!peering.expiresAt || now < *peering.expiresAt);
}

Reachability computeReachability(const domain::PlatformSnapshot& snapshot, const base::StopToken& stop)
{
    const PeeringIndex peerings = indexPeerings(snapshot);
    const std::vector<VpcFilter> filters = buildFilters(snapshot, ExpiredRules::InForce, stop);
    Analysis analysis(snapshot, filters, peerings);
    Reachability result;
    for (std::size_t to = 0; to < filters.size() && !stop.stop_requested(); ++to)
        analysis.pairsInto(
            to, [](std::size_t) { return true; }, result.pairs);
    std::sort(result.pairs.begin(), result.pairs.end(), byEnds);
    addExpiredRules(snapshot, filters, peerings, stop, result);
    return result;
}

} // namespace lumos::engine::isolation
