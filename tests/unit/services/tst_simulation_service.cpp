// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/multi_tenant_architecture.h"
#include "services/sample_platform.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace lumos;
using services::PlanningOutcome;
using services::StudySpec;

namespace {

/// Stops the study at its first report and counts what is reported all the same.
class StopAtFirstReport final : public base::ProgressSink {
public:
    explicit StopAtFirstReport(base::StopSource& stop) : m_stop(stop) {}
    void report(qint64 done, qint64, const base::Text&) override
    {
        if (done == 0)
            return;
        m_stop.request_stop();
        ++m_reports;
    }
    [[nodiscard]] int reports() const { return m_reports; }

private:
    base::StopSource& m_stop;
    std::atomic<int> m_reports{0};
};

} // namespace

/// Studies on the sample platform: same seeds give the same figures on any number of threads, a cancel ends at once.
class TestSimulationService final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void threadsDoNotMatter();
    void branchesDifferFromTheirBase();
    void backtestsStoredHistory();
    void cancelReturnsAtOnce();
    void refusesNonsense();

private:
    [[nodiscard]] base::Result<PlanningOutcome> study(const StudySpec& spec, base::StopToken stop = {}) const
    {
        base::NullProgress quiet;
        return m_platform->simulation().run(spec, std::move(stop), quiet);
    }
    static StudySpec small()
    {
        StudySpec spec;
        spec.days = 5;
        spec.replications = 6;
        spec.backtest = false;
        return spec;
    }

    QTemporaryDir m_folder;
    base::ManualClock m_clock{services::SampleSpec{}.now};
    std::unique_ptr<services::MultiTenantArchitecture> m_platform;
};

void TestSimulationService::initTestCase()
{
    const store::StoreLocation location{store::StoreKind::Sqlite, m_folder.filePath(QStringLiteral("sample.lumos"))};
    auto store = store::Store::open(location, store::OpenMode::CreateNew, m_clock);
    QVERIFY(store);
    services::SampleSpec spec;
    spec.days = 45;
    base::NullProgress quiet;
    QVERIFY(services::writeSample((*store)->writer(), spec, {}, quiet));
    m_platform = std::make_unique<services::MultiTenantArchitecture>(
        std::move(*store), m_clock, store::Actor{QStringLiteral("test"), QStringLiteral("test")}, 1);
}

void TestSimulationService::threadsDoNotMatter()
{
    StudySpec spec = small();
    spec.threads = 1;
    const auto one = study(spec);
    QVERIFY2(one, one ? "" : qPrintable(one.error().toEnglish()));
    spec.threads = 3;
    const auto three = study(spec);
    QVERIFY(three);
    const auto& a = one->scenarios.front().summary;
    const auto& b = three->scenarios.front().summary;
    QCOMPARE(a.gpuPeak.p50, b.gpuPeak.p50);
    QCOMPARE(a.gpuPeak.p90, b.gpuPeak.p90);
    QCOMPARE(a.costP50, b.costP50);
    QCOMPARE(a.servedShareP50, b.servedShareP50);
    QCOMPARE(a.gpuPeak.p50.size(), std::size_t{5});
    for (const auto& row : one->measures)
        QCOMPARE(row.values.size(), std::size_t{1});
}

void TestSimulationService::branchesDifferFromTheirBase()
{
    StudySpec spec = small();
    const auto snapshot = m_platform->snapshot();
    domain::Scenario more;
    more.id = domain::ScenarioId{{1, 1}};
    more.name = QStringLiteral("Demand x 2");
    const base::Instant start = services::SampleSpec{}.now;
    more.changes.push_back(
        {domain::ScaleDemand{{}, 200, {start - base::Duration::days(1), start + base::Duration::days(30)}},
         std::nullopt});
    domain::Scenario branch;
    branch.id = domain::ScenarioId{{1, 2}};
    branch.base = more.id;
    branch.name = QStringLiteral("The same again");
    spec.scenarios = {more, branch};
    const auto outcome = study(spec);
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().toEnglish()));
    QCOMPARE(outcome->scenarios.size(), std::size_t{3});
    QVERIFY(outcome->scenarios[0].scenario.id.isNull());
    QCOMPARE(outcome->scenarios[1].sentences.size(), std::size_t{1});
    QVERIFY(outcome->scenarios[2].sentences.empty());
    const auto& peak = outcome->measures.front().values;
    QVERIFY(peak[1] > peak[0]);
    QCOMPARE(peak[2], peak[1]); // common random numbers: no change, no difference
    QCOMPARE((*m_platform->snapshot())->revision.number, (*snapshot)->revision.number);

    branch.base = domain::ScenarioId{{9, 9}};
    spec.scenarios = {branch};
    QCOMPARE(study(spec).error().code, base::ErrorCode::NotFound);
}

void TestSimulationService::backtestsStoredHistory()
{
    base::NullProgress quiet;
    const auto outcome = m_platform->simulation().backtest(10, {}, quiet);
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().toEnglish()));
    QCOMPARE(outcome->days, 10);
    QVERIFY(outcome->mapePercent > 0);
    QVERIFY2(outcome->mapePercent < 2, qPrintable(QString::number(outcome->mapePercent)));
    // The band from P10 to P90 holds about four days of five: neither a guess of everything nor a line.
    QVERIFY2(outcome->coveragePercent >= 65 && outcome->coveragePercent <= 95,
             qPrintable(QString::number(outcome->coveragePercent)));
    QCOMPARE(m_platform->simulation().backtest(40, {}, quiet).error().code, base::ErrorCode::NotFound);
}

void TestSimulationService::cancelReturnsAtOnce()
{
    StudySpec spec;
    spec.days = 90;
    spec.replications = 100'000; // hours of work, were it not stopped
    spec.threads = 2;
    base::StopSource stop;
    StopAtFirstReport progress(stop);
    const auto outcome = m_platform->simulation().run(spec, stop.get_token(), progress);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, base::ErrorCode::Cancelled);
    QVERIFY(progress.reports() >= 1);
    QVERIFY2(progress.reports() <= spec.threads, qPrintable(QString::number(progress.reports())));
}

void TestSimulationService::refusesNonsense()
{
    StudySpec spec = small();
    spec.days = 0;
    QCOMPARE(study(spec).error().code, base::ErrorCode::InvalidArgument);
    spec = small();
    spec.stepSeconds = 7;
    QCOMPARE(study(spec).error().code, base::ErrorCode::InvalidArgument);
}

QTEST_GUILESS_MAIN(TestSimulationService)
#include "tst_simulation_service.moc"
