// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fault_model.h"

#include <algorithm>

namespace lumos::domain {

namespace {

using base::ErrorCode;
using base::fail;
using base::Status;

constexpr std::int32_t kWhole = 100;
constexpr std::int64_t kLongestHours = 1'000'000'000;
constexpr std::int32_t kLeastShape = 20; // heavier tails have no use, and means that no run is long enough for
constexpr std::int32_t kMostShape = 2000;

bool isPercent(std::int32_t v) { return v >= 0 && v <= kWhole; }

Status checkProcess(const std::optional<FailureProcess>& process)
{
    if (!process)
        return {};
    if (process->mtbfHours < 1 || process->mtbfHours > kLongestHours || process->mttrMinutes < 1 ||
        process->mttrMinutes > kLongestHours)
        return fail(
            ErrorCode::InvalidArgument,
            {QT_TRANSLATE_NOOP("core", "A failure process needs a mean time between failures and a mean time to "
                                       "repair, both above 0."),
             {}});
    const auto isShape = [](std::int32_t shape) { return shape >= kLeastShape && shape <= kMostShape; };
    if (!isShape(process->failureShapePercent) || !isShape(process->repairShapePercent))
        return fail(ErrorCode::InvalidArgument,
                    {QT_TRANSLATE_NOOP("core", "The shape of a failure process lies between %1 and %2 percent."),
                     {QString::number(kLeastShape), QString::number(kMostShape)}});
    return {};
}

Status percentOutside()
{
    return fail(ErrorCode::InvalidArgument,
                {QT_TRANSLATE_NOOP("core", "A share in a fault model lies between 0 and 100 percent."), {}});
}

Status checkProvisioning(const ProvisioningFaults& p)
{
    if (p.failurePercent < 0 || p.failurePercent >= kWhole)
        return fail(
            ErrorCode::InvalidArgument,
            {QT_TRANSLATE_NOOP("core", "Between 0 and 99 percent of the attempts to provide a node can fail."), {}});
    if (p.meanDelayHours < 0 || p.retryHours < 0 || p.meanDelayHours > kLongestHours / 1000 ||
        p.retryHours > kLongestHours / 1000)
        return fail(ErrorCode::InvalidArgument,
                    {QT_TRANSLATE_NOOP("core", "The times of a fault model must not be negative."), {}});
    return {};
}

Status checkEvents(const PlatformSnapshot& snapshot, const FaultModel& faults)
{
    for (const Maintenance& window : faults.maintenance) {
        LUMOS_TRY(checkNodes(snapshot, window.where));
        LUMOS_TRY(checkPeriod(window.period));
    }
    for (const ChaosEvent& event : faults.chaos) {
        LUMOS_TRY(checkNodes(snapshot, event.where));
        LUMOS_TRY(checkPeriod(event.period));
        LUMOS_TRY(isPercent(event.capacityPercent) ? Status() : percentOutside());
    }
    return {};
}

} // namespace

Status checkPeriod(const base::TimeRange& period)
{
    if (period.to > period.from)
        return {};
    return fail(ErrorCode::InvalidArgument,
                {QT_TRANSLATE_NOOP("core", "A period must end after it begins, and %1 is not after %2."),
                 {period.to.toIso(), period.from.toIso()}});
}

std::vector<NodeId> nodesIn(const PlatformSnapshot& snapshot, const NodeSet& set)
{
    std::vector<NodeId> found = set.nodes;
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    if (!found.empty())
        return found;
    for (const Node& node : snapshot.nodes)
        if ((set.cluster.isNull() || node.cluster == set.cluster) && (set.zone.isEmpty() || node.zone == set.zone))
            found.push_back(node.id);
    return found;
}

Status checkNodes(const PlatformSnapshot& snapshot, const NodeSet& set)
{
    const bool isPlace = !set.cluster.isNull() || !set.zone.isEmpty();
    if (isPlace == !set.nodes.empty())
        return fail(ErrorCode::InvalidArgument,
                    {QT_TRANSLATE_NOOP("core", "Name either nodes, or a cluster or a zone."), {}});
    if (!set.cluster.isNull() && snapshot.cluster(set.cluster) == nullptr)
        return fail(ErrorCode::NotFound,
                    {QT_TRANSLATE_NOOP("core", "There is no cluster %1."), {set.cluster.toString()}});
    for (const NodeId id : set.nodes)
        if (snapshot.node(id) == nullptr)
            return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "There is no node %1."), {id.toString()}});
    if (nodesIn(snapshot, set).empty())
        return fail(ErrorCode::NotFound,
                    {QT_TRANSLATE_NOOP("core", "There are no nodes in %1."), {nameOf(snapshot, set)}});
    return {};
}

QString nameOf(const PlatformSnapshot& snapshot, const NodeSet& set)
{
    QStringList words;
    if (const Cluster* cluster = snapshot.cluster(set.cluster))
        words.append(cluster->name);
    else if (!set.cluster.isNull())
        words.append(set.cluster.toString());
    if (!set.zone.isEmpty())
        words.append(set.zone);
    for (const NodeId id : set.nodes) {
        const Node* node = snapshot.node(id);
        words.append(node == nullptr ? id.toString() : node->name);
    }
    constexpr qsizetype kMostNamed = 4;
    if (words.size() > kMostNamed)
        words = words.first(kMostNamed) + QStringList{QStringLiteral("…")};
    return words.join(QStringLiteral(", "));
}

Status check(const PlatformSnapshot& snapshot, const FaultModel& faults)
{
    LUMOS_TRY(checkProcess(faults.nodes));
    LUMOS_TRY(checkProcess(faults.zones));
    LUMOS_TRY(checkProcess(faults.clusters));
    if (faults.degraded)
        LUMOS_TRY(checkProcess(faults.degraded->process));
    if (!isPercent(faults.commonCausePercent) || (faults.degraded && !isPercent(faults.degraded->capacityPercent)))
        return percentOutside();
    if (faults.provisioning)
        LUMOS_TRY(checkProvisioning(*faults.provisioning));
    return checkEvents(snapshot, faults);
}

} // namespace lumos::domain
