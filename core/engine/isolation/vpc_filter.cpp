// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/isolation/vpc_filter.h"

#include <QHash>

namespace lumos::engine::isolation {

namespace {

/// A rule of one direction in match order.
struct OrderedRule {
    PacketBox box;
    std::int32_t index = 0;
    bool allows = false;
};

PacketBox boxOf(const domain::FirewallRule& rule)
{
    const bool ingress = rule.direction == domain::RuleDirection::Ingress;
    PacketBox box;
    box[Axis::Source] = addressRange(ingress ? rule.remote : rule.local);
    box[Axis::Destination] = addressRange(ingress ? rule.local : rule.remote);
    box[Axis::Protocol] = protocolRange(rule.protocol);
    box[Axis::Port] = {rule.portLow, rule.portHigh};
    return box;
}

PacketBox spaceOf(const domain::Vpc& vpc, domain::RuleDirection direction)
{
    PacketBox box;
    box[direction == domain::RuleDirection::Ingress ? Axis::Destination : Axis::Source] = addressRange(vpc.cidr);
    return box;
}

/// Indices of the rules of every VPC in the order they match.
std::vector<std::vector<std::int32_t>> rulesByVpc(const domain::PlatformSnapshot& s)
{
    QHash<QString, std::size_t> index;
    for (std::size_t i = 0; i < s.vpcs.size(); ++i)
        index.insert(s.vpcs[i].key, i);
    std::vector<std::vector<std::int32_t>> lists(s.vpcs.size());
    for (std::size_t r = 0; r < s.rules.size(); ++r)
        if (const auto it = index.constFind(s.rules[r].vpc); it != index.constEnd())
            lists[*it].push_back(static_cast<std::int32_t>(r));
    for (auto& list : lists)
        std::sort(list.begin(), list.end(), [&](std::int32_t a, std::int32_t b) {
            const domain::FirewallRule& x = s.rules[static_cast<std::size_t>(a)];
            const domain::FirewallRule& y = s.rules[static_cast<std::size_t>(b)];
            return x.priority != y.priority ? x.priority < y.priority : x.key < y.key;
        });
    return lists;
}

/// First-match subtraction: each allowing rule keeps what no rule before it has decided.
std::vector<DecidedBox> decide(const std::vector<OrderedRule>& rules)
{
    std::vector<DecidedBox> allowed;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        if (!rules[i].allows)
            continue;
        PacketSet left(rules[i].box);
        for (std::size_t j = 0; j < i && !left.isEmpty(); ++j)
            left.subtract(rules[j].box);
        for (const PacketBox& b : left.boxes())
            allowed.push_back({b, rules[i].index});
    }
    return allowed;
}

std::vector<DecidedBox> decide(const domain::PlatformSnapshot& s, const domain::Vpc& vpc,
                               const std::vector<std::int32_t>& list, domain::RuleDirection direction,
                               ExpiredRules expired)
{
    const PacketBox space = spaceOf(vpc, direction);
    std::vector<OrderedRule> rules;
    for (const std::int32_t r : list) {
        const domain::FirewallRule& rule = s.rules[static_cast<std::size_t>(r)];
        const bool gone = expired == ExpiredRules::Removed && rule.expiresAt && *rule.expiresAt <= s.takenAt;
        const PacketBox box = boxOf(rule);
        if (rule.direction == direction && !gone && !box.isEmpty() && box.overlaps(space))
            rules.push_back({box.intersected(space), r, rule.action == domain::RuleAction::Allow});
    }
    rules.push_back({space, -1, !vpc.defaultDeny});
    return decide(rules);
}

} // namespace

std::vector<VpcFilter> buildFilters(const domain::PlatformSnapshot& snapshot, ExpiredRules expired,
                                    const base::StopToken& stop)
{
    const auto lists = rulesByVpc(snapshot);
    std::vector<VpcFilter> filters(snapshot.vpcs.size());
    for (std::size_t i = 0; i < filters.size() && !stop.stop_requested(); ++i) {
        filters[i].egress = decide(snapshot, snapshot.vpcs[i], lists[i], domain::RuleDirection::Egress, expired);
        filters[i].ingress = decide(snapshot, snapshot.vpcs[i], lists[i], domain::RuleDirection::Ingress, expired);
        for (const std::int32_t r : lists[i]) {
            const auto& expiresAt = snapshot.rules[static_cast<std::size_t>(r)].expiresAt;
            if (filters[i].firstExpired < 0 && expiresAt && *expiresAt <= snapshot.takenAt)
                filters[i].firstExpired = r;
        }
    }
    return filters;
}

} // namespace lumos::engine::isolation
