// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/multi_tenant_architecture.h"
#include "services/sample_platform.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace lumos;

/// What a step of a day costs in precision, on the sample platform; the handbook states the same figures.
class TestLongSteps final : public QObject {
    Q_OBJECT
private slots:
    void aDayIsCloseToItsHours();
};

void TestLongSteps::aDayIsCloseToItsHours()
{
    constexpr double kDayError = 0.04; // a day has one hour to be its highest
    constexpr double kPeakError = 0.02;
    constexpr double kCostError = 0.01;
    QTemporaryDir folder;
    base::ManualClock clock{services::SampleSpec{}.now};
    auto store = store::Store::open({store::StoreKind::Sqlite, folder.filePath(QStringLiteral("sample.lumos"))},
                                    store::OpenMode::CreateNew, clock);
    QVERIFY(store);
    base::NullProgress quiet;
    QVERIFY(services::writeSample((*store)->writer(), services::SampleSpec{}, {}, quiet));
    services::MultiTenantArchitecture platform(std::move(*store), clock,
                                               store::Actor{QStringLiteral("test"), QStringLiteral("test")}, 1);
    services::StudySpec spec;
    spec.days = 90;
    spec.replications = 20;
    spec.backtest = false;
    const auto hours = platform.simulation().run(spec, {}, quiet);
    QVERIFY2(hours, hours ? "" : qPrintable(hours.error().toEnglish()));
    spec.stepSeconds = engine::simulation::kLongestStepSeconds;
    const auto days = platform.simulation().run(spec, {}, quiet);
    QVERIFY(days);
    const auto& a = hours->scenarios.front().summary;
    const auto& b = days->scenarios.front().summary;
    double worstPeak = 0;
    double meanPeak = 0;
    for (std::size_t day = 0; day < a.gpuPeak.p50.size(); ++day) {
        const double error = b.gpuPeak.p50[day] / a.gpuPeak.p50[day] - 1;
        worstPeak = std::max(worstPeak, std::abs(error));
        meanPeak += error / static_cast<double>(a.gpuPeak.p50.size());
    }
    const double cost = b.costP50.toDouble() / a.costP50.toDouble() - 1;
    qInfo("peak: mean %+.2f %%, worst day %.2f %%; cost %+.2f %%", 100 * meanPeak, 100 * worstPeak, 100 * cost);
    const auto highest = [](const std::vector<double>& peaks) { return *std::max_element(peaks.begin(), peaks.end()); };
    QVERIFY(std::abs(highest(b.gpuPeak.p50) / highest(a.gpuPeak.p50) - 1) <= kPeakError);
    QVERIFY(std::abs(meanPeak) <= kDayError);
    QVERIFY(worstPeak <= 2 * kDayError);
    QVERIFY(std::abs(cost) <= kCostError);
}

QTEST_GUILESS_MAIN(TestLongSteps)
#include "tst_long_steps.moc"
