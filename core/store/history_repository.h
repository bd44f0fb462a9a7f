// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/history.h"
#include "domain/slo.h"
#include "store/catalog_repository.h"
#include "store/row_batch.h"

namespace lumos::store {

struct UsageDayRepository {
    using Value = domain::UsageDay;
    const KindNumbers& kinds;
    static const Table& table();
    base::Status write(RowBatch& rows, const domain::UsageDay& day) const;
    domain::UsageDay read(Query& row) const;
};

struct CostDayRepository {
    using Value = domain::CostDay;
    static const Table& table();
    base::Status write(RowBatch& rows, const domain::CostDay& day) const;
    domain::CostDay read(Query& row) const;
};

struct SloDayRepository {
    using Value = domain::SloDay;
    static const Table& table();
    base::Status write(RowBatch& rows, const domain::SloDay& day) const;
    domain::SloDay read(Query& row) const;
};

struct UsageRecordRepository {
    using Value = domain::UsageRecord;
    const KindNumbers& kinds;
    static const Table& table();
    base::Status write(RowBatch& rows, const domain::UsageRecord& record) const;
    domain::UsageRecord read(Query& row) const;
};

} // namespace lumos::store
