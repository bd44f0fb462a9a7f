// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/workload.h"
#include "store/query.h"
#include "store/row_batch.h"

namespace lumos::store {

struct WorkloadRepository {
    using Value = domain::Workload;
    static const Table& table();
    base::Status write(RowBatch& rows, const domain::Workload& workload) const;
    domain::Workload read(Query& row) const;
};

struct PlacementRepository {
    using Value = domain::Placement;
    static const Table& table();
    base::Status write(RowBatch& rows, const domain::Placement& placement) const;
    domain::Placement read(Query& row) const;
};

} // namespace lumos::store
