// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/catalog_repository.h"

#include "store/repository.h"

namespace lumos::store {

namespace {

const Table& kindTable()
{
    static const Table table{
        "resource_kind", 1, {"number", "position", "kind_key", "name", "unit", "aggregation", "custom"}};
    return table;
}

const Table& profileTable()
{
    static const Table table{"platform", 1, {"id", "name", "environment", "currency", "utc_offset_minutes"}};
    return table;
}

base::Status readKinds(Session& session, domain::ResourceCatalog& catalog)
{
    Query row(session,
              QStringLiteral(
                  "SELECT kind_key, name, unit, aggregation FROM resource_kind WHERE custom = 1 ORDER BY position"));
    LUMOS_TRY(row.exec());
    while (row.next()) {
        domain::ResourceKind kind;
        kind.key = row.text();
        kind.name = row.text();
        kind.unit = row.text();
        kind.aggregation = row.word(&domain::parseAggregation);
        kind.custom = true;
        LUMOS_TRY(catalog.add(std::move(kind)));
    }
    return row.status();
}

} // namespace

void KindNumbers::add(domain::ResourceKindId kind, qint32 number)
{
    if (m_numbers.size() <= kind.index)
        m_numbers.resize(std::size_t{kind.index} + 1, -1);
    m_numbers[kind.index] = number;
    m_kinds.insert(number, kind);
}

domain::ResourceKindId KindNumbers::read(Query& row) const
{
    const qint32 number = row.integer();
    const auto found = m_kinds.constFind(number);
    if (found == m_kinds.constEnd()) {
        row.refuse(QString::number(number));
        return {};
    }
    return *found;
}

base::Result<KindNumbers> CatalogRepository::kindNumbers() const
{
    KindNumbers numbers;
    Query row(m_session, QStringLiteral("SELECT number, position FROM resource_kind ORDER BY position"));
    LUMOS_TRY(row.exec());
    while (row.next()) {
        const qint32 number = row.integer();
        numbers.add({static_cast<std::uint16_t>(row.integer())}, number);
    }
    LUMOS_TRY(row.status());
    return numbers;
}

base::Status CatalogRepository::read(domain::PlatformSnapshot& into) const
{
    {
        Query row(m_session, QStringLiteral("SELECT revision, taken_at FROM store_state"));
        LUMOS_TRY(row.exec());
        if (row.next()) {
            into.revision = {row.big()};
            into.takenAt = row.instant();
        }
        LUMOS_TRY(row.status());
    }
    {
        Query row(m_session, QStringLiteral("SELECT name, environment, currency, utc_offset_minutes FROM platform"));
        LUMOS_TRY(row.exec());
        if (row.next()) {
            into.profile.name = row.text();
            into.profile.environment = row.text();
            into.profile.currency = row.currency();
            into.profile.utcOffsetMinutes = row.integer();
        }
        LUMOS_TRY(row.status());
    }
    return readKinds(m_session, into.catalog);
}

base::Status CatalogRepository::putProfile(const domain::PlatformProfile& profile) const
{
    RowBatch rows(m_session, profileTable(), OnConflict::Replace);
    LUMOS_TRY(rows.add(1, profile.name, profile.environment, profile.currency.code(), profile.utcOffsetMinutes));
    return rows.finish();
}

base::Status CatalogRepository::putCatalog(const domain::ResourceCatalog& catalog) const
{
    QHash<QString, qint32> known;
    qint32 next = 0;
    {
        Query row(m_session, QStringLiteral("SELECT kind_key, number FROM resource_kind"));
        LUMOS_TRY(row.exec());
        while (row.next()) {
            const QString key = row.text();
            known.insert(key, row.integer());
            next = std::max(next, known.value(key) + 1);
        }
        LUMOS_TRY(row.status());
    }
    LUMOS_TRY(eraseRows(m_session, kindTable()));
    RowBatch rows(m_session, kindTable(), OnConflict::Fail);
    for (std::size_t i = 0; i < catalog.size(); ++i) {
        const domain::ResourceKind& kind = catalog.kinds()[i];
        const qint32 number = known.contains(kind.key) ? known.take(kind.key) : next++;
        LUMOS_TRY(rows.add(number, static_cast<qint32>(i), kind.key, kind.name, kind.unit,
                           domain::name(kind.aggregation), kind.custom));
    }
    LUMOS_TRY(rows.finish());
    if (known.isEmpty())
        return {};
    return m_session.run(
        QStringList{QStringLiteral("DELETE FROM usage_day WHERE kind NOT IN (SELECT number FROM resource_kind)"),
                    QStringLiteral("DELETE FROM usage_record WHERE kind NOT IN (SELECT number FROM resource_kind)")});
}

} // namespace lumos::store
