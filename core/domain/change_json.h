// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/change.h"

#include <QJsonObject>

namespace lumos::domain {

/// Canonical JSON of domain values (keys in alphabetical order by QJsonObject, money as strings, times ISO 8601, ids as
/// UUID text, kinds by key). Used by the audit log, scenario files and export.
[[nodiscard]] QJsonObject toJson(const Change& change, const ResourceCatalog& catalog);
/// Parse error with field set to the JSON path ("changes[2].kind").
[[nodiscard]] base::Result<Change> changeFromJson(const QJsonObject& object, const ResourceCatalog& catalog,
                                                  const QString& path = {});
[[nodiscard]] QJsonObject toJson(const Scenario& scenario, const ResourceCatalog& catalog);
[[nodiscard]] base::Result<Scenario> scenarioFromJson(const QJsonObject& object, const ResourceCatalog& catalog);
/// The whole platform, byte-stable: equal platforms give equal bytes. Revision and takenAt are left out.
[[nodiscard]] QByteArray exportJson(const PlatformSnapshot& snapshot);

} // namespace lumos::domain
