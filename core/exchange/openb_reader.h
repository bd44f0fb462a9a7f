// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/instant.h"
#include "domain/node.h"
#include "domain/workload.h"
#include "exchange/import_check.h"

#include <cstdint>
#include <optional>
#include <vector>

class QIODevice;

namespace lumos::exchange {

/// Where the rows of a cluster trace go. The same epoch and a generator of the same seed give the same ids; ids grow in
/// file order.
struct OpenbTarget {
    base::IdGenerator& ids;
    base::Instant epoch;       ///< second 0 of the trace
    domain::ClusterId cluster; ///< for nodes
    domain::TenantId tenant;   ///< for pods
};

/// One node, and the line of the file that it stands on.
struct OpenbNode {
    qint64 line = 0;
    domain::Node node;
    friend bool operator==(const OpenbNode&, const OpenbNode&) = default;
};

/// One pod: the workload it becomes (one replica) and what the trace says about its life.
struct OpenbPod {
    qint64 line = 0; ///< of the file
    domain::Workload workload;
    QString qos;   ///< "LS", "BE", "Burstable", "Guaranteed"
    QString phase; ///< "Running", "Pending", "Succeeded", "Failed"
    std::optional<base::Instant> scheduledAt;
    std::optional<base::Instant> deletedAt;
};

/// Inventory: sn,cpu_milli,memory_mib,gpu,model. Errors as for every reader; a serial number that stands twice is bad.
[[nodiscard]] base::Result<ImportCheck> readOpenbNodes(QIODevice& device, const ReadOptions& options,
                                                       const OpenbTarget& target, const RowSink<OpenbNode>& sink);

/// Pods: name,cpu_milli,memory_mib,num_gpu,gpu_milli,gpu_spec,qos,pod_phase,creation_time,deletion_time,scheduled_time.
/// gpu_milli counts a share of one GPU; several GPUs are always whole ones. Priority: LS and Guaranteed 100, Burstable
/// 50, BE 0. A running pod becomes Running, a pending one Pending, a succeeded or failed one Stopped.
[[nodiscard]] base::Result<ImportCheck> readOpenbPods(QIODevice& device, const ReadOptions& options,
                                                      const OpenbTarget& target, const RowSink<OpenbPod>& sink);

/// Order of arrival: 16-bit little-endian row numbers into the pod list, which may repeat. Errors: Parse with the field
/// "entry N" for a number that is not below `podCount` and for half an entry at the end; Io.
[[nodiscard]] base::Result<std::vector<std::uint16_t>> readArrivalOrder(QIODevice& device, const QString& file,
                                                                        std::size_t podCount);

} // namespace lumos::exchange
