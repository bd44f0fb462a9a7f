// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/pricing.h"
#include "store/query.h"
#include "store/row_batch.h"

namespace lumos::store {

/// A price book is written once and read as a whole, so its plans are one JSON value of the domain's own form.
struct PriceBookRepository {
    using Value = domain::PriceBook;
    const domain::ResourceCatalog& catalog;
    static const Table& table();
    base::Status write(RowBatch& rows, const domain::PriceBook& book) const;
    domain::PriceBook read(Query& row) const;
};

} // namespace lumos::store
