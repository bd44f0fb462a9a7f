// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/rng.h"
#include "engine/simulation/demand_draw.h"
#include "unit/engine/simulation/small_platform.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace lumos;
using namespace lumos::engine::simulation;
using tests::SmallPlatform;

namespace {

constexpr double kWithin999 = 3.2905; ///< standard errors either side

double normal(std::uint64_t seed, std::uint64_t step) { return base::CounterRng::normal({seed, 90, 0, 0, step}); }

DemandModel drifting(double sigma, double perHour)
{
    DemandModel model;
    model.level = 100'000;
    model.hourOfDay.fill(1.0);
    model.dayOfWeek.fill(1.0);
    model.noiseSigma = 0.05;
    model.driftSigma = sigma;
    model.driftPerHour = perHour;
    return model;
}

/// Eight weeks of the model's own demand, on a daily season.
std::vector<domain::UsageDay> historyOf(const DemandModel& model, std::uint64_t seed)
{
    std::vector<domain::UsageDay> days;
    DriftState state;
    for (int d = 0; d < 56; ++d) {
        domain::UsageDay day;
        day.day = base::Date::fromYmd(2025, 3, 3) + d;
        for (std::size_t h = 0; h < 24; ++h) {
            const auto hour = static_cast<std::uint64_t>(d) * 24 + h;
            const double season = 1 + 0.4 * std::sin(static_cast<double>(h) * 0.2618);
            const double drift = stepDrift(model, 1, normal(seed, 2 * hour), state);
            const double noise = std::exp(model.noiseSigma * normal(seed, 2 * hour + 1));
            day.hours[h] = std::llround(model.level * season * drift * noise);
        }
        days.push_back(day);
    }
    return days;
}

} // namespace

class TestDemandDrift final : public QObject {
    Q_OBJECT

private slots:
    void isTheStationaryProcess();
    void longerStepsSpreadAlike();
    void fitRecoversTheDrift();
    void independentNoiseHasNone();
    void drawsAreLogNormal_data();
    void drawsAreLogNormal();
    void replicationsDriftApart();
};

/// AR(1) with phi and an innovation of sigma: variance sigma^2 / (1 - phi^2), correlations phi and phi^2 (Box and
/// Jenkins).
void TestDemandDrift::isTheStationaryProcess()
{
    constexpr int kHours = 200'000;
    constexpr int kWarmUp = 200;
    const double phi = 0.8;
    const double innovation = 0.1;
    const double stationary = innovation * innovation / (1 - phi * phi);
    const DemandModel model = drifting(std::sqrt(stationary), phi);
    DriftState state;
    std::vector<double> values;
    double factors = 0;
    for (int h = 0; h < kHours; ++h) {
        const double factor = stepDrift(model, 1, normal(1, static_cast<std::uint64_t>(h)), state);
        if (h < kWarmUp)
            continue;
        factors += factor;
        values.push_back(model.driftSigma * state.value);
    }
    const auto moment = [&](std::size_t lag) {
        double sum = 0;
        for (std::size_t i = lag; i < values.size(); ++i)
            sum += values[i] * values[i - lag];
        return sum / static_cast<double>(values.size() - lag);
    };
    const auto n = static_cast<double>(values.size());
    // Bartlett's standard errors of an AR(1) process.
    const double ofVariance = stationary * std::sqrt(2 / n * (1 + phi * phi) / (1 - phi * phi));
    QVERIFY(std::abs(moment(0) - stationary) < kWithin999 * ofVariance);
    QVERIFY(std::abs(moment(1) / moment(0) - phi) < kWithin999 * std::sqrt((1 - phi * phi) / n));
    QVERIFY(std::abs(moment(2) / moment(0) - phi * phi) < kWithin999 * std::sqrt(4 * (1 - phi * phi) / n));
    const double ofMean = std::sqrt(stationary / n * (1 + phi) / (1 - phi));
    QVERIFY(std::abs(factors / n - 1) < kWithin999 * ofMean);
    QVERIFY(std::abs(state.variance - 1) < 1e-12);
}

void TestDemandDrift::longerStepsSpreadAlike()
{
    const DemandModel model = drifting(0.2, 0.9);
    DriftState hours;
    for (int h = 0; h < 12; ++h)
        (void)stepDrift(model, 1, 0.3, hours);
    DriftState halfDay;
    (void)stepDrift(model, 12, 0.3, halfDay);
    QVERIFY(std::abs(hours.variance - halfDay.variance) < 1e-12);
    QVERIFY(std::abs(halfDay.variance - (1 - std::pow(0.9, 24))) < 1e-12);
    DriftState none;
    QCOMPARE(stepDrift(drifting(0, 0.9), 1, 2.0, none), 1.0);
}

void TestDemandDrift::fitRecoversTheDrift()
{
    for (const std::uint64_t seed : {1ULL, 2ULL, 3ULL, 4ULL, 5ULL}) {
        const DemandModel truth = drifting(0.2, 0.9);
        const DemandModel fitted = fitDemand({}, domain::kinds::kTokensPerMin, historyOf(truth, seed));
        const QByteArray said = QByteArray::number(fitted.driftPerHour) + ' ' + QByteArray::number(fitted.driftSigma) +
                                ' ' + QByteArray::number(fitted.noiseSigma);
        QVERIFY2(std::abs(fitted.driftPerHour - truth.driftPerHour) < 0.06, said);
        QVERIFY2(std::abs(fitted.driftSigma - truth.driftSigma) < 0.06, said);
        QVERIFY2(std::abs(fitted.noiseSigma - truth.noiseSigma) < 0.03, said);
    }
}

void TestDemandDrift::independentNoiseHasNone()
{
    for (std::uint64_t seed = 10; seed < 30; ++seed) {
        const DemandModel fitted = fitDemand({}, domain::kinds::kTokensPerMin, historyOf(drifting(0, 0), seed));
        QCOMPARE(fitted.driftSigma, 0.0);
        QVERIFY(std::abs(fitted.noiseSigma - 0.05) < 0.01);
    }
}

void TestDemandDrift::drawsAreLogNormal_data()
{
    QTest::addColumn<double>("sigma");
    for (const double sigma : {0.25, 0.5, 1.0})
        QTest::addRow("sigma %g", sigma) << sigma;
}

/// Mean 1, variance e^(s^2) - 1, 95 % below e^(1.645 s - s^2 / 2) (Johnson and Kotz).
void TestDemandDrift::drawsAreLogNormal()
{
    QFETCH(double, sigma);
    SmallPlatform platform;
    platform.setNoise(sigma);
    const auto plan = planSimulation(std::make_shared<const domain::PlatformSnapshot>(platform.snapshot),
                                     platform.demand, {}, platform.config, {});
    QVERIFY(plan.has_value());
    constexpr double kMean = 1e6;
    constexpr std::size_t kSteps = 60;
    std::vector<double> normals(kSteps);
    std::vector<std::int64_t> demand(kSteps);
    std::vector<double> draws;
    for (std::int32_t replication = 0; replication < 100; ++replication)
        for (std::int32_t hour = 0; hour < 48; ++hour) {
            drawHour(*plan, plan->units.front(), {replication, hour}, kMean, normals, demand);
            for (const std::int64_t tokens : demand)
                draws.push_back(static_cast<double>(tokens) / kMean);
        }
    const auto n = static_cast<double>(draws.size());
    const double mean = std::accumulate(draws.begin(), draws.end(), 0.0) / n;
    double second = 0;
    double fourth = 0;
    for (const double draw : draws) {
        second += (draw - mean) * (draw - mean) / n;
        fourth += std::pow(draw - mean, 4) / n;
    }
    const double variance = std::exp(sigma * sigma) - 1;
    QVERIFY(std::abs(mean - 1) < kWithin999 * std::sqrt(variance / n));
    QVERIFY(std::abs(second - variance) < kWithin999 * std::sqrt((fourth - second * second) / n));
    const double p95 = std::exp(base::CounterRng::inverseNormal(0.95) * sigma - sigma * sigma / 2);
    const auto below = std::count_if(draws.begin(), draws.end(), [&](double draw) { return draw <= p95; });
    QVERIFY(std::abs(static_cast<double>(below) / n - 0.95) < kWithin999 * std::sqrt(0.95 * 0.05 / n));
}

void TestDemandDrift::replicationsDriftApart()
{
    SmallPlatform platform;
    platform.demand[0].driftSigma = 0.2;
    platform.demand[0].driftPerHour = 0.9;
    const auto simulation = platform.prepare();
    base::NullProgress progress;
    std::vector<double> days;
    for (std::int32_t r = 0; r < 200; ++r)
        days.push_back(static_cast<double>(simulation->run(r, {}, progress)->days[1].demanded));
    const double mean = std::accumulate(days.begin(), days.end(), 0.0) / 200;
    double variance = 0;
    for (const double day : days)
        variance += (day - mean) * (day - mean) / 199;
    // The mean of a day's hours: hours k apart are correlated by 0.9^k. Sum over all pairs, of the log-normal factor.
    double expected = 0;
    for (int i = 0; i < 24; ++i)
        for (int j = 0; j < 24; ++j)
            expected += std::exp(0.04 * std::pow(0.9, std::abs(i - j))) - 1;
    const double deviation = std::sqrt(expected) / 24;
    const double level = static_cast<double>(tests::kTokensPerMinute) * 1440;
    QVERIFY(std::abs(mean / level - 1) < kWithin999 * deviation / std::sqrt(200.0));
    QVERIFY(std::abs(std::sqrt(variance) / level / deviation - 1) < kWithin999 / std::sqrt(2 * 199.0));
}

QTEST_APPLESS_MAIN(TestDemandDrift)
#include "tst_demand_drift.moc"
