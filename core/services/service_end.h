// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/platform_snapshot.h"
#include "store/history_reader.h"

namespace lumos::services {

/// The last day that a tenant is charged for: the day on which its offboarding began, by the audit log, whatever its slug
/// was then. nullopt while it is served, and for a tenant that is being offboarded since before the log begins. Of a
/// deleted tenant that the log says nothing of: the day before it was created.
[[nodiscard]] base::Result<std::optional<base::Date>> lastServedDay(const store::HistoryReader& history,
                                                                    const domain::PlatformSnapshot& snapshot,
                                                                    const domain::Tenant& tenant);

} // namespace lumos::services
