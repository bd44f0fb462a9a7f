// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/storage_repository.h"

namespace lumos::store {

const Table& VolumeRepository::table()
{
    static const Table table{
        "volume", 1, {"volume_key", "tenant_id", "bytes", "encryption_key", "kind", "shared_with_all"}};
    return table;
}

base::Status VolumeRepository::write(RowBatch& rows, const domain::Volume& v) const
{
    return rows.add(v.key, v.tenant, v.bytes, v.encryptionKey, v.kind, v.sharedWithAll);
}

domain::Volume VolumeRepository::read(Query& row) const
{
    domain::Volume v;
    v.key = row.text();
    v.tenant = row.id<domain::TenantId>();
    v.bytes = row.big();
    v.encryptionKey = row.text();
    v.kind = row.text();
    v.sharedWithAll = row.flag();
    return v;
}

const Table& EncryptionKeyRepository::table()
{
    static const Table table{"encryption_key", 1, {"key_key", "tenant_id", "rotated_at", "destroyed"}};
    return table;
}

base::Status EncryptionKeyRepository::write(RowBatch& rows, const domain::EncryptionKey& key) const
{
    return rows.add(key.key, key.tenant, key.rotatedAt, key.destroyed);
}

domain::EncryptionKey EncryptionKeyRepository::read(Query& row) const
{
    domain::EncryptionKey key;
    key.key = row.text();
    key.tenant = row.id<domain::TenantId>();
    key.rotatedAt = row.instant();
    key.destroyed = row.flag();
    return key;
}

const Table& DataStoreRepository::table()
{
    static const Table table{
        "data_store",
        1,
        {"store_key", "tenant_id", "separation", "policy_forced", "restrictive_guard", "role_bypasses"}};
    return table;
}

base::Status DataStoreRepository::write(RowBatch& rows, const domain::DataStore& s) const
{
    return rows.add(s.key, s.tenant, name(s.separation), s.policyForced, s.restrictiveGuard, s.roleBypasses);
}

domain::DataStore DataStoreRepository::read(Query& row) const
{
    domain::DataStore s;
    s.key = row.text();
    s.tenant = row.id<domain::TenantId>();
    s.separation = row.word(&domain::parseDataSeparation);
    s.policyForced = row.flag();
    s.restrictiveGuard = row.flag();
    s.roleBypasses = row.flag();
    return s;
}

} // namespace lumos::store
