// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/simulation/simulation.h"

#include <QByteArray>
#include <QJsonObject>

namespace lumos::services {

/// One replication as a member list of a JSON object (without braces), exact to the bit: doubles in the shortest form
/// that reads back the same, integers beyond 2^53 and amounts as strings. Days and tenants stand in columns. Equal
/// outcomes give equal bytes. Decisions and hashes of hours are left out: they are recorded for single runs only.
[[nodiscard]] QByteArray replicationMembers(const engine::simulation::ReplicationOutcome& outcome);
/// The first member that is missing or wrong is named by the Error.
[[nodiscard]] base::Result<engine::simulation::ReplicationOutcome> replicationFromJson(const QJsonObject& object);

} // namespace lumos::services
