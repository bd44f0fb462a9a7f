// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulation/demand_drift.h"
#include "engine/simulation/portable_math.h"
#include "engine/simulation/simulation.h"

#include <algorithm>
#include <cmath>

namespace lumos::engine::simulation {

namespace {

constexpr int kLevelDays = 14;

struct Mean {
    double sum = 0;
    std::int64_t count = 0;
    void add(double v)
    {
        sum += v;
        ++count;
    }
    [[nodiscard]] double value(double without) const { return count == 0 ? without : sum / static_cast<double>(count); }
};

double dayMean(const domain::UsageDay& day)
{
    Mean mean;
    for (const std::int64_t hour : day.hours)
        if (hour >= 0)
            mean.add(static_cast<double>(hour));
    return mean.value(-1.0);
}

template <std::size_t N>
void normalise(std::array<double, N>& factors, const std::array<Mean, N>& means)
{
    Mean all;
    for (const Mean& mean : means)
        if (mean.count > 0)
            all.add(mean.value(0));
    const double level = all.value(0);
    for (std::size_t i = 0; i < N; ++i)
        factors[i] = level > 0 ? means[i].value(level) / level : 1.0;
}

/// Relative slope a day, by least squares over the means of whole weeks (so that weekdays do not lean on it); 0 below
/// two weeks.
double fitGrowth(std::span<const domain::UsageDay> days, double level)
{
    constexpr double kMostPerDay = 0.05;
    constexpr std::size_t kWeek = 7;
    const std::size_t weeks = days.size() / kWeek;
    if (weeks < 2 || level <= 0)
        return 0;
    const auto used = days.last(weeks * kWeek);
    std::vector<double> means;
    Mean all;
    for (std::size_t w = 0; w < weeks; ++w) {
        Mean week;
        for (const domain::UsageDay& day : used.subspan(w * kWeek, kWeek))
            if (const double mean = dayMean(day); mean >= 0)
                week.add(mean);
        means.push_back(week.value(-1.0));
        if (means.back() >= 0)
            all.add(means.back());
    }
    double covariance = 0;
    double variance = 0;
    for (std::size_t w = 0; w < weeks; ++w) {
        if (means[w] < 0)
            continue;
        const double dx = (static_cast<double>(w) - static_cast<double>(weeks - 1) / 2) * kWeek;
        covariance += dx * (means[w] - all.value(0));
        variance += dx * dx;
    }
    return variance > 0 ? std::clamp(covariance / variance / level, -kMostPerDay, kMostPerDay) : 0.0;
}

/// Standard errors of level and trend, relative to the model's level.
void fitErrors(std::span<const domain::UsageDay> days, DemandModel& model)
{
    std::vector<std::pair<double, double>> points; // day, mean freed of its weekday
    Mean centre;
    Mean all;
    for (const domain::UsageDay& day : days) {
        const double factor = model.dayOfWeek[static_cast<std::size_t>(day.day.dayOfWeek() - 1)];
        const double mean = dayMean(day);
        if (mean < 0 || factor <= 0)
            continue;
        points.emplace_back(static_cast<double>(day.day - days.front().day), mean / factor);
        centre.add(points.back().first);
        all.add(points.back().second);
    }
    if (points.size() < 3 || model.level <= 0)
        return;
    double covariance = 0;
    double variance = 0;
    for (const auto& [x, y] : points) {
        covariance += (x - centre.value(0)) * (y - all.value(0));
        variance += (x - centre.value(0)) * (x - centre.value(0));
    }
    double squares = 0;
    for (const auto& [x, y] : points) {
        const double residual = y - all.value(0) - covariance / variance * (x - centre.value(0));
        squares += residual * residual;
    }
    const auto count = static_cast<double>(points.size());
    const double deviation = std::sqrt(squares / (count - 2)) / model.level;
    model.levelError = deviation / std::sqrt(count);
    model.growthError = deviation / std::sqrt(variance);
    model.centreDays = static_cast<double>(days.back().day - days.front().day) + 1 - centre.value(0);
}

/// Spread of the log ratio between what was measured and what level and season say, by the mean absolute deviation
/// (times sqrt(pi/2) for a normal spread): single outliers do not blow it up.
double fitNoise(std::span<const domain::UsageDay> days, const DemandModel& model)
{
    constexpr double kMostSigma = 1.0;
    constexpr double kSigmaPerDeviation = 1.2533141373155001;
    Mean deviation;
    for (const domain::UsageDay& day : days) {
        // Against the day's own mean: the trend must not count as noise.
        const double mean = dayMean(day);
        for (std::size_t h = 0; h < 24; ++h) {
            const double expected = mean * model.hourOfDay[h];
            if (day.hours[h] > 0 && expected > 0)
                deviation.add(std::abs(portableLog(static_cast<double>(day.hours[h]) / expected)));
        }
    }
    return std::clamp(deviation.value(0) * kSigmaPerDeviation, 0.0, kMostSigma);
}

} // namespace

DemandModel fitDemand(domain::TenantId tenant, domain::ResourceKindId kind, std::span<const domain::UsageDay> days)
{
    DemandModel model;
    model.tenant = tenant;
    model.kind = kind;
    model.hourOfDay.fill(1.0);
    model.dayOfWeek.fill(1.0);
    model.noiseSigma = 0;
    std::array<Mean, 24> hours;
    std::array<Mean, 7> weekdays;
    Mean level;
    for (std::size_t i = 0; i < days.size(); ++i) {
        const domain::UsageDay& day = days[i];
        const bool recent = i + kLevelDays >= days.size();
        for (std::size_t h = 0; h < 24; ++h) {
            if (day.hours[h] < 0)
                continue;
            const auto value = static_cast<double>(day.hours[h]);
            hours[h].add(value);
            if (recent)
                level.add(value);
        }
        if (const double mean = dayMean(day); mean >= 0)
            weekdays[static_cast<std::size_t>(day.day.dayOfWeek() - 1)].add(mean);
    }
    model.level = level.value(0);
    normalise(model.hourOfDay, hours);
    if (days.size() >= 7)
        normalise(model.dayOfWeek, weekdays);
    model.growthPerDay = fitGrowth(days, model.level);
    const auto levelDays = static_cast<double>(std::min<std::size_t>(days.size(), kLevelDays));
    model.level *= 1.0 + model.growthPerDay * (levelDays + 1) / 2; // its mean lies in the middle of those days
    model.noiseSigma = fitNoise(days, model);
    fitDrift(days, model);
    fitErrors(days, model);
    return model;
}

} // namespace lumos::engine::simulation
