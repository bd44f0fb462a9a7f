// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/session.h"

#include <vector>

namespace lumos::store {

/// One numbered step of the schema, still with the tokens that a Dialect expands. Never edited after a release.
struct Migration {
    int version;
    QString name;
    QString script;
};

/// All steps in order, versions 1, 2, 3 ...
[[nodiscard]] const std::vector<Migration>& migrations();
[[nodiscard]] int latestSchemaVersion();
/// The statements of a script in the words of a database, without comments.
[[nodiscard]] QStringList statementsOf(const QString& script, const Dialect& dialect);

/// Schema version of what the session is connected to, 0 when it is empty; ForeignFile when it holds something else,
/// NewerFormat when a newer version wrote it.
base::Result<int> identify(Session& session, const StoreLocation& location);
/// Runs the steps up to `upTo` that are still missing, all in one transaction; fills a new store with its first rows.
base::Status migrate(Session& session, const StoreLocation& location, int upTo);
/// Drops every table that the steps create, in one transaction.
base::Status dropTables(Session& session);

} // namespace lumos::store
