// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/cluster_repository.h"

namespace lumos::store {

const Table& ClusterRepository::table()
{
    static const Table table{"cluster", 1, {"cluster_id", "name", "region"}};
    return table;
}

base::Status ClusterRepository::write(RowBatch& rows, const domain::Cluster& cluster) const
{
    return rows.add(cluster.id, cluster.name, cluster.region);
}

domain::Cluster ClusterRepository::read(Query& row) const
{
    domain::Cluster cluster;
    cluster.id = row.id<domain::ClusterId>();
    cluster.name = row.text();
    cluster.region = row.text();
    return cluster;
}

const Table& NodeRepository::table()
{
    static const Table table{"node",
                             1,
                             {"node_id", "cluster_id", "name", "pool", "zone", "gpu_model", "state",
                              "no_schedule_taint", "cpu_milli", "memory_bytes", "gpu_count"}};
    return table;
}

base::Status NodeRepository::write(RowBatch& rows, const domain::Node& n) const
{
    return rows.add(n.id, n.cluster, n.name, n.pool, n.zone, n.gpuModel, name(n.state), n.noScheduleTaint, n.cpuMilli,
                    n.memoryBytes, n.gpuCount);
}

domain::Node NodeRepository::read(Query& row) const
{
    domain::Node n;
    n.id = row.id<domain::NodeId>();
    n.cluster = row.id<domain::ClusterId>();
    n.name = row.text();
    n.pool = row.text();
    n.zone = row.text();
    n.gpuModel = row.text();
    n.state = row.word(&domain::parseNodeState);
    n.noScheduleTaint = row.flag();
    n.cpuMilli = row.big();
    n.memoryBytes = row.big();
    n.gpuCount = row.integer();
    return n;
}

} // namespace lumos::store
