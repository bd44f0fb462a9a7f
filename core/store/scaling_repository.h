// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/policy.h"
#include "store/query.h"
#include "store/row_batch.h"

namespace lumos::store {

struct ScalingPolicyRepository {
    using Value = domain::ScalingPolicy;
    static const Table& table();
    base::Status write(RowBatch& rows, const domain::ScalingPolicy& policy) const;
    domain::ScalingPolicy read(Query& row) const;
};

struct ScalingRecordRepository {
    using Value = domain::ScalingRecord;
    static const Table& table();
    base::Status write(RowBatch& rows, const domain::ScalingRecord& record) const;
    domain::ScalingRecord read(Query& row) const;
};

} // namespace lumos::store
