// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace lumos::domain {

/// A place with nodes, such as "cn-north-1".
struct Cluster {
    ClusterId id;
    QString name;
    QString region;
    friend bool operator==(const Cluster&, const Cluster&) = default;
};

enum class NodeState : unsigned char { Ready, Cordoned, Down };

/// A machine. GPUs are numbered 0..gpuCount-1, each 1000 milli-GPU.
struct Node {
    NodeId id;
    ClusterId cluster;
    QString name;
    QString pool; ///< "shared", or the slug of the tenant it is dedicated to
    QString zone;
    QString gpuModel; ///< "H100"; empty without GPUs
    NodeState state = NodeState::Ready;
    bool noScheduleTaint = false; ///< only workloads that tolerate `pool` may run here
    std::int64_t cpuMilli = 0;
    std::int64_t memoryBytes = 0;
    std::int32_t gpuCount = 0;
    friend bool operator==(const Node&, const Node&) = default;
};

[[nodiscard]] QLatin1String name(NodeState);
[[nodiscard]] std::optional<NodeState> parseNodeState(QStringView);

} // namespace lumos::domain
