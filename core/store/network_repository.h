// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/network.h"
#include "store/query.h"
#include "store/row_batch.h"

namespace lumos::store {

struct VpcRepository {
    using Value = domain::Vpc;
    static const Table& table();
    base::Status write(RowBatch& rows, const domain::Vpc& vpc) const;
    domain::Vpc read(Query& row) const;
};

struct FirewallRuleRepository {
    using Value = domain::FirewallRule;
    static const Table& table();
    base::Status write(RowBatch& rows, const domain::FirewallRule& rule) const;
    domain::FirewallRule read(Query& row) const;
};

struct EndpointRepository {
    using Value = domain::Endpoint;
    static const Table& table();
    base::Status write(RowBatch& rows, const domain::Endpoint& endpoint) const;
    domain::Endpoint read(Query& row) const;
};

struct PeeringRepository {
    using Value = domain::Peering;
    static const Table& table();
    base::Status write(RowBatch& rows, const domain::Peering& peering) const;
    domain::Peering read(Query& row) const;
};

} // namespace lumos::store
