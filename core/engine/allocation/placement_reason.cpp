// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/allocation/placer.h"

#include <algorithm>
#include <numeric>

namespace lumos::engine::allocation {

namespace {

/// One sentence a constraint, for the case that it alone keeps every node out; in the order of the enumeration.
constexpr std::array<const char*, kConstraintCount> kOnlyObstacle = {
    QT_TRANSLATE_NOOP("core", "None of the %1 nodes is ready."),
    QT_TRANSLATE_NOOP("core", "All %1 nodes are dedicated to other pools."),
    QT_TRANSLATE_NOOP("core", "None of the %1 nodes has a GPU model that is accepted."),
    QT_TRANSLATE_NOOP("core", "None of the %1 nodes has enough free CPU."),
    QT_TRANSLATE_NOOP("core", "None of the %1 nodes has enough free memory."),
    QT_TRANSLATE_NOOP("core", "None of the %1 nodes has enough free GPUs."),
    QT_TRANSLATE_NOOP("core", "None of the %1 nodes has a GPU with a large enough free share."),
};

} // namespace

base::Text PlacementOutcome::reason() const
{
    if (placement)
        return {};
    const std::int32_t nodes = std::accumulate(excluded.begin(), excluded.end(), 0);
    if (nodes == 0)
        return {QT_TRANSLATE_NOOP("core", "There are no nodes."), {}};
    const auto only = std::find(excluded.begin(), excluded.end(), nodes);
    if (only != excluded.end())
        return {kOnlyObstacle[static_cast<std::size_t>(only - excluded.begin())], {QString::number(nodes)}};
    base::Text text{QT_TRANSLATE_NOOP("core", "None of the %1 nodes fits. Nodes by what keeps the workload out first: "
                                              "not ready %2, dedicated pool %3, GPU model %4, "
                                              "CPU %5, memory %6, number of free GPUs %7, free GPU share %8."),
                    {QString::number(nodes)}};
    for (const std::int32_t count : excluded)
        text.args.append(QString::number(count));
    return text;
}

} // namespace lumos::engine::allocation
