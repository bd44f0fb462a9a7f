// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/slo_repository.h"

#include "domain/quota.h"

namespace lumos::store {

const Table& SloRepository::table()
{
    static const Table table{"slo", 1, {"slo_key", "tenant_id", "name", "objective_ppm"}};
    return table;
}

base::Status SloRepository::write(RowBatch& rows, const domain::Slo& slo) const
{
    return rows.add(slo.key, slo.tenant, slo.name, slo.objectivePpm);
}

domain::Slo SloRepository::read(Query& row) const
{
    domain::Slo slo;
    slo.key = row.text();
    slo.tenant = row.id<domain::TenantId>();
    slo.name = row.text();
    slo.objectivePpm = row.integer();
    return slo;
}

const Table& IncidentRepository::table()
{
    static const Table table{"incident",
                             1,
                             {"incident_id", "number", "tenant_id", "level", "state", "title", "effect", "owner",
                              "opened_at", "resolved_at"}};
    return table;
}

base::Status IncidentRepository::write(RowBatch& rows, const domain::Incident& i) const
{
    return rows.add(i.id, i.number, i.tenant, domain::name(i.level), domain::name(i.state), i.title, i.effect, i.owner,
                    i.openedAt, i.resolvedAt);
}

domain::Incident IncidentRepository::read(Query& row) const
{
    domain::Incident i;
    i.id = row.id<domain::IncidentId>();
    i.number = row.text();
    i.tenant = row.id<domain::TenantId>();
    i.level = row.word(&domain::parseLevel);
    i.state = row.word(&domain::parseIncidentState);
    i.title = row.text();
    i.effect = row.text();
    i.owner = row.text();
    i.openedAt = row.instant();
    i.resolvedAt = row.maybeInstant();
    return i;
}

} // namespace lumos::store
