// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/rng.h"
#include "engine/forecasting/forecast.h"
#include "support/data_set.h"

#include <QFile>
#include <QTest>

#include <cmath>
#include <limits>
#include <map>

using namespace lumos;
using engine::forecasting::Forecast;
using engine::forecasting::forecast;
using engine::forecasting::stepsToLimit;

namespace {

constexpr double kGap = std::numeric_limits<double>::quiet_NaN();
constexpr double kPi = 3.14159265358979323846;

std::vector<double> dailyWave(std::size_t hours, double sigma, double slope = 0.0)
{
    std::vector<double> series;
    for (std::size_t h = 0; h < hours; ++h) {
        const double wave = std::sin(2 * kPi * static_cast<double>(h % 24) / 24.0);
        const double noise = sigma * base::CounterRng::normal({42, 9, 0, 0, h});
        series.push_back(1000 + 300 * wave + slope * static_cast<double>(h) + noise);
    }
    return series;
}

/// Rows of a competition file: id, then values until the row ends.
std::map<QString, std::vector<double>> readSeries(const QString& path)
{
    std::map<QString, std::vector<double>> rows;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    file.readLine();
    while (!file.atEnd()) {
        const QList<QByteArray> cells = file.readLine().trimmed().split(',');
        std::vector<double>& values = rows[QString::fromLatin1(cells.first())];
        for (qsizetype i = 1; i < cells.size() && !cells[i].isEmpty(); ++i)
            values.push_back(QByteArray(cells[i]).replace('"', "").toDouble());
    }
    return rows;
}

/// Mean absolute error over that of the seasonal naive method inside the history.
double scaledError(const std::vector<double>& history, const std::vector<double>& foretold,
                   const std::vector<double>& actual, std::size_t season)
{
    double naive = 0;
    for (std::size_t i = season; i < history.size(); ++i)
        naive += std::abs(history[i] - history[i - season]);
    naive /= static_cast<double>(history.size() - season);
    double error = 0;
    for (std::size_t i = 0; i < actual.size(); ++i)
        error += std::abs(actual[i] - foretold[i]);
    return error / static_cast<double>(actual.size()) / naive;
}

} // namespace

class TestForecast final : public QObject {
    Q_OBJECT

private slots:
    void constantStaysConstant();
    void knownWaveIsContinued();
    void trendIsFollowedAndDamped();
    void gapsAreBridged();
    void shortHistories();
    void bandCoversAndGrows();
    void stepsToLimitCountsFromNow();
    void beatsSeasonalNaiveOnCompetitionSeries();
};

void TestForecast::constantStaysConstant()
{
    const Forecast f = forecast(std::vector<double>(500, 7.0), 48, 24);
    for (std::size_t h = 0; h < 48; ++h) {
        QVERIFY(std::abs(f.p50[h] - 7.0) < 1e-9);
        QVERIFY(f.p90[h] - f.p10[h] < 1e-9);
    }
}

void TestForecast::knownWaveIsContinued()
{
    const Forecast f = forecast(dailyWave(24 * 30, 0.0), 48, 24);
    for (std::size_t h = 0; h < 48; ++h)
        QVERIFY2(std::abs(f.p50[h] - (1000 + 300 * std::sin(2 * kPi * static_cast<double>(h % 24) / 24.0))) < 1.0,
                 qPrintable(QString::number(f.p50[h])));
}

void TestForecast::trendIsFollowedAndDamped()
{
    std::vector<double> line;
    for (int i = 0; i < 200; ++i)
        line.push_back(100.0 + i);
    const Forecast f = forecast(line, 30, 1);
    QVERIFY(f.p50.front() > 299.0 && f.p50.front() < 301.0);
    QVERIFY(f.p50.back() > 315.0); // goes on
    QVERIFY(f.p50.back() < 331.0); // not faster than the history
}

void TestForecast::gapsAreBridged()
{
    std::vector<double> series = dailyWave(24 * 20, 0.0);
    for (std::size_t i = 0; i < series.size(); ++i)
        if (i < 5 || i % 17 == 3 || (i > 200 && i < 230))
            series[i] = kGap;
    const Forecast f = forecast(series, 24, 24);
    for (std::size_t h = 0; h < 24; ++h)
        QVERIFY2(std::abs(f.p50[h] - (1000 + 300 * std::sin(2 * kPi * static_cast<double>(h) / 24.0))) < 20.0,
                 qPrintable(QString::number(f.p50[h])));
}

void TestForecast::shortHistories()
{
    QVERIFY(std::isnan(forecast({}, 3, 24).p50[2]));
    QVERIFY(std::isnan(forecast(std::vector<double>{kGap, kGap}, 3, 24).p90[0]));
    QCOMPARE(forecast(std::vector<double>{5.0}, 3, 24).p50[2], 5.0);
    const Forecast f = forecast(std::vector<double>{5.0, 7.0, kGap}, 3, 24);
    QVERIFY(f.p50[0] > 4.0 && f.p50[0] < 8.0);
    QVERIFY(forecast(std::vector<double>{1, 2}, 0, 24).p50.empty());
}

void TestForecast::bandCoversAndGrows()
{
    const std::vector<double> series = dailyWave(24 * 60, 40.0);
    const std::vector<double> history(series.begin(), series.end() - 24 * 14);
    const Forecast f = forecast(history, 24 * 14, 24);
    int inside = 0;
    for (std::size_t h = 0; h < f.p50.size(); ++h) {
        const double actual = series[history.size() + h];
        inside += f.p10[h] <= actual && actual <= f.p90[h] ? 1 : 0;
        QVERIFY(f.p10[h] <= f.p50[h] && f.p50[h] <= f.p90[h]);
        if (h > 0)
            QVERIFY(f.p90[h] - f.p10[h] >= f.p90[h - 1] - f.p10[h - 1] - 1e-9);
    }
    const double share = inside / static_cast<double>(f.p50.size());
    QVERIFY2(share > 0.72 && share < 0.92, qPrintable(QString::number(share)));
}

void TestForecast::stepsToLimitCountsFromNow()
{
    const Forecast f{{1, 2, 3}, {2, 4, 6}, {5, 8, 9}};
    QCOMPARE(stepsToLimit(f, 4), std::int64_t{2});
    QCOMPARE(stepsToLimit(f, 5, true), std::int64_t{1});
    QCOMPARE(stepsToLimit(f, 7), std::int64_t{-1});
}

void TestForecast::beatsSeasonalNaiveOnCompetitionSeries()
{
    LUMOS_DATA_FILE(trainFile, "m4/Hourly-train.csv");
    LUMOS_DATA_FILE(testFile, "m4/Hourly-test.csv");
    const auto train = readSeries(trainFile);
    const auto test = readSeries(testFile);
    QVERIFY(!train.empty());
    constexpr std::size_t kDay = 24;
    double ours = 0;
    double naive = 0;
    for (const auto& [id, history] : train) {
        const std::vector<double>& actual = test.at(id);
        std::vector<double> repeated;
        for (std::size_t h = 0; h < actual.size(); ++h)
            repeated.push_back(history[history.size() - kDay + h % kDay]);
        ours += scaledError(history, forecast(history, actual.size(), kDay).p50, actual, kDay);
        naive += scaledError(history, repeated, actual, kDay);
    }
    qInfo("mean absolute scaled error: %.3f, seasonal naive %.3f", ours / static_cast<double>(train.size()),
          naive / static_cast<double>(train.size()));
    QVERIFY(ours < naive);
}

QTEST_APPLESS_MAIN(TestForecast)
#include "tst_forecast.moc"
