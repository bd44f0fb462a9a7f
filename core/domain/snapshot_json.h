// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/platform_snapshot.h"

#include <QByteArray>

namespace lumos::domain {

/// The inverse of exportJson (change_json.h): reads a whole platform, sorts it and checks that it is sound. A Parse
/// error has the JSON path as its field ("tenants[3].slug"). Revision and takenAt are those of a new snapshot.
[[nodiscard]] base::Result<PlatformSnapshot> importJson(const QByteArray& json);

} // namespace lumos::domain
