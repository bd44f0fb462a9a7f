// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/simulation/normal_table.h"
#include "engine/simulation/simulation.h"

namespace lumos::engine::simulation {

/// The part of a tenant's noise that lasts: an AR(1) process of log demand by the hour (Box, Jenkins and Reinsel, Time
/// Series Analysis, 3.2). It begins at 0, as the live level is known, and spreads to its stationary deviation: after h
/// hours its variance is 1 - phi^2h of that.
struct DriftState {
    double value = 0;    ///< in stationary deviations
    double variance = 0; ///< of the value, given the start
};
/// One step of so many hours with the standard normal number `z`; what demand is multiplied by. Of mean 1 in every
/// hour, and the same distribution whatever steps the hours are taken in. 1 without a drift.
[[nodiscard]] double stepDrift(const DemandModel& model, std::int32_t hours, double z, DriftState& state);

/// Sets the drift of a fitted model, and what of its noise is left without it: from the covariances of the hourly log
/// residuals one and two hours apart, which the independent part of the noise does not touch. None where they are
/// within what chance gives, or below two weeks of history.
void fitDrift(std::span<const domain::UsageDay> days, DemandModel& model);

} // namespace lumos::engine::simulation
