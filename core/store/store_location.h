// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace lumos::store {

enum class StoreKind : unsigned char { Sqlite, Postgres };

/// Where a store lives: a file path, or "postgresql://[user[:password]@][host][:port]/database[?host=/socket/dir&user=...]".
struct StoreLocation {
    StoreKind kind = StoreKind::Sqlite;
    QString text; ///< file path or URL
    [[nodiscard]] static base::Result<StoreLocation> parse(const QString& text);
    /// For the screen and logs: no password.
    [[nodiscard]] QString display() const;
};

} // namespace lumos::store
