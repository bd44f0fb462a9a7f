// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/quota_repository.h"

namespace lumos::store {

const Table& QuotaRepository::table()
{
    static const Table table{"quota", 2, {"tenant_id", "kind", "limit_value", "warning", "high", "critical", "source"}};
    return table;
}

base::Status QuotaRepository::write(RowBatch& rows, const domain::Quota& q) const
{
    return rows.add(q.tenant, kinds.numberOf(q.kind), q.limit, q.thresholds.warning, q.thresholds.high,
                    q.thresholds.critical, name(q.source));
}

domain::Quota QuotaRepository::read(Query& row) const
{
    domain::Quota q;
    q.tenant = row.id<domain::TenantId>();
    q.kind = kinds.read(row);
    q.limit = {row.big()};
    q.thresholds.warning = row.integer();
    q.thresholds.high = row.integer();
    q.thresholds.critical = row.integer();
    q.source = row.word(&domain::parseQuotaSource);
    return q;
}

const Table& UsageRepository::table()
{
    static const Table table{"usage_level", 2, {"tenant_id", "kind", "used", "at"}};
    return table;
}

base::Status UsageRepository::write(RowBatch& rows, const domain::Usage& u) const
{
    return rows.add(u.tenant, kinds.numberOf(u.kind), u.used, u.at);
}

domain::Usage UsageRepository::read(Query& row) const
{
    domain::Usage u;
    u.tenant = row.id<domain::TenantId>();
    u.kind = kinds.read(row);
    u.used = {row.big()};
    u.at = row.instant();
    return u;
}

} // namespace lumos::store
