// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/simulation/demand_drift.h"

#include "engine/simulation/portable_math.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lumos::engine::simulation {

namespace {

constexpr double kNoResidual = std::numeric_limits<double>::infinity();

/// Log of what was measured over what the model says of that hour, hour by hour; kNoResidual where nothing is known.
std::vector<double> driftResiduals(std::span<const domain::UsageDay> days, const DemandModel& model)
{
    std::vector<double> out;
    for (const domain::UsageDay& day : days) {
        const auto before = static_cast<double>(days.back().day - day.day) + 1; // the level is that of the day after
        const double level = model.level * (1.0 - model.growthPerDay * before) *
                             model.dayOfWeek[static_cast<std::size_t>(day.day.dayOfWeek() - 1)];
        const auto hour = static_cast<std::size_t>((day.day - days.front().day) * 24);
        out.resize(hour + 24, kNoResidual);
        for (std::size_t h = 0; h < 24; ++h) {
            const double expected = level * model.hourOfDay[h];
            if (day.hours[h] > 0 && expected > 0)
                out[hour + h] = portableLog(static_cast<double>(day.hours[h]) / expected);
        }
    }
    return out;
}

double meanOf(const std::vector<double>& values)
{
    double sum = 0;
    double count = 0;
    for (const double value : values)
        if (value != kNoResidual) {
            sum += value;
            ++count;
        }
    return count > 0 ? sum / count : 0.0;
}

double covariance(const std::vector<double>& values, double mean, std::size_t lag)
{
    double sum = 0;
    double count = 0;
    for (std::size_t i = lag; i < values.size(); ++i)
        if (values[i] != kNoResidual && values[i - lag] != kNoResidual) {
            sum += (values[i] - mean) * (values[i - lag] - mean);
            ++count;
        }
    return count > 0 ? sum / count : 0.0;
}

} // namespace

double stepDrift(const DemandModel& model, std::int32_t hours, double z, DriftState& state)
{
    if (model.driftSigma <= 0)
        return 1;
    const double kept = integerPower(model.driftPerHour, hours);
    state.value = kept * state.value + std::sqrt(1 - kept * kept) * z;
    state.variance = kept * kept * state.variance + 1 - kept * kept;
    return portableExp(model.driftSigma * (state.value - 0.5 * model.driftSigma * state.variance));
}

void fitDrift(std::span<const domain::UsageDay> days, DemandModel& model)
{
    constexpr std::size_t kLeastDays = 14;
    constexpr double kLeastCorrelation = 0.1; // three standard errors of 1 / sqrt(hours) at six weeks
    constexpr double kMostPerHour = 0.98;
    if (days.size() < kLeastDays || model.level <= 0)
        return;
    const std::vector<double> residuals = driftResiduals(days, model);
    const double mean = meanOf(residuals);
    const double all = covariance(residuals, mean, 0);
    const double next = covariance(residuals, mean, 1);
    const double second = covariance(residuals, mean, 2);
    if (next <= kLeastCorrelation * all || second <= kLeastCorrelation * all)
        return;
    model.driftPerHour = std::min(second / next, kMostPerHour);
    const double lasting = std::min(next / model.driftPerHour, all);
    model.driftSigma = std::sqrt(lasting);
    model.noiseSigma = std::min(model.noiseSigma, std::sqrt(all - lasting));
}

} // namespace lumos::engine::simulation
