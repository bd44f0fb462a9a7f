// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/pricing.h"
#include "domain/tenant.h"
#include "store/query.h"
#include "store/row_batch.h"

namespace lumos::store {

struct TenantRepository {
    using Value = domain::Tenant;
    static const Table& table();
    base::Status write(RowBatch& rows, const domain::Tenant& tenant) const;
    domain::Tenant read(Query& row) const;
};

struct BudgetRepository {
    using Value = domain::Budget;
    static const Table& table();
    base::Status write(RowBatch& rows, const domain::Budget& budget) const;
    domain::Budget read(Query& row) const;
};

} // namespace lumos::store
