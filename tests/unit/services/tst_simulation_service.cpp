// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/multi_tenant_architecture.h"
#include "services/sample_platform.h"
#include "services/scaling_explanation.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

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

/// Lets a thread wait for what the others report.
class AwaitedProgress final : public base::ProgressSink {
public:
    void report(qint64 done, qint64 total, const base::Text&) override
    {
        const std::lock_guard lock(m_mutex);
        m_isDone = m_isDone || done == total;
        m_reported.notify_all();
    }
    /// False if it does not come to that for very long: nobody steps on.
    bool awaitTheLast()
    {
        std::unique_lock lock(m_mutex);
        return m_reported.wait_for(lock, std::chrono::seconds(20), [&] { return m_isDone; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_reported;
    bool m_isDone = false;
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
    void partialResultsAreSmallerStudies();
    void aPartialResultKeepsNobodyWaiting();
    void knowsWhereItComesFrom();
    void repeatsTheDecisionsOfARun();
    void waitsAtItsGate();

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

    static domain::Scenario doubled()
    {
        const base::Instant start = services::SampleSpec{}.now;
        domain::Scenario out;
        out.id = domain::ScenarioId{{1, 1}};
        out.name = QStringLiteral("Demand x 2");
        out.changes.push_back(
            {domain::ScaleDemand{{}, 200, {start - base::Duration::days(1), start + base::Duration::days(30)}},
             std::nullopt});
        return out;
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

void TestSimulationService::partialResultsAreSmallerStudies()
{
    StudySpec spec = small();
    spec.scenarios = {doubled()};
    spec.replications = 40;
    spec.threads = 3;
    std::vector<PlanningOutcome> partial;
    spec.onPartial = [&](const PlanningOutcome& outcome) { partial.push_back(outcome); };
    QVERIFY(study(spec));
    QCOMPARE(partial.size(), std::size_t{2}); // 16 and 32
    spec.onPartial = {};
    spec.threads = 1;
    for (const PlanningOutcome& found : partial) {
        spec.replications = found.replications;
        const auto smaller = study(spec);
        QVERIFY(smaller);
        QCOMPARE(found.provenance, smaller->provenance);
        QCOMPARE(found.scenarios.size(), std::size_t{2});
        for (std::size_t s = 0; s < 2; ++s) {
            QVERIFY(found.scenarios[s].runs == smaller->scenarios[s].runs);
            QCOMPARE(found.scenarios[s].scenario, smaller->scenarios[s].scenario);
            QCOMPARE(found.measures.front().values, smaller->measures.front().values);
        }
    }
    QCOMPARE(partial[0].replications, 16);
    QCOMPARE(partial[1].replications, 32);
}

/// Whoever draws a partial result may take its time: the other thread runs all the rest meanwhile.
void TestSimulationService::aPartialResultKeepsNobodyWaiting()
{
    StudySpec spec = small();
    spec.replications = 24;
    spec.threads = 2;
    AwaitedProgress progress;
    int rounds = 0;
    bool hasEnded = false;
    spec.onPartial = [&](const PlanningOutcome&) {
        ++rounds;
        hasEnded = progress.awaitTheLast();
    };
    const auto outcome = m_platform->simulation().run(spec, {}, progress);
    QVERIFY(outcome.has_value());
    QCOMPARE(rounds, 1); // of 16
    QVERIFY(hasEnded);
    QCOMPARE(outcome->replications, 24);
}

void TestSimulationService::knowsWhereItComesFrom()
{
    StudySpec spec = small();
    spec.replications = 1;
    spec.scenarios = {doubled()};
    const auto first = study(spec);
    spec.threads = 2;
    const auto second = study(spec);
    QVERIFY(first && second);
    QCOMPARE(first->provenance, second->provenance);
    const services::StudyProvenance& p = first->provenance;
    QCOMPARE(p.snapshotHash.size(), qsizetype{64});
    QVERIFY(p.engine.contains(QStringLiteral("(engine ")));
    QCOMPARE(p.start, services::SampleSpec{}.now);
    QCOMPARE(p.scenarios.size(), std::size_t{2});
    QVERIFY(p.scenarios[0].changesHash != p.scenarios[1].changesHash);
    QVERIFY(!services::differenceOf(p, second->provenance));
    spec.seed = 43;
    const auto other = study(spec);
    QCOMPARE(services::differenceOf(other->provenance, p)->toEnglish(),
             QStringLiteral("The seed differs: 43, here 42."));
    spec.seed = 42;
    std::get<domain::ScaleDemand>(spec.scenarios[0].changes[0].change).percent = 201;
    const auto changed = study(spec);
    QVERIFY(services::differenceOf(changed->provenance, p)
                ->toEnglish()
                .startsWith(QStringLiteral("The changes of the scenario")));
    QCOMPARE(changed->provenance.snapshotHash, p.snapshotHash);
}

void TestSimulationService::repeatsTheDecisionsOfARun()
{
    StudySpec spec = small();
    spec.stepSeconds = 60;
    spec.replications = 3;
    spec.scenarios = {doubled()};
    base::NullProgress quiet;
    const services::SimulationService& service = m_platform->simulation();
    const services::MomentSpec all{doubled().id, 2, 0, spec.days * 1440, {}};
    const auto whole = service.decisions(spec, all, {}, quiet);
    QVERIFY2(whole, whole ? "" : qPrintable(whole.error().toEnglish()));
    QVERIFY(!whole->decisions.empty());
    // A moment in the middle of the third day: the same decisions, of a run that ends there.
    const services::MomentSpec moment{doubled().id, 2, 2 * 1440 + 600, 120, whole->provenance.snapshotHash};
    const auto part = service.decisions(spec, moment, {}, quiet);
    QVERIFY(part);
    std::vector<domain::ScalingRecord> expected;
    for (const domain::ScalingRecord& record : whole->decisions)
        if (part->period.contains(record.at))
            expected.push_back(record);
    QVERIFY(!expected.empty());
    QVERIFY(part->decisions == expected);
    QCOMPARE(part->days.size(), std::size_t{1});
    QCOMPARE(part->days.front().gpuPeakCards, whole->days[2].gpuPeakCards);
    const domain::ScalingRecord& record = expected.front();
    const domain::ScalingPolicy* policy = part->state->scalingPolicy(record.workload);
    QVERIFY(policy);
    QVERIFY(!services::explainScaling(*policy, record).steps.empty());
    // The study itself came to the same.
    const auto outcome = study(spec);
    QVERIFY(outcome);
    for (std::size_t d = 0; d < whole->days.size(); ++d)
        QCOMPARE(outcome->scenarios[1].runs[2].gpuPeaks[d], whole->days[d].gpuPeakCards);

    services::MomentSpec wrong = moment;
    wrong.snapshotHash = QStringLiteral("0");
    QCOMPARE(service.decisions(spec, wrong, {}, quiet).error().code, base::ErrorCode::Conflict);
    wrong = moment;
    wrong.replication = 3;
    QCOMPARE(service.decisions(spec, wrong, {}, quiet).error().code, base::ErrorCode::InvalidArgument);
    wrong = moment;
    wrong.scenario = domain::ScenarioId{{7, 7}};
    QCOMPARE(service.decisions(spec, wrong, {}, quiet).error().code, base::ErrorCode::NotFound);
}

void TestSimulationService::waitsAtItsGate()
{
    const auto gate = std::make_shared<base::PauseGate>();
    StudySpec spec = small();
    const auto expected = study(spec);
    spec.gate = gate;
    spec.threads = 2;
    gate->pause();
    std::atomic<bool> resumed{false};
    bool early = false;
    base::Result<PlanningOutcome> outcome;
    std::thread worker([&] {
        outcome = study(spec);
        early = !resumed;
    });
    resumed = true;
    gate->resume();
    worker.join();
    QVERIFY(outcome && expected);
    QVERIFY(!early);
    QVERIFY(outcome->scenarios[0].runs == expected->scenarios[0].runs);
    // Paused for good, and stopped: it ends.
    gate->pause();
    base::StopSource stop;
    std::thread stopped([&] { outcome = study(spec, stop.get_token()); });
    stop.request_stop();
    stopped.join();
    QCOMPARE(outcome.error().code, base::ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestSimulationService)
#include "tst_simulation_service.moc"
