// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/node.h"
#include "store/query.h"
#include "store/row_batch.h"

namespace lumos::store {

struct ClusterRepository {
    using Value = domain::Cluster;
    static const Table& table();
    base::Status write(RowBatch& rows, const domain::Cluster& cluster) const;
    domain::Cluster read(Query& row) const;
};

struct NodeRepository {
    using Value = domain::Node;
    static const Table& table();
    base::Status write(RowBatch& rows, const domain::Node& node) const;
    domain::Node read(Query& row) const;
};

} // namespace lumos::store
