// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/history_repository.h"

#include "store/hour_codec.h"

namespace lumos::store {

const Table& UsageDayRepository::table()
{
    static const Table table{"usage_day", 3, {"tenant_id", "kind", "day", "hours", "peak"}};
    return table;
}

base::Status UsageDayRepository::write(RowBatch& rows, const domain::UsageDay& day) const
{
    return rows.add(day.tenant, kinds.numberOf(day.kind), day.day, encodeHours(day.hours), day.peak);
}

domain::UsageDay UsageDayRepository::read(Query& row) const
{
    domain::UsageDay day;
    day.tenant = row.id<domain::TenantId>();
    day.kind = kinds.read(row);
    day.day = row.date();
    if (const auto hours = decodeHours(row.bytes()))
        day.hours = *hours;
    else
        row.refuse(hours.error().toEnglish());
    day.peak = {row.big()};
    return day;
}

const Table& CostDayRepository::table()
{
    static const Table table{
        "cost_day",
        4,
        {"tenant_id", "category", "day", "service", "cost", "cost_currency", "charge", "charge_currency"}};
    return table;
}

base::Status CostDayRepository::write(RowBatch& rows, const domain::CostDay& day) const
{
    return rows.add(day.tenant, name(day.category), day.day, day.service, day.cost.amount, day.cost.currency.code(),
                    day.charge.amount, day.charge.currency.code());
}

domain::CostDay CostDayRepository::read(Query& row) const
{
    domain::CostDay day;
    day.tenant = row.id<domain::TenantId>();
    day.category = row.word(&domain::parseCostCategory);
    day.day = row.date();
    day.service = row.text();
    day.cost = row.money();
    day.charge = row.money();
    return day;
}

const Table& SloDayRepository::table()
{
    static const Table table{"slo_day", 2, {"slo_key", "day", "good", "total"}};
    return table;
}

base::Status SloDayRepository::write(RowBatch& rows, const domain::SloDay& day) const
{
    return rows.add(day.slo, day.day, day.good, day.total);
}

domain::SloDay SloDayRepository::read(Query& row) const
{
    domain::SloDay day;
    day.slo = row.text();
    day.day = row.date();
    day.good = row.big();
    day.total = row.big();
    return day;
}

const Table& UsageRecordRepository::table()
{
    static const Table table{"usage_record", 2, {"source", "record_id", "tenant_id", "kind", "amount", "at"}};
    return table;
}

base::Status UsageRecordRepository::write(RowBatch& rows, const domain::UsageRecord& record) const
{
    return rows.add(record.source, record.id, record.tenant, kinds.numberOf(record.kind), record.amount, record.at);
}

domain::UsageRecord UsageRecordRepository::read(Query& row) const
{
    domain::UsageRecord record;
    record.source = row.text();
    record.id = row.text();
    record.tenant = row.id<domain::TenantId>();
    record.kind = kinds.read(row);
    record.amount = {row.big()};
    record.at = row.instant();
    return record;
}

} // namespace lumos::store
