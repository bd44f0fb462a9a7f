// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "domain/ids.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace lumos::domain {

/// What one replica asks for. Either whole GPUs (gpuCount >= 1, gpuMilli == 1000 each) or a share of one
/// (gpuCount == 1, gpuMilli < 1000), or none (gpuCount == 0).
struct ResourceRequest {
    std::int64_t cpuMilli = 0;
    std::int64_t memoryBytes = 0;
    std::int32_t gpuCount = 0;
    std::int32_t gpuMilli = 0; ///< per GPU
    QStringList gpuModels;     ///< accepted models; empty = any
    friend bool operator==(const ResourceRequest&, const ResourceRequest&) = default;
};

enum class WorkloadState : unsigned char { Pending, Running, Stopped };

/// Something a project runs: an inference service or a job, in equal replicas.
struct Workload {
    WorkloadId id;
    TenantId tenant; ///< the project, or the tenant where there is none
    QString name;
    ResourceRequest request;
    WorkloadState state = WorkloadState::Pending;
    std::int32_t replicas = 1; ///< wanted
    std::int32_t priority = 0;
    QString toleratesPool;   ///< dedicated pool it may use; empty = shared only
    bool privileged = false; ///< asks for host access (isolation check CMP-006)
    bool hasLimits = true;   ///< CPU/memory limits are set (CMP-003)
    base::Instant createdAt;
    friend bool operator==(const Workload&, const Workload&) = default;
};

/// One replica on one node. gpus lists the device numbers; each gives gpuMilli of the request.
struct Placement {
    WorkloadId workload;
    std::int32_t replica = 0;
    NodeId node;
    std::vector<std::int32_t> gpus;
    friend bool operator==(const Placement&, const Placement&) = default;
};

[[nodiscard]] QLatin1String name(WorkloadState);
[[nodiscard]] std::optional<WorkloadState> parseWorkloadState(QStringView);

} // namespace lumos::domain
