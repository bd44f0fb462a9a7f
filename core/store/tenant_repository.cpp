// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/tenant_repository.h"

namespace lumos::store {

const Table& TenantRepository::table()
{
    static const Table table{"tenant",
                             1,
                             {"tenant_id", "parent_id", "level", "type", "state", "isolation", "slug", "name", "owner",
                              "tier", "region", "residency", "created_at", "contract_end", "delete_protected"}};
    return table;
}

base::Status TenantRepository::write(RowBatch& rows, const domain::Tenant& t) const
{
    return rows.add(t.id, t.parent, name(t.level), name(t.type), name(t.state), name(t.isolation), t.slug, t.name,
                    t.owner, t.tier, t.region, t.residency, t.createdAt, t.contractEnd, t.deleteProtected);
}

domain::Tenant TenantRepository::read(Query& row) const
{
    domain::Tenant t;
    t.id = row.id<domain::TenantId>();
    t.parent = row.id<domain::TenantId>();
    t.level = row.word(&domain::parseTenantLevel);
    t.type = row.word(&domain::parseTenantType);
    t.state = row.word(&domain::parseTenantState);
    t.isolation = row.word(&domain::parseIsolationMode);
    t.slug = row.text();
    t.name = row.text();
    t.owner = row.text();
    t.tier = row.text();
    t.region = row.text();
    t.residency = row.text();
    t.createdAt = row.instant();
    t.contractEnd = row.maybeDate();
    t.deleteProtected = row.flag();
    return t;
}

const Table& BudgetRepository::table()
{
    static const Table table{"budget", 1, {"tenant_id", "monthly", "currency"}};
    return table;
}

base::Status BudgetRepository::write(RowBatch& rows, const domain::Budget& budget) const
{
    return rows.add(budget.tenant, budget.monthly.amount, budget.monthly.currency.code());
}

domain::Budget BudgetRepository::read(Query& row) const
{
    domain::Budget budget;
    budget.tenant = row.id<domain::TenantId>();
    budget.monthly = row.money();
    return budget;
}

} // namespace lumos::store
