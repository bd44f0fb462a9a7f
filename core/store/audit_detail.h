// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/change.h"

#include <QStringList>

#include <span>
#include <vector>

namespace lumos::store {

/// How many changes from the first on one audit entry tells of: all the changes that make a tenant (itself, its first
/// limits, its activation) are one event of its life; every other change has an entry of its own. At least 1.
[[nodiscard]] std::size_t auditedTogether(std::span<const domain::Change> changes);

/// Text of one entry's changes as the audit log keeps it: canonical JSON of the first; first limits of one source and one
/// set of thresholds in its field "quotas", the others in "with".
[[nodiscard]] QString auditDetail(std::span<const domain::Change> changes, const domain::ResourceCatalog& catalog);

/// The texts of all entries of one caller's changes, in their order.
[[nodiscard]] QStringList auditDetails(std::span<const domain::Change> changes, const domain::ResourceCatalog& catalog);

/// The changes that a text of `auditDetail` tells of, in their order. Parse error when it is another text, such as
/// that of a note.
[[nodiscard]] base::Result<std::vector<domain::Change>> auditedChanges(const QString& detail,
                                                                       const domain::ResourceCatalog& catalog);

} // namespace lumos::store
