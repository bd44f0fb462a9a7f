// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/study_file.h"

#include <span>

namespace lumos::services {

/// The scenario of the study with its factors at `values`: changes on the platform, and faults. Parse error for a path
/// that leads nowhere ("factors[0].path") or a value that the field does not take, NotFound for a name that nothing
/// has.
[[nodiscard]] base::Result<domain::Scenario> scenarioAt(const StudyFile& file, std::span<const double> values,
                                                        const domain::PlatformSnapshot& snapshot,
                                                        base::TimeRange horizon);
/// One of the scenarios that may come (regret), "scenarios[index]".
[[nodiscard]] base::Result<domain::Scenario> prospectAt(const StudyFile& file, std::size_t index,
                                                        const domain::PlatformSnapshot& snapshot);

} // namespace lumos::services
