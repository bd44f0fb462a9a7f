// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/network.h"
#include "store/query.h"
#include "store/row_batch.h"

namespace lumos::store {

struct VolumeRepository {
    using Value = domain::Volume;
    static const Table& table();
    base::Status write(RowBatch& rows, const domain::Volume& volume) const;
    domain::Volume read(Query& row) const;
};

struct EncryptionKeyRepository {
    using Value = domain::EncryptionKey;
    static const Table& table();
    base::Status write(RowBatch& rows, const domain::EncryptionKey& key) const;
    domain::EncryptionKey read(Query& row) const;
};

struct DataStoreRepository {
    using Value = domain::DataStore;
    static const Table& table();
    base::Status write(RowBatch& rows, const domain::DataStore& store) const;
    domain::DataStore read(Query& row) const;
};

} // namespace lumos::store
