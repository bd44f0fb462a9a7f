// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/change.h"
#include "store/writer.h"

#include <optional>
#include <set>
#include <vector>

namespace lumos::services {

/// Undo by the audit log: a limit, budget or scaling policy that was set can go back to the value set before it, as long
/// as nothing has set it since. `newestFirst` are entries of one subject.

/// Sequences of the entries that can be undone so.
[[nodiscard]] std::set<qint64> undoableEntries(const std::vector<store::AuditEntry>& newestFirst,
                                               const domain::ResourceCatalog& catalog);
/// The change that undoes the entry; nullopt when it cannot be undone.
[[nodiscard]] std::optional<domain::Change> undoOf(qint64 sequence, const std::vector<store::AuditEntry>& newestFirst,
                                                   const domain::ResourceCatalog& catalog);

} // namespace lumos::services
