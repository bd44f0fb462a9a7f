// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/jobs/job_runner.h"
#include "services/jobs/parallel_for.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <optional>
#include <stdexcept>
#include <thread>

using namespace lumos;
using services::JobRunner;
using services::JobSpec;
using services::JobState;

namespace {

JobSpec named(const char* key) { return {QString::fromLatin1(key), {"A job", {}}, {}, false}; }

/// Works until it is stopped.
base::Result<int> untilStopped(base::StopToken stop, base::ProgressSink&)
{
    while (!stop.stop_requested())
        std::this_thread::yield();
    return base::fail(base::ErrorCode::Cancelled, {"Stopped.", {}});
}

base::Result<int> seven(base::StopToken, base::ProgressSink&) { return 7; }

} // namespace

class TestJobRunner final : public QObject {
    Q_OBJECT
private slots:
    void deliversOnTheOwnersThread();
    void runsInsideStartWhenSynchronous();
    void acknowledgesCancel();
    void dropsTheSupersededResult();
    void keepsTheTextOfErrors();
    void survivesTheDeathOfItsContext();
    void destructorCancelsAndCallsNothing();
    void reportsProgressAndEta();
    void pausesWhereThereIsAGate();
    void cancelsWhatIsPaused();
    void clearsFinishedJobs();
    void parallelForVisitsEachOnce();
};

void TestJobRunner::deliversOnTheOwnersThread()
{
    JobRunner runner(JobRunner::Mode::Threads);
    QSignalSpy started(&runner, &JobRunner::jobStarted);
    int value = 0;
    const QThread* worker = nullptr;
    runner.start<int>(
        named("a"),
        [&](base::StopToken, base::ProgressSink&) -> base::Result<int> {
            worker = QThread::currentThread();
            return 7;
        },
        this, [&](base::Result<int> r) { value = QThread::currentThread() == thread() ? *r : -1; });
    QCOMPARE(started.count(), 1);
    QTRY_COMPARE(value, 7);
    QVERIFY(worker != thread());
    QVERIFY(runner.isIdle());
    QCOMPARE(runner.jobs().front().state, JobState::Finished);
}

void TestJobRunner::runsInsideStartWhenSynchronous()
{
    JobRunner runner(JobRunner::Mode::Synchronous);
    int value = 0;
    runner.start<int>(named("a"), seven, this, [&](base::Result<int> r) { value = *r; });
    QCOMPARE(value, 7);
    QVERIFY(runner.isIdle());
}

void TestJobRunner::acknowledgesCancel()
{
    JobRunner runner(JobRunner::Mode::Threads);
    std::optional<base::ErrorCode> code;
    const qint64 id =
        runner.start<int>(named("a"), untilStopped, this, [&](base::Result<int> r) { code = r.error().code; });
    QVERIFY(!runner.isIdle());
    runner.cancel(id);
    QTRY_VERIFY(code.has_value());
    QCOMPARE(*code, base::ErrorCode::Cancelled);
    QCOMPARE(runner.jobs().front().state, JobState::Cancelled);
}

void TestJobRunner::dropsTheSupersededResult()
{
    JobRunner runner(JobRunner::Mode::Threads);
    int first = 0;
    int second = 0;
    int other = 0;
    runner.start<int>(named("other"), seven, this, [&](base::Result<int>) { ++other; });
    const qint64 old = runner.start<int>(named("page"), untilStopped, this, [&](base::Result<int>) { ++first; });
    runner.start<int>(named("page"), seven, this, [&](base::Result<int>) { ++second; });
    QTRY_VERIFY(runner.isIdle());
    QTRY_COMPARE(second, 1);
    QCOMPARE(first, 0);
    QTRY_COMPARE(other, 1);
    for (const auto& job : runner.jobs())
        if (job.id == old)
            QCOMPARE(job.state, JobState::Cancelled);
}

void TestJobRunner::keepsTheTextOfErrors()
{
    JobRunner runner(JobRunner::Mode::Threads);
    QString text;
    runner.start<int>(
        named("a"),
        [](base::StopToken, base::ProgressSink&) -> base::Result<int> {
            return base::fail(base::ErrorCode::Io, {"The disk %1 is full.", {QStringLiteral("sda")}});
        },
        this, [&](base::Result<int> r) { text = r.error().toEnglish(); });
    QTRY_VERIFY(text.contains(QStringLiteral("The disk sda is full.")));
    QCOMPARE(runner.jobs().front().state, JobState::Failed);
    QCOMPARE(runner.jobs().front().error, text);

    text.clear();
    runner.start<int>(
        named("b"),
        [](base::StopToken, base::ProgressSink&) -> base::Result<int> { throw std::runtime_error("out of luck"); },
        this, [&](base::Result<int> r) { text = r.error().toEnglish(); });
    QTRY_VERIFY(text.contains(QStringLiteral("out of luck")));
}

void TestJobRunner::survivesTheDeathOfItsContext()
{
    JobRunner runner(JobRunner::Mode::Threads);
    std::atomic<bool> go{false};
    bool called = false;
    auto context = std::make_unique<QObject>();
    runner.start<int>(
        named("a"),
        [&](base::StopToken, base::ProgressSink&) -> base::Result<int> {
            while (!go)
                std::this_thread::yield();
            return 1;
        },
        context.get(), [&](base::Result<int>) { called = true; });
    context.reset();
    go = true;
    QTRY_VERIFY(runner.isIdle());
    QVERIFY(!called);
}

void TestJobRunner::destructorCancelsAndCallsNothing()
{
    bool called = false;
    std::atomic<bool> ended{false};
    {
        JobRunner runner(JobRunner::Mode::Threads);
        runner.start<int>(
            named("a"),
            [&](base::StopToken stop, base::ProgressSink& sink) -> base::Result<int> {
                auto result = untilStopped(stop, sink);
                ended = true;
                return result;
            },
            this, [&](base::Result<int>) { called = true; });
        // A job that waits in the pool is stopped, too.
        for (int i = 0; i < 20; ++i)
            runner.start<int>(named("b"), untilStopped, this, [&](base::Result<int>) { called = true; });
    }
    QVERIFY(ended);
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

void TestJobRunner::reportsProgressAndEta()
{
    JobRunner runner(JobRunner::Mode::Threads);
    std::atomic<int> reports{0};
    const qint64 id = runner.start<int>(
        named("a"),
        [&](base::StopToken stop, base::ProgressSink& sink) -> base::Result<int> {
            while (!stop.stop_requested()) {
                sink.report(1, 4, {"Step", {}});
                ++reports;
                std::this_thread::yield();
            }
            return 1;
        },
        this, [](base::Result<int>) {});
    QSignalSpy changed(&runner, &JobRunner::jobChanged);
    QTRY_VERIFY(runner.jobs().front().etaMs > 0);
    const auto job = runner.jobs().front();
    QCOMPARE(job.done, qint64{1});
    QCOMPARE(job.total, qint64{4});
    QVERIFY(reports.load() > changed.count()); // throttled
    QVERIFY(changed.count() <= job.elapsedMs / 100 + 2);
    runner.cancel(id);
    QTRY_VERIFY(runner.isIdle());
    QCOMPARE(runner.jobs().front().state, JobState::Finished); // it was done all the same
}

void TestJobRunner::pausesWhereThereIsAGate()
{
    JobRunner runner(JobRunner::Mode::Threads);
    JobSpec spec = named("a");
    const auto gate = spec.gate = std::make_shared<base::PauseGate>();
    std::atomic<int> turns{0};
    const auto work = [&, gate](base::StopToken stop, base::ProgressSink&) -> base::Result<int> {
        for (; !stop.stop_requested(); ++turns)
            gate->pass(stop);
        return 1;
    };
    const qint64 id = runner.start<int>(spec, work, this, [](base::Result<int>) {});
    const qint64 other = runner.start<int>(named("b"), untilStopped, this, [](base::Result<int>) {});
    QVERIFY(!runner.pause(other));
    QVERIFY(!runner.pause(999));
    QTRY_VERIFY(turns > 0);
    QSignalSpy changed(&runner, &JobRunner::jobChanged);
    QVERIFY(runner.pause(id));
    QCOMPARE(changed.count(), 1);
    QVERIFY(gate->isPaused());
    const auto paused = runner.jobs().back();
    QVERIFY(paused.paused);
    QCOMPARE(paused.state, JobState::Running);
    QTRY_VERIFY(runner.jobs().front().elapsedMs > paused.elapsedMs + 2);
    QCOMPARE(runner.jobs().back().elapsedMs, paused.elapsedMs); // the clock of the job stands still
    const int before = turns;
    QVERIFY(runner.resume(id));
    QVERIFY(!runner.jobs().back().paused);
    QTRY_VERIFY(turns > before + 1);
    runner.cancel(id);
    runner.cancel(other);
    QTRY_VERIFY(runner.isIdle());
    QVERIFY(!runner.pause(id));
}

void TestJobRunner::cancelsWhatIsPaused()
{
    JobRunner runner(JobRunner::Mode::Threads);
    JobSpec spec = named("a");
    const auto gate = spec.gate = std::make_shared<base::PauseGate>();
    gate->pause();
    std::optional<base::ErrorCode> end;
    const qint64 id = runner.start<int>(
        spec,
        [gate](base::StopToken stop, base::ProgressSink&) -> base::Result<int> {
            gate->pass(stop);
            if (stop.stop_requested())
                return base::fail(base::ErrorCode::Cancelled, {"Stopped.", {}});
            return 1;
        },
        this, [&](const base::Result<int>& r) { end = r ? base::ErrorCode::InvalidArgument : r.error().code; });
    QVERIFY(runner.pause(id));
    runner.cancel(id);
    QTRY_VERIFY(end.has_value());
    QCOMPARE(*end, base::ErrorCode::Cancelled);
    QVERIFY(!runner.jobs().front().paused);
}

void TestJobRunner::clearsFinishedJobs()
{
    JobRunner runner(JobRunner::Mode::Synchronous);
    for (int i = 0; i < 150; ++i)
        runner.start<int>(named("a"), seven, this, [](base::Result<int>) {});
    QCOMPARE(runner.jobs().size(), std::size_t{100});
    QVERIFY(runner.jobs().front().id > runner.jobs().back().id);
    runner.clearFinished();
    QVERIFY(runner.jobs().empty());
}

void TestJobRunner::parallelForVisitsEachOnce()
{
    services::ParallelFor parallelFor(3);
    QCOMPARE(parallelFor.threads(), 3);
    for (int call = 0; call < 200; ++call) {
        std::vector<std::atomic<int>> visits(static_cast<std::size_t>(call));
        parallelFor(visits.size(), [&](std::size_t i) { ++visits[i]; });
        for (const auto& v : visits)
            QCOMPARE(v.load(), 1);
    }
}

QTEST_GUILESS_MAIN(TestJobRunner)
#include "tst_job_runner.moc"
