// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "engine/simulation/simulation.h"

#include <QtCore/QString>

namespace lumos::ctl {

/// One line an hour: hours done, state hash. Nothing where no file is named.
[[nodiscard]] base::Status writeHashLog(const QString& file, const engine::simulation::ReplicationOutcome& run);

} // namespace lumos::ctl
