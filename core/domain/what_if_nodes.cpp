// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sorted_vector.h"
#include "domain/validation.h"
#include "domain/what_if_apply.h"

#include "base/rng.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace lumos::domain {

namespace {

using base::CounterRng;
using base::ErrorCode;
using base::fail;
using base::Status;

constexpr std::int32_t kMostNodes = 10'000;

std::uint64_t hashOf(const QString& text)
{
    std::uint64_t hash = 0;
    for (const QChar c : text)
        hash = CounterRng::mix(hash ^ c.unicode());
    return hash;
}

/// What its nodes are called, before their number: "cn-north-2-h100-new".
QString stemOf(const PlatformSnapshot& s, const AddNodes& c, const QString& model)
{
    const Cluster* cluster = s.cluster(c.cluster);
    return (cluster == nullptr ? QString() : cluster->name + u'-') +
           (model.isEmpty() ? QStringLiteral("cpu") : model.toLower()) + QStringLiteral("-new");
}

Status nothingPositive()
{
    return fail(ErrorCode::InvalidArgument, {QT_TRANSLATE_NOOP("core", "The number of nodes lies between 1 and %1."),
                                             {QString::number(kMostNodes)}});
}

Status checkSize(const PlatformSnapshot& s, const AddNodes& c)
{
    if (!c.like.isNull())
        return s.node(c.like) != nullptr ? Status()
                                         : fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "There is no node %1."),
                                                                      {c.like.toString()}});
    if (c.cpuMilli && c.memoryBytes && c.gpuCount && (*c.gpuCount == 0 || c.gpuModel))
        return {};
    return fail(ErrorCode::InvalidArgument,
                {QT_TRANSLATE_NOOP("core", "New nodes need a node that they are like, or CPU, memory, number and model "
                                           "of GPUs of their own."),
                 {}});
}

bool isDedicated(const QString& pool) { return !pool.isEmpty() && pool != u"shared"; }

void erasePlacements(PlatformSnapshot& s, const std::vector<NodeId>& nodes)
{
    const std::unordered_set<NodeId> gone(nodes.begin(), nodes.end());
    std::erase_if(s.placements, [&](const Placement& p) { return gone.count(p.node) != 0; });
}

} // namespace

std::vector<Node> addedNodes(const PlatformSnapshot& before, const AddNodes& c)
{
    const Node* like = before.node(c.like);
    Node node = like == nullptr ? Node{} : *like;
    node.cluster = c.cluster;
    node.state = NodeState::Ready;
    node.pool = isDedicated(c.pool) ? c.pool : QStringLiteral("shared");
    node.noScheduleTaint = isDedicated(c.pool);
    node.zone = c.zone.isEmpty() ? node.zone : c.zone;
    node.gpuModel = c.gpuModel.value_or(node.gpuModel);
    node.gpuCount = c.gpuCount.value_or(node.gpuCount);
    node.cpuMilli = c.cpuMilli.value_or(node.cpuMilli);
    node.memoryBytes = c.memoryBytes.value_or(node.memoryBytes);
    const QString stem = stemOf(before, c, node.gpuModel);
    const std::uint64_t place = CounterRng::mix(c.cluster.uuid.hi ^ CounterRng::mix(c.cluster.uuid.lo));
    std::vector<Node> added;
    for (std::uint64_t number = 1; std::cmp_less(added.size(), std::min(c.count, kMostNodes)); ++number) {
        node.id = {{CounterRng::mix(place ^ hashOf(stem)), CounterRng::mix(place + number)}};
        node.name = stem + QString::number(number).rightJustified(3, u'0');
        if (before.node(node.id) == nullptr)
            added.push_back(node);
    }
    return added;
}

std::vector<NodeId> touchedNodes(const PlatformSnapshot& before, const AddNodes& c)
{
    std::vector<NodeId> ids;
    for (const Node& node : addedNodes(before, c))
        ids.push_back(node.id);
    return ids;
}

std::vector<NodeId> touchedNodes(const PlatformSnapshot& before, const RemoveNodes& c)
{
    std::vector<NodeId> ids = nodesIn(before, c.where);
    if (!c.count || std::cmp_greater_equal(*c.count, ids.size()))
        return ids;
    std::unordered_map<NodeId, int> replicas;
    for (const Placement& p : before.placements)
        ++replicas[p.node];
    std::stable_sort(ids.begin(), ids.end(), [&](NodeId a, NodeId b) { return replicas[a] < replicas[b]; });
    ids.resize(static_cast<std::size_t>(std::max(*c.count, 0)));
    return ids;
}

std::vector<NodeId> touchedNodes(const PlatformSnapshot& before, const ResizeNodes& c)
{
    return nodesIn(before, c.where);
}

std::vector<NodeId> touchedNodes(const PlatformSnapshot&, const RestoreNodes& c)
{
    std::vector<NodeId> ids = c.absent;
    for (const Node& node : c.nodes)
        ids.push_back(node.id);
    return ids;
}

RestoreNodes captureNodes(const PlatformSnapshot& snapshot, const std::vector<NodeId>& nodes)
{
    RestoreNodes captured;
    for (const NodeId id : nodes)
        if (const Node* node = snapshot.node(id))
            captured.nodes.push_back(*node);
        else
            captured.absent.push_back(id);
    const std::unordered_set<NodeId> wanted(nodes.begin(), nodes.end());
    for (const Placement& p : snapshot.placements)
        if (wanted.count(p.node) != 0)
            captured.placements.push_back(p);
    return captured;
}

Status applyNodes(PlatformSnapshot& s, const AddNodes& c)
{
    if (c.count < 1 || c.count > kMostNodes)
        return nothingPositive();
    if (s.cluster(c.cluster) == nullptr)
        return fail(ErrorCode::NotFound,
                    {QT_TRANSLATE_NOOP("core", "There is no cluster %1."), {c.cluster.toString()}});
    LUMOS_TRY(checkSize(s, c));
    if (c.leadTimeDays < 0 || (c.leasePerHour && c.leasePerHour->amount.isNegative()))
        return fail(ErrorCode::InvalidArgument,
                    {QT_TRANSLATE_NOOP("core", "The lead time and the price of new nodes must not be negative."), {}});
    if (c.leasePerHour && c.leasePerHour->currency != s.profile.currency)
        return fail(ErrorCode::InvalidArgument,
                    {QT_TRANSLATE_NOOP("core", "The price of new nodes must be in %1, the currency of the platform."),
                     {s.profile.currency.code()}});
    const std::vector<Node> added = addedNodes(s, c);
    LUMOS_TRY(validate(added.front()));
    for (const Node& node : added)
        sorted::put(s.nodes, node, &Node::id);
    return {};
}

Status applyNodes(PlatformSnapshot& s, const RemoveNodes& c)
{
    LUMOS_TRY(checkNodes(s, c.where));
    if (c.count && (*c.count < 1 || *c.count > kMostNodes))
        return nothingPositive();
    if (const std::size_t there = nodesIn(s, c.where).size(); c.count && std::cmp_greater(*c.count, there))
        return fail(ErrorCode::InvalidArgument,
                    {QT_TRANSLATE_NOOP("core", "%1 nodes cannot be removed from %2: there are %3."),
                     {QString::number(*c.count), nameOf(s, c.where), QString::number(there)}});
    const std::vector<NodeId> removed = touchedNodes(s, c);
    erasePlacements(s, removed);
    for (const NodeId id : removed)
        sorted::erase(s.nodes, id, &Node::id);
    return {};
}

Status applyNodes(PlatformSnapshot& s, const ResizeNodes& c)
{
    LUMOS_TRY(checkNodes(s, c.where));
    if (!c.gpuModel && !c.gpuCount && !c.cpuMilli && !c.memoryBytes)
        return fail(ErrorCode::InvalidArgument, {QT_TRANSLATE_NOOP("core", "No new size of the nodes is said."), {}});
    std::vector<Node> resized;
    for (const NodeId id : touchedNodes(s, c)) {
        Node node = *s.node(id);
        node.gpuModel = c.gpuModel.value_or(node.gpuModel);
        node.gpuCount = c.gpuCount.value_or(node.gpuCount);
        node.cpuMilli = c.cpuMilli.value_or(node.cpuMilli);
        node.memoryBytes = c.memoryBytes.value_or(node.memoryBytes);
        LUMOS_TRY(validate(node));
        resized.push_back(std::move(node));
    }
    for (const Node& node : resized)
        sorted::put(s.nodes, node, &Node::id);
    std::erase_if(s.placements, [&](const Placement& p) {
        const Node* node = sorted::find(resized, p.node, &Node::id);
        return node != nullptr &&
               std::any_of(p.gpus.begin(), p.gpus.end(), [&](std::int32_t gpu) { return gpu >= node->gpuCount; });
    });
    return {};
}

namespace {

constexpr auto kReplica = [](const Placement& p) { return std::pair{p.workload, p.replica}; };

/// Each placement is on one of the nodes, on GPUs that it has, and of a replica that has no other place.
Status checkRestored(const PlatformSnapshot& s, const RestoreNodes& c)
{
    const auto isOurs = [&](NodeId id) {
        return std::any_of(c.nodes.begin(), c.nodes.end(), [&](const Node& n) { return n.id == id; });
    };
    for (const Placement& p : c.placements) {
        const auto node = std::find_if(c.nodes.begin(), c.nodes.end(), [&](const Node& n) { return n.id == p.node; });
        const auto fits = [&](std::int32_t gpu) { return gpu >= 0 && gpu < node->gpuCount; };
        const Placement* other = sorted::find(s.placements, kReplica(p), kReplica);
        if (node == c.nodes.end() || s.workload(p.workload) == nullptr ||
            !std::all_of(p.gpus.begin(), p.gpus.end(), fits) || (other != nullptr && !isOurs(other->node)))
            return fail(
                ErrorCode::Conflict,
                {QT_TRANSLATE_NOOP("core", "A replica that was on a restored node has no place there any more."), {}});
    }
    return {};
}

} // namespace

Status applyNodes(PlatformSnapshot& s, const RestoreNodes& c)
{
    for (const Node& node : c.nodes) {
        LUMOS_TRY(validate(node));
        if (s.cluster(node.cluster) == nullptr)
            return fail(ErrorCode::NotFound,
                        {QT_TRANSLATE_NOOP("core", "There is no cluster %1."), {node.cluster.toString()}});
    }
    LUMOS_TRY(checkRestored(s, c));
    const std::vector<NodeId> ids = touchedNodes(s, c);
    erasePlacements(s, ids);
    for (const NodeId id : c.absent)
        sorted::erase(s.nodes, id, &Node::id);
    for (const Node& node : c.nodes)
        sorted::put(s.nodes, node, &Node::id);
    for (const Placement& p : c.placements)
        sorted::put(s.placements, p, kReplica);
    return {};
}

} // namespace lumos::domain
