// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/slo.h"
#include "store/query.h"
#include "store/row_batch.h"

namespace lumos::store {

struct SloRepository {
    using Value = domain::Slo;
    static const Table& table();
    base::Status write(RowBatch& rows, const domain::Slo& slo) const;
    domain::Slo read(Query& row) const;
};

struct IncidentRepository {
    using Value = domain::Incident;
    static const Table& table();
    base::Status write(RowBatch& rows, const domain::Incident& incident) const;
    domain::Incident read(Query& row) const;
};

} // namespace lumos::store
