// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quota.h"
#include "store/catalog_repository.h"
#include "store/row_batch.h"

namespace lumos::store {

struct QuotaRepository {
    using Value = domain::Quota;
    const KindNumbers& kinds;
    static const Table& table();
    base::Status write(RowBatch& rows, const domain::Quota& quota) const;
    domain::Quota read(Query& row) const;
};

struct UsageRepository {
    using Value = domain::Usage;
    const KindNumbers& kinds;
    static const Table& table();
    base::Status write(RowBatch& rows, const domain::Usage& usage) const;
    domain::Usage read(Query& row) const;
};

} // namespace lumos::store
